//! What a report is about: the days, and what is left out.

/// The words in one language.
#[derive(Debug)]
pub struct Scope {
    pub period: &'static str,
    pub year: fn(i16) -> String,
    pub own: &'static str,
    pub first: &'static str,
    pub last: &'static str,
    pub backwards: &'static str,
    pub public_only: &'static str,
}
