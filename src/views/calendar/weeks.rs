//! The weeks of a month, or one: days side by side, and over them the bars.

use leptos::prelude::*;

use super::View;
use super::item::{Item, Look};
use super::new_record::AddOn;
use crate::i18n::show;
use crate::model::calendar::{self, Day};
use crate::model::date::Date;
use crate::model::week::{self, Piece, Placed, Week};
use crate::views::dates::hand::Hand;
use crate::views::dates::words;
use crate::views::kit::texts::{plan_year, t};
use crate::views::route::Place;
use crate::views::{app, way};

/// Bars that a day of a month has room for.
const LANES: usize = 4;

/// Weeks, one below the other.
#[component]
pub fn Weeks(
    /// The first and the last day that they are about.
    range: Memo<(Date, Date)>,
    /// What stands in them.
    pieces: Memo<Vec<Piece>>,
    /// How much is said.
    look: Look,
    /// The hand of the page.
    hand: Hand,
    /// The day for which a new record is asked for.
    new_on: RwSignal<Option<Date>>,
    /// Whether they are drawn for paper, which has no way to what finds no room.
    #[prop(default = false)]
    on_paper: bool,
) -> impl IntoView {
    let lanes = if look == Look::Full || on_paper { usize::MAX } else { LANES };
    let mondays = move || {
        let (first, last) = range.get();
        week::mondays(first, last)
    };
    let days = t().calendar.weekdays;
    let heads = days
        .iter()
        .enumerate()
        .map(|(place, name)| {
            // Days off are narrow.
            let short = t().calendar.weekdays_short.get(place).copied().unwrap_or_default();
            view! { <span>{if place < 5 { *name } else { short }}</span> }
        })
        .collect_view();
    view! {
        <div class="tile month" class:is-week=look == Look::Full class:on-paper=on_paper>
            <div class="weekdays" aria-hidden="true"><span>{t().calendar.week_short}</span>{heads}</div>
            <For each=mondays key=|monday| *monday let:monday>
                <WeekRow monday range pieces lanes look hand new_on/>
            </For>
        </div>
    }
}

#[component]
fn WeekRow(
    monday: Date,
    range: Memo<(Date, Date)>,
    pieces: Memo<Vec<Piece>>,
    lanes: usize,
    look: Look,
    hand: Hand,
    new_on: RwSignal<Option<Date>>,
) -> impl IntoView {
    let week = Memo::new(move |_| pieces.with(|pieces| week::lay_out(monday, pieces, lanes)));
    // The same week stands on the screen and on paper at once.
    let heading = format!("week-{monday}{}", if lanes == LANES { "" } else { "-whole" });
    let heading_id = heading.clone();
    let rows = move || {
        let lanes = week.with(Week::lanes) + usize::from(week.with(|week| week.more.iter().any(|more| *more > 0)));
        // An empty repetition is none.
        let lanes = if lanes == 0 { String::new() } else { format!("repeat({lanes}, auto)") };
        format!("1.875rem {lanes} minmax(0.375rem, 1fr)")
    };
    let days = Week::days(monday)
        .enumerate()
        .map(|(place, day)| view! { <DayCell place day range hand new_on/> })
        .collect_view();
    let more = move || {
        let (row, counts) = week.with(|week| (week.lanes() + 2, week.more));
        let days = Week::days(monday).zip(counts).enumerate().filter(|(_, (_, count))| *count > 0);
        days.map(|(place, (day, count))| view! { <More place day count row/> }).collect_view()
    };
    view! {
        <section
            class="week"
            aria-labelledby=heading_id
            data-testid="calendar-week"
            data-week=monday.iso_week_date().week().to_string()
            data-monday=monday.to_string()
            style:grid-template-rows=rows
        >
            <div class="week-no">
                <h2 id=heading>
                    <span class="visually-hidden">{t().calendar.week}" "</span>
                    {monday.iso_week_date().week()}
                </h2>
                <span class="week-range">{words::week_range(monday)}</span>
            </div>
            {days}
            <For each=move || week.with(|week| week.placed.clone()) key=Clone::clone let:placed>
                <Bar placed look hand/>
            </For>
            {more}
        </section>
    }
}

#[component]
fn Bar(placed: Placed, look: Look, hand: Hand) -> impl IntoView {
    let Placed { piece, day, days, lane, from_before, goes_on } = placed;
    view! {
        <div
            class="span-place"
            class:is-from-before=from_before
            class:is-goes-on=goes_on
            style:grid-column=format!("{} / span {days}", day + 2)
            style:grid-row=format!("{}", lane + 2)
        >
            <Item piece look from_before goes_on hand/>
        </div>
    }
}

/// A day: its number, what day it is, and the button for a new record.
#[component]
fn DayCell(
    place: usize,
    day: Date,
    range: Memo<(Date, Date)>,
    hand: Hand,
    new_on: RwSignal<Option<Date>>,
) -> impl IntoView {
    let app = app();
    let what = calendar::day(day);
    let is_other = move || range.with(|(first, last)| day < *first || *last < day);
    let is_today = Memo::new(move |_| app.today.get() == day);
    let is_target = Memo::new(move |_| hand.covers(day));
    let number = if day.day() == 1 { words::day_month(day) } else { day.day().to_string() };
    let named = DayWords(what);
    view! {
        <div
            class="day"
            class:is-off=what == Day::Weekend
            class:is-holiday=matches!(what, Day::Holiday(_))
            class:is-short=what == Day::Shortened
            class:is-other=is_other
            class:is-today=move || is_today.get()
            class:is-target=move || is_target.get()
            data-testid="calendar-day"
            data-day=day.to_string()
            style:grid-column=format!("{}", place + 2)
        >
            <time datetime=day.to_string()>{number}</time>
            {move || is_today.get().then(|| view! { <span>{t().calendar.today}</span> })}
            {named.view()}
            {move || is_target.get().then(|| view! { <span class="day-here" aria-hidden="true">{t().calendar.here}</span> })}
            <AddOn day new_on/>
        </div>
    }
}

/// What day it is, where that must be said.
pub struct DayWords(pub Day);

impl DayWords {
    /// The name of the holiday, or that the day is shortened.
    pub fn view(self) -> Option<impl IntoView + use<>> {
        let (words, more) = match self.0 {
            Day::Working | Day::Weekend => return None,
            Day::Shortened => (t().calendar.shortened, Some(t().calendar.shortened_words)),
            Day::Holiday(holiday) => ((t().calendar.holiday)(holiday), None),
        };
        Some(view! { <span class="day-name" title=more.unwrap_or(words)>{words}</span> })
    }
}

/// The way to all that stands on a day.
#[component]
fn More(place: usize, day: Date, count: usize, row: usize) -> impl IntoView {
    let way = way();
    let to = move || Place { mode: Some(View::Agenda.id().to_owned()), day: Some(day), ..way.place.get().with(None) };
    view! {
        <a
            class="day-more"
            href=move || to().href()
            data-testid="calendar-more"
            data-noscroll=""
            style:grid-column=format!("{}", place + 2)
            style:grid-row=format!("{row}")
        >
            <span aria-hidden="true" class="only-wide">{(t().calendar.more)(count)}</span>
            <span class="more-day">{(t().calendar.more_of)(count, &show::short_date(day, plan_year()))}</span>
        </a>
    }
}
