//! Making records.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::change::RecordChange;
use super::check::{check_field, check_item};
use super::command::{Author, CommandError};
use super::copy::Draft;
use super::kinds::common;
use super::plan::Plan;
use super::rank;
use super::record::{Path, Record};
use super::value::Value;

impl Plan {
    /// Makes records; each that has no place of its own comes after all others.
    pub(super) fn create_all(&mut self, drafts: &[Draft], author: Author) -> Result<Vec<RecordChange>, CommandError> {
        // All is looked at before anything is written.
        let mut ids = BTreeSet::new();
        let records: Vec<_> = drafts
            .iter()
            .map(|draft| match ids.insert(&draft.id) && self.get(&draft.id).is_none() {
                true => Ok((Arc::new(Record::new(draft.id.clone(), draft.kind.id)), check_draft(draft)?)),
                false => Err(CommandError::IdTaken),
            })
            .collect::<Result<_, _>>()?;
        let mut last = self.records().filter_map(|record| record.get(&common::RANK)).max().cloned();
        let mut changes = Vec::with_capacity(records.len());
        for (record, values) in records {
            let (rank, _) = rank::place(&[last.as_deref()], 1);
            let change = self.write(&record, author, |record, dot| {
                for (path, value) in values {
                    record.write(dot, path, value, None);
                }
                let stage = Value::Text(record.stage_id().to_owned());
                record.write(dot, Path::field(common::STAGE.name()), stage, None);
                if record.get(&common::RANK).is_none() {
                    record.write(dot, Path::field(common::RANK.name()), Value::Text(rank), None);
                }
            });
            let made = self.find(change.id())?;
            last = last.max(made.get(&common::RANK).cloned());
            changes.push(RecordChange::Created(made));
        }
        Ok(changes)
    }
}

/// The values of a record to be made, in their one form, if its kind may hold them.
fn check_draft(draft: &Draft) -> Result<Vec<(Path, Value)>, CommandError> {
    if !draft.values.iter().any(|(path, _)| path.name == common::TITLE.name()) {
        return Err(CommandError::NoTitle);
    }
    let record = Record::new(draft.id.clone(), draft.kind.id);
    let checked = draft.values.iter().map(|(path, value)| {
        let value = match (&path.item, value) {
            (Some(_), Value::Item(item)) => check_item(&record, &path.name, item).map(Value::Item),
            (Some(_), _) => Err(CommandError::WrongType),
            (None, value) => check_field(&record, &path.name, value),
        };
        value.map(|value| (path.clone(), value))
    });
    checked.collect()
}
