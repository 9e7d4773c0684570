//! Handing over to a deputy: which records, the part of the plan that goes into the file, and what the cover list says
//! about it. Today comes in as an argument.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::date::{Date, Moment};
use super::due::{self, Waiting};
use super::id::Id;
use super::kind::{DUTIES, Duty};
use super::kinds::{common, partner};
use super::links;
use super::plan::Plan;
use super::query;
use super::record::Record;
use super::search;
use super::shelf;
use super::sort::{self, gathered};

/// Whose records.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub enum Owner {
    /// Everyone's.
    #[default]
    Any,
    /// Those that no role answers for.
    None,
    /// Those of a role.
    Role(String),
}

/// Which records are offered; what is left out does not narrow.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Filter {
    /// Who answers for them.
    pub owner: Owner,
    /// The duty, by id.
    pub duty: Option<String>,
    /// The kind, by id.
    pub kind: Option<String>,
    /// The last day is not before this one.
    pub from: Option<Date>,
    /// The last day is not after this one.
    pub to: Option<Date>,
    /// Words that their texts hold.
    pub text: String,
    /// Whether finished ones are offered, too, those in the archive included.
    pub with_finished: bool,
}

impl Filter {
    fn fits(&self, record: &Record, words: &[String]) -> bool {
        let owner = record.get(&common::OWNER);
        let by_owner = match &self.owner {
            Owner::Any => true,
            Owner::None => owner.is_none(),
            Owner::Role(role) => owner == Some(role),
        };
        let due = record.get(&common::DUE);
        let in_time = self.from.is_none_or(|from| due.is_some_and(|due| *due >= from))
            && self.to.is_none_or(|to| due.is_some_and(|due| *due <= to));
        let is_offered = if self.with_finished { shelf::is_work(record) } else { is_open(record) };
        is_offered
            && by_owner
            && in_time
            && self.kind.as_ref().is_none_or(|kind| record.kind_id() == kind)
            && self.duty.as_ref().is_none_or(|duty| query::on_board(record, Some(duty)))
            && search::says(record, words)
    }
}

fn is_open(record: &Record) -> bool {
    shelf::is_on_boards(record) && record.phase().is_open()
}

/// The records that fit, by last day, those without one last.
pub fn offered(plan: &Plan, filter: &Filter) -> Vec<Arc<Record>> {
    let words = search::words(&filter.text);
    let mut records: Vec<_> = plan.records().filter(|record| filter.fits(record, &words)).cloned().collect();
    sort::by(&mut records, |a, b| by_due(a).cmp(&by_due(b)));
    records
}

fn by_due(record: &Record) -> (bool, Option<&Date>, &str, &Id) {
    let due = record.get(&common::DUE);
    (due.is_none(), due, record.title(), record.id())
}

/// The roles that answer for something on the boards or in the archive, by name.
pub fn owners(plan: &Plan) -> BTreeSet<String> {
    gathered(plan.records().filter(|record| shelf::is_work(record)).filter_map(|r| r.get(&common::OWNER)).cloned())
}

/// The plan with no other records than those chosen. Its own record comes along, so that it opens by itself.
pub fn part(plan: &Plan, chosen: &BTreeSet<Id>) -> Plan {
    let mut part = Plan::from_head(Record::clone(plan.head()));
    for record in plan.records().filter(|record| chosen.contains(record.id())) {
        part.join(record);
    }
    part
}

/// A day by which something has to be done: a record, or a step of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Deadline {
    /// The day.
    pub due: Date,
    /// The record.
    pub record: Arc<Record>,
    /// The step.
    pub step: Option<String>,
    /// The role that answers for it.
    pub owner: Option<String>,
}

/// A record that waits.
#[derive(Clone, PartialEq, Debug)]
pub struct Wait {
    /// The record.
    pub record: Arc<Record>,
    /// For whom or what.
    pub whom: Option<String>,
    /// Since when.
    pub since: Option<Moment>,
    /// Until when.
    pub until: Option<Date>,
    /// Whether that day has passed.
    pub is_over: bool,
}

/// A partner of the records.
#[derive(Clone, PartialEq, Debug)]
pub struct Contact {
    /// The partner's record.
    pub record: Arc<Record>,
    /// The chosen records that are linked with it.
    pub of: Vec<Arc<Record>>,
}

/// What the cover list says about the chosen records.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Cover {
    /// What is to be done, by day.
    pub deadlines: Vec<Deadline>,
    /// What is still open, by duty; partners stand among the contacts. Kinds that this program does not know come last.
    pub open: Vec<(Option<&'static Duty>, Vec<Arc<Record>>)>,
    /// What waits, the longest first.
    pub waiting: Vec<Wait>,
    /// Whom to ask, by title.
    pub contacts: Vec<Contact>,
    /// Whether anything on it is restricted.
    pub is_restricted: bool,
}

/// The cover list of the chosen records.
pub fn cover(plan: &Plan, chosen: &BTreeSet<Id>, today: Date) -> Cover {
    let records: Vec<&Arc<Record>> = plan.records().filter(|record| chosen.contains(record.id())).collect();
    let open: Vec<&Arc<Record>> = records.iter().copied().filter(|record| record.phase().is_open()).collect();
    let mut deadlines: Vec<Deadline> = open.iter().flat_map(|record| deadlines_of(record)).collect();
    sort::by(&mut deadlines, |a, b| (a.due, by_due(&a.record), &a.step).cmp(&(b.due, by_due(&b.record), &b.step)));
    let mut waiting: Vec<Wait> = open.iter().filter_map(|record| wait(record, today)).collect();
    sort::by(&mut waiting, |a, b| {
        (a.since.is_none(), a.since, by_due(&a.record)).cmp(&(b.since.is_none(), b.since, by_due(&b.record)))
    });
    let of_duty = |duty: Option<&'static Duty>| {
        let of = |record: &Record| record.kind().and_then(|kind| kind.duty) == duty.map(|duty| duty.id);
        let mut work: Vec<_> =
            open.iter().filter(|record| !is_partner(record) && of(record)).map(|record| (*record).clone()).collect();
        sort::by(&mut work, |a, b| by_due(a).cmp(&by_due(b)));
        (!work.is_empty()).then_some((duty, work))
    };
    let contacts = contacts(plan, &records);
    let shown = records.iter().copied().chain(contacts.iter().map(|contact| &contact.record));
    Cover {
        is_restricted: shown.into_iter().any(|record| query::is_restricted(record)),
        deadlines,
        open: DUTIES.iter().map(Some).chain([None]).filter_map(of_duty).collect(),
        waiting,
        contacts,
    }
}

fn is_partner(record: &Record) -> bool {
    record.kind_id() == partner::KIND.id
}

fn deadlines_of(record: &Arc<Record>) -> Vec<Deadline> {
    let owner = record.get(&common::OWNER).cloned();
    let whole = record.get(&common::DUE).map(|due| Deadline {
        due: *due,
        record: record.clone(),
        step: None,
        owner: owner.clone(),
    });
    let steps = record.items(common::STEPS.name).into_iter().filter_map(|(_, step)| {
        let due = *common::STEP_DUE.in_item(step)?;
        let is_done = common::STEP_DONE.in_item(step).is_some_and(|done| *done);
        (!is_done).then(|| Deadline {
            due,
            record: record.clone(),
            step: Some(common::STEP_TEXT.in_item(step).cloned().unwrap_or_default()),
            owner: common::STEP_OWNER.in_item(step).or(owner.as_ref()).cloned(),
        })
    });
    whole.into_iter().chain(steps).collect()
}

fn wait(record: &Arc<Record>, today: Date) -> Option<Wait> {
    let waiting = due::waiting(record, today)?;
    Some(Wait {
        whom: record.get(&common::WAITING_FOR).cloned(),
        since: record.get(&common::WAITING_SINCE).copied(),
        until: record.get(&common::WAITING_UNTIL).copied(),
        is_over: matches!(waiting, Waiting::Passed(_)),
        record: record.clone(),
    })
}

/// The partners among the records, and those that are linked with them from either end.
fn contacts(plan: &Plan, records: &[&Arc<Record>]) -> Vec<Contact> {
    let partners = || plan.records().filter(|record| is_partner(record) && shelf::is_work(record));
    let work: BTreeMap<&str, &Arc<Record>> =
        gathered(records.iter().filter(|record| !is_partner(record)).map(|record| (record.id().as_str(), *record)));
    // By the id of a partner, the ids of the records that one of them links with the other.
    let mut linked: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (id, record) in &work {
        for link in links::outgoing(record) {
            linked.entry(link.other).or_default().insert((*id).to_owned());
        }
    }
    for partner in partners() {
        let to = links::outgoing(partner).into_iter().map(|link| link.other);
        linked.entry(partner.id().to_string()).or_default().extend(to.filter(|id| work.contains_key(id.as_str())));
    }
    let chosen: BTreeSet<&Id> = gathered(records.iter().map(|record| record.id()));
    let mut contacts: Vec<Contact> = partners()
        .filter_map(|partner| {
            let ids = linked.remove(partner.id().as_str()).unwrap_or_default();
            let mut of: Vec<Arc<Record>> =
                ids.iter().filter_map(|id| work.get(id.as_str())).map(|record| (*record).clone()).collect();
            sort::by(&mut of, |a, b| by_due(a).cmp(&by_due(b)));
            (chosen.contains(partner.id()) || !of.is_empty()).then(|| Contact { record: partner.clone(), of })
        })
        .collect();
    sort::by(&mut contacts, |a, b| (a.record.title(), a.record.id()).cmp(&(b.record.title(), b.record.id())));
    contacts
}

#[cfg(test)]
mod tests {
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
            let author =
                Author { replica: ReplicaId::from_bits(1), now: Moment::parse("2027-06-01T08:00:00Z").unwrap() };
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
            .row(
                "a",
                "steps",
                "s1",
                &[("text", text("Tekst")), ("due", date("2027-06-02")), ("owner", text("partner"))],
            )
            .row(
                "a",
                "steps",
                "s2",
                &[("text", text("Tehtud")), ("due", date("2027-06-03")), ("done", Value::YesNo(true))],
            )
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
        let waiting: Vec<_> =
            cover.waiting.iter().map(|wait| (wait.record.id().as_str(), wait.whom.as_deref())).collect();
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
        let plan = Desk(desk()).record("h", "campaign", &[("access", Value::Access(Access::default().into()))]).0;
        let check = |chosen: &[&str], expected: bool| {
            let cover = cover(&plan, &chosen.iter().map(|text| id(text)).collect(), Date::MIN);
            assert_eq!(cover.is_restricted, expected, "{chosen:?}");
        };
        check(&["a"], false);
        check(&["a", "h"], true);
        check(&[], false);
    }
}
