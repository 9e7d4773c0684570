//! Two thousand cards in one column: few of them are drawn, all of them can be reached and moved.

use crate::browser::wait_for;
use crate::pages::{App, Half, hook_with};
use crate::plan_file::with_records;
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// How many cards there are.
const CARDS: usize = 2000;
/// More cards than are ever drawn.
const DRAWN: usize = 90;

fn id(number: usize) -> String {
    format!("card-{number:04}")
}

/// A board with all of them in one column: titles of one to four lines.
async fn start(server: &Server) -> App {
    let app = App::start(server).await;
    let file = app.export().await;
    let record = |number: usize| {
        let title = format!("Kaart {number}{}", " ja pikk pealkiri, mis murdub".repeat(number % 4));
        json!({ "id": id(number), "kind": "campaign", "title": title, "stage": "idea" })
    };
    let records: Vec<Value> = (0..CARDS).map(record).collect();
    app.import(&with_records(&file, &records)).await;
    app.board("outreach").await;
    app.expect_cards("the first card", |cards| cards.first().is_some_and(|card| card.id == id(0))).await;
    app
}

/// The ids of the drawn cards, once those beyond the window are there.
async fn drawn(app: &App) -> Vec<String> {
    wait_for("some tens of cards", async || {
        let cards = app.cards().await;
        if (40..DRAWN).contains(&cards.len()) { Ok(cards) } else { Err(format!("{} cards are drawn", cards.len())) }
    })
    .await
    .into_iter()
    .map(|card| card.id)
    .collect()
}

fn link(number: usize) -> String {
    format!("{} a", hook_with("card", "id", &id(number)))
}

async fn focus(app: &App, number: usize) {
    app.browser.script("document.querySelector(arguments[0]).focus()", vec![link(number).into()]).await;
}

/// Waits until a card is drawn, has the focus and is in sight.
async fn expect_hand_at(app: &App, number: usize) {
    app.expect_focus(&hook_with("card", "id", &id(number))).await;
    let script = "const box = document.activeElement.closest('article').getBoundingClientRect();
        return box.top > 0 && box.bottom < innerHeight";
    wait_for("the card in sight", async || match app.browser.script(script, vec![]).await {
        Value::Bool(true) => Ok(()),
        other => Err(other.to_string()),
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn few_of_many_cards_are_drawn_and_the_last_is_reached_by_key_and_by_scrolling() {
    let server = Server::at_root();
    let app = start(&server).await;
    let idea = hook_with("column", "stage", "idea");
    let count = format!("return document.querySelector('{idea}').dataset.count");
    assert_eq!(app.text_of(&count).await, CARDS.to_string());
    let first = drawn(&app).await;
    assert!((0..40).all(|number| first.contains(&id(number))), "the first forty are there without scrolling");

    focus(&app, 0).await;
    app.browser.press(&[], &Key::End).await;
    expect_hand_at(&app, CARDS - 1).await;
    drawn(&app).await;
    app.browser.press(&[], &Key::Up).await;
    expect_hand_at(&app, CARDS - 2).await;
    app.browser.press(&[], &Key::Home).await;
    expect_hand_at(&app, 0).await;

    // By scrolling, in leaps and to the end.
    let nodes = "return document.querySelectorAll('*').length";
    let few = app.browser.script(nodes, vec![]).await.as_u64().unwrap();
    for part in [0.25, 0.5, 0.75, 1.0] {
        app.browser
            .script("scrollTo(0, document.documentElement.scrollHeight * arguments[0])", vec![part.into()])
            .await;
        let seen = "const box = document.querySelector(arguments[0]).getBoundingClientRect();
            const at = down => document.elementFromPoint(box.left + box.width / 2, innerHeight / 2 + down);
            // The middle may lie in the gap between two cards, which is narrower than a card is high.
            const [found, below] = [at(0), at(20)].map(seen => seen?.closest('[data-testid=card]'));
            return (found ?? below)?.dataset.id ?? at(0)?.outerHTML.slice(0, 200)";
        wait_for("a card in the middle of the window", async || {
            let seen = app.text_of(&seen.replace("arguments[0]", &format!("'{idea}'"))).await;
            if seen.starts_with("card-") { Ok(()) } else { Err(seen) }
        })
        .await;
        drawn(&app).await;
        let now = app.browser.script(nodes, vec![]).await.as_u64().unwrap();
        assert!(now < few + 2000, "{now} elements after {few}");
    }
    app.browser.script("scrollTo(0, document.documentElement.scrollHeight)", vec![]).await;
    app.browser.find(&hook_with("card", "id", &id(CARDS - 1))).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_carried_past_all_others_and_put_back() {
    let server = Server::at_root();
    let app = start(&server).await;
    focus(&app, 3).await;
    app.browser.press(&[], &Key::Space).await;
    app.browser.press(&[], &Key::End).await;
    app.expect_said("2000. koht 2000-st").await;
    expect_hand_at(&app, 3).await;
    app.browser.press(&[], &Key::Escape).await;
    expect_hand_at(&app, 3).await;
    let cards = drawn(&app).await;
    let at = cards.iter().position(|card| *card == id(3)).unwrap();
    assert_eq!(cards[at - 1..=at + 1], [id(2), id(3), id(4)]);

    for key in [Key::Space, Key::End, Key::Space] {
        app.browser.press(&[], &key).await;
    }
    app.expect_said("2000. kohale 2000-st").await;
    expect_hand_at(&app, 3).await;
    app.wait_saved().await;
    let last = drawn(&app).await;
    assert_eq!(last[last.len() - 2..], [id(CARDS - 1), id(3)]);
    app.undo().await;
    app.browser.press(&[], &Key::Home).await;

    // The open record's card is there when the editor closes, however far the page was scrolled.
    app.browser.script("scrollTo(0, 0)", vec![]).await;
    let editor = app.edit(&id(1)).await;
    app.browser.script("scrollTo(0, document.documentElement.scrollHeight)", vec![]).await;
    app.browser.find(&hook_with("card", "id", &id(CARDS - 1))).await;
    editor.close().await;
    app.expect_focus(&hook_with("card", "id", &id(1))).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_held_at_the_edge_scrolls_the_page() {
    let server = Server::at_root();
    let app = start(&server).await;
    let (x, _) = app.place_of(&id(0), Half::Upper).await;
    app.lift(&id(0)).await;
    let height = app.browser.script("return innerHeight", vec![]).await.as_f64().unwrap();
    app.hold((x, height - 4.0)).await;
    wait_for("the page to scroll by itself", async || {
        let scrolled = app.browser.script("return scrollY", vec![]).await.as_f64().unwrap_or_default();
        if scrolled > 4000.0 { Ok(()) } else { Err(format!("{scrolled}")) }
    })
    .await;
    app.hold((x, height / 2.0)).await;
    app.let_go().await;
    wait_for("the first card among later ones", async || {
        let cards = app.cards().await;
        let at = cards.iter().position(|card| card.id == id(0)).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|before| cards.get(before)).map(|card| card.id.clone());
        match before {
            Some(before) if before > id(15) => Ok(()),
            other => Err(format!("{other:?}")),
        }
    })
    .await;
    app.close();
}
