//! Old finished records leave the plan for a file, so that the store has room again. The file brings them back when it is
//! imported; so does undo, and the point to restore that is made before.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::GetUntracked;

use super::app::App;
use super::clock;
use super::slices::Slices;
use super::transfer::{by_part, file_name};
use crate::format::file::{self, Scope};
use crate::model::command::Command;
use crate::model::handover;
use crate::model::id::Id;
use crate::model::record::Record;
use crate::storage::restore::Before;

/// Why records were not moved out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotMovedOut {
    /// The person has stopped it.
    Stopped,
    /// The file does not hold them as they are now.
    Changed,
}

impl App {
    /// The archived records of a year as a file: its name and its text. It is remembered.
    pub fn archive_file(&self, ids: &BTreeSet<Id>, year: i16) -> Option<(String, String)> {
        let part = self.ask(|plan| handover::part(plan, ids));
        let exported = self.exported(part.id(), Scope::Selection);
        let text = file::write(&part, &exported).ok()?;
        let words = self.choices.language.get_untracked().messages();
        let name = file_name(part.head().title(), &clock::today().to_string(), "json");
        let name = by_part(&name, &format!("{}-{year}", words.archive.in_name));
        self.remember(&part, &exported, &name, "");
        Some((name, text))
    }

    /// Lets go of archived records as a file holds them, once the plan has been kept as it is.
    ///
    /// # Errors
    /// Where that was stopped, or one of them is not what it was any more; nothing has changed then but for the point.
    pub async fn move_out(self, records: &[Arc<Record>]) -> Result<(), NotMovedOut> {
        // Whether there was room for a point or not: the person has said that the file is there.
        self.make_point(&mut Slices::begin(self), &Before::MoveOut).await.map_err(|_| NotMovedOut::Stopped)?;
        self.finish_draft();
        let ids: Vec<Id> = records.iter().map(|record| record.id().clone()).collect();
        let is_same = |record: &Arc<Record>| self.ask(|plan| plan.get(record.id()) == Some(record));
        let is_out = records.iter().all(is_same) && self.dispatch(&Command::MoveOut { ids: ids.clone() }, None).is_ok();
        if !is_out {
            return Err(NotMovedOut::Changed);
        }
        self.note_moved_out(ids);
        self.measure();
        Ok(())
    }
}
