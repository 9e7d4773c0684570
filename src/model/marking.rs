//! The marking of restricted information (section 7 of the domain): its elements, the term that a basis allows, what is
//! to be thought about. Nothing is refused: the person who marks answers for it.

use super::date::{Date, years_after};
use super::field::{Field, FieldType, Options, Section};
use super::kinds::{common, needs_mapping, plan, training_needs};
use super::lists::holds_on;
use super::query::is_restricted;
use super::record::{Path, Record};
use super::value::{Access, FieldValue, Item, Value};

/// The provision.
pub const BASIS: Field = element("access.basis", FieldType::Choice(Options::List(plan::BASES.name)));
/// When the marking was made.
pub const MARKED_ON: Field = element("access.marked_on", FieldType::Date);
/// The last day of the restriction.
pub const UNTIL: Field = element("access.until", FieldType::Date);
/// The holder of information.
pub const HOLDER: Field = element("access.holder", FieldType::Text);

/// The elements that are filled in; the fifth is the form of words itself.
pub const ELEMENTS: &[Field] = &[BASIS, MARKED_ON, UNTIL, HOLDER];

/// The term that can be extended once, in years (AvTS § 40 lg 1).
const EXTENDABLE: i16 = 5;

/// Reaching one of these asks whether the restriction is still needed.
const OPEN_STAGES: [&str; 2] = ["approved", "published"];

const fn element(name: &'static str, field_type: FieldType) -> Field {
    Field::new(name, field_type, Section::Access)
}

/// Whether a field is an element of the marking.
pub fn is_element(field: &Field) -> bool {
    ELEMENTS.iter().any(|element| element.name == field.name)
}

/// The longest term of a restriction on a basis, in years: that of the row which holds on the day, else of any.
fn years(basis: &str, day: Option<Date>, bases: &[Item]) -> Option<i16> {
    let rows = || bases.iter().filter(|row| plan::ENTRY_TEXT.in_item(row).is_some_and(|text| text == basis));
    let row = day.and_then(|day| rows().find(|row| holds_on(row, day))).or_else(|| rows().next())?;
    i16::try_from(*plan::BASIS_YEARS.in_item(row)?).ok().filter(|years| *years > 0)
}

/// The last day that the basis allows without an extension.
fn term(access: &Access, bases: &[Item]) -> Option<(i16, Date)> {
    let marked_on = access.marked_on?;
    let years = years(access.basis.as_deref()?, Some(marked_on), bases)?;
    Some((years, years_after(marked_on, years)?))
}

/// A marking made today, on the first basis that holds.
pub fn fresh(today: Date, bases: &[Item], holder: &str) -> Access {
    let basis = super::lists::texts(bases, today).first().map(|basis| (*basis).to_owned());
    let marked = Access { basis, marked_on: Some(today), holder: Some(holder.to_owned()), ..Access::default() };
    Access { until: term(&marked, bases).map(|(_, last)| last), ..marked }
}

/// An element's value.
pub fn value(access: &Access, element: &Field) -> Option<Value> {
    match element.name {
        name if name == BASIS.name => access.basis.clone().map(Value::Text),
        name if name == MARKED_ON.name => access.marked_on.map(Value::Date),
        name if name == UNTIL.name => access.until.map(Value::Date),
        _ => access.holder.clone().map(Value::Text),
    }
}

/// The marking with another value of an element. The last day follows the basis and the day of the marking, unless the
/// person has set it to something else.
pub fn changed(access: &Access, element: &Field, value: &Value, bases: &[Item]) -> Access {
    let mut changed = access.clone();
    let text = || String::from_value(value).cloned();
    let date = || Date::from_value(value).copied();
    match element.name {
        name if name == BASIS.name => changed.basis = text(),
        name if name == MARKED_ON.name => changed.marked_on = date(),
        name if name == UNTIL.name => changed.until = date(),
        _ => changed.holder = text(),
    }
    let follows = access.until.is_none() || access.until == term(access, bases).map(|(_, last)| last);
    if element.name != UNTIL.name
        && follows
        && let Some((_, last)) = term(&changed, bases)
    {
        changed.until = Some(last);
    }
    changed
}

/// The marking extended by five years, where its basis is one of five years.
pub fn extended(access: &Access, bases: &[Item]) -> Option<Access> {
    let (years, _) = term(access, bases)?;
    let until = years_after(access.until?, EXTENDABLE).filter(|_| years == EXTENDABLE)?;
    Some(Access { until: Some(until), ..access.clone() })
}

/// What is to be thought about in a marking.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Concern {
    /// The elements of these names are empty.
    Missing(Vec<&'static str>),
    /// The basis does not hold on the day of the marking.
    BasisNotInForce,
    /// It ends before it was made.
    EndsBeforeItBegins,
    /// It is longer than the basis allows: so many years, up to the day.
    TooLong(i16, Date),
    /// It is as long as it may be only if it was extended: so many years, up to the day, without that.
    NeedsExtension(i16, Date),
    /// It is longer than an extended one may be: up to the day.
    TooLongEvenExtended(Date),
}

/// What is to be thought about, in this order.
pub fn concerns(access: &Access, bases: &[Item]) -> Vec<Concern> {
    let mut concerns = Vec::new();
    let empty = ELEMENTS.iter().filter(|element| value(access, element).is_none());
    let missing: Vec<_> = empty.map(|element| element.name).collect();
    if !missing.is_empty() {
        concerns.push(Concern::Missing(missing));
    }
    if let (Some(basis), Some(day)) = (&access.basis, access.marked_on) {
        let mut rows = bases.iter().filter(|row| plan::ENTRY_TEXT.in_item(row) == Some(basis)).peekable();
        if rows.peek().is_some() && !rows.any(|row| holds_on(row, day)) {
            concerns.push(Concern::BasisNotInForce);
        }
    }
    if let (Some(marked_on), Some(until)) = (access.marked_on, access.until) {
        if until < marked_on {
            concerns.push(Concern::EndsBeforeItBegins);
        }
        if let Some((years, last)) = term(access, bases).filter(|(_, last)| *last < until) {
            let extended = years_after(marked_on, 2 * EXTENDABLE).filter(|_| years == EXTENDABLE);
            concerns.push(match extended {
                Some(extended) if extended < until => Concern::TooLongEvenExtended(extended),
                Some(_) => Concern::NeedsExtension(years, last),
                None => Concern::TooLong(years, last),
            });
        }
    }
    concerns
}

/// The marking of a record. Where copies disagree about it, it counts as marked until a person decides.
pub fn restriction(record: &Record) -> Option<&Access> {
    record.get(&common::ACCESS).or_else(|| {
        let register = record.register(&Path::field(common::ACCESS.name()))?;
        register.pairs().iter().find_map(|(_, value)| match value {
            Value::Access(access) => Some(&**access),
            _ => None,
        })
    })
}

/// Whether copies disagree about the marking: then the record counts as restricted until a person decides.
pub fn is_disputed(record: &Record) -> bool {
    let register = record.register(&Path::field(common::ACCESS.name()));
    is_restricted(record) && register.is_some_and(super::register::Register::is_conflict)
}

/// Whether records of this kind are public by their nature: the results of studies.
pub fn is_public_by_nature(record: &Record) -> bool {
    [needs_mapping::KIND.id, training_needs::KIND.id].contains(&record.kind_id())
}

/// Whether the record is marked though its stage says that it is ready to be seen.
pub fn may_be_lifted(record: &Record) -> bool {
    OPEN_STAGES.contains(&record.stage_id()) && is_restricted(record)
}

/// Whether a move asks if the restriction is still needed.
pub fn asks_to_lift(before: &Record, after: &Record) -> bool {
    before.stage_id() != after.stage_id() && may_be_lifted(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Moment, parse_date};
    use crate::model::decimal::Decimal;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kinds;
    use crate::model::plan::Plan;

    const DRAFT: &str = "AvTS § 35 lg 2 p 2";
    const PRIVATE: &str = "AvTS § 35 lg 1 p 12";

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn row(text: &str, years: Option<i32>, from: Option<&str>, to: Option<&str>) -> Item {
        let dated = |name: &'static str, date: Option<&str>| date.map(|date| (name, Value::Date(day(date))));
        let years = years.map(|years| (plan::BASIS_YEARS.name(), Value::Number(Decimal::from(years))));
        let said = [Some((plan::ENTRY_TEXT.name(), Value::Text(text.into()))), years];
        let said = said.into_iter().chain([dated("valid_from", from), dated("valid_to", to)]);
        said.flatten().map(|(name, value)| (name.into(), value)).collect()
    }

    fn bases() -> Vec<Item> {
        vec![
            row("uus", Some(3), Some("2026-12-01"), None),
            row(DRAFT, Some(5), None, None),
            row(PRIVATE, Some(75), None, None),
            row("vana", Some(5), None, Some("2026-11-30")),
            row("tähtajata", None, None, None),
            row("muutuv", Some(5), None, Some("2026-11-30")),
            row("muutuv", Some(10), Some("2026-12-01"), None),
        ]
    }

    /// `basis marked_on until`, `-` for what is empty.
    fn marking(text: &str) -> Access {
        let (rest, until) = text.rsplit_once(' ').unwrap();
        let (basis, marked_on) = rest.rsplit_once(' ').unwrap();
        let some = |text: &str| Some(text.to_owned()).filter(|text| text != "-");
        Access {
            basis: some(basis),
            marked_on: some(marked_on).map(|date| day(&date)),
            until: some(until).map(|date| day(&date)),
            holder: Some("SKA".into()),
            ..Access::default()
        }
    }

    fn shown(access: &Access) -> String {
        let date = |date: Option<Date>| date.map_or("-".to_owned(), |date| date.to_string());
        format!("{} {} {}", access.basis.as_deref().unwrap_or("-"), date(access.marked_on), date(access.until))
    }

    #[test]
    fn a_fresh_marking_takes_the_first_basis_that_holds() {
        let check = |today: &str, expected: &str| {
            assert_eq!(shown(&fresh(day(today), &bases(), "SKA")), expected);
        };
        check("2026-11-22", &format!("{DRAFT} 2026-11-22 2031-11-22"));
        check("2026-12-01", "uus 2026-12-01 2029-12-01");
        assert_eq!(shown(&fresh(day("2026-11-22"), &[], "SKA")), "- 2026-11-22 -");
        assert_eq!(concerns(&fresh(day("2026-11-22"), &bases(), "SKA"), &bases()), []);
    }

    #[test]
    fn the_last_day_follows_until_the_person_sets_it() {
        let check = |before: &str, element: &Field, value: &str, expected: &str| {
            let value = match element.field_type {
                _ if value == "-" => Value::Cleared,
                FieldType::Date => Value::Date(day(value)),
                _ => Value::Text(value.into()),
            };
            assert_eq!(shown(&changed(&marking(before), element, &value, &bases())), expected, "{before}");
        };
        let set = format!("{DRAFT} 2026-11-22 2027-06-01");
        let auto = format!("{DRAFT} 2026-11-22 2031-11-22");
        check(&auto, &BASIS, PRIVATE, &format!("{PRIVATE} 2026-11-22 2101-11-22"));
        check(&set, &BASIS, PRIVATE, &format!("{PRIVATE} 2026-11-22 2027-06-01"));
        check("- 2026-11-22 -", &BASIS, DRAFT, &auto);
        check("- 2026-11-22 2027-06-01", &BASIS, DRAFT, &set);
        check("- - -", &BASIS, DRAFT, &format!("{DRAFT} - -"));
        check(&auto, &BASIS, "tundmatu", "tundmatu 2026-11-22 2031-11-22");
        check(&auto, &BASIS, "tähtajata", "tähtajata 2026-11-22 2031-11-22");
        check(&auto, &BASIS, "-", "- 2026-11-22 2031-11-22");
        check(&auto, &MARKED_ON, "2027-01-15", &format!("{DRAFT} 2027-01-15 2032-01-15"));
        check(&set, &MARKED_ON, "2027-01-15", &format!("{DRAFT} 2027-01-15 2027-06-01"));
        check(&auto, &UNTIL, "2028-01-01", &format!("{DRAFT} 2026-11-22 2028-01-01"));
        check(&auto, &UNTIL, "-", &format!("{DRAFT} 2026-11-22 -"));
        check(&auto, &HOLDER, "MKM", &auto);
        check("muutuv 2026-11-22 2031-11-22", &MARKED_ON, "2026-12-01", "muutuv 2026-12-01 2036-12-01");
    }

    #[test]
    fn an_element_reads_what_was_written_to_it() {
        for (element, text) in ELEMENTS.iter().zip(["a", "2027-01-01", "2027-02-01", "b"]) {
            let written = if matches!(element.field_type, FieldType::Date) {
                Value::Date(day(text))
            } else {
                Value::Text(text.into())
            };
            assert!(is_element(element) && element.field_type.holds(&written));
            let access = changed(&Access::default(), element, &written, &[]);
            assert_eq!(value(&access, element), Some(written), "{}", element.name);
            let others = ELEMENTS.iter().filter(|other| other.name != element.name);
            assert!(others.into_iter().all(|other| value(&access, other).is_none()), "{}", element.name);
        }
        assert!(!is_element(&common::ACCESS.field));
    }

    #[test]
    fn only_a_term_of_five_years_is_extended() {
        let check = |before: &str, expected: Option<&str>| {
            let extended = extended(&marking(before), &bases());
            assert_eq!(extended.as_ref().map(shown).as_deref(), expected, "{before}");
        };
        check(&format!("{DRAFT} 2026-11-22 2031-11-22"), Some(&format!("{DRAFT} 2026-11-22 2036-11-22")));
        check(&format!("{DRAFT} 2026-11-22 2027-06-01"), Some(&format!("{DRAFT} 2026-11-22 2032-06-01")));
        check(&format!("{DRAFT} 2026-11-22 -"), None);
        check(&format!("{PRIVATE} 2026-11-22 2101-11-22"), None);
        check("uus 2026-12-01 2029-12-01", None);
        check("- 2026-11-22 2031-11-22", None);
    }

    #[test]
    fn a_marking_is_thought_about_and_never_refused() {
        let check = |text: &str, expected: &[Concern]| {
            assert_eq!(concerns(&marking(text), &bases()), expected, "{text}");
        };
        let draft = |rest: &str| format!("{DRAFT} 2026-11-22 {rest}");
        let (five, ten) = (day("2031-11-22"), day("2036-11-22"));
        check(&draft("2031-11-22"), &[]);
        check(&draft("2031-11-23"), &[Concern::NeedsExtension(5, five)]);
        check(&draft("2036-11-22"), &[Concern::NeedsExtension(5, five)]);
        check(&draft("2036-11-23"), &[Concern::TooLongEvenExtended(ten)]);
        check(&draft("2026-11-22"), &[]);
        check(&draft("2026-11-21"), &[Concern::EndsBeforeItBegins]);
        check(&format!("{PRIVATE} 2026-11-22 2101-11-22"), &[]);
        check(&format!("{PRIVATE} 2026-11-22 2101-11-23"), &[Concern::TooLong(75, day("2101-11-22"))]);
        check("uus 2026-12-01 2030-01-01", &[Concern::TooLong(3, day("2029-12-01"))]);
        check("uus 2026-11-30 2027-01-01", &[Concern::BasisNotInForce]);
        check("vana 2026-12-01 2027-01-01", &[Concern::BasisNotInForce]);
        check("tundmatu 2026-12-01 2099-01-01", &[]);
        check("tähtajata 2026-12-01 2099-01-01", &[]);
        check("- 2026-11-22 2031-11-22", &[Concern::Missing(vec![BASIS.name])]);
        check("- - -", &[Concern::Missing(vec![BASIS.name, MARKED_ON.name, UNTIL.name])]);
        assert_eq!(concerns(&Access::default(), &[]), [Concern::Missing(ELEMENTS.iter().map(|e| e.name).collect())]);
    }

    fn record(kind: &str, stage: &str, marked: bool) -> Record {
        let mut record = Record::new(Id::from_bits(1), kind.to_owned());
        let mut write = |field: &'static str, value| {
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, Path::field(field), value, None);
        };
        write(common::STAGE.name(), Value::Text(stage.into()));
        if marked {
            write(common::ACCESS.name(), Value::Access(Access::default().into()));
        }
        record
    }

    #[test]
    fn reaching_a_stage_that_is_open_asks_whether_the_mark_is_still_needed() {
        let check = |kind: &str, before: &str, after: &str, marked: bool, expected: bool| {
            let (before, after) = (record(kind, before, marked), record(kind, after, marked));
            assert_eq!(asks_to_lift(&before, &after), expected, "{kind} {}", after.stage_id());
        };
        check("needs_mapping", "approval", "approved", true, true);
        check("needs_mapping", "approved", "published", true, true);
        check("needs_mapping", "approval", "approved", false, false);
        check("needs_mapping", "approved", "approved", true, false);
        check("needs_mapping", "published", "analysis", true, false);
        for kind in kinds::ALL {
            for stage in kind.stages.iter().filter(|stage| OPEN_STAGES.contains(&stage.id)) {
                check(kind.id, "cancelled", stage.id, true, true);
            }
        }
        let asking = kinds::ALL.iter().filter(|kind| OPEN_STAGES.iter().any(|stage| kind.stage(stage).is_some()));
        let asking: Vec<_> = asking.map(|kind| kind.id).collect();
        assert_eq!(asking, ["needs_mapping", "study_visit", "campaign", "material", "programme"]);
        check("training", "planned", "held", true, false);
    }

    #[test]
    fn studies_are_public_by_nature() {
        let public = kinds::ALL.iter().filter(|kind| is_public_by_nature(&record(kind.id, "planned", false)));
        assert_eq!(public.map(|kind| kind.id).collect::<Vec<_>>(), ["needs_mapping", "training_needs"]);
    }

    /// Copies of one record, each with its own last word about the marking; then all joined.
    fn copies(last: &[Option<&str>]) -> Record {
        let start = record("campaign", "idea", true);
        let mut joined = start.clone();
        for (replica, last) in (2..).zip(last) {
            let mut copy = start.clone();
            let value = last.map_or(Value::Cleared, |last| Value::Access(marking(last).into()));
            let dot = copy.take_dot(ReplicaId::from_bits(replica));
            copy.write(dot, Path::field(common::ACCESS.name()), value, None);
            joined.join(&copy);
        }
        joined
    }

    #[test]
    fn while_copies_disagree_about_the_mark_the_record_is_restricted() {
        let five = "a 2026-11-22 2031-11-22";
        let check = |last: &[Option<&str>], restricted: bool, disputed: bool| {
            let record = copies(last);
            assert_eq!((is_restricted(&record), is_disputed(&record)), (restricted, disputed), "{last:?}");
        };
        check(&[Some(five)], true, false);
        check(&[None], false, false);
        check(&[Some(five), None], true, true);
        check(&[None, Some(five)], true, true);
        check(&[Some(five), Some("a 2026-11-22 2027-01-01")], true, true);
        check(&[Some(five), Some(five)], true, false);
        check(&[None, None], false, false);
        check(&[None, None, Some(five)], true, true);
    }

    #[test]
    fn a_decision_ends_the_dispute() {
        let decide = |value: Value| {
            let mut plan = Plan::new(Id::from_bits(0));
            plan.join(&copies(&[Some("a 2026-11-22 2031-11-22"), None]));
            let author = Author { replica: ReplicaId::from_bits(9), now: Moment::from_unix_seconds(0) };
            let id = Id::from_bits(1);
            let set = Command::Set { id: id.clone(), field: common::ACCESS.name().into(), value, over: None };
            plan.apply(&set, author).unwrap();
            let record = plan.get(&id).unwrap();
            (is_restricted(record), is_disputed(record))
        };
        assert_eq!(decide(Value::Cleared), (false, false));
        assert_eq!(decide(Value::Access(Access::default().into())), (true, false));
    }

    #[test]
    fn the_bin_does_not_lift_a_mark_and_a_purge_leaves_none() {
        let mut record = record("campaign", "idea", true);
        let dot = record.take_dot(ReplicaId::from_bits(1));
        let known = record.seen().clone();
        record.write(dot, Path::field(common::TRASHED.name()), Value::Trashed(known), None);
        assert!(is_restricted(&record));
        let mut purged = record.clone();
        purged.purge(day("2027-01-01"));
        assert!(!is_restricted(&purged));
        // A mark that the one who purged it had not seen comes back with the record.
        let dot = record.take_dot(ReplicaId::from_bits(2));
        record.write(dot, Path::field(common::ACCESS.name()), Value::Access(marking("a 2026-11-22 -").into()), None);
        purged.join(&record);
        assert!(is_restricted(&purged) && !is_disputed(&purged));
    }
}
