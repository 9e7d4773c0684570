//! What a contract and those linked with it cost together, against the thresholds of procurement that are in force at
//! its start.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{lists, show};
use crate::model::date::Date;
use crate::model::decimal::Money;
use crate::model::id::Id;
use crate::model::kinds::plan;
use crate::model::procurement::{self, Threshold, Total, Verdict};
use crate::model::record::Record;
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{choice, language, t};
use crate::views::route::{Page, Place};

use super::links::way_to;

/// The section; folded, it shows the sum.
#[component]
pub fn Thresholds(
    /// The contract that is open.
    record: Memo<Arc<Record>>,
    /// Its id.
    id: Id,
) -> impl IntoView {
    let app = app();
    // All records are asked, so only when links, stages or the bin can have changed.
    let counted = {
        let id = id.clone();
        Memo::new(move |_| {
            app.links.track();
            app.structure.track();
            let contracts = app.ask(|plan| procurement::linked(plan, &id));
            contracts.iter().map(|contract| contract.id().clone()).collect::<Vec<_>>()
        })
    };
    let contracts = Memo::new(move |_| {
        let signals = counted.with(|counted| counted.iter().filter_map(|id| app.record(id)).collect::<Vec<_>>());
        signals.into_iter().map(|signal| signal.get()).collect::<Vec<Arc<Record>>>()
    });
    let total = Memo::new(move |_| contracts.with(|contracts| procurement::total(contracts)));
    let on = Memo::new(move |_| record.with(|record| procurement::counted_on(record, app.today.get())));
    let sum = move || total.get().map(|total| show::money_with_sign(language(), total.sum));
    let rows = move || {
        let (total, on) = (total.get()?, on.get());
        app.head.with(|head| {
            let own = procurement::thresholds(head);
            let rows = if own.is_empty() { lists::THRESHOLDS } else { &own };
            Some(plan::PROCEDURES.map(|procedure| line(total.sum, rows, procedure, on)).collect_view())
        })
    };
    let is_counted = {
        let id = id.clone();
        Memo::new(move |_| counted.with(|counted| counted.contains(&id)))
    };
    let others = move || {
        let others = contracts.get().into_iter().filter(|contract| *contract.id() != id);
        let others: Vec<_> = others.map(|contract| view! { <li>{way_to(&contract)}</li> }).collect();
        (!others.is_empty()).then(|| {
            view! {
                <div>
                    <h4 class="label">{t().procurement.linked}</h4>
                    <ul class="contracts">{others}</ul>
                </div>
            }
        })
    };
    view! {
        <details class="fold" open=true>
            <summary>
                <Icon glyph=Glyph::Right small=true/>
                <h3>{t().procurement.title}</h3>
                <span class="faint">{sum}</span>
            </summary>
            <div class="fold-body">
                <div class="total">
                    <p class="label">{t().procurement.sum}</p>
                    <p class="total-sum">{move || sum().unwrap_or_else(|| t().procurement.too_large.to_owned())}</p>
                    <p class="muted small">{move || (t().procurement.contracts)(counted.with(Vec::len))}</p>
                </div>
                {move || (!is_counted.get()).then(|| hint(Glyph::Info, "hint", t().procurement.not_counted.to_owned()))}
                {move || unknown(total.get()?)}
                {others}
                <div>
                    <h4 class="label">{move || (t().procurement.thresholds_on)(&show::date(on.get()))}</h4>
                    <ul class="lines">{rows}</ul>
                </div>
                <p><a class="small" href=Place::page(Page::Settings).href()>{t().procurement.edit}</a></p>
            </div>
        </details>
    }
}

fn hint(glyph: Glyph, class: &'static str, words: String) -> impl IntoView {
    view! { <p class=class><Icon glyph small=true/><span>{words}</span></p> }
}

fn unknown(total: Total) -> Option<impl IntoView> {
    (total.unknown > 0).then(|| hint(Glyph::Info, "hint", (t().procurement.unknown)(total.unknown)))
}

/// One threshold and the verdict on the sum.
fn line(sum: Money, rows: &[Threshold<'_>], procedure: &'static str, on: Date) -> impl IntoView + use<> {
    let words = &t().procurement;
    let name = choice(plan::THRESHOLD_PROCEDURE.name(), plan::THRESHOLD_PROCEDURE.field.field_type, procedure);
    let verdict = procurement::verdict(sum, rows, procedure, on);
    let (glyph, class, said, row) = match verdict {
        Some(Verdict::Below(row)) => {
            let rest = Money::new(row.from.amount() - sum.amount()).unwrap_or(row.from);
            (Glyph::Check, "hint is-success", (words.below)(&show::money_with_sign(language(), rest)), Some(row))
        }
        Some(Verdict::Reached(row)) => (Glyph::Alert, "hint is-warning", words.reached.to_owned(), Some(row)),
        None => (Glyph::Info, "hint", words.no_threshold.to_owned(), None),
    };
    let from = row.map(|row| show::money_with_sign(language(), row.from));
    let meta = row.map(|row| {
        let since = row.valid_from.map(|date| (words.since)(&show::date(date)));
        let source = (!row.source.is_empty()).then(|| row.source.to_owned());
        since.into_iter().chain(source).collect::<Vec<_>>().join(" · ")
    });
    let which = match verdict {
        Some(Verdict::Below(_)) => "below",
        Some(Verdict::Reached(_)) => "reached",
        None => "none",
    };
    view! {
        <li class="threshold" data-testid="threshold" data-procedure=procedure data-verdict=which>
            <b>{name}</b>
            <span class="num">{from}</span>
            {hint(glyph, class, said)}
            <p class="list-meta">{meta}</p>
        </li>
    }
}
