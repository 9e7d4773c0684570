//! The words of the page of plans, and of a plan's way into the next year.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

/// The words of one language.
#[derive(Debug)]
pub struct Plans {
    pub page: &'static str,
    pub lead: &'static str,
    pub manage: &'static str,
    pub in_view: &'static str,
    pub last_changed: fn(&str) -> String,
    pub open: &'static str,
    pub rename: &'static str,
    pub title: &'static str,
    pub renamed: fn(&str) -> String,
    pub download: &'static str,
    pub archive: &'static str,
    pub archived_heading: &'static str,
    pub archived: fn(&str) -> String,
    pub bring_back: &'static str,
    pub brought_back: fn(&str) -> String,
    pub not_written: &'static str,
    // Into the next year
    pub duplicate: &'static str,
    pub duplicate_title: fn(&str) -> String,
    pub year: &'static str,
    pub year_needed: &'static str,
    pub title_needed: &'static str,
    pub along: fn(usize) -> String,
    pub dates: &'static str,
    pub behind: fn(usize) -> String,
    pub make: &'static str,
    pub duplicated: fn(&str, usize) -> String,
    // Deleted plans
    pub delete: &'static str,
    pub deleted_heading: &'static str,
    pub deleted_lead: &'static str,
    pub deleted: fn(&str) -> String,
    pub restored: fn(&str) -> String,
    pub remove: &'static str,
    pub remove_title: fn(&str) -> String,
    pub remove_words: fn(usize) -> String,
    pub remove_deed: &'static str,
    pub removed: fn(&str) -> String,
    pub deleted_here_title: &'static str,
    pub deleted_here: &'static str,
    pub restore_here: &'static str,
    pub removed_elsewhere: &'static str,
}
