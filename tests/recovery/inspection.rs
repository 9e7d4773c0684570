//! Looks at what a power cut leaves, and lists every loss.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use lepik::model::id::Id;
use lepik::model::record::Record;
use lepik::storage::keeper::{Keeper, Opened};

use super::disk::Disk;
use super::session::{OTHERS, Session, UNREADABLE, plan_id};

/// The texts of a store by key.
pub type Texts = BTreeMap<String, String>;

/// Opens the plan anew, as the next start of the program does.
pub fn reopen(disk: &Disk) -> Opened {
    Keeper::new(disk.clone(), plan_id()).open().unwrap()
}

/// All records, the plan's own included.
pub fn records(opened: &Opened) -> BTreeMap<Id, Record> {
    let all = opened.plan.records().chain([opened.plan.head()]);
    all.map(|record| (record.id().clone(), Record::clone(record))).collect()
}

/// What the next start of the program finds.
struct Start {
    records: BTreeMap<Id, Record>,
    /// What it leaves in the store.
    texts: Texts,
    /// Whether the start after it finds the same.
    is_settled: bool,
}

/// Remembers what was found in which store: many failures leave the same texts.
#[derive(Default)]
pub struct Inspector(HashMap<Texts, Rc<Start>>);

impl Inspector {
    fn start(&mut self, texts: Texts) -> Rc<Start> {
        let start = self.0.entry(texts).or_insert_with_key(|texts| {
            let disk = Disk::of(texts);
            let records = self::records(&reopen(&disk));
            let left = disk.texts();
            let is_settled = self::records(&reopen(&disk)) == records && disk.texts() == left;
            Rc::new(Start { records, texts: left, is_settled })
        });
        start.clone()
    }

    /// What a power cut would lose that leaves these texts of the session's store.
    pub fn losses(&mut self, texts: Texts, session: &Session) -> Vec<String> {
        let start = self.start(texts);
        let known = session.in_memory();
        let mut losses = Vec::new();
        for (id, reported) in &session.reported {
            match start.records.get(id) {
                None => losses.push(format!("{id} is gone")),
                Some(found) => losses.extend(missing(found, reported, &known[id])),
            }
        }
        let holds = |key: &str, text: &str| start.texts.get(key).is_some_and(|there| there == text);
        losses
            .extend(OTHERS.iter().filter(|(key, text)| !holds(key, text)).map(|(key, _)| format!("{key} was touched")));
        let aside =
            |text: &str| start.texts.iter().any(|(key, aside)| key.starts_with("lepik/unreadable/") && aside == text);
        losses.extend(
            UNREADABLE
                .iter()
                .filter(|(key, text)| !holds(key, text) && !aside(text))
                .map(|(key, _)| format!("the unreadable text under {key} is gone")),
        );
        if !start.is_settled {
            losses.push("opening again gives another plan".to_owned());
        }
        losses
    }
}

/// What a record that was found lacks of the state that was reported saved: by the join, and value by value. Only a
/// later write that someone knows of may have replaced a value.
fn missing(found: &Record, reported: &Record, known: &Record) -> Vec<String> {
    if found == reported {
        return Vec::new();
    }
    let mut losses = Vec::new();
    let mut joined = found.clone();
    joined.join(reported);
    if joined != *found {
        losses.push(format!("{} knows less than was reported saved", found.id()));
    }
    let pairs = |record: &Record, path| record.register(path).map_or(Vec::new(), |register| register.pairs().to_vec());
    for (path, register) in reported.registers() {
        for pair in register.pairs() {
            let replaced = !pairs(known, path).contains(pair);
            if !replaced && !pairs(found, path).contains(pair) {
                losses.push(format!("{} {path:?}: {pair:?} is gone", found.id()));
            }
        }
    }
    losses
}
