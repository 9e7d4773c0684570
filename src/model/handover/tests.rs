//! What is handed over, and what the cover list says.

use super::*;
use crate::model::command::{Author, Command};
use crate::model::date::parse_date;
use crate::model::id::ReplicaId;
use crate::model::kinds;
use crate::model::value::{Access, Item, Value};

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn date(text: &str) -> Value {
    Value::Date(parse_date(text).unwrap())
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn row(values: &[(&'static str, Value)]) -> Item {
    values.iter().map(|(name, value)| ((*name).into(), value.clone())).collect()
}

struct Desk(Plan);

impl Desk {
    fn with(mut self, command: &Command) -> Self {
        let author = Author { replica: ReplicaId::from_bits(1), now: Moment::parse("2027-06-01T08:00:00Z").unwrap() };
        self.0.apply(command, author).unwrap();
        self
    }

    fn record(self, of: &str, kind: &str, values: &[(&'static str, Value)]) -> Self {
        let mut all = vec![("title".into(), text(&format!("Kirje {of}")))];
        all.extend(values.iter().map(|(name, value)| ((*name).into(), value.clone())));
        self.with(&Command::Create { id: id(of), kind: kinds::find(kind).unwrap(), values: all })
    }

    fn row(self, of: &str, collection: &'static str, item: &str, values: &[(&'static str, Value)]) -> Self {
        let value = row(values);
        self.with(&Command::AddItem { id: id(of), collection: collection.into(), item: id(item), value })
    }
}

/// Two campaigns, a training that is over, a partner, one record in the bin and one in the archive.
fn desk() -> Plan {
    let adviser = || ("owner", text("nõunik"));
    Desk(Plan::new(id("plan")))
        .record("a", "campaign", &[adviser(), ("due", date("2027-06-20")), ("description", text("Raadio"))])
        .record("b", "campaign", &[("due", date("2027-05-20")), ("waiting_for", text("TEHIK"))])
        .record("c", "training", &[adviser(), ("stage", text("assessed")), ("due", date("2027-02-01"))])
        .record("d", "partner", &[("contact_address", text("info@kohus.ee"))])
        .record("e", "training", &[])
        .record("f", "training", &[("stage", text("assessed"))])
        .with(&Command::Trash { id: id("e") })
        .with(&Command::Archive { ids: vec![id("f")], archived: true })
        .row("a", "steps", "s1", &[("text", text("Tekst")), ("due", date("2027-06-02")), ("owner", text("partner"))])
        .row("a", "steps", "s2", &[("text", text("Tehtud")), ("due", date("2027-06-03")), ("done", Value::YesNo(true))])
        .row("a", "links", "l1", &[("to", text("d")), ("relation", text("relates"))])
        .0
}

#[test]
fn open_records_are_offered_by_last_day_and_filters_narrow_them() {
    let plan = desk();
    let check = |filter: Filter, expected: &str| {
        let found: Vec<String> = offered(&plan, &filter).iter().map(|record| record.id().to_string()).collect();
        assert_eq!(found.join(" "), expected, "{filter:?}");
    };
    let all = Filter::default;
    let some = |text: &str| Some(text.to_owned());
    let day = |text: &str| parse_date(text);
    check(all(), "b a d");
    check(Filter { with_finished: true, ..all() }, "c b a d f");
    check(Filter { owner: Owner::Role("nõunik".into()), ..all() }, "a");
    check(Filter { owner: Owner::Role("nõunik".into()), with_finished: true, ..all() }, "c a");
    check(Filter { owner: Owner::None, ..all() }, "b d");
    check(Filter { duty: some("network"), ..all() }, "d");
    check(Filter { duty: some("guides"), ..all() }, "");
    check(Filter { kind: some("campaign"), ..all() }, "b a");
    check(Filter { from: day("2027-05-21"), ..all() }, "a");
    check(Filter { to: day("2027-05-20"), ..all() }, "b");
    check(Filter { from: day("2027-05-20"), to: day("2027-06-20"), ..all() }, "b a");
    check(Filter { text: "raadio kirje".into(), ..all() }, "a");
    check(Filter { text: "puudub".into(), ..all() }, "");
    assert_eq!(owners(&plan), BTreeSet::from(["nõunik".to_owned()]));
}

#[test]
fn a_part_holds_the_chosen_records_as_they_are_and_the_plan_itself() {
    let plan = desk();
    let check = |chosen: &[&str], expected: &str| {
        let part = part(&plan, &chosen.iter().map(|text| id(text)).collect());
        let ids: Vec<String> = part.records().map(|record| record.id().to_string()).collect();
        assert_eq!(ids.join(" "), expected);
        assert!(part.records().all(|record| plan.get(record.id()) == Some(record)));
        assert_eq!(part.head(), plan.head());
    };
    check(&[], "");
    check(&["b", "d"], "b d");
    check(&["gone", "a"], "a");
}

#[test]
fn a_part_that_is_joined_again_deletes_nothing() {
    let mut plan = desk();
    let part = part(&plan, &BTreeSet::from([id("a")]));
    let before: Vec<_> = plan.records().cloned().collect();
    part.records().chain([part.head()]).for_each(|record| assert!(!plan.join(record)));
    assert_eq!(plan.records().cloned().collect::<Vec<_>>(), before);
}

#[test]
fn the_cover_list_says_what_is_due_open_awaited_and_whom_to_ask() {
    let plan = desk();
    let chosen = BTreeSet::from(["a", "b", "c"].map(id));
    let cover = cover(&plan, &chosen, parse_date("2027-06-09").unwrap());
    let deadlines: Vec<String> = cover
        .deadlines
        .iter()
        .map(|line| {
            let (step, owner) = (line.step.as_deref().unwrap_or("-"), line.owner.as_deref().unwrap_or("-"));
            format!("{} {} {step} {owner}", line.due, line.record.id())
        })
        .collect();
    assert_eq!(deadlines, ["2027-05-20 b - -", "2027-06-02 a Tekst partner", "2027-06-20 a - nõunik"]);
    let open: Vec<_> = cover.open.iter().map(|(duty, records)| (duty.map(|duty| duty.id), records.len())).collect();
    assert_eq!(open, [(Some("outreach"), 2)]);
    let waiting: Vec<_> = cover.waiting.iter().map(|wait| (wait.record.id().as_str(), wait.whom.as_deref())).collect();
    assert_eq!(waiting, [("b", Some("TEHIK"))]);
    assert_eq!(cover.waiting.first().unwrap().since, Moment::parse("2027-06-01T08:00:00Z"));
    let contacts: Vec<_> = cover.contacts.iter().map(|contact| (contact.record.id(), contact.of.len())).collect();
    assert_eq!(contacts, [(&id("d"), 1)], "linked, though not chosen");
    assert!(!cover.is_restricted);
}

#[test]
fn partners_are_contacts_whoever_links_whom() {
    let plan = Desk(desk())
        .record("g", "partner", &[])
        .row("g", "links", "l2", &[("to", text("b")), ("relation", text("relates"))])
        .0;
    let check = |chosen: &[&str], expected: &str| {
        let cover = cover(&plan, &chosen.iter().map(|text| id(text)).collect(), Date::MIN);
        let contacts: Vec<_> = cover.contacts.iter().map(|c| format!("{}{}", c.record.id(), c.of.len())).collect();
        assert_eq!(contacts.join(" "), expected, "{chosen:?}");
    };
    check(&["a", "b"], "d1 g1");
    check(&["b"], "g1");
    check(&["d"], "d0");
    check(&["c"], "");
}

#[test]
fn a_restricted_record_marks_the_whole_list() {
    let plan = Desk(desk()).record("h", "campaign", &[("access", Value::Access(Access::default()))]).0;
    let check = |chosen: &[&str], expected: bool| {
        let cover = cover(&plan, &chosen.iter().map(|text| id(text)).collect(), Date::MIN);
        assert_eq!(cover.is_restricted, expected, "{chosen:?}");
    };
    check(&["a"], false);
    check(&["a", "h"], true);
    check(&[], false);
}
