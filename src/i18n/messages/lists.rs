//! The words around the editable lists of the plan.

/// The words of one language.
#[derive(Debug)]
pub struct Lists {
    pub lead: &'static str,
    pub entries: fn(usize) -> String,
    pub entries_from_start: fn(usize) -> String,
    pub from_start: &'static str,
    pub removed: fn(&str, usize) -> String,
}
