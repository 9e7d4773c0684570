//! Small parts that pages share.

pub mod dialog;
pub mod icon;
pub mod menu;
pub mod popover;
pub mod rename;
pub mod texts;
