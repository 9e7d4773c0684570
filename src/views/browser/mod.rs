//! What only a browser can do: events of the window, files, focus. Nothing else in the program reaches for these.

pub mod address;
pub mod drops;
pub mod events;
pub mod files;
pub mod focus;
pub mod in_view;
pub mod paint;
pub mod print;
