//! Files go out and come back (rules M1–M6, F3): the heart of the program.

use crate::pages::{App, Preview};
use crate::plan_file::{but_for_exported, record};
use crate::server::Server;

#[tokio::test(flavor = "multi_thread")]
async fn export_then_import_into_an_empty_browser_then_export_gives_the_same_bytes() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    editor.set("title", "Jutumärgid \" ja \\ ning reavahetus").await;
    editor.set("description", "üks\nkaks\tkolm").await;
    editor.set("budget", "0.10").await;
    let id = editor.close().await;
    let first = app.export().await;
    app.close();

    let app = App::start(&server).await;
    let preview = app.import(&first).await;
    assert_eq!(preview, Preview::all_new(51), "fifty records of the sample and the new one");
    app.board("outreach").await;
    app.expect_card(&id, "Jutumärgid \" ja \\ ning reavahetus").await;
    app.reload().await;
    let second = app.export().await;
    assert_eq!(but_for_exported(&second), but_for_exported(&first));

    // The same file once more would change nothing.
    let preview = app.preview(first.as_bytes()).await;
    assert_eq!(preview, Preview::all_same(51));
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_edit_one_exported_copy_apart_and_nothing_is_lost() {
    let server = Server::at_root();
    let ann = App::start(&server).await;
    let first_id = new_on_board(&ann, "outreach", "campaign", "Eri väljad").await;
    let disputed = new_on_board(&ann, "outreach", "campaign", "Sama väli").await;
    let only_ann = new_on_board(&ann, "training", "training", "Ainult Anne").await;
    let only_ben = new_on_board(&ann, "model", "model_scenario", "Ainult Ben").await;
    set_on_board(&ann, "outreach", &first_id, "description", "Algne").await;
    let base = ann.export().await;
    let ben = App::start(&server).await;
    assert_eq!(ben.import(&base).await, Preview::all_new(4));

    set_on_board(&ann, "outreach", &first_id, "description", "Anne kirjeldus").await;
    set_on_board(&ann, "outreach", &disputed, "due", "2027-03-31").await;
    set_on_board(&ann, "training", &only_ann, "seats", "20").await;
    let new_by_ann = new_on_board(&ann, "training", "training", "Anne uus").await;

    set_on_board(&ben, "outreach", &first_id, "budget", "4500.00").await;
    set_on_board(&ben, "outreach", &disputed, "due", "2027-04-30").await;
    set_on_board(&ben, "model", &only_ben, "description", "Beni kirjeldus").await;
    let new_by_ben = new_on_board(&ben, "training", "training", "Beni uus").await;
    let from_ben = ben.export().await;

    // What Ben did not touch is the same for Ann, though her copy is newer: no old value comes back.
    let preview = ann.import(&from_ben).await;
    assert_eq!(preview, Preview { new: 1, changed: 2, conflicts: 1, same: 1, problems: 0 }, "Ben's file at Ann's");
    ann.board("outreach").await;
    let editor = ann.edit(&disputed).await;
    assert_eq!(editor.conflict("due").await, ["2027-03-31", "2027-04-30"]);
    editor.settle("due", "2027-03-31").await;
    editor.expect("due", "2027-03-31").await;
    editor.close().await;
    ann.board("training").await;
    ann.expect_card(&new_by_ben, "Beni uus").await;
    let merged = ann.export().await;

    let preview = ben.import(&merged).await;
    assert_eq!(preview, Preview { new: 1, changed: 3, conflicts: 0, same: 2, problems: 0 }, "Ann's file at Ben's");
    ben.board("training").await;
    ben.expect_card(&new_by_ann, "Anne uus").await;
    assert_eq!(but_for_exported(&ben.export().await), but_for_exported(&merged), "both hold the same plan");

    let plan = serde_json::from_str(&merged).expect("an exported file is JSON");
    for (title, field, value) in [
        ("Eri väljad", "description", "Anne kirjeldus"),
        ("Eri väljad", "budget", "4500.00"),
        ("Sama väli", "due", "2027-03-31"),
        ("Ainult Ben", "description", "Beni kirjeldus"),
    ] {
        assert_eq!(record(&plan, title)[field], value, "{field} of {title}");
    }
    assert_eq!(record(&plan, "Ainult Anne")["seats"], 20);
    // The copy that both began with is stale by now and changes nothing any more.
    let preview = ann.preview(base.as_bytes()).await;
    assert_eq!(preview, Preview::all_same(4), "the first copy at Ann's");
    ann.close();
    ben.close();
}

/// Makes a titled record on a board.
async fn new_on_board(app: &App, duty: &str, kind: &str, title: &str) -> String {
    app.board(duty).await;
    app.new_titled(kind, title).await
}

/// Sets one field of a record.
async fn set_on_board(app: &App, duty: &str, id: &str, field: &str, value: &str) {
    app.board(duty).await;
    let editor = app.edit(id).await;
    editor.set(field, value).await;
    editor.close().await;
}
