//! Tiles of records: late, soon, waiting, undecided, to be looked at again.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::show;
use crate::model::date::Date;
use crate::model::due::{self, Standing, Waiting};
use crate::model::group::{Group, Upkeep};
use crate::model::kind::DUTIES;
use crate::model::kinds::{common, partner};
use crate::model::overview::Overview;
use crate::model::record::Record;
use crate::model::undecided::{Matter, matters};
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{field, plan_title, plan_year, stage, t, title};
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// Most rows of a tile; the others are a page of their own.
pub const ROWS: usize = 5;

/// When something is, as short as it can be told: `homme`, `R 11.06`.
pub fn when(day: Date, today: Date) -> String {
    match due::standing(day, today) {
        Standing::Today => t().today.to_lowercase(),
        Standing::Tomorrow => t().tomorrow.to_lowercase(),
        Standing::Late(_) | Standing::ThisWeek | Standing::Soon(_) | Standing::Later => {
            format!("{} {}", t().calendar.weekday_short(day), show::short_date(day, plan_year()))
        }
    }
}

/// A tile with the first rows, and the way to all.
pub fn tile(
    id: &'static str,
    head: &'static str,
    empty: &'static str,
    count: usize,
    all: Place,
    rows: impl Iterator<Item = AnyView>,
) -> AnyView {
    let more = (count > ROWS).then(|| {
        view! { <a class="small" href=all.href() data-testid=format!("all-{id}")>{(t().overview.all)(count)}</a> }
    });
    let rows = rows.take(ROWS).collect_view();
    view! {
        <section class="tile" data-testid=format!("tile-{id}") data-count=count>
            <div class="tile-head"><h2>{head}</h2>{more}</div>
            {if count == 0 {
                view! { <p class="muted small">{empty}</p> }.into_any()
            } else {
                view! { <ul class="agenda">{rows}</ul> }.into_any()
            }}
        </section>
    }
    .into_any()
}

/// The address of a record that opens on this page.
pub fn here(record: &Record) -> String {
    way().place.with_untracked(|place| place.with(Some(record.id().clone()))).href()
}

fn row(record: &Arc<Record>, sign: AnyView, on: String, is_late: bool, words: String) -> AnyView {
    view! {
        <li data-testid="listed" data-id=record.id().to_string()>
            {sign}
            <a href=here(record) data-noscroll="">{title(record)}</a>
            <span class="when" class:is-late=is_late>{on}</span>
            <span class="sub">{words}</span>
        </li>
    }
    .into_any()
}

fn pip(record: &Record) -> AnyView {
    view! { <Pip phase=record.phase().id()/> }.into_any()
}

/// The number of the duty, and the stage.
fn place_of(record: &Record) -> String {
    let duty = record.kind().and_then(|kind| DUTIES.iter().find(|duty| Some(duty.id) == kind.duty));
    let number = duty.map(|duty| format!("{} · ", duty.number)).unwrap_or_default();
    format!("{number}{}", stage(record.kind_id(), record.stage_id()))
}

/// The records past their last day.
pub fn late(overview: &Overview) -> AnyView {
    let today = app().today.get();
    let rows = overview.late.iter().map(move |record| {
        let days = record.get(&common::DUE).map_or(0, |due| due::working_days_after(*due, today));
        let whom = record.get(&common::WAITING_FOR).filter(|_| due::waiting(record, today).is_some());
        let whom = whom.map(|whom| format!(" · {}", (t().overview.waits_for)(whom))).unwrap_or_default();
        row(record, pip(record), (t().overview.over_by)(days), true, format!("{}{whom}", place_of(record)))
    });
    let all = Place::list(Group::Late);
    tile("late", t().overview.late_head, t().overview.late_empty, overview.late.len(), all, rows)
}

/// The records that are due soon.
pub fn soon(overview: &Overview) -> AnyView {
    let today = app().today.get();
    let rows = overview.soon.iter().map(move |record| {
        let on = record.get(&common::DUE).map(|due| when(*due, today)).unwrap_or_default();
        row(record, pip(record), on, false, place_of(record))
    });
    let all = Place::list(Group::Soon);
    tile("soon", t().overview.soon_head, t().overview.soon_empty, overview.soon.len(), all, rows)
}

/// The records that wait: for whom, since when and until when.
pub fn waiting(overview: &Overview) -> AnyView {
    let (today, year) = (app().today.get(), plan_year());
    let rows = overview.waiting.iter().map(move |record| {
        let (on, is_late) = match due::waiting(record, today) {
            Some(Waiting::Passed(days)) => ((t().overview.over_by)(days), true),
            Some(Waiting::Waits) | None => {
                let until = record.get(&common::WAITING_UNTIL);
                (until.map(|day| (t().overview.until)(&show::short_date(*day, year))).unwrap_or_default(), false)
            }
        };
        let whom = record.get(&common::WAITING_FOR).map(|whom| (t().overview.waits_for)(whom));
        let since = record.get(&common::WAITING_SINCE);
        let since = since.map(|since| (t().overview.waits_since)(&show::short_date(since.date(), year)));
        let words = whom.into_iter().chain(since).collect::<Vec<_>>().join(", ");
        row(record, sign(Glyph::Wait), on, is_late, words)
    });
    let all = Place::list(Group::Waiting);
    tile("waiting", t().overview.waiting_head, t().overview.waiting_empty, overview.waiting.len(), all, rows)
}

fn sign(glyph: Glyph) -> AnyView {
    view! { <Icon glyph small=true/> }.into_any()
}

/// What copies disagree about; no tile where they do not.
pub fn conflicts(overview: &Overview) -> AnyView {
    if overview.conflicts.is_empty() {
        return ().into_any();
    }
    let plan = app().plan_id();
    let rows = overview.conflicts.iter().map(move |record| {
        let is_plan = *record.id() == plan;
        let name = if is_plan { plan_title(record.title()) } else { title(record) };
        let mut fields: Vec<String> = matters(record)
            .into_iter()
            .map(|matter| match matter {
                Matter::Value(path) => field(&path.name),
                Matter::Stay => t().trashed_and_edited.to_owned(),
            })
            .collect();
        fields.dedup();
        view! {
            <li>
                {sign(Glyph::Conflict)}
                <a href=Place::page(Page::Conflicts).href()>{name}</a>
                <span class="when">{t().overview.decide}</span>
                <span class="sub">{fields.join(", ")}</span>
            </li>
        }
        .into_any()
    });
    let all = Place::page(Page::Conflicts);
    tile("conflicts", t().overview.conflicts_head, "", overview.conflicts.len(), all, rows)
}

/// What has to be looked at again.
pub fn upkeep(overview: &Overview) -> AnyView {
    let today = app().today.get();
    let rows = overview.upkeep.iter().map(move |(day, reason, record)| {
        let glyph = match reason {
            Upkeep::Contact => Glyph::Role,
            Upkeep::Review => Glyph::File,
            Upkeep::Restriction => Glyph::Lock,
        };
        let (on, is_late) = if *day < today {
            ((t().overview.over_by)(due::working_days_after(*day, today)), true)
        } else {
            (when(*day, today), false)
        };
        let last = record.get(&partner::LAST_CONTACT).filter(|_| *reason == Upkeep::Contact);
        let last = last.map(|day| format!("; {}", (t().overview.last_contact)(&show::date(*day)))).unwrap_or_default();
        row(record, sign(glyph), on, is_late, format!("{}{last}", (t().overview.upkeep)(*reason)))
    });
    let all = Place::list(Group::Upkeep);
    tile("upkeep", t().overview.upkeep_head, t().overview.upkeep_empty, overview.upkeep.len(), all, rows)
}
