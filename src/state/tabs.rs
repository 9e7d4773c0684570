//! What another tab of the same browser stores reaches this one as a text under a key and is joined (rule S7).

use leptos::prelude::GetUntracked;

use super::app::App;
use super::version::NewerData;
use crate::format::settings::Settings;
use crate::model::id::Id;
use crate::model::record::Presence;
use crate::storage::keys::{self, Key};
use crate::storage::{Store, keeper, plans};

impl App {
    /// Takes notice of a change that another tab made to the store: the key, the text before and after. No key means
    /// that everything was removed. Answers whether the plan in view has been removed for good, so that another is shown.
    pub fn stored_elsewhere(&self, key: Option<&str>, before: Option<&str>, after: Option<&str>) -> bool {
        if key.is_some_and(keys::is_newer) && after.is_some() && self.keeps {
            self.give_way();
        }
        // What a newer version makes of the keys of this one is not understood here.
        if self.version.newer_data.get_untracked() != NewerData::Absent {
            return false;
        }
        match key {
            None => self.save_all(),
            Some(keys::SETTINGS) => self.follow_plan(after),
            Some(text) if text == keys::exports(&self.plan_id()) => self.recall(),
            Some(text) if text == keys::visit(&self.plan_id()) => self.recall_visit(),
            Some(text) => match Key::parse(text) {
                Some(key) if *key.plan() == self.plan_id() => self.record_elsewhere(&key, before, after),
                Some(Key::Plan(_)) => self.plans_changed(),
                Some(Key::Record(..)) | None => {}
            },
        }
        // What was written here and not known there is stored, and listed with the deleted plans.
        self.ask(|plan| plan.head().presence()) == Presence::Purged && self.open_another()
    }

    fn record_elsewhere(&self, key: &Key, before: Option<&str>, after: Option<&str>) {
        // What is being typed here must not be missed by what follows.
        self.finish_draft();
        let here = self.ask(|plan| plan.get(key.record()).cloned());
        let was_here = before.and_then(|text| keeper::read(key, text)).is_some_and(|was| here.as_deref() == Some(&was));
        match (after.and_then(|text| keeper::read(key, text)), here) {
            // Nothing but what the other tab knew is here: what it made of that stands, even if it took something back.
            (Some(stored), _) if was_here => self.adopt(stored),
            (Some(stored), _) => {
                self.absorb(&stored);
                // Saves only if this tab knows more than what was stored.
                self.follow(key.record());
            }
            (None, Some(_)) => {
                let is_gone = self.with_core(|core| core.keeper.store().get(&key.text())) == Ok(None);
                if after.is_none() && was_here && is_gone {
                    self.let_go(key.record())
                } else {
                    self.follow(key.record())
                }
            }
            (None, None) => {}
        }
        self.refresh_steps();
    }

    fn save_all(&self) {
        let ids: Vec<Id> = self.ask(|plan| plan.records().map(|record| record.id().clone()).collect());
        ids.iter().for_each(|id| self.follow(id));
        if self.ask(|plan| !plan.head().seen().is_empty()) {
            self.follow(&self.plan_id());
        }
        self.write_settings();
        self.refresh_steps();
    }

    /// Two tabs of a first start: when one of them opens a plan, the other, still untouched, shows it too. Of two plans
    /// that are both untouched the smaller id wins, so that the tabs do not swap theirs.
    fn follow_plan(&self, settings: Option<&str>) {
        let Some(id) = settings.map(Settings::read).and_then(|settings| Id::parse(settings.plan.as_deref()?)) else {
            return;
        };
        let untouched = self.ask(|plan| plan.is_empty() && plan.head().seen().is_empty());
        let is_stored =
            self.with_core(|core| plans::counts(core.keeper.store())).is_ok_and(|plans| plans.contains_key(&id));
        if untouched && (is_stored || id < self.plan_id()) {
            self.show_plan(&id);
        }
    }
}
