//! What an export would carry out of the program and has to be decided about first: records marked AK, personal codes.

use std::sync::Arc;

use leptos::prelude::*;

use super::app::App;
use super::codes::CodeAt;
use crate::model::query;
use crate::model::record::Record;

/// An export that waits for a decision.
#[derive(Clone)]
pub struct Leaving {
    /// How many of the records are marked AK.
    pub restricted: usize,
    /// The personal codes in them.
    pub codes: Vec<CodeAt>,
    /// Sends it.
    pub send: Callback<()>,
}

impl App {
    /// Sends records: at once, or, where there is something to decide about, once the person has decided.
    pub fn leave(&self, records: &[Arc<Record>], send: Callback<()>) {
        let restricted = records.iter().filter(|record| query::is_restricted(record)).count();
        let codes: Vec<CodeAt> = records.iter().flat_map(|record| CodeAt::new_in(record, None)).collect();
        // Until the question has words for what is marked, it asks about codes alone.
        if codes.is_empty() {
            send.run(());
        } else {
            self.leaving.set(Some(Leaving { restricted, codes, send }));
        }
    }
}
