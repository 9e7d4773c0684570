//! The pages, one file each.

pub mod board;
mod lists;
mod preview;
pub mod settings;
pub mod share;
pub mod trash;
