//! A record on a board. The whole card is a link to its editor; marks say in words what must be noticed.

use std::sync::Arc;

use leptos::prelude::*;

use super::carry::Carry;
use super::move_dialog::MoveDialog;
use crate::i18n::show;
use crate::model::command::Command;
use crate::model::due::{self, Review, Standing, Waiting};
use crate::model::field::FieldType;
use crate::model::id::Id;
use crate::model::kind::Phase;
use crate::model::kinds::common;
use crate::model::mark::Mark;
use crate::model::marking;
use crate::model::query;
use crate::model::record::{Presence, Record};
use crate::model::undecided::{Matter, is_undecided, matters};
use crate::views::browser::{focus, pointer};
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::menu::Menu;
use crate::views::kit::texts::{choice, field, kind, language, plan_year, stage, t, title};
use crate::views::{app, way};

/// How many working days before its last day a card says so.
const SOON: usize = 3;

/// A card. It follows its own record and nothing else.
#[component]
pub fn Card(id: Id, carry: Carry) -> impl IntoView {
    // A card whose record has just gone has a moment left on the board.
    app().record(&id).map(|record| view! { <Shown id record=Memo::new(move |_| record.get()) carry/> })
}

#[component]
fn Shown(id: Id, record: Memo<Arc<Record>>, carry: Carry) -> impl IntoView {
    let way = way();
    let is_open = {
        let id = id.clone();
        Memo::new(move |_| way.place.with(|place| place.record.as_ref() == Some(&id)))
    };
    // What hangs at a pointer is a picture of it.
    let is_carried = {
        let id = id.clone();
        Memo::new(move |_| carry.holds(&id) && !carry.is_dragging())
    };
    let href = move || way.place.get().with(Some(record.with(|r| r.id().clone()))).href();
    let key_id = id.clone();
    view! {
        <article
            class="card"
            class:is-open=move || is_open.get()
            class:is-dragging=move || is_carried.get()
            class:is-conflict=move || record.with(|record| is_undecided(record))
            class:is-restricted=move || record.with(|record| query::is_restricted(record))
            class:is-done=move || record.with(|record| !record.phase().is_open())
            data-testid="card"
            data-id=id.to_string()
            data-kind=move || record.with(|record| record.kind_id().to_owned())
            data-stage=move || record.with(|record| record.stage_id().to_owned())
            on:click=move |event| {
                if !event.default_prevented() && !focus::is_below(event.target(), "a, button, summary, dialog") {
                    let id = record.with_untracked(|record| record.id().clone());
                    way.go(way.place.get_untracked().with(Some(id)));
                }
            }
        >
            {move || record.with(|record| kind_line(record))}
            <h3 class="card-title">
                <a
                    class="card-link"
                    href=href
                    data-noscroll=""
                    draggable="false"
                    aria-describedby="card-help"
                    aria-current=move || is_open.get().then_some("true")
                    on:keydown=move |event| carry.on_key(&event, &key_id)
                    on:click=move |event| {
                        if is_carried.get_untracked() {
                            event.prevent_default();
                        } else if pointer::is_by_key(&event) {
                            // By keyboard the hand goes along.
                            focus::later("[data-testid=record-editor] [name=title]");
                        }
                    }
                >
                    {move || record.with(|record| title(record))}
                </a>
            </h3>
            {move || record.with(|record| stage_line(record))}
            {move || record.with(marks)}
            {move || record.with(foot)}
            <Tools id=id.clone() record carry/>
        </article>
    }
}

fn kind_line(record: &Record) -> impl IntoView + use<> {
    let high = record.get(&common::PRIORITY).is_some_and(|priority| priority == "high");
    let flag = high.then(|| {
        let label = choice("priority", common::PRIORITY.field.field_type, "high");
        view! {
            <Icon glyph=Glyph::Flag small=true/>
            <span class="visually-hidden">{field("priority")}": "{label}" "</span>
        }
    });
    view! { <p class="card-kind">{flag}{kind(record.kind_id())}</p> }
}

fn stage_line(record: &Record) -> impl IntoView + use<> {
    let name = stage(record.kind_id(), record.stage_id());
    view! { <p class="card-stage"><Pip phase=record.phase().id()/>{name}</p> }
}

/// The marks in their order: late or soon, waiting, AK, conflict.
pub fn marks(record: &Arc<Record>) -> Option<impl IntoView + use<>> {
    let today = app().today.get();
    let mut marks = Vec::new();
    let mut mark = |class: &'static str, glyph: Glyph, text: String| {
        marks.push(view! { <li class=format!("badge {class}")><Icon glyph/>{text}</li> });
    };
    match due::of_record(record, today) {
        Some(Standing::Late(days)) => mark("badge-danger", Glyph::Alert, (t().board.late)(days)),
        Some(Standing::Today) => mark("badge-warning", Glyph::Clock, t().today.to_owned()),
        Some(Standing::Tomorrow) => mark("badge-warning", Glyph::Clock, t().tomorrow.to_owned()),
        Some(Standing::ThisWeek) => {
            let due = record.get(&common::DUE).copied().unwrap_or(today);
            let days = due::working_days_after(today, due);
            mark("badge-warning", Glyph::Clock, (t().board.left)(days));
        }
        Some(Standing::Soon(days)) if days <= SOON => mark("badge-warning", Glyph::Clock, (t().board.left)(days)),
        Some(Standing::Soon(_) | Standing::Later) | None => {}
    }
    if let Some(waiting) = due::waiting(record, today) {
        let whom = record.get(&common::WAITING_FOR).map(String::as_str);
        let since = record.get(&common::WAITING_SINCE).map(|since| due::working_days_after(since.date(), today));
        let is_over = matches!(waiting, Waiting::Passed(_));
        mark("badge-waiting", Glyph::Wait, (t().board.waits)(whom, since.filter(|days| *days > 0), is_over));
    }
    match due::review(record, today) {
        Some(Review::Due(_)) => mark("badge-warning", Glyph::Alert, t().board.review_due.to_owned()),
        Some(Review::Soon(on)) => mark("badge-warning", Glyph::Clock, (t().board.review_soon)(&show::date(on))),
        None => {}
    }
    if due::is_silent(record, today) {
        mark("badge-warning", Glyph::Alert, t().board.silent.to_owned());
    }
    if query::is_restricted(record) {
        let words = if marking::is_disputed(record) { t().marking.disputed_mark } else { t().ak };
        mark("badge-restricted", Glyph::Lock, words.to_owned());
    }
    match record.presence() {
        Presence::Contested => mark("badge-conflict", Glyph::Conflict, t().trashed_and_edited.to_owned()),
        Presence::Recovered => mark("badge-conflict", Glyph::Conflict, t().purged_and_edited.to_owned()),
        Presence::Live | Presence::Trashed | Presence::Purged => {}
    }
    let fields = matters(record).into_iter().filter_map(|matter| match matter {
        Matter::Value(path) => Some(field(&path.name)),
        Matter::Stay => None,
    });
    let mut names: Vec<String> = fields.collect();
    names.dedup();
    if !names.is_empty() {
        mark("badge-conflict", Glyph::Conflict, format!("{}: {}", t().conflict, names.join(", ").to_lowercase()));
    }
    (!marks.is_empty()).then(|| view! { <ul class="card-marks" aria-label=t().marks>{marks}</ul> })
}

/// Dates, steps, money, links, role: only what is filled in.
fn foot(record: &Arc<Record>) -> Option<impl IntoView + use<>> {
    let (today, year) = (app().today.get(), plan_year());
    let is_open = record.phase().is_open();
    let mut parts = Vec::new();
    let mut part = |glyph: Glyph, label: String, text: String, late: bool| {
        parts.push(view! {
            <span class:is-late=late>
                <Icon glyph/>
                {(!label.is_empty()).then(|| view! { <span class="visually-hidden">{label}" "</span> })}
                {text}
            </span>
        });
    };
    let is_late = Mark::Late.is_on(record, today);
    let (start, due) = (record.get(&common::START), record.get(&common::DUE));
    match (record.get(&common::ENDED).filter(|_| !is_open), start, due) {
        (Some(ended), _, _) => {
            let words = if record.phase() == Phase::Closed { t().board.closed.to_owned() } else { field("ended") };
            part(Glyph::Calendar, String::new(), format!("{words} {}", show::short_date(*ended, year)), false);
        }
        (None, Some(start), Some(due)) => {
            let text = show::date_range(*start, *due, year);
            part(Glyph::Calendar, field("due"), text, is_late);
        }
        (None, None, Some(due)) => {
            part(Glyph::Calendar, field("due"), show::short_date(*due, year), is_late);
        }
        (None, Some(start), None) => part(Glyph::Calendar, field("start"), show::short_date(*start, year), false),
        (None, None, None) => {}
    }
    let (done, steps) = query::steps_done(record);
    if steps > 0 {
        part(Glyph::Steps, t().steps_done.to_owned(), format!("{done}/{steps}"), false);
    }
    if let Some(budget) = record.get(&common::BUDGET) {
        part(Glyph::Money, field("budget"), show::money(language(), *budget), false);
    }
    let links = record.items(common::LINKS.name).len();
    if links > 0 {
        part(Glyph::Link, field("links"), links.to_string(), false);
    }
    if let Some(owner) = record.get(&common::OWNER) {
        part(Glyph::Role, field("owner"), choice("owner", FieldType::Text, owner), false);
    }
    (!parts.is_empty()).then(|| view! { <p class="card-foot">{parts}</p> })
}

/// The menu of a card.
#[component]
fn Tools(id: Id, record: Memo<Arc<Record>>, carry: Carry) -> impl IntoView {
    let way = way();
    let moving = RwSignal::new(false);
    let label = Signal::derive(move || record.with(|record| format!("{}: {}", t().deeds, title(record))));
    let trash_id = id.clone();
    let rows = move || {
        let trash_id = trash_id.clone();
        view! {
            <li>
                <button type="button" on:click=move |_| {
                    let id = record.with_untracked(|record| record.id().clone());
                    way.go(way.place.get_untracked().with(Some(id)));
                    focus::later("[data-testid=record-editor] [name=title]");
                }>
                    <Icon glyph=Glyph::Right/>
                    {t().open}
                </button>
            </li>
            <li>
                <button type="button" on:click=move |_| moving.set(true)>
                    <Icon glyph=Glyph::Move/>
                    {t().move_to}
                </button>
            </li>
            <li class="menu-line" aria-hidden="true"></li>
            <li>
                <button type="button" class="is-danger" on:click=move |_| trash(&trash_id)>
                    <Icon glyph=Glyph::Trash/>
                    {t().to_trash}
                </button>
            </li>
        }
    };
    view! {
        <div class="card-tools">
            <Menu label class="" face=view! { <Icon glyph=Glyph::More small=true/> }.into_any()>
                {rows.clone()}
            </Menu>
        </div>
        <Show when=move || moving.get()>
            <MoveDialog record carry on_close=move || moving.set(false)/>
        </Show>
    }
}

/// Puts a record into the bin; undo is offered, so nothing is asked.
pub fn trash(id: &Id) {
    let app = app();
    let name = app.ask(|plan| plan.get(id).map(|record| title(record))).unwrap_or_default();
    if app.dispatch(&Command::Trash { id: id.clone() }, None).is_ok() {
        let way = way();
        let place = way.place.get_untracked();
        if place.record.as_ref() == Some(id) {
            way.go(place.with(None));
        }
        app.toast((t().trashed)(&name), true);
        focus::later("#content");
    }
}
