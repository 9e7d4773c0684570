//! A survey of what the mediators need to learn (duty 3.4).

use crate::model::decimal::Decimal;
use crate::model::field::{Field, FieldType, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// How many were asked.
pub const SENT: Typed<Decimal> = Typed::number("sent", Unit::Count, Section::Own);
/// How many of them answered.
pub const ANSWERED: Typed<Decimal> = Typed::number("answered", Unit::Count, Section::Own);
/// What they can and what they need; the gap is derived.
pub const COMPETENCES: Field = Field::new("competences", FieldType::Items(COMPETENCE_FIELDS), Section::Own);
/// What it is called.
pub const COMPETENCE_NAME: Typed<String> = Typed::text("name", Section::Own);
/// How well it is mastered now.
pub const CURRENT: Typed<Decimal> = Typed::number("current", Unit::Grade, Section::Own);
/// How well it should be mastered.
pub const NEEDED: Typed<Decimal> = Typed::number("needed", Unit::Grade, Section::Own);
/// How much it matters.
pub const IMPORTANCE: Typed<Decimal> = Typed::number("importance", Unit::Grade, Section::Own);

const COMPETENCE_FIELDS: &[Field] = &[COMPETENCE_NAME.field, CURRENT.field, NEEDED.field, IMPORTANCE.field];

/// The kind.
pub const KIND: Kind = Kind {
    id: "training_needs",
    duty: Some("training"),
    stages: &[
        Stage::new("planned", Phase::Planned),
        Stage::new("method", Phase::Active),
        Stage::new("survey", Phase::Active),
        Stage::new("analysis", Phase::Active),
        Stage::new("approval", Phase::Approval),
        Stage::new("handed_over", Phase::Done),
        CANCELLED,
    ],
    fields: &[
        Field::new("target_group", FieldType::Text, Section::Own),
        COMPETENCES,
        SENT.field,
        ANSWERED.field,
        Field::new("preferred_form", FieldType::Text, Section::Own),
    ],
};
