//! The page `report`: the review of a year.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

use crate::format::words::review::ReviewWords;

/// The words in one language.
#[derive(Debug)]
pub struct Review {
    pub page: &'static str,
    pub document: ReviewWords,
    pub jump: &'static str,
    pub figures: &'static str,
    pub words: &'static str,
    pub words_hint: &'static str,
    pub public_hint: &'static str,
    pub left_out: fn(usize) -> String,
    pub rest: fn(usize) -> String,
    // Deeds
    pub pin: &'static str,
    pub unpin: &'static str,
    pub leave_out: &'static str,
    pub put_back: &'static str,
    pub is_pinned: fn(&str) -> String,
    pub is_left_out: fn(&str) -> String,
    pub is_as_before: fn(&str) -> String,
    // Files
    pub markdown: &'static str,
    pub html: &'static str,
    pub in_name: &'static str,
}
