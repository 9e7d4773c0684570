//! A kind of record is data: its duty, its stages and its fields (idea 1 of the architecture).

use super::field::Field;
use super::kinds::common;

/// A duty of the job description; each has a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duty {
    /// Its id in addresses and texts.
    pub id: &'static str,
    /// Its number in the job description.
    pub number: &'static str,
}

/// The seven duties in their order.
pub const DUTIES: &[Duty] = &[
    Duty { id: "model", number: "3.1" },
    Duty { id: "outreach", number: "3.2" },
    Duty { id: "guides", number: "3.3" },
    Duty { id: "training", number: "3.4" },
    Duty { id: "network", number: "3.5" },
    Duty { id: "improvement", number: "3.6" },
    Duty { id: "assignment", number: "3.7" },
];

/// What every stage means, so that boards of mixed kinds have common columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Not begun.
    Planned,
    /// In progress.
    Active,
    /// Waiting for someone's yes.
    Approval,
    /// Completed.
    Done,
    /// Cancelled or set aside.
    Closed,
}

impl Phase {
    /// All phases in their order.
    pub const ALL: [Self; 5] = [Self::Planned, Self::Active, Self::Approval, Self::Done, Self::Closed];

    /// Its id in addresses and texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Active => "active",
            Self::Approval => "approval",
            Self::Done => "done",
            Self::Closed => "closed",
        }
    }

    /// Whether work in this phase still has to be done.
    pub const fn is_open(self) -> bool {
        match self {
            Self::Planned | Self::Active | Self::Approval => true,
            Self::Done | Self::Closed => false,
        }
    }
}

/// A step on the way of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its id in files and texts.
    pub id: &'static str,
    /// What it means.
    pub phase: Phase,
}

impl Stage {
    /// A stage.
    pub const fn new(id: &'static str, phase: Phase) -> Self {
        Self { id, phase }
    }
}

/// The stage that every kind has besides its own.
pub const CANCELLED: Stage = Stage::new("cancelled", Phase::Closed);

/// A kind of record.
#[derive(Debug)]
pub struct Kind {
    /// Its id in files and texts.
    pub id: &'static str,
    /// The duty whose board shows it; the plan itself has none.
    pub duty: Option<&'static str>,
    /// Its stages in their order; `cancelled` comes last.
    pub stages: &'static [Stage],
    /// The fields that only this kind has.
    pub fields: &'static [Field],
}

impl Kind {
    /// The stage of this id.
    pub fn stage(&self, id: &str) -> Option<&'static Stage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// All its fields: those of every kind and its own.
    pub fn all_fields(&self) -> impl Iterator<Item = &'static Field> {
        common::FIELDS.iter().chain(self.fields)
    }

    /// The field of this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        Field::find(self.fields, name).or_else(|| common::field(name))
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Kind {}
