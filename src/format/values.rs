//! Reading one value: what a field of a type may hold in a file (rule F2), and what is kept of a field that this program
//! does not know (rule F4).

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Number;

use super::error::{DEPTH_LIMIT, RecordFault};
use super::json::{Json, Object};
use super::read::{Read, dot, object};
use crate::model::date::{Date, Moment, parse_date};
use crate::model::decimal::{Decimal, Money, NumberError, in_range};
use crate::model::field::FieldType;
use crate::model::id::{Dot, VersionVector};
use crate::model::value::{Access, TEXT_LIMIT, Value};

/// Deepest nesting of a value in its record. One that loses a conflict is written six levels down in the file, in
/// `records[].merge.conflicts[]`, and must still be read from there.
const VALUE_DEPTH_LIMIT: usize = DEPTH_LIMIT - 8;

/// Keeps a value that this program has no type for.
pub(super) fn keep_unknown(json: Json, place: &str) -> Read<Value> {
    check_unknown(&json, 0, place)?;
    Ok(Value::Unknown(serde_json::Value::from(json).to_string()))
}

fn check_unknown(json: &Json, depth: usize, place: &str) -> Read<()> {
    if depth > VALUE_DEPTH_LIMIT {
        return Err(RecordFault::TooDeep.at(place));
    }
    match json {
        Json::Null | Json::Bool(_) | Json::Number(_) => Ok(()),
        Json::String(text) => check_text(text, place),
        Json::Array(list) => list.iter().try_for_each(|json| check_unknown(json, depth + 1, place)),
        Json::Object(object) => object.iter().try_for_each(|(_, json)| check_unknown(json, depth + 1, place)),
    }
}

/// Reads a value of a type; null, an empty text and an empty list are cleared.
pub(super) fn read_value(field_type: &FieldType, json: Json, place: &str) -> Read<Value> {
    let wrong = || RecordFault::WrongType.at(place);
    Ok(match (field_type, json) {
        (_, Json::Null) => Value::Cleared,
        (FieldType::Text | FieldType::LongText | FieldType::Choice(_) | FieldType::Rank, Json::String(text)) => {
            Value::Text(read_text(text, place)?).normal()
        }
        (FieldType::Number(_), Json::Number(number)) => Value::Number(read_number(&number, place)?),
        (FieldType::Money, Json::String(text)) => {
            Value::Money(Money::parse(&text).map_err(|error| number_fault(error).at(place))?)
        }
        (FieldType::Money, Json::Number(number)) => {
            let money = Money::new(read_number(&number, place)?);
            Value::Money(money.map_err(|error| number_fault(error).at(place))?)
        }
        (FieldType::Date, json @ Json::String(_)) => Value::Date(read_date(&json, place)?),
        (FieldType::Moment, Json::String(text)) => {
            Value::Moment(Moment::parse(&text).ok_or_else(|| RecordFault::BadDate.at(place))?)
        }
        (FieldType::YesNo, Json::Bool(yes)) => Value::YesNo(yes),
        (FieldType::Choices(_), Json::Array(list)) => {
            let texts = list.into_iter().map(|json| match json {
                Json::String(text) => read_text(text, place),
                _ => Err(wrong()),
            });
            Value::List(texts.collect::<Read<_>>()?).normal()
        }
        (FieldType::Access, Json::Object(object)) => Value::Access(read_access(object, place)?.into()),
        (FieldType::Trash, Json::Bool(true)) => Value::Trashed(VersionVector::default()),
        (FieldType::Trash, Json::Bool(false)) => Value::Cleared,
        (FieldType::Trash, Json::Object(mut trashed)) => {
            let known = object(trashed.remove("seen")).ok_or_else(wrong)?;
            let dots: Option<Vec<Dot>> = known.iter().map(|(replica, n)| dot(replica, n)).collect();
            Value::Trashed(dots.ok_or_else(wrong)?.into_iter().collect())
        }
        _ => return Err(wrong()),
    })
}

pub(super) fn read_text(text: Cow<'_, str>, place: &str) -> Read<String> {
    check_text(&text, place).map(|()| text.into_owned())
}

fn check_text(text: &str, place: &str) -> Read<()> {
    // Bytes are never fewer than characters.
    if text.len() > TEXT_LIMIT && text.chars().count() > TEXT_LIMIT {
        return Err(RecordFault::TooLong.at(place));
    }
    Ok(())
}

pub(super) fn read_date(json: &Json, place: &str) -> Read<Date> {
    json.as_str().and_then(parse_date).ok_or_else(|| RecordFault::BadDate.at(place))
}

fn number_fault(error: NumberError) -> RecordFault {
    match error {
        NumberError::NotANumber => RecordFault::WrongType,
        NumberError::OutOfRange => RecordFault::NumberOutOfRange,
        NumberError::TooManyPlaces => RecordFault::TooManyPlaces,
    }
}

fn read_number(number: &Number, place: &str) -> Read<Decimal> {
    let text = number.to_string();
    let exact =
        if text.contains(['e', 'E']) { Decimal::from_scientific(&text) } else { Decimal::from_str_exact(&text) };
    exact.ok().and_then(|number| in_range(number).ok()).ok_or_else(|| RecordFault::NumberOutOfRange.at(place))
}

fn read_access(mut object: Object, place: &str) -> Read<Access> {
    if object.remove("mark").as_ref().and_then(Json::as_str) != Some("AK") {
        return Err(RecordFault::WrongType.at(format!("{place}.mark")));
    }
    let mut text = |key: &str| match object.remove(key) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::String(text)) => read_text(text, &format!("{place}.{key}")).map(Some),
        Some(_) => Err(RecordFault::WrongType.at(format!("{place}.{key}"))),
    };
    let date = |text: Option<String>, key: &str| match text {
        None => Ok(None),
        Some(text) => parse_date(&text).map(Some).ok_or_else(|| RecordFault::BadDate.at(format!("{place}.{key}"))),
    };
    let basis = text("basis")?;
    let marked_on = date(text("marked_on")?, "marked_on")?;
    let until = date(text("until")?, "until")?;
    let holder = text("holder")?;
    let mut unknown = BTreeMap::new();
    for (key, json) in object {
        let value = keep_unknown(json, &format!("{place}.{key}"))?;
        unknown.insert(key.into_owned(), value);
    }
    Ok(Access { basis, marked_on, until, holder, unknown })
}
