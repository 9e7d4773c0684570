//! What narrows a list of records, wherever there is one: a line of chips, one a condition, and the form in which a
//! condition is made. It is drawn from the definitions of the fields, so a new field is here without a line of code.

mod bar;
mod day;
mod form;
mod words;

pub use bar::FilterBar;
pub use day::Day;
pub use words::on_paper;
