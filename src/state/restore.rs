//! The points to restore of the plan in view: what they are, the way back to one of them, and each as the file that it would
//! have been. One is made before records are purged, and one a day.

use std::sync::Arc;

use super::app::App;
use super::clock;
use super::slices::Slices;
use super::transfer::{Loaded, file_name};
use crate::format::file::PlanFile;
use crate::model::back::back_to;
use crate::model::command::{Command, CommandError};
use crate::model::date::Moment;
use crate::model::id::Id;
use crate::model::merge::Incoming;
use crate::model::plan::Plan;
use crate::model::record::Record;
pub use crate::storage::restore::Before;
use crate::storage::restore::{self, Making, Point};

/// So many records are kept before the browser may do something else.
const TOGETHER: usize = 50;

/// A moment as the clock of the person shows it.
fn local(at: Moment) -> Moment {
    Moment::from_unix_seconds(at.unix_seconds() + 60 * clock::minutes_ahead(at))
}

impl App {
    /// The points to restore, the newest first.
    pub fn restore_points(&self) -> Vec<Point> {
        self.with_core(|core| restore::list(core.keeper.store(), core.plan.id())).unwrap_or_default()
    }

    /// The plan as it was then, as a file: its name and its text. `None` where the point is damaged.
    pub fn restore_file(&self, at: Moment) -> Option<(String, String)> {
        let plan = self.with_core(|core| restore::read(core.keeper.store(), core.plan.id(), at))?;
        let local = local(at);
        let (hour, minute) = local.hour_minute();
        let name = file_name(plan.head().title(), &format!("{}_{hour:02}{minute:02}", local.date()), "json");
        Some((name, self.written(&plan, at)?))
    }

    /// The records of the plan as it was then, its own included.
    pub fn restore_records(&self, at: Moment) -> Vec<Arc<Record>> {
        let plan = self.with_core(|core| restore::read(core.keeper.store(), core.plan.id(), at));
        plan.iter().flat_map(|plan| std::iter::once(plan.head()).chain(plan.records())).cloned().collect()
    }

    /// Shows what going back to a point would change, as if a file had brought it: all of it can be taken over, or records
    /// one by one. Answers whether there is anything; `None` where the point is damaged.
    pub async fn go_back_to(self, at: Moment, name: String) -> Option<bool> {
        self.finish_draft();
        let then = self.with_core(|core| restore::read(core.keeper.store(), core.plan.id(), at))?;
        let writer = clock::new_replica();
        let back = |record: &Arc<Record>| {
            let record = self.ask(|plan| back_to(record, plan.get(record.id()).map(AsRef::as_ref), writer))?;
            Some(Incoming { record, loose: Vec::new() })
        };
        let records: Vec<_> = then.records().filter_map(back).collect();
        let head = back(then.head());
        if records.is_empty() && head.is_none() {
            return Some(false);
        }
        let mut file = PlanFile::of_records(then.id().clone(), records);
        file.names_plan = true;
        file.exported.at = Some(at);
        file.plan = head.unwrap_or(file.plan);
        self.take_in(Loaded { name, is_point: true, arrival: None, outcome: Ok(Arc::new(file)) }).await;
        Some(true)
    }

    /// Purges records, once the plan has been kept as it is.
    ///
    /// # Errors
    /// Where one of them is not in the bin any more; nothing has changed then but for the point.
    pub async fn purge(self, ids: Vec<Id>) -> Result<(), CommandError> {
        // Whether there was room for a point or not: the person has been asked.
        self.make_point(&mut Slices::begin(self), &Before::Purge).await.ok();
        self.dispatch(&Command::Purge { ids, on: self.today_untracked() }, None)
    }

    /// Keeps the plan as the day finds it, unless a point of today does so. It is not shown: no one waits for it.
    pub async fn keep_the_day(self) {
        let id = self.plan_id();
        let is_kept = || self.restore_points().first().is_some_and(|point| local(point.at).date() == clock::today());
        if self.ask(Plan::is_empty) || is_kept() {
            return;
        }
        let records: Vec<_> = self.ask(|plan| std::iter::once(plan.head()).chain(plan.records()).cloned().collect());
        let mut making = Making::new(records.len());
        for some in records.chunks(TOGETHER) {
            if !some.iter().all(|record| making.add(record)) {
                return;
            }
            clock::pause().await;
        }
        self.with_core(|core| making.keep(core.keeper.store(), &id, clock::now(), &Before::Day)).ok();
        self.measure();
    }

    /// Lets go of a point. Answers whether it is gone.
    pub fn remove_restore_point(&self, at: Moment) -> bool {
        let gone = self.with_core(|core| restore::remove(core.keeper.store(), core.plan.id(), at)).is_ok();
        self.measure();
        gone
    }
}
