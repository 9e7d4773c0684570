//! The daily round: make, edit, move, come back tomorrow, think better of it.

use crate::pages::App;
use crate::profile::Profile;
use crate::server::Server;

#[tokio::test(flavor = "multi_thread")]
async fn everything_edited_is_there_after_a_reload_and_a_restart() {
    let server = Server::at_root();
    let profile = Profile::fresh();
    let app = App::start_on(&server, &profile).await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    editor.set("title", "Infopäev „Lahkelt lahku“").await;
    editor.set("description", "Esimene rida\nteine rida, š ž õ ä ö ü").await;
    editor.set("due", "2027-03-31").await;
    editor.set("budget", "4500.00").await;
    editor.set("reach", "1200").await;
    editor.set("stage", "preparing").await;
    editor.tick("channels", "infopäev").await;
    let id = editor.close().await;
    app.expect_stage(&id, "preparing").await;
    app.wait_saved().await;

    app.reload().await;
    expect_all(&app, &id).await;
    app.close();

    let app = App::start_on(&server, &profile).await;
    app.board("outreach").await;
    expect_all(&app, &id).await;
    app.close();
}

/// Checks every field that the test above filled in.
async fn expect_all(app: &App, id: &str) {
    app.expect_stage(id, "preparing").await;
    app.expect_card(id, "Infopäev „Lahkelt lahku“").await;
    let editor = app.edit(id).await;
    editor.expect("title", "Infopäev „Lahkelt lahku“").await;
    editor.expect("description", "Esimene rida\nteine rida, š ž õ ä ö ü").await;
    editor.expect("due", "2027-03-31").await;
    editor.expect("budget", "4500.00").await;
    editor.expect("reach", "1200").await;
    editor.expect("stage", "preparing").await;
    editor.expect("channels", "infopäev").await;
    editor.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_step_can_be_undone_and_redone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("training").await;
    let id = app.new_titled("training", "Kovisioon").await;
    let editor = app.edit(&id).await;
    editor.set("title", "Supervisioon").await;
    editor.set("stage", "running").await;
    editor.close().await;
    app.expect_stage(&id, "running").await;

    // Four steps: made, titled, titled anew, moved.
    app.undo().await;
    app.expect_stage(&id, "planned").await;
    app.undo().await;
    app.expect_card(&id, "Kovisioon").await;
    app.undo().await;
    app.expect_cards(
        "a card without a title",
        |cards| matches!(cards, [card] if card.id == id && !card.text.contains("Kovisioon")),
    )
    .await;
    app.undo().await;
    app.expect_cards("no record", <[_]>::is_empty).await;

    for _ in 0..4 {
        app.redo().await;
    }
    app.expect_card(&id, "Supervisioon").await;
    app.expect_stage(&id, "running").await;
    app.wait_saved().await;
    app.reload().await;
    app.expect_stage(&id, "running").await;
    app.close();
}
