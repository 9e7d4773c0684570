//! Mapping of the needs of a target group (duty 3.1).

use crate::model::decimal::Decimal;
use crate::model::field::{Field, FieldType, Options, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// How many are asked.
pub const SAMPLE: Typed<Decimal> = Typed::number("sample", Unit::Count, Section::Own);
/// How many of them answered.
pub const ANSWERED: Typed<Decimal> = Typed::number("answered", Unit::Count, Section::Own);

/// The kind.
pub const KIND: Kind = Kind {
    id: "needs_mapping",
    duty: Some("model"),
    stages: &[
        Stage::new("planned", Phase::Planned),
        Stage::new("method", Phase::Active),
        Stage::new("collecting", Phase::Active),
        Stage::new("analysis", Phase::Active),
        Stage::new("approval", Phase::Approval),
        Stage::new("approved", Phase::Active),
        Stage::new("published", Phase::Done),
        CANCELLED,
    ],
    fields: &[
        Field::new("target_group", FieldType::Text, Section::Own),
        Field::new("question", FieldType::LongText, Section::Own),
        Field::new(
            "method",
            FieldType::Choice(Options::Fixed(&["interview", "survey", "focus_group", "data_query"])),
            Section::Own,
        ),
        SAMPLE.field,
        ANSWERED.field,
        Field::new("finding", FieldType::LongText, Section::Own),
        Field::new("conclusion", FieldType::LongText, Section::Own),
        Field::new("effect_on_model", FieldType::LongText, Section::Own),
    ],
};
