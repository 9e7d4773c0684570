//! The words of the archive, and of emptying the bin.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

/// The words of one language.
#[derive(Debug)]
pub struct Archive {
    pub page: &'static str,
    pub lead: &'static str,
    pub empty_title: &'static str,
    pub empty: &'static str,
    pub finished: &'static str,
    pub archive_year: fn(usize, i16) -> String,
    pub archived_year: fn(usize, i16) -> String,
    pub archive: &'static str,
    pub archived: fn(&str) -> String,
    pub bring_back: &'static str,
    pub brought_back: fn(&str) -> String,
    pub in_archive: &'static str,
    pub mark: &'static str,
    // Moving out
    pub move_out: &'static str,
    pub move_out_year: fn(usize, i16) -> String,
    pub move_out_words: &'static str,
    pub is_file_there: &'static str,
    pub move_out_question: fn(usize, &str) -> String,
    pub move_out_deed: fn(usize) -> String,
    pub moved_out: fn(usize, &str) -> String,
    pub changed_meanwhile: &'static str,
    pub in_name: &'static str,
    pub deed_move_out: &'static str,
    pub before_move_out: &'static str,
    pub not_archived: &'static str,
    // Purging
    pub purge: &'static str,
    pub empty_bin: &'static str,
    pub empty_bin_title: &'static str,
    pub purge_title: fn(&str) -> String,
    pub purge_words: fn(usize) -> String,
    pub purge_deed: fn(usize) -> String,
    pub keep: &'static str,
    pub purged: fn(usize) -> String,
    pub deed_purge: &'static str,
    // Why a command was refused
    pub still_open: &'static str,
    pub not_in_bin: &'static str,
}
