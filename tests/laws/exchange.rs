//! What replicas hand each other: files, whole and partial, stale and double, edited by hand; records from tab to tab;
//! and what a replica hands its next start. Files go through their text, so the format is tested with the join.

use std::collections::BTreeMap;
use std::sync::Arc;

use lepik::format::file::{self, Exported, PlanFile, Scope};
use lepik::format::{read_stored, write_record};
use lepik::model::change::RecordChange;
use lepik::model::command::Command;
use lepik::model::id::Id;
use lepik::model::merge::Incoming;
use lepik::model::plan::Plan;
use lepik::model::record::{Path, Record};
use lepik::model::value::Value;
use proptest::test_runner::{TestCaseError, TestCaseResult};
use proptest::{prop_assert, prop_assert_eq};
use serde_json::{Value as Json, json};

use crate::actions::Deed;
use crate::ledger::Known;
use crate::world::{World, id};

/// An exported file, with what was known to the one who exported it.
#[derive(Clone)]
pub struct File {
    pub text: String,
    pub known: BTreeMap<Id, Known>,
    pub records: BTreeMap<Id, Arc<Record>>,
    pub is_full: bool,
    /// Changed by hand since; the records above are as they were before.
    pub is_edited: bool,
}

/// Everything in a file must have an id.
fn no_new_id() -> Id {
    unreachable!("a file of this program names everything")
}

/// Reads a file that this program has written.
pub fn read(text: &str) -> Result<PlanFile, TestCaseError> {
    let read =
        file::read(text.as_bytes(), &mut no_new_id).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
    prop_assert_eq!(&read.set_aside, &[], "what was exported can be read");
    Ok(read)
}

/// Writes a plan.
pub fn write(plan: &Plan, scope: Scope) -> String {
    file::write(plan, &Exported { id: None, at: None, by: Some("nõunik".into()), app: None, scope, base: None })
        .unwrap()
}

fn all_of(read: &PlanFile) -> impl Iterator<Item = &Incoming> {
    [&read.plan].into_iter().chain(&read.records)
}

impl World {
    pub fn exchange(&mut self, who: usize, deed: &Deed) -> TestCaseResult {
        match deed {
            Deed::Export { part } => {
                let file = self.export(who, *part);
                self.files.push(file);
                Ok(())
            }
            Deed::Import { file, second } => {
                let files = [Some(*file), *second];
                let files: Vec<File> = files.into_iter().flatten().filter_map(|file| self.file(file)).collect();
                self.import(who, &files)
            }
            Deed::Replace { file } => match self.file(*file).filter(|file| file.is_full) {
                Some(file) => self.replace(who, &file),
                None => Ok(()),
            },
            Deed::ImportByHand { record, field, value } => self.import_by_hand(who, *record, *field, *value),
            Deed::EditFile { file, value } => self.edit_file(*file, *value),
            Deed::Tab { from, record } => {
                let from = usize::from(*from) % self.replicas.len();
                if let Some(id) = self.pick(from, *record) {
                    self.tab(from, who, &id);
                }
                Ok(())
            }
            Deed::Restart => self.restart(who),
            _ => Ok(()),
        }
    }

    /// The file of the pool that a number picks; half of the time the latest.
    pub fn file_index(&self, pick: u8) -> Option<usize> {
        let last = self.files.len().checked_sub(1)?;
        Some(if pick.is_multiple_of(2) { last } else { usize::from(pick) % self.files.len() })
    }

    fn file(&self, pick: u8) -> Option<File> {
        self.files.get(self.file_index(pick)?).cloned()
    }

    /// Exports everything (0) or the records of a mask.
    pub fn export(&mut self, who: usize, part: u8) -> File {
        self.exchanges += 1;
        let replica = &self.replicas[who];
        let is_full = part == 0;
        let mut plan = Plan::from_head(Record::clone(replica.plan.head()));
        for (bit, record) in replica.plan.records().enumerate() {
            if is_full || part & (1 << (bit % 4)) != 0 {
                plan.join(record);
            }
        }
        let text = write(&plan, if is_full { Scope::Full } else { Scope::Selection });
        let records: BTreeMap<Id, Arc<Record>> =
            plan.records().chain([plan.head()]).map(|record| (record.id().clone(), record.clone())).collect();
        let known = records.keys().map(|id| (id.clone(), replica.known[id].clone())).collect();
        File { text, known, records, is_full, is_edited: false }
    }

    /// Imports files in one go. What they hold is learnt, and nothing else changes.
    pub fn import(&mut self, who: usize, files: &[File]) -> TestCaseResult {
        let author = self.author(who);
        let mut incoming = Vec::new();
        for file in files {
            self.exchanges += 1;
            let read = read(&file.text)?;
            for one in all_of(&read) {
                prop_assert_eq!(&one.loose, &[], "a file of this program names every write");
                let exported = &file.records[one.record.id()];
                prop_assert!(file.is_edited || one.record == *exported, "{:#?} is not {:#?}", one.record, exported);
                incoming.push(one.clone());
            }
        }
        let replica = &mut self.replicas[who];
        replica.remember();
        let before = replica.plan.clone();
        let change = replica.plan.apply(&Command::Merge { incoming }, author).unwrap();
        for (id, known) in files.iter().flat_map(|file| &file.known) {
            let here = replica.known.entry(id.clone()).or_default();
            let before = self.ledger.numbers(here);
            here.learn(known);
            replica.own.extend(&before ^ &self.ledger.numbers(here));
        }
        replica.remember();
        for record in before.records().chain([before.head()]) {
            let brought = files.iter().any(|file| file.records.contains_key(record.id()));
            let same = replica.plan.get(record.id()).is_some_and(|here| brought || Arc::ptr_eq(here, record));
            prop_assert!(same, "absent_means_not_included: {}", record.id());
        }
        self.is_silent |= change.records.iter().any(|change| match change {
            RecordChange::Merged { before, after, .. } => !after.differs_in_sight(before),
            _ => false,
        });
        replica.history.note(change, None);
        // The file may have been edited by hand and name writes of this very writer (rule M8).
        let fresh = self.fresh_writer();
        self.replicas[who].id = fresh;
        Ok(())
    }

    /// A file that names one field of one record: a write where it differs, and nothing else (rule F5).
    fn import_by_hand(&mut self, who: usize, record: u8, field: u8, value: u8) -> TestCaseResult {
        let Some(id) = self.pick(who, record).filter(|id| id.as_str() != "plan") else { return Ok(()) };
        let author = self.author(who);
        let (name, value) = self.value(field % 5, value);
        let Value::Text(text) = &value else { return Ok(()) };
        let here = self.replicas[who].plan.get(&id).unwrap();
        let path = Path::field(name);
        let says = here.register(&path).is_some_and(|register| register.values().contains(&&value));
        let record = json!({"id": id.as_str(), "kind": here.kind_id(), name: text});
        let by_hand = json!({"format": "lepik-plan", "version": 1, "plan": {"id": "plan"}, "records": [record]});
        let read = read(&by_hand.to_string())?;
        let replica = &mut self.replicas[who];
        replica.remember();
        let change =
            replica.plan.apply(&Command::Merge { incoming: all_of(&read).cloned().collect() }, author).unwrap();
        prop_assert_eq!(change.is_empty(), says, "a write where it differs");
        if !says {
            prop_assert!(change.records.iter().flat_map(|record| record.paths()).all(|written| written.path == path));
            let values = self.note(who, &id, true, |there, _| *there.path == path)?;
            self.replicas[who].own.extend(values);
        }
        let replica = &mut self.replicas[who];
        replica.remember();
        replica.history.note(change, None);
        let fresh = self.fresh_writer();
        self.replicas[who].id = fresh;
        Ok(())
    }

    /// Changes the title of a record in a file and leaves its merge data.
    fn edit_file(&mut self, file: u8, value: u8) -> TestCaseResult {
        let Some(mut file) = self.file(file) else { return Ok(()) };
        let mut json: Json = serde_json::from_str(&file.text).unwrap();
        let records = json["records"].as_array_mut().unwrap();
        let Some(record) = records.get_mut(usize::from(value) % 4) else { return Ok(()) };
        let id = id(record["id"].as_str().unwrap());
        let text = format!("Käsitsi {}", self.ticks);
        let known = file.known.get_mut(&id).unwrap();
        if record.get("title").is_some() && self.ledger.edit(known, &Path::field("title"), Value::Text(text.clone())) {
            record["title"] = text.into();
            file.text = json.to_string();
            file.is_edited = true;
            self.files.push(file);
        }
        Ok(())
    }

    /// Another tab of the same browser has stored a record.
    pub fn tab(&mut self, from: usize, to: usize, id: &Id) {
        let Some(record) = self.replicas[from].plan.get(id).cloned() else { return };
        self.exchanges += 1;
        let known = self.replicas[from].known[id].clone();
        let to = &mut self.replicas[to];
        to.plan.join(&record);
        to.known.entry(id.clone()).or_default().learn(&known);
    }

    /// Hands over everything.
    pub fn hand_over(&mut self, from: usize, to: usize) {
        let ids: Vec<Id> = self.replicas[from].known.keys().cloned().collect();
        ids.iter().for_each(|id| self.tab(from, to, id));
    }

    /// The program starts again, from the texts of its store.
    fn restart(&mut self, who: usize) -> TestCaseResult {
        let plan = &self.replicas[who].plan;
        let mut started = Plan::new(plan.id().clone());
        for record in plan.records().chain([plan.head()]) {
            let stored = write_record(record).unwrap();
            let read = read_stored(&stored, &mut no_new_id).ok_or_else(|| TestCaseError::fail(stored.clone()))?;
            prop_assert_eq!(&read.loose, &[], "what was stored names every write");
            prop_assert_eq!(&read.record, record, "what was stored is read again");
            started.join(&read.record);
        }
        let known = self.replicas[who].known.clone();
        self.replicas[who] = self.replica(started, known);
        Ok(())
    }

    /// What is here goes, and the file's plan takes its place.
    fn replace(&mut self, who: usize, file: &File) -> TestCaseResult {
        let read = read(&file.text)?;
        let mut plan = Plan::from_head(Record::clone(&read.plan.record));
        for one in &read.records {
            plan.join(&one.record);
        }
        self.replicas[who] = self.replica(plan, file.known.clone());
        Ok(())
    }
}
