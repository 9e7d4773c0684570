//! A training of the mediators (duty 3.4).

use crate::model::field::{Field, FieldType, Options, Section, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// The kind.
pub const KIND: Kind = Kind {
    id: "training",
    duty: Some("training"),
    stages: &[
        Stage::new("planned", Phase::Planned),
        Stage::new("registration", Phase::Active),
        Stage::new("full", Phase::Active),
        Stage::new("running", Phase::Active),
        Stage::new("held", Phase::Active),
        Stage::new("feedback", Phase::Active),
        Stage::new("assessed", Phase::Done),
        CANCELLED,
    ],
    fields: &[
        Field::new(
            "form",
            FieldType::Choice(Options::Fixed(&["base", "further", "supervision", "covision", "exam", "network_day"])),
            Section::Own,
        ),
        Field::new("place", FieldType::Text, Section::Own),
        Field::new("seats", FieldType::Number(Unit::Count), Section::Own),
        Field::new("registered", FieldType::Number(Unit::Count), Section::Own),
        Field::new("attended", FieldType::Number(Unit::Count), Section::Own),
        Field::new("hours", FieldType::Number(Unit::Hours), Section::Own),
        Field::new("satisfaction", FieldType::Number(Unit::Grade), Section::Own),
        Field::new("impact", FieldType::LongText, Section::Own),
    ],
};
