//! The words of the page `table`.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

/// The words in one language.
#[derive(Debug)]
pub struct Table {
    pub page: &'static str,
}
