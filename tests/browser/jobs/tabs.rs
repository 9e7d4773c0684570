//! Two tabs of one browser (rule S7).

use crate::pages::App;
use crate::profile::Profile;
use crate::server::Server;

#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_show_and_keep_what_is_done_in_either() {
    let server = Server::at_root();
    let profile = Profile::fresh();
    let app = App::start_on(&server, &profile).await;
    app.board("outreach").await;
    let shared = app.new_titled("campaign", "Ühine kampaania").await;
    app.wait_saved().await;
    let board = app.place().await;
    let first = app.browser.tab().await;

    let second = app.browser.new_tab().await;
    app.browser.client().goto(&board).await.expect("the board opens in a second tab");
    app.ready().await;
    app.expect_card(&shared, "Ühine kampaania").await;

    // A record made in one appears in the other, both ways, without a reload.
    let from_second = app.new_titled("campaign", "Teise kaardi kirje").await;
    app.browser.switch_to(&first).await;
    app.expect_card(&from_second, "Teise kaardi kirje").await;
    let from_first = app.new_titled("campaign", "Esimese kaardi kirje").await;

    // The same record is open in both, and each edits a field of it.
    let here = app.edit(&shared).await;
    app.browser.switch_to(&second).await;
    app.expect_card(&from_first, "Esimese kaardi kirje").await;
    let there = app.edit(&shared).await;
    there.set("budget", "4500.00").await;
    app.browser.switch_to(&first).await;
    here.expect("budget", "4500.00").await;
    here.set("description", "Kirjeldus esimesest kaardist").await;
    here.set("title", "Kevadine kampaania").await;
    app.browser.switch_to(&second).await;
    there.expect("description", "Kirjeldus esimesest kaardist").await;
    there.expect("title", "Kevadine kampaania").await;
    there.expect("budget", "4500.00").await;
    app.expect_card(&shared, "Kevadine kampaania").await;
    app.wait_saved().await;

    app.browser.close_tab().await;
    app.browser.switch_to(&first).await;
    app.wait_saved().await;
    // The second tab is closed here; the browser, and with it the first, now.
    app.close();

    let app = App::start_on(&server, &profile).await;
    app.board("outreach").await;
    app.expect_cards("all three records", |cards| cards.len() == 3).await;
    app.expect_card(&from_first, "Esimese kaardi kirje").await;
    app.expect_card(&from_second, "Teise kaardi kirje").await;
    let editor = app.edit(&shared).await;
    editor.expect("title", "Kevadine kampaania").await;
    editor.expect("description", "Kirjeldus esimesest kaardist").await;
    editor.expect("budget", "4500.00").await;
    editor.close().await;
    app.close();
}
