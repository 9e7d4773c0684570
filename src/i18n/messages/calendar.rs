//! The words of the page `calendar`.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

/// The words in one language.
#[derive(Debug)]
pub struct Calendar {
    pub page: &'static str,
}
