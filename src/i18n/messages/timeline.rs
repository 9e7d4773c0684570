//! The words of the page `timeline`.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

use crate::model::scale::Zoom;

/// The words in one language.
#[derive(Debug)]
pub struct Timeline {
    pub page: &'static str,
    pub extent: &'static str,
    pub zoom: fn(Zoom) -> &'static str,
    pub closer: &'static str,
    pub wider: &'static str,
    pub year: fn(i16) -> String,
    pub years: fn(i16, i16) -> String,
    pub quarter: fn(i8) -> String,
    pub quarter_year: fn(i8, i16) -> String,
    pub settings: &'static str,
    pub rows: &'static str,
    pub by_duty: &'static str,
    pub by_kind: &'static str,
    pub by_owner: &'static str,
    pub no_duty: &'static str,
    pub no_owner: &'static str,
    pub links: &'static str,
    pub hide_done: &'static str,
    pub print: &'static str,
    pub list: &'static str,
    pub help: &'static str,
    pub key: &'static str,
    pub milestone: &'static str,
    pub late: &'static str,
    pub late_key: &'static str,
    pub linked: fn(usize) -> String,
    pub undated: fn(usize) -> String,
    pub empty_title: &'static str,
    pub empty: &'static str,
}
