//! A reasoned proposal within the agency's means and goals (duty 3.6).

use crate::model::field::{Field, FieldType, Section, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// The kind.
pub const KIND: Kind = Kind {
    id: "improvement",
    duty: Some("improvement"),
    stages: &[
        Stage::new("draft", Phase::Planned),
        Stage::new("reasoned", Phase::Active),
        Stage::new("submitted", Phase::Approval),
        Stage::new("considered", Phase::Approval),
        Stage::new("accepted", Phase::Active),
        Stage::new("partly_accepted", Phase::Active),
        Stage::new("declined", Phase::Closed),
        Stage::new("implemented", Phase::Done),
        CANCELLED,
    ],
    fields: &[
        Field::new("problem", FieldType::LongText, Section::Own),
        Field::new("solution", FieldType::LongText, Section::Own),
        Field::new("benefit", FieldType::LongText, Section::Own),
        Field::new("cost", FieldType::Money, Section::Own),
        Field::new("effect", FieldType::Number(Unit::Grade), Section::Own),
        Field::new("effort", FieldType::Number(Unit::Grade), Section::Own),
        Field::new("fit_to_goals", FieldType::LongText, Section::Own),
        Field::new("submitted_to", FieldType::Text, Section::Own),
        Field::new("answer", FieldType::LongText, Section::Own),
    ],
};
