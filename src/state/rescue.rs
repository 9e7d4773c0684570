//! The stored plan as a file, read anew from the store: for when the program has broken and nothing in it can be relied on.

use super::app::App;
use super::clock;
use super::transfer::file_name;
use crate::format::file::{self, Exported, Scope};
use crate::model::id::Id;
use crate::storage::browser::BrowserStore;
use crate::storage::keeper::Keeper;
use crate::storage::plans;

/// The plan that was in view last; a store that holds none gives none.
pub(super) fn plan_in_view(store: &BrowserStore) -> Option<Id> {
    let settings = App::read_settings(store);
    let is_there = |id: &Id| !plans::is_deleted(store, id);
    // Settings can be lost on their own: then a plan that is stored comes before a new one.
    let stored = || plans::counts(store).unwrap_or_default().into_keys().find(is_there);
    settings.plan.as_deref().and_then(Id::parse).filter(is_there).or_else(stored)
}

/// The name and the text of a file with everything that is stored of the plan in view; `None` where nothing is stored or
/// the store does not answer.
pub fn stored_plan() -> Option<(String, String)> {
    let store = Some(BrowserStore::probe()).filter(BrowserStore::keeps)?;
    let id = plan_in_view(&store)?;
    let plan = Keeper::new(store, id.clone()).peek(&id).ok()?.plan;
    let app = Some(format!("Lepik {}", env!("CARGO_PKG_VERSION")));
    let exported = Exported { id: None, at: Some(clock::now()), by: None, app, scope: Scope::Full, base: None };
    let text = file::write(&plan, &exported).ok()?;
    Some((file_name(plan.head().title(), &clock::today().to_string(), "json"), text))
}
