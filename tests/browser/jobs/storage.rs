//! Storage that is full or holds what cannot be read (rules S3, S4, S6).

use crate::browser::wait_for;
use crate::pages::App;
use crate::server::Server;
use serde_json::json;

/// Fills what is left of the quota but for a few characters.
const FILL: &str = "let size = 1 << 22, count = 0;
    while (size >= 1) {
        try { localStorage.setItem(`filler/${count}`, 'x'.repeat(size)); count += 1; } catch { size >>= 1; }
    }";
/// Gives it back.
const FREE: &str =
    "Object.keys(localStorage).filter(key => key.startsWith('filler/')).forEach(key => localStorage.removeItem(key));";

#[tokio::test(flavor = "multi_thread")]
async fn a_full_storage_is_told_and_loses_nothing() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let id = app.new_titled("campaign", "Kampaania").await;
    app.wait_saved().await;

    app.browser.script(FILL, vec![]).await;
    let editor = app.edit(&id).await;
    editor.set("description", &"See ei mahu enam hoidlasse. ".repeat(20)).await;
    app.expect_notice("full").await;
    wait_for("the edit to be marked as not saved", async || match app.save_state().await.as_str() {
        "unsaved" | "error" => Ok(()),
        state => Err(state.to_owned()),
    })
    .await;
    let exported_in_need = app.export().await;
    assert!(exported_in_need.contains("See ei mahu enam hoidlasse."), "the export lacks what is not saved");

    // What found no room stands in the second copy, and so outlives the page.
    app.reload().await;
    app.board("outreach").await;
    let editor = app.edit(&id).await;
    editor.expect("description", &"See ei mahu enam hoidlasse. ".repeat(20)).await;
    editor.close().await;
    app.expect_notice("full").await;

    app.browser.script(FREE, vec![]).await;
    app.board("outreach").await;
    let editor = app.edit(&id).await;
    editor.set("title", "Suvine kampaania").await;
    editor.close().await;
    app.wait_saved().await;

    app.reload().await;
    app.expect_card(&id, "Suvine kampaania").await;
    let editor = app.edit(&id).await;
    editor.expect("description", &"See ei mahu enam hoidlasse. ".repeat(20)).await;
    editor.close().await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn text_unreadable_in_both_copies_is_set_aside_and_the_rest_loads() {
    const BROKEN: &str = "{ \"title\": \"pooleli jäänud";
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let good = app.new_titled("campaign", "Loetav").await;
    let bad = app.new_titled("campaign", "Loetamatu").await;
    app.wait_saved().await;
    app.wait_second().await;
    let stored = app.stored_plans().await;
    let key = stored.keys().find(|key| key.ends_with(&format!("/{bad}"))).expect("each record has a key of its own");
    app.browser.script("localStorage.setItem(...arguments)", vec![key.as_str().into(), BROKEN.into()]).await;
    app.set_second(json!({ key: BROKEN })).await;

    app.reload().await;
    app.expect_notice("unreadable").await;
    app.expect_cards("the readable record alone", |cards| matches!(cards, [card] if card.id == good)).await;
    let kept = app.storage().await;
    let aside = |(key, text): (&String, &String)| key.starts_with("lepik/unreadable/") && text.contains(BROKEN);
    assert!(kept.iter().any(aside), "the text is not kept under lepik/unreadable/: {:?}", kept.keys());

    // Life goes on beside it.
    let editor = app.edit(&good).await;
    editor.set("title", "Loetav ja muudetud").await;
    editor.close().await;
    app.wait_saved().await;
    app.reload().await;
    app.expect_card(&good, "Loetav ja muudetud").await;
    assert!(app.storage().await.iter().any(aside), "the text set aside has vanished");
    app.close();
}
