//! What is asked about a chosen file, in English.

use super::super::messages::intake::Intake;

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The words.
pub(super) const INTAKE: Intake = Intake {
    lead: "Your answer is needed before the preview. Nothing has been changed yet.",
    leave_file: "Leave the file out",
    leave_named: |name| format!("Leave the file out: {name}"),
    to_preview: "Continue to the preview",
    ask_again: "Change the choices",
    ask_again_named: |name| format!("Change the choices: {name}"),
    became: |count| match count {
        0 => "No record comes from this file.".to_owned(),
        1 => "1 record comes from this file.".to_owned(),
        _ => format!("{count} records come from this file."),
    },
    // Sealed files
    sealed: "The file is encrypted with a passphrase.",
    passphrase: "Passphrase",
    passphrase_hint: "The sender of the file gives you the passphrase. Lepik does not store it.",
    open: "Open the file",
    opening: "Opening the file…",
    opened: "The file is open",
    wrong_passphrase: "The passphrase is wrong, or the file was changed after it was encrypted. Check the passphrase and try again.",
    damaged: "The file is incomplete or damaged. Ask for it to be sent again.",
    no_memory: "There is not enough memory to open the file. Close other tabs and try again.",
    // Tables
    table: |rows, columns| {
        format!("Table: {}, {}", counted(rows, "row", "rows"), counted(columns, "column", "columns"))
    },
    purpose: "What do the rows of the table become?",
    as_records: "Records",
    as_metrics: "Metrics of one record",
    as_areas: "Areas of a scenario",
    encoding: "Encoding",
    delimiter: "Column separator",
    semicolon: "semicolon (;)",
    comma: "comma (,)",
    tab: "tab",
    head: "The first row names the columns",
    decimal_comma: "decimal commas (1234,50)",
    decimal_point: "decimal points (1234.50)",
    dotted_dates: "dates like 31.03.2027",
    iso_dates: "dates like 2027-03-31",
    not_so_written: "The file cannot be read that way, so the choice stays as it was.",
    kind: "Kind of record",
    kind_of_others: "Kind for rows that do not say theirs",
    columns: "What do the columns become?",
    columns_lead: "Nothing is left out: a column without a field goes into the description under its name.",
    column_head: "Column",
    becomes: "What it becomes",
    column: |name| format!("Column “{name}”"),
    into_description: "Into the description",
    record_kind: "Kind of the record",
    record_id: "Lepik ID",
    follows: "Follows from the kind",
    first_rows: |shown, all| {
        if shown < all { format!("The first {shown} of {all} rows are shown.") } else { String::new() }
    },
    no_titles: "No column is chosen for the title: the records would be untitled.",
    problems: |count| match count {
        1 => "1 cell does not fit its field".to_owned(),
        _ => format!("{count} cells do not fit their fields"),
    },
    problems_lead: "Their text is not lost: it goes into the description, or into a note of a record that is here.",
    problem: |row, column, text| match text {
        "" => format!("Row {row}, column “{column}”"),
        _ => format!("Row {row}, column “{column}”: {text}"),
    },
    // Why a cell is not what its column was taken for
    not_a_date: "not a date",
    not_a_number: "not a number, or one that could be read two ways",
    number_out_of_range: "more than 15 significant digits",
    too_many_places: "more than two decimal places",
    not_yes_or_no: "neither yes nor no",
    unknown_choice: "no such choice",
    unknown_kind: "no such kind of record",
    no_such_field: "the row’s kind has no such field",
    filled: "another column has filled the field",
    not_rows: "not written like rows of this field",
    not_a_marking: "not an access marking",
    too_long: "more than 100,000 characters",
    bad_id: "not a record ID",
    id_twice: "the same ID appears further up",
    no_title: "no title",
    // Statistics
    period: "Period",
    area: "Area",
    count: "Count",
    uncounted: |count| match count {
        1 => "1 row is left out: its count cannot be read".to_owned(),
        _ => format!("{count} rows are left out: their counts cannot be read"),
    },
    uncounted_lead: "Check which column is the count, or correct these rows in the table.",
    find_record: "Find a record",
    records: "The metrics of which record?",
    scenarios: "The areas of which scenario?",
    no_records: "No suitable record was found. Search by its title or another word.",
    no_scenarios: "This plan has no suitable scenario. Add one on the board and import the file again.",
    landing: |added, updated| format!("{added} added, {updated} updated"),
    row: "Row",
    now: "Now",
    then: "After",
    new_row: "new row",
    // Boards of other programs
    board: |program, title, count| {
        let cards = counted(count, "card", "cards");
        if title.is_empty() { format!("{program}: {cards}") } else { format!("{program}: “{title}”, {cards}") }
    },
    lists: "What do the lists become?",
    list: "List",
    cards: "Cards",
    list_lead: "The record also keeps the list’s name as a label.",
    persons_left_out: |count| match count {
        1 => "The name of 1 person stays behind: Lepik holds roles, not people.".to_owned(),
        _ => format!("The names of {count} people stay behind: Lepik holds roles, not people."),
    },
    // Why a file is refused
    error_not_a_table: "This is not a table saved as text. Save an Excel workbook as a CSV file first.",
    error_empty: "The file is empty.",
    error_too_many_rows: "The table has more than 100,000 rows. Split it into several files.",
    error_too_many_columns: "The table has more than 500 columns.",
    error_too_many_cards: "The board has more than 100,000 cards.",
};
