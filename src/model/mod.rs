//! The pure core: kinds, records and their join, the plan, its commands, queries. No browser, no clock, no randomness:
//! time, new ids and the replica come in as arguments, so all of it is tested natively.
//!
//! Start at [`kind`] (a kind is data), [`record`] (registers that join) and [`command`] (the only way to change a plan).

pub mod agenda;
pub mod calendar;
pub mod change;
mod check;
pub mod command;
pub mod compare;
pub mod copy;
mod create;
pub mod date;
pub mod decimal;
pub mod derived;
pub mod due;
pub mod field;
pub mod filter;
pub mod group;
pub mod handover;
pub mod history;
pub mod id;
pub mod kind;
pub mod kinds;
pub mod lanes;
pub mod letters;
pub mod limits;
pub mod links;
pub mod listing;
pub mod lists;
mod many;
pub mod mark;
pub mod markdown;
pub mod marking;
pub mod merge;
pub mod news;
pub mod next_year;
pub mod overview;
pub mod personal_code;
pub mod personal_data;
pub mod places;
pub mod plan;
pub mod procurement;
pub mod query;
pub mod rank;
pub mod record;
pub mod register;
pub mod scale;
pub mod search;
pub mod shelf;
pub mod subject;
pub mod template;
pub mod text_diff;
pub mod timeline;
pub mod undecided;
pub mod value;
pub mod week;
pub mod workload;
