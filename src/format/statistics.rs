//! Rows of statistics (a period, an area, a count) as values of metrics and as rows of a scenario.

use std::collections::BTreeMap;

use super::csv_in::CellProblem;
use super::error::CellFault;
use super::readings::number;
use super::table::Table;
use super::words::{Vocabulary, fold};
use crate::model::decimal::{Decimal, in_range};
use crate::model::kinds::common;
use crate::model::value::{Item, Value};

/// Which columns hold what.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Columns {
    /// When it was counted.
    pub period: Option<usize>,
    /// Where it was counted.
    pub area: Option<usize>,
    /// How many.
    pub count: Option<usize>,
}

impl Columns {
    /// The columns by their heads.
    pub fn guess(table: &Table, vocabulary: &Vocabulary) -> Self {
        let heads: Vec<String> = table.headers.iter().map(|head| fold(head)).collect();
        let find = |name: &str, property: Option<&str>| {
            let own = |head: &str| {
                let names = vocabulary.languages.iter().filter_map(|words| (words.item_field)("rows", property?));
                names.into_iter().any(|name| fold(name) == head)
            };
            let usual = |head: &str| (vocabulary.heads)(name).iter().any(|usual| fold(usual) == head);
            heads.iter().position(|head| own(head) || usual(head))
        };
        Self { period: find("period", None), area: find("area", Some("area")), count: find("count", Some("cases")) }
    }
}

/// Each row as a metric: called after its period and area, where it stands is the count, its unit the head of that column.
pub fn as_metrics(table: &Table, columns: Columns) -> (Vec<Item>, Vec<CellProblem>) {
    let unit = columns.count.and_then(|column| table.headers.get(column)).map_or("", |head| head.trim());
    let (rows, problems) = counted(table, columns);
    let metrics = rows.into_iter().map(|row| {
        let name = [row.period, row.area].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
        item([("name", text(&name)), ("unit", text(unit)), (common::METRIC_ACTUAL.name(), Value::Number(row.count))])
    });
    (metrics.collect(), problems)
}

/// The areas with their cases, in their order; those of several rows are added up.
pub fn as_rows(table: &Table, columns: Columns) -> (Vec<Item>, Vec<CellProblem>) {
    let (rows, mut problems) = counted(table, columns);
    let mut areas: Vec<(&str, Decimal)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        let place = *places.entry(row.area).or_insert(areas.len());
        match areas.get_mut(place) {
            None => areas.push((row.area, row.count)),
            Some((_, sum)) => match sum.checked_add(row.count).and_then(|sum| in_range(sum).ok()) {
                Some(added) => *sum = added,
                None => problems.push(CellProblem { fault: CellFault::NumberOutOfRange, ..row.place }),
            },
        }
    }
    let rows = areas.into_iter().map(|(area, sum)| item([("area", text(area)), ("cases", Value::Number(sum))]));
    (rows.collect(), problems)
}

struct Row<'a> {
    period: &'a str,
    area: &'a str,
    count: Decimal,
    /// Where the count stands.
    place: CellProblem,
}

/// The rows whose count can be read, and the cells that hold none.
fn counted(table: &Table, columns: Columns) -> (Vec<Row<'_>>, Vec<CellProblem>) {
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    for index in 0..table.rows.len() {
        let cell = |column: Option<usize>| column.map_or("", |column| table.cell(index, column).trim());
        let place = CellProblem { row: index, column: columns.count.unwrap_or_default(), fault: CellFault::NotANumber };
        match number(cell(columns.count), table.delimiter == ',') {
            Ok(count) => rows.push(Row { period: cell(columns.period), area: cell(columns.area), count, place }),
            Err(fault) => problems.push(CellProblem { fault, ..place }),
        }
    }
    (rows, problems)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// A row in its one form.
fn item<const N: usize>(properties: [(&'static str, Value); N]) -> Item {
    let said = properties.into_iter().map(|(name, value)| (name.into(), value.normal()));
    said.filter(|(_, value)| *value != Value::Cleared).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::words::VOCABULARY;

    const STATISTICS: &str = "Periood;Tööpiirkond;Menetlusi\n\
        2026 I;Tallinn;1 200\n\
        2026 I;Tartu;120\n\
        2026 II;Tallinn;300,5\n\
        2026 II;Narva;kinni\n\
        Kokku;;\n";

    fn shown(items: &[Item]) -> Vec<String> {
        items.iter().map(|item| crate::format::value_text(&Value::Item(item.clone()))).collect()
    }

    #[test]
    fn counts_become_metrics_and_areas() {
        let table = Table::read(STATISTICS.as_bytes()).unwrap();
        let columns = Columns::guess(&table, &VOCABULARY);
        assert_eq!(columns, Columns { period: Some(0), area: Some(1), count: Some(2) });
        let (metrics, problems) = as_metrics(&table, columns);
        assert_eq!(
            shown(&metrics),
            [
                r#"{"actual":1200,"name":"2026 I, Tallinn","unit":"Menetlusi"}"#,
                r#"{"actual":120,"name":"2026 I, Tartu","unit":"Menetlusi"}"#,
                r#"{"actual":300.5,"name":"2026 II, Tallinn","unit":"Menetlusi"}"#,
            ]
        );
        let places: Vec<_> = problems.iter().map(|problem| (problem.row, problem.column)).collect();
        assert_eq!(places, [(3, 2), (4, 2)]);
        let (rows, problems) = as_rows(&table, columns);
        assert_eq!(shown(&rows), [r#"{"area":"Tallinn","cases":1500.5}"#, r#"{"area":"Tartu","cases":120}"#]);
        assert_eq!(problems.len(), 2);
    }

    #[test]
    fn what_goes_beyond_the_digits_is_a_problem() {
        let table = Table::read(b"Area,Cases\nA,999999999999999\nA,1\nB,2").unwrap();
        let (rows, problems) = as_rows(&table, Columns::guess(&table, &VOCABULARY));
        assert_eq!(shown(&rows), [r#"{"area":"A","cases":999999999999999}"#, r#"{"area":"B","cases":2}"#]);
        let places: Vec<_> = problems.iter().map(|problem| (problem.row, problem.fault)).collect();
        assert_eq!(places, [(1, CellFault::NumberOutOfRange)]);
    }

    #[test]
    fn without_a_column_of_counts_there_is_nothing_to_take() {
        let table = Table::read(b"A;B\nx;y").unwrap();
        let (metrics, problems) = as_metrics(&table, Columns::default());
        assert_eq!((metrics.len(), problems.len()), (0, 1));
    }
}
