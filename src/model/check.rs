//! Whether a field may hold a value: commands write nothing else.

use super::command::CommandError;
use super::kinds::common;
use super::record::{Path, Record};
use super::value::{Item, Value};

/// The value in its one form, if the field may hold it.
pub(super) fn check_field(record: &Record, name: &str, value: &Value) -> Result<Value, CommandError> {
    let value = value.clone().normal();
    let Some(field) = record.field(name) else {
        // What this program does not know it does not write (rule F4), but a person can decide between what is there.
        let register = record.register(&Path::field(name.to_owned()));
        let is_there = register.is_some_and(|register| register.values().contains(&&value));
        return if is_there { Ok(value) } else { Err(CommandError::WrongType) };
    };
    if field.item_fields().is_some() {
        return Err(CommandError::WrongType);
    }
    match &value {
        value if !field.field_type.holds(value) => Err(CommandError::WrongType),
        Value::Cleared if name == common::TITLE.name() => Err(CommandError::NoTitle),
        Value::Text(text) if name == common::TITLE.name() && text.trim().is_empty() => Err(CommandError::NoTitle),
        value if value.is_too_long() => Err(CommandError::TooLong),
        _ => Ok(value),
    }
}

/// The item in its one form, if the collection may hold it.
pub(super) fn check_item(record: &Record, collection: &str, item: &Item) -> Result<Item, CommandError> {
    let field = record.field(collection).ok_or(CommandError::WrongType)?;
    match Value::Item(item.clone()).normal() {
        value if !field.field_type.holds(&value) => Err(CommandError::WrongType),
        value if value.is_too_long() => Err(CommandError::TooLong),
        Value::Item(item) => Ok(item),
        _ => Err(CommandError::WrongType),
    }
}
