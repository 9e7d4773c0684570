//! A round in the folder: what has changed is taken in, and this browser's file is written where the work has paused.

use leptos::prelude::*;

use super::{FolderFault, Found, Other, Tie, Tied, Working};
use crate::format::error::FileError;
use crate::format::file::{Exported, PlanFile, Scope};
use crate::format::folder::{self, Admitted, Writing};
use crate::format::sealed;
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
            let (number, folder) = (working.number, working.folder.clone());
            (!is_busy).then_some((Round { app: self, number, folder }, is_pause))
        });
        let Some((mut round, is_pause)) = begin.flatten() else { return };
        let done = round.go(is_pause).await;
        if round.working(|working| working.is_busy = false).is_none() {
            return;
        }
        let fault = done.err();
        if fault == Some(FolderFault::NotPermitted) {
            // The browser has taken the permission back; it is asked for again.
            self.end_sharing();
            self.sharing.tie.set(Tie::Asks(round.folder.name()));
        } else if self.sharing.tie.with_untracked(|tie| matches!(tie, Tie::Tied(tied) if tied.fault != fault)) {
            self.show_tie(|tied| tied.fault = fault);
        }
    }

    /// Whether the person is taking in files by hand: then they come first.
    fn is_occupied(&self) -> bool {
        self.work.with_untracked(Option::is_some) || untrack(|| self.has_files())
    }
}

/// A round under way. Whatever it waits for, the plan may be another or the tie have ended after it.
struct Round {
    app: App,
    /// The tie that it belongs to.
    number: u64,
    folder: Folder,
}

impl Round {
    /// The working state, as long as it is that of this tie.
    fn working<T>(&self, ask: impl FnOnce(&mut Working) -> T) -> Option<T> {
        let number = self.number;
        self.app.working(|working| (working.number == number).then(|| ask(working))).flatten()
    }

    fn show(&self, change: impl FnOnce(&mut Tied)) {
        if self.working(|_| ()).is_some() {
            self.app.show_tie(change);
        }
    }

    /// Whether the tie is still as it was when the round began. Another window of the browser may have ended it, or let
    /// in or kept out something: that counts here too, from the next round on.
    async fn stands(&self) -> bool {
        let is_same = |folder: &Folder| folder.is_as(&self.folder);
        let is_kept = |working: &mut Working| working.is_kept && working.changing == 0 && is_same(&working.folder);
        if self.working(is_kept) == Some(true)
            && let Ok(kept) = Folder::of(&self.app.plan_id()).await
            && !kept.as_ref().is_some_and(is_same)
            && self.working(is_kept) == Some(true)
        {
            match kept {
                Some(folder) => self.app.begin_sharing(folder, true),
                None => self.app.end_sharing(),
            }
        }
        self.working(|working| is_same(&working.folder)) == Some(true)
    }

    async fn go(&mut self, is_pause: bool) -> Result<(), FolderFault> {
        if !self.stands().await {
            return Ok(());
        }
        let files = self.folder.files().await?;
        self.forget_gone(&files);
        let is_new = |working: &Working, file: &InFolder| working.seen.get(&file.name) != Some(&file.stamp);
        for file in &files {
            if self.working(|working| is_new(working, file)) == Some(true) && !self.app.is_occupied() {
                self.look_at(file).await;
            }
        }
        let is_due = self.working(|working| working.written != Some(working.last));
        if is_pause && is_due == Some(true) && !self.app.is_occupied() {
            // What could not be looked at is not written over.
            let own = files.iter().find(|file| file.name == self.folder.file);
            if own.is_some_and(|own| self.working(|working| is_new(working, own)) == Some(true)) {
                return Err(FolderFault::Failed);
            }
            self.write_own().await?;
        }
        Ok(())
    }

    fn forget_gone(&self, files: &[InFolder]) {
        let is_there = |name: &String| files.iter().any(|file| file.name == *name);
        let is_tied = self.working(|working| {
            working.seen.retain(|name, _| is_there(name));
            // An empty one is left where the page was closed just as it was made.
            if !files.iter().any(|file| file.name == working.folder.file && file.size() > 0.0) {
                working.written = None;
            }
        });
        let is_any_gone = self
            .app
            .sharing
            .tie
            .with_untracked(|tie| matches!(tie, Tie::Tied(tied) if !tied.others.keys().all(is_there)));
        if is_tied.is_some() && is_any_gone {
            self.show(|tied| tied.others.retain(|name, _| is_there(name)));
        }
    }

    /// Reads a file that is new or has changed. One that cannot be read now is tried again at the next round.
    async fn look_at(&mut self, file: &InFolder) {
        let unknown = |found| Some(Other { by: None, at: None, found });
        let other = if App::is_too_large(file.size()) {
            unknown(Found::Unreadable)
        } else {
            let Ok(bytes) = file.read().await else { return };
            if sealed::is_sealed(&bytes) {
                unknown(Found::NeedsLook)
            } else {
                match transfer::read(self.app, &bytes, &mut Slices::quiet(self.app)).await {
                    // Another plan may have come into view meanwhile, or the person have begun to take in files by hand.
                    _ if self.working(|_| ()).is_none() || self.app.is_occupied() => return,
                    Ok(Ok(read)) if *read.plan.record.id() == self.app.plan_id() => {
                        let found = self.take(&file.name, &read);
                        self.note_own(file, &read);
                        Some(Other { by: read.exported.by.clone(), at: read.exported.at, found })
                    }
                    // Of another plan, or no plan at all: others keep what they like in their folder.
                    Ok(Ok(_) | Err(FileError::NotAPlan)) => None,
                    Ok(Err(_)) => unknown(Found::Unreadable),
                    Err(_stopped) => return,
                }
            }
        };
        let found = other.as_ref().map(|other| other.found);
        if file.name == self.folder.file && file.size() > 0.0 && found != Some(Found::Taken) {
            self.leave_to_be_looked_at().await;
        }
        self.working(|working| working.seen.insert(file.name.clone(), file.stamp));
        self.show(|tied| match other {
            Some(other) if file.name != tied.file => _ = tied.others.insert(file.name.clone(), other),
            Some(_) | None => _ = tied.others.remove(&file.name),
        });
    }

    /// Notes whether this browser's file says what it should.
    fn note_own(&self, file: &InFolder, read: &PlanFile) {
        if file.name == self.folder.file {
            let admitted = self.folder.admitted;
            let is_current = self.app.ask(|plan| folder::is_up_to_date(read, plan, admitted));
            let writes = self.app.writes.get_untracked();
            let is_current = is_current && self.working(|working| working.folder.admitted == admitted) == Some(true);
            self.working(|working| working.written = is_current.then_some(writes));
            if is_current {
                let left_out = self.app.ask(|plan| folder::left_out(plan, admitted));
                self.show(|tied| {
                    tied.written = read.exported.at;
                    tied.left_out = left_out;
                });
            }
        }
    }

    /// Someone has changed this browser's file so that a person has to look at it, or made another of it: it stays as it is
    /// among the others', and this browser goes on under a new name.
    async fn leave_to_be_looked_at(&mut self) {
        let name = self.app.name_in_folder();
        if self.working(|_| ()).is_some()
            && let Some(folder) = self.app.change_tie(|folder| folder.file.clone_from(&name)).await
        {
            self.folder = folder;
        }
    }

    fn take(&self, name: &str, file: &PlanFile) -> Found {
        let app = self.app;
        let author = app.author();
        let changes = || -> Vec<Merged> {
            app.ask(|plan| {
                let merge =
                    |incoming: &Incoming| Merged::new(plan.get(incoming.record.id()).cloned(), incoming, author);
                let is_here = |incoming: &Incoming| plan.get(incoming.record.id()).is_some();
                let comes = |incoming: &&Incoming| is_here(incoming) || !app.is_moved_out(&incoming.record);
                folder::all(file).filter(comes).map(merge).filter(Merged::changes).collect()
            })
        };
        if changes().is_empty() {
            return if file.set_aside.is_empty() { Found::Taken } else { Found::NeedsLook };
        }
        // What is being typed here must not be missed by what follows.
        app.finish_draft();
        let merged = changes();
        let has_codes = || merged.iter().any(|merged| !CodeAt::brought(merged).is_empty());
        if !app.ask(|plan| folder::needs_no_look(file, plan)) || has_codes() {
            return Found::NeedsLook;
        }
        let renews = app
            .ask(|plan| merged.iter().any(|merged| folder::names_unknown_writes(&merged.after, plan, author.replica)));
        app.note_news(&merged);
        merged.iter().for_each(|merged| app.absorb(&merged.after));
        let ids: Vec<Id> = merged.iter().map(|merged| merged.after.id().clone()).collect();
        app.save(ids.iter(), false);
        if renews {
            app.fresh_replica();
        }
        app.refresh_steps();
        let count = merged.iter().filter(|merged| merged.verdict() != Verdict::Same).count();
        if count > 0 {
            self.tell(file.exported.by.as_deref().unwrap_or(name), count);
        }
        Found::Taken
    }

    /// Says that changes came, but not all the time.
    fn tell(&self, by: &str, count: usize) {
        let now = clock::ticks();
        let is_told = self.working(|working| now < std::mem::replace(&mut working.told_until, now + QUIET));
        if is_told == Some(false) {
            let words = (self.app.choices.language.get_untracked().messages().folder.came)(by, count);
            // An undo that is offered is not taken away.
            if self.app.toast.with_untracked(|toast| toast.as_ref().is_some_and(|toast| toast.undo)) {
                self.app.announce(words);
            } else {
                self.app.toast(words, false);
            }
        }
    }

    async fn write_own(&self) -> Result<(), FolderFault> {
        let (app, admitted) = (self.app, self.folder.admitted);
        if self.working(|_| ()).is_none() {
            return Ok(());
        }
        let scope = if admitted == Admitted::ALL { Scope::Full } else { Scope::Selection };
        let exported = Exported { id: None, base: None, ..app.exported(&app.plan_id(), scope) };
        let (head, records) = app.ask(|plan| (plan.head().clone(), plan.records().cloned().collect::<Vec<_>>()));
        let writes = app.writes.get_untracked();
        let mut writing = Writing::begin(&head, &exported, admitted).map_err(|_| FolderFault::Failed)?;
        let mut until = clock::ticks() + SLICE;
        for record in &records {
            writing.add(record).map_err(|_| FolderFault::Failed)?;
            if clock::ticks() > until {
                clock::pause().await;
                until = clock::ticks() + SLICE;
            }
        }
        let (text, left_out) = writing.finish();
        // The tie may have ended meanwhile, or the person have thought better of what goes into the folder.
        if !self.stands().await {
            return Ok(());
        }
        let known = self.working(|working| working.seen.get(&self.folder.file).copied()).flatten();
        // What someone has made of the file since it was looked at is looked at first.
        let Some(stamp) = self.folder.write(&text, known).await? else { return Ok(()) };
        self.working(|working| {
            working.seen.insert(self.folder.file.clone(), stamp);
            if working.folder.admitted == admitted {
                working.written = Some(writes);
            }
        });
        self.show(|tied| {
            tied.written = exported.at;
            tied.left_out = left_out;
        });
        Ok(())
    }
}
