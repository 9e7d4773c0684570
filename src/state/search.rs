//! The search of the plan in view: its index is kept beside the plan and made when it is first needed, in slices.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::App;
use super::clock;
use super::slices::SLICE;
use crate::i18n::Language;
use crate::model::field::{Field, FieldType, Options};
use crate::model::id::Id;
use crate::model::plan::Plan;
use crate::model::record::Record;
use crate::model::search::{Found, Index, Spot, spot};

/// Records that are folded between two looks at the clock.
const STEP: usize = 50;

/// The index, and the language in which it knows the names of choices.
#[derive(Default)]
pub(super) struct Searching {
    pub(super) index: Index,
    language: Language,
}

impl Searching {
    pub(super) fn of(plan: &Plan, language: Language) -> Self {
        Self { index: Index::of(plan), language }
    }
}

/// The name of a fixed choice or of a place; what is chosen from a list of the plan stands for itself.
fn said(language: Language) -> impl Fn(&Field, &str) -> Option<&'static str> {
    move |field, id| match field.field_type {
        FieldType::Choice(Options::Fixed(_)) | FieldType::Choices(Options::Fixed(_)) => language.choice(field.name, id),
        FieldType::Choice(Options::Places) | FieldType::Choices(Options::Places) => (language.words().place)(id),
        _ => None,
    }
}

impl App {
    /// The first of the records that hold the words, and how many there are. It follows every edit.
    pub fn search(&self, words: &[String], limit: usize) -> (Vec<Arc<Record>>, usize) {
        self.look_up(words, limit, &|_, _| true)
    }

    /// The first of the records that hold the words and are wanted. It follows every edit.
    pub fn search_for(&self, words: &[String], limit: usize, wanted: impl Fn(&Record) -> bool) -> Vec<Arc<Record>> {
        self.look_up(words, limit, &|plan, id| plan.get(id).is_some_and(|record| wanted(record))).0
    }

    fn look_up(
        &self,
        words: &[String],
        limit: usize,
        wanted: &dyn Fn(&Plan, &Id) -> bool,
    ) -> (Vec<Arc<Record>>, usize) {
        self.follow_edits();
        if words.is_empty() {
            return (Vec::new(), 0);
        }
        self.freshen(usize::MAX);
        self.with_core(|core| {
            let Found { ids, count } = core.searching.index.find(words, limit, |id| wanted(&core.plan, id));
            (ids.iter().filter_map(|id| core.plan.get(id).cloned()).collect(), count)
        })
    }

    /// Where a record holds the words that its title lacks.
    pub fn spot(&self, record: &Record, words: &[String]) -> Option<Spot> {
        spot(record, words, &said(self.choices.language.get_untracked()))
    }

    /// Makes the index ready before it is needed, as far as it is not: whoever goes to the search box is about to type.
    pub fn prepare_search(self) {
        spawn_local(async move {
            loop {
                let until = clock::ticks() + SLICE;
                while clock::ticks() < until {
                    if !self.freshen(STEP) {
                        return;
                    }
                }
                clock::pause().await;
            }
        });
    }

    /// Follows every committed edit of the plan in view.
    pub fn follow_edits(&self) {
        self.writes.track();
        self.structure.track();
    }

    /// Folds the texts of so many records that have changed. Answers whether any is left.
    fn freshen(&self, most: usize) -> bool {
        let language = self.choices.language.get_untracked();
        self.with_core_mut(|core| {
            if core.searching.language != language {
                core.searching = Searching::of(&core.plan, language);
            }
            core.searching.index.freshen(&core.plan, most, &said(language))
        })
    }
}
