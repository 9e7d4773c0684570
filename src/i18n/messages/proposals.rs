//! The register of development proposals, on the results page of the duty `model`.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

/// The words in one language.
#[derive(Debug)]
pub struct Proposals {
    pub open: &'static str,
    pub system: &'static str,
    pub all_systems: &'static str,
    pub no_system: &'static str,
    pub only_open: &'static str,
    pub extract: &'static str,
    pub extract_hint: &'static str,
    pub in_name: &'static str,
    pub shown: fn(usize) -> String,
    pub proposal: &'static str,
    pub age: &'static str,
    pub days: fn(i64) -> String,
    pub waits: &'static str,
    pub until: fn(&str) -> String,
    pub linked: &'static str,
    pub empty_title: &'static str,
    pub empty: &'static str,
    pub none_fit: &'static str,
}
