//! The page in view is kept in the address, wherever the program lies (ARCHITECTURE section 7).

use crate::pages::App;
use crate::server::Server;

#[tokio::test(flavor = "multi_thread")]
async fn reload_back_and_forward_keep_the_place_at_the_root() {
    places_are_kept(&Server::at_root()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reload_back_and_forward_keep_the_place_in_a_sub_folder_without_rewrites() {
    let server = Server::under("/sub/folder/");
    places_are_kept(&server).await;
    let outside = |path: &String| !path.starts_with("/sub/folder/");
    assert!(!server.requests().iter().any(outside), "asked for outside its folder: {:?}", server.requests());
}

/// Walks over two boards and back, with a reload in between.
async fn places_are_kept(server: &Server) {
    let app = App::start(server).await;
    app.board("training").await;
    let training = app.new_titled("training", "Koolitus").await;
    app.board("outreach").await;
    let campaign = app.new_titled("campaign", "Infotund").await;

    // From here on only the two boards make history, whatever the editor does to it.
    app.board("training").await;
    let training_board = app.place().await;
    app.board("outreach").await;
    let outreach_board = app.place().await;
    assert_ne!(training_board, outreach_board, "two boards share an address");
    app.wait_saved().await;

    app.reload().await;
    app.expect_place(&outreach_board).await;
    app.expect_card(&campaign, "Infotund").await;
    app.back().await;
    app.expect_place(&training_board).await;
    app.expect_card(&training, "Koolitus").await;
    app.reload().await;
    app.expect_place(&training_board).await;
    app.expect_card(&training, "Koolitus").await;
    app.forward().await;
    app.expect_place(&outreach_board).await;
    app.expect_card(&campaign, "Infotund").await;
    app.close();
}
