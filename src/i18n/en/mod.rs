//! English.

pub(super) mod domain;

use super::Messages;

/// The words.
pub(super) const MESSAGES: Messages = Messages {
    // Frame
    skip: "Skip to content",
    main_menu: "Main menu",
    quick_menu: "Quick menu",
    menu: "Menu",
    board: "Board",
    boards: "Boards",
    plan: "Plan",
    plans: "Plans in this browser",
    new_plan: "New plan",
    untitled_plan: "Untitled plan",
    plan_not_opened: "The plan was not switched: some changes are not saved yet. Export the plan or make room in the browser's store.",
    duty: "Duty",
    share: "Sharing",
    trash: "Bin",
    settings: "Settings",
    unknown_board: "Records of unknown kinds",
    open_records: "open records",
    store_fill: |percent| format!("Browser store: {percent}% full"),
    // Search
    search_label: "Search the plan",
    search_hint: "Search records, steps, notes",
    search_results: "Search results",
    nothing_found: "No records found. Try a shorter word.",
    found: |count| format!("Found: {count}"),
    // Saving
    saved: "Saved",
    saving: "Saving…",
    unsaved: |count| {
        format!(
            "Not saved: {count} {}",
            if count == 1 { "record" } else { "records" }
        )
    },
    save_failed: "Saving failed",
    only_in_memory: "In memory only",
    blocked_title: "The browser does not allow data to be stored",
    blocked: "Lepik works, but everything stays in this page's memory only. Export the plan to a file before you close the page.",
    full_title: "The browser's store is full",
    full: |count| {
        format!(
            "Changes to {count} {} are in memory but not on disk. Nothing is lost: export the plan to a file now.",
            if count == 1 { "record" } else { "records" }
        )
    },
    failed_title: "Saving failed",
    failed: |count| {
        format!(
            "Changes to {count} {} are in memory but not on disk. Lepik keeps trying; meanwhile export the plan to a file.",
            if count == 1 { "record" } else { "records" }
        )
    },
    unreadable_title: |count| {
        if count == 1 {
            "One stored record could not be read".to_owned()
        } else {
            format!("{count} stored records could not be read")
        }
    },
    unreadable: "Their text has been set aside and is kept. Download it and ask your maintainer for help, or import the records from an earlier file.",
    unreadable_texts: "Texts that could not be read",
    show_unreadable: "Show the texts set aside",
    understood: "Got it",
    characters: |count| format!("{count} characters"),
    // Undo
    undo: "Undo",
    redo: "Redo",
    undone: "The change has been undone",
    redone: "The change has been redone",
    nothing_put_back: "This was changed later, so everything stays as it is",
    nothing_to_undo: "Nothing to undo",
    nothing_to_redo: "Nothing to redo",
    deed_create: "adding a record",
    deed_edit: "editing a record",
    deed_move: "moving a record",
    deed_trash: "moving a record to the bin",
    deed_restore: "restoring a record",
    deed_merge: "importing a file",
    // Board and card
    new_record: "New record",
    add_record: "Add a record",
    new_title: |kind| format!("New {}", kind.to_lowercase()),
    created: |kind| format!("Record added: {}", kind.to_lowercase()),
    untitled: "Untitled record",
    unknown_kind: |id| format!("Unknown kind: {id}"),
    unknown_stage: |id| format!("Unknown stage: {id}"),
    records_noun: |count| if count == 1 { "record" } else { "records" },
    fold: "Fold the column",
    unfold: "Unfold the column",
    empty_board_title: "This board has no records yet",
    empty_board: "Add the first record with the button “New record”.",
    card_help: "Enter opens the record, Space grabs the card, arrows move it, Space drops it, Escape puts it back.",
    marks: "Marks",
    late: "Overdue",
    today: "Today",
    tomorrow: "Tomorrow",
    waits_for: "Waiting for",
    ak: "AK",
    conflict: "Conflict",
    trashed_and_edited: "Moved to the bin, but edited elsewhere",
    purged_and_edited: "Deleted for good, but edited elsewhere",
    steps_done: "Steps done",
    deeds: "Actions",
    open: "Open the record",
    move_to: "Move to stage…",
    to_trash: "Move to the bin",
    move_title: |title| format!("Move “{title}”"),
    stage: "Stage",
    place_in_column: "Place in the column",
    place_of: |place, of| format!("place {place} of {of}"),
    cancel: "Cancel",
    move_record: "Move the record",
    moved: |title, stage| format!("“{title}” moved to “{stage}”"),
    grabbed: |title| {
        format!("“{title}” grabbed. Arrows move it, Space drops it, Escape puts it back.")
    },
    over: |title, column, place, of| format!("“{title}”: “{column}”, {place} of {of}"),
    dropped: |title, column, place, of| format!("“{title}” moved to “{column}”, {place} of {of}"),
    put_back: |title| format!("“{title}” put back"),
    trashed: |title| format!("“{title}” is in the bin"),
    // First start
    welcome_title: "Welcome to Lepik",
    welcome_what: "Lepik is the work plan of the family mediation adviser: plan the year on boards, carry it out, and show the results.",
    welcome_where: "All data stay in this browser only; nothing is sent anywhere and no account is needed.",
    welcome_out: "From the sharing page you can take the plan along as a file and bring back a colleague's edited copy without losing a word.",
    load_sample: "Load the sample plan",
    sample_loaded: "The sample plan is open",
    open_file: "Open a file",
    // Record editor
    close_record: "Close the record",
    next_stage: "Move to the next stage",
    no_choice: "–",
    add_more: "Add",
    remove: "Remove",
    up: "Up",
    down: "Down",
    row_removed: "The row has been removed",
    date_hint: "dd.mm.yyyy",
    pick_date: "Pick a date from the calendar",
    not_a_date: "Write the date as 31.03.2027.",
    not_a_number: "Write a number, for example 1,200.5.",
    number_out_of_range: "A number may have up to 15 significant digits.",
    too_many_places: "Write the amount with at most two decimals, for example 3,800.50.",
    too_long: "The text is longer than 100,000 characters. Divide it among several records.",
    title_needed: "A record must have a title; the previous one stays.",
    gone: "This record or row is no longer here.",
    not_possible: "This change is not possible.",
    due_before_start: "The due date is before the start.",
    empty_value: "(empty)",
    yes: "yes",
    no: "no",
    restricted: "for internal use (AK)",
    in_the_bin: "The record is in the bin",
    conflict_words: "Two people changed this field without seeing each other's change. Choose one or write a new value; until then all are kept.",
    settled: "The conflict is settled",
    writer: |replica| format!("from copy {replica}"),
    contested_words: "One person moved the record to the bin while another edited it. Decide whether the record stays.",
    recovered_words: "The record was deleted for good, but someone had edited it without knowing. What they wrote is kept.",
    keep: "Keep the record",
    unknown_fields: "Unknown fields",
    unknown_fields_hint: "They came from a file made by a newer or another program. Lepik keeps them unchanged.",
    // Bin
    trash_lead: "Records in the bin are not shown on boards or in search. Each can be restored.",
    trash_empty_title: "The bin is empty",
    trash_empty: "Records that you move to the bin from a card or a record arrive here.",
    restore: "Restore",
    restored: |title| format!("“{title}” has been restored"),
    // Settings
    this_browser: "This browser",
    language: "Language",
    theme: "Appearance",
    theme_system: "as the system",
    theme_light: "light",
    theme_dark: "dark",
    your_role: "Your role",
    role_hint: "The role goes along with exported files, so that colleagues know who wrote what. No names here.",
    // Sharing
    share_lead: "The plan travels between colleagues as a file. Everyone may edit their copy; when copies come back they are joined without losing a word.",
    export: "Export",
    export_words: "The whole plan in one file, with the bin and restricted records.",
    export_plan: "Export the plan",
    exported: |name| format!("The plan has been exported: {name}"),
    import: "Import",
    choose_files: "Choose files",
    drop_files: "or drop them here. You see what they would change before anything is taken over.",
    import_preview: "Import preview",
    import_lead: "Nothing has been changed yet. Taking over can be undone in one step.",
    file_words: |title, by, at, count| {
        format!(
            "“{title}”. Exported by {by} {at} · {count} {}",
            if count == 1 { "record" } else { "records" }
        )
    },
    someone: "a colleague",
    unknown_time: "at an unknown time",
    other_files: "Choose other files",
    foreign_plan: "This file is of another plan",
    open_as_own: "Open as a plan of its own",
    copy_into_here: "Add its records to the present plan",
    in_conflict: "in conflict",
    fresh: "new",
    changed: "changed",
    set_aside: "set aside",
    same: "the same",
    verdict_new: "New",
    verdict_changed: "Changed",
    verdict_same: "Same",
    set_aside_title: "Records that cannot be read",
    record_number: |number| format!("Record no {number}"),
    and_more: |count| format!("and {count} more"),
    nothing_differs: "Every record of the file is here already and the same.",
    will_take: |[new, changed, conflicts]| {
        format!("{new} new, {changed} changed, {conflicts} in conflict")
    },
    imported: |[new, changed, conflicts]| {
        format!("Taken over: {new} new, {changed} changed, {conflicts} in conflict")
    },
    take_over: "Take over",
    leave_all: "Leave all as it is",
    import_cancelled: "Nothing was changed",
    nothing_changed: "Nothing was changed.",
    refused: |name| format!("The file {name} cannot be imported"),
    download: "Download",
    // Why a file or a record cannot be read
    error_too_large: "The file is larger than 20 MiB.",
    error_not_utf8: "The file is not UTF-8 text.",
    error_not_json: |what, line, column| {
        format!("The file cannot be read: {what} (line {line}, column {column}).")
    },
    error_syntax: "it is not complete JSON",
    error_duplicate_key: "a name stands twice in one object",
    error_too_deep: "it is nested deeper than 128 levels",
    error_number_range: "a number is too large to be kept exactly",
    error_not_a_plan: "This is not a file of a Lepik plan.",
    error_too_new: "The file was made by a newer Lepik. Update Lepik, then import it.",
    error_view_only: "This is a reading copy: parts were left out, so it cannot be merged back.",
    fault_not_an_object: "the record is not an object",
    fault_no_kind: "the record has no kind",
    fault_bad_id: "the id has a character that is not allowed, or is too long",
    fault_duplicate_id: "the id stands on another record of the file",
    fault_other_kind: "the record here with this id is of another kind",
    fault_wrong_type: "the value does not fit this field",
    fault_bad_date: "there is no such date",
    fault_bad_merge: "the merge data are faulty",
};
