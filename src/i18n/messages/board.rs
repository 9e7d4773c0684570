//! The words of boards: what must be noticed, what narrows them, the question for a stage.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

/// The words of boards in one language.
#[derive(Debug)]
pub struct Board {
    pub name: &'static str,
    // Marks on cards
    pub late: fn(usize) -> String,
    pub left: fn(usize) -> String,
    pub waits: fn(Option<&str>, Option<usize>, bool) -> String,
    pub review_due: &'static str,
    pub review_soon: fn(&str) -> String,
    pub silent: &'static str,
    pub closed: &'static str,
    // What narrows a board
    pub toolbar: &'static str,
    pub kind: &'static str,
    pub all_kinds: fn(usize) -> String,
    pub mark_late: &'static str,
    pub mark_this_week: &'static str,
    pub mark_waiting: &'static str,
    pub mark_review: &'static str,
    pub mark_silent: &'static str,
    pub mark_conflict: &'static str,
    pub nothing_fits_title: &'static str,
    pub nothing_fits: &'static str,
    pub show_all: &'static str,
    // The question for a stage
    pub which_stage: &'static str,
    pub which_stage_words: fn(&str, &str) -> String,
    pub put_there: &'static str,
    pub put_back: &'static str,
    // A card in the hand
    pub lifted: fn(&str) -> String,
    pub drop_here: fn(usize, usize) -> String,
    pub dropped_in_stage: fn(&str, &str, usize, usize) -> String,
    // Columns
    pub column_deeds: fn(&str) -> String,
    pub set_limit: &'static str,
    pub limit_title: fn(&str) -> String,
    pub limit: &'static str,
    pub limit_hint: &'static str,
    pub not_a_limit: &'static str,
    pub save_limit: &'static str,
    pub limit_is: fn(&str, usize) -> String,
    pub limit_gone: fn(&str) -> String,
    pub over_limit: &'static str,
    pub of_limit: fn(usize) -> String,
    pub over_limit_words: fn(usize, usize) -> String,
    // Lanes
    pub lanes: &'static str,
    pub no_lanes: &'static str,
    pub by_owner: &'static str,
    pub by_area: &'static str,
    pub by_kind: &'static str,
    pub no_owner: &'static str,
    pub no_area: &'static str,
    pub several_areas: &'static str,
    // Dates
    pub term: fn(u16, &str) -> String,
}
