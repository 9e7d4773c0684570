//! The plan of the next year: what is still open comes along on the working days of that year, and the plan's lists and
//! templates; what is finished, what came of it and what was noted stay behind (see [`copy`]).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::calendar::{is_working, next_working};
use super::command::{Author, Command};
use super::copy::{self, Draft};
use super::date::Date;
use super::decimal::Decimal;
use super::id::Id;
use super::kinds::common;
use super::kinds::plan::YEAR;
use super::plan::Plan;
use super::record::{Path, Record};
use super::shelf::{self, Shelf};
use super::sort::gathered;
use super::value::{FieldValue, Value};

/// Whether a record is work that comes along: open, on the boards, of a kind that this program knows.
pub fn comes_along(record: &Record) -> bool {
    shelf::is_on_boards(record) && record.phase().is_open() && record.kind().is_some()
}

/// The same day of another year, or the first working day after it. At the end of the year the last one before it: what
/// is due in a year stays due in it.
pub fn same_day(date: Date, years: i16) -> Date {
    let Some(year) = date.year().checked_add(years) else { return date };
    // The 29th of February becomes the 28th.
    let there = |day| Date::new(year, date.month(), day).ok();
    let Some(same) = there(date.day()).or_else(|| there(28)) else { return date };
    let mut day = next_working(same);
    while day.year() != year || !is_working(day) {
        let Ok(before) = day.yesterday() else { return date };
        day = before;
    }
    day
}

/// A title for the new year: the old year's number is replaced wherever it stands, else the new one stands at the end.
pub fn title(old: &str, from: i16, to: i16) -> String {
    let (from, to) = (from.to_string(), to.to_string());
    let mut title = String::new();
    let mut rest = old;
    let mut replaced = false;
    while let Some(at) = rest.find(&from) {
        let (before, found) = rest.split_at(at);
        let after = &found[from.len()..];
        let is_digit = |letter: char| letter.is_ascii_digit();
        title.push_str(before);
        let alone = !title.ends_with(is_digit) && !after.starts_with(is_digit);
        title.push_str(if alone { &to } else { &from });
        replaced |= alone;
        rest = after;
    }
    title.push_str(rest);
    if !replaced {
        title = format!("{title} {to}").trim_start().to_owned();
    }
    title
}

/// The records to be made, so many years later: the work that comes along, in its order, and the templates.
pub fn drafts(plan: &Plan, years: i16, new_id: &mut dyn FnMut() -> Id) -> Vec<Draft> {
    let wanted = |record: &&Arc<Record>| comes_along(record) || shelf::of(record) == Shelf::Templates;
    let records: Vec<_> = plan.records().filter(wanted).collect();
    let ids: BTreeMap<&str, Id> = gathered(records.iter().map(|record| (record.id().as_str(), new_id())));
    let copy = |record: &&Arc<Record>| {
        let mut draft = copy::draft(record, ids.get(record.id().as_str())?.clone(), new_id)?;
        draft.move_dates(|date| same_day(date, years));
        draft.relink(|id| ids.get(id).cloned());
        // It stands among the others as it did.
        draft.values.extend([common::RANK].iter().filter_map(|rank| kept(record, rank)));
        draft.values.extend([common::TEMPLATE].iter().filter_map(|mark| kept(record, mark)));
        Some(draft)
    };
    records.iter().filter_map(copy).collect()
}

fn kept<T: FieldValue>(record: &Record, field: &super::field::Typed<T>) -> Option<(Path, Value)> {
    Some((Path::field(field.name()), record.get(field)?.clone().into_value()))
}

/// The new plan.
#[derive(Clone, Debug)]
pub struct NewYear {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The year of the old plan.
    pub from: i16,
    /// Its year.
    pub to: i16,
}

/// Makes the plan of another year.
pub fn plan(old: &Plan, new: NewYear, author: Author, new_id: &mut dyn FnMut() -> Id) -> Plan {
    let mut head = Record::new(new.id.clone(), old.head().kind_id().to_owned());
    if let Some(mut draft) = copy::draft(old.head(), new.id, new_id) {
        draft.set(common::TITLE.name(), Value::Text(new.title).normal());
        draft.set(YEAR.name(), Decimal::from(new.to).into_value());
        let dot = head.take_dot(author.replica);
        draft.values.into_iter().for_each(|(path, value)| head.write(dot, path, value, None));
        head.write(dot, Path::field(common::CHANGED.name()), Value::Moment(author.now), None);
    }
    let mut plan = Plan::from_head(head);
    let drafts = drafts(old, new.to.saturating_sub(new.from), new_id);
    // Copies of what the model holds fit it.
    plan.apply(&Command::CreateAll { drafts }, author).ok();
    plan
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::{Moment, parse_date};
    use crate::model::id::ReplicaId;
    use crate::model::kinds::{campaign, discussion, plan as plan_kind};
    use crate::model::value::Item;

    fn id(id: &str) -> Id {
        Id::parse(id).unwrap()
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn date(text: &str) -> Value {
        Value::Date(parse_date(text).unwrap())
    }

    fn author() -> Author {
        Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) }
    }

    #[test]
    fn a_date_moves_to_the_same_day_or_the_next_working_day() {
        let check = |from: &str, years: i16, expected: &str| {
            assert_eq!(same_day(parse_date(from).unwrap(), years).to_string(), expected, "{from} {years:+}");
        };
        check("2027-03-31", 1, "2028-03-31");
        check("2027-01-11", 1, "2028-01-11");
        check("2027-02-26", 1, "2028-02-28"); // a Saturday
        check("2027-06-23", 1, "2028-06-26"); // Victory Day, Midsummer, Sunday
        check("2027-04-14", 1, "2028-04-17"); // Good Friday
        check("2027-12-24", 1, "2028-12-27"); // Christmas
        check("2027-12-30", 1, "2028-12-29"); // a Saturday, and the next working day is of another year
        check("2027-12-31", 1, "2028-12-29");
        check("2028-02-29", 1, "2029-02-28");
        check("2028-02-29", 4, "2032-03-01"); // a Sunday
        check("2027-03-31", 0, "2027-03-31");
        check("2028-05-02", -1, "2027-05-03"); // a Sunday
        check("9999-05-03", 1, "9999-05-03"); // beyond the calendar
    }

    #[test]
    fn the_order_of_dates_stays() {
        let mut last = None;
        let mut day = Date::constant(2027, 12, 1);
        while day < Date::constant(2029, 3, 1) {
            let moved = same_day(day, 1);
            assert!(last.is_none_or(|last| last <= moved), "{day}");
            assert!(is_working(moved) && moved.year() == day.year() + 1, "{day}");
            last = Some(moved);
            day = day.tomorrow().unwrap();
        }
    }

    #[test]
    fn the_title_names_the_new_year() {
        let check = |old: &str, expected: &str| assert_eq!(title(old, 2027, 2028), expected, "{old:?}");
        check("Perelepituse tööplaan 2027", "Perelepituse tööplaan 2028");
        check("2027. aasta plaan (2027)", "2028. aasta plaan (2028)");
        check("Tööplaan", "Tööplaan 2028");
        check("Plaan nr 12027", "Plaan nr 12027 2028");
        check("20272027", "20272027 2028");
        check("", "2028");
    }

    fn create(plan: &mut Plan, record: &str, stage: &str, values: &[(&'static str, Value)]) {
        let mut values: Vec<_> = values.iter().map(|(name, value)| (Path::field(*name), value.clone())).collect();
        values.extend([(Path::field("title"), text(record)), (Path::field("stage"), text(stage))]);
        let drafts = vec![Draft { id: id(record), kind: &campaign::KIND, values }];
        plan.apply(&Command::CreateAll { drafts }, author()).unwrap();
    }

    fn link(plan: &mut Plan, from: &str, to: &str) {
        let value = Item::from_iter([("to".into(), text(to)), ("relation".into(), text("feeds"))]);
        let (collection, item) = (common::LINKS.name.into(), id(to));
        plan.apply(&Command::AddItem { id: id(from), collection, item, value }, author()).unwrap();
    }

    fn ids() -> impl FnMut() -> Id {
        let mut n = 0;
        move || {
            n += 1;
            Id::parse(&format!("new{n:02}")).unwrap()
        }
    }

    /// Four that come along, one of them a template, and five that do not.
    fn old() -> Plan {
        let mut plan = Plan::new(id("plan"));
        let head = |name: &'static str, value| Command::Set { id: id("plan"), field: name.into(), value, over: None };
        let entry = Item::from_iter([("text".into(), text("juhataja"))]);
        let role =
            Command::AddItem { id: id("plan"), collection: plan_kind::ROLES.name.into(), item: id("r"), value: entry };
        for command in [head("title", text("Tööplaan 2027")), head("year", Decimal::from(2027).into_value()), role] {
            plan.apply(&command, author()).unwrap();
        }
        create(&mut plan, "planned", "idea", &[("start", date("2027-02-01")), ("due", date("2027-04-30"))]);
        create(&mut plan, "active", "running", &[("goal", text("Teadlikkus")), ("waiting_for", text("TEHIK"))]);
        create(&mut plan, "asked", "approved", &[]);
        create(&mut plan, "template", "idea", &[("template", Value::YesNo(true))]);
        create(&mut plan, "done", "assessed", &[]);
        create(&mut plan, "closed", "cancelled", &[]);
        create(&mut plan, "trashed", "idea", &[]);
        create(&mut plan, "archived", "assessed", &[("archived", Value::YesNo(true))]);
        plan.apply(&Command::Trash { id: id("trashed") }, author()).unwrap();
        let mut unknown = Record::new(id("unknown"), "visit");
        let dot = unknown.take_dot(author().replica);
        unknown.write(dot, Path::field("title"), text("unknown"), None);
        plan.join(&unknown);
        link(&mut plan, "planned", "active");
        link(&mut plan, "planned", "done");
        link(&mut plan, "active", "planned");
        plan
    }

    #[test]
    fn open_work_and_templates_come_along_in_their_order() {
        let old = old();
        assert_eq!(old.records().filter(|record| comes_along(record)).count(), 3);
        let new = NewYear { id: id("next"), title: "Tööplaan 2028".into(), from: 2027, to: 2028 };
        let new = plan(&old, new, author(), &mut ids());
        let titles = |records: Vec<Arc<Record>>| -> Vec<String> {
            records.iter().map(|record| format!("{} {}", record.title(), record.stage_id())).collect()
        };
        assert_eq!(titles(new.in_order(|_| true)), ["planned idea", "active idea", "asked idea"]);
        assert_eq!(titles(shelf::templates(&new)), ["template idea"]);
        assert_eq!(new.records().len(), 4);
        assert_eq!(new.head().title(), "Tööplaan 2028");
        assert_eq!(new.head().get(&YEAR), Some(&Decimal::from(2028)));
        let roles = new.head().items(plan_kind::ROLES.name);
        assert_eq!(roles.len(), 1, "the plan's lists come along");
        assert!(new.records().all(|record| record.conflicts().next().is_none()));
        assert!(new.records().all(|record| old.get(record.id()).is_none()), "all ids are new");
    }

    #[test]
    fn dates_move_results_stay_and_links_follow() {
        let old = old();
        let drafts = drafts(&old, 1, &mut ids());
        let find = |title: &str| drafts.iter().find(|draft| draft.title() == title).unwrap();
        let value = |draft: &Draft, name: &str| {
            draft.values.iter().find(|(path, _)| path.name == name).map(|(_, value)| value.clone())
        };
        assert_eq!(value(find("planned"), "start"), Some(date("2028-02-01")));
        assert_eq!(value(find("planned"), "due"), Some(date("2028-05-02")), "a Sunday, and a holiday after it");
        assert_eq!(value(find("active"), "goal"), Some(text("Teadlikkus")));
        assert_eq!(value(find("active"), "waiting_for"), None);
        let links = |draft: &Draft| -> Vec<String> {
            let items = draft.values.iter().filter(|(path, _)| path.name == common::LINKS.name);
            let to = items.filter_map(|(_, value)| match value {
                Value::Item(item) => common::LINK_TO.in_item(item).cloned(),
                _ => None,
            });
            to.collect()
        };
        assert_eq!(links(find("planned")), [find("active").id.to_string()], "what is done stays behind");
        assert_eq!(links(find("active")), [find("planned").id.to_string()]);
    }

    #[test]
    fn dates_of_rows_move_and_those_of_sources_do_not() {
        let mut plan = Plan::new(id("plan"));
        let step =
            Value::Item(Item::from_iter([("text".into(), text("Saata kutsed")), ("due".into(), date("2027-02-26"))]));
        let values = vec![
            (Path::field("title"), text("Arutelu")),
            (Path::item("steps", id("s")), step),
            (Path::field("waiting_until"), date("2027-02-26")),
        ];
        let drafts = vec![Draft { id: id("a"), kind: &discussion::KIND, values }];
        plan.apply(&Command::CreateAll { drafts }, author()).unwrap();
        let dates = |years| super::drafts(&plan, years, &mut ids()).iter().flat_map(Draft::dates).collect::<Vec<_>>();
        assert_eq!(dates(1), [Date::constant(2028, 2, 28)]);
        let mut draft = Draft { id: id("a"), kind: &discussion::KIND, values: Vec::new() };
        draft.set("source_date", date("2026-11-02"));
        draft.move_dates(|_| Date::constant(2030, 1, 2));
        assert_eq!(draft.values, [(Path::field("source_date"), date("2026-11-02"))]);
    }
}
