//! What a register can hold. Which of these a field may hold is said by its [`FieldType`](super::field::FieldType).

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use litemap::LiteMap;

use super::date::{Date, Moment};
use super::decimal::{Decimal, Money};
use super::id::VersionVector;

/// The name of a kind, field or collection. Borrowed for those of this program, owned for those of a later one (rule F4).
pub type Name = Cow<'static, str>;

/// Most characters one text may have.
pub const TEXT_LIMIT: usize = 100_000;

/// One written value. The order means nothing to people; it only makes ties between copies fall alike (rule M5).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Value {
    /// Written empty: the field had a value or could have had one.
    Cleared,
    /// Text, long text, one choice.
    Text(String),
    /// A plain number or a percentage.
    Number(Decimal),
    /// Euros.
    Money(Money),
    /// A calendar date.
    Date(Date),
    /// A moment in universal time.
    Moment(Moment),
    /// Yes or no.
    YesNo(bool),
    /// Several choices, in their order.
    List(Vec<String>),
    /// The marking of restricted content.
    Access(Box<Access>),
    /// A whole item of a collection (rule M1).
    Item(Item),
    /// In the bin; holds what the one who put it there had seen, so that an edit unknown to them can be told (rule M7).
    Trashed(VersionVector),
    /// A value that this program has no type for, as compact JSON with sorted keys (rule F4).
    Unknown(String),
}

impl Value {
    /// Whether both say the same to a person: the place of an item says nothing.
    pub fn says_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Item(a), Self::Item(b)) => {
                let said = |item: &Item| item.iter().filter(|(name, _)| *name != ITEM_RANK).count();
                let same = |(name, value): (&Name, &Self)| name == ITEM_RANK || b.get(name) == Some(value);
                said(a) == said(b) && a.iter().all(same)
            }
            (a, b) => a == b,
        }
    }

    /// What it says to a person: two that say the same ([`Self::says_same`]) are equal.
    pub fn placeless(&self) -> Cow<'_, Self> {
        match self {
            Self::Item(item) if item.contains_key(ITEM_RANK) => Cow::Owned(Self::Item(placeless(item.clone()))),
            other => Cow::Borrowed(other),
        }
    }
}

/// What a row says: its place says nothing.
pub fn placeless(mut item: Item) -> Item {
    item.remove(ITEM_RANK);
    item
}

/// One row of a collection: its few properties by name. Absent means empty.
pub type Item = LiteMap<Name, Value>;

/// The property of an item that orders it within its collection.
pub const ITEM_RANK: &str = "rank";

/// The marking of section 7 of the domain: for internal use, AvTS § 41.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Access {
    /// The provision, for example `AvTS § 35 lg 2 p 2`.
    pub basis: Option<String>,
    /// When the marking was made.
    pub marked_on: Option<Date>,
    /// The last day of the restriction.
    pub until: Option<Date>,
    /// The holder of information.
    pub holder: Option<String>,
    /// Elements that this program does not know, each as [`Value::Unknown`] (rule F4).
    pub unknown: BTreeMap<String, Value>,
}

impl Value {
    /// The one form of what it says: empty texts and lists are cleared, a list says nothing twice, an item leaves out
    /// what is empty. A file is read into this form and a command writes it, so that a copy that has been stored and
    /// read again is the same (a dot with two values would be a conflict, rule M5).
    #[must_use]
    pub fn normal(self) -> Self {
        match self {
            Self::Text(text) if text.is_empty() => Self::Cleared,
            Self::List(list) => {
                let mut said = BTreeSet::new();
                let is_new = |text: &String| !text.is_empty() && said.insert(text.clone());
                let texts: Vec<String> = list.into_iter().filter(is_new).collect();
                if texts.is_empty() { Self::Cleared } else { Self::List(texts) }
            }
            Self::Item(item) => {
                let said = item.into_iter().map(|(name, value)| (name, value.normal()));
                Self::Item(said.filter(|(_, value)| *value != Self::Cleared).collect())
            }
            other => other,
        }
    }

    /// Whether one of its texts is longer than [`TEXT_LIMIT`].
    pub fn is_too_long(&self) -> bool {
        let long = |text: &String| text.len() > TEXT_LIMIT && text.chars().count() > TEXT_LIMIT;
        match self {
            Self::Text(text) => long(text),
            Self::List(list) => list.iter().any(long),
            Self::Access(access) => access.basis.iter().chain(&access.holder).any(long),
            Self::Item(item) => item.values().any(Self::is_too_long),
            Self::Cleared
            | Self::Number(_)
            | Self::Money(_)
            | Self::Date(_)
            | Self::Moment(_)
            | Self::YesNo(_)
            | Self::Trashed(_)
            | Self::Unknown(_) => false,
        }
    }
}

/// A Rust type that stands for one sort of [`Value`], for typed reading and writing of fields.
pub trait FieldValue: Sized + Clone {
    /// The value as this type, if it is one.
    fn from_value(value: &Value) -> Option<&Self>;
    /// This as a value.
    fn into_value(self) -> Value;
}

macro_rules! field_value {
    ($type:ty, $variant:ident) => {
        impl FieldValue for $type {
            fn from_value(value: &Value) -> Option<&Self> {
                match value {
                    Value::$variant(inner) => Some(inner),
                    _ => None,
                }
            }
            fn into_value(self) -> Value {
                Value::$variant(self.into())
            }
        }
    };
}

field_value!(String, Text);
field_value!(Decimal, Number);
field_value!(Money, Money);
field_value!(Date, Date);
field_value!(Moment, Moment);
field_value!(bool, YesNo);
field_value!(Vec<String>, List);
field_value!(Access, Access);
field_value!(VersionVector, Trashed);
field_value!(Item, Item);
