//! Storage that is full or holds what cannot be read (rules S3, S4, S6), here or by any but a
//! newer version.

use crate::browser::wait_for;
use crate::pages::{App, Preview, hook, hook_with};
use crate::profile::Profile;
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
async fn where_the_person_denies_storage_the_work_lasts_as_long_as_the_page_and_goes_out_as_a_file() {
    let server = Server::at_root();
    let app = App::start_on(&server, &Profile::that_denies_storage()).await;
    app.expect_notice("blocked").await;
    let words = "return document.querySelector('[data-testid=storage-notice]').innerText";
    let said = app.text_of(words).await;
    assert!(said.contains("Ekspordi") && !said.to_lowercase().contains("kustuta"), "{said}");
    app.board("outreach").await;
    let id = app.new_titled("campaign", "Kampaania").await;
    let editor = app.edit(&id).await;
    editor.set("goal", "Eesmärk alles").await;
    editor.close().await;
    app.follow("overview").await;
    app.board("outreach").await;
    app.expect_card(&id, "Kampaania").await;
    let exported = app.export().await;
    assert!(exported.contains("Eesmärk alles"), "{exported}");

    // On the next visit the file brings it back, and the notice is there again.
    app.reload().await;
    app.expect_notice("blocked").await;
    assert_eq!(app.preview(exported.as_bytes()).await, Preview::all_new(1));
    app.browser.click(&hook("import-accept")).await;
    app.browser.gone(&hook("import-preview")).await;
    app.board("outreach").await;
    app.expect_card(&id, "Kampaania").await;
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

#[tokio::test(flavor = "multi_thread")]
async fn data_of_a_newer_version_are_refused_and_stay_as_they_are() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    app.new_titled("campaign", "Kampaania").await;
    app.wait_saved().await;
    // As a newer version might leave it: its own form under its own keys, nothing under the older ones.
    let rename = "for (const [key, text] of Object.entries(localStorage)) {
        if (key.startsWith('lepik/1/')) {
            localStorage.removeItem(key);
            localStorage.setItem(key.replace('lepik/1/', 'lepik/2/'), `uus ${text}`);
        }
    }";
    app.browser.script(rename, vec![]).await;
    app.reload().await;
    app.expect_notice("newer-version").await;
    let stored = app.storage().await;
    let count = |prefix: &str| stored.keys().filter(|key| key.starts_with(prefix)).count();
    assert_eq!((count("lepik/1/"), count("lepik/2/")), (0, 1), "{:?}", stored.keys());
    assert_eq!(app.browser.count(&hook_with("storage-notice", "code", "blocked")).await, 0);
    app.board("outreach").await;
    app.expect_cards("no card of an older plan", <[_]>::is_empty).await;
    app.new_titled("campaign", "Ainult mälus").await;
    app.choose_language("en").await;
    assert_eq!(app.storage().await, stored);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_store_a_newer_version_takes_over_stops_writing_and_gives_its_plan_out() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let id = app.new_titled("campaign", "Kampaania").await;
    app.wait_saved().await;
    app.be_taken_over().await;
    let stored = app.storage().await;
    let editor = app.edit(&id).await;
    editor.set("description", "Pärast uuemat").await;
    editor.close().await;
    wait_for("the edit to be marked as not saved", async || match app.save_state().await.as_str() {
        "unsaved" | "error" => Ok(()),
        state => Err(state.to_owned()),
    })
    .await;
    assert_eq!(app.browser.count(&hook_with("storage-notice", "code", "failed")).await, 0);
    let exported = app.export().await;
    assert!(exported.contains("Pärast uuemat"), "the export lacks what is not saved");
    assert_eq!(app.storage().await, stored);
    app.close();
}
