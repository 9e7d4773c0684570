//! What controls for typing take: how a value looks in one, and how what was typed is read.

use crate::i18n::show;
use crate::i18n::term::read_term;
use crate::model::calendar;
use crate::model::date::Date;
use crate::model::decimal::NumberError;
use crate::model::value::Value;
use crate::views::app;
use crate::views::kit::texts::{language, t};

/// What a control takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// One line of text.
    Line,
    /// Many lines.
    Lines,
    /// The record's title: grows with its text, takes no line break.
    Title,
    /// A number.
    Number,
    /// A calendar year: a number without gaps.
    Year,
    /// Euros.
    Money,
    /// A date.
    Date,
}

/// What a value looks like in a control.
pub fn shown(shape: Shape, value: Option<&Value>) -> String {
    match value {
        Some(Value::Number(number)) if shape == Shape::Year => number.to_string(),
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Number(number)) => show::number(language(), *number),
        Some(Value::Money(money)) => show::money(language(), *money),
        Some(Value::Date(date)) => show::date(*date),
        _ => String::new(),
    }
}

/// Reads what was typed.
///
/// # Errors
/// What is wrong with it, in words.
pub fn read(shape: Shape, text: &str) -> Result<Value, String> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Ok(Value::Cleared);
    }
    let number_error = |error: NumberError| {
        match error {
            NumberError::NotANumber => t().not_a_number,
            NumberError::OutOfRange => t().number_out_of_range,
            NumberError::TooManyPlaces => t().too_many_places,
        }
        .to_owned()
    };
    match shape {
        Shape::Line | Shape::Title => Ok(Value::Text(trimmed.replace(['\r', '\n'], " "))),
        // As it was written: blank lines at the end are someone still writing.
        Shape::Lines => Ok(Value::Text(text.to_owned())),
        Shape::Number | Shape::Year => show::read_number(language(), trimmed).map(Value::Number).map_err(number_error),
        Shape::Money => show::read_money(language(), trimmed).map(Value::Money).map_err(number_error),
        Shape::Date => show::read_date(trimmed)
            .or_else(|| read_term(trimmed).and_then(after_today))
            .map(Value::Date)
            .ok_or_else(|| t().not_a_date.to_owned()),
    }
}

/// The last day of a term in working days that begins today.
pub fn after_today(days: u16) -> Option<Date> {
    calendar::add_working_days(app().today_untracked(), days.into())
}
