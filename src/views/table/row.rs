//! The line of a record. It follows its own record and nothing else of the plan.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::cell;
use super::desk::{Desk, Spot};
use super::edit::{CellEditor, begin};
use super::lines::Line;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::record::Record;
use crate::model::subject::{Asks, Subject};
use crate::model::undecided::is_undecided;
use crate::views::browser::focus;
use crate::views::kit::texts::{t, title};
use crate::views::{app, way};

/// The line of a record; one that has just gone has a moment left.
#[component]
pub fn Row(desk: Desk, id: Id) -> impl IntoView {
    app().record(&id).map(|record| view! { <Shown desk id record=Memo::new(move |_| record.get())/> })
}

#[component]
fn Shown(desk: Desk, id: Id, record: Memo<Arc<Record>>) -> impl IntoView {
    let way = way();
    let id = StoredValue::new(id);
    let line = move || Line::Row(id.get_value());
    let place = Memo::new(move |_| desk.lines.with(|lines| lines.place(&line())).unwrap_or_default());
    let top = Memo::new(move |_| desk.lines.with(|lines| lines.top(&line())).unwrap_or_default());
    let is_picked = Memo::new(move |_| desk.picked.with(|picked| id.with_value(|id| picked.contains(id))));
    let is_open = Memo::new(move |_| way.place.with(|place| id.with_value(|id| place.record.as_ref() == Some(id))));
    let here = Memo::new(move |_| match desk.at() {
        (Spot::At(Line::Row(other)), column) if id.with_value(|id| *id == other) => Some(column),
        _ => None,
    });
    let edited = Memo::new(move |_| {
        let editing = desk.editing.get().filter(|editing| id.with_value(|id| *id == editing.id));
        editing.map(|editing| editing.column)
    });
    let tick = move |event: ev::MouseEvent| {
        // The box follows what is picked, and not the other way round.
        let id = id.get_value();
        if event.shift_key() {
            desk.pick_to(&id);
        } else {
            desk.pick(&id, !is_picked.get_untracked());
        }
    };
    let cells = move || {
        let shown = desk.shown.get();
        let cell = |(place, (_, subject)): (usize, (usize, Subject))| {
            cell_view(desk, id, record, here, edited, (place, subject))
        };
        shown.into_iter().enumerate().map(cell).collect_view()
    };
    let label = move || record.with(|record| (t().table.pick)(&title(record)));
    view! {
        <div
            class="grid-row"
            class:is-picked=move || is_picked.get()
            class:is-open=move || is_open.get()
            class:is-conflict=move || record.with(|record| is_undecided(record))
            role="row"
            data-testid="row"
            data-id=id.get_value().to_string()
            aria-rowindex=move || (place.get() + 2).to_string()
            aria-selected=move || if is_picked.get() { "true" } else { "false" }
            style:inset-block-start=move || format!("{}px", top.get())
        >
            <div
                class="cell pick"
                role="gridcell"
                aria-colindex="1"
                tabindex=move || if here.get() == Some(0) { "0" } else { "-1" }
                on:mousedown=|event| if event.shift_key() { event.prevent_default() }
                on:focus=move |_| desk.active.set((Spot::At(line()), 0))
            >
                <label class="check">
                    <input
                        type="checkbox"
                        tabindex="-1"
                        data-testid="pick"
                        aria-label=label
                        prop:checked=move || is_picked.get()
                        on:click=tick
                    />
                </label>
            </div>
            {cells}
        </div>
    }
}

fn cell_view(
    desk: Desk,
    id: StoredValue<Id>,
    record: Memo<Arc<Record>>,
    here: Memo<Option<usize>>,
    edited: Memo<Option<usize>>,
    (place, subject): (usize, Subject),
) -> impl IntoView {
    let column = place + 1;
    let is_title = subject.id() == common::TITLE.name();
    let is_number = subject.asks() == Asks::Number;
    let is_edited = Memo::new(move |_| edited.get() == Some(column));
    let content = move || {
        if is_edited.get() {
            return view! { <CellEditor desk record/> }.into_any();
        }
        record.with(|record| cell::content(record, subject))
    };
    let dispute = move || {
        let is_disputed = !is_edited.get() && record.with(|record| cell::is_disputed(record, subject));
        is_disputed.then(cell::dispute)
    };
    let spot = move || Spot::At(Line::Row(id.get_value()));
    let locked = move || record.with(|record| cell::lock(record, subject)).is_some();
    view! {
        <div
            class="cell"
            class:num=is_number
            class:is-first=place == 0
            class:is-title=is_title
            class:is-edit=move || is_edited.get()
            class:is-disputed=move || record.with(|record| cell::is_disputed(record, subject))
            role="gridcell"
            data-column=subject.id()
            aria-colindex=(column + 1).to_string()
            aria-readonly=move || locked().then_some("true")
            tabindex=move || if here.get() == Some(column) { "0" } else { "-1" }
            on:focus=move |_| desk.active.set((spot(), column))
            on:dblclick=move |event| {
                if !is_edited.get_untracked() && !focus::is_below(event.target(), "a") {
                    begin(desk, &id.get_value(), column, None);
                }
            }
        >
            {dispute}
            {content}
        </div>
    }
}
