//! What a file brings is taken over: after a point to restore is made, as one step that one undo takes back.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::app::App;
use super::clock;
use super::comparing::Preview;
use super::slices::{Slices, Stage, Stopped};
use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::merge::{Merged, Verdict};
use crate::model::plan::Plan;
use crate::storage::restore::{Before, Making};

/// How taking over has ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Accepted {
    /// It is taken over.
    Taken {
        /// How many records are new, changed, in conflict.
        counts: [usize; 3],
        /// The point to restore that was to be made before.
        point: PointMade,
    },
    /// The person has stopped it; nothing has changed.
    Stopped,
    /// The other plan that the files belong to cannot be shown now; nothing has changed.
    NotOpened,
}

/// Whether a point to restore was made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PointMade {
    /// It is kept.
    Kept,
    /// The plan was empty.
    NotNeeded,
    /// It does not fit, or the store does not take it.
    NoRoom,
}

impl Preview {
    /// Whether the plan is still as it was compared with.
    fn is_of(&self, plan: &Plan) -> bool {
        let merged = self.head.iter().chain(self.rows.iter().map(|row| &row.merged));
        merged.into_iter().all(|merged| plan.get(merged.after.id()) == merged.before.as_ref())
    }

    /// What is taken: the records but for those that are left out, the plan's own record, and what changes unseen.
    fn taken(&self, left_out: &HashSet<Id>) -> Vec<Merged> {
        let rows = self.rows.iter().filter(|row| row.verdict == Verdict::Same || !left_out.contains(row.id()));
        let merged = self.head.iter().chain(rows.map(|row| &row.merged));
        merged.filter(|merged| merged.changes()).cloned().collect()
    }

    /// How many of the records that are taken are new, changed, in conflict.
    pub fn counts(&self, left_out: &HashSet<Id>) -> [usize; 3] {
        let count =
            |verdict| self.rows.iter().filter(|row| row.verdict == verdict && !left_out.contains(row.id())).count();
        [Verdict::New, Verdict::Changed, Verdict::Conflict].map(count)
    }
}

impl App {
    /// Takes over what the preview shows, but for some records. The files stay until whoever shows them leaves them
    /// ([`App::cancel_import`]): the page would only be drawn anew before the next one comes.
    pub async fn accept_import(self, left_out: HashSet<Id>) -> Accepted {
        self.finish_draft();
        let Some(mut preview) = self.transfer.with_untracked(|transfer| transfer.preview.clone()) else {
            return Accepted::Stopped;
        };
        if !self.open_plan(&preview.plan) {
            return Accepted::NotOpened;
        }
        let mut slices = Slices::begin(self);
        if !self.ask(|plan| preview.is_of(plan)) {
            let transfer = self.transfer.get_untracked();
            match self.compare(&transfer, &mut slices).await {
                Ok(Some(anew)) => preview = Arc::new(anew),
                Ok(None) | Err(Stopped) => return Accepted::Stopped,
            }
        }
        let before = self.transfer.with_untracked(|transfer| {
            let readable = transfer.files.iter().filter(|file| file.outcome.is_ok());
            let names = readable.map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ");
            if transfer.files.iter().any(|file| file.is_point) { Before::Back } else { Before::Files(names) }
        });
        let Ok(point) = self.make_point(&mut slices, &before).await else {
            return Accepted::Stopped;
        };
        let counts = preview.counts(&left_out);
        self.import(&Command::Take { merged: preview.taken(&left_out) });
        self.note_arrival();
        Accepted::Taken { counts, point }
    }

    /// Keeps the plan as it is now.
    pub(super) async fn make_point(self, slices: &mut Slices, before: &Before) -> Result<PointMade, Stopped> {
        let records: Vec<_> = self.ask(|plan| std::iter::once(plan.head()).chain(plan.records()).cloned().collect());
        if self.ask(Plan::is_empty) {
            return Ok(PointMade::NotNeeded);
        }
        let mut making = Making::new(records.len());
        for (done, record) in records.iter().enumerate() {
            if !making.add(record) {
                return Ok(PointMade::NoRoom);
            }
            slices.reach(Stage::Keeping, done, records.len()).await?;
        }
        let kept = self.with_core(|core| making.keep(core.keeper.store(), core.plan.id(), clock::now(), before));
        Ok(if kept == Ok(true) { PointMade::Kept } else { PointMade::NoRoom })
    }

    /// Carries out the command by which a file comes in.
    pub(super) fn import(&self, command: &Command) {
        if let Command::Take { merged } = command {
            self.note_news(merged);
        }
        // Merging refuses nothing: a file has passed its gates.
        self.dispatch(command, None).ok();
        // A file may name writes of this very writer (a copy edited by hand): later ones need a fresh name (rule M8).
        self.fresh_replica();
        self.measure();
    }
}
