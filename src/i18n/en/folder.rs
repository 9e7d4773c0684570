//! The folder that colleagues share, in English.

use crate::i18n::messages::folder::Folder;

/// The words.
pub(super) const FOLDER: Folder = Folder {
    title: "Shared folder",
    lead: "Link the plan to a folder that your colleagues see too, for example one in OneDrive, SharePoint or Nextcloud. Everyone’s Lepik writes its own file there and takes in the changes from the others’ files. Nothing is lost, even when several people work at the same time.",
    not_offered: "This browser cannot link a plan to a folder. Open Lepik in Chrome or Edge, or export the plan to a file and import your colleagues’ files.",
    tie: "Choose a folder…",
    tied: |name| format!("The plan is linked to the folder “{name}”"),
    asks: |name| format!("Go on with the folder “{name}”?"),
    asks_why: "After a restart the browser asks again whether Lepik may use this folder. Until then no changes come in from colleagues and yours are not written there.",
    tied_again: "The plan is linked to the folder again",
    allow: "Go on",
    later: "Later",
    untie: "Unlink the folder",
    untied: "The plan is no longer linked to a folder. The files in the folder are still there.",
    own_file: |file| format!("Your file: {file}"),
    written: |when| format!("Last written: {when}"),
    not_written: "The file will be written shortly.",
    left_out: |count| match count {
        1 => "1 record stays out of the folder: it is for internal use or contains a personal code.".to_owned(),
        _ => format!("{count} records stay out of the folder: they are for internal use or contain personal codes."),
    },
    let_in: "Write these too",
    all_goes: "Restricted records or records with a personal code go into the folder too.",
    keep_out: "Keep them out",
    others: "Colleagues’ files",
    no_others: "There are no colleagues’ files in this folder yet.",
    taken: "Changes have been taken in",
    needs_look: "Look through the file before taking it in",
    unreadable: "The file cannot be read right now. Lepik will try again when it changes.",
    look: "Look",
    look_at: |file| format!("Look at the file {file}"),
    came: |by, count| {
        let records = if count == 1 { "record" } else { "records" };
        format!("Changes to {count} {records} came from the shared folder ({by})")
    },
    not_permitted: "The browser did not permit the use of this folder.",
    gone: "The folder is no longer there, or has been renamed. Choose the folder again.",
    full: "The file could not be written to the folder: the disk is full. The plan is safe in the browser.",
    failed: "The folder cannot be used at the moment. Lepik will try again; the plan is safe in the browser.",
};
