//! A note on how other countries do it (duty 3.5).

use crate::model::date::Date;
use crate::model::decimal::Decimal;
use crate::model::field::{Field, FieldType, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// Where they do it so.
pub const COUNTRY: Typed<String> = Typed::text("country", Section::Own);
/// What they do otherwise.
pub const DIFFERENCE: Typed<String> = Typed::long_text("difference", Section::Own);
/// How well it would fit here.
pub const FIT: Typed<Decimal> = Typed::number("fit", Unit::Grade, Section::Own);
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
        COUNTRY.field,
        Field::new("source", FieldType::Text, Section::Own),
        Field::new("source_date", FieldType::Date, Section::Own),
        DIFFERENCE.field,
        FIT.field,
        STALE_ON.field,
    ],
};
