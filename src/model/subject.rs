//! What a list of records can show, order, group and be filtered by: the fields of the kinds, and what follows from them.
//! All of it is read from the definitions, so a new field is here without a line of code.

use super::field::{Field, FieldType, Options, Unit};
use super::kind::{DUTIES, Kind, Phase};
use super::kinds::{self, common};
use super::mark::Mark;
use super::query;
use super::record::{Path, Record};
use super::value::Value;

/// The id of the mark of restricted records, beside those of [`Mark`].
pub const RESTRICTED: &str = "restricted";

/// One thing about records.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// All texts of a record.
    Text,
    /// Its kind.
    Kind,
    /// The duty whose board shows it.
    Duty,
    /// What its stage means.
    Phase,
    /// What must be noticed about it today.
    Mark,
    /// A field.
    Field(&'static Field),
}

impl PartialEq for Subject {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Subject {}

/// What can be asked about a subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asks {
    /// Which of some it is.
    Choice,
    /// What it says.
    Words,
    /// How much it is.
    Number,
    /// When it is.
    Day,
    /// Whether there is any, and what it says.
    Rows,
}

impl Subject {
    /// Those that are no field. Their ids are names of no field.
    pub const OTHERS: [Self; 5] = [Self::Text, Self::Kind, Self::Duty, Self::Phase, Self::Mark];

    /// Its id in addresses and saved views.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Kind => "kind",
            Self::Duty => "duty",
            Self::Phase => "phase",
            Self::Mark => "mark",
            Self::Field(field) => field.name,
        }
    }

    /// The subject of an id: a field is one that people see, of any kind.
    pub fn parse(id: &str) -> Option<Self> {
        let field = || {
            let own = kinds::ALL.iter().flat_map(|kind| kind.fields);
            common::FIELDS.iter().chain(own).find(|field| field.name == id && is_seen(field)).map(Self::Field)
        };
        Self::OTHERS.into_iter().find(|other| other.id() == id).or_else(field)
    }

    /// What there is to ask about the records of a kind, or of all kinds, in the order of forms.
    pub fn of(kind: Option<&'static Kind>) -> Vec<Self> {
        let own = kind.map(|kind| kind.fields).unwrap_or_default();
        // A record of a single kind has no other kind and duty.
        let others =
            Self::OTHERS.into_iter().filter(|other| kind.is_none() || !matches!(other, Self::Kind | Self::Duty));
        let fields = common::FIELDS.iter().chain(own).filter(|field| is_seen(field));
        others.chain(fields.map(Self::Field)).collect()
    }

    /// What can be asked about it.
    pub const fn asks(self) -> Asks {
        match self {
            Self::Text => Asks::Words,
            Self::Kind | Self::Duty | Self::Phase | Self::Mark => Asks::Choice,
            Self::Field(field) => match field.field_type {
                FieldType::Text | FieldType::LongText => Asks::Words,
                FieldType::Number(_) | FieldType::Money => Asks::Number,
                FieldType::Date | FieldType::Moment => Asks::Day,
                FieldType::YesNo | FieldType::Choice(_) | FieldType::Choices(_) => Asks::Choice,
                FieldType::Items(_) | FieldType::Access | FieldType::Rank | FieldType::Trash => Asks::Rows,
            },
        }
    }

    /// Whether it can be a column: all but the texts together.
    pub fn is_column(self) -> bool {
        self != Self::Text
    }

    /// Whether records can be put in order by it.
    pub fn is_ordered(self) -> bool {
        self.is_column() && self.asks() != Asks::Rows
    }

    /// Whether records can be grouped by it: by what many of them share.
    pub fn is_grouped(self) -> bool {
        self != Self::Mark && matches!(self.asks(), Asks::Choice | Asks::Day)
    }

    /// Whether what it holds can be added up.
    pub const fn is_summed(self) -> bool {
        match self {
            Self::Field(field) => {
                matches!(field.field_type, FieldType::Money | FieldType::Number(Unit::Hours | Unit::Count))
            }
            Self::Text | Self::Kind | Self::Duty | Self::Phase | Self::Mark => false,
        }
    }

    /// What a record has of a choice, by id; nothing where it has none.
    pub fn ids(self, record: &Record, today: super::date::Date) -> Vec<String> {
        match self {
            Self::Text => Vec::new(),
            Self::Kind => vec![record.kind_id().to_owned()],
            Self::Duty => record.kind().and_then(|kind| kind.duty).into_iter().map(str::to_owned).collect(),
            Self::Phase => vec![record.phase().id().to_owned()],
            Self::Mark => {
                let marks = Mark::ALL.into_iter().filter(|mark| mark.is_on(record, today)).map(Mark::id);
                let restricted = query::is_restricted(record).then_some(RESTRICTED);
                marks.chain(restricted).map(str::to_owned).collect()
            }
            Self::Field(field) if field.name == common::STAGE.name() => vec![record.stage_id().to_owned()],
            Self::Field(field) => match record.value(&Path::field(field.name)) {
                Some(Value::Text(text)) => vec![text.clone()],
                Some(Value::List(list)) => list.clone(),
                Some(Value::YesNo(yes)) => vec![yes.to_string()],
                _ => Vec::new(),
            },
        }
    }

    /// Where a choice stands among the others, if they have an order of their own.
    pub fn place(self, id: &str) -> Option<usize> {
        match self {
            Self::Text => None,
            Self::Kind => kinds::ALL.iter().position(|kind| kind.id == id),
            Self::Duty => DUTIES.iter().position(|duty| duty.id == id),
            Self::Phase => Phase::ALL.iter().position(|phase| phase.id() == id),
            Self::Mark => Mark::ALL.iter().position(|mark| mark.id() == id),
            Self::Field(field) => match field.field_type {
                FieldType::Choice(Options::Stages) => stage_place(id),
                FieldType::Choice(Options::Fixed(ids)) | FieldType::Choices(Options::Fixed(ids)) => {
                    ids.iter().position(|known| *known == id)
                }
                FieldType::YesNo => ["true", "false"].iter().position(|known| *known == id),
                FieldType::Text
                | FieldType::LongText
                | FieldType::Number(_)
                | FieldType::Money
                | FieldType::Date
                | FieldType::Moment
                | FieldType::Choice(Options::List(_) | Options::Places | Options::Free)
                | FieldType::Choices(Options::Stages | Options::List(_) | Options::Places | Options::Free)
                | FieldType::Items(_)
                | FieldType::Access
                | FieldType::Rank
                | FieldType::Trash => None,
            },
        }
    }
}

/// Whether people see a field: those that the program keeps for itself are left out, but for when a record was changed.
fn is_seen(field: &Field) -> bool {
    field.section.is_some() || field.name == common::CHANGED.name()
}

/// Stages of several kinds stand by what they mean, then as on the way of the first kind that has them.
fn stage_place(id: &str) -> Option<usize> {
    kinds::ALL.iter().find_map(|kind| {
        let at = kind.stages.iter().position(|stage| stage.id == id)?;
        let phase = kind.stage(id)?.phase;
        let before = Phase::ALL.iter().position(|other| *other == phase)?;
        Some(before * 100 + at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_that_people_see_is_a_subject_of_its_kind() {
        for kind in kinds::ALL {
            let subjects = Subject::of(Some(kind));
            for field in kind.all_fields().filter(|field| field.section.is_some()) {
                assert!(subjects.contains(&Subject::Field(field)), "{}.{}", kind.id, field.name);
                assert_eq!(Subject::parse(field.name), Some(Subject::Field(field)), "{}", field.name);
            }
        }
    }

    #[test]
    fn no_id_means_two_things() {
        for other in Subject::OTHERS {
            assert!(kinds::ALL.iter().all(|kind| kind.field(other.id()).is_none()), "{}", other.id());
            assert_eq!(Subject::parse(other.id()), Some(other));
        }
        // A list of mixed kinds asks about a field once, so its name means one sort of thing.
        for kind in kinds::ALL {
            for field in kind.fields {
                let found = Subject::parse(field.name).map(Subject::asks);
                assert_eq!(found, Some(Subject::Field(field).asks()), "{}.{}", kind.id, field.name);
            }
        }
        assert_eq!(Subject::parse("rank"), None);
        assert_eq!(Subject::parse("from_a_later_program"), None);
    }

    #[test]
    fn choices_stand_in_the_order_of_the_domain() {
        let check = |subject: &str, ids: &[&str]| {
            let subject = Subject::parse(subject).unwrap();
            let places: Vec<_> = ids.iter().map(|id| subject.place(id).unwrap()).collect();
            assert!(places.is_sorted(), "{ids:?}: {places:?}");
        };
        check("phase", &["planned", "active", "approval", "done", "closed"]);
        check("duty", &["model", "outreach", "assignment"]);
        check("stage", &["registration", "held", "assessed", "cancelled"]);
        check("priority", &["high", "medium", "low"]);
        check("urgent", &["true", "false"]);
        assert_eq!(Subject::parse("owner").unwrap().place("nõunik"), None);
    }
}
