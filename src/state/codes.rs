//! Personal codes in what would go out or in what a file brings: looked for before an export and at an import, never at
//! an edit.

use crate::model::id::Id;
use crate::model::merge::Merged;
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
        let fresh = personal_data::new_codes(record, before);
        if fresh.is_empty() {
            return Vec::new();
        }
        let title = personal_data::hidden(record.title());
        fresh.into_iter().map(|finding| Self { record: record.id().clone(), title: title.clone(), finding }).collect()
    }

    /// The personal codes that merging would bring.
    pub(super) fn brought(merged: &Merged) -> Vec<Self> {
        if merged.changes() { Self::new_in(&merged.after, merged.before.as_deref()) } else { Vec::new() }
    }
}
