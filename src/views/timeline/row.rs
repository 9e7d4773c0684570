//! A line of the timeline. Its name at the left is the link that opens the record, and what the keys take hold of.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;

use super::bar::{mark, said};
use super::{ROW, group_name};
use crate::model::agenda::{Entry, Part};
use crate::model::id::Id;
use crate::model::query;
use crate::model::scale::Scale;
use crate::model::timeline::{Grouping, Line};
use crate::model::undecided::is_undecided;
use crate::views::browser::{focus, pointer};
use crate::views::dates::hand::{Hand, key};
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{t, title};
use crate::views::{app, way};

/// Goes so many lines on from that of a record.
pub type Walk = Rc<dyn Fn(&Id, isize)>;

/// What all lines share.
#[derive(Clone, Copy)]
pub struct Shared {
    /// The days in view.
    pub scale: Memo<Scale>,
    /// What the lines stand under.
    pub grouping: RwSignal<Grouping>,
    /// The hand of the page.
    pub hand: Hand,
    /// The record whose line Tab comes to.
    pub active: RwSignal<Option<Id>>,
    /// Goes to other lines.
    pub walk: StoredValue<Walk, LocalStorage>,
}

/// What tells a line from the others.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum RowKey {
    /// The head of a group.
    Group(String),
    /// A record.
    Record(Id),
}

impl RowKey {
    /// That of a line.
    pub fn of(line: &Line) -> Self {
        match line {
            Line::Group { id, .. } => Self::Group(id.clone()),
            Line::Record { entry, .. } => Self::Record(entry.record.clone()),
        }
    }
}

/// A line in its place. It stays the same where its dates or its place change: the hand may be on it.
#[component]
pub fn Row(row: RowKey, all: Memo<Vec<Line>>, shared: Shared) -> impl IntoView {
    let found = Memo::new(move |_| {
        all.with(|all| {
            let place = all.iter().position(|line| RowKey::of(line) == row);
            place.and_then(|place| Some((place, all.get(place)?.clone())))
        })
    });
    let place = Memo::new(move |_| found.with(|found| found.as_ref().map_or(0, |(place, _)| *place)));
    let inside = match found.get_untracked() {
        Some((_, Line::Group { id, .. })) => {
            let count = move || {
                found.with(|found| match found {
                    Some((_, Line::Group { count, .. })) => *count,
                    Some((_, Line::Record { .. })) | None => 0,
                })
            };
            view! {
                <h2 class="timeline-group">
                    <span>
                        {move || group_name(shared.grouping.get(), &id)}" "
                        <span class="faint">{count}</span>
                    </span>
                </h2>
            }
            .into_any()
        }
        Some((_, Line::Record { entry, others })) => {
            let first = (entry, others);
            let line = Memo::new(move |before: Option<&(Entry, Vec<Entry>)>| {
                found.with(|found| match found {
                    Some((_, Line::Record { entry, others })) => (entry.clone(), others.clone()),
                    // A line that has just gone has a moment left on the page.
                    Some((_, Line::Group { .. })) | None => before.unwrap_or(&first).clone(),
                })
            });
            view! { <RecordRow line shared/> }.into_any()
        }
        None => ().into_any(),
    };
    view! {
        <li
            class="timeline-line"
            style:inset-block-start=move || format!("{}rem", place.get() as f64 * ROW)
            aria-setsize=move || all.with(Vec::len).to_string()
            aria-posinset=move || (place.get() + 1).to_string()
        >
            {inside}
        </li>
    }
}

#[component]
fn RecordRow(line: Memo<(Entry, Vec<Entry>)>, shared: Shared) -> impl IntoView {
    let (app, way) = (app(), way());
    let Shared { scale, hand, active, walk, .. } = shared;
    let id = line.with_untracked(|(entry, _)| entry.record.clone());
    let record = app.record(&id)?;
    let record = Memo::new(move |_| record.get());
    let placed = Memo::new(move |_| line.with(|(entry, _)| hand.placed(entry)));
    let is_held = Memo::new(move |_| line.with(|(entry, _)| hand.holds(entry)));
    let is_open = {
        let id = id.clone();
        Memo::new(move |_| way.place.with(|place| place.record.as_ref() == Some(&id)))
    };
    let is_active = {
        let id = id.clone();
        Memo::new(move |_| active.with(|active| active.as_ref() == Some(&id)))
    };
    let href = {
        let id = id.clone();
        move || way.place.get().with(Some(id.clone())).href()
    };
    let label = {
        move || {
            let today = app.today.get();
            record.with(|record| {
                let (entry, others) = (placed.get(), line.with(|(_, others)| others.clone()));
                let all: Vec<_> = [&entry].into_iter().chain(&others).map(|entry| said(record, entry, today)).collect();
                // What is seen is said in one piece, as it stands there.
                let ak = query::is_restricted(record).then(|| format!(" {}", t().ak));
                let conflict = is_undecided(record).then(|| format!(", {}", t().conflict.to_lowercase()));
                let (ak, conflict) = (ak.unwrap_or_default(), conflict.unwrap_or_default());
                format!("{}{ak}, {}{conflict}", title(record), all.join("; "))
            })
        }
    };
    let data_key = move || line.with(|(entry, _)| key(entry, Part::Whole));
    let marks = move || {
        let (scale, today) = (scale.get(), app.today.get());
        record.with(|record| {
            let others = line.with(|(_, others)| others.clone());
            let of_others = others.iter().filter_map(|entry| mark(record, entry, scale, today)).collect_view();
            let own = mark(record, &placed.get(), scale, today);
            view! { <span class="stints-others">{of_others}</span><span data-bar=data_key()>{own}</span> }
        })
    };
    let key_id = id.clone();
    let on_key = move |event: ev::KeyboardEvent| {
        hand.on_key(&event, &line.with_untracked(|(entry, _)| entry.clone()), Part::Whole);
        if event.default_prevented() || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let step = match event.key().as_str() {
            "ArrowUp" => -1,
            "ArrowDown" => 1,
            "Home" => isize::MIN,
            "End" => isize::MAX,
            _ => return,
        };
        event.prevent_default();
        walk.with_value(|walk| walk(&key_id, step));
    };
    let open_id = id.clone();
    let active_id = id.clone();
    Some(view! {
        <div
            class="timeline-row"
            class:is-held=move || is_held.get()
            class:is-open=move || is_open.get()
            class:is-over=move || record.with(|record| !record.phase().is_open())
            data-testid="timeline-row"
            data-id=id.to_string()
            data-first=move || placed.get().first.to_string()
            data-last=move || placed.get().last.to_string()
        >
            <a
                class="timeline-name"
                href=href
                draggable="false"
                data-noscroll=""
                data-key=data_key
                tabindex=move || if is_active.get() { "0" } else { "-1" }
                aria-label=label
                aria-describedby="timeline-help"
                aria-current=move || is_open.get().then_some("true")
                on:focus=move |_| active.set(Some(active_id.clone()))
                on:keydown=on_key
                on:click=move |event| {
                    if is_held.get_untracked() {
                        event.prevent_default();
                    } else if pointer::is_by_key(&event) {
                        focus::later("[data-testid=record-editor] [name=title]");
                    }
                }
            >
                {move || record.with(|record| view! { <Pip phase=record.phase().id()/> })}
                <span class="timeline-title">{move || record.with(|record| title(record))}</span>
                {move || record.with(|record| {
                    let ak = query::is_restricted(record)
                        .then(|| view! { " "<span class="badge badge-restricted">{t().ak}</span> });
                    let conflict = is_undecided(record)
                        .then(|| view! { <span class="timeline-conflict"><Icon glyph=Glyph::Conflict small=true/></span> });
                    view! { {ak}{conflict} }
                })}
            </a>
            <div
                class="timeline-track"
                aria-hidden="true"
                data-testid="timeline-track"
                on:click=move |event| {
                    if focus::is_below(event.target(), ".stint") && !event.default_prevented() {
                        way.go(way.place.get_untracked().with(Some(open_id.clone())));
                    }
                }
            >
                {marks}
            </div>
        </div>
    })
}
