//! Where a record holds personal codes (isikukood): in any text of any copy, conflicts and unknown fields included. What
//! is found never tells the code itself.

use std::collections::{BTreeMap, BTreeSet};

use super::field::FieldType;
use super::id::Id;
use super::personal_code;
use super::record::{Path, Record};
use super::register::Register;
use super::sort::gathered;
use super::value::{ITEM_RANK, Name, Value};

/// A personal code in a text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Found {
    /// Its line, from 1, where the text has several.
    pub line: Option<usize>,
    /// What may be shown of it.
    pub masked: String,
}

/// A personal code in a record.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Finding {
    /// The field, or the row of a collection.
    pub path: Path,
    /// The property of the row.
    pub property: Option<Name>,
    /// The place of the row in its collection, from 1.
    pub row: Option<usize>,
    /// What stands there.
    pub found: Found,
}

impl Finding {
    /// Where it stands and what it is, wherever its row has got to.
    pub fn key(&self) -> (&Path, &Option<Name>, &Found) {
        (&self.path, &self.property, &self.found)
    }
}

/// The personal codes of a record. One that stands in several values of a conflict counts once.
pub fn codes(record: &Record) -> Vec<Finding> {
    codes_beside(record, None)
}

/// The personal codes that a record did not hold before. Only what has changed since is looked at.
pub fn new_codes(record: &Record, before: Option<&Record>) -> Vec<Finding> {
    let mut codes = codes_beside(record, before);
    if let (Some(before), false) = (before, codes.is_empty()) {
        let known = self::codes(before);
        codes.retain(|code| !known.iter().any(|known| known.key() == code.key()));
    }
    codes
}

/// The personal codes in registers that are not the same in another state of the record.
fn codes_beside(record: &Record, other: Option<&Record>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let differs = |path: &Path, register: &Register| other.is_none_or(|other| other.register(path) != Some(register));
    // The program's own order is no one's text.
    let is_text =
        |path: &Path| record.field(&path.name).is_none_or(|field| !matches!(field.field_type, FieldType::Rank));
    let mut rows: BTreeMap<&Name, BTreeMap<&Id, usize>> = BTreeMap::new();
    for (path, register) in record.registers().filter(|(path, register)| differs(path, register) && is_text(path)) {
        let mut known: BTreeSet<(Option<&Name>, &str)> = BTreeSet::new();
        for (_, value) in register.pairs() {
            for (property, value) in parts(value) {
                each_code(value, &mut |line, code| {
                    if known.insert((property, code)) {
                        let found = Found { line, masked: personal_code::masked(code) };
                        let row = path.item.as_ref().and_then(|item| {
                            let rows = rows.entry(&path.name).or_insert_with(|| places(record, &path.name));
                            rows.get(item).copied()
                        });
                        findings.push(Finding { path: path.clone(), property: property.cloned(), row, found });
                    }
                });
            }
        }
    }
    findings
}

/// The rows of a collection by id, counted from 1.
fn places<'a>(record: &'a Record, collection: &str) -> BTreeMap<&'a Id, usize> {
    gathered(record.items(collection).into_iter().map(|(id, _)| id).zip(1..))
}

/// An item by its properties, any other value whole.
fn parts(value: &Value) -> Vec<(Option<&Name>, &Value)> {
    match value {
        Value::Item(item) => {
            let texts = item.iter().filter(|(name, _)| *name != ITEM_RANK);
            texts.map(|(name, value)| (Some(name), value)).collect()
        }
        value => vec![(None, value)],
    }
}

/// The personal codes of a value.
pub fn in_value(value: &Value) -> Vec<Found> {
    let mut all = Vec::new();
    each_code(value, &mut |line, code| all.push(Found { line, masked: personal_code::masked(code) }));
    all
}

fn each_code<'a>(value: &'a Value, note: &mut impl FnMut(Option<usize>, &'a str)) {
    match value {
        Value::Text(text) | Value::Unknown(text) => in_text(text, note),
        Value::List(list) => list.iter().for_each(|text| in_text(text, note)),
        Value::Access(access) => {
            access.basis.iter().chain(&access.holder).for_each(|text| in_text(text, note));
            access.unknown.values().for_each(|value| each_code(value, note));
        }
        Value::Item(item) => item.values().for_each(|value| each_code(value, note)),
        Value::Cleared
        | Value::Number(_)
        | Value::Money(_)
        | Value::Date(_)
        | Value::Moment(_)
        | Value::YesNo(_)
        | Value::Trashed(_) => {}
    }
}

fn in_text<'a>(text: &'a str, note: &mut impl FnMut(Option<usize>, &'a str)) {
    let has_lines = text.trim_end().contains('\n');
    let (mut line, mut end) = (1, 0);
    for range in personal_code::find(text) {
        line += text.get(end..range.start).unwrap_or_default().matches('\n').count();
        end = range.start;
        note(has_lines.then_some(line), text.get(range).unwrap_or_default());
    }
}

/// The text with every personal code masked, for messages that name it.
pub fn hidden(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut end = 0;
    for range in personal_code::find(text) {
        shown.push_str(text.get(end..range.start).unwrap_or_default());
        shown.push_str(&personal_code::masked(text.get(range.clone()).unwrap_or_default()));
        end = range.end;
    }
    shown.push_str(text.get(end..).unwrap_or_default());
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::ReplicaId;
    use crate::model::value::{Access, Item};

    const CODE: &str = "59912310012";

    fn write(record: &mut Record, replica: u128, path: Path, value: Value, over: bool) {
        let dot = record.take_dot(ReplicaId::from_bits(replica));
        record.write(dot, path, value, if over { None } else { Some(&[]) });
    }

    /// The places: `description:2`, `steps/1.text`, `x`.
    fn shown(record: &Record) -> Vec<String> {
        let place = |finding: Finding| {
            assert!(!format!("{finding:?}").contains(CODE));
            let row = finding.row.map(|row| format!("/{row}")).unwrap_or_default();
            let property = finding.property.map(|name| format!(".{name}")).unwrap_or_default();
            let line = finding.found.line.map(|line| format!(":{line}")).unwrap_or_default();
            format!("{}{row}{property}{line}", finding.path.name)
        };
        codes(record).into_iter().map(place).collect()
    }

    fn campaign() -> Record {
        Record::new(Id::from_bits(1), "campaign")
    }

    #[test]
    fn a_code_is_found_in_every_sort_of_text() {
        let text = || Value::Text(format!("ik {CODE}"));
        let check = |path: Path, value: Value, expected: &[&str]| {
            let mut record = campaign();
            write(&mut record, 1, path, value.clone(), true);
            assert_eq!(shown(&record), expected, "{value:?}");
        };
        check(Path::field("title"), text(), &["title"]);
        check(Path::field("owner"), text(), &["owner"]);
        check(Path::field("description"), Value::Text(format!("a\n\n{CODE} b\n")), &["description:3"]);
        check(Path::field("description"), Value::Text(format!("{CODE}\n")), &["description"]);
        check(Path::field("labels"), Value::List(vec!["a".into(), CODE.into()]), &["labels"]);
        let access = Access { holder: Some(CODE.into()), ..Access::default() };
        check(Path::field("access"), Value::Access(access.into()), &["access"]);
        check(Path::field("later"), Value::Unknown(format!("{{\"who\":[{CODE}]}}")), &["later"]);
        let step = Item::from_iter([("text".into(), text()), ("later".into(), Value::Unknown(format!("\"{CODE}\"")))]);
        let path = Path::item("steps", Id::from_bits(7));
        check(path, Value::Item(step), &["steps/1.later", "steps/1.text"]);
        check(Path::field("title"), Value::Text("59912310013".into()), &[]);
        check(Path::field("rank"), Value::Text(CODE.into()), &[]);
        check(Path::field("title"), Value::Cleared, &[]);
    }

    #[test]
    fn rows_are_counted_as_they_stand_and_their_rank_is_no_text() {
        let mut record = campaign();
        for (id, rank, text) in [(1, "80", "a"), (2, "82", CODE), (3, "59912310012", "b")] {
            let item = Item::from_iter([
                ("text".into(), Value::Text(text.into())),
                (ITEM_RANK.into(), Value::Text(rank.into())),
            ]);
            write(&mut record, 1, Path::item("steps", Id::from_bits(id)), Value::Item(item), true);
        }
        assert_eq!(shown(&record), ["steps/3.text"]);
    }

    #[test]
    fn every_value_of_a_conflict_is_looked_at_and_one_code_counts_once() {
        let mut record = campaign();
        let description = || Path::field("description");
        write(&mut record, 1, description(), Value::Text(format!("a {CODE}")), false);
        write(&mut record, 2, description(), Value::Text("b".into()), false);
        assert!(record.register(&description()).unwrap().is_conflict());
        assert_eq!(shown(&record), ["description"]);
        write(&mut record, 3, description(), Value::Text(format!("c {CODE}")), false);
        assert_eq!(shown(&record), ["description"]);
        write(&mut record, 4, description(), Value::Text("59912310108".into()), false);
        assert_eq!(shown(&record), ["description", "description"]);
    }

    #[test]
    fn only_codes_that_were_not_there_before_are_new() {
        let check = |before: &[(&'static str, &str)], after: &[(&'static str, &str)], expected: &[&str]| {
            let mut record = campaign();
            let mut set = |values: &[(&'static str, &str)]| {
                for (field, text) in values {
                    write(&mut record, 1, Path::field(*field), Value::Text((*text).into()), true);
                }
                record.clone()
            };
            let (before, after) = (set(before), set(after));
            let new = new_codes(&after, Some(&before));
            assert_eq!(new.iter().map(|code| &*code.path.name).collect::<Vec<_>>(), expected);
        };
        check(&[("title", CODE)], &[], &[]);
        check(&[("title", CODE)], &[("description", CODE)], &["description"]);
        check(&[("title", CODE)], &[("title", "59912310012 ja veel")], &[]);
        let mut record = campaign();
        write(&mut record, 1, Path::field("title"), Value::Text(CODE.into()), true);
        assert_eq!(new_codes(&record, None), codes(&record));
    }

    #[test]
    fn several_codes_of_a_text_each_have_their_line() {
        let lines = |text: &str| {
            let found = in_value(&Value::Text(text.into()));
            found.iter().map(|found| found.line).collect::<Vec<_>>()
        };
        assert_eq!(lines(&format!("{CODE} 59912310108\nb\n{CODE}")), [Some(1), Some(1), Some(3)]);
        assert_eq!(lines(&format!("{CODE}, {CODE}")), [None, None]);
        assert_eq!(lines("a\nb"), []);
    }

    #[test]
    fn a_text_that_is_shown_again_hides_them() {
        let check = |text: &str, expected: &str| assert_eq!(hidden(text), expected);
        check("Kõne 59912310012: õppida 59912310108", "Kõne 5••••••••••: õppida 5••••••••••");
        check("Leping 59912310013", "Leping 59912310013");
        check("", "");
    }
}
