//! Weeks as calendars draw them: bars of several days laid over seven days, each in a lane of its own.

use std::cmp::Reverse;

use super::agenda::{Entry, Part};
use super::calendar;
use super::date::Date;
use super::sort;

/// Days of a week.
pub const DAYS: usize = 7;

/// What of an entry stands in a calendar: all its days, or, of a long one, an end.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Piece {
    /// The entry.
    pub entry: Entry,
    /// What of it.
    pub part: Part,
}

impl Piece {
    /// Its first and last day.
    pub fn days(&self) -> (Date, Date) {
        match self.part {
            Part::Whole => (self.entry.first, self.entry.last),
            Part::First => (self.entry.first, self.entry.first),
            Part::Last => (self.entry.last, self.entry.last),
        }
    }
}

/// What is drawn of entries: long ones as their two ends.
pub fn pieces(entries: Vec<Entry>) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(entries.len());
    for entry in entries {
        if entry.is_long() {
            pieces.push(Piece { entry: entry.clone(), part: Part::First });
            pieces.push(Piece { entry, part: Part::Last });
        } else {
            pieces.push(Piece { entry, part: Part::Whole });
        }
    }
    pieces
}

/// A piece in its place, or what of it lies in the week.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Placed {
    /// The piece.
    pub piece: Piece,
    /// The day it begins on, from Monday, 0.
    pub day: usize,
    /// How many days it covers.
    pub days: usize,
    /// The lane, from 0.
    pub lane: usize,
    /// Whether it began in an earlier week.
    pub from_before: bool,
    /// Whether it ends in a later one.
    pub goes_on: bool,
}

/// A week with what lies in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Week {
    /// Its Monday.
    pub monday: Date,
    /// What is drawn, in the order of the days.
    pub placed: Vec<Placed>,
    /// How many pieces of each day found no lane.
    pub more: [usize; DAYS],
}

impl Week {
    /// Its days.
    pub fn days(monday: Date) -> impl Iterator<Item = Date> {
        (0..DAYS as i64).filter_map(move |day| calendar::shift(monday, day))
    }

    /// How many lanes are taken.
    pub fn lanes(&self) -> usize {
        self.placed.iter().map(|placed| placed.lane + 1).max().unwrap_or_default()
    }
}

/// Lays pieces into a week: the earlier and the longer above, each in the first lane that is free on all its days. Where
/// more lanes would be needed than there are, what finds none is counted.
pub fn lay_out(monday: Date, pieces: &[Piece], lanes: usize) -> Week {
    let sunday = calendar::shift(monday, DAYS as i64 - 1).unwrap_or(monday);
    let mut inside: Vec<(Date, Date, &Piece)> = pieces
        .iter()
        .map(|piece| (piece.days().0, piece.days().1, piece))
        .filter(|(first, last, _)| *first <= sunday && monday <= *last)
        .collect();
    sort::by_key(&mut inside, |(first, last, piece)| {
        let entry = &piece.entry;
        ((*first).max(monday), Reverse((*last).min(sunday)), entry.sort, *first, entry.record.clone(), piece.part)
    });
    let mut free: Vec<[bool; DAYS]> = Vec::new();
    let mut week = Week { monday, placed: Vec::new(), more: [0; DAYS] };
    for (first, last, piece) in inside {
        let index = |date: Date| usize::try_from(calendar::days_between(monday, date)).unwrap_or_default();
        let (day, end) = (index(first.max(monday)), index(last.min(sunday)));
        let is_free = |lane: &[bool; DAYS]| lane.iter().take(end + 1).skip(day).all(|free| *free);
        let lane = free.iter().position(is_free).unwrap_or(free.len());
        if lane >= lanes {
            week.more.iter_mut().take(end + 1).skip(day).for_each(|count| *count += 1);
            continue;
        }
        if lane == free.len() {
            free.push([true; DAYS]);
        }
        if let Some(lane) = free.get_mut(lane) {
            lane.iter_mut().take(end + 1).skip(day).for_each(|free| *free = false);
        }
        week.placed.push(Placed {
            piece: piece.clone(),
            day,
            days: end + 1 - day,
            lane,
            from_before: first < monday,
            goes_on: last > sunday,
        });
    }
    week
}

/// The Mondays of the weeks that a range touches.
pub fn mondays(from: Date, to: Date) -> Vec<Date> {
    let mut mondays = Vec::new();
    let mut next = Some(calendar::monday(from));
    while let Some(monday) = next.filter(|monday| *monday <= to) {
        mondays.push(monday);
        next = calendar::shift(monday, DAYS as i64);
    }
    mondays
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::agenda::{Sort, Source, WORK};
    use crate::model::date::parse_date;
    use crate::model::id::Id;

    fn on(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    /// Entries of June 2027, such as `10-12`; numbers of days.
    fn june(entries: &[&str]) -> Vec<Entry> {
        let day = |text: &str| calendar::shift(on("2027-05-31"), text.parse().unwrap()).unwrap();
        let entry = |(id, text): (u128, &&str)| {
            let (first, last) = text.split_once('-').unwrap_or((text, text));
            Entry {
                record: Id::from_bits(id),
                source: Source::Stretch(WORK),
                sort: Sort::Work,
                first: day(first),
                last: day(last),
            }
        };
        (1..).zip(entries).map(entry).collect()
    }

    #[test]
    fn bars_lie_in_the_first_free_lane() {
        let check = |entries: &[&str], lanes: usize, expected: &str, more: [usize; DAYS]| {
            let week = lay_out(on("2027-06-07"), &pieces(june(entries)), lanes);
            let shown: Vec<_> = week
                .placed
                .iter()
                .map(|p| {
                    let (before, on) = (if p.from_before { "<" } else { "" }, if p.goes_on { ">" } else { "" });
                    format!("{before}{}+{}@{}{on}", p.day, p.days, p.lane)
                })
                .collect();
            assert_eq!(shown.join(" "), expected, "{entries:?}");
            assert_eq!(week.more, more, "{entries:?}");
        };
        check(&[], 3, "", [0; 7]);
        check(&["7", "7", "8"], 3, "0+1@0 0+1@1 1+1@0", [0; 7]);
        check(&["9", "7-10"], 3, "0+4@0 2+1@1", [0; 7]);
        check(&["1-8", "12-20"], 3, "<0+2@0 5+2@0>", [0; 7]);
        check(&["1-20"], 3, "<0+7@0>", [0; 7]);
        check(&["7-9", "8", "9"], 2, "0+3@0 1+1@1 2+1@1", [0; 7]);
        check(&["7-9", "8", "8", "9"], 1, "0+3@0", [0, 2, 1, 0, 0, 0, 0]);
        check(&["14", "1"], 3, "", [0; 7]);
    }

    #[test]
    fn of_long_entries_the_ends_alone_are_drawn() {
        let check = |entry: &str, expected: usize| assert_eq!(pieces(june(&[entry])).len(), expected, "{entry}");
        check("1-28", 1);
        check("1-29", 2);
        let days: Vec<_> = pieces(june(&["1-40"])).iter().map(Piece::days).collect();
        assert_eq!(days, [(on("2027-06-01"), on("2027-06-01")), (on("2027-07-10"), on("2027-07-10"))]);
    }

    #[test]
    fn weeks_begin_on_monday_across_the_year() {
        let check = |from: &str, to: &str, expected: &[&str]| {
            let mondays: Vec<_> = mondays(on(from), on(to)).iter().map(ToString::to_string).collect();
            assert_eq!(mondays, expected, "{from} {to}");
        };
        check("2026-12-31", "2027-01-04", &["2026-12-28", "2027-01-04"]);
        check("2027-06-07", "2027-06-13", &["2027-06-07"]);
        let numbers = |date: &str| on(date).iso_week_date().week();
        assert_eq!((numbers("2026-12-28"), numbers("2027-01-03"), numbers("2027-01-04")), (53, 53, 1));
    }
}
