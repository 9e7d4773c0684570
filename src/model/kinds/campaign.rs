//! Outreach (duty 3.2): a campaign, an information day, a press release.

use crate::model::decimal::Decimal;
use crate::model::field::{Field, FieldType, Options, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// What it is for.
pub const GOAL: Typed<String> = Typed::long_text("goal", Section::Own);
/// Whom it addresses.
pub const AUDIENCES: Typed<Vec<String>> = Typed::choices("audiences", Options::List("audiences"), Section::Own);
/// The ways that it takes.
pub const CHANNELS: Typed<Vec<String>> = Typed::choices("channels", Options::List("channels"), Section::Own);
/// How many people it reached.
pub const REACH: Typed<Decimal> = Typed::number("reach", Unit::Count, Section::Own);
/// How many asked about the service afterwards.
pub const INQUIRIES: Typed<Decimal> = Typed::number("inquiries", Unit::Count, Section::Own);
/// How many applied for the service afterwards.
pub const APPLICATIONS: Typed<Decimal> = Typed::number("applications", Unit::Count, Section::Own);

/// The stages of a campaign that people have seen something of.
pub const SEEN: [&str; 3] = ["running", "ended", "assessed"];

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
        GOAL.field,
        AUDIENCES.field,
        Field::new("messages", FieldType::LongText, Section::Own),
        CHANNELS.field,
        REACH.field,
        INQUIRIES.field,
        APPLICATIONS.field,
    ],
};
