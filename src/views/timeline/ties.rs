//! Links between records as lines from the end of one bar to the beginning of another.

use std::ops::Range;

use leptos::prelude::*;

use super::bar::is_milestone;
use super::scale_head::per_cent;
use crate::model::agenda::Entry;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::scale::{Scale, elbow};
use crate::model::timeline::{Line, Tie};

/// How far a line goes straight on at a bar, in per cent of the breadth.
const GAP: f64 = 0.6;
/// Half of what lies between two bars, in rows.
const LANE: f64 = 0.5;

/// The lines among rows of which these are drawn. `height` is that of a row, with its unit.
pub fn ties(
    ties: &[Tie],
    lines: &[Line],
    scale: Scale,
    rows: Range<usize>,
    open: Option<&Id>,
    placed: impl Fn(&Entry) -> Entry,
    (height, unit): (f64, &'static str),
) -> AnyView {
    let entry = |place: usize| match lines.get(place)? {
        Line::Record { entry, .. } => Some(placed(entry)),
        Line::Group { .. } => None,
    };
    let end = |entry: &Entry| {
        let (at, breadth) = scale.span(entry.first, entry.last)?;
        Some(if is_milestone(entry) { scale.middle(entry.first) } else { at + breadth })
    };
    let begin = |entry: &Entry| {
        let (at, _) = scale.span(entry.first, entry.last)?;
        Some(if is_milestone(entry) { scale.middle(entry.first) } else { at })
    };
    let seen = |tie: &&Tie| tie.from.min(tie.to) < rows.end && rows.start <= tie.from.max(tie.to);
    // What is only related says nothing of time: it is drawn for the record that someone looks at.
    let is_open = |place: usize| open.is_some() && lines.get(place).and_then(Line::id) == open;
    let told = |tie: &&Tie| tie.relation != common::RELATES || is_open(tie.from) || is_open(tie.to);
    let drawn: Vec<_> = ties
        .iter()
        .filter(seen)
        .filter(told)
        .filter_map(|tie| {
            let from = (end(&entry(tie.from)?)?, tie.from as f64 + 0.5);
            let to = (begin(&entry(tie.to)?)?, tie.to as f64 + 0.5);
            Some((elbow(from, to, GAP, LANE), tie))
        })
        .collect();
    let paths = drawn
        .iter()
        .map(|(corners, tie)| {
            let mut way = String::new();
            for (index, (x, y)) in corners.iter().enumerate() {
                let letter = if index == 0 { 'M' } else { 'L' };
                way.push_str(&format!("{letter}{x:.3} {y:.3}"));
            }
            view! {
                <path
                    class="tie"
                    d=way
                    vector-effect="non-scaling-stroke"
                    data-testid="timeline-tie"
                    data-relation=tie.relation.clone()
                ></path>
            }
        })
        .collect_view();
    // What is the same from both ends has no head.
    let heads = drawn
        .iter()
        .filter(|(_, tie)| tie.relation != common::RELATES)
        .filter_map(|(corners, _)| corners.last())
        .map(|(x, y)| {
            view! {
                <span
                    class="tie-head"
                    style:inset-inline-start=per_cent(*x)
                    style:inset-block-start=format!("{}{unit}", y * height)
                ></span>
            }
        })
        .collect_view();
    let count = lines.len();
    view! {
        <div class="ties" aria-hidden="true">
            <svg viewBox=format!("0 0 100 {count}") preserveAspectRatio="none" style:block-size=format!("{}{unit}", count as f64 * height)>
                {paths}
            </svg>
            {heads}
        </div>
    }
    .into_any()
}
