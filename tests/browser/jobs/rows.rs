//! Rows of a record (steps, metrics, agreements …) are added, put in order and removed by keyboard alone.

use crate::browser::wait_for;
use crate::pages::{App, hook};
use crate::server::Server;
use fantoccini::key::Key;
use lepik::model::kinds;

/// A kind, one of its collections, and the property that is typed into.
const COLLECTIONS: [(&str, &str, &str); 8] = [
    ("campaign", "steps", "text"),
    ("campaign", "metrics", "name"),
    ("campaign", "notes", "text"),
    ("discussion", "agreements", "what"),
    ("trainer_contract", "bids", "bidder"),
    ("training_needs", "competences", "name"),
    ("programme", "modules", "name"),
    ("cooperation", "follow_ups", "what"),
];

#[tokio::test(flavor = "multi_thread")]
async fn rows_are_added_ordered_and_removed_by_keyboard() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    for (kind, collection, property) in COLLECTIONS {
        app.board(kinds::find(kind).and_then(|kind| kind.duty).unwrap()).await;
        let editor = app.new_record(kind).await;
        let unfold = format!(
            "document.querySelectorAll('{} details').forEach(part => {{ part.open = true }})",
            hook("record-editor")
        );
        app.browser.script(&unfold, vec![]).await;
        for text in ["esimene", "teine"] {
            press_on(&app, &hook(&format!("add-{collection}"))).await;
            let control = format!("[name=\"{collection}.{property}\"]");
            // The hand is in the new row.
            let here = "return document.activeElement.matches(arguments[0]) && document.activeElement.value === ''";
            wait_for(&format!("the hand in a new row of {collection}"), async || {
                let is_here = app.browser.script(here, vec![control.as_str().into()]).await;
                if is_here == true { Ok(()) } else { Err(is_here.to_string()) }
            })
            .await;
            app.browser.press(&[], text).await;
            app.browser.press(&[], &Key::Tab).await;
        }
        expect(&app, collection, property, &["esimene", "teine"]).await;
        press_on(&app, &format!("[id^=\"up-{collection}-\"]:not(:disabled)")).await;
        expect(&app, collection, property, &["teine", "esimene"]).await;
        press_on(&app, &format!("li:has([id^=\"up-{collection}-\"]) {}", hook("remove-row"))).await;
        expect(&app, collection, property, &["esimene"]).await;
        app.undo().await;
        expect(&app, collection, property, &["teine", "esimene"]).await;
        editor.close().await;
    }
    app.close();
}

/// Puts the focus on a button and presses Enter.
async fn press_on(app: &App, css: &str) {
    app.browser.find(css).await;
    app.browser.script("document.querySelector(arguments[0]).focus()", vec![css.into()]).await;
    app.browser.press(&[], &Key::Enter).await;
}

/// Waits until the rows of a collection say this.
async fn expect(app: &App, collection: &str, property: &str, texts: &[&str]) {
    let script = "return [...document.querySelectorAll(arguments[0])].map(control => control.value)";
    let control = format!("[name=\"{collection}.{property}\"]");
    wait_for(&format!("the rows of {collection}"), async || {
        let found = app.browser.script(script, vec![control.as_str().into()]).await;
        if found == serde_json::json!(texts) { Ok(()) } else { Err(found.to_string()) }
    })
    .await;
}
