//! The store that both tabs share.

use std::collections::BTreeMap;
use std::rc::Rc;

use lepik::storage::memory::{Fault, MemoryStore, When};
use lepik::storage::{Store, StoreError};

/// A handle to one store.
#[derive(Clone, Default)]
pub struct Disk(Rc<MemoryStore>);

impl Disk {
    /// A store that works and holds these texts.
    pub fn of<'a>(texts: impl IntoIterator<Item = (&'a String, &'a String)>) -> Self {
        let disk = Self::default();
        texts.into_iter().for_each(|(key, text)| disk.set(key, text).unwrap());
        disk
    }

    pub fn texts(&self) -> BTreeMap<String, String> {
        let text = |key: &String| self.get(key).unwrap().unwrap();
        self.keys("").unwrap().into_iter().map(|key| (key.clone(), text(&key))).collect()
    }

    /// The second copy.
    pub fn second(&self) -> BTreeMap<String, String> {
        self.0.second()
    }

    /// What a power cut leaves: the same texts in a store that works.
    pub fn after_power_cut(&self) -> Self {
        Self::of(&self.texts())
    }

    /// Fails at certain writes, counted from now on.
    pub fn fail(&self, when: When, fault: Fault) {
        self.0.fail(when, fault);
    }

    pub fn limit(&self, room: Option<usize>) {
        self.0.limit(room);
    }

    pub fn writes(&self) -> usize {
        self.0.writes()
    }

    /// Units of all keys and texts, as the limit counts them.
    pub fn size(&self) -> usize {
        self.0.used()
    }
}

impl Store for Disk {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.0.keys(prefix)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove(key)
    }

    fn also(&self, key: &str, text: Option<&str>) {
        self.0.also(key, text);
    }
}
