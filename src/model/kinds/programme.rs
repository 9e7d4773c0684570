//! A training programme (duty 3.4).

use crate::model::decimal::Decimal;
use crate::model::field::{Field, FieldType, Options, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// What it consists of.
pub const MODULES: Field = Field::new("modules", FieldType::Items(MODULE_FIELDS), Section::Own);
/// The competences that it teaches, by their names in the surveys.
pub const COVERS: Typed<Vec<String>> = Typed::choices("covers", Options::Free, Section::Own);
/// How long a module takes.
pub const HOURS: Typed<Decimal> = Typed::number("hours", Unit::Hours, Section::Own);

const MODULE_FIELDS: &[Field] = &[Field::new("name", FieldType::Text, Section::Own), HOURS.field];

/// The kind.
pub const KIND: Kind = Kind {
    id: "programme",
    duty: Some("training"),
    stages: &[
        Stage::new("planned", Phase::Planned),
        Stage::new("drafting", Phase::Active),
        Stage::new("approval", Phase::Approval),
        Stage::new("approved", Phase::Active),
        Stage::new("in_use", Phase::Done),
        Stage::new("updating", Phase::Active),
        Stage::new("withdrawn", Phase::Closed),
        CANCELLED,
    ],
    fields: &[
        Field::new("outcomes", FieldType::LongText, Section::Own),
        COVERS.field,
        MODULES,
        Field::new("methodology", FieldType::LongText, Section::Own),
        Field::new("assessment", FieldType::LongText, Section::Own),
        Field::new("legal_basis", FieldType::Text, Section::Own),
        Field::new("version", FieldType::Text, Section::Own),
    ],
};
