//! What outreach has come to: reach and cost, metrics, channels by month, audiences.

use std::sync::Arc;

use leptos::prelude::*;

use super::parts::{
    column, empty, euros, figure, figures, lacking, money, number, or_none, progress, table_tile, way_to,
};
use crate::i18n::{lists, show};
use crate::model::chart::{Bar, Cell, Chart, Mark, Paint};
use crate::model::decimal::{Decimal, Money};
use crate::model::derived::{Figure, FigureId, figures as derived};
use crate::model::kinds::{campaign, common, plan};
use crate::model::record::Record;
use crate::model::results::outreach::{self, Addressed, Metric, Outreach as Figures};
use crate::views::app;
use crate::views::charts::ChartTile;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::markdown::Markdown;
use crate::views::kit::texts::{field, language, stage, t, title};
use crate::views::scope::Scope;

/// Most campaigns that the chart draws; its table has all.
const MOST_BARS: usize = 12;

/// The content of the page.
#[component]
pub fn Outreach() -> impl IntoView {
    let app = app();
    let scope = Scope::asked();
    let figures = Memo::new(move |_| {
        app.follow_edits();
        let (scope, today) = (scope.get(), app.today.get());
        let list = |name| app.head.with(|head| lists::entries(head, name, today));
        let (audiences, channels) = (list(plan::AUDIENCES.name), list(plan::CHANNELS.name));
        app.ask(|plan| {
            let records = plan.records().filter(|record| scope.admits(record));
            outreach::of(records, scope.period, audiences, channels)
        })
    });
    let is_empty = Memo::new(move |_| figures.with(|figures| figures.campaigns.is_empty()));
    let part = move |part: fn(&Figures) -> AnyView| move || figures.with(part);
    let nothing = || empty(t().outreach.no_campaigns_title, t().outreach.no_campaigns);
    view! {
        <Show when=move || !is_empty.get() fallback=nothing>
            {part(key_figures)}
            <div class="results">
                {part(metrics)}
                <div class="results-pair">
                    <ChartTile
                        id="money"
                        title=Signal::stored(t().outreach.money.to_owned())
                        note=Signal::stored(t().outreach.money_note.to_owned())
                        chart=Memo::new(move |_| figures.with(money_chart))
                        records=Signal::derive(move || figures.with(|figures| figures.campaigns.clone()))
                    />
                    {part(audiences)}
                </div>
                {part(channels)}
                {part(campaigns)}
            </div>
        </Show>
    }
}

/// What each campaign spent of what it may; what is over its budget stands out.
fn money_chart(all: &Figures) -> Chart {
    let words = &t().outreach;
    let bar = |record: &Arc<Record>| {
        let budget = record.get(&common::BUDGET).map(|budget| budget.amount());
        let actual = record.get(&common::ACTUAL_COST).map(|actual| actual.amount());
        (budget.is_some() || actual.is_some()).then(|| {
            let spent = actual.unwrap_or_default();
            let within = budget.map_or(spent, |budget| spent.min(budget));
            let mark = |paint: Paint, value: Decimal, name: &str| Mark {
                paint,
                value,
                on: String::new(),
                words: format!("{}, {}: {}", title(record), name.to_lowercase(), money(value).unwrap_or_default()),
            };
            let words_of = |value: Option<Decimal>| value.and_then(money).unwrap_or_else(|| "–".to_owned());
            let cell = |value: Option<Decimal>| Cell { text: words_of(value), value };
            Bar {
                name: title(record),
                marks: vec![mark(Paint::One, within, words.spent), mark(Paint::Danger, spent - within, words.over)],
                end: format!("{} / {}", words_of(actual), words_of(budget)),
                limit: budget,
                cells: vec![cell(budget), cell(actual), cell(budget.map(|budget| budget - spent))],
                ..Bar::default()
            }
        })
    };
    let bars: Vec<Bar> = all.campaigns.iter().filter_map(bar).collect();
    let said = |bar: &Bar| {
        let cells = bar.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>();
        format!("{}: {}", bar.name, cells.join(" / "))
    };
    let heads = [words.campaign.to_owned(), field(common::BUDGET.name()), field(common::ACTUAL_COST.name())];
    Chart {
        summary: format!("{}. {}", words.money, bars.iter().map(said).collect::<Vec<_>>().join("; ")),
        legend: vec![(Paint::One, words.spent.to_owned()), (Paint::Danger, words.over.to_owned())],
        heads: heads.into_iter().chain([words.left.to_owned()]).collect(),
        drawn: Some(MOST_BARS),
        bars,
        ..Chart::default()
    }
}

fn key_figures(all: &Figures) -> AnyView {
    let words = &t().outreach;
    let count = |number: Option<_>| number.map(|number| show::number(language(), number));
    let euros = |price: Option<Money>| price.map(|price| show::money_with_sign(language(), price));
    figures(
        words.figures,
        vec![
            figure("reach", words.reach, count(all.reach), None),
            figure("inquiries", words.inquiries, count(all.inquiries), None),
            figure("applications", words.applications, count(all.applications), None),
            figure("cost-per-contact", t().figures.label(FigureId::CostPerContact), euros(all.cost_per_contact), None),
            figure(
                "cost-per-application",
                t().figures.label(FigureId::CostPerApplication),
                euros(all.cost_per_application),
                None,
            ),
            figure("spent", words.spent, all.actual.and_then(money), all.budget.and_then(money).map(words.of_budget)),
        ],
    )
    .into_any()
}

fn metrics(all: &Figures) -> AnyView {
    let words = &t().outreach;
    let of_row = |property| language().item_field(common::METRICS.name, property).unwrap_or(property);
    let columns = [
        column(words.campaign, false),
        column(of_row("name"), false),
        column(of_row("baseline"), true),
        column(of_row("target"), true),
        column(of_row("actual"), true),
        column(t().figures.label(FigureId::Progress), false),
    ];
    // A campaign stands once, before all its metrics.
    let campaign = |place: usize, metric: &Metric| {
        let of = |other: &Metric| other.record.id() == metric.record.id();
        let is_first = place.checked_sub(1).and_then(|before| all.metrics.get(before)).is_none_or(|before| !of(before));
        is_first.then(|| {
            let goal = metric.record.get(&campaign::GOAL).map(|goal| {
                view! {
                    <div class="muted small"><Markdown text=Signal::stored(goal.clone())/></div>
                }
            });
            let rows = all.metrics.iter().filter(|other| of(other)).count();
            view! { <th scope="rowgroup" rowspan=rows>{way_to(&metric.record)}{goal}</th> }
        })
    };
    let row = |(place, metric): (usize, &Metric)| {
        let item = &metric.item;
        let unit = common::METRIC_UNIT.in_item(item).map(|unit| format!(" ({unit})"));
        let reached = metric.is_reached().is_some_and(|is_reached| is_reached).then(|| {
            view! { <span class="badge badge-success"><Icon glyph=Glyph::Check/>{words.reached}</span> }
        });
        view! {
            <tr data-testid="metric">
                {campaign(place, metric)}
                <td>{common::METRIC_NAME.in_item(item).cloned()}{unit}</td>
                <td class="num">{number(common::METRIC_BASELINE.in_item(item).copied())}</td>
                <td class="num">{number(common::METRIC_TARGET.in_item(item).copied())}</td>
                <td class="num">{number(common::METRIC_ACTUAL.in_item(item).copied())}</td>
                <td>
                    {match metric.progress {
                        Some(percent) => progress(percent).into_any(),
                        None => or_none(None),
                    }}
                    {reached}
                </td>
            </tr>
        }
        .into_any()
    };
    let rows = (0..).zip(&all.metrics).map(row).collect();
    table_tile("metrics", words.metrics, None, columns.into_any(), rows, words.no_metrics)
}

fn audiences(all: &Figures) -> AnyView {
    let words = &t().outreach;
    let nothing = all.audiences.iter().filter(|addressed| addressed.seen + addressed.ahead == 0).count();
    let row = |addressed: &Addressed| {
        let mark = (addressed.seen + addressed.ahead == 0).then(|| lacking(words.nothing));
        view! {
            <tr data-testid="audience" data-audience=addressed.audience.clone() data-seen=addressed.seen>
                <th scope="row">{addressed.audience.clone()}" "{mark}</th>
                <td class="num">{addressed.seen}</td>
                <td class="num">{addressed.ahead}</td>
            </tr>
        }
        .into_any()
    };
    let columns =
        [column(field(campaign::AUDIENCES.name()), false), column(words.seen, true), column(words.ahead, true)];
    let rows: Vec<AnyView> = all.audiences.iter().map(row).collect();
    let name = words.audiences;
    view! {
        <section class="tile" data-testid="audiences">
            <div class="tile-head"><h2>{name}</h2></div>
            <p class="small muted tile-note">{(words.nothing_count)(nothing)}</p>
            <div class="scroll" role="region" tabindex="0" aria-label=name>
                <table class="data result-table">
                    <thead>
                        <tr>{columns}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// The months as columns; how much goes on stands in each cell as a number and as its shade.
fn channels(all: &Figures) -> AnyView {
    let words = &t().outreach;
    let several_years = all.months.first().map(|month| month.year()) != all.months.last().map(|month| month.year());
    let month = |first: &crate::model::date::Date| {
        let name = t().overview.month(first.month());
        let name = if several_years { format!("{name} {}", first.year()) } else { name.to_owned() };
        column(name, true)
    };
    let columns: Vec<AnyView> =
        [column(field(campaign::CHANNELS.name()), false)].into_iter().chain(all.months.iter().map(month)).collect();
    let row = |(channel, counts): &(String, Vec<usize>)| {
        let cells = counts
            .iter()
            .map(|count| {
                let shade = (*count).min(3).to_string();
                view! { <td class="num heat" data-shade=shade>{if *count > 0 { count.to_string() } else { String::new() }}</td> }
            })
            .collect_view();
        view! { <tr data-testid="channel"><th scope="row">{channel.clone()}</th>{cells}</tr> }.into_any()
    };
    let rows = all.channels.iter().map(row).collect();
    table_tile("channels", words.channels, Some(words.channels_note), columns.into_any(), rows, words.no_channels)
}

fn campaigns(all: &Figures) -> AnyView {
    let words = &t().outreach;
    let columns = [
        column(words.campaign, false),
        column(field(common::STAGE.name()), false),
        column(field(campaign::REACH.name()), true),
        column(field(campaign::INQUIRIES.name()), true),
        column(field(campaign::APPLICATIONS.name()), true),
        column(field(common::BUDGET.name()), true),
        column(field(common::ACTUAL_COST.name()), true),
        column(t().figures.label(FigureId::CostPerContact), true),
        column(t().figures.label(FigureId::CostPerApplication), true),
    ];
    let mut rows: Vec<AnyView> = all
        .campaigns
        .iter()
        .map(|record| {
            let derived = derived(record);
            let price = |id: FigureId| {
                derived.iter().find(|(known, _)| *known == id).and_then(|(_, figure)| match figure {
                    Figure::Money(money) => Some(money.amount()),
                    Figure::Percent(_) | Figure::Hours(_) | Figure::Number(_) => None,
                })
            };
            view! {
                <tr>
                    <th scope="row">{way_to(record)}</th>
                    <td>{stage(record.kind_id(), record.stage_id())}</td>
                    <td class="num">{number(record.get(&campaign::REACH).copied())}</td>
                    <td class="num">{number(record.get(&campaign::INQUIRIES).copied())}</td>
                    <td class="num">{number(record.get(&campaign::APPLICATIONS).copied())}</td>
                    <td class="num">{euros(record.get(&common::BUDGET).map(|budget| budget.amount()))}</td>
                    <td class="num">{euros(record.get(&common::ACTUAL_COST).map(|cost| cost.amount()))}</td>
                    <td class="num">{euros(price(FigureId::CostPerContact))}</td>
                    <td class="num">{euros(price(FigureId::CostPerApplication))}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    rows.push(
        view! {
            <tr class="is-sum">
                <th scope="row">{words.total}</th>
                <td></td>
                <td class="num">{number(all.reach)}</td>
                <td class="num">{number(all.inquiries)}</td>
                <td class="num">{number(all.applications)}</td>
                <td class="num">{euros(all.budget)}</td>
                <td class="num">{euros(all.actual)}</td>
                <td class="num">{euros(all.cost_per_contact.map(Money::amount))}</td>
                <td class="num">{euros(all.cost_per_application.map(Money::amount))}</td>
            </tr>
        }
        .into_any(),
    );
    table_tile("campaigns", words.campaigns, None, columns.into_any(), rows, "")
}
