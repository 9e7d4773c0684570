//! A study visit to those who do the same work elsewhere (duty 3.1).

use crate::model::decimal::Decimal;
use crate::model::field::{Field, FieldType, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// Where it goes.
pub const COUNTRY: Typed<String> = Typed::text("country", Section::Own);
/// Who receives the visitors.
pub const HOST: Typed<String> = Typed::text("host", Section::Own);
/// How many go.
pub const PARTICIPANTS: Typed<Decimal> = Typed::number("participants", Unit::Count, Section::Own);
/// What was learnt.
pub const LESSON: Typed<String> = Typed::long_text("lesson", Section::Own);

/// The stages of a visit that was made.
pub const HELD: [&str; 3] = ["held", "reported", "applied"];

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
        COUNTRY.field,
        HOST.field,
        Field::new("learning_goal", FieldType::LongText, Section::Own),
        PARTICIPANTS.field,
        Field::new("travel_cost", FieldType::Money, Section::Own),
        Field::new("lodging_cost", FieldType::Money, Section::Own),
        Field::new("daily_allowance", FieldType::Money, Section::Own),
        LESSON.field,
    ],
};
