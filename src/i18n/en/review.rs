//! The page `report`: the review of a year.

use crate::i18n::messages::review::Review;

pub(super) const REVIEW: Review = Review { page: "Yearly review" };
