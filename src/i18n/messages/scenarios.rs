//! The page `scenarios`.

/// The words in one language.
#[derive(Debug)]
pub struct Scenarios {
    pub page: &'static str,
}
