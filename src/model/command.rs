//! Commands: the only way to change a plan. Each writes whole values, takes one dot a record (rule M2), and returns
//! what it changed, for undo.

use std::sync::Arc;

use super::change::{Change, RecordChange, trash};
use super::check::{check_field, check_item};
use super::copy::Draft;
use super::date::{Date, Moment};
use super::id::{Dot, Id, ReplicaId};
use super::kind::Kind;
use super::kinds::common;
use super::merge::{Incoming, Merged};
use super::plan::Plan;
use super::rank;
use super::record::{Path, Record};
use super::value::{FieldValue, ITEM_RANK, Item, Name, Value};

/// Who writes, and when.
#[derive(Clone, Copy, Debug)]
pub struct Author {
    /// The writer (rule M8).
    pub replica: ReplicaId,
    /// The wall clock; shown, and used for nothing else (rule M9).
    pub now: Moment,
}

/// Where a card goes on its board.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// Before all others.
    First,
    /// Right after this one.
    After(Id),
    /// Right before this one.
    Before(Id),
    /// After all others.
    Last,
}

/// One deed.
#[derive(Clone, PartialEq, Debug)]
pub enum Command {
    /// Makes a record.
    Create {
        /// Its new id.
        id: Id,
        /// Its kind.
        kind: &'static Kind,
        /// Its first values by field.
        values: Vec<(Name, Value)>,
    },
    /// Makes records with all their values, in one step.
    CreateAll {
        /// The records.
        drafts: Vec<Draft>,
    },
    /// Writes a field; `Cleared` empties it.
    Set {
        /// The record, or the plan's own.
        id: Id,
        /// The field.
        field: Name,
        /// The new value.
        value: Value,
        /// The writes that the person has seen and replaces; `None`: all (rule M2).
        over: Option<Vec<Dot>>,
    },
    /// Writes fields of several records, in one step: all of them, or, where one does not fit, none.
    SetAll {
        /// Record, field and new value; `Cleared` empties it.
        writes: Vec<(Id, Name, Value)>,
    },
    /// Moves a card to a stage and a place.
    Move {
        /// The record.
        id: Id,
        /// The stage it goes to.
        stage: String,
        /// Its place on the board.
        place: Place,
    },
    /// Adds an item at the end of a collection.
    AddItem {
        /// The record.
        id: Id,
        /// The collection.
        collection: Name,
        /// The item's new id.
        item: Id,
        /// Its properties.
        value: Item,
    },
    /// Replaces an item's properties; its place stays.
    ChangeItem {
        /// The record.
        id: Id,
        /// The collection.
        collection: Name,
        /// The item.
        item: Id,
        /// Its properties.
        value: Item,
        /// The writes that the person has seen and replaces; `None`: all (rule M2).
        over: Option<Vec<Dot>>,
    },
    /// Removes an item.
    RemoveItem {
        /// The record.
        id: Id,
        /// The collection.
        collection: Name,
        /// The item.
        item: Id,
    },
    /// Moves an item to another place of its collection.
    MoveItem {
        /// The record.
        id: Id,
        /// The collection.
        collection: Name,
        /// The item.
        item: Id,
        /// Its new place, counted without it from 0.
        to: usize,
    },
    /// Puts a record into the bin.
    Trash {
        /// The record.
        id: Id,
    },
    /// Puts several records into the bin, in one step.
    TrashAll {
        /// The records.
        ids: Vec<Id>,
    },
    /// Takes a record out of the bin.
    Restore {
        /// The record.
        id: Id,
    },
    /// Puts finished records into the archive, or brings them back.
    Archive {
        /// The records.
        ids: Vec<Id>,
        /// Into the archive.
        archived: bool,
    },
    /// Purges records from the bin (rule M3). It cannot be undone.
    Purge {
        /// The records.
        ids: Vec<Id>,
        /// Today.
        on: Date,
    },
    /// Lets go of archived records that a file holds: this copy is without them, as if they had never come, and the file
    /// brings them back. No copy that still has them is told.
    MoveOut {
        /// The records.
        ids: Vec<Id>,
    },
    /// Edits a row of a list of the plan that has none of its own yet: the rows that hold until then become its own first.
    TakeOver {
        /// Those rows.
        rows: Vec<(Id, Item)>,
        /// What is then done with one of them, or beside them.
        edit: Box<Self>,
    },
    /// Merges what a file brought.
    Merge {
        /// Its records.
        incoming: Vec<Incoming>,
    },
    /// Takes what was merged ahead, for someone to look at first.
    Take {
        /// The records that were chosen.
        merged: Vec<Merged>,
    },
}

/// Why a command was refused. Nothing has changed then.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CommandError {
    /// There is no such record here.
    NoRecord,
    /// A record or item of this id is here already.
    IdTaken,
    /// There is no such item.
    NoItem,
    /// The kind has no such stage.
    NoStage,
    /// A record must have a title.
    NoTitle,
    /// The field cannot hold this sort of value.
    WrongType,
    /// A text is longer than 100 000 characters.
    TooLong,
    /// Work that goes on cannot be archived.
    StillOpen,
    /// Only what is in the bin can be purged.
    NotInBin,
    /// Only what is archived can be moved out.
    NotArchived,
}

impl Plan {
    /// Carries out a command and returns what it changed.
    ///
    /// # Errors
    /// Where the command does not fit the plan; nothing has changed then.
    pub fn apply(&mut self, command: &Command, author: Author) -> Result<Change, CommandError> {
        let records = match command {
            Command::Create { id, kind, values } => {
                let values = values.iter().map(|(name, value)| (Path::field(name.clone()), value.clone())).collect();
                self.create_all(&[Draft { id: id.clone(), kind, values }], author)?
            }
            Command::CreateAll { drafts } => self.create_all(drafts, author)?,
            Command::Set { id, field, value, over } => {
                let record = self.find(id)?;
                let value = check_field(&record, field, value)?;
                vec![self.write(&record, author, |record, dot| {
                    record.write(dot, Path::field(field.clone()), value, over.as_deref());
                })]
            }
            Command::SetAll { writes } => self.set_all(writes, author)?,
            Command::Move { id, stage, place } => self.move_card(id, stage, place, author)?,
            Command::AddItem { id, collection, item, value } => {
                let record = self.find(id)?;
                if record.register(&Path::item(collection.clone(), item.clone())).is_some() {
                    return Err(CommandError::IdTaken);
                }
                let value = check_item(&record, collection, value)?;
                let end = record.items(collection).len();
                vec![self.place_item(&record, collection, item, vec![Value::Item(value)], end, author)]
            }
            Command::ChangeItem { id, collection, item, value, over } => {
                let record = self.find(id)?;
                let mut value = value.clone();
                let rank = item_of(&record, collection, item)?.get(ITEM_RANK).cloned();
                rank.map(|rank| value.insert(ITEM_RANK.into(), rank));
                let value = Value::Item(check_item(&record, collection, &value)?);
                let path = Path::item(collection.clone(), item.clone());
                vec![self.write(&record, author, |record, dot| record.write(dot, path, value, over.as_deref()))]
            }
            Command::RemoveItem { id, collection, item } => {
                let record = self.find(id)?;
                item_of(&record, collection, item)?;
                let path = Path::item(collection.clone(), item.clone());
                vec![self.write(&record, author, |record, dot| record.replace(dot, path, []))]
            }
            Command::MoveItem { id, collection, item, to } => {
                let record = self.find(id)?;
                item_of(&record, collection, item)?;
                let values = values_of(&record, collection, item);
                vec![self.place_item(&record, collection, item, values, *to, author)]
            }
            Command::Trash { id } => {
                let record = self.find(id)?;
                vec![self.write(&record, author, trash)]
            }
            Command::TrashAll { ids } => {
                let records = self.all(ids)?;
                records.iter().map(|record| self.write(record, author, trash)).collect()
            }
            Command::Restore { id } => {
                let record = self.find(id)?;
                vec![self.write(&record, author, |record, dot| {
                    record.write(dot, Path::field(common::TRASHED.name()), Value::Cleared, None);
                    // What was purged and came back is kept by someone who knows of the purge.
                    if let Some(on) = record.purged() {
                        record.write(dot, Path::field(common::KEPT.name()), Value::Date(on), None);
                    }
                })]
            }
            Command::Archive { ids, archived } => self.archive(ids, *archived, author)?,
            Command::Purge { ids, on } => self.purge(ids, *on)?,
            Command::MoveOut { ids } => self.move_out(ids)?,
            Command::TakeOver { rows, edit } => vec![self.take_over(rows, edit, author)?],
            Command::Merge { incoming } => self.merge_all(incoming, author),
            Command::Take { merged } => self.take_all(merged),
        };
        Ok(Change { deed: command.deed(), records })
    }

    pub(super) fn find(&self, id: &Id) -> Result<Arc<Record>, CommandError> {
        self.get(id).cloned().ok_or(CommandError::NoRecord)
    }

    fn move_card(
        &mut self,
        id: &Id,
        stage: &str,
        place: &Place,
        author: Author,
    ) -> Result<Vec<RecordChange>, CommandError> {
        let record = self.find(id)?;
        if record.stage_id() != stage && record.kind().and_then(|kind| kind.stage(stage)).is_none() {
            return Err(CommandError::NoStage);
        }
        let duty = record.kind().and_then(|kind| kind.duty);
        let board = self.in_order(|other| other.id() != id && other.kind().and_then(|kind| kind.duty) == duty);
        let index_of = |id: &Id| board.iter().position(|other| other.id() == id).ok_or(CommandError::NoRecord);
        let index = match place {
            Place::First => 0,
            Place::After(id) => index_of(id)? + 1,
            Place::Before(id) => index_of(id)?,
            Place::Last => board.len(),
        };
        let ranks: Vec<_> = board.iter().map(|record| record.get(&common::RANK).map(String::as_str)).collect();
        let (own, neighbours) = rank::place(&ranks, index);
        let rank_path = || Path::field(common::RANK.name());
        let mut changes = vec![self.write(&record, author, |record, dot| {
            if record.stage_id() != stage {
                record.write(dot, Path::field(common::STAGE.name()), Value::Text(stage.to_owned()), None);
            }
            record.write(dot, rank_path(), Value::Text(own), None);
        })];
        for (index, rank) in neighbours {
            if let Some(neighbour) = board.get(index) {
                changes.push(self.write(neighbour, author, |record, dot| {
                    record.write(dot, rank_path(), Value::Text(rank), None);
                }));
            }
        }
        Ok(changes)
    }

    fn place_item(
        &mut self,
        record: &Arc<Record>,
        collection: &Name,
        item: &Id,
        values: Vec<Value>,
        to: usize,
        author: Author,
    ) -> RecordChange {
        let others: Vec<(&Id, &Item)> =
            record.items(collection).into_iter().filter(|(other, _)| *other != item).collect();
        let ranks: Vec<Option<&str>> = others
            .iter()
            .map(|(_, item)| item.get(ITEM_RANK).and_then(String::from_value).map(String::as_str))
            .collect();
        let (own, neighbours) = rank::place(&ranks, to);
        let path = |item: &Id| Path::item(collection.clone(), item.clone());
        self.write(record, author, |copy, dot| {
            copy.replace(dot, path(item), ranked(values, &own));
            for (index, rank) in neighbours {
                if let Some((id, _)) = others.get(index) {
                    copy.replace(dot, path(id), ranked(values_of(record, collection, id), &rank));
                }
            }
        })
    }
}

/// All values of an item: a conflict stays one when the item goes to another place.
fn values_of(record: &Record, collection: &Name, item: &Id) -> Vec<Value> {
    let register = record.register(&Path::item(collection.clone(), item.clone()));
    register.map(|register| register.values().into_iter().cloned().collect()).unwrap_or_default()
}

fn ranked(values: Vec<Value>, rank: &str) -> impl Iterator<Item = Value> {
    values.into_iter().map(move |value| match value {
        Value::Item(mut item) => {
            item.insert(ITEM_RANK.into(), Value::Text(rank.to_owned()));
            Value::Item(item)
        }
        other => other,
    })
}

/// The item, or what one of those who disagree about it says.
fn item_of<'a>(record: &'a Record, collection: &Name, item: &Id) -> Result<&'a Item, CommandError> {
    let register = record.register(&Path::item(collection.clone(), item.clone()));
    let pairs = register.map(|register| register.pairs()).unwrap_or_default();
    pairs.iter().rev().find_map(|(_, value)| Item::from_value(value)).ok_or(CommandError::NoItem)
}

#[cfg(test)]
mod tests {
    use super::super::date::Moment;
    use super::super::kinds::campaign;
    use super::*;

    /// Two people put different words under one step, a third only moves steps: the question is still there.
    #[test]
    fn moving_items_keeps_their_conflicts() {
        let author = |replica| Author { replica: ReplicaId::from_bits(replica), now: Moment::from_unix_seconds(0) };
        let (id, steps) = (Id::from_bits(1), || Name::from(common::STEPS.name));
        let step = |text: &str| Item::from_iter([("text".into(), Value::Text(text.into()))]);
        let add = |item: u128, text: &str| Command::AddItem {
            id: id.clone(),
            collection: steps(),
            item: Id::from_bits(item),
            value: step(text),
        };
        let title = (common::TITLE.name().into(), Value::Text("a".into()));
        let create = Command::Create { id: id.clone(), kind: &campaign::KIND, values: vec![title] };
        let mut plan = Plan::new(Id::from_bits(0));
        [create, add(1, "x"), add(2, "y")].iter().for_each(|command| drop(plan.apply(command, author(1)).unwrap()));
        let mut other = plan.clone();
        for (plan, replica, text) in [(&mut plan, 1, "mine"), (&mut other, 2, "theirs")] {
            let (id, item, value) = (id.clone(), Id::from_bits(1), step(text));
            plan.apply(&Command::ChangeItem { id, collection: steps(), item, value, over: None }, author(replica))
                .unwrap();
        }
        plan.join(other.get(&id).unwrap());
        for item in [1, 2] {
            let item = Id::from_bits(item);
            plan.apply(&Command::MoveItem { id: id.clone(), collection: steps(), item, to: 0 }, author(3)).unwrap();
            assert_eq!(plan.get(&id).unwrap().conflicts().count(), 1);
        }
    }
}
