//! A note on how other countries do it (duty 3.5).

use crate::model::date::Date;
use crate::model::field::{Field, FieldType, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// From when it can no longer be relied on.
pub const STALE_ON: Typed<Date> = Typed::date("stale_on", Section::Own);

/// The kind.
pub const KIND: Kind = Kind {
    id: "foreign_practice",
    duty: Some("network"),
    stages: &[
        Stage::new("found", Phase::Planned),
        Stage::new("studied", Phase::Active),
        Stage::new("summarised", Phase::Active),
        Stage::new("shared", Phase::Active),
        Stage::new("applied", Phase::Done),
        CANCELLED,
    ],
    fields: &[
        Field::new("country", FieldType::Text, Section::Own),
        Field::new("source", FieldType::Text, Section::Own),
        Field::new("source_date", FieldType::Date, Section::Own),
        Field::new("difference", FieldType::LongText, Section::Own),
        Field::new("fit", FieldType::Number(Unit::Grade), Section::Own),
        STALE_ON.field,
    ],
};
