//! A part of the plan as a file for a deputy.

use std::collections::BTreeSet;

use super::app::App;
use super::clock;
use super::transfer::file_name;
use crate::format::file::{self, Scope};
use crate::model::handover;
use crate::model::id::Id;

impl App {
    /// Some records and the plan's own as a file: its name and its text. It is remembered with whom it is for.
    pub fn hand_over(&self, chosen: &BTreeSet<Id>, to: &str) -> Option<(String, String)> {
        self.finish_draft();
        let part = self.ask(|plan| handover::part(plan, chosen));
        let exported = self.exported(part.id(), Scope::Selection);
        let text = file::write(&part, &exported).ok()?;
        let name = file_name(&format!("valik {}", part.head().title()), &clock::today().to_string(), "json");
        self.remember(&part, &exported, &name, to);
        Some((name, text))
    }
}
