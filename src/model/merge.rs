//! What a file would do, and doing it. A record with merge data is joined; what a file says without a dot (written by
//! hand or by another program) becomes an ordinary write where it differs (rule F5).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::change::{RecordChange, difference, trash};
use super::command::Author;
use super::id::{Id, VersionVector};
use super::plan::Plan;
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
        if merged.same_content(here) {
            return Verdict::Same;
        }
        let conflicts = |record: &Record| -> BTreeSet<Path> { record.conflicts().map(|(p, _)| p.clone()).collect() };
        let contested = merged.presence() == Presence::Contested && here.presence() != Presence::Contested;
        let fresh = merged.conflicts().any(|(path, register)| here.register(path) != Some(register));
        if contested || (fresh && !conflicts(&merged).is_empty()) { Verdict::Conflict } else { Verdict::Changed }
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
            Some(before) => {
                let paths = difference(Some(&before), here);
                Some(RecordChange::Wrote { before, paths })
            }
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
                other => record.write(dot, path.clone(), other.clone(), None),
            }
        }
    }
    record
}

/// Whether the record says this already. An item counts by what it says, because a file written by hand may give it
/// another id and no place.
fn says(record: &Record, path: &Path, value: &Value) -> bool {
    let in_register = record
        .register(path)
        .is_some_and(|register| register.pairs().iter().any(|(_, here)| content(here) == content(value)));
    in_register
        || path.item.is_some()
            && record.items(&path.name).iter().any(|(_, item)| matches!(value, Value::Item(v) if bare(item) == bare(v)))
}

fn content(value: &Value) -> Value {
    match value {
        Value::Item(item) => Value::Item(bare(item)),
        // In the bin is in the bin, whatever was known when it was put there.
        Value::Trashed(_) => Value::Trashed(VersionVector::default()),
        other => other.clone(),
    }
}

fn bare(item: &Item) -> Item {
    item.iter().filter(|(name, _)| *name != ITEM_RANK).map(|(name, value)| (name.clone(), value.clone())).collect()
}
