//! Estonia's working time: public holidays (Pühade ja tähtpäevade seadus, §§ 1 and 2; a holiday on a weekend has no
//! substitute), shortened days (TLS § 53), and terms in working days, which start on the day after (TsÜS § 135). The
//! law as it stands in 2026 is applied to every year.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::SignedDuration;

use super::date::Date;
use super::sort::gathered;

/// Hours of a working day (TLS § 43).
pub(super) const FULL_HOURS: usize = 8;
/// Hours by which a shortened day is shorter (TLS § 53).
const HOURS_OFF: usize = 3;

/// A public holiday.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Holiday {
    /// Uusaasta, 1 January.
    NewYear,
    /// Iseseisvuspäev, 24 February.
    IndependenceDay,
    /// Suur reede, two days before Easter Sunday.
    GoodFriday,
    /// Ülestõusmispühade 1. püha.
    EasterSunday,
    /// Kevadpüha, 1 May.
    SpringDay,
    /// Nelipühade 1. püha, 49 days after Easter Sunday.
    WhitSunday,
    /// Võidupüha, 23 June.
    VictoryDay,
    /// Jaanipäev, 24 June.
    MidsummerDay,
    /// Taasiseseisvumispäev, 20 August.
    RestorationDay,
    /// Jõululaupäev, 24 December.
    ChristmasEve,
    /// Esimene jõulupüha, 25 December.
    ChristmasDay,
    /// Teine jõulupüha, 26 December.
    SecondChristmasDay,
}

/// When a holiday is.
enum Rule {
    /// In this month, on this day.
    On(i8, i8),
    /// So many days after Easter Sunday.
    Easter(i64),
}

impl Holiday {
    /// All holidays, as they follow each other in a year.
    pub const ALL: [Self; 12] = [
        Self::NewYear,
        Self::IndependenceDay,
        Self::GoodFriday,
        Self::EasterSunday,
        Self::SpringDay,
        Self::WhitSunday,
        Self::VictoryDay,
        Self::MidsummerDay,
        Self::RestorationDay,
        Self::ChristmasEve,
        Self::ChristmasDay,
        Self::SecondChristmasDay,
    ];

    /// Its id in texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NewYear => "new_year",
            Self::IndependenceDay => "independence_day",
            Self::GoodFriday => "good_friday",
            Self::EasterSunday => "easter_sunday",
            Self::SpringDay => "spring_day",
            Self::WhitSunday => "whit_sunday",
            Self::VictoryDay => "victory_day",
            Self::MidsummerDay => "midsummer_day",
            Self::RestorationDay => "restoration_day",
            Self::ChristmasEve => "christmas_eve",
            Self::ChristmasDay => "christmas_day",
            Self::SecondChristmasDay => "second_christmas_day",
        }
    }

    const fn rule(self) -> Rule {
        match self {
            Self::NewYear => Rule::On(1, 1),
            Self::IndependenceDay => Rule::On(2, 24),
            Self::GoodFriday => Rule::Easter(-2),
            Self::EasterSunday => Rule::Easter(0),
            Self::SpringDay => Rule::On(5, 1),
            Self::WhitSunday => Rule::Easter(49),
            Self::VictoryDay => Rule::On(6, 23),
            Self::MidsummerDay => Rule::On(6, 24),
            Self::RestorationDay => Rule::On(8, 20),
            Self::ChristmasEve => Rule::On(12, 24),
            Self::ChristmasDay => Rule::On(12, 25),
            Self::SecondChristmasDay => Rule::On(12, 26),
        }
    }

    /// Its date in a year; `None` only beyond the calendar.
    pub fn date(self, year: i16) -> Option<Date> {
        match self.rule() {
            Rule::On(month, day) => Date::new(year, month, day).ok(),
            Rule::Easter(days) => shift(easter(year)?, days),
        }
    }

    /// Whether the working day right before it is shortened (TLS § 53).
    const fn shortens_eve(self) -> bool {
        matches!(self, Self::NewYear | Self::IndependenceDay | Self::VictoryDay | Self::ChristmasEve)
    }
}

/// What a day is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Day {
    /// A working day of eight hours.
    Working,
    /// A working day of five hours.
    Shortened,
    /// A Saturday or a Sunday that is no holiday.
    Weekend,
    /// A public holiday, on a weekend too.
    Holiday(Holiday),
}

/// Easter Sunday of a year by the anonymous Gregorian algorithm, with its letters (J. Meeus, Astronomical Algorithms,
/// chapter 8); `None` only beyond the calendar.
pub fn easter(year: i16) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

/// The date so many days later; `None` beyond the calendar.
pub fn shift(date: Date, days: i64) -> Option<Date> {
    date.checked_add(SignedDuration::from_hours(days * 24)).ok()
}

/// The calendar days from one date to another, negative where the other is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// Which day of its week a date is, from Monday, 0.
pub fn weekday(date: Date) -> i8 {
    date.weekday().to_monday_zero_offset()
}

fn is_weekend(date: Date) -> bool {
    weekday(date) >= 5
}

/// The Monday of its week (ISO 8601); the date itself only at the calendar's beginning.
pub fn monday(date: Date) -> Date {
    shift(date, -i64::from(weekday(date))).unwrap_or(date)
}

/// The holiday on a date.
pub fn holiday(date: Date) -> Option<Holiday> {
    let after_easter = easter(date.year()).map(|easter| days_between(easter, date));
    Holiday::ALL.into_iter().find(|holiday| match holiday.rule() {
        Rule::On(month, day) => (date.month(), date.day()) == (month, day),
        Rule::Easter(days) => after_easter == Some(days),
    })
}

/// What a day is.
pub fn day(date: Date) -> Day {
    if let Some(holiday) = holiday(date) {
        Day::Holiday(holiday)
    } else if is_weekend(date) {
        Day::Weekend
    } else if date.tomorrow().ok().and_then(holiday).is_some_and(Holiday::shortens_eve) {
        Day::Shortened
    } else {
        Day::Working
    }
}

/// Whether people work on a day, a shortened one included.
pub fn is_working(date: Date) -> bool {
    !is_weekend(date) && holiday(date).is_none()
}

/// The date itself or the next working day.
pub fn next_working(date: Date) -> Date {
    let mut date = date;
    while !is_working(date) {
        let Ok(next) = date.tomorrow() else { break };
        date = next;
    }
    date
}

/// The holidays of a year that are not on a weekend.
fn weekday_holidays(year: i16) -> Vec<Date> {
    Holiday::ALL.into_iter().filter_map(|holiday| holiday.date(year)).filter(|date| !is_weekend(*date)).collect()
}

/// Those of the years that plans are about: thousands of records ask for them at a time.
static WEEKDAY_HOLIDAYS: LazyLock<BTreeMap<i16, Vec<Date>>> =
    LazyLock::new(|| gathered((2000..2100).map(|year| (year, weekday_holidays(year)))));

/// How many working days there are from one date to another, both included; none where they stand the wrong way round.
pub fn working_days(from: Date, to: Date) -> usize {
    let Ok(days) = usize::try_from(days_between(from, to) + 1) else {
        return 0;
    };
    let (weeks, rest) = (days / 7, days % 7);
    let rest = (weekday(from)..).take(rest).filter(|weekday| weekday % 7 < 5);
    let holidays = (from.year()..=to.year()).map(|year| {
        let within = |days: &[Date]| days.iter().filter(|day| (from..=to).contains(*day)).count();
        WEEKDAY_HOLIDAYS.get(&year).map_or_else(|| within(&weekday_holidays(year)), |days| within(days))
    });
    weeks * 5 + rest.count() - holidays.sum::<usize>()
}

/// How many working days a term takes that starts on the day after `from` and ends on `to`. Negative where `to` is the
/// earlier: the working days from `to` on that are before `from`.
pub fn working_days_between(from: Date, to: Date) -> i32 {
    let signed = |days: usize| i32::try_from(days).unwrap_or(i32::MAX);
    match (from.tomorrow(), from.yesterday()) {
        (Ok(next), _) if from < to => signed(working_days(next, to)),
        (_, Ok(last)) if to < from => -signed(working_days(to, last)),
        _ => 0,
    }
}

/// The last day of a term of `n` working days that starts on the day after; a negative `n` goes back. A term of no days
/// ends on the date itself, working or not; `None` beyond the calendar.
pub fn add_working_days(date: Date, n: i32) -> Option<Date> {
    let mut end = date;
    loop {
        // No more working days than days can be missing, so this never goes too far, and it ends on a working day.
        let missing = n.checked_sub(working_days_between(date, end))?;
        if missing == 0 {
            return Some(end);
        }
        end = shift(end, missing.into())?;
    }
}

/// The working hours from one date to another, both included: eight a day, five on a shortened one.
pub fn working_hours(from: Date, to: Date) -> usize {
    let eves = (from.year()..=to.year().saturating_add(1))
        .flat_map(|year| Holiday::ALL.into_iter().filter_map(move |holiday| Some((holiday, holiday.date(year)?))))
        .filter(|(holiday, _)| holiday.shortens_eve())
        .filter_map(|(_, date)| date.yesterday().ok());
    let shortened = eves.filter(|eve| (from..=to).contains(eve) && is_working(*eve));
    working_days(from, to) * FULL_HOURS - shortened.count() * HOURS_OFF
}

/// Whether both lie in one week, Monday to Sunday (ISO 8601).
pub fn is_same_week(a: Date, b: Date) -> bool {
    a.iso_week_date().year() == b.iso_week_date().year() && a.iso_week_date().week() == b.iso_week_date().week()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_date;
    use std::collections::BTreeSet;

    fn on(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    #[test]
    fn easter_is_where_the_church_has_it() {
        let check = |expected: &str| assert_eq!(easter(on(expected).year()), Some(on(expected)));
        for date in ["2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20"] {
            check(date);
        }
        for date in ["2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28"] {
            check(date);
        }
        // The earliest and the latest that there are.
        check("2285-03-22");
        check("1943-04-25");
    }

    #[test]
    fn a_day_is_a_holiday_before_it_is_a_weekend() {
        let check = |date: &str, expected: Day| assert_eq!(day(on(date)), expected, "{date}");
        check("2027-01-01", Day::Holiday(Holiday::NewYear));
        check("2027-02-24", Day::Holiday(Holiday::IndependenceDay));
        check("2027-03-26", Day::Holiday(Holiday::GoodFriday));
        check("2027-03-28", Day::Holiday(Holiday::EasterSunday));
        check("2027-03-29", Day::Working);
        check("2027-05-01", Day::Holiday(Holiday::SpringDay));
        check("2027-05-03", Day::Working);
        check("2027-05-16", Day::Holiday(Holiday::WhitSunday));
        check("2027-05-17", Day::Working);
        check("2027-06-23", Day::Holiday(Holiday::VictoryDay));
        check("2027-06-24", Day::Holiday(Holiday::MidsummerDay));
        check("2027-08-19", Day::Working);
        check("2027-08-20", Day::Holiday(Holiday::RestorationDay));
        check("2027-12-24", Day::Holiday(Holiday::ChristmasEve));
        check("2027-12-25", Day::Holiday(Holiday::ChristmasDay));
        check("2027-12-26", Day::Holiday(Holiday::SecondChristmasDay));
        check("2027-12-27", Day::Working);
        check("2026-11-21", Day::Weekend);
        check("2026-11-22", Day::Weekend);
        check("2026-11-23", Day::Working);
    }

    /// Only the day right before counts: a Friday before a holiday on Sunday or Monday is a full one (so the Labour
    /// Inspectorate, December 2018 and 2023).
    #[test]
    fn the_working_day_right_before_four_holidays_is_shortened() {
        let check = |date: &str, expected: Day| assert_eq!(day(on(date)), expected, "{date}");
        check("2027-02-23", Day::Shortened);
        check("2027-06-22", Day::Shortened);
        check("2027-12-23", Day::Shortened);
        check("2027-12-31", Day::Shortened);
        check("2018-12-21", Day::Working);
        check("2018-12-31", Day::Shortened);
        check("2023-12-22", Day::Working);
        check("2023-12-23", Day::Weekend);
        check("2027-03-25", Day::Working);
        check("2026-04-30", Day::Working);
    }

    #[test]
    fn a_year_and_its_quarters_have_their_working_days() {
        let check = |year: i16, expected: usize, quarters: [usize; 4]| {
            let count = |from: &str, to: &str| working_days(on(&format!("{year}-{from}")), on(&format!("{year}-{to}")));
            assert_eq!(count("01-01", "12-31"), expected, "{year}");
            let found = [("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31")];
            assert_eq!(found.map(|(from, to)| count(from, to)), quarters, "{year}");
        };
        check(2017, 254, [64, 62, 65, 63]);
        check(2026, 252, [62, 61, 65, 64]);
        check(2027, 254, [61, 63, 65, 65]);
        check(2028, 254, [64, 62, 65, 63]);
    }

    #[test]
    fn a_range_has_both_its_ends() {
        let check = |from: &str, to: &str, days: usize, hours: usize| {
            assert_eq!(working_days(on(from), on(to)), days, "{from} {to}");
            assert_eq!(working_hours(on(from), on(to)), hours, "{from} {to}");
        };
        check("2026-11-23", "2026-11-23", 1, 8);
        check("2026-11-21", "2026-11-22", 0, 0);
        check("2026-11-20", "2026-11-23", 2, 16);
        check("2026-11-23", "2026-11-22", 0, 0);
        check("2026-11-23", "2026-11-01", 0, 0);
        check("2027-12-23", "2027-12-31", 6, 42);
        check("2017-01-01", "2017-03-31", 64, 509);
        check("2026-01-01", "2026-12-31", 252, 2004);
        check("2027-01-01", "2027-12-31", 254, 2020);
        check("2028-01-01", "2028-12-31", 254, 2026);
    }

    #[test]
    fn a_term_starts_on_the_day_after() {
        let check = |from: &str, n: i32, end: &str| {
            assert_eq!(add_working_days(on(from), n), Some(on(end)), "{from} {n}");
            assert_eq!(working_days_between(on(from), on(end)), n, "{from} {end}");
        };
        check("2026-11-23", 1, "2026-11-24");
        check("2026-11-20", 1, "2026-11-23");
        check("2026-11-22", 1, "2026-11-23");
        check("2026-11-22", 0, "2026-11-22");
        check("2027-02-16", 10, "2027-03-03");
        check("2027-03-15", 5, "2027-03-22");
        check("2026-12-23", 1, "2026-12-28");
        check("2026-12-23", 5, "2027-01-04");
        check("2026-11-23", -1, "2026-11-20");
        check("2026-11-22", -1, "2026-11-20");
        check("2026-12-28", -1, "2026-12-23");
        check("2026-01-01", 252, "2026-12-31");
        assert_eq!(working_days_between(on("2026-11-20"), on("2026-11-22")), 0);
        assert_eq!(working_days_between(on("2026-11-22"), on("2026-11-21")), 0);
    }

    #[test]
    fn a_term_beyond_the_calendar_has_no_end() {
        assert_eq!(add_working_days(on("2026-11-23"), i32::MAX), None);
        assert_eq!(add_working_days(on("2026-11-23"), i32::MIN), None);
        assert_eq!(add_working_days(Date::MAX, 1), None);
        assert_eq!(working_days_between(Date::MAX, Date::MAX), 0);
        assert_eq!(next_working(Date::MAX), Date::MAX);
        assert!(working_days(Date::MIN, Date::MAX) > 5_000_000);
    }

    #[test]
    fn what_falls_on_a_day_off_moves_to_the_next_working_day() {
        let check = |date: &str, expected: &str| assert_eq!(next_working(on(date)), on(expected), "{date}");
        check("2026-11-23", "2026-11-23");
        check("2026-11-21", "2026-11-23");
        check("2026-12-24", "2026-12-28");
        check("2027-03-26", "2027-03-29");
    }

    #[test]
    fn holidays_have_their_own_ids_and_follow_each_other() {
        assert_eq!(Holiday::ALL.map(Holiday::id).into_iter().collect::<BTreeSet<_>>().len(), Holiday::ALL.len());
        for year in 2000..=2100 {
            let dates: Vec<_> = Holiday::ALL.iter().map(|holiday| holiday.date(year).unwrap()).collect();
            assert!(dates.is_sorted() && dates.iter().all(|date| date.year() == year), "{year}");
        }
    }
}
