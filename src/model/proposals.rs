//! The register of development proposals: what the service asks of its information systems, how long ago, and who is to act.
//! Today comes in as an argument.

use std::sync::Arc;

use super::date::Date;
use super::kinds::{common, discussion, needs_mapping, system_proposal};
use super::links;
use super::period::Period;
use super::plan::Plan;
use super::record::Record;
use super::sort;

/// One proposal.
#[derive(Clone, PartialEq, Debug)]
pub struct Proposal {
    /// The record.
    pub record: Arc<Record>,
    /// The days since it began, up to the one on which it ended; `None` where it has not begun, or it is not
    /// known when.
    pub age: Option<i64>,
    /// The needs it comes from and the discussions about it, whichever end holds the link, by title.
    pub linked: Vec<Arc<Record>>,
}

impl Proposal {
    /// The system that it is about; empty where it names none.
    pub fn system(&self) -> &str {
        self.record.get(&system_proposal::SYSTEM).map_or("", String::as_str)
    }

    /// Whether something is still to be done about it.
    pub fn is_open(&self) -> bool {
        self.record.phase().is_open()
    }
}

/// The proposals with work in a period, and those without any date; by system, the open ones first, the oldest first.
/// `admits` says which records may be in the register at all.
pub fn of(plan: &Plan, period: Period, today: Date, admits: impl Fn(&Record) -> bool) -> Vec<Proposal> {
    let admitted: Vec<&Arc<Record>> = plan.records().filter(|record| admits(record)).collect();
    let of_kind = |record: &Record, id: &str| record.kind_id() == id;
    let about: Vec<&Arc<Record>> = admitted
        .iter()
        .copied()
        .filter(|record| of_kind(record, needs_mapping::KIND.id) || of_kind(record, discussion::KIND.id))
        .collect();
    let mut proposals: Vec<Proposal> = admitted
        .iter()
        .filter(|record| of_kind(record, system_proposal::KIND.id))
        .filter(|record| period.has_work_on(record) || has_no_day(record))
        .map(|record| Proposal { record: Arc::clone(record), age: age(record, today), linked: linked(record, &about) })
        .collect();
    sort::by(&mut proposals, |a, b| order(a).cmp(&order(b)));
    proposals
}

/// How many proposals are open, by system, in the order of the register.
pub fn open_by_system(proposals: &[Proposal]) -> Vec<(&str, usize)> {
    let of_system = |of: &[Proposal]| of.iter().filter(|proposal| proposal.is_open()).count();
    let systems = proposals.chunk_by(|a, b| a.system() == b.system());
    systems.filter_map(|of| Some((of.first()?.system(), of_system(of)))).collect()
}

fn has_no_day(record: &Record) -> bool {
    [&common::START, &common::DUE, &common::ENDED].into_iter().all(|field| record.get(field).is_none())
}

fn age(record: &Record, today: Date) -> Option<i64> {
    let start = *record.get(&common::START)?;
    let last = record.get(&common::ENDED).copied().unwrap_or(today);
    // What has not begun yet has no age.
    Some(i64::from((last - start).get_days())).filter(|days| *days >= 0)
}

fn linked(record: &Record, about: &[&Arc<Record>]) -> Vec<Arc<Record>> {
    let leads = |from: &Record, to: &Record| links::outgoing(from).iter().any(|link| link.other == to.id().as_str());
    let mut linked: Vec<Arc<Record>> = about
        .iter()
        .filter(|other| leads(record, other) || leads(other, record))
        .map(|other| Arc::clone(other))
        .collect();
    sort::by(&mut linked, |a, b| (a.title(), a.id()).cmp(&(b.title(), b.id())));
    linked
}

fn order(proposal: &Proposal) -> impl Ord + '_ {
    let record = &proposal.record;
    let (system, start) = (proposal.system(), record.get(&common::START));
    (
        system.is_empty(),
        system.to_lowercase(),
        system,
        !proposal.is_open(),
        start.is_none(),
        start,
        record.title(),
        record.id(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Moment, parse_date};
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kind::Kind;
    use crate::model::kinds::campaign;
    use crate::model::value::{Item, Value};

    fn author() -> Author {
        Author { replica: ReplicaId::SAMPLE, now: Moment::from_unix_seconds(0) }
    }

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    /// A plan of records: id, kind, and fields as `system=STAR start=2027-03-01`.
    fn plan(records: &[(&str, &'static Kind, &str)]) -> Plan {
        let mut plan = Plan::new(id("plan"));
        for (record, kind, fields) in records {
            let fields = fields.split_whitespace().map(|field| field.split_once('=').unwrap());
            let value = |text: &str| parse_date(text).map_or_else(|| Value::Text(text.into()), Value::Date);
            let mut values: Vec<_> = fields.map(|(name, text)| (name.to_owned().into(), value(text))).collect();
            values.push(("title".into(), Value::Text((*record).into())));
            plan.apply(&Command::Create { id: id(record), kind, values }, author()).unwrap();
        }
        plan
    }

    fn link(plan: &mut Plan, from: &str, to: &str) {
        let value = [("to".into(), Value::Text(to.into())), ("relation".into(), Value::Text("feeds".into()))];
        let (record, item) = (id(from), id(&format!("{from}-{to}")));
        let command = Command::AddItem { id: record, collection: "links".into(), item, value: Item::from_iter(value) };
        plan.apply(&command, author()).unwrap();
    }

    /// The register in short: `STAR: a 10 [n], b –`.
    fn look(plan: &Plan, period: Period) -> String {
        let today = parse_date("2027-06-09").unwrap();
        let one = |proposal: &Proposal| {
            let age = proposal.age.map_or_else(|| "-".to_owned(), |age| age.to_string());
            let linked: Vec<_> = proposal.linked.iter().map(|record| record.title()).collect();
            format!("{}/{}/{age}/{}", proposal.system(), proposal.record.title(), linked.join("+"))
        };
        of(plan, period, today, |record| record.title() != "secret").iter().map(one).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn proposals_stand_by_system_the_open_and_oldest_first() {
        let kind = &system_proposal::KIND;
        let plan = plan(&[
            ("a", kind, "start=2027-01-01 stage=idea"),
            ("b", kind, "system=STAR start=2027-06-08 stage=idea"),
            ("c", kind, "system=STAR start=2027-05-30 stage=submitted"),
            ("d", kind, "system=STAR start=2027-01-01 ended=2027-01-11 stage=in_use"),
            ("e", kind, "system=SKAIS stage=idea"),
            ("h", kind, "system=broneerimine stage=idea"),
            ("f", kind, "system=STAR start=2027-07-01 stage=idea"),
            ("g", &campaign::KIND, "start=2027-01-01"),
            ("secret", kind, "system=STAR start=2027-01-01"),
        ]);
        let year = Period::year(2027);
        assert_eq!(look(&plan, year), "broneerimine/h/-/ SKAIS/e/-/ STAR/c/10/ STAR/b/1/ STAR/f/-/ STAR/d/10/ /a/159/");
        let today = parse_date("2027-06-09").unwrap();
        let all = of(&plan, year, today, |_| true);
        assert_eq!(open_by_system(&all), [("broneerimine", 1), ("SKAIS", 1), ("STAR", 4), ("", 1)]);
    }

    #[test]
    fn those_with_work_in_the_period_are_in_it_and_those_without_a_date() {
        let check = |fields: &str, expected: bool| {
            let plan = plan(&[("a", &system_proposal::KIND, fields)]);
            assert_eq!(!look(&plan, Period::quarter(2027, 2)).is_empty(), expected, "{fields}");
        };
        check("", true);
        check("start=2027-06-30", true);
        check("start=2027-07-01", false);
        check("start=2027-01-01 due=2027-04-01", true);
        check("start=2027-01-01 due=2027-12-01 ended=2027-03-31", false);
        check("ended=2027-03-31", false);
    }

    #[test]
    fn needs_and_discussions_are_linked_from_either_end() {
        let mut plan = plan(&[
            ("a", &system_proposal::KIND, ""),
            ("n", &needs_mapping::KIND, ""),
            ("d", &discussion::KIND, ""),
            ("secret", &discussion::KIND, ""),
            ("c", &campaign::KIND, ""),
        ]);
        for (from, to) in [("n", "a"), ("a", "d"), ("a", "n"), ("a", "c"), ("secret", "a")] {
            link(&mut plan, from, to);
        }
        assert_eq!(look(&plan, Period::year(2027)), "/a/-/d+n");
    }
}
