//! Writing one record (rules F2, F3): the same state always gives the same bytes.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::{Map, Number, Value as Json};

use super::path::{self, Known};
use crate::model::date::Date;
use crate::model::decimal::Decimal;
use crate::model::field::Field;
use crate::model::id::{Dot, Id, ReplicaId, VersionVector};
use crate::model::kinds::common;
use crate::model::plan::REPLICAS;
use crate::model::record::{Path, Record};
use crate::model::sort::gathered;
use crate::model::value::{Access, ITEM_RANK, Item, Value};

/// The record as storage keeps it: one line (rule F8).
///
/// # Errors
/// Never for a record that was made or read by this program; serde's signature asks for it.
pub fn write_record(record: &Record) -> Result<String, serde_json::Error> {
    serde_json::to_string(&Whole { record, has_top: false })
}

/// A record as JSON. A plan in a file leaves out what stands at the file's top.
pub(super) struct Whole<'a> {
    pub(super) record: &'a Record,
    pub(super) has_top: bool,
}

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let record = self.record;
        let kind = record.kind();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", record.id().as_str())?;
        map.serialize_entry("kind", record.kind_id())?;
        for field in in_order(record, kind) {
            match field {
                Shown::Field(name, value) if !(self.has_top && path::is_at_top(name)) => {
                    map.serialize_entry(name, &Said { fields: &[], value })?;
                }
                Shown::Items(name, items) if !(self.has_top && path::is_at_top(name)) => {
                    if path::is_labels(kind, name) {
                        map.serialize_entry(name, &labels(record).map_err(S::Error::custom)?)?;
                    } else {
                        map.serialize_entry(name, &Rows { fields: fields_of(kind, name), items })?;
                    }
                }
                Shown::Field(..) | Shown::Items(..) => {}
            }
        }
        if let Some(purged) = record.purged() {
            map.serialize_entry("purged", &purged.to_string())?;
        }
        if !record.seen().is_empty() {
            map.serialize_entry("merge", &Merge(record))?;
        }
        map.end()
    }
}

/// What a record shows under one name.
pub(super) enum Shown<'a> {
    Field(&'a str, &'a Value),
    Items(&'a str, Vec<(&'a Id, &'a Item)>),
}

/// All that is not empty: known fields in the order of their definition, then unknown ones by name.
fn in_order(record: &Record, kind: Known) -> Vec<Shown<'_>> {
    let known: Vec<&Field> = match kind {
        Some(kind) => kind.all_fields().collect(),
        None => common::FIELDS.iter().collect(),
    };
    let place = |name: &str| known.iter().position(|field| field.name == name).unwrap_or(known.len());
    let mut names: Vec<(usize, &Path)> = Vec::new();
    for (path, _) in record.registers() {
        if names.last().is_none_or(|(_, last)| last.name != path.name) {
            names.push((place(&path.name), path));
        }
    }
    // Stable: unknown names keep their alphabetical order behind the known ones.
    names.sort_by_key(|(place, _)| *place);
    names.into_iter().filter_map(|(_, path)| shown(record, kind, path)).collect()
}

/// What stands under the name of a path, the first of that name. Rows win over a value of the same name, which only two
/// programs later than this one can have written.
fn shown<'a>(record: &'a Record, kind: Known, path: &'a Path) -> Option<Shown<'a>> {
    let name = path.name.as_ref();
    if may_have_rows(kind, name) {
        let items = record.items(name);
        if !items.is_empty() || path::is_labels(kind, name) {
            return Some(Shown::Items(name, items));
        }
    }
    // The value sorts before rows.
    let value = record.value(path).filter(|_| path.item.is_none());
    value.map(|value| Shown::Field(name, value))
}

/// Whether rows can stand under a name: under a collection, or under what a later program calls its own.
fn may_have_rows(kind: Known, name: &str) -> bool {
    path::field(kind, name).is_none_or(|field| field.item_fields().is_some())
}

fn fields_of(kind: Known, collection: &str) -> &'static [Field] {
    path::field(kind, collection).and_then(Field::item_fields).unwrap_or_default()
}

/// What the file calls `replicas`: from replica to label.
pub(super) fn labels(record: &Record) -> Result<Map<String, Json>, serde_json::Error> {
    let mut labels = Map::new();
    for (path, register) in record.registers().filter(|(path, _)| path.name == REPLICAS) {
        if let (Some(replica), Some((_, value))) = (&path.item, register.in_sight())
            && *value != Value::Cleared
        {
            labels.insert(replica.to_string(), to_json(value)?);
        }
    }
    Ok(labels)
}

/// What stands at the file's top besides what this program knows (rule F4).
pub(super) fn extras(record: &Record) -> Result<Vec<(&str, Json)>, serde_json::Error> {
    let tops = record.registers().filter(|(path, _)| path.item.is_none() && path::is_at_top(&path.name));
    tops.filter_map(|(path, _)| Some((path.name.get(1..)?, record.value(path)?)))
        .map(|(name, value)| Ok((name, to_json(value)?)))
        .collect()
}

struct Rows<'a> {
    fields: &'static [Field],
    items: Vec<(&'a Id, &'a Item)>,
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.items.len()))?;
        for &(id, item) in &self.items {
            rows.serialize_element(&Row { fields: self.fields, id: Some(id), item })?;
        }
        rows.end()
    }
}

struct Row<'a> {
    fields: &'static [Field],
    id: Option<&'a Id>,
    item: &'a Item,
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(id) = self.id {
            map.serialize_entry("id", id.as_str())?;
        }
        let known = |name: &str| self.fields.iter().any(|field| field.name == name);
        let first = self.fields.iter().map(|field| field.name).filter(|name| self.item.contains_key(*name));
        let others = self.item.keys().map(AsRef::as_ref).filter(|name| !known(name) && *name != ITEM_RANK);
        let rank = self.item.contains_key(ITEM_RANK).then_some(ITEM_RANK);
        for name in first.chain(others).chain(rank) {
            match self.item.get(name) {
                Some(Value::Text(text)) => map.serialize_entry(name, text)?,
                Some(value) => map.serialize_entry(name, &to_json(value).map_err(S::Error::custom)?)?,
                None => {}
            }
        }
        map.end()
    }
}

struct Merge<'a>(&'a Record);

impl Serialize for Merge<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let record = self.0;
        let kind = record.kind();
        let mut writes: BTreeMap<ReplicaId, Vec<(Cow<'_, str>, u64)>> = BTreeMap::new();
        let mut conflicts = Vec::new();
        for (path, register) in record.registers() {
            let hidden = path.item.is_none() && may_have_rows(kind, &path.name) && !record.items(&path.name).is_empty();
            let further = match register.pairs().split_last() {
                Some(((dot, _), further)) if !hidden => {
                    writes.entry(dot.replica).or_default().push((path::write(path), dot.n));
                    further
                }
                _ => register.pairs(),
            };
            if !further.is_empty() {
                let fields = fields_of(kind, &path.name);
                conflicts.extend(further.iter().map(|(dot, value)| Conflict {
                    path,
                    dot,
                    said: Said { fields, value },
                }));
            }
        }
        let writes: BTreeMap<&str, _> =
            gathered(writes.iter().map(|(replica, paths)| (replica.as_str(), Writes(paths))));
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("seen", &seen(record.seen()))?;
        if !writes.is_empty() {
            map.serialize_entry("writes", &writes)?;
        }
        if !conflicts.is_empty() {
            map.serialize_entry("conflicts", &conflicts)?;
        }
        map.end()
    }
}

/// Counts by path, in the order of the paths as text.
struct Writes<'a>(&'a [(Cow<'a, str>, u64)]);

impl Serialize for Writes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writes: Vec<_> = self.0.iter().collect();
        writes.sort_unstable();
        serializer.collect_map(writes.into_iter().map(|(path, n)| (path, n)))
    }
}

fn seen(seen: &VersionVector) -> Map<String, Json> {
    gathered(seen.iter().map(|(replica, n)| (replica.to_string(), n.into())))
}

/// A pair of a register that is not in sight.
struct Conflict<'a> {
    path: &'a Path,
    dot: &'a Dot,
    said: Said<'a>,
}

impl Serialize for Conflict<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("path", &path::write(self.path))?;
        map.serialize_entry("replica", self.dot.replica.as_str())?;
        map.serialize_entry("n", &self.dot.n)?;
        if *self.said.value != Value::Cleared {
            map.serialize_entry("value", &self.said)?;
        }
        map.end()
    }
}

/// A value, with the keys of what is in it in their order.
struct Said<'a> {
    fields: &'static [Field],
    value: &'a Value,
}

impl Serialize for Said<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            Value::Access(access) => Marking(access).serialize(serializer),
            Value::Item(item) => Row { fields: self.fields, id: None, item }.serialize(serializer),
            Value::Text(text) => serializer.serialize_str(text),
            other => to_json(other).map_err(S::Error::custom)?.serialize(serializer),
        }
    }
}

struct Marking<'a>(&'a Access);

impl Serialize for Marking<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Access { basis, marked_on, until, holder, unknown } = self.0;
        let date = |date: &Option<Date>| date.map(|date| date.to_string());
        let entries = [
            ("basis", basis.clone()),
            ("marked_on", date(marked_on)),
            ("until", date(until)),
            ("holder", holder.clone()),
        ];
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("mark", "AK")?;
        for (key, text) in entries.iter().filter(|(_, text)| text.is_some()) {
            map.serialize_entry(key, text)?;
        }
        for (name, value) in unknown {
            map.serialize_entry(name, &to_json(value).map_err(S::Error::custom)?)?;
        }
        map.end()
    }
}

pub(super) fn to_json(value: &Value) -> Result<Json, serde_json::Error> {
    Ok(match value {
        Value::Cleared => Json::Null,
        Value::Text(text) => text.as_str().into(),
        Value::Number(number) => number_to_json(*number),
        Value::Money(money) => money.to_string().into(),
        Value::Date(date) => date.to_string().into(),
        Value::Moment(moment) => moment.to_string().into(),
        Value::YesNo(yes) => (*yes).into(),
        Value::List(list) => list.iter().map(String::as_str).collect::<Vec<_>>().into(),
        Value::Access(access) => serde_json::to_value(Marking(access))?,
        Value::Item(item) => serde_json::to_value(Row { fields: &[], id: None, item })?,
        Value::Trashed(known) => Json::Object([("seen".to_owned(), seen(known).into())].into_iter().collect()),
        Value::Unknown(text) => serde_json::from_str(text)?,
    })
}

/// At most 15 significant digits, so binary64 holds every such number exactly as written.
fn number_to_json(number: Decimal) -> Json {
    use rust_decimal::prelude::ToPrimitive;
    match number.to_i64().filter(|_| number.is_integer()) {
        Some(whole) => whole.into(),
        None => number.to_string().parse().ok().and_then(Number::from_f64).map_or(Json::Null, Json::Number),
    }
}

/// A value as the file says it: a text as it is, anything else as its JSON; nothing for a cleared one.
pub fn value_text(value: &Value) -> String {
    match to_json(value) {
        Ok(Json::String(text)) => text,
        Ok(Json::Null) | Err(_) => String::new(),
        Ok(_) => serde_json::to_string(&Said { fields: &[], value }).unwrap_or_default(),
    }
}
