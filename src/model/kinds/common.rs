//! The fields that every kind has (section 4 of the domain).

use crate::model::date::{Date, Moment};
use crate::model::decimal::Money;
use crate::model::field::{Field, FieldType, Options, Policy, Section, Typed, Unit};
use crate::model::id::VersionVector;
use crate::model::value::Access;

/// What the record is called; never empty.
pub const TITLE: Typed<String> = Typed::text("title", Section::Head);
/// Where it stands on its kind's way.
pub const STAGE: Typed<String> = Typed::choice("stage", Options::Stages, Section::Head);
/// What it is about.
pub const DESCRIPTION: Typed<String> = Typed::long_text("description", Section::Basics);
/// The role that answers for it.
pub const OWNER: Typed<String> = Typed::choice("owner", Options::List("roles"), Section::Basics);
/// How pressing it is.
pub const PRIORITY: Typed<String> =
    Typed::choice("priority", Options::Fixed(&["high", "medium", "low"]), Section::Basics);
/// First day.
pub const START: Typed<Date> = Typed::date("start", Section::Schedule);
/// Last day; a start after it is warned about, never refused.
pub const DUE: Typed<Date> = Typed::date("due", Section::Schedule);
/// The day it was finished.
pub const ENDED: Typed<Date> = Typed::date("ended", Section::Schedule);
/// Whom or what it waits for.
pub const WAITING_FOR: Typed<String> = Typed::text("waiting_for", Section::Schedule);
/// Means to be spent, in euros.
pub const BUDGET: Typed<Money> = Typed::money("budget", Section::Money);
/// The marking; absent means public.
pub const ACCESS: Typed<Access> = Typed::access("access");
/// Why it was closed.
pub const CLOSE_REASON: Typed<String> = Typed::text("close_reason", Section::Schedule);
/// Order in a column.
pub const RANK: Typed<String> = Typed::rank("rank");
/// In the bin.
pub const TRASHED: Typed<VersionVector> = Typed::trash("trashed");
/// When it was last written; shown, and used for nothing else (rule M9).
pub const CHANGED: Typed<Moment> = Typed::moment("changed", Policy::Pick);

/// Steps to be done: text, done, due, owner.
pub const STEPS: Field = Field::new("steps", FieldType::Items(STEP_FIELDS), Section::Steps);
/// Whether a step is done.
pub const STEP_DONE: Typed<bool> = Typed::yes_no("done", Section::Steps);
/// Links to other records.
pub const LINKS: Field = Field::new("links", FieldType::Items(LINK_FIELDS), Section::Links);

const STEP_FIELDS: &[Field] = &[
    STEP_DONE.field,
    Field::new("text", FieldType::Text, Section::Steps),
    Field::new("due", FieldType::Date, Section::Steps),
    Field::new("owner", FieldType::Choice(Options::List("roles")), Section::Steps),
];

const METRIC_FIELDS: &[Field] = &[
    Field::new("name", FieldType::Text, Section::Result),
    Field::new("unit", FieldType::Text, Section::Result),
    Field::new("baseline", FieldType::Number(Unit::Count), Section::Result),
    Field::new("target", FieldType::Number(Unit::Count), Section::Result),
    Field::new("actual", FieldType::Number(Unit::Count), Section::Result),
];

const LINK_FIELDS: &[Field] = &[
    Field::new(
        "relation",
        FieldType::Choice(Options::Fixed(&["feeds", "blocks", "belongs_to", "replaces", "relates"])),
        Section::Links,
    ),
    Field::new("to", FieldType::Text, Section::Links),
];

const NOTE_FIELDS: &[Field] = &[
    Field::new("text", FieldType::LongText, Section::Notes),
    Field::new("by", FieldType::Choice(Options::List("roles")), Section::Notes),
    Field::hidden("at", FieldType::Moment, Policy::Ask),
];

/// All of them, in the order of files and forms.
pub const FIELDS: &[Field] = &[
    TITLE.field,
    STAGE.field,
    DESCRIPTION.field,
    OWNER.field,
    Field::new("labels", FieldType::Choices(Options::Free), Section::Basics),
    PRIORITY.field,
    Field::new("involved", FieldType::Choices(Options::List("roles")), Section::Basics),
    Field::new("areas", FieldType::Choices(Options::Places), Section::Basics),
    Field::new("languages", FieldType::Choices(Options::Fixed(&["et", "ru", "en"])), Section::Basics),
    START.field,
    DUE.field,
    WAITING_FOR.field,
    Field::new("waiting_until", FieldType::Date, Section::Schedule),
    Field::new("workload", FieldType::Number(Unit::Hours), Section::Schedule),
    ENDED.field,
    CLOSE_REASON.field,
    STEPS,
    Field::new("expected_result", FieldType::LongText, Section::Result),
    Field::new("metrics", FieldType::Items(METRIC_FIELDS), Section::Result),
    BUDGET.field,
    Field::new("actual_cost", FieldType::Money, Section::Money),
    Field::new("funding_source", FieldType::Choice(Options::List("funding_sources")), Section::Money),
    Field::new("register_ref", FieldType::Text, Section::Basics),
    LINKS,
    ACCESS.field,
    Field::new("notes", FieldType::Items(NOTE_FIELDS), Section::Notes),
    RANK.field,
    TRASHED.field,
    CHANGED.field,
];

/// The common field of this name.
pub fn field(name: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.name == name)
}
