//! A stretch of days that a report is about.

use std::fmt;

use super::date::{Date, parse_date};
use super::kinds::common;
use super::record::Record;

/// Both days belong to it, and the first is not after the last.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Period {
    first: Date,
    last: Date,
}

impl Period {
    /// From a day to a day; `None` the wrong way round.
    pub fn new(first: Date, last: Date) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// A calendar year; the nearest one that there is.
    pub fn year(year: i16) -> Self {
        Self::months(year, 1, 12)
    }

    /// A quarter of a year, from 1.
    pub fn quarter(year: i16, quarter: i8) -> Self {
        let last = quarter.clamp(1, 4) * 3;
        Self::months(year, last - 2, last)
    }

    fn months(year: i16, first: i8, last: i8) -> Self {
        let day = |month: i8| Date::constant(year.clamp(1, 9998), month, 1);
        Self { first: day(first), last: day(last).last_of_month() }
    }

    /// Its first day.
    pub fn first(self) -> Date {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> Date {
        self.last
    }

    /// Whether a day is one of it.
    pub fn holds(self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether something that runs from a day to a day has one of it. Where only one end is known, that is what counts;
    /// what has no day at all is in no period.
    pub fn touches(self, start: Option<Date>, end: Option<Date>) -> bool {
        match (start.or(end), end.or(start)) {
            (Some(start), Some(end)) => start.min(end) <= self.last && self.first <= start.max(end),
            _ => false,
        }
    }

    /// Whether the work on a record falls into it: from its start to its end, or, before it has ended, to when it is due.
    pub fn has_work_on(self, record: &Record) -> bool {
        let end = record.get(&common::ENDED).or_else(|| record.get(&common::DUE)).copied();
        self.touches(record.get(&common::START).copied(), end)
    }

    /// Reads `2027-01-01..2027-03-31`.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once("..")?;
        Self::new(parse_date(first)?, parse_date(last)?)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.first, self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<Date> {
        parse_date(text)
    }

    #[test]
    fn years_and_quarters_end_where_they_end() {
        let check = |period: Period, expected: &str| {
            assert_eq!(period.to_string(), expected);
            assert_eq!(Period::parse(expected), Some(period));
        };
        check(Period::year(2027), "2027-01-01..2027-12-31");
        check(Period::quarter(2028, 1), "2028-01-01..2028-03-31");
        check(Period::quarter(2027, 4), "2027-10-01..2027-12-31");
        check(Period::quarter(2027, 2), "2027-04-01..2027-06-30");
        for wrong in ["", "2027-01-01", "2027-02-01..2027-01-31", "2027-02-30..2027-03-01", "a..b"] {
            assert_eq!(Period::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn work_that_has_a_day_of_it_is_in_it() {
        let spring = Period::parse("2027-03-01..2027-05-31").unwrap();
        let check = |start: &str, end: &str, expected: bool| {
            assert_eq!(spring.touches(day(start), day(end)), expected, "{start} {end}");
        };
        check("2027-01-01", "2027-02-28", false);
        check("2027-01-01", "2027-03-01", true);
        check("2027-05-31", "2027-12-31", true);
        check("2027-06-01", "2027-12-31", false);
        check("2027-01-01", "2027-12-31", true);
        check("", "2027-04-01", true);
        check("2027-04-01", "", true);
        check("2027-01-01", "", false);
        check("2027-06-30", "2027-01-01", true);
        check("", "", false);
        assert!(spring.holds(spring.first()) && spring.holds(spring.last()));
        assert!(!spring.holds(day("2027-06-01").unwrap()));
    }
}
