//! Rows of statistics (a period, an area, a count) as values of metrics and as rows of a scenario.

use std::collections::BTreeMap;

use super::csv_in::CellProblem;
use super::error::CellFault;
use super::readings::number;
use super::table::Table;
use super::words::{Vocabulary, fold};
use crate::model::decimal::{Decimal, in_range};
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::merge::Incoming;
use crate::model::record::{Path, Record};
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
    /// Whether a table is likely to be one of statistics: counts, and when or where.
    pub const fn are_statistics(self) -> bool {
        self.count.is_some() && (self.period.is_some() || self.area.is_some())
    }

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

/// A row on its way into a collection of a record.
#[derive(Clone, PartialEq, Debug)]
pub struct Landing {
    /// The row of the record that it goes into, or a new one.
    pub id: Id,
    /// That row as it is; none for a new one.
    pub before: Option<Item>,
    /// What is written: the count, and what the row does not say yet.
    pub value: Item,
}

/// Where rows go in a record: those that are called like one that is there bring its count up to date, the others are
/// added. `name` and `count` are the properties that name a row and hold its count.
pub fn landings(
    record: &Record,
    collection: &str,
    (name, count): (&str, &str),
    rows: Vec<Item>,
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<Landing> {
    let called = |item: &Item| match item.get(name) {
        Some(Value::Text(text)) => fold(text),
        _ => String::new(),
    };
    let mut here: BTreeMap<String, (&Id, &Item)> = BTreeMap::new();
    for (id, item) in record.items(collection) {
        here.entry(called(item)).or_insert((id, item));
    }
    let land = |mut value: Item| match here.remove(&called(&value)) {
        Some((id, before)) => {
            value.retain(|property, _| property == count || !before.contains_key(property));
            Landing { id: id.clone(), before: Some(before.clone()), value }
        }
        None => Landing { id: new_id(), before: None, value },
    };
    rows.into_iter().map(land).collect()
}

/// What the rows bring a record, as if it were written by hand (rule F5).
pub fn incoming(record: &Record, collection: &'static str, landings: &[Landing]) -> Incoming {
    let loose = landings.iter().map(|row| (Path::item(collection, row.id.clone()), Value::Item(row.value.clone())));
    Incoming { record: Record::new(record.id().clone(), record.kind_id().to_owned()).into(), loose: loose.collect() }
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
    use crate::model::id::{Dot, ReplicaId};

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
    fn a_row_brings_up_to_date_the_one_that_is_called_so() {
        let row = |area: &str, cases: i64| item([("area", text(area)), ("cases", Value::Number(cases.into()))]);
        let dot = Dot { replica: ReplicaId::from_bits(1), n: 1 };
        let mut record = Record::new(Id::from_bits(1), "model_scenario");
        record.write(dot, Path::item("rows", Id::from_bits(2)), Value::Item(row("TALLINN", 5)), None);
        record.write(dot, Path::item("rows", Id::from_bits(3)), Value::Item(item([("area", text("Narva"))])), None);
        let rows = vec![row("Tallinn", 7), row("Tartu", 8), row("Narva", 9), row("tallinn", 1)];
        let mut n = 3;
        let mut new_id = || {
            n += 1;
            Id::from_bits(n)
        };
        let landings = landings(&record, "rows", ("area", "cases"), rows, &mut new_id);
        let said: Vec<_> = landings
            .iter()
            .map(|row| (row.id.clone(), row.before.is_some(), shown(std::slice::from_ref(&row.value)).concat()))
            .collect();
        let expected = [
            (2, true, r#"{"cases":7}"#),
            (4, false, r#"{"area":"Tartu","cases":8}"#),
            (3, true, r#"{"cases":9}"#),
            // A row takes one count; the other is not lost.
            (5, false, r#"{"area":"tallinn","cases":1}"#),
        ];
        assert_eq!(said, expected.map(|(id, before, value)| (Id::from_bits(id), before, value.to_owned())));
        let incoming = incoming(&record, "rows", &landings);
        assert_eq!((incoming.record.kind_id(), incoming.loose.len()), ("model_scenario", 4));
    }

    #[test]
    fn statistics_are_told_by_their_columns() {
        let check = |heads: &str, expected: bool| {
            let table = Table::read(format!("{heads}\nx").as_bytes()).unwrap();
            assert_eq!(Columns::guess(&table, &VOCABULARY).are_statistics(), expected, "{heads}");
        };
        check("Periood;Piirkond;Arv", true);
        check("Month;Cases", true);
        check("Район;Количество", true);
        check("Periood;Piirkond", false);
        check("Pealkiri;Arv", false);
    }

    #[test]
    fn without_a_column_of_counts_there_is_nothing_to_take() {
        let table = Table::read(b"A;B\nx;y").unwrap();
        let (metrics, problems) = as_metrics(&table, Columns::default());
        assert_eq!((metrics.len(), problems.len()), (0, 1));
    }
}
