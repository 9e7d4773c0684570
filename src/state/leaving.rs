//! What an export would carry out of the program and has to be decided about first: restricted records, personal codes.

use std::sync::Arc;

use leptos::prelude::Set;

use super::app::App;
use super::codes::CodeAt;
use crate::model::plan::Plan;
use crate::model::query;
use crate::model::record::Record;

/// What is to be thought about in what would go out.
#[derive(Clone, Default)]
pub struct Found {
    /// How many of the records are restricted, or may be.
    pub restricted: usize,
    /// The personal codes in them.
    pub codes: Vec<CodeAt>,
}

impl Found {
    /// What is found in records; they are what would go out, and nothing else.
    pub fn among(records: &[Arc<Record>]) -> Self {
        Self {
            restricted: records.iter().filter(|record| !query::is_public(record)).count(),
            codes: records.iter().flat_map(|record| CodeAt::new_in(record, None)).collect(),
        }
    }

    /// Whether there is nothing to think about.
    pub fn is_empty(&self) -> bool {
        self.restricted == 0 && self.codes.is_empty()
    }
}

/// What is done once it has been decided. Not a `Callback`: that ends with the part of the page which asked for it, and a
/// decision may outlive that.
pub type Deed = Arc<dyn Fn() + Send + Sync>;

/// A file that is made when it is wanted: its name and its text.
pub type Make = Arc<dyn Fn() -> Option<(String, String)> + Send + Sync>;

/// What is offered instead of sending restricted records as they are.
#[derive(Clone)]
pub enum Instead {
    /// To leave them out.
    LeaveOut(Deed),
    /// To seal the file.
    Seal(Deed),
}

/// An export that waits for a decision.
#[derive(Clone)]
pub struct Leaving {
    /// What is in it.
    pub found: Found,
    /// Sends it as it is.
    pub send: Deed,
    /// What else can be done about restricted records.
    pub instead: Option<Instead>,
}

/// A file that waits for the passphrase which it is to be sealed with.
#[derive(Clone)]
pub struct Sealing {
    /// What is in it.
    pub found: Found,
    /// Makes it.
    pub file: Make,
}

impl App {
    /// Sends records: at once, or, where there is something to decide about, once the person has decided.
    pub fn leave(&self, records: &[Arc<Record>], send: impl Fn() + Send + Sync + 'static) {
        self.leave_or(records, send, None);
    }

    /// Sends records as [`App::leave`] does, or does something else where some of them are restricted.
    pub fn leave_or(&self, records: &[Arc<Record>], send: impl Fn() + Send + Sync + 'static, instead: Option<Instead>) {
        let found = Found::among(records);
        if found.is_empty() {
            send();
        } else {
            let instead = instead.filter(|_| found.restricted > 0);
            self.leaving.set(Some(Leaving { found, send: Arc::new(send), instead }));
        }
    }

    /// Asks for a passphrase, and then sends records as a sealed file.
    pub fn leave_sealed(&self, records: &[Arc<Record>], file: Make) {
        self.sealing.set(Some(Sealing { found: Found::among(records), file }));
    }
}

/// Every record of a plan, its own and those in the bin included.
pub fn everything(plan: &Plan) -> Vec<Arc<Record>> {
    std::iter::once(plan.head()).chain(plan.records()).cloned().collect()
}
