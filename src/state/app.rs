//! The state of the program: the plan in view as one signal a record, commands, undo, and whether all is saved.
//!
//! A committed edit is in storage when [`App::dispatch`] returns (rule S2), and only the signals of the records that it
//! changed are set, so an edit costs what the edit weighs. A large file is stored in slices (`saving`) and counts as
//! being saved until then.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use leptos::prelude::*;

use super::clock;
use super::folder::Sharing;
use super::follow::signals;
use super::ground::{Arrival, Ground};
use super::leaving::{Leaving, Sealing};
use super::rescue::plan_in_view;
use super::saving::Waiting;
use super::search::Searching;
use super::settings::Choices;
use super::slices::Work;
use super::version::{NewerData, Version};
use crate::format::known::Known;
use crate::format::remembered::Memory;
use crate::format::visit::Visit;
use crate::i18n::Language;
use crate::model::change::{Change, History, RecordChange};
use crate::model::command::{Author, Command, CommandError};
use crate::model::date::Date;
use crate::model::deed::Deed;
use crate::model::id::{Id, ReplicaId};
use crate::model::links::Backlinks;
use crate::model::marking;
use crate::model::plan::Plan;
use crate::model::record::Record;
use crate::storage::StoreError;
use crate::storage::browser::BrowserStore;
use crate::storage::keeper::{Keeper, Opened};
use crate::storage::memory::MemoryStore;

/// What is not a signal: the plan itself, its keeper, the undo steps, the writer.
pub(super) struct Core {
    pub(super) plan: Plan,
    pub(super) keeper: Keeper<BrowserStore>,
    pub(super) known: Known,
    pub(super) history: History,
    pub(super) replica: ReplicaId,
    pub(super) records: HashMap<Id, ArcRwSignal<Arc<Record>>>,
    pub(super) searching: Searching,
    /// Made when it is first needed.
    pub(super) backlinks: Option<Backlinks>,
    pub(super) draft: Option<Callback<()>>,
    pub(super) waiting: Waiting,
}

/// Whether all is saved (rule S3).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SaveState {
    /// Everything is in the store.
    Saved,
    /// Something has been typed, or a large file taken over, and will be stored in a moment.
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
    /// Goes up whenever a board may have to show other cards, another order or other counts.
    pub structure: RwSignal<u64>,
    /// Goes up whenever the list of plans may have changed.
    pub listing: RwSignal<u64>,
    /// Goes up whenever a link between records may have come, gone or changed.
    pub links: RwSignal<u64>,
    /// The records about which a person has to decide something, the plan's own among them; not known before the first page
    /// is painted.
    pub undecided: RwSignal<Option<BTreeSet<Id>>>,
    /// Whether all is saved.
    pub save: RwSignal<SaveState>,
    /// What undo and redo would do.
    pub steps: RwSignal<(Option<Deed>, Option<Deed>)>,
    /// The day it is.
    pub today: RwSignal<Date>,
    /// How many writes the plan in view has seen.
    pub(super) writes: RwSignal<u64>,
    /// What is remembered of the files that it went out in.
    pub memory: RwSignal<Memory>,
    /// The visits to the plan in view, and what files have brought since the last one.
    pub visit: RwSignal<Visit>,
    /// What the palette of commands begins with, while it is open.
    pub palette: RwSignal<Option<String>>,
    /// Whether the list of shortcuts is open.
    pub shortcuts: RwSignal<bool>,
    /// Part of the store that is used, in per cent.
    pub fill: RwSignal<u8>,
    /// How many texts of this plan could not be read at the start.
    pub unreadable: RwSignal<usize>,
    /// The folder that the plan in view is tied to.
    pub sharing: Sharing,
    /// What is known of versions of the program.
    pub version: Version,
    /// Whether what is stored outlives the page.
    pub keeps: bool,
    /// How the store was found at the start, until the person has taken note.
    pub arrival: RwSignal<Arrival>,
    /// Whether there is a second copy; not known until it has been looked at.
    pub has_second: RwSignal<Option<bool>>,
    /// The message in sight.
    pub toast: RwSignal<Option<Toast>>,
    /// What the live region says.
    pub announcement: RwSignal<String>,
    /// What a chosen file would do.
    pub transfer: RwSignal<super::transfer::Transfer>,
    /// The chosen files that the person has to say something about first.
    pub intake: RwSignal<Vec<super::intake::Arrival>>,
    /// What takes so long that it is shown.
    pub work: RwSignal<Option<Work>>,
    /// Goes up whenever long work begins or is stopped.
    pub(super) turn: StoredValue<u64>,
    /// The record that has come to a stage in which its mark may no longer be needed.
    pub lift: RwSignal<Option<Id>>,
    /// The export that waits for a decision.
    pub leaving: RwSignal<Option<Leaving>>,
    /// The file that waits for a passphrase.
    pub sealing: RwSignal<Option<Sealing>>,
}

impl App {
    /// Opens the plan that was in view last, or a new one.
    pub fn start(ground: Ground) -> Self {
        let Ground { store, arrival, is_joined } = ground;
        let settings = Self::read_settings(&store);
        let version = Version::default();
        let keeps = store.keeps();
        let id = plan_in_view(&store).unwrap_or_else(clock::new_id);
        let mut keeper = Keeper::new(store, id.clone());
        let (keeper, opened, keeps) = match keeper.open() {
            Ok(opened) => (keeper, opened, keeps),
            // A store that does not answer keeps nothing, and one that a newer version uses is left to it: everything stays
            // in memory, and that is said (rule S5).
            Err(error) => {
                let id = if error == StoreError::Newer {
                    version.newer_data.set(NewerData::Found);
                    clock::new_id()
                } else {
                    id
                };
                let memory = BrowserStore::Memory(MemoryStore::default());
                (
                    Keeper::new(memory, id.clone()),
                    Opened { plan: Plan::new(id), unreadable: 0, known: Known::default() },
                    false,
                )
            }
        };
        let core = Core {
            records: signals(&opened.plan),
            searching: Searching::of(&opened.plan, Language::default()),
            backlinks: None,
            plan: opened.plan,
            keeper,
            known: opened.known,
            history: History::default(),
            replica: clock::new_replica(),
            draft: None,
            waiting: Waiting::default(),
        };
        let head = core.plan.head().clone();
        let writes = core.plan.writes();
        let app = Self {
            core: StoredValue::new_local(core),
            choices: Choices::new(&settings),
            head: RwSignal::new(head),
            structure: RwSignal::new(0),
            listing: RwSignal::new(0),
            links: RwSignal::new(0),
            undecided: RwSignal::default(),
            save: RwSignal::new(SaveState::Saved),
            steps: RwSignal::new((None, None)),
            today: RwSignal::new(clock::today()),
            writes: RwSignal::new(writes),
            memory: RwSignal::new(Memory::default()),
            visit: RwSignal::new(Visit::default()),
            palette: RwSignal::new(None),
            shortcuts: RwSignal::new(false),
            fill: RwSignal::new(0),
            unreadable: RwSignal::new(opened.unreadable),
            sharing: Sharing::default(),
            version,
            keeps,
            arrival: RwSignal::new(arrival),
            has_second: RwSignal::new(is_joined.then_some(true)),
            toast: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            transfer: RwSignal::new(super::transfer::Transfer::default()),
            intake: RwSignal::new(Vec::new()),
            work: RwSignal::new(None),
            turn: StoredValue::new(0),
            lift: RwSignal::new(None),
            leaving: RwSignal::new(None),
            sealing: RwSignal::new(None),
        };
        app.write_settings();
        app.recall();
        app.begin_visit();
        app.settle(is_joined);
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

    /// Who writes here, until a file or another plan is taken over (rule M8).
    pub fn replica(&self) -> ReplicaId {
        self.with_core(|core| core.replica)
    }

    /// Asks the plan something, without following its changes.
    pub fn ask<T>(&self, question: impl FnOnce(&Plan) -> T) -> T {
        self.with_core(|core| question(&core.plan))
    }

    /// The signal of a record.
    pub fn record(&self, id: &Id) -> Option<ArcRwSignal<Arc<Record>>> {
        self.with_core(|core| core.records.get(id).cloned())
    }

    /// Asks who links to whom. Follows every link. The first question looks through all records, the others cost what they
    /// find. Like a change it must not be asked within another question.
    pub fn ask_links<T>(&self, question: impl FnOnce(&Backlinks, &Plan) -> T) -> T {
        self.links.track();
        self.with_core_mut(|core| {
            let backlinks = core.backlinks.get_or_insert_with(|| Backlinks::of(&core.plan));
            question(backlinks, &core.plan)
        })
    }

    /// Follows every change of the plan in view.
    pub fn follow_changes(&self) {
        self.structure.track();
        self.writes.track();
    }

    /// Today, without following it.
    pub fn today_untracked(&self) -> Date {
        self.today.get_untracked()
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
        self.publish(&change, true);
        if let Some(id) = self.asks_to_lift(&change) {
            self.lift.set(Some(id));
        }
        // A merged file is signed by those who wrote it.
        if change.deed != Deed::Merge {
            self.sign();
        }
        Ok(())
    }

    /// The record whose move asks whether its mark is still needed. What a file brings was moved by others.
    fn asks_to_lift(&self, change: &Change) -> Option<Id> {
        change.records.iter().find_map(|record| match record {
            RecordChange::Wrote { before, .. } => {
                let asks = |plan: &Plan| plan.get(before.id()).is_some_and(|now| marking::asks_to_lift(before, now));
                self.ask(asks).then(|| before.id().clone())
            }
            RecordChange::Created(_)
            | RecordChange::Arrived(_)
            | RecordChange::Left(_)
            | RecordChange::Merged { .. }
            | RecordChange::Purged(_) => None,
        })
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
        self.publish(&change, false);
        Some(!change.is_empty())
    }

    /// Redoes the last step that was undone. Answers as [`App::undo`] does.
    pub fn redo(&self) -> Option<bool> {
        self.finish_draft();
        let author = self.author();
        let change = self.with_core_mut(|core| core.history.redo(&mut core.plan, author))?;
        self.publish(&change, false);
        Some(!change.is_empty())
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
