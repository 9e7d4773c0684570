//! The laws of working time: the calendar counts and adds as one does who goes through the days from 2000 to 2100 one by
//! one.

use std::ops::Range;

use lepik::model::calendar::{
    Day, add_working_days, day, is_working, next_working, working_days, working_days_between, working_hours,
};
use lepik::model::date::Date;
use proptest::prop_assert_eq;
use proptest::strategy::Strategy;

use crate::runner;

const CASES: u32 = 2000;

/// All days from 2000 to 2100.
fn days() -> Vec<Date> {
    let mut days = vec![Date::constant(2000, 1, 1)];
    while let Some(next) = days.last().and_then(|day| day.tomorrow().ok()).filter(|day| day.year() <= 2100) {
        days.push(next);
    }
    days
}

/// Two places in the list of all days, a few years apart at most.
fn ranges() -> impl Strategy<Value = Range<usize>> {
    (0_usize..36_890, 0_usize..1200).prop_map(|(from, days)| from..(from + days).min(36_889))
}

#[test]
fn a_term_of_one_working_day_ends_on_the_next_one() {
    let days = days();
    assert_eq!(days.len(), 36_890);
    let mut last = None;
    for pair in days.windows(2) {
        let (today, tomorrow) = (pair[0], pair[1]);
        last = Some(today).filter(|today| is_working(*today)).or(last);
        assert_eq!(is_working(today), matches!(day(today), Day::Working | Day::Shortened), "{today}");
        assert_eq!(working_days(today, today), usize::from(is_working(today)), "{today}");
        let next = next_working(tomorrow);
        assert!(is_working(next) && working_days(tomorrow, next) == 1, "{today}");
        assert_eq!(add_working_days(today, 1), Some(next), "{today}");
        assert!(last.is_none() || add_working_days(next, -1) == last, "{today}");
    }
}

#[test]
fn counting_and_adding_agree_with_going_through_the_days() {
    let days = days();
    let hours: Vec<usize> = days
        .iter()
        .map(|date| match day(*date) {
            Day::Working => 8,
            Day::Shortened => 5,
            Day::Weekend | Day::Holiday(_) => 0,
        })
        .collect();
    // The working days of a part of the list, by their places.
    let working = |part: Range<usize>| part.filter(|place| hours[*place] > 0);
    runner::check("working days", CASES, &ranges(), |range| {
        let (from, to) = (days[range.start], days[range.end]);
        let (whole, after) = (range.start..range.end + 1, range.start + 1..range.end + 1);
        prop_assert_eq!(working_days(from, to), working(whole.clone()).count());
        prop_assert_eq!(working_hours(from, to), hours[whole].iter().sum::<usize>());
        let n = i32::try_from(working(after.clone()).count()).unwrap();
        prop_assert_eq!(working_days_between(from, to), n);
        prop_assert_eq!(add_working_days(from, n), Some(working(after).next_back().map_or(from, |place| days[place])));
        let n = i32::try_from(working(range.clone()).count()).unwrap();
        prop_assert_eq!(working_days_between(to, from), -n);
        prop_assert_eq!(add_working_days(to, -n), Some(working(range).next().map_or(to, |place| days[place])));
        Ok(())
    });
}
