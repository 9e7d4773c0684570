//! What copies disagree about, in English.

use crate::i18n::messages::conflicts::Conflicts;

/// The words.
pub(super) const CONFLICTS: Conflicts = Conflicts {
    page: "Conflicts",
    count: |count| format!("{count} {}", if count == 1 { "conflict" } else { "conflicts" }),
    lead: "These records were changed in different copies, each without seeing the other’s changes. Until you decide, all values are kept. Your decision reaches colleagues with the next export of the plan.",
    empty_title: "No conflicts",
    empty: "When merged copies turn out to have changed the same place in different ways, you can decide here what stays.",
    all: "All conflicts",
    changed: |moment| format!("last changed {moment}"),
    // A field or row with several values
    question: |field| format!("Which value stays in “{field}”?"),
    row: |collection, row| format!("{collection}, row {row}"),
    combine: "Combine",
    combine_texts: "Write a new text out of these",
    combine_hint: "The draft holds the words of all texts. Delete what is not needed and save.",
    combine_lists: "Keep all choices",
    another: "Another value",
    write_own: "Enter a new value",
    own_value: |field| format!("New value for “{field}”"),
    keep_value: "Keep this value",
    keep_empty: "Leave the field empty",
    keep_text: "Save the combined text",
    keep_own: "Save the new value",
    keep_list: "Keep all choices",
    settled: |left| match left {
        0 => "Decided. No conflicts are left.".to_owned(),
        1 => "Decided. 1 record is still in conflict.".to_owned(),
        _ => format!("Decided. {left} records are still in conflict."),
    },
    // Put into the bin or purged by one, edited by another
    contested: |fields| {
        format!("The record was moved to the bin, but edited in another copy at the same time: {fields}.")
    },
    contested_again: "One copy took the record out of the bin while another moved it there again.",
    recovered: |day, fields| {
        format!(
            "The record was deleted for good on {day}, but edited in another copy without knowing that. Only these changes are left: {fields}. Everything else is gone."
        )
    },
    recovered_empty: |day| {
        format!(
            "The record was deleted for good on {day}, but another copy took it out of the bin. Nothing of it is left."
        )
    },
    plan_contested: |fields| format!("The plan was deleted, but edited in another copy at the same time: {fields}."),
    plan_contested_again: "One copy brought the deleted plan back while another deleted it again.",
    plan_keep: "Keep the plan",
    plan_delete: "Delete the plan",
    kept: |title| format!("“{title}” stays"),
};
