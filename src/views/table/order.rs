//! The order of records and of their groups, by the names that people read.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::model::date::Date;
use crate::model::field::FieldType;
use crate::model::listing::{Group, Key, compare, key};
use crate::model::record::Record;
use crate::model::sort::{self, gathered};
use crate::model::subject::{Asks, Subject};
use crate::views::browser::collation;
use crate::views::kit::options::subject_choice;

/// Puts records in the order of a subject. What is alike stands in the order in which it was made.
pub fn sort(records: &mut [Arc<Record>], subject: Subject, descending: bool, today: Date) {
    let mut keys: HashMap<*const Record, Key> = HashMap::with_capacity(records.len());
    let mut words = BTreeSet::new();
    for record in records.iter() {
        if let Some(key) = key(subject, record, today) {
            if let Key::Words(ids) = &key {
                words.insert(ids.clone());
            }
            keys.insert(Arc::as_ptr(record), key);
        }
    }
    // What is told by its words stands behind what has a place of its own.
    let named: HashMap<Vec<String>, String> =
        words.into_iter().map(|ids| (ids.clone(), named(subject, &ids))).collect();
    let places = collation::places(gathered::<BTreeSet<_>, _>(named.values().cloned()));
    for key in keys.values_mut() {
        if let Key::Words(ids) = key {
            let place = named.get(ids).and_then(|name| places.get(name)).copied().unwrap_or(usize::MAX / 2);
            *key = Key::Place(BEHIND + place);
        }
    }
    let key_of = |record: &Arc<Record>| keys.get(&Arc::as_ptr(record));
    sort::by(records, |a, b| compare(key_of(a), key_of(b), descending).then_with(|| a.id().cmp(b.id())));
}

/// More places than any choice has.
const BEHIND: usize = 10_000;

/// Puts groups in order: by the order that the domain gives, else by name; what has none comes last.
pub fn sort_groups(groups: &mut [Group], by: Subject) {
    let names: BTreeSet<String> = gathered(groups.iter().map(|group| group_name(by, &group.ids)));
    let places = collation::places(names);
    let place = |group: &Group| {
        let fixed = group.ids.first().and_then(|id| by.place(id));
        // Months stand as they are written.
        let month = (by.asks() == Asks::Day).then(|| group.ids.clone());
        (group.ids.is_empty(), month, fixed.is_none(), fixed, places.get(&group_name(by, &group.ids)).copied())
    };
    sort::by(groups, |a, b| -> Ordering { place(a).cmp(&place(b)) });
}

/// What a group is called; empty where there is nothing to name it by.
pub fn group_name(by: Subject, ids: &[String]) -> String {
    match by.asks() {
        Asks::Day => {
            let month = |id: &String| id.split_once('-').map(|(year, month)| format!("{month}.{year}"));
            ids.iter().filter_map(month).collect()
        }
        Asks::Choice | Asks::Words | Asks::Number | Asks::Rows => named(by, ids),
    }
}

fn named(subject: Subject, ids: &[String]) -> String {
    let is_plain =
        matches!(subject, Subject::Field(field) if matches!(field.field_type, FieldType::Text | FieldType::LongText));
    if is_plain {
        return ids.join(" ");
    }
    ids.iter().map(|id| subject_choice(subject, id)).collect::<Vec<_>>().join(", ")
}
