//! A newer version is offered, never forced, and nothing is lost on the way.

use crate::edition::Edition;
use crate::pages::{App, hook};
use crate::profile::Profile;
use crate::server::Server;

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_version_is_offered_and_taken_only_when_the_person_says_so() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let id = app.new_titled("campaign", "Enne uuendust").await;
    app.wait_kept().await;
    assert_eq!(app.browser.count(&hook("update")).await, 0);

    let next = Edition::marked("next");
    server.serve(next.folder());
    // The browser looks for a newer version at every visit.
    app.reload().await;
    app.expect_update().await;
    assert_eq!(app.edition().await, "");

    // Neither putting it off nor coming back forces it.
    app.browser.click(&hook("update-later")).await;
    app.browser.gone(&hook("update")).await;
    app.reload().await;
    app.expect_update().await;
    assert_eq!(app.edition().await, "");

    // What is in a control that was not left yet is stored before the page goes.
    let editor = app.edit(&id).await;
    editor.type_into("description", "Uuenduse ajal kirjutatud").await;
    app.accept_update("next").await;
    let editor = app.editor(&id).await;
    editor.expect("description", "Uuenduse ajal kirjutatud").await;
    editor.close().await;
    app.expect_card(&id, "Enne uuendust").await;
    assert_eq!(app.browser.count(&hook("update")).await, 0);
    assert_eq!(app.kept().await.len(), 1, "the older version is kept no longer");

    // From now on it is the newer one that starts, also without the network.
    drop(server);
    app.reload().await;
    assert_eq!(app.edition().await, "next");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn another_tab_goes_on_with_the_older_version_until_it_is_asked() {
    let server = Server::at_root();
    let app = App::start_on(&server, &Profile::fresh()).await;
    app.board("outreach").await;
    app.wait_kept().await;
    let board = app.place().await;
    let first = app.browser.tab().await;
    let next = Edition::marked("next");
    server.serve(next.folder());
    let second = app.browser.new_tab().await;
    app.browser.client().goto(&board).await.expect("the board opens in a second tab");
    app.ready().await;
    app.expect_update().await;
    app.accept_update("next").await;
    let there = app.new_titled("campaign", "Uues versioonis").await;

    app.browser.switch_to(&first).await;
    assert_eq!(app.edition().await, "");
    app.expect_card(&there, "Uues versioonis").await;
    let here = app.new_titled("campaign", "Vanas versioonis").await;
    app.wait_saved().await;
    app.browser.switch_to(&second).await;
    app.expect_card(&here, "Vanas versioonis").await;

    // The first tab was offered it, too; nothing waits any more, so it has only to be loaded anew.
    app.browser.switch_to(&first).await;
    app.accept_update("next").await;
    app.expect_card(&there, "Uues versioonis").await;
    app.expect_card(&here, "Vanas versioonis").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_that_is_not_whole_is_not_offered() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.wait_kept().await;
    // As where files are copied to the host while someone visits: the page is not yet the one that the worker names.
    let next = Edition::marked("next");
    next.damage("index.html");
    server.serve(next.folder());
    app.reload().await;
    app.wait_asked(&server, "/sw.js", 2).await;
    app.wait_asked(&server, "/", 3).await;
    assert_eq!(app.browser.count(&hook("update")).await, 0);
    app.reload().await;
    assert_eq!(app.edition().await, "");
    app.close();
}
