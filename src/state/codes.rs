//! Personal codes in what would go out or in what a file brings: looked for before an export and at an import, never at
//! an edit.

use std::collections::BTreeSet;

use crate::model::id::Id;
use crate::model::personal_data::{self, Finding};
use crate::model::record::Record;

/// A personal code and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodeAt {
    /// The record.
    pub record: Id,
    /// Its title, with codes masked.
    pub title: String,
    /// The place in the record.
    pub finding: Finding,
}

impl CodeAt {
    /// The personal codes of a record that were not there before.
    pub(super) fn new_in(record: &Record, before: Option<&Record>) -> Vec<Self> {
        let before = before.map(personal_data::codes).unwrap_or_default();
        let known: BTreeSet<_> = before.iter().map(Finding::key).collect();
        let title = personal_data::hidden(record.title());
        let fresh = personal_data::codes(record).into_iter().filter(|finding| !known.contains(&finding.key()));
        fresh.map(|finding| Self { record: record.id().clone(), title: title.clone(), finding }).collect()
    }
}
