//! The store: what was wiped, what came back from the second copy, what a newer program has left.

/// The words in one language.
#[derive(Debug)]
pub struct Store {
    pub recovered_title: &'static str,
    pub recovered: fn(usize) -> String,
    pub wiped_title: &'static str,
    pub wiped: &'static str,
    pub wiped_why: &'static str,
    pub wiped_what: &'static str,
    pub begin_anew: &'static str,
    pub room: &'static str,
    pub more_room: &'static str,
    pub second: &'static str,
    pub no_second: &'static str,
    pub lasting: &'static str,
    pub not_lasting: &'static str,
    pub ask_lasting: &'static str,
    pub refused: &'static str,
}
