//! A proposal to develop an information system that the service works with (duty 3.1).

use crate::model::field::{Options, Section, Typed};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// The information system that it is about.
pub const SYSTEM: Typed<String> = Typed::choice("system", Options::List("systems"), Section::Own);
/// How it is now (Markdown).
pub const AS_IS: Typed<String> = Typed::long_text("as_is", Section::Own);
/// How it should be (Markdown).
pub const TO_BE: Typed<String> = Typed::long_text("to_be", Section::Own);
/// What that would bring (Markdown).
pub const BENEFIT: Typed<String> = Typed::long_text("benefit", Section::Own);
/// The provision that asks for it.
pub const LEGAL_BASIS: Typed<String> = Typed::text("legal_basis", Section::Own);
/// By what name those who build the system know it.
pub const TICKET: Typed<String> = Typed::text("ticket", Section::Own);
/// How one will see that it is done (Markdown).
pub const ACCEPTANCE_CRITERIA: Typed<String> = Typed::long_text("acceptance_criteria", Section::Own);

/// The kind.
pub const KIND: Kind = Kind {
    id: "system_proposal",
    duty: Some("model"),
    stages: &[
        Stage::new("idea", Phase::Planned),
        Stage::new("described", Phase::Active),
        Stage::new("submitted", Phase::Approval),
        Stage::new("assessed", Phase::Approval),
        Stage::new("development", Phase::Active),
        Stage::new("testing", Phase::Active),
        Stage::new("in_use", Phase::Done),
        Stage::new("declined", Phase::Closed),
        CANCELLED,
    ],
    fields: &[
        SYSTEM.field,
        AS_IS.field,
        TO_BE.field,
        BENEFIT.field,
        LEGAL_BASIS.field,
        TICKET.field,
        ACCEPTANCE_CRITERIA.field,
    ],
};
