//! The lines of the calculation, and the formula of each.

use crate::model::kinds::model_scenario::Parameter;

/// A line of the calculation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Line {
    /// Cases in all areas.
    Cases,
    /// Meetings.
    Meetings,
    /// Fees for meetings.
    Mediation,
    /// Fees for meetings to which no one came.
    NoShows,
    /// Hearing children.
    ChildHearing,
    /// Interpreters.
    Interpreting,
    /// Travel.
    Travel,
    /// Rooms.
    Rooms,
    /// Training of the mediators.
    Training,
    /// Supervision of the mediators.
    Supervision,
    /// Coordination.
    Coordination,
    /// Information systems.
    Systems,
    /// Outreach.
    Outreach,
    /// All of these.
    Subtotal,
    /// Overhead on them.
    Overhead,
    /// What the year costs.
    Total,
    /// What a case costs.
    CostPerCase,
    /// Cases that end with an agreement.
    Agreements,
    /// What an agreement costs.
    CostPerAgreement,
    /// What the agreements would have cost elsewhere, less the total.
    Saving,
    /// Meetings, those with two mediators counted twice.
    MeetingsNeeded,
    /// How many meetings the mediators can hold.
    Capacity,
    /// How many mediators are missing.
    MediatorsMissing,
}

/// What is multiplied.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Factor {
    /// What another line comes to.
    Line(Line),
    /// A parameter; a percent as a share of one.
    Input(Parameter),
    /// One and a share.
    OneAnd(Parameter),
}

/// How a line is formed from parameters and the lines before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Formula {
    /// The sum of the cases of all rows.
    Cases,
    /// The product of factors.
    Product(&'static [Factor]),
    /// The sum of lines.
    Sum(&'static [Line]),
    /// One line by another.
    Quotient(Line, Line),
    /// The product of factors, less a line.
    Difference(&'static [Factor], Line),
    /// By how much the first line is more than the second, in units of a parameter, rounded up; never less than none.
    Shortage(Line, Line, Parameter),
}

impl Line {
    /// All of them; each stands behind those that it is formed from.
    pub const ALL: [Self; 23] = [
        Self::Cases,
        Self::Meetings,
        Self::Mediation,
        Self::NoShows,
        Self::ChildHearing,
        Self::Interpreting,
        Self::Travel,
        Self::Rooms,
        Self::Training,
        Self::Supervision,
        Self::Coordination,
        Self::Systems,
        Self::Outreach,
        Self::Subtotal,
        Self::Overhead,
        Self::Total,
        Self::CostPerCase,
        Self::Agreements,
        Self::CostPerAgreement,
        Self::Saving,
        Self::MeetingsNeeded,
        Self::Capacity,
        Self::MediatorsMissing,
    ];

    /// The lines whose sum is the subtotal.
    pub const COSTS: [Self; 11] = [
        Self::Mediation,
        Self::NoShows,
        Self::ChildHearing,
        Self::Interpreting,
        Self::Travel,
        Self::Rooms,
        Self::Training,
        Self::Supervision,
        Self::Coordination,
        Self::Systems,
        Self::Outreach,
    ];

    /// The lines that a chart shows as one mark each; together they are the total.
    pub const GROUPS: [&'static [Self]; 6] = [
        &[Self::Mediation, Self::NoShows],
        &[Self::ChildHearing, Self::Interpreting],
        &[Self::Travel, Self::Rooms],
        &[Self::Training, Self::Supervision],
        &[Self::Coordination, Self::Systems, Self::Outreach],
        &[Self::Overhead],
    ];

    /// Its id in hooks and texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Meetings => "meetings",
            Self::Mediation => "mediation",
            Self::NoShows => "no_shows",
            Self::ChildHearing => "child_hearing",
            Self::Interpreting => "interpreting",
            Self::Travel => "travel",
            Self::Rooms => "rooms",
            Self::Training => "training",
            Self::Supervision => "supervision",
            Self::Coordination => "coordination",
            Self::Systems => "systems",
            Self::Outreach => "outreach",
            Self::Subtotal => "subtotal",
            Self::Overhead => "overhead",
            Self::Total => "total",
            Self::CostPerCase => "cost_per_case",
            Self::Agreements => "agreements",
            Self::CostPerAgreement => "cost_per_agreement",
            Self::Saving => "saving",
            Self::MeetingsNeeded => "meetings_needed",
            Self::Capacity => "capacity",
            Self::MediatorsMissing => "mediators_missing",
        }
    }

    /// Whether it is in euros; else it counts.
    pub const fn is_money(self) -> bool {
        match self {
            Self::Cases
            | Self::Meetings
            | Self::Agreements
            | Self::MeetingsNeeded
            | Self::Capacity
            | Self::MediatorsMissing => false,
            Self::Mediation
            | Self::NoShows
            | Self::ChildHearing
            | Self::Interpreting
            | Self::Travel
            | Self::Rooms
            | Self::Training
            | Self::Supervision
            | Self::Coordination
            | Self::Systems
            | Self::Outreach
            | Self::Subtotal
            | Self::Overhead
            | Self::Total
            | Self::CostPerCase
            | Self::CostPerAgreement
            | Self::Saving => true,
        }
    }

    /// How it is formed.
    pub const fn formula(self) -> Formula {
        use Factor::{Input, OneAnd};
        use Parameter as P;
        const CASES: Factor = Factor::Line(Line::Cases);
        const MEETINGS: Factor = Factor::Line(Line::Meetings);
        match self {
            Self::Cases => Formula::Cases,
            Self::Meetings => Formula::Product(&[CASES, Input(P::MeetingsPerCase)]),
            Self::Mediation => {
                Formula::Product(&[CASES, Input(P::MeetingsPerCase), Input(P::MeetingFee), OneAnd(P::CoMediationShare)])
            }
            Self::NoShows => {
                Formula::Product(&[MEETINGS, Input(P::NoShowShare), Input(P::NoShowFeeShare), Input(P::MeetingFee)])
            }
            Self::ChildHearing => Formula::Product(&[CASES, Input(P::ChildHearingShare), Input(P::ChildHearingFee)]),
            Self::Interpreting => Formula::Product(&[MEETINGS, Input(P::InterpreterShare), Input(P::InterpreterFee)]),
            Self::Travel => Formula::Product(&[MEETINGS, Input(P::TravelPerMeeting)]),
            Self::Rooms => Formula::Product(&[MEETINGS, Input(P::RoomPerMeeting)]),
            Self::Training => Formula::Product(&[Input(P::Mediators), Input(P::TrainingPerMediator)]),
            Self::Supervision => Formula::Product(&[Input(P::Mediators), Input(P::SupervisionPerMediator)]),
            Self::Coordination => Formula::Product(&[Input(P::Coordination)]),
            Self::Systems => Formula::Product(&[Input(P::Systems)]),
            Self::Outreach => Formula::Product(&[Input(P::Outreach)]),
            Self::Subtotal => Formula::Sum(&Self::COSTS),
            Self::Overhead => Formula::Product(&[Factor::Line(Self::Subtotal), Input(P::OverheadShare)]),
            Self::Total => Formula::Sum(&[Self::Subtotal, Self::Overhead]),
            Self::CostPerCase => Formula::Quotient(Self::Total, Self::Cases),
            Self::Agreements => Formula::Product(&[CASES, Input(P::AgreementShare)]),
            Self::CostPerAgreement => Formula::Quotient(Self::Total, Self::Agreements),
            Self::Saving => {
                Formula::Difference(&[CASES, Input(P::AgreementShare), Input(P::ReferenceCost)], Self::Total)
            }
            Self::MeetingsNeeded => Formula::Product(&[MEETINGS, OneAnd(P::CoMediationShare)]),
            Self::Capacity => Formula::Product(&[Input(P::Mediators), Input(P::MeetingsPerMediator)]),
            Self::MediatorsMissing => Formula::Shortage(Self::MeetingsNeeded, Self::Capacity, P::MeetingsPerMediator),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_line_stands_behind_those_it_is_formed_from() {
        let mut known = BTreeSet::new();
        for line in Line::ALL {
            let from: Vec<Line> = match line.formula() {
                Formula::Cases => Vec::new(),
                Formula::Product(factors) => lines(factors).collect(),
                Formula::Sum(lines) => lines.to_vec(),
                Formula::Quotient(above, below) => vec![above, below],
                Formula::Difference(factors, line) => lines(factors).chain([line]).collect(),
                Formula::Shortage(need, capacity, _) => vec![need, capacity],
            };
            assert!(from.iter().all(|line| known.contains(line)), "{line:?} from {from:?}");
            assert!(known.insert(line), "{line:?} twice");
        }
    }

    fn lines(factors: &[Factor]) -> impl Iterator<Item = Line> {
        factors.iter().filter_map(|factor| match factor {
            Factor::Line(line) => Some(*line),
            Factor::Input(_) | Factor::OneAnd(_) => None,
        })
    }

    #[test]
    fn every_cost_is_in_one_group_of_the_chart() {
        let grouped: Vec<Line> = Line::GROUPS.into_iter().flatten().copied().collect();
        assert_eq!(grouped, [Line::COSTS.as_slice(), &[Line::Overhead]].concat());
    }
}
