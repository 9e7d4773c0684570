//! The single file, opened as by double click: no server, no network.

use crate::browser::wait_for;
use crate::pages::{App, Preview, hook};
use crate::plan_file::but_for_exported;
use crate::profile::Profile;
use crate::server::{Server, single_file};
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn the_single_file_saves_and_exports_and_imports() {
    let address = single_file();
    let profile = Profile::fresh();
    let app = App::start_at(&address, &profile).await;
    app.load_sample().await;
    app.board("outreach").await;
    let id = app.new_titled("campaign", "Ühes failis").await;
    app.wait_saved().await;
    app.reload().await;
    app.expect_card(&id, "Ühes failis").await;
    let file = app.export().await;
    app.close();

    // The next day.
    let app = App::start_at(&address, &profile).await;
    app.board("outreach").await;
    app.expect_card(&id, "Ühes failis").await;
    app.close();

    // At a colleague's.
    let app = App::start_at(&address, &Profile::fresh()).await;
    assert_eq!(app.import(&file).await, Preview::all_new(51));
    app.board("outreach").await;
    app.expect_card(&id, "Ühes failis").await;
    assert_eq!(but_for_exported(&app.export().await), but_for_exported(&file));
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_single_file_keeps_the_place_and_every_way_out_of_it() {
    let app = App::start_at(&single_file(), &Profile::fresh()).await;
    app.load_sample().await;
    app.board("training").await;
    let training = app.place().await;
    app.board("outreach").await;
    let outreach = app.place().await;
    app.back().await;
    app.expect_place(&training).await;
    app.forward().await;
    app.expect_place(&outreach).await;

    app.follow("share").await;
    for button in ["export-csv", "export-ics", "export-markdown", "export-view"] {
        let (_, text) = app.download(button, "export-confirm").await;
        assert!(!text.is_empty(), "{button} gave nothing");
    }
    app.export_sealed("kask, kuusk ja kadakas").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_single_file_leaves_the_data_of_a_newer_one_alone() {
    let app = App::start_at(&single_file(), &Profile::fresh()).await;
    app.browser.script("localStorage.setItem('lepik/2/plaan', 'uus')", vec![]).await;
    app.reload().await;
    app.expect_notice("newer-version").await;
    let stored = app.storage().await;
    app.board("outreach").await;
    app.new_titled("campaign", "Ainult mälus").await;
    app.browser.script("window.isOld = true", vec![]).await;
    app.browser.click(&hook("newer-reload")).await;
    wait_for("the page to be loaded anew", async || match app.browser.script("return !window.isOld", vec![]).await {
        Value::Bool(true) => Ok(()),
        other => Err(other.to_string()),
    })
    .await;
    app.expect_notice("newer-version").await;
    assert_eq!(app.storage().await, stored);
    app.close();
}

/// Whoever copies all of `dist/` to a host gives it out there, too.
#[tokio::test(flavor = "multi_thread")]
async fn the_single_file_runs_from_a_server_and_is_not_answered_for_by_the_program_beside_it() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.wait_kept().await;
    app.open("lepik.html").await;
    assert_eq!(app.policy().await["worker-src"], "'none'");
    app.load_sample().await;
    app.reload().await;
    app.board("outreach").await;
    app.expect_cards("the cards of the sample", |cards| !cards.is_empty()).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_single_file_asks_for_nothing_and_may_not() {
    let app = App::start_at(&single_file(), &Profile::fresh()).await;
    app.load_sample().await;
    app.board("outreach").await;
    let asked = "return performance.getEntriesByType('resource').map(entry => entry.name)
        .filter(name => !/^(data|blob):/.test(name)).join()";
    assert_eq!(app.text_of(asked).await, "");
    let policy = app.policy().await;
    let expected =
        [("default-src", "'none'"), ("connect-src", "'none'"), ("worker-src", "'none'"), ("img-src", "data: blob:")];
    for (name, sources) in expected {
        assert_eq!(policy[name], sources, "{name}");
    }
    for name in ["script-src", "style-src"] {
        let sources: Vec<&str> = policy[name].split(' ').filter(|source| *source != "'wasm-unsafe-eval'").collect();
        assert!(matches!(sources[..], [hash] if hash.starts_with("'sha256-")), "{name} {}", policy[name]);
    }
    app.close();
}
