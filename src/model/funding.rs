//! The funding model: what the service costs in a year, from parameters that the person sets (section 6 of the domain).
//!
//! Every line of the calculation is data ([`Line::formula`]): it is worked out from it and shown from it, so that what the
//! page explains is what was calculated. Numbers are exact; a line in euros is rounded half-up to cents where it is formed,
//! and sums add rounded lines, so that the printed table adds up. Where a division is by zero, or a number grows too large
//! to hold, there is no figure.

pub mod beside;
pub mod example;
mod inputs;
mod line;
mod needs;
mod sensitivity;
pub mod shown;

pub use inputs::{Inputs, Row, Source};
pub use line::{Factor, Formula, Line};
pub use needs::{AreaNeed, needs};
pub use sensitivity::{Effect, sensitivity};

use std::collections::BTreeMap;

use super::decimal::{Decimal, half_up};

/// Most years that are calculated.
pub const MOST_YEARS: u8 = 5;

/// A year of a scenario, calculated.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Year {
    /// The inputs as they are in that year: cases grown, prices indexed.
    pub inputs: Inputs,
    figures: BTreeMap<Line, Decimal>,
}

impl Year {
    /// Calculates a year, counted from 0; `None` where a number grows too large to hold.
    pub fn of(inputs: &Inputs, year: u8) -> Option<Self> {
        let mut year = Self { inputs: inputs.in_year(year)?, figures: BTreeMap::new() };
        for line in Line::ALL {
            if let Some(figure) = year.form(line) {
                year.figures.insert(line, figure);
            }
        }
        Some(year)
    }

    /// All years that a scenario asks for.
    pub fn all(inputs: &Inputs) -> Vec<Option<Self>> {
        (0..inputs.years()).map(|year| Self::of(inputs, year)).collect()
    }

    /// What a line comes to: euros to the cent, or a number; `None` where there is no figure.
    pub fn get(&self, line: Line) -> Option<Decimal> {
        self.figures.get(&line).copied()
    }

    /// What a factor of a formula stands for.
    pub fn factor(&self, factor: Factor) -> Option<Decimal> {
        match factor {
            Factor::Line(line) => self.get(line),
            Factor::Input(parameter) => Some(self.inputs.amount(parameter)),
            Factor::OneAnd(parameter) => self.inputs.amount(parameter).checked_add(Decimal::ONE),
        }
    }

    /// What lines come to together.
    pub fn sum(&self, lines: &[Line]) -> Option<Decimal> {
        lines.iter().try_fold(Decimal::ZERO, |sum, line| sum.checked_add(self.get(*line)?))
    }

    /// Works a line out from those before it.
    fn form(&self, line: Line) -> Option<Decimal> {
        let exact = match line.formula() {
            Formula::Cases => self.inputs.cases()?,
            Formula::Product(factors) => self.product(factors)?,
            Formula::Sum(lines) => self.sum(lines)?,
            Formula::Quotient(above, below) => self.get(above)?.checked_div(self.get(below)?)?,
            Formula::Difference(factors, line) => self.product(factors)?.checked_sub(self.get(line)?)?,
            Formula::Shortage(need, capacity, by) => {
                let missing = self.get(need)?.checked_sub(self.get(capacity)?)?;
                missing.checked_div(self.inputs.amount(by))?.ceil().max(Decimal::ZERO)
            }
        };
        Some(if line.is_money() { half_up(exact, 2) } else { exact.normalize() })
    }

    fn product(&self, factors: &[Factor]) -> Option<Decimal> {
        factors.iter().try_fold(Decimal::ONE, |product, factor| product.checked_mul(self.factor(*factor)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::decimal::parse_decimal;
    use crate::model::kinds::model_scenario::Parameter;

    /// The worked example of the domain.
    pub(super) fn example() -> Inputs {
        super::example::inputs(["Tallinn", "Tartu", "Narva"])
    }

    fn line(name: &str) -> Line {
        Line::ALL.into_iter().find(|line| line.id() == name).unwrap()
    }

    fn check(inputs: &Inputs, year: u8, expected: &str) {
        let calculated = Year::of(inputs, year).unwrap();
        for pair in expected.split(", ") {
            let (name, figure) = pair.rsplit_once(' ').unwrap();
            let got = calculated.get(line(name)).map_or("–".to_owned(), |got| got.to_string());
            assert_eq!(got, figure, "{name} in year {year}");
        }
    }

    #[test]
    fn the_example_of_the_domain_comes_out_to_the_cent() {
        let example = example();
        check(
            &example,
            0,
            "cases 500, meetings 2250, mediation 230850, no_shows 6412.5, child_hearing 16000, interpreting 6750, \
             travel 16875, rooms 9000, training 14700, supervision 11760, coordination 96000, systems 18500, \
             outreach 24000, subtotal 450847.5, overhead 31559.33, total 482406.83, cost_per_case 964.81, agreements 175, \
             cost_per_agreement 2756.61, saving -291306.83, meetings_needed 2430, capacity 2520, mediators_missing 0",
        );
        check(&example, 1, "total 509482.09, mediators_missing 1, cases 520");
        check(&example, 2, "total 538266.96, mediators_missing 2, cases 540.8, meetings_needed 2628.288");
        assert_eq!(Year::all(&example).len(), 3);
    }

    #[test]
    fn a_division_by_zero_gives_no_figure() {
        let nothing = Inputs::new(Vec::new(), []);
        check(&nothing, 0, "cases 0, total 0, cost_per_case –, agreements 0, cost_per_agreement –, saving 0");
        check(&nothing, 0, "meetings_needed 0, capacity 0, mediators_missing –");
        let no_agreements = example().with(Parameter::AgreementShare, Decimal::ZERO);
        check(&no_agreements, 0, "agreements 0, cost_per_agreement –, cost_per_case 964.81, saving -482406.83");
    }

    #[test]
    fn what_is_too_large_gives_no_figure_and_no_panic() {
        let large: Decimal = 999_999_999_999_999_i64.into();
        let mut inputs = example();
        for parameter in Parameter::ALL {
            inputs = inputs.with(parameter, large);
        }
        assert_eq!(inputs.years(), MOST_YEARS);
        let years = Year::all(&inputs);
        assert!(years.iter().flatten().all(|year| year.get(Line::Mediation).is_none()));
        assert_eq!(years.last(), Some(&None));
        assert!(sensitivity(&inputs, 0).is_empty());
    }

    #[test]
    fn years_are_whole_and_from_one_to_five() {
        let check = |text: &str, expected: u8| {
            let inputs = example().with(Parameter::Years, parse_decimal(text).unwrap());
            assert_eq!(inputs.years(), expected, "{text}");
        };
        check("0", 1);
        check("-3", 1);
        check("2.9", 2);
        check("5", 5);
        check("99", 5);
        assert_eq!(Inputs::new(Vec::new(), []).years(), 1);
    }
}
