//! What a copy of a record takes along (into the next year, to or from a template, within the plan), and what stays
//! behind: what has happened to the record, and what came of it. The work begins anew, so the copy stands in its kind's
//! first stage and no step is done. Its marking stays: a restriction is not lost by copying.

use super::date::Date;
use super::id::Id;
use super::kind::Kind;
use super::kinds::{
    assignment, campaign, common, cooperation, discussion, improvement, material, needs_mapping, partner, study_visit,
    trainer_contract, training, training_needs,
};
use super::record::{Path, Record};
use super::value::{FieldValue, Item, Name, Value};

/// A record to be made.
#[derive(Clone, PartialEq, Debug)]
pub struct Draft {
    /// Its new id.
    pub id: Id,
    /// Its kind.
    pub kind: &'static Kind,
    /// Its first values, fields and items.
    pub values: Vec<(Path, Value)>,
}

/// What stays behind of every kind.
const BEHIND: &[&str] = &[
    // The course of the work, and how it ended.
    common::STAGE.name(),
    common::ENDED.name(),
    common::CLOSE_REASON.name(),
    common::WAITING_FOR.name(),
    common::WAITING_UNTIL.name(),
    common::WAITING_SINCE.name(),
    common::NOTES.name,
    common::ACTUAL_COST.name(),
    // Where the record is kept, and when it was written.
    common::TEMPLATE.name(),
    common::ARCHIVED.name(),
    common::REVIEW_MARKS.name,
    common::RANK.name(),
    common::TRASHED.name(),
    common::KEPT.name(),
    common::CHANGED.name(),
];

/// What stays behind of a kind: its results.
const RESULTS: &[(&Kind, &[&str])] = &[
    // What the mapping found, and how many answered.
    (&needs_mapping::KIND, &["answered", "finding", "conclusion", "effect_on_model"]),
    // What was said and agreed on; place, participants and agenda are its plan.
    (&discussion::KIND, &["positions", "agreements", "open_questions"]),
    // What was learned there.
    (&study_visit::KIND, &["lesson"]),
    // What it brought about.
    (&campaign::KIND, &["reach", "inquiries", "applications"]),
    // Where it was published, and whether that was checked.
    (&material::KIND, &["published_at", "accessibility_checked"]),
    // What was asked and answered; the competences stay (see `BEHIND_IN_ITEMS`).
    (&training_needs::KIND, &["sent", "answered", "preferred_form"]),
    // Who came, how they liked it, what it changed.
    (&training::KIND, &["registered", "attended", "satisfaction", "impact"]),
    // How the procurement went and the work was accepted.
    (&trainer_contract::KIND, &["invited", "bids", "accepted_on", "invoice_ref"]),
    // When they last heard from each other.
    (&partner::KIND, &["last_contact"]),
    // What came of it.
    (&cooperation::KIND, &["outcome", "follow_ups"]),
    // What was answered to the proposal.
    (&improvement::KIND, &["answer"]),
    // What it did to this year's plan.
    (&assignment::KIND, &["effect_on_plan"]),
];

/// The properties of rows that stay behind: done steps, measured figures, grades as they were.
const BEHIND_IN_ITEMS: &[(&str, &str)] = &[
    (common::STEPS.name, common::STEP_DONE.name()),
    (common::METRICS.name, common::METRIC_ACTUAL.name()),
    (training_needs::COMPETENCES.name, training_needs::CURRENT.name()),
];

/// The dates that tell when something else was made: they are true whenever the work is done.
const FACTS: &[&str] = &["as_of", "source_date", "valid_from", "valid_to", "version_date"];

/// A copy of a record: its values in sight, with its dates and links as they are. `new_id` names its rows. `None` for a
/// kind that this program does not know: it cannot tell a plan from a result there, nor in a field that it does not know.
pub fn draft(record: &Record, id: Id, new_id: &mut dyn FnMut() -> Id) -> Option<Draft> {
    let kind = record.kind()?;
    let results = RESULTS.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, names)| names);
    let comes = |name: &str| kind.field(name).is_some() && !BEHIND.contains(&name) && !results.contains(&name);
    let in_sight = record.registers().filter(|(path, _)| comes(&path.name));
    let values = in_sight.filter_map(|(path, register)| {
        let (_, value) = register.in_sight()?;
        match (value, &path.item) {
            (Value::Cleared, _) => None,
            (Value::Item(item), Some(_)) => {
                Some((Path::item(path.name.clone(), new_id()), Value::Item(row(&path.name, item))))
            }
            (value, _) => Some((path.clone(), value.clone())),
        }
    });
    let values = values.collect();
    Some(Draft { id, kind, values })
}

fn row(collection: &str, item: &Item) -> Item {
    let stays = |name: &Name| BEHIND_IN_ITEMS.contains(&(collection, name.as_ref()));
    item.iter().filter(|(name, _)| !stays(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

impl Draft {
    /// Puts a value in place of what a field holds.
    pub fn set(&mut self, field: &'static str, value: Value) {
        self.values.retain(|(path, _)| path.name != field);
        self.values.push((Path::field(field), value));
    }

    /// Its title.
    pub fn title(&self) -> &str {
        let title = self.values.iter().find(|(path, _)| path.name == common::TITLE.name());
        title.and_then(|(_, value)| String::from_value(value)).map_or("", String::as_str)
    }

    /// The dates that move with the work.
    pub fn dates(&self) -> impl Iterator<Item = Date> {
        let dates = |(path, value): &(Path, Value)| -> Vec<Date> {
            match value {
                Value::Date(date) if moves(&path.name) => vec![*date],
                Value::Item(item) => item.iter().filter_map(|(name, value)| moving(name, value)).collect(),
                _ => Vec::new(),
            }
        };
        self.values.iter().flat_map(dates)
    }

    /// Moves the dates of its fields and rows.
    pub fn move_dates(&mut self, to: impl Fn(Date) -> Date) {
        for (path, value) in &mut self.values {
            match value {
                Value::Date(date) if moves(&path.name) => *date = to(*date),
                Value::Item(item) => {
                    for (name, value) in item.iter_mut() {
                        if let Some(date) = moving(name, value) {
                            *value = Value::Date(to(date));
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Leads its links to other records; those without one are dropped.
    pub fn relink(&mut self, to: impl Fn(&str) -> Option<Id>) {
        self.values.retain_mut(|(path, value)| match value {
            Value::Item(item) if path.name == common::LINKS.name => {
                let target = common::LINK_TO.in_item(item).and_then(|id| to(id));
                let found = target.is_some();
                item.extend(target.map(|id| (common::LINK_TO.name().into(), Value::Text(id.to_string()))));
                found
            }
            _ => true,
        });
    }
}

fn moves(name: &str) -> bool {
    !FACTS.contains(&name)
}

fn moving(name: &str, value: &Value) -> Option<Date> {
    Date::from_value(value).copied().filter(|_| moves(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Moment, parse_date};
    use crate::model::decimal::{Decimal, Money};
    use crate::model::field::{Field, FieldType};
    use crate::model::id::ReplicaId;
    use crate::model::kinds;
    use crate::model::plan::Plan;
    use crate::model::value::Access;

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    /// A copy of a record of a kind that holds one value or one row beside its title.
    fn copied(kind: &'static Kind, name: &'static str, value: Value) -> Option<Value> {
        let path = match &value {
            Value::Item(_) => Path::item(name, Id::parse("row").unwrap()),
            _ => Path::field(name),
        };
        let values = vec![(Path::field("title"), text("Kirje")), (path, value)];
        let id = Id::parse("a").unwrap();
        let mut plan = Plan::new(Id::parse("plan").unwrap());
        let author = Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) };
        plan.apply(&Command::CreateAll { drafts: vec![Draft { id: id.clone(), kind, values }] }, author).unwrap();
        let mut n = 0;
        let draft = draft(plan.get(&id).unwrap(), Id::parse("b").unwrap(), &mut || {
            n += 1;
            Id::from_bits(n)
        });
        let draft = draft.unwrap();
        assert_eq!(draft.title(), "Kirje");
        let value = draft.values.into_iter().find(|(path, _)| path.name == name);
        value.map(|(path, value)| {
            assert!(path.item.is_none_or(|id| id == Id::from_bits(1)), "rows have new ids");
            value
        })
    }

    fn item(values: &[(&'static str, Value)]) -> Value {
        Value::Item(values.iter().map(|(name, value)| (Name::from(*name), value.clone())).collect())
    }

    #[test]
    fn a_copy_takes_the_plan_and_leaves_the_results() {
        let number = |n: i64| Value::Number(Decimal::from(n));
        let kept = |kind: &'static Kind, name: &'static str, value: Value| {
            assert_eq!(copied(kind, name, value.clone()), Some(value), "{name}");
        };
        let left = |kind: &'static Kind, name: &'static str, value: Value| {
            assert_eq!(copied(kind, name, value), None, "{name}");
        };
        kept(&training::KIND, "seats", number(20));
        kept(&training::KIND, "place", text("Tallinn"));
        kept(&training::KIND, "budget", Value::Money(Money::parse("4500").unwrap()));
        kept(&training::KIND, "due", Value::Date(parse_date("2027-09-15").unwrap()));
        kept(&training::KIND, "access", Value::Access(Access::default().into()));
        kept(&campaign::KIND, "channels", Value::List(vec!["raadio".into()]));
        kept(&training::KIND, "steps", item(&[("text", text("Leida ruum"))]));
        left(&training::KIND, "attended", number(18));
        left(&training::KIND, "satisfaction", number(4));
        left(&training::KIND, "ended", Value::Date(parse_date("2027-09-15").unwrap()));
        left(&training::KIND, "actual_cost", Value::Money(Money::parse("4400").unwrap()));
        left(&training::KIND, "waiting_for", text("TEHIK"));
        left(&training::KIND, "close_reason", text("Koolitaja loobus"));
        left(&training::KIND, "notes", item(&[("text", text("Helistasin"))]));
        left(&campaign::KIND, "reach", number(1200));
        left(&discussion::KIND, "agreements", item(&[("what", text("Saata kokkuvõte"))]));
        left(&trainer_contract::KIND, "bids", item(&[("bidder", text("Pakkuja"))]));
    }

    #[test]
    fn rows_leave_behind_what_was_done_and_measured() {
        let check = |kind, name, row: &[(&'static str, Value)], expected: &[(&'static str, Value)]| {
            assert_eq!(copied(kind, name, item(row)), Some(item(expected)), "{name}");
        };
        let number = |n: i64| Value::Number(Decimal::from(n));
        let words = || ("text", text("Leida ruum"));
        check(&training::KIND, "steps", &[words(), ("done", Value::YesNo(true))], &[words()]);
        let target = || ("target", number(70));
        check(&training::KIND, "metrics", &[target(), ("actual", number(64))], &[target()]);
        let needed = || ("needed", number(5));
        check(&training_needs::KIND, "competences", &[needed(), ("current", number(3))], &[needed()]);
    }

    #[test]
    fn what_stays_behind_or_in_place_is_a_field() {
        let field = |kind: &Kind, name: &str| assert!(kind.field(name).is_some(), "{}: {name}", kind.id);
        for kind in kinds::ALL {
            BEHIND.iter().for_each(|name| field(kind, name));
        }
        for (kind, names) in RESULTS {
            names.iter().for_each(|name| field(kind, name));
        }
        let all: Vec<&Field> =
            kinds::ALL.iter().copied().chain([&kinds::plan::KIND]).flat_map(Kind::all_fields).collect();
        let rows = || all.iter().flat_map(|field| field.item_fields().unwrap_or_default());
        for name in FACTS {
            let dates = all.iter().copied().chain(rows()).filter(|field| field.name == *name);
            assert!(dates.clone().count() > 0 && dates.into_iter().all(|f| matches!(f.field_type, FieldType::Date)));
        }
        for (collection, name) in BEHIND_IN_ITEMS {
            let collection = all.iter().find(|field| field.name == *collection).unwrap();
            assert!(collection.item_fields().unwrap().iter().any(|field| field.name == *name), "{name}");
        }
    }
}
