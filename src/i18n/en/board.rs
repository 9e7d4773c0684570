//! The words of boards in English.

use crate::i18n::messages::board::Board;

pub(super) const BOARD: Board = Board {
    name: "Board",
    late: |days| match days {
        0 => "Overdue".to_owned(),
        1 => "1 working day overdue".to_owned(),
        _ => format!("{days} working days overdue"),
    },
    left: |days| if days == 1 { "1 working day left".to_owned() } else { format!("{days} working days left") },
    waits: |whom, days, over| {
        let whom = whom.map_or_else(|| "Waiting".to_owned(), |whom| format!("Waiting for {whom}"));
        let days = days.map(|days| format!(", {days} wd")).unwrap_or_default();
        format!("{whom}{days}{}", if over { ", deadline passed" } else { "" })
    },
    review_due: "Review due",
    review_soon: |date| format!("Review on {date}"),
    silent: "Get in touch",
    closed: "Closed",
    toolbar: "Board filters",
    kind: "Kind of record",
    all_kinds: |count| format!("All kinds ({count})"),
    mark_late: "Overdue",
    mark_this_week: "This week",
    mark_waiting: "Waiting",
    mark_review: "Review",
    mark_silent: "Contact overdue",
    mark_conflict: "In conflict",
    nothing_fits_title: "No records match",
    nothing_fits: "The board has records, but none like this.",
    show_all: "Show all",
    which_stage: "Which stage?",
    which_stage_words: |title, phase| format!("“{title}” is now in the column “{phase}”, which has several stages."),
    put_there: "Set the stage",
    put_back: "Put it back",
    lifted: |title| format!("“{title}” lifted"),
    drop_here: |place, of| format!("Drop here: place {place} of {of}"),
    dropped_in_stage: |title, stage, place, of| {
        format!("“{title}” moved to the stage “{stage}”, place {place} of {of}")
    },
    column_deeds: |column| format!("Column actions: {column}"),
    set_limit: "Set a limit…",
    limit_title: |column| format!("Limit of the column “{column}”"),
    limit: "Cards at most",
    limit_hint: "If there are more cards, the column warns you. Nothing is forbidden. Leave the field empty for no limit.",
    not_a_limit: "Enter a whole number from 1 to 999, or leave the field empty.",
    save_limit: "Set the limit",
    limit_is: |column, limit| format!("The column “{column}” has a limit of {limit}"),
    limit_gone: |column| format!("The column “{column}” no longer has a limit"),
    over_limit: "over the limit",
    of_limit: |limit| format!("limit {limit}"),
    over_limit_words: |count, limit| format!("The column has {count} cards, its limit is {limit}"),
    lanes: "Grouping",
    no_lanes: "Not grouped",
    by_owner: "Group by owner",
    by_area: "Group by county",
    by_kind: "Group by kind",
    no_owner: "No owner",
    no_area: "No area",
    several_areas: "Several counties",
    term: |days, date| format!("Working day {days} from today: {date}"),
};
