//! A store in memory: for tests, and for a browser that keeps nothing (rule S5). It can be told to fail at a write.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::{Store, StoreError, units};

/// How a write goes wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// It throws and leaves the old text.
    Throws,
    /// It says yes and leaves the old text.
    Drops,
    /// It says yes and stores half of the text.
    StoresHalf,
}

/// Which writes go wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    /// Only the n-th, counted from 0.
    Once(usize),
    /// All from the n-th on.
    From(usize),
}

/// Texts by key.
#[derive(Default, Debug)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<String, String>>,
    writes: Cell<usize>,
    fault: Cell<Option<(When, Fault)>>,
    room: Cell<Option<usize>>,
    used: Cell<usize>,
    second: RefCell<BTreeMap<String, String>>,
}

impl MemoryStore {
    /// Fails at certain writes from now on; sets and removals both count as writes.
    pub fn fail(&self, when: When, fault: Fault) {
        self.writes.set(0);
        self.fault.set(Some((when, fault)));
    }

    /// Works again.
    pub fn mend(&self) {
        self.fault.set(None);
    }

    /// Takes no more than so many UTF-16 units, keys included.
    pub fn limit(&self, room: Option<usize>) {
        self.room.set(room);
    }

    /// How many writes there have been since the count began.
    pub fn writes(&self) -> usize {
        self.writes.get()
    }

    /// The second copy, which never fails: by key.
    pub fn second(&self) -> BTreeMap<String, String> {
        self.second.borrow().clone()
    }

    /// UTF-16 units of all keys and texts, as the limit counts them.
    pub fn used(&self) -> usize {
        self.used.get()
    }

    fn put(&self, key: &str, text: Option<&str>) {
        let mut texts = self.texts.borrow_mut();
        let size = |text: &str| units(key) + units(text);
        let old = match text {
            Some(text) => texts.insert(key.to_owned(), text.to_owned()),
            None => texts.remove(key),
        };
        self.used.set(self.used.get() - old.as_deref().map_or(0, size) + text.map_or(0, size));
    }

    fn next_fault(&self) -> Option<Fault> {
        let n = self.writes.get();
        self.writes.set(n + 1);
        let (when, fault) = self.fault.get()?;
        let now = match when {
            When::Once(at) => n == at,
            When::From(at) => n >= at,
        };
        now.then_some(fault)
    }
}

impl Store for MemoryStore {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        Ok(self.texts.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let old = self.texts.borrow().get(key).map_or(0, |old| units(key) + units(old));
        if self.room.get().is_some_and(|room| self.used.get() - old + units(key) + units(text) > room) {
            return Err(StoreError::Full);
        }
        match self.next_fault() {
            Some(Fault::Throws) => return Err(StoreError::Failed),
            Some(Fault::Drops) => {}
            Some(Fault::StoresHalf) => {
                let half: String = text.chars().take(text.chars().count() / 2).collect();
                self.put(key, Some(&half));
            }
            None => self.put(key, Some(text)),
        }
        Ok(())
    }

    fn also(&self, key: &str, text: Option<&str>) {
        let mut second = self.second.borrow_mut();
        match text {
            Some(text) => second.insert(key.to_owned(), text.to_owned()),
            None => second.remove(key),
        };
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        match self.next_fault() {
            Some(Fault::Throws) => return Err(StoreError::Failed),
            // Half a removal leaves the text.
            Some(Fault::Drops | Fault::StoresHalf) => {}
            None => self.put(key, None),
        }
        Ok(())
    }
}
