//! How long it takes from a key in an input of the workshop until every figure and chart on the page follows, beside the
//! least that any page would need: the same number of texts set anew. Both take turns in one page; once in a plan with
//! one scenario, once in one with ten thousand other records.

use super::report::Figure;
use super::{RECORDS, diverged};
use crate::pages::{App, hook};
use crate::server::Server;
use serde_json::{Value, json};

/// How many keys are pressed.
const KEYS: usize = 31;
/// What a screen of sixty pictures a second gives a page for each, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// Types another fee, and waits until the total follows and until that is painted; then sets as many texts anew as had
/// changed, in a block of the same size, and waits until that is painted. In milliseconds: until the page has followed,
/// until it is painted, until the floor has followed; and how many texts changed.
const KEY: &str = "
    const [css, fee, done] = arguments;
    const input = document.querySelector(css);
    const total = document.querySelector('[data-testid=scenario-result][data-line=total]');
    const before = total.dataset.value;
    let texts = 0;
    const seen = new MutationObserver(changes => { texts += changes.length; });
    seen.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    const followed = start => new Promise(resolve => {
        const look = () => total.dataset.value === before ? setTimeout(look) : resolve(performance.now() - start);
        queueMicrotask(look);
    });
    const painted = start => new Promise(resolve => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - start);
        channel.port2.postMessage(0);
    }));
    requestAnimationFrame(() => setTimeout(async () => {
        const start = performance.now();
        input.value = fee;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        const [follows, paints] = await Promise.all([followed(start), painted(start)]);
        seen.disconnect();
        const plain = document.createElement('div');
        plain.append(...Array.from({ length: texts }, () => document.createElement('span')));
        document.body.append(plain);
        await painted(0);
        const floor = performance.now();
        for (const span of plain.children) span.textContent = fee;
        plain.getBoundingClientRect();
        const least = performance.now() - floor;
        plain.remove();
        done([follows, paints, least, texts]);
    }));";

fn median(rows: &[Vec<f64>], column: usize) -> f64 {
    let mut values: Vec<f64> = rows.iter().map(|row| row[column]).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Measures with one scenario alone and among many records.
pub async fn measure() -> Vec<Figure> {
    let mut figures = Vec::new();
    let server = Server::at_root();
    let app = App::start(&server).await;
    let scenario = app.load_example().await;
    for records in [1, RECORDS] {
        if records > 1 {
            let mut plan: Value = serde_json::from_str(&app.export().await).expect("an exported file is JSON");
            let (others, _) = diverged::copies(records, records);
            let mut others: Value = serde_json::from_str(&others).expect("a plan");
            let others = others["records"].as_array_mut().expect("records");
            plan["records"].as_array_mut().expect("records").append(others);
            app.import_slowly(&plan.to_string()).await;
            app.open(&format!("?page=scenarios&compare={scenario}")).await;
            app.browser.find(&hook("scenario-results")).await;
            app.settle().await;
        }
        let input = App::input(&scenario, "meeting_fee");
        let mut rows: Vec<Vec<f64>> = Vec::new();
        for key in 0..KEYS {
            let fee = format!("{}.00", 50 + key % 7);
            let times = app.browser.script_later(KEY, vec![json!(input), json!(fee)]).await;
            rows.push(super::numbers(&times));
        }
        let late = rows.iter().filter(|row| row[0] > FRAME).count();
        let made_of = format!("{late} of {KEYS} keys later; painted after {:.1} ms", median(&rows, 1));
        let what = format!("a key in the workshop, until all figures follow, {records} records");
        // The floor: as many changes in plain DOM.
        figures.push(Figure::time(what, median(&rows, 0), median(&rows, 2), Some(FRAME), made_of));
    }
    app.close();
    figures
}
