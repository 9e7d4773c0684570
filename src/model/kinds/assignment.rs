//! A one-off assignment (duty 3.7).

use crate::model::field::{Field, FieldType, Options, Section};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// The kind.
pub const KIND: Kind = Kind {
    id: "assignment",
    duty: Some("assignment"),
    stages: &[
        Stage::new("received", Phase::Planned),
        Stage::new("clarifying", Phase::Active),
        Stage::new("in_progress", Phase::Active),
        Stage::new("delivered", Phase::Approval),
        Stage::new("correcting", Phase::Active),
        Stage::new("accepted", Phase::Done),
        CANCELLED,
    ],
    fields: &[
        Field::new("given_by", FieldType::Choice(Options::List("roles")), Section::Own),
        Field::new("received_on", FieldType::Date, Section::Own),
        Field::new("output", FieldType::LongText, Section::Own),
        Field::new("urgent", FieldType::YesNo, Section::Own),
        Field::new("effect_on_plan", FieldType::LongText, Section::Own),
    ],
};
