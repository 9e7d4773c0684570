//! Looks at what a power cut leaves, and lists every loss.

use std::collections::BTreeMap;

use lepik::model::id::Id;
use lepik::model::record::Record;
use lepik::storage::keeper::{Keeper, Opened};

use super::disk::Disk;
use super::session::{OTHERS, Session, UNREADABLE, plan_id};

/// Opens the plan anew, as the next start of the program does.
pub fn reopen(disk: &Disk) -> Opened {
    Keeper::new(disk.clone(), plan_id()).open().unwrap()
}

/// What a power cut now would lose.
pub fn losses(session: &Session) -> Vec<String> {
    losses_on(&session.disk.after_power_cut(), session)
}

/// What is lost on a disk that the session was cut off from.
pub fn losses_on(disk: &Disk, session: &Session) -> Vec<String> {
    let opened = reopen(disk);
    let known = session.in_memory();
    let mut losses = Vec::new();
    for (id, reported) in &session.reported {
        match opened.plan.get(id) {
            None => losses.push(format!("{id} is gone")),
            Some(found) => losses.extend(missing(found, reported, &known[id])),
        }
    }
    losses.extend(OTHERS.iter().filter(|other| !holds(disk, other)).map(|(key, _)| format!("{key} was touched")));
    let aside = Keeper::new(disk.clone(), plan_id()).set_aside_texts().unwrap();
    for (key, text) in UNREADABLE {
        if !holds(disk, &(key, text)) && !aside.iter().any(|(_, aside)| aside == text) {
            losses.push(format!("the unreadable text under {key} is gone"));
        }
    }
    let again = reopen(disk);
    if records(&again) != records(&opened) {
        losses.push("opening again gives another plan".to_owned());
    }
    losses
}

/// What a record that was found lacks of the state that was reported saved: by the join, and value by value. Only a
/// later write that someone knows of may have replaced a value.
fn missing(found: &Record, reported: &Record, known: &Record) -> Vec<String> {
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

fn holds(disk: &Disk, (key, text): &(&str, &str)) -> bool {
    disk.texts().get(*key).is_some_and(|there| there == text)
}

pub fn records(opened: &Opened) -> BTreeMap<Id, Record> {
    let all = opened.plan.records().chain([opened.plan.head()]);
    all.map(|record| (record.id().clone(), Record::clone(record))).collect()
}
