//! Local storage of the browser, with the second copy of each record beside it. It is probed first: gloo-storage panics where
//! the browser blocks storage (rule S5).

pub mod folder;
pub mod indexed;

use std::cell::Cell;
use std::iter;
use std::rc::Rc;

use gloo_storage::{LocalStorage, Storage};
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::keys::{self, Key};
use super::memory::MemoryStore;
use super::{Store, StoreError, Texts};
use indexed::{Found, SecondCopy};

/// How many texts are handed over at a time.
const BATCH: usize = 256;

/// Local storage, or memory where the browser keeps nothing.
#[derive(Debug)]
pub enum BrowserStore {
    /// Local storage, as it answered when it was probed, the second copy, and whether this page writes to them no more.
    Local(web_sys::Storage, SecondCopy, Rc<Cell<bool>>),
    /// Memory only.
    Memory(MemoryStore),
}

impl BrowserStore {
    /// Local storage if the browser gives it, else memory.
    pub fn probe() -> Self {
        // Where storage is blocked, asking gloo-storage for it panics: web-sys asks first.
        let allowed = web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))));
        if allowed {
            Self::Local(LocalStorage::raw(), SecondCopy::default(), Rc::default())
        } else {
            Self::Memory(MemoryStore::default())
        }
    }

    /// Whether what is stored outlives the page.
    pub fn keeps(&self) -> bool {
        matches!(self, Self::Local(..))
    }

    /// Whether the browser has promised to delete nothing by itself when room is short; `None` where it does not say. With
    /// `ask` it is asked to promise, which may show the person a question.
    pub async fn is_lasting(ask: bool) -> Option<bool> {
        let storage = web_sys::window()?.navigator().storage();
        // Not there where the page is no secure context.
        if storage.is_undefined() {
            return None;
        }
        let answer = if ask { storage.persist() } else { storage.persisted() };
        JsFuture::from(answer.ok()?).await.ok()?.as_bool()
    }

    /// Whether a newer version has stored anything. In memory nothing outlives its page, so none has.
    pub fn holds_newer(&self) -> bool {
        matches!(self, Self::Local(raw, ..) if keys_of(raw).iter().any(|key| keys::is_newer(key)))
    }

    /// Whether any plan is stored where it outlives the page.
    pub fn holds_plans(&self) -> bool {
        let Self::Local(raw, ..) = self else { return false };
        let is_ours = |place| matches!(raw.key(place), Ok(Some(key)) if key.starts_with(keys::PREFIX));
        // One is enough, and there may be thousands.
        (0..raw.length().unwrap_or_default()).any(is_ours)
    }

    /// A handle of its own to the same store; of memory there is none.
    pub fn handle(&self) -> Option<Self> {
        match self {
            Self::Local(raw, second, is_closed) => Some(Self::Local(raw.clone(), second.clone(), is_closed.clone())),
            Self::Memory(_) => None,
        }
    }

    /// Whether the browser opens the second copy soon.
    pub async fn second_opens(&self) -> bool {
        match self {
            Self::Local(_, second, _) => second.opens().await,
            Self::Memory(_) => false,
        }
    }

    /// Hands over what the second copy holds and local storage does not hold just so, some at a time. `None` where there
    /// is no second copy.
    pub async fn look_at_second(&self, mut take: impl AsyncFnMut(Vec<(Key, String)>)) -> Option<Found> {
        let Self::Local(raw, second, _) = self else { return None };
        // Compared where the texts are: handing over thousands of them to find a few takes long.
        let differs = |(key, text): &(JsValue, JsValue)| Reflect::get(raw, key).is_ok_and(|own| own != *text);
        let read = |(key, text): (JsValue, JsValue)| Some((Key::parse(&key.as_string()?)?, text.as_string()?));
        second.look(async |texts| take(texts.into_iter().filter(differs).filter_map(read).collect()).await).await
    }

    /// From now on nothing is written or removed; what is there can still be read.
    pub fn close(&self) {
        match self {
            Self::Local(_, _, is_closed) => is_closed.set(true),
            Self::Memory(_) => {}
        }
    }

    fn check_open(&self) -> Result<(), StoreError> {
        match self {
            Self::Local(_, _, is_closed) if is_closed.get() => Err(StoreError::Failed),
            Self::Local(..) | Self::Memory(_) => Ok(()),
        }
    }
}

impl Store for BrowserStore {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        match self {
            Self::Local(raw, ..) => {
                let mut keys = keys_of(raw);
                keys.retain(|key| key.starts_with(prefix));
                Ok(keys)
            }
            Self::Memory(store) => store.keys(prefix),
        }
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        match self {
            Self::Local(raw, ..) => raw.get_item(key).map_err(|_| StoreError::Failed),
            Self::Memory(store) => store.get(key),
        }
    }

    fn texts(&self, wanted: &dyn Fn(&str) -> bool) -> Result<Texts<'_>, StoreError> {
        match self {
            Self::Local(raw, ..) => Ok(Box::new(texts_of(raw, wanted))),
            Self::Memory(store) => store.texts(wanted),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.check_open()?;
        match self {
            // The only reason a browser gives for refusing a text is its quota.
            Self::Local(raw, ..) => raw.set_item(key, text).map_err(|_| StoreError::Full),
            Self::Memory(store) => store.set(key, text),
        }
    }

    fn used(&self) -> Result<usize, StoreError> {
        match self {
            // Counted where the texts are: handing over thousands of them only to count letters takes long.
            Self::Local(raw, ..) => {
                let units = |text: JsValue| text.dyn_ref::<JsString>().map_or(0, |text| text.length() as usize);
                Ok(Object::keys(raw).iter().chain(Object::values(raw).iter()).map(units).sum())
            }
            Self::Memory(store) => Ok(store.used()),
        }
    }

    fn also(&self, key: &str, text: Option<&str>) {
        if let Self::Local(_, second, _) = self
            && self.check_open().is_ok()
        {
            second.note(key, text);
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.check_open()?;
        match self {
            Self::Local(raw, ..) => raw.remove_item(key).map_err(|_| StoreError::Failed),
            Self::Memory(store) => store.remove(key),
        }
    }
}

/// The keys of all there is.
fn keys_of(raw: &web_sys::Storage) -> Vec<String> {
    handed_over(&Object::keys(raw))
}

/// The texts under the keys that are wanted, some at a time.
fn texts_of<'a>(
    raw: &'a web_sys::Storage,
    wanted: &dyn Fn(&str) -> bool,
) -> impl Iterator<Item = Result<(String, String), StoreError>> + use<'a> {
    let there = Object::keys(raw);
    let mut keys: Vec<(String, u32)> = handed_over(&there).into_iter().zip(0..).collect();
    keys.retain(|(key, _)| wanted(key));
    let mut keys = keys.into_iter();
    let batch = move || {
        if keys.len() == 0 {
            return None;
        }
        let batch = Array::new();
        let mut names = Vec::with_capacity(BATCH);
        for (key, place) in keys.by_ref().take(BATCH) {
            match Reflect::get(raw, &there.get(place)) {
                Ok(text) if text.is_string() => {
                    batch.push(&text);
                    names.push(key);
                }
                Ok(_) => {}
                Err(_) => return Some(vec![Err(StoreError::Failed)]),
            }
        }
        Some(names.into_iter().zip(handed_over(&batch)).map(Ok).collect())
    };
    iter::from_fn(batch).flatten()
}

/// Texts of the browser. Handing over thousands of them one by one takes long: they come as one text, a line each, unless one
/// has lines itself.
fn handed_over(texts: &Array) -> Vec<String> {
    let lines = String::from(texts.join("\n"));
    let lines: Vec<String> = lines.split('\n').map(String::from).collect();
    if lines.len() == texts.length() as usize {
        lines
    } else {
        texts.iter().filter_map(|text| text.as_string()).collect()
    }
}
