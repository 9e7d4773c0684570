//! What a command accepts can be stored and read again as the same record. Otherwise a record that was reported saved
//! could not be read at the next start, or would come back with a value of its own beside the one that was written.

use lepik::format::{read_stored, write_record};
use lepik::model::command::{Author, Command, CommandError};
use lepik::model::date::{Date, Moment};
use lepik::model::decimal::{Decimal, Money};
use lepik::model::id::ReplicaId;
use lepik::model::kinds::training;
use lepik::model::plan::Plan;
use lepik::model::record::Record;
use lepik::model::value::{Access, Item, Name, TEXT_LIMIT, Value};

use super::session::{id, plan_id};

fn apply(commands: &[Command]) -> Result<Record, CommandError> {
    let author = Author { replica: ReplicaId::parse("TAB-ONE-").unwrap(), now: Moment::from_unix_seconds(0) };
    let mut plan = Plan::new(plan_id());
    let values = vec![("title".into(), Value::Text("Täienduskoolitus".into()))];
    plan.apply(&Command::Create { id: id("course"), kind: &training::KIND, values }, author).unwrap();
    commands.iter().try_for_each(|command| plan.apply(command, author).map(drop))?;
    Ok((**plan.get(&id("course")).unwrap()).clone())
}

/// Carries out the commands; if they are accepted, the record is read again as it was written.
fn check(commands: &[Command], expected: Result<(), CommandError>) {
    let written = apply(commands);
    assert_eq!(written.as_ref().map(drop), expected.as_ref().map(drop), "{:.200}", format!("{commands:?}"));
    let Ok(written) = written else { return };
    let text = write_record(&written).unwrap();
    let read = read_stored(&text, &mut || unreachable!("all that is stored has its id"));
    let read = read.unwrap_or_else(|| panic!("{text:.300}"));
    assert!(read.loose.is_empty() && *read.record == written, "{text:.300}");
    assert_eq!(read.record.conflicts().count(), 0);
}

fn set(field: &'static str, value: Value) -> Command {
    Command::Set { id: id("course"), field: field.into(), value, over: None }
}

fn check_field(field: &'static str, value: Value, expected: Result<(), CommandError>) {
    check(&[set(field, value)], expected);
}

fn list(texts: &[&str]) -> Value {
    Value::List(texts.iter().map(|text| (*text).to_owned()).collect())
}

fn number(text: &str) -> Value {
    Value::Number(text.parse().unwrap())
}

#[test]
fn empty_values_are_cleared() {
    for (field, value) in [
        ("description", Value::Text(String::new())),
        ("stage", Value::Text(String::new())),
        ("labels", list(&[])),
        ("labels", list(&["", ""])),
        ("due", Value::Cleared),
        ("access", Value::Cleared),
    ] {
        check_field(field, value.clone(), Ok(()));
        let record = apply(&[set(field, value)]).unwrap();
        assert_eq!(record.value(&lepik::model::record::Path::field(field)), None, "{field}");
    }
    check_field("title", Value::Cleared, Err(CommandError::NoTitle));
    check_field("title", Value::Text(String::new()), Err(CommandError::NoTitle));
}

#[test]
fn odd_values_are_read_as_they_were_written() {
    check_field("description", Value::Text("\u{0}\u{1f}\"\\/\u{2028}\u{feff}\r\n\t🙂õ".into()), Ok(()));
    check_field("description", Value::Text(" ".into()), Ok(()));
    check_field("description", Value::Text("õ".repeat(TEXT_LIMIT)), Ok(()));
    check_field("labels", list(&["b", "a", "b", ""]), Ok(()));
    for text in ["0", "-0", "4.50", "-12.25", "999999999999999", "0.00000000000000000000000123", "0.1"] {
        check_field("seats", number(text), Ok(()));
    }
    for cents in [0, 1, -1, 10, 999_999_999_999_999] {
        check_field("budget", Value::Money(Money::new(Decimal::new(cents, 2)).unwrap()), Ok(()));
    }
    check_field("due", Value::Date(Date::new(1, 1, 1).unwrap()), Ok(()));
    check_field("due", Value::Date(Date::new(9999, 12, 31).unwrap()), Ok(()));
    let access = Access { basis: Some(String::new()), holder: Some("SKA".into()), ..Access::default() };
    check_field("access", Value::Access(access.into()), Ok(()));
    check_field("access", Value::Access(Access::default().into()), Ok(()));
}

#[test]
fn what_no_file_could_hold_is_refused() {
    let long = "õ".repeat(TEXT_LIMIT + 1);
    let too_long = Err(CommandError::TooLong);
    check_field("description", Value::Text(long.clone()), too_long);
    check_field("labels", list(&["a", &long]), too_long);
    let access = Access { holder: Some(long), ..Access::default() };
    check_field("access", Value::Access(access.into()), too_long);
    let wrong = Err(CommandError::WrongType);
    check_field("seats", number("1234567890123456"), wrong);
    check_field("seats", number("0.1234567890123456"), wrong);
    check_field("due", Value::Date(Date::new(0, 1, 1).unwrap()), wrong);
    check_field("due", Value::Date(Date::new(-1, 1, 1).unwrap()), wrong);
    check_field("steps", Value::Cleared, wrong);
    check_field("steps", Value::Item(Item::new()), wrong);
    check_field("later", Value::Unknown("1".into()), wrong);
    check_field("description", Value::Unknown("1".into()), wrong);
}

#[test]
fn items_are_read_as_they_were_written() {
    let item = |properties: Vec<(&'static str, Value)>| -> Item {
        properties.into_iter().map(|(name, value)| (Name::Borrowed(name), value)).collect()
    };
    let add = |properties| Command::AddItem {
        id: id("course"),
        collection: "steps".into(),
        item: id("s1"),
        value: item(properties),
    };
    let change = |properties| Command::ChangeItem {
        id: id("course"),
        collection: "steps".into(),
        item: id("s1"),
        value: item(properties),
        over: None,
    };
    let remove = Command::RemoveItem { id: id("course"), collection: "steps".into(), item: id("s1") };
    let empty = vec![("text", Value::Text(String::new())), ("due", Value::Cleared)];
    check(&[add(empty.clone())], Ok(()));
    check(&[add(vec![("text", Value::Text("a".into()))]), change(empty)], Ok(()));
    check(&[add(vec![]), change(vec![("later", Value::Unknown("{\"a\":1}".into()))])], Ok(()));
    check(&[add(vec![]), remove.clone()], Ok(()));
    check(&[add(vec![]), remove, add(vec![("done", Value::YesNo(false))])], Ok(()));
    check(&[add(vec![("done", Value::Text("yes".into()))])], Err(CommandError::WrongType));
    check(&[add(vec![("rank", number("1"))])], Err(CommandError::WrongType));
    check(&[add(vec![("text", Value::Text("õ".repeat(TEXT_LIMIT + 1)))])], Err(CommandError::TooLong));
}
