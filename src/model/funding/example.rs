//! The worked example of the domain (section 6): the golden test, and a first scenario to try the page with.

use super::{Inputs, Row};
use crate::model::copy::Draft;
use crate::model::decimal::{Decimal, Money};
use crate::model::field::FieldType;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::kinds::model_scenario::{self as kind, Parameter};
use crate::model::record::Path;
use crate::model::value::{Item, Value};

/// Cases by area.
const CASES: [i64; 3] = [300, 120, 80];

/// The values, in tenths.
const VALUES: [(Parameter, i64); 24] = [
    (Parameter::MeetingsPerCase, 45),
    (Parameter::MeetingFee, 950),
    (Parameter::CoMediationShare, 80),
    (Parameter::NoShowShare, 60),
    (Parameter::NoShowFeeShare, 500),
    (Parameter::ChildHearingShare, 400),
    (Parameter::ChildHearingFee, 800),
    (Parameter::InterpreterShare, 50),
    (Parameter::InterpreterFee, 600),
    (Parameter::TravelPerMeeting, 75),
    (Parameter::RoomPerMeeting, 40),
    (Parameter::Mediators, 420),
    (Parameter::MeetingsPerMediator, 600),
    (Parameter::TrainingPerMediator, 3500),
    (Parameter::SupervisionPerMediator, 2800),
    (Parameter::Coordination, 960_000),
    (Parameter::Systems, 185_000),
    (Parameter::Outreach, 240_000),
    (Parameter::OverheadShare, 70),
    (Parameter::AgreementShare, 350),
    (Parameter::ReferenceCost, 10_920),
    (Parameter::GrowthShare, 40),
    (Parameter::IndexationShare, 30),
    (Parameter::Years, 30),
];

fn values() -> impl Iterator<Item = (Parameter, Decimal)> {
    VALUES.into_iter().map(|(parameter, tenths)| (parameter, Decimal::new(tenths, 1).normalize()))
}

/// What it is calculated from; the areas are named by whoever asks.
pub fn inputs(areas: [&str; 3]) -> Inputs {
    let row = |(area, cases): (&str, i64)| Row { area: area.into(), cases: cases.into(), mediators: None };
    Inputs::new(areas.into_iter().zip(CASES).map(row).collect(), values())
}

/// The example as a record to be made. `new_id` names its rows.
pub fn draft(title: &str, areas: [&str; 3], id: Id, new_id: &mut dyn FnMut() -> Id) -> Draft {
    let parameter = |(parameter, number): (Parameter, Decimal)| {
        let money = Money::new(number).ok().filter(|_| matches!(parameter.field_type(), FieldType::Money));
        (Path::field(parameter.name()), money.map_or(Value::Number(number), Value::Money))
    };
    let row = |(area, cases): (&str, i64)| {
        let item = Item::from_iter([
            (kind::ROW_AREA.name().into(), Value::Text(area.into())),
            (kind::ROW_CASES.name().into(), Value::Number(cases.into())),
        ]);
        (Path::item(kind::ROWS.name, new_id()), Value::Item(item))
    };
    let title = (Path::field(common::TITLE.name()), Value::Text(title.into()));
    let rows: Vec<_> = areas.into_iter().zip(CASES).map(row).collect();
    Draft { id, kind: &kind::KIND, values: [title].into_iter().chain(rows).chain(values().map(parameter)).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::date::Moment;
    use crate::model::id::ReplicaId;
    use crate::model::plan::Plan;

    #[test]
    fn the_record_is_calculated_from_the_same_numbers() {
        let mut n = 0;
        let mut new_id = || {
            n += 1;
            Id::from_bits(n)
        };
        let areas = ["Tallinn", "Tartu", "Narva"];
        let draft = draft("A", areas, Id::parse("a").unwrap(), &mut new_id);
        let mut plan = Plan::new(Id::parse("plan").unwrap());
        let author = Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) };
        plan.apply(&Command::CreateAll { drafts: vec![draft] }, author).unwrap();
        assert_eq!(Inputs::of(plan.get(&Id::parse("a").unwrap()).unwrap()), inputs(areas));
    }
}
