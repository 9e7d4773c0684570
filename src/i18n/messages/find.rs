//! The words of finding: search, palette, shortcuts, lists of records.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

/// The words in one language.
#[derive(Debug)]
pub struct Find {
    // The palette
    pub palette: &'static str,
    pub palette_hint: &'static str,
    pub nothing: &'static str,
    pub show_all: fn(usize) -> String,
    // Acts
    pub search: &'static str,
    pub create: fn(&str) -> String,
    pub print: &'static str,
    pub open_plan: fn(&str) -> String,
    pub to_stage: fn(&str) -> String,
    // Sorts of acts
    pub page: &'static str,
    pub new: &'static str,
    pub file: &'static str,
    pub open_record: &'static str,
    // Shortcuts
    pub shortcuts: &'static str,
    pub everywhere: &'static str,
    pub single_keys: &'static str,
    pub single_keys_hint: &'static str,
    pub single_keys_off: &'static str,
    pub single_keys_switch: &'static str,
    pub show_shortcuts: &'static str,
    pub with_card: &'static str,
    pub on_card: &'static [(&'static str, &'static str)],
    pub control: &'static str,
    pub shift: &'static str,
    pub escape: &'static str,
    pub close: &'static str,
    // Lists of records
    pub records: &'static str,
    pub found_for: fn(&str) -> String,
    pub no_records: &'static str,
    pub no_records_words: &'static str,
    pub to_overview: &'static str,
}
