//! What the work of a duty has come to, in a period: outreach, trainings, the network. Each takes the records that a report
//! may show and works out its figures in one pass; nothing of it is stored.

pub mod network;
pub mod outreach;
pub mod training;

use super::decimal::Decimal;

/// Adds what is known; `None` where nothing is, or where it grows too large to hold.
pub(super) fn sum(values: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    let mut values = values.into_iter();
    let first = values.next()?;
    values.try_fold(first, |sum, value| sum.checked_add(value)).map(|sum| sum.normalize())
}
