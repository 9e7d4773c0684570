//! A discussion with target and stakeholder groups, and its summary (duty 3.1).

use crate::model::field::{Field, FieldType, Options, Section, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};
use crate::model::kinds::common::TASK_FIELDS;

/// The kind.
pub const KIND: Kind = Kind {
    id: "discussion",
    duty: Some("model"),
    stages: &[
        Stage::new("planned", Phase::Planned),
        Stage::new("invited", Phase::Active),
        Stage::new("held", Phase::Active),
        Stage::new("summarising", Phase::Active),
        Stage::new("summary_approval", Phase::Approval),
        Stage::new("summary_sent", Phase::Done),
        CANCELLED,
    ],
    fields: &[
        Field::new("place", FieldType::Text, Section::Own),
        Field::new("participants", FieldType::Number(Unit::Count), Section::Own),
        Field::new("participant_roles", FieldType::Choices(Options::List("roles")), Section::Own),
        Field::new("agenda", FieldType::LongText, Section::Own),
        Field::new("positions", FieldType::LongText, Section::Own),
        Field::new("agreements", FieldType::Items(TASK_FIELDS), Section::Own),
        Field::new("open_questions", FieldType::LongText, Section::Own),
    ],
};
