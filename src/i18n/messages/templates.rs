//! The words of templates and of copies.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

/// The words of one language.
#[derive(Debug)]
pub struct Templates {
    pub from_template: &'static str,
    pub heading: &'static str,
    pub lead: &'static str,
    pub none: &'static str,
    /// What the title of a template may begin with; the record made from it does not.
    pub prefix: &'static str,
    pub use_title: fn(&str) -> String,
    pub first_day: &'static str,
    pub first_day_hint: &'static str,
    pub make: &'static str,
    pub save: &'static str,
    pub saved: fn(&str) -> String,
    pub copy: &'static str,
    pub copy_title: fn(&str) -> String,
    pub copied: &'static str,
    pub rename: &'static str,
    pub title: &'static str,
    pub remove: &'static str,
    pub removed: fn(&str) -> String,
    pub template: &'static str,
}
