//! A guide, a leaflet, a form or another material (duty 3.3).

use crate::model::date::Date;
use crate::model::field::{Field, FieldType, Options, Section, Typed};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// The address at which it is published.
pub const PUBLISHED_AT: Typed<String> = Typed::text("published_at", Section::Own);
/// When it is to be looked through again.
pub const NEXT_REVIEW: Typed<Date> = Typed::date("next_review", Section::Own);

/// The kind.
pub const KIND: Kind = Kind {
    id: "material",
    duty: Some("guides"),
    stages: &[
        Stage::new("planned", Phase::Planned),
        Stage::new("drafting", Phase::Active),
        Stage::new("feedback", Phase::Approval),
        Stage::new("editing", Phase::Active),
        Stage::new("translation", Phase::Active),
        Stage::new("approved", Phase::Active),
        Stage::new("published", Phase::Done),
        Stage::new("review", Phase::Active),
        Stage::new("withdrawn", Phase::Closed),
        CANCELLED,
    ],
    fields: &[
        Field::new(
            "form",
            FieldType::Choice(Options::Fixed(&["guide", "leaflet", "form", "video", "e_course", "web_page"])),
            Section::Own,
        ),
        Field::new("version", FieldType::Text, Section::Own),
        Field::new("version_date", FieldType::Date, Section::Own),
        Field::new("reader", FieldType::Text, Section::Own),
        PUBLISHED_AT.field,
        NEXT_REVIEW.field,
        Field::new("accessibility_checked", FieldType::YesNo, Section::Own),
        Field::new("replaces", FieldType::Text, Section::Own),
    ],
};
