//! Something done together with partners (duty 3.5).

use crate::model::field::{Field, FieldType, Options, Section};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};
use crate::model::kinds::common::TASK_FIELDS;

/// The kind.
pub const KIND: Kind = Kind {
    id: "cooperation",
    duty: Some("network"),
    stages: &[
        Stage::new("planned", Phase::Planned),
        Stage::new("agreed", Phase::Active),
        Stage::new("held", Phase::Active),
        Stage::new("follow_up", Phase::Active),
        Stage::new("completed", Phase::Done),
        CANCELLED,
    ],
    fields: &[
        Field::new(
            "form",
            FieldType::Choice(Options::Fixed(&["meeting", "working_group", "newsletter", "joint_event"])),
            Section::Own,
        ),
        Field::new("recurrence", FieldType::Text, Section::Own),
        Field::new("outcome", FieldType::LongText, Section::Own),
        Field::new("follow_ups", FieldType::Items(TASK_FIELDS), Section::Own),
    ],
};
