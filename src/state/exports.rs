//! Copies that go out: for other eyes, for other programs, under a passphrase. Each is a name and a text; what it holds
//! is said beforehand, so that the person can be asked about it (see [`super::leaving`]).

use std::sync::Arc;

use leptos::prelude::*;

use super::app::App;
use super::clock;
use super::transfer::{by_part, file_name};
use crate::format::error::SealError;
use crate::format::file::{Exported, Scope};
use crate::format::handout::Writing;
use crate::format::sealed;
use crate::format::svg::{self, Look};
use crate::format::view;
use crate::i18n::Language;
use crate::model::chart::Chart;
use crate::model::date::Moment;
use crate::model::record::Record;

// What may be chosen is the format's to say; the views show it.
pub use crate::format::handout::{Handout, Sort};
pub use crate::format::view::View;
pub use crate::format::view::fields::{LISTED, Listed, ViewFields};

impl App {
    fn language(&self) -> Language {
        self.choices.language.get_untracked()
    }

    /// How many records a reading copy would show, and how many it leaves out because they are restricted.
    pub fn count_in_view(&self, view: &View) -> (usize, usize) {
        self.ask(|plan| view::count(plan, view))
    }

    /// The records of a reading copy, with what it says of them.
    pub fn records_in_view(&self, view: &View) -> Vec<Arc<Record>> {
        self.ask(|plan| view::records_in_view(plan, view).iter().map(|record| Arc::new(record.to_record())).collect())
    }

    /// A reading copy.
    pub fn view_file(&self, view: &View) -> Option<(String, String)> {
        // It does not come back, so nobody asks what it was made from.
        let exported = Exported { id: None, base: None, ..self.exported(&self.plan_id(), Scope::Full) };
        let part = self.language().messages().exports.view_in_name;
        self.ask(|plan| {
            let text = view::write_view(plan, view, &exported).ok()?;
            let title = if crate::model::query::is_public(plan.head()) { plan.head().title() } else { "" };
            Some((by_part(&file_name(title, &clock::today().to_string(), "json"), part), text))
        })
    }

    /// The records of a hand-out, with what it says of them.
    pub fn records_to_hand_out(&self, handout: &Handout) -> Vec<Arc<Record>> {
        self.ask(|plan| handout.records(plan))
    }

    /// A hand-out. `moment` shows a moment in the person's time.
    pub fn handout_file(&self, handout: &Handout, moment: &dyn Fn(Moment) -> String) -> Option<(String, String)> {
        let language = self.language();
        let untitled_plan = language.messages().untitled_plan;
        let writing = Writing { words: language.words(), untitled_plan, now: clock::now(), moment };
        self.ask(|plan| {
            let text = handout.write(plan, &writing).ok()?;
            let name =
                file_name(handout.title(plan).unwrap_or_default(), &clock::today().to_string(), handout.ending());
            let name = match &handout.sort {
                Sort::Table(Some(kind)) => by_part(&name, kind.id),
                Sort::List(Some(duty)) => by_part(&name, duty),
                Sort::Table(None) | Sort::Listed(..) | Sort::Calendar | Sort::List(None) | Sort::Document(_) => name,
            };
            Some((name, text))
        })
    }

    /// A chart as a drawing that stands alone. `colour` says the value of a colour of the style sheet.
    pub fn chart_file(
        &self,
        chart: &Chart,
        (title, note): (&str, &str),
        font: &str,
        colour: &dyn Fn(&str) -> String,
    ) -> (String, String) {
        let name = file_name(title, &clock::today().to_string(), "svg");
        (name, svg::write_chart(chart, title, note, &Look { colour, font }))
    }

    /// Seals a file with a passphrase. The page stands still meanwhile, for about half a second.
    ///
    /// # Errors
    /// Why it is not sealed.
    pub fn seal(&self, file: &(String, String), passphrase: &str) -> Result<(String, String), SealError> {
        let (name, text) = file;
        let (salt, nonce) = clock::random().zip(clock::random()).ok_or(SealError::NoRandomness)?;
        let sealed = sealed::seal(text, passphrase, salt, nonce)?;
        Ok((by_part(name, self.language().messages().exports.sealed_in_name), sealed))
    }
}
