//! Development proposals as a document for the owner of a system.

use std::sync::Arc;

use leptos::prelude::*;

use super::app::App;
use super::clock;
use super::transfer::{by_part, file_name};
use crate::format::proposals_out;
use crate::format::report::markdown;
use crate::model::id::Id;
use crate::model::query;
use crate::model::record::Record;

impl App {
    /// What of these proposals goes out, in their order; those that are restricted are left out where that is asked.
    pub fn proposals_to_send(&self, ids: &[Id], public_only: bool) -> Vec<Arc<Record>> {
        self.ask(|plan| {
            let records = ids.iter().filter_map(|id| plan.get(id));
            let admitted = records.filter(|record| !public_only || query::is_public(record));
            admitted.map(|record| proposals_out::plain(record)).collect()
        })
    }

    /// The document: its name and its text. `title` is what it is called.
    pub fn proposals_file(&self, ids: &[Id], public_only: bool, title: String) -> (String, String) {
        let language = self.choices.language.get_untracked();
        let messages = language.messages();
        let records = self.proposals_to_send(ids, public_only);
        let plan_title = self.ask(|plan| {
            let is_told = !public_only || query::is_public(plan.head());
            if is_told { plan.head().title().to_owned() } else { String::new() }
        });
        let about = if plan_title.is_empty() { messages.untitled_plan.to_owned() } else { plan_title.clone() };
        let records = records.iter().map(|record| &**record);
        let report = proposals_out::report(records, title, vec![about], language.tag(), language.words());
        let name = file_name(&plan_title, &clock::today().to_string(), "md");
        (by_part(&name, messages.proposals.in_name), markdown::write(&report))
    }
}
