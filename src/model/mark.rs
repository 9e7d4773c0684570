//! What must be noticed about a record today; boards can be narrowed to it. Today comes in as an argument.

use super::calendar;
use super::date::Date;
use super::due::{self, Standing};
use super::record::Record;
use super::undecided::is_undecided;

/// One thing to notice.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Mark {
    /// Work goes on past its last day.
    Late,
    /// The last day is today or later this week, Monday to Sunday (ISO 8601).
    ThisWeek,
    /// It waits for someone or something.
    Waiting,
    /// A text has to be looked through again, or will within 30 days.
    Review,
    /// A partner should have been heard from.
    Silent,
    /// Copies disagree and a person has to decide.
    Conflict,
}

impl Mark {
    /// All of them, in the order of their urgency.
    pub const ALL: [Self; 6] = [Self::Late, Self::ThisWeek, Self::Waiting, Self::Review, Self::Silent, Self::Conflict];

    /// Its id in hooks.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::ThisWeek => "this-week",
            Self::Waiting => "waiting",
            Self::Review => "review",
            Self::Silent => "silent",
            Self::Conflict => "conflict",
        }
    }

    /// Whether a record has the mark today.
    pub fn is_on(self, record: &Record, today: Date) -> bool {
        match self {
            Self::Late => matches!(due::of_record(record, today), Some(Standing::Late(_))),
            Self::ThisWeek => match due::of_record(record, today) {
                Some(Standing::Today | Standing::ThisWeek) => true,
                // Tomorrow is this week's, but on a Sunday.
                Some(Standing::Tomorrow) => calendar::is_same_week(today, today.tomorrow().unwrap_or(today)),
                Some(Standing::Late(_) | Standing::Soon(_) | Standing::Later) | None => false,
            },
            Self::Waiting => due::waiting(record, today).is_some(),
            Self::Review => due::review(record, today).is_some(),
            Self::Silent => due::is_silent(record, today),
            Self::Conflict => is_undecided(record),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_date;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kinds::{common, partner};
    use crate::model::record::Path;
    use crate::model::value::Value;

    #[test]
    fn a_record_has_its_marks_on_their_days() {
        let on = |text: &str| parse_date(text).unwrap();
        let check = |kind: &'static str, field: &'static str, date: &str, today: &str, expected: &[Mark]| {
            let mut record = Record::new(Id::from_bits(1), kind);
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, Path::field(field), Value::Date(on(date)), None);
            let marks: Vec<Mark> = Mark::ALL.into_iter().filter(|mark| mark.is_on(&record, on(today))).collect();
            assert_eq!(marks, expected, "{kind} {field} {date} on {today}");
        };
        let due = common::DUE.name();
        // A Thursday.
        check("campaign", due, "2026-11-25", "2026-11-26", &[Mark::Late]);
        check("campaign", due, "2026-11-26", "2026-11-26", &[Mark::ThisWeek]);
        check("campaign", due, "2026-11-27", "2026-11-26", &[Mark::ThisWeek]);
        check("campaign", due, "2026-11-29", "2026-11-26", &[Mark::ThisWeek]);
        check("campaign", due, "2026-11-30", "2026-11-26", &[]);
        // A Sunday.
        check("campaign", due, "2026-11-30", "2026-11-29", &[]);
        check("campaign", common::WAITING_UNTIL.name(), "2026-11-30", "2026-11-26", &[Mark::Waiting]);
        check("partner", partner::NEXT_CONTACT.name(), "2026-11-25", "2026-11-26", &[Mark::Silent]);
        check("material", "next_review", "2026-12-20", "2026-11-26", &[Mark::Review]);
    }

    #[test]
    fn two_values_side_by_side_are_a_conflict() {
        let mut record = Record::new(Id::from_bits(1), "campaign");
        for replica in [1, 2] {
            let dot = record.take_dot(ReplicaId::from_bits(replica));
            record.write(dot, Path::field("title"), Value::Text(format!("{replica}")), Some(&[]));
        }
        assert!(Mark::Conflict.is_on(&record, parse_date("2026-11-26").unwrap()));
    }
}
