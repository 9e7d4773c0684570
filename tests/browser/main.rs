//! Browser tests: the built program in `dist/`, driven through WebDriver, one test a job of the user. They run in Chromium,
//! and in Firefox where `LEPIK_BROWSER=firefox` asks for it.
//!
//! `jobs` holds the tests, whose names state facts; `pages` says what a user can do, in terms of the stable
//! hooks (`data-testid`) alone; `browser`, `driver`, `engine` and `profile` run the browser; `server` serves `dist/`, `edition` makes
//! a later version of it; `plan_file` reads exported files as text. Nothing here looks at a class, a label or a
//! position, so a new look breaks no test.
//!
//! Each test has its own server, profile and session, and no test sleeps: `browser::wait_for` polls and says
//! what it waited for. Run one with `cargo test --test browser undo`; `LEPIK_CHROMIUM` and `LEPIK_CHROMEDRIVER`,
//! `LEPIK_FIREFOX` and `LEPIK_GECKODRIVER` name other binaries.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails, and a panic with a clear message is how a test fails"
)]
#![allow(missing_docs, reason = "nothing outside this binary uses it")]

mod browser;
mod driver;
mod edition;
mod engine;
mod pages;
mod pdf;
mod plan_file;
mod profile;
mod server;

mod jobs {
    //! The jobs of the user, one module a theme.

    mod accessible;
    mod archive;
    mod arrival;
    mod board_drag;
    mod board_many;
    mod boards;
    mod calendar;
    mod conflicts;
    mod copies;
    mod editing;
    mod editor;
    mod exchange;
    mod exports;
    mod faults;
    mod find;
    mod first_start;
    mod folder;
    mod foreign_files;
    mod going_back;
    mod handover;
    mod hands;
    mod intake;
    mod keyboard;
    mod languages;
    mod links;
    mod lists;
    mod markings;
    mod offline;
    mod overview;
    mod paper;
    mod parts;
    mod personal_codes;
    mod places;
    mod plans;
    mod printing;
    mod proposals;
    mod reach;
    mod results;
    mod review;
    mod rows;
    mod scenarios;
    mod second_copy;
    mod silence;
    mod single_file;
    mod storage;
    mod table;
    mod tabs;
    mod templates;
    mod timeline;
    mod updates;
}
