//! The words of the page `overview`.

use super::calendar::{CALENDAR, MONTHS};
use crate::i18n::capitalised;
use crate::i18n::messages::overview::{Overview, nth};
use crate::model::group::Upkeep;

pub(super) const OVERVIEW: Overview = Overview {
    page: "Overview",
    today: |day| {
        let (weekday, month) = (capitalised(CALENDAR.weekday(day)), nth(&MONTHS, day.month()));
        format!("{weekday}, {} {month} {} · week {}", day.day(), day.year(), day.iso_week_date().week())
    },
    months: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
    figures: "What needs attention",
    late: |_| "overdue",
    late_since: |date| format!("earliest due {date}"),
    late_none: "no deadline has passed",
    soon: |_| "due within 10 working days",
    soon_first: |when| format!("first: {when}"),
    soon_none: "nothing is due soon",
    waiting: |_| "waiting",
    waiting_longest: |days| match days {
        0 => "all since today".to_owned(),
        1 => "the longest for 1 working day".to_owned(),
        _ => format!("the longest for {days} working days"),
    },
    waiting_none: "no record is waiting",
    conflicts: |count| if count == 1 { "conflict" } else { "conflicts" },
    conflicts_ask: |count| if count == 1 { "needs your decision" } else { "need your decision" },
    conflicts_none: "all copies agree",
    news: |count| if count == 1 { "record changed by others" } else { "records changed by others" },
    news_after: |when| format!("since {when}"),
    news_first: "since your last visit",
    late_head: "Overdue",
    late_empty: "No deadline has passed.",
    soon_head: "Due soon",
    soon_empty: "Nothing is due in the next 10 working days.",
    waiting_head: "Waiting",
    waiting_empty: "No record is waiting.",
    conflicts_head: "Conflicts",
    upkeep_head: "Reviews and contacts",
    upkeep_empty: "No review or contact is due in the next 30 days.",
    news_head: "Changed since your last visit",
    news_empty: "Others have changed nothing since your last visit. Changes arrive here when you import a colleague’s file.",
    all: |count| format!("All {count}"),
    over_by: |days| if days == 0 { "passed".to_owned() } else { format!("{days} wd over") },
    until: |date| format!("until {date}"),
    waits_for: |whom| format!("Waiting for: {whom}"),
    waits_since: |date| format!("since {date}"),
    decide: "decide",
    upkeep: |reason| match reason {
        Upkeep::Contact => "Get in touch",
        Upkeep::Review => "Review",
        Upkeep::Restriction => "Access restriction ends",
    },
    last_contact: |date| format!("last contact {date}"),
    new_record: "New record",
    two_values: "two values",
    more_fields: |count| format!("and {count} more"),
    someone: "someone",
    load_head: "Workload by month",
    load_words: "The workload of a record is spread evenly over its working days, 8 hours to a day. What is possible is the number of working days one person has.",
    load_month: |month, planned, possible, records| {
        let noun = if records == 1 { "record" } else { "records" };
        format!("{month}: working days planned {planned}, possible {possible}; {records} {noun}")
    },
    load_planned: "working days planned",
    load_possible: |days| format!("possible ({days} working days a year)"),
    load_over: "! more than is possible",
    load_unplaced: |count| {
        if count == 1 {
            "1 record lacks a date or a workload".to_owned()
        } else {
            format!("{count} records lack a date or a workload")
        }
    },
    progress_head: "Progress and budget",
    done: "Records completed",
    done_of: |done, all| format!("{done} of {all} records completed"),
    spent: "Spent",
    budget: "Budget",
    spent_of: |percent| format!("{percent}% of the budget spent"),
    total: "Total",
    sources_head: "Funding sources",
    source: "Funding source",
    no_source: "Not specified",
    no_means: "No record has a budget or a cost.",
    of_month: |month, year| format!("Workload: {month} {year}"),
    of_unplaced: "Date or workload missing",
    of_work: "Records",
    of_done: "Completed records",
    of_means: "Budget and cost",
    all_duties: "all duties",
};
