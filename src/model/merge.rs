//! What a file would do, and doing it. A record with merge data is joined; what a file says without a dot (written by
//! hand or by another program) becomes an ordinary write where it differs (rule F5).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::change::{RecordChange, trash};
use super::command::Author;
use super::id::Id;
use super::plan::Plan;
use super::rank;
use super::record::{Path, Presence, Record};
use super::value::{ITEM_RANK, Item, Value};

/// One record as a file brought it.
#[derive(Clone, PartialEq, Debug)]
pub struct Incoming {
    /// What has dots.
    pub record: Record,
    /// What has none, in the file's order.
    pub loose: Vec<(Path, Value)>,
}

/// What merging a record would do. A record counts once, as the first that fits (see the acceptance hooks).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Verdict {
    /// It is not here yet.
    New,
    /// A field would get a second value that a person has to decide about.
    Conflict,
    /// Something would change.
    Changed,
    /// Nothing would change that a person can see.
    Same,
}

impl Plan {
    /// What merging would do, without doing it.
    pub fn preview(&self, incoming: &Incoming, author: Author) -> Verdict {
        let Some(here) = self.get(incoming.record.id()) else {
            // A stub of something that was never here has nothing to show.
            let gone = incoming.record.presence() == Presence::Purged;
            return if gone { Verdict::Same } else { Verdict::New };
        };
        let merged = merged(Some(here), incoming, author);
        if !merged.differs_in_sight(here) {
            return Verdict::Same;
        }
        let contested = merged.presence() == Presence::Contested && here.presence() != Presence::Contested;
        let fresh = merged.conflicts().any(|(path, register)| here.register(path) != Some(register));
        if contested || fresh { Verdict::Conflict } else { Verdict::Changed }
    }

    /// Merges records, in their order; one that comes twice changes once.
    pub(super) fn merge_all(&mut self, incoming: &[Incoming], author: Author) -> Vec<RecordChange> {
        let mut before: BTreeMap<&Id, Option<Arc<Record>>> = BTreeMap::new();
        for one in incoming {
            let here = self.get(one.record.id()).cloned();
            before.entry(one.record.id()).or_insert(here);
            self.merge(one, author);
        }
        before.into_iter().filter_map(|(id, before)| self.came(id, before)).collect()
    }

    /// Merges one record; `None` if nothing changed.
    pub(super) fn merge(&mut self, incoming: &Incoming, author: Author) -> Option<RecordChange> {
        let id = incoming.record.id();
        let before = self.get(id).cloned();
        let merged = merged(before.as_deref(), incoming, author);
        if before.as_deref() != Some(&merged) {
            self.put(merged);
        }
        self.came(id, before)
    }

    /// What merging has done to a record.
    fn came(&self, id: &Id, before: Option<Arc<Record>>) -> Option<RecordChange> {
        let here = self.get(id)?;
        match before {
            Some(before) if before == *here => None,
            Some(before) => Some(RecordChange::merged(before, here.clone())),
            None => Some(RecordChange::Arrived(here.clone())),
        }
    }
}

/// The record that merging would leave.
fn merged(here: Option<&Record>, incoming: &Incoming, author: Author) -> Record {
    let mut record = match here {
        Some(here) => {
            let mut record = here.clone();
            record.join(&incoming.record);
            record
        }
        None => incoming.record.clone(),
    };
    let differing: Vec<_> = incoming.loose.iter().filter(|(path, value)| !says(&record, path, value)).collect();
    if !differing.is_empty() {
        let dot = record.take_dot(author.replica);
        for (path, value) in differing {
            match value {
                // Written by hand: `"trashed": true`. Whoever accepts it knows what is here.
                Value::Trashed(known) if known.is_empty() => trash(&mut record, dot),
                Value::Item(item) => {
                    let item = laid_over(&record, path, item);
                    record.write(dot, path.clone(), Value::Item(item), None);
                }
                other => record.write(dot, path.clone(), other.clone(), None),
            }
        }
    }
    record
}

/// An item written by hand over the one that is here: what it does not mention stays (rule F5). One that is new goes to
/// the end of its collection.
fn laid_over(record: &Record, path: &Path, item: &Item) -> Item {
    let mut whole = match record.value(path) {
        Some(Value::Item(here)) => here.clone(),
        _ => Item::new(),
    };
    whole.extend(item.iter().map(|(name, value)| (name.clone(), value.clone())));
    if !whole.contains_key(ITEM_RANK) {
        let ranks = record.items(&path.name).into_iter().filter_map(|(_, item)| match item.get(ITEM_RANK) {
            Some(Value::Text(rank)) => Some(rank.as_str()),
            _ => None,
        });
        let last = [ranks.max()];
        let (rank, _) = rank::place(if last == [None] { &[] } else { &last }, 1);
        whole.insert(ITEM_RANK.into(), Value::Text(rank));
    }
    whole
}

/// Whether the record says this already. An item counts by what it says, because a file written by hand may give it
/// another id and no place.
fn says(record: &Record, path: &Path, value: &Value) -> bool {
    match value {
        // In the bin is in the bin, whatever was known when it was put there.
        Value::Trashed(_) => record.value(path).is_some_and(|here| matches!(here, Value::Trashed(_))),
        Value::Cleared => record.value(path).is_none(),
        Value::Item(item) if path.item.is_some() => {
            let over = Value::Item(match record.value(path) {
                Some(Value::Item(here)) => here.iter().chain(item).map(|(n, v)| (n.clone(), v.clone())).collect(),
                _ => item.clone(),
            });
            record.items(&path.name).iter().any(|(_, here)| Value::Item((*here).clone()).says_same(&over))
        }
        other => record.register(path).is_some_and(|register| register.values().contains(&other)),
    }
}
