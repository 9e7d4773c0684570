//! Personal codes, in English.

use crate::i18n::messages::codes::Codes;

/// The words.
pub(super) const CODES: Codes = Codes {
    place: |field, row, line| match (row, line) {
        (None, None) => format!("“{field}”"),
        (Some(row), None) => format!("“{field}” (row {row})"),
        (None, Some(line)) => format!("“{field}” (line {line} of the text)"),
        (Some(row), Some(line)) => format!("“{field}” (row {row}, line {line} of its text)"),
    },
    at_place: |place, code| {
        format!(
            "{place} seems to hold a personal identification code ({code}). Personal data has no place on the board: remove it."
        )
    },
    title: "Personal identification codes",
    in_files: "These would come into the plan with the file. Personal data has no place on the board: ask the sender to remove it, or remove it yourself after the import.",
    before_export: "The exported file would take the codes to everyone who receives it. Remove them before you export.",
    export_anyway: "Export anyway",
    open_record: |title| format!("Open the record “{title}”"),
    open_settings: "Open settings",
};
