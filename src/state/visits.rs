//! What others have changed since the last visit: noted when a file is taken over, and remembered in this browser.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::app::App;
use super::clock;
use crate::format::visit::Visit;
use crate::model::id::ReplicaId;
use crate::model::merge::Merged;
use crate::model::news::{self, Brought, News};
use crate::model::record::{Presence, Record};
use crate::model::sort;
use crate::storage::{Store, keys};

impl App {
    /// The person comes, or comes back, or another plan is in view.
    pub fn begin_visit(&self) {
        self.recall_visit();
        self.visit.update(|visit| *visit = std::mem::take(visit).go_on(clock::now()));
        self.keep_visit();
    }

    /// Reads what is remembered; another tab may have written it.
    pub(super) fn recall_visit(&self) {
        let key = keys::visit(&self.plan_id());
        let text = self.with_core(|core| core.keeper.store().get(&key)).ok().flatten();
        self.visit.set(text.as_deref().map(Visit::read).unwrap_or_default());
    }

    /// The person goes away, perhaps for good.
    pub fn leave_visit(&self) {
        self.visit.update(|visit| visit.now = Some(clock::now()));
        self.keep_visit();
    }

    /// Takes note of what others have written, before it is taken over. Into an empty plan everything comes anew.
    pub(super) fn note_news(&self, merged: &[Merged]) {
        let (is_empty, own) = self.with_core(|core| (core.plan.is_empty(), core.replica));
        if is_empty {
            return;
        }
        let here = self.plan_id();
        self.visit.update(|visit| {
            for merged in merged.iter().filter(|merged| *merged.after.id() != here) {
                let before = merged.before.as_ref().map(|record| record.seen());
                visit.bring(merged.after.id(), &Brought::between(before, merged.after.seen(), own));
            }
        });
        self.leave_visit();
    }

    /// The records that others have changed since the last visit, by title, and what is left of their changes. It follows
    /// every edit.
    pub fn news(&self) -> Vec<(Arc<Record>, News)> {
        self.follow_edits();
        let mut all: Vec<_> = self.visit.with(|visit| {
            let of = |(id, brought)| {
                let record = self.ask(|plan| plan.get(id).cloned())?;
                let news = news::of(&record, brought).filter(|_| record.presence() != Presence::Purged)?;
                Some((record, news))
            };
            visit.brought.iter().filter_map(of).collect()
        });
        sort::by(&mut all, |(a, _), (b, _)| (a.title(), a.id()).cmp(&(b.title(), b.id())));
        all
    }

    /// The roles of those who wrote, as far as they are known, and whether anyone is unknown.
    pub fn roles(&self, writers: &BTreeSet<ReplicaId>) -> (BTreeSet<String>, bool) {
        self.ask(|plan| {
            let roles = writers.iter().map(|writer| plan.role_of(*writer).map(str::to_owned));
            let (known, unknown): (Vec<_>, Vec<_>) = roles.partition(Option::is_some);
            (known.into_iter().flatten().collect(), !unknown.is_empty())
        })
    }

    /// Where it cannot be stored it holds until the page closes; no one's work is in it.
    fn keep_visit(&self) {
        let text = self.visit.with_untracked(Visit::write);
        self.with_core(|core| core.keeper.store().set(&keys::visit(core.plan.id()), &text)).ok();
    }
}
