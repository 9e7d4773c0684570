//! The first minute with Lepik.

use crate::pages::{App, Card, hook};
use crate::server::Server;

#[tokio::test(flavor = "multi_thread")]
async fn first_start_opens_an_empty_plan_that_works_at_once() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.browser.find(&hook("load-sample")).await;
    for (duty, kind) in [("model", "model_scenario"), ("outreach", "campaign"), ("training", "training")] {
        app.board(duty).await;
        app.expect_cards("an empty board", <[_]>::is_empty).await;
        assert_eq!(app.counted().await, 0, "records counted on the empty board {duty}");

        let id = app.new_titled(kind, "Esimene kirje").await;
        let fit = |cards: &[Card]| matches!(cards, [card] if card.id == id && card.kind == kind);
        app.expect_cards("the new record alone", fit).await;
        app.expect_card(&id, "Esimene kirje").await;
        assert_eq!(app.counted().await, 1, "records counted on the board {duty}");
    }
    app.wait_saved().await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_plan_fills_the_boards_and_stays() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    app.reload().await;
    // DOMAIN.md section 9: forty records and ten partners.
    let counts = [
        ("model", 13),
        ("outreach", 5),
        ("guides", 5),
        ("training", 7),
        ("network", 15),
        ("improvement", 3),
        ("assignment", 2),
    ];
    for (duty, count) in counts {
        app.board(duty).await;
        app.expect_cards(&format!("{count} cards"), |cards| cards.len() == count).await;
        assert_eq!(app.counted().await, count as u64, "records counted on the board {duty}");
    }
    app.board("outreach").await;
    let fit = |cards: &[Card]| {
        cards.iter().any(|card| card.stage == "preparing" && card.text.contains("„Lahkelt lahku“: kevad 2027"))
    };
    app.expect_cards("the spring campaign in preparation", fit).await;
    app.close();
}
