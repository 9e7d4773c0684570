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

/// The values, in hundredths.
const VALUES: [(Parameter, i64); 24] = [
    (Parameter::MeetingsPerCase, 4_50),
    (Parameter::MeetingFee, 95_00),
    (Parameter::CoMediationShare, 8_00),
    (Parameter::NoShowShare, 6_00),
    (Parameter::NoShowFeeShare, 50_00),
    (Parameter::ChildHearingShare, 40_00),
    (Parameter::ChildHearingFee, 80_00),
    (Parameter::InterpreterShare, 5_00),
    (Parameter::InterpreterFee, 60_00),
    (Parameter::TravelPerMeeting, 7_50),
    (Parameter::RoomPerMeeting, 4_00),
    (Parameter::Mediators, 42_00),
    (Parameter::MeetingsPerMediator, 60_00),
    (Parameter::TrainingPerMediator, 350_00),
    (Parameter::SupervisionPerMediator, 280_00),
    (Parameter::Coordination, 96_000_00),
    (Parameter::Systems, 18_500_00),
    (Parameter::Outreach, 24_000_00),
    (Parameter::OverheadShare, 7_00),
    (Parameter::AgreementShare, 35_00),
    (Parameter::ReferenceCost, 1_092_00),
    (Parameter::GrowthShare, 4_00),
    (Parameter::IndexationShare, 3_00),
    (Parameter::Years, 3_00),
];

fn values() -> impl Iterator<Item = (Parameter, Decimal)> {
    VALUES.into_iter().map(|(parameter, hundredths)| (parameter, Decimal::new(hundredths, 2).normalize()))
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
        let item = Item::from([
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
