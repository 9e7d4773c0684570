//! Fields that must be filled in, and fields that a person should look at. Nothing is refused for it: the one thing that a
//! record must have to be written is a title.

use super::field::Field;
use super::kind::{CANCELLED, Phase};
use super::kinds::{common, partner};
use super::marking::{self, Concern};
use super::personal_data;
use super::record::Record;
use super::shelf::is_on_boards;
use super::sort;
use super::value::{Item, Name};

/// Why a field needs attention.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reason {
    /// A record must have a title.
    NoTitle,
    /// Work goes on, and no one answers for it.
    NoOwner,
    /// Work goes on, and it has no last day.
    NoDue,
    /// The last day comes before the first.
    DueBeforeStart,
    /// The work is done, and nothing says since when.
    NoEnd,
    /// What was cancelled says why.
    NoCloseReason,
    /// The marking is incomplete, or does not fit its basis.
    Marking,
    /// There is a personal code in it.
    Code,
}

/// A field that needs attention.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attention {
    /// The field or the collection.
    pub field: Name,
    /// Why.
    pub reason: Reason,
}

/// Whether a field must be filled in, as the record stands.
pub fn is_required(record: &Record, field: &Field) -> bool {
    match field.name {
        name if name == common::TITLE.name() => true,
        name if name == common::CLOSE_REASON.name() => record.stage_id() == CANCELLED.id,
        _ => marking::is_element(field) && record.get(&common::ACCESS).is_some(),
    }
}

/// What the fields of a record need, in the order of its kind; `bases` are those of the plan.
pub fn of(record: &Record, bases: &[Item]) -> Vec<Attention> {
    let mut found: Vec<Attention> = Vec::new();
    let mut note = |field: &'static str, reason: Reason, is_so: bool| {
        if is_so {
            found.push(Attention { field: field.into(), reason });
        }
    };
    let phase = record.phase();
    let is_work = is_on_boards(record);
    let goes_on = is_work && matches!(phase, Phase::Active | Phase::Approval);
    let (start, due) = (record.get(&common::START), record.get(&common::DUE));
    // Working together with a partner has no last day.
    let has_term = record.kind_id() != partner::KIND.id;
    note(common::TITLE.name(), Reason::NoTitle, record.title().trim().is_empty());
    note(common::OWNER.name(), Reason::NoOwner, goes_on && record.get(&common::OWNER).is_none());
    note(common::DUE.name(), Reason::NoDue, goes_on && has_term && due.is_none());
    note(common::DUE.name(), Reason::DueBeforeStart, matches!((start, due), (Some(start), Some(due)) if start > due));
    let is_done = is_work && phase == Phase::Done;
    note(common::ENDED.name(), Reason::NoEnd, is_done && record.get(&common::ENDED).is_none());
    let is_cancelled = record.stage_id() == CANCELLED.id;
    note(
        common::CLOSE_REASON.name(),
        Reason::NoCloseReason,
        is_cancelled && record.get(&common::CLOSE_REASON).is_none(),
    );
    let concerns = record.get(&common::ACCESS).map_or_else(Vec::new, |access| marking::concerns(access, bases));
    let first = concerns.first().map(|concern| match concern {
        Concern::Missing(elements) => elements.first().copied().unwrap_or(common::ACCESS.name()),
        Concern::BasisNotInForce => marking::BASIS.name,
        Concern::EndsBeforeItBegins
        | Concern::TooLong(..)
        | Concern::NeedsExtension(..)
        | Concern::TooLongEvenExtended(_) => marking::UNTIL.name,
    });
    if let Some(element) = first {
        note(element, Reason::Marking, true);
    }
    for code in personal_data::codes(record) {
        // Those that stand in one field are told there, one by one.
        if !found.iter().any(|known| known.field == code.path.name && known.reason == Reason::Code) {
            found.push(Attention { field: code.path.name, reason: Reason::Code });
        }
    }
    let name = |found: &Attention| {
        if found.reason == Reason::Marking { common::ACCESS.name().into() } else { found.field.clone() }
    };
    let place = |found: &Attention| record.kind()?.all_fields().position(|field| field.name == name(found));
    sort::by_key(&mut found, |found| (place(found).is_none(), place(found)));
    found
}

/// What is to be said at one field. Markings and codes are told in words of their own, where they stand.
pub fn at(found: &[Attention], field: &str) -> Option<Reason> {
    let reasons = found.iter().filter(|found| found.field == field).map(|found| found.reason);
    reasons.filter(|reason| !matches!(reason, Reason::Marking | Reason::Code)).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::{Date, parse_date};
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kinds;
    use crate::model::record::Path;
    use crate::model::value::{Access, Value};

    /// A record of a kind with fields, `stage=running due=2027-03-31`; dates are read as such.
    fn record(kind: &str, fields: &str) -> Record {
        let mut record = Record::new(Id::from_bits(1), kind.to_owned());
        for field in fields.split_whitespace() {
            let (name, text) = field.split_once('=').unwrap();
            let value = parse_date(text).map_or_else(|| Value::Text(text.into()), Value::Date);
            write(&mut record, name, value);
        }
        record
    }

    fn write(record: &mut Record, name: &str, value: Value) {
        let dot = record.take_dot(ReplicaId::from_bits(1));
        record.write(dot, Path::field(name.to_owned()), value, None);
    }

    fn told(record: &Record) -> String {
        let told = |found: &Attention| format!("{}:{:?}", found.field, found.reason);
        of(record, &[]).iter().map(told).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn work_that_goes_on_has_an_owner_and_a_last_day() {
        let check =
            |kind: &str, fields: &str, expected: &str| assert_eq!(told(&record(kind, fields)), expected, "{fields}");
        check("campaign", "title=A", "");
        check("campaign", "", "title:NoTitle");
        check("campaign", "title=A stage=running", "owner:NoOwner due:NoDue");
        check("campaign", "title=A stage=approved owner=nõunik due=2027-03-31", "");
        check(
            "campaign",
            "title=A stage=running archived=x owner=nõunik due=2027-03-31 start=2027-04-01",
            "due:DueBeforeStart",
        );
        check("campaign", "title=A start=2027-03-31 due=2027-03-31", "");
        check("partner", "title=A stage=cooperating owner=nõunik", "");
        check("partner", "title=A stage=cooperating", "owner:NoOwner");
    }

    #[test]
    fn what_has_ended_says_when_or_why() {
        let check =
            |kind: &str, fields: &str, expected: &str| assert_eq!(told(&record(kind, fields)), expected, "{fields}");
        check("campaign", "title=A stage=assessed", "ended:NoEnd");
        check("campaign", "title=A stage=assessed ended=2027-03-31", "");
        check("campaign", "title=A stage=cancelled", "close_reason:NoCloseReason");
        check("campaign", "title=A stage=cancelled close_reason=Raha", "");
        check("material", "title=A stage=withdrawn", "");
    }

    #[test]
    fn a_marking_and_a_code_are_told_where_they_stand() {
        let mut marked = record("campaign", "title=A goal=59912310012");
        assert_eq!(told(&marked), "goal:Code");
        let marked_on: Date = parse_date("2027-01-01").unwrap();
        let access = Access { marked_on: Some(marked_on), holder: Some("SKA".into()), ..Access::default() };
        write(&mut marked, "access", Value::Access(access.into()));
        let told = told(&marked);
        assert!(told.contains("access.basis:Marking") && told.contains("goal:Code"), "{told}");
        let found = of(&marked, &[]);
        assert_eq!((at(&found, "goal"), at(&found, "access.basis")), (None, None));
    }

    #[test]
    fn a_field_is_required_only_where_it_must_be_filled() {
        let check = |fields: &str, field: &str, expected: bool| {
            let record = record("campaign", fields);
            let field = record.field(field).unwrap();
            assert_eq!(is_required(&record, field), expected, "{fields}");
        };
        check("", "title", true);
        check("stage=cancelled", "close_reason", true);
        check("stage=running", "close_reason", false);
        check("stage=running", "due", false);
        let mut marked = record("campaign", "");
        assert!(!is_required(&marked, &marking::BASIS));
        write(&mut marked, "access", Value::Access(Access::default().into()));
        assert!(is_required(&marked, &marking::BASIS));
    }

    #[test]
    fn every_kind_can_be_asked() {
        for kind in kinds::ALL {
            for stage in kind.stages {
                let mut record = record(kind.id, "title=A");
                write(&mut record, "stage", Value::Text(stage.id.into()));
                let asked = of(&record, &[]);
                assert_eq!(
                    asked.is_empty(),
                    matches!(stage.phase, Phase::Planned | Phase::Closed) && stage.id != CANCELLED.id,
                    "{} {}",
                    kind.id,
                    stage.id
                );
            }
        }
    }
}
