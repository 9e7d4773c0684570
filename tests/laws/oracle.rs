//! The same histories through an established CRDT library, the `automerge` crate: both must end with the same values
//! in every field and item. A record is a map object, a field or an item is a key of it, a value is a text that names
//! its dot, so that equal values written twice stay two.
//!
//! Where the models differ, and how that is bridged:
//! - An object has an id of its own: the records of the start are made in one document that all fork from; a later one
//!   is made by one replica only.
//! - A document is exchanged whole, so here every export is full and a tab hands over everything.
//! - A put replaces all that its replica sees: no control that has shown only a part (`over`). There is no purge, no
//!   undo, which may bring back a value beside others, and no file without history or changed by hand: all left out.
//! - A put has one value. A conflict that is moved as it is has several under one dot: one text names them all.
//! - An item is removed by deleting its key; both libraries let a concurrent write win.
//! - When a record was last written is left out: every command writes it, and it would double the time of this test.
//! - automerge leaves out a put that changes nothing; the dot in the text makes every put a change.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use automerge::transaction::Transactable;
use automerge::{ActorId, AutoCommit, ObjId, ObjType, ROOT, ReadDoc};
use lepik::model::id::{Dot, Id};
use lepik::model::kinds::common;
use lepik::model::plan::Plan;
use lepik::model::record::{Path, Record};
use lepik::model::register::Register;
use proptest::prop_assert_eq;
use proptest::test_runner::TestCaseResult;

use crate::actions::{Action, Deed};
use crate::histories::history;
use crate::runner;
use crate::world::World;

/// The documents of the replicas and of the files, beside the world.
struct Oracle {
    documents: Vec<AutoCommit>,
    files: Vec<AutoCommit>,
    actors: u64,
}

/// What a plan holds by record, field or item: the texts of the values.
type Held = BTreeMap<(String, String), BTreeSet<String>>;

fn key(path: &Path) -> String {
    path.item.as_ref().map_or(path.name.to_string(), |item| format!("{}/{item}", path.name))
}

/// What is compared of a record.
fn registers(record: &Record) -> impl Iterator<Item = (&Path, &Register)> {
    record.registers().filter(|(path, _)| path.name != common::CHANGED.name())
}

/// One text for each dot.
fn texts(register: &Register) -> BTreeMap<Dot, String> {
    let mut texts: BTreeMap<Dot, String> = BTreeMap::new();
    for (dot, value) in register.pairs() {
        *texts.entry(*dot).or_insert_with(|| format!("{dot:?}")) += &format!(" {value:?}");
    }
    texts
}

fn object(document: &AutoCommit, id: &Id) -> ObjId {
    document.get(ROOT, id.as_str()).unwrap().expect("the record is there").1
}

/// Writes what a replica wrote: the pairs that were not there before.
fn follow(document: &mut AutoCommit, before: Option<&Record>, after: &Record) {
    let record = match before {
        Some(_) => object(document, after.id()),
        None => document.put_object(ROOT, after.id().as_str(), ObjType::Map).unwrap(),
    };
    let seen = |dot: Dot| before.is_some_and(|before| before.seen().covers(dot));
    for (path, register) in registers(after) {
        for (_, text) in texts(register).into_iter().filter(|(dot, _)| !seen(*dot)) {
            document.put(&record, key(path), text).unwrap();
        }
    }
    for (path, _) in before.into_iter().flat_map(registers).filter(|(path, _)| after.register(path).is_none()) {
        document.delete(&record, key(path)).unwrap();
    }
    document.commit();
}

fn held_by_plan(plan: &Plan) -> Held {
    let mut held = Held::new();
    for record in plan.records().chain([plan.head()]) {
        for (path, register) in registers(record) {
            held.insert((record.id().to_string(), key(path)), texts(register).into_values().collect());
        }
    }
    held
}

fn text_of(value: &automerge::Value) -> String {
    value.as_str().expect("only texts are written").to_owned()
}

fn held_by_document(document: &AutoCommit) -> Held {
    let mut held = Held::new();
    for id in document.keys(ROOT) {
        let record = document.get(ROOT, &id).unwrap().unwrap().1;
        for item in document.map_range(&record, ..) {
            let values = match item.conflict {
                true => {
                    document.get_all(&record, &*item.key).unwrap().iter().map(|(value, _)| text_of(value)).collect()
                }
                false => BTreeSet::from([text_of(&item.value.into())]),
            };
            held.insert((id.clone(), item.key.to_string()), values);
        }
    }
    held
}

impl Oracle {
    fn new(world: &World) -> Self {
        static FIRST: OnceLock<AutoCommit> = OnceLock::new();
        let first = FIRST.get_or_init(|| {
            let mut first = AutoCommit::new().with_actor(ActorId::from([0].as_slice()));
            let plan = &world.replicas[0].plan;
            plan.records().chain([plan.head()]).for_each(|record| follow(&mut first, None, record));
            first
        });
        let mut oracle = Self { documents: Vec::new(), files: Vec::new(), actors: 0 };
        for _ in &world.replicas {
            let document = oracle.start(first.clone());
            oracle.documents.push(document);
        }
        oracle
    }

    /// A document for a fresh start of the program.
    fn start(&mut self, document: AutoCommit) -> AutoCommit {
        self.actors += 1;
        document.with_actor(ActorId::from(self.actors.to_be_bytes().as_slice()))
    }

    /// Carries out an action in both.
    fn perform(&mut self, world: &mut World, action: &Action) -> TestCaseResult {
        let who = usize::from(action.who) % world.replicas.len();
        let before = world.replicas[who].plan.clone();
        let file = match action.deed {
            Deed::Import { file, .. } | Deed::Replace { file } => world.file_index(file),
            _ => None,
        };
        match (&action.deed, file) {
            (Deed::Tab { from, .. }, _) => {
                let from = usize::from(*from) % world.replicas.len();
                world.hand_over(from, who);
                let mut theirs = self.documents[from].clone();
                self.documents[who].merge(&mut theirs).unwrap();
                return Ok(());
            }
            (Deed::Import { .. }, Some(file)) => {
                self.documents[who].merge(&mut self.files[file]).unwrap();
            }
            (Deed::Replace { .. }, Some(file)) => {
                self.documents[who] = self.start(self.files[file].clone());
            }
            (Deed::Restart, _) => {
                self.documents[who] = self.start(self.documents[who].clone());
            }
            (Deed::Export { .. }, _) => self.files.push(self.documents[who].clone()),
            _ => {}
        }
        world.perform(action)?;
        if !matches!(action.deed, Deed::Import { .. } | Deed::Replace { .. }) {
            let plan = &world.replicas[who].plan;
            for record in plan.records().chain([plan.head()]) {
                let before = before.get(record.id());
                if before != Some(record) {
                    follow(&mut self.documents[who], before.map(|before| &**before), record);
                }
            }
        }
        Ok(())
    }
}

/// The action as far as automerge has a counterpart for it.
fn counterpart(mut action: Action) -> Option<Action> {
    match &mut action.deed {
        Deed::Set { over, .. } | Deed::ChangeItem { over, .. } => *over = None,
        Deed::Export { part } => *part = 0,
        Deed::Import { second, .. } => *second = None,
        Deed::Undo | Deed::Redo | Deed::Purge { .. } | Deed::ImportByHand { .. } | Deed::EditFile { .. } => {
            return None;
        }
        Deed::WriteUnknown { .. }
        | Deed::SetAll { .. }
        | Deed::AddItem { .. }
        | Deed::RemoveItem { .. }
        | Deed::MoveItem { .. }
        | Deed::Move { .. }
        | Deed::Create
        | Deed::Trash { .. }
        | Deed::TrashAll { .. }
        | Deed::Restore { .. }
        | Deed::Tab { .. }
        | Deed::Restart
        | Deed::Replace { .. } => {}
    }
    Some(action)
}

fn check_histories(share: &str) {
    let histories = runner::histories() / 2;
    let (done, conflicts) = (Cell::new(0), Cell::new(0));
    runner::check(share, histories, &history(), |(replicas, actions)| {
        let mut world = World::new(replicas);
        let mut oracle = Oracle::new(&world);
        for action in actions.into_iter().filter_map(counterpart) {
            oracle.perform(&mut world, &action)?;
            done.set(done.get() + 1);
        }
        for (replica, document) in world.replicas.iter().zip(&oracle.documents) {
            let held = held_by_plan(&replica.plan);
            prop_assert_eq!(&held, &held_by_document(document), "automerge_ends_with_the_same_values");
        }
        // What everyone has done comes together.
        let (first, others) = oracle.documents.split_first_mut().unwrap();
        for (from, document) in (1..).zip(others) {
            world.hand_over(from, 0);
            first.merge(document).unwrap();
        }
        let held = held_by_plan(&world.replicas[0].plan);
        prop_assert_eq!(&held, &held_by_document(first), "automerge_ends_with_the_same_values");
        conflicts.set(conflicts.get() + held.values().filter(|values| values.len() > 1).count());
        Ok(())
    });
    runner::say(&format!(
        "histories: {histories}, seed: {}, actions: {}, conflicts at the end: {}",
        runner::seed(),
        done.get(),
        conflicts.get()
    ));
}

#[test]
fn automerge_ends_with_the_same_values_in_half_of_the_histories() {
    check_histories("first half");
}

#[test]
fn automerge_ends_with_the_same_values_in_the_other_half() {
    check_histories("second half");
}
