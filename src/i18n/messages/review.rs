//! The page `report`: the review of a year.

/// The words in one language.
#[derive(Debug)]
pub struct Review {
    pub page: &'static str,
}
