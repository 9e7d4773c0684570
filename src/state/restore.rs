//! The points to restore of the plan in view: what they are, and each as the file that it would have been.

use std::sync::Arc;

use super::app::App;
use super::clock;
use super::transfer::file_name;
use crate::model::date::Moment;
use crate::model::record::Record;
use crate::storage::restore::{self, Point};

impl App {
    /// The points to restore, the newest first.
    pub fn restore_points(&self) -> Vec<Point> {
        self.with_core(|core| restore::list(core.keeper.store(), core.plan.id())).unwrap_or_default()
    }

    /// The plan as it was then, as a file: its name and its text. `None` where the point is damaged.
    pub fn restore_file(&self, at: Moment) -> Option<(String, String)> {
        let plan = self.with_core(|core| restore::read(core.keeper.store(), core.plan.id(), at))?;
        let local = Moment::from_unix_seconds(at.unix_seconds() + 60 * clock::minutes_ahead(at));
        let (hour, minute) = local.hour_minute();
        let name = file_name(plan.head().title(), &format!("{}_{hour:02}{minute:02}", local.date()), "json");
        Some((name, self.written(&plan, at)?))
    }

    /// The records of the plan as it was then, its own included.
    pub fn restore_records(&self, at: Moment) -> Vec<Arc<Record>> {
        let plan = self.with_core(|core| restore::read(core.keeper.store(), core.plan.id(), at));
        plan.iter().flat_map(|plan| std::iter::once(plan.head()).chain(plan.records())).cloned().collect()
    }

    /// Lets go of a point. Answers whether it is gone.
    pub fn remove_restore_point(&self, at: Moment) -> bool {
        let gone = self.with_core(|core| restore::remove(core.keeper.store(), core.plan.id(), at)).is_ok();
        self.measure();
        gone
    }
}
