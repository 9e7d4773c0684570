//! How many working days the work of a plan takes, month by month.
//!
//! A record counts with its hours of work, eight to a day, spread evenly over the working days from its first to its last
//! day; without a first day they fall on the last, and the other way round. A record without hours counts only where it
//! takes up to five working days, like a training or a visit: then each of them is full. What lasts longer and has no
//! hours, or has hours and no day, cannot be placed; it is told how many such records there are. What was cancelled or set
//! aside takes no time. The past counts as the future does: with what was planned.

use super::calendar::{self, FULL_HOURS};
use super::date::Date;
use super::decimal::{Decimal, half_up};
use super::kind::Phase;
use super::kinds::common;
use super::record::Record;

/// Most working days that a record without hours takes whole.
const WHOLE: usize = 5;

/// The work of one record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Load {
    /// So many working days from one day to another.
    Placed(Date, Date, Decimal),
    /// When, or how much, is not known.
    Unplaced,
    /// It takes no time, or nothing is said of it.
    None,
}

/// A month of the plan's year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
    /// How many working days are planned, to one place.
    pub planned: Decimal,
    /// How many it has.
    pub possible: usize,
    /// How many records take them.
    pub records: usize,
}

impl Month {
    /// Whether more is planned than one person can do.
    pub fn is_over(&self) -> bool {
        self.planned > Decimal::from(self.possible)
    }
}

/// The work of a record.
pub fn load(record: &Record) -> Load {
    let (start, due) = (record.get(&common::START).copied(), record.get(&common::DUE).copied());
    let hours = record.get(&common::WORKLOAD).filter(|hours| **hours > Decimal::ZERO);
    if record.phase() == Phase::Closed {
        return Load::None;
    }
    let Some((from, to)) = start.or(due).zip(due.or(start)) else {
        return if hours.is_some() { Load::Unplaced } else { Load::None };
    };
    let (from, to) = (from.min(to), from.max(to));
    match hours {
        Some(hours) => {
            hours.checked_div(Decimal::from(FULL_HOURS)).map_or(Load::Unplaced, |days| Load::Placed(from, to, days))
        }
        None => match calendar::working_days(from, to) {
            0 => Load::None,
            days @ ..=WHOLE => Load::Placed(from, to, Decimal::from(days)),
            _ => Load::Unplaced,
        },
    }
}

/// How many working days of a record's work fall between two days.
pub fn between(load: Load, first: Date, last: Date) -> Decimal {
    let Load::Placed(from, to, days) = load else { return Decimal::ZERO };
    let (whole, part) = match calendar::working_days(from, to) {
        // On days off alone: it counts where it ends.
        0 => (1, usize::from((first..=last).contains(&to))),
        whole => (whole, calendar::working_days(from.max(first), to.min(last))),
    };
    let share = days.checked_mul(Decimal::from(part)).and_then(|days| days.checked_div(Decimal::from(whole)));
    share.unwrap_or_default()
}

/// The months of a year with the work that falls into them.
pub fn months(year: i16, loads: &[Load]) -> Vec<Month> {
    (1..=12).filter_map(|month| month_of(year, month, loads)).collect()
}

/// A month, without any work where nothing is given.
pub fn month_of(year: i16, month: i8, loads: &[Load]) -> Option<Month> {
    let first = Date::new(year, month, 1).ok()?;
    let last = first.last_of_month();
    let shares = loads.iter().map(|load| between(*load, first, last)).filter(|share| !share.is_zero());
    let (planned, records) =
        shares.fold((Decimal::ZERO, 0), |(sum, records), share| (sum.checked_add(share).unwrap_or(sum), records + 1));
    let possible = calendar::working_days(first, last);
    Some(Month { first, last, planned: half_up(planned, 1), possible, records })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_date;
    use crate::model::decimal::parse_decimal;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kinds::training;
    use crate::model::record::Path;
    use crate::model::value::Value;

    /// A training with its dates and hours, `-` for what is not said.
    fn record(text: &str, stage: &str) -> Record {
        let [start, due, hours] = text.split(' ').collect::<Vec<_>>()[..] else { panic!("{text}") };
        let mut record = Record::new(Id::from_bits(1), training::KIND.id);
        let date = |text: &str| parse_date(text).map(Value::Date);
        let hours = parse_decimal(hours).ok().map(Value::Number);
        let stage = Some(Value::Text(stage.into()));
        for (name, value) in [("start", date(start)), ("due", date(due)), ("workload", hours), ("stage", stage)] {
            if let Some(value) = value {
                let dot = record.take_dot(ReplicaId::from_bits(1));
                record.write(dot, Path::field(name), value, None);
            }
        }
        record
    }

    #[test]
    fn hours_are_spread_over_the_working_days_and_short_spans_are_whole() {
        let check = |text: &str, expected: &str| {
            let load = load(&record(text, "planned"));
            let months = months(2027, &[load]);
            let filled = months.iter().filter(|month| month.records > 0);
            let shown: Vec<String> =
                filled.map(|month| format!("{}: {}", month.first.month(), month.planned)).collect();
            let shown = if load == Load::Unplaced { "unplaced".to_owned() } else { shown.join(", ") };
            assert_eq!(shown, expected, "{text}");
        };
        check("2027-03-09 2027-03-09 16", "3: 2");
        check("- 2027-03-09 16", "3: 2");
        check("2027-03-09 - 16", "3: 2");
        check("2027-03-12 2027-03-09 16", "3: 2");
        // Two working days of January, four of February.
        check("2027-01-28 2027-02-04 48", "1: 2, 2: 4");
        check("2026-12-30 2027-01-05 40", "1: 2.5");
        check("2027-02-06 2027-02-07 8", "2: 1");
        check("2027-01-30 2027-01-31 4", "1: 0.5");
        check("2027-05-10 2027-05-12 -", "5: 3");
        check("2027-05-10 2027-05-14 -", "5: 5");
        check("2027-05-10 2027-05-17 -", "unplaced");
        check("- - 8", "unplaced");
        check("2027-05-08 2027-05-09 -", "");
        check("2027-05-10 2027-06-17 0", "unplaced");
        check("- - -", "");
        check("2026-03-09 2026-03-09 16", "");
    }

    #[test]
    fn what_was_cancelled_takes_no_time_and_what_is_done_did() {
        let check = |stage: &str, expected: Load| assert_eq!(load(&record("- 2027-03-09 16", stage)), expected);
        let day = parse_date("2027-03-09").unwrap();
        check("cancelled", Load::None);
        check("assessed", Load::Placed(day, day, Decimal::TWO));
    }

    #[test]
    fn a_month_has_its_working_days_and_may_be_over_them() {
        let possible: usize = months(2027, &[]).iter().map(|month| month.possible).sum();
        assert_eq!(possible, 254);
        let check = |hours: &str, expected: bool| {
            let load = load(&record(&format!("2027-06-01 2027-06-30 {hours}"), "planned"));
            assert_eq!(month_of(2027, 6, &[load]).map(|month| month.is_over()), Some(expected), "{hours}");
        };
        check("160", false);
        check("161", true);
    }
}
