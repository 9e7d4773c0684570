//! What has become of the files that the plan went out in: each export is remembered in this browser, a file that comes
//! back is known again, and it is always told how much the last file lacks.

use leptos::prelude::*;

use super::app::App;
use super::clock;
use crate::format::file::{Exported, Scope};
use crate::format::remembered::Memory;
pub use crate::format::remembered::Remembered;
use crate::model::date::Moment;
use crate::model::id::Id;
use crate::model::plan::Plan;
use crate::model::record::{Presence, Record};
use crate::model::shelf::{self, Shelf};
use crate::storage::{Store, keys};

/// What the last export of the whole plan lacks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Since {
    /// There is nothing to export yet.
    Empty,
    /// It was never exported.
    Never,
    /// It was exported then, and so many writes have come since.
    Export(Moment, u64),
}

impl App {
    /// Who exports a plan now, and what.
    pub(super) fn exported(&self, plan: &Id, scope: Scope) -> Exported {
        Exported {
            id: Some(clock::new_mark()),
            at: Some(clock::now()),
            by: self.choices.role.get_untracked(),
            app: Some(format!("Lepik {}", env!("CARGO_PKG_VERSION"))),
            scope,
            base: self.memory_of(plan).base,
        }
    }

    /// Remembers a file that a plan goes out in, whole or in part: its records, its name, and whom it is for.
    pub(super) fn remember(&self, plan: &Plan, exported: &Exported, file: &str, to: &str) {
        let Exported { id: Some(id), at: Some(at), by: _, app: _, scope, base: _ } = exported.clone() else { return };
        let whole = plan.records().filter(|record| record.presence() != Presence::Purged);
        let records = whole.count();
        let (file, to) = (file.to_owned(), to.trim().to_owned());
        let writes = plan.writes();
        let file = Remembered { id, at, scope, to, records, file, writes, returned: None };
        self.change_memory(plan.id(), |memory| memory.add(file));
    }

    /// The file that one that comes in was made from, if it went out of this browser.
    pub fn known_export(&self, exported: &Exported) -> Option<Remembered> {
        let here = self.memory.with_untracked(|memory| memory.source(exported).cloned());
        here.or_else(|| {
            let others = self.with_core(|core| core.keeper.store().keys(keys::EXPORTS)).unwrap_or_default();
            others.iter().find_map(|key| self.memory_at(key).source(exported).cloned())
        })
    }

    /// Says whom a file was for.
    pub fn say_to(&self, id: &str, to: &str) {
        let to = to.trim();
        self.change_memory(&self.plan_id(), |memory| {
            if let Some(file) = memory.files.iter_mut().find(|file| file.id == id) {
                file.to = to.to_owned();
            }
        });
    }

    /// What the last export of the whole plan lacks. Writes are counted as they come, so following it costs nothing.
    pub fn since_export(&self) -> Since {
        let writes = self.writes.get();
        let last = self.memory.with(|memory| memory.last_full().map(|file| (file.at, file.writes)));
        match last {
            Some((at, then)) => Since::Export(at, writes.abs_diff(then)),
            None => {
                self.structure.track();
                if self.ask(Plan::is_empty) { Since::Empty } else { Since::Never }
            }
        }
    }

    /// Remembers which records were moved out into a file.
    pub(super) fn note_moved_out(&self, ids: Vec<Id>) {
        self.change_memory(&self.plan_id(), |memory| memory.moved_out.extend(ids));
    }

    /// Whether a record was once moved out into a file and still stands in the archive: a colleague's copy need not bring it
    /// back by itself.
    pub(super) fn is_moved_out(&self, record: &Record) -> bool {
        shelf::of(record) == Shelf::Archive
            && self.memory.with_untracked(|memory| memory.moved_out.contains(record.id()))
    }

    /// Takes note of the files that have just been taken in, as far as they are of the plan in view.
    pub(super) fn note_arrival(&self) {
        let here = self.plan_id();
        let now = clock::now();
        let files: Vec<Exported> = self.transfer.with_untracked(|transfer| {
            let read = transfer.files.iter().filter_map(|file| file.outcome.as_ref().ok());
            read.filter(|file| *file.plan.record.id() == here).map(|file| file.exported.clone()).collect()
        });
        if !files.is_empty() {
            self.change_memory(&here, |memory| files.iter().for_each(|file| memory.arrive(file, now)));
        }
    }

    /// Reads what is remembered of the plan in view.
    pub(super) fn recall(&self) {
        let memory = self.memory_of(&self.plan_id());
        if self.memory.with_untracked(|known| *known != memory) {
            self.memory.set(memory);
        }
    }

    fn memory_of(&self, plan: &Id) -> Memory {
        self.memory_at(&keys::exports(plan))
    }

    fn memory_at(&self, key: &str) -> Memory {
        let text = self.with_core(|core| core.keeper.store().get(key)).ok().flatten();
        text.as_deref().map(Memory::read).unwrap_or_default()
    }

    /// Changes what is remembered of a plan. Where it cannot be stored it holds until the page closes; no one's work is
    /// in it.
    fn change_memory(&self, plan: &Id, change: impl FnOnce(&mut Memory)) {
        let is_here = *plan == self.plan_id();
        let mut memory = if is_here { self.memory.get_untracked() } else { self.memory_of(plan) };
        change(&mut memory);
        self.with_core(|core| core.keeper.store().set(&keys::exports(plan), &memory.write())).ok();
        if is_here {
            self.memory.set(memory);
        }
    }
}
