//! The words of the page `overview`.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

use crate::model::date::Date;
use crate::model::group::Upkeep;

/// The words in one language.
#[derive(Debug)]
pub struct Overview {
    pub page: &'static str,
    pub today: fn(Date) -> String,
    pub months: [&'static str; 12],
    // The row of figures
    pub figures: &'static str,
    pub late: fn(usize) -> &'static str,
    pub late_since: fn(&str) -> String,
    pub late_none: &'static str,
    pub soon: fn(usize) -> &'static str,
    pub soon_first: fn(&str) -> String,
    pub soon_none: &'static str,
    pub waiting: fn(usize) -> &'static str,
    pub waiting_longest: fn(usize) -> String,
    pub waiting_none: &'static str,
    pub conflicts: fn(usize) -> &'static str,
    pub conflicts_ask: fn(usize) -> &'static str,
    pub conflicts_none: &'static str,
    pub news: fn(usize) -> &'static str,
    pub news_after: fn(&str) -> String,
    pub news_first: &'static str,
    // Tiles
    pub late_head: &'static str,
    pub late_empty: &'static str,
    pub soon_head: &'static str,
    pub soon_empty: &'static str,
    pub waiting_head: &'static str,
    pub waiting_empty: &'static str,
    pub conflicts_head: &'static str,
    pub upkeep_head: &'static str,
    pub upkeep_empty: &'static str,
    pub news_head: &'static str,
    pub news_empty: &'static str,
    pub all: fn(usize) -> String,
    pub over_by: fn(usize) -> String,
    pub until: fn(&str) -> String,
    pub waits_for: fn(&str) -> String,
    pub waits_since: fn(&str) -> String,
    pub decide: &'static str,
    pub upkeep: fn(Upkeep) -> &'static str,
    pub last_contact: fn(&str) -> String,
    pub new_record: &'static str,
    pub two_values: &'static str,
    pub more_fields: fn(usize) -> String,
    pub someone: &'static str,
    // Workload
    pub load_head: &'static str,
    pub load_words: &'static str,
    pub load_month: fn(&str, &str, usize, usize) -> String,
    pub load_planned: &'static str,
    pub load_possible: fn(usize) -> String,
    pub load_over: &'static str,
    pub load_unplaced: fn(usize) -> String,
    // Progress and means
    pub progress_head: &'static str,
    pub done: &'static str,
    pub done_of: fn(usize, usize) -> String,
    pub spent: &'static str,
    pub budget: &'static str,
    pub spent_of: fn(u32) -> String,
    pub total: &'static str,
    pub sources_head: &'static str,
    pub source: &'static str,
    pub no_source: &'static str,
    pub no_means: &'static str,
    // What a list of records is called
    pub of_month: fn(&str, i16) -> String,
    pub of_unplaced: &'static str,
    pub of_work: &'static str,
    pub of_done: &'static str,
    pub of_means: &'static str,
    pub all_duties: &'static str,
}

impl Overview {
    /// The name of a month, from 1 on.
    pub fn month(&self, month: i8) -> &'static str {
        nth(&self.months, month)
    }
}

/// The one of twelve that stands for a month, from 1 on.
pub fn nth(of: &[&'static str; 12], month: i8) -> &'static str {
    usize::from(month.unsigned_abs()).checked_sub(1).and_then(|month| of.get(month)).copied().unwrap_or_default()
}
