//! The state of the network: partners on the map and by sector, visits and what was learnt, what was exchanged.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::map::map;
use super::parts::{column, empty, lacking, number, or_none, table_tile, way_to};
use crate::i18n::show;
use crate::model::chart::{Bar, Cell, Chart, Mark, Paint};
use crate::model::field::Typed;
use crate::model::kinds::{common, cooperation, foreign_practice, partner, study_visit};
use crate::model::record::Record;
use crate::model::results::network::{self as results, Freshness, Network as State, days_since};
use crate::views::app;
use crate::views::charts::ChartTile;
use crate::views::kit::markdown::Markdown;
use crate::views::kit::texts::{choice, field, stage, t};
use crate::views::scope::Scope;

/// The content of the page.
#[component]
pub fn Network() -> impl IntoView {
    let app = app();
    let scope = Scope::asked();
    let state = Memo::new(move |_| {
        app.follow_edits();
        let (scope, today) = (scope.get(), app.today.get());
        app.ask(|plan| results::of(plan.records().filter(|record| scope.admits(record)), scope.period, today))
    });
    let is_empty = Memo::new(move |_| state.with(|state| *state == State::default()));
    let part = move |part: fn(&State) -> AnyView| move || state.with(part);
    let nothing = || empty(t().network.no_partners_title, t().network.no_partners);
    view! {
        <Show when=move || !is_empty.get() fallback=nothing>
            <div class="results">
                <div class="results-pair">
                    <ChartTile
                        id="map"
                        title=Signal::stored(t().network.map.to_owned())
                        note=Signal::derive(move || {
                            let words = &t().network;
                            format!("{} {}", words.map_note, (words.anywhere)(state.with(|state| state.anywhere)))
                        })
                        chart=Memo::new(move |_| state.with(map))
                        records=Signal::derive(move || state.with(|state| state.partners.clone()))
                    />
                    <ChartTile
                        id="sectors"
                        title=Signal::stored(t().network.freshness.to_owned())
                        note=Signal::stored(t().network.freshness_note.to_owned())
                        chart=Memo::new(move |_| state.with(sectors))
                        records=Signal::derive(move || state.with(|state| state.partners.clone()))
                    />
                </div>
                {part(partners)}
                {part(visits)}
                {part(practices)}
                {part(exchanges)}
            </div>
        </Show>
    }
}

fn freshness_name(freshness: Freshness) -> &'static str {
    let words = &t().network;
    match freshness {
        Freshness::Fresh => words.fresh,
        Freshness::Ageing => words.ageing,
        Freshness::Old => words.old,
        Freshness::Never => words.never,
    }
}

fn sector_name(id: &str) -> String {
    if id.is_empty() {
        t().network.no_sector.to_owned()
    } else {
        choice("sector", partner::SECTOR.field.field_type, id)
    }
}

/// How many partners of each sector were heard from when.
fn sectors(state: &State) -> Chart {
    let words = &t().network;
    let kinds = Freshness::ALL.map(|freshness| (freshness, paint(freshness), freshness_name(freshness)));
    let bar = |(sector, counts): &(&'static str, BTreeMap<Freshness, usize>)| {
        let count = |freshness: Freshness| counts.get(&freshness).copied().unwrap_or_default();
        let mark = |(freshness, paint, name): (Freshness, Paint, &str)| Mark {
            paint,
            value: count(freshness).into(),
            on: count(freshness).to_string(),
            words: format!("{}, {}: {}", sector_name(sector), name.to_lowercase(), count(freshness)),
        };
        let cell = |(freshness, ..): (Freshness, Paint, &str)| Cell {
            text: count(freshness).to_string(),
            value: Some(count(freshness).into()),
        };
        Bar {
            name: sector_name(sector),
            marks: kinds.map(mark).to_vec(),
            end: counts.values().sum::<usize>().to_string(),
            cells: kinds.map(cell).to_vec(),
            ..Bar::default()
        }
    };
    let bars: Vec<Bar> = state.sectors.iter().map(bar).collect();
    let said = bars.iter().flat_map(|bar| &bar.marks).filter(|mark| !mark.value.is_zero());
    let said = said.map(|mark| mark.words.as_str()).collect::<Vec<_>>().join("; ");
    Chart {
        summary: format!("{}. {said}", words.freshness),
        legend: kinds.map(|(_, paint, name)| (paint, name.to_owned())).to_vec(),
        heads: [field(partner::SECTOR.name())].into_iter().chain(kinds.map(|(.., name)| name.to_owned())).collect(),
        bars,
        ..Chart::default()
    }
}

const fn paint(freshness: Freshness) -> Paint {
    match freshness {
        Freshness::Fresh => Paint::One,
        Freshness::Ageing => Paint::Two,
        Freshness::Old => Paint::Four,
        Freshness::Never => Paint::Danger,
    }
}

fn partners(state: &State) -> AnyView {
    let today = app().today.get();
    let words = &t().network;
    let columns = [
        column(words.partner, false),
        column(field(partner::SECTOR.name()), false),
        column(field(common::STAGE.name()), false),
        column(field(partner::LAST_CONTACT.name()), false),
        column(field(partner::NEXT_CONTACT.name()), false),
        column(field(partner::STRENGTH.name()), true),
    ];
    let row = |record: &Arc<Record>| {
        let last = record.get(&partner::LAST_CONTACT).map(|day| show::date(*day));
        let ago = days_since(record, today)
            .filter(|days| *days >= 0)
            .map(|days| view! { " "<span class="muted">{(words.days_ago)(days)}</span> });
        let next = record.get(&partner::NEXT_CONTACT);
        let is_overdue = next.is_some_and(|next| *next < today);
        view! {
            <tr data-testid="partner" data-id=record.id().to_string()>
                <th scope="row">{way_to(record)}</th>
                <td>{sector_name(record.get(&partner::SECTOR).map_or("", String::as_str))}</td>
                <td>{stage(record.kind_id(), record.stage_id())}</td>
                <td>{or_none(last)}{ago}</td>
                <td>{or_none(next.map(|next| show::date(*next)))}" "{is_overdue.then(|| lacking(words.overdue))}</td>
                <td class="num">{number(record.get(&partner::STRENGTH).copied())}</td>
            </tr>
        }
        .into_any()
    };
    let rows = state.partners.iter().map(row).collect();
    table_tile("partners", words.partners, None, columns.into_any(), rows, words.no_partners_title)
}

/// A long text with its markup, or what it lacks.
fn long(record: &Record, field: &Typed<String>, nothing: &'static str) -> AnyView {
    match record.get(field) {
        Some(text) => view! { <Markdown text=Signal::stored(text.clone())/> }.into_any(),
        None => lacking(nothing).into_any(),
    }
}

fn visits(state: &State) -> AnyView {
    let words = &t().network;
    let columns = [
        column(words.visit, false),
        column(field(study_visit::COUNTRY.name()), false),
        column(field(study_visit::HOST.name()), false),
        column(field(common::STAGE.name()), false),
        column(field(study_visit::PARTICIPANTS.name()), true),
        column(field(study_visit::LESSON.name()), false),
    ];
    let row = |record: &Arc<Record>| {
        // Before it was held, nothing can have been learnt.
        let is_held = study_visit::HELD.contains(&record.stage_id());
        let lesson = if is_held || record.get(&study_visit::LESSON).is_some() {
            long(record, &study_visit::LESSON, words.no_lesson)
        } else {
            or_none(None)
        };
        view! {
            <tr data-testid="visit" data-id=record.id().to_string()>
                <th scope="row">{way_to(record)}</th>
                <td>{or_none(record.get(&study_visit::COUNTRY).cloned())}</td>
                <td>{or_none(record.get(&study_visit::HOST).cloned())}</td>
                <td>{stage(record.kind_id(), record.stage_id())}</td>
                <td class="num">{number(record.get(&study_visit::PARTICIPANTS).copied())}</td>
                <td class="cell-long">{lesson}</td>
            </tr>
        }
        .into_any()
    };
    let rows = state.visits.iter().map(row).collect();
    table_tile("visits", words.visits, None, columns.into_any(), rows, words.no_visits)
}

fn practices(state: &State) -> AnyView {
    let today = app().today.get();
    let words = &t().network;
    let columns = [
        column(words.note, false),
        column(field(foreign_practice::COUNTRY.name()), false),
        column(field(common::STAGE.name()), false),
        column(field(foreign_practice::FIT.name()), true),
        column(field(foreign_practice::DIFFERENCE.name()), false),
    ];
    let row = |record: &Arc<Record>| {
        let is_stale = record.get(&foreign_practice::STALE_ON).is_some_and(|day| *day <= today);
        let difference = match record.get(&foreign_practice::DIFFERENCE) {
            Some(text) => view! { <Markdown text=Signal::stored(text.clone())/> }.into_any(),
            None => or_none(None),
        };
        view! {
            <tr>
                <th scope="row">{way_to(record)}" "{is_stale.then(|| lacking(words.stale))}</th>
                <td>{or_none(record.get(&foreign_practice::COUNTRY).cloned())}</td>
                <td>{stage(record.kind_id(), record.stage_id())}</td>
                <td class="num">{number(record.get(&foreign_practice::FIT).copied())}</td>
                <td class="cell-long">{difference}</td>
            </tr>
        }
        .into_any()
    };
    let rows = state.practices.iter().map(row).collect();
    table_tile("practices", words.practices, None, columns.into_any(), rows, words.no_practices)
}

fn exchanges(state: &State) -> AnyView {
    let words = &t().network;
    let columns = [
        column(words.activity, false),
        column(field(cooperation::FORM.name()), false),
        column(words.when, false),
        column(field(common::STAGE.name()), false),
        column(field(cooperation::OUTCOME.name()), false),
    ];
    let row = |record: &Arc<Record>| {
        let form = record
            .get(&cooperation::FORM)
            .map(|id| choice(cooperation::FORM.name(), cooperation::FORM.field.field_type, id));
        let day = record.get(&common::ENDED).or_else(|| record.get(&common::DUE)).map(|day| show::date(*day));
        let is_held = cooperation::HELD.contains(&record.stage_id());
        let outcome = if is_held || record.get(&cooperation::OUTCOME).is_some() {
            long(record, &cooperation::OUTCOME, words.no_outcome)
        } else {
            or_none(None)
        };
        let tasks = record.items(cooperation::FOLLOW_UPS.name).len();
        let tasks = (tasks > 0).then(|| view! { <p class="muted small">{(words.follow_ups)(tasks)}</p> });
        view! {
            <tr data-testid="exchange" data-id=record.id().to_string()>
                <th scope="row">{way_to(record)}</th>
                <td>{or_none(form)}</td>
                <td>{or_none(day)}</td>
                <td>{stage(record.kind_id(), record.stage_id())}</td>
                <td class="cell-long">{outcome}{tasks}</td>
            </tr>
        }
        .into_any()
    };
    let rows = state.exchanges.iter().map(row).collect();
    table_tile("exchanges", words.exchanges, None, columns.into_any(), rows, words.no_exchanges)
}
