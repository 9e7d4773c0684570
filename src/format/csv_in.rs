//! A table → records (rule F5): which column is which field, what its cells say, and what cannot be read. What finds no
//! field stands in the description as a line of its column's name and its text; nothing is dropped.
//!
//! A row with the id of a record is that record: its cells become ordinary writes where they differ, an empty cell says
//! nothing, and lines without a field become a note. That column has a head which no other program gives its own ids, so their numbers are never taken for
//! records of this plan.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use super::error::CellFault;
use super::readings::{self, Readings};
use super::table::Table;
use super::words::{Vocabulary, fold};
use crate::model::field::{Field, FieldType};
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::kinds::common;
use crate::model::merge::Incoming;
use crate::model::sort::gathered;
use crate::model::value::{Item, Value};

/// What a column is taken for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Target {
    /// A field, by its name.
    Field(&'static str),
    /// The record's id.
    Id,
    /// The record's kind.
    Kind,
    /// No field: it is kept as lines of the description, or of a note.
    Lines,
    /// Nothing: what it says follows from the rest, or the person wants none of it.
    LeftOut,
}

/// What each column is taken for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mapping {
    /// By column.
    pub columns: Vec<Target>,
}

/// What a cell says.
#[derive(Clone, PartialEq, Debug)]
pub enum Reading {
    /// Nothing.
    Empty,
    /// The value of a field.
    Value(Value),
    /// Rows of a collection.
    Rows(Vec<Item>),
    /// Which record it is.
    Id(Id),
    /// What kind of record it is.
    Kind(&'static Kind),
    /// A line for what has no field.
    Line,
    /// Nothing of it is taken.
    LeftOut,
}

/// How the values of a table are written, as far as its cells show.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Forms {
    /// Numbers with a decimal comma.
    pub comma: bool,
    /// Numbers with a decimal point.
    pub point: bool,
    /// Dates as `31.03.2027`.
    pub dotted: bool,
    /// Dates as `2027-03-31`.
    pub iso: bool,
}

/// A cell that is not what its column was taken for; it is kept as a line, like what has no field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CellProblem {
    /// The row, counted from 0 below the head.
    pub row: usize,
    /// The column, counted from 0.
    pub column: usize,
    /// Why.
    pub fault: CellFault,
}

/// A table that is to become records.
pub struct Import<'a> {
    table: &'a Table,
    kind: &'static Kind,
    readings: Readings<'a>,
}

/// The kind whose fields fit the most columns of a table; of equals the first.
pub fn likely_kind(
    table: &Table,
    kinds: impl DoubleEndedIterator<Item = &'static Kind>,
    vocabulary: &Vocabulary,
) -> Option<&'static Kind> {
    let fields = |kind: &&'static Kind| {
        let columns = Import::new(table, kind, vocabulary).guess().columns;
        columns.iter().filter(|target| matches!(target, Target::Field(_))).count()
    };
    // Of equals the last would be taken.
    kinds.rev().max_by_key(fields)
}

impl<'a> Import<'a> {
    /// A table whose rows are records of a kind, unless a column says otherwise.
    pub fn new(table: &'a Table, kind: &'static Kind, vocabulary: &'a Vocabulary) -> Self {
        // Where commas stand between cells, numbers are written the English way.
        Self { table, kind, readings: Readings::new(vocabulary, table.delimiter == ',') }
    }

    /// What the columns are likely to be, by their heads: names of fields in any language first, then what people usually
    /// write there. A field is taken once.
    pub fn guess(&self) -> Mapping {
        let mut columns = vec![Target::Lines; self.table.headers.len()];
        let mut taken = BTreeSet::new();
        for meanings in [self.names(), self.usage()] {
            for (column, head) in columns.iter_mut().zip(&self.table.headers) {
                let found = meanings.get(&fold(head)).copied();
                if let (Target::Lines, Some(found)) = (*column, found.filter(|found| taken.insert(*found))) {
                    *column = found;
                }
            }
        }
        Mapping { columns }
    }

    /// The columns of a table that this program writes, by their folded heads.
    fn names(&self) -> BTreeMap<String, Target> {
        let mut names = BTreeMap::new();
        for words in self.readings.vocabulary.languages {
            let own = [(words.id, Target::Id), (words.kind_head, Target::Kind), (words.duty_head, Target::LeftOut)];
            names.extend(own.map(|(head, target)| (fold(head), target)));
            let named = self.fields().filter_map(|field| Some((fold((words.field)(field.name)?), target(field))));
            named.for_each(|(head, target)| _ = names.entry(head).or_insert(target));
        }
        self.fields().for_each(|field| _ = names.entry(fold(field.name)).or_insert(target(field)));
        names
    }

    /// What people usually write above columns, folded.
    fn usage(&self) -> BTreeMap<String, Target> {
        let heads = |field| (self.readings.vocabulary.heads)(field).iter().map(|head| fold(head));
        gathered(self.fields().flat_map(|field| heads(field.name).map(|head| (head, target(field)))))
    }

    fn fields(&self) -> impl Iterator<Item = &'static Field> {
        self.kind.all_fields().filter(|field| field.section.is_some())
    }

    /// How the cells of fields with numbers and dates are written.
    pub fn forms(&self, mapping: &Mapping) -> Forms {
        let mut forms = Forms::default();
        for (column, target) in mapping.columns.iter().enumerate() {
            let Target::Field(name) = target else { continue };
            let Some(field) = self.kind.field(name) else { continue };
            for row in 0..self.table.rows.len() {
                let text = self.table.cell(row, column);
                match field.field_type {
                    FieldType::Number(_) | FieldType::Money => match self.readings.decimal_sign(text) {
                        Some(',') => forms.comma = true,
                        Some(_) => forms.point = true,
                        None => {}
                    },
                    FieldType::Date if readings::date(text).is_ok() => {
                        forms.dotted |= text.contains('.') && !text.contains('-');
                        forms.iso |= text.contains('-');
                    }
                    _ => {}
                }
            }
        }
        forms
    }

    /// What the first rows would become: the reading of each cell, or why it has none.
    pub fn preview(&self, mapping: &Mapping, rows: usize) -> Vec<Vec<Result<Reading, CellFault>>> {
        let shown = 0..rows.min(self.table.rows.len());
        shown
            .map(|row| {
                let kind = self.kind_of(mapping, row);
                let columns = mapping.columns.iter().enumerate();
                columns.map(|(column, target)| self.read(kind, *target, self.table.cell(row, column))).collect()
            })
            .collect()
    }

    fn kind_of(&self, mapping: &Mapping, row: usize) -> &'static Kind {
        let column = mapping.columns.iter().position(|target| *target == Target::Kind);
        column.and_then(|column| self.readings.kind(self.table.cell(row, column)).ok()).unwrap_or(self.kind)
    }

    fn read(&self, kind: &'static Kind, target: Target, text: &str) -> Result<Reading, CellFault> {
        if text.trim().is_empty() {
            return Ok(Reading::Empty);
        }
        Ok(match target {
            Target::Field(name) => {
                let field = kind.field(name).ok_or(CellFault::NoSuchField)?;
                match field.item_fields() {
                    Some(_) => Reading::Rows(self.readings.rows(kind, field, text)?),
                    None => Reading::Value(self.readings.value(kind, field, text)?),
                }
            }
            Target::Id => Reading::Id(Id::parse(text.trim()).ok_or(CellFault::BadId)?),
            Target::Kind => Reading::Kind(self.readings.kind(text)?),
            Target::Lines => Reading::Line,
            Target::LeftOut => Reading::LeftOut,
        })
    }

    /// The records, and the cells that are not what their columns were taken for.
    pub fn records(&self, mapping: &Mapping, new_id: &mut dyn FnMut() -> Id) -> (Vec<Incoming>, Vec<CellProblem>) {
        let mut problems = Vec::new();
        let mut taken = BTreeSet::new();
        let rows = 0..self.table.rows.len();
        let records = rows.map(|row| self.record(mapping, row, &mut taken, &mut problems, new_id)).collect();
        (records, problems)
    }

    fn record(
        &self,
        mapping: &Mapping,
        row: usize,
        taken: &mut BTreeSet<Id>,
        problems: &mut Vec<CellProblem>,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Incoming {
        let kind = self.kind_of(mapping, row);
        let id_column = mapping.columns.iter().position(|target| *target == Target::Id);
        let id = id_column.and_then(|column| Id::parse(self.table.cell(row, column).trim()));
        let own = id.filter(|id| taken.insert(id.clone()));
        let is_twice = id_column.is_some() && own.is_none();
        let mut draft = match own {
            Some(id) => Draft::known(id, kind),
            None => Draft::new(new_id(), kind),
        };
        let width = self.table.rows.get(row).map_or(0, Vec::len);
        for column in 0..width {
            let text = self.table.cell(row, column);
            // A row may be longer than the mapping; it may be one of another table.
            let target = mapping.columns.get(column).copied().unwrap_or(Target::Lines);
            let outcome = match self.read(kind, target, text) {
                Ok(Reading::Id(_)) if is_twice => Err(CellFault::IdTwice),
                Ok(reading) => self.place(&mut draft, target, reading, new_id),
                Err(fault) => Err(fault),
            };
            match outcome {
                Ok(true) => {}
                Ok(false) => draft.tell(self.line(column, text)),
                Err(fault) => {
                    problems.push(CellProblem { row, column, fault });
                    draft.tell(self.line(column, text));
                }
            }
        }
        if !draft.has(common::TITLE.name()) {
            let is_title = |target: &Target| *target == Target::Field(common::TITLE.name());
            let column = mapping.columns.iter().position(is_title).unwrap_or_default();
            problems.push(CellProblem { row, column, fault: CellFault::NoTitle });
        }
        draft.finish(None, new_id)
    }

    /// Puts a reading into the draft; `false` leaves it for a line.
    fn place(
        &self,
        draft: &mut Draft,
        target: Target,
        reading: Reading,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Result<bool, CellFault> {
        let Target::Field(name) = target else {
            return Ok(reading != Reading::Line);
        };
        if reading != Reading::Empty && draft.has(name) {
            return Err(CellFault::Filled);
        }
        Ok(match reading {
            Reading::Value(value) => draft.set(name, value),
            Reading::Rows(items) => {
                let collection = draft.kind().field(name).ok_or(CellFault::NoSuchField)?;
                items.into_iter().all(|item| draft.add(collection, new_id(), item))
            }
            Reading::Empty | Reading::Id(_) | Reading::Kind(_) | Reading::LeftOut => true,
            Reading::Line => false,
        })
    }

    fn line(&self, column: usize, text: &str) -> String {
        format!("{}: {text}", self.table.name(column))
    }
}

const fn target(field: &Field) -> Target {
    Target::Field(field.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::words::VOCABULARY;
    use crate::model::kinds::{self, campaign, other_activity, training};

    fn table(text: &str) -> Table {
        Table::read(text.as_bytes()).unwrap()
    }

    fn ids() -> impl FnMut() -> Id {
        let mut n = 0;
        move || {
            n += 1;
            Id::from_bits(n)
        }
    }

    /// What the records say, as `field=value`, and the faults.
    fn read(kind: &'static Kind, text: &str) -> (Vec<Vec<String>>, Vec<CellFault>) {
        let table = table(text);
        let import = Import::new(&table, kind, &VOCABULARY);
        let (records, problems) = import.records(&import.guess(), &mut ids());
        let said = |incoming: &Incoming| {
            let loose = incoming.loose.iter();
            loose.map(|(path, value)| format!("{}={}", path.name, crate::format::value_text(value))).collect()
        };
        (records.iter().map(said).collect(), problems.iter().map(|problem| problem.fault).collect())
    }

    #[test]
    fn columns_are_known_by_their_names_in_any_language_and_by_usage() {
        let check = |heads: &str, expected: &[Target]| {
            let table = table(&format!("{heads}\n{}", "x;".repeat(heads.split(';').count())));
            let mapping = Import::new(&table, &training::KIND, &VOCABULARY).guess();
            assert_eq!(mapping.columns[..expected.len()], *expected, "{heads}");
        };
        use Target::{Field, Id, Kind, LeftOut, Lines};
        check("Pealkiri;Algus;Tähtaeg;Eelarve (€)", &[Field("title"), Field("start"), Field("due"), Field("budget")]);
        check("NIMETUS;lopp;kulu;vastutaja", &[Field("title"), Field("due"), Field("actual_cost"), Field("owner")]);
        check("Title;Due;Seats;budget", &[Field("title"), Field("due"), Field("seats"), Field("budget")]);
        check("Название;Срок;Бюджет", &[Field("title"), Field("due"), Field("budget")]);
        check("Nimi;Pealkiri;Nimetus", &[Lines, Field("title"), Lines]);
        check("ID;Lepiku tunnus;Kirje liik;Tööülesanne", &[Lines, Id, Kind, LeftOut]);
        check("Ruum;Prügikastis;Muudetud", &[Lines, Lines, Lines]);
    }

    /// Heads of one language are told from those of the others.
    #[test]
    fn no_name_of_a_field_is_that_of_another_in_another_language() {
        let mut wrong = Vec::new();
        for kind in kinds::ALL {
            for field in kind.all_fields().filter(|field| field.section.is_some()) {
                for words in VOCABULARY.languages {
                    let head = (words.field)(field.name).unwrap();
                    let table = table(&format!("{head};x\ny;z"));
                    let found = Import::new(&table, kind, &VOCABULARY).guess().columns[0];
                    if found != Target::Field(field.name) {
                        wrong.push(format!("{} {}: {head} is {found:?}", kind.id, field.name));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn cells_become_values_and_the_rest_is_told_in_the_description() {
        let (records, faults) = read(
            &campaign::KIND,
            "Pealkiri;Kirjeldus;Staatus;Tähtaeg;Eelarve;Kanalid;Sammud;Ruum\n\
             A;Esimene;Käimas;31.03.2027;1 234,50 €;raadio, trükis;- üks\u{a0}\n\
             B;;kunagi;märts;12,345;;;Suur saal\n",
        );
        assert_eq!(
            records,
            [
                vec![
                    "title=A",
                    "stage=running",
                    "due=2027-03-31",
                    "budget=1234.50",
                    r#"channels=["raadio","trükis"]"#,
                    r#"steps={"text":"üks"}"#,
                    "description=Esimene",
                ],
                vec!["title=B", "description=Staatus: kunagi\nTähtaeg: märts\nEelarve: 12,345\nRuum: Suur saal",],
            ]
        );
        assert_eq!(faults, [CellFault::UnknownChoice, CellFault::NotADate, CellFault::TooManyPlaces]);
    }

    #[test]
    fn a_marking_comes_along_and_what_is_none_is_a_problem() {
        let check = |cell: &str, expected: &str, fault: Option<CellFault>| {
            let (records, faults) = read(&other_activity::KIND, &format!("Pealkiri;Juurdepääs\nA;\"{cell}\""));
            assert_eq!(records[0].iter().skip(1).map(String::as_str).collect::<Vec<_>>().join(" "), expected, "{cell}");
            assert_eq!(faults, Vec::from_iter(fault));
        };
        check("AK", r#"access={"mark":"AK"}"#, None);
        check("jah", r#"access={"mark":"AK"}"#, None);
        check(
            "AK; Teabevaldaja: SKA; Märge tehtud: 01.02.2027; Juurdepääsupiirang kehtib kuni: 01.02.2032; Alus: AvTS § 35",
            r#"access={"mark":"AK","basis":"AvTS § 35","marked_on":"2027-02-01","until":"2032-02-01","holder":"SKA"}"#,
            None,
        );
        check("Avalik", "", None);
        check("ei", "", None);
        check("salajane", "description=Juurdepääs: salajane", Some(CellFault::NotAMarking));
        check("AK; kuni 2030", "description=Juurdepääs: AK; kuni 2030", Some(CellFault::NotAMarking));
    }

    #[test]
    fn a_row_may_say_its_kind_and_its_record() {
        let table = table(
            "Kirje liik;Pealkiri;Kohti;Lepiku tunnus\nКампания;A;;rec-a\nTraining;B;20;rec-a\nveider;C;20;kaks sõna\n",
        );
        let import = Import::new(&table, &campaign::KIND, &VOCABULARY);
        let mut mapping = import.guess();
        mapping.columns[2] = Target::Field("seats");
        let (records, problems) = import.records(&mapping, &mut ids());
        let kinds: Vec<&str> = records.iter().map(|incoming| incoming.record.kind_id()).collect();
        assert_eq!(kinds, ["campaign", "training", "campaign"]);
        assert_eq!(records[0].record.id().as_str(), "rec-a");
        assert_ne!(records[1].record.id(), records[0].record.id());
        let faults: Vec<_> = problems.iter().map(|problem| (problem.row, problem.column, problem.fault)).collect();
        use CellFault::{BadId, IdTwice, NoSuchField, UnknownKind};
        assert_eq!(
            faults,
            [(0, 0, UnknownKind), (1, 3, IdTwice), (2, 0, UnknownKind), (2, 2, NoSuchField), (2, 3, BadId)]
        );
    }

    #[test]
    fn the_kind_is_the_one_that_knows_the_most_columns() {
        let check = |heads: &str, expected: &str| {
            let table = table(&format!("{heads}\nx"));
            let kinds = [&other_activity::KIND, &campaign::KIND, &training::KIND];
            let found = likely_kind(&table, kinds.into_iter(), &VOCABULARY).map(|kind| kind.id);
            assert_eq!(found, Some(expected), "{heads}");
        };
        check("Pealkiri;Tähtaeg", "other_activity");
        check("Pealkiri;Kohti", "training");
        check("Title;Channels", "campaign");
        check("Ruum", "other_activity");
    }

    #[test]
    fn how_numbers_and_dates_are_written_is_told() {
        let check = |rows: &str, comma: bool, point: bool, dotted: bool, iso: bool| {
            let table = table(&format!("Pealkiri;Eelarve;Tähtaeg\n{rows}"));
            let import = Import::new(&table, &campaign::KIND, &VOCABULARY);
            assert_eq!(import.forms(&import.guess()), Forms { comma, point, dotted, iso }, "{rows}");
        };
        check("A;1 234,50 €;31.03.2027", true, false, true, false);
        check("A;1234.50;2027-03-31\nB;EUR 1,234.5;2027-03-31 00:00:00", false, true, false, true);
        check("A;1,5;1.4.2027\nB;1.5;2027-04-01", true, true, true, true);
        check("1,5;100;homme\nB;;", false, false, false, false);
    }

    #[test]
    fn the_preview_says_what_the_records_will() {
        let table = table("Pealkiri;Tähtaeg;Ruum;X\nA;31.03.2027;saal\nB;homme;;z");
        let import = Import::new(&table, &campaign::KIND, &VOCABULARY);
        let mapping =
            Mapping { columns: vec![Target::Field("title"), Target::Field("due"), Target::Lines, Target::LeftOut] };
        let shown = import.preview(&mapping, 10);
        assert_eq!(shown.len(), 2);
        assert!(matches!(shown[0][1], Ok(Reading::Value(Value::Date(_)))));
        assert_eq!(shown[0][2..], [Ok(Reading::Line), Ok(Reading::Empty)]);
        assert_eq!(shown[1][1], Err(CellFault::NotADate));
        assert_eq!(shown[1][2..], [Ok(Reading::Empty), Ok(Reading::LeftOut)]);
        assert_eq!(import.preview(&mapping, 1).len(), 1);
    }

    #[test]
    fn two_columns_for_one_field_and_a_missing_title_are_problems() {
        let table = table("Pealkiri;Nimi\nA;B\n;\"\"\n;B");
        let import = Import::new(&table, &campaign::KIND, &VOCABULARY);
        let title = Target::Field("title");
        let (records, problems) = import.records(&Mapping { columns: vec![title, title] }, &mut ids());
        assert_eq!(records.len(), 2, "an empty row is none");
        assert_eq!(problems, [CellProblem { row: 0, column: 1, fault: CellFault::Filled }]);
        let (_, problems) = import.records(&Mapping { columns: vec![title] }, &mut ids());
        assert_eq!(problems, [CellProblem { row: 1, column: 0, fault: CellFault::NoTitle }]);
    }
}
