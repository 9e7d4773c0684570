//! What the calendar and the timeline share: the words of days, the hand that moves dates, and what is shown.

pub mod filter;
pub mod hand;
pub mod words;
