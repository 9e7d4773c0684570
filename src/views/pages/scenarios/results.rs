//! What the scenarios come to: every line of the chosen year beside each other, with the differences from the base, and all
//! years below.

use leptos::prelude::*;

use super::desk::{Desk, Scenario};
use super::formula::formula;
use super::restricted;
use crate::model::decimal::Decimal;
use crate::model::funding::Line;
use crate::model::funding::beside::{PARTS, difference};
use crate::model::id::Id;
use crate::views::kit::funding::{NONE, cell, count, money, percent, signed};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{stage, t};
use crate::views::way;

/// The tile.
#[component]
pub fn Results(
    /// What is compared.
    desk: Desk,
) -> impl IntoView {
    let words = &t().scenarios;
    let cost = move || (words.cost)(desk.year.get() + 1);
    view! {
        <section class="tile flush" data-testid="scenario-results">
            <div class="tile-head">
                <h2 id="results-title">{cost}</h2>
                <YearSwitch desk/>
            </div>
            <div class="scroll" role="region" tabindex="0" aria-labelledby="results-title">
                {move || desk.ids.with(|ids| table(desk, ids))}
            </div>
        </section>
    }
}

/// Which year is shown.
#[component]
fn YearSwitch(desk: Desk) -> impl IntoView {
    let years = Memo::new(move |_| desk.scenario(0, |base| base.inputs.years()).unwrap_or(1));
    let button = move |year: u8| {
        view! {
            <button
                type="button"
                data-testid="scenario-year"
                data-year=year
                aria-pressed=move || (desk.year.get() == year).to_string()
                on:click=move |_| desk.asked_year.set(year)
            >
                {(t().scenarios.year)(year + 1)}
            </button>
        }
    };
    view! {
        <div class="button-group" role="group" aria-label=t().scenarios.years>
            <For each=move || 0..years.get() key=|year| *year children=button/>
        </div>
    }
}

fn table(desk: Desk, ids: &[Id]) -> impl IntoView + use<> {
    let heads = (0..ids.len()).map(|place| head(desk, place)).collect_view();
    let parts = PARTS
        .map(|lines| {
            let rows = lines.iter().map(|line| row(desk, ids, *line)).collect_view();
            view! { <tbody>{rows}</tbody> }
        })
        .collect_view();
    view! {
        <table class="data scenario-table">
            <caption class="visually-hidden">
                {move || format!("{}. {}", (t().scenarios.cost)(desk.year.get() + 1), (t().scenarios.difference)(&desk.base_name()))}
            </caption>
            <thead><tr><th scope="col">{t().scenarios.line}</th>{heads}</tr></thead>
            {parts}
        </table>
    }
}

/// The head of a scenario: its name, which opens it, by how much its total differs, where it stands.
fn head(desk: Desk, place: usize) -> impl IntoView {
    let is_base = place == 0;
    let share = move || {
        let total = |place| desk.scenario(place, |scenario| scenario.get(Line::Total, desk.year.get())).flatten();
        let share =
            difference(total(0), total(place)).filter(|_| !is_base).and_then(|difference| difference.percent)?;
        Some(view! { " "<span class="nowrap">{format!("({})", signed(share, |share| Some(percent(share))))}</span> })
    };
    let record = Memo::new(move |_| desk.scenario(place, |scenario| scenario.record.clone()));
    let about = move || {
        let record = record.get()?;
        let href = way().place.with(|place| place.with(Some(record.id().clone())).href());
        let at = stage(record.kind_id(), record.stage_id());
        Some(view! {
            <a class="scenario-name" href=href data-testid="open-scenario">{crate::views::kit::texts::title(&record)}</a>
            {share}
            <span class="scenario-about">
                {if is_base { format!("{} · {at}", t().scenarios.base) } else { at }}
                {restricted(&record)}
            </span>
        })
    };
    view! {
        <th scope=if is_base { "col" } else { "colgroup" } colspan=(!is_base).then_some("2") class="num" class:group-start=!is_base>
            {about}
        </th>
    }
}

fn row(desk: Desk, ids: &[Id], line: Line) -> impl IntoView + use<> {
    let is_open = RwSignal::new(false);
    let formula_id = format!("formula-{}", line.id());
    let columns = 2 * ids.len();
    let year = move || desk.year.get();
    let value = move |place: usize| move || desk.scenario(place, |scenario| scenario.get(line, year())).flatten();
    let cells = (0_usize..)
        .zip(ids)
        .map(|(place, id)| {
            let differs = move || {
                let difference = difference(value(0)(), value(place)());
                difference.filter(|difference| !difference.amount.is_zero())
            };
            let class = if place == 0 { "num" } else { "num group-start" };
            let result = cell(id.to_string(), line, year, value(place), class, move || differs().is_some());
            let is_short = line == Line::MediatorsMissing;
            let delta = (place != 0).then(|| {
                let is_same = move || differs().is_none();
                let words = move || match difference(value(0)(), value(place)()) {
                    None => NONE.to_owned(),
                    Some(difference) => amount(line, difference.amount),
                };
                let share = move || {
                    let share = differs()?.percent.filter(|_| line.is_money())?;
                    Some(view! { <small class="share">{signed(share, |share| Some(percent(share)))}</small> })
                };
                view! {
                    <td
                        class="num delta"
                        class:same=is_same
                        class:short=move || is_short && differs().is_some_and(|by| by.amount > Decimal::ZERO)
                        data-testid="scenario-difference"
                        data-line=line.id()
                    >
                        {words}
                        {share}
                    </td>
                }
            });
            view! { {result}{delta} }
        })
        .collect_view();
    let controlled = formula_id.clone();
    let name = view! {
        <button
            type="button"
            data-testid="formula"
            data-line=line.id()
            aria-expanded=move || is_open.get().to_string()
            aria-controls=move || is_open.get().then(|| controlled.clone())
            on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            <Icon glyph=Glyph::Right small=true/>
            {(t().scenarios.lines)(line)}
        </button>
    };
    let class = match line {
        Line::Total => "is-sum is-key",
        Line::Subtotal => "is-sum",
        _ => "",
    };
    view! {
        <tr class=class><th scope="row">{name}</th>{cells}</tr>
        {move || is_open.get().then(|| view! {
            <tr class="formula" id=formula_id.clone()><td colspan=columns>{formula(desk, line)}</td></tr>
        })}
    }
}

/// A difference in the unit of its line, with its sign.
fn amount(line: Line, amount: Decimal) -> String {
    if amount.is_zero() {
        return count(amount);
    }
    signed(amount, |amount| if line.is_money() { money(amount) } else { Some(count(amount)) })
}

/// All years of all compared scenarios, folded.
#[component]
pub fn AllYears(
    /// What is compared.
    desk: Desk,
) -> impl IntoView {
    let tables = move || {
        let ids = desk.ids.get();
        (0_usize..).zip(ids).map(|(place, id)| years(desk, place, &id)).collect_view()
    };
    view! {
        <details class="tile all-years" data-testid="all-years">
            <summary><Icon glyph=Glyph::Right small=true/><h2>{t().scenarios.all_years}</h2></summary>
            <div class="stack stack-wide">{tables}</div>
        </details>
    }
}

fn years(desk: Desk, place: usize, id: &Id) -> impl IntoView + use<> {
    let count = Memo::new(move |_| desk.scenario(place, |scenario| scenario.inputs.years()).unwrap_or_default());
    let name = Memo::new(move |_| desk.scenario(place, Scenario::name).unwrap_or_default());
    let id = id.to_string();
    let body = move || {
        let row = |line: Line| {
            let cells = (0..count.get())
                .map(|year| {
                    let value = move || desk.scenario(place, |scenario| scenario.get(line, year)).flatten();
                    cell(id.clone(), line, move || year, value, "num", || false)
                })
                .collect_view();
            view! { <tr class:is-key=line == Line::Total><th scope="row">{(t().scenarios.lines)(line)}</th>{cells}</tr> }
        };
        Line::ALL.map(row).collect_view()
    };
    let heads = move || {
        (1..=count.get())
            .map(|year| view! { <th scope="col" class="num">{(t().scenarios.year)(year)}</th> })
            .collect_view()
    };
    view! {
        <div class="scroll" role="region" tabindex="0" aria-label=move || name.get()>
            <table class="data scenario-table">
                <caption>{move || name.get()}</caption>
                <thead><tr><th scope="col">{t().scenarios.line}</th>{heads}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}
