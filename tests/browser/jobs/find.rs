//! Finding: the search box, the palette of commands, shortcuts.

use super::accessible::{axe, check};
use crate::browser::{SELECT_ALL, wait_for};
use crate::pages::{App, hook, hook_with};
use crate::plan_file::campaign;
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// What the search shows: title and whole text of each hit, in order.
const HITS: &str = "return [...document.querySelectorAll('[data-testid=search-result]')].map(hit =>
    [hit.dataset.id, hit.querySelector('.search-title').textContent, hit.textContent])";

/// Types into the search box, and waits until its hits fit.
async fn search(app: &App, words: &str, fit: impl Fn(&[[String; 3]]) -> bool) -> Vec<[String; 3]> {
    let input = app.browser.find(&hook("search")).await;
    let keys = format!("{SELECT_ALL}{}{words}", Key::Delete);
    input.send_keys(&keys).await.expect("the search takes text");
    wait_for(&format!("the hits of {words}"), async || {
        let hits: Vec<[String; 3]> = serde_json::from_value(app.browser.script(HITS, vec![]).await).expect("hits");
        if fit(&hits) { Ok(hits) } else { Err(format!("{hits:?}")) }
    })
    .await
}

fn folded(text: &str) -> String {
    lepik::model::search::fold(text)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_search_folds_marks_and_shows_titles_first_and_where_it_found() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    let hits = search(&app, "oppevisiit", |hits| hits.len() > 1).await;
    assert!(hits[0][1].starts_with("Õppevisiit"), "{hits:?}");
    let in_title: Vec<bool> = hits.iter().map(|hit| folded(&hit[1]).contains("oppevisiit")).collect();
    assert!(in_title.is_sorted_by(|a, b| a >= b), "titles first: {hits:?}");
    assert!(hits.iter().all(|hit| folded(&hit[2]).contains("oppevisiit")), "each shows where: {hits:?}");
    let marked = app.text_of("return document.querySelector('[data-testid=search-result] mark').textContent").await;
    assert_eq!(marked, "Õppevisiit");

    // Two words in any texts; a word that no record holds.
    let both = search(&app, "soome oppevisiit", |hits| hits.len() == 1).await;
    search(&app, "oppevisiit olematusõna", <[_]>::is_empty).await;

    // Enter opens the first; what lies in the bin is found no more.
    search(&app, "soome oppevisiit", |hits| *hits == both[..]).await;
    app.browser.press(&[], &Key::Enter).await;
    let editor = app.editor(&both[0][0]).await;
    app.browser.click(&hook("trash-record")).await;
    app.browser.gone(&hook_with("record-editor", "id", &editor.id)).await;
    search(&app, "soome oppevisiit", <[_]>::is_empty).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_into_the_list_of_hits_is_a_page() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    let hits = search(&app, "lepit", |hits| hits.len() == 12).await;
    // The row after the hits leads to all of them.
    app.browser.press(&[], &Key::Up).await;
    app.browser.press(&[], &Key::Enter).await;
    app.browser.find(&hook("records")).await;
    let listed = "return [...document.querySelectorAll('[data-testid=listed]')].map(row => row.dataset.id)";
    let all: Vec<String> = serde_json::from_value(app.browser.script(listed, vec![]).await).expect("ids");
    let count = app.text_of("return document.querySelector('[data-testid=records]').dataset.count").await;
    assert_eq!(all.len().to_string(), count);
    assert!(all.len() > hits.len());
    assert!(hits.iter().zip(&all).all(|(hit, listed)| hit[0] == *listed), "the same order");
    let place = app.place().await;
    app.reload().await;
    app.expect_place(&place).await;
    app.browser.find(&hook("records")).await;
    check(&app, &axe(), "list of records").await;
    app.close();
}

/// Opens the palette, types and waits until the first row is the act.
async fn choose(app: &App, words: &str, act: &str) {
    app.browser.press(&[Key::Control.into()], "k").await;
    app.expect_focus(&hook("palette")).await;
    app.browser.press(&[], words).await;
    let first = "return document.querySelector('#palette-list [role=option][aria-selected=true]')?.dataset.act ?? ''";
    wait_for(act, async || match app.text_of(first).await {
        found if found == act => Ok(()),
        found => Err(found),
    })
    .await;
    app.browser.press(&[], &Key::Enter).await;
    app.browser.gone(&hook("palette-dialog")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_palette_makes_records_changes_pages_and_exports_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    choose(&app, "uus teavit", "create-campaign").await;
    app.browser.find(&hook_with("record-editor", "id", &app.open_record().await.unwrap_or_default())).await;
    app.expect_focus(&format!("{} [name=title]", hook("record-editor"))).await;
    app.browser.press(&[], &format!("Paletist tehtud{}", Key::Tab)).await;

    // The open record has acts of its own.
    let stage = app.text_of("return document.querySelector('[data-testid=record-editor] [name=stage]').value").await;
    app.browser.press(&[Key::Control.into()], "k").await;
    app.expect_focus(&hook("palette")).await;
    app.browser.press(&[], "vii etappi").await;
    app.browser.find("#palette-0[aria-selected=true]:not([data-act])").await;
    app.browser.press(&[], &Key::Enter).await;
    wait_for("another stage", async || {
        match app.text_of("return document.querySelector('[data-testid=record-editor] [name=stage]').value").await {
            now if now != stage => Ok(()),
            now => Err(now),
        }
    })
    .await;

    choose(&app, "leht tabel", "go-table").await;
    wait_for("the table", async || match app.place().await {
        place if place.contains("page=table") => Ok(()),
        place => Err(place),
    })
    .await;
    app.wait_saved().await;
    choose(&app, "ekspordi plaan", "export").await;
    let (_, text) = wait_for("the file", async || app.browser.profile().take_file()).await;
    assert!(text.contains("Paletist tehtud"));

    // A record by its title; what was used last stands first; Escape leaves all as it was, and the focus returns.
    app.browser.press(&[Key::Control.into()], "k").await;
    app.browser.find(&format!("#palette-list {}", hook_with("act", "act", "export"))).await;
    let first =
        "return [...document.querySelectorAll('#palette-list [data-act]')].map(row => row.dataset.act).slice(0, 3)";
    let recent = app.browser.script(first, vec![]).await;
    assert_eq!(recent, json!(["export", "go-table", "create-campaign"]));
    check(&app, &axe(), "palette").await;
    app.browser.press(&[], "paletist").await;
    app.browser.find(&format!("#palette-list {}", hook("search-result"))).await;
    check(&app, &axe(), "palette with hits").await;
    app.browser.press(&[], &Key::Escape).await;
    app.browser.gone(&hook("palette-dialog")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn shortcuts_are_listed_and_single_keys_can_be_switched_off() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.reach(&hook("nav-table")).await;
    app.browser.press(&[], "?").await;
    app.browser.find(&hook("shortcuts")).await;
    check(&app, &axe(), "shortcuts").await;
    app.browser.press(&[], &Key::Escape).await;
    app.browser.gone(&hook("shortcuts")).await;
    app.expect_focus(&hook("nav-table")).await;

    // In a control a sign is a sign.
    app.browser.press(&[], "/").await;
    app.expect_focus(&hook("search")).await;
    app.browser.press(&[], "?/+").await;
    let typed = "return document.querySelector('[data-testid=search]').value";
    wait_for("what was typed", async || match app.text_of(typed).await {
        text if text == "?/+" => Ok(()),
        text => Err(text),
    })
    .await;
    assert_eq!(app.browser.count(&hook("shortcuts")).await, 0);
    app.browser.press(&[], &Key::Escape).await;

    // Off, and off after a reload; what needs Control works on.
    app.follow("settings").await;
    app.browser.click(&hook("single-keys")).await;
    app.reload().await;
    app.reach(&hook("nav-table")).await;
    app.browser.press(&[], "?/+").await;
    app.browser.press(&[Key::Control.into()], "k").await;
    app.expect_focus(&hook("palette")).await;
    assert_eq!(app.browser.count(&hook("shortcuts")).await, 0, "the key does nothing");
    assert_eq!(app.text_of("return document.querySelector('[data-testid=palette]').value").await, "");
    app.close();
}

/// How many records there are in the large plan.
const RECORDS: usize = 10_000;

/// Types a letter and waits for the list, in milliseconds: until the program has answered, and until it is painted.
const KEY: &str = "const [text, done] = arguments;
    const input = document.querySelector('[data-testid=search]');
    input.focus();
    requestAnimationFrame(() => setTimeout(() => {
        const start = performance.now();
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
            const answered = performance.now() - start;
            requestAnimationFrame(() => setTimeout(() => done([answered, performance.now() - start]), 0));
        };
        channel.port2.postMessage(0);
    }, 50));";

/// Waits longer than other tests do.
async fn long(app: &App, css: &str, wanted: usize) {
    let script = "const [css, wanted, done] = arguments; const start = performance.now();
        const look = () => {
            const found = document.querySelectorAll(css).length === wanted;
            if (found || performance.now() - start > 9000) done(found); else setTimeout(look, 20);
        };
        look();";
    for _ in 0..12 {
        if app.browser.script_later(script, vec![json!(css), json!(wanted)]).await == json!(true) {
            return;
        }
    }
    panic!("waited two minutes for {wanted} of {css}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_finds_among_ten_thousand_records() {
    let sample: Value = serde_json::from_str(include_str!("../../../src/format/sample.json")).expect("the sample");
    let mut small: Vec<&Value> = sample["records"].as_array().expect("records").iter().collect();
    // Without the largest, so that ten thousand fit into a file.
    small.sort_by_key(|record| record.to_string().len());
    small.truncate(45);
    let record = |n: usize| {
        let mut record = small[n % small.len()].clone();
        record["id"] = format!("suur-{n}").into();
        record["title"] = format!("{} {n}", record["title"].as_str().unwrap_or_default()).into();
        record.as_object_mut().expect("a record").remove("links");
        record
    };
    let mut records: Vec<Value> = (0..RECORDS - 1).map(record).collect();
    records.push(campaign("ainus", "Ainulaadne õunapuuaed", "2027-03-31"));
    let plan = json!({ "format": "lepik-plan", "version": 1, "records": records }).to_string();

    let server = Server::at_root();
    let app = App::start(&server).await;
    app.choose_file(plan.as_bytes()).await;
    long(&app, &hook("import-preview"), 1).await;
    app.browser.click(&hook("import-accept")).await;
    long(&app, &hook("import-preview"), 0).await;
    long(&app, "[data-testid=\"save-state\"][data-state=\"saved\"]", 1).await;

    let ms = |value: &Value, n: usize| value[n].as_f64().expect("milliseconds");
    let first = app.browser.script_later(KEY, vec![json!("o")]).await;
    println!("first key: answered after {:.1} ms, painted after {:.1} ms", ms(&first, 0), ms(&first, 1));
    for text in ["o", "ou", "oun", "ounapuuaed", "lepitaja", "lepitaja soome", "e", "zzzz", "ainulaadne ounapuu"] {
        let mut runs = Vec::new();
        for _ in 0..7 {
            runs.push(app.browser.script_later(KEY, vec![json!(text)]).await);
            app.browser.script_later(KEY, vec![json!("")]).await;
        }
        runs.sort_by(|a, b| ms(a, 0).total_cmp(&ms(b, 0)));
        println!("{text:>20}: answered after {:.1} ms, painted after {:.1} ms", ms(&runs[3], 0), ms(&runs[3], 1));
    }
    let found = search(&app, "ounapuuaed", |hits| hits.len() == 1).await;
    assert_eq!(found[0][0], "ainus");
    let hits = search(&app, "oppevisiit", |hits| hits.len() == 12).await;
    assert!(hits.iter().all(|hit| hit[1].starts_with("Õppevisiit")), "{hits:?}");
    app.close();
}
