//! The words of the page `overview`.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

/// The words in one language.
#[derive(Debug)]
pub struct Overview {
    pub page: &'static str,
}
