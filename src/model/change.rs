//! What a command changed, exactly enough to put it back. Undo is a new write (never a step back in time), so it
//! travels like any other; what someone else wrote since is passed over. Undoing an undo is redo.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::command::Author;
use super::date::{Date, Moment};
use super::deed::Deed;
pub use super::history::History;
use super::id::{Dot, Id, VersionVector};
use super::kinds::common;
use super::merge::Incoming;
use super::plan::Plan;
use super::record::{Path, Presence, Record};
use super::register::Register;
use super::sort::gathered;
use super::value::{FieldValue, Value};

/// What one command, undo or redo did.
#[derive(Clone, PartialEq, Debug)]
pub struct Change {
    /// What sort of deed it was.
    pub deed: Deed,
    /// What happened to each record.
    pub records: Vec<RecordChange>,
}

/// What happened to one record.
#[derive(Clone, PartialEq, Debug)]
pub enum RecordChange {
    /// It was made here; as it was then.
    Created(Arc<Record>),
    /// It came whole from a file.
    Arrived(Arc<Record>),
    /// It was let go of without a trace: it stands in a file, or only came from one.
    Left(Arc<Record>),
    /// A file brought more of it.
    Merged {
        /// As it was before.
        before: Arc<Record>,
        /// As it was then.
        after: Arc<Record>,
        /// The registers, for when someone has written since.
        paths: Vec<PathChange>,
    },
    /// Some of its registers changed.
    Wrote {
        /// The record as it was before.
        before: Arc<Record>,
        /// The registers.
        paths: Vec<PathChange>,
    },
    /// It was purged from the bin, for good.
    Purged(Id),
}

/// One register before and after.
#[derive(Clone, PartialEq, Debug)]
pub struct PathChange {
    /// Where it stands.
    pub path: Path,
    /// What it held.
    pub before: Register,
    /// What it holds now.
    pub after: Register,
}

impl RecordChange {
    /// What a file made of a record.
    pub(super) fn merged(before: Arc<Record>, after: Arc<Record>) -> Self {
        let paths = difference(Some(&before), &after);
        Self::Merged { before, after, paths }
    }

    /// The record.
    pub fn id(&self) -> &Id {
        match self {
            Self::Created(record) | Self::Arrived(record) | Self::Left(record) => record.id(),
            Self::Wrote { before, .. } | Self::Merged { before, .. } => before.id(),
            Self::Purged(id) => id,
        }
    }

    /// The registers that changed.
    pub fn paths(&self) -> &[PathChange] {
        match self {
            Self::Wrote { paths, .. } | Self::Merged { paths, .. } => paths,
            Self::Created(_) | Self::Arrived(_) | Self::Left(_) | Self::Purged(_) => &[],
        }
    }

    pub(super) fn paths_mut(&mut self) -> &mut [PathChange] {
        match self {
            Self::Wrote { paths, .. } | Self::Merged { paths, .. } => paths,
            Self::Created(_) | Self::Arrived(_) | Self::Left(_) | Self::Purged(_) => &mut [],
        }
    }
}

impl Change {
    /// Whether nothing happened.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Takes in a later change of the same record, so that one spell of typing is one step. Returns whether it could:
    /// what the later one found must be what this one left.
    pub fn absorb(&mut self, later: &Self) -> bool {
        let (
            [RecordChange::Wrote { before, paths }],
            [RecordChange::Wrote { before: later_before, paths: later_paths }],
        ) = (self.records.as_mut_slice(), later.records.as_slice())
        else {
            return false;
        };
        let mine = |next: &PathChange| paths.iter().position(|mine| mine.path == next.path);
        let places: Vec<Option<usize>> = later_paths.iter().map(mine).collect();
        let left = |(place, next): (&Option<usize>, &PathChange)| {
            place.and_then(|place| paths.get(place)).is_none_or(|mine| mine.after == next.before)
        };
        let follows = self.deed == later.deed
            && before.id() == later_before.id()
            && places.iter().any(Option::is_some)
            && places.iter().zip(later_paths).all(left);
        if follows {
            for (place, next) in places.into_iter().zip(later_paths) {
                match place.and_then(|place| paths.get_mut(place)) {
                    Some(mine) => mine.after = next.after.clone(),
                    None => paths.push(next.clone()),
                }
            }
        }
        follows
    }
}

/// Everything that differs between two states of a record, for undo. The moment of the last write is not undone.
pub(super) fn difference(before: Option<&Record>, after: &Record) -> Vec<PathChange> {
    let nothing = Register::default();
    let earlier = |path: &Path| before.and_then(|record| record.register(path)).unwrap_or(&nothing);
    let mut paths: Vec<PathChange> = after
        .registers()
        .filter(|(path, register)| earlier(path) != *register)
        .map(|(path, register)| PathChange {
            path: path.clone(),
            before: earlier(path).clone(),
            after: register.clone(),
        })
        .collect();
    let gone = before.into_iter().flat_map(Record::registers).filter(|(path, _)| after.register(path).is_none());
    paths.extend(gone.map(|(path, register)| PathChange {
        path: path.clone(),
        before: register.clone(),
        after: Register::default(),
    }));
    paths.retain(|change| change.path.name != common::CHANGED.name());
    paths
}

/// Whether both say the same, whoever wrote it and whatever the one who put them into the bin knew.
fn says_the_same(a: &Record, b: &Record) -> bool {
    let said = |register: &Register| -> BTreeSet<Value> {
        let plain = |(_, value): &(Dot, Value)| match value {
            Value::Trashed(_) => VersionVector::default().into_value(),
            other => other.clone(),
        };
        gathered(register.pairs().iter().map(plain))
    };
    difference(Some(a), b).iter().all(|change| said(&change.before) == said(&change.after))
}

impl Plan {
    /// Undoes a change (or redoes it, given what the undo did). Registers that someone else has written since keep
    /// what they wrote. Returns what this did; empty if there was nothing left to put back.
    pub fn revert(&mut self, change: &Change, author: Author) -> Change {
        let records = change.records.iter().rev().filter_map(|record| self.revert_record(record, author)).collect();
        Change { deed: change.deed, records }
    }

    fn revert_record(&mut self, change: &RecordChange, author: Author) -> Option<RecordChange> {
        match change {
            RecordChange::Created(made) => self.take_back(made, author),
            RecordChange::Arrived(record) => {
                let here = self.get(record.id())?.clone();
                if here != *record {
                    return self.take_back(record, author);
                }
                self.forget(record.id());
                Some(RecordChange::Left(here))
            }
            RecordChange::Left(record) => self.merge(&Incoming { record: record.clone(), loose: Vec::new() }, author),
            RecordChange::Merged { before, after, paths } => {
                // Untouched since: as if the file had not come. A write would overwrite, in the copy of the one who sent
                // the file, words that were only not wanted here.
                if self.get(after.id())? == after {
                    self.place(before.clone());
                    return Some(RecordChange::merged(after.clone(), before.clone()));
                }
                self.put_back(before, paths, after.purged(), author)
            }
            RecordChange::Wrote { before, paths } => self.put_back(before, paths, before.purged(), author),
            RecordChange::Purged(_) => None,
        }
    }

    /// Puts registers back, where the record was purged at this date, or not, when the step was done.
    fn put_back(
        &mut self,
        before: &Arc<Record>,
        paths: &[PathChange],
        purged: Option<Date>,
        author: Author,
    ) -> Option<RecordChange> {
        let now = self.get(before.id())?.clone();
        // What has been purged since stays so: it was let go of on purpose.
        if now.presence() == Presence::Purged && now.purged() != purged {
            return None;
        }
        let written = self.write(&now, author, |record, dot| {
            paths.iter().for_each(|path| put_back(record, dot, path));
            // What is again as it was in the bin is in the bin: it only stands under new dots.
            let was_trashed = before.presence() == Presence::Trashed;
            if was_trashed && record.presence() == Presence::Contested && says_the_same(before, record) {
                record.write(dot, Path::field(common::TRASHED.name()), known(record), Some(&[]));
            }
        });
        if written.paths().is_empty() {
            self.put(Record::clone(&now));
            return None;
        }
        Some(written)
    }

    /// Takes back a record that came into the plan: into the bin, unless someone has written to it since, because then
    /// it is their work, too.
    fn take_back(&mut self, came: &Record, author: Author) -> Option<RecordChange> {
        let here = self.get(came.id())?.clone();
        let untouched = here.presence().in_sight() && says_the_same(came, &here);
        untouched.then(|| self.write(&here, author, trash))
    }

    /// Writes to a copy of the record under one dot, notes the moment, and puts it in place.
    pub(super) fn write(
        &mut self,
        before: &Arc<Record>,
        author: Author,
        write: impl FnOnce(&mut Record, Dot),
    ) -> RecordChange {
        let mut record = Record::clone(before);
        let dot = record.take_dot(author.replica);
        write(&mut record, dot);
        note_waiting(before, &mut record, dot, author.now);
        record.write(dot, Path::field(common::CHANGED.name()), Value::Moment(author.now), None);
        let change = RecordChange::Wrote { before: before.clone(), paths: difference(Some(before), &record) };
        self.put(record);
        change
    }
}

/// Notes since when a record waits, when it begins to; forgets it, when it no longer does. What the write itself says of
/// it (an undo that puts it back) stands.
fn note_waiting(before: &Record, record: &mut Record, dot: Dot, now: Moment) {
    let waits = |record: &Record| {
        [common::WAITING_FOR.name(), common::WAITING_UNTIL.name()]
            .into_iter()
            .any(|name| record.value(&Path::field(name)).is_some())
    };
    let path = Path::field(common::WAITING_SINCE.name());
    if waits(before) != waits(record) && before.register(&path) == record.register(&path) {
        let since = if waits(record) { Value::Moment(now) } else { Value::Cleared };
        record.write(dot, path, since, None);
    }
}

/// Puts a record into the bin, with what is known of it (rule M7).
pub(super) fn trash(record: &mut Record, dot: Dot) {
    record.write(dot, Path::field(common::TRASHED.name()), known(record), None);
}

fn known(record: &Record) -> Value {
    record.seen().clone().into_value()
}

fn put_back(record: &mut Record, dot: Dot, change: &PathChange) {
    let PathChange { path, before, after } = change;
    let now = record.register(path).cloned().unwrap_or_default();
    let brought = after.pairs().iter().filter(|pair| !before.pairs().contains(pair));
    record.drop_pairs(path, &brought.map(|(dot, _)| *dot).collect::<Vec<_>>());
    // Where someone wrote since, their value stands in place of the one from before; what only shared a dot with what
    // goes (rule M5) stays.
    for (_, value) in before.pairs().iter().filter(|pair| now == *after || now.pairs().contains(pair)) {
        let left = record.register(path).map_or(&[][..], Register::pairs);
        if !left.iter().any(|(_, other)| other == value) {
            record.write(dot, path.clone(), value.clone(), Some(&[]));
        }
    }
}
