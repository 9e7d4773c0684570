//! Other work, on own initiative or as directed (duty 3.6).

use crate::model::field::{Field, FieldType, Options, Section};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// The kind.
pub const KIND: Kind = Kind {
    id: "other_activity",
    duty: Some("improvement"),
    stages: &[
        Stage::new("planned", Phase::Planned),
        Stage::new("in_progress", Phase::Active),
        Stage::new("on_hold", Phase::Planned),
        Stage::new("approval", Phase::Approval),
        Stage::new("completed", Phase::Done),
        CANCELLED,
    ],
    fields: &[
        Field::new("initiator", FieldType::Choice(Options::Fixed(&["own", "management"])), Section::Own),
        Field::new("basis", FieldType::Text, Section::Own),
    ],
};
