//! What a command changed, exactly enough to put it back. Undo is a new write (never a step back in time), so it
//! travels like any other; what someone else wrote since is passed over. Undoing an undo is redo.

use std::sync::Arc;

use super::command::Author;
use super::id::{Dot, Id};
use super::kinds::common;
use super::plan::Plan;
use super::record::{Path, Presence, Record};
use super::register::Register;
use super::value::{FieldValue, Value};

/// What sort of deed a change was, for the name of the undo step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deed {
    /// A record was made.
    Create,
    /// A field was written; its name.
    Set(&'static str),
    /// A field that this program does not know was written.
    SetUnknown,
    /// A record was moved to a stage or place.
    Move,
    /// An item was added, changed, moved or removed; its collection.
    Items(&'static str),
    /// A record was put into the bin.
    Trash,
    /// A record was taken out of the bin.
    Restore,
    /// A file was merged.
    Merge,
}

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
    /// It was made here.
    Created(Id),
    /// It came whole from a file.
    Arrived(Arc<Record>),
    /// It came from a file and was let go of again, untouched.
    Left(Arc<Record>),
    /// Some of its registers changed.
    Wrote {
        /// The record.
        id: Id,
        /// The registers.
        paths: Vec<PathChange>,
    },
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
    /// The record.
    pub fn id(&self) -> &Id {
        match self {
            Self::Created(id) | Self::Wrote { id, .. } => id,
            Self::Arrived(record) | Self::Left(record) => record.id(),
        }
    }
}

impl Change {
    /// Whether nothing happened.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Takes in a later change of the same single register, so that one spell of typing is one step. Returns whether
    /// it could.
    pub fn absorb(&mut self, later: &Self) -> bool {
        let (
            [RecordChange::Wrote { id, paths }],
            [
                RecordChange::Wrote {
                    id: later_id,
                    paths: later_paths,
                },
            ],
        ) = (self.records.as_mut_slice(), later.records.as_slice())
        else {
            return false;
        };
        let ([mine], [next]) = (paths.as_mut_slice(), later_paths.as_slice()) else {
            return false;
        };
        let follows = self.deed == later.deed
            && id == later_id
            && mine.path == next.path
            && mine.after == next.before;
        if follows {
            mine.after = next.after.clone();
        }
        follows
    }
}

/// Everything that differs between two states of a record, for undo. The moment of the last write is not undone.
pub(super) fn difference(before: Option<&Record>, after: &Record) -> Vec<PathChange> {
    let nothing = Register::default();
    let earlier = |path: &Path| {
        before
            .and_then(|record| record.register(path))
            .unwrap_or(&nothing)
    };
    let mut paths: Vec<PathChange> = after
        .registers()
        .filter(|(path, register)| earlier(path) != *register)
        .map(|(path, register)| PathChange {
            path: path.clone(),
            before: earlier(path).clone(),
            after: register.clone(),
        })
        .collect();
    let gone = before
        .into_iter()
        .flat_map(Record::registers)
        .filter(|(path, _)| after.register(path).is_none());
    paths.extend(gone.map(|(path, register)| PathChange {
        path: path.clone(),
        before: register.clone(),
        after: Register::default(),
    }));
    paths.retain(|change| change.path.name != common::CHANGED.name());
    paths
}

impl Plan {
    /// Undoes a change (or redoes it, given what the undo did). Registers that someone else has written since keep
    /// what they wrote. Returns what this did; empty if there was nothing left to put back.
    pub fn revert(&mut self, change: &Change, author: Author) -> Change {
        let records = change
            .records
            .iter()
            .rev()
            .filter_map(|record| self.revert_record(record, author))
            .collect();
        Change {
            deed: change.deed,
            records,
        }
    }

    fn revert_record(&mut self, change: &RecordChange, author: Author) -> Option<RecordChange> {
        match change {
            RecordChange::Created(id) => {
                let before = self
                    .get(id)
                    .filter(|record| record.presence() == Presence::Live)?
                    .clone();
                Some(self.write(&before, author, |record, dot| trash(record, dot)))
            }
            RecordChange::Arrived(record) => {
                let here = self.get(record.id())?.clone();
                // A record that was written to since is someone's work: it stays.
                (here == *record).then(|| {
                    self.forget(record.id());
                    RecordChange::Left(here)
                })
            }
            RecordChange::Left(record) => {
                self.join(record);
                self.get(record.id()).cloned().map(RecordChange::Arrived)
            }
            RecordChange::Wrote { id, paths } => {
                let before = self.get(id)?.clone();
                let written = self.write(&before, author, |record, dot| {
                    paths.iter().for_each(|path| put_back(record, dot, path));
                });
                match &written {
                    RecordChange::Wrote { paths, .. } if paths.is_empty() => {
                        self.put(Record::clone(&before));
                        None
                    }
                    _ => Some(written),
                }
            }
        }
    }

    /// Writes to a copy of the record under one dot, notes the moment, and puts it in place.
    pub(super) fn write(
        &mut self,
        before: &Record,
        author: Author,
        write: impl FnOnce(&mut Record, Dot),
    ) -> RecordChange {
        let mut record = before.clone();
        let dot = record.take_dot(author.replica);
        write(&mut record, dot);
        record.write(
            dot,
            Path::field(common::CHANGED.name()),
            Value::Moment(author.now),
            None,
        );
        let change = RecordChange::Wrote {
            id: record.id().clone(),
            paths: difference(Some(before), &record),
        };
        self.put(record);
        change
    }
}

/// Puts a record into the bin, with what is known of it (rule M7).
pub(super) fn trash(record: &mut Record, dot: Dot) {
    let known = record.seen().clone().into_value();
    record.write(dot, Path::field(common::TRASHED.name()), known, None);
}

fn put_back(record: &mut Record, dot: Dot, change: &PathChange) {
    let nothing = Register::default();
    let now = record.register(&change.path).unwrap_or(&nothing);
    if *now == change.after {
        let values: Vec<Value> = change.before.values().into_iter().cloned().collect();
        record.replace(dot, change.path.clone(), values);
    } else {
        // Someone wrote here since: only what this change brought is taken away.
        let brought: Vec<Dot> = change
            .after
            .pairs()
            .iter()
            .filter(|pair| !change.before.pairs().contains(pair))
            .map(|(dot, _)| *dot)
            .collect();
        record.drop_pairs(&change.path, &brought);
    }
}

/// Most steps that can be undone.
const STEPS: usize = 500;

/// The steps that can be undone and redone, of this start of the program.
#[derive(Default, Debug)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
    open_spell: Option<u64>,
}

impl History {
    /// Notes a change. Changes of one spell of typing (the same number) become one step.
    pub fn note(&mut self, change: Change, spell: Option<u64>) {
        if change.is_empty() {
            return;
        }
        self.undone.clear();
        let goes_on = spell.is_some() && spell == self.open_spell;
        self.open_spell = spell;
        if goes_on
            && self
                .done
                .last_mut()
                .is_some_and(|last| last.absorb(&change))
        {
            return;
        }
        self.done.push(change);
        if self.done.len() > STEPS {
            self.done.remove(0);
        }
    }

    /// What undo would undo.
    pub fn next_undo(&self) -> Option<Deed> {
        self.done.last().map(|change| change.deed)
    }

    /// What redo would redo.
    pub fn next_redo(&self) -> Option<Deed> {
        self.undone.last().map(|change| change.deed)
    }

    /// Undoes the last step. `None` without one; an empty change where others have written over all of it.
    pub fn undo(&mut self, plan: &mut Plan, author: Author) -> Option<Change> {
        self.open_spell = None;
        step(&mut self.done, &mut self.undone, plan, author)
    }

    /// Redoes the last step that was undone.
    pub fn redo(&mut self, plan: &mut Plan, author: Author) -> Option<Change> {
        self.open_spell = None;
        step(&mut self.undone, &mut self.done, plan, author)
    }
}

fn step(
    from: &mut Vec<Change>,
    to: &mut Vec<Change>,
    plan: &mut Plan,
    author: Author,
) -> Option<Change> {
    let reverted = plan.revert(&from.pop()?, author);
    if !reverted.is_empty() {
        to.push(reverted.clone());
    }
    Some(reverted)
}
