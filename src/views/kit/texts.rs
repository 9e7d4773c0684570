//! Texts in the language of the program. Reading one follows the language, so a switch changes the page in place.

use leptos::prelude::*;

use crate::i18n::{Language, Messages, show};
use crate::model::date::Moment;
use crate::model::decimal::Decimal;
use crate::model::field::{Field, FieldType};
use crate::model::id::{Id, ReplicaId};
use crate::model::kinds::{common, plan};
use crate::model::record::Record;
use crate::model::sort;
use crate::model::value::{ITEM_RANK, Item, Value};
use crate::state::clock;
use crate::views::app;

/// The language of the program.
pub fn language() -> Language {
    app().choices.language.get()
}

/// The words of the program.
pub fn t() -> &'static Messages {
    language().messages()
}

/// A kind's name; one that is unknown says so.
pub fn kind(id: &str) -> String {
    language().kind(id).map_or_else(|| (t().unknown_kind)(id), str::to_owned)
}

/// The name of a record's stage; one that is unknown says so.
pub fn stage(kind: &str, id: &str) -> String {
    language().stage(kind, id).map_or_else(|| (t().unknown_stage)(id), str::to_owned)
}

/// A field's name; one that is unknown stands as it is.
pub fn field(id: &str) -> String {
    language().field(id).map_or_else(|| id.trim_start_matches('/').to_owned(), str::to_owned)
}

/// A collection's name with that of a property of its rows.
pub fn row_name(collection: &str, property: &str) -> String {
    let property = language().item_field(collection, property).unwrap_or(property);
    format!("{}: {}", field(collection), property.to_lowercase())
}

/// A record's title, or that it has none.
pub fn title(record: &Record) -> String {
    let title = record.title();
    if title.is_empty() { t().untitled.to_owned() } else { title.to_owned() }
}

/// The plan's title, or that it has none yet.
pub fn plan_title(title: &str) -> String {
    if title.is_empty() { t().untitled_plan.to_owned() } else { title.to_owned() }
}

/// The plan's year; without one, today's.
pub fn plan_year() -> i16 {
    let year = app().head.with(|head| head.get(&plan::YEAR).and_then(|year| i16::try_from(*year).ok()));
    year.unwrap_or_else(|| app().today.get().year())
}

/// One choice as people read it.
pub fn choice(field: &str, field_type: FieldType, id: &str) -> String {
    use crate::model::field::Options;
    let options = match field_type {
        FieldType::Choice(options) | FieldType::Choices(options) => options,
        _ => return id.to_owned(),
    };
    let known = match options {
        Options::Fixed(_) => language().choice(field, id),
        Options::Places => crate::i18n::places::place(id).map(|place| place.name),
        Options::Stages | Options::List(_) | Options::Free => None,
    };
    known.unwrap_or(id).to_owned()
}

/// A moment as people here read it.
pub fn moment(moment: Moment) -> String {
    show::moment(moment, clock::minutes_ahead(moment))
}

/// The day of a moment, in the person's time.
pub fn day(moment: Moment) -> String {
    let local = Moment::from_unix_seconds(moment.unix_seconds() + 60 * clock::minutes_ahead(moment));
    show::date(local.date())
}

/// The role of whoever wrote; where it is not known, the copy that it was written in.
pub fn writer(replica: ReplicaId) -> String {
    let role = app().ask(|plan| plan.role_of(replica).map(str::to_owned));
    role.unwrap_or_else(|| (t().writer)(replica.as_str()))
}

/// What a record is to the one that its link leads to; an unknown relation stands as it is.
pub fn relation(id: &str) -> String {
    choice(common::LINK_RELATION.name(), common::LINK_RELATION.field.field_type, id)
}

/// How many, with the digits in groups.
pub fn count(count: usize) -> String {
    show::number(language(), Decimal::from(count))
}

/// A link as people read it, with the other record's title in place of its id.
fn link(item: &Item) -> String {
    let relation = common::LINK_RELATION.in_item(item).map(|id| relation(id));
    let other = common::LINK_TO.in_item(item).map(|to| {
        let record = Id::parse(to).and_then(|id| app().ask(|plan| plan.get(&id).cloned()));
        record.map_or_else(|| to.clone(), |record| title(&record))
    });
    relation.into_iter().chain(other).collect::<Vec<_>>().join(" · ")
}

/// A value as people read it.
pub fn value(record: &Record, name: &str, value: &Value) -> String {
    let field_type = record.field(name).map_or(FieldType::Text, |field| field.field_type);
    if name == "stage"
        && let Value::Text(id) = value
    {
        return stage(record.kind_id(), id);
    }
    if matches!(field_type, FieldType::Access) && *value == Value::Cleared {
        return language().choice(name, "public").unwrap_or_default().to_owned();
    }
    match value {
        Value::Item(item) if name == common::LINKS.name => link(item),
        Value::Item(item) => match record.field(name).and_then(Field::item_fields) {
            Some(fields) => row(name, fields, item),
            None => of_type(name, field_type, value),
        },
        _ => of_type(name, field_type, value),
    }
}

/// The value of a field, or of a property of a row, as people read it.
pub fn of_field(field: &Field, value: &Value) -> String {
    of_type(field.name, field.field_type, value)
}

/// A property of a row as people read it.
pub fn property(collection: &str, field: &Field, value: &Value) -> String {
    match value {
        Value::Text(to) if (collection, field.name) == (common::LINKS.name, common::LINK_TO.name()) => {
            link(&Item::from_iter([(field.name.into(), Value::Text(to.clone()))]))
        }
        _ => of_type(field.name, field.field_type, value),
    }
}

/// A row in the order of its form: its text stands for itself, any other property behind its name.
fn row(collection: &str, fields: &[Field], item: &Item) -> String {
    let said = |field: &Field| {
        let words = of_type(field.name, field.field_type, item.get(field.name)?);
        let name = language().item_field(collection, field.name).unwrap_or(field.name).to_lowercase();
        let is_text = matches!(field.field_type, FieldType::Text | FieldType::LongText);
        Some((!is_text, if is_text { words } else { format!("{name}: {words}") }))
    };
    let mut parts: Vec<(bool, String)> = fields.iter().filter_map(said).collect();
    sort::by_key(&mut parts, |(is_other, _)| *is_other);
    let known = |name: &str| name == ITEM_RANK || fields.iter().any(|field| field.name == name);
    let unknown = item.iter().filter(|(name, _)| !known(name));
    let unknown = unknown.map(|(name, value)| format!("{name}: {}", of_type(name, FieldType::Text, value)));
    parts.into_iter().map(|(_, words)| words).chain(unknown).collect::<Vec<_>>().join(" · ")
}

fn of_type(name: &str, field_type: FieldType, value: &Value) -> String {
    let language = language();
    match value {
        Value::Cleared => t().empty_value.to_owned(),
        Value::Text(text) => choice(name, field_type, text),
        Value::Number(number) if name == plan::YEAR.name() => number.to_string(),
        Value::Number(number) => show::number(language, *number),
        Value::Money(money) => show::money_with_sign(language, *money),
        Value::Date(date) => show::date(*date),
        Value::Moment(at) => moment(*at),
        Value::YesNo(true) => t().yes.to_owned(),
        Value::YesNo(false) => t().no.to_owned(),
        Value::List(list) => list.iter().map(|id| choice(name, field_type, id)).collect::<Vec<_>>().join(", "),
        Value::Access(access) => {
            let until = access.until.map(show::date);
            let parts = [Some(t().restricted.to_owned()), access.basis.clone(), until];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        Value::Item(item) => {
            let texts = item.iter().filter(|(name, _)| *name != ITEM_RANK);
            texts.map(|(name, value)| of_type(name, FieldType::Text, value)).collect::<Vec<_>>().join(" · ")
        }
        Value::Trashed(_) => t().in_the_bin.to_owned(),
        Value::Unknown(json) => json.clone(),
    }
}
