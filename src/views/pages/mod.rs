//! The pages, one file each.

pub mod archive;
pub mod board;
pub mod calendar;
pub mod conflicts;
pub mod handover;
mod lists;
pub mod overview;
mod own_templates;
mod plan_dialogs;
pub mod plans;
pub mod records;
pub mod results;
pub mod review;
mod room;
pub mod scenarios;
pub mod settings;
pub mod share;
pub mod table;
pub mod timeline;
pub mod trash;
mod welcome;
