//! A training of the mediators (duty 3.4).

use crate::model::decimal::Decimal;
use crate::model::field::{Field, FieldType, Options, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// How many can take part.
pub const SEATS: Typed<Decimal> = Typed::number("seats", Unit::Count, Section::Own);
/// How many registered.
pub const REGISTERED: Typed<Decimal> = Typed::number("registered", Unit::Count, Section::Own);
/// How many came.
pub const ATTENDED: Typed<Decimal> = Typed::number("attended", Unit::Count, Section::Own);
/// How long it takes.
pub const HOURS: Typed<Decimal> = Typed::number("hours", Unit::Hours, Section::Own);
/// The mean grade that the participants gave.
pub const SATISFACTION: Typed<Decimal> = Typed::number("satisfaction", Unit::Grade, Section::Own);
/// What it has changed in the work, half a year later.
pub const IMPACT: Typed<String> = Typed::long_text("impact", Section::Own);

/// The competences that it teaches, by their names in the surveys.
pub const COVERS: Typed<Vec<String>> = Typed::choices("covers", Options::Free, Section::Own);

/// The stages of a training that was held.
pub const HELD: [&str; 3] = ["held", "feedback", "assessed"];

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
        COVERS.field,
        Field::new("place", FieldType::Text, Section::Own),
        SEATS.field,
        REGISTERED.field,
        ATTENDED.field,
        HOURS.field,
        SATISFACTION.field,
        IMPACT.field,
    ],
};
