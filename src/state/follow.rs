//! The signals and the store follow the plan: what a command, another tab or another plan has changed is shown and saved,
//! record by record.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use leptos::prelude::*;

use super::app::App;
use super::search::Searching;
use crate::i18n::Language;
use crate::model::change::{Change, History, PathChange, RecordChange};
use crate::model::id::Id;
use crate::model::kinds::{common, foreign_practice, material, partner};
use crate::model::links;
use crate::model::plan::{Plan, writes};
use crate::model::record::{Path, Presence, Record};
use crate::model::sort::gathered;
use crate::model::undecided::is_undecided;
use crate::storage::keeper::Opened;

impl App {
    /// Sets the signals of what changed, and saves it: at once, or, where that would stop the page, in slices.
    /// `can_stop` says that whoever stops the saving takes back the deed.
    pub(super) fn publish(&self, change: &Change, can_stop: bool) {
        change.records.iter().for_each(|record| self.show_now(record.id()));
        self.save(change.records.iter().map(RecordChange::id), can_stop);
        let odd = |id: &Id| self.ask(|plan| plan.get(id).is_some_and(|record| record.presence() != Presence::Live));
        if change.records.iter().any(|record| touches(record, STRUCTURE) || odd(record.id())) {
            self.structure.update(|count| *count += 1);
        }
        if change.records.iter().any(|record| touches(record, &[common::LINKS.name])) {
            self.links.update(|count| *count += 1);
        }
        self.refresh_steps();
    }

    pub(super) fn refresh_steps(&self) {
        self.steps.set(self.with_core(|core| (core.history.next_undo(), core.history.next_redo())));
        self.refresh_save();
    }

    /// Brings the signal and the store up to the plan's state of one record.
    pub(super) fn follow(&self, id: &Id) {
        self.show_now(id);
        self.store_all(vec![id.clone()]);
    }

    /// Sets the signal of a record, or lets go of it.
    fn show_now(&self, id: &Id) {
        match self.with_core(|core| core.plan.get(id).cloned()) {
            Some(record) => self.show(record),
            None => {
                self.drop_signal(id);
                self.note_undecided(id, false);
            }
        }
    }

    /// How many records a person has to decide something about, as far as they are known.
    pub fn count_undecided(&self) -> usize {
        self.undecided.with(|ids| ids.as_ref().map_or(0, BTreeSet::len))
    }

    /// Notes whether a person has to decide something about a record.
    fn note_undecided(&self, id: &Id, is_undecided: bool) {
        let counts = |undecided: &Option<BTreeSet<Id>>| undecided.as_ref().is_some_and(|ids| ids.contains(id));
        if self.undecided.with_untracked(counts) == is_undecided {
            return;
        }
        self.undecided.update(|undecided| match undecided {
            Some(ids) if is_undecided => _ = ids.insert(id.clone()),
            Some(ids) => _ = ids.remove(id),
            // Right after the start: all are counted soon.
            None => {}
        });
        // Boards count those that are in conflict, and can be narrowed to them.
        self.structure.update(|count| *count += 1);
    }

    /// Sets the signal of a record.
    fn show(&self, record: Arc<Record>) {
        self.note_undecided(record.id(), is_undecided(&record));
        if *record.id() == self.plan_id() {
            self.count_writes(self.head.with_untracked(|head| writes(head)), writes(&record));
            self.head.set(record);
            return;
        }
        self.with_core_mut(|core| core.searching.index.note(record.id()));
        let signal = self.with_core_mut(|core| match core.records.get(record.id()) {
            Some(signal) => Some(signal.clone()),
            None => {
                core.records.insert(record.id().clone(), ArcRwSignal::new(record.clone()));
                None
            }
        });
        let before = signal.as_ref().map(|signal| signal.get_untracked());
        self.count_writes(before.as_ref().map_or(0, |before| writes(before)), writes(&record));
        self.note_links(before.as_deref(), Some(&record));
        // Outside the borrow: whoever listens may ask the plan.
        if let Some(signal) = signal {
            signal.set(record);
        }
    }

    /// Lets go of the signal of a record that is gone.
    fn drop_signal(&self, id: &Id) {
        self.with_core_mut(|core| core.searching.index.note(id));
        if let Some(signal) = self.with_core_mut(|core| core.records.remove(id)) {
            let before = signal.get_untracked();
            self.count_writes(writes(&before), 0);
            self.note_links(Some(&before), None);
        }
    }

    /// Keeps up with the links of one record.
    fn note_links(&self, before: Option<&Record>, after: Option<&Record>) {
        self.with_core_mut(|core| {
            if let Some(backlinks) = &mut core.backlinks {
                backlinks.follow(before, after);
            }
        });
    }

    /// Follows every write to the plan: for pages that show some fields of all records.
    pub fn track_all(&self) {
        self.structure.track();
        self.writes.track();
    }

    /// Keeps the count of all writes up with one record.
    fn count_writes(&self, before: u64, after: u64) {
        if before != after {
            self.writes.update(|count| *count = count.wrapping_sub(before).wrapping_add(after));
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
        let moved = before.is_none_or(|before| {
            let differs = |name: &&str| {
                let path = Path::field((*name).to_owned());
                before.register(&path) != record.register(&path)
            };
            before.presence() != record.presence() || STRUCTURE.iter().any(differs)
        });
        let linked = before.is_none_or(|before| links::outgoing(before) != links::outgoing(&record));
        self.show(record);
        if moved {
            self.structure.update(|count| *count += 1);
        }
        if linked {
            self.links.update(|count| *count += 1);
        }
    }

    /// Shows another plan in place of the present one.
    pub(super) fn replace_plan(&self, opened: Opened) {
        let head = opened.plan.head().clone();
        let asked = undecided(&opened.plan);
        self.writes.set(opened.plan.writes());
        self.with_core_mut(|core| {
            core.records = signals(&opened.plan);
            core.searching = Searching::of(&opened.plan, Language::default());
            core.backlinks = None;
            core.plan = opened.plan;
            // What is known of other plans stays true: files that have just been read may be of this one.
            core.known.add(opened.known);
            core.history = History::default();
        });
        self.fresh_replica();
        self.unreadable.set(opened.unreadable);
        self.head.set(head);
        self.undecided.set(Some(asked));
        self.recall();
        self.begin_visit();
        self.structure.update(|count| *count += 1);
        self.links.update(|count| *count += 1);
        self.refresh_steps();
        self.measure();
        self.change_sharing();
    }

    /// Lets go of a record that another tab let go of. The store has lost it already.
    pub(super) fn let_go(&self, id: &Id) {
        self.with_core_mut(|core| core.plan.forget(id));
        self.drop_signal(id);
        self.note_undecided(id, false);
        self.structure.update(|count| *count += 1);
        self.links.update(|count| *count += 1);
    }

    /// Takes over a record as another tab has stored it in place of the very one that is here.
    pub(super) fn adopt(&self, record: Arc<Record>) {
        let id = record.id().clone();
        let before = self.ask(|plan| plan.get(&id).cloned());
        self.with_core_mut(|core| core.plan.place(record));
        self.show_after(before.as_deref(), &id);
    }
}

/// A signal for each record.
pub(super) fn signals(plan: &Plan) -> HashMap<Id, ArcRwSignal<Arc<Record>>> {
    plan.records().map(|record| (record.id().clone(), ArcRwSignal::new(record.clone()))).collect()
}

/// The records of a plan about which a person has to decide something.
pub(super) fn undecided(plan: &Plan) -> BTreeSet<Id> {
    let records = plan.records().chain([plan.head()]).filter(|record| is_undecided(record));
    gathered(records.map(|record| record.id().clone()))
}

/// The fields by which boards order, count, split and narrow what they show.
const STRUCTURE: &[&str] = &[
    common::STAGE.name(),
    common::RANK.name(),
    common::TRASHED.name(),
    common::ARCHIVED.name(),
    common::TEMPLATE.name(),
    common::OWNER.name(),
    common::AREAS.name(),
    common::DUE.name(),
    common::WAITING_FOR.name(),
    common::WAITING_UNTIL.name(),
    material::NEXT_REVIEW.name(),
    foreign_practice::STALE_ON.name(),
    partner::LAST_CONTACT.name(),
    partner::NEXT_CONTACT.name(),
];

/// Whether a change touches one of these fields or collections; a record that comes or goes whole touches all.
fn touches(change: &RecordChange, names: &[&str]) -> bool {
    match change {
        RecordChange::Created(_)
        | RecordChange::Arrived(_)
        | RecordChange::Left(_)
        | RecordChange::Merged { .. }
        | RecordChange::Purged(_) => true,
        RecordChange::Wrote { paths, .. } => paths.iter().any(|PathChange { path, .. }| names.contains(&&*path.name)),
    }
}
