//! The program comes in two parts: the first page waits for one of them alone.

use crate::edition::Edition;
use crate::pages::{App, hook};
use crate::server::{Server, dist};

#[tokio::test(flavor = "multi_thread")]
async fn the_later_part_is_asked_for_once_and_after_the_first() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    // What the worker keeps for starting without the network it fetches on its own.
    let asked: Vec<String> = server.requests().into_iter().take_while(|path| path != "/sw.js").collect();
    let places = |part: &str| -> Vec<usize> {
        let of = |(place, path): (usize, &String)| (path.contains(part) && path.ends_with(".wasm")).then_some(place);
        asked.iter().enumerate().filter_map(of).collect()
    };
    let (first, later) = (places("_bg"), places("-later-"));
    assert!(first.len() == 1 && later.len() == 1 && first < later, "{asked:?}");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_later_part_the_boards_work_and_the_rest_follows_when_it_comes() {
    let server = Server::at_root();
    let broken = Edition::marked("broken");
    broken.lose("lepik-later-");
    server.serve(broken.folder());
    let app = App::start(&server).await;
    app.load_sample().await;
    app.board("outreach").await;
    let card = app.browser.find(&hook("card")).await;
    card.click().await.expect("a card can be clicked");
    app.browser.find(&hook("part-missing")).await;
    assert_eq!(app.browser.count(&hook("record-editor")).await, 0);

    // Still away; then it is back.
    app.browser.click(&hook("part-again")).await;
    app.browser.find(&hook("part-missing")).await;
    server.serve(&dist());
    app.browser.click(&hook("part-again")).await;
    app.browser.find(&hook("record-editor")).await;
    app.browser.gone(&hook("part-missing")).await;

    let of_the_missing = |error: &String| error.contains("lepik-later-") || error.contains("TypeError");
    let errors = app.browser.console_errors();
    assert!(!errors.is_empty() && errors.iter().all(of_the_missing), "{errors:?}");
    app.close();
}
