//! A second, naive model of what must be there: everything ever written, and who has come to know which of it. It has
//! no version vectors and no registers, only growing sets, so it can be believed: a value is there if its write is
//! known and no known deed has replaced it.

use std::collections::{BTreeMap, BTreeSet};

use lepik::model::field::Policy;
use lepik::model::id::{Dot, ReplicaId};
use lepik::model::kinds::common;
use lepik::model::record::{Path, Presence, Record};
use lepik::model::register::Register;
use lepik::model::value::Value;
use proptest::test_runner::TestCaseResult;
use proptest::{prop_assert, prop_assert_eq};

/// Everything ever written. Writes and values go by their number.
#[derive(Default)]
pub struct Ledger {
    writes: Vec<(Path, Dot)>,
    values: Vec<(usize, Value)>,
    /// The writes that were known to the one who put a record into the bin, by the number of that value.
    trashings: BTreeMap<usize, Trashing>,
}

struct Trashing {
    knew: BTreeSet<usize>,
    /// By the command; what undo and redo put back may claim to know less.
    by_command: bool,
}

/// What one copy of one record has come to know.
#[derive(Clone, Default, Debug)]
pub struct Known {
    values: BTreeSet<usize>,
    replaced: BTreeSet<usize>,
    dots: BTreeSet<Dot>,
    purged: bool,
}

impl Known {
    /// Learns all that another copy knows.
    pub fn learn(&mut self, other: &Self) {
        self.values.extend(&other.values);
        self.replaced.extend(&other.replaced);
        self.dots.extend(&other.dots);
        self.purged |= other.purged;
    }

    /// The name of a replica's next write.
    pub fn next(&self, replica: ReplicaId) -> Dot {
        let last = self.dots.iter().filter(|dot| dot.replica == replica).map(|dot| dot.n).max();
        Dot { n: last.unwrap_or(0) + 1, replica }
    }
}

/// A value that is there.
#[derive(Clone, Copy)]
pub struct There<'a> {
    pub number: usize,
    write: usize,
    pub path: &'a Path,
    pub dot: Dot,
    pub value: &'a Value,
}

impl Ledger {
    /// Takes a record as it is at the start.
    pub fn adopt(&mut self, record: &Record) -> Known {
        let mut known = Known::default();
        for (path, register) in record.registers() {
            for (dot, value) in register.pairs() {
                self.add(&mut known, path.clone(), *dot, value.clone());
            }
        }
        known.dots = record.seen().iter().flat_map(|(replica, n)| (1..=n).map(move |n| Dot { n, replica })).collect();
        known
    }

    fn add(&mut self, known: &mut Known, path: Path, dot: Dot, value: Value) -> usize {
        self.writes.push((path, dot));
        known.values.insert(self.values.len());
        self.values.push((self.writes.len() - 1, value));
        self.writes.len() - 1
    }

    /// The values that must be there.
    pub fn there<'a>(&'a self, known: &'a Known) -> impl Iterator<Item = There<'a>> {
        known.values.iter().filter_map(|&number| {
            let (write, ref value) = self.values[number];
            let (ref path, dot) = self.writes[write];
            (!known.replaced.contains(&write)).then_some(There { number, write, path, dot, value })
        })
    }

    /// The numbers of the values that must be there.
    pub fn numbers(&self, known: &Known) -> BTreeSet<usize> {
        self.there(known).map(|there| there.number).collect()
    }

    /// Notes a deed: what it wrote under its dot, and what it replaced. Answers the values that came or went.
    pub fn write(
        &mut self,
        known: &mut Known,
        dot: Dot,
        added: Vec<(Path, Value)>,
        by_command: bool,
        replaces: impl Fn(There) -> bool,
    ) -> BTreeSet<usize> {
        let before = self.numbers(known);
        let replaced: Vec<usize> =
            self.there(known).filter(|there| replaces(*there)).map(|there| there.write).collect();
        known.replaced.extend(replaced);
        known.dots.insert(dot);
        let mut writes = BTreeMap::new();
        for (path, value) in added {
            match writes.get(&path) {
                Some(&write) => {
                    known.values.insert(self.values.len());
                    self.values.push((write, value));
                }
                None => {
                    writes.insert(path.clone(), self.add(known, path, dot, value));
                }
            }
        }
        let knew: BTreeSet<usize> = known.values.iter().map(|&number| self.values[number].0).collect();
        let is_trashing = |there: &There| there.dot == dot && matches!(there.value, Value::Trashed(_));
        let trashings: Vec<usize> = self.there(known).filter(is_trashing).map(|there| there.number).collect();
        for number in trashings {
            self.trashings.insert(number, Trashing { knew: knew.clone(), by_command });
        }
        &before ^ &self.numbers(known)
    }

    /// Notes that a record was purged: all that is there goes, without a new name.
    pub fn purge(&self, known: &mut Known) {
        let replaced: Vec<usize> = self.there(known).map(|there| there.write).collect();
        known.replaced.extend(replaced);
        known.purged = true;
    }

    /// Notes that a file's value was changed by hand: the file now has another value under the same dot (rule M5).
    pub fn edit(&mut self, known: &mut Known, at: &Path, value: Value) -> bool {
        let mut there = self.there(known).filter(|there| there.path == at);
        let (Some(only), None) = (there.next(), there.next()) else { return false };
        let (number, write) = (only.number, only.write);
        drop(there);
        known.values.remove(&number);
        known.values.insert(self.values.len());
        self.values.push((write, value));
        true
    }

    /// No write is lost and none comes back: the copy holds exactly what must be there.
    pub fn check(&self, known: &Known, record: &Record) -> TestCaseResult {
        let mut expected: BTreeMap<&Path, Register> = BTreeMap::new();
        for there in self.there(known) {
            expected.entry(there.path).or_default().insert(there.dot, there.value.clone());
        }
        let held: BTreeMap<&Path, Register> = record.registers().map(|(path, held)| (path, held.clone())).collect();
        prop_assert_eq!(held, expected, "no_write_is_lost: {}", record.id());
        prop_assert_eq!(record.seen(), &known.dots.iter().copied().collect(), "seen: {}", record.id());
        prop_assert_eq!(record.purged().is_some(), known.purged, "purged: {}", record.id());
        self.check_presence(known, record)
    }

    /// What the one who trashed or purged a record did not know stays in sight (rule M7).
    fn check_presence(&self, known: &Known, record: &Record) -> TestCaseResult {
        let is_trash = |there: &There| there.path.name == common::TRASHED.name();
        let asks = |there: &There| record.field(&there.path.name).is_none_or(|field| field.policy == Policy::Ask);
        let bin: Vec<There> = self.there(known).filter(is_trash).collect();
        let trashings: Vec<&Trashing> = bin.iter().filter_map(|there| self.trashings.get(&there.number)).collect();
        let restored = trashings.len() < bin.len();
        let unknown = |there: There| !trashings.iter().any(|trashing| trashing.knew.contains(&there.write));
        let presence = record.presence();
        let note = "edit_against_trash_keeps_both";
        let is_work = |there: There| there.path.name != common::CHANGED.name();
        if trashings.is_empty() {
            // All purges of a history are of one day, so whoever kept what came back knew of it.
            let is_kept = self.there(known).any(|there| there.path.name == common::KEPT.name())
                && self.there(known).any(|there| asks(&there));
            let expected = match (known.purged, self.there(known).any(is_work)) {
                (true, false) => Presence::Purged,
                (true, true) if !is_kept => Presence::Recovered,
                (true | false, _) => Presence::Live,
            };
            prop_assert_eq!(presence, expected, "{}: {}", note, record.id());
        } else if restored || self.there(known).filter(asks).any(unknown) {
            prop_assert_eq!(presence, Presence::Contested, "{}: {}", note, record.id());
        } else if trashings.iter().all(|trashing| trashing.by_command) {
            prop_assert_eq!(presence, Presence::Trashed, "{}: {}", note, record.id());
        } else {
            prop_assert!(matches!(presence, Presence::Trashed | Presence::Contested), "{}: {}", note, record.id());
        }
        Ok(())
    }
}
