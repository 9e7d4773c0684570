//! The words of the page `calendar`.

use crate::i18n::messages::calendar::Calendar;

pub(super) const CALENDAR: Calendar = Calendar { page: "Kalender" };
