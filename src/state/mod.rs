//! Signals over the plan and the one way to change it: [`App::dispatch`](app::App::dispatch). Views read slices and send
//! intent; nothing here touches the DOM.
//!
//! - [`app`]: the plan in view, its records as one signal each, commands, undo, saving.
//! - [`clock`]: today, now, new ids, randomness: what the pure core is given.
//! - [`codes`]: personal codes in the plan and in files.
//! - [`exports`]: copies for other eyes and other programs, and sealed files.
//! - `follow`: the signals and the store follow the plan.
//! - [`handover`]: a part of the plan for a deputy.
//! - [`intake`]: what a chosen file is, and what has to be asked before it can be compared.
//! - [`leaving`]: what has to be decided before an export.
//! - [`plans`]: the plans of this browser: opening, making, putting away.
//! - [`remembered`]: what has become of the files that the plan went out in.
//! - `saving`: what is being typed, what is in memory only, how full the store is.
//! - [`settings`]: language, theme, role.
//! - [`tabs`]: what another tab of the same browser stores.
//! - [`templates`]: records from templates, and copies of records.
//! - [`transfer`]: files in and out.

pub mod app;
pub mod clock;
pub mod codes;
pub mod exports;
mod follow;
pub mod handover;
pub mod intake;
pub mod leaving;
pub mod plans;
pub mod remembered;
mod saving;
pub mod settings;
pub mod tabs;
pub mod templates;
pub mod transfer;
