//! Fields as data: what a field is called, what it may hold, what happens when two people wrote it. A [`Field`] is what
//! forms, files and lists walk over; a [`Typed`] handle is how code reads and writes one field without a misspelt name.

use std::marker::PhantomData;

use super::date::{Date, Moment};
use super::decimal::{Decimal, Money, in_range};
use super::id::VersionVector;
use super::value::{Access, FieldValue, ITEM_RANK, Item, Value};

/// One field of a kind.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its id in files, forms and texts.
    pub name: &'static str,
    /// What it may hold.
    pub field_type: FieldType,
    /// Where the editor shows it; `None` keeps it out of forms.
    pub section: Option<Section>,
    /// What happens when copies disagree.
    pub policy: Policy,
}

/// What a field may hold, and how it is edited, shown and written.
#[derive(Clone, Copy, Debug)]
pub enum FieldType {
    /// One line.
    Text,
    /// Many lines (Markdown).
    LongText,
    /// A number with its unit.
    Number(Unit),
    /// Euros with two places.
    Money,
    /// A calendar date.
    Date,
    /// A moment in universal time, set by the program.
    Moment,
    /// Yes or no.
    YesNo,
    /// One of some.
    Choice(Options),
    /// Several of some.
    Choices(Options),
    /// Rows, each with an id and these properties.
    Items(&'static [Field]),
    /// The marking of restricted content.
    Access,
    /// The place in a column or a collection.
    Rank,
    /// Whether the record is in the bin.
    Trash,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Things.
    Count,
    /// Per cent: `8` is 8 %.
    Percent,
    /// Working hours.
    Hours,
    /// A grade from 1 to 5.
    Grade,
    /// A calendar year, written without a gap.
    Year,
}

/// Where the choices come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Options {
    /// Ids fixed by the domain; their texts stand in `i18n`.
    Fixed(&'static [&'static str]),
    /// The stages of the record's kind.
    Stages,
    /// An editable list of the plan, by the name of its field; the entry's text is the choice.
    List(&'static str),
    /// Counties and local governments by EHAK code.
    Places,
    /// Whatever the person writes.
    Free,
}

/// A part of the record editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// Above all sections: the title and the stage.
    Head,
    /// What every record is about.
    Basics,
    /// Dates and waiting.
    Schedule,
    /// The kind's own fields.
    Own,
    /// Parameters of a scenario.
    Parameters,
    /// Steps.
    Steps,
    /// Expected result and metrics.
    Result,
    /// Budget and cost.
    Money,
    /// Links to other records.
    Links,
    /// The marking.
    Access,
    /// Notes.
    Notes,
    /// The plan's editable lists.
    Lists,
}

impl Section {
    /// All sections in their order.
    pub const ALL: [Self; 12] = [
        Self::Head,
        Self::Basics,
        Self::Schedule,
        Self::Own,
        Self::Parameters,
        Self::Steps,
        Self::Result,
        Self::Money,
        Self::Links,
        Self::Access,
        Self::Notes,
        Self::Lists,
    ];

    /// Its id in texts; the head has no heading, and the kind's own section is headed by the kind.
    pub const fn id(self) -> Option<&'static str> {
        match self {
            Self::Head | Self::Own => None,
            Self::Basics => Some("basics"),
            Self::Schedule => Some("schedule"),
            Self::Parameters => Some("parameters"),
            Self::Steps => Some("steps"),
            Self::Result => Some("result"),
            Self::Money => Some("money"),
            Self::Links => Some("links"),
            Self::Access => Some("access"),
            Self::Notes => Some("notes"),
            Self::Lists => Some("lists"),
        }
    }
}

/// What happens when two people wrote a field without having seen each other (rule M6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Both values stay and the person decides.
    Ask,
    /// The value in sight is good enough; no question.
    Pick,
}

impl Field {
    /// The field of this name among some. Asked for every value that is read: lengths alone tell most names apart.
    pub fn find(fields: &'static [Field], name: &str) -> Option<&'static Field> {
        fields.iter().find(|field| field.name.len() == name.len() && field.name == name)
    }

    /// A field that asks when copies disagree and stands in a section.
    pub const fn new(name: &'static str, field_type: FieldType, section: Section) -> Self {
        Self { name, field_type, section: Some(section), policy: Policy::Ask }
    }

    /// A field that the program keeps for itself.
    pub const fn hidden(name: &'static str, field_type: FieldType, policy: Policy) -> Self {
        Self { name, field_type, section: None, policy }
    }

    /// The properties of its rows, if it holds rows.
    pub const fn item_fields(&self) -> Option<&'static [Field]> {
        match self.field_type {
            FieldType::Items(fields) => Some(fields),
            FieldType::Text
            | FieldType::LongText
            | FieldType::Number(_)
            | FieldType::Money
            | FieldType::Date
            | FieldType::Moment
            | FieldType::YesNo
            | FieldType::Choice(_)
            | FieldType::Choices(_)
            | FieldType::Access
            | FieldType::Rank
            | FieldType::Trash => None,
        }
    }
}

/// A field that code reads or writes as a Rust type.
#[derive(Clone, Copy, Debug)]
pub struct Typed<T> {
    /// The field as data.
    pub field: Field,
    holds: PhantomData<fn() -> T>,
}

impl<T: FieldValue> Typed<T> {
    const fn of(field: Field) -> Self {
        Self { field, holds: PhantomData }
    }

    /// Its name.
    pub const fn name(&self) -> &'static str {
        self.field.name
    }

    /// Its value in a row.
    pub fn in_item<'a>(&self, item: &'a Item) -> Option<&'a T> {
        T::from_value(item.get(self.name())?)
    }
}

impl Typed<String> {
    /// One line of text.
    pub const fn text(name: &'static str, section: Section) -> Self {
        Self::of(Field::new(name, FieldType::Text, section))
    }

    /// Many lines.
    pub const fn long_text(name: &'static str, section: Section) -> Self {
        Self::of(Field::new(name, FieldType::LongText, section))
    }

    /// One of some.
    pub const fn choice(name: &'static str, options: Options, section: Section) -> Self {
        Self::of(Field::new(name, FieldType::Choice(options), section))
    }

    /// The place in a column.
    pub const fn rank(name: &'static str) -> Self {
        Self::of(Field::hidden(name, FieldType::Rank, Policy::Pick))
    }
}

impl Typed<Vec<String>> {
    /// Several of some.
    pub const fn choices(name: &'static str, options: Options, section: Section) -> Self {
        Self::of(Field::new(name, FieldType::Choices(options), section))
    }
}

impl Typed<Decimal> {
    /// A number.
    pub const fn number(name: &'static str, unit: Unit, section: Section) -> Self {
        Self::of(Field::new(name, FieldType::Number(unit), section))
    }
}

impl Typed<Money> {
    /// Euros.
    pub const fn money(name: &'static str, section: Section) -> Self {
        Self::of(Field::new(name, FieldType::Money, section))
    }
}

impl Typed<Date> {
    /// A date.
    pub const fn date(name: &'static str, section: Section) -> Self {
        Self::of(Field::new(name, FieldType::Date, section))
    }

    /// A day that the program keeps for itself; where copies disagree, the one in sight is good enough.
    pub const fn kept(name: &'static str) -> Self {
        Self::of(Field::hidden(name, FieldType::Date, Policy::Pick))
    }
}

impl Typed<bool> {
    /// Yes or no.
    pub const fn yes_no(name: &'static str, section: Section) -> Self {
        Self::of(Field::new(name, FieldType::YesNo, section))
    }

    /// A mark that the program keeps for itself; where copies disagree, the one in sight is good enough.
    pub const fn mark(name: &'static str) -> Self {
        Self::of(Field::hidden(name, FieldType::YesNo, Policy::Pick))
    }
}

impl Typed<Moment> {
    /// When something happened; set by the program.
    pub const fn moment(name: &'static str, policy: Policy) -> Self {
        Self::of(Field::hidden(name, FieldType::Moment, policy))
    }
}

impl Typed<Access> {
    /// The marking.
    pub const fn access(name: &'static str) -> Self {
        Self::of(Field::new(name, FieldType::Access, Section::Access))
    }
}

impl Typed<VersionVector> {
    /// Whether the record is in the bin. Copies that disagree are shown as such (rule M7), not as a field in conflict.
    pub const fn trash(name: &'static str) -> Self {
        Self::of(Field::hidden(name, FieldType::Trash, Policy::Pick))
    }
}

impl FieldType {
    /// Whether a field of this type may hold the value, so that a file may hold it too. Choices that are not on the list
    /// are kept, so they are not looked at here (rule F4).
    pub fn holds(&self, value: &Value) -> bool {
        match (self, value) {
            (_, Value::Cleared)
            | (Self::Text | Self::LongText | Self::Choice(_) | Self::Rank, Value::Text(_))
            | (Self::Money, Value::Money(_))
            | (Self::Moment, Value::Moment(_))
            | (Self::YesNo, Value::YesNo(_))
            | (Self::Choices(_), Value::List(_))
            | (Self::Access, Value::Access(_))
            | (Self::Trash, Value::Trashed(_)) => true,
            (Self::Number(_), Value::Number(number)) => in_range(*number).is_ok(),
            (Self::Date, Value::Date(date)) => date.year() >= 1,
            (Self::Items(fields), Value::Item(item)) => {
                item.iter().all(|(name, value)| match fields.iter().find(|field| field.name == name) {
                    Some(field) => field.field_type.holds(value),
                    None if name == ITEM_RANK => Self::Rank.holds(value),
                    None => matches!(value, Value::Unknown(_)),
                })
            }
            _ => false,
        }
    }
}
