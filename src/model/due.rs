//! What is due, given today: how a date stands, what waits, what has to be looked through, who has not been heard from.
//! Days that people work are counted by Estonia's calendar (see [`calendar`]).

use super::calendar;
use super::date::Date;
use super::kind::Phase;
use super::kinds::{common, foreign_practice, material, partner};
use super::marking;
use super::record::Record;

/// Most working days ahead that are still told one by one.
const SOON: usize = 10;
/// Days before a review in which it is announced.
const REVIEW_AHEAD: i32 = 30;

/// How a last day stands to today; the first that fits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Passed; so many working days lie after it, today included. None where only days off do.
    Late(usize),
    /// Today.
    Today,
    /// Tomorrow.
    Tomorrow,
    /// On another day of this week, Monday to Sunday (ISO 8601).
    ThisWeek,
    /// After this week, so many working days ahead, ten at most. None where only days off lie between.
    Soon(usize),
    /// Further ahead.
    Later,
}

/// How a last day stands to today.
pub fn standing(due: Date, today: Date) -> Standing {
    match calendar::days_between(today, due) {
        ..=-1 => Standing::Late(working_days_after(due, today)),
        0 => Standing::Today,
        1 => Standing::Tomorrow,
        _ if calendar::is_same_week(due, today) => Standing::ThisWeek,
        _ => match working_days_after(today, due) {
            days @ ..=SOON => Standing::Soon(days),
            _ => Standing::Later,
        },
    }
}

/// The working days after a date up to another, which is later.
pub fn working_days_after(date: Date, to: Date) -> usize {
    date.tomorrow().map_or(0, |next| calendar::working_days(next, to))
}

/// How a record's last day stands to today, while work goes on.
pub fn of_record(record: &Record, today: Date) -> Option<Standing> {
    let due = record.get(&common::DUE).filter(|_| record.phase().is_open())?;
    Some(standing(*due, today))
}

/// Whether a record that waits still may.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Waiting {
    /// It waits, to a day that has not passed or to none.
    Waits,
    /// The last day of waiting has passed by so many working days, today included.
    Passed(usize),
}

/// Whether a record waits, while work goes on: for someone, or to a day.
pub fn waiting(record: &Record, today: Date) -> Option<Waiting> {
    let (whom, until) = (record.get(&common::WAITING_FOR), record.get(&common::WAITING_UNTIL));
    if !record.phase().is_open() || whom.is_none() && until.is_none() {
        return None;
    }
    Some(match until {
        Some(until) if *until < today => Waiting::Passed(working_days_after(*until, today)),
        _ => Waiting::Waits,
    })
}

/// Whether something has to be looked at again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Review {
    /// Since this day, today at the latest.
    Due(Date),
    /// On this day, in 30 days at the latest.
    Soon(Date),
}

/// Whether a material is to be looked through again, or a note on foreign practice goes stale. What is published or
/// applied is done and yet has its review; what is closed has none.
pub fn review(record: &Record, today: Date) -> Option<Review> {
    let field = match record.kind_id() {
        id if id == material::KIND.id => &material::NEXT_REVIEW,
        id if id == foreign_practice::KIND.id => &foreign_practice::STALE_ON,
        _ => return None,
    };
    let date = *record.get(field).filter(|_| record.phase() != Phase::Closed)?;
    if date <= today {
        return Some(Review::Due(date));
    }
    (calendar::days_between(today, date) <= REVIEW_AHEAD.into()).then_some(Review::Soon(date))
}

/// Whether a restriction ends: then it is lifted, or extended on the same basis.
pub fn restriction(record: &Record, today: Date) -> Option<Review> {
    let until = marking::restriction(record)?.until?;
    if until <= today {
        return Some(Review::Due(until));
    }
    (calendar::days_between(today, until) <= REVIEW_AHEAD.into()).then_some(Review::Soon(until))
}

/// The day on which a partner is to be heard from, where that has come or does within 30 days and no contact has been
/// noted on it or since.
pub fn contact(record: &Record, today: Date) -> Option<Review> {
    let next = *record.get(&partner::NEXT_CONTACT)?;
    let is_partner = record.kind_id() == partner::KIND.id && record.phase() != Phase::Closed;
    if !is_partner || record.get(&partner::LAST_CONTACT).is_some_and(|last| *last >= next) {
        return None;
    }
    if next <= today {
        return Some(Review::Due(next));
    }
    (calendar::days_between(today, next) <= REVIEW_AHEAD.into()).then_some(Review::Soon(next))
}

/// Whether a partner should have been heard from: the day of the next contact has passed, and no contact has been noted
/// on it or since.
pub fn is_silent(record: &Record, today: Date) -> bool {
    matches!(contact(record, today), Some(Review::Due(next)) if next < today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_date;
    use crate::model::field::Typed;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kind::Kind;
    use crate::model::kinds::campaign;
    use crate::model::record::Path;
    use crate::model::value::Value;

    fn on(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn record(kind: &Kind, stage: &str, dates: &[(&Typed<Date>, &str)]) -> Record {
        let mut record = Record::new(Id::from_bits(1), kind.id);
        let stage = [(common::STAGE.name(), Value::Text(stage.into()))];
        let dates = dates.iter().map(|(field, date)| (field.name(), Value::Date(on(date))));
        for (field, value) in stage.into_iter().chain(dates) {
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, Path::field(field), value, None);
        }
        record
    }

    #[test]
    fn a_last_day_is_told_the_closer_the_finer() {
        // A Thursday.
        let check = |due: &str, expected: Standing| assert_eq!(standing(on(due), on("2026-11-26")), expected, "{due}");
        check("2026-11-25", Standing::Late(1));
        check("2026-11-20", Standing::Late(4));
        check("2025-11-26", Standing::Late(251));
        check("2026-11-26", Standing::Today);
        check("2026-11-27", Standing::Tomorrow);
        check("2026-11-28", Standing::ThisWeek);
        check("2026-11-29", Standing::ThisWeek);
        check("2026-11-30", Standing::Soon(2));
        check("2026-12-10", Standing::Soon(10));
        check("2026-12-11", Standing::Later);
        check("9999-12-31", Standing::Later);
    }

    #[test]
    fn weeks_begin_on_monday_and_days_off_are_not_counted() {
        let check = |due: &str, today: &str, expected: Standing| {
            assert_eq!(standing(on(due), on(today)), expected, "{due} {today}");
        };
        check("2026-11-20", "2026-11-22", Standing::Late(0));
        check("2026-11-20", "2026-11-23", Standing::Late(1));
        check("2026-11-23", "2026-11-22", Standing::Tomorrow);
        check("2026-11-24", "2026-11-22", Standing::Soon(2));
        check("2026-11-29", "2026-11-23", Standing::ThisWeek);
        // New Year stands between weeks, not within.
        check("2027-01-03", "2026-12-28", Standing::ThisWeek);
        check("2027-01-04", "2026-12-31", Standing::Soon(1));
        // From the Wednesday before Christmas Eve to the Monday after.
        check("2026-12-27", "2026-12-23", Standing::ThisWeek);
        check("2026-12-28", "2026-12-23", Standing::Soon(1));
        check("2025-02-24", "2025-02-21", Standing::Soon(0));
    }

    #[test]
    fn a_last_day_at_the_end_of_the_calendar_is_told() {
        assert_eq!(standing(Date::MAX, Date::MAX), Standing::Today);
        assert!(matches!(standing(on("9999-12-30"), Date::MAX), Standing::Late(_)));
        assert!(matches!(standing(Date::MIN, Date::MAX), Standing::Late(_)));
        assert_eq!(standing(Date::MAX, Date::MIN), Standing::Later);
    }

    #[test]
    fn only_open_work_is_due_or_waits() {
        let check = |stage: &str, due: Option<Standing>, waits: Option<Waiting>| {
            let dates = [(&common::DUE, "2026-11-25"), (&common::WAITING_UNTIL, "2026-11-24")];
            let record = record(&campaign::KIND, stage, &dates);
            assert_eq!(of_record(&record, on("2026-11-26")), due, "{stage}");
            assert_eq!(waiting(&record, on("2026-11-26")), waits, "{stage}");
        };
        check("running", Some(Standing::Late(1)), Some(Waiting::Passed(2)));
        check("approved", Some(Standing::Late(1)), Some(Waiting::Passed(2)));
        check("from_a_later_program", Some(Standing::Late(1)), Some(Waiting::Passed(2)));
        check("assessed", None, None);
        check("cancelled", None, None);
        assert_eq!(of_record(&record(&campaign::KIND, "running", &[]), on("2026-11-26")), None);
    }

    #[test]
    fn waiting_ends_after_its_last_day() {
        let check = |until: &[(&Typed<Date>, &str)], whom: bool, expected: Option<Waiting>| {
            let mut record = record(&campaign::KIND, "running", until);
            if whom {
                let dot = record.take_dot(ReplicaId::from_bits(1));
                record.write(dot, Path::field(common::WAITING_FOR.name()), Value::Text("TEHIK".into()), None);
            }
            assert_eq!(waiting(&record, on("2026-11-26")), expected, "{until:?} {whom}");
        };
        check(&[], false, None);
        check(&[], true, Some(Waiting::Waits));
        check(&[(&common::WAITING_UNTIL, "2026-11-27")], true, Some(Waiting::Waits));
        check(&[(&common::WAITING_UNTIL, "2026-11-26")], true, Some(Waiting::Waits));
        check(&[(&common::WAITING_UNTIL, "2026-11-26")], false, Some(Waiting::Waits));
        check(&[(&common::WAITING_UNTIL, "2026-11-25")], true, Some(Waiting::Passed(1)));
    }

    #[test]
    fn a_review_is_announced_thirty_days_ahead() {
        let check = |kind: &Kind, stage: &str, field: &Typed<Date>, date: &str, expected: Option<Review>| {
            assert_eq!(review(&record(kind, stage, &[(field, date)]), on("2026-11-26")), expected, "{stage} {date}");
        };
        let (guide, next) = (&material::KIND, &material::NEXT_REVIEW);
        check(guide, "published", next, "2026-11-25", Some(Review::Due(on("2026-11-25"))));
        check(guide, "published", next, "2026-11-26", Some(Review::Due(on("2026-11-26"))));
        check(guide, "published", next, "2026-11-27", Some(Review::Soon(on("2026-11-27"))));
        check(guide, "published", next, "2026-12-26", Some(Review::Soon(on("2026-12-26"))));
        check(guide, "published", next, "2026-12-27", None);
        check(guide, "withdrawn", next, "2026-11-25", None);
        let (note, stale) = (&foreign_practice::KIND, &foreign_practice::STALE_ON);
        check(note, "applied", stale, "2026-11-25", Some(Review::Due(on("2026-11-25"))));
        check(note, "cancelled", stale, "2026-11-25", None);
        check(note, "shared", next, "2026-11-25", None);
        check(&campaign::KIND, "running", next, "2026-11-25", None);
    }

    #[test]
    fn a_partner_is_silent_from_the_day_after_the_next_contact() {
        let check = |stage: &str, next: &str, last: Option<&str>, expected: bool| {
            let last = last.map(|last| (&partner::LAST_CONTACT, last));
            let dates: Vec<_> = [(&partner::NEXT_CONTACT, next)].into_iter().chain(last).collect();
            assert_eq!(
                is_silent(&record(&partner::KIND, stage, &dates), on("2026-11-26")),
                expected,
                "{next} {last:?}"
            );
        };
        check("cooperating", "2026-11-26", None, false);
        check("cooperating", "2026-11-25", None, true);
        check("passive", "2026-11-25", Some("2026-10-01"), true);
        check("cooperating", "2026-11-20", Some("2026-11-20"), false);
        check("cooperating", "2026-11-20", Some("2026-11-24"), false);
        check("ended", "2026-11-25", None, false);
        assert!(!is_silent(&record(&partner::KIND, "cooperating", &[]), on("2026-11-26")));
        assert!(!is_silent(
            &record(&campaign::KIND, "idea", &[(&partner::NEXT_CONTACT, "2026-01-01")]),
            on("2026-11-26")
        ));
    }

    /// `due 2027-01-15` or `soon …`, or nothing.
    fn told(review: Option<Review>) -> String {
        match review {
            Some(Review::Due(day)) => format!("due {day}"),
            Some(Review::Soon(day)) => format!("soon {day}"),
            None => String::new(),
        }
    }

    #[test]
    fn a_partner_is_to_be_heard_from_until_a_contact_is_noted() {
        let check = |stage: &str, next: &str, last: &str, expected: &str| {
            let dates = [(&partner::NEXT_CONTACT, next), (&partner::LAST_CONTACT, last)];
            let record = record(&partner::KIND, stage, &dates);
            assert_eq!(told(contact(&record, on("2027-03-15"))), expected, "{stage} {next} {last}");
        };
        check("cooperating", "2027-03-14", "2027-01-01", "due 2027-03-14");
        check("cooperating", "2027-03-15", "2027-01-01", "due 2027-03-15");
        check("cooperating", "2027-04-14", "2027-01-01", "soon 2027-04-14");
        check("cooperating", "2027-04-15", "2027-01-01", "");
        check("cooperating", "2027-03-14", "2027-03-14", "");
        check("ended", "2027-03-14", "2027-01-01", "");
    }

    #[test]
    fn a_restriction_ends_on_its_last_day() {
        let check = |until: &str, expected: &str| {
            let mut record = record(&campaign::KIND, "idea", &[]);
            let access = crate::model::value::Access { until: Some(on(until)), ..Default::default() };
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, Path::field(common::ACCESS.name()), Value::Access(access.into()), None);
            assert_eq!(told(restriction(&record, on("2027-03-15"))), expected, "{until}");
        };
        check("2027-03-14", "due 2027-03-14");
        check("2027-03-15", "due 2027-03-15");
        check("2027-04-14", "soon 2027-04-14");
        check("2027-04-15", "");
        assert_eq!(restriction(&record(&campaign::KIND, "idea", &[]), on("2027-03-15")), None);
    }
}
