//! Outreach (duty 3.2): a campaign, an information day, a press release.

use crate::model::decimal::Decimal;
use crate::model::field::{Field, FieldType, Options, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// How many people it reached.
pub const REACH: Typed<Decimal> = Typed::number("reach", Unit::Count, Section::Own);
/// How many asked about the service afterwards.
pub const INQUIRIES: Typed<Decimal> = Typed::number("inquiries", Unit::Count, Section::Own);
/// How many applied for the service afterwards.
pub const APPLICATIONS: Typed<Decimal> = Typed::number("applications", Unit::Count, Section::Own);

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
        REACH.field,
        INQUIRIES.field,
        APPLICATIONS.field,
    ],
};
