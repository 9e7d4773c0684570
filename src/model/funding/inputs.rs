//! What a scenario is calculated from.

use std::collections::BTreeMap;

use super::MOST_YEARS;
use crate::model::date::Date;
use crate::model::decimal::Decimal;
use crate::model::field::{FieldType, Unit};
use crate::model::id::Id;
use crate::model::kinds::model_scenario::{self as kind, Parameter};
use crate::model::record::{Path, Record};
use crate::model::sort::gathered;
use crate::model::value::{Item, Value};

/// An area with its cases.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Where.
    pub area: String,
    /// Cases in the year.
    pub cases: Decimal,
    /// Mediators who work there, where that is known.
    pub mediators: Option<Decimal>,
}

/// Where a parameter comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    /// What the source is.
    pub text: String,
    /// The day as of which it is right.
    pub as_of: Option<Date>,
}

impl Source {
    /// The source that a scenario names for a parameter: of several, the latest.
    pub fn of(record: &Record, parameter: Parameter) -> Option<Self> {
        let (_, item) = Self::item_of(record, parameter)?;
        Some(Self {
            text: kind::SOURCE_TEXT.in_item(item).cloned().unwrap_or_default(),
            as_of: kind::SOURCE_AS_OF.in_item(item).copied(),
        })
    }

    /// The item that it stands in.
    pub fn item_of(record: &Record, parameter: Parameter) -> Option<(&Id, &Item)> {
        let items = record.items(kind::SOURCES.name).into_iter();
        let named =
            items.filter(|(_, item)| kind::SOURCE_PARAMETER.in_item(item).is_some_and(|name| name == parameter.name()));
        named.max_by_key(|(_, item)| kind::SOURCE_AS_OF.in_item(item))
    }

    /// Whether it says both what and as of when.
    pub fn is_whole(&self) -> bool {
        !self.text.is_empty() && self.as_of.is_some()
    }
}

/// Parameters and rows. What is not set counts as nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inputs {
    rows: Vec<Row>,
    values: BTreeMap<Parameter, Decimal>,
}

impl Inputs {
    /// From rows and values; percents as `8` for 8 %.
    pub fn new(rows: Vec<Row>, values: impl IntoIterator<Item = (Parameter, Decimal)>) -> Self {
        Self { rows, values: gathered(values) }
    }

    /// What a scenario says.
    pub fn of(record: &Record) -> Self {
        let rows = record.items(kind::ROWS.name).into_iter().map(|(_, item)| Row {
            area: kind::ROW_AREA.in_item(item).cloned().unwrap_or_default(),
            cases: kind::ROW_CASES.in_item(item).copied().unwrap_or_default(),
            mediators: kind::ROW_MEDIATORS.in_item(item).copied(),
        });
        let value = |parameter: Parameter| match record.value(&Path::field(parameter.name()))? {
            Value::Number(number) => Some((parameter, *number)),
            Value::Money(money) => Some((parameter, money.amount())),
            _ => None,
        };
        Self::new(rows.collect(), Parameter::ALL.into_iter().filter_map(value))
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The value of a parameter as it was set, if it was.
    pub fn value(&self, parameter: Parameter) -> Option<Decimal> {
        self.values.get(&parameter).copied()
    }

    /// The value of a parameter for the arithmetic: a percent as a share of one.
    pub fn amount(&self, parameter: Parameter) -> Decimal {
        let value = self.value(parameter).unwrap_or_default();
        match parameter.field_type() {
            // A division by a hundred moves the point.
            FieldType::Number(Unit::Percent) => value.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default(),
            _ => value,
        }
    }

    /// The same with another value of a parameter.
    #[must_use]
    pub fn with(mut self, parameter: Parameter, value: Decimal) -> Self {
        self.values.insert(parameter, value);
        self
    }

    /// All cases; `None` where they are too many to hold.
    pub fn cases(&self) -> Option<Decimal> {
        self.rows.iter().try_fold(Decimal::ZERO, |sum, row| sum.checked_add(row.cases))
    }

    /// How many years are calculated.
    pub fn years(&self) -> u8 {
        let years = self.value(Parameter::Years).unwrap_or_default().trunc();
        let years = years.clamp(Decimal::ONE, MOST_YEARS.into());
        years.try_into().unwrap_or(1)
    }

    /// The inputs so many years on: cases grown and prices indexed, year by year. `None` where a number is too large.
    pub fn in_year(&self, year: u8) -> Option<Self> {
        let growth = factor(self.amount(Parameter::GrowthShare), year)?;
        let indexation = factor(self.amount(Parameter::IndexationShare), year)?;
        let grown = |row: &Row| Some(Row { cases: row.cases.checked_mul(growth)?.normalize(), ..row.clone() });
        let indexed = |(parameter, value): (&Parameter, &Decimal)| {
            let is_price = matches!(parameter.field_type(), FieldType::Money);
            let value = if is_price { value.checked_mul(indexation)?.normalize() } else { *value };
            Some((*parameter, value))
        };
        Some(Self {
            rows: self.rows.iter().map(grown).collect::<Option<_>>()?,
            values: self.values.iter().map(indexed).collect::<Option<_>>()?,
        })
    }
}

/// What a yearly share multiplies by after so many years.
fn factor(share: Decimal, years: u8) -> Option<Decimal> {
    let yearly = share.checked_add(Decimal::ONE)?;
    (0..years).try_fold(Decimal::ONE, |factor, _| factor.checked_mul(yearly))
}
