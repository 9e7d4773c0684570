//! What contracts cost, against the thresholds of procurement.

/// The words about the thresholds of procurement.
#[derive(Debug)]
pub struct Procurement {
    pub title: &'static str,
    pub sum: &'static str,
    pub too_large: &'static str,
    pub contracts: fn(usize) -> String,
    pub unknown: fn(usize) -> String,
    pub not_counted: &'static str,
    pub linked: &'static str,
    pub thresholds_on: fn(&str) -> String,
    pub since: fn(&str) -> String,
    pub below: fn(&str) -> String,
    pub reached: &'static str,
    pub no_threshold: &'static str,
    pub edit: &'static str,
}
