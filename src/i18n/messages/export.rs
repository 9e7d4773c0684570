//! The words of what goes out: copies for other eyes and other programs, sealed files, the question before each.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

/// The words of one language.
#[derive(Debug)]
pub struct Export {
    // Copies
    pub copies: &'static str,
    pub copies_lead: &'static str,
    pub downloaded: fn(&str) -> String,
    pub view: &'static str,
    pub view_words: &'static str,
    /// Shown and left out.
    pub view_count: fn(usize, usize) -> String,
    pub view_get: &'static str,
    pub view_choose: &'static str,
    /// In the name of the file: letters of ASCII only.
    pub view_in_name: &'static str,
    pub boards: &'static str,
    pub kinds: &'static str,
    pub fields: &'static str,
    pub fields_words: &'static str,
    pub fields_public: &'static str,
    pub fields_all: &'static str,
    pub fields_of_all: &'static str,
    pub archived: &'static str,
    pub table: &'static str,
    pub table_words: &'static str,
    pub table_get: &'static str,
    pub all_kinds: &'static str,
    pub calendar: &'static str,
    pub calendar_words: &'static str,
    pub calendar_get: &'static str,
    pub list: &'static str,
    pub list_words: &'static str,
    pub list_get: &'static str,
    pub all_boards: &'static str,
    pub record_get: &'static str,
    // The question before an export
    pub goes_out: fn(usize, usize) -> String,
    pub restricted_words: &'static str,
    pub seal_advice: &'static str,
    pub leave_out_advice: &'static str,
    pub digidoc_advice: &'static str,
    pub leave_out: fn(usize) -> String,
    pub seal_instead: &'static str,
    // Sealed files
    pub seal: &'static str,
    pub seal_title: &'static str,
    pub seal_words: &'static str,
    pub seal_channel: &'static str,
    pub seal_digidoc: &'static str,
    pub passphrase: &'static str,
    pub passphrase_again: &'static str,
    pub passphrase_hint: fn(usize) -> String,
    pub passphrase_show: &'static str,
    pub passphrase_short: fn(usize) -> String,
    pub passphrases_differ: &'static str,
    pub seal_deed: &'static str,
    pub sealing: &'static str,
    pub sealed: fn(&str) -> String,
    /// In the name of the file: letters of ASCII only.
    pub sealed_in_name: &'static str,
    pub seal_too_large: &'static str,
    pub seal_no_memory: &'static str,
    pub seal_no_randomness: &'static str,
    pub seal_not_verified: &'static str,
}
