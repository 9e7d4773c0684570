//! Cards dragged by mouse, pen and finger, and what columns and lanes are for.

use crate::browser::wait_for;
use crate::pages::{App, Card, Half, Hand, hook, hook_with};
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::Value;

/// A board of one kind, with cards in its first column.
async fn cards(app: &App, titles: &[&str]) -> Vec<String> {
    app.board("guides").await;
    let mut ids = Vec::new();
    for title in titles {
        ids.push(app.new_titled("material", title).await);
    }
    app.wait_saved().await;
    ids
}

fn column(stage: &str) -> String {
    hook_with("column", "stage", stage)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_stands_where_the_mouse_dropped_it_and_still_does_after_a_reload() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let ids = cards(&app, &["Esimene", "Teine", "Kolmas"]).await;
    let [a, b, c] = [&*ids[0], &*ids[1], &*ids[2]];
    app.expect_order(&[a, b, c]).await;

    // Within a column, up and down.
    app.drag(Hand::Mouse, c, app.place_of(a, Half::Upper).await).await;
    app.expect_order(&[c, a, b]).await;
    app.drag(Hand::Mouse, c, app.place_of(a, Half::Lower).await).await;
    app.expect_order(&[a, c, b]).await;

    // Into an empty column, and between two cards of another.
    app.drag(Hand::Mouse, a, app.place_in(&column("drafting")).await).await;
    app.expect_stage(a, "drafting").await;
    app.expect_said("„Esimene“ on viidud etappi „Koostamisel“, 1. kohale 1-st").await;
    app.drag(Hand::Mouse, b, app.place_of(a, Half::Lower).await).await;
    app.expect_stage(b, "drafting").await;
    app.drag(Hand::Mouse, c, app.place_of(b, Half::Upper).await).await;
    app.expect_stage(c, "drafting").await;
    app.expect_order(&[a, c, b]).await;
    app.expect_said("„Kolmas“ on viidud etappi „Koostamisel“, 2. kohale 3-st").await;
    assert_eq!(app.open_record().await, None, "the click that ends a drag opens nothing");
    app.wait_saved().await;
    app.reload().await;
    app.expect_order(&[a, c, b]).await;

    // A drop is one step.
    app.drag(Hand::Mouse, a, app.place_in(&column("planned")).await).await;
    app.expect_stage(a, "planned").await;
    app.undo().await;
    app.expect_order(&[a, c, b]).await;
    app.expect_stage(a, "drafting").await;

    // A click is still a click.
    app.edit(b).await.close().await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finger_that_rests_drags_and_one_that_moves_at_once_does_not() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let ids = cards(&app, &["Esimene", "Teine"]).await;
    let [a, b] = [&*ids[0], &*ids[1]];
    let from = app.place_of(b, Half::Upper).await;
    app.swipe(Hand::Finger, from, (from.0, from.1 - 150.0)).await;
    app.expect_order(&[a, b]).await;
    app.drag(Hand::Finger, b, app.place_of(a, Half::Upper).await).await;
    app.expect_order(&[b, a]).await;
    app.drag(Hand::Finger, b, app.place_in(&column("drafting")).await).await;
    app.expect_stage(b, "drafting").await;
    if Hand::Pen.is_offered() {
        app.drag(Hand::Pen, a, app.place_of(b, Half::Upper).await).await;
        app.expect_stage(a, "drafting").await;
        app.expect_order(&[a, b]).await;
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn while_a_card_hangs_its_place_is_said_in_words_and_escape_puts_it_back() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let ids = cards(&app, &["Esimene", "Teine", "Kolmas"]).await;
    let [a, b, c] = [&*ids[0], &*ids[1], &*ids[2]];
    let undo = "return document.querySelector('[data-testid=undo]').getAttribute('aria-label')";
    let before = app.browser.script(undo, vec![]).await;
    app.lift(c).await;
    app.hold(app.place_of(b, Half::Upper).await).await;
    wait_for("the place in words", async || {
        let script = "return document.querySelector('[data-testid=drop]')?.textContent";
        match app.browser.script(script, vec![]).await {
            Value::String(words) if words == "Tõsta siia: 2. koht 3-st" => Ok(()),
            other => Err(other.to_string()),
        }
    })
    .await;
    app.expect_said("„Kolmas“: „Kavandatud“, 2. koht 3-st").await;
    app.hold(app.place_in(&column("drafting")).await).await;
    app.expect_said("„Kolmas“: „Koostamisel“, 1. koht 1-st").await;
    app.browser.press(&[], &Key::Escape).await;
    app.expect_said("„Kolmas“ on tagasi endises kohas").await;
    app.let_go().await;
    app.expect_order(&[a, b, c]).await;
    app.expect_stage(c, "planned").await;
    assert_eq!(app.open_record().await, None);
    assert_eq!(app.browser.script(undo, vec![]).await, before, "nothing was done");

    // Let go where it was: nothing is done either.
    app.drag(Hand::Mouse, b, app.place_of(b, Half::Lower).await).await;
    app.expect_order(&[a, b, c]).await;
    assert_eq!(app.browser.script(undo, vec![]).await, before);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_dragged_into_a_phase_is_asked_for_its_stage() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("model").await;
    let id = app.new_titled("discussion", "Arutelu").await;
    let active = hook_with("column", "phase", "active");
    app.drag(Hand::Mouse, &id, app.place_in(&active).await).await;
    let select = format!("{} select", hook("stage-dialog"));
    app.browser.find(&select).await.select_by_value("held").await.unwrap();
    app.browser.click(&format!("{} [type=submit]", hook("stage-dialog"))).await;
    app.expect_stage(&id, "held").await;
    app.undo().await;
    app.expect_stage(&id, "planned").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limit_warns_and_goes_out_with_the_plan() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let ids = cards(&app, &["Esimene", "Teine"]).await;
    let planned = column("planned");
    app.browser.click(&format!("{planned} {}", hook("column-menu"))).await;
    app.browser.click(&hook("column-limit")).await;
    app.browser.find(&format!("{}[open]", hook("limit-dialog"))).await;
    app.browser.press(&[], "palju").await;
    app.browser.press(&[], &Key::Enter).await;
    app.browser.find(&format!("{} [aria-invalid=true]", hook("limit-dialog"))).await;
    app.browser.press(&[Key::Control.into()], "a").await;
    app.browser.press(&[], "1").await;
    app.browser.press(&[], &Key::Enter).await;
    app.browser.gone(&hook("limit-dialog")).await;
    let over = format!("{planned} {}", hook("over-limit"));
    app.browser.find(&over).await;
    let words = app.text_of("return document.querySelector('[data-testid=over-limit]').textContent").await;
    assert!(words.contains("2") && words.contains("/ 1") && words.contains("üle piiri"), "{words}");

    // It never forbids: a third card comes in, and that is said.
    app.drag(Hand::Mouse, &ids[0], app.place_in(&column("drafting")).await).await;
    app.browser.gone(&over).await;
    app.drag(Hand::Mouse, &ids[0], app.place_in(&planned).await).await;
    app.expect_said("Veerus on 2 kaarti, piir on 1").await;
    app.browser.find(&over).await;
    app.wait_saved().await;
    app.reload().await;
    app.browser.find(&over).await;
    let file: Value = serde_json::from_str(&app.export().await).unwrap();
    assert_eq!(file["plan"]["limits"][0]["id"], "stage-material-planned");
    assert_eq!(file["plan"]["limits"][0]["count"], 1);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folded_column_stays_folded_and_takes_what_is_dropped_on_it() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let ids = cards(&app, &["Esimene"]).await;
    let drafting = column("drafting");
    app.browser.click(&format!("{drafting} {}", hook("column-menu"))).await;
    app.browser.click(&hook("column-fold")).await;
    let folded = format!("{drafting} [aria-expanded=false]");
    app.expect_focus(&folded).await;
    app.drag(Hand::Mouse, &ids[0], app.place_in(&drafting).await).await;
    app.expect_cards("no card in sight", <[Card]>::is_empty).await;
    app.wait_saved().await;
    app.reload().await;
    app.browser.find(&folded).await;
    let count = format!("return document.querySelector('{drafting}').dataset.count");
    assert_eq!(app.text_of(&count).await, "1");
    app.browser.click(&folded).await;
    app.expect_stage(&ids[0], "drafting").await;
    app.reload().await;
    app.expect_stage(&ids[0], "drafting").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn lanes_split_a_board_and_a_card_is_moved_within_its_own() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let ids = cards(&app, &["Esimene", "Teine", "Kolmas"]).await;
    let [a, b, c] = [&*ids[0], &*ids[1], &*ids[2]];
    let editor = app.edit(b).await;
    editor.set("owner", "koordinaator").await;
    editor.close().await;
    app.browser.find(&hook("board-lanes")).await.select_by_value("owner").await.unwrap();
    let lane = |id: &str| hook_with("lane", "lane", id);
    app.browser.find(&format!("{} {}", lane("koordinaator"), hook_with("card", "id", b))).await;
    app.browser.find(&format!("{}:not([open])", lane("partner"))).await;
    app.expect_order(&[b, a, c]).await;

    // By keyboard and by mouse a card stays in its lane.
    app.browser.script("document.querySelector(arguments[0]).focus()", vec![link(c).into()]).await;
    for key in [Key::Space, Key::Up] {
        app.browser.press(&[], &key).await;
    }
    app.expect_said("„Kolmas“: „Kavandatud“, 1. koht 2-st").await;
    app.browser.press(&[], &Key::Space).await;
    app.expect_order(&[b, c, a]).await;
    app.drag(Hand::Mouse, b, app.place_in(&format!("{} {}", lane("without"), column("drafting"))).await).await;
    app.expect_stage(b, "drafting").await;
    app.browser.find(&format!("{} {}", lane("koordinaator"), hook_with("card", "id", b))).await;
    app.wait_saved().await;
    app.reload().await;
    app.expect_order(&[b, c, a]).await;

    // A lane that was folded stays so.
    app.browser.click(&format!("{} summary", lane("without"))).await;
    app.expect_order(&[b]).await;
    app.reload().await;
    app.expect_order(&[b]).await;
    app.browser.find(&hook("board-lanes")).await.select_by_value("").await.unwrap();
    app.expect_cards("all of them", |cards| cards.len() == 3).await;
    app.close();
}

/// A selector for the link of a card.
fn link(id: &str) -> String {
    format!("{} a", hook_with("card", "id", id))
}

#[tokio::test(flavor = "multi_thread")]
async fn arrows_walk_from_card_to_card_where_none_is_in_the_hand() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let ids = cards(&app, &["Esimene", "Teine", "Kolmas"]).await;
    app.drag(Hand::Mouse, &ids[2], app.place_in(&column("editing")).await).await;
    app.expect_stage(&ids[2], "editing").await;
    app.browser.script("document.querySelector(arguments[0]).focus()", vec![link(&ids[0]).into()]).await;
    let steps = [
        (Key::Down, 1),
        (Key::Down, 1),
        (Key::Up, 0),
        (Key::Right, 2),
        (Key::Right, 2),
        (Key::Left, 0),
        (Key::End, 1),
        (Key::Home, 0),
    ];
    for (key, expected) in steps {
        app.browser.press(&[], &key).await;
        app.expect_focus(&hook_with("card", "id", &ids[expected])).await;
    }
    app.close();
}
