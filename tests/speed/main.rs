//! What the program costs beside the least that any program would, measured in one and the same browser. Not part of
//! `make test`, because a slow machine is no fault; `make speed` runs it.
//!
//! `start` times the usual: from the start to the first card, an edit, opening a record, the search, and the memory.
//! `frames` counts the frames missed at a board with two thousand cards, `workshop` times a key in the funding model;
//! `report` writes the table in the README. This file tells how long it takes to merge
//! 10 000 records with a copy that has gone its own way, beside what no program could do without: reading the file's JSON
//! and storing one text a record.
//!
//! Floor and program take turns in one page of the built program, so that what else the machine does weighs on both
//! alike. The floor stores the records as the program packs them: as plain JSON they do not fit into local storage. The
//! program's time is that until the preview stands, and that from the click until everything is stored; what is undone
//! in between is not counted.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a measurement that cannot go on fails, and a panic with a clear message is how it fails"
)]
#![allow(
    missing_docs,
    dead_code,
    unused_imports,
    reason = "nothing outside uses it, and it uses but a part of the browser tests"
)]

mod diverged;
mod frames;
mod report;
mod start;
mod workshop;

#[path = "../browser"]
mod shared {
    //! What drives the program in the browser tests.

    pub mod browser;
    pub mod driver;
    pub mod engine;
    pub mod pages;
    pub mod pdf;
    pub mod profile;
    pub mod server;
}

use shared::{browser, driver, engine, pages, pdf, profile, server};

use crate::pages::{App, hook};
use crate::report::Figure;
use crate::server::Server;
use serde_json::{Value, json};

/// How many records there are.
const RECORDS: usize = 10_000;
/// How often floor and program take turns.
const RUNS: usize = 11;

/// Puts the file of a hidden input within reach of the scripts.
const KEEP_FILE: &str = "const done = arguments[0];
    const input = document.getElementById('speed');
    window.speedFile = input.files[0];
    window.speedFile.text().then(text => { window.speedText = text; done(text.length); });";

/// `JSON.parse` and one `setItem` a record, in milliseconds.
const FLOOR: &str = "const texts = Object.entries(localStorage).filter(([key]) => key.startsWith('lepik/1/'));
    texts.forEach(([key]) => localStorage.removeItem(key));
    const start = performance.now();
    const plan = JSON.parse(window.speedText);
    const parsed = performance.now();
    texts.forEach(([key, text]) => localStorage.setItem(key, text));
    const end = performance.now();
    return [parsed - start, end - parsed, plan.records.length];";

/// Waits until the page has had nothing to do for a second. Each `setItem` is told to the browser's own process, whose
/// answers come later: those that the floor has caused must not weigh on the program, nor the other way round.
const SETTLE: &str = "const done = arguments[0];
    const start = performance.now();
    let last = start, quiet = start;
    const look = () => {
        const now = performance.now();
        if (now - last > 25) quiet = now;
        last = now;
        if (now - quiet > 1000 || now - start > 9000) done(now - quiet > 1000); else setTimeout(look, 5);
    };
    look();";

/// Chooses the file and waits for the preview, in milliseconds. The longest time for which nothing else could run is
/// told, too.
const PREVIEW: &str = "const done = arguments[0];
    let longest = 0, last = performance.now(), going = true;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (going) setTimeout(() => channel.port2.postMessage(0), 1);
    };
    channel.port2.postMessage(0);
    const input = document.querySelector('[data-testid=import-file]');
    const files = new DataTransfer();
    files.items.add(window.speedFile);
    input.files = files.files;
    const start = performance.now();
    const seen = new MutationObserver(() => {
        if (document.querySelector('[data-testid=import-preview]')) {
            seen.disconnect();
            const end = performance.now();
            setTimeout(() => { going = false; done([end - start, longest]); }, 50);
        }
    });
    seen.observe(document.body, { childList: true, subtree: true });
    input.dispatchEvent(new Event('change'));";

/// Accepts and waits until everything is stored, in milliseconds; the longest stop as above.
const ACCEPT: &str = "const done = arguments[0];
    let longest = 0, last = performance.now(), going = true;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (going) setTimeout(() => channel.port2.postMessage(0), 1);
    };
    channel.port2.postMessage(0);
    const start = performance.now();
    let accepted = 0;
    const look = () => {
        const preview = document.querySelector('[data-testid=import-preview]');
        if (!preview && !accepted) accepted = performance.now();
        const state = document.querySelector('[data-testid=save-state]').dataset.state;
        if (!preview && state === 'saved') {
            seen.disconnect();
            const end = performance.now();
            setTimeout(() => { going = false; done([end - start, longest, accepted - start]); }, 50);
        }
    };
    const seen = new MutationObserver(look);
    seen.observe(document.body, { childList: true, subtree: true, attributes: true });
    document.querySelector('[data-testid=import-accept]').click();";

#[tokio::test(flavor = "multi_thread")]
async fn start_edit_open_search_memory() {
    let mut figures = Vec::new();
    for records in [100, 1_000, RECORDS] {
        figures.extend(start::measure(records).await);
    }
    report::publish(&figures);
}

#[tokio::test(flavor = "multi_thread")]
async fn import_of_a_diverged_copy() {
    report::publish(&[merge(1).await, merge(10).await]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_in_the_workshop() {
    report::publish(&workshop::measure().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn frames_missed() {
    report::publish(&frames::measure().await);
}

/// Merges a copy in which one in so many records was edited.
async fn merge(one_in: usize) -> Figure {
    let (here, there) = diverged::copies(RECORDS, one_in);
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import_slowly(&here).await;
    app.follow("share").await;
    app.offer(&there).await;

    let mut rows = Vec::new();
    for _ in 0..RUNS {
        let floor = numbers(&app.browser.script(FLOOR, vec![]).await);
        assert_eq!(floor[2] as usize, RECORDS);
        app.settle().await;
        let preview = numbers(&app.browser.script_later(PREVIEW, vec![]).await);
        app.settle().await;
        let accept = numbers(&app.browser.script_later(ACCEPT, vec![]).await);
        app.undo().await;
        app.wait_saved_long().await;
        app.follow("share").await;
        app.settle().await;
        rows.push([floor[0], floor[1], preview[0], accept[0], preview[1], accept[1], accept[2]]);
    }
    let [parse, store, preview, accept, stop_preview, stop_accept, committed] = std::array::from_fn(|n| {
        let mut column: Vec<f64> = rows.iter().map(|row| row[n]).collect();
        column.sort_by(f64::total_cmp);
        column[column.len() / 2]
    });
    let mut ratios: Vec<f64> = rows.iter().map(|row| (row[2] + row[3]) / (row[0] + row[1])).collect();
    ratios.sort_by(f64::total_cmp);
    println!(
        "{RECORDS} records, 1 in {one_in} edited there; {} MB of JSON; medians of {RUNS} runs:",
        there.len() / 1_000_000
    );
    println!("  floor   {:>6.0} ms = JSON.parse {parse:.0} + setItem of packed texts {store:.0}", parse + store);
    println!(
        "  program {:>6.0} ms = preview {preview:.0} + accept {accept:.0} (in memory after {committed:.0})",
        preview + accept
    );
    println!("  ratio   {:>6.2} (of single runs: {:.2} to {:.2})", ratios[RUNS / 2], ratios[0], ratios[RUNS - 1]);
    println!("  longest stop of the page: {stop_preview:.0} ms in the preview, {stop_accept:.0} ms in taking over");
    app.close();
    let what = format!("import of a copy, 1 in {one_in} edited apart, {RECORDS} records");
    let made_of = format!("{:.0} ms : {:.0} ms", preview + accept, parse + store);
    Figure { what, value: ratios[RUNS / 2], unit: "×", floor: None, limit: Some(3.0), made_of, noise: 0.2 }
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list of numbers").iter().map(|number| number.as_f64().expect("a number")).collect()
}

impl App {
    /// Imports a large file.
    async fn import_slowly(&self, content: &str) {
        self.choose_file(content.as_bytes()).await;
        self.long(&hook("import-preview"), 1).await;
        self.browser.click(&hook("import-accept")).await;
        self.long(&hook("import-preview"), 0).await;
        self.wait_saved_long().await;
    }

    /// Hands a file to the scripts of the page.
    async fn offer(&self, content: &str) {
        let path = self.browser.profile().file(content.as_bytes(), "json");
        let make = "const input = document.createElement('input'); input.type = 'file'; input.id = 'speed'; document.body.append(input);";
        self.browser.script(make, vec![]).await;
        let input = self.browser.find("#speed").await;
        input.send_keys(&path.display().to_string()).await.expect("the input takes a file");
        let length = self.browser.script_later(KEEP_FILE, vec![]).await;
        assert_ne!(length, json!(0));
        self.browser.script("document.getElementById('speed').remove()", vec![]).await;
    }

    /// Waits longer than tests do.
    async fn long(&self, css: &str, wanted: usize) {
        for _ in 0..6 {
            let script = "const [css, wanted, done] = arguments; const start = performance.now();
                const look = () => {
                    const found = document.querySelectorAll(css).length === wanted;
                    if (found || performance.now() - start > 9000) done(found); else setTimeout(look, 20);
                };
                look();";
            if self.browser.script_later(script, vec![json!(css), json!(wanted)]).await == json!(true) {
                return;
            }
        }
        panic!("waited a minute for {wanted} of {css}");
    }

    /// Waits until nothing goes on in the page.
    async fn settle(&self) {
        for _ in 0..6 {
            if self.browser.script_later(SETTLE, vec![]).await == json!(true) {
                return;
            }
        }
        panic!("the page does not come to rest");
    }

    async fn wait_saved_long(&self) {
        self.long("[data-testid=\"save-state\"][data-state=\"saved\"]", 1).await;
    }
}
