//! The archive and the emptying of the bin in English.

use super::super::messages::archive::Archive;

fn records(count: usize) -> String {
    format!("{count} {}", if count == 1 { "record" } else { "records" })
}

/// The words.
pub(super) const ARCHIVE: Archive = Archive {
    page: "Archive",
    lead: "Finished records that the boards no longer need to show. The search finds them, and links to them remain.",
    empty_title: "The archive is empty",
    empty: "Archive a completed or cancelled record from its menu, or all records of a year from this page.",
    finished: "Finished records on the boards",
    archive_year: |count, year| match count {
        1 => format!("Archive 1 finished record from {year}"),
        _ => format!("Archive all {count} finished records from {year}"),
    },
    archived_year: |count, year| {
        format!("{} from {year} {} archived", records(count), if count == 1 { "is" } else { "are" })
    },
    archive: "Archive",
    archived: |title| format!("“{title}” is archived"),
    bring_back: "Bring back",
    brought_back: |title| format!("“{title}” is back on its board"),
    in_archive: "The record is archived",
    mark: "Archived",
    // Moving out
    move_out: "Move to an archive file",
    move_out_year: |count, year| format!("Move to an archive file: {} of {year}", records(count)),
    move_out_words: "When storage runs short, move the records of earlier years to an archive file. Importing the file brings them back. If a colleague’s file still has them, the import preview shows them as new records.",
    is_file_there: "Has the file been saved?",
    move_out_question: |count, file| {
        format!(
            "The file {file} now holds {}. If the file is there, they can be removed from this plan; importing the file brings them back.",
            records(count)
        )
    },
    move_out_deed: |count| format!("Remove {} from the plan", records(count)),
    moved_out: |count, file| format!("{} removed from the plan. Keep the file {file}.", records(count)),
    changed_meanwhile: "The records have changed in the meantime and stay in the plan. Move them to a file again.",
    in_name: "archive",
    deed_move_out: "moving records to an archive file",
    before_move_out: "before moving records to an archive file",
    not_archived: "Only archived records can be moved to an archive file.",
    // Purging
    purge: "Delete for good",
    empty_bin: "Empty the bin",
    empty_bin_title: "Empty the bin?",
    purge_title: |title| format!("Delete “{title}” for good?"),
    purge_words: |count| format!("{} will be deleted for good. This cannot be undone.", records(count)),
    purge_deed: |count| format!("Delete {}", records(count)),
    keep: "Keep",
    purged: |count| format!("{} deleted for good", records(count)),
    deed_purge: "permanent deletion",
    // Why a command was refused
    still_open: "Only a completed or cancelled record can be archived.",
    not_in_bin: "Only what is in the bin can be deleted for good.",
};
