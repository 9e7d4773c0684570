//! The row of figures at the top.

use leptos::prelude::*;

use super::agenda::when;
use crate::i18n::show;
use crate::model::due;
use crate::model::group::Group;
use crate::model::kinds::common;
use crate::model::overview::Overview;
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{count as show_count, moment, t};
use crate::views::route::{Page, Place};

/// The figures.
pub fn figures(overview: &Overview) -> AnyView {
    let today = app().today.get();
    let late = overview.late.first().and_then(|record| record.get(&common::DUE));
    let late =
        late.map_or_else(|| t().overview.late_none.to_owned(), |due| (t().overview.late_since)(&show::date(*due)));
    let soon = overview.soon.first().and_then(|record| record.get(&common::DUE));
    let soon =
        soon.map_or_else(|| t().overview.soon_none.to_owned(), |due| (t().overview.soon_first)(&when(*due, today)));
    let since = overview.waiting.iter().filter_map(|record| record.get(&common::WAITING_SINCE));
    let longest = since.map(|since| due::working_days_after(since.date(), today)).max();
    let waiting = match (overview.waiting.is_empty(), longest) {
        (true, _) => t().overview.waiting_none.to_owned(),
        (false, Some(days)) => (t().overview.waiting_longest)(days),
        (false, None) => String::new(),
    };
    let conflicts = overview.conflicts.len();
    let asked = if conflicts == 0 { t().overview.conflicts_none } else { (t().overview.conflicts_ask)(conflicts) };
    let list = |group: Group| Place::list(group);
    let (late_count, soon_count, waits) = (overview.late.len(), overview.soon.len(), overview.waiting.len());
    view! {
        <ul class="key-figures" aria-label=t().overview.figures>
            {figure("late", Glyph::Alert, late_count, (t().overview.late)(late_count), late, list(Group::Late))}
            {figure("soon", Glyph::Clock, soon_count, (t().overview.soon)(soon_count), soon, list(Group::Soon))}
            {figure("waiting", Glyph::Wait, waits, (t().overview.waiting)(waits), waiting, list(Group::Waiting))}
            {figure(
                "conflicts",
                Glyph::Conflict,
                conflicts,
                (t().overview.conflicts)(conflicts),
                asked.to_owned(),
                Place::page(Page::Conflicts),
            )}
            {move || {
                let (count, last) = (app().news().len(), app().visit.with(|visit| visit.last));
                let since = last.map_or_else(
                    || t().overview.news_first.to_owned(),
                    |last| (t().overview.news_after)(&moment(last)),
                );
                figure("news", Glyph::History, count, (t().overview.news)(count), since, Place::list(Group::News))
            }}
        </ul>
    }
    .into_any()
}

fn figure(
    id: &'static str,
    glyph: Glyph,
    count: usize,
    name: &'static str,
    words: String,
    place: Place,
) -> impl IntoView {
    // Colour is news: a figure of nothing has none.
    let class = match id {
        _ if count == 0 => "",
        "late" => "is-danger",
        "soon" | "conflicts" => "is-warning",
        "waiting" => "is-waiting",
        _ => "is-info",
    };
    view! {
        <li>
            <a class=class href=place.href() data-testid=format!("figure-{id}") data-count=count>
                <b><Icon glyph/>{show_count(count)}</b>
                " "
                <span>{name}</span>
                " "
                <small>{words}</small>
            </a>
        </li>
    }
}
