//! What a scenario comes to in each of its years, and the way to where scenarios are compared.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::funding::beside::{MOST, scenarios, usual};
use crate::model::funding::{Inputs, Line, Year};
use crate::model::id::Id;
use crate::model::record::Record;
use crate::views::app;
use crate::views::kit::funding::{cell, shown};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;
use crate::views::route::{Page, Place};

/// The lines that are shown.
const LINES: [Line; 3] = [Line::Total, Line::CostPerCase, Line::MediatorsMissing];

/// The section; folded, it shows the first total.
#[component]
pub fn Results(
    /// The scenario that is open.
    record: Memo<Arc<Record>>,
    /// Its id.
    id: Id,
) -> impl IntoView {
    let app = app();
    let years = Memo::new(move |_| record.with(|record| Year::all(&Inputs::of(record))));
    let count = Memo::new(move |_| years.with(|years| u8::try_from(years.len()).unwrap_or_default()));
    let value = move |line: Line, year: u8| {
        years.with(|years| years.get(usize::from(year)).and_then(Option::as_ref).and_then(|year| year.get(line)))
    };
    let scenario = id.to_string();
    let row = move |year: u8| {
        let cells = LINES
            .map(|line| cell(scenario.clone(), line, move || year, move || value(line, year), "num", || false))
            .collect_view();
        view! { <tr><th scope="row">{(t().scenarios.year)(year + 1)}</th>{cells}</tr> }
    };
    let heads = LINES.map(|line| view! { <th scope="col" class="num">{(t().scenarios.lines)(line)}</th> });
    // This one as the base, beside those that are compared anyway.
    let href = move || {
        app.structure.track();
        let others = app.ask(|plan| usual(&scenarios(plan))).into_iter().filter(|other| *other != id);
        let compared = [id.clone()].into_iter().chain(others).take(MOST).collect();
        Place { compared, ..Place::page(Page::Scenarios) }.href()
    };
    view! {
        <details class="fold" open=true data-testid="scenario-section">
            <summary>
                <Icon glyph=Glyph::Right small=true/>
                <h3>{t().scenarios.results}</h3>
                <span class="faint">{move || shown(Line::Total, value(Line::Total, 0))}</span>
            </summary>
            <div class="fold-body">
                <div class="scroll" role="region" tabindex="0" aria-label=t().scenarios.results>
                    <table class="data">
                        <thead><tr><th scope="col">{t().scenarios.years}</th>{heads}</tr></thead>
                        <tbody><For each=move || 0..count.get() key=|year| *year children=row/></tbody>
                    </table>
                </div>
                <p><a class="small" href=href data-testid="compare-scenarios">{t().scenarios.compare}</a></p>
            </div>
        </details>
    }
}
