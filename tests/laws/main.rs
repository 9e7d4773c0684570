//! The laws of model and format, as property tests over random input: thousands of histories of several replicas
//! against a naive ledger and against an established CRDT library, undo, round trips of the format, values,
//! working time, the funding model, what reading copies keep to themselves.
//!
//! `LEPIK_SEED` and `LEPIK_HISTORIES` set the seed and the number of histories (see `runner`).
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test fails by panicking"
)]

mod actions;
mod boards;
mod calendar;
mod canaries;
mod commands;
mod copies;
#[path = "../fuzz/damage.rs"]
mod damage;
mod deeds;
mod exchange;
mod foreign;
mod format;
mod hidden;
mod histories;
mod ledger;
mod money;
mod oracle;
mod picks;
mod runner;
mod values;
mod view;
mod world;
#[path = "../fuzz/properties/written.rs"]
mod written;
