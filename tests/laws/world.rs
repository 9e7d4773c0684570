//! A small world: up to five replicas, three records, a few fields, and a ledger that says what each must hold. Clocks
//! and ids come from counters. What people hand each other stands in `exchange`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lepik::model::change::History;
use lepik::model::command::Author;
use lepik::model::date::Moment;
use lepik::model::id::{Id, ReplicaId};
use lepik::model::plan::Plan;
use lepik::model::record::Record;
use proptest::test_runner::TestCaseResult;

use crate::actions::{Action, Deed};
use crate::exchange::File;
use crate::ledger::{Known, Ledger};
use crate::picks::start;

/// One start of the program.
pub struct Replica {
    pub id: ReplicaId,
    pub plan: Plan,
    pub history: History,
    pub known: BTreeMap<Id, Known>,
    /// The values that this start of the program wrote, imported or replaced: undo and redo may take these away again
    /// and no others.
    pub own: BTreeSet<usize>,
    /// What was known of records in the states that undo and redo of imports go back to.
    pub past: Vec<(Arc<Record>, Known)>,
    /// What was known of records that undo let go of.
    pub left: BTreeMap<Id, Known>,
}

impl Replica {
    /// Remembers what is known of every record in its present state.
    pub fn remember(&mut self) {
        let records = self.plan.records().chain([self.plan.head()]);
        self.past.extend(records.map(|record| (record.clone(), self.known[record.id()].clone())));
    }

    /// What was known of a record when it was in this state.
    pub fn knew(&self, state: &Record) -> Option<Known> {
        self.past.iter().rev().find(|(past, _)| **past == *state).map(|(_, known)| known.clone())
    }
}

/// All replicas, the files they have exported, and what must be true of them.
pub struct World {
    pub ledger: Ledger,
    pub replicas: Vec<Replica>,
    pub files: Vec<File>,
    pub exchanges: usize,
    /// Whether an import brought writes that no one can see: that is no step to undo.
    pub is_silent: bool,
    pub made: u32,
    pub ticks: u32,
    writers: u128,
}

pub fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

impl World {
    pub fn new(replicas: usize) -> Self {
        let mut world = Self {
            ledger: Ledger::default(),
            replicas: Vec::new(),
            files: Vec::new(),
            exchanges: 0,
            is_silent: false,
            writers: 0,
            made: 0,
            ticks: 0,
        };
        let plan = start().clone();
        let known: BTreeMap<Id, Known> = plan
            .records()
            .chain([plan.head()])
            .map(|record| (record.id().clone(), world.ledger.adopt(record)))
            .collect();
        for _ in 0..replicas {
            let replica = world.replica(plan.clone(), known.clone());
            world.replicas.push(replica);
        }
        world
    }

    /// A start of the program with this plan.
    pub fn replica(&mut self, plan: Plan, known: BTreeMap<Id, Known>) -> Replica {
        Replica {
            id: self.fresh_writer(),
            plan,
            history: History::default(),
            known,
            own: BTreeSet::new(),
            past: Vec::new(),
            left: BTreeMap::new(),
        }
    }

    /// A replica id that no one has had (rule M8). They do not sort by age.
    pub fn fresh_writer(&mut self) -> ReplicaId {
        self.writers += 1;
        ReplicaId::from_bits(self.writers.wrapping_mul(0x5bd1_e995_7b93))
    }

    pub fn author(&self, who: usize) -> Author {
        let now = Moment::from_unix_seconds(1_800_000_000 + i64::from(self.ticks));
        Author { replica: self.replicas[who].id, now }
    }

    /// Carries out an action; one that finds nothing to act on does nothing.
    pub fn perform(&mut self, action: &Action) -> TestCaseResult {
        self.ticks += 1;
        let who = usize::from(action.who) % self.replicas.len();
        match &action.deed {
            Deed::Undo => self.step(who, false),
            Deed::Redo => self.step(who, true),
            Deed::WriteUnknown { record, value } => self.write_unknown(who, *record, *value),
            Deed::Purge { record } => self.purge(who, *record),
            Deed::Export { .. }
            | Deed::Import { .. }
            | Deed::ImportByHand { .. }
            | Deed::EditFile { .. }
            | Deed::Tab { .. }
            | Deed::Restart
            | Deed::Replace { .. } => self.exchange(who, &action.deed),
            deed => match self.command(who, deed) {
                Some(command) => self.apply(who, &command).map(drop),
                None => Ok(()),
            },
        }
    }
}
