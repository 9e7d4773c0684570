//! Files that come back, in English.

use crate::i18n::messages::arrival::Arrival;

const fn records(count: usize) -> &'static str {
    if count == 1 { "record" } else { "records" }
}

/// The words.
pub(super) const ARRIVAL: Arrival = Arrival {
    lead: "Nothing has changed yet. Look through the files and choose what to take over; all of it can be undone in one step.",
    add_file: "Add file",
    drop_anywhere: "or drop them anywhere in the Lepik window. Before anything is taken over you see what they would change.",
    drop_hint: "Let go of the files to see what they would change",
    leave_file: |name| format!("Leave the file out: {name}"),
    exported: |by, at, scope, count| format!("Exported by {by} {at} · {scope}, {count} {}", records(count)),
    full: "whole plan",
    selection: "selection",
    selection_words: "Records missing from the file were not deleted.",
    of_plan: |title| format!("From the plan “{title}”."),
    show_records: "Show records",
    all: "All",
    in_conflict: |_| "in conflict",
    changed: |_| "changed",
    fresh: |_| "new",
    set_aside: |_| "set aside",
    same: |_| "the same",
    records: "Records",
    take: |title| format!("Take over: {title}"),
    take_all: "Take over all",
    chosen: |chosen, of| format!("{chosen} / {of} chosen"),
    more_fields: |count| if count == 1 { "1 more field".to_owned() } else { format!("{count} more fields") },
    aside: "Set aside",
    set_aside_words: "This record cannot be read, so it is set aside. It does not hold up the others.",
    in_file: |name| format!("In the file {name}"),
    nothing_differs: "There is nothing to take over: everything is the same here already.",
    head_comes: |fields| format!("The plan’s own data always comes along. This changes: {fields}."),
    record_of: |number, of| format!("record {number} / {of}"),
    previous: "Previous record",
    next: "Next record",
    field: "Field",
    here: "Here",
    there: "In the file",
    caption: "Fields that differ: here and in the file",
    new_caption: "Fields of the new record",
    both_stay: "Two people changed this field without having seen each other’s change. Both stay until you decide; you decide in the record once it is taken over.",
    row_added: "added",
    row_changed: "changed",
    row_removed: "removed in the file",
    moved: "in another place",
    others_same: |count| {
        if count == 1 {
            "The other field is the same.".to_owned()
        } else {
            format!("The other {count} fields are the same.")
        }
    },
    all_same: "All fields are the same.",
    trashed: "The record was moved to the bin in the file; here it goes to the bin, too, and can be restored from there.",
    restored: "The record was taken out of the bin in the file; here it comes back to the board, too.",
    trashed_there_edited_here: "The record was moved to the bin in the file, but changed here without knowing that. It stays until you decide.",
    trashed_here_edited_there: "The record was moved to the bin here, but changed in the file without knowing that. It comes back to the board until you decide.",
    purged: "The record was deleted from the bin for good in the file; if you take it over, it is deleted here, too.",
    purged_there_edited_here: "The record was deleted for good in the file, but changed here without knowing that. The changes made here stay.",
    purged_here_edited_there: "The record was deleted for good here, but changed in the file without knowing that. The changes made in the file come back.",
    stays_purged: "The record has been deleted for good here; the file holds an old copy, which brings nothing back.",
    only_a_stub: "The record was deleted for good in the file and has never been here.",
    will_take: |count| format!("{count} {} to take over", records(count)),
    none_chosen: "No record is chosen",
    undecided: |count| {
        let noun = if count == 1 { "record is" } else { "records are" };
        format!("{count} {noun} in conflict, both values stay")
    },
    point_before: "a restore point is made first",
    take_count: |count| format!("Take over {count} {}", records(count)),
    point_kept: "The plan as it was is kept as a restore point.",
    no_room_for_point: "No restore point could be made: it does not fit into the browser storage.",
    stopped: "Stopped, nothing was changed",
    reading: "Reading the file",
    comparing: "Comparing the file with the plan",
    keeping: "Making a restore point",
    saving: "Saving the records taken over",
    done_of: |done, of| format!("{done} / {of}"),
    stop: "Stop",
    stop_saving: "Stop and undo",
    points: "Restore points",
    points_lead: "The plan is kept as it is once a day, before anything is taken over and before records are deleted for good. You can compare it with the present plan and restore all of it or single records, or download it as a file. When space is short, the oldest restore points are deleted automatically.",
    before_files: |names| format!("before taking over from {names}"),
    before_back: "before restoring",
    point_words: "This is what restoring would change. Records added after this point stay.",
    before_purge: "before deleting for good",
    before_day: "at the start of the day",
    go_back: "Compare and restore",
    point_name: |when| format!("Restore point {when}"),
    nothing_to_go_back: "The plan is just as it was then; there is nothing to restore.",
    record_count: |count| format!("{count} {}", records(count)),
    point_damaged: "This restore point cannot be read",
    download_point: |when| format!("Download the restore point of {when}"),
    remove_point: |when| format!("Delete the restore point of {when}"),
    point_removed: "The restore point is deleted",
    delete: "Delete",
};
