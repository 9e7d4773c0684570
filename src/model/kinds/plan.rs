//! The plan itself: a record like the others (rule F1), with its year and its editable lists. Its title is the common
//! field. Until a list has entries of its own, those of `i18n::lists` stand in for them.

use crate::model::date::Date;
use crate::model::decimal::{Decimal, Money};
use crate::model::field::{Field, FieldType, Options, Policy, Section, Typed, Unit};
use crate::model::kind::Kind;

/// The calendar year that is planned.
pub const YEAR: Typed<Decimal> = Typed::number("year", Unit::Year, Section::Own);

/// How many mediators work for the service.
pub const MEDIATORS: Typed<Decimal> = Typed::number("mediators", Unit::Count, Section::Own);
/// How many hours of further training each of them needs in a year, for the right to go on.
pub const RENEWAL_HOURS: Typed<Decimal> = Typed::number("renewal_hours", Unit::Hours, Section::Own);

/// The text of an entry: what a field that chooses from the list holds.
pub const ENTRY_TEXT: Typed<String> = Typed::text("text", Section::Lists);
/// The first day on which an entry holds; without one it has always held.
pub const VALID_FROM: Typed<Date> = Typed::date("valid_from", Section::Lists);
/// The last day on which an entry holds.
pub const VALID_TO: Typed<Date> = Typed::date("valid_to", Section::Lists);

/// The roles of those who work on the plan.
pub const ROLES: Field = list("roles");
/// Where the money comes from.
pub const FUNDING_SOURCES: Field = list("funding_sources");
/// The ways of outreach.
pub const CHANNELS: Field = list("channels");
/// Whom outreach addresses.
pub const AUDIENCES: Field = list("audiences");
/// The information systems that the service works with.
pub const SYSTEMS: Field = list("systems");
/// The work areas of the service.
pub const WORK_AREAS: Field = list("work_areas");
/// The legal bases of a restriction.
pub const BASES: Field = Field::new("bases", FieldType::Items(BASIS_FIELDS), Section::Lists);
/// The longest term of a restriction on this basis, in years.
pub const BASIS_YEARS: Typed<Decimal> = Typed::number("years", Unit::Count, Section::Lists);

/// The sums from which a purchase takes the simple procedure.
pub const THRESHOLDS: Field = Field::new("thresholds", FieldType::Items(THRESHOLD_FIELDS), Section::Lists);
/// What can be bought.
pub const PROCEDURES: [&str; 3] = ["goods_services", "special", "social"];
/// What is bought.
pub const THRESHOLD_PROCEDURE: Typed<String> = Typed::choice("procedure", Options::Fixed(&PROCEDURES), Section::Lists);
/// The sum, without value added tax.
pub const THRESHOLD_FROM: Typed<Money> = Typed::money("from", Section::Lists);
/// Where the sum is set.
pub const THRESHOLD_SOURCE: Typed<String> = Typed::text("source", Section::Lists);

/// The lists that were saved under a name (see [`listing`](crate::model::listing)). The program keeps them, so where copies
/// disagree about one, the one in sight is good enough.
pub const VIEWS: Field = Field::hidden("views", FieldType::Items(VIEW_FIELDS), Policy::Pick);
/// What a saved view is called.
pub const VIEW_NAME: Typed<String> = Typed::text("name", Section::Lists);
/// The only kind that it shows.
pub const VIEW_KIND: Typed<String> = Typed::text("kind", Section::Lists);
/// Which records it shows.
pub const VIEW_FILTER: Typed<String> = Typed::text("filter", Section::Lists);
/// Its columns.
pub const VIEW_COLUMNS: Typed<String> = Typed::text("columns", Section::Lists);
/// Its order.
pub const VIEW_SORT: Typed<String> = Typed::text("sort", Section::Lists);
/// By what it is grouped.
pub const VIEW_GROUP: Typed<String> = Typed::text("group", Section::Lists);

/// How many cards columns of boards should hold at most; the id of a row names the column (`model::limits`).
pub const LIMITS: Field = Field::hidden("limits", FieldType::Items(LIMIT_FIELDS), Policy::Pick);
/// So many cards.
pub const LIMIT_COUNT: Typed<Decimal> = Typed::number("count", Unit::Count, Section::Own);

/// What the adviser says of a duty in the review of a period; the id of a row names both (`model::review`). It is someone's
/// own words, so where copies disagree the person decides; it is no list to be edited.
pub const REVIEW_WORDS: Field = Field::hidden("review_words", FieldType::Items(REVIEW_FIELDS), Policy::Ask);
/// The number of the duty.
pub const REVIEW_DUTY: Typed<String> = Typed::text("duty", Section::Own);
/// The days that it is about: `2027-01-01..2027-12-31`.
pub const REVIEW_PERIOD: Typed<String> = Typed::text("period", Section::Own);
/// The words (Markdown).
pub const REVIEW_TEXT: Typed<String> = Typed::long_text("text", Section::Own);

/// A list of plain texts; a field chooses from it by its name ([`Options::List`]).
const fn list(name: &'static str) -> Field {
    Field::new(name, FieldType::Items(ENTRY_FIELDS), Section::Lists)
}

const ENTRY_FIELDS: &[Field] = &[ENTRY_TEXT.field];

const BASIS_FIELDS: &[Field] = &[ENTRY_TEXT.field, BASIS_YEARS.field, VALID_FROM.field, VALID_TO.field];

const THRESHOLD_FIELDS: &[Field] =
    &[THRESHOLD_PROCEDURE.field, THRESHOLD_FROM.field, VALID_FROM.field, THRESHOLD_SOURCE.field];

const VIEW_FIELDS: &[Field] =
    &[VIEW_NAME.field, VIEW_KIND.field, VIEW_FILTER.field, VIEW_COLUMNS.field, VIEW_SORT.field, VIEW_GROUP.field];
const LIMIT_FIELDS: &[Field] = &[LIMIT_COUNT.field];
const REVIEW_FIELDS: &[Field] = &[REVIEW_DUTY.field, REVIEW_PERIOD.field, REVIEW_TEXT.field];

/// The kind.
pub const KIND: Kind = Kind {
    id: "plan",
    duty: None,
    stages: &[],
    fields: &[
        YEAR.field,
        MEDIATORS.field,
        RENEWAL_HOURS.field,
        ROLES,
        FUNDING_SOURCES,
        CHANNELS,
        AUDIENCES,
        SYSTEMS,
        WORK_AREAS,
        BASES,
        THRESHOLDS,
        VIEWS,
        LIMITS,
        REVIEW_WORDS,
    ],
};
