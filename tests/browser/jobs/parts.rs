//! The program comes in two parts: the first page waits for one of them alone.

use crate::edition::Edition;
use crate::pages::{App, hook};
use crate::server::{Server, dist};

/// Notes when the first frame with a page in it is drawn.
const WATCH: &str = "new MutationObserver((changes, seen) => {
    if (!document.querySelector('main')) return;
    seen.disconnect();
    requestAnimationFrame(() => { window.firstFrame = performance.now(); });
}).observe(document, { childList: true, subtree: true });";

/// The first frame, and when each later part was asked for, in milliseconds.
const TIMES: &str =
    "const later = performance.getEntriesByType('resource').filter(({ name }) => name.includes('-later-'));
    return [window.firstFrame, ...later.map(({ startTime }) => startTime)];";

#[tokio::test(flavor = "multi_thread")]
async fn the_later_part_is_asked_for_once_and_after_the_first_frame() {
    let server = Server::at_root();
    let watched = Edition::marked("watched");
    watched.watch(WATCH);
    server.serve(watched.folder());
    let app = App::start(&server).await;
    let times: Vec<f64> = serde_json::from_value(app.browser.script(TIMES, vec![]).await).expect("a list of times");
    assert!(matches!(times.as_slice(), [frame, later] if frame <= later), "{times:?}");
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
