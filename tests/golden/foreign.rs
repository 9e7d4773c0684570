//! Files of other programs: tables in three encodings, boards of Trello and Nullboard. What they become is written out;
//! and a table that this program wrote comes back as what it was.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use lepik::format::board::{Board, Import};
use lepik::format::error::{BoardError, COLUMN_LIMIT, CellFault, ROW_LIMIT, SIZE_LIMIT, TableError};
use lepik::format::sample::sample;
use lepik::format::table::{Encoding, Table};
use lepik::format::{csv_in, csv_out, nullboard, trello, value_text};
use lepik::i18n::Language;
use lepik::i18n::words::VOCABULARY;
use lepik::model::date::Moment;
use lepik::model::id::Id;
use lepik::model::kind::Kind;
use lepik::model::kinds::{self, other_activity};
use lepik::model::merge::{Incoming, Verdict};
use lepik::model::plan::Plan;
use lepik::model::record::Record;
use lepik::model::value::TEXT_LIMIT;

use super::files::{adopt, author};

fn bytes(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/import").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn ids() -> impl FnMut() -> Id {
    let mut n = 0;
    move || {
        n += 1;
        Id::from_bits(n)
    }
}

/// What a record says, a line a value.
fn said(incoming: &Incoming) -> Vec<String> {
    let line = |name: &str, text: String| format!("{name}: {text}");
    incoming.loose.iter().map(|(path, value)| line(&path.name, value_text(value))).collect()
}

/// The day in Estonia's winter.
const BOARD: Import<'_> = Import {
    kind: &other_activity::KIND,
    words: Language::Et.words(),
    vocabulary: &VOCABULARY,
    day: &|moment| Moment::from_unix_seconds(moment.unix_seconds() + 7200).date(),
};

#[test]
fn a_table_is_read_alike_in_every_encoding() {
    let check = |name: &str, encoding: Encoding, delimiter: char| {
        let table = Table::read(&bytes(name)).unwrap();
        assert_eq!((table.encoding, table.delimiter), (encoding, delimiter), "{name}");
        let import = csv_in::Import::new(&table, &other_activity::KIND, &VOCABULARY);
        let (records, problems) = import.records(&import.guess(), &mut ids());
        let expected: [&[&str]; 2] = [
            &[
                "title: Täienduskoolitus: lähisuhtevägivald",
                "owner: nõunik",
                "start: 2027-09-14",
                "due: 2027-09-15",
                "budget: 4500.00",
                "actual_cost: -12.50",
                "stage: planned",
                r#"notes: {"text":"Küsida \"õppesaali\";\r\nkinnitada žürii"}"#,
                "description: Ruum: Tartu",
            ],
            &[
                "title: Šokolaadi pole",
                "start: 2027-09-14",
                "description: Lõpp: septembris\nEelarve: 4.500\nStaatus: tundmatu",
            ],
        ];
        assert_eq!(records.iter().map(said).collect::<Vec<_>>(), expected, "{name}");
        let faults: Vec<_> = problems.iter().map(|problem| (problem.row, problem.column, problem.fault)).collect();
        let expected = [(1, 3, CellFault::NotADate), (1, 4, CellFault::NotANumber), (1, 6, CellFault::UnknownChoice)];
        assert_eq!(faults, expected, "{name}");
    };
    check("plan-utf-8.csv", Encoding::Utf8, ';');
    check("plan-windows-1257.csv", Encoding::Windows1257, ';');
    check("plan-utf-16.csv", Encoding::Utf16, '\t');
}

#[test]
fn a_board_of_trello_becomes_records_without_its_people() {
    let board = trello::read(&bytes("trello.json"), &BOARD, &mut ids()).unwrap();
    assert_eq!((board.title.as_str(), board.persons_left_out), ("Perelepituse tahvel", 3));
    let expected: [&[&str]; 4] = [
        &["stage: planned", r#"labels: ["Teha"]"#, "title: Pealkirjata kirje"],
        &[
            "title: Leida ruum",
            "stage: planned",
            r#"labels: ["Teha"]"#,
            r#"steps: {"done":true,"text":"Helistada"}"#,
            "description: SKA, Endla 8, Tallinn",
        ],
        &[
            "title: Kutsed kohtunikele",
            "stage: in_progress",
            r#"labels: ["Töös","kiire","red"]"#,
            "start: 2027-02-01",
            "due: 2027-03-02",
            r#"steps: {"done":true,"text":"Enne: Nimekiri"}"#,
            r#"steps: {"text":"Enne: Saata"}"#,
            r#"steps: {"due":"2027-03-10","text":"Pärast: Tänukiri"}"#,
            r#"notes: {"at":"2027-01-02T08:00:00Z","text":"Esimene"}"#,
            r#"notes: {"at":"2027-01-03T08:00:00Z","text":"Teine"}"#,
            "description: Esimene ring.\n\nOsalejaid: 18\nRuum: Suur saal\n\
             Kutse.docx: https://trello.com/1/Kutse.docx\nTrello: https://trello.com/c/abc",
        ],
        &["title: Vana kaart", "stage: completed", r#"labels: ["Vana","arhiveeritud"]"#, "description: Tähtaeg: eile"],
    ];
    assert_eq!(board.records.iter().map(said).collect::<Vec<_>>(), expected);
    let lists: Vec<_> =
        board.lists.iter().map(|list| (list.name.as_str(), list.cards, list.stage.map(|stage| stage.id))).collect();
    assert_eq!(lists, [("Teha", 2, Some("planned")), ("Töös", 1, Some("in_progress")), ("Vana", 1, None)]);
    let whole = format!("{:?}", board.records);
    assert!(!whole.contains("Maasikas") && !whole.contains("jaantamm"), "{whole}");
}

#[test]
fn a_board_of_nullboard_becomes_records() {
    let one = bytes("nullboard.nbx");
    let expected: [&[&str]; 3] = [
        &["title: Leida ruum", "stage: planned", r#"labels: ["To do"]"#, "description: Tallinnas või Tartus."],
        &["title: Pooleli mõtted", "stage: planned", r#"labels: ["To do"]"#],
        &["title: Kutsed saadetud", "stage: completed", r#"labels: ["Valmis"]"#],
    ];
    let board = nullboard::read(&one, &BOARD, &mut ids()).unwrap();
    assert_eq!(
        (board.title.as_str(), board.records.iter().map(said).collect::<Vec<_>>()),
        ("Minu tahvel", expected.map(|lines| lines.iter().map(|line| (*line).to_owned()).collect()).to_vec())
    );
    let lists: Vec<_> = board.lists.iter().map(|list| (list.name.as_str(), list.cards)).collect();
    assert_eq!(lists, [("To do", 2), ("Valmis", 1)], "an empty note is none");
    let several = [b"[", one.trim_ascii(), b",", one.trim_ascii(), b"]"].concat();
    let board = nullboard::read(&several, &BOARD, &mut ids()).unwrap();
    assert_eq!((board.title.as_str(), board.records.len()), ("Minu tahvel, Minu tahvel", 6));
}

#[test]
fn what_is_no_board_is_refused_with_its_reason() {
    type Reader = fn(&[u8], &Import<'_>, &mut dyn FnMut() -> Id) -> Result<Board, BoardError>;
    let check = |read: Reader, bytes: &[u8], expected: &str| {
        let found = match read(bytes, &BOARD, &mut ids()) {
            Ok(_) => "read".to_owned(),
            Err(BoardError::File(error)) => error.code().to_owned(),
            Err(error) => super::variant(&error),
        };
        assert_eq!(found, expected, "{:.80}", String::from_utf8_lossy(bytes));
    };
    let (trello, nullboard): (Reader, Reader) = (trello::read, nullboard::read);
    for read in [trello, nullboard] {
        check(read, b"\xff", "not-utf8");
        check(read, b"{\"lists\":[],\"lists\":[]}", "not-json");
        check(read, b"{\"lists\":1e400}", "not-json");
        check(read, "[".repeat(129).as_bytes(), "not-json");
        check(read, b"{}", "NotABoard");
        check(read, b"[]", "NotABoard");
        check(read, &super::files::bytes("v1", "full"), "NotABoard");
    }
    check(trello, &bytes("nullboard.nbx"), "NotABoard");
    check(nullboard, &bytes("trello.json"), "NotABoard");
    check(trello, br#"{"lists":[],"cards":[]}"#, "read");
    let many = format!(r#"{{"lists":[],"cards":[{}{{"id":"a"}}]}}"#, r#"{"id":"a"},"#.repeat(ROW_LIMIT));
    check(trello, many.as_bytes(), "TooManyCards");
    let many = format!(r#"{{"format":1,"lists":[{{"notes":[{}{{}}]}}]}}"#, "{},".repeat(ROW_LIMIT));
    check(nullboard, many.as_bytes(), "TooManyCards");
}

#[test]
fn every_reason_to_refuse_a_table_has_a_case() {
    let all = super::variants!(TableError: TooLarge, NotText, Empty, TooManyRows, TooManyColumns);
    let cases = [
        (vec![b'a'; SIZE_LIMIT + 1], TableError::TooLarge),
        (b"PK\x03\x04\0\0".to_vec(), TableError::NotText),
        (b"\xef\xbb\xbf;;\r\n".to_vec(), TableError::Empty),
        ("a\n".repeat(ROW_LIMIT + 2).into_bytes(), TableError::TooManyRows),
        (format!("{}a", ";".repeat(COLUMN_LIMIT)).into_bytes(), TableError::TooManyColumns),
    ];
    let found: BTreeSet<String> = cases
        .iter()
        .map(|(bytes, expected)| {
            assert_eq!(Table::read(bytes), Err(*expected));
            super::variant(expected)
        })
        .collect();
    assert_eq!(found, all);
}

#[test]
fn every_fault_of_a_cell_has_a_case() {
    use CellFault::*;
    let all = super::variants!(
        CellFault: NotADate, NotANumber, NumberOutOfRange, TooManyPlaces, NotYesOrNo, UnknownChoice, UnknownKind,
        NoSuchField, Filled, NotRows, NotAMarking, TooLong, BadId, IdTwice, NoTitle,
    );
    let cases: [(&str, &str, CellFault); 14] = [
        ("Tähtaeg", "homme", NotADate),
        ("Töömaht", "palju", NotANumber),
        ("Töömaht", "12345678901234567890", NumberOutOfRange),
        ("Eelarve", "1,005", TooManyPlaces),
        ("Ligipääsetavus kontrollitud", "vist", NotYesOrNo),
        ("Prioriteet", "üle keskmise", UnknownChoice),
        ("Kirje liik", "Koosolek", UnknownKind),
        ("Mõõdikud", "palju häid", NotRows),
        ("Juurdepääs", "salajane", NotAMarking),
        ("Viit", &"5".repeat(TEXT_LIMIT + 1), TooLong),
        ("Lepiku tunnus", "kaks sõna", BadId),
        // The row below has the same.
        ("Lepiku tunnus", "sama", IdTwice),
        ("Kirje liik;Versioon", "Koolitus;2", NoSuchField),
        ("Kirjeldus", "Ilma pealkirjata", NoTitle),
    ];
    let mut met = BTreeSet::new();
    for (head, cell, expected) in cases {
        let title = if expected == NoTitle { "" } else { "A" };
        let table = Table::read(format!("Pealkiri;{head}\n{title};{cell}\n{title};{cell}").as_bytes()).unwrap();
        let import = csv_in::Import::new(&table, &kinds::material::KIND, &VOCABULARY);
        let (records, problems) = import.records(&import.guess(), &mut ids());
        let last = problems.last().unwrap_or_else(|| panic!("{head}"));
        assert_eq!((last.row, last.fault), (1, expected), "{head}");
        // What is no value is still there; a long text stands in several notes.
        let words = said(&records[1]).concat();
        let kept = cell.split(';').next_back().unwrap();
        assert!(words.contains(kept) || words.matches('5').count() > TEXT_LIMIT, "{head}: {words:.80}");
        met.insert(super::variant(&expected));
    }
    let table = Table::read(b"A;B\nx;y").unwrap();
    let mapping = csv_in::Mapping { columns: vec![csv_in::Target::Field("title"); 2] };
    let (records, problems) =
        csv_in::Import::new(&table, &other_activity::KIND, &VOCABULARY).records(&mapping, &mut ids());
    assert_eq!(said(&records[0]), ["title: x", "description: B: y"]);
    met.extend(problems.iter().map(|problem| super::variant(&problem.fault)));
    assert_eq!(met, all);
}

fn sample_plan() -> Plan {
    adopt(&sample(&mut ids()).unwrap())
}

/// Writes records as a table, reads it and compares: the verdict on each, and the problems.
fn comes_back(plan: &Plan, kind: Option<&'static Kind>, language: Language) -> (Vec<Verdict>, usize) {
    let title_of = |id: &Id| plan.get(id).map(|record| record.title().to_owned());
    let records: Vec<&Record> = plan
        .records()
        .map(|record| &**record)
        .filter(|record| kind.is_none_or(|kind| record.kind_id() == kind.id))
        .collect();
    let count = records.len();
    let table = csv_out::write(records, kind, language.words(), &title_of).unwrap();
    let table = Table::read(&table).unwrap();
    let import = csv_in::Import::new(&table, kind.unwrap_or(&other_activity::KIND), &VOCABULARY);
    let (back, problems) = import.records(&import.guess(), &mut ids());
    assert_eq!(back.len(), count);
    (back.iter().map(|incoming| plan.preview(incoming, author())).collect(), problems.len())
}

#[test]
fn a_table_that_comes_back_as_it_went_changes_nothing() {
    let plan = sample_plan();
    let mut met = BTreeSet::new();
    for language in Language::ALL {
        for kind in kinds::ALL.iter().copied().map(Some).chain([None]) {
            if kind.is_some_and(|kind| !plan.records().any(|record| record.kind_id() == kind.id)) {
                continue;
            }
            let (verdicts, problems) = comes_back(&plan, kind, language);
            assert_eq!(problems, 0, "{language:?} {kind:?}");
            assert!(verdicts.iter().all(|verdict| *verdict == Verdict::Same), "{language:?} {kind:?}: {verdicts:?}");
            met.extend(kind.map(|kind| kind.id));
        }
    }
    assert!(met.len() > 10, "the sample holds most kinds: {met:?}");
}
