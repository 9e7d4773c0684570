//! What a replica does on its own: commands, undo and redo, and what no command can do yet. Each deed is noted in the
//! ledger as what it must do, not as what it did.

use std::collections::BTreeSet;

use lepik::model::change::{Change, RecordChange};
use lepik::model::command::Command;
use lepik::model::date::Date;
use lepik::model::id::Id;
use lepik::model::kinds::common;
use lepik::model::record::{Path, Presence, Record};
use lepik::model::value::{Item, Value};
use proptest::test_runner::{TestCaseError, TestCaseResult};
use proptest::{prop_assert, prop_assert_eq};

use crate::ledger::There;
use crate::world::World;
use crate::written::same_plan;

impl World {
    /// Carries out a command and notes in the ledger what it must have done. One that is refused changes nothing.
    pub fn apply(&mut self, who: usize, command: &Command) -> Result<Option<Change>, TestCaseError> {
        let author = self.author(who);
        let before = self.replicas[who].plan.clone();
        let Ok(change) = self.replicas[who].plan.apply(command, author) else {
            prop_assert!(same_plan(&before, &self.replicas[who].plan), "a refused command changed something");
            return Ok(None);
        };
        self.replicas[who].history.note(change.clone(), None);
        let (target, over, removed) = match command {
            Command::Set { field, over, .. } => (Some(Path::field(field.clone())), over.as_deref(), false),
            Command::ChangeItem { collection, item, over, .. } => {
                (Some(Path::item(collection.clone(), item.clone())), over.as_deref(), false)
            }
            Command::RemoveItem { collection, item, .. } => {
                (Some(Path::item(collection.clone(), item.clone())), None, true)
            }
            _ => (None, None, false),
        };
        for record in &change.records {
            let values = self.note(who, record.id(), true, |there, written| {
                let target = target.as_ref() == Some(there.path);
                let kept = target && over.is_some_and(|over| !over.contains(&there.dot));
                !kept && (written.contains(there.path) || target && removed)
            })?;
            self.replicas[who].own.extend(values);
        }
        Ok(Some(change))
    }

    /// Notes a write of one record in the ledger: everything under the next dot is new. Answers the
    /// values that came or went.
    pub fn note(
        &mut self,
        who: usize,
        id: &Id,
        by_command: bool,
        replaces: impl Fn(There, &BTreeSet<Path>) -> bool,
    ) -> Result<BTreeSet<usize>, TestCaseError> {
        let replica = &mut self.replicas[who];
        let known = replica.known.entry(id.clone()).or_default();
        let dot = known.next(replica.id);
        let record = replica.plan.get(id).unwrap();
        prop_assert!(record.seen().covers(dot), "{id}: {dot:?} was not taken");
        let added: Vec<(Path, Value)> = record
            .registers()
            .flat_map(|(path, register)| register.pairs().iter().map(move |pair| (path, pair)))
            .filter(|(_, (at, _))| *at == dot)
            .map(|(path, (_, value))| (path.clone(), value.clone()))
            .collect();
        let written: BTreeSet<Path> = added.iter().map(|(path, _)| path.clone()).collect();
        Ok(self.ledger.write(known, dot, added, by_command, |there| replaces(there, &written)))
    }

    /// Undo or redo. What it takes away must be this program's own doing or stand there again under a new name.
    pub fn step(&mut self, who: usize, redo: bool) -> TestCaseResult {
        let author = self.author(who);
        let replica = &mut self.replicas[who];
        let before = replica.plan.clone();
        let stepped = if redo {
            replica.history.redo(&mut replica.plan, author)
        } else {
            replica.history.undo(&mut replica.plan, author)
        };
        for change in stepped.iter().flat_map(|change| &change.records) {
            let id = change.id().clone();
            let replica = &mut self.replicas[who];
            match change {
                RecordChange::Left(record) => {
                    let known = replica.known.remove(&id).unwrap();
                    self.ledger.check(&replica.knew(record).unwrap(), before.get(&id).unwrap())?;
                    replica.left.insert(id, known);
                }
                RecordChange::Arrived(after) | RecordChange::Merged { after, .. } => match replica.knew(after) {
                    // Back in time, as if a file had not come, or had.
                    Some(known) => drop(replica.known.insert(id, known)),
                    None => {
                        let left = replica.left[&id].clone();
                        replica.known.entry(id).or_default().learn(&left);
                        replica.remember();
                    }
                },
                RecordChange::Purged(_) => prop_assert!(false, "no step purges: {id}"),
                RecordChange::Created(_) | RecordChange::Wrote { .. } => {
                    self.note_step(who, &id, before.get(&id).unwrap())?;
                }
            }
        }
        Ok(())
    }

    fn note_step(&mut self, who: usize, id: &Id, before: &Record) -> TestCaseResult {
        let after = self.replicas[who].plan.get(id).unwrap().clone();
        let pairs = |path: &Path| after.register(path).map_or(&[][..], |register| register.pairs());
        let gone =
            |there: There| !pairs(there.path).iter().any(|(dot, value)| *dot == there.dot && value == there.value);
        let replica = &self.replicas[who];
        for there in self.ledger.there(&replica.known[id]).filter(|there| gone(*there)) {
            let same = |value: &Value| match there.value {
                Value::Trashed(_) => matches!(value, Value::Trashed(_)),
                other => value == other,
            };
            let again = pairs(there.path).iter().any(|(_, value)| same(value));
            let moment = there.path.name == common::CHANGED.name();
            let own = replica.own.contains(&there.number);
            prop_assert!(own || again || moment, "undo_spares_others: {id} {:?} {:?}", there.path, there.dot);
        }
        prop_assert_eq!(before.purged(), after.purged());
        let values = self.note(who, id, false, |there, _| gone(there))?;
        self.replicas[who].own.extend(values);
        Ok(())
    }

    /// Writes what only a later program can: a field or a row that this one does not know.
    pub fn write_unknown(&mut self, who: usize, record: u8, value: u8) -> TestCaseResult {
        let Some(id) = self.pick(who, record) else { return Ok(()) };
        let text = format!("{{\"n\":[{}]}}", self.ticks);
        let (path, value) = match value % 4 {
            0 => (
                Path::item("visits", crate::world::id("v0")),
                Value::Item(Item::from_iter([("who".into(), Value::Unknown(text))])),
            ),
            1 => (Path::field("visits"), Value::Unknown(text)),
            _ => (Path::field("guests"), Value::Unknown(text)),
        };
        let replica = &mut self.replicas[who];
        let mut copy = Record::clone(replica.plan.get(&id).unwrap());
        let dot = copy.take_dot(replica.id);
        copy.write(dot, path, value, None);
        replica.plan.join(&copy);
        self.note(who, &id, true, |there, written| written.contains(there.path)).map(drop)
    }

    /// Purges a record, by the command where it is in the bin; else as another would who did not know that it had been
    /// restored.
    pub fn purge(&mut self, who: usize, record: u8) -> TestCaseResult {
        let Some(id) = self.pick(who, record).filter(|id| id.as_str() != "plan") else { return Ok(()) };
        let (author, on) = (self.author(who), Date::constant(2027, 12, 31));
        let replica = &mut self.replicas[who];
        let mut copy = Record::clone(replica.plan.get(&id).unwrap());
        if copy.presence() == Presence::Trashed {
            let change = replica.plan.apply(&Command::Purge { ids: vec![id.clone()], on }, author).unwrap();
            replica.history.note(change, None);
        } else {
            copy.purge(on);
            replica.plan.join(&copy);
        }
        self.ledger.purge(replica.known.get_mut(&id).unwrap());
        Ok(())
    }
}
