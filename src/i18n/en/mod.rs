//! English.

mod archive;
mod arrival;
mod board;
mod calendar;
mod charts;
mod codes;
mod conflicts;
mod copies;
pub(super) mod domain;
mod export;
mod figures;
mod filters;
mod find;
mod folder;
mod handover;
mod history;
mod intake;
mod lists;
mod markdown;
mod marking;
mod network;
mod outreach;
mod overview;
mod plans;
mod procurement;
mod proposals;
mod relations;
mod results;
mod review;
mod scenarios;
mod scope;
mod store;
mod table;
mod templates;
mod timeline;
mod trainings;
mod version;

use super::Messages;

/// The words.
pub(super) const MESSAGES: Messages = Messages {
    arrival: arrival::ARRIVAL,
    board: board::BOARD,
    // Areas with files of their own
    overview: overview::OVERVIEW,
    find: find::FIND,
    table: table::TABLE,
    filters: filters::FILTERS,
    calendar: calendar::CALENDAR,
    timeline: timeline::TIMELINE,
    scope: scope::SCOPE,
    store: store::STORE,
    charts: charts::CHARTS,
    scenarios: scenarios::SCENARIOS,
    results: results::RESULTS,
    proposals: proposals::PROPOSALS,
    review: review::REVIEW,
    outreach: outreach::OUTREACH,
    trainings: trainings::TRAININGS,
    network: network::NETWORK,
    views: "Views",
    codes: codes::CODES,
    conflicts: conflicts::CONFLICTS,
    intake: intake::INTAKE,
    copies: copies::COPIES,
    folder: folder::FOLDER,
    handover: handover::HANDOVER,
    history: history::HISTORY,
    version: version::VERSION,
    lists: lists::LISTS,
    marking: marking::MARKING,
    exports: export::EXPORT,
    // Frame
    skip: "Skip to content",
    main_menu: "Main menu",
    quick_menu: "Quick menu",
    menu: "Menu",
    boards: "Boards",
    plan: "Plan",
    plans: "Plans in this browser",
    new_plan: "New plan",
    untitled_plan: "Untitled plan",
    plan_not_opened: "The other plan was not opened: some changes are not saved yet. Export the plan or free up browser storage.",
    duty: "Duty",
    share: "Sharing",
    trash: "Bin",
    settings: "Settings",
    unknown_board: "Records of unknown kinds",
    open_records: "open records",
    store_fill: |percent| format!("Browser storage: {percent}% full"),
    // Search
    search_label: "Search the plan",
    search_key: "Ctrl K",
    messages: "Messages",
    search_hint: "Search records, steps, notes",
    search_results: "Search results",
    nothing_found: "No records found. Try a shorter word.",
    found: |count| format!("Found: {count}"),
    // Saving
    saved: "Saved",
    saving: "Saving…",
    unsaved: |count| format!("Not saved: {count} {}", if count == 1 { "record" } else { "records" }),
    save_failed: "Saving failed",
    only_in_memory: "In memory only",
    blocked_title: "The browser does not allow data to be stored",
    blocked: "Lepik works, but everything stays in this page’s memory only. Export the plan to a file before you close the page.",
    full_title: "Browser storage is full",
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
    unreadable: "The text is not lost; it has been set aside. Download it and ask the maintainer for help, or import the records from an earlier file.",
    unreadable_texts: "Texts that could not be read",
    show_unreadable: "View the texts set aside",
    understood: "Hide the notice",
    characters: |count| format!("{count} {}", if count == 1 { "character" } else { "characters" }),
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
    fold: "Collapse the column",
    unfold: "Expand the column",
    empty_board_title: "This board has no records yet",
    empty_board: "Add the first record with the button “New record”.",
    card_help: "Enter opens the record, Space grabs the card. Arrows move it, Space drops it, Escape puts it back.",
    marks: "Marks",
    today: "Today",
    tomorrow: "Tomorrow",
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
    place_of: |place, of| format!("Place {place} of {of}"),
    cancel: "Cancel",
    move_record: "Move the record",
    moved: |title, stage| format!("“{title}” moved to “{stage}”"),
    grabbed: |title| format!("“{title}” grabbed. Arrows move it, Space drops it, Escape puts it back."),
    over: |title, column, place, of| format!("“{title}”: “{column}”, place {place} of {of}"),
    dropped: |title, column, place, of| format!("“{title}” moved to “{column}”, place {place} of {of}"),
    put_back: |title| format!("“{title}” put back"),
    trashed: |title| format!("“{title}” is in the bin"),
    // First start
    welcome_title: "Welcome to Lepik",
    welcome_what: "Lepik is the work plan of the family mediation adviser: plan the year on boards, carry it out, and show the results.",
    welcome_where: "All data stays in this browser; nothing is sent anywhere and no account is needed.",
    welcome_out: "On the “Sharing” page you can take the plan along as a file and merge in a colleague’s edited copy without losing a word.",
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
    not_a_date: "Enter the date as 31.03.2027, or a term such as “10 working days”.",
    not_a_number: "Enter a number, for example 1,200.5.",
    number_out_of_range: "A number may have up to 15 significant digits.",
    too_many_places: "Enter the amount with at most two decimal places, for example 3,800.50.",
    too_long: "The text is longer than 100,000 characters. Split it across several records.",
    title_needed: "The title cannot be empty; the previous one stays.",
    gone: "This record or row no longer exists.",
    not_possible: "This change is not possible.",
    due_before_start: "The due date is before the start.",
    empty_value: "(empty)",
    yes: "yes",
    no: "no",
    restricted: "for internal use (AK)",
    in_the_bin: "The record is in the bin",
    conflict_words: "Two people changed this field without seeing each other’s change. Choose a value or enter a new one; until then all are kept.",
    writer: |replica| format!("from copy {replica}"),
    keep: "Keep the record",
    unknown_fields: "Unknown fields",
    unknown_fields_hint: "They came from a file made by a newer Lepik or another program. Lepik keeps them unchanged.",
    // Parts of the record editor
    relations: relations::RELATIONS,
    figures: figures::FIGURES,
    procurement: procurement::PROCUREMENT,
    markdown: markdown::MARKDOWN,
    // Bin
    trash_lead: "Records in the bin do not appear on boards or in search. Each can be restored.",
    trash_empty_title: "The bin is empty",
    trash_empty: "Records that you move to the bin from a card’s menu or an open record appear here.",
    restore: "Restore",
    restored: |title| format!("“{title}” has been restored"),
    // Settings
    this_browser: "This browser",
    language: "Language",
    theme: "Appearance",
    theme_system: "same as system",
    theme_light: "light",
    theme_dark: "dark",
    your_role: "Your role",
    role_hint: "Your role is included in exported files so that colleagues know who wrote what. Lepik does not ask for your name.",
    // Sharing
    share_lead: "The plan travels between colleagues as a file. Everyone may edit their own copy; on import the copies are merged without losing a word.",
    export: "Export",
    export_words: "The whole plan in one file, including the bin and restricted (AK) records.",
    export_plan: "Export the plan",
    exported: |name| format!("The plan has been exported: {name}"),
    import: "Import",
    choose_files: "Choose files",
    import_preview: "Import preview",
    someone: "a colleague",
    unknown_time: "time unknown",
    other_files: "Choose other files",
    foreign_plan: "This file belongs to another plan",
    open_as_own: "Open as a separate plan",
    copy_into_here: "Add its records to the current plan",
    left_out: |names| format!("Left out for now, as they belong to another plan: {names}. Import them separately."),
    verdict_new: "New",
    verdict_changed: "Changed",
    verdict_same: "Same",
    record_number: |number| format!("Record no.\u{a0}{number}"),
    and_more: |count| format!("and {count} more"),
    imported: |[new, changed, conflicts]| format!("Taken over: {new} new, {changed} changed, {conflicts} in conflict"),
    take_over: "Take over",
    leave_all: "Leave everything as it is",
    import_cancelled: "Nothing was changed",
    nothing_changed: "Nothing was changed.",
    refused: |name| format!("The file {name} cannot be imported"),
    download: "Download",
    // Why a file or a record cannot be read
    error_too_large: "The file is larger than 20\u{a0}MiB.",
    error_not_utf8: "The file is not UTF-8 text.",
    error_not_json: |what, line, column| format!("The file cannot be read: {what} (line {line}, column {column})."),
    error_syntax: "the JSON is invalid or incomplete",
    error_duplicate_key: "the same name occurs twice in one object",
    error_too_deep: "the data is nested too deeply",
    error_number_range: "a number is too large or too precise",
    error_not_a_plan: "This file is not a Lepik plan.",
    error_too_new: "The file was made by a newer Lepik. Update Lepik, then import the file again.",
    error_view_only: "This is a read-only copy: some data has been left out, so it cannot be merged into the plan.",
    fault_not_an_object: "the record is not an object",
    fault_no_kind: "the record has no kind",
    fault_bad_id: "the id is too long or contains a character that is not allowed",
    fault_duplicate_id: "the same id is already used earlier in the file",
    fault_other_kind: "the record here with this id is of another kind",
    fault_wrong_type: "the value does not fit this field",
    fault_bad_date: "the date is invalid",
    fault_bad_merge: "the merge data is damaged",
    // Areas with a file of their own
    archive: archive::ARCHIVE,
    plan_page: plans::PLANS,
    templates: templates::TEMPLATES,
};
