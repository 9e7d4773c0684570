//! The words about personal codes that have no place on the board.

/// The words of one language.
#[derive(Debug)]
pub struct Codes {
    /// A field, the row in it, the line of the text there.
    pub place: fn(&str, Option<usize>, Option<usize>) -> String,
    /// The place and the masked code.
    pub at_place: fn(&str, &str) -> String,
    pub title: &'static str,
    pub in_files: &'static str,
    pub before_export: &'static str,
    pub export_anyway: &'static str,
    pub open_record: fn(&str) -> String,
    pub open_settings: &'static str,
}
