//! What contracts that belong together cost, against the threshold of the simple procedure (RHS § 14): a purchase is not
//! split to stay below. Values are without value added tax; the thresholds are dated rows that come in as an argument.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::date::Date;
use super::decimal::{Decimal, Money};
use super::id::Id;
use super::kind::Phase;
use super::kinds::{common, plan, trainer_contract};
use super::links::targets;
use super::plan::Plan;
use super::record::Record;
use super::shelf;
use super::sort::gathered;

/// A threshold, as it stands from a day on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Threshold<'a> {
    /// What is bought.
    pub procedure: &'a str,
    /// The sum from which the simple procedure is to be used, without value added tax.
    pub from: Money,
    /// Its first day; without one it has held from ever.
    pub valid_from: Option<Date>,
    /// Where it is set.
    pub source: &'a str,
}

/// A sum against a threshold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict<'a> {
    /// The sum is below.
    Below(Threshold<'a>),
    /// The sum is as large or larger.
    Reached(Threshold<'a>),
}

/// What contracts cost together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Total {
    /// The sum of their estimated values, without value added tax.
    pub sum: Money,
    /// How many of them have no estimated value yet.
    pub unknown: usize,
}

/// Which records links join, in either direction. What is in the bin joins nothing.
#[derive(Debug)]
pub struct Joined<'a>(BTreeMap<&'a str, BTreeSet<&'a str>>);

impl<'a> Joined<'a> {
    /// The links of a plan, in one pass.
    pub fn of(plan: &'a Plan) -> Self {
        let records: Vec<_> = plan.records().filter(|record| shelf::is_work(record)).collect();
        let mut joined: BTreeMap<&str, BTreeSet<&str>> =
            gathered(records.iter().map(|record| (record.id().as_str(), BTreeSet::new())));
        for record in &records {
            let from = record.id().as_str();
            for to in targets(record) {
                if let Some(back) = joined.get_mut(to) {
                    back.insert(from);
                    joined.entry(from).or_default().insert(to);
                }
            }
        }
        Self(joined)
    }

    /// The contracts that count together with this one, itself included: those that a link joins with it, and those that
    /// are linked to the same record. A contract that is cancelled or has failed does not count.
    pub fn contracts(&self, plan: &Plan, id: &Id) -> Vec<Arc<Record>> {
        let beside = |ids: &BTreeSet<&'a str>| -> BTreeSet<&'a str> {
            gathered(ids.iter().filter_map(|id| self.0.get(id)).flatten().copied())
        };
        let itself: BTreeSet<&str> = gathered(self.0.get_key_value(id.as_str()).map(|(id, _)| *id));
        let near = beside(&itself);
        let further = beside(&near);
        let joined: BTreeSet<&str> = gathered(itself.into_iter().chain(near).chain(further));
        let counts =
            |record: &&Arc<Record>| record.kind_id() == trainer_contract::KIND.id && record.phase() != Phase::Closed;
        let records = joined.into_iter().filter_map(|id| plan.get(&Id::parse(id)?));
        records.filter(counts).cloned().collect()
    }
}

/// The contracts that count together with this one (see [`Joined::contracts`]).
pub fn linked(plan: &Plan, id: &Id) -> Vec<Arc<Record>> {
    Joined::of(plan).contracts(plan, id)
}

/// The day whose thresholds hold for a contract: its first, else the first of the work on it, else today.
pub fn counted_on(contract: &Record, today: Date) -> Date {
    contract.get(&trainer_contract::CONTRACT_START).or_else(|| contract.get(&common::START)).copied().unwrap_or(today)
}

/// What contracts cost together; `None` where that is more than money can be.
pub fn total(contracts: &[Arc<Record>]) -> Option<Total> {
    let values = contracts.iter().map(|contract| contract.get(&trainer_contract::ESTIMATED_VALUE));
    let unknown = values.clone().filter(Option::is_none).count();
    let sum = values.flatten().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(value.amount()))?;
    Some(Total { sum: Money::new(sum).ok()?, unknown })
}

/// The rows of the plan's own list, given its record; one without a procedure or a sum is left out.
pub fn thresholds(head: &Record) -> Vec<Threshold<'_>> {
    let rows = head.items(plan::THRESHOLDS.name).into_iter();
    rows.filter_map(|(_, row)| {
        Some(Threshold {
            procedure: plan::THRESHOLD_PROCEDURE.in_item(row)?,
            from: *plan::THRESHOLD_FROM.in_item(row)?,
            valid_from: plan::VALID_FROM.in_item(row).copied(),
            source: plan::THRESHOLD_SOURCE.in_item(row).map_or("", String::as_str),
        })
    })
    .collect()
}

/// The threshold of a procedure that holds on a day: the one that began last.
pub fn in_force<'a>(rows: &[Threshold<'a>], procedure: &str, on: Date) -> Option<Threshold<'a>> {
    let rows = rows.iter().filter(|row| row.procedure == procedure && row.valid_from.is_none_or(|from| from <= on));
    rows.max_by_key(|row| row.valid_from).copied()
}

/// A sum against the threshold of a procedure that holds on a day; `None` where there is none.
pub fn verdict<'a>(sum: Money, rows: &[Threshold<'a>], procedure: &str, on: Date) -> Option<Verdict<'a>> {
    let row = in_force(rows, procedure, on)?;
    Some(if sum < row.from { Verdict::Below(row) } else { Verdict::Reached(row) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_date;
    use crate::model::id::ReplicaId;
    use crate::model::record::Path;
    use crate::model::value::{Item, Value};

    const REPLICA: ReplicaId = ReplicaId::SAMPLE;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn money(text: &str) -> Money {
        Money::parse(text).unwrap()
    }

    fn on(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn write(plan: &mut Plan, record: &mut Record, path: Path, value: Value) {
        let dot = record.take_dot(REPLICA);
        record.write(dot, path, value, None);
        plan.join(record);
    }

    /// Contracts with their values, a training `t`, a programme `p`, and links `a>b`.
    fn plan_of(contracts: &[(&str, Option<&str>)], links: &[&str]) -> Plan {
        let mut plan = Plan::new(id("plan"));
        for other in ["t", "p"] {
            let kind = if other == "t" { "training" } else { "programme" };
            write(&mut plan, &mut Record::new(id(other), kind), Path::field("title"), Value::Text(other.into()));
        }
        for (name, value) in contracts {
            let mut record = Record::new(id(name), trainer_contract::KIND.id);
            write(&mut plan, &mut record, Path::field("title"), Value::Text((*name).into()));
            if let Some(value) = value {
                let path = Path::field(trainer_contract::ESTIMATED_VALUE.name());
                write(&mut plan, &mut record, path, Value::Money(money(value)));
            }
        }
        for link in links {
            let (from, to) = link.split_once('>').unwrap();
            let mut record = Record::clone(plan.get(&id(from)).unwrap());
            let item = Item::from_iter([(common::LINK_TO.name().into(), Value::Text(to.into()))]);
            write(&mut plan, &mut record, Path::item(common::LINKS.name, id(to)), Value::Item(item));
        }
        plan
    }

    fn set(plan: &mut Plan, name: &str, field: &'static str, value: Value) {
        let mut record = Record::clone(plan.get(&id(name)).unwrap());
        write(plan, &mut record, Path::field(field), value);
    }

    fn names(plan: &Plan, of: &str) -> String {
        linked(plan, &id(of)).iter().map(|record| record.title()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn contracts_belong_together_by_a_link_or_by_the_same_record() {
        let contracts = [("a", None), ("b", None), ("c", None)];
        let check = |links: &[&str], expected: &str| {
            assert_eq!(names(&plan_of(&contracts, links), "a"), expected, "{links:?}");
        };
        check(&[], "a");
        check(&["a>b"], "a b");
        check(&["b>a"], "a b");
        check(&["a>t", "b>t"], "a b");
        check(&["a>t", "t>b"], "a b");
        check(&["t>a", "t>b", "t>c"], "a b c");
        check(&["p>a", "b>p", "c>t"], "a b");
        check(&["a>b", "b>c"], "a b c");
        // The training belongs to the programme, the contracts do not belong together by that.
        check(&["a>p", "p>t", "t>b"], "a");
        check(&["a>gone", "b>gone"], "a");
        check(&["a>a"], "a");
    }

    #[test]
    fn what_is_in_the_bin_or_has_failed_does_not_count() {
        let mut plan = plan_of(&[("a", None), ("b", None), ("c", None), ("d", None)], &["a>t", "b>t", "a>c", "d>c"]);
        assert_eq!(names(&plan, "a"), "a b c d");
        set(&mut plan, "b", common::STAGE.name(), Value::Text("failed".into()));
        assert_eq!(names(&plan, "a"), "a c d");
        let known = plan.get(&id("c")).unwrap().seen().clone();
        set(&mut plan, "c", common::TRASHED.name(), Value::Trashed(known));
        assert_eq!(names(&plan, "a"), "a");
        assert_eq!(names(&plan, "t"), "a");
        assert_eq!(names(&plan, "gone"), "");
    }

    #[test]
    fn the_sum_tells_what_it_does_not_know() {
        let check = |values: &[Option<&str>], expected: Option<(&str, usize)>| {
            let contracts: Vec<_> = ["a", "b", "c"].into_iter().zip(values.iter().copied()).collect();
            let plan = plan_of(&contracts, &["t>a", "t>b", "t>c"]);
            let expected = expected.map(|(sum, unknown)| Total { sum: money(sum), unknown });
            assert_eq!(total(&linked(&plan, &id("a"))), expected, "{values:?}");
        };
        check(&[Some("8400"), Some("12000.50")], Some(("20400.50", 0)));
        check(&[Some("8400"), None, None], Some(("8400", 2)));
        check(&[None], Some(("0", 1)));
        check(&[], Some(("0", 0)));
        check(&[Some("9999999999999.99"), Some("0.01")], None);
    }

    #[test]
    fn the_plan_holds_the_thresholds() {
        let mut head = Record::new(id("plan"), plan::KIND.id);
        let mut add = |row: &str, values: Vec<(&'static str, Value)>| {
            let item: Item = values.into_iter().map(|(name, value)| (name.into(), value)).collect();
            let dot = head.take_dot(REPLICA);
            head.write(dot, Path::item(plan::THRESHOLDS.name, id(row)), Value::Item(item), None);
        };
        let procedure = || ("procedure", Value::Text("special".into()));
        let date = ("valid_from", Value::Date(on("2026-11-01")));
        let source = ("source", Value::Text("RHS § 14".into()));
        add("a", vec![procedure(), ("from", Value::Money(money("100000"))), date, source]);
        add("b", vec![procedure(), ("from", Value::Money(money("60000")))]);
        add("c", vec![procedure()]);
        let (new, old) = (money("100000"), money("60000"));
        let expected = [
            Threshold { procedure: "special", from: new, valid_from: Some(on("2026-11-01")), source: "RHS § 14" },
            Threshold { procedure: "special", from: old, valid_from: None, source: "" },
        ];
        assert_eq!(thresholds(&head), expected);
    }

    #[test]
    fn the_day_of_the_contract_counts() {
        let check = |values: &[(&'static str, &str)], expected: &str| {
            let mut contract = Record::new(id("a"), trainer_contract::KIND.id);
            for (field, date) in values {
                let dot = contract.take_dot(REPLICA);
                contract.write(dot, Path::field(*field), Value::Date(on(date)), None);
            }
            assert_eq!(counted_on(&contract, on("2027-06-09")).to_string(), expected, "{values:?}");
        };
        check(&[], "2027-06-09");
        check(&[("start", "2026-10-31")], "2026-10-31");
        check(&[("start", "2026-10-31"), ("contract_start", "2026-11-01")], "2026-11-01");
    }

    #[test]
    fn the_threshold_in_force_decides() {
        let row = |procedure, from, valid_from: Option<&str>| Threshold {
            procedure,
            from: money(from),
            valid_from: valid_from.map(on),
            source: "RHS § 14",
        };
        let rows = [
            row("special", "100000", Some("2026-11-01")),
            row("special", "60000", None),
            row("social", "500000", Some("2026-11-01")),
        ];
        let check = |sum: &str, procedure: &str, date: &str, expected: Option<(bool, usize)>| {
            let expected =
                expected.map(
                    |(is_reached, row)| {
                        if is_reached { Verdict::Reached(rows[row]) } else { Verdict::Below(rows[row]) }
                    },
                );
            assert_eq!(verdict(money(sum), &rows, procedure, on(date)), expected, "{sum} {procedure} {date}");
        };
        check("99999.99", "special", "2026-11-01", Some((false, 0)));
        check("100000", "special", "2026-11-01", Some((true, 0)));
        check("100000", "special", "2030-01-01", Some((true, 0)));
        check("59999.99", "special", "2026-10-31", Some((false, 1)));
        check("60000.00", "special", "2026-10-31", Some((true, 1)));
        check("1", "social", "2026-10-31", None);
        check("1", "goods_services", "2026-11-01", None);
        assert_eq!(verdict(money("1"), &[], "special", on("2026-11-01")), None);
    }
}
