//! IndexedDB of the browser, as the second copy of what local storage holds (rule S9). Chromium writes local storage down at
//! most sixty times and ten megabytes an hour; a transaction with strict durability is on the disk when it is said to be.
//!
//! What is noted is written at once, all that waits in one transaction. Nothing is written before what was there at the
//! start has been looked at: a text that local storage lost must not be replaced by what is made of the older one.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use idb::{DatabaseEvent, Error, Factory, KeyRange, ObjectStoreParams, Query, Transaction, TransactionMode};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::IdbDatabase;

use crate::model::sort::gathered;
use crate::storage::keys::Key;
use crate::storage::second::SENTINEL;

/// The database, and the object store in it: texts by the keys of local storage.
const DATABASE: &str = "lepik";
const TEXTS: &str = "texts";
/// Most texts that are written or read at once.
const TOGETHER: u32 = 500;
/// So long the start waits for a browser to open the database, in milliseconds.
const PATIENCE: i32 = 3000;

/// A handle to the second copy.
#[derive(Clone, Default, Debug)]
pub struct SecondCopy(Rc<RefCell<State>>);

#[derive(Default, Debug)]
struct State {
    database: Option<IdbDatabase>,
    /// What is to be written, by key.
    waiting: BTreeMap<String, Option<String>>,
    /// Whether what was there at the start has been looked at.
    is_looked_at: bool,
    is_writing: bool,
}

/// What was found in the second copy.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Found {
    /// How many texts.
    pub texts: usize,
    /// Whether it has ever held one.
    pub is_used: bool,
}

impl SecondCopy {
    /// Writes a text soon, or removes it; what is no record's key is not kept here.
    pub fn note(&self, key: &str, text: Option<&str>) {
        if Key::parse(key).is_none() {
            return;
        }
        self.0.borrow_mut().waiting.insert(key.to_owned(), text.map(str::to_owned));
        self.write();
    }

    /// Hands over every text that is there, some at a time, and lets writing begin. `None` where the browser has no such
    /// store; then nothing is ever written over that was not looked at.
    pub async fn look(&self, take: impl AsyncFnMut(Vec<(JsValue, JsValue)>)) -> Option<Found> {
        let found = self.read(take).await.ok()?;
        self.0.borrow_mut().is_looked_at = true;
        self.write();
        Some(found)
    }

    async fn read(&self, mut take: impl AsyncFnMut(Vec<(JsValue, JsValue)>)) -> Result<Found, JsValue> {
        let database = self.open().await?;
        let mut found = Found::default();
        let mut after: Option<JsValue> = None;
        loop {
            let begin = idb::Database::from(database.clone()).transaction(&[TEXTS], TransactionMode::ReadOnly);
            let texts = begin.and_then(|begun| begun.object_store(TEXTS)).map_err(said)?;
            let range = after.map(|after| KeyRange::lower_bound(&after, Some(true))).transpose().map_err(said)?;
            let query = || range.clone().map(Query::from);
            let keys = texts.get_all_keys(query(), Some(TOGETHER)).map_err(said)?;
            let values = texts.get_all(query(), Some(TOGETHER)).map_err(said)?;
            let (keys, values) = (keys.await.map_err(said)?, values.await.map_err(said)?);
            let count = keys.len();
            after = keys.last().cloned();
            let is_sentinel = |key: &JsValue| *key == SENTINEL;
            found.is_used |= keys.iter().any(is_sentinel);
            let texts: Vec<_> = keys.into_iter().zip(values).filter(|(key, _)| !is_sentinel(key)).collect();
            found.texts += texts.len();
            take(texts).await;
            if count < TOGETHER as usize {
                return Ok(found);
            }
        }
    }

    /// Whether the browser opens the database before anyone loses patience.
    pub async fn opens(&self) -> bool {
        let copy = self.clone();
        let opening = future_to_promise(async move { copy.open().await.map(JsValue::from) });
        let late = Promise::new(&mut |_, reject| {
            if let Some(window) = web_sys::window() {
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE).ok();
            }
        });
        JsFuture::from(Promise::race(&Array::of2(&opening, &late))).await.is_ok()
    }

    /// Opens the database, or makes it.
    async fn open(&self) -> Result<IdbDatabase, JsValue> {
        if let Some(database) = self.0.borrow().database.clone() {
            return Ok(database);
        }
        let mut request = Factory::new().and_then(|factory| factory.open(DATABASE, Some(1))).map_err(said)?;
        request.on_upgrade_needed(|event| {
            // Where this fails, the database lacks its store, and every transaction says so.
            event.database().and_then(|made| made.create_object_store(TEXTS, ObjectStoreParams::new())).ok();
        });
        let database: IdbDatabase = request.await.map_err(said)?.into();
        self.0.borrow_mut().database = Some(database.clone());
        Ok(database)
    }

    /// Writes what waits, unless that is going on. What fails goes on waiting, and is tried again with the next text.
    fn write(&self) {
        let mut state = self.0.borrow_mut();
        if state.is_looked_at && !state.waiting.is_empty() && !std::mem::replace(&mut state.is_writing, true) {
            let copy = self.clone();
            spawn_local(async move {
                while copy.write_some().await {}
                copy.0.borrow_mut().is_writing = false;
            });
        }
    }

    /// Writes some of what waits; answers whether it went well and there is more.
    async fn write_some(&self) -> bool {
        let some: BTreeMap<String, Option<String>> = {
            let waiting = &mut self.0.borrow_mut().waiting;
            gathered(std::iter::from_fn(|| waiting.pop_first()).take(TOGETHER as usize))
        };
        let went_well = self.commit(&some).await.is_ok();
        let mut state = self.0.borrow_mut();
        if !went_well {
            // A browser may have closed the database.
            state.database = None;
            for (key, text) in some {
                state.waiting.entry(key).or_insert(text);
            }
        }
        went_well && !state.waiting.is_empty()
    }

    async fn commit(&self, texts: &BTreeMap<String, Option<String>>) -> Result<(), JsValue> {
        let transaction = strict(&self.open().await?)?;
        let store = transaction.object_store(TEXTS).map_err(said)?;
        store.put(&"1".into(), Some(&SENTINEL.into())).map_err(said)?;
        for (key, text) in texts {
            let key = JsValue::from(key);
            match text {
                Some(text) => drop(store.put(&text.into(), Some(&key)).map_err(said)?),
                None => drop(store.delete(Query::Key(key)).map_err(said)?),
            }
        }
        committed(transaction).await
    }
}

/// Waits until what was written is kept. A browser without room gives it up without an error.
pub(super) async fn committed(transaction: Transaction) -> Result<(), JsValue> {
    let ended = transaction.await.map_err(said)?;
    if ended.is_committed() { Ok(()) } else { Err(JsValue::NULL) }
}

/// A transaction that is on the disk when it is said to be complete. The crate has no word for that, nor has web-sys a
/// stable one.
fn strict(database: &IdbDatabase) -> Result<Transaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    begin.call3(database, &TEXTS.into(), &"readwrite".into(), &options)?.try_into().map_err(said)
}

pub(super) fn said(error: Error) -> JsValue {
    error.to_string().into()
}
