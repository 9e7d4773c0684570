//! What copies disagree about, and deciding it.

/// The words of one language.
#[derive(Debug)]
pub struct Conflicts {
    pub page: &'static str,
    pub count: fn(usize) -> String,
    pub lead: &'static str,
    pub empty_title: &'static str,
    pub empty: &'static str,
    pub all: &'static str,
    pub changed: fn(&str) -> String,
    // A field or row with several values
    pub question: fn(&str) -> String,
    pub row: fn(&str, usize) -> String,
    pub combine: &'static str,
    pub combine_texts: &'static str,
    pub combine_hint: &'static str,
    pub combine_lists: &'static str,
    pub another: &'static str,
    pub write_own: &'static str,
    pub own_value: fn(&str) -> String,
    pub keep_value: &'static str,
    pub keep_empty: &'static str,
    pub keep_text: &'static str,
    pub keep_own: &'static str,
    pub keep_list: &'static str,
    /// How many records are left to decide about.
    pub settled: fn(usize) -> String,
    // Put into the bin or purged by one, edited by another
    pub contested: fn(&str) -> String,
    pub contested_again: &'static str,
    /// The day of the purge and the fields that were edited.
    pub recovered: fn(&str, &str) -> String,
    pub recovered_empty: fn(&str) -> String,
    pub plan_contested: fn(&str) -> String,
    pub plan_contested_again: &'static str,
    pub plan_keep: &'static str,
    pub plan_delete: &'static str,
    pub kept: fn(&str) -> String,
}
