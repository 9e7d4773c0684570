//! The fields that every kind has (section 4 of the domain).

use crate::model::date::{Date, Moment};
use crate::model::decimal::{Decimal, Money};
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
/// The counties and local governments that it is about, by their codes.
pub const AREAS: Typed<Vec<String>> = Typed::choices("areas", Options::Places, Section::Basics);
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
/// Until when it waits.
pub const WAITING_UNTIL: Typed<Date> = Typed::date("waiting_until", Section::Schedule);
/// Hours of work that it takes.
pub const WORKLOAD: Typed<Decimal> = Typed::number("workload", Unit::Hours, Section::Schedule);
/// Means to be spent, in euros.
pub const BUDGET: Typed<Money> = Typed::money("budget", Section::Money);
/// Means that were spent, in euros.
pub const ACTUAL_COST: Typed<Money> = Typed::money("actual_cost", Section::Money);
/// Where the means come from.
pub const FUNDING_SOURCE: Typed<String> =
    Typed::choice("funding_source", Options::List("funding_sources"), Section::Money);
/// Where its papers are registered.
pub const REGISTER_REF: Typed<String> = Typed::text("register_ref", Section::Basics);
/// The marking; absent means public.
pub const ACCESS: Typed<Access> = Typed::access("access");
/// Why it was closed.
pub const CLOSE_REASON: Typed<String> = Typed::text("close_reason", Section::Schedule);
/// No work, but a template that records are made from.
pub const TEMPLATE: Typed<bool> = Typed::mark("template");
/// Finished and put away (see [`shelf`](crate::model::shelf)).
pub const ARCHIVED: Typed<bool> = Typed::mark("archived");
/// What the review of a period makes of the record, whatever its stage says; the id of a row names the period
/// (`model::review`). It stands with the record, so that it goes where that goes and is hidden, copied and purged with it.
pub const REVIEW_MARKS: Field = Field::hidden("review_marks", FieldType::Items(REVIEW_MARK_FIELDS), Policy::Pick);
/// Whether it counts as evidence, or is left out.
pub const REVIEW_MARK: Typed<String> = Typed::choice("mark", Options::Fixed(&["pinned", "left_out"]), Section::Result);
/// Order in a column.
pub const RANK: Typed<String> = Typed::rank("rank");
/// In the bin.
pub const TRASHED: Typed<VersionVector> = Typed::trash("trashed");
/// The day of a purge after which someone kept what had come back: the question is answered (rule M7).
pub const KEPT: Typed<Date> = Typed::kept("kept");
/// Since when it has waited; noted by the program when [`WAITING_FOR`] or [`WAITING_UNTIL`] is filled in.
pub const WAITING_SINCE: Typed<Moment> = Typed::moment("waiting_since", Policy::Pick);
/// When it was last written; shown, and used for nothing else (rule M9).
pub const CHANGED: Typed<Moment> = Typed::moment("changed", Policy::Pick);

/// Steps to be done: text, done, due, owner.
pub const STEPS: Field = Field::new("steps", FieldType::Items(STEP_FIELDS), Section::Steps);
/// Whether a step is done.
pub const STEP_DONE: Typed<bool> = Typed::yes_no("done", Section::Steps);
/// What is to be done.
pub const STEP_TEXT: Typed<String> = Typed::text("text", Section::Steps);
/// By when.
pub const STEP_DUE: Typed<Date> = Typed::date("due", Section::Steps);
/// The role that does it.
pub const STEP_OWNER: Typed<String> = Typed::choice("owner", Options::List("roles"), Section::Steps);
/// What is measured: name, unit, baseline, target, actual.
pub const METRICS: Field = Field::new("metrics", FieldType::Items(METRIC_FIELDS), Section::Result);
/// What a metric is called.
pub const METRIC_NAME: Typed<String> = Typed::text("name", Section::Result);
/// What it is counted in.
pub const METRIC_UNIT: Typed<String> = Typed::text("unit", Section::Result);
/// Where a metric stood at the start.
pub const METRIC_BASELINE: Typed<Decimal> = Typed::number("baseline", Unit::Count, Section::Result);
/// Where it should get.
pub const METRIC_TARGET: Typed<Decimal> = Typed::number("target", Unit::Count, Section::Result);
/// Where it is.
pub const METRIC_ACTUAL: Typed<Decimal> = Typed::number("actual", Unit::Count, Section::Result);
/// Links to other records.
pub const LINKS: Field = Field::new("links", FieldType::Items(LINK_FIELDS), Section::Links);
/// The relation of a record to one that builds on what it brings; such links form chains.
pub const FEEDS: &str = "feeds";
/// The relation of a record to one that cannot go on before it.
pub const BLOCKS: &str = "blocks";
/// The relation of a part to its whole.
pub const BELONGS_TO: &str = "belongs_to";
/// The relation of a record to one that it stands in for.
pub const REPLACES: &str = "replaces";
/// The relation that is the same from both ends.
pub const RELATES: &str = "relates";
/// The id of the record that a link leads to.
pub const LINK_TO: Typed<String> = Typed::text("to", Section::Links);
/// What the record is to the one that the link leads to.
pub const LINK_RELATION: Typed<String> = Typed::choice("relation", Options::Fixed(RELATIONS), Section::Links);
/// What a record can be to another.
pub const RELATIONS: &[&str] = &[FEEDS, BLOCKS, BELONGS_TO, REPLACES, RELATES];
/// Notes: at, by, text.
pub const NOTES: Field = Field::new("notes", FieldType::Items(NOTE_FIELDS), Section::Notes);

/// What was agreed on: who does what by when. Several kinds have such rows among their own fields.
pub const TASK_FIELDS: &[Field] = &[
    Field::new("what", FieldType::Text, Section::Own),
    Field::new("who", FieldType::Choice(Options::List("roles")), Section::Own),
    TASK_DUE.field,
];
/// By when it is to be done.
pub const TASK_DUE: Typed<Date> = Typed::date("due", Section::Own);

const STEP_FIELDS: &[Field] = &[STEP_DONE.field, STEP_TEXT.field, STEP_DUE.field, STEP_OWNER.field];

const METRIC_FIELDS: &[Field] =
    &[METRIC_NAME.field, METRIC_UNIT.field, METRIC_BASELINE.field, METRIC_TARGET.field, METRIC_ACTUAL.field];

const LINK_FIELDS: &[Field] = &[LINK_RELATION.field, LINK_TO.field];

const REVIEW_MARK_FIELDS: &[Field] = &[REVIEW_MARK.field];

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
    AREAS.field,
    Field::new("languages", FieldType::Choices(Options::Fixed(&["et", "ru", "en"])), Section::Basics),
    START.field,
    DUE.field,
    WAITING_FOR.field,
    WAITING_UNTIL.field,
    WORKLOAD.field,
    ENDED.field,
    CLOSE_REASON.field,
    STEPS,
    Field::new("expected_result", FieldType::LongText, Section::Result),
    METRICS,
    BUDGET.field,
    ACTUAL_COST.field,
    FUNDING_SOURCE.field,
    REGISTER_REF.field,
    LINKS,
    ACCESS.field,
    NOTES,
    TEMPLATE.field,
    ARCHIVED.field,
    REVIEW_MARKS,
    RANK.field,
    TRASHED.field,
    KEPT.field,
    WAITING_SINCE.field,
    CHANGED.field,
];

/// The common field of this name.
pub fn field(name: &str) -> Option<&'static Field> {
    Field::find(FIELDS, name)
}
