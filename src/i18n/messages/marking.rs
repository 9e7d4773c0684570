//! The words around the marking of restricted information. The marking itself is Estonian in every language.

/// The words of one language.
#[derive(Debug)]
pub struct Marking {
    pub basis: &'static str,
    pub basis_hint: &'static str,
    pub marked_on: &'static str,
    pub until: &'static str,
    pub holder: &'static str,
    pub ak_until: fn(&str) -> String,
    pub extend: &'static str,
    pub extended: fn(&str) -> String,
    pub missing: fn(&[&str]) -> String,
    pub basis_not_in_force: &'static str,
    pub ends_before_it_begins: &'static str,
    pub too_long: fn(i16, &str) -> String,
    pub needs_extension: fn(i16, &str) -> String,
    pub too_long_even_extended: fn(&str) -> String,
    pub public_by_nature: &'static str,
    pub disputed: &'static str,
    pub disputed_mark: &'static str,
    pub still_needed: &'static str,
    pub still_needed_words: fn(&str, &str) -> String,
    pub keep: &'static str,
    pub kept: &'static str,
    pub lift: &'static str,
    pub lifted: &'static str,
}
