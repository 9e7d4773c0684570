//! How a line is worked out: the formula in words, then in the numbers of each scenario.

use leptos::prelude::*;

use super::desk::{Desk, Scenario};
use crate::i18n::show;
use crate::model::decimal::Decimal;
use crate::model::field::{FieldType, Unit};
use crate::model::funding::shown::{Operand, Piece, pieces};
use crate::model::funding::{Factor, Formula, Line, Year};
use crate::model::kinds::model_scenario::Parameter;
use crate::views::kit::funding::{NONE, count, money, percent, shown};
use crate::views::kit::texts::{field, language, t};

/// The box below a line.
pub fn formula(desk: Desk, line: Line) -> impl IntoView {
    let words = &t().scenarios;
    let name = (words.lines)(line);
    let said = move || match line.formula() {
        // The rows of a scenario are its own.
        Formula::Cases => field("rows").to_lowercase(),
        Formula::Product(_)
        | Formula::Sum(_)
        | Formula::Quotient(..)
        | Formula::Difference(..)
        | Formula::Shortage(..) => pieces(line, 0).into_iter().map(in_words).collect(),
    };
    let numbers = move || {
        let year = desk.year.get();
        desk.scenarios.with(|scenarios| {
            let base = scenarios.first().and_then(|base| base.year(year));
            scenarios.iter().map(|scenario| calculated(scenario, line, year, base)).collect_view()
        })
    };
    let rounding = match line.formula() {
        Formula::Shortage(..) => Some(words.rounded_up),
        _ if line.is_money() => Some(words.rounded),
        _ => None,
    };
    view! {
        <div class="formula-box">
            <p><b>{name}</b>" = "{said}</p>
            {numbers}
            {rounding.map(|words| view! { <p class="small muted">{words}</p> })}
            {move || (desk.year.get() > 0).then(|| view! { <p class="small muted">{words.grown}</p> })}
        </div>
    }
}

/// The numbers of a scenario; those that are not the base's are marked.
fn calculated(scenario: &Scenario, line: Line, year: u8, base: Option<&Year>) -> impl IntoView + use<> {
    let name = scenario.name();
    let Some(own) = scenario.year(year) else {
        return view! { <p class="formula-line"><span class="muted">{name}</span><span>{NONE}</span></p> }.into_any();
    };
    let pieces = pieces(line, own.inputs.rows().len());
    let is_empty = pieces.is_empty();
    let piece = |piece: Piece| match piece {
        Piece::Sign(sign) => view! { {sign} }.into_any(),
        Piece::Operand(operand) => {
            let text = in_numbers(operand, own);
            let is_hot = base.is_some_and(|base| operand.value(base) != operand.value(own));
            view! { <span class:hot=is_hot data-testid=is_hot.then_some("differs")>{text}</span> }.into_any()
        }
    };
    let numbers = pieces.into_iter().map(piece).collect_view();
    let numbers = if is_empty { view! { {t().scenarios.no_rows} }.into_any() } else { numbers.into_any() };
    let result = shown(line, own.get(line));
    view! {
        <p class="formula-line"><span class="muted">{name}</span><code data-testid="numbers">{numbers}" = "<b>{result}</b></code></p>
    }
    .into_any()
}

fn in_words(piece: Piece) -> String {
    match piece {
        Piece::Sign(sign) => sign.to_owned(),
        Piece::Operand(Operand::Row(_)) => String::new(),
        Piece::Operand(Operand::Factor(factor)) => match factor {
            Factor::Line(line) => (t().scenarios.lines)(line).to_lowercase(),
            Factor::Input(parameter) => field(parameter.name()).to_lowercase(),
            Factor::OneAnd(parameter) => format!("(1 + {})", field(parameter.name()).to_lowercase()),
        },
    }
}

fn in_numbers(operand: Operand, year: &Year) -> String {
    let value = operand.value(year);
    match operand {
        Operand::Row(_) => value.map(count),
        Operand::Factor(Factor::Line(line)) => Some(shown(line, value)),
        Operand::Factor(Factor::Input(parameter)) => Some(input(parameter, year)),
        Operand::Factor(Factor::OneAnd(parameter)) => Some(format!("(1 + {})", input(parameter, year))),
    }
    .unwrap_or_default()
}

/// A parameter as it stands in the year: an indexed price may have parts of a cent.
fn input(parameter: Parameter, year: &Year) -> String {
    let value = year.inputs.value(parameter).unwrap_or(Decimal::ZERO);
    match parameter.field_type() {
        FieldType::Number(Unit::Percent) => percent(value),
        FieldType::Money => money(value).unwrap_or_else(|| show::number_with_euro(language(), value)),
        _ => show::number(language(), value),
    }
}
