//! The boards of the seven duties: by phase or by one kind's stages, and what a phase asks.

use crate::browser::wait_for;
use crate::pages::{App, Card, hook, hook_with};
use crate::server::Server;
use fantoccini::key::Key;
use lepik::model::kind::{DUTIES, Phase};
use lepik::model::kinds;

#[tokio::test(flavor = "multi_thread")]
async fn a_record_of_every_kind_is_made_on_the_board_of_its_duty() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    for duty in DUTIES {
        app.board(duty.id).await;
        let mut made = Vec::new();
        for kind in kinds::of_duty(duty.id) {
            let id = app.new_record(kind.id).await.close().await;
            made.push((id, kind.id.to_owned(), kind.stages[0].id.to_owned()));
        }
        let fit = |cards: &[Card]| {
            cards.len() == made.len()
                && made.iter().all(|(id, kind, stage)| {
                    cards.iter().any(|card| card.id == *id && card.kind == *kind && card.stage == *stage)
                })
        };
        app.expect_cards(&format!("a record of each kind of {}", duty.id), fit).await;
    }
    app.close();
}

/// The columns of the board in view: phases, and stages where it shows them.
async fn columns(app: &App) -> Vec<(String, Option<String>)> {
    let script = format!(
        "return [...document.querySelectorAll('{}')].map(({{ dataset }}) => [dataset.phase, dataset.stage ?? null])",
        hook("column")
    );
    serde_json::from_value(app.browser.script(&script, vec![]).await).expect("phases and stages")
}

async fn expect_columns(app: &App, expected: &[(String, Option<String>)]) {
    wait_for("the columns", async || match columns(app).await {
        found if found == expected => Ok(()),
        found => Err(format!("{found:?}")),
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_board_shows_phases_or_the_stages_of_one_kind_and_a_reload_keeps_which() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("model").await;
    let discussion = app.new_titled("discussion", "Arutelu").await;
    let visit = app.new_titled("study_visit", "Õppevisiit").await;
    let phases: Vec<_> = Phase::ALL.iter().map(|phase| (phase.id().to_owned(), None)).collect();
    expect_columns(&app, &phases).await;
    let kind = kinds::find("discussion").unwrap();
    let stages: Vec<_> =
        kind.stages.iter().map(|stage| (stage.phase.id().to_owned(), Some(stage.id.to_owned()))).collect();
    app.browser.find(&hook("board-kind")).await.select_by_value("discussion").await.unwrap();
    expect_columns(&app, &stages).await;
    let only = |cards: &[Card]| matches!(cards, [card] if card.id == discussion);
    app.expect_cards("the discussion alone", only).await;
    app.wait_saved().await;
    app.reload().await;
    expect_columns(&app, &stages).await;
    app.edit(&discussion).await.close().await;
    expect_columns(&app, &stages).await;
    app.back().await;
    app.browser.find(&hook("board-kind")).await.select_by_value("").await.unwrap();
    expect_columns(&app, &phases).await;
    app.expect_stage(&visit, "need_mapped").await;
    app.close();
}

/// Carries a card one column to the right by keyboard, until the stage is asked for.
async fn carry_right(app: &App, id: &str) {
    let script = "document.querySelector(arguments[0]).focus()";
    let link = format!("{} a", hook_with("card", "id", id));
    app.browser.script(script, vec![link.into()]).await;
    for key in [Key::Space, Key::Right, Key::Space] {
        app.browser.press(&[], &key).await;
    }
    app.browser.find(&format!("{}[open]", hook("stage-dialog"))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_dropped_into_a_phase_is_asked_for_its_stage() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("model").await;
    let id = app.new_titled("discussion", "Arutelu").await;
    let select = format!("{} select", hook("stage-dialog"));

    // The first stage is preselected.
    carry_right(&app, &id).await;
    app.browser.press(&[], &Key::Tab).await;
    app.browser.press(&[], &Key::Tab).await;
    app.browser.press(&[], &Key::Enter).await;
    app.browser.gone(&hook("stage-dialog")).await;
    app.expect_stage(&id, "invited").await;
    app.undo().await;
    app.expect_stage(&id, "planned").await;

    // Another one is one step all the same.
    carry_right(&app, &id).await;
    app.browser.find(&select).await.select_by_value("summarising").await.unwrap();
    app.browser.click(&format!("{} [type=submit]", hook("stage-dialog"))).await;
    app.expect_stage(&id, "summarising").await;
    app.undo().await;
    app.expect_stage(&id, "planned").await;

    // Escape puts it back.
    carry_right(&app, &id).await;
    app.browser.press(&[], &Key::Escape).await;
    app.browser.gone(&hook("stage-dialog")).await;
    app.expect_stage(&id, "planned").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_in_working_days_becomes_a_date_and_what_is_late_can_be_picked_out() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("assignment").await;
    let late = app.new_record("assignment").await;
    late.set("due", "2020-01-02").await;
    let late = late.close().await;
    let editor = app.new_record("assignment").await;
    editor.set("due", "10 tööpäeva").await;
    let control = format!("{} [name=due]", hook("record-editor"));
    let date = wait_for("a date", async || {
        let script = "return document.querySelector(arguments[0]).value";
        let text = app.browser.script(script, vec![control.clone().into()]).await;
        lepik::i18n::show::read_date(text.as_str().unwrap_or_default()).ok_or(format!("{text}"))
    })
    .await;
    let today =
        app.text_of("const now = new Date(); return [now.getDate(), now.getMonth() + 1, now.getFullYear()].join('.')");
    let today = lepik::i18n::show::read_date(&today.await).unwrap();
    assert_eq!(Some(date), lepik::model::calendar::add_working_days(today, 10));
    editor.close().await;

    app.browser.click(&hook("mark-late")).await;
    app.expect_cards("the late one alone", |cards| matches!(cards, [card] if card.id == late)).await;
    app.browser.click(&hook("mark-late")).await;
    app.expect_cards("both", |cards| cards.len() == 2).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_comes_before_the_focus_has_followed_a_carried_card_is_not_lost() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("model").await;
    let id = app.new_titled("discussion", "Arutelu").await;
    // All within one frame: the card is drawn anew in the next column, and nothing has the focus yet.
    let script = "const [link, done] = arguments;
        document.querySelector(link).focus();
        const press = key =>
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        (async () => {
            press(' ');
            press('ArrowRight');
            for (let n = 0; n < 100; n += 1) await Promise.resolve();
            const lost = document.activeElement === document.body;
            press(' ');
            done(lost);
        })();";
    let link = format!("{} a", hook_with("card", "id", &id));
    assert_eq!(app.browser.script_later(script, vec![link.into()]).await, true, "nothing had the focus");
    app.browser.find(&format!("{}[open]", hook("stage-dialog"))).await;
    app.close();
}
