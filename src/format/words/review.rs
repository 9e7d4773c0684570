//! The words of the review of a period, on the page and in the documents that it gives.

/// The words in one language.
#[derive(Debug)]
pub struct ReviewWords {
    /// What the review is called.
    pub title: &'static str,
    /// What is expected of a duty, as the job description puts it.
    pub expected: fn(&str) -> &'static str,
    /// A part of it, by its id.
    pub clause: fn(&str) -> &'static str,
    /// The heading of what is expected.
    pub expected_head: &'static str,
    /// The records that count as evidence.
    pub counted: &'static str,
    /// Those of them that have something to show.
    pub documented: &'static str,
    /// What has no evidence.
    pub gaps: &'static str,
    /// The work that goes on after the period.
    pub carried_over: &'static str,
    /// That a part of what was expected has no evidence.
    pub gap: &'static str,
    /// That a record has nothing to show.
    pub bare: &'static str,
    /// That a record counts because someone said so.
    pub pinned: &'static str,
    /// On which day it ended.
    pub ended: fn(&str) -> String,
    /// By which day it was due.
    pub due: fn(&str) -> String,
    /// That it ended in time.
    pub in_time: &'static str,
    /// By how many working days it was late.
    pub late: fn(usize) -> String,
    /// Where its papers are registered.
    pub reference: fn(&str) -> String,
    /// Where it is published.
    pub address: fn(&str) -> String,
    /// When a partner and the service last heard from each other.
    pub contact: fn(&str) -> String,
    /// How many of its steps are done.
    pub steps: fn(usize, usize) -> String,
    /// A metric that was reached: its name, where it stood, where it should get, where it is.
    pub metric: fn(&str, &str, &str, &str) -> String,
}
