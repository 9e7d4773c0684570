//! The charts of the page: what weighs, what the years cost, whether there are enough mediators, and where.

use leptos::prelude::*;

use super::desk::{Desk, Scenario};
use crate::i18n::show;
use crate::model::chart::{Bar, Cell, Chart, Mark, Paint, Shape, ticks};
use crate::model::decimal::{Decimal, half_up};
use crate::model::funding::{AreaNeed, Line, needs, sensitivity};
use crate::model::kinds::model_scenario::Parameter;
use crate::views::charts::ChartTile;
use crate::views::kit::funding::{NONE, count, money, percent, shown, signed};
use crate::views::kit::texts::{field as field_name, language, t};

/// So many effects are drawn; the table has all.
const DRAWN: usize = 8;
/// About so many places are named on a scale.
const TICKS: u8 = 6;

/// The tiles.
#[component]
pub fn Charts(
    /// What is compared.
    desk: Desk,
) -> impl IntoView {
    let records = Signal::derive(move || desk.records());
    // Those that tell of the base alone take only it along.
    let base = Signal::derive(move || desk.records().into_iter().take(1).collect::<Vec<_>>());
    let effects = Memo::new(move |_| desk.scenario(0, |base| effects(base, desk.year.get())).unwrap_or_default());
    let costs = Memo::new(move |_| desk.scenario(0, costs).unwrap_or_default());
    let needs = Memo::new(move |_| desk.scenarios.with(|all| capacity(all)));
    let areas = Memo::new(move |_| desk.scenario(0, |base| areas(base, desk.year.get())).unwrap_or_default());
    let costs_note = move || {
        let share = |parameter| {
            let share = desk.scenario(0, |base| base.inputs.value(parameter)).flatten().unwrap_or_default();
            signed(share, |share| Some(percent(share)))
        };
        let (growth, indexation) = (share(Parameter::GrowthShare), share(Parameter::IndexationShare));
        (t().scenarios.costs_note)(&desk.base_name(), &growth, &indexation)
    };
    let year = move || desk.year.get() + 1;
    view! {
        <ChartTile
            id="chart-effects"
            title=Signal::derive(|| t().scenarios.effects.to_owned())
            note=Signal::derive(move || (t().scenarios.effects_note)(&desk.base_name(), year()))
            chart=effects
            records=base
        />
        <ChartTile
            id="chart-costs"
            title=Signal::derive(|| t().scenarios.costs.to_owned())
            note=Signal::derive(costs_note)
            chart=costs
            records=base
        />
        <ChartTile
            id="chart-needs"
            title=Signal::derive(|| t().scenarios.needs.to_owned())
            note=Signal::derive(|| t().scenarios.needs_note.to_owned())
            chart=needs
            records
        />
        <ChartTile
            id="chart-areas"
            title=Signal::derive(|| t().scenarios.areas.to_owned())
            note=Signal::derive(move || (t().scenarios.areas_note)(&desk.base_name(), year()))
            chart=areas
            records=base
        />
    }
}

/// What a chart shows, in words: its title and each bar with its end or its marks.
fn summary(title: &str, bars: &[Bar]) -> String {
    let words = bars.iter().flat_map(|bar| &bar.marks).map(|mark| mark.words.as_str());
    format!("{title} {}", words.collect::<Vec<_>>().join("; "))
}

fn cell(value: Option<Decimal>, shown: impl FnOnce(Decimal) -> Option<String>) -> Cell {
    Cell { text: value.and_then(shown).unwrap_or_else(|| NONE.to_owned()), value }
}

/// What each input does to the total.
fn effects(base: &Scenario, year: u8) -> Chart {
    let words = &t().scenarios;
    let bar = |effect: crate::model::funding::Effect| {
        let name = field_name(effect.parameter.name());
        let mark = |paint: Paint, change: &str, value: Decimal| Mark {
            paint,
            value,
            on: signed(half_up(value, 0), |whole| Some(show::number(language(), whole))),
            words: (words.effect)(&name, change, &signed(value, money)),
        };
        Bar {
            marks: vec![
                mark(Paint::Two, words.effect_less, effect.less),
                mark(Paint::One, words.effect_more, effect.more),
            ],
            cells: [effect.less, effect.more].map(|value| cell(Some(value), |value| Some(signed(value, money)))).into(),
            name,
            ..Bar::default()
        }
    };
    let bars: Vec<Bar> = sensitivity(&base.inputs, year).into_iter().map(bar).collect();
    Chart {
        summary: summary(words.effects, bars.get(..DRAWN).unwrap_or(&bars)),
        shape: Shape::Diverging,
        drawn: Some(DRAWN),
        legend: vec![(Paint::Two, words.effect_less.into()), (Paint::One, words.effect_more.into())],
        unit: Some("€".into()),
        heads: vec![words.input.into(), words.effect_less.into(), words.effect_more.into()],
        bars,
        ..Chart::default()
    }
}

fn thousands(value: Decimal, places: u32) -> String {
    let thousands = value.checked_div(Decimal::ONE_THOUSAND).unwrap_or_default();
    show::number(language(), half_up(thousands, places))
}

/// What each year costs, by groups of lines.
fn costs(base: &Scenario) -> Chart {
    let words = &t().scenarios;
    let bar = |(number, year): (u8, &Option<crate::model::funding::Year>)| {
        let name = (words.year)(number);
        let sums = Line::GROUPS.map(|lines| year.as_ref().and_then(|year| year.sum(lines)));
        let total = year.as_ref().and_then(|year| year.get(Line::Total));
        let marks = sums.iter().zip(words.groups).zip(Paint::SERIES).filter_map(|((sum, part), paint)| {
            let value = (*sum)?;
            let words = (words.part)(&name, part, &money(value)?);
            Some(Mark { paint, value, on: thousands(value, 0), words })
        });
        Bar {
            marks: marks.collect(),
            end: total.map(|total| thousands(total, 1)).unwrap_or_default(),
            cells: sums.into_iter().chain([total]).map(|value| cell(value, money)).collect(),
            name,
            ..Bar::default()
        }
    };
    let bars: Vec<Bar> = (1_u8..).zip(&base.years).map(bar).collect();
    let totals = base.years.iter().flatten().filter_map(|year| year.get(Line::Total));
    let scale = ticks(totals.max().unwrap_or_default(), TICKS);
    Chart {
        summary: summary(words.costs, &bars),
        legend: Paint::SERIES.into_iter().zip(words.groups.map(str::to_owned)).collect(),
        unit: Some(words.thousands.into()),
        ticks: scale.into_iter().map(|tick| (tick, thousands(tick, 3))).collect(),
        heads: [words.years].into_iter().chain(words.groups).chain([words.total]).map(str::to_owned).collect(),
        bars,
        ..Chart::default()
    }
}

/// A need within and beyond what is possible.
fn need(name: &str, needed: Decimal, capacity: Option<Decimal>, standing: &str) -> Vec<Mark> {
    let words = (t().scenarios.need)(name, &count(needed), standing);
    let within = capacity.map_or(needed, |capacity| needed.min(capacity.max(Decimal::ZERO)));
    let over = needed.checked_sub(within).unwrap_or_default();
    let mark = |paint, value, on| Mark { paint, value, on, words: words.clone() };
    vec![mark(Paint::Two, within, count(needed)), mark(Paint::Danger, over, String::new())]
}

fn need_legend() -> Vec<(Paint, String)> {
    let words = &t().scenarios;
    vec![(Paint::Two, words.within.into()), (Paint::Danger, words.over.into())]
}

/// The meetings that each scenario needs each year, beside what its mediators can hold.
fn capacity(scenarios: &[Scenario]) -> Chart {
    let words = &t().scenarios;
    let bars: Vec<Bar> = scenarios
        .iter()
        .flat_map(|scenario| {
            let group = scenario.name();
            (1_u8..).zip(&scenario.years).map(move |(number, year)| {
                let year_name = (words.year)(number);
                let name = format!("{group}, {year_name}");
                let get = |line: Line| year.as_ref().and_then(|year| year.get(line));
                let (needed, capacity, missing) =
                    (get(Line::MeetingsNeeded), get(Line::Capacity), get(Line::MediatorsMissing));
                let standing = standing(missing);
                Bar {
                    marks: needed.map(|needed| need(&name, needed, capacity, &standing)).unwrap_or_default(),
                    end: standing,
                    limit: capacity,
                    cells: [
                        (Line::MeetingsNeeded, needed),
                        (Line::Capacity, capacity),
                        (Line::MediatorsMissing, missing),
                    ]
                    .map(|(line, value)| Cell { text: shown(line, value), value })
                    .into(),
                    group: group.clone(),
                    name: year_name,
                    ..Bar::default()
                }
            })
        })
        .collect();
    let heads = [Line::MeetingsNeeded, Line::Capacity, Line::MediatorsMissing].map(words.lines);
    Chart {
        summary: summary(words.needs, &bars),
        legend: need_legend(),
        heads: [words.choose_which].into_iter().chain(heads).map(str::to_owned).collect(),
        bars,
        ..Chart::default()
    }
}

/// Whether there are enough, or how many are missing.
fn standing(missing: Option<Decimal>) -> String {
    match missing {
        None => NONE.to_owned(),
        Some(missing) if missing.is_zero() => t().scenarios.enough.to_owned(),
        Some(missing) => (t().scenarios.missing)(&count(missing)),
    }
}

/// The meetings that each area needs, beside what its mediators can hold where that is known.
fn areas(base: &Scenario, year: u8) -> Chart {
    let words = &t().scenarios;
    let bar = |area: AreaNeed| {
        let name = if area.area.is_empty() { words.unnamed_area.to_owned() } else { area.area };
        let takes = area.mediators_needed.map(|takes| (words.takes)(&count(takes)));
        let standing =
            if area.mediators.is_some() { standing(area.missing) } else { takes.unwrap_or_else(|| NONE.to_owned()) };
        let number = |value: Option<Decimal>| cell(value, |value| Some(count(value)));
        Bar {
            marks: need(&name, area.needed, area.capacity, &standing),
            end: standing,
            limit: area.capacity,
            cells: [
                Some(area.cases),
                Some(area.needed),
                area.mediators_needed,
                area.mediators,
                area.capacity,
                area.missing,
            ]
            .map(number)
            .into(),
            name,
            ..Bar::default()
        }
    };
    let bars: Vec<Bar> = base.year(year).map(needs).unwrap_or_default().into_iter().map(bar).collect();
    let [cases, needed, capacity, missing] =
        [Line::Cases, Line::MeetingsNeeded, Line::Capacity, Line::MediatorsMissing].map(words.lines);
    let heads = [words.area, cases, needed, words.mediators_needed, words.mediators, capacity, missing];
    Chart {
        summary: summary(words.areas, &bars),
        legend: need_legend(),
        heads: heads.map(str::to_owned).into(),
        bars,
        ..Chart::default()
    }
}
