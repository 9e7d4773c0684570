//! The plan: its own record and all the others. Only commands change it (`super::command`).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::command::Author;
use super::id::{Id, ReplicaId};
use super::kinds::{common, plan};
use super::record::{Path, Record};
use super::shelf;
use super::value::{FieldValue, Value};

/// The collection of the plan's record that gives replicas a role, for people only (rule F2: `replicas` at the top of
/// the file, hence the slash).
pub const REPLICAS: &str = "/replicas";

/// One plan with its records.
#[derive(Clone, Debug)]
pub struct Plan {
    head: Arc<Record>,
    records: BTreeMap<Id, Arc<Record>>,
}

impl Plan {
    /// A plan without records.
    pub fn new(id: Id) -> Self {
        Self::from_head(Record::new(id, plan::KIND.id))
    }

    /// A plan with its own record and no others.
    pub fn from_head(head: Record) -> Self {
        Self { head: Arc::new(head), records: BTreeMap::new() }
    }

    /// Its id.
    pub fn id(&self) -> &Id {
        self.head.id()
    }

    /// The plan's own record: title, year, editable lists.
    pub fn head(&self) -> &Arc<Record> {
        &self.head
    }

    /// A record, the plan's own included.
    pub fn get(&self, id: &Id) -> Option<&Arc<Record>> {
        if id == self.id() { Some(&self.head) } else { self.records.get(id) }
    }

    /// The records by id, stubs and those in the bin included.
    pub fn records(&self) -> impl ExactSizeIterator<Item = &Arc<Record>> {
        self.records.values()
    }

    /// Whether nothing has been put into it.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Puts a record in place of its older self.
    pub(crate) fn put(&mut self, record: Record) {
        self.place(Arc::new(record));
    }

    /// As [`Plan::put`], for a record that others hold, too.
    pub fn place(&mut self, record: Arc<Record>) {
        if record.id() == self.id() {
            self.head = record;
        } else {
            self.records.insert(record.id().clone(), record);
        }
    }

    /// Lets go of a record that only came from a file (see `super::change`); the plan's own stays.
    pub fn forget(&mut self, id: &Id) {
        self.records.remove(id);
    }

    /// Joins what storage or another tab holds of a record. Returns whether anything here changed.
    pub fn join(&mut self, other: &Record) -> bool {
        let joined = match self.get(other.id()) {
            Some(here) if here.includes(other) => return false,
            Some(here) => {
                let mut joined = Record::clone(here);
                joined.join(other);
                joined
            }
            None => other.clone(),
        };
        self.put(joined);
        true
    }

    /// The role of the person behind a replica, where it is known.
    pub fn role_of(&self, replica: ReplicaId) -> Option<&str> {
        let path = Path::item(REPLICAS, Id::parse(replica.as_str())?);
        String::from_value(self.head.value(&path)?).map(String::as_str)
    }

    /// Notes the role of the person who writes from now on. No deed of theirs, so there is nothing to undo. Returns
    /// whether it was new.
    pub fn sign(&mut self, role: &str, author: Author) -> bool {
        let Some(item) = Id::parse(author.replica.as_str()) else {
            return false;
        };
        if self.role_of(author.replica) == Some(role) {
            return false;
        }
        let mut head = Record::clone(&self.head);
        let dot = head.take_dot(author.replica);
        head.write(dot, Path::item(REPLICAS, item), Value::Text(role.to_owned()), None);
        self.put(head);
        true
    }

    /// How many writes it has seen, those that were overwritten included.
    pub fn writes(&self) -> u64 {
        self.records().chain([&self.head]).fold(0, |sum, record| sum.wrapping_add(writes(record)))
    }

    /// The records that boards show, of all kinds, in their order: by rank, those without one last, then by id.
    pub fn in_order(&self, wanted: impl Fn(&Record) -> bool) -> Vec<Arc<Record>> {
        let mut list: Vec<_> =
            self.records().filter(|record| wanted(record) && shelf::is_on_boards(record)).cloned().collect();
        put_in_order(&mut list);
        list
    }
}

/// How many writes a record has seen. That someone has begun to write ([`Plan::sign`]) is no change of theirs.
pub fn writes(record: &Record) -> u64 {
    let signatures = if record.kind_id() == plan::KIND.id {
        record.registers().filter(|(path, _)| path.name == REPLICAS).count()
    } else {
        0
    };
    record.seen().count().wrapping_sub(signatures as u64)
}

/// Of no type of its own, so that the sort, which every start calls, is compiled once.
fn put_in_order(list: &mut [Arc<Record>]) {
    list.sort_by(|a, b| order_key(a).cmp(&order_key(b)));
}

/// What orders records on a board.
fn order_key(record: &Record) -> (bool, Option<&String>, &Id) {
    let rank = record.get(&common::RANK);
    (rank.is_none(), rank, record.id())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::Command;
    use crate::model::date::Moment;
    use crate::model::kinds::campaign;

    #[test]
    fn writes_are_counted_once_and_signatures_never() {
        let id = |text: &str| Id::parse(text).unwrap();
        let author =
            |replica: u128| Author { replica: ReplicaId::from_bits(replica), now: Moment::from_unix_seconds(0) };
        let set = |title: &str| {
            let value = Value::Text(title.into());
            Command::Set { id: id("a"), field: "title".into(), value, over: None }
        };
        let mut plan = Plan::new(id("plan"));
        assert_eq!(plan.writes(), 0);
        let values = vec![("title".into(), Value::Text("Kampaania".into()))];
        plan.apply(&Command::Create { id: id("a"), kind: &campaign::KIND, values }, author(1)).unwrap();
        assert!(plan.sign("nõunik", author(1)));
        assert_eq!(plan.writes(), 1);
        let mut other = plan.clone();
        plan.apply(&set("Kevad"), author(1)).unwrap();
        other.apply(&set("Sügis"), author(2)).unwrap();
        assert!(other.sign("koordinaator", author(2)));
        assert_eq!((plan.writes(), other.writes()), (2, 2));
        for record in other.records().chain([other.head()]) {
            plan.join(record);
            plan.join(record);
        }
        assert_eq!(plan.writes(), 3);
    }

    #[test]
    fn the_role_of_a_writer_is_noted_once() {
        let author = Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) };
        let mut plan = Plan::new(Id::from_bits(1));
        assert_eq!(plan.role_of(author.replica), None);
        assert!(plan.sign("nõunik", author) && !plan.sign("nõunik", author));
        assert_eq!(plan.role_of(author.replica), Some("nõunik"));
        assert!(plan.sign("koordinaator", author));
        assert_eq!(plan.role_of(author.replica), Some("koordinaator"));
        assert!(plan.is_empty(), "a signature is no record");
        plan.join(&Record::new(Id::from_bits(2), campaign::KIND.id));
        assert!(!plan.is_empty());
    }
}
