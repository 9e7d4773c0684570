//! Figures that follow from a record's values and are stored nowhere. The arithmetic is exact; then money is rounded
//! half-up to cents and a percentage to one place. Where a value is missing, a division is by zero or the result is too
//! large, there is no figure.

use super::decimal::{Decimal, Money, half_up};
use super::field::Typed;
use super::kinds::{campaign, common, needs_mapping, programme, training, training_needs};
use super::record::Record;
use super::value::Item;

/// What a figure says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum FigureId {
    /// Of a training: its cost by participant.
    PricePerParticipant,
    /// Of a survey: how many of those asked have answered.
    ResponseRate,
    /// Of a campaign: its cost by person reached.
    CostPerContact,
    /// Of a campaign: its cost by application for the service.
    CostPerApplication,
    /// Of a programme: the hours of its modules.
    ProgrammeHours,
    /// Of a competence: how many grades are missing.
    Gap,
    /// Of a competence: the gap times its importance.
    WeightedGap,
    /// Of a metric: how much of the way to the target has been made.
    Progress,
}

impl FigureId {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::PricePerParticipant,
        Self::ResponseRate,
        Self::CostPerContact,
        Self::CostPerApplication,
        Self::ProgrammeHours,
        Self::Gap,
        Self::WeightedGap,
        Self::Progress,
    ];

    /// Its id in texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::PricePerParticipant => "price_per_participant",
            Self::ResponseRate => "response_rate",
            Self::CostPerContact => "cost_per_contact",
            Self::CostPerApplication => "cost_per_application",
            Self::ProgrammeHours => "programme_hours",
            Self::Gap => "gap",
            Self::WeightedGap => "weighted_gap",
            Self::Progress => "progress",
        }
    }
}

/// A figure with its unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Figure {
    /// Euros.
    Money(Money),
    /// Per cent: `8` is 8 %.
    Percent(Decimal),
    /// Hours.
    Hours(Decimal),
    /// A plain number.
    Number(Decimal),
}

/// The kind or the collection that has a figure, and how the figure follows.
type Rule<T> = (&'static str, FigureId, fn(&T) -> Option<Figure>);

/// The figures of records, by kind.
const RULES: &[Rule<Record>] = &[
    (training::KIND.id, FigureId::PricePerParticipant, price_per_participant),
    (needs_mapping::KIND.id, FigureId::ResponseRate, |record| {
        rate(record, &needs_mapping::ANSWERED, &needs_mapping::SAMPLE)
    }),
    (training_needs::KIND.id, FigureId::ResponseRate, |record| {
        rate(record, &training_needs::ANSWERED, &training_needs::SENT)
    }),
    (campaign::KIND.id, FigureId::CostPerContact, |record| per(cost(record)?, *record.get(&campaign::REACH)?)),
    (campaign::KIND.id, FigureId::CostPerApplication, |record| {
        per(cost(record)?, *record.get(&campaign::APPLICATIONS)?)
    }),
    (programme::KIND.id, FigureId::ProgrammeHours, programme_hours),
];

/// The figures of rows, by collection.
const ITEM_RULES: &[Rule<Item>] = &[
    (training_needs::COMPETENCES.name, FigureId::Gap, |item| Some(Figure::Number(gap(item)?))),
    (training_needs::COMPETENCES.name, FigureId::WeightedGap, |item| {
        let weighted = gap(item)?.checked_mul(*training_needs::IMPORTANCE.in_item(item)?)?;
        Some(Figure::Number(weighted.normalize()))
    }),
    (common::METRICS.name, FigureId::Progress, progress),
];

/// The figures that a record's values give.
pub fn figures(record: &Record) -> Vec<(FigureId, Figure)> {
    let rules = RULES.iter().filter(|(kind, ..)| *kind == record.kind_id());
    rules.filter_map(|(_, id, rule)| Some((*id, rule(record)?))).collect()
}

/// The figures that a row of a collection gives.
pub fn item_figures(collection: &str, item: &Item) -> Vec<(FigureId, Figure)> {
    let rules = ITEM_RULES.iter().filter(|(name, ..)| *name == collection);
    rules.filter_map(|(_, id, rule)| Some((*id, rule(item)?))).collect()
}

/// What was spent; before that is known, what may be.
pub fn cost(record: &Record) -> Option<Money> {
    record.get(&common::ACTUAL_COST).or_else(|| record.get(&common::BUDGET)).copied()
}

/// By those who came; before that is known, by those who registered.
fn price_per_participant(record: &Record) -> Option<Figure> {
    let participants = record.get(&training::ATTENDED).or_else(|| record.get(&training::REGISTERED))?;
    per(cost(record)?, *participants)
}

fn per(cost: Money, count: Decimal) -> Option<Figure> {
    price(cost.amount(), count).map(Figure::Money)
}

/// What one of so many costs; `None` where there are none.
pub fn price(cost: Decimal, count: Decimal) -> Option<Money> {
    Money::new(half_up(cost.checked_div(count)?, 2)).ok()
}

fn percent(part: Decimal, whole: Decimal) -> Option<Figure> {
    share(part, whole).map(Figure::Percent)
}

/// A part of a whole in per cent, to one place; `None` of nothing.
pub fn share(part: Decimal, whole: Decimal) -> Option<Decimal> {
    let percent = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    Some(half_up(percent, 1))
}

fn rate(record: &Record, part: &Typed<Decimal>, whole: &Typed<Decimal>) -> Option<Figure> {
    percent(*record.get(part)?, *record.get(whole)?)
}

/// The modules without hours add none; without any hours there is no sum.
fn programme_hours(record: &Record) -> Option<Figure> {
    let modules = record.items(programme::MODULES.name);
    let mut hours = modules.iter().filter_map(|(_, item)| programme::HOURS.in_item(item));
    let first = *hours.next()?;
    let sum = hours.try_fold(first, |sum, hours| sum.checked_add(*hours))?;
    Some(Figure::Hours(sum.normalize()))
}

/// How many grades of a competence are missing.
pub fn gap(item: &Item) -> Option<Decimal> {
    let (current, needed) = (training_needs::CURRENT.in_item(item)?, training_needs::NEEDED.in_item(item)?);
    Some(needed.checked_sub(*current)?.normalize())
}

fn progress(item: &Item) -> Option<Figure> {
    progress_share(item).map(Figure::Percent)
}

/// How much of the way of a metric has been made, in per cent. The way may go down: a target below the baseline is
/// reached by falling.
pub fn progress_share(item: &Item) -> Option<Decimal> {
    let baseline = *common::METRIC_BASELINE.in_item(item)?;
    let made = common::METRIC_ACTUAL.in_item(item)?.checked_sub(baseline)?;
    share(made, common::METRIC_TARGET.in_item(item)?.checked_sub(baseline)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::decimal::parse_decimal;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kind::Kind;
    use crate::model::record::Path;
    use crate::model::value::Value;
    use std::collections::BTreeSet;

    fn number(text: &str) -> Value {
        Value::Number(parse_decimal(text).unwrap())
    }

    /// Figures as text: `response_rate 8%`.
    fn shown(figures: &[(FigureId, Figure)]) -> String {
        let show = |(id, figure): &(FigureId, Figure)| match figure {
            Figure::Money(money) => format!("{} {money} €", id.id()),
            Figure::Percent(percent) => format!("{} {percent}%", id.id()),
            Figure::Hours(hours) => format!("{} {hours} h", id.id()),
            Figure::Number(number) => format!("{} {number}", id.id()),
        };
        figures.iter().map(show).collect::<Vec<_>>().join(", ")
    }

    /// A record of a kind with numbers and, under `actual_cost` and `budget`, money.
    fn check(kind: &Kind, values: &[(&'static str, &str)], expected: &str) {
        let mut record = Record::new(Id::from_bits(1), kind.id);
        for (field, text) in values {
            let is_money = [common::ACTUAL_COST.name(), common::BUDGET.name()].contains(field);
            let value = if is_money { Value::Money(Money::parse(text).unwrap()) } else { number(text) };
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, Path::field(*field), value, None);
        }
        assert_eq!(shown(&figures(&record)), expected, "{values:?}");
    }

    fn check_item(collection: &str, values: &[(&'static str, &str)], expected: &str) {
        let item = values.iter().map(|(name, text)| ((*name).into(), number(text))).collect();
        assert_eq!(shown(&item_figures(collection, &item)), expected, "{values:?}");
    }

    #[test]
    fn a_training_costs_by_participant() {
        let check = |values: &[(&'static str, &str)], expected: &str| check(&training::KIND, values, expected);
        check(&[("actual_cost", "1000"), ("attended", "3")], "price_per_participant 333.33 €");
        check(&[("actual_cost", "0.05"), ("attended", "2")], "price_per_participant 0.03 €");
        check(&[("actual_cost", "900"), ("budget", "1"), ("attended", "9")], "price_per_participant 100.00 €");
        check(&[("budget", "900"), ("attended", "9"), ("registered", "10")], "price_per_participant 100.00 €");
        check(&[("budget", "900"), ("registered", "10")], "price_per_participant 90.00 €");
        check(&[("budget", "900"), ("attended", "0"), ("registered", "10")], "");
        check(&[("budget", "900"), ("seats", "20")], "");
        check(&[("attended", "9")], "");
        check(&[("budget", "9999999999999"), ("attended", "0.000000000000001")], "");
        check(&[], "");
    }

    #[test]
    fn a_survey_has_its_response_rate() {
        check(&training_needs::KIND, &[("answered", "28"), ("sent", "42")], "response_rate 66.7%");
        check(&training_needs::KIND, &[("answered", "0"), ("sent", "42")], "response_rate 0%");
        check(&training_needs::KIND, &[("answered", "28"), ("sent", "0")], "");
        check(&training_needs::KIND, &[("answered", "28"), ("sample", "42")], "");
        check(&needs_mapping::KIND, &[("answered", "9"), ("sample", "12")], "response_rate 75%");
        check(&needs_mapping::KIND, &[("answered", "1"), ("sample", "2000")], "response_rate 0.1%");
        check(&needs_mapping::KIND, &[("sample", "12")], "");
    }

    #[test]
    fn a_campaign_costs_by_what_it_brought() {
        let check = |values: &[(&'static str, &str)], expected: &str| check(&campaign::KIND, values, expected);
        check(
            &[("budget", "9500"), ("reach", "40000"), ("applications", "19")],
            "cost_per_contact 0.24 €, cost_per_application 500.00 €",
        );
        check(&[("actual_cost", "80"), ("budget", "9500"), ("reach", "40")], "cost_per_contact 2.00 €");
        check(&[("budget", "9500"), ("applications", "0")], "");
        check(&[("reach", "40000"), ("applications", "19")], "");
    }

    #[test]
    fn another_kind_has_no_such_figures() {
        let values = [("budget", "1"), ("attended", "1"), ("answered", "1"), ("sent", "1"), ("reach", "1")];
        check(&Kind { id: "from_a_later_program", duty: None, stages: &[], fields: &[] }, &values, "");
    }

    #[test]
    fn a_programme_takes_the_hours_of_its_modules() {
        let check = |modules: &[Option<&str>], expected: &str| {
            let mut record = Record::new(Id::from_bits(1), programme::KIND.id);
            for (index, hours) in (1..).zip(modules) {
                let item = hours.iter().map(|hours| (programme::HOURS.name().into(), number(hours))).collect();
                let dot = record.take_dot(ReplicaId::from_bits(1));
                let path = Path::item(programme::MODULES.name, Id::from_bits(index));
                record.write(dot, path, Value::Item(item), None);
            }
            assert_eq!(shown(&figures(&record)), expected, "{modules:?}");
        };
        check(&[Some("8"), Some("6.5"), Some("1.5")], "programme_hours 16 h");
        check(&[Some("8"), None], "programme_hours 8 h");
        check(&[None], "");
        check(&[], "");
    }

    #[test]
    fn a_competence_has_its_gap() {
        let check = |values: &[(&'static str, &str)], expected: &str| check_item("competences", values, expected);
        check(&[("current", "2"), ("needed", "5"), ("importance", "4")], "gap 3, weighted_gap 12");
        check(&[("current", "2.5"), ("needed", "4"), ("importance", "3")], "gap 1.5, weighted_gap 4.5");
        check(&[("current", "4"), ("needed", "3"), ("importance", "5")], "gap -1, weighted_gap -5");
        check(&[("current", "2"), ("needed", "5")], "gap 3");
        check(&[("current", "2"), ("importance", "4")], "");
        check(&[], "");
    }

    #[test]
    fn a_metric_goes_up_or_down_to_its_target() {
        let check = |baseline: &str, target: &str, actual: &str, expected: &str| {
            let values = [("baseline", baseline), ("target", target), ("actual", actual)];
            check_item("metrics", &values, expected);
        };
        check("0", "120", "90", "progress 75%");
        check("50", "150", "150", "progress 100%");
        check("50", "150", "170", "progress 120%");
        check("50", "150", "40", "progress -10%");
        check("40", "10", "25", "progress 50%");
        check("40", "10", "50", "progress -33.3%");
        check("0", "3", "2", "progress 66.7%");
        check("10", "10", "10", "");
        check_item("metrics", &[("target", "10"), ("actual", "5")], "");
        check_item("metrics", &[("baseline", "0"), ("target", "10")], "");
        check_item("steps", &[("baseline", "0"), ("target", "10"), ("actual", "5")], "");
    }

    #[test]
    fn every_figure_has_its_own_id() {
        assert_eq!(FigureId::ALL.map(FigureId::id).into_iter().collect::<BTreeSet<_>>().len(), FigureId::ALL.len());
    }
}
