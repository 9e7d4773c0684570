//! Scenarios beside each other: which of them, where they differ, by how much, and what choosing one does to the others.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Inputs, Line, sensitivity};
use crate::model::decimal::{Decimal, half_up};
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::kinds::model_scenario::{CHOSEN, KIND, Parameter};
use crate::model::plan::Plan;
use crate::model::record::Record;
use crate::model::shelf;
use crate::model::sort;

/// Most scenarios that are compared at once.
pub const MOST: usize = 5;
/// So many are compared where no one has said which.
const USUAL: usize = 3;
/// So many inputs are shown first, if no more of them differ; the most weighty ones fill the list.
const FIRST: usize = 6;

/// The scenarios that can be compared, in the order of their board.
pub fn scenarios(plan: &Plan) -> Vec<Arc<Record>> {
    let is_scenario = |record: &&Arc<Record>| record.kind_id() == KIND.id && shelf::is_on_boards(record);
    let mut found: Vec<Arc<Record>> = plan.records().filter(is_scenario).cloned().collect();
    sort::by(&mut found, |a, b| (a.get(&common::RANK), a.id()).cmp(&(b.get(&common::RANK), b.id())));
    found
}

/// Those that are compared where no one has said which: the first open ones, or, without any, the first.
pub fn usual(all: &[Arc<Record>]) -> Vec<Id> {
    let open: Vec<&Arc<Record>> = all.iter().filter(|record| record.phase().is_open()).collect();
    let from = if open.is_empty() { all.iter().collect() } else { open };
    from.into_iter().take(USUAL).map(|record| record.id().clone()).collect()
}

/// Which of the compared scenarios are superseded once one of them is chosen: those that are open, and one that was chosen
/// before.
pub fn superseded<'a>(compared: &'a [Arc<Record>], chosen: &Id) -> Vec<&'a Arc<Record>> {
    let gives_way = |record: &&Arc<Record>| record.phase().is_open() || record.stage_id() == CHOSEN;
    compared.iter().filter(|record| record.id() != chosen).filter(gives_way).collect()
}

/// Whether scenarios differ in a parameter; what is not set is nothing.
pub fn differs(inputs: &[Inputs], parameter: Parameter) -> bool {
    let mut amounts = inputs.iter().map(|inputs| inputs.amount(parameter));
    let first = amounts.next();
    amounts.any(|amount| Some(amount) != first)
}

/// The inputs that are shown first: those in which scenarios differ, then those that weigh most in the first of them.
pub fn first_inputs(inputs: &[Inputs]) -> Vec<Parameter> {
    let mut shown: Vec<Parameter> = Parameter::ALL.into_iter().filter(|p| differs(inputs, *p)).collect();
    let weighty = inputs.first().map(|base| sensitivity(base, 0)).unwrap_or_default();
    let weighty = weighty.into_iter().map(|effect| effect.parameter);
    for parameter in weighty.chain(Parameter::ALL) {
        if shown.len() >= FIRST {
            break;
        }
        if !shown.contains(&parameter) {
            shown.push(parameter);
        }
    }
    shown
}

/// An area by its name, and its place among those of that name in one scenario.
pub type Area = (String, usize);

/// The areas of a scenario, in the order of its rows.
pub fn areas_of<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<Area> {
    let mut seen = BTreeMap::<&str, usize>::new();
    let place = |name: &'a str| {
        let count = seen.entry(name).or_default();
        *count += 1;
        (name.to_owned(), *count - 1)
    };
    names.into_iter().map(place).collect()
}

/// The areas of all scenarios, each once.
pub fn areas(inputs: &[Inputs]) -> Vec<Area> {
    let mut all: Vec<Area> = Vec::new();
    for area in inputs.iter().flat_map(|inputs| areas_of(inputs.rows().iter().map(|row| row.area.as_str()))) {
        if !all.contains(&area) {
            all.push(area);
        }
    }
    all
}

/// By how much a figure differs from the base's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Difference {
    /// The difference, in the unit of the line.
    pub amount: Decimal,
    /// The same in per cent of the base, to one place; none where the base is nothing.
    pub percent: Option<Decimal>,
}

/// By how much a figure differs from the base's; none where one of them is missing.
pub fn difference(base: Option<Decimal>, other: Option<Decimal>) -> Option<Difference> {
    let (base, other) = base.zip(other)?;
    let amount = other.checked_sub(base)?;
    let percent = amount.checked_mul(Decimal::ONE_HUNDRED).and_then(|hundredfold| hundredfold.checked_div(base.abs()));
    Some(Difference { amount: amount.normalize(), percent: percent.map(|percent| half_up(percent, 1)) })
}

/// The lines in the parts of a table: what there is to do, what it costs, what comes of it.
pub const PARTS: [&[Line]; 3] = [
    &[Line::Cases, Line::Meetings],
    &[
        Line::Mediation,
        Line::NoShows,
        Line::ChildHearing,
        Line::Interpreting,
        Line::Travel,
        Line::Rooms,
        Line::Training,
        Line::Supervision,
        Line::Coordination,
        Line::Systems,
        Line::Outreach,
        Line::Subtotal,
        Line::Overhead,
        Line::Total,
    ],
    &[
        Line::CostPerCase,
        Line::Agreements,
        Line::CostPerAgreement,
        Line::Saving,
        Line::MeetingsNeeded,
        Line::Capacity,
        Line::MediatorsMissing,
    ],
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::copy::Draft;
    use crate::model::date::Moment;
    use crate::model::decimal::parse_decimal;
    use crate::model::funding::example;
    use crate::model::id::ReplicaId;
    use crate::model::record::Path;
    use crate::model::value::Value;

    fn names(parameters: &[Parameter]) -> Vec<&'static str> {
        parameters.iter().map(|parameter| parameter.name()).collect()
    }

    fn plan(stages: &[(&str, &str)]) -> Plan {
        let mut plan = Plan::new(Id::parse("plan").unwrap());
        let author = Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) };
        let draft = |(id, stage): &(&str, &str)| Draft {
            id: Id::parse(id).unwrap(),
            kind: &KIND,
            values: vec![
                (Path::field("title"), Value::Text((*id).to_owned())),
                (Path::field("stage"), Value::Text((*stage).to_owned())),
            ],
        };
        plan.apply(&Command::CreateAll { drafts: stages.iter().map(draft).collect() }, author).unwrap();
        plan
    }

    fn ids(ids: &[Id]) -> String {
        ids.iter().map(Id::as_str).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_first_open_scenarios_are_compared() {
        let check =
            |stages: &[(&str, &str)], expected: &str| assert_eq!(ids(&usual(&scenarios(&plan(stages)))), expected);
        check(&[("d", "draft"), ("c", "chosen"), ("b", "calculated"), ("a", "approval"), ("e", "draft")], "d b a");
        check(&[("b", "chosen"), ("a", "rejected")], "b a");
        check(&[("b", "chosen"), ("a", "draft")], "a");
        check(&[], "");
    }

    #[test]
    fn choosing_one_supersedes_what_is_open_or_was_chosen() {
        let all = scenarios(&plan(&[("a", "draft"), ("b", "chosen"), ("c", "rejected"), ("d", "approval")]));
        let check = |chosen: &str, expected: &str| {
            let superseded = superseded(&all, &Id::parse(chosen).unwrap());
            let superseded: Vec<Id> = superseded.into_iter().map(|record| record.id().clone()).collect();
            assert_eq!(ids(&superseded), expected);
        };
        check("a", "b d");
        check("c", "a b d");
    }

    #[test]
    fn what_differs_comes_before_what_weighs() {
        let base = example::inputs(["A", "B", "C"]);
        let other = base.clone().with(Parameter::ReferenceCost, Decimal::ONE).with(Parameter::Systems, Decimal::ONE);
        assert_eq!(
            names(&first_inputs(&[base.clone(), other])),
            ["systems", "reference_cost", "meetings_per_case", "meeting_fee", "coordination", "overhead_share"]
        );
        assert_eq!(first_inputs(&[base]).len(), FIRST);
        assert_eq!(first_inputs(&[]).len(), FIRST);
    }

    #[test]
    fn what_is_not_set_is_nothing() {
        let nothing = Inputs::new(Vec::new(), []);
        let zero = nothing.clone().with(Parameter::Systems, Decimal::ZERO);
        assert!(!differs(&[nothing.clone(), zero], Parameter::Systems));
        assert!(differs(&[nothing.clone(), nothing.with(Parameter::Systems, Decimal::ONE)], Parameter::Systems));
    }

    #[test]
    fn areas_of_one_name_are_told_apart_by_their_place() {
        let areas = areas_of(["Tartu", "Narva", "Tartu"]);
        assert_eq!(areas, [("Tartu".to_owned(), 0), ("Narva".to_owned(), 0), ("Tartu".to_owned(), 1)]);
        let all =
            super::areas(&[example::inputs(["Tartu", "Narva", "Tartu"]), example::inputs(["Tartu", "Kohila", "B"])]);
        assert_eq!(all.len(), 5);
    }

    #[test]
    fn a_difference_is_told_in_its_unit_and_in_per_cent() {
        let check = |base: &str, other: &str, expected: Option<(&str, Option<&str>)>| {
            let number = |text: &str| parse_decimal(text).ok();
            let got = difference(number(base), number(other));
            let got = got.map(|got| (got.amount.to_string(), got.percent.map(|percent| percent.to_string())));
            let expected = expected.map(|(amount, percent)| (amount.to_owned(), percent.map(str::to_owned)));
            assert_eq!(got, expected, "{base} {other}");
        };
        check("482406.83", "507793.91", Some(("25387.08", Some("5.3"))));
        check("-100", "-150", Some(("-50", Some("-50"))));
        check("0", "5", Some(("5", None)));
        check("5", "5", Some(("0", Some("0"))));
        check("–", "5", None);
        check("5", "–", None);
    }

    #[test]
    fn every_line_is_in_one_part() {
        assert_eq!(PARTS.concat(), Line::ALL);
    }
}
