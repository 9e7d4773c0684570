//! The parts of the table: a grid of records that is moved through and edited by keyboard like a spreadsheet.
//!
//! - [`desk`]: what is shown, where the hand is, what is picked.
//! - `lines`: records in order and in groups, as lines with their places; `order`: the order itself.
//! - [`grid`]: the lines that are in view, the head, the foot; `keys`: moving through them.
//! - `cell`: a cell as it is read; `edit`: as it is written; `wide`: in a dialog, what needs more room.
//! - [`columns`]: choosing and ordering columns. [`many`]: one deed on many records. [`saved`]: saved views.
//! - [`paper`]: the table on paper.

mod cell;
pub mod columns;
pub mod desk;
mod edit;
pub mod grid;
mod group;
mod head;
mod keys;
mod lines;
pub mod many;
mod many_dates;
mod many_values;
mod order;
pub mod paper;
mod row;
pub mod saved;
pub mod wide;
