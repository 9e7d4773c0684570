//! What lies under the rows: days off, the strokes of the scale, today.

use leptos::prelude::*;

use super::scale_head::per_cent;
use crate::model::date::Date;
use crate::model::scale::{Scale, Zoom};

/// The ground.
pub fn ground(scale: Scale, zoom: Zoom, today: Date) -> AnyView {
    // Over three years a weekend is narrower than a hair.
    let off = if zoom == Zoom::ThreeYears { Vec::new() } else { scale.days_off() };
    let off = off.into_iter().filter_map(|(first, last)| {
        let (at, breadth) = scale.span(first, last)?;
        Some(view! {
            <span class="days-off" style:inset-inline-start=per_cent(at) style:inline-size=per_cent(breadth)></span>
        })
    });
    let (above, below) = zoom.ticks();
    let strokes = [(below, "stroke"), (above, "stroke is-above")].into_iter().flat_map(|(tick, class)| {
        let at = tick.within(scale.first, scale.last).into_iter().map(move |(first, _)| scale.at(first));
        at.map(move |at| view! { <span class=class style:inset-inline-start=per_cent(at)></span> })
    });
    let now = scale.span(today, today).map(|_| {
        view! { <span class="today-line" style:inset-inline-start=per_cent(scale.middle(today))></span> }
    });
    view! { <div class="ground" aria-hidden="true">{off.collect_view()}{strokes.collect_view()}{now}</div> }.into_any()
}
