//! An entry in a calendar: a link that opens the record's editor. By Space, or by a pointer, it is taken to other days.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::show;
use crate::model::agenda::{Entry, Part, Sort, Source};
use crate::model::date::Date;
use crate::model::kinds::common;
use crate::model::marking;
use crate::model::query;
use crate::model::record::Record;
use crate::model::undecided::is_undecided;
use crate::model::week::Piece;
use crate::views::board::card::marks;
use crate::views::browser::{focus, pointer};
use crate::views::dates::hand::{Hand, key};
use crate::views::dates::words;
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{kind, plan_year, stage, t};
use crate::views::{app, way};

/// How much of a record an item says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    /// Its name, where room is short.
    Small,
    /// Its kind, its stage and its marks as well.
    Full,
}

/// An item. It follows its own record and nothing else.
#[component]
pub fn Item(
    /// What it stands for.
    piece: Piece,
    /// How much it says.
    look: Look,
    /// Whether it began before what is in view here.
    #[prop(optional)]
    from_before: bool,
    /// Whether it ends after it.
    #[prop(optional)]
    goes_on: bool,
    /// The hand of the page.
    hand: Hand,
) -> impl IntoView {
    let (app, way) = (app(), way());
    // An item whose record has just gone has a moment left on the page.
    let record = app.record(&piece.entry.record)?;
    let record = Memo::new(move |_| record.get());
    let Piece { entry, part } = piece;
    let id = entry.record.clone();
    let is_open = {
        let id = id.clone();
        Memo::new(move |_| way.place.with(|place| place.record.as_ref() == Some(&id)))
    };
    let is_held = {
        let entry = entry.clone();
        Memo::new(move |_| hand.holds(&entry))
    };
    let is_late = {
        let entry = entry.clone();
        Memo::new(move |_| record.with(|record| words::is_late(record, &entry, part, app.today.get())))
    };
    let is_over = {
        let entry = entry.clone();
        Memo::new(move |_| record.with(|record| entry.is_over(record)))
    };
    let is_waiting = entry.source == Source::Field(common::WAITING_UNTIL.name());
    let is_work = entry.sort == Sort::Work && part == Part::Whole;
    let ends = (part == Part::Whole && entry.can_stretch())
        .then(|| view! { <End part=Part::First is_there=!from_before/><End part=Part::Last is_there=!goes_on/> });
    let href = {
        let id = id.clone();
        move || way.place.get().with(Some(id.clone())).href()
    };
    let (mark, said, when) = (entry.clone(), entry.clone(), entry.clone());
    let day = if part == Part::Last { entry.last } else { entry.first };
    let key_entry = entry.clone();
    let item = view! {
        <a
            class="span"
            class:is-from-before=from_before
            class:is-goes-on=goes_on
            class:is-due=!is_work
            class:is-waiting=is_waiting
            class:is-late=move || is_late.get()
            class:is-done=move || is_over.get()
            class:is-held=move || is_held.get()
            class:is-open=move || is_open.get()
            class:is-conflict=move || record.with(|record| is_undecided(record))
            class:is-full=look == Look::Full
            href=href
            draggable="false"
            data-noscroll=""
            data-testid="calendar-item"
            data-id=id.to_string()
            data-key=key(&entry, part)
            data-first=entry.first.to_string()
            data-last=entry.last.to_string()
            data-on=day.to_string()
            aria-describedby="calendar-help"
            aria-current=move || is_open.get().then_some("true")
            on:keydown=move |event| hand.on_key(&event, &key_entry, part)
            on:click=move |event| {
                if is_held.get_untracked() {
                    event.prevent_default();
                } else if pointer::is_by_key(&event) {
                    focus::later("[data-testid=record-editor] [name=title]");
                }
            }
        >
            {move || {
                let phase = record.with(|record| record.phase().id());
                match words::glyph(&mark, part) {
                    _ if is_late.get() => view! { <Icon glyph=Glyph::Alert small=true/> }.into_any(),
                    Some(glyph) => view! { <Icon glyph small=true/> }.into_any(),
                    None => view! { <Pip phase/> }.into_any(),
                }
            }}
            <span class="span-text">
                <span class="span-title">
                    {move || record.with(|record| said_before(record, &said, part, is_late.get()))}
                    {
                        let entry = entry.clone();
                        move || record.with(|record| words::name(record, &entry))
                    }
                </span>
                {(look == Look::Full).then_some(move || record.with(about))}
            </span>
            {(look == Look::Small).then_some(move || record.with(|record| signs(record)))}
            <span class="span-when">{move || short(&when, part)}</span>
            {ends}
        </a>
    };
    Some(item)
}

/// A place to take hold of an end by.
#[component]
fn End(part: Part, is_there: bool) -> impl IntoView {
    let name = if part == Part::First { "first" } else { "last" };
    is_there.then(|| view! { <span class=format!("span-end is-{name}") data-end=name></span> })
}

/// What is heard before the name: what the day means, and that it has passed.
fn said_before(record: &Record, entry: &Entry, part: Part, is_late: bool) -> impl IntoView + use<> {
    let meaning = words::meaning(record, entry, part);
    let late = is_late.then(|| format!("{}. ", t().calendar.late));
    view! { <span class="visually-hidden">{late}{meaning}": "</span> }
}

/// What must not be overlooked in a small place: the marking, and that copies disagree.
fn signs(record: &Record) -> Option<impl IntoView + use<>> {
    let restricted = query::is_restricted(record).then(|| {
        let words = if marking::is_disputed(record) { t().marking.disputed_mark } else { t().ak };
        view! { <span class="badge badge-restricted">{words}</span> }
    });
    let conflict = is_undecided(record).then(|| {
        view! {
            <span class="badge badge-conflict">
                <Icon glyph=Glyph::Conflict/>
                <span class="visually-hidden">{t().conflict}</span>
            </span>
        }
    });
    let is_any = restricted.is_some() || conflict.is_some();
    is_any.then(|| view! { <span class="span-signs">{restricted}{conflict}</span> })
}

/// The kind, the stage and the marks.
fn about(record: &Arc<Record>) -> impl IntoView + use<> {
    let owner = record.get(&common::OWNER).map(|owner| format!(" · {owner}"));
    let stage = stage(record.kind_id(), record.stage_id());
    view! {
        <span class="span-about">{kind(record.kind_id())}" · "{stage}{owner}</span>
        {marks(record)}
    }
}

/// Its days in short.
fn short(entry: &Entry, part: Part) -> String {
    let year = plan_year();
    let one = |day: Date| show::short_date(day, year);
    match part {
        Part::Whole => show::date_range(entry.first, entry.last, year),
        Part::First => one(entry.first),
        Part::Last => one(entry.last),
    }
}
