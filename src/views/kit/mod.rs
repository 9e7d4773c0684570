//! Small parts that pages share.

pub mod codes;
pub mod dialog;
pub mod difference;
pub mod funding;
pub mod icon;
pub mod markdown;
pub mod menu;
pub mod more;
pub mod options;
pub mod pick_many;
pub mod popover;
pub mod rename;
pub mod texts;
