//! The repository tests itself: what no compiler and no lint can hold is held here, by reading the sources. Each failure
//! says where, and what to do.
//!
//! - `layers`: who may use whom (section 2 of the architecture, retold in `src/lib.rs`), and the wall of the pure core.
//! - `texts`: no word that a person reads stands outside `src/i18n/`.
//! - `files`: sizes, headers, what lies at the top, comments in the manifests, what styles may ask, no path of someone's machine.
//! - `repository` finds the files; `source` takes Rust apart far enough to tell code, texts and comments.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails, and a panic with a clear message is how a test fails"
)]
#![allow(missing_docs, reason = "nothing outside this binary uses it")]

mod files;
mod layers;
mod repository;
mod source;
mod texts;

/// Fails with all that is wrong and what to do about it.
fn check(wrong: &[String], what_to_do: &str) {
    assert!(wrong.is_empty(), "\n{}\n\n{what_to_do}\n", wrong.join("\n"));
}
