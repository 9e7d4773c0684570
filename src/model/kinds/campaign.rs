//! Outreach (duty 3.2): a campaign, an information day, a press release.

use crate::model::field::{Field, FieldType, Options, Section, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// The kind.
pub const KIND: Kind = Kind {
    id: "campaign",
    duty: Some("outreach"),
    stages: &[
        Stage::new("idea", Phase::Planned),
        Stage::new("planned", Phase::Planned),
        Stage::new("preparing", Phase::Active),
        Stage::new("approved", Phase::Approval),
        Stage::new("running", Phase::Active),
        Stage::new("ended", Phase::Active),
        Stage::new("assessed", Phase::Done),
        CANCELLED,
    ],
    fields: &[
        Field::new("goal", FieldType::LongText, Section::Own),
        Field::new("audiences", FieldType::Choices(Options::List("audiences")), Section::Own),
        Field::new("messages", FieldType::LongText, Section::Own),
        Field::new("channels", FieldType::Choices(Options::List("channels")), Section::Own),
        Field::new("reach", FieldType::Number(Unit::Count), Section::Own),
        Field::new("inquiries", FieldType::Number(Unit::Count), Section::Own),
        Field::new("applications", FieldType::Number(Unit::Count), Section::Own),
    ],
};
