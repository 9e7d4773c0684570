//! What the record editor and the page say of their own accord, in English.

use crate::i18n::messages::history::History;

/// The words.
pub(super) const HISTORY: History = History {
    title: "History",
    lead: "Each field tells who wrote it last. The time is known of the record's last change only. The record does not remember what was written over or removed.",
    nothing: "It is not known who wrote the fields of this record.",
    last: |moment| format!("last {moment}"),
    you: "you",
    sample: "sample plan",
    copy: |replica| format!("copy {replica}"),
    earlier: "earlier",
    rows: |count| match count {
        1 => "1 row".to_owned(),
        _ => format!("{count} rows"),
    },
    to_bin: "Moved to the bin",
    out_of_bin: "Taken out of the bin",
    to_archive: "Moved to the archive",
    out_of_archive: "Brought back from the archive",
    // Fields that need attention
    required: "required",
    title_hint: "Title (required)",
    attention: |count| match count {
        1 => "1 field needs attention".to_owned(),
        _ => format!("{count} fields need attention"),
    },
    no_title: "A record must have a title.",
    no_owner: "Work is under way, but no one is named as responsible.",
    no_due: "Work is under way, but there is no due date.",
    no_end: "The work is completed, but its end date is missing.",
    no_close_reason: "Say why the work was cancelled.",
    // A field that has changed elsewhere while it is being edited
    changed_elsewhere: |field| format!("The field “{field}” has meanwhile changed elsewhere. Your text is still here."),
    changed_by: |who| format!("This field has meanwhile changed elsewhere ({who}). It now says:"),
    take: "Take this value",
    yours_stays: "If you go on writing, both are kept.",
    both_stay: "Both values are kept. Choose above which one stays.",
    // A page that has broken
    fault_title: "This page has broken",
    fault: "An error in the program has stopped this page. Everything that was saved is still in this browser. Only what you were typing at the last moment may be lost.",
    fault_again: "If the same page breaks again, open the overview: the other pages go on working.",
    reload: "Reload the page",
    to_overview: "Open the overview",
    download: "Download the saved data",
    no_download: "The saved data could not be put into a file from here. Reload the page and export the plan.",
};
