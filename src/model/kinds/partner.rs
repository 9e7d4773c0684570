//! A partner of the cooperation network (duty 3.5): an organisation and a role there, never a person.

use crate::model::date::Date;
use crate::model::decimal::Decimal;
use crate::model::field::{Field, FieldType, Options, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// What the organisation is called.
pub const ORGANISATION: Typed<String> = Typed::text("organisation", Section::Own);
/// The sorts of organisations.
pub const SECTORS: [&str; 8] =
    ["ska_unit", "ministry", "court", "local_government", "interest_group", "research", "international", "police"];
/// What sort of organisation it is.
pub const SECTOR: Typed<String> = Typed::choice("sector", Options::Fixed(&SECTORS), Section::Own);
/// Who is to be asked for there.
pub const CONTACT_ROLE: Typed<String> = Typed::text("contact_role", Section::Own);
/// How they are reached.
pub const CONTACT_ADDRESS: Typed<String> = Typed::text("contact_address", Section::Own);
/// How strong the cooperation is.
pub const STRENGTH: Typed<Decimal> = Typed::number("strength", Unit::Grade, Section::Own);
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
        SECTOR.field,
        CONTACT_ROLE.field,
        CONTACT_ADDRESS.field,
        Field::new("topics", FieldType::Text, Section::Own),
        STRENGTH.field,
        LAST_CONTACT.field,
        NEXT_CONTACT.field,
        Field::new("mutual_benefit", FieldType::LongText, Section::Own),
    ],
};
