//! Something done together with partners (duty 3.5).

use crate::model::field::{Field, FieldType, Options, Section, Typed};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};
use crate::model::kinds::common::TASK_FIELDS;

/// How people meet.
pub const FORM: Typed<String> =
    Typed::choice("form", Options::Fixed(&["meeting", "working_group", "newsletter", "joint_event"]), Section::Own);
/// What came of it.
pub const OUTCOME: Typed<String> = Typed::long_text("outcome", Section::Own);
/// What is to be done about it.
pub const FOLLOW_UPS: Field = Field::new("follow_ups", FieldType::Items(TASK_FIELDS), Section::Own);

/// The stages of what was done already.
pub const HELD: [&str; 3] = ["held", "follow_up", "completed"];

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
    fields: &[FORM.field, Field::new("recurrence", FieldType::Text, Section::Own), OUTCOME.field, FOLLOW_UPS],
};
