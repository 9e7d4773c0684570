//! Personal codes: warned about where they are typed, at import and before export, and never said again.

use crate::browser::wait_for;
use crate::pages::{App, Editor, hook};
use crate::plan_file::{campaign, with_records};
use crate::server::Server;

/// Valid, and valid but for its check digit.
const CODE: &str = "59912310012";
const NO_CODE: &str = "59912310013";

/// What the warnings of the open editor say.
async fn warnings(app: &App) -> String {
    let script = format!(
        "return [...document.querySelectorAll('{} [role=status]')].map(region => region.textContent).join('')",
        hook("record-editor")
    );
    app.text_of(&script).await
}

/// What an element says, wherever it is scrolled to.
async fn text_of(app: &App, id: &str) -> String {
    app.text_of(&format!("return document.querySelector('{}').textContent", hook(id))).await
}

async fn expect_warning(app: &App, is_expected: bool) {
    wait_for(&format!("a warning: {is_expected}"), async || match warnings(app).await {
        text if text.is_empty() != is_expected => Ok(()),
        text => Err(text),
    })
    .await;
    assert!(!warnings(app).await.contains(CODE), "a warning does not repeat the code");
}

async fn check(app: &App, editor: &Editor<'_>, field: &str) {
    editor.set(field, &format!("isikukood {CODE}")).await;
    expect_warning(app, true).await;
    editor.expect(field, &format!("isikukood {CODE}")).await;
    editor.set(field, &format!("viit {NO_CODE}")).await;
    expect_warning(app, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_personal_code_is_warned_about_where_it_is_typed_and_saved_all_the_same() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    check(&app, &editor, "title").await;
    check(&app, &editor, "description").await;
    check(&app, &editor, "waiting_for").await;
    editor.set("description", CODE).await;
    let id = editor.close().await;
    app.wait_saved().await;

    // What is stored is warned about, too.
    app.reload().await;
    let editor = app.edit(&id).await;
    expect_warning(&app, true).await;
    editor.close().await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_lists_the_codes_of_the_file_and_an_export_asks_first() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    app.new_titled("campaign", "Olemasolev").await;
    // Nothing to ask about.
    let clean = app.export().await;
    assert_eq!(app.browser.count(&hook("export-question")).await, 0);

    let mut record = campaign("from-file", "Failist", "2027-02-28");
    record["description"] = format!("Esimene rida\nisikukood {CODE}").into();
    app.preview(with_records(&clean, &[record]).as_bytes()).await;
    app.browser.find(&hook("import-codes")).await;
    let listed = text_of(&app, "import-codes").await;
    assert!(listed.contains("Failist") && !listed.contains(CODE), "{listed}");
    app.accept_import().await;

    app.follow("share").await;
    app.browser.click(&hook("export-json")).await;
    app.browser.find(&hook("export-confirm")).await;
    assert!(!text_of(&app, "export-question").await.contains(CODE));
    app.browser.click(&hook("export-confirm")).await;
    let file = wait_for("the exported file", async || app.browser.profile().take_download()).await;
    assert!(file.contains(CODE), "nothing is changed on the way out");
    app.close();
}
