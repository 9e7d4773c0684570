//! The pages, one file each.

pub mod board;
mod preview;
pub mod settings;
pub mod share;
pub mod trash;
