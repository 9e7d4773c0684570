//! The arithmetic of a timeline: days as parts of its breadth, what stands on its scale, the way of a line from one bar to
//! another, and which rows are in view. Breadths are in per cent: the page may be of any size.

use std::ops::Range;

use super::calendar;
use super::date::Date;

/// How much time is in view.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Zoom {
    /// A week, Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A calendar year.
    #[default]
    Year,
    /// A year and the two after it.
    ThreeYears,
}

/// What a stroke of the scale stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tick {
    /// A day.
    Day,
    /// A week (ISO 8601).
    Week,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A year.
    Year,
}

impl Zoom {
    /// All of them, the closest first.
    pub const ALL: [Self; 5] = [Self::Week, Self::Month, Self::Quarter, Self::Year, Self::ThreeYears];

    /// Its id in addresses and hooks.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::ThreeYears => "three-years",
        }
    }

    /// The one of this id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zoom| zoom.id() == id)
    }

    /// The next one that shows less, or more; at the end the same.
    pub fn stepped(self, closer: bool) -> Self {
        let mut all = Self::ALL.to_vec();
        if !closer {
            all.reverse();
        }
        all.into_iter().take_while(|zoom| *zoom != self).last().unwrap_or(self)
    }

    /// What stands above and below on the scale.
    pub const fn ticks(self) -> (Tick, Tick) {
        match self {
            Self::Week | Self::Month => (Tick::Week, Tick::Day),
            Self::Quarter => (Tick::Month, Tick::Week),
            Self::Year => (Tick::Quarter, Tick::Month),
            Self::ThreeYears => (Tick::Year, Tick::Quarter),
        }
    }

    /// The first and the last day in view when a day is.
    pub fn around(self, day: Date) -> (Date, Date) {
        let first = match self {
            Self::Week => Tick::Week.first(day),
            Self::Month => Tick::Month.first(day),
            Self::Quarter => Tick::Quarter.first(day),
            Self::Year | Self::ThreeYears => Tick::Year.first(day),
        };
        let after = self.beside(first, true);
        (first, after.yesterday().unwrap_or(after))
    }

    /// The day by which what comes after, or was before, is in view. At the end of the calendar the same day.
    pub fn beside(self, day: Date, later: bool) -> Date {
        let (tick, count) = match self {
            Self::Week => (Tick::Week, 1),
            Self::Month => (Tick::Month, 1),
            Self::Quarter => (Tick::Quarter, 1),
            Self::Year => (Tick::Year, 1),
            Self::ThreeYears => (Tick::Year, 3),
        };
        tick.steps(tick.first(day), if later { count } else { -count }).filter(|to| to.year() >= 1).unwrap_or(day)
    }
}

impl Tick {
    /// The first day of the week, month, quarter or year of a day.
    pub fn first(self, day: Date) -> Date {
        let of = |month: i8| Date::new(day.year(), month, 1).unwrap_or(day);
        match self {
            Self::Day => day,
            Self::Week => calendar::monday(day),
            Self::Month => of(day.month()),
            Self::Quarter => of((day.month() - 1) / 3 * 3 + 1),
            Self::Year => of(1),
        }
    }

    /// The same first day so many weeks, months … later; `None` beyond the calendar.
    fn steps(self, first: Date, count: i32) -> Option<Date> {
        let span = jiff::Span::new();
        let span = match self {
            Self::Day => span.try_days(count),
            Self::Week => span.try_weeks(count),
            Self::Month => span.try_months(count),
            Self::Quarter => span.try_months(i64::from(count) * 3),
            Self::Year => span.try_years(count),
        };
        first.checked_add(span.ok()?).ok()
    }

    /// The days of each week, month … that a range touches, as far as they lie in it.
    pub fn within(self, from: Date, to: Date) -> Vec<(Date, Date)> {
        let mut ticks = Vec::new();
        let mut next = Some(self.first(from));
        while let Some(first) = next.filter(|first| *first <= to) {
            next = self.steps(first, 1);
            let last = next.and_then(|next| next.yesterday().ok()).unwrap_or(to);
            ticks.push((first.max(from), last.min(to)));
        }
        ticks
    }
}

/// Days laid over a breadth.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Scale {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

impl Scale {
    fn days(self) -> f64 {
        (calendar::days_between(self.first, self.last) + 1).max(1) as f64
    }

    /// Where a day begins, in per cent; beyond the edges for days that lie there.
    pub fn at(self, day: Date) -> f64 {
        calendar::days_between(self.first, day) as f64 * 100.0 / self.days()
    }

    /// Where the middle of a day is.
    pub fn middle(self, day: Date) -> f64 {
        self.at(day) + 50.0 / self.days()
    }

    /// Where some days begin and how broad they are, as far as they are in view.
    pub fn span(self, first: Date, last: Date) -> Option<(f64, f64)> {
        let (first, last) = (first.max(self.first), last.min(self.last));
        let days = calendar::days_between(first, last) + 1;
        (days > 0).then(|| (self.at(first), days as f64 * 100.0 / self.days()))
    }

    /// How many whole days a way is, given the breadth of all.
    pub fn days_in(self, way: f64, breadth: f64) -> i64 {
        if breadth <= 0.0 { 0 } else { (way * self.days() / breadth).round() as i64 }
    }

    /// The day at a part of the breadth, from 0 to 1.
    pub fn day_at(self, part: f64) -> Option<Date> {
        let days = (part * self.days()).floor() as i64;
        calendar::shift(self.first, days).map(|day| day.clamp(self.first, self.last))
    }

    /// The stretches of days on which no one works.
    pub fn days_off(self) -> Vec<(Date, Date)> {
        let mut found: Vec<(Date, Date)> = Vec::new();
        for (day, _) in Tick::Day.within(self.first, self.last) {
            if calendar::is_working(day) {
                continue;
            }
            match found.last_mut().filter(|(_, last)| last.tomorrow().ok() == Some(day)) {
                Some((_, last)) => *last = day,
                None => found.push((day, day)),
            }
        }
        found
    }
}

/// The corners of a line that leaves one bar to the right and comes to another from the left. `gap` is how far it goes
/// straight on at either end, `lane` half the height of a row.
pub fn elbow(from: (f64, f64), to: (f64, f64), gap: f64, lane: f64) -> Vec<(f64, f64)> {
    let (out, into) = (from.0 + gap, to.0 - gap);
    if out <= into {
        return vec![from, (out, from.1), (out, to.1), to];
    }
    // The other begins before this one ends: back between the rows.
    let between = to.1 + if from.1 <= to.1 { -lane } else { lane };
    vec![from, (out, from.1), (out, between), (into, between), (into, to.1), to]
}

/// The rows to be drawn of a long list: those in view and some more on either side.
pub fn in_view(scrolled: f64, height: f64, row: f64, count: usize, margin: usize) -> Range<usize> {
    if row <= 0.0 {
        return 0..count.min(margin);
    }
    let (first, end) =
        ((scrolled / row).floor().max(0.0) as usize, ((scrolled + height) / row).ceil().max(0.0) as usize);
    first.saturating_sub(margin).min(count)..end.saturating_add(margin).min(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_date;

    fn on(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    #[test]
    fn each_zoom_shows_whole_weeks_months_and_years() {
        let check = |zoom: Zoom, day: &str, expected: &str, before: &str, after: &str| {
            let day = on(day);
            let (first, last) = zoom.around(day);
            assert_eq!(format!("{first}..{last}"), expected, "{zoom:?}");
            assert_eq!(zoom.beside(day, false), on(before), "{zoom:?}");
            assert_eq!(zoom.beside(day, true), on(after), "{zoom:?}");
        };
        check(Zoom::Week, "2027-06-09", "2027-06-07..2027-06-13", "2027-05-31", "2027-06-14");
        check(Zoom::Month, "2027-06-09", "2027-06-01..2027-06-30", "2027-05-01", "2027-07-01");
        check(Zoom::Month, "2027-01-31", "2027-01-01..2027-01-31", "2026-12-01", "2027-02-01");
        check(Zoom::Quarter, "2027-06-09", "2027-04-01..2027-06-30", "2027-01-01", "2027-07-01");
        check(Zoom::Year, "2027-06-09", "2027-01-01..2027-12-31", "2026-01-01", "2028-01-01");
        check(Zoom::ThreeYears, "2027-06-09", "2027-01-01..2029-12-31", "2024-01-01", "2030-01-01");
        assert_eq!(Zoom::Year.beside(on("9999-06-01"), true), on("9999-06-01"));
        assert_eq!(Zoom::Year.beside(on("0001-06-01"), false), on("0001-06-01"));
    }

    #[test]
    fn zooms_follow_each_other_and_end() {
        let check = |zoom: Zoom, closer: Zoom, wider: Zoom| {
            assert_eq!((zoom.stepped(true), zoom.stepped(false)), (closer, wider));
        };
        check(Zoom::Week, Zoom::Week, Zoom::Month);
        check(Zoom::Quarter, Zoom::Month, Zoom::Year);
        check(Zoom::ThreeYears, Zoom::Year, Zoom::ThreeYears);
        for zoom in Zoom::ALL {
            assert_eq!(Zoom::parse(zoom.id()), Some(zoom));
        }
        assert_eq!(Zoom::parse("day"), None);
    }

    #[test]
    fn the_scale_has_strokes_for_what_the_zoom_tells_apart() {
        let check = |zoom: Zoom, above: usize, below: usize| {
            let ((from, to), ticks) = (zoom.around(on("2027-06-09")), zoom.ticks());
            assert_eq!((ticks.0.within(from, to).len(), ticks.1.within(from, to).len()), (above, below), "{zoom:?}");
        };
        check(Zoom::Week, 1, 7);
        check(Zoom::Month, 5, 30);
        check(Zoom::Quarter, 3, 14);
        check(Zoom::Year, 4, 12);
        check(Zoom::ThreeYears, 3, 12);
        let weeks = Tick::Week.within(on("2027-06-01"), on("2027-06-30"));
        assert_eq!(weeks.first(), Some(&(on("2027-06-01"), on("2027-06-06"))));
        assert_eq!(weeks.last(), Some(&(on("2027-06-28"), on("2027-06-30"))));
    }

    #[test]
    fn days_are_parts_of_the_breadth() {
        let scale = Scale { first: on("2027-06-01"), last: on("2027-06-10") };
        let check = |first: &str, last: &str, expected: Option<(f64, f64)>| {
            assert_eq!(scale.span(on(first), on(last)), expected, "{first} {last}");
        };
        check("2027-06-01", "2027-06-10", Some((0.0, 100.0)));
        check("2027-06-02", "2027-06-03", Some((10.0, 20.0)));
        check("2027-05-01", "2027-06-01", Some((0.0, 10.0)));
        check("2027-06-10", "2027-12-31", Some((90.0, 10.0)));
        check("2027-06-11", "2027-12-31", None);
        check("2027-05-01", "2027-05-31", None);
        assert_eq!(scale.middle(on("2027-06-01")), 5.0);
        let days = |way: f64, breadth: f64, expected: i64| assert_eq!(scale.days_in(way, breadth), expected, "{way}");
        days(0.0, 1000.0, 0);
        days(49.0, 1000.0, 0);
        days(51.0, 1000.0, 1);
        days(-251.0, 1000.0, -3);
        days(10.0, 0.0, 0);
        let at = |part: f64, expected: &str| assert_eq!(scale.day_at(part), Some(on(expected)), "{part}");
        at(0.0, "2027-06-01");
        at(0.55, "2027-06-06");
        at(1.0, "2027-06-10");
    }

    #[test]
    fn days_off_that_touch_are_one_stretch() {
        let scale = Scale { first: on("2027-06-21"), last: on("2027-06-30") };
        let off: Vec<_> = scale.days_off().iter().map(|(first, last)| format!("{first}..{last}")).collect();
        assert_eq!(off, ["2027-06-23..2027-06-24", "2027-06-26..2027-06-27"]);
    }

    #[test]
    fn a_line_leaves_to_the_right_and_comes_from_the_left() {
        let check = |from: (f64, f64), to: (f64, f64), expected: &[(f64, f64)]| {
            assert_eq!(elbow(from, to, 1.0, 0.5), expected);
        };
        check((10.0, 1.0), (20.0, 3.0), &[(10.0, 1.0), (11.0, 1.0), (11.0, 3.0), (20.0, 3.0)]);
        check((20.0, 1.0), (10.0, 3.0), &[(20.0, 1.0), (21.0, 1.0), (21.0, 2.5), (9.0, 2.5), (9.0, 3.0), (10.0, 3.0)]);
        check((20.0, 3.0), (10.0, 1.0), &[(20.0, 3.0), (21.0, 3.0), (21.0, 1.5), (9.0, 1.5), (9.0, 1.0), (10.0, 1.0)]);
    }

    #[test]
    fn only_rows_in_view_and_a_few_more_are_drawn() {
        let check = |scrolled: f64, count: usize, expected: Range<usize>| {
            assert_eq!(in_view(scrolled, 300.0, 30.0, count, 2), expected, "{scrolled} {count}");
        };
        check(0.0, 2000, 0..12);
        check(0.0, 5, 0..5);
        check(600.0, 2000, 18..32);
        check(59_700.0, 2000, 1988..2000);
        check(90_000.0, 2000, 2000..2000);
        assert_eq!(in_view(0.0, 300.0, 0.0, 50, 20), 0..20);
    }
}
