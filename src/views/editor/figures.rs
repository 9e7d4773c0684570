//! Figures that follow from the values of the record or of a row: shown, never stored.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::show;
use crate::model::decimal::Decimal;
use crate::model::derived::{self, Figure, FigureId};
use crate::model::record::{Path, Record};
use crate::model::value::Value;
use crate::views::kit::texts::{language, t};

/// The figures of the record, at the end of its kind's own section.
#[component]
pub fn Figures(record: Memo<Arc<Record>>) -> impl IntoView {
    let figures = Memo::new(move |_| record.with(|record| derived::figures(record)));
    view! {
        <Show when=move || !figures.with(Vec::is_empty)>
            <div>
                <h4 class="label">{t().figures.title}</h4>
                {move || list(figures.get())}
            </div>
        </Show>
    }
}

/// The figures of a row, below its controls.
#[component]
pub fn ItemFigures(record: Memo<Arc<Record>>, path: Path) -> impl IntoView {
    let figures = Memo::new(move |_| {
        record.with(|record| match record.value(&path) {
            Some(Value::Item(item)) => derived::item_figures(&path.name, item),
            _ => Vec::new(),
        })
    });
    view! {
        <Show when=move || !figures.with(Vec::is_empty)>
            {move || list(figures.get())}
        </Show>
    }
}

fn list(figures: Vec<(FigureId, Figure)>) -> impl IntoView {
    let rows = figures
        .into_iter()
        .map(|(id, figure)| {
            view! {
                <div>
                    <dt>{t().figures.label(id)}</dt>
                    <dd>{show::figure(language(), figure)}{bar(id, figure)}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="figures">{rows}</dl> }
}

/// How much of the way has been made, drawn; the words beside it say the same.
fn bar(id: FigureId, figure: Figure) -> Option<impl IntoView> {
    let Figure::Percent(percent) = figure else { return None };
    let part = percent.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED).to_string();
    (id == FigureId::Progress)
        .then(|| view! { <progress class="bar bar-thin" max="100" value=part aria-hidden="true"></progress> })
}
