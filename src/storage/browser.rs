//! Local storage of the browser. It is probed first: gloo-storage panics where the browser blocks storage (rule S5).

use std::cell::Cell;

use gloo_storage::{LocalStorage, Storage};
use js_sys::{JsString, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::memory::MemoryStore;
use super::{Store, StoreError};

/// Local storage, or memory where the browser keeps nothing.
#[derive(Debug)]
pub enum BrowserStore {
    /// Local storage, as it answered when it was probed, and whether this page writes to it no more.
    Local(web_sys::Storage, Cell<bool>),
    /// Memory only.
    Memory(MemoryStore),
}

impl BrowserStore {
    /// Local storage if the browser gives it, else memory.
    pub fn probe() -> Self {
        // Where storage is blocked, asking gloo-storage for it panics: web-sys asks first.
        let allowed = web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))));
        if allowed { Self::Local(LocalStorage::raw(), Cell::new(false)) } else { Self::Memory(MemoryStore::default()) }
    }

    /// Whether what is stored outlives the page.
    pub fn keeps(&self) -> bool {
        matches!(self, Self::Local(..))
    }

    /// From now on nothing is written or removed; what is there can still be read.
    pub fn close(&self) {
        match self {
            Self::Local(_, is_closed) => is_closed.set(true),
            Self::Memory(_) => {}
        }
    }

    fn check_open(&self) -> Result<(), StoreError> {
        match self {
            Self::Local(_, is_closed) if is_closed.get() => Err(StoreError::Failed),
            Self::Local(..) | Self::Memory(_) => Ok(()),
        }
    }
}

impl Store for BrowserStore {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        match self {
            Self::Local(raw, _) => {
                // Looked through where they are: handing over thousands of keys to find a few takes long.
                let keys = Object::keys(raw);
                let ours = keys.iter().filter_map(|key| key.dyn_into::<JsString>().ok());
                Ok(ours.filter(|key| key.starts_with(prefix, 0)).map(String::from).collect())
            }
            Self::Memory(store) => store.keys(prefix),
        }
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        match self {
            Self::Local(raw, _) => raw.get_item(key).map_err(|_| StoreError::Failed),
            Self::Memory(store) => store.get(key),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.check_open()?;
        match self {
            // The only reason a browser gives for refusing a text is its quota.
            Self::Local(raw, _) => raw.set_item(key, text).map_err(|_| StoreError::Full),
            Self::Memory(store) => store.set(key, text),
        }
    }

    fn used(&self) -> Result<usize, StoreError> {
        match self {
            // Counted where the texts are: handing over thousands of them only to count letters takes long.
            Self::Local(raw, _) => {
                let units = |text: JsValue| text.dyn_ref::<JsString>().map_or(0, |text| text.length() as usize);
                Ok(Object::keys(raw).iter().chain(Object::values(raw).iter()).map(units).sum())
            }
            Self::Memory(store) => Ok(store.used()),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.check_open()?;
        match self {
            Self::Local(raw, _) => raw.remove_item(key).map_err(|_| StoreError::Failed),
            Self::Memory(store) => store.remove(key),
        }
    }
}
