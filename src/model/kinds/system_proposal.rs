//! A proposal to develop an information system that the service works with (duty 3.1).

use crate::model::field::{Field, FieldType, Options, Section};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// The kind.
pub const KIND: Kind = Kind {
    id: "system_proposal",
    duty: Some("model"),
    stages: &[
        Stage::new("idea", Phase::Planned),
        Stage::new("described", Phase::Active),
        Stage::new("submitted", Phase::Approval),
        Stage::new("assessed", Phase::Approval),
        Stage::new("development", Phase::Active),
        Stage::new("testing", Phase::Active),
        Stage::new("in_use", Phase::Done),
        Stage::new("declined", Phase::Closed),
        CANCELLED,
    ],
    fields: &[
        Field::new("system", FieldType::Choice(Options::List("systems")), Section::Own),
        Field::new("as_is", FieldType::LongText, Section::Own),
        Field::new("to_be", FieldType::LongText, Section::Own),
        Field::new("benefit", FieldType::LongText, Section::Own),
        Field::new("legal_basis", FieldType::Text, Section::Own),
        Field::new("ticket", FieldType::Text, Section::Own),
        Field::new("acceptance_criteria", FieldType::LongText, Section::Own),
    ],
};
