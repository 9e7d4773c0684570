//! Templates, and copies of single records: each is one step that one undo takes back.

use std::sync::Arc;

use super::app::App;
use super::clock;
use crate::format::templates::templates;
use crate::model::calendar::next_working;
use crate::model::command::{Command, CommandError};
use crate::model::copy::{self, Draft};
use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::kinds::common;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::model::{shelf, template};

impl App {
    /// The templates of some kinds: those that come with the program, then the plan's own.
    pub fn templates(&self, kinds: &[&'static Kind]) -> Vec<Arc<Record>> {
        let given = templates(self.author(), &mut clock::new_id);
        let given = given.map(|plan| plan.records().cloned().collect::<Vec<_>>()).unwrap_or_default();
        let own = self.ask(shelf::templates);
        let fits = |record: &Arc<Record>| record.kind().is_some_and(|kind| kinds.contains(&kind));
        given.into_iter().chain(own).filter(fits).collect()
    }

    /// The day on which a record that is made now would begin: the next working day, but not before the plan's year.
    pub fn first_day(&self, plan_year: i16) -> Date {
        let today = self.today_untracked();
        let year = Date::new(plan_year, 1, 1).unwrap_or(today);
        next_working(today.max(year))
    }

    /// Makes a record from a template, beginning on a day. Answers its id.
    ///
    /// # Errors
    /// Where the template does not fit the plan; nothing has changed then.
    pub fn use_template(&self, template: &Record, title: &str, first: Date) -> Result<Id, CommandError> {
        self.make(template::to_record(template, first, clock::new_id(), &mut clock::new_id), title)
    }

    /// Saves a record as a template of the plan.
    ///
    /// # Errors
    /// As [`App::use_template`].
    pub fn save_template(&self, record: &Record) -> Result<Id, CommandError> {
        self.make(template::of_record(record, clock::new_id(), &mut clock::new_id), record.title())
    }

    /// Makes a copy of a record in its plan, without its results.
    ///
    /// # Errors
    /// As [`App::use_template`].
    pub fn copy_record(&self, record: &Record, title: &str) -> Result<Id, CommandError> {
        self.make(copy::draft(record, clock::new_id(), &mut clock::new_id), title)
    }

    fn make(&self, draft: Option<Draft>, title: &str) -> Result<Id, CommandError> {
        let mut draft = draft.ok_or(CommandError::WrongType)?;
        draft.set(common::TITLE.name(), Value::Text(title.to_owned()));
        let id = draft.id.clone();
        self.dispatch(&Command::CreateAll { drafts: vec![draft] }, None)?;
        Ok(id)
    }
}
