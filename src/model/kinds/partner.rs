//! A partner of the cooperation network (duty 3.5): an organisation and a role there, never a person.

use crate::model::date::Date;
use crate::model::field::{Field, FieldType, Options, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// What the organisation is called.
pub const ORGANISATION: Typed<String> = Typed::text("organisation", Section::Own);
/// Who is to be asked for there.
pub const CONTACT_ROLE: Typed<String> = Typed::text("contact_role", Section::Own);
/// How they are reached.
pub const CONTACT_ADDRESS: Typed<String> = Typed::text("contact_address", Section::Own);
/// When they last heard from each other.
pub const LAST_CONTACT: Typed<Date> = Typed::date("last_contact", Section::Own);
/// When they are to hear from each other again.
pub const NEXT_CONTACT: Typed<Date> = Typed::date("next_contact", Section::Own);

/// The kind.
pub const KIND: Kind = Kind {
    id: "partner",
    duty: Some("network"),
    stages: &[
        Stage::new("possible", Phase::Planned),
        Stage::new("contacted", Phase::Active),
        Stage::new("cooperating", Phase::Active),
        Stage::new("agreement", Phase::Active),
        Stage::new("passive", Phase::Planned),
        Stage::new("ended", Phase::Closed),
        CANCELLED,
    ],
    fields: &[
        ORGANISATION.field,
        Field::new(
            "sector",
            FieldType::Choice(Options::Fixed(&[
                "ska_unit",
                "ministry",
                "court",
                "local_government",
                "interest_group",
                "research",
                "international",
                "police",
            ])),
            Section::Own,
        ),
        CONTACT_ROLE.field,
        CONTACT_ADDRESS.field,
        Field::new("topics", FieldType::Text, Section::Own),
        Field::new("strength", FieldType::Number(Unit::Grade), Section::Own),
        LAST_CONTACT.field,
        NEXT_CONTACT.field,
        Field::new("mutual_benefit", FieldType::LongText, Section::Own),
    ],
};
