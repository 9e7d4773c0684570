//! The words of the page `calendar`, and what a calendar calls its days.

use crate::i18n::messages::calendar::Calendar;
use crate::model::calendar::Holiday;

pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(month: usize) -> &'static str {
    MONTHS.get(month).copied().unwrap_or_default()
}

pub(super) const CALENDAR: Calendar = Calendar {
    page: "Calendar",
    months: MONTHS,
    month_year: |number, year| format!("{} {year}", month(number)),
    day_month: |day, number| format!("{day} {}", month(number)),
    days_of_month: |first, last, number| format!("{first}–{last} {}", month(number)),
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    weekdays_short: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    holiday: |holiday| match holiday {
        Holiday::NewYear => "New Year’s Day",
        Holiday::IndependenceDay => "Independence Day",
        Holiday::GoodFriday => "Good Friday",
        Holiday::EasterSunday => "Easter Sunday",
        Holiday::SpringDay => "Spring Day",
        Holiday::WhitSunday => "Whit Sunday",
        Holiday::VictoryDay => "Victory Day",
        Holiday::MidsummerDay => "Midsummer Day",
        Holiday::RestorationDay => "Restoration of Independence Day",
        Holiday::ChristmasEve => "Christmas Eve",
        Holiday::ChristmasDay => "Christmas Day",
        Holiday::SecondChristmasDay => "Boxing Day",
    },
    shortened: "shortened",
    shortened_words: "The working day is three hours shorter",
    today: "today",
    week: "Week",
    week_short: "Wk",
    week_of: |number, days| format!("Week {number}, {days}"),
    working_days: |days, shortened| {
        let days = format!("{days} working {}", if days == 1 { "day" } else { "days" });
        if shortened == 0 { days } else { format!("{days}, {shortened} of them shortened") }
    },
    views: "View",
    month_view: "Month",
    week_view: "Week",
    agenda_view: "Agenda",
    go_today: "Today",
    before: |what| format!("Previous: {what}"),
    after: |what| format!("Next: {what}"),
    shown: "What to show",
    sort_work: "Activities",
    sort_due: "Deadlines",
    sort_row: "Steps",
    sort_other: "Other dates",
    ongoing: "Longer-running",
    until: |date| format!("until {date}"),
    more: |count| format!("{count} more"),
    more_of: |count, day| format!("{count} more, {day}"),
    late: "Overdue",
    row_of: |text, title| format!("{text} ({title})"),
    empty_title: "Nothing on these days",
    empty: "Look at another time or add a record: double-click a day or press N.",
    plan_empty: "This plan has no records yet. Add the first one, or load the sample plan on a board.",
    help: "Enter opens the record, Space grabs it. Arrows move it a day or a week later or earlier, Shift with an arrow changes its end, Space drops it, Escape puts it back on its old date.",
    here: "here",
    when: |date, weekday| format!("{date}, {weekday}"),
    from_to: |first, last| format!("{first} to {last}"),
    grabbed: |title, when| format!("“{title}” grabbed. {when}"),
    over: |title, when| format!("“{title}”: {when}"),
    dropped: |title, when| format!("“{title}” moved to {when}"),
    stretched: |title, when| format!("“{title}” now runs {when}"),
    put_back: |title| format!("“{title}” is back on its old date"),
    not_moved: |title| format!("“{title}” stays on its date"),
    on_weekend: "This is a day off.",
    on_holiday: |name| format!("This is a public holiday: {name}."),
    disputed: |title| {
        format!("“{title}”: copies have different dates. Open the record and decide first which one stays.")
    },
    new_on: |date| format!("New record, {date}"),
    which_day: "Day",
    which_kind: "What kind of record?",
};
