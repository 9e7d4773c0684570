//! Whether all is saved: what is being typed, what is in memory only, how full the store is (rules S2–S4).

use leptos::prelude::*;

use super::app::{App, SaveState};
use crate::model::id::Id;
use crate::storage::StoreError;
use crate::storage::keeper::QUOTA;

impl App {
    /// Notes a control with something typed in it that is not committed yet; it is committed before anything that must
    /// not miss it (leaving the page, undo, export).
    pub fn begin_draft(&self, commit: Callback<()>) {
        self.with_core_mut(|core| core.draft = Some(commit));
        self.refresh_save();
    }

    /// Forgets the control that was being typed in.
    pub fn end_draft(&self) {
        self.with_core_mut(|core| core.draft = None);
        self.refresh_save();
    }

    /// Commits what is being typed.
    pub fn finish_draft(&self) {
        if let Some(commit) = self.with_core_mut(|core| core.draft.take()) {
            commit.run(());
        }
        self.refresh_save();
    }

    /// Tries again to save what is in memory only (rule S4).
    pub fn retry(&self) {
        let unsaved: Vec<Id> = self.with_core(|core| core.keeper.unsaved().keys().cloned().collect());
        for id in &unsaved {
            self.follow(id);
        }
        if !unsaved.is_empty() {
            self.refresh_save();
        }
    }

    pub(super) fn refresh_save(&self) {
        let state = self.with_core(|core| {
            let unsaved = core.keeper.unsaved();
            match unsaved.values().max() {
                None if core.draft.is_some() => SaveState::Saving,
                None => SaveState::Saved,
                Some(StoreError::Full) => SaveState::Unsaved(unsaved.len()),
                Some(StoreError::Failed) => SaveState::Failed(unsaved.len()),
            }
        });
        if self.save.get_untracked() != state {
            self.save.set(state);
        }
    }

    /// Looks how full the store is (rule S4).
    pub fn measure(&self) {
        let used = self.with_core(|core| core.keeper.used()).unwrap_or_default();
        self.fill.set(u8::try_from(used * 100 / QUOTA).unwrap_or(100).min(100));
    }

    /// The texts that could not be read and were set aside, by key.
    pub fn set_aside(&self) -> Vec<(String, String)> {
        self.with_core(|core| core.keeper.set_aside_texts()).unwrap_or_default()
    }
}
