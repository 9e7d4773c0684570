//! A scenario of the organisation and funding model (duty 3.1) with the parameters of section 6 of the domain.

use crate::model::date::Date;
use crate::model::decimal::Decimal;
use crate::model::field::{Field, FieldType, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// An input of the arithmetic (section 6 of the domain); a field of the kind, each.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Parameter {
    /// How many meetings a case takes.
    MeetingsPerCase,
    /// What a mediator is paid for a meeting; a minister's regulation sets it.
    MeetingFee,
    /// The share of meetings that two mediators hold.
    CoMediationShare,
    /// The share of meetings to which no one came.
    NoShowShare,
    /// The part of the fee that is paid for one of those.
    NoShowFeeShare,
    /// The share of cases in which a child is heard.
    ChildHearingShare,
    /// What is paid for hearing a child.
    ChildHearingFee,
    /// The share of meetings with an interpreter.
    InterpreterShare,
    /// What an interpreter is paid for a meeting.
    InterpreterFee,
    /// Travel for a meeting.
    TravelPerMeeting,
    /// The room for a meeting.
    RoomPerMeeting,
    /// How many mediators there are.
    Mediators,
    /// How many meetings a mediator can hold in a year.
    MeetingsPerMediator,
    /// Training of a mediator in a year.
    TrainingPerMediator,
    /// Supervision of a mediator in a year.
    SupervisionPerMediator,
    /// Coordination in a year.
    Coordination,
    /// Information systems in a year.
    Systems,
    /// Outreach in a year.
    Outreach,
    /// Overhead as a share of the subtotal.
    OverheadShare,
    /// The share of cases that end with an agreement.
    AgreementShare,
    /// What a case costs that does not end with one, for example in court.
    ReferenceCost,
    /// By how much cases grow in a year.
    GrowthShare,
    /// By how much prices grow in a year.
    IndexationShare,
    /// How many years are calculated, from 1 to 5.
    Years,
}

impl Parameter {
    /// All of them, in the order of the domain.
    pub const ALL: [Self; 24] = [
        Self::MeetingsPerCase,
        Self::MeetingFee,
        Self::CoMediationShare,
        Self::NoShowShare,
        Self::NoShowFeeShare,
        Self::ChildHearingShare,
        Self::ChildHearingFee,
        Self::InterpreterShare,
        Self::InterpreterFee,
        Self::TravelPerMeeting,
        Self::RoomPerMeeting,
        Self::Mediators,
        Self::MeetingsPerMediator,
        Self::TrainingPerMediator,
        Self::SupervisionPerMediator,
        Self::Coordination,
        Self::Systems,
        Self::Outreach,
        Self::OverheadShare,
        Self::AgreementShare,
        Self::ReferenceCost,
        Self::GrowthShare,
        Self::IndexationShare,
        Self::Years,
    ];

    /// Its name in files, forms and texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MeetingsPerCase => "meetings_per_case",
            Self::MeetingFee => "meeting_fee",
            Self::CoMediationShare => "co_mediation_share",
            Self::NoShowShare => "no_show_share",
            Self::NoShowFeeShare => "no_show_fee_share",
            Self::ChildHearingShare => "child_hearing_share",
            Self::ChildHearingFee => "child_hearing_fee",
            Self::InterpreterShare => "interpreter_share",
            Self::InterpreterFee => "interpreter_fee",
            Self::TravelPerMeeting => "travel_per_meeting",
            Self::RoomPerMeeting => "room_per_meeting",
            Self::Mediators => "mediators",
            Self::MeetingsPerMediator => "meetings_per_mediator",
            Self::TrainingPerMediator => "training_per_mediator",
            Self::SupervisionPerMediator => "supervision_per_mediator",
            Self::Coordination => "coordination",
            Self::Systems => "systems",
            Self::Outreach => "outreach",
            Self::OverheadShare => "overhead_share",
            Self::AgreementShare => "agreement_share",
            Self::ReferenceCost => "reference_cost",
            Self::GrowthShare => "growth_share",
            Self::IndexationShare => "indexation_share",
            Self::Years => "years",
        }
    }

    /// What it is counted in.
    pub const fn field_type(self) -> FieldType {
        match self {
            Self::MeetingsPerCase | Self::Mediators | Self::MeetingsPerMediator | Self::Years => {
                FieldType::Number(Unit::Count)
            }
            Self::MeetingFee
            | Self::ChildHearingFee
            | Self::InterpreterFee
            | Self::TravelPerMeeting
            | Self::RoomPerMeeting
            | Self::TrainingPerMediator
            | Self::SupervisionPerMediator
            | Self::Coordination
            | Self::Systems
            | Self::Outreach
            | Self::ReferenceCost => FieldType::Money,
            Self::CoMediationShare
            | Self::NoShowShare
            | Self::NoShowFeeShare
            | Self::ChildHearingShare
            | Self::InterpreterShare
            | Self::OverheadShare
            | Self::AgreementShare
            | Self::GrowthShare
            | Self::IndexationShare => FieldType::Number(Unit::Percent),
        }
    }

    const fn field(self) -> Field {
        Field::new(self.name(), self.field_type(), Section::Parameters)
    }
}

/// Where the cases come from, and how many mediators work there; without the latter a row tells of cases alone.
pub const ROWS: Field = Field::new("rows", FieldType::Items(ROW_FIELDS), Section::Own);
/// The area of a row.
pub const ROW_AREA: Typed<String> = Typed::text("area", Section::Own);
/// Its cases in a year.
pub const ROW_CASES: Typed<Decimal> = Typed::number("cases", Unit::Count, Section::Own);
/// Its mediators.
pub const ROW_MEDIATORS: Typed<Decimal> = Typed::number("mediators", Unit::Count, Section::Own);

const ROW_FIELDS: &[Field] = &[ROW_AREA.field, ROW_CASES.field, ROW_MEDIATORS.field];

/// Where parameters come from.
pub const SOURCES: Field = Field::new("sources", FieldType::Items(SOURCE_FIELDS), Section::Parameters);
/// The parameter that a source is for, by its name.
pub const SOURCE_PARAMETER: Typed<String> = Typed::text("parameter", Section::Parameters);
/// What the source is.
pub const SOURCE_TEXT: Typed<String> = Typed::text("source", Section::Parameters);
/// The day as of which it is right.
pub const SOURCE_AS_OF: Typed<Date> = Typed::date("as_of", Section::Parameters);

const SOURCE_FIELDS: &[Field] = &[SOURCE_PARAMETER.field, SOURCE_TEXT.field, SOURCE_AS_OF.field];

/// The stage of the scenario that was chosen.
pub const CHOSEN: &str = "chosen";
/// The stage of those that it replaces.
pub const SUPERSEDED: &str = "superseded";

/// The kind.
pub const KIND: Kind = Kind {
    id: "model_scenario",
    duty: Some("model"),
    stages: &[
        Stage::new("draft", Phase::Planned),
        Stage::new("calculated", Phase::Active),
        Stage::new("discussion", Phase::Active),
        Stage::new("approval", Phase::Approval),
        Stage::new(CHOSEN, Phase::Done),
        Stage::new("rejected", Phase::Closed),
        Stage::new(SUPERSEDED, Phase::Closed),
        CANCELLED,
    ],
    fields: &[
        ROWS,
        Parameter::MeetingsPerCase.field(),
        Parameter::MeetingFee.field(),
        Parameter::CoMediationShare.field(),
        Parameter::NoShowShare.field(),
        Parameter::NoShowFeeShare.field(),
        Parameter::ChildHearingShare.field(),
        Parameter::ChildHearingFee.field(),
        Parameter::InterpreterShare.field(),
        Parameter::InterpreterFee.field(),
        Parameter::TravelPerMeeting.field(),
        Parameter::RoomPerMeeting.field(),
        Parameter::Mediators.field(),
        Parameter::MeetingsPerMediator.field(),
        Parameter::TrainingPerMediator.field(),
        Parameter::SupervisionPerMediator.field(),
        Parameter::Coordination.field(),
        Parameter::Systems.field(),
        Parameter::Outreach.field(),
        Parameter::OverheadShare.field(),
        Parameter::AgreementShare.field(),
        Parameter::ReferenceCost.field(),
        Parameter::GrowthShare.field(),
        Parameter::IndexationShare.field(),
        Parameter::Years.field(),
        SOURCES,
    ],
};
