//! What only a browser can do: events of the window, files, focus, the service worker. Nothing else in the program reaches for these.

pub mod address;
pub mod collation;
pub mod drawings;
pub mod drops;
pub mod edges;
pub mod events;
pub mod fault;
pub mod files;
pub mod focus;
pub mod in_view;
pub mod lifted;
pub mod measure;
pub mod paint;
pub mod pointer;
pub mod print;
pub mod size;
pub mod spots;
pub mod standing;
pub mod worker;
