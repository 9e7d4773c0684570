//! Golden files: what the file format promises, frozen (rules F1–F9).
//!
//! - `v1/*.json` are files of version 1, each beside what this program writes after reading it (`*.out.json`). They are
//!   never changed: every file that was ever written must open for ever. A new case is a new file.
//! - `broken/*.json` are files with one defect each, named by it. `refused` says which error each of them is, `set_aside`
//!   which record of it is left out and why, `gates` that the first gate decides where a file has two defects.
//! - `lists` takes the lists of a plan through a file.
//! - `import/*` are files of other programs; `foreign` says what they become.
//! - `v1/ids.txt` is the table of all ids that files may hold: kinds, stages, fields, choices. `ids` compares it.
//! - `sealed/*.json` are sealed files, with the script that seals and opens them by other means; see `sealed`.
//! - `view/*.json` are reading copies; see `views`.
//!
//! Where a frozen text is missing, the test writes what it got under `target/golden/`; look at it, then copy it here.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails, and a panic with a clear message is how a test fails"
)]
#![allow(missing_docs, reason = "nothing outside this binary uses it")]

mod accepted;
mod contents;
mod files;
mod foreign;
mod gates;
mod ids;
mod lists;
mod overview;
mod refused;
mod sealed;
mod set_aside;
mod views;

/// The name of a variant.
fn variant(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}").chars().take_while(char::is_ascii_alphanumeric).collect()
}

/// The names of all variants of an enum. One that is not listed does not compile, and one without a case fails.
macro_rules! variants {
    ($name:ident: $($variant:ident),* $(,)?) => {{
        fn _listed(value: &$name) {
            match value {
                $($name::$variant { .. } => {})*
            }
        }
        std::collections::BTreeSet::from([$(stringify!($variant).to_owned()),*])
    }};
}
use variants;
