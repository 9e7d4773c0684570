//! The words of the page `overview`.

use crate::i18n::messages::overview::Overview;

pub(super) const OVERVIEW: Overview = Overview { page: "Overview" };
