//! Finished work goes into the archive and comes back; the bin is emptied for good.

use crate::pages::{App, Preview, hook, hook_with};
use crate::plan_file::record;
use crate::server::Server;
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn finished_work_is_archived_found_and_brought_back() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    editor.set("title", "Kevadine kampaania").await;
    editor.set("stage", "assessed").await;
    editor.set("ended", "2027-04-30").await;
    let id = editor.id.clone();
    app.with_record("archive-record").await;
    app.expect_cards("an empty board", <[_]>::is_empty).await;

    app.open_hit("kevadine").await;
    let row = hook_with("archive-row", "id", &id);
    app.browser.find(&row).await;
    app.browser.find(&hook("in-archive")).await;
    app.wait_saved().await;
    app.reload().await;
    let editor = app.editor(&id).await;
    app.browser.click(&hook("bring-back")).await;
    app.browser.gone(&hook("in-archive")).await;
    editor.close().await;
    app.expect_stage(&id, "assessed").await;

    // The whole year in one step, and back.
    app.follow("archive").await;
    app.browser.click(&hook_with("archive-year", "year", "2027")).await;
    app.browser.find(&row).await;
    app.undo().await;
    app.browser.gone(&row).await;
    app.board("outreach").await;
    app.expect_stage(&id, "assessed").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn old_records_go_into_an_archive_file_and_come_back_by_undo_or_by_the_file() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let stays = app.new_titled("campaign", "Tahvlil").await;
    let editor = app.new_record("campaign").await;
    editor.set("title", "Vana kampaania").await;
    editor.set("stage", "assessed").await;
    editor.set("ended", "2025-04-30").await;
    let id = editor.id.clone();
    app.with_record("archive-record").await;

    app.follow("archive").await;
    let row = hook_with("archive-row", "id", &id);
    app.browser.find(&row).await;
    let (name, file) = app.download("move-out", "export-confirm").await;
    assert!(name.contains("arhiiv-2025"), "{name}");
    assert!(file.contains("Vana kampaania") && !file.contains(&stays), "{file}");
    app.browser.find(&row).await;
    app.browser.click(&hook("move-out-confirm")).await;
    app.browser.gone(&row).await;
    let is_stored = async || app.storage().await.into_keys().any(|key| key.ends_with(&format!("/{id}")));
    app.wait_saved().await;
    assert!(!is_stored().await, "its room is free");
    app.undo().await;
    app.browser.find(&row).await;
    app.redo().await;
    app.browser.gone(&row).await;

    app.wait_saved().await;
    app.reload().await;
    assert_eq!(app.import(&file).await, Preview::all_new(1));
    app.follow("archive").await;
    app.browser.find(&row).await;
    assert!(is_stored().await);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emptied_bin_stays_empty() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    for title in ["Esimene", "Teine"] {
        let id = app.new_titled("campaign", title).await;
        app.edit(&id).await;
        app.browser.click(&hook("trash-record")).await;
        app.expect_cards("an empty board", <[_]>::is_empty).await;
    }
    let kept = app.new_titled("campaign", "Jääb alles").await;

    app.follow("trash").await;
    app.browser.click(&hook("empty-bin")).await;
    app.browser.click(&hook("purge-confirm")).await;
    app.browser.gone(&hook("purge")).await;
    app.wait_saved().await;
    app.reload().await;
    assert_eq!(app.browser.count(&hook("purge")).await, 0);

    let plan: Value = serde_json::from_str(&app.export().await).expect("an exported file is JSON");
    let records = plan["records"].as_array().expect("a plan has records");
    let stubs: Vec<_> = records.iter().filter(|record| record.get("purged").is_some()).collect();
    assert_eq!((records.len(), stubs.len()), (3, 2));
    assert!(stubs.iter().all(|stub| stub.get("title").is_none()), "nothing but the stub is left: {stubs:?}");
    assert_eq!(record(&plan, "Jääb alles")["id"], kept.as_str());
    app.close();
}
