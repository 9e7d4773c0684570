//! Personal codes, in Estonian.

use crate::i18n::messages::codes::Codes;

/// The words.
pub(super) const CODES: Codes = Codes {
    place: |field, row, line| match (row, line) {
        (None, None) => format!("„{field}“"),
        (Some(row), None) => format!("„{field}“ ({row}. rida)"),
        (None, Some(line)) => format!("„{field}“ (teksti {line}. rida)"),
        (Some(row), Some(line)) => format!("„{field}“ ({row}. rida, selle teksti {line}. rida)"),
    },
    at_place: |place, code| {
        format!("Väljal {place} paistab olevat isikukood ({code}). Tahvlile isikuandmeid ei kirjutata: eemalda see.")
    },
    title: "Isikukoodid",
    in_files: "Need tuleksid plaani koos failiga. Tahvlile isikuandmeid ei kirjutata: palu saatjal need eemaldada või eemalda ise pärast ülevõtmist.",
    before_export: "Eksporditud failiga jõuaksid isikukoodid kõigini, kes selle saavad. Eemalda need enne eksportimist.",
    export_anyway: "Ekspordi siiski",
    open_record: |title| format!("Ava kirje „{title}“"),
    open_settings: "Ava seaded",
};
