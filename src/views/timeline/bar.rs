//! The days of a record as a bar, or as a diamond where it is one date.

use leptos::prelude::*;

use super::scale_head::per_cent;
use crate::i18n::show;
use crate::model::agenda::{Entry, Part, Sort};
use crate::model::date::Date;
use crate::model::record::Record;
use crate::model::scale::Scale;
use crate::views::dates::words;
use crate::views::kit::texts::{plan_year, t};

/// How a bar looks: by the phase of its record, or that it is late.
pub fn look(record: &Record, entry: &Entry, today: Date) -> &'static str {
    if words::is_late(record, entry, Part::Whole, today) { "late" } else { record.phase().id() }
}

/// Whether it is drawn as a diamond: a single date that is no day of work.
pub fn is_milestone(entry: &Entry) -> bool {
    entry.first == entry.last && entry.sort != Sort::Work
}

/// What is heard of a bar.
pub fn said(record: &Record, entry: &Entry, today: Date) -> String {
    let days = show::date_range(entry.first, entry.last, 0);
    let meaning = words::meaning(record, entry, Part::Whole);
    let late = words::is_late(record, entry, Part::Whole, today).then(|| format!(", {}", t().timeline.late));
    format!("{}: {days}{}", meaning.to_lowercase(), late.unwrap_or_default())
}

/// The mark of an entry on the scale; none where it lies outside.
pub fn mark(record: &Record, entry: &Entry, scale: Scale, today: Date) -> Option<AnyView> {
    let (at, breadth) = scale.span(entry.first, entry.last)?;
    let look = look(record, entry, today);
    let days = show::date_range(entry.first, entry.last, plan_year());
    let title = format!("{} · {days}", words::meaning(record, entry, Part::Whole));
    if is_milestone(entry) {
        let at = per_cent(scale.middle(entry.first));
        return Some(
            view! { <span class="stint is-milestone" data-look=look title=title style:inset-inline-start=at></span> }
                .into_any(),
        );
    }
    let (from_before, goes_on) = (entry.first < scale.first, scale.last < entry.last);
    let ends = entry.can_stretch().then(|| {
        view! {
            {(!from_before).then(|| view! { <span class="stint-end is-first" data-end="first"></span> })}
            {(!goes_on).then(|| view! { <span class="stint-end is-last" data-end="last"></span> })}
        }
    });
    let sign = match look {
        "late" => "!",
        "done" => "✓",
        _ => "",
    };
    Some(
        view! {
            <span
                class="stint"
                class:is-from-before=from_before
                class:is-goes-on=goes_on
                data-look=look
                title=title
                style:inset-inline-start=per_cent(at)
                style:inline-size=per_cent(breadth)
            >
                <span class="stint-sign">{sign}</span>
                {ends}
            </span>
        }
        .into_any(),
    )
}
