//! Signals over the plan and the one way to change it: [`App::dispatch`](app::App::dispatch). Views read slices and send
//! intent; nothing here touches the DOM.
//!
//! - [`accept`]: what a file brings is taken over, after a point to restore is made.
//! - [`app`]: the plan in view, its records as one signal each, commands, undo, saving.
//! - [`clock`]: today, now, new ids, randomness: what the pure core is given.
//! - [`codes`]: personal codes in the plan and in files.
//! - [`comparing`]: what chosen files would do.
//! - [`exports`]: copies for other eyes and other programs, and sealed files.
//! - [`folder`]: a folder that the plan is tied to.
//! - `follow`: the signals and the store follow the plan.
//! - [`ground`]: the store at the start, and the second copy.
//! - [`handover`]: a part of the plan for a deputy.
//! - [`intake`]: what a chosen file is, and what has to be asked before it can be compared.
//! - [`leaving`]: what has to be decided before an export.
//! - [`moving_out`]: old finished records into a file.
//! - [`plans`]: the plans of this browser: opening, making, putting away.
//! - [`proposals`]: development proposals as a document.
//! - [`remembered`]: what has become of the files that the plan went out in.
//! - [`rescue`]: the stored plan as a file, for when the program has broken.
//! - [`restore`]: the points to restore of the plan in view.
//! - [`review`]: the review of a period, and the documents that it gives.
//! - `saving`: what is being typed, what waits its turn, what is in memory only, how full the store is.
//! - `search`: the index of the search.
//! - [`settings`]: language, theme, role, keys.
//! - [`slices`]: long work in slices, so that the page stays alive and the work can be stopped.
//! - [`tabs`]: what another tab of the same browser stores.
//! - [`templates`]: records from templates, and copies of records.
//! - [`transfer`]: files in and out.
//! - [`version`]: whether a newer version waits, or has written to the store.
//! - [`visits`]: what others have changed since the last visit.

pub mod accept;
pub mod app;
pub mod clock;
pub mod codes;
pub mod comparing;
pub mod exports;
pub mod folder;
mod follow;
pub mod ground;
pub mod handover;
pub mod intake;
pub mod leaving;
pub mod moving_out;
pub mod plans;
pub mod proposals;
pub mod remembered;
pub mod rescue;
pub mod restore;
pub mod review;
mod saving;
mod search;
pub mod settings;
pub mod slices;
pub mod tabs;
pub mod templates;
pub mod transfer;
pub mod version;
pub mod visits;
