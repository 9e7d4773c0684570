//! The pure core of Lepik: records and their join, files, stores and words, without a browser, a clock or randomness. Why it is
//! built so stands in the documentation of the program, the crate `lepik`.

pub mod format;
pub mod i18n;
pub mod model;
pub mod storage;
