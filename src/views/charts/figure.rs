//! The drawing of a chart. It is as wide as its tile, so its letters keep their size. It is one stop for the Tab key; arrows
//! go from mark to mark, and what the mark in hand or under the pointer says stands below.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::model::chart::drawing::{Anchor, Drawing, Label, Line, Placed, Stroke, Style};
use crate::model::chart::{Chart, Paint};
use crate::views::browser::{focus, size};

/// How wide a chart is drawn before its tile is measured, and at most, in pixels.
const WIDTHS: (f64, f64) = (400.0, 720.0);
/// What is pointed at is at least so large, in pixels (WCAG 2.5.8).
const TARGET: f64 = 24.0;

/// The drawing.
#[component]
pub fn Figure(
    /// What the ids in it begin with.
    id: &'static str,
    /// The chart.
    chart: Memo<Chart>,
) -> impl IntoView {
    let around = NodeRef::<html::Div>::new();
    let width = RwSignal::new(WIDTHS.0);
    Effect::new(move |_| {
        if let Some(around) = around.get() {
            size::when_width_changes(&around, move |pixels| {
                // A tile that is not laid out has no width.
                if pixels > 0 {
                    width.set(f64::from(pixels).min(WIDTHS.1));
                }
            });
        }
    });
    let drawing = Memo::new(move |_| chart.with(|chart| chart.draw(width.get())));
    let count = Memo::new(move |_| drawing.with(|drawing| drawing.marks.len()));
    // The mark that the Tab key comes to.
    let at = RwSignal::new(0_usize);
    let here = Memo::new(move |_| at.get().min(count.get().saturating_sub(1)));
    let shown = RwSignal::new(None::<usize>);
    let go = move |place: usize| {
        at.set(place);
        focus::now(&format!("#{}", mark_id(id, place)));
    };
    let on_key = move |event: KeyboardEvent| {
        let next = drawing.with_untracked(|drawing| step(drawing, here.get_untracked(), &event.key()));
        if let Some(next) = next {
            event.prevent_default();
            event.stop_propagation();
            go(next);
        }
    };
    let words = move || {
        let mark = shown.get().and_then(|place| drawing.with(|drawing| Some(drawing.marks.get(place)?.words.clone())));
        mark.unwrap_or_default()
    };
    view! {
        <div class="chart-box" node_ref=around>
            <svg
                class="chart"
                role="group"
                aria-label=move || chart.with(|chart| chart.summary.clone())
                width=move || drawing.with(|drawing| drawing.width)
                height=move || drawing.with(|drawing| drawing.height)
                viewBox=move || drawing.with(|drawing| format!("0 0 {} {}", drawing.width, drawing.height))
                data-testid=format!("{id}-figure")
                on:keydown=on_key
            >
                <g aria-hidden="true">{lines(drawing, |stroke| stroke == Stroke::Grid)}</g>
                <For
                    each=move || 0..count.get()
                    key=|place| *place
                    children=move |place| view! { <MarkView id place drawing here at shown/> }
                />
                <g aria-hidden="true">
                    {lines(drawing, |stroke| stroke != Stroke::Grid)}
                    {move || drawing.with(|drawing| drawing.labels.iter().map(text).collect_view())}
                </g>
            </svg>
            // What the mark is called already is not read twice.
            <p class="chart-words small" data-testid="chart-words" aria-hidden="true">{words}</p>
        </div>
    }
}

fn mark_id(id: &str, place: usize) -> String {
    format!("{id}-mark-{place}")
}

/// Where a key leads from a mark: along all of them, to the row above or below, to the first or the last.
fn step(drawing: &Drawing, here: usize, key: &str) -> Option<usize> {
    let marks = &drawing.marks;
    let mark = marks.get(here)?;
    // In that row the mark nearest to this one's column.
    let across = |row: Option<usize>| {
        let in_row = marks.iter().enumerate().filter(|(_, other)| Some(other.row) == row);
        in_row.min_by_key(|(_, other)| other.column.abs_diff(mark.column)).map(|(place, _)| place)
    };
    let rows = || marks.iter().map(|mark| mark.row);
    match key {
        "ArrowRight" => (here + 1 < marks.len()).then_some(here + 1),
        "ArrowLeft" => here.checked_sub(1),
        "ArrowDown" => across(rows().filter(|row| *row > mark.row).min()),
        "ArrowUp" => across(rows().filter(|row| *row < mark.row).max()),
        "Home" => Some(0),
        "End" => marks.len().checked_sub(1),
        _ => None,
    }
}

/// A mark. It stays where it is while its numbers change, and so does the focus in it.
#[component]
fn MarkView(
    id: &'static str,
    place: usize,
    drawing: Memo<Drawing>,
    here: Memo<usize>,
    at: RwSignal<usize>,
    shown: RwSignal<Option<usize>>,
) -> impl IntoView {
    let mark = Memo::new(move |_| drawing.with(|drawing| drawing.marks.get(place).cloned()));
    let of = move |part: fn(&Placed) -> f64| move || mark.with(|mark| mark.as_ref().map(part));
    let leave = move || {
        if shown.get_untracked() == Some(place) {
            shown.set(None);
        }
    };
    view! {
        <g
            id=mark_id(id, place)
            role="img"
            aria-label=move || mark.with(|mark| mark.as_ref().map(|mark| mark.words.clone()))
            tabindex=move || if here.get() == place { "0" } else { "-1" }
            data-testid="chart-mark"
            data-row=move || mark.with(|mark| mark.as_ref().map(|mark| mark.row))
            data-paint=move || mark.with(|mark| mark.as_ref().map(|mark| mark.paint.class()))
            data-value=move || mark.with(|mark| mark.as_ref().map(|mark| mark.value.to_string()))
            on:focus=move |_| {
                at.set(place);
                shown.set(Some(place));
            }
            on:blur=move |_| leave()
            on:pointerenter=move |_| shown.set(Some(place))
            on:pointerleave=move |_| leave()
        >
            <rect
                class="reach"
                x=of(|mark| mark.x - (TARGET - mark.width).max(0.0) / 2.0)
                y=of(|mark| mark.y - (TARGET - mark.height).max(0.0) / 2.0)
                width=of(|mark| mark.width.max(TARGET))
                height=of(|mark| mark.height.max(TARGET))
            />
            <rect
                class=move || mark.with(|mark| mark.as_ref().map(|mark| mark.paint.class()))
                x=of(|mark| mark.x)
                y=of(|mark| mark.y)
                width=of(|mark| mark.width)
                height=of(|mark| mark.height)
            />
            {move || mark.with(|mark| mark.as_ref()?.label.as_ref().map(text))}
        </g>
    }
}

fn text(label: &Label) -> impl IntoView + use<> {
    let class = match label.style {
        Style::Plain => "",
        Style::Strong => "strong",
        Style::Axis => "axis",
        Style::On(Paint::Two) => "on-2 strong",
        Style::On(_) => "on strong",
    };
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    view! { <text class=class text-anchor=anchor x=label.x y=label.y>{label.text.clone()}</text> }
}

fn lines(drawing: Memo<Drawing>, wanted: fn(Stroke) -> bool) -> impl IntoView {
    let line = |line: &Line| {
        let class = match line.stroke {
            Stroke::Grid => "grid",
            Stroke::Zero => "zero",
            Stroke::Limit => "limit",
        };
        view! { <line class=class x1=line.x x2=line.x y1=line.from y2=line.to/> }
    };
    move || drawing.with(|drawing| drawing.lines.iter().filter(|line| wanted(line.stroke)).map(line).collect_view())
}
