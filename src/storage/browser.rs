//! Local storage of the browser. It is probed first: gloo-storage panics where the browser blocks storage (rule S5).

use gloo_storage::{LocalStorage, Storage};
use js_sys::{JsString, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::memory::MemoryStore;
use super::{Store, StoreError};

/// Local storage, or memory where the browser keeps nothing.
#[derive(Debug)]
pub enum BrowserStore {
    /// Local storage, as it answered when it was probed.
    Local(web_sys::Storage),
    /// Memory only.
    Memory(MemoryStore),
}

impl BrowserStore {
    /// Local storage if the browser gives it, else memory.
    pub fn probe() -> Self {
        // Where storage is blocked, asking gloo-storage for it panics: web-sys asks first.
        let allowed = web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))));
        if allowed { Self::Local(LocalStorage::raw()) } else { Self::Memory(MemoryStore::default()) }
    }

    /// Whether what is stored outlives the page.
    pub fn keeps(&self) -> bool {
        matches!(self, Self::Local(_))
    }
}

impl Store for BrowserStore {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        match self {
            Self::Local(raw) => {
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
            Self::Local(raw) => raw.get_item(key).map_err(|_| StoreError::Failed),
            Self::Memory(store) => store.get(key),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        match self {
            // The only reason a browser gives for refusing a text is its quota.
            Self::Local(raw) => raw.set_item(key, text).map_err(|_| StoreError::Full),
            Self::Memory(store) => store.set(key, text),
        }
    }

    fn used(&self) -> Result<usize, StoreError> {
        match self {
            // Counted where the texts are: handing over thousands of them only to count letters takes long.
            Self::Local(raw) => {
                let units = |text: JsValue| text.dyn_ref::<JsString>().map_or(0, |text| text.length() as usize);
                Ok(Object::keys(raw).iter().chain(Object::values(raw).iter()).map(units).sum())
            }
            Self::Memory(store) => Ok(store.used()),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        match self {
            Self::Local(raw) => raw.remove_item(key).map_err(|_| StoreError::Failed),
            Self::Memory(store) => store.remove(key),
        }
    }
}
