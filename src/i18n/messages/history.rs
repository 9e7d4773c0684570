//! The words of what the record editor and the page say of their own accord: who wrote what, what needs attention, what
//! has changed elsewhere, and that the page has broken.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

/// The words in one language.
#[derive(Debug)]
pub struct History {
    pub title: &'static str,
    pub lead: &'static str,
    pub nothing: &'static str,
    pub last: fn(&str) -> String,
    pub you: &'static str,
    pub sample: &'static str,
    pub copy: fn(&str) -> String,
    pub earlier: &'static str,
    pub rows: fn(usize) -> String,
    pub to_bin: &'static str,
    pub out_of_bin: &'static str,
    pub to_archive: &'static str,
    pub out_of_archive: &'static str,
    // Fields that need attention
    pub required: &'static str,
    pub title_hint: &'static str,
    pub attention: fn(usize) -> String,
    pub no_title: &'static str,
    pub no_owner: &'static str,
    pub no_due: &'static str,
    pub no_end: &'static str,
    pub no_close_reason: &'static str,
    // A field that has changed elsewhere while it is being edited
    pub changed_elsewhere: fn(&str) -> String,
    pub changed_by: fn(&str) -> String,
    pub take: &'static str,
    pub yours_stays: &'static str,
    pub both_stay: &'static str,
    // A page that has broken
    pub fault_title: &'static str,
    pub fault: &'static str,
    pub fault_again: &'static str,
    pub reload: &'static str,
    pub to_overview: &'static str,
    pub download: &'static str,
    pub no_download: &'static str,
}
