//! How long it takes until the first card is painted, until an edit is stored and painted, until a record is open, until the
//! search has answered a key, and how much memory the page takes: beside a page that reads the same store, parses the same
//! JSON and draws as many cards in plain DOM. Both take turns in one browser.

use crate::pages::App;
use crate::server::Server;
use serde_json::{Value, json};
use std::fs;

use super::report::Figure;
use super::{RUNS, diverged, numbers};

/// Notes when the first card has been painted, counted from the beginning of the navigation.
const WATCH: &str = "(() => {
    const seen = new MutationObserver(() => {
        if (!document.querySelector('[data-testid=card]')) return;
        seen.disconnect();
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => { window.speedFirst = performance.now(); };
            channel.port2.postMessage(0);
        });
    });
    seen.observe(document, { childList: true, subtree: true });
})();";

/// Waits for that time.
const FIRST: &str = "const done = arguments[0];
    const look = () => window.speedFirst ? done([window.speedFirst]) : setTimeout(look, 5);
    look();";

/// What no program could do without: the page itself, every text of the store, the JSON of every record, forty cards.
const FLOOR: &str = "const done = arguments[0];
    const page = performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd;
    const start = performance.now();
    const keys = Object.keys(localStorage).filter(key => key.startsWith('lepik/1/'));
    window.speedTexts = keys.map(key => localStorage.getItem(key));
    window.speedPlan = JSON.parse(window.speedText);
    const list = document.createElement('ol');
    for (const record of window.speedPlan.records.slice(0, 40)) {
        const card = document.createElement('li');
        for (const text of [record.kind, record.title, record.stage, record.due]) {
            const line = document.createElement('p');
            line.textContent = text ?? '';
            card.append(line);
        }
        list.append(card);
    }
    document.body.append(list);
    requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done([page + performance.now() - start]);
        channel.port2.postMessage(0);
    });";

/// Writes a title as a person does and leaves the control; answers when it was stored and when it was painted. With a key
/// instead: one text stored, one text set anew, painted.
const EDIT: &str = "const [text, key, done] = arguments;
    const real = Storage.prototype.setItem;
    let stored = 0;
    Storage.prototype.setItem = function (...given) { real.apply(this, given); stored = performance.now(); };
    const control = document.querySelector('[data-testid=record-editor] [name=title]');
    requestAnimationFrame(() => setTimeout(() => {
        const packed = key && localStorage.getItem(key);
        const start = performance.now();
        if (key) {
            localStorage.setItem(key + '-floor', packed);
            document.querySelector('h1').lastChild.textContent = text;
        } else {
            control.focus();
            control.value = text;
            control.dispatchEvent(new Event('input', { bubbles: true }));
            control.blur();
        }
        const painted = () => {
            if (!stored) return setTimeout(painted);
            requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => {
                    const end = performance.now();
                    Storage.prototype.setItem = real;
                    if (key) localStorage.removeItem(key + '-floor');
                    done([stored - start, end - start]);
                };
                channel.port2.postMessage(0);
            });
        };
        painted();
    }));";

/// Opens a card and waits for its editor; answers when it stands, when it is painted, and when the last section has come, all
/// of which lie below the window.
const OPEN: &str = "const [place, done] = arguments;
    const cards = document.querySelectorAll('[data-testid=card]');
    const card = cards[place % cards.length];
    requestAnimationFrame(() => setTimeout(() => {
        const start = performance.now();
        card.click();
        const look = () => {
            const editor = document.querySelector(`[data-testid=record-editor][data-id=\"${card.dataset.id}\"]`);
            if (!editor) return setTimeout(look);
            const stands = performance.now() - start;
            let painted = 0, whole = stands;
            new MutationObserver(() => { whole = performance.now() - start; }).observe(editor, { childList: true, subtree: true });
            requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => { painted = performance.now() - start; };
                channel.port2.postMessage(0);
            });
            const wait = () => {
                const now = performance.now() - start;
                if (painted && now - Math.max(painted, whole) > 500) done([stands, painted, whole]); else setTimeout(wait, 20);
            };
            wait();
        };
        look();
    }));";

/// Types a letter into the search and waits until the results follow; answers how long the page stood still and how long
/// it took.
const SEARCH: &str = "const [text, done] = arguments;
    const box = document.querySelector('[data-testid=search]');
    box.focus();
    requestAnimationFrame(() => setTimeout(() => {
        const start = performance.now();
        const seen = new MutationObserver(() => { seen.disconnect(); follows = performance.now() - start; });
        let follows = 0;
        seen.observe(document.body, { childList: true, subtree: true, characterData: true });
        box.value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
        const still = performance.now() - start;
        const look = () => follows ? done([still, follows]) : performance.now() - start > 5000 ? done([still, 5000]) : setTimeout(look);
        look();
    }));";

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The memory of its own of the process that draws the page, in megabytes, after what is not needed any more was let go of.
fn memory_of(app: &App) -> f64 {
    app.browser.devtools("HeapProfiler.enable", &json!({}));
    app.browser.devtools("HeapProfiler.collectGarbage", &json!({}));
    let processes = app.browser.profile().processes().into_iter();
    let renderers = processes.filter(|(_, arguments)| arguments.contains("--type=renderer"));
    let own = |(id, _): (String, String)| -> Option<f64> {
        let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"))?;
        line.trim().split(' ').next()?.parse().ok()
    };
    renderers.filter_map(own).fold(0.0, f64::max) / 1024.0
}

/// Measures among so many records.
pub async fn measure(records: usize) -> Vec<Figure> {
    let (file, _) = diverged::copies(records, records);
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import_slowly(&file).await;
    app.settle().await;
    app.browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }));
    let board = "?page=board&duty=outreach";
    let (mut starts, mut floors, mut memory, mut least) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        app.open(board).await;
        starts.push(numbers(&app.browser.script_later(FIRST, vec![]).await)[0]);
        app.settle().await;
        memory.push(memory_of(&app));
        app.browser.client().goto(&format!("{}floor", server.url())).await.expect("an empty page");
        app.offer(&file).await;
        floors.push(numbers(&app.browser.script_later(FLOOR, vec![]).await)[0]);
        least.push(memory_of(&app));
        // The empty page is one that the server does not have, and the browser complains of that.
        let errors = app.browser.console_errors();
        assert!(errors.iter().all(|error| error.contains("404")), "{errors:?}");
    }
    app.open(board).await;
    app.settle().await;
    let mut opened = [Vec::new(), Vec::new(), Vec::new()];
    for run in 0..RUNS {
        let times = numbers(&app.browser.script_later(OPEN, vec![json!(run)]).await);
        opened.iter_mut().zip(times).for_each(|(column, time)| column.push(time));
    }
    let key = app.text_of("return Object.keys(localStorage).find(key => /^lepik\\/1\\/[^/]+\\/./.test(key))").await;
    let (mut edits, mut plain) = (Vec::new(), Vec::new());
    for run in 0..3 * RUNS {
        let title = format!("Pealkiri {run}");
        edits.push(numbers(&app.browser.script_later(EDIT, vec![json!(title), Value::Null]).await));
        plain.push(numbers(&app.browser.script_later(EDIT, vec![json!(title), json!(key)]).await));
    }
    let mut searched = Vec::new();
    for text in ["l", "le", "lep", "lepi", "lepit", "lepita", "lepitaja", "k", "ko", "koo", "kool"] {
        searched.push(numbers(&app.browser.script_later(SEARCH, vec![json!(text)]).await));
    }
    let column = |rows: &[Vec<f64>], n: usize| median(rows.iter().map(|row| row[n]).collect());
    let among = |what: &str| format!("{what}, {records} records");
    let frame = 1000.0 / 60.0;
    let (edit, plain) = (column(&edits, 1), column(&plain, 1));
    let floor = median(floors);
    let is_largest = records >= super::RECORDS;
    let limit = |limit: f64| is_largest.then_some(limit);
    let (taken, spare) = (median(memory), median(least));
    app.close();
    vec![
        Figure::ratio(among("start to the first card painted"), median(starts), floor, limit(3.0)),
        Figure::time(
            among("an edit, from key to stored and painted"),
            edit,
            plain,
            Some(2.0 * plain + frame),
            format!("stored after {:.1} ms; the floor: one text stored and one set anew", column(&edits, 0)),
        ),
        Figure::time(
            among("opening a record, until it stands"),
            median(opened[0].clone()),
            floor,
            limit(frame),
            format!(
                "painted after {:.1} ms, whole after {:.1} ms",
                median(opened[1].clone()),
                median(opened[2].clone())
            ),
        ),
        Figure::time(
            among("a key in the search, until the results follow"),
            column(&searched, 1),
            floor,
            limit(frame),
            format!("the page stands still for {:.1} ms", column(&searched, 0)),
        ),
        Figure {
            what: among("memory of the page"),
            value: taken,
            unit: "MB",
            floor: Some(spare),
            limit: limit(2.0 * spare + 60.0),
            made_of: String::new(),
            noise: 10.0,
        },
    ]
}
