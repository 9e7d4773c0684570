//! The state of the program: the plan in view as one signal a record, commands, undo, and whether all is saved.
//!
//! A committed edit is in storage when [`App::dispatch`] returns (rule S2), and only the signals of the records that it
//! changed are set, so an edit costs what the edit weighs.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::clock;
use super::settings::Choices;
use crate::model::change::{Change, Deed, History, PathChange, RecordChange};
use crate::model::command::{Author, Command, CommandError};
use crate::model::date::Date;
use crate::model::id::{Id, ReplicaId};
use crate::model::kinds::common;
use crate::model::plan::Plan;
use crate::model::record::{Presence, Record};
use crate::model::shelf;
use crate::storage::browser::BrowserStore;
use crate::storage::keeper::{Keeper, Opened};
use crate::storage::memory::MemoryStore;
use crate::storage::plans;

/// What is not a signal: the plan itself, its keeper, the undo steps, the writer.
pub(super) struct Core {
    pub(super) plan: Plan,
    pub(super) keeper: Keeper<BrowserStore>,
    pub(super) history: History,
    pub(super) replica: ReplicaId,
    records: HashMap<Id, ArcRwSignal<Arc<Record>>>,
    pub(super) draft: Option<Callback<()>>,
}

/// Whether all is saved (rule S3).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SaveState {
    /// Everything is in the store.
    Saved,
    /// Something has been typed and will be stored in a moment.
    Saving,
    /// So many records are in memory only, because the store is full.
    Unsaved(usize),
    /// So many records are in memory only, because the store does not work.
    Failed(usize),
}

/// A short message that goes by itself, with an undo if the deed can be undone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Toast {
    /// The words.
    pub text: String,
    /// Whether an undo is offered.
    pub undo: bool,
}

/// The program's state. Copied freely; everything in it is a handle.
#[derive(Clone, Copy)]
pub struct App {
    core: StoredValue<Core, LocalStorage>,
    /// Language, theme, role.
    pub choices: Choices,
    /// The plan's own record.
    pub head: RwSignal<Arc<Record>>,
    /// Goes up whenever a board may have to show other cards or another order.
    pub structure: RwSignal<u64>,
    /// Goes up whenever the list of plans may have changed.
    pub listing: RwSignal<u64>,
    /// Whether all is saved.
    pub save: RwSignal<SaveState>,
    /// What undo and redo would do.
    pub steps: RwSignal<(Option<Deed>, Option<Deed>)>,
    /// The day it is.
    pub today: RwSignal<Date>,
    /// Part of the store that is used, in per cent.
    pub fill: RwSignal<u8>,
    /// How many texts of this plan could not be read at the start.
    pub unreadable: RwSignal<usize>,
    /// Whether what is stored outlives the page.
    pub keeps: bool,
    /// The message in sight.
    pub toast: RwSignal<Option<Toast>>,
    /// What the live region says.
    pub announcement: RwSignal<String>,
    /// What a chosen file would do.
    pub transfer: RwSignal<super::transfer::Transfer>,
}

impl App {
    /// Opens the plan that was in view last, or a new one.
    pub fn start() -> Self {
        let store = BrowserStore::probe();
        let keeps = store.keeps();
        let settings = Self::read_settings(&store);
        // Settings can be lost on their own: then a plan that is stored comes before a new one.
        let stored = plans::counts(&store).unwrap_or_default().into_keys();
        let mut known = settings.plan.as_deref().and_then(Id::parse).into_iter().chain(stored);
        let id = known.find(|id| !plans::is_deleted(&store, id)).unwrap_or_else(clock::new_id);
        let keeper = Keeper::new(store, id.clone());
        let (keeper, opened, keeps) = match keeper.open() {
            Ok(opened) => (keeper, opened, keeps),
            // A store that does not answer keeps nothing: everything stays in memory, and that is said (rule S5).
            Err(_) => {
                let memory = BrowserStore::Memory(MemoryStore::default());
                (Keeper::new(memory, id.clone()), Opened { plan: Plan::new(id), unreadable: 0 }, false)
            }
        };
        let core = Core {
            records: signals(&opened.plan),
            plan: opened.plan,
            keeper,
            history: History::default(),
            replica: clock::new_replica(),
            draft: None,
        };
        let head = core.plan.head().clone();
        let app = Self {
            core: StoredValue::new_local(core),
            choices: Choices::new(&settings),
            head: RwSignal::new(head),
            structure: RwSignal::new(0),
            listing: RwSignal::new(0),
            save: RwSignal::new(SaveState::Saved),
            steps: RwSignal::new((None, None)),
            today: RwSignal::new(clock::today()),
            fill: RwSignal::new(0),
            unreadable: RwSignal::new(opened.unreadable),
            keeps,
            toast: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            transfer: RwSignal::new(super::transfer::Transfer::default()),
        };
        app.write_settings();
        app.measure();
        app
    }

    pub(super) fn with_core<T>(&self, read: impl FnOnce(&Core) -> T) -> T {
        self.core.with_value(read)
    }

    pub(super) fn with_core_mut<T>(&self, change: impl FnOnce(&mut Core) -> T) -> T {
        change(&mut self.core.write_value())
    }

    /// The id of the plan in view.
    pub fn plan_id(&self) -> Id {
        self.with_core(|core| core.plan.id().clone())
    }

    /// Asks the plan something, without following its changes.
    pub fn ask<T>(&self, question: impl FnOnce(&Plan) -> T) -> T {
        self.with_core(|core| question(&core.plan))
    }

    /// The signal of a record.
    pub fn record(&self, id: &Id) -> Option<ArcRwSignal<Arc<Record>>> {
        self.with_core(|core| core.records.get(id).cloned())
    }

    /// Today, without following it.
    pub fn today_untracked(&self) -> Date {
        self.today.get_untracked()
    }

    /// Lets go of a record that another tab let go of. The store has lost it already.
    pub(super) fn let_go(&self, id: &Id) {
        self.with_core_mut(|core| {
            core.plan.forget(id);
            core.records.remove(id);
        });
        self.structure.update(|count| *count += 1);
    }

    /// Takes over a record as another tab has stored it in place of the very one that is here.
    pub(super) fn adopt(&self, record: Record) {
        let id = record.id().clone();
        let before = self.ask(|plan| plan.get(&id).cloned());
        self.with_core_mut(|core| core.plan.put(record));
        self.show_after(before.as_deref(), &id);
    }

    pub(super) fn author(&self) -> Author {
        Author { replica: self.with_core(|core| core.replica), now: clock::now() }
    }

    /// Carries out a command, saves what it changed, and notes it for undo. A spell of typing (the same number) becomes
    /// one undo step.
    ///
    /// # Errors
    /// Where the command does not fit the plan; nothing has changed then.
    pub fn dispatch(&self, command: &Command, spell: Option<u64>) -> Result<(), CommandError> {
        let author = self.author();
        let change = self.with_core_mut(|core| {
            let change = core.plan.apply(command, author)?;
            core.history.note(change.clone(), spell);
            Ok(change)
        })?;
        self.publish(&change);
        // A merged file is signed by those who wrote it.
        if change.deed != Deed::Merge {
            self.sign();
        }
        Ok(())
    }

    /// Says under which role this writer writes, at its first deed.
    fn sign(&self) {
        let author = self.author();
        if let Some(role) = self.choices.role.get_untracked()
            && self.with_core_mut(|core| core.plan.sign(&role, author))
        {
            self.follow(&self.plan_id());
        }
    }

    /// Undoes the last step. Answers whether anything was put back; `None` if there was no step.
    pub fn undo(&self) -> Option<bool> {
        self.finish_draft();
        let author = self.author();
        let change = self.with_core_mut(|core| core.history.undo(&mut core.plan, author))?;
        self.publish(&change);
        Some(!change.is_empty())
    }

    /// Redoes the last step that was undone. Answers as [`App::undo`] does.
    pub fn redo(&self) -> Option<bool> {
        self.finish_draft();
        let author = self.author();
        let change = self.with_core_mut(|core| core.history.redo(&mut core.plan, author))?;
        self.publish(&change);
        Some(!change.is_empty())
    }

    /// Sets the signals of what changed, and saves it.
    fn publish(&self, change: &Change) {
        for record in &change.records {
            self.keep(record.id(), matches!(record, RecordChange::Merged { .. }));
        }
        let odd = |id: &Id| self.ask(|plan| plan.get(id).is_some_and(|record| record.presence() != Presence::Live));
        if change.records.iter().any(|record| is_structural(record) || odd(record.id())) {
            self.structure.update(|count| *count += 1);
        }
        self.refresh_steps();
    }

    pub(super) fn refresh_steps(&self) {
        self.steps.set(self.with_core(|core| (core.history.next_undo(), core.history.next_redo())));
        self.refresh_save();
    }

    /// Brings the signal and the store up to the plan's state of one record.
    pub(super) fn follow(&self, id: &Id) {
        self.keep(id, false);
    }

    /// As [`App::follow`]; `instead` puts it in place of what was stored, for an undo that takes back what a file brought.
    fn keep(&self, id: &Id, instead: bool) {
        let record = self.with_core(|core| core.plan.get(id).cloned());
        let Some(record) = record else {
            self.with_core_mut(|core| {
                core.keeper.forget(id);
                core.records.remove(id);
            });
            return;
        };
        let more = self.with_core_mut(|core| {
            let saved = if instead { core.keeper.replace(&record) } else { core.keeper.save(&record) };
            saved.ok().flatten()
        });
        self.show(record);
        if let Some(more) = more {
            // Another tab had stored something that has not reached this one yet.
            self.absorb(&more);
        }
    }

    /// Sets the signal of a record.
    fn show(&self, record: Arc<Record>) {
        if *record.id() == self.plan_id() {
            self.head.set(record);
            return;
        }
        let signal = self.with_core_mut(|core| match core.records.get(record.id()) {
            Some(signal) => Some(signal.clone()),
            None => {
                core.records.insert(record.id().clone(), ArcRwSignal::new(record.clone()));
                None
            }
        });
        // Outside the borrow: whoever listens may ask the plan.
        if let Some(signal) = signal {
            signal.set(record);
        }
    }

    /// Joins what another tab or the store has of a record.
    pub(super) fn absorb(&self, other: &Record) {
        let before = self.with_core(|core| core.plan.get(other.id()).cloned());
        if !self.with_core_mut(|core| core.plan.join(other)) {
            return;
        }
        self.show_after(before.as_deref(), other.id());
    }

    /// Shows what has become of a record, and the boards if it stands elsewhere now.
    fn show_after(&self, before: Option<&Record>, id: &Id) {
        let Some(record) = self.ask(|plan| plan.get(id).cloned()) else { return };
        let key = |record: &Record| {
            let stage = record.stage_id().to_owned();
            (stage, record.get(&common::RANK).cloned(), record.presence(), shelf::of(record))
        };
        let moved = before.is_none_or(|before| key(before) != key(&record));
        self.show(record);
        if moved {
            self.structure.update(|count| *count += 1);
        }
    }

    /// Shows another plan in place of the present one.
    pub(super) fn replace_plan(&self, opened: Opened) {
        let head = opened.plan.head().clone();
        self.with_core_mut(|core| {
            core.records = signals(&opened.plan);
            core.plan = opened.plan;
            core.history = History::default();
        });
        self.fresh_replica();
        self.unreadable.set(opened.unreadable);
        self.head.set(head);
        self.structure.update(|count| *count += 1);
        self.refresh_steps();
        self.measure();
    }

    /// A fresh writer: after another plan is opened or a file is merged, no later write may take a name that someone
    /// else knows already (rule M8).
    pub(super) fn fresh_replica(&self) {
        self.with_core_mut(|core| core.replica = clock::new_replica());
    }

    /// Says something to those who hear the page.
    pub fn announce(&self, text: impl Into<String>) {
        self.announcement.set(text.into());
    }

    /// Shows a message, and says it.
    pub fn toast(&self, text: impl Into<String>, undo: bool) {
        let text = text.into();
        self.announce(text.clone());
        self.toast.set(Some(Toast { text, undo }));
    }
}

fn signals(plan: &Plan) -> HashMap<Id, ArcRwSignal<Arc<Record>>> {
    plan.records().map(|record| (record.id().clone(), ArcRwSignal::new(record.clone()))).collect()
}

/// Whether boards may have to show other cards or another order.
fn is_structural(change: &RecordChange) -> bool {
    const NAMES: [&str; 5] = [
        common::STAGE.name(),
        common::RANK.name(),
        common::TRASHED.name(),
        common::ARCHIVED.name(),
        common::TEMPLATE.name(),
    ];
    match change {
        RecordChange::Created(_)
        | RecordChange::Arrived(_)
        | RecordChange::Left(_)
        | RecordChange::Merged { .. }
        | RecordChange::Purged(_) => true,
        RecordChange::Wrote { paths, .. } => paths.iter().any(|PathChange { path, .. }| NAMES.contains(&&*path.name)),
    }
}
