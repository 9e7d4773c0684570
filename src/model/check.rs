//! Whether a field may hold a value: commands write nothing else.

use super::command::CommandError;
use super::kinds::common;
use super::record::Record;
use super::value::{Item, Value};

/// The value in its one form, if the field may hold it.
pub(super) fn check_field(record: &Record, name: &str, value: &Value) -> Result<Value, CommandError> {
    let field = record.field(name).filter(|field| field.item_fields().is_none()).ok_or(CommandError::WrongType)?;
    let value = value.clone().normal();
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
