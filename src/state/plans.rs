//! The plans of this browser: each has its own keys, one is in view. The others are told apart by their own records, so
//! listing them reads no more than that; what is done to one of them is written to its own record.

use std::sync::Arc;

use leptos::prelude::*;

use super::app::App;
use super::leaving::everything;
use crate::format::known::Known;
use crate::model::command::Command;
use crate::model::date::Moment;
use crate::model::decimal::Decimal;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::kinds::plan::YEAR;
use crate::model::next_year::{self, NewYear};
use crate::model::plan::Plan;
use crate::model::record::{Presence, Record};
use crate::model::sort;
use crate::model::value::{FieldValue, Value};
use crate::state::clock;
use crate::storage::keeper::Opened;
use crate::storage::plans;

/// Where a plan is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kept {
    /// Offered in the menu.
    AtHand,
    /// Put away.
    Archived,
    /// Deleted; it can be brought back.
    Deleted,
}

/// A plan of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Its id.
    pub id: Id,
    /// Its title, or nothing.
    pub title: String,
    /// Its year.
    pub year: Option<i16>,
    /// How many records are stored of it, those in its bin included.
    pub records: usize,
    /// Where it is kept.
    pub kept: Kept,
    /// Whether it is in view.
    pub is_here: bool,
}

/// Most records of a plan that are read to tell when it was last changed.
const FEW: usize = 1000;

fn year(head: &Record) -> Option<i16> {
    i16::try_from(*head.get(&YEAR)?).ok()
}

fn kept(head: &Record) -> Kept {
    match head.presence() {
        Presence::Trashed | Presence::Purged => Kept::Deleted,
        _ if head.get(&common::ARCHIVED) == Some(&true) => Kept::Archived,
        Presence::Live | Presence::Contested | Presence::Recovered => Kept::AtHand,
    }
}

impl App {
    /// The plans that the store holds, the one in view included: the newest year first, then by title.
    pub fn plans(&self) -> Vec<Listed> {
        let here = self.plan_id();
        let mut counts = self.with_core(|core| plans::counts(core.keeper.store())).unwrap_or_default();
        counts.entry(here.clone()).or_default();
        let mut list: Vec<Listed> =
            counts.into_iter().filter_map(|(id, count)| self.listed(id, count, &here)).collect();
        sort::by(&mut list, |a, b| (b.year, &a.title, &a.id).cmp(&(a.year, &b.title, &b.id)));
        list
    }

    fn listed(&self, id: Id, count: usize, here: &Id) -> Option<Listed> {
        let is_here = id == *here;
        let head = self.plan_head(&id);
        // Nothing is left of it but the stub.
        if !is_here && count == 0 && head.presence() == Presence::Purged {
            return None;
        }
        let whole = |plan: &Plan| plan.records().filter(|record| record.presence() != Presence::Purged).count();
        Some(Listed {
            title: head.title().to_owned(),
            year: year(&head),
            records: if is_here { self.ask(whole) } else { count },
            kept: kept(&head),
            is_here,
            id,
        })
    }

    /// The own record of a plan; one that nothing is stored of is empty.
    fn plan_head(&self, id: &Id) -> Arc<Record> {
        if *id == self.plan_id() {
            return self.ask(|plan| plan.head().clone());
        }
        let stored = self.with_core(|core| plans::head(core.keeper.store(), id));
        stored.unwrap_or_else(|| Plan::new(id.clone()).head().clone())
    }

    /// A plan as it is, for a look.
    pub(super) fn look_at(&self, id: &Id) -> Option<Plan> {
        if *id == self.plan_id() {
            return Some(self.ask(Plan::clone));
        }
        self.with_core(|core| core.keeper.peek(id)).ok().map(|opened| opened.plan)
    }

    /// When a plan was last changed. It takes reading all its records, so of a large one that is not in view it is not
    /// told.
    pub fn last_change(&self, listed: &Listed) -> Option<Moment> {
        let newest = |plan: &Plan| {
            let records = plan.records().chain([plan.head()]);
            records.filter_map(|record| record.get(&common::CHANGED)).max().copied()
        };
        if listed.is_here {
            return self.ask(newest);
        }
        let plan = if listed.records <= FEW { self.look_at(&listed.id) } else { None };
        newest(&plan?)
    }

    /// Shows another plan; one that was deleted is brought back. Refused while something of the present one is in memory
    /// only: it would be lost. Answers whether the other plan is in view now.
    pub fn open_plan(&self, id: &Id) -> bool {
        if kept(&self.plan_head(id)) == Kept::Deleted && !self.admit_plan(id) {
            return false;
        }
        let shown = self.show_plan(id);
        if shown {
            self.write_settings();
            self.plans_changed();
        }
        shown
    }

    /// Lets a deleted plan in again.
    fn admit_plan(&self, id: &Id) -> bool {
        if self.plan_head(id).presence() != Presence::Purged {
            return self.restore_plan(id);
        }
        *id != self.plan_id() && self.with_core(|core| core.keeper.admit(id)).is_ok()
    }

    /// As [`App::open_plan`], but the next start of the program does not remember it.
    pub(super) fn show_plan(&self, id: &Id) -> bool {
        if *id == self.plan_id() {
            return true;
        }
        self.finish_draft();
        self.retry();
        self.finish_saving();
        if self.with_core(|core| !core.keeper.unsaved().is_empty()) {
            return false;
        }
        let Ok(opened) = self.with_core_mut(|core| core.keeper.switch(id.clone())) else {
            return false;
        };
        self.replace_plan(opened);
        true
    }

    /// Makes a plan for a year and shows it. Answers as [`App::open_plan`] does.
    pub fn new_plan(&self, title: &str) -> bool {
        let id = clock::new_id();
        let opened = self.open_plan(&id);
        if opened {
            let year = i64::from(self.today_untracked().year()) + 1;
            self.write_head(&id, &set(&id, common::TITLE.name(), Value::Text(title.to_owned())));
            self.write_head(&id, &set(&id, YEAR.name(), Decimal::from(year).into_value()));
        }
        opened
    }

    /// Gives a plan another title. Answers whether it has it now.
    pub fn rename_plan(&self, id: &Id, title: &str) -> bool {
        self.write_head(id, &set(id, common::TITLE.name(), Value::Text(title.to_owned())))
    }

    /// Puts a plan away or brings it back. Answers whether it is done.
    pub fn archive_plan(&self, id: &Id, archived: bool) -> bool {
        self.write_head(id, &Command::Archive { ids: vec![id.clone()], archived })
    }

    /// Deletes a plan; it can be brought back. In place of the one in view another is shown, or an empty one. Answers
    /// whether it is done.
    pub fn delete_plan(&self, id: &Id) -> bool {
        (*id != self.plan_id() || self.open_another()) && self.write_head(id, &Command::Trash { id: id.clone() })
    }

    /// Shows another plan that is at hand, or an empty one.
    pub(super) fn open_another(&self) -> bool {
        let others = self.plans().into_iter().filter(|plan| !plan.is_here && plan.kept == Kept::AtHand);
        let next = others.map(|plan| plan.id).next().unwrap_or_else(clock::new_id);
        self.open_plan(&next)
    }

    /// Brings a deleted plan back. Answers whether it is done.
    pub fn restore_plan(&self, id: &Id) -> bool {
        self.write_head(id, &Command::Restore { id: id.clone() })
    }

    /// Removes a deleted plan for good. Answers whether it is done.
    pub fn remove_plan(&self, id: &Id) -> bool {
        let today = self.today_untracked();
        let is_here = *id == self.plan_id();
        let done = !is_here && self.with_core(|core| core.keeper.remove_plan(id, today)).is_ok();
        self.measure();
        self.plans_changed();
        done
    }

    /// All that the file of a plan of this browser would hold.
    pub fn plan_records(&self, id: &Id) -> Vec<Arc<Record>> {
        self.finish_draft();
        self.look_at(id).as_ref().map(everything).unwrap_or_default()
    }

    /// A plan of this browser as a file: its name and its text.
    pub fn plan_file(&self, id: &Id) -> Option<(String, String)> {
        self.finish_draft();
        self.file_of(&self.look_at(id)?)
    }

    /// How many records of a plan would come along into another year, and how many would stay behind.
    pub fn along_and_behind(&self, id: &Id) -> (usize, usize) {
        let count = |plan: &Plan| {
            let work = plan.records().filter(|record| crate::model::shelf::is_work(record));
            let (along, behind): (Vec<_>, Vec<_>) = work.partition(|record| next_year::comes_along(record));
            (along.len(), behind.len())
        };
        self.look_at(id).as_ref().map(count).unwrap_or_default()
    }

    /// Makes a plan for another year out of this one and shows it. Answers how many records have come along; `None` if
    /// the new plan cannot be shown now.
    pub fn duplicate_plan(&self, id: &Id, title: &str, from: i16, to: i16) -> Option<usize> {
        self.finish_draft();
        let old = self.look_at(id)?;
        let new = NewYear { id: clock::new_id(), title: title.to_owned(), from, to };
        let plan = next_year::plan(&old, new, self.author(), &mut clock::new_id);
        if !self.show_plan(plan.id()) {
            return None;
        }
        let ids: Vec<Id> = plan.records().chain([plan.head()]).map(|record| record.id().clone()).collect();
        let along = plan.records().filter(|record| next_year::comes_along(record)).count();
        self.replace_plan(Opened { plan, unreadable: 0, known: Known::default() });
        self.save(ids.iter(), false);
        self.refresh_steps();
        self.measure();
        self.write_settings();
        self.plans_changed();
        Some(along)
    }

    /// Writes to the own record of a plan: in view as any command, else where it is stored.
    fn write_head(&self, id: &Id, command: &Command) -> bool {
        let done = if *id == self.plan_id() {
            // The plan's own fields fit their types by construction.
            self.dispatch(command, None).is_ok()
        } else {
            let mut plan = Plan::from_head(Record::clone(&self.plan_head(id)));
            plan.apply(command, self.author()).is_ok()
                && self.with_core(|core| core.keeper.save_head(plan.head())).is_ok()
        };
        self.plans_changed();
        done
    }

    /// Lets those know who list the plans.
    pub(super) fn plans_changed(&self) {
        self.listing.update(|count| *count += 1);
    }
}

fn set(id: &Id, field: &'static str, value: Value) -> Command {
    Command::Set { id: id.clone(), field: field.into(), value, over: None }
}
