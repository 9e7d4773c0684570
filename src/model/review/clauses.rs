//! The expected result of each duty as the job description puts it (section 2 of the domain), part by part, and which
//! records prove each part.

use crate::model::field::Typed;
use crate::model::kind::{Kind, Phase};
use crate::model::kinds::{
    assignment, campaign, common, cooperation, discussion, foreign_practice, improvement, material, model_scenario,
    needs_mapping, other_activity, partner, programme, study_visit, system_proposal, trainer_contract, training,
    training_needs,
};
use crate::model::period::Period;
use crate::model::record::{Path, Record};
use crate::model::value::Item;

/// A part of an expected result.
#[derive(Debug)]
pub struct Clause {
    /// Its id in texts and hooks.
    pub id: &'static str,
    /// The kinds whose records prove it.
    kinds: &'static [&'static Kind],
    /// What such a record has to say beside that it is done.
    says: fn(&Record) -> bool,
}

impl PartialEq for Clause {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Clause {
    const fn of(id: &'static str, kinds: &'static [&'static Kind]) -> Self {
        Self { id, kinds, says: |_| true }
    }

    /// Whether a record that counts as evidence is evidence of this.
    pub fn is_proved_by(&self, record: &Record) -> bool {
        record.kind().is_some_and(|kind| self.kinds.contains(&kind)) && (self.says)(record)
    }
}

/// The parts of what is expected of a duty, in their order.
pub fn of_duty(duty: &str) -> &'static [Clause] {
    EXPECTED.iter().find(|(id, _)| *id == duty).map_or(&[], |(_, clauses)| clauses)
}

const EXPECTED: &[(&str, &[Clause])] = &[
    (
        "model",
        &[
            Clause::of("needs", &[&needs_mapping::KIND]),
            // What the systems have to do for it is a part of the model.
            Clause::of("described", &[&model_scenario::KIND, &system_proposal::KIND]),
            Clause::of("visits", &[&study_visit::KIND]),
            Clause::of("advised", &[&discussion::KIND]),
        ],
    ),
    (
        "outreach",
        &[
            Clause::of("effective", &[&campaign::KIND]),
            Clause { id: "awareness", kinds: &[&campaign::KIND], says: is_measured },
        ],
    ),
    (
        "guides",
        &[
            Clause::of("compiled", &[&material::KIND]),
            Clause {
                id: "published",
                kinds: &[&material::KIND],
                says: |record| record.get(&material::PUBLISHED_AT).is_some(),
            },
        ],
    ),
    (
        "training",
        &[
            Clause::of("method", &[&training_needs::KIND, &programme::KIND, &trainer_contract::KIND]),
            Clause::of("held", &[&training::KIND]),
            Clause {
                id: "quality",
                kinds: &[&training::KIND],
                says: |record| record.get(&training::SATISFACTION).is_some() || record.get(&training::IMPACT).is_some(),
            },
        ],
    ),
    (
        "network",
        &[
            Clause::of("formed", &[&partner::KIND]),
            Clause::of("exchanged", &[&cooperation::KIND]),
            Clause::of("abroad", &[&foreign_practice::KIND]),
        ],
    ),
    (
        "improvement",
        &[Clause::of("carried_out", &[&other_activity::KIND]), Clause::of("proposals", &[&improvement::KIND])],
    ),
    ("assignment", &[Clause::of("in_time", &[&assignment::KIND])]),
];

/// Whether someone has counted what a campaign brought about.
fn is_measured(record: &Record) -> bool {
    let figures = [&campaign::REACH.field, &campaign::INQUIRIES.field, &campaign::APPLICATIONS.field];
    figures.iter().any(|figure| record.value(&Path::field(figure.name)).is_some())
        || record.items(common::METRICS.name).iter().any(|(_, metric)| is_reached(metric))
}

/// Whether a metric has got to its target. The way may go down: a target below the baseline is reached by falling.
pub fn is_reached(metric: &Item) -> bool {
    let at = |typed: &Typed<_>| typed.in_item(metric).copied();
    let (Some(target), Some(actual)) = (at(&common::METRIC_TARGET), at(&common::METRIC_ACTUAL)) else {
        return false;
    };
    match at(&common::METRIC_BASELINE) {
        Some(baseline) if target < baseline => actual <= target,
        Some(_) | None => actual >= target,
    }
}

/// Whether a record counts as evidence in a period by what it says of itself. Work does once it is done: on the day it
/// ended, else on the one it was due. A partner is never done: it counts while it cooperates, if there was work with it or
/// contact in the period.
pub fn counts(record: &Record, period: Period) -> bool {
    if record.kind_id() == partner::KIND.id {
        let contact = record.get(&partner::LAST_CONTACT);
        let is_in_touch = period.has_work_on(record) || contact.is_some_and(|day| period.holds(*day));
        return COOPERATES.contains(&record.stage_id()) && is_in_touch;
    }
    record.phase() == Phase::Done && super::day(record).is_some_and(|day| period.holds(day))
}

/// The stages in which a partner works with the service.
const COOPERATES: [&str; 2] = ["cooperating", "agreement"];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::decimal::{Decimal, parse_decimal};
    use crate::model::kind::DUTIES;
    use crate::model::kinds;
    use crate::model::value::FieldValue;

    #[test]
    fn every_kind_proves_something_of_its_duty_and_of_no_other() {
        for duty in DUTIES {
            let proving: BTreeSet<_> =
                of_duty(duty.id).iter().flat_map(|clause| clause.kinds).map(|kind| kind.id).collect();
            let own: BTreeSet<_> = kinds::of_duty(duty.id).map(|kind| kind.id).collect();
            assert_eq!(proving, own, "{}", duty.id);
        }
        let ids: Vec<_> = EXPECTED.iter().flat_map(|(_, clauses)| *clauses).map(|clause| clause.id).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }

    #[test]
    fn a_metric_is_reached_by_rising_or_falling_to_its_target() {
        let check = |baseline: &str, target: &str, actual: &str, expected: bool| {
            let values = [("baseline", baseline), ("target", target), ("actual", actual)];
            let known = values.into_iter().filter(|(_, text)| !text.is_empty());
            let metric = known.map(|(name, text)| (name.into(), parse_decimal(text).unwrap().into_value())).collect();
            assert_eq!(is_reached(&metric), expected, "{values:?}");
        };
        check("10", "20", "20", true);
        check("10", "20", "19.9", false);
        check("10", "20", "31", true);
        check("14", "5", "5", true);
        check("14", "5", "6", false);
        check("14", "5", "0", true);
        check("14", "5", "20", false);
        check("", "120", "130", true);
        check("", "120", "119", false);
        check("5", "5", "5", true);
        check("5", "5", "4", false);
        check("10", "", "20", false);
        check("10", "20", "", false);
        assert!(!is_reached(&Item::from_iter([("target".into(), Decimal::ONE.into_value())])));
    }
}
