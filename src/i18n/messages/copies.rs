//! Copies in the formats of other programs, and what comes back from them.

/// The words that stand in such copies and nowhere else.
#[derive(Debug)]
pub struct Copies {
    pub id: &'static str,
    pub kind: &'static str,
    pub archived: &'static str,
}
