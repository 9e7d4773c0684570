//! The words of the page `calendar`, and what a calendar calls its days.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

use crate::model::calendar::{self, Holiday};
use crate::model::date::Date;

/// The words in one language.
#[derive(Debug)]
pub struct Calendar {
    pub page: &'static str,
    // Days
    pub months: [&'static str; 12],
    pub month_year: fn(usize, i16) -> String,
    pub day_month: fn(i8, usize) -> String,
    pub days_of_month: fn(i8, i8, usize) -> String,
    pub weekdays: [&'static str; 7],
    pub weekdays_short: [&'static str; 7],
    pub holiday: fn(Holiday) -> &'static str,
    pub shortened: &'static str,
    pub shortened_words: &'static str,
    pub today: &'static str,
    pub week: &'static str,
    pub week_short: &'static str,
    pub week_of: fn(i8, &str) -> String,
    pub working_days: fn(usize, usize) -> String,
    // Views
    pub views: &'static str,
    pub month_view: &'static str,
    pub week_view: &'static str,
    pub agenda_view: &'static str,
    pub go_today: &'static str,
    pub before: fn(&str) -> String,
    pub after: fn(&str) -> String,
    // What is shown
    pub shown: &'static str,
    pub sort_work: &'static str,
    pub sort_due: &'static str,
    pub sort_row: &'static str,
    pub sort_other: &'static str,
    pub ongoing: &'static str,
    pub until: fn(&str) -> String,
    pub more: fn(usize) -> String,
    pub more_of: fn(usize, &str) -> String,
    pub late: &'static str,
    pub row_of: fn(&str, &str) -> String,
    pub empty_title: &'static str,
    pub empty: &'static str,
    pub plan_empty: &'static str,
    // Moving
    pub help: &'static str,
    pub here: &'static str,
    pub when: fn(&str, &str) -> String,
    pub from_to: fn(&str, &str) -> String,
    pub grabbed: fn(&str, &str) -> String,
    pub over: fn(&str, &str) -> String,
    pub dropped: fn(&str, &str) -> String,
    pub stretched: fn(&str, &str) -> String,
    pub put_back: fn(&str) -> String,
    pub not_moved: fn(&str) -> String,
    pub on_weekend: &'static str,
    pub on_holiday: fn(&str) -> String,
    pub disputed: fn(&str) -> String,
    // New records
    pub new_on: fn(&str) -> String,
    pub which_day: &'static str,
    pub which_kind: &'static str,
}

impl Calendar {
    /// The name of the day of a week.
    pub fn weekday(&self, day: Date) -> &'static str {
        of_week(&self.weekdays, day)
    }

    /// The same in short.
    pub fn weekday_short(&self, day: Date) -> &'static str {
        of_week(&self.weekdays_short, day)
    }
}

fn of_week(names: &[&'static str; 7], day: Date) -> &'static str {
    usize::try_from(calendar::weekday(day)).ok().and_then(|place| names.get(place)).copied().unwrap_or_default()
}
