//! The page of plans in English.

use super::super::messages::plans::Plans;

fn records(count: usize) -> String {
    format!("{count} {}", if count == 1 { "record" } else { "records" })
}

/// The words.
pub(super) const PLANS: Plans = Plans {
    page: "Plans",
    lead: "Each plan has its own records, lists and file. These are all the plans that this browser keeps.",
    manage: "Manage plans…",
    in_view: "Open now",
    last_changed: |moment| format!("last changed {moment}"),
    open: "Open",
    rename: "Rename",
    title: "Title of the plan",
    renamed: |title| format!("The plan is now called “{title}”"),
    download: "Download as a file",
    archive: "Archive",
    archived_heading: "Archived plans",
    archived: |title| format!("The plan “{title}” is archived"),
    bring_back: "Bring back",
    brought_back: |title| format!("The plan “{title}” is back from the archive"),
    not_written: "The browser storage could not be written to, so the plan stays as it was. Free up some storage and try again.",
    // Into the next year
    duplicate: "Plan a new year…",
    duplicate_title: |title| format!("A plan for a new year, based on “{title}”"),
    year: "Year",
    year_needed: "Enter the year with four digits, for example 2028.",
    title_needed: "Give the plan a title.",
    along: |count| match count {
        0 => "There are no open records: the plan’s lists and templates come along.".to_owned(),
        1 => "1 open record comes along, with the plan’s lists and templates.".to_owned(),
        _ => format!("{count} open records come along, with the plan’s lists and templates."),
    },
    dates: "Dates stay the same in the new year; one that is not a working day moves to the next working day, or at the end of the year to the one before. Records begin in their first stage, with no steps done.",
    behind: |count| match count {
        0 => "Notes, results and actual costs stay behind.".to_owned(),
        1 => "Left behind: 1 completed or cancelled record, and the notes, results and actual costs of all records."
            .to_owned(),
        _ => format!(
            "Left behind: {count} completed or cancelled records, and the notes, results and actual costs of all records."
        ),
    },
    make: "Make the new plan",
    duplicated: |title, count| format!("The plan “{title}” is open; {} came along", records(count)),
    // Deleted plans
    delete: "Delete",
    deleted_heading: "Deleted plans",
    deleted_lead: "A deleted plan stays here until you restore it or delete it for good.",
    deleted: |title| format!("The plan “{title}” is among the deleted plans"),
    restored: |title| format!("The plan “{title}” is restored"),
    remove: "Delete for good",
    remove_title: |title| format!("Delete “{title}” for good?"),
    remove_words: |count| format!("The plan has {}. Deleting it cannot be undone.", records(count)),
    remove_deed: "Delete the plan",
    removed: |title| format!("The plan “{title}” is deleted for good"),
    deleted_here_title: "This plan has been deleted",
    deleted_here: "The plan was deleted in another tab. All its records are still here: restore the plan or open another one.",
    restore_here: "Restore the plan",
    removed_elsewhere: "The plan was deleted for good in another tab, so another plan is open now",
};
