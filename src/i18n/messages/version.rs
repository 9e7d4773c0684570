//! The words of versions of the program, and of starting it without the network.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

/// The words of one language.
#[derive(Debug)]
pub struct Version {
    // A newer version waits
    pub is_ready: &'static str,
    pub is_ready_words: &'static str,
    pub take: &'static str,
    pub later: &'static str,
    // A part of the program is loaded, or is missing
    pub part_loading: &'static str,
    pub part_missing: &'static str,
    pub part_missing_words: &'static str,
    pub try_again: &'static str,
    // Data of a newer version
    pub newer_data: &'static str,
    pub newer_data_found: &'static str,
    pub newer_data_came: &'static str,
    // Without the network
    pub starts_offline: &'static str,
    pub needs_network: &'static str,
    pub newer_save: &'static str,
}
