//! What asks for attention today, how the year's work is spread, and how far each duty has come: one pass over the plan.
//! Each figure counts a [`Group`](super::group::Group) of records; the tests hold them against each other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::date::Date;
use super::decimal::Decimal;
use super::due::{self, Standing};
use super::group::{self, Means, Upkeep};
use super::kind::{DUTIES, Duty, Phase};
use super::kinds::common;
use super::plan::Plan;
use super::record::Record;
use super::shelf::{self, Shelf};
use super::sort;
use super::undecided::is_undecided;
use super::workload::{self, Load, Month};

/// How far a duty has come, and its means.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Line {
    /// How many records stand in each phase.
    pub phases: BTreeMap<Phase, usize>,
    /// How many have means.
    pub with_means: usize,
    /// What they have and what they took.
    pub means: Means,
}

/// What the overview shows.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Overview {
    /// How many records there are at work or in the archive.
    pub work: usize,
    /// Past their last day, the longest first.
    pub late: Vec<Arc<Record>>,
    /// Due in ten working days, the next first.
    pub soon: Vec<Arc<Record>>,
    /// Waiting, by the day until when.
    pub waiting: Vec<Arc<Record>>,
    /// About which a person has to decide something, the plan's own record among them.
    pub conflicts: Vec<Arc<Record>>,
    /// To be looked at again, by day.
    pub upkeep: Vec<(Date, Upkeep, Arc<Record>)>,
    /// The months of the plan's year.
    pub months: Vec<Month>,
    /// How many records' work cannot be placed.
    pub unplaced: usize,
    /// The duties in their order.
    pub duties: Vec<(&'static Duty, Line)>,
    /// All duties together.
    pub total: Line,
    /// The sources of means by name; an empty one for what names none.
    pub sources: BTreeMap<String, Line>,
}

impl Line {
    fn add(&mut self, phase: Phase, means: Option<Means>) {
        *self.phases.entry(phase).or_default() += 1;
        if let Some(Means { budget, actual }) = means {
            self.with_means += 1;
            let sum = |sum: Decimal, more: Decimal| sum.checked_add(more).unwrap_or(sum);
            self.means = Means { budget: sum(self.means.budget, budget), actual: sum(self.means.actual, actual) };
        }
    }

    /// How many records stand in a phase.
    pub fn in_phase(&self, phase: Phase) -> usize {
        self.phases.get(&phase).copied().unwrap_or_default()
    }

    /// How many there are but for those set aside.
    pub fn all(&self) -> usize {
        self.phases.iter().filter(|(phase, _)| **phase != Phase::Closed).map(|(_, count)| count).sum()
    }

    /// How much of the budget was spent, in whole per cent; none without a budget.
    pub fn spent(&self) -> Option<u32> {
        let share = self.means.actual.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(self.means.budget)?;
        u32::try_from(super::decimal::half_up(share, 0)).ok()
    }
}

/// The overview of a plan.
pub fn of(plan: &Plan, year: i16, today: Date) -> Overview {
    let mut overview = Overview::default();
    let mut loads: Vec<Load> = Vec::new();
    let mut duties: BTreeMap<&str, Line> = BTreeMap::new();
    for record in plan.records().chain([plan.head()]).filter(|record| is_undecided(record)) {
        overview.conflicts.push(record.clone());
    }
    for record in plan.records() {
        let shelf = shelf::of(record);
        if !matches!(shelf, Shelf::Boards | Shelf::Archive) {
            continue;
        }
        overview.work += 1;
        if shelf == Shelf::Boards {
            if matches!(due::of_record(record, today), Some(Standing::Late(_))) {
                overview.late.push(record.clone());
            }
            if group::is_soon(record, today) {
                overview.soon.push(record.clone());
            }
            if due::waiting(record, today).is_some() {
                overview.waiting.push(record.clone());
            }
        }
        if let Some((day, reason)) = group::upkeep(record, today) {
            overview.upkeep.push((day, reason, record.clone()));
        }
        match workload::load(record) {
            Load::Unplaced => overview.unplaced += 1,
            load @ Load::Placed(..) => loads.push(load),
            Load::None => {}
        }
        if let Some(duty) = record.kind().and_then(|kind| kind.duty) {
            let (phase, means) = (record.phase(), group::means(record));
            duties.entry(duty).or_default().add(phase, means);
            overview.total.add(phase, means);
            if means.is_some() {
                overview.sources.entry(group::source(record).to_owned()).or_default().add(phase, means);
            }
        }
    }
    overview.months = workload::months(year, &loads);
    overview.duties = DUTIES.iter().map(|duty| (duty, duties.remove(duty.id).unwrap_or_default())).collect();
    sort::by(&mut overview.late, |a, b| by_due(a).cmp(&by_due(b)));
    sort::by(&mut overview.soon, |a, b| by_due(a).cmp(&by_due(b)));
    sort::by(&mut overview.waiting, |a, b| by_waiting(a).cmp(&by_waiting(b)));
    sort::by(&mut overview.upkeep, |a, b| (a.0, a.1, a.2.title()).cmp(&(b.0, b.1, b.2.title())));
    sort::by(&mut overview.conflicts, |a, b| a.title().cmp(b.title()));
    overview
}

fn by_due(record: &Record) -> (Option<&Date>, &str) {
    (record.get(&common::DUE), record.title())
}

/// Those that wait until some day come before those that just wait.
fn by_waiting(record: &Record) -> (bool, Option<&Date>, &str) {
    let until = record.get(&common::WAITING_UNTIL);
    (until.is_none(), until, record.title())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_date;
    use crate::model::id::Id;

    // The figures of the sample plan stand in tests/golden/overview.rs.
    #[test]
    fn an_empty_plan_has_nothing_to_tell() {
        let overview = of(&Plan::new(Id::from_bits(1)), 2027, parse_date("2027-03-15").unwrap());
        assert_eq!((overview.work, overview.total.all(), overview.months.len()), (0, 0, 12));
        assert_eq!(overview.total.spent(), None);
    }
}
