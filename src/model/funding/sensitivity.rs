//! What each parameter does to the total: ten per cent less and ten per cent more of it, one at a time.

use super::{Inputs, Line, Year};
use crate::model::decimal::Decimal;
use crate::model::kinds::model_scenario::Parameter;
use crate::model::sort;

/// What a parameter does to the total.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Effect {
    /// The parameter.
    pub parameter: Parameter,
    /// The change of the total, in euros, with ten per cent less of it.
    pub less: Decimal,
    /// The change of the total, in euros, with ten per cent more of it.
    pub more: Decimal,
}

impl Effect {
    /// The larger of both, without its sign.
    pub fn size(&self) -> Decimal {
        self.less.abs().max(self.more.abs())
    }
}

/// The effects on the total of a year, the largest first; what has none is left out, and where there is no total, all is.
pub fn sensitivity(inputs: &Inputs, year: u8) -> Vec<Effect> {
    let total = |inputs: &Inputs| Year::of(inputs, year)?.get(Line::Total);
    let Some(now) = total(inputs) else { return Vec::new() };
    let tenths = |value: Decimal, tenths: i64| value.checked_mul(Decimal::new(tenths, 1));
    let effect = |parameter: Parameter| {
        let value = inputs.value(parameter)?;
        let change = |part: i64| total(&inputs.clone().with(parameter, tenths(value, part)?))?.checked_sub(now);
        let effect = Effect { parameter, less: change(9)?, more: change(11)? };
        (!effect.size().is_zero()).then_some(effect)
    };
    // How many years are calculated is a question, not a quantity.
    let parameters = Parameter::ALL.into_iter().filter(|parameter| *parameter != Parameter::Years);
    let mut effects: Vec<Effect> = parameters.filter_map(effect).collect();
    sort::by_key(&mut effects, |effect| std::cmp::Reverse(effect.size()));
    effects
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::funding::tests::example;

    #[test]
    fn the_example_of_the_domain_comes_out_to_the_cent() {
        let effects = sensitivity(&example(), 0);
        let find = |name: &str| {
            let effect = effects.iter().find(|effect| effect.parameter.name() == name).unwrap();
            format!("{:.2} {:.2}", effect.less, effect.more)
        };
        assert_eq!(find("meetings_per_case"), "-28877.97 28877.96");
        assert_eq!(find("meeting_fee"), "-25387.09 25387.08");
        assert_eq!(find("coordination"), "-10272.00 10272.00");
        assert_eq!(find("overhead_share"), "-3155.94 3155.93");
        let order: Vec<&str> = effects.iter().take(8).map(|effect| effect.parameter.name()).collect();
        assert_eq!(
            order,
            [
                "meetings_per_case",
                "meeting_fee",
                "coordination",
                "overhead_share",
                "mediators",
                "outreach",
                "systems",
                "co_mediation_share"
            ]
        );
        let none = ["agreement_share", "reference_cost", "growth_share", "indexation_share", "years"];
        assert!(none.iter().all(|name| effects.iter().all(|effect| effect.parameter.name() != *name)));
    }

    #[test]
    fn growth_and_indexation_act_from_the_second_year_on() {
        let acts = |year: u8, parameter| sensitivity(&example(), year).iter().any(|e| e.parameter == parameter);
        for parameter in [Parameter::GrowthShare, Parameter::IndexationShare] {
            assert!(!acts(0, parameter) && acts(1, parameter));
        }
    }
}
