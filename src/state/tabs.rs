//! What another tab of the same browser stores reaches this one as a text under a key and is joined (rule S7).

use super::app::App;
use crate::format::settings::Settings;
use crate::model::id::Id;
use crate::storage::keeper;
use crate::storage::keys::{self, Key};

impl App {
    /// Takes notice of a change that another tab made to the store: the key, the text before and after. No key means
    /// that everything was removed.
    pub fn stored_elsewhere(&self, key: Option<&str>, before: Option<&str>, after: Option<&str>) {
        match key {
            None => self.save_all(),
            Some(keys::SETTINGS) => self.follow_plan(after),
            Some(text) => {
                if let Some(key) = Key::parse(text).filter(|key| *key.plan() == self.plan_id()) {
                    self.record_elsewhere(&key, before, after);
                }
            }
        }
    }

    fn record_elsewhere(&self, key: &Key, before: Option<&str>, after: Option<&str>) {
        let here = self.ask(|plan| plan.get(key.record()).cloned());
        match (after.and_then(|text| keeper::read(key, text)), here) {
            (Some(stored), _) => {
                self.absorb(&stored);
                // Saves only if this tab knows more than what was stored.
                self.follow(key.record());
            }
            // The other tab let go of a record that only came from a file. Nothing else was written here: so does this.
            (None, Some(here)) => {
                let let_go =
                    after.is_none() && before.and_then(|text| keeper::read(key, text)).as_ref() == Some(&*here);
                if let_go { self.let_go(key.record()) } else { self.follow(key.record()) }
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
        self.refresh_steps();
    }

    /// Two tabs of a first start: when one of them opens a plan, the other, still empty, shows it too.
    fn follow_plan(&self, settings: Option<&str>) {
        let plan = settings.map(Settings::read).and_then(|settings| Id::parse(settings.plan.as_deref()?));
        if let Some(id) = plan.filter(|id| *id != self.plan_id() && self.ask(crate::model::plan::Plan::is_empty)) {
            self.open_plan(&id);
        }
    }
}
