//! The trainers' contracts: how far they have come, and what they come to against the thresholds of procurement.

use leptos::prelude::*;

use super::parts::{column, euros, lacking, or_none, table_tile, way_to};
use crate::i18n::{lists, show};
use crate::model::decimal::{Decimal, Money};
use crate::model::kinds::{common, plan, trainer_contract};
use crate::model::procurement::{self, Threshold, Verdict};
use crate::model::results::training::{Contract, Trainings};
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{choice, field, language, stage, t};

/// How many contracts stand where, and what they are estimated at.
pub fn stages(all: &Trainings) -> AnyView {
    let words = &t().trainings;
    let columns = [column(field(common::STAGE.name()), false), column(words.count, true), column(words.sum, true)];
    let row = |(id, count, sum): &(&'static str, usize, Option<Decimal>)| {
        view! {
            <tr data-testid="contract-stage" data-stage=*id data-count=*count>
                <th scope="row">{stage(trainer_contract::KIND.id, id)}</th>
                <td class="num">{*count}</td>
                <td class="num">{euros(*sum)}</td>
            </tr>
        }
        .into_any()
    };
    let rows = all.stages.iter().map(row).collect();
    table_tile("contract-stages", words.stages, None, columns.into_any(), rows, words.no_contracts)
}

/// Each contract with those linked to it against each threshold.
pub fn contracts(all: &Trainings) -> AnyView {
    let words = &t().trainings;
    let heads = plan::PROCEDURES.map(|id| {
        column(choice(plan::THRESHOLD_PROCEDURE.name(), plan::THRESHOLD_PROCEDURE.field.field_type, id), false)
    });
    let columns: Vec<AnyView> = [
        column(words.contract, false),
        column(field(trainer_contract::ESTIMATED_VALUE.name()), true),
        column(words.with_linked, true),
    ]
    .into_iter()
    .chain(heads)
    .collect();
    let app = app();
    let row = |contract: &Contract| {
        let sum = contract.total.map(|total| total.sum);
        let verdicts = app.head.with(|head| {
            let own = procurement::thresholds(head);
            let thresholds = if own.is_empty() { lists::THRESHOLDS } else { &own };
            plan::PROCEDURES.map(|id| verdict(sum, thresholds, id, contract)).collect_view()
        });
        let value = contract.record.get(&trainer_contract::ESTIMATED_VALUE).map(|value| value.amount());
        view! {
            <tr data-testid="contract" data-id=contract.record.id().to_string()>
                <th scope="row">{way_to(&contract.record)}</th>
                <td class="num">{euros(value)}</td>
                <td class="num">{euros(sum.map(Money::amount))}</td>
                {verdicts}
            </tr>
        }
        .into_any()
    };
    let rows = all.contracts.iter().map(row).collect();
    table_tile("contracts", words.contracts, Some(words.contracts_note), columns.into_any(), rows, words.no_contracts)
}

fn verdict(sum: Option<Money>, rows: &[Threshold<'_>], procedure: &str, contract: &Contract) -> impl IntoView + use<> {
    let words = &t().trainings;
    let verdict = sum.and_then(|sum| procurement::verdict(sum, rows, procedure, contract.on));
    let (content, which) = match verdict {
        Some(Verdict::Below(row)) => {
            let of = format!("{} {}", words.below, show::money_with_sign(language(), row.from));
            (view! { <Icon glyph=Glyph::Check small=true/>" "{of} }.into_any(), "below")
        }
        Some(Verdict::Reached(row)) => {
            let of = format!(" {}", show::money_with_sign(language(), row.from));
            (view! { {lacking(words.reached)}{of} }.into_any(), "reached")
        }
        None => (or_none(None), "none"),
    };
    view! { <td data-verdict=which data-procedure=procedure.to_owned()>{content}</td> }
}
