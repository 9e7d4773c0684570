//! Dates and moments. The calendar is jiff's; ISO 8601 is read and written here because that is all the file needs.
//! Nothing reads a clock: today and now come in as arguments.

use std::fmt;

pub use jiff::civil::Date;

/// Reads `2027-03-31`; `None` for anything else, an impossible date included.
pub fn parse_date(text: &str) -> Option<Date> {
    let [y, m, d] = split::<3>(text, '-')?;
    if y.len() != 4 || m.len() != 2 || d.len() != 2 {
        return None;
    }
    Date::new(digits(y)?, digits(m)?, digits(d)?).ok().filter(|date| date.year() >= 1)
}

/// The same day so many years later; 28 February where there is no 29th.
pub fn years_after(date: Date, years: i16) -> Option<Date> {
    date.checked_add(jiff::Span::new().try_years(years).ok()?).ok()
}

fn split<const N: usize>(text: &str, separator: char) -> Option<[&str; N]> {
    text.split(separator).collect::<Vec<_>>().try_into().ok()
}

fn digits<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// A moment in universal time, to the second: `2027-01-12T09:15:00Z`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Moment(jiff::civil::DateTime);

impl Moment {
    /// The moment so many seconds after 1970-01-01T00:00:00Z; the nearest one that can be told where that is out of range.
    pub fn from_unix_seconds(seconds: i64) -> Self {
        let start = jiff::civil::DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
        Self(start.saturating_add(jiff::SignedDuration::from_secs(seconds)))
    }

    /// Reads the ISO form with `Z`, with or without a fraction of a second (which is dropped).
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
        let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
        digits::<u64>(fraction)?;
        let [h, m, s] = split::<3>(time, ':')?;
        if h.len() != 2 || m.len() != 2 || s.len() != 2 {
            return None;
        }
        let time = jiff::civil::Time::new(digits(h)?, digits(m)?, digits(s)?, 0).ok()?;
        Some(Self(parse_date(date)?.to_datetime(time)))
    }

    /// The universal date.
    pub fn date(self) -> Date {
        self.0.date()
    }

    /// Seconds after 1970-01-01T00:00:00Z.
    pub fn unix_seconds(self) -> i64 {
        let start = jiff::civil::DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
        self.0.duration_since(start).as_secs()
    }

    /// Hour and minute.
    pub fn hour_minute(self) -> (i8, i8) {
        (self.0.hour(), self.0.minute())
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let t = self.0;
        write!(f, "{}T{:02}:{:02}:{:02}Z", t.date(), t.hour(), t.minute(), t.second())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_iso_dates_are_read() {
        let check = |text: &str, expected: bool| {
            let read = parse_date(text);
            assert_eq!(read.is_some(), expected, "{text:?}");
            if let Some(date) = read {
                assert_eq!(date.to_string(), text);
            }
        };
        check("2027-03-31", true);
        check("2028-02-29", true);
        check("0001-01-01", true);
        check("2027-02-29", false);
        check("2027-13-01", false);
        check("2027-3-1", false);
        check("+027-03-01", false);
        check("31.03.2027", false);
        check("2027-03-31T00:00:00Z", false);
        check("0000-01-01", false);
        check("", false);
    }

    #[test]
    fn a_year_later_is_the_same_day() {
        let check = |from: &str, years: i16, expected: Option<&str>| {
            let later = years_after(parse_date(from).unwrap(), years).map(|date| date.to_string());
            assert_eq!(later.as_deref(), expected, "{from} + {years}");
        };
        check("2026-11-22", 5, Some("2031-11-22"));
        check("2026-11-22", 75, Some("2101-11-22"));
        check("2028-02-29", 5, Some("2033-02-28"));
        check("2028-02-29", 4, Some("2032-02-29"));
        check("2026-11-22", 0, Some("2026-11-22"));
        check("9999-01-01", 5, None);
        check("2026-01-01", i16::MAX, None);
    }

    #[test]
    fn moments_are_universal_time() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(Moment::parse(text).map(|m| m.to_string()).as_deref(), expected, "{text:?}");
        };
        check("2027-01-12T09:15:00Z", Some("2027-01-12T09:15:00Z"));
        check("2027-01-12T09:15:00.250Z", Some("2027-01-12T09:15:00Z"));
        check("2027-01-12T09:15:00", None);
        check("2027-01-12T25:15:00Z", None);
        check("2027-01-12T09:15:00.Z", None);
        check("2027-01-12 09:15:00Z", None);
        assert_eq!(Moment::from_unix_seconds(1_800_000_000).to_string(), "2027-01-15T08:00:00Z");
        assert_eq!(Moment::from_unix_seconds(1_800_000_000).unix_seconds(), 1_800_000_000);
    }
}
