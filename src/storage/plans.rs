//! The plans that a store holds. Each has its own keys; one is in view, and the others are only told apart by their own
//! records, so listing them costs what the list weighs.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::keeper::{Keeper, read};
use super::keys::{self, Key};
use super::many::lines;
use super::{Store, StoreError, restore};
use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::kinds;
use crate::model::record::{Presence, Record};

/// The plans by id, with how many records each holds, stubs and those in the bin included. No record is read.
///
/// # Errors
/// Where the store does not answer.
pub fn counts<S: Store>(store: &S) -> Result<BTreeMap<Id, usize>, StoreError> {
    let mut counts = BTreeMap::new();
    for key in store.keys(keys::PREFIX)?.iter().filter_map(|key| Key::parse(key)) {
        *counts.entry(key.plan().clone()).or_default() += usize::from(matches!(key, Key::Record(..)));
    }
    Ok(counts)
}

/// The own record of a plan, if it can be read: the spare one where the last write broke off.
pub fn head<S: Store>(store: &S, plan: &Id) -> Option<Arc<Record>> {
    let key = Key::Plan(plan.clone());
    [key.text(), key.spare()].iter().find_map(|text_key| read(&key, &store.get(text_key).ok().flatten()?))
}

/// Whether a plan was deleted, for now or for good.
pub fn is_deleted<S: Store>(store: &S, plan: &Id) -> bool {
    head(store, plan).is_some_and(|head| !head.presence().in_sight())
}

impl<S: Store> Keeper<S> {
    /// Saves the own record of a plan that is not in view, joined with what is stored of it.
    ///
    /// # Errors
    /// Where it could not be stored; what was stored before is still there.
    pub fn save_head(&self, head: &Record) -> Result<(), StoreError> {
        self.put(&Key::Plan(head.id().clone()), head).map(drop)
    }

    /// Removes a plan that is not in view, for good, and its points to restore. A stub of its own record is left, so that
    /// another tab that still shows it learns of it (rule M3). Texts that cannot be read are set aside, not removed (rule
    /// S6). What was remembered of its exports goes, too.
    ///
    /// Its own record goes last: what breaks off on the way leaves a deleted plan with fewer records, never records
    /// without their plan.
    ///
    /// # Errors
    /// Where the store does not answer; the plan, or what is left of it, is still listed then.
    pub fn remove_plan(&self, plan: &Id, on: Date) -> Result<(), StoreError> {
        restore::remove_all(self.store(), plan)?;
        let own = Key::Plan(plan.clone());
        let is_own = |key: &String| *key == own.text() || *key == own.spare();
        for key in
            self.store().keys(keys::PREFIX)?.into_iter().filter(|key| keys::is_of_plan(key, plan) && !is_own(key))
        {
            let Some(text) = self.store().get(&key)? else { continue };
            let is_whole = |(key, text): (Key, &str)| read(&key, text).is_some();
            let readable = keys::is_spares(&key) && lines(plan, &text).all(is_whole)
                || Key::parse(&key).or_else(|| Key::parse_spare(&key)).is_some_and(|key| read(&key, &text).is_some());
            if readable {
                self.store().also(&key, None);
                self.store().remove(&key)?;
            } else {
                self.set_aside(&key, &text)?;
            }
        }
        self.store().remove(&keys::exports(plan))?;
        self.store().remove(&keys::visit(plan))?;
        let head = head(self.store(), plan).map(Arc::unwrap_or_clone);
        let mut stub = head.unwrap_or_else(|| Record::new(plan.clone(), kinds::plan::KIND.id));
        stub.purge(on);
        self.put(&own, &stub).map(drop)
    }

    /// Lets go of the stub of a plan that was removed, for a file that brings the plan back: the file's writes are
    /// older than the stub and would be taken for purged.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub fn admit(&self, plan: &Id) -> Result<(), StoreError> {
        let key = Key::Plan(plan.clone());
        if head(self.store(), plan).is_some_and(|head| head.presence() == Presence::Purged) {
            self.store().also(&key.text(), None);
            self.store().remove(&key.spare())?;
            self.store().remove(&key.text())?;
        }
        Ok(())
    }
}
