//! Reading one record (rules F2, F4, F5): a JSON object becomes a record with dots and, beside it, what had none.

use std::collections::{BTreeMap, BTreeSet};

use super::error::{Fault, RecordFault};
use super::json::{self, Json, Object};
use super::path::{self, Known};
use super::values::{keep_unknown, read_date, read_text, read_value};
use crate::model::field::{Field, FieldType};
use crate::model::id::{Dot, Id, ReplicaId, VersionVector};
use crate::model::kinds::{self, common};
use crate::model::merge::Incoming;
use crate::model::plan::REPLICAS;
use crate::model::record::{Path, Record, Registers};
use crate::model::register::Register;
use crate::model::value::{ITEM_RANK, Item, Name, Value};

pub(super) type Read<T> = Result<T, Fault>;

/// Reads one record as storage keeps it (rule F8); `None` if anything is wrong with it.
pub fn read_stored(text: &str, new_id: &mut dyn FnMut() -> Id) -> Option<Incoming> {
    read_record(json::parse(text).ok()?, new_id).ok()
}

/// Highest count of writes that is read. Far above what any replica writes, and far enough below what JSON can hold that
/// whoever writes on still can.
const COUNT_LIMIT: u64 = 1 << 52;

/// Reads one record. `new_id` names records and items that have no id.
///
/// # Errors
/// What is wrong with it, and where.
pub(super) fn read_record(json: Json, new_id: &mut dyn FnMut() -> Id) -> Read<Incoming> {
    let Json::Object(mut object) = json else {
        return Err(RecordFault::NotAnObject.at(""));
    };
    let id = match object.remove("id") {
        Some(Json::String(text)) => Id::parse(&text).ok_or(RecordFault::BadId.at("id"))?,
        Some(_) => return Err(RecordFault::BadId.at("id")),
        None => new_id(),
    };
    let (kind, kind_id) = match object.remove("kind") {
        Some(Json::String(text)) if !text.is_empty() => match kinds::find(&text) {
            Some(kind) => (Some(kind), Name::Borrowed(kind.id)),
            None => (None, Name::Owned(read_text(text, "kind")?)),
        },
        Some(_) => return Err(RecordFault::WrongType.at("kind")),
        None => return Err(RecordFault::NoKind.at("kind")),
    };
    let purged = match object.remove("purged") {
        Some(json) => Some(read_date(&json, "purged")?),
        None => None,
    };
    let mut merge = match object.remove("merge") {
        Some(json) => Merge::read(json, kind)?,
        None => Merge::default(),
    };
    let mut loose = Vec::new();
    for (key, json) in object {
        let field = path::field(kind, &key);
        let rows = match field.map(Field::item_fields) {
            Some(rows) => rows,
            // A collection of a later program is told by its merge data.
            None => (path::is_labels(kind, &key) || merge.has_items(&key)).then_some(&[][..]),
        };
        if let Some(fields) = rows {
            for (path, value) in read_items(json, kind, path::name_of(field, &key), fields, new_id)? {
                merge.place(path, value, &mut loose);
            }
        } else {
            let value = match field {
                Some(field) => read_value(&field.field_type, json, &key)?,
                None => keep_unknown(json, &key)?,
            };
            merge.place(Path::field(path::name_of(field, &key)), value, &mut loose);
        }
    }
    let (registers, seen) = merge.finish();
    Ok(Incoming { record: Record::from_parts(id, kind_id, registers, seen, purged).into(), loose })
}

/// The merge block as it is read: the dots that still wait for their value, the registers with those that have it, and the
/// further values.
#[derive(Default)]
struct Merge {
    seen: VersionVector,
    /// In the order of the paths.
    writes: Vec<(Path, Option<Dot>)>,
    registers: Vec<(Path, Register)>,
    conflicts: Vec<(Path, Dot, Value)>,
    /// Where further values are rows.
    rows: BTreeSet<Name>,
}

impl Merge {
    fn read(json: Json, kind: Known) -> Read<Self> {
        let bad = |place: &str| RecordFault::BadMerge.at(format!("merge{place}"));
        let Json::Object(mut block) = json else {
            return Err(bad(""));
        };
        let mut merge = Self::default();
        for (replica, n) in object(block.remove("seen")).ok_or_else(|| bad(".seen"))? {
            merge.seen.add(dot(&replica, &n).ok_or_else(|| bad(".seen"))?);
        }
        for (replica, paths) in object(block.remove("writes")).ok_or_else(|| bad(".writes"))? {
            let paths = object(Some(paths)).ok_or_else(|| bad(".writes"))?;
            merge.writes.reserve(paths.len());
            for (path, n) in paths {
                let place = || bad(&format!(".writes.{path}"));
                let dot = dot(&replica, &n).ok_or_else(place)?;
                let path = path::read(kind, &path).ok_or_else(place)?;
                merge.writes.push((path, Some(dot)));
            }
        }
        merge.writes.sort_by(|(a, _), (b, _)| a.cmp(b));
        if merge.writes.array_windows().any(|[(a, _), (b, _)]| a == b) {
            return Err(bad(".writes"));
        }
        let conflicts = match block.remove("conflicts") {
            None => Vec::new(),
            Some(Json::Array(conflicts)) => conflicts,
            Some(_) => return Err(bad(".conflicts")),
        };
        for (index, conflict) in conflicts.into_iter().enumerate() {
            let read = read_conflict(conflict, kind).and_then(|read| read.ok_or(RecordFault::BadMerge.at("")));
            merge.conflicts.push(read.map_err(|fault| fault.within(format_args!("merge.conflicts[{index}]")))?);
        }
        let rows = merge.conflicts.iter().filter(|(path, ..)| path.item.is_some());
        merge.rows = rows.map(|(path, ..)| path.name.clone()).collect();
        merge.registers.reserve_exact(merge.writes.len());
        Ok(merge)
    }

    /// Whether rows stand under this name. A value of the same name, which only programs later than this one can have
    /// written, stands there only without rows.
    fn has_items(&self, name: &str) -> bool {
        // The value sorts before rows, and a hostile record may have as many names as paths.
        let first = self.writes.partition_point(|(path, _)| path.name.as_ref() < name);
        match self.writes.get(first).filter(|(path, _)| path.name == name) {
            Some((path, _)) => path.item.is_some(),
            None => self.rows.contains(name),
        }
    }

    /// A value in sight goes to its dot; without one it is loose.
    fn place(&mut self, path: Path, value: Value, loose: &mut Vec<(Path, Value)>) {
        let place = self.writes.binary_search_by(|(other, _)| other.cmp(&path)).ok();
        match place.and_then(|place| self.writes.get_mut(place)).and_then(|(_, dot)| dot.take()) {
            Some(dot) => self.registers.push((path, Register::of(dot, value))),
            None => loose.push((path, value)),
        }
    }

    /// All registers, and what was known of their writes. A path whose field is absent has been cleared.
    fn finish(self) -> (Registers, VersionVector) {
        let Self { mut seen, writes, mut registers, conflicts, rows: _ } = self;
        let cleared = writes.into_iter().filter_map(|(path, dot)| Some((path, Register::of(dot?, Value::Cleared))));
        registers.extend(cleared);
        let mut registers: Registers = registers.into_iter().collect();
        let mut further: BTreeMap<Path, Register> = BTreeMap::new();
        for (path, dot, value) in conflicts {
            match registers.get_mut(&path) {
                Some(register) => register.insert(dot, value),
                None => further.entry(path).or_default().insert(dot, value),
            }
        }
        if !further.is_empty() {
            registers = registers.into_iter().chain(further).collect();
        }
        registers.values().flat_map(Register::pairs).for_each(|(dot, _)| seen.add(*dot));
        say_what_was_known(&mut registers, &seen);
        (registers, seen)
    }
}

/// A file written by hand says `"trashed": true`: its writer had seen what the file has seen.
fn say_what_was_known(registers: &mut Registers, seen: &VersionVector) {
    if let Some(register) = registers.get_mut(&Path::field(common::TRASHED.name())) {
        *register = register
            .pairs()
            .iter()
            .map(|(dot, value)| match value {
                Value::Trashed(known) if known.is_empty() => (*dot, Value::Trashed(seen.clone())),
                other => (*dot, other.clone()),
            })
            .collect();
    }
}

/// An absent object is an empty one; anything else than an object is none.
pub(super) fn object(json: Option<Json<'_>>) -> Option<Object<'_>> {
    match json {
        None => Some(Object::default()),
        Some(Json::Object(object)) => Some(object),
        Some(_) => None,
    }
}

pub(super) fn dot(replica: &str, n: &Json) -> Option<Dot> {
    let n = n.as_u64().filter(|n| (1..=COUNT_LIMIT).contains(n))?;
    Some(Dot { n, replica: ReplicaId::parse(replica)? })
}

/// What a file calls a replica; usually a role.
fn label(json: Json, place: &str) -> Read<Value> {
    match json {
        Json::String(text) => read_text(text, place).map(Value::Text),
        other => keep_unknown(other, place),
    }
}

fn read_conflict(json: Json, kind: Known) -> Read<Option<(Path, Dot, Value)>> {
    let Json::Object(mut conflict) = json else {
        return Ok(None);
    };
    let (Some(Json::String(path)), Some(Json::String(replica)), Some(n)) =
        (conflict.remove("path"), conflict.remove("replica"), conflict.remove("n"))
    else {
        return Ok(None);
    };
    let path = path::read(kind, &path);
    let (Some(path), Some(dot)) = (path, dot(&replica, &n)) else {
        return Ok(None);
    };
    let field = path::field(kind, &path.name);
    let value = match (conflict.remove("value"), &path.item, field) {
        (None, _, _) => Value::Cleared,
        (Some(json), Some(_), _) if path::is_labels(kind, &path.name) => label(json, "")?,
        // The id stands in the path.
        (Some(Json::Object(item)), Some(_), field) if item.get("id").is_none() => {
            Value::Item(read_item(item, field.and_then(Field::item_fields).unwrap_or_default())?)
        }
        (Some(_), Some(_), _) => return Ok(None),
        (Some(json), None, Some(field)) => read_value(&field.field_type, json, "")?,
        (Some(json), None, None) => keep_unknown(json, "")?,
    };
    Ok(Some((path, dot, value)))
}

fn read_items(
    json: Json,
    kind: Known,
    collection: Name,
    fields: &'static [Field],
    new_id: &mut dyn FnMut() -> Id,
) -> Read<Vec<(Path, Value)>> {
    // What the file calls `replicas` is an object from replica to label.
    if path::is_labels(kind, &collection) {
        let Json::Object(labels) = json else {
            return Err(RecordFault::WrongType.at(collection));
        };
        return labels
            .into_iter()
            .map(|(replica, json)| {
                let id = Id::parse(&replica).ok_or(RecordFault::BadId.at(REPLICAS))?;
                Ok((Path::item(collection.clone(), id), label(json, REPLICAS)?))
            })
            .collect();
    }
    let Json::Array(rows) = json else {
        return if json == Json::Null { Ok(Vec::new()) } else { Err(RecordFault::WrongType.at(collection)) };
    };
    let mut taken = BTreeSet::new();
    let mut items = Vec::with_capacity(rows.len());
    for (index, row) in rows.into_iter().enumerate() {
        let read = read_row(row, fields, new_id).and_then(|(id, item)| {
            if taken.insert(id.clone()) { Ok((id, item)) } else { Err(RecordFault::DuplicateId.at("")) }
        });
        let (id, item) = read.map_err(|fault| fault.within(format_args!("{collection}[{index}]")))?;
        items.push((Path::item(collection.clone(), id), Value::Item(item)));
    }
    Ok(items)
}

fn read_row(row: Json, fields: &'static [Field], new_id: &mut dyn FnMut() -> Id) -> Read<(Id, Item)> {
    let Json::Object(mut row) = row else {
        return Err(RecordFault::WrongType.at(""));
    };
    let id = match row.remove("id") {
        Some(Json::String(text)) => Id::parse(&text).ok_or(RecordFault::BadId.at(""))?,
        Some(_) => return Err(RecordFault::BadId.at("")),
        None => new_id(),
    };
    Ok((id, read_item(row, fields)?))
}

fn read_item(row: Object, fields: &'static [Field]) -> Read<Item> {
    // Gathered first: a hostile row may have as many names as a file has room for.
    let mut properties = Vec::with_capacity(row.len());
    for (key, json) in row {
        let (name, value) = match Field::find(fields, &key) {
            Some(field) => (Name::Borrowed(field.name), read_value(&field.field_type, json, &key)?),
            None if key == ITEM_RANK => (Name::Borrowed(ITEM_RANK), read_value(&FieldType::Rank, json, &key)?),
            None => {
                let value = keep_unknown(json, &key)?;
                (Name::Owned(key.into_owned()), value)
            }
        };
        if value != Value::Cleared {
            properties.push((name, value));
        }
    }
    Ok(properties.into_iter().collect())
}
