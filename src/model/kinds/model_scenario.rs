//! A scenario of the organisation and funding model (duty 3.1) with the parameters of section 6 of the domain.

use crate::model::field::{Field, FieldType, Section, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

const fn number(name: &'static str) -> Field {
    Field::new(name, FieldType::Number(Unit::Count), Section::Parameters)
}

const fn percent(name: &'static str) -> Field {
    Field::new(name, FieldType::Number(Unit::Percent), Section::Parameters)
}

const fn euros(name: &'static str) -> Field {
    Field::new(name, FieldType::Money, Section::Parameters)
}

/// The kind.
pub const KIND: Kind = Kind {
    id: "model_scenario",
    duty: Some("model"),
    stages: &[
        Stage::new("draft", Phase::Planned),
        Stage::new("calculated", Phase::Active),
        Stage::new("discussion", Phase::Active),
        Stage::new("approval", Phase::Approval),
        Stage::new("chosen", Phase::Done),
        Stage::new("rejected", Phase::Closed),
        Stage::new("superseded", Phase::Closed),
        CANCELLED,
    ],
    fields: &[
        Field::new(
            "rows",
            FieldType::Items(&[Field::new("area", FieldType::Text, Section::Own), number("cases")]),
            Section::Own,
        ),
        number("meetings_per_case"),
        euros("meeting_fee"),
        percent("co_mediation_share"),
        percent("no_show_share"),
        percent("no_show_fee_share"),
        percent("child_hearing_share"),
        euros("child_hearing_fee"),
        percent("interpreter_share"),
        euros("interpreter_fee"),
        euros("travel_per_meeting"),
        euros("room_per_meeting"),
        number("mediators"),
        number("meetings_per_mediator"),
        euros("training_per_mediator"),
        euros("supervision_per_mediator"),
        euros("coordination"),
        euros("systems"),
        euros("outreach"),
        percent("overhead_share"),
        percent("agreement_share"),
        euros("reference_cost"),
        percent("growth_share"),
        percent("indexation_share"),
        number("years"),
        Field::new(
            "sources",
            FieldType::Items(&[
                Field::new("parameter", FieldType::Text, Section::Parameters),
                Field::new("source", FieldType::Text, Section::Parameters),
                Field::new("as_of", FieldType::Date, Section::Parameters),
            ]),
            Section::Parameters,
        ),
    ],
};
