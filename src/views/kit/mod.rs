//! Small parts that pages share.

pub mod codes;
pub mod icon;
pub mod markdown;
pub mod menu;
pub mod texts;
