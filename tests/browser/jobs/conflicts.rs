//! What copies disagree about is counted, listed, decided, taken back; a decision travels (rules M6, M7).

use crate::browser::SELECT_ALL;
use crate::pages::{App, hook, hook_with};
use crate::plan_file::{but_for_exported, record};
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// Two browsers with one plan of one record, which both edited apart; the second's file is merged into the first.
struct Apart {
    ann: App,
    ben: App,
    id: String,
}

impl Apart {
    /// Each edit is a field with Ann's and with Ben's value.
    async fn new(server: &Server, edits: &[(&str, &str, &str)]) -> Self {
        let ann = App::start(server).await;
        ann.board("outreach").await;
        let id = ann.new_titled("campaign", "Teabepäev").await;
        let base = ann.export().await;
        let ben = App::start(server).await;
        ben.import(&base).await;
        for (field, by_ann, by_ben) in edits {
            set(&ann, &id, field, by_ann).await;
            set(&ben, &id, field, by_ben).await;
        }
        let apart = Self { ann, ben, id };
        apart.to_ann().await;
        apart
    }

    /// Ben's file is merged into Ann's plan.
    async fn to_ann(&self) {
        let file = self.ben.export().await;
        self.ann.import(&file).await;
    }

    /// Ann's file is merged into Ben's plan.
    async fn to_ben(&self) {
        let file = self.ann.export().await;
        self.ben.import(&file).await;
    }

    fn close(self) {
        self.ann.close();
        self.ben.close();
    }
}

/// Sets one field of a record of the board in view.
async fn set(app: &App, id: &str, field: &str, value: &str) {
    app.board("outreach").await;
    let editor = app.edit(id).await;
    editor.set(field, value).await;
    editor.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_undecided_is_counted_and_listed_and_a_decision_travels() {
    let server = Server::at_root();
    let edits = [("budget", "4500.00", "4800.00"), ("due", "2027-03-31", "2027-04-30")];
    let apart = Apart::new(&server, &edits).await;
    let (ann, ben, id) = (&apart.ann, &apart.ben, apart.id.as_str());
    ann.expect_undecided(1).await;
    ann.follow("conflicts").await;
    ann.expect_questions(&[(id, "budget"), (id, "due")]).await;
    ann.decide(id, "budget", "4500.00").await;
    ann.expect_questions(&[(id, "due")]).await;
    ann.expect_undecided(1).await;
    ann.decide(id, "due", "2027-04-30").await;
    ann.expect_questions(&[]).await;
    ann.expect_undecided(0).await;

    // One undo brings one question back; redo answers it again.
    ann.undo().await;
    ann.expect_undecided(1).await;
    ann.expect_questions(&[(id, "due")]).await;
    ann.redo().await;
    ann.expect_undecided(0).await;
    ann.wait_saved().await;
    ann.reload().await;
    ann.expect_undecided(0).await;

    // At Ben's there is nothing left to decide.
    apart.to_ben().await;
    ben.expect_undecided(0).await;
    let (at_ann, at_ben) = (ann.export().await, ben.export().await);
    assert_eq!(but_for_exported(&at_ann), but_for_exported(&at_ben));
    let plan: Value = serde_json::from_str(&at_ben).unwrap();
    let seen = record(&plan, "Teabepäev");
    assert_eq!((&seen["budget"], &seen["due"]), (&json!("4500.00"), &json!("2027-04-30")));
    apart.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn two_different_decisions_are_a_question_again() {
    let server = Server::at_root();
    let apart = Apart::new(&server, &[("budget", "4500.00", "4800.00")]).await;
    let (ann, ben, id) = (&apart.ann, &apart.ben, apart.id.as_str());
    apart.to_ben().await;
    for (app, value) in [(ann, "4500.00"), (ben, "4800.00")] {
        app.follow("conflicts").await;
        app.decide(id, "budget", value).await;
        app.expect_undecided(0).await;
    }
    apart.to_ann().await;
    ann.expect_undecided(1).await;
    ann.board("outreach").await;
    let editor = ann.edit(id).await;
    assert_eq!(editor.conflict("budget").await, ["4500.00", "4800.00"]);
    editor.settle("budget", "4800.00").await;
    // No further question: the hand is at the control.
    ann.expect_focus("[name=budget]").await;
    ann.expect_undecided(0).await;
    apart.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conflict_is_found_decided_and_taken_back_by_keyboard_alone() {
    let server = Server::at_root();
    let edits = [("budget", "4500.00", "4800.00"), ("due", "2027-03-31", "2027-04-30")];
    let apart = Apart::new(&server, &edits).await;
    let (ann, id) = (&apart.ann, apart.id.as_str());
    ann.reload().await;
    ann.reach(&hook("nav-conflicts")).await;
    ann.browser.press(&[], &Key::Enter).await;
    ann.expect_questions(&[(id, "budget"), (id, "due")]).await;
    let first = ann.question(id, "due");
    ann.reach(&first).await;
    // The first choice by the space bar, the second by the arrow; Enter decides.
    ann.browser.press(&[], &Key::Space).await;
    ann.browser.press(&[], &Key::Down).await;
    ann.browser.find(&format!("{first} {}:checked", hook("decide-choice"))).await;
    ann.browser.press(&[], &Key::Enter).await;
    ann.browser.gone(&first).await;
    // The hand has come to the next question by itself.
    let second = ann.question(id, "budget");
    ann.expect_focus(&second).await;
    ann.browser.press(&[], &Key::Space).await;
    ann.reach(&format!("{second} {}", hook("decide-button"))).await;
    ann.browser.press(&[], &Key::Enter).await;
    ann.expect_undecided(0).await;
    ann.expect_focus("#content").await;
    ann.browser.press(&[Key::Control.into()], "z").await;
    ann.expect_questions(&[(id, "budget")]).await;
    ann.expect_undecided(1).await;
    apart.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn two_texts_are_put_together_in_one_draft() {
    let server = Server::at_root();
    let edits = [
        ("description", "Juhtkond võrdleb kahte stsenaariumi.", "Juhtkond võrdleb kolme stsenaariumi juunis."),
        ("expected_result", "Teadlikkus kasvab.", "Teadlikkus kasvab kümnendiku."),
    ];
    let apart = Apart::new(&server, &edits).await;
    let (ann, id) = (&apart.ann, apart.id.as_str());
    ann.follow("conflicts").await;
    let question = ann.question(id, "description");
    for mark in ["del", "ins"] {
        ann.browser.find(&format!("{question} {mark}")).await;
    }
    ann.browser.click(&format!("{question} {}", hook("decide-own"))).await;
    let draft = format!("{question} {}", hook("own-value"));
    let text = ann.browser.find(&draft).await.prop("value").await.unwrap().unwrap();
    for word in ["kahte", "kolme", "juunis"] {
        assert!(text.contains(word), "{text}");
    }
    let typed = format!("{SELECT_ALL}Juhtkond võrdleb juunis kahte või kolme stsenaariumi.");
    ann.browser.find(&draft).await.send_keys(&typed).await.unwrap();
    ann.browser.click(&format!("{question} {}", hook("decide-button"))).await;
    ann.browser.gone(&question).await;

    // The other one in the editor, as the draft proposes it.
    ann.board("outreach").await;
    let editor = ann.edit(id).await;
    assert_eq!(editor.conflict("expected_result").await.len(), 2);
    let conflict = format!("{} {}", hook("record-editor"), hook_with("conflict", "field", "expected_result"));
    ann.browser.click(&format!("{conflict} {}", hook("conflict-combine"))).await;
    ann.browser.click(&format!("{conflict} {}", hook("own-save"))).await;
    ann.browser.gone(&conflict).await;
    editor.expect("description", "Juhtkond võrdleb juunis kahte või kolme stsenaariumi.").await;
    editor.expect("expected_result", "Teadlikkus kasvab kümnendiku.").await;
    ann.expect_undecided(0).await;
    apart.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_edits_what_another_puts_away_is_told_and_decides() {
    let server = Server::at_root();
    let ann = App::start(&server).await;
    ann.board("outreach").await;
    let (kept, away) = (ann.new_titled("campaign", "Jääb").await, ann.new_titled("campaign", "Läheb").await);
    let base = ann.export().await;
    let ben = App::start(&server).await;
    ben.import(&base).await;
    for id in [&kept, &away] {
        set(&ben, id, "description", "Beni sõnad").await;
        ann.board("outreach").await;
        ann.edit(id).await.trash().await;
    }
    ann.import(&ben.export().await).await;
    ann.expect_undecided(2).await;
    ann.follow("conflicts").await;
    ann.expect_questions(&[(&kept, "trashed"), (&away, "trashed")]).await;
    ann.browser.click(&format!("{} {}", ann.question(&kept, "trashed"), hook("stay-keep"))).await;
    ann.expect_questions(&[(&away, "trashed")]).await;
    ann.browser.click(&format!("{} {}", ann.question(&away, "trashed"), hook("stay-trash"))).await;
    ann.expect_undecided(0).await;
    ann.board("outreach").await;
    ann.expect_cards("the record that was kept", |cards| matches!(cards, [card] if card.id == kept)).await;
    ann.undo().await;
    ann.expect_undecided(1).await;
    ann.edit(&away).await;
    ann.browser.click(&format!("{} {}", hook("record-editor"), hook("stay-keep"))).await;
    ann.expect_undecided(0).await;
    ben.import(&ann.export().await).await;
    ben.expect_undecided(0).await;
    ann.close();
    ben.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_back_from_a_purge_is_kept_by_a_decision_that_travels() {
    let server = Server::at_root();
    let ann = App::start(&server).await;
    ann.board("outreach").await;
    let id = ann.new_titled("campaign", "Teabepäev").await;
    let base = ann.export().await;
    let ben = App::start(&server).await;
    ben.import(&base).await;
    set(&ben, &id, "description", "Beni sõnad").await;
    ann.board("outreach").await;
    ann.edit(&id).await.trash().await;
    ann.follow("trash").await;
    ann.browser.click(&hook("purge")).await;
    ann.browser.click(&hook("purge-confirm")).await;
    ann.browser.gone(&hook("purge")).await;
    ann.import(&ben.export().await).await;
    ann.follow("conflicts").await;
    ann.expect_questions(&[(&id, "trashed")]).await;
    ann.browser.click(&hook("stay-keep")).await;
    ann.expect_undecided(0).await;
    ben.import(&ann.export().await).await;
    ben.expect_undecided(0).await;
    let (at_ann, at_ben) = (ann.export().await, ben.export().await);
    assert_eq!(but_for_exported(&at_ann), but_for_exported(&at_ben));
    ann.close();
    ben.close();
}

/// So many campaigns with two titles each.
fn many(count: usize) -> String {
    let record = |n: usize| {
        json!({
            "id": format!("c{n:04}"), "kind": "campaign", "title": format!("Siin {n:04}"), "stage": "idea",
            "merge": {
                "seen": {"aaaaaaaa": 1, "bbbbbbbb": 1},
                "writes": {"bbbbbbbb": {"title": 1, "stage": 1}},
                "conflicts": [{"path": "title", "replica": "aaaaaaaa", "n": 1, "value": format!("Failis {n:04}")}],
            },
        })
    };
    let records: Vec<Value> = (0..count).map(record).collect();
    json!({"format": "lepik-plan", "version": 1, "plan": {"id": "many", "kind": "plan"}, "records": records})
        .to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_thousand_conflicts_only_those_near_the_window_are_drawn() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&many(2_000)).await;
    app.expect_undecided(2_000).await;
    app.follow("conflicts").await;
    app.browser.find(&app.question("c0000", "title")).await;
    assert!(app.browser.count(&hook("undecided")).await < 30);
    app.decide("c0000", "title", "Failis 0000").await;
    app.expect_undecided(1_999).await;
    app.expect_focus(&app.question("c0001", "title")).await;
    // More are drawn as the end comes near.
    let script = "[...document.querySelectorAll(arguments[0])].at(-1).scrollIntoView()";
    app.browser.script(script, vec![hook("undecided").into()]).await;
    app.browser.find(&app.question("c0030", "title")).await;
    app.wait_saved().await;
    app.close();
}
