//! The plans of this browser: each has its own keys, one is in view.

use super::app::App;
use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::kinds::plan::YEAR;
use crate::model::value::{FieldValue, Value};
use crate::state::clock;
use crate::storage::keeper;

impl App {
    /// The plans that the store holds, with their titles, the one in view included.
    pub fn plans(&self) -> Vec<(Id, String)> {
        let here = self.plan_id();
        let mut ids = self.with_core(|core| keeper::plans(core.keeper.store())).unwrap_or_default();
        if !ids.contains(&here) {
            ids.push(here.clone());
        }
        ids.into_iter()
            .map(|id| {
                let title = if id == here {
                    self.ask(|plan| plan.head().title().to_owned())
                } else {
                    self.with_core(|core| core.keeper.read_head(&id))
                        .map(|head| head.title().to_owned())
                        .unwrap_or_default()
                };
                (id, title)
            })
            .collect()
    }

    /// Shows another plan. Refused while something of the present one is in memory only: it would be lost. Answers
    /// whether the other plan is in view now.
    pub fn open_plan(&self, id: &Id) -> bool {
        let shown = self.show_plan(id);
        if shown {
            self.write_settings();
        }
        shown
    }

    /// As [`App::open_plan`], but the next start of the program does not remember it.
    pub(super) fn show_plan(&self, id: &Id) -> bool {
        if *id == self.plan_id() {
            return true;
        }
        self.finish_draft();
        self.retry();
        if self.with_core(|core| !core.keeper.unsaved().is_empty()) {
            return false;
        }
        let Ok(opened) = self.with_core(|core| core.keeper.read_plan(id)) else {
            return false;
        };
        self.with_core_mut(|core| core.keeper.switch(id.clone()));
        self.replace_plan(opened);
        true
    }

    /// Makes a plan for a year and shows it. Answers as [`App::open_plan`] does.
    pub fn new_plan(&self, title: &str) -> bool {
        let id = clock::new_id();
        let opened = self.open_plan(&id);
        if opened {
            let year = i64::from(self.today_untracked().year()) + 1;
            self.set_head(common::TITLE.name(), Value::Text(title.to_owned()));
            self.set_head(YEAR.name(), crate::model::decimal::Decimal::from(year).into_value());
        }
        opened
    }

    fn set_head(&self, field: &'static str, value: Value) {
        let command = Command::Set { id: self.plan_id(), field: field.into(), value, over: None };
        // The plan's own fields fit their types by construction.
        self.dispatch(&command, None).ok();
    }
}
