//! What merging would change in a record, field by field and row by row, for the person who decides whether to take it.

use super::field::Policy;
use super::id::Dot;
use super::kinds::common;
use super::record::{Path, Presence, Record};
use super::register::Register;
use super::value::{Name, Value};

/// How a field or a row would differ.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// Both values would stay until a person decides.
    Conflict,
    /// It says nothing here.
    Added,
    /// It would say something else.
    Changed,
    /// It would be cleared, or the row removed by the one who removed it there; what a file leaves out stays.
    Removed,
    /// The row, or the record's card, would stand elsewhere.
    Moved,
}

/// A field, or a row of a collection, that merging would change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// Where it stands.
    pub path: Path,
    /// How it differs.
    pub sort: Sort,
    /// The writes here, the one in sight first.
    pub here: Vec<(Dot, Value)>,
    /// Those that would stand in their place; in a conflict those that would stand beside them.
    pub there: Vec<(Dot, Value)>,
}

/// Two states of a record side by side.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Comparison {
    /// What differs: conflicts first, then as forms order their fields and collections their rows.
    pub differences: Vec<Difference>,
    /// How many fields that are filled in stay as they are.
    pub same: usize,
}

/// What becomes of a record as a whole where copies disagree about whether it is there (rule M7).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// It comes to lie in the bin.
    Trashed,
    /// It is taken out of the bin.
    Restored,
    /// It was put into the bin there and edited here: it stays, with both facts shown.
    TrashedThereEditedHere,
    /// It was put into the bin here and edited there: it stays, with both facts shown.
    TrashedHereEditedThere,
    /// It was purged there: here, too, only a stub is left.
    Purged,
    /// It was purged there and edited here: the edit stays.
    PurgedThereEditedHere,
    /// It was purged here and edited there: the edit is recovered.
    PurgedHereEditedThere,
    /// It was purged here; the file's older copy brings nothing back.
    StaysPurged,
    /// It was purged there and has never been here.
    OnlyAStub,
}

/// What becomes of a record: its presence here, in the file and after merging.
pub fn fate(here: Option<Presence>, there: Presence, after: Presence) -> Option<Fate> {
    use Presence::{Contested, Live, Purged, Recovered, Trashed};
    match (here, after) {
        (None, Purged) => Some(Fate::OnlyAStub),
        (Some(Purged), Purged) => (there != Purged).then_some(Fate::StaysPurged),
        (_, Purged) => Some(Fate::Purged),
        (Some(here), after) if here == after => None,
        (_, Trashed) => Some(Fate::Trashed),
        (Some(Trashed), Contested) => Some(Fate::TrashedHereEditedThere),
        (Some(_), Contested) => Some(Fate::TrashedThereEditedHere),
        (Some(Purged), Recovered) => Some(Fate::PurgedHereEditedThere),
        (Some(_), Recovered) => Some(Fate::PurgedThereEditedHere),
        (Some(_), Live) => Some(Fate::Restored),
        (None, Live | Contested | Recovered) => None,
    }
}

/// Lays the record as merging would leave it beside the one that is here. When it was last written is left out, and so is
/// the bin, which [`fate`] tells of.
pub fn compare(before: Option<&Record>, after: &Record) -> Comparison {
    let nothing = Register::default();
    let at = |record: Option<&'_ Record>, path: &Path| record.and_then(|record| record.register(path)).cloned();
    let gone = before.into_iter().flat_map(Record::registers).filter(|(path, _)| after.register(path).is_none());
    let paths = after.registers().chain(gone).map(|(path, _)| path).filter(|path| is_shown(&path.name));
    let mut differences = Vec::new();
    let mut filled: Vec<&Name> = Vec::new();
    for path in paths {
        let here = at(before, path).unwrap_or_default();
        let there = after.register(path).unwrap_or(&nothing);
        if path.name != common::RANK.name() && (says_something(&here) || says_something(there)) {
            filled.push(&path.name);
        }
        differences.extend(difference(after, path, &here, there));
    }
    filled.sort();
    filled.dedup();
    filled.retain(|name| !differences.iter().any(|difference| difference.path.name == **name));
    let same = filled.len();
    if before.is_none() {
        // Where a new one stands is no news.
        differences.retain(|difference| difference.sort != Sort::Moved);
    }
    differences.sort_by_cached_key(|difference| place(before, after, difference));
    Comparison { differences, same }
}

fn is_shown(name: &str) -> bool {
    ![common::TRASHED.name(), common::CHANGED.name()].contains(&name)
}

fn says_something(register: &Register) -> bool {
    register.pairs().iter().any(|(_, value)| *value != Value::Cleared)
}

fn difference(record: &Record, path: &Path, here: &Register, there: &Register) -> Option<Difference> {
    if here == there || here.values() == there.values() {
        return None;
    }
    let (before, after) = (said(here), said(there));
    let asks = record.field(&path.name).is_none_or(|field| field.policy == Policy::Ask);
    let fresh: Vec<(Dot, Value)> = after.iter().filter(|(_, value)| !says(&before, value)).cloned().collect();
    if asks && there.is_conflict() && !fresh.is_empty() {
        return Some(Difference { path: path.clone(), sort: Sort::Conflict, here: before, there: fresh });
    }
    let says_same = matches!((before.as_slice(), after.as_slice()), ([(_, a)], [(_, b)]) if a.says_same(b));
    let sort = match (says_something(here), says_something(there)) {
        _ if says_same || path.name == common::RANK.name() => Sort::Moved,
        (false, false) => return None,
        (false, true) => Sort::Added,
        (true, true) => Sort::Changed,
        (true, false) => Sort::Removed,
    };
    Some(Difference { path: path.clone(), sort, here: before, there: after })
}

/// The writes with different values, the one in sight first.
fn said(register: &Register) -> Vec<(Dot, Value)> {
    let mut said: Vec<(Dot, Value)> = Vec::new();
    for (dot, value) in register.pairs().iter().rev() {
        if !says(&said, value) {
            said.push((*dot, value.clone()));
        }
    }
    said
}

fn says(writes: &[(Dot, Value)], value: &Value) -> bool {
    writes.iter().any(|(_, other)| other.says_same(value))
}

/// What orders differences.
fn place(before: Option<&Record>, after: &Record, difference: &Difference) -> (bool, usize, usize, Path) {
    let path = &difference.path;
    let fields = after.kind().into_iter().flat_map(|kind| kind.all_fields());
    let field = fields.into_iter().position(|field| field.name == path.name).unwrap_or(usize::MAX);
    let row = |record: &Record| record.items(&path.name).iter().position(|(id, _)| path.item.as_ref() == Some(*id));
    let row = row(after).or_else(|| before.and_then(row)).unwrap_or(usize::MAX);
    (difference.sort != Sort::Conflict, field, row, path.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::value::{ITEM_RANK, Item};

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn write(record: &mut Record, replica: u128, path: Path, value: Value) {
        let dot = record.take_dot(ReplicaId::from_bits(replica));
        record.write(dot, path, value, None);
    }

    fn set(record: &mut Record, replica: u128, field: &'static str, value: Value) {
        write(record, replica, Path::field(field), value);
    }

    fn step(id: &str) -> Path {
        Path::item("steps", Id::parse(id).unwrap())
    }

    fn row(words: &str, rank: &str) -> Value {
        Value::Item(Item::from_iter([("text".into(), text(words)), (ITEM_RANK.into(), text(rank))]))
    }

    /// A campaign that both copies know.
    fn campaign() -> Record {
        let mut record = Record::new(Id::from_bits(1), "campaign");
        set(&mut record, 1, "title", text("Kampaania"));
        set(&mut record, 1, "goal", text("Teadlikkus"));
        write(&mut record, 1, step("s1"), row("Leping", "80"));
        write(&mut record, 1, step("s2"), row("Trükk", "90"));
        record
    }

    /// `Changed goal: Teadlikkus > Tuntus`.
    fn told(comparison: &Comparison) -> Vec<String> {
        let words = |writes: &[(Dot, Value)]| {
            let word = |value: &Value| match value {
                Value::Text(text) => text.clone(),
                Value::Item(item) => match item.get("text") {
                    Some(Value::Text(text)) => text.clone(),
                    other => format!("{other:?}"),
                },
                Value::Cleared => "-".to_owned(),
                other => format!("{other:?}"),
            };
            writes.iter().map(|(_, value)| word(value)).collect::<Vec<_>>().join(" | ")
        };
        let line = |difference: &Difference| {
            let Difference { path, sort, here, there } = difference;
            let item = path.item.as_ref().map(|item| format!("/{item}")).unwrap_or_default();
            format!("{sort:?} {}{item}: {} > {}", path.name, words(here), words(there))
        };
        comparison.differences.iter().map(line).collect()
    }

    fn check(mine: impl Fn(&mut Record), theirs: impl Fn(&mut Record), expected: &[&str], same: usize) {
        let (mut before, mut other) = (campaign(), campaign());
        mine(&mut before);
        theirs(&mut other);
        let mut after = before.clone();
        after.join(&other);
        let comparison = compare(Some(&before), &after);
        assert_eq!(told(&comparison), expected);
        assert_eq!(comparison.same, same, "{expected:?}");
    }

    #[test]
    fn fields_are_laid_side_by_side() {
        let none = |_: &mut Record| {};
        check(none, none, &[], 3);
        check(|record| set(record, 2, "goal", text("Tuntus")), none, &[], 3);
        let tuntus = |record: &mut Record| set(record, 3, "goal", text("Tuntus"));
        check(none, tuntus, &["Changed goal: Teadlikkus > Tuntus"], 2);
        let waits = |record: &mut Record| set(record, 3, "waiting_for", text("juht"));
        check(none, waits, &["Added waiting_for:  > juht"], 3);
        check(none, |record| set(record, 3, "goal", Value::Cleared), &["Removed goal: Teadlikkus > -"], 2);
        check(none, |record| set(record, 3, "waiting_for", Value::Cleared), &[], 3);
        check(none, |record| set(record, 3, "later", text("x")), &["Added later:  > x"], 3);
    }

    #[test]
    fn both_values_of_a_conflict_are_told_and_come_first() {
        let mine = |record: &mut Record| set(record, 2, "goal", text("Meie"));
        let theirs = |record: &mut Record| {
            set(record, 3, "title", text("Muu"));
            set(record, 3, "goal", text("Nende"));
        };
        check(mine, theirs, &["Conflict goal: Meie > Nende", "Changed title: Kampaania > Muu"], 1);
        check(mine, |record| set(record, 3, "goal", text("Meie")), &[], 3);
        check(mine, |record| set(record, 3, "goal", Value::Cleared), &["Conflict goal: Meie > -"], 2);
    }

    #[test]
    fn rows_are_told_one_by_one_and_none_goes_by_being_left_out() {
        let none = |_: &mut Record| {};
        let theirs = |record: &mut Record| {
            write(record, 3, step("s0"), row("Plakat", "70"));
            write(record, 3, step("s2"), row("Trükkida", "90"));
        };
        check(none, theirs, &["Added steps/s0:  > Plakat", "Changed steps/s2: Trükk > Trükkida"], 2);
        let moves = |record: &mut Record| write(record, 3, step("s2"), row("Trükk", "70"));
        check(none, moves, &["Moved steps/s2: Trükk > Trükk"], 2);
        let removes = |record: &mut Record| {
            let dot = record.take_dot(ReplicaId::from_bits(3));
            record.replace(dot, step("s1"), []);
        };
        check(none, removes, &["Removed steps/s1: Leping > "], 2);
        let partial = |record: &mut Record| *record = Record::new(Id::from_bits(1), "campaign");
        check(none, partial, &[], 3);
    }

    #[test]
    fn a_card_that_stands_elsewhere_is_told_and_when_it_was_written_is_not() {
        let none = |_: &mut Record| {};
        check(none, |record| set(record, 3, "rank", text("90")), &["Moved rank:  > 90"], 3);
        let moment = || Value::Moment(crate::model::date::Moment::from_unix_seconds(1));
        check(none, |record| set(record, 3, "changed", moment()), &[], 3);
    }

    #[test]
    fn a_new_record_is_told_whole() {
        let comparison = compare(None, &campaign());
        let expected = [
            "Added title:  > Kampaania",
            "Added steps/s1:  > Leping",
            "Added steps/s2:  > Trükk",
            "Added goal:  > Teadlikkus",
        ];
        assert_eq!(told(&comparison), expected);
        assert_eq!(comparison.same, 0);
    }

    #[test]
    fn trash_and_purge_against_an_edit_are_told() {
        use Presence::{Contested, Live, Purged, Recovered, Trashed};
        let check = |here: Option<Presence>, there: Presence, after: Presence, expected: Option<Fate>| {
            assert_eq!(fate(here, there, after), expected, "{here:?} {there:?} {after:?}");
        };
        check(None, Live, Live, None);
        check(Some(Live), Live, Live, None);
        check(None, Trashed, Trashed, Some(Fate::Trashed));
        check(Some(Live), Trashed, Trashed, Some(Fate::Trashed));
        check(Some(Trashed), Live, Trashed, None);
        check(Some(Trashed), Live, Live, Some(Fate::Restored));
        check(Some(Live), Trashed, Contested, Some(Fate::TrashedThereEditedHere));
        check(Some(Trashed), Live, Contested, Some(Fate::TrashedHereEditedThere));
        check(Some(Contested), Live, Contested, None);
        check(Some(Live), Purged, Purged, Some(Fate::Purged));
        check(Some(Trashed), Purged, Purged, Some(Fate::Purged));
        check(Some(Live), Purged, Recovered, Some(Fate::PurgedThereEditedHere));
        check(Some(Purged), Live, Recovered, Some(Fate::PurgedHereEditedThere));
        check(Some(Purged), Live, Purged, Some(Fate::StaysPurged));
        check(Some(Purged), Purged, Purged, None);
        check(None, Purged, Purged, Some(Fate::OnlyAStub));
    }
}
