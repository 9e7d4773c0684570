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
        format!("{whom}{days}{}", if over { ", time is up" } else { "" })
    },
    review_due: "Review due",
    review_soon: |date| format!("Review on {date}"),
    silent: "Get in touch",
    toolbar: "Filter the board",
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
    which_stage_words: |title, phase| format!("“{title}” is in the column “{phase}”, which has several stages."),
    put_there: "Set the stage",
    put_back: "Put it back",
    term: |days, date| format!("Working day {days} from today: {date}"),
};
