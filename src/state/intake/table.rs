//! A table on its way: how it is read, what its columns are taken for, and what becomes of its rows.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::super::app::App;
use super::super::clock;
use crate::format::csv_in::{CellProblem, Forms, Import, Mapping, Reading, Target, likely_kind};
use crate::format::error::{CellFault, TableError};
use crate::format::statistics::{self, Columns, Landing};
use crate::format::table::{Encoding, Layout, Table};
use crate::i18n::Language;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::kinds::{self, common, model_scenario, other_activity};
use crate::model::merge::Incoming;
use crate::model::record::Record;
use crate::model::value::{FieldValue, Value};
use crate::model::{search, shelf};

/// What becomes of the rows of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// Records.
    Records,
    /// Metrics of a record.
    Metrics,
    /// Areas of a scenario with their cases.
    Areas,
}

impl Purpose {
    /// All of them, in the order of a choice.
    pub const ALL: [Self; 3] = [Self::Records, Self::Metrics, Self::Areas];

    /// The collection of a record that the rows go to, and the properties that name a row and hold its count.
    const fn collection(self) -> Option<(&'static str, (&'static str, &'static str))> {
        match self {
            Self::Records => None,
            Self::Metrics => Some((common::METRICS.name, ("name", common::METRIC_ACTUAL.name()))),
            Self::Areas => Some(("rows", ("area", "cases"))),
        }
    }
}

/// A column and its first cells.
#[derive(Clone, PartialEq, Debug)]
pub struct Column {
    /// What stands above it, or its letters.
    pub name: String,
    /// What it is taken for.
    pub target: Target,
    /// The first cells: their text and what it is read as.
    pub cells: Vec<(String, Result<Reading, CellFault>)>,
}

/// A cell that is not what its column was taken for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Its row as a spreadsheet numbers it.
    pub row: usize,
    /// What its column is called.
    pub column: String,
    /// What it says.
    pub text: String,
    /// Why.
    pub fault: CellFault,
}

/// A count that statistics bring.
#[derive(Clone, PartialEq, Debug)]
pub struct Brought {
    /// What the row is called.
    pub name: String,
    /// Whether the record has no such row yet.
    pub is_new: bool,
    /// The count that stands there.
    pub before: Option<Value>,
    /// The count that will stand there.
    pub after: Option<Value>,
}

/// A table and the decisions about it.
#[derive(Clone, PartialEq, Debug)]
pub struct TableStep {
    bytes: Arc<[u8]>,
    layout: Layout,
    table: Table,
    /// What becomes of its rows.
    pub purpose: Purpose,
    kind: &'static Kind,
    mapping: Mapping,
    by_hand: BTreeSet<usize>,
    /// Which columns hold statistics.
    pub columns: Columns,
    /// The record that statistics go to.
    pub record: Option<Id>,
}

impl TableStep {
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, TableError> {
        let table = Table::read(&bytes)?;
        let mut step = Self {
            bytes: bytes.into(),
            layout: Layout::default(),
            table,
            purpose: Purpose::Records,
            kind: &other_activity::KIND,
            mapping: Mapping { columns: Vec::new() },
            by_hand: BTreeSet::new(),
            columns: Columns::default(),
            record: None,
        };
        step.guess();
        let has_title = step.mapping.columns.contains(&Target::Field(common::TITLE.name()));
        if step.columns.are_statistics() && !has_title {
            step.purpose = if step.columns.area.is_some() { Purpose::Areas } else { Purpose::Metrics };
        }
        Ok(step)
    }

    fn import(&self) -> Import<'_> {
        Import::new(&self.table, self.kind, Language::vocabulary())
    }

    /// What the columns are likely to be, after the table was read anew.
    fn guess(&mut self) {
        // What fits no kind better than another is other work.
        let kinds = std::iter::once(&other_activity::KIND).chain(kinds::ALL.iter().copied());
        self.kind = likely_kind(&self.table, kinds, Language::vocabulary()).unwrap_or(self.kind);
        self.mapping = self.import().guess();
        self.by_hand.clear();
        self.columns = Columns::guess(&self.table, Language::vocabulary());
    }

    /// Whether it has more than one column.
    pub(super) fn is_wide(&self) -> bool {
        self.table.headers.len() > 1
    }

    /// How many rows it has.
    pub fn count(&self) -> usize {
        self.table.rows.len()
    }

    /// How its letters are written.
    pub fn encoding(&self) -> Encoding {
        self.table.encoding
    }

    /// What stands between its cells.
    pub fn delimiter(&self) -> char {
        self.table.delimiter
    }

    /// Whether its first row names the columns.
    pub fn has_head(&self) -> bool {
        self.table.has_head
    }

    /// What its rows become, unless a column says otherwise.
    pub fn kind(&self) -> &'static Kind {
        self.kind
    }

    /// How its numbers and dates are written.
    pub fn forms(&self) -> Forms {
        self.import().forms(&self.mapping)
    }

    /// What its columns are called.
    pub fn names(&self) -> Vec<String> {
        (0..self.table.headers.len()).map(|column| self.table.name(column)).collect()
    }

    /// What a column is taken for.
    pub fn target(&self, column: usize) -> Target {
        self.mapping.columns.get(column).copied().unwrap_or(Target::Lines)
    }

    /// Whether a column gives the records their titles.
    pub fn has_titles(&self) -> bool {
        self.mapping.columns.contains(&Target::Field(common::TITLE.name()))
    }

    /// The columns with their first cells.
    pub fn first_rows(&self, rows: usize) -> Vec<Column> {
        let readings = self.import().preview(&self.mapping, rows);
        let cells = |column: usize| {
            let read = readings.iter().enumerate().filter_map(|(row, readings)| {
                Some((self.table.cell(row, column).to_owned(), readings.get(column)?.clone()))
            });
            read.collect()
        };
        let names = self.names().into_iter().enumerate();
        names.map(|(column, name)| Column { name, target: self.target(column), cells: cells(column) }).collect()
    }

    /// How many cells are not what their columns were taken for, and the first of them. Their texts are kept as lines.
    pub fn problems(&self, limit: usize) -> (usize, Vec<Problem>) {
        let problems = match self.purpose {
            Purpose::Records => {
                let mut n = 0;
                // Nothing is kept of these records, so their ids need not be those of new ones.
                let mut counted = || {
                    n += 1;
                    Id::from_bits(n)
                };
                self.import().records(&self.mapping, &mut counted).1
            }
            Purpose::Metrics => statistics::as_metrics(&self.table, self.columns).1,
            Purpose::Areas => statistics::as_rows(&self.table, self.columns).1,
        };
        let placed = problems.iter().take(limit).map(|CellProblem { row, column, fault }| Problem {
            row: self.row_number(*row),
            column: self.table.name(*column),
            text: self.table.cell(*row, *column).to_owned(),
            fault: *fault,
        });
        (problems.len(), placed.collect())
    }

    /// A row as a spreadsheet numbers it.
    pub fn row_number(&self, row: usize) -> usize {
        row + 1 + usize::from(self.table.has_head)
    }

    /// Reads the table as if it were written in this way.
    ///
    /// # Errors
    /// Where it is not; all stays as it was then.
    pub fn set_layout(&mut self, encoding: Option<Encoding>, delimiter: Option<char>) -> Result<(), TableError> {
        let layout =
            Layout { encoding: encoding.or(self.layout.encoding), delimiter: delimiter.or(self.layout.delimiter) };
        self.table = Table::read_as(&self.bytes, layout)?;
        self.layout = layout;
        self.guess();
        Ok(())
    }

    /// Takes the first row for the names of the columns, or not.
    pub fn set_head(&mut self, has_head: bool) {
        let empty = Table { headers: Vec::new(), rows: Vec::new(), ..self.table };
        self.table = std::mem::replace(&mut self.table, empty).with_head(has_head);
        self.guess();
    }

    /// Says what the rows become. What the person has said about columns stays where the kind has such a field.
    pub fn set_kind(&mut self, kind: &'static Kind) {
        let before = std::mem::replace(&mut self.mapping, Mapping { columns: Vec::new() });
        self.kind = kind;
        self.mapping = self.import().guess();
        for column in self.by_hand.clone() {
            match before.columns.get(column) {
                Some(Target::Field(name)) if kind.field(name).is_none() => _ = self.by_hand.remove(&column),
                Some(target) => self.take_for(column, *target),
                None => {}
            }
        }
    }

    /// Says what a column is taken for. A field is taken once: the column that had it tells its cells in the description.
    pub fn set_target(&mut self, column: usize, target: Target) {
        self.by_hand.insert(column);
        self.take_for(column, target);
    }

    fn take_for(&mut self, column: usize, target: Target) {
        for (other, taken) in self.mapping.columns.iter_mut().enumerate() {
            if other == column {
                *taken = target;
            } else if *taken == target && target != Target::LeftOut {
                *taken = Target::Lines;
            }
        }
    }

    /// Where the statistics go in a record.
    fn landings(&self, record: &Record, new_id: &mut dyn FnMut() -> Id) -> Vec<Landing> {
        let Some((collection, named)) = self.purpose.collection() else {
            return Vec::new();
        };
        let rows = match self.purpose {
            Purpose::Records => Vec::new(),
            Purpose::Metrics => statistics::as_metrics(&self.table, self.columns).0,
            Purpose::Areas => statistics::as_rows(&self.table, self.columns).0,
        };
        statistics::landings(record, collection, named, rows, new_id)
    }
}

impl App {
    pub(super) fn table_records(&self, step: &TableStep) -> Vec<Incoming> {
        let Some((collection, _)) = step.purpose.collection() else {
            return step.import().records(&step.mapping, &mut clock::new_id).0;
        };
        let record = step.record.as_ref().and_then(|id| self.ask(|plan| plan.get(id).cloned()));
        let incoming = record.map(|record| {
            let landings = step.landings(&record, &mut clock::new_id);
            statistics::incoming(&record, collection, &landings)
        });
        incoming.into_iter().collect()
    }

    /// What the statistics of a table would bring the record that they go to.
    pub fn brought(&self, step: &TableStep) -> Vec<Brought> {
        let record = step.record.as_ref().and_then(|id| self.ask(|plan| plan.get(id).cloned()));
        let (Some(record), Some((_, (name, count)))) = (record, step.purpose.collection()) else {
            return Vec::new();
        };
        let landings = step.landings(&record, &mut clock::new_id).into_iter();
        let brought = landings.map(|Landing { id: _, before, value }| {
            let name = before.as_ref().unwrap_or(&value).get(name).and_then(String::from_value);
            Brought {
                name: name.cloned().unwrap_or_default(),
                is_new: before.is_none(),
                before: before.and_then(|before| before.get(count).cloned()),
                after: value.get(count).cloned(),
            }
        });
        brought.collect()
    }

    /// Says what becomes of the rows of a table; where statistics can go to one record only, they do.
    pub fn set_purpose(&self, step: &ArcRwSignal<TableStep>, purpose: Purpose) {
        let targets = self.statistics_targets(purpose, "", 2);
        step.update(|step| {
            step.purpose = purpose;
            step.record = match targets.as_slice() {
                [only] if purpose == Purpose::Areas => Some(only.id().clone()),
                _ => None,
            };
        });
    }

    /// The records that statistics can go to; without words to search by, those that have some already.
    pub fn statistics_targets(&self, purpose: Purpose, text: &str, limit: usize) -> Vec<Arc<Record>> {
        let words = search::words(text);
        let fits = |record: &Record| match purpose {
            Purpose::Records => false,
            Purpose::Metrics => {
                record.kind().is_some() && (!words.is_empty() || !record.items(common::METRICS.name).is_empty())
            }
            Purpose::Areas => record.kind_id() == model_scenario::KIND.id,
        };
        if !words.is_empty() {
            return self.search_for(&words, limit, fits);
        }
        self.ask(|plan| {
            plan.records().filter(|record| shelf::is_work(record) && fits(record)).take(limit).cloned().collect()
        })
    }
}
