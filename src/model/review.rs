//! The review of a period, duty by duty: what was expected, which records prove it, where proof is missing, and what is
//! carried over. The adviser adds a sentence to each duty and says which records count after all, or do not ([`marks`]).
//!
//! Every record of a duty that may be in the review stands in exactly one place of it: among the evidence, the work carried
//! over, what was left out by hand, or the rest.

pub mod clauses;
pub mod marks;

use std::collections::BTreeSet;
use std::sync::Arc;

use clauses::Clause;
use marks::Mark;

use super::date::Date;
use super::due;
use super::id::Id;
use super::kind::{DUTIES, Duty, Phase};
use super::kinds::{common, material, partner};
use super::period::Period;
use super::plan::Plan;
use super::query;
use super::record::Record;
use super::sort;
use super::value::Item;

/// The review of one duty.
#[derive(Clone, PartialEq, Debug)]
pub struct DutyReview {
    /// The duty.
    pub duty: &'static Duty,
    /// What proves each part of what was expected; a part without anything is a gap. A record may prove several parts.
    pub evidence: Vec<(&'static Clause, Vec<Evidence>)>,
    /// What goes on after the period, by day.
    pub carried_over: Vec<Arc<Record>>,
    /// What was left out by hand, by title.
    pub left_out: Vec<Arc<Record>>,
    /// What else there is of the duty, by title: of other times, set aside, without a day.
    pub rest: Vec<Arc<Record>>,
}

/// A record that proves something.
#[derive(Clone, PartialEq, Debug)]
pub struct Evidence {
    /// The record.
    pub record: Arc<Record>,
    /// Whether it counts because someone said so, or by what it says of itself.
    pub is_pinned: bool,
}

/// What a review comes to. Each record counts once, whatever it proves.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Figures {
    /// The records that count as evidence.
    pub counted: usize,
    /// Those of them that have something to show ([`Evidence::is_bare`]).
    pub documented: usize,
    /// The parts of what was expected without evidence, and the records with nothing to show.
    pub gaps: usize,
    /// The records that are carried over.
    pub carried_over: usize,
}

impl Evidence {
    /// Where its papers are registered.
    pub fn reference(&self) -> Option<&str> {
        self.record.get(&common::REGISTER_REF).map(String::as_str)
    }

    /// Where it is published.
    pub fn address(&self) -> Option<&str> {
        self.record.get(&material::PUBLISHED_AT).map(String::as_str)
    }

    /// The metrics that have got to their target.
    pub fn reached(&self) -> Vec<&Item> {
        let metrics = self.record.items(common::METRICS.name).into_iter().map(|(_, metric)| metric);
        metrics.filter(|metric| clauses::is_reached(metric)).collect()
    }

    /// Of a partner, when they last heard from each other.
    pub fn contact(&self) -> Option<Date> {
        self.record.get(&partner::LAST_CONTACT).copied()
    }

    /// Whether it has nothing to show: no register reference, no metric that was reached, no address, no contact.
    pub fn is_bare(&self) -> bool {
        let is_written = self.reference().is_some() || self.address().is_some() || self.contact().is_some();
        !is_written && self.reached().is_empty()
    }

    /// How many working days it ended after its last day, none if it was in time; `None` where one of the days is not
    /// known.
    pub fn late_by(&self) -> Option<usize> {
        let (ended, due) = (self.record.get(&common::ENDED)?, self.record.get(&common::DUE)?);
        Some(if ended <= due { 0 } else { due::working_days_after(*due, *ended).max(1) })
    }
}

impl DutyReview {
    /// The records that count as evidence, each once.
    pub fn counted(&self) -> Vec<&Evidence> {
        let mut seen: BTreeSet<&Id> = BTreeSet::new();
        let all = self.evidence.iter().flat_map(|(_, evidence)| evidence);
        all.filter(|evidence| seen.insert(evidence.record.id())).collect()
    }

    /// What it comes to.
    pub fn figures(&self) -> Figures {
        let counted = self.counted();
        let bare = counted.iter().filter(|evidence| evidence.is_bare()).count();
        let unproved = self.evidence.iter().filter(|(_, evidence)| evidence.is_empty()).count();
        Figures {
            counted: counted.len(),
            documented: counted.len() - bare,
            gaps: unproved + bare,
            carried_over: self.carried_over.len(),
        }
    }
}

/// What a review comes to, all duties together.
pub fn figures(reviews: &[DutyReview]) -> Figures {
    reviews.iter().map(DutyReview::figures).fold(Figures::default(), |sum, of| Figures {
        counted: sum.counted + of.counted,
        documented: sum.documented + of.documented,
        gaps: sum.gaps + of.gaps,
        carried_over: sum.carried_over + of.carried_over,
    })
}

/// The records that a review says something of: its evidence, and what is carried over. What was left out is not among
/// them.
pub fn told(reviews: &[DutyReview]) -> Vec<&Arc<Record>> {
    let mut told = Vec::new();
    for review in reviews {
        told.extend(review.counted().into_iter().map(|evidence| &evidence.record));
        told.extend(&review.carried_over);
    }
    told
}

/// The review of a period. `admits` says which records may be in it at all.
pub fn of(plan: &Plan, period: Period, admits: impl Fn(&Record) -> bool) -> Vec<DutyReview> {
    let records: Vec<&Arc<Record>> = plan.records().filter(|record| admits(record)).collect();
    DUTIES.iter().map(|duty| of_duty(duty, period, &records)).collect()
}

fn of_duty(duty: &'static Duty, period: Period, records: &[&Arc<Record>]) -> DutyReview {
    let empty = clauses::of_duty(duty.id).iter().map(|clause| (clause, Vec::new())).collect();
    let mut review =
        DutyReview { duty, evidence: empty, carried_over: Vec::new(), left_out: Vec::new(), rest: Vec::new() };
    for record in records.iter().filter(|record| query::on_board(record, Some(duty.id))) {
        let mark = Mark::of(record, period);
        let is_pinned = mark == Some(Mark::Pinned);
        let (counts, goes_on) = (clauses::counts(record, period), goes_on(record, period));
        match mark {
            // What would not be in the review anyway is nothing to bring back.
            Some(Mark::LeftOut) if counts || goes_on => review.left_out.push(Arc::clone(record)),
            _ if counts || is_pinned => {
                let proved = review.evidence.iter_mut().filter(|(clause, _)| clause.is_proved_by(record));
                proved.for_each(|(_, evidence)| evidence.push(Evidence { record: Arc::clone(record), is_pinned }));
            }
            _ if goes_on => review.carried_over.push(Arc::clone(record)),
            _ => review.rest.push(Arc::clone(record)),
        }
    }
    for (_, evidence) in &mut review.evidence {
        sort::by(evidence, |a, b| by_day(&a.record).cmp(&by_day(&b.record)));
    }
    sort::by(&mut review.carried_over, |a, b| by_day(a).cmp(&by_day(b)));
    let by_title = |record: &Arc<Record>| (record.title().to_owned(), record.id().clone());
    sort::by_key(&mut review.left_out, by_title);
    sort::by_key(&mut review.rest, by_title);
    review
}

/// The day by which work counts: the one on which it ended, else the one on which it was due.
pub fn day(record: &Record) -> Option<Date> {
    record.get(&common::ENDED).or_else(|| record.get(&common::DUE)).copied()
}

fn by_day(record: &Record) -> (bool, Option<Date>, &str, &Id) {
    let day = day(record);
    (day.is_none(), day, record.title(), record.id())
}

/// Whether work goes on after a period: it had begun or was due by its end, and is neither done nor set aside. What was
/// left over from earlier is carried over once more.
fn goes_on(record: &Record, period: Period) -> bool {
    let days = [record.get(&common::START), record.get(&common::DUE)];
    matches!(record.phase(), Phase::Planned | Phase::Active | Phase::Approval)
        && days.into_iter().flatten().any(|day| *day <= period.last())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Moment, parse_date};
    use crate::model::decimal::Decimal;
    use crate::model::id::ReplicaId;
    use crate::model::kind::Kind;
    use crate::model::kinds::{
        assignment, campaign, discussion, model_scenario, needs_mapping, partner, study_visit, training,
    };
    use crate::model::value::{FieldValue, Value};

    fn author() -> Author {
        Author { replica: ReplicaId::SAMPLE, now: Moment::from_unix_seconds(0) }
    }

    fn value(name: &str, text: &str) -> Value {
        match (name, parse_date(text)) {
            (_, Some(date)) => Value::Date(date),
            ("satisfaction" | "reach", None) => Value::Number(Decimal::ONE),
            _ => Value::Text(text.into()),
        }
    }

    /// A plan of records: id, kind, and fields as `stage=held due=2027-03-01`.
    fn plan(records: &[(&str, &'static Kind, &str)]) -> Plan {
        let mut plan = Plan::new(Id::from_bits(0));
        for (id, kind, fields) in records {
            let fields = fields.split_whitespace().map(|field| field.split_once('=').unwrap());
            let mut values: Vec<_> = fields.map(|(name, text)| (name.to_owned().into(), value(name, text))).collect();
            values.push(("title".into(), Value::Text((*id).into())));
            plan.apply(&Command::Create { id: Id::parse(id).unwrap(), kind, values }, author()).unwrap();
        }
        plan
    }

    fn mark(plan: &mut Plan, id: &str, period: Period, mark: Mark) {
        let command = Mark::set(plan.get(&Id::parse(id).unwrap()).unwrap(), period, Some(mark)).unwrap();
        plan.apply(&command, author()).unwrap();
    }

    fn ids(records: &[Arc<Record>]) -> String {
        records.iter().map(|record| record.id().as_str()).collect::<Vec<_>>().join(" ")
    }

    /// A duty in short: `needs: a b, visits: c; on: d; out: e; rest: f`. An asterisk stands behind what is pinned.
    fn look(plan: &Plan, duty: &str, period: Period) -> String {
        let reviews = of(plan, period, |_| true);
        let review = reviews.iter().find(|review| review.duty.id == duty).unwrap();
        let name =
            |evidence: &Evidence| format!("{}{}", evidence.record.id(), if evidence.is_pinned { "*" } else { "" });
        let proved = review.evidence.iter().filter(|(_, evidence)| !evidence.is_empty());
        let proved: Vec<_> = proved
            .map(|(clause, evidence)| {
                format!("{}: {}", clause.id, evidence.iter().map(name).collect::<Vec<_>>().join(" "))
            })
            .collect();
        let (on, out, rest) = (ids(&review.carried_over), ids(&review.left_out), ids(&review.rest));
        format!("{}; on: {on}; out: {out}; rest: {rest}", proved.join(", "))
    }

    #[test]
    fn work_counts_on_the_day_it_ended_else_was_due() {
        let spring = Period::parse("2027-03-01..2027-05-31").unwrap();
        let check = |fields: &str, expected: &str| {
            assert_eq!(look(&plan(&[("a", &needs_mapping::KIND, fields)]), "model", spring), expected, "{fields}");
        };
        let (counts, goes_on, rest) =
            ("needs: a; on: ; out: ; rest: ", "; on: a; out: ; rest: ", "; on: ; out: ; rest: a");
        check("stage=published ended=2027-03-01", counts);
        check("stage=published ended=2027-05-31 due=2027-06-30", counts);
        check("stage=published due=2027-04-01", counts);
        check("stage=published due=2027-04-01 ended=2027-06-01", rest);
        check("stage=published ended=2027-02-28", rest);
        check("stage=published start=2027-04-01", rest);
        check("stage=published", rest);
        check("stage=analysis start=2027-04-01 due=2027-12-01", goes_on);
        check("stage=planned due=2027-05-31", goes_on);
        check("stage=approval due=2027-01-31", goes_on);
        check("stage=approved start=2027-06-01", rest);
        check("stage=approved", rest);
        check("stage=cancelled due=2027-04-01", rest);
        check("stage=from_a_later_program due=2027-04-01", goes_on);
    }

    #[test]
    fn each_part_of_what_was_expected_has_its_own_evidence() {
        let plan = plan(&[
            ("a", &discussion::KIND, "stage=summary_sent ended=2027-03-03"),
            ("b", &study_visit::KIND, "stage=applied ended=2027-05-14"),
            ("c", &discussion::KIND, "stage=summary_sent ended=2027-02-03"),
            ("d", &model_scenario::KIND, "stage=chosen ended=2027-06-01"),
            ("e", &training::KIND, "stage=assessed ended=2027-06-01 satisfaction=5"),
            ("f", &training::KIND, "stage=assessed ended=2027-05-01"),
            ("g", &campaign::KIND, "stage=assessed ended=2027-05-01 reach=100"),
            ("h", &assignment::KIND, "stage=accepted ended=2027-05-01"),
        ]);
        let year = Period::year(2027);
        assert_eq!(look(&plan, "model", year), "described: d, visits: b, advised: c a; on: ; out: ; rest: ");
        assert_eq!(look(&plan, "training", year), "held: f e, quality: e; on: ; out: ; rest: ");
        assert_eq!(look(&plan, "outreach", year), "effective: g, awareness: g; on: ; out: ; rest: ");
        assert_eq!(look(&plan, "assignment", year), "in_time: h; on: ; out: ; rest: ");
        let all = figures(&of(&plan, year, |_| true));
        // Needs, both of guides, the method, three of the network, both of improvement; and eight records with nothing to show.
        assert_eq!(all, Figures { counted: 8, documented: 0, gaps: 9 + 8, carried_over: 0 });
        assert_eq!(
            figures(&of(&plan, year, |record| record.id().as_str() == "h")).counted,
            1,
            "others are not admitted"
        );
    }

    #[test]
    fn a_partner_counts_while_it_cooperates() {
        let year = Period::year(2027);
        let check = |fields: &str, expected: &str| {
            assert_eq!(look(&plan(&[("a", &partner::KIND, fields)]), "network", year), expected, "{fields}");
        };
        let (counts, rest) = ("formed: a; on: ; out: ; rest: ", "; on: ; out: ; rest: a");
        check("stage=cooperating last_contact=2027-02-01", counts);
        check("stage=agreement start=2027-01-11 due=2027-02-26", counts);
        check("stage=cooperating last_contact=2026-02-01", rest);
        check("stage=cooperating", rest);
        check("stage=contacted last_contact=2027-02-01", rest);
        check("stage=ended last_contact=2027-02-01", rest);
        let is_bare = |fields: &str| {
            let reviews = of(&plan(&[("a", &partner::KIND, fields)]), year, |_| true);
            reviews.iter().flat_map(DutyReview::counted).all(Evidence::is_bare)
        };
        assert!(!is_bare("stage=cooperating last_contact=2027-02-01"), "contact shows that it cooperates");
        assert!(is_bare("stage=cooperating due=2027-02-26"));
    }

    #[test]
    fn a_hand_counts_what_would_not_and_leaves_out_what_would() {
        let year = Period::year(2027);
        let mut plan = plan(&[
            ("done", &discussion::KIND, "stage=summary_sent ended=2027-03-03"),
            ("open", &discussion::KIND, "stage=held due=2027-03-03"),
            ("before", &study_visit::KIND, "stage=applied ended=2026-05-14"),
            ("later", &discussion::KIND, "stage=planned due=2028-03-03"),
        ]);
        mark(&mut plan, "done", year, Mark::LeftOut);
        mark(&mut plan, "open", year, Mark::Pinned);
        mark(&mut plan, "before", year, Mark::Pinned);
        mark(&mut plan, "later", year, Mark::LeftOut);
        assert_eq!(look(&plan, "model", year), "visits: before*, advised: open*; on: ; out: done; rest: later");
        let other = Period::quarter(2027, 1);
        assert_eq!(look(&plan, "model", other), "advised: done; on: open; out: ; rest: before later", "another period");
    }

    #[test]
    fn what_has_nothing_to_show_is_a_gap() {
        let year = Period::year(2027);
        let check = |fields: &str, metrics: &[(&str, &str)], is_bare: bool| {
            let fields = format!("stage=summary_sent ended=2027-03-03 {fields}");
            let mut plan = plan(&[("a", &discussion::KIND, &fields)]);
            for (number, (target, actual)) in metrics.iter().enumerate() {
                let number_of = |text: &str| Decimal::from_str_exact(text).unwrap().into_value();
                let metric = [("target".into(), number_of(target)), ("actual".into(), number_of(actual))];
                let (id, collection) = (Id::parse("a").unwrap(), common::METRICS.name.into());
                let item = Id::from_bits(number as u128);
                plan.apply(&Command::AddItem { id, collection, item, value: Item::from_iter(metric) }, author())
                    .unwrap();
            }
            let reviews = of(&plan, year, |_| true);
            let review = &reviews[0];
            assert_eq!(review.counted()[0].is_bare(), is_bare, "{fields} {metrics:?}");
            // Three parts have no evidence.
            let expected = Figures {
                counted: 1,
                documented: usize::from(!is_bare),
                gaps: 3 + usize::from(is_bare),
                carried_over: 0,
            };
            assert_eq!(review.figures(), expected);
        };
        check("", &[], true);
        check("register_ref=5.2-9/5517-1", &[], false);
        check("", &[("100", "99")], true);
        check("", &[("100", "99"), ("100", "100")], false);
    }

    #[test]
    fn days_after_the_last_one_are_told() {
        let check = |fields: &str, expected: Option<usize>| {
            let fields = format!("stage=accepted {fields}");
            let plan = plan(&[("a", &assignment::KIND, &fields)]);
            let reviews = of(&plan, Period::year(2027), |_| true);
            assert_eq!(reviews[6].counted()[0].late_by(), expected, "{fields}");
        };
        check("due=2027-03-19", None);
        check("ended=2027-03-19", None);
        check("due=2027-03-19 ended=2027-03-19", Some(0));
        check("due=2027-03-19 ended=2027-03-15", Some(0));
        check("due=2027-03-19 ended=2027-03-22", Some(1));
        // The Saturday after a Friday: no working day has passed, and yet it is late.
        check("due=2027-03-19 ended=2027-03-20", Some(1));
    }
}
