//! The head of the timeline: two lines of weeks, months or years, and today.

use leptos::prelude::*;

use crate::i18n::show;
use crate::model::calendar;
use crate::model::date::Date;
use crate::model::scale::{Scale, Tick, Zoom};
use crate::views::dates::words;
use crate::views::kit::texts::t;

/// The two lines. `today` is told where it is in view.
pub fn scale_head(scale: Scale, zoom: Zoom, today: Date) -> AnyView {
    let (above, below) = zoom.ticks();
    let flag = scale.span(today, today).map(|_| {
        let label = format!("{} {}", t().calendar.today, show::short_date(today, scale.first.year()));
        view! { <span class="today-flag" style:inset-inline-start=per_cent(scale.middle(today))>{label}</span> }
    });
    view! {
        <div class="scale-line is-above">{line(scale, above, zoom, true)}</div>
        <div class="scale-line is-below">{line(scale, below, zoom, false)}</div>
        {flag}
    }
    .into_any()
}

/// A part of the breadth, as a style wants it.
pub fn per_cent(part: f64) -> String {
    format!("{part:.4}%")
}

fn line(scale: Scale, tick: Tick, zoom: Zoom, is_above: bool) -> impl IntoView {
    let ticks = tick.within(scale.first, scale.last).into_iter().filter_map(|(first, last)| {
        let (at, breadth) = scale.span(first, last)?;
        let is_off = tick == Tick::Day && !calendar::is_working(first);
        let words = name(tick, first, last, zoom, is_above);
        Some(view! {
            <span
                class="tick"
                class:is-off=is_off
                style:inset-inline-start=per_cent(at)
                style:inline-size=per_cent(breadth)
                data-tick=first.to_string()
            >
                {words}
            </span>
        })
    });
    ticks.collect_view()
}

/// What stands at a stroke.
fn name(tick: Tick, first: Date, last: Date, zoom: Zoom, is_above: bool) -> String {
    match tick {
        Tick::Day if zoom == Zoom::Week => {
            let place = usize::try_from(calendar::weekday(first)).unwrap_or_default();
            let weekday = t().calendar.weekdays_short.get(place).copied().unwrap_or_default();
            let name = calendar::holiday(first).map(|holiday| format!(" · {}", (t().calendar.holiday)(holiday)));
            format!("{weekday} {}{}", words::day_month(first), name.unwrap_or_default())
        }
        Tick::Day => first.day().to_string(),
        Tick::Week if zoom == Zoom::Week => words::week(first),
        Tick::Week if is_above => format!("{} {}", t().calendar.week, first.iso_week_date().week()),
        Tick::Week => first.iso_week_date().week().to_string(),
        Tick::Month if is_above => words::month_year(first),
        Tick::Month => words::month(first).to_owned(),
        Tick::Quarter => {
            let quarter = (t().timeline.quarter)((first.month() - 1) / 3 + 1);
            let days = || words::working_days_alone(first, last);
            if is_above { format!("{quarter} · {}", days()) } else { quarter }
        }
        Tick::Year => format!("{} · {}", first.year(), words::working_days_alone(first, last)),
    }
}
