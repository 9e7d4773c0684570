//! The head of the table: the names of the columns, by which it is put in order and sized.

use leptos::ev;
use leptos::prelude::*;

use super::desk::{Desk, Spot};
use super::grid::usual_width;
use crate::model::listing::{NARROWEST, Sort, WIDEST};
use crate::model::subject::{Asks, Subject};
use crate::views::app;
use crate::views::browser::size::width_around;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::options::subject_name;
use crate::views::kit::texts::t;

/// How much wider or narrower a key makes a column.
const STEP: i32 = 16;

/// The head.
#[component]
pub fn Head(desk: Desk) -> impl IntoView {
    let here = Memo::new(move |_| match desk.at() {
        (Spot::Head, column) => Some(column),
        (Spot::At(_), _) => None,
    });
    let all = Memo::new(move |_| {
        let count = desk.count();
        count > 0 && desk.picked.with(|picked| picked.len()) == count
    });
    let cells = move || {
        let shown = desk.shown.get();
        shown.into_iter().enumerate().map(|(place, (_, subject))| cell(desk, here, place, subject)).collect_view()
    };
    view! {
        <div class="grid-head" role="rowgroup">
            <div class="grid-row" role="row" aria-rowindex="1">
                <div
                    class="cell pick"
                    role="columnheader"
                    aria-colindex="1"
                    tabindex=move || if here.get() == Some(0) { "0" } else { "-1" }
                    on:focus=move |_| desk.active.set((Spot::Head, 0))
                >
                    <label class="check">
                        <input
                            type="checkbox"
                            tabindex="-1"
                            data-testid="pick-all"
                            aria-label=t().table.pick_all
                            prop:checked=move || all.get()
                            prop:indeterminate=move || !all.get() && desk.picked.with(|picked| !picked.is_empty())
                            on:change=move |event| desk.pick_all(event_target_checked(&event))
                        />
                    </label>
                </div>
                {cells}
            </div>
        </div>
    }
}

fn cell(desk: Desk, here: Memo<Option<usize>>, place: usize, subject: Subject) -> impl IntoView {
    let column = place + 1;
    let is_number = subject.asks() == Asks::Number;
    let order = move || {
        let sorted = desk.listing.with(|listing| listing.sorted_by());
        sorted.filter(|(by, _)| *by == subject).map(|(_, descending)| descending)
    };
    let aria = move || order().map(|descending| if descending { "descending" } else { "ascending" });
    let size = move |event: ev::PointerEvent| begin_sizing(desk, place, subject, &event);
    view! {
        <div
            class="cell head-cell"
            class:num=is_number
            class:is-first=place == 0
            role="columnheader"
            data-testid="column-head"
            data-column=subject.id()
            aria-colindex=(column + 1).to_string()
            aria-sort=aria
            tabindex=move || if here.get() == Some(column) { "0" } else { "-1" }
            on:focus=move |_| desk.active.set((Spot::Head, column))
            on:click=move |_| sort(desk, subject)
        >
            <span class="head-name">{subject_name(subject)}</span>
            {move || order().map(|descending| view! {
                <span class="head-order" class:is-up=descending><Icon glyph=Glyph::Down small=true/></span>
            })}
            <span
                class="head-grip"
                data-testid="column-grip"
                aria-hidden="true"
                on:click=|event| event.stop_propagation()
                on:pointerdown=size
            ></span>
        </div>
    }
}

/// Puts the records in the order of a column; a second time, the other way round.
pub fn sort(desk: Desk, subject: Subject) {
    let app = app();
    if !subject.is_ordered() {
        app.announce(t().table.no_order);
        return;
    }
    let now = desk.listing.with_untracked(|listing| listing.sorted_by());
    let descending = now.is_some_and(|(by, descending)| by == subject && !descending);
    desk.change(|listing| listing.sort = Some(Sort { id: subject.id().to_owned(), descending }));
    let name = subject_name(subject);
    app.announce(if descending { (t().table.sorted_down)(&name) } else { (t().table.sorted_up)(&name) });
}

/// How wide a column is now.
fn width(desk: Desk, place: usize, subject: Subject) -> u16 {
    let at = desk.shown.with_untracked(|shown| shown.get(place).map(|(at, _)| *at));
    let sized = at.and_then(|at| desk.listing.with_untracked(|listing| listing.columns.get(at)?.width));
    sized.unwrap_or_else(|| usual_width(subject))
}

/// Makes a column wider or narrower by a step.
pub fn size_by(desk: Desk, place: usize, subject: Subject, steps: i32) {
    let wanted = i32::from(width(desk, place, subject)) + steps * STEP;
    let wanted = u16::try_from(wanted).unwrap_or_default().clamp(NARROWEST, WIDEST);
    desk.size(place, wanted);
    app().announce((t().table.sized)(&subject_name(subject), wanted.into()));
}

/// Follows the pointer from the edge of a head until it is let go.
fn begin_sizing(desk: Desk, place: usize, subject: Subject, event: &ev::PointerEvent) {
    event.prevent_default();
    event.stop_propagation();
    let before = width_around(event.target()).unwrap_or_else(|| i32::from(width(desk, place, subject)));
    let start = event.client_x();
    let wanted = move |x: i32| u16::try_from(before + x - start).unwrap_or_default().clamp(NARROWEST, WIDEST);
    let moves = window_event_listener(ev::pointermove, move |event| {
        _ = desk.sizing.try_set(Some((place, wanted(event.client_x()))));
    });
    let ends = StoredValue::new_local(None::<Vec<WindowListenerHandle>>);
    let stop = move || {
        if let Some(Some(handles)) = ends.try_update_value(Option::take) {
            handles.into_iter().for_each(WindowListenerHandle::remove);
        }
        desk.sizing.try_set(None)
    };
    let up = window_event_listener(ev::pointerup, move |event| {
        stop();
        desk.size(place, wanted(event.client_x()));
    });
    let cancel = window_event_listener(ev::pointercancel, move |_| _ = stop());
    ends.set_value(Some(vec![moves, up, cancel]));
}
