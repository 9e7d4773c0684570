//! The head of the page: where in time it is, how much of it is in view, and what is drawn.

use leptos::prelude::*;

use crate::model::date::Date;
use crate::model::scale::{Scale, Zoom};
use crate::model::timeline::Grouping;
use crate::views::app;
use crate::views::browser::print;
use crate::views::dates::words;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{language, t};
use crate::views::timeline::title;

/// The name, the steps in time, the zoom, the printing.
#[component]
pub fn Head(
    /// What is in view.
    name: Signal<String>,
    /// How much.
    zoom: Memo<Zoom>,
    /// Around which day.
    day: Memo<Date>,
    /// The days.
    scale: Memo<Scale>,
    /// Goes elsewhere.
    go_to: impl Fn(Zoom, Date) + Copy + Send + Sync + 'static,
    /// Shows less, or more.
    zoom_by: impl Fn(bool, Date) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let app = app();
    let beside = move |later: bool| zoom.get().beside(day.get(), later);
    let before = move || (t().calendar.before)(&title(zoom.get(), beside(false)));
    let after = move || (t().calendar.after)(&title(zoom.get(), beside(true)));
    let step = move |later: bool| go_to(zoom.get_untracked(), zoom.get_untracked().beside(day.get_untracked(), later));
    let choice = move |each: Zoom| {
        view! {
            <button
                type="button"
                data-testid=format!("zoom-{}", each.id())
                aria-pressed=move || if zoom.get() == each { "true" } else { "false" }
                on:click=move |_| go_to(each, day.get_untracked())
            >
                {(t().timeline.zoom)(each)}
            </button>
        }
    };
    view! {
        <div class="page-head">
            <h1>
                <span class="eyebrow">
                    {t().timeline.page}" · "
                    {move || {
                        let Scale { first, last } = scale.get();
                        words::working_days_alone(first, last)
                    }}
                </span>
                {name}
            </h1>
            <div class="row time-steps">
                <button
                    class="button button-icon"
                    type="button"
                    data-testid="timeline-before"
                    aria-label=before
                    title=before
                    on:click=move |_| step(false)
                >
                    <Icon glyph=Glyph::Left/>
                </button>
                <button
                    class="button"
                    type="button"
                    data-testid="timeline-today"
                    on:click=move |_| go_to(zoom.get_untracked(), app.today_untracked())
                >
                    {t().calendar.go_today}
                </button>
                <button
                    class="button button-icon"
                    type="button"
                    data-testid="timeline-after"
                    aria-label=after
                    title=after
                    on:click=move |_| step(true)
                >
                    <Icon glyph=Glyph::Right/>
                </button>
            </div>
            <div class="button-group" role="group" aria-label=t().timeline.extent>
                {Zoom::ALL.map(choice).into_iter().collect_view()}
            </div>
            <div class="row time-steps">
                <button
                    class="button button-icon"
                    type="button"
                    data-testid="zoom-out"
                    aria-label=t().timeline.wider
                    title=t().timeline.wider
                    disabled=move || zoom.get() == Zoom::ThreeYears
                    on:click=move |_| zoom_by(false, day.get_untracked())
                >
                    <Icon glyph=Glyph::Minus/>
                </button>
                <button
                    class="button button-icon"
                    type="button"
                    data-testid="zoom-in"
                    aria-label=t().timeline.closer
                    title=t().timeline.closer
                    disabled=move || zoom.get() == Zoom::Week
                    on:click=move |_| zoom_by(true, day.get_untracked())
                >
                    <Icon glyph=Glyph::Plus/>
                </button>
            </div>
            <button class="button" type="button" data-testid="print" on:click=|_| print::print()>
                <Icon glyph=Glyph::Print/>
                {t().timeline.print}
            </button>
        </div>
    }
}

/// What the rows are, whether links are drawn, and what the looks mean.
#[component]
pub fn Toolbar(
    /// What the rows stand under.
    grouping: RwSignal<Grouping>,
    /// Whether links are drawn.
    shows_links: RwSignal<bool>,
    /// Whether what is completed is left out.
    hides_done: RwSignal<bool>,
    /// The filters.
    children: Children,
) -> impl IntoView {
    let option = move |each: Grouping| {
        let name = match each {
            Grouping::Duty => t().timeline.by_duty,
            Grouping::Kind => t().timeline.by_kind,
            Grouping::Owner => t().timeline.by_owner,
        };
        view! { <option value=each.id() selected=move || grouping.get() == each>{name}</option> }
    };
    let chip = |shown: RwSignal<bool>, glyph: Glyph, name: &'static str, testid: &'static str| {
        view! {
            <button
                class="chip"
                type="button"
                data-testid=testid
                aria-pressed=move || if shown.get() { "true" } else { "false" }
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                <Icon glyph small=true/>
                {name}
            </button>
        }
    };
    let looks = ["planned", "active", "approval", "done"]
        .map(|phase| (phase, language().phase(phase).to_lowercase()))
        .into_iter()
        .chain([("late", t().timeline.late_key.to_owned())]);
    let key = looks.map(|(look, name)| {
        view! { <li><span class="stint stint-key" data-look=look></span>{name}</li> }
    });
    view! {
        <div class="toolbar" role="group" aria-label=t().timeline.settings>
            <select
                class="select chip-select"
                aria-label=t().timeline.rows
                data-testid="timeline-rows"
                on:change=move |event| {
                    if let Some(chosen) = Grouping::parse(&event_target_value(&event)) {
                        grouping.set(chosen);
                    }
                }
            >
                {Grouping::ALL.map(option).into_iter().collect_view()}
            </select>
            {chip(shows_links, Glyph::Link, t().timeline.links, "timeline-links")}
            {chip(hides_done, Glyph::Check, t().timeline.hide_done, "timeline-hide-done")}
            {children()}
            <ul class="timeline-key push" aria-label=t().timeline.key>
                {key.collect_view()}
                <li><span class="stint stint-key is-milestone" data-look="active"></span>{t().timeline.milestone}</li>
            </ul>
        </div>
    }
}
