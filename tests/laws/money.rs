//! The laws of the funding model: doubling a price doubles its line, more work never costs less, sums are the sums of what
//! is shown, and the worked example of the domain comes out to the cent.

use lepik::model::decimal::{Decimal, half_up};
use lepik::model::field::FieldType;
use lepik::model::funding::{Inputs, Line, Row, Year, example, needs, sensitivity};
use lepik::model::kinds::model_scenario::Parameter;
use proptest::collection::vec;
use proptest::strategy::Strategy;
use proptest::{prop_assert, prop_assert_eq};

use crate::runner;

const CASES: u32 = 1000;

/// Scenarios as people write them: values in hundredths, none below nothing, up to four areas.
fn scenarios() -> impl Strategy<Value = Inputs> {
    let rows = vec((0_i64..2000, proptest::option::of(0_i64..40)), 0..4);
    let values = vec(0_i64..50_000, Parameter::ALL.len());
    (rows, values).prop_map(|(rows, values)| {
        let row = |(cases, mediators): (i64, Option<i64>)| Row {
            area: "A".into(),
            cases: cases.into(),
            mediators: mediators.map(Decimal::from),
        };
        let value = |(parameter, hundredths): (Parameter, i64)| {
            let value = match parameter.field_type() {
                // Shares up to 100 %, and up to five years.
                FieldType::Number(_) if parameter == Parameter::Years => Decimal::from(1 + hundredths % 5),
                FieldType::Number(_) => Decimal::new(hundredths % 10_001, 2),
                _ => Decimal::new(hundredths, 2),
            };
            (parameter, value)
        };
        Inputs::new(rows.into_iter().map(row).collect(), Parameter::ALL.into_iter().zip(values).map(value))
    })
}

fn year(inputs: &Inputs, year: u8) -> Year {
    Year::of(inputs, year).expect("these numbers can be held")
}

fn get(inputs: &Inputs, line: Line) -> Decimal {
    year(inputs, 0).get(line).expect("a sum has a figure")
}

/// The same with some times as much of a parameter.
fn times(inputs: &Inputs, parameter: Parameter, factor: i64) -> Inputs {
    let value = inputs.value(parameter).unwrap_or_default();
    inputs.clone().with(parameter, value * Decimal::from(factor))
}

/// The same with some times as many cases.
fn cases_times(inputs: &Inputs, factor: i64) -> Inputs {
    let rows = inputs.rows().iter().map(|row| Row { cases: row.cases * Decimal::from(factor), ..row.clone() });
    let values = Parameter::ALL.into_iter().filter_map(|parameter| Some((parameter, inputs.value(parameter)?)));
    Inputs::new(rows.collect(), values)
}

/// Prices, and the one line that each of them alone makes.
const PRICED: [(Parameter, Line); 10] = [
    (Parameter::MeetingFee, Line::Mediation),
    (Parameter::ChildHearingFee, Line::ChildHearing),
    (Parameter::InterpreterFee, Line::Interpreting),
    (Parameter::TravelPerMeeting, Line::Travel),
    (Parameter::RoomPerMeeting, Line::Rooms),
    (Parameter::TrainingPerMediator, Line::Training),
    (Parameter::SupervisionPerMediator, Line::Supervision),
    (Parameter::Coordination, Line::Coordination),
    (Parameter::Systems, Line::Systems),
    (Parameter::Outreach, Line::Outreach),
];

#[test]
fn doubling_a_price_doubles_its_line() {
    let cent = Decimal::new(1, 2);
    runner::check("doubled prices", CASES, &scenarios(), |inputs| {
        for (parameter, line) in PRICED {
            let (once, twice) = (get(&inputs, line), get(&times(&inputs, parameter, 2), line));
            prop_assert!((twice - once - once).abs() <= cent, "{parameter:?}: {once} and {twice}");
        }
        Ok(())
    });
}

#[test]
fn doubling_a_price_doubles_its_line_exactly_where_nothing_is_rounded() {
    // Whole cases, two meetings each, no shares: every product is whole cents.
    runner::check("doubled prices, whole cents", CASES, &scenarios(), |inputs| {
        let plain = inputs
            .with(Parameter::MeetingsPerCase, Decimal::TWO)
            .with(Parameter::CoMediationShare, Decimal::ZERO)
            .with(Parameter::ChildHearingShare, Decimal::ONE_HUNDRED)
            .with(Parameter::InterpreterShare, Decimal::ONE_HUNDRED)
            .with(Parameter::Mediators, Decimal::TEN);
        for (parameter, line) in PRICED {
            prop_assert_eq!(get(&times(&plain, parameter, 2), line), get(&plain, line) * Decimal::TWO);
        }
        Ok(())
    });
}

#[test]
fn more_cases_never_cost_less() {
    runner::check("more cases", CASES, &scenarios(), |inputs| {
        for factor in [2, 3] {
            let more = cases_times(&inputs, factor);
            for line in [Line::Meetings, Line::Mediation, Line::NoShows, Line::Total, Line::MeetingsNeeded] {
                prop_assert!(get(&more, line) >= get(&inputs, line), "{line:?}");
            }
            let missing = |inputs: &Inputs| year(inputs, 0).get(Line::MediatorsMissing);
            prop_assert!(missing(&more) >= missing(&inputs));
        }
        Ok(())
    });
}

#[test]
fn a_dearer_or_larger_input_never_costs_less() {
    let costs = |parameter: &Parameter| {
        !matches!(parameter, Parameter::AgreementShare | Parameter::ReferenceCost | Parameter::Years)
    };
    runner::check("larger inputs", CASES / 10, &scenarios(), |inputs| {
        for parameter in Parameter::ALL.into_iter().filter(costs) {
            let more = times(&inputs, parameter, 2);
            for number in 0..inputs.years() {
                let total = |inputs: &Inputs| year(inputs, number).get(Line::Total);
                prop_assert!(total(&more) >= total(&inputs), "{parameter:?} in year {number}");
            }
        }
        Ok(())
    });
}

#[test]
fn sums_are_the_sums_of_what_is_shown() {
    runner::check("sums", CASES, &scenarios(), |inputs| {
        for number in 0..inputs.years() {
            let year = year(&inputs, number);
            let get = |line: Line| year.get(line).expect("a sum has a figure");
            for line in Line::ALL.into_iter().filter(|line| line.is_money()) {
                prop_assert!(year.get(line).is_none_or(|figure| half_up(figure, 2) == figure), "{line:?} in cents");
            }
            let costs: Decimal = Line::COSTS.into_iter().map(get).sum();
            prop_assert_eq!(costs, get(Line::Subtotal));
            prop_assert_eq!(get(Line::Subtotal) + get(Line::Overhead), get(Line::Total));
            let groups: Decimal = Line::GROUPS.into_iter().filter_map(|group| year.sum(group)).sum();
            prop_assert_eq!(groups, get(Line::Total));
        }
        Ok(())
    });
}

#[test]
fn areas_need_together_what_the_year_needs() {
    runner::check("areas", CASES, &scenarios(), |inputs| {
        let year = year(&inputs, 0);
        let areas = needs(&year);
        let needed: Decimal = areas.iter().map(|area| area.needed).sum();
        prop_assert_eq!(Some(needed.normalize()), year.get(Line::MeetingsNeeded));
        for area in areas {
            prop_assert!(
                area.missing.is_none_or(|missing| missing >= Decimal::ZERO && Some(missing) <= area.mediators_needed)
            );
        }
        Ok(())
    });
}

#[test]
fn effects_are_the_differences_of_totals_and_the_largest_comes_first() {
    runner::check("effects", CASES / 10, &scenarios(), |inputs| {
        let now = get(&inputs, Line::Total);
        let effects = sensitivity(&inputs, 0);
        prop_assert!(effects.windows(2).all(|pair| pair[0].size() >= pair[1].size()));
        for effect in effects {
            let more = inputs.value(effect.parameter).unwrap_or_default() * Decimal::new(11, 1);
            prop_assert_eq!(get(&inputs.clone().with(effect.parameter, more), Line::Total) - now, effect.more);
        }
        Ok(())
    });
}

#[test]
fn the_worked_example_comes_out_in_all_its_years() {
    let inputs = example::inputs(["Tallinn", "Tartu", "Narva"]);
    let check = |number: u8, line: Line, expected: &str| {
        let figure = year(&inputs, number).get(line).map(|figure| figure.to_string());
        assert_eq!(figure.as_deref(), Some(expected), "{line:?} in year {number}");
    };
    check(0, Line::Meetings, "2250");
    check(0, Line::Mediation, "230850");
    check(0, Line::NoShows, "6412.5");
    check(0, Line::ChildHearing, "16000");
    check(0, Line::Interpreting, "6750");
    check(0, Line::Travel, "16875");
    check(0, Line::Rooms, "9000");
    check(0, Line::Training, "14700");
    check(0, Line::Supervision, "11760");
    check(0, Line::Subtotal, "450847.5");
    check(0, Line::Overhead, "31559.33");
    check(0, Line::Total, "482406.83");
    check(0, Line::CostPerCase, "964.81");
    check(0, Line::Agreements, "175");
    check(0, Line::CostPerAgreement, "2756.61");
    check(0, Line::Saving, "-291306.83");
    check(0, Line::MeetingsNeeded, "2430");
    check(0, Line::Capacity, "2520");
    check(0, Line::MediatorsMissing, "0");
    check(1, Line::Total, "509482.09");
    check(1, Line::MediatorsMissing, "1");
    check(2, Line::Total, "538266.96");
    check(2, Line::MediatorsMissing, "2");
    let effects: Vec<String> = sensitivity(&inputs, 0)
        .into_iter()
        .map(|effect| format!("{} {:.2} {:.2}", effect.parameter.name(), effect.less, effect.more))
        .collect();
    for expected in [
        "meetings_per_case -28877.97 28877.96",
        "meeting_fee -25387.09 25387.08",
        "coordination -10272.00 10272.00",
        "overhead_share -3155.94 3155.93",
    ] {
        assert!(effects.iter().any(|effect| effect == expected), "{expected} in {effects:?}");
    }
}
