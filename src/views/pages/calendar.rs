//! The calendar: months, weeks and the agenda. How it is shown and the day in view are kept in the address.

use std::rc::Rc;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::model::agenda::{self, Entry, Part, Sort};
use crate::model::calendar;
use crate::model::date::{Date, parse_date};
use crate::model::shelf;
use crate::model::week::{self, Piece};
use crate::views::browser::focus;
use crate::views::browser::pointer::{self, Hand as Drag, Point, Step};
use crate::views::browser::spots;
use crate::views::calendar::View;
use crate::views::calendar::days::Days;
use crate::views::calendar::item::Look;
use crate::views::calendar::new_record::NewRecord;
use crate::views::calendar::ongoing::Ongoing;
use crate::views::calendar::weeks::Weeks;
use crate::views::dates::filter::{Filters, asked};
use crate::views::dates::hand::{Hand, key};
use crate::views::dates::words;
use crate::views::filters::on_paper;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;
use crate::views::paper::{OnPaper, PageHead, PrintButton, any_restricted};
use crate::views::route::Place;
use crate::views::{app, way};

/// The page.
#[component]
pub fn Calendar() -> impl IntoView {
    let (app, way) = (app(), way());
    let view =
        Memo::new(move |_| way.place.with(|place| place.mode.as_deref().and_then(View::parse).unwrap_or_default()));
    let day = Memo::new(move |_| way.place.with(|place| place.day).unwrap_or_else(|| app.today.get()));
    let range = Memo::new(move |_| view.get().around(day.get()));
    let go_to = move |view: View, day: Date| {
        let place = way.place.get_untracked();
        way.go(Place { mode: Some(view.id().to_owned()), day: Some(day), ..place });
    };
    let hand = Hand::new(move |from, to| {
        let (first, last) = range.get_untracked();
        if to < first || last < from {
            go_to(view.get_untracked(), from);
        }
    });
    let filter = asked();
    // A month with every step in it would hide the month.
    let left_out = RwSignal::new(vec![Sort::Row]);
    let new_on = RwSignal::new(None::<Date>);
    let entries = Memo::new(move |_| {
        app.track_all();
        let (first, last) = drawn(range.get());
        let (filter, left_out, today) = (filter.get(), left_out.get(), app.today.get());
        let mut entries = app.ask(|plan| agenda::between(plan, first, last, |record| filter.fits(record, today)));
        entries.retain(|entry| !left_out.contains(&entry.sort));
        entries
    });
    let pieces = Memo::new(move |_| entries.with(|entries| week::pieces(entries.clone())));
    let ongoing = Memo::new(move |_| {
        let (first, last) = range.get();
        entries.with(|entries| {
            let long = entries.iter().filter(|entry| entry.is_long() && entry.meets(first, last));
            long.cloned().collect::<Vec<Entry>>()
        })
    });
    let is_empty = Memo::new(move |_| entries.with(Vec::is_empty));
    let plan_is_empty = Memo::new(move |_| {
        app.track_all();
        app.ask(|plan| !plan.records().any(|record| shelf::is_work(record)))
    });
    let whole_month = move || view! { <Weeks range pieces look=Look::Small hand new_on on_paper=true/> }.into_any();
    let body = move || match view.get() {
        View::Month => view! {
            <Weeks range pieces look=Look::Small hand new_on/>
            <OnPaper draw=whole_month/>
        }
        .into_any(),
        View::Week => view! { <Weeks range pieces look=Look::Full hand new_on/> }.into_any(),
        View::Agenda => view! { <Days range pieces hand new_on/> }.into_any(),
    };
    let area = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(area) = area.get() {
            pointer::listen(&area, move |event| {
                let key = spots::pressed(event, "data-key")?;
                grab(&key, spots::pressed(event, "data-end").as_deref(), pointer::place_of(event), pieces, hand)
            });
        }
    });
    let step = move |later: bool| go_to(view.get_untracked(), view.get_untracked().beside(day.get_untracked(), later));
    let on_key = move |event: ev::KeyboardEvent| {
        let with_other = event.ctrl_key() || event.meta_key() || event.alt_key();
        if event.key().eq_ignore_ascii_case("n")
            && !with_other
            && !focus::is_in_control(event.target())
            && focus::is_on_page(event.target())
        {
            event.prevent_default();
            new_on.set(Some(focused_day().unwrap_or_else(|| day.get_untracked())));
        }
    };
    let keys = window_event_listener(ev::keydown, on_key);
    on_cleanup(move || keys.remove());
    view! {
        <main class="page page-calendar" id="content" tabindex="-1">
            <PageHead
                name=Signal::derive(move || format!("{}: {}", t().calendar.page, view.get().title(day.get())))
                filter=Signal::derive(move || {
                    let sorts = Sort::ALL.into_iter().filter(|sort| left_out.with(|out| !out.contains(sort)));
                    let sorts = sorts.map(|sort| sort_face(sort).1).collect::<Vec<_>>().join(", ");
                    [sorts].into_iter().chain(filter.with(on_paper)).collect::<Vec<_>>()
                })
                holds_restricted=Signal::derive(move || {
                    entries.with(|entries| any_restricted(entries.iter().map(|entry| &entry.record)))
                })
            />
            <div class="page-head">
                <h1>
                    <span class="eyebrow">
                        {t().calendar.page}" · "{move || { let (first, last) = range.get(); words::working_days(first, last) }}
                    </span>
                    {move || view.get().title(day.get())}
                </h1>
                <Steps view day step go_today=move || go_to(view.get_untracked(), app.today_untracked())/>
                <Views view day go_to/>
                <PrintButton/>
                <button class="button button-main" type="button" data-testid="new-record" on:click=move |_| {
                    new_on.set(Some(day.get_untracked()));
                }>
                    <Icon glyph=Glyph::Plus/>
                    {t().new_record}
                </button>
            </div>
            <div class="toolbar" role="group" aria-label=t().calendar.shown>
                <Sorts left_out/>
                <Filters filter/>
            </div>
            <Ongoing entries=ongoing/>
            <p class="visually-hidden" id="calendar-help">{t().calendar.help}</p>
            <div
                node_ref=area
                class="calendar"
                class:is-held=move || hand.held().is_some()
                on:dblclick=move |event| {
                    if !focus::is_below(event.target(), "a, button")
                        && let Some(day) = day_at(spots::place_of(&event))
                    {
                        new_on.set(Some(day));
                    }
                }
            >
                {body}
            </div>
            <Show when=move || is_empty.get()>
                <div class="empty">
                    <Icon glyph=Glyph::Calendar/>
                    <h2>{t().calendar.empty_title}</h2>
                    <p>{move || if plan_is_empty.get() { t().calendar.plan_empty } else { t().calendar.empty }}</p>
                </div>
            </Show>
            {move || new_on.get().map(|day| view! { <NewRecord day on_close=move || _ = new_on.try_set(None)/> })}
        </main>
    }
}

/// The days that are drawn: whole weeks.
fn drawn((first, last): (Date, Date)) -> (Date, Date) {
    (calendar::monday(first), calendar::shift(calendar::monday(last), 6).unwrap_or(last))
}

/// What a press on an item, or on one of its ends, takes hold of.
fn grab(pressed: &str, end: Option<&str>, at: Point, pieces: Memo<Vec<Piece>>, hand: Hand) -> Option<Drag> {
    let is_pressed = |piece: &&Piece| key(&piece.entry, piece.part) == pressed;
    let Piece { entry, part } = pieces.with_untracked(|pieces| pieces.iter().find(is_pressed).cloned())?;
    let part = match end {
        Some("first") => Part::First,
        Some(_) => Part::Last,
        None => part,
    };
    let from = day_at(at)?;
    let over = move |place: Point| {
        if let Some(day) = day_at(place) {
            hand.hold_at(calendar::days_between(from, day));
        }
    };
    Some(Rc::new(move |step| match step {
        Step::Lift(_) => _ = hand.lift(&entry, part),
        Step::Move(place) => over(place),
        Step::Drop(place) => {
            over(place);
            hand.let_go();
        }
        Step::PutBack => hand.put_back(),
    }))
}

/// The day at a place in the window. Bars lie over the days of their week.
fn day_at(place: Point) -> Option<Date> {
    parse_date(&spots::at(place, "data-day", ".week")?)
}

/// The day of the item or of the button that has the focus.
fn focused_day() -> Option<Date> {
    parse_date(&spots::focused("data-on").or_else(|| spots::focused("data-day"))?)
}

/// Back, today, on.
#[component]
fn Steps(
    view: Memo<View>,
    day: Memo<Date>,
    #[prop(into)] step: Callback<bool>,
    #[prop(into)] go_today: Callback<()>,
) -> impl IntoView {
    let beside = move |later: bool| view.get().title(view.get().beside(day.get(), later));
    let before = move || (t().calendar.before)(&beside(false));
    let after = move || (t().calendar.after)(&beside(true));
    view! {
        <div class="row time-steps">
            <button
                class="button button-icon"
                type="button"
                data-testid="calendar-before"
                aria-label=before
                title=before
                on:click=move |_| step.run(false)
            >
                <Icon glyph=Glyph::Left/>
            </button>
            <button class="button" type="button" data-testid="calendar-today" on:click=move |_| go_today.run(())>
                {t().calendar.go_today}
            </button>
            <button
                class="button button-icon"
                type="button"
                data-testid="calendar-after"
                aria-label=after
                title=after
                on:click=move |_| step.run(true)
            >
                <Icon glyph=Glyph::Right/>
            </button>
        </div>
    }
}

/// Month, week or agenda.
#[component]
fn Views(view: Memo<View>, day: Memo<Date>, go_to: impl Fn(View, Date) + Copy + Send + 'static) -> impl IntoView {
    let button = move |each: View| {
        view! {
            <button
                type="button"
                data-testid=format!("view-{}", each.id())
                aria-pressed=move || if view.get() == each { "true" } else { "false" }
                on:click=move |_| go_to(each, day.get_untracked())
            >
                {each.name()}
            </button>
        }
    };
    view! {
        <div class="button-group" role="group" aria-label=t().calendar.views>
            {View::ALL.map(button).into_iter().collect_view()}
        </div>
    }
}

/// A sort's icon and its name.
fn sort_face(sort: Sort) -> (Glyph, &'static str) {
    match sort {
        Sort::Work => (Glyph::Timeline, t().calendar.sort_work),
        Sort::Due => (Glyph::Due, t().calendar.sort_due),
        Sort::Row => (Glyph::Steps, t().calendar.sort_row),
        Sort::Other => (Glyph::Calendar, t().calendar.sort_other),
    }
}

/// The sorts of entries, each of which can be left out.
#[component]
fn Sorts(left_out: RwSignal<Vec<Sort>>) -> impl IntoView {
    let chip = move |sort: Sort| {
        let (glyph, name) = sort_face(sort);
        view! {
            <button
                class="chip"
                type="button"
                data-testid=format!("sort-{}", sort.id())
                aria-pressed=move || if left_out.with(|out| out.contains(&sort)) { "false" } else { "true" }
                on:click=move |_| left_out.update(|out| match out.iter().position(|other| *other == sort) {
                    Some(at) => _ = out.remove(at),
                    None => out.push(sort),
                })
            >
                <Icon glyph small=true/>
                {name}
            </button>
        }
    };
    Sort::ALL.map(chip).into_iter().collect_view()
}
