//! Records as a table for spreadsheets (CSV, RFC 4180): a row a record, a column a field. Semicolons, decimal commas,
//! UTF-8 with a byte order mark and CRLF, because that is what Excel in Estonia opens without a question. The caller says
//! which records. [`super::csv_in`] reads it back; a table that comes back as it went changes nothing.

use std::io;

use super::cells::{Cells, TitleOf, harmless};
use super::words::Words;
use crate::model::field::Field;
use crate::model::kind::Kind;
use crate::model::kinds::common;
use crate::model::record::Record;
use crate::model::subject::Subject;

/// What stands in a column.
#[derive(Clone, Copy)]
enum Column {
    Field(&'static Field),
    Kind,
    Duty,
    Id,
}

/// The columns for records of one kind, or of all kinds together. The program's own fields, such as the place in a
/// column of a board, are left out.
fn columns(kind: Option<&'static Kind>) -> Vec<Column> {
    let fields = |fields: &'static [Field]| fields.iter().filter(|field| field.section.is_some()).map(Column::Field);
    let mut columns: Vec<Column> = fields(common::FIELDS).collect();
    match kind {
        Some(kind) => columns.extend(fields(kind.fields)),
        // After the title.
        None => drop(columns.splice(1..1, [Column::Kind, Column::Duty])),
    }
    columns.push(Column::Id);
    columns
}

/// What stands in the columns of a list. What only follows from other fields is left out, as is what the program notes.
fn listed(subjects: &[Subject]) -> Vec<Column> {
    let column = |subject: &Subject| match subject {
        Subject::Kind => Some(Column::Kind),
        Subject::Duty => Some(Column::Duty),
        Subject::Field(field) if field.section.is_some() => Some(Column::Field(field)),
        Subject::Field(_) | Subject::Text | Subject::Phase | Subject::Mark => None,
    };
    subjects.iter().filter_map(column).chain([Column::Id]).collect()
}

/// Writes records, of one kind with all its fields or of any kinds with the common ones.
///
/// # Errors
/// Never: memory is written to; the signature of the writer asks for it.
pub fn write<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    kind: Option<&'static Kind>,
    words: &Words,
    title_of: TitleOf<'_>,
) -> io::Result<Vec<u8>> {
    write_columns(records, &columns(kind), words, title_of)
}

/// Writes records as a list shows them.
///
/// # Errors
/// As [`write`].
pub fn write_listed<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    subjects: &[Subject],
    words: &Words,
    title_of: TitleOf<'_>,
) -> io::Result<Vec<u8>> {
    write_columns(records, &listed(subjects), words, title_of)
}

fn write_columns<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    columns: &[Column],
    words: &Words,
    title_of: TitleOf<'_>,
) -> io::Result<Vec<u8>> {
    let cells = Cells { words, title_of };
    let mut bytes = Vec::from("\u{feff}");
    let mut table = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
    table.write_record(columns.iter().map(|column| head(*column, words)))?;
    for record in records {
        table.write_record(columns.iter().map(|column| harmless(cell(*column, record, cells))))?;
    }
    table.flush()?;
    drop(table);
    Ok(bytes)
}

fn head(column: Column, words: &Words) -> &'static str {
    match column {
        Column::Field(field) => (words.field)(field.name).unwrap_or(field.name),
        Column::Kind => words.kind_head,
        Column::Duty => words.duty_head,
        Column::Id => words.id,
    }
}

fn cell(column: Column, record: &Record, cells: Cells<'_>) -> String {
    match column {
        Column::Field(field) => cells.field(record, field),
        Column::Kind => (cells.words.kind)(record.kind_id()).unwrap_or_else(|| record.kind_id()).to_owned(),
        Column::Duty => cells.words.duty_of(record),
        Column::Id => record.id().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::date::parse_date;
    use crate::model::decimal::Money;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kinds::{other_activity, study_visit};
    use crate::model::record::Path;
    use crate::model::value::{Access, Value};

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn record(kind: &'static str, values: &[(Path, Value)]) -> Record {
        let mut record = Record::new(Id::parse("r1").unwrap(), kind);
        for (path, value) in values {
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, path.clone(), value.clone(), None);
        }
        record
    }

    /// What stands in the columns of these heads; the whole table is UTF-8 with its mark and ends its lines as Windows.
    fn cells(record: &Record, kind: Option<&'static Kind>, heads: &[&str]) -> Vec<String> {
        let title_of = |id: &Id| (id.as_str() == "r2").then(|| "Teine; kirje".to_owned());
        let bytes = write([record], kind, Language::Et.words(), &title_of).unwrap();
        let whole = String::from_utf8(bytes).unwrap();
        let whole = whole.strip_prefix('\u{feff}').unwrap();
        assert!(whole.ends_with("\r\n"));
        let reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(whole.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.into_records().map(Result::unwrap).collect();
        let column = |head: &&str| rows[0].iter().position(|other| other == *head).unwrap_or_else(|| panic!("{head}"));
        heads.iter().map(|head| rows[1][column(head)].to_owned()).collect()
    }

    #[test]
    fn values_stand_as_a_spreadsheet_in_estonia_reads_them() {
        let values = [
            (Path::field("title"), text("=Õppevisiit; \"Soome\"")),
            (Path::field("stage"), text("need_mapped")),
            (Path::field("due"), Value::Date(parse_date("2027-05-14").unwrap())),
            (Path::field("budget"), Value::Money(Money::parse("-1234.5").unwrap())),
            (Path::field("participants"), Value::Number("3.50".parse().unwrap())),
            (Path::field("areas"), Value::List(vec!["0784".into(), "9999".into()])),
            (Path::field("labels"), Value::List(vec!["a; b, c".into(), "d".into()])),
        ];
        let record = record(study_visit::KIND.id, &values);
        let heads = ["Pealkiri", "Etapp", "Tähtaeg", "Eelarve", "Osalejaid", "Piirkonnad", "Sildid", "Lepiku tunnus"];
        let expected = [
            "'=Õppevisiit; \"Soome\"",
            "Vajadus kaardistatud",
            "14.05.2027",
            "-1234,50",
            "3,5",
            "Tallinn; 9999",
            "a;\u{a0}b,\u{a0}c; d",
            "r1",
        ];
        assert_eq!(cells(&record, Some(&study_visit::KIND), &heads), expected);
    }

    #[test]
    fn rows_stand_in_one_cell() {
        let item = |collection: &'static str, id: &str| Path::item(collection, Id::parse(id).unwrap());
        let row = |properties: &[(&'static str, Value)]| {
            Value::Item(properties.iter().map(|(name, value)| ((*name).into(), value.clone())).collect())
        };
        let values = [
            (
                item("steps", "a"),
                row(&[("text", text("Üks; kaks")), ("done", Value::YesNo(true)), ("rank", text("80"))]),
            ),
            (item("steps", "b"), row(&[("text", text("Kolm")), ("rank", text("81"))])),
            (item("notes", "n"), row(&[("text", text("a\nb")), ("by", text("nõunik"))])),
            (item("links", "l"), row(&[("relation", text("feeds")), ("to", text("r2"))])),
            (item("links", "m"), row(&[("relation", text("blocks")), ("to", text("r3"))])),
        ];
        let record = record(other_activity::KIND.id, &values);
        let expected = [
            "Tehtud: jah; Samm: Üks;\u{a0}kaks\nSamm: Kolm",
            "Märkus: a\n  b; Kirjutaja: nõunik",
            "Seose liik: Annab sisendi; Kirje: Teine;\u{a0}kirje [r2]\nSeose liik: Takistab; Kirje: r3",
        ];
        assert_eq!(cells(&record, None, &["Sammud", "Märkmed", "Seosed"]), expected);
    }

    #[test]
    fn a_table_of_all_kinds_says_the_kind_the_duty_and_the_marking() {
        let access =
            Access { basis: Some("AvTS § 35 lg 2 p 2".into()), until: parse_date("2031-11-22"), ..Access::default() };
        let heads = ["Kirje liik", "Tööülesanne", "Etapp", "Juurdepääs"];
        let marked = record(other_activity::KIND.id, &[(Path::field("access"), Value::Access(access.into()))]);
        let marking = "AK; Juurdepääsupiirang kehtib kuni: 22.11.2031; Alus: AvTS § 35 lg 2 p 2";
        assert_eq!(cells(&marked, None, &heads), ["Muu tegevus", "3.6 Uuendused ja muu töö", "", marking]);
        let unknown = record("x-audit", &[(Path::field("stage"), text("sampling"))]);
        assert_eq!(cells(&unknown, None, &heads), ["x-audit", "", "sampling", "Avalik"]);
    }
}
