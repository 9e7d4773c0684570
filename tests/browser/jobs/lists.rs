//! The plan's own lists: what is added can be chosen, what is removed stays where it was chosen.

use crate::browser::wait_for;
use crate::pages::{App, hook};
use crate::server::Server;
use fantoccini::key::Key;

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_is_offered_once_it_is_added_and_stays_chosen_once_it_is_removed() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("model").await;
    let editor = app.new_record("system_proposal").await;
    editor.set("system", "STAR").await;
    let old = editor.close().await;

    open_list(&app).await;
    app.browser.click(&hook("add-systems")).await;
    expect_rows(&app, 5).await;
    app.browser.press(&[], "Registrite portaal").await;
    app.browser.press(&[], &Key::Tab).await;
    // The first row: the one that the record uses.
    app.browser.click(&format!("{} {}", hook("list-systems"), hook("remove-row"))).await;
    expect_rows(&app, 4).await;
    app.wait_saved().await;

    // The list is the plan's own now.
    app.reload().await;
    app.board("model").await;
    let editor = app.new_record("system_proposal").await;
    editor.set("system", "Registrite portaal").await;
    editor.expect("system", "Registrite portaal").await;
    assert!(!offered(&app).await.contains("STAR"), "what was removed is not offered any more");
    editor.close().await;
    let editor = app.edit(&old).await;
    editor.expect("system", "STAR").await;
    editor.close().await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_change_of_a_list_is_one_step() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    open_list(&app).await;
    app.browser.click(&format!("{} {}", hook("list-systems"), hook("remove-row"))).await;
    expect_rows(&app, 3).await;
    app.undo().await;
    expect_rows(&app, 4).await;
    app.browser.gone(&format!("{}:not(:disabled)", hook("undo"))).await;
    app.redo().await;
    expect_rows(&app, 3).await;
    app.wait_saved().await;
    app.close();
}

async fn open_list(app: &App) {
    app.follow("settings").await;
    app.browser.click(&format!("{} > summary", hook("list-systems"))).await;
}

async fn expect_rows(app: &App, expected: usize) {
    let rows = format!("{} [name=\"systems.text\"]", hook("list-systems"));
    wait_for(&format!("{expected} rows"), async || match app.browser.count(&rows).await {
        count if count == expected => Ok(()),
        count => Err(count.to_string()),
    })
    .await;
}

/// What the open editor offers as a system.
async fn offered(app: &App) -> String {
    let script = "return [...document.querySelectorAll('[name=system] option')].map(option => option.value).join()";
    app.text_of(script).await
}
