//! Templates: a record becomes one, and one becomes a record that begins on a chosen day, with all its dates as many
//! working days from there as in the template.

use super::calendar::{add_working_days, working_days_between};
use super::copy::{self, Draft};
use super::date::Date;
use super::id::Id;
use super::kinds::common;
use super::record::Record;
use super::value::{FieldValue, Value};

/// A record as a template. Its links lead to this year's work, so they stay behind.
pub fn of_record(record: &Record, id: Id, new_id: &mut dyn FnMut() -> Id) -> Option<Draft> {
    let mut draft = copy::draft(record, id, new_id)?;
    draft.relink(|_| None);
    draft.set(common::TEMPLATE.name(), Value::YesNo(true));
    Some(draft)
}

/// A record that is made from a template and begins on a day.
pub fn to_record(template: &Record, first: Date, id: Id, new_id: &mut dyn FnMut() -> Id) -> Option<Draft> {
    let mut draft = copy::draft(template, id, new_id)?;
    draft.relink(|_| None);
    let start = template.get(&common::START).copied().or_else(|| draft.dates().min()).unwrap_or(first);
    draft.move_dates(|date| add_working_days(first, working_days_between(start, date)).unwrap_or(first));
    draft.set(common::START.name(), first.into_value());
    Some(draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Moment, parse_date};
    use crate::model::id::ReplicaId;
    use crate::model::kinds::discussion;
    use crate::model::plan::Plan;
    use crate::model::record::Path;
    use crate::model::shelf::{self, Shelf};
    use crate::model::value::Item;

    fn date(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn author() -> Author {
        Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) }
    }

    fn id(id: &str) -> Id {
        Id::parse(id).unwrap()
    }

    fn ids() -> impl FnMut() -> Id {
        let mut n = 0;
        move || {
            n += 1;
            Id::from_bits(n)
        }
    }

    /// A discussion with these dates: `start`, `due`, and any others as dates of steps.
    fn discussion(dates: &[(&'static str, &str)]) -> (Plan, Id) {
        let mut plan = Plan::new(id("plan"));
        let mut values = vec![(Path::field("title"), Value::Text("Arutelu".into()))];
        for (name, text) in dates {
            let value = Value::Date(date(text));
            values.push(match *name {
                "start" | "due" => (Path::field(*name), value),
                step => (Path::item("steps", id(step)), Value::Item(Item::from_iter([("due".into(), value)]))),
            });
        }
        let link = Value::Item(Item::from_iter([("to".into(), Value::Text("other".into()))]));
        values.push((Path::item("links", id("link")), link));
        let drafts = vec![Draft { id: id("a"), kind: &discussion::KIND, values }];
        plan.apply(&Command::CreateAll { drafts }, author()).unwrap();
        (plan, id("a"))
    }

    #[test]
    fn dates_stand_as_many_working_days_from_the_first_day_as_in_the_template() {
        let check = |dates: &[(&'static str, &str)], first: &str, expected: &[&str]| {
            let (plan, id) = discussion(dates);
            let draft = to_record(plan.get(&id).unwrap(), date(first), Id::from_bits(99), &mut ids()).unwrap();
            let mut dates: Vec<_> = draft.dates().map(|date| date.to_string()).collect();
            dates.sort();
            assert_eq!(dates, expected, "{first}");
        };
        // Invitations five working days after the beginning, the summary thirty.
        let template = [("start", "2027-09-06"), ("s1", "2027-09-13"), ("due", "2027-10-18")];
        check(&template, "2027-09-06", &["2027-09-06", "2027-09-13", "2027-10-18"]);
        check(&template, "2027-02-01", &["2027-02-01", "2027-02-08", "2027-03-16"]); // past Independence Day
        check(&template, "2027-12-20", &["2027-12-20", "2027-12-28", "2028-02-01"]); // past Christmas and New Year
        // Without a start the earliest date is the first day.
        check(
            &[("s1", "2027-09-13"), ("due", "2027-09-20")],
            "2027-03-01",
            &["2027-03-01", "2027-03-01", "2027-03-08"],
        );
        // A date before the start stays before it.
        check(&[("start", "2027-09-06"), ("s1", "2027-09-03")], "2027-03-01", &["2027-02-26", "2027-03-01"]);
        check(&[], "2027-03-01", &["2027-03-01"]);
    }

    #[test]
    fn a_record_goes_to_a_template_and_back() {
        let (mut plan, record) = discussion(&[("start", "2027-09-06"), ("s1", "2027-09-13")]);
        let stage = Value::Text("held".into());
        plan.apply(&Command::Set { id: record.clone(), field: "stage".into(), value: stage, over: None }, author())
            .unwrap();
        let saved = of_record(plan.get(&record).unwrap(), id("t"), &mut ids()).unwrap();
        plan.apply(&Command::CreateAll { drafts: vec![saved] }, author()).unwrap();
        let template = plan.get(&id("t")).unwrap().clone();
        assert_eq!(shelf::of(&template), Shelf::Templates);
        assert_eq!((template.stage_id(), template.get(&common::START)), ("planned", Some(&date("2027-09-06"))));
        assert!(template.items("links").is_empty());
        let made = to_record(&template, date("2027-10-04"), id("b"), &mut ids()).unwrap();
        plan.apply(&Command::CreateAll { drafts: vec![made] }, author()).unwrap();
        let made = plan.get(&id("b")).unwrap();
        assert_eq!((shelf::of(made), made.title(), made.items("steps").len()), (Shelf::Boards, "Arutelu", 1));
    }
}
