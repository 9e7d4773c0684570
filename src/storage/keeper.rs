//! The keeper writes each record under its own key and reads a plan back (rules S1–S7).
//!
//! The only whole text of a record is never written over: while the key holds one, the new text first goes under a spare
//! key and is read back, then to the key itself and is read back, and only then the spare goes. While the key holds none,
//! its text is written first, and a spare that waits stays until it is there. Whatever breaks on the way, one whole text
//! with everything that was reported saved is left, and reading joins the two. What another tab stored in the meantime is
//! joined before writing, so no tab ever stores less than it finds. Where many records are saved at once, the texts that
//! replace others wait under one spare key together ([`Keeper::save_all`]). What a record's key is to hold goes to the second
//! copy first, so that it is there even where the store has no room ([`super::second`]).

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::hint::black_box;
use std::sync::Arc;

use super::keys::{self, Key};
use super::many::lines;
use super::packing::{Unpacker, pack};
use super::{Store, StoreError};
use crate::format::known::{Known, Mark};
use crate::format::{read_stored, write_record};
use crate::model::id::Id;
use crate::model::kinds;
use crate::model::plan::Plan;
use crate::model::record::Record;

/// How much local storage a browser gives an origin, in UTF-16 units, keys included.
pub const QUOTA: usize = 5 * 1024 * 1024;

/// A plan as it was found.
#[derive(Debug)]
pub struct Opened {
    /// What could be read.
    pub plan: Plan,
    /// How many texts could not be and were set aside (rule S6).
    pub unreadable: usize,
    /// Its records by their texts.
    pub known: Known,
}

/// Keeps one plan in a store.
#[derive(Debug)]
pub struct Keeper<S> {
    pub(super) store: S,
    pub(super) plan: Id,
    unsaved: BTreeMap<Id, StoreError>,
    /// What this keeper read or stored last of each record, to tell whether another tab has written since.
    pub(super) stored: Stored,
    /// Keys of spare texts that a failure has left; they go as soon as everything is saved.
    pub(super) left: BTreeSet<String>,
}

/// Texts by the record that they hold, each as its hash.
pub(super) type Stored = HashMap<Id, u64>;

impl<S: Store> Keeper<S> {
    /// A keeper for a plan.
    pub fn new(store: S, plan: Id) -> Self {
        Self { store, plan, unsaved: BTreeMap::new(), stored: Stored::new(), left: BTreeSet::new() }
    }

    /// The store.
    pub fn store(&self) -> &S {
        &self.store
    }

    /// Reads another plan and keeps it from now on. What is unsaved of the present one must be saved before.
    ///
    /// # Errors
    /// As [`Keeper::open`]; the present plan is kept on then.
    pub fn switch(&mut self, plan: Id) -> Result<Opened, StoreError> {
        let (opened, stored) = self.look(&plan, true)?;
        self.plan = plan;
        self.stored = stored;
        self.unsaved.clear();
        self.left.clear();
        Ok(opened)
    }

    /// Reads the plan that it keeps. Unreadable texts are set aside; where even that fails they stay where they are.
    ///
    /// # Errors
    /// Where the store does not answer, and [`StoreError::Newer`]: then nothing was read and nothing changed.
    pub fn open(&mut self) -> Result<Opened, StoreError> {
        let (opened, stored) = self.look(&self.plan, true)?;
        self.stored = stored;
        Ok(opened)
    }

    /// Reads a plan without setting anything aside or right, for a look before anything is decided.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub fn peek(&self, id: &Id) -> Result<Opened, StoreError> {
        self.look(id, false).map(|(opened, _)| opened)
    }

    /// What there is of a plan, and the texts that hold its records whole.
    fn look(&self, id: &Id, mend: bool) -> Result<(Opened, Stored), StoreError> {
        let mut plan = Plan::new(id.clone());
        let mut known = Known::default();
        let mut unpacker = Unpacker::default();
        let mut odd = BTreeSet::new();
        let mut many = Vec::new();
        let mut unreadable = Vec::new();
        let (count, is_newer) = (Cell::new(0), Cell::new(false));
        let texts = self.store.texts(&|key| {
            let is_wanted = keys::is_of_plan(key, id);
            count.update(|count| count + usize::from(is_wanted));
            is_newer.update(|is_newer| is_newer || keys::is_newer(key));
            is_wanted
        })?;
        if mend && is_newer.get() {
            return Err(StoreError::Newer);
        }
        make_room(count.get());
        let mut stored = Stored::with_capacity(count.get());
        for found in texts {
            let (text_key, text) = found?;
            if keys::is_spares(&text_key) {
                many.push((text_key, text));
            } else if let Some(key) = Key::parse(&text_key) {
                match read_noting(&key, &text, &mut unpacker, &mut known) {
                    Some(record) => {
                        stored.insert(record.id().clone(), hash(&text));
                        // Its only text, but for spares.
                        plan.place(record);
                    }
                    None => _ = odd.insert(key),
                }
            } else if let Some(key) = Key::parse_spare(&text_key) {
                odd.insert(key);
            } else {
                unreadable.push((text_key, text));
            }
        }
        // A spare is left where the last write broke off: what it holds goes to its own key.
        let mut broken_off = Vec::new();
        let mut waiting: BTreeMap<Key, Vec<Text>> = BTreeMap::new();
        for (text_key, text) in &many {
            for (key, text) in lines(id, text) {
                let record = read(&key, text);
                odd.insert(key.clone());
                waiting.entry(key).or_default().push(Text { key: text_key.clone(), text: text.to_owned(), record });
            }
        }
        for key in odd {
            let mut found = self.find(&key)?;
            found.waiting = waiting.remove(&key).unwrap_or_default();
            for record in found.records() {
                plan.join(record);
                broken_off.push(key.clone());
            }
            unreadable.extend(found.unreadable());
        }
        let mut is_mended = mend;
        for (text_key, text) in unreadable.iter().filter(|_| mend) {
            let is_kept = self.keep_aside(text_key, text).is_ok();
            if is_kept && !keys::is_spares(text_key) {
                self.store.remove(text_key).ok();
            }
            is_mended &= is_kept;
        }
        for key in broken_off.into_iter().filter(|_| mend) {
            if let Some(record) = plan.get(key.record()) {
                is_mended &= self.put(&key, record).is_ok();
            }
        }
        for (text_key, _) in many.iter().filter(|_| is_mended) {
            self.store.remove(text_key).ok();
        }
        Ok((Opened { plan, unreadable: unreadable.len(), known }, stored))
    }

    /// Saves a record. What another tab has stored of it is joined; what this keeper itself read or stored last is known to
    /// whoever saves, and is replaced, also where undo takes back what a file had brought. Returns the joined record if
    /// there was more. On failure the record counts as unsaved until it is saved.
    ///
    /// # Errors
    /// Where it could not be stored; what was stored before is still there.
    pub fn save(&mut self, record: &Record) -> Result<Option<Record>, StoreError> {
        let result = self.try_save(record);
        self.note(record.id(), result.as_ref().err().copied());
        result
    }

    /// Notes how the last saving of a record ended.
    pub(super) fn note(&mut self, id: &Id, error: Option<StoreError>) {
        match error {
            None => _ = self.unsaved.remove(id),
            Some(error) => _ = self.unsaved.insert(id.clone(), error),
        }
        if self.unsaved.is_empty() {
            for spares in std::mem::take(&mut self.left) {
                self.store.remove(&spares).ok();
            }
        }
    }

    fn try_save(&mut self, record: &Record) -> Result<Option<Record>, StoreError> {
        let key = Key::new(&self.plan, record.id());
        let own = self.store.get(&key.text())?;
        let untouched = own.as_deref().is_some_and(|own| self.stored.get(record.id()) == Some(&hash(own)));
        if untouched && self.store.get(&key.spare())?.is_none() {
            let text = packed(record)?;
            if own.as_deref() != Some(&text) {
                self.store.also(&key.text(), Some(&text));
                self.set_checked(&key.spare(), &text)?;
                self.set_checked(&key.text(), &text)?;
                self.stored.insert(record.id().clone(), hash(&text));
                // A spare that stays does no harm as long as it says the same: the next save joins it.
                self.store.remove(&key.spare()).ok();
            }
            return Ok(None);
        }
        let (joined, text) = self.put(&key, record)?;
        self.stored.insert(record.id().clone(), hash(&text));
        Ok((joined != *record).then_some(joined))
    }

    /// Stores a record, joined with what is found of it. Returns the joined record and its text.
    pub(super) fn put(&self, key: &Key, record: &Record) -> Result<(Record, String), StoreError> {
        let found = self.find(key)?;
        let mut joined = record.clone();
        found.records().for_each(|other| joined.join(other));
        let text = packed(&joined)?;
        self.store.also(&key.text(), Some(&text));
        for (text_key, unreadable) in found.unreadable() {
            // The beginning of what is written now was torn off by a failure; nothing of it is lost.
            if !text.starts_with(&unreadable) {
                self.set_aside(&text_key, &unreadable)?;
            }
        }
        if found.own.as_ref().and_then(Text::record).map(AsRef::as_ref) != Some(&joined) {
            if found.own.is_some_and(|own| own.record.is_some()) {
                self.set_checked(&key.spare(), &text)?;
            }
            self.set_checked(&key.text(), &text)?;
        }
        // A spare that stays does no harm: the next opening joins it.
        if self.store.get(&key.spare())?.is_some() {
            self.store.remove(&key.spare()).ok();
        }
        Ok((joined, text))
    }

    /// What there is of a record.
    fn find(&self, key: &Key) -> Result<Found, StoreError> {
        let text = |text_key: String| -> Result<Option<Text>, StoreError> {
            let text = self.store.get(&text_key)?;
            Ok(text.map(|text| Text { record: read(key, &text), key: text_key, text }))
        };
        Ok(Found { own: text(key.text())?, spare: text(key.spare())?, waiting: Vec::new() })
    }

    /// Stores a text and looks whether it is there.
    pub(super) fn set_checked(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.store.set(key, text)?;
        if self.store.get(key)?.as_deref() == Some(text) { Ok(()) } else { Err(StoreError::Failed) }
    }

    /// Lets go of a record that only came from a file. If another tab has written to it since this one stored it, it is
    /// someone's work and stays.
    pub fn forget(&mut self, id: &Id) {
        self.unsaved.remove(id);
        let key = Key::new(&self.plan, id);
        if let Err(error) = self.try_forget(&key) {
            self.unsaved.insert(id.clone(), error);
        }
    }

    fn try_forget(&mut self, key: &Key) -> Result<(), StoreError> {
        let there = self.store.get(&key.text())?;
        if there.is_some_and(|text| self.stored.get(key.record()) == Some(&hash(&text))) {
            self.store.also(&key.text(), None);
            self.store.remove(&key.spare())?;
            self.store.remove(&key.text())?;
        }
        self.stored.remove(key.record());
        Ok(())
    }

    /// The records that are in memory only, and why.
    pub fn unsaved(&self) -> &BTreeMap<Id, StoreError> {
        &self.unsaved
    }

    /// Moves an unreadable text out of the way, once.
    pub(super) fn set_aside(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.keep_aside(key, text)?;
        self.store.remove(key)
    }

    fn keep_aside(&self, key: &str, text: &str) -> Result<(), StoreError> {
        for copy in 0.. {
            let aside = keys::set_aside(key, copy);
            match self.store.get(&aside)? {
                // A copy that is not whole is no use to anyone.
                None => self.set_checked(&aside, text).inspect_err(|_| _ = self.store.remove(&aside))?,
                Some(same) if same == text => {}
                Some(_) => continue,
            }
            break;
        }
        Ok(())
    }

    /// The texts that were set aside, by key.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub fn set_aside_texts(&self) -> Result<Vec<(String, String)>, StoreError> {
        let mut texts = Vec::new();
        for key in self.store.keys(keys::UNREADABLE)? {
            texts.extend(self.store.get(&key)?.map(|text| (key, text)));
        }
        Ok(texts)
    }
}

/// What there is of one record.
struct Found {
    /// Under its own key.
    own: Option<Text>,
    /// Under the spare key.
    spare: Option<Text>,
    /// Among the spares of many.
    waiting: Vec<Text>,
}

/// A text, and the record that it holds if it can be read.
struct Text {
    key: String,
    text: String,
    record: Option<Arc<Record>>,
}

impl Text {
    fn record(&self) -> Option<&Arc<Record>> {
        self.record.as_ref()
    }
}

impl Found {
    fn texts(&self) -> impl Iterator<Item = &Text> {
        self.own.iter().chain(&self.spare).chain(&self.waiting)
    }

    fn records(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.texts().filter_map(Text::record)
    }

    /// The texts that hold no record. One that is the beginning of the other, whole one was torn off by a failure;
    /// nothing of it is lost.
    fn unreadable(&self) -> Vec<(String, String)> {
        let torn = |text: &str| self.texts().any(|whole| whole.record.is_some() && whole.text.starts_with(text));
        let unreadable = self.texts().filter(|text| text.record.is_none() && !torn(&text.text));
        unreadable.map(|text| (text.key.clone(), text.text.clone())).collect()
    }
}

/// Asks for the memory of so many records at once. WebAssembly's memory grows by as little as is asked for, and each time
/// the browser makes its view of all of it anew: for ten thousand records more than a thousand times.
fn make_room(records: usize) {
    const RECORD: usize = 8 * 1024;
    // No more than a full store of usual records needs: there may be any number of keys without much under them.
    const MOST: usize = QUOTA / 512;
    let mut room: Vec<u8> = Vec::new();
    // Where there is not so much, what is needed is asked for as it comes.
    room.try_reserve_exact(records.min(MOST) * RECORD).ok();
    // What is let go of unused would not be asked for at all.
    black_box(&mut room);
}

/// The text of a record as it is stored.
pub(super) fn packed(record: &Record) -> Result<String, StoreError> {
    Ok(pack(&write_record(record).map_err(|_| StoreError::Failed)?))
}

pub(super) fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Reads the text under a key; it must hold the record that the key names.
pub fn read(key: &Key, text: &str) -> Option<Arc<Record>> {
    read_noting(key, text, &mut Unpacker::default(), &mut Known::default())
}

/// As [`read`], and notes what the text says.
fn read_noting(key: &Key, text: &str, unpacker: &mut Unpacker, known: &mut Known) -> Option<Arc<Record>> {
    let text = unpacker.unpack(text)?;
    // Everything that this program stores has its ids.
    let mut nameless = false;
    let incoming = read_stored(text, &mut || {
        nameless = true;
        key.record().clone()
    })?;
    let is_plan = incoming.record.kind_id() == kinds::plan::KIND.id;
    let fits = incoming.record.id() == key.record() && is_plan == matches!(key, Key::Plan(_));
    let record = (fits && !nameless && incoming.loose.is_empty()).then_some(incoming.record)?;
    known.note(Mark::of_compact(text), &record);
    Some(record)
}
