//! The pure core of Lepik: records and their join, files, stores. See the documentation of the program, `lepik`.

pub mod format;
pub mod i18n;
pub mod model;
pub mod storage;
