//! The agenda: one day after another, each with what stands on it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::item::{Item, Look};
use super::new_record::AddOn;
use super::weeks::DayWords;
use crate::model::calendar::{self, Day};
use crate::model::date::Date;
use crate::model::scale::Tick;
use crate::model::sort;
use crate::model::week::Piece;
use crate::views::app;
use crate::views::dates::hand::Hand;
use crate::views::dates::words;
use crate::views::kit::texts::t;

/// The days of a range on which there is something, and those that have a name.
#[component]
pub fn Days(
    /// The first and the last day.
    range: Memo<(Date, Date)>,
    /// What stands on them.
    pieces: Memo<Vec<Piece>>,
    /// The hand of the page.
    hand: Hand,
    /// The day for which a new record is asked for.
    new_on: RwSignal<Option<Date>>,
) -> impl IntoView {
    let app = app();
    let by_day = Memo::new(move |_| {
        let (first, last) = range.get();
        let mut days: BTreeMap<Date, Vec<Piece>> = BTreeMap::new();
        for piece in pieces.get() {
            let (from, to) = piece.days();
            if from <= last && first <= to {
                days.entry(from.max(first)).or_default().push(piece);
            }
        }
        days.values_mut().for_each(|pieces| sort::by_key(pieces, |piece| (piece.entry.sort, piece.entry.last)));
        days
    });
    // The first day is the one that was asked for; a held entry needs each day to be dropped on.
    let shown = move || {
        let (first, last) = range.get();
        let all = hand.held().is_some();
        let is_shown = |day: &Date| {
            all || *day == first
                || *day == app.today.get()
                || matches!(calendar::day(*day), Day::Holiday(_) | Day::Shortened)
                || by_day.with(|days| days.contains_key(day))
        };
        Tick::Day.within(first, last).into_iter().map(|(day, _)| day).filter(is_shown).collect::<Vec<_>>()
    };
    view! {
        <div class="agenda">
            <For each=shown key=|day| *day let:day>
                <DayList day by_day hand new_on/>
            </For>
        </div>
    }
}

#[component]
fn DayList(
    day: Date,
    by_day: Memo<BTreeMap<Date, Vec<Piece>>>,
    hand: Hand,
    new_on: RwSignal<Option<Date>>,
) -> impl IntoView {
    let app = app();
    let heading = format!("day-{day}");
    let heading_id = heading.clone();
    let is_today = Memo::new(move |_| app.today.get() == day);
    let is_target = Memo::new(move |_| hand.covers(day));
    let pieces = Memo::new(move |_| by_day.with(|days| days.get(&day).cloned().unwrap_or_default()));
    let what = calendar::day(day);
    let list = move || {
        (!pieces.with(Vec::is_empty)).then(|| {
            view! {
                <ul class="agenda-items">
                    <For each=move || pieces.get() key=Clone::clone let:piece>
                        <li><Item piece look=Look::Full hand/></li>
                    </For>
                </ul>
            }
        })
    };
    view! {
        <section
            class="tile agenda-day"
            class:is-off=!calendar::is_working(day)
            class:is-today=move || is_today.get()
            class:is-target=move || is_target.get()
            aria-labelledby=heading_id
            data-testid="calendar-day"
            data-day=day.to_string()
        >
            <div class="agenda-head">
                <h2 id=heading>{words::day_month(day)}", "{words::weekday(day)}</h2>
                {move || is_today.get().then(|| view! { <span class="badge badge-info">{t().calendar.today}</span> })}
                {DayWords(what).view()}
                <AddOn day new_on/>
            </div>
            {list}
        </section>
    }
}
