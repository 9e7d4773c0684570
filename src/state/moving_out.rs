//! Old finished records leave the plan for a file, so that the store has room again. The file brings them back when it is
//! imported; so does undo, and the point to restore that is made before.

use std::collections::BTreeSet;

use leptos::prelude::GetUntracked;

use super::app::App;
use super::clock;
use super::slices::Slices;
use super::transfer::{by_part, file_name};
use crate::format::file::{self, Scope};
use crate::model::command::{Command, CommandError};
use crate::model::handover;
use crate::model::id::Id;
use crate::storage::restore::Before;

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

    /// Lets go of archived records, once the plan has been kept as it is.
    ///
    /// # Errors
    /// Where one of them is not in the archive any more; nothing has changed then but for the point.
    pub async fn move_out(self, ids: Vec<Id>) -> Result<(), CommandError> {
        // Whether there was room for a point or not: the records stand in the file.
        self.make_point(&mut Slices::begin(self), &Before::MoveOut).await.ok();
        self.dispatch(&Command::MoveOut { ids: ids.clone() }, None)?;
        self.note_moved_out(ids);
        self.measure();
        Ok(())
    }
}
