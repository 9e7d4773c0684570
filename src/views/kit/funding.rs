//! A figure of the calculation in a cell: as people read it, and as it is for those who compare it.

use leptos::prelude::*;

use crate::i18n::show;
use crate::model::decimal::{Decimal, Money, half_up};
use crate::model::derived::Figure;
use crate::model::funding::Line;
use crate::views::kit::texts::language;

/// What stands where there is no figure.
pub const NONE: &str = "–";

/// What a line comes to, as people read it.
pub fn shown(line: Line, value: Option<Decimal>) -> String {
    let figure = value.and_then(|value| if line.is_money() { money(value) } else { Some(count(value)) });
    figure.unwrap_or_else(|| NONE.to_owned())
}

/// Euros with their sign.
pub fn money(value: Decimal) -> Option<String> {
    Money::new(value).ok().map(|money| show::money_with_sign(language(), money))
}

/// A number to one place.
pub fn count(value: Decimal) -> String {
    show::number(language(), half_up(value, 1))
}

/// A share.
pub fn percent(percent: Decimal) -> String {
    show::figure(language(), Figure::Percent(percent))
}

/// The same with a plus where it is more than nothing.
pub fn signed(value: Decimal, shown: impl FnOnce(Decimal) -> Option<String>) -> String {
    let text = shown(value).unwrap_or_else(|| NONE.to_owned());
    if value > Decimal::ZERO { format!("+{text}") } else { text }
}

/// What a line comes to, as files say it.
pub fn plain(line: Line, value: Option<Decimal>) -> Option<String> {
    let value = value?;
    if line.is_money() { Money::new(value).ok().map(|money| money.to_string()) } else { Some(value.to_string()) }
}

/// The cell of a figure.
pub fn cell(
    scenario: String,
    line: Line,
    year: impl Fn() -> u8 + Copy + Send + Sync + 'static,
    value: impl Fn() -> Option<Decimal> + Copy + Send + Sync + 'static,
    class: &'static str,
    is_marked: impl Fn() -> bool + Copy + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <td
            class=class
            class:is-marked=is_marked
            data-testid="scenario-result"
            data-scenario=scenario
            data-line=line.id()
            data-year=move || year().to_string()
            data-value=move || plain(line, value())
        >
            {move || shown(line, value())}
        </td>
    }
}
