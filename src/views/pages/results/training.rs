//! What trainings have come to: needs against what is planned and held, participants and cost, contracts against the
//! thresholds, hours against the norm.

use std::sync::Arc;

use leptos::prelude::*;

use super::contracts::{contracts, stages};
use super::parts::{column, empty, euros, figure, figures, lacking, number, progress, table_tile, way_to};
use crate::i18n::show;
use crate::model::chart::{Bar, Cell, Chart, Mark, Paint};
use crate::model::decimal::{Decimal, Money};
use crate::model::derived::{Figure, FigureId, figures as derived, share};
use crate::model::kinds::{common, plan, training};
use crate::model::record::Record;
use crate::model::results::training::{self as results, Need, Renewal, Trainings};
use crate::views::app;
use crate::views::charts::ChartTile;
use crate::views::editor::FieldView;
use crate::views::kit::texts::{field, language, stage, t};
use crate::views::scope::Scope;

/// Most competences that the chart draws; its table has all.
const MOST_BARS: usize = 12;

/// The content of the page.
#[component]
pub fn Training() -> impl IntoView {
    let app = app();
    let scope = Scope::asked();
    let all = Memo::new(move |_| {
        app.follow_edits();
        let (scope, today) = (scope.get(), app.today.get());
        app.ask(|plan| results::of(plan, |record| scope.admits(record), scope.period, today))
    });
    let is_empty = Memo::new(move |_| {
        all.with(|all| all.needs.is_empty() && all.trainings.is_empty() && all.contracts.is_empty())
    });
    let part = move |part: fn(&Trainings) -> AnyView| move || all.with(part);
    view! {
        <Show when=move || !is_empty.get() fallback=|| empty(t().trainings.empty_title, t().trainings.empty)>
            {part(key_figures)}
            <div class="results">
                {part(needs)}
                <Show when=move || all.with(|all| !all.needs.is_empty())>
                    <ChartTile
                        id="needs-chart"
                        title=Signal::stored(t().trainings.gaps.to_owned())
                        note=Signal::stored(t().trainings.gaps_note.to_owned())
                        chart=Memo::new(move |_| all.with(gaps))
                    />
                </Show>
                {part(trainings)}
                {part(contracts)}
                <div class="results-pair">
                    {part(stages)}
                    // Apart from the rest: what is typed here must not be drawn anew.
                    <Norm all/>
                </div>
            </div>
        </Show>
    }
}

fn key_figures(all: &Trainings) -> AnyView {
    let words = &t().trainings;
    let count = |number: Option<_>| number.map(|number| show::number(language(), number));
    let came = all.attended.zip(all.registered).and_then(|(attended, registered)| share(attended, registered));
    let came = came.map(|percent| (words.attended_of)(&show::percent(language(), percent)));
    let price = all.cost_per_participant.map(|price| show::money_with_sign(language(), price));
    figures(
        words.figures,
        vec![
            figure("seats", words.seats, count(all.seats), None),
            figure("registered", words.registered, count(all.registered), None),
            figure("attended", words.attended, count(all.attended), came),
            figure("satisfaction", words.satisfaction, count(all.satisfaction), None),
            figure("price", words.price, price, None),
        ],
    )
    .into_any()
}

fn links(records: &[Arc<Record>]) -> AnyView {
    let links = records.iter().map(|record| view! { <li>{way_to(record)}</li> }).collect_view();
    view! { <ul class="cell-list">{links}</ul> }.into_any()
}

fn needs(all: &Trainings) -> AnyView {
    let words = &t().trainings;
    let columns = [
        column(language().item_field("competences", "name").unwrap_or_default(), false),
        column(t().figures.label(FigureId::Gap), true),
        column(words.importance, true),
        column(t().figures.label(FigureId::WeightedGap), true),
        column(words.planned, false),
        column(words.held, false),
    ];
    let row = |need: &Need| {
        let is_pressing = need.weighted.is_some_and(|weighted| weighted > Decimal::ZERO);
        let is_covered = !need.planned.is_empty() || !need.held.is_empty();
        view! {
            <tr data-testid="need" data-competence=need.name.clone()>
                <th scope="row">
                    {need.name.clone()}" "
                    {(is_pressing && !is_covered).then(|| lacking(words.uncovered))}
                </th>
                <td class="num">{number(need.gap)}</td>
                <td class="num">{number(need.importance)}</td>
                <td class="num">{number(need.weighted)}</td>
                <td>{links(&need.planned)}</td>
                <td>{links(&need.held)}</td>
            </tr>
        }
        .into_any()
    };
    let rows = all.needs.iter().map(row).collect();
    table_tile("needs", words.needs, Some(words.needs_note), columns.into_any(), rows, words.no_needs)
}

/// The weighted gaps; what nothing covers stands out.
fn gaps(all: &Trainings) -> Chart {
    let words = &t().trainings;
    let pressing = all.needs.iter().filter(|need| need.weighted.is_some_and(|weighted| weighted > Decimal::ZERO));
    let bars: Vec<Bar> = pressing
        .map(|need| {
            let is_covered = !need.planned.is_empty() || !need.held.is_empty();
            let weighted = need.weighted.unwrap_or_default();
            let text = show::number(language(), weighted);
            let said = if is_covered { String::new() } else { format!(" ({})", words.uncovered.to_lowercase()) };
            let count =
                |records: &[Arc<Record>]| Cell { text: records.len().to_string(), value: Some(records.len().into()) };
            Bar {
                name: need.name.clone(),
                marks: vec![Mark {
                    paint: if is_covered { Paint::One } else { Paint::Danger },
                    value: weighted,
                    on: text.clone(),
                    words: format!("{}: {text}{said}", need.name),
                }],
                cells: vec![Cell { text, value: Some(weighted) }, count(&need.planned), count(&need.held)],
                ..Bar::default()
            }
        })
        .collect();
    let said = bars.iter().flat_map(|bar| &bar.marks).map(|mark| mark.words.as_str());
    let heads = [
        language().item_field("competences", "name").unwrap_or_default(),
        t().figures.label(FigureId::WeightedGap),
        words.planned,
        words.held,
    ];
    Chart {
        summary: format!("{}. {}", words.gaps, said.collect::<Vec<_>>().join("; ")),
        legend: vec![(Paint::One, words.covered.to_owned()), (Paint::Danger, words.uncovered.to_owned())],
        heads: heads.map(str::to_owned).to_vec(),
        drawn: Some(MOST_BARS),
        bars,
        ..Chart::default()
    }
}

fn trainings(all: &Trainings) -> AnyView {
    let words = &t().trainings;
    let columns = [
        column(words.training, false),
        column(field(common::STAGE.name()), false),
        column(field(training::HOURS.name()), true),
        column(words.seats, true),
        column(words.registered, true),
        column(words.attended, true),
        column(field(training::SATISFACTION.name()), true),
        column(words.price, true),
    ];
    let row = |record: &Arc<Record>| {
        let price = derived(record).into_iter().find_map(|(id, figure)| match (id, figure) {
            (FigureId::PricePerParticipant, Figure::Money(money)) => Some(money.amount()),
            _ => None,
        });
        view! {
            <tr>
                <th scope="row">{way_to(record)}</th>
                <td>{stage(record.kind_id(), record.stage_id())}</td>
                <td class="num">{number(record.get(&training::HOURS).copied())}</td>
                <td class="num">{number(record.get(&training::SEATS).copied())}</td>
                <td class="num">{number(record.get(&training::REGISTERED).copied())}</td>
                <td class="num">{number(record.get(&training::ATTENDED).copied())}</td>
                <td class="num">{number(record.get(&training::SATISFACTION).copied())}</td>
                <td class="num">{euros(price)}</td>
            </tr>
        }
        .into_any()
    };
    let mut rows: Vec<AnyView> = all.trainings.iter().map(row).collect();
    if !rows.is_empty() {
        rows.push(
            view! {
                <tr class="is-sum">
                    <th scope="row">{words.total}</th>
                    <td></td>
                    <td></td>
                    <td class="num">{number(all.seats)}</td>
                    <td class="num">{number(all.registered)}</td>
                    <td class="num">{number(all.attended)}</td>
                    <td class="num">{number(all.satisfaction)}</td>
                    <td class="num">{euros(all.cost_per_participant.map(Money::amount))}</td>
                </tr>
            }
            .into_any(),
        );
    }
    table_tile("trainings", words.trainings, None, columns.into_any(), rows, words.no_trainings)
}

/// The mediators' hours against the norm, and the two numbers that the plan says of it.
#[component]
fn Norm(all: Memo<Trainings>) -> impl IntoView {
    let app = app();
    let head = Memo::new(move |_| app.head.get());
    let id = app.plan_id();
    let hours = |hours: Decimal| show::figure(language(), Figure::Hours(hours));
    let said = move || {
        let words = &t().trainings;
        match all.with(|all| head.with(|head| all.renewal(head))) {
            None => view! { <p class="muted small">{words.renewal_unknown}</p> }.into_any(),
            Some(Renewal { hours: each, norm }) => {
                let is = (words.renewal_is)(&hours(each));
                let against = norm.map(|norm| {
                    if each >= norm {
                        (words.renewal_reached)(&hours(norm))
                    } else {
                        (words.renewal_short)(&hours(norm), &hours(norm - each))
                    }
                });
                let bar = norm.and_then(|norm| share(each, norm)).map(progress);
                view! { <p data-testid="renewal">{is}" "{against}</p>{bar} }.into_any()
            }
        }
    };
    view! {
        <section class="tile" data-testid="norm">
            <div class="tile-head"><h2>{t().trainings.renewal}</h2></div>
            <div class="stack">
                {said}
                <div class="norm-fields">
                    <FieldView record=head id=id.clone() field=&plan::MEDIATORS.field/>
                    <FieldView record=head id field=&plan::RENEWAL_HOURS.field/>
                </div>
            </div>
        </section>
    }
}
