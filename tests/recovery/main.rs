//! Power cuts, full stores and damaged texts (rules S1–S7): what was reported saved is never lost, and what cannot be
//! read is never thrown away.
//!
//! `session` is a day of work in two tabs, as a list of steps; `disk` is the store that both share and that fails as
//! told; `inspection` looks at what a power cut leaves and lists every loss. `power_cut`, `full_store` and `damage` run
//! the session through every failure of their sort; `plans` does so with the removal of a whole plan, `restore` with an
//! import and the point to restore that is made before; `second_copy` lets the store fall back behind what it had said yes
//! to; `values` holds that whatever is stored can be read, `tabs` that two tabs keep what both have written. Nothing here is
//! random, so a failure comes back every time.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails, and a panic with a clear message is how a test fails"
)]
#![allow(missing_docs, reason = "nothing outside this binary uses it")]

mod damage;
mod disk;
mod full_store;
mod inspection;
mod plans;
mod power_cut;
mod restore;
mod second_copy;
mod session;
mod tabs;
mod values;
