//! A round in the folder: what has changed is taken in, and this browser's file is written where the work has paused.

use leptos::prelude::*;

use super::{FolderFault, Found, Other, Tie};
use crate::format::error::FileError;
use crate::format::file::{Exported, PlanFile, Scope};
use crate::format::folder::{self, Writing};
use crate::format::sealed;
use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::merge::{Incoming, Merged, Verdict};
use crate::state::app::App;
use crate::state::clock;
use crate::state::codes::CodeAt;
use crate::state::slices::{SLICE, Slices};
use crate::state::transfer;
use crate::storage::browser::folder::{Folder, InFolder};

/// So long nothing is said of further changes, in milliseconds: a colleague at work brings some every few seconds.
const QUIET: f64 = 60_000.0;

impl App {
    /// Takes in what has changed in the folder, and writes this browser's file where the work has paused.
    pub async fn share_round(self) {
        let writes = self.writes.get_untracked();
        let begin = self.working(|working| {
            let is_pause = std::mem::replace(&mut working.last, writes) == writes;
            let is_busy = std::mem::replace(&mut working.is_busy, true);
            (!is_busy).then(|| (working.folder.clone(), is_pause))
        });
        let Some((folder, is_pause)) = begin.flatten() else { return };
        let done = self.exchange(&folder, is_pause).await;
        self.working(|working| working.is_busy = false);
        let fault = done.err();
        if fault == Some(FolderFault::NotPermitted) {
            // The browser has taken the permission back; it is asked for again.
            self.sharing.working.set_value(None);
            self.sharing.tie.set(Tie::Asks(folder.name()));
        } else if self.sharing.tie.with_untracked(|tie| matches!(tie, Tie::Tied(tied) if tied.fault != fault)) {
            self.show_tie(|tied| tied.fault = fault);
        }
    }

    async fn exchange(self, folder: &Folder, is_pause: bool) -> Result<(), FolderFault> {
        let files = folder.files().await?;
        self.forget_gone(&files);
        for file in files {
            let is_new = self.working(|working| working.seen.get(&file.name) != Some(&file.stamp));
            if is_new == Some(true) && !self.is_occupied() {
                self.read_from_folder(&file, folder).await;
            }
        }
        let is_due = self.working(|working| working.written != Some(working.last));
        if is_pause && is_due == Some(true) && !self.is_occupied() {
            self.write_own(folder).await?;
        }
        Ok(())
    }

    /// Whether the person is taking in files by hand: then they come first.
    fn is_occupied(&self) -> bool {
        self.work.with_untracked(Option::is_some) || untrack(|| self.has_files())
    }

    fn forget_gone(&self, files: &[InFolder]) {
        let is_there = |name: &String| files.iter().any(|file| file.name == *name);
        let is_own_gone = self.working(|working| {
            working.seen.retain(|name, _| is_there(name));
            if !is_there(&working.folder.file) {
                working.written = None;
            }
        });
        let is_any_gone =
            self.sharing.tie.with_untracked(|tie| matches!(tie, Tie::Tied(tied) if !tied.others.keys().all(is_there)));
        if is_own_gone.is_some() && is_any_gone {
            self.show_tie(|tied| tied.others.retain(|name, _| is_there(name)));
        }
    }

    /// Reads a file that is new or has changed. One that cannot be read now is tried again at the next round.
    async fn read_from_folder(self, file: &InFolder, folder: &Folder) {
        let is_own = file.name == folder.file;
        let Ok(bytes) = file.read().await else { return };
        let other = if App::is_too_large(file.size()) {
            Some(Other { by: None, at: None, found: Found::Unreadable })
        } else if sealed::is_sealed(&bytes) {
            Some(Other { by: None, at: None, found: Found::NeedsLook })
        } else {
            match transfer::read(self, &bytes, &mut Slices::beside(self)).await {
                Ok(Ok(read)) if *read.plan.record.id() == self.plan_id() => {
                    let found = self.take_from_folder(&file.name, &read);
                    if is_own && self.ask(|plan| folder::is_up_to_date(&read, plan, folder.is_all)) {
                        let writes = self.writes.get_untracked();
                        self.working(|working| working.written = Some(writes));
                    }
                    Some(Other { by: read.exported.by.clone(), at: read.exported.at, found })
                }
                // Of another plan, or no plan at all: others keep what they like in their folder.
                Ok(Ok(_) | Err(FileError::NotAPlan)) => None,
                Ok(Err(_)) => Some(Other { by: None, at: None, found: Found::Unreadable }),
                Err(_stopped) => return,
            }
        };
        self.working(|working| working.seen.insert(file.name.clone(), file.stamp));
        self.show_tie(|tied| match other {
            // One's own is told of only where it is not as it was left.
            Some(other) if !is_own || other.found != Found::Taken => {
                tied.others.insert(file.name.clone(), other);
            }
            Some(_) | None => _ = tied.others.remove(&file.name),
        });
    }

    fn take_from_folder(&self, name: &str, file: &PlanFile) -> Found {
        if !self.ask(|plan| folder::brings_more(file, plan)) {
            return Found::Taken;
        }
        // What is being typed here must not be missed by what follows.
        self.finish_draft();
        if !self.ask(|plan| folder::needs_no_look(file, plan)) {
            return Found::NeedsLook;
        }
        let author = self.author();
        let merged: Vec<Merged> = self.ask(|plan| {
            let merge = |incoming: &Incoming| Merged::new(plan.get(incoming.record.id()).cloned(), incoming, author);
            let is_here = |incoming: &Incoming| plan.get(incoming.record.id()).is_some();
            let comes = |incoming: &&Incoming| is_here(incoming) || !self.is_moved_out(&incoming.record);
            folder::all(file).filter(comes).map(merge).filter(Merged::changes).collect()
        });
        if merged.iter().any(|merged| !CodeAt::brought(merged).is_empty()) {
            return Found::NeedsLook;
        }
        let renews = self.ask(|plan| folder::names_unknown_writes(file, plan, author.replica));
        let count = merged.iter().filter(|merged| merged.verdict() != Verdict::Same).count();
        let ids: Vec<Id> = merged.iter().map(|merged| merged.after.id().clone()).collect();
        let command = Command::Take { merged };
        self.note_news(&command);
        if let Command::Take { merged } = command {
            merged.iter().for_each(|merged| self.absorb(&merged.after));
        }
        self.save(ids.iter(), false);
        if renews {
            self.fresh_replica();
        }
        self.refresh_steps();
        let now = clock::ticks();
        let is_told = self.working(|working| now < working.told_until) != Some(false);
        if count > 0 && !is_told {
            self.working(|working| working.told_until = now + QUIET);
            let by = file.exported.by.as_deref().unwrap_or(name);
            self.toast((self.choices.language.get_untracked().messages().folder.came)(by, count), false);
        }
        Found::Taken
    }

    async fn write_own(self, folder: &Folder) -> Result<(), FolderFault> {
        let scope = if folder.is_all { Scope::Full } else { Scope::Selection };
        let exported = Exported { id: None, base: None, ..self.exported(&self.plan_id(), scope) };
        let (head, records) = self.ask(|plan| (plan.head().clone(), plan.records().cloned().collect::<Vec<_>>()));
        let writes = self.writes.get_untracked();
        let mut writing = Writing::begin(&head, &exported, folder.is_all).map_err(|_| FolderFault::Failed)?;
        let mut until = clock::ticks() + SLICE;
        for record in &records {
            writing.add(record).map_err(|_| FolderFault::Failed)?;
            if clock::ticks() > until {
                clock::pause().await;
                until = clock::ticks() + SLICE;
            }
        }
        let (text, left_out) = writing.finish();
        // Another plan may have come into view meanwhile.
        if self.working(|_| ()).is_none() {
            return Ok(());
        }
        let stamp = folder.write(&text).await?;
        self.working(|working| {
            working.seen.insert(folder.file.clone(), stamp);
            // The person may have let all records in meanwhile.
            if working.folder.is_all == folder.is_all {
                working.written = Some(writes);
            }
        });
        self.show_tie(|tied| {
            tied.written = exported.at;
            tied.left_out = left_out;
        });
        Ok(())
    }
}
