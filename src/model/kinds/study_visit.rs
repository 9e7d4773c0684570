//! A study visit to those who do the same work elsewhere (duty 3.1).

use crate::model::field::{Field, FieldType, Section, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// The kind.
pub const KIND: Kind = Kind {
    id: "study_visit",
    duty: Some("model"),
    stages: &[
        Stage::new("need_mapped", Phase::Planned),
        Stage::new("proposed", Phase::Approval),
        Stage::new("approved", Phase::Active),
        Stage::new("arranging", Phase::Active),
        Stage::new("held", Phase::Active),
        Stage::new("reported", Phase::Active),
        Stage::new("applied", Phase::Done),
        CANCELLED,
    ],
    fields: &[
        Field::new("country", FieldType::Text, Section::Own),
        Field::new("host", FieldType::Text, Section::Own),
        Field::new("learning_goal", FieldType::LongText, Section::Own),
        Field::new("participants", FieldType::Number(Unit::Count), Section::Own),
        Field::new("travel_cost", FieldType::Money, Section::Own),
        Field::new("lodging_cost", FieldType::Money, Section::Own),
        Field::new("daily_allowance", FieldType::Money, Section::Own),
        Field::new("lesson", FieldType::LongText, Section::Own),
    ],
};
