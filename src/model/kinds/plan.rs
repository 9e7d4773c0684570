//! The plan itself: a record like the others (rule F1), with its year. Its title is the common field.

use crate::model::decimal::Decimal;
use crate::model::field::{Section, Typed, Unit};
use crate::model::kind::Kind;

/// The calendar year that is planned.
pub const YEAR: Typed<Decimal> = Typed::number("year", Unit::Year, Section::Own);

/// The kind.
pub const KIND: Kind = Kind { id: "plan", duty: None, stages: &[], fields: &[YEAR.field] };
