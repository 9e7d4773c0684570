//! Whether all is saved: what is being typed, what waits its turn, what is in memory only, how full the store is (rules
//! S2–S4).

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::{App, SaveState};
use super::clock;
use super::slices::{SHOWN_AFTER, SLICE, STANDS, Stage, Work};
use crate::model::id::Id;
use crate::storage::keeper::QUOTA;
use crate::storage::{Store, StoreError};

/// Most records that are stored at once; more are stored in slices.
const AT_ONCE: usize = 500;

/// How many are stored together: a third of a slice.
const TOGETHER: usize = 64;

/// What is in memory and waits to be stored.
#[derive(Default)]
pub(super) struct Waiting {
    ids: BTreeSet<Id>,
    /// How many there were when it began.
    of: usize,
    /// Whether whoever stops it takes back the last deed.
    can_stop: bool,
    /// Whether someone is storing it.
    is_going_on: bool,
}

impl App {
    /// Stores what has become of records: at once, or in slices where there are many.
    pub(super) fn save<'a>(&self, ids: impl ExactSizeIterator<Item = &'a Id>, can_stop: bool) {
        if ids.len() <= AT_ONCE {
            self.store_all(ids.cloned().collect());
            // A later deed than the one that is being stored: that one is not the last any more.
            self.with_core_mut(|core| core.waiting.can_stop = false);
            return;
        }
        let begins = self.with_core_mut(|core| {
            let waiting = &mut core.waiting;
            waiting.ids.extend(ids.cloned());
            waiting.of = waiting.ids.len();
            waiting.can_stop = can_stop;
            !std::mem::replace(&mut waiting.is_going_on, true)
        });
        if begins {
            let app = *self;
            spawn_local(async move { app.save_waiting().await });
        }
    }

    async fn save_waiting(self) {
        let mut is_left = true;
        let mut show_at = clock::ticks() + SHOWN_AFTER;
        while is_left {
            let now = clock::ticks();
            let until = now + SLICE;
            while is_left && clock::ticks() < until {
                is_left = self.save_next();
            }
            if is_left && now >= show_at {
                show_at = now + STANDS;
                let work = self.with_core(|core| {
                    let Waiting { ids, of, can_stop, .. } = &core.waiting;
                    let done = of.saturating_sub(ids.len());
                    // What has failed before is tried again and again; its notice says so.
                    let is_first = core.keeper.unsaved().is_empty();
                    is_first.then_some(Work { stage: Stage::Saving, done, of: *of, can_stop: *can_stop })
                });
                self.work.set(work);
            }
            if is_left {
                clock::pause().await;
            }
        }
        self.with_core_mut(|core| core.waiting.is_going_on = false);
        self.work.set(None);
        self.refresh_save();
        // The person sees that all is saved before the store is counted through.
        clock::pause().await;
        self.measure();
    }

    /// Stores some of what waits. Answers whether there was anything.
    fn save_next(&self) -> bool {
        let next: Vec<Id> = self.with_core_mut(|core| {
            let ids = &mut core.waiting.ids;
            std::iter::from_fn(|| ids.pop_first()).take(TOGETHER).collect()
        });
        let is_any = !next.is_empty();
        self.store_all(next);
        is_any
    }

    /// Stores all that waits, before the page goes or another plan comes.
    pub fn finish_saving(&self) {
        while self.save_next() {}
        self.refresh_save();
    }

    /// Stores what has become of records, joined with what another tab has stored that has not reached this one yet.
    pub(super) fn store_all(&self, ids: Vec<Id>) {
        let more = self.with_core_mut(|core| {
            ids.iter().for_each(|id| _ = core.waiting.ids.remove(id));
            let (here, gone): (Vec<_>, Vec<_>) = ids.iter().partition(|id| core.plan.get(id).is_some());
            gone.into_iter().for_each(|id| core.keeper.forget(id));
            let records = here.into_iter().filter_map(|id| core.plan.get(id)).map(AsRef::as_ref);
            core.keeper.save_all(records)
        });
        more.iter().for_each(|more| self.absorb(more));
    }

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
        if !unsaved.is_empty() {
            self.save(unsaved.iter(), false);
            self.refresh_save();
        }
    }

    pub(super) fn refresh_save(&self) {
        let state = self.with_core(|core| {
            let unsaved = core.keeper.unsaved();
            match unsaved.values().max() {
                None if core.draft.is_some() || !core.waiting.ids.is_empty() => SaveState::Saving,
                None => SaveState::Saved,
                Some(StoreError::Full) => SaveState::Unsaved(unsaved.len()),
                Some(StoreError::Failed | StoreError::Newer) => SaveState::Failed(unsaved.len()),
            }
        });
        if self.save.get_untracked() != state {
            self.save.set(state);
        }
    }

    /// Looks how full the store is (rule S4).
    pub fn measure(&self) {
        // What waits in slices is measured at its end.
        if self.with_core(|core| core.waiting.is_going_on) {
            return;
        }
        let used = self.with_core(|core| core.keeper.store().used()).unwrap_or_default();
        self.fill.set(u8::try_from(used * 100 / QUOTA).unwrap_or(100).min(100));
    }

    /// The texts that could not be read and were set aside, by key.
    pub fn set_aside(&self) -> Vec<(String, String)> {
        self.with_core(|core| core.keeper.set_aside_texts()).unwrap_or_default()
    }
}
