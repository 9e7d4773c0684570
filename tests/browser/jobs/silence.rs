//! Nothing leaves the browser: after loading, the program asks no server for anything.

use crate::pages::App;
use crate::plan_file::{campaign, with_records};
use crate::server::Server;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_requested_after_loading_and_the_content_policy_holds() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let policy = "return document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]')?.content";
    let policy = app.text_of(policy).await;
    assert!(policy.contains("default-src 'none'"), "the policy allows what it does not name: {policy}");
    // The browser itself fetches icon and manifest, whenever it finds the time.
    let shell = "return [...document.querySelectorAll('link[rel~=icon], link[rel=manifest]')]
        .map(link => new URL(link.href).pathname).join('\\n')";
    let shell = app.text_of(shell).await;
    let asked = || -> Vec<String> {
        let own = |path: &String| !shell.lines().any(|fetched| fetched == path);
        server.requests().into_iter().filter(own).collect()
    };
    let loaded = asked();

    app.load_sample().await;
    for duty in ["model", "outreach", "training"] {
        app.board(duty).await;
        app.expect_cards("the cards of the sample", |cards| !cards.is_empty()).await;
    }
    app.new_titled("training", "Uus koolitus").await;
    app.undo().await;
    let file = app.export().await;
    let file = with_records(&file, &[campaign("new-1", "Uus kampaania", "2027-03-31")]);
    app.import(&file).await;
    app.choose_language("ru").await;

    assert_eq!(asked(), loaded, "requests after loading");
    let elsewhere = "return performance.getEntriesByType('resource').map(entry => entry.name)
        .filter(name => /^(http|ws)/.test(name) && !name.startsWith(location.origin)).join()";
    assert_eq!(app.text_of(elsewhere).await, "", "requests to other hosts");
    // The console of the whole visit is checked here: a violation of the policy is an error in it.
    app.close();
}
