//! Links between records: made by keyboard, seen from both sides, kept in sight when the other record is gone; and
//! markup that stays harmless.

use crate::browser::wait_for;
use crate::pages::{App, hook, hook_with};
use crate::server::Server;
use fantoccini::key::Key;

#[tokio::test(flavor = "multi_thread")]
async fn records_are_linked_by_keyboard_and_the_link_is_seen_from_both_sides() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("training").await;
    let survey = app.new_titled("training_needs", "Koolitusvajaduse küsitlus").await;
    let programme = app.new_titled("programme", "Täienduskoolitus").await;

    // From here on by keyboard alone.
    app.reach(&hook_with("card", "id", &survey)).await;
    app.browser.press(&[], &Key::Enter).await;
    app.editor(&survey).await;
    app.reach(&hook("link-add")).await;
    app.browser.press(&[], "täienduskool").await;
    app.browser.find(&hook_with("link-option", "id", &programme)).await;
    assert_eq!(app.browser.count(&hook_with("link-option", "id", &survey)).await, 0, "no record is linked to itself");

    // Escape closes the list, not the editor; the arrow opens it again.
    app.browser.press(&[], &Key::Escape).await;
    expect_expanded(&app, "false").await;
    app.browser.press(&[], &Key::Down).await;
    expect_expanded(&app, "true").await;
    app.browser.press(&[], &Key::Enter).await;
    let link = hook_with("link", "id", &programme);
    app.browser.find(&link).await;

    // Along the link to the other record, which knows of it; back leads back.
    reach_back(&app, &format!("{link} a")).await;
    app.browser.press(&[], &Key::Enter).await;
    app.editor(&programme).await;
    app.browser.find(&hook_with("backlink", "id", &survey)).await;
    let title = format!("{} [name=title]", hook_with("record-editor", "id", &programme));
    expect_focus(&app, &title).await;
    app.back().await;
    app.editor(&survey).await;
    app.browser.find(&link).await;

    app.wait_saved().await;
    app.reload().await;
    app.browser.find(&link).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_stays_in_sight_when_the_other_record_is_in_the_bin() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("training").await;
    let contract = app.new_titled("trainer_contract", "Koolitaja leidmine").await;
    let training = app.new_titled("training", "Täienduskoolitus").await;
    let editor = app.edit(&contract).await;
    editor.link("Täiendus", &training).await;
    let link = hook_with("link", "id", &training);
    let before = text(&app, &link).await;

    let other = app.edit(&training).await;
    other.trash().await;
    app.edit(&contract).await;
    let after = text(&app, &link).await;
    assert!(after.len() > before.len(), "`{after}` says that the record is in the bin");
    assert_eq!(app.browser.count(&format!("{link} a")).await, 1, "the way to it stays open");

    // What is in the bin is not offered; undo brings it back as it was.
    app.undo().await;
    wait_for("the link as it was", async || match text(&app, &link).await {
        text if text == before => Ok(()),
        text => Err(text),
    })
    .await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_of_markup_runs_no_script() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    let hostile = "**paks** <script>window.caught = 1</script> <img src=x onerror=window.caught=1> \
                   [halb](javascript:window.caught=1) [hea](https://riigiteataja.ee)";
    editor.set("description", hostile).await;
    editor.preview("description").await;
    let preview = hook("markdown");
    app.browser.find(&format!("{preview} strong")).await;
    for forbidden in ["script", "img", "[onerror]", "a[href^=javascript]"] {
        assert_eq!(app.browser.count(&format!("{preview} {forbidden}")).await, 0, "{forbidden} in the preview");
    }
    assert_eq!(app.browser.count(&format!("{preview} a[href]")).await, 1, "only the good link leads somewhere");
    let shown = text(&app, &preview).await;
    assert!(shown.contains("<script>window.caught = 1</script>"), "tags are text: {shown}");
    assert_eq!(app.text_of("return String(window.caught)").await, "undefined");

    // The text itself is as it was typed.
    editor.preview("description").await;
    editor.expect("description", hostile).await;
    app.close();
}

/// The text of an element, once it is there.
async fn text(app: &App, css: &str) -> String {
    app.browser.find(css).await;
    app.text_of(&format!("return document.querySelector('{css}').textContent")).await
}

/// Waits until the list of records to link to is open or closed.
async fn expect_expanded(app: &App, expected: &str) {
    app.browser.find(&format!("{}[aria-expanded=\"{expected}\"]", hook("link-add"))).await;
}

/// Waits until the focus is in an element.
async fn expect_focus(app: &App, css: &str) {
    app.browser.find(&format!("{css}:focus")).await;
}

/// Moves the focus back to an element, stop by stop.
async fn reach_back(app: &App, css: &str) {
    wait_for(&format!("the focus on {css}"), async || {
        if app.browser.count(&format!("{css}:focus")).await == 1 {
            return Ok(());
        }
        app.browser.press(&[Key::Shift.into()], &Key::Tab).await;
        Err("elsewhere".to_owned())
    })
    .await;
}
