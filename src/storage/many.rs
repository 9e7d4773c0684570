//! Saving many records at once: the texts that are about to replace others wait under one spare key together, which takes
//! half the writes of one spare a record.

use super::keeper::{Keeper, hash, packed};
use super::keys::Key;
use super::{Store, StoreError};
use crate::model::id::Id;
use crate::model::record::Record;

impl<S: Store> Keeper<S> {
    /// Saves many records as [`Keeper::save`] does, and returns those of which there was more. The texts that replace what
    /// this keeper knows wait under one spare key, which halves the writes; where there is no room for all of them at once,
    /// each is saved alone.
    pub fn save_all<'a>(&mut self, records: impl IntoIterator<Item = &'a Record>) -> Vec<Record> {
        let records: Vec<&Record> = records.into_iter().collect();
        // The usual edit: packed once, not looked at twice.
        if let [record] = records.as_slice() {
            return self.save(record).ok().flatten().into_iter().collect();
        }
        let mut replaced = Vec::new();
        let mut alone = Vec::new();
        for record in records {
            match self.replacement(record) {
                Ok(Some((key, text))) => replaced.push((record, key, text)),
                Ok(None) | Err(_) => alone.push(record),
            }
        }
        let spares = match replaced.as_slice() {
            [(_, first, _), _, ..] => Some(first.spares()),
            [] | [_] => None,
        };
        let all: String = replaced.iter().map(|(record, _, text)| format!("{} {text}\n", record.id())).collect();
        match spares
            .filter(|spares| self.set_checked(spares, &all).inspect_err(|_| _ = self.store.remove(spares)).is_ok())
        {
            None => alone.extend(replaced.into_iter().map(|(record, ..)| record)),
            Some(spares) => {
                let mut is_whole = true;
                for (record, key, text) in replaced {
                    self.store.also(&key.text(), Some(&text));
                    let stored = self.set_checked(&key.text(), &text);
                    is_whole &= stored.is_ok();
                    if stored.is_ok() {
                        self.stored.insert(record.id().clone(), hash(&text));
                    }
                    self.note(record.id(), stored.err());
                }
                if is_whole {
                    self.store.remove(&spares).ok();
                } else {
                    self.left.insert(spares);
                }
            }
        }
        alone.into_iter().filter_map(|record| self.save(record).ok().flatten()).collect()
    }

    /// The text by which a record replaces the one that this keeper knows; none where it cannot be replaced just so.
    fn replacement(&self, record: &Record) -> Result<Option<(Key, String)>, StoreError> {
        let key = Key::new(&self.plan, record.id());
        let own = self.store.get(&key.text())?;
        let untouched = own.as_deref().is_some_and(|own| self.stored.get(record.id()) == Some(&hash(own)));
        if !untouched || self.store.get(&key.spare())?.is_some() {
            return Ok(None);
        }
        let text = packed(record)?;
        Ok((own.as_deref() != Some(&text)).then_some((key, text)))
    }
}

/// The spares of many records: one a line, its id first. What was torn off in the middle of a line was not yet about to
/// replace anything.
pub(super) fn lines<'a>(plan: &'a Id, text: &'a str) -> impl Iterator<Item = (Key, &'a str)> {
    let whole = text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
    let parts = whole.filter_map(|line| line.split_once(' '));
    parts.filter_map(|(id, text)| Some((Key::new(plan, &Id::parse(id)?), text)))
}
