//! The pages, one file each.

pub mod board;
pub mod settings;
pub mod share;
pub mod trash;
