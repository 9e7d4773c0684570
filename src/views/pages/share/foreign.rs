//! What is asked about chosen files before they can be compared: sealed ones, tables, boards of other programs.

use leptos::prelude::*;

use super::file_tile::file_error;
use super::sealed::Passphrase;
use super::table::TableQuestion;
use crate::format::error::{BoardError, TableError};
use crate::model::kind::{DUTIES, Kind};
use crate::model::kinds;
use crate::state::intake::{Arrival, BoardStep, List, Program, Purpose, Refusal, Step};
use crate::state::transfer::Loaded;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{kind as kind_name, language, stage, t};

/// The questions, a tile a file.
#[component]
pub fn Questions() -> impl IntoView {
    let app = app();
    let asked = Memo::new(move |_| {
        app.intake.with(|arrivals| {
            let open = arrivals.iter().filter(|arrival| !arrival.is_answered);
            open.map(|arrival| arrival.number).collect::<Vec<_>>()
        })
    });
    let question = move |number: usize| {
        let arrival =
            app.intake.with_untracked(|arrivals| arrivals.iter().find(|arrival| arrival.number == number).cloned());
        arrival.map(question)
    };
    view! { <For each=move || asked.get() key=|number| *number children=question/> }
}

fn question(arrival: Arrival) -> AnyView {
    let app = app();
    let Arrival { number, name, step, .. } = arrival;
    let leave = move |_| {
        app.leave_file(number);
        app.announce(t().import_cancelled);
        focus::later("#content");
    };
    let body = match step {
        Step::Sealed(_) => view! { <Passphrase number/> }.into_any(),
        Step::Table(step) => view! { <TableQuestion number step/> }.into_any(),
        Step::Board(step) => view! { <BoardQuestion number step/> }.into_any(),
    };
    let (label, heading) = ((t().intake.leave_named)(&name), name.clone());
    view! {
        <section class="tile stack question" data-testid="import-question" aria-label=name>
            <div class="question-head">
                <Icon glyph=Glyph::File/>
                <h2>{heading}</h2>
                <button class="button button-small" type="button" aria-label=label data-testid="import-leave" on:click=leave>
                    {t().intake.leave_file}
                </button>
            </div>
            {body}
        </section>
    }
    .into_any()
}

/// The button that goes on to what the file would do.
#[component]
pub fn ToPreview(
    /// Whether there is something to go on with.
    #[prop(into)]
    is_ready: Signal<bool>,
    /// Goes on.
    #[prop(into)]
    go: UnsyncCallback<()>,
) -> impl IntoView {
    view! {
        <p>
            <button
                class="button button-main"
                type="button"
                data-testid="import-next"
                disabled=move || !is_ready.get()
                on:click=move |_| go.run(())
            >
                {t().intake.to_preview}
            </button>
        </p>
    }
}

/// The choice of a kind, by duty.
#[component]
pub fn KindChoice(
    /// The id of the control.
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<&'static str>,
    /// The kind that is chosen.
    #[prop(into)]
    kind: Signal<&'static Kind>,
    /// Takes another.
    #[prop(into)]
    choose: UnsyncCallback<&'static Kind>,
) -> impl IntoView {
    let groups = DUTIES.iter().map(|duty| {
        let options = kinds::of_duty(duty.id).map(|offered| {
            view! {
                <option value=offered.id prop:selected=move || kind.get() == offered>{kind_name(offered.id)}</option>
            }
        });
        view! {
            <optgroup label=format!("{} {}", duty.number, language().duty(duty.id))>{options.collect_view()}</optgroup>
        }
    });
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{move || label.get()}</label>
            <select
                class="select"
                id=id
                data-testid="import-kind"
                on:change=move |event| {
                    if let Some(kind) = kinds::find(&event_target_value(&event)) {
                        choose.run(kind);
                    }
                }
            >
                {groups.collect_view()}
            </select>
        </div>
    }
}

/// What the cards of a board become.
#[component]
fn BoardQuestion(number: usize, step: ArcRwSignal<BoardStep>) -> impl IntoView {
    let app = app();
    let (read, chosen) = (step.clone(), step.clone());
    let kind = Memo::new(move |_| read.with(|step| step.kind));
    let choose = move |kind| app.set_board_kind(&chosen, kind);
    let counted = step.clone();
    let has_cards = Memo::new(move |_| counted.with(|step| !step.board.records.is_empty()));
    let (words, persons, lists) = step.with_untracked(|step| {
        let program = match step.program {
            Program::Trello => "Trello",
            Program::Nullboard => "Nullboard",
        };
        let count = step.board.records.len();
        let words = (t().intake.board)(program, &step.board.title, count);
        (words, step.board.persons_left_out, step.board.lists.len())
    });
    let rows =
        move || step.with(|step| step.board.lists.iter().map(|list| list_row(list, step.kind)).collect::<Vec<_>>());
    view! {
        <p>{words}</p>
        <KindChoice id=format!("kind-{number}") label=t().intake.kind kind choose/>
        {(lists > 0).then(|| view! {
            <div class="scroll" tabindex="0" role="group" aria-label=t().intake.lists>
                <table class="data question-figures">
                    <caption>{t().intake.lists}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t().intake.list}</th>
                            <th scope="col" class="num">{t().intake.cards}</th>
                            <th scope="col">{t().stage}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="hint"><span>{t().intake.list_lead}</span></p>
        })}
        {(persons > 0).then(|| view! {
            <p class="hint" data-testid="persons-left-out" data-count=persons>
                <Icon glyph=Glyph::Role small=true/>
                <span>{(t().intake.persons_left_out)(persons)}</span>
            </p>
        })}
        <ToPreview is_ready=has_cards go=move |()| app.take_board(number)/>
    }
}

fn list_row(list: &List, kind: &'static Kind) -> impl IntoView + use<> {
    let id = list.stage.or_else(|| kind.stages.first()).map_or("", |stage| stage.id);
    view! {
        <tr data-testid="import-list" data-stage=id data-count=list.cards>
            <th scope="row">{list.name.clone()}</th>
            <td class="num">{list.cards}</td>
            <td>{stage(kind.id, id)}</td>
        </tr>
    }
}

/// The tile of a file that something was asked about: what has come of it, and the way back.
pub fn tile(file: &Loaded) -> Option<AnyView> {
    let app = app();
    let number = file.arrival?;
    let plan = file.outcome.as_ref().ok()?;
    let words = match app.step(number)? {
        Step::Sealed(_) => return None,
        Step::Board(_) => (t().intake.became)(plan.records.len()),
        Step::Table(step) => step.with_untracked(|step| match step.purpose {
            Purpose::Records => (t().intake.became)(plan.records.len()),
            Purpose::Metrics | Purpose::Areas => {
                let brought = app.brought(step);
                let added = brought.iter().filter(|row| row.is_new).count();
                (t().intake.landing)(added, brought.len() - added)
            }
        }),
    };
    let again = move |_| {
        app.ask_again(number);
        focus::later("#content");
    };
    let label = (t().intake.ask_again_named)(&file.name);
    let tile = view! {
        <article class="file tile">
            <Icon glyph=Glyph::File/>
            <h2>{file.name.clone()}</h2>
            <button
                class="button button-small"
                type="button"
                aria-label=label
                data-testid="import-ask-again"
                on:click=again
            >
                {t().intake.ask_again}
            </button>
            <p>{words}</p>
        </article>
    };
    Some(tile.into_any())
}

/// Why a file is refused, in a sentence.
pub fn refusal(refusal: &Refusal) -> String {
    let words = &t().intake;
    match refusal {
        Refusal::File(error) | Refusal::Board(BoardError::File(error)) => file_error(error),
        Refusal::Board(BoardError::NotABoard) => t().error_not_a_plan.to_owned(),
        Refusal::Board(BoardError::TooManyCards) => words.error_too_many_cards.to_owned(),
        Refusal::Table(TableError::TooLarge) => t().error_too_large.to_owned(),
        Refusal::Table(TableError::NotText) => words.error_not_a_table.to_owned(),
        Refusal::Table(TableError::Empty) => words.error_empty.to_owned(),
        Refusal::Table(TableError::TooManyRows) => words.error_too_many_rows.to_owned(),
        Refusal::Table(TableError::TooManyColumns) => words.error_too_many_columns.to_owned(),
    }
}
