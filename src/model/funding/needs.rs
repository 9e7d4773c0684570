//! Where mediators are needed and where they are.

use super::Year;
use crate::model::decimal::Decimal;
use crate::model::kinds::model_scenario::Parameter;

/// What an area needs in a year, and what it has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AreaNeed {
    /// Where.
    pub area: String,
    /// Cases.
    pub cases: Decimal,
    /// Meetings, those with two mediators counted twice.
    pub needed: Decimal,
    /// Mediators whom so many meetings take, rounded up; none where it is not said how many one can hold.
    pub mediators_needed: Option<Decimal>,
    /// Mediators who work there, where that is known.
    pub mediators: Option<Decimal>,
    /// How many meetings they can hold.
    pub capacity: Option<Decimal>,
    /// How many mediators are missing.
    pub missing: Option<Decimal>,
}

/// The areas of a year in their order; one whose numbers are too large to hold is left out.
pub fn needs(year: &Year) -> Vec<AreaNeed> {
    let each = year.inputs.amount(Parameter::MeetingsPerMediator);
    let by_mediator = |meetings: Decimal| Some(meetings.checked_div(each)?.ceil().max(Decimal::ZERO).normalize());
    let need = |row: &super::Row| {
        let meetings = row.cases.checked_mul(year.inputs.amount(Parameter::MeetingsPerCase))?;
        let share = year.inputs.amount(Parameter::CoMediationShare).checked_add(Decimal::ONE)?;
        let needed = meetings.checked_mul(share)?.normalize();
        let capacity = row.mediators.and_then(|mediators| mediators.checked_mul(each)).map(|c| c.normalize());
        Some(AreaNeed {
            area: row.area.clone(),
            cases: row.cases,
            needed,
            mediators_needed: by_mediator(needed),
            mediators: row.mediators,
            capacity,
            missing: capacity.and_then(|capacity| by_mediator(needed.checked_sub(capacity)?)),
        })
    };
    year.inputs.rows().iter().filter_map(need).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::funding::{Inputs, Row, tests::example};

    fn shown(inputs: &Inputs) -> String {
        let text = |number: Option<Decimal>| number.map_or("–".to_owned(), |number| number.to_string());
        let one = |need: AreaNeed| {
            let (have, missing) = (text(need.capacity), text(need.missing));
            format!("{} {} {} {have} {missing}", need.area, need.needed, text(need.mediators_needed))
        };
        needs(&Year::of(inputs, 0).unwrap()).into_iter().map(one).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn an_area_needs_what_its_cases_take() {
        assert_eq!(shown(&example()), "Tallinn 1458 25 – –, Tartu 583.2 10 – –, Narva 388.8 7 – –");
        let row = |mediators: i64| Row { area: "A".into(), cases: 100.into(), mediators: Some(mediators.into()) };
        let example = example();
        let check = |mediators: i64, expected: &str| {
            let values = Parameter::ALL.into_iter().filter_map(|p| Some((p, example.value(p)?)));
            assert_eq!(shown(&Inputs::new(vec![row(mediators)], values)), expected);
        };
        check(8, "A 486 9 480 1");
        check(9, "A 486 9 540 0");
        check(0, "A 486 9 0 9");
    }

    #[test]
    fn without_meetings_by_mediator_no_one_is_counted() {
        let inputs = example().with(Parameter::MeetingsPerMediator, Decimal::ZERO);
        assert_eq!(shown(&inputs), "Tallinn 1458 – – –, Tartu 583.2 – – –, Narva 388.8 – – –");
    }
}
