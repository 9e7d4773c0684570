//! Everything by keyboard: from here on no element is clicked, focused or filled but by pressing keys.

use crate::browser::wait_for;
use crate::pages::{App, hook, hook_with};
use crate::server::Server;
use fantoccini::key::Key;

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_made_filled_moved_and_undone_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.reach(&hook("nav-board-outreach")).await;
    app.browser.press(&[], &Key::Enter).await;
    app.browser.find(&hook("column")).await;

    app.reach(&hook("new-record")).await;
    app.browser.press(&[], &Key::Enter).await;
    app.browser.find(&hook("new-kind-campaign")).await;
    app.reach(&hook("new-kind-campaign")).await;
    app.browser.press(&[], &Key::Enter).await;
    app.browser.find(&hook("record-editor")).await;

    app.reach(&control("title")).await;
    app.browser.press(&[], "Klaviatuuriga tehtud").await;
    app.reach(&control("due")).await;
    let typed = "return document.activeElement.type === 'date' ? '03312027' : '2027-03-31'";
    app.browser.press(&[], &app.text_of(typed).await).await;
    app.browser.press(&[], &Key::Tab).await;
    app.browser.press(&[], &Key::Escape).await;
    app.browser.gone(&hook("record-editor")).await;

    let cards = app
        .expect_cards("the new record", |cards| matches!(cards, [card] if card.text.contains("Klaviatuuriga")))
        .await;
    let (id, stage) = (&cards[0].id, &cards[0].stage);
    let card = hook_with("card", "id", id);
    app.expect_focus(&card).await;

    // Grabbed, moved, put back; then grabbed, moved, dropped. Each step is announced.
    for key in [Key::Space, Key::Right, Key::Escape] {
        announced(&app, key).await;
    }
    app.expect_stage(id, stage).await;
    for key in [Key::Space, Key::Right, Key::Space] {
        announced(&app, key).await;
    }
    app.expect_cards("the card in another stage", |cards| matches!(cards, [card] if card.stage != *stage)).await;
    app.browser.press(&[Key::Control.into()], "z").await;
    app.expect_stage(id, stage).await;

    // The card can be reached and opened again, and what was typed is there.
    app.reach(&card).await;
    app.browser.press(&[], &Key::Enter).await;
    let editor = app.editor(id).await;
    editor.expect("title", "Klaviatuuriga tehtud").await;
    editor.expect("due", "2027-03-31").await;
    app.wait_saved().await;
    app.close();
}

/// A selector for a control of the editor.
fn control(field: &str) -> String {
    format!("{} [name=\"{field}\"]", hook("record-editor"))
}

/// Presses a key and waits until a live region says something else than before.
async fn announced(app: &App, key: Key) {
    // The save state is a live region too, but says nothing about the move.
    let script = "return [...document.querySelectorAll('[aria-live], [role=status], [role=alert]')]
        .filter(region => !region.matches('[data-testid=save-state], [data-testid=save-state] *'))
        .map(region => region.textContent).join('\\n')";
    let before = app.text_of(script).await;
    app.browser.press(&[], &key).await;
    wait_for(&format!("a live region to change after {key:?}"), async || match app.text_of(script).await {
        text if text != before => Ok(()),
        text => Err(text),
    })
    .await;
}
