//! Nothing leaves the browser: after loading, the program asks no server for anything, and its policy would not let it.

use crate::browser::wait_for;
use crate::pages::App;
use crate::plan_file::{campaign, with_records};
use crate::server::Server;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_requested_after_loading_and_the_content_policy_holds() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let policy = app.policy().await;
    for (name, sources) in [("default-src", "'none'"), ("connect-src", "'self'"), ("style-src", "'self'")] {
        assert_eq!(policy[name], sources, "{name}");
    }
    let scripts: Vec<&str> = policy["script-src"].split(' ').collect();
    assert!(
        matches!(scripts[..], ["'self'", "'wasm-unsafe-eval'", hash] if hash.starts_with("'sha256-")),
        "script-src {scripts:?}"
    );
    // Keeping the program for a start without the network is part of loading it.
    app.wait_kept().await;
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

#[tokio::test(flavor = "multi_thread")]
async fn a_later_visit_asks_only_whether_there_is_a_newer_version() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.wait_kept().await;
    let loaded = server.requests().len();
    app.reload().await;
    app.wait_asked(&server, "/sw.js", 2).await;
    app.load_sample().await;
    app.board("outreach").await;
    assert_eq!(server.requests()[loaded..], ["/sw.js"]);
    app.close();
}

/// Every test ends with `App::close`, and so is one of the policy. This one shows that a breach would be seen there.
#[tokio::test(flavor = "multi_thread")]
async fn a_breach_of_the_policy_stands_in_the_console() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    for (breach, directive) in [
        ("fetch('https://example.org/').catch(() => {})", "connect-src"),
        ("document.body.append(Object.assign(new Image(), { src: 'https://example.org/a.png' }))", "img-src"),
        (
            "document.body.append(Object.assign(document.createElement('script'), { text: 'window.x = 1' }))",
            "script-src",
        ),
        ("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">a</p>')", "style-src"),
    ] {
        app.browser.script(breach, vec![]).await;
        wait_for(directive, async || {
            let errors = app.browser.console_errors();
            if errors.iter().any(|error| error.contains(directive)) { Ok(()) } else { Err(format!("{errors:?}")) }
        })
        .await;
    }
}
