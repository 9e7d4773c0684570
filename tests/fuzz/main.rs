//! Bytes of any kind: what `properties` says of them holds for the frozen files, for what `cargo fuzz` once found
//! (`corpus`, a folder a target; a file that once broke something is named by the defect), and for thousands of files
//! damaged from them. `make fuzz` looks for more.
//!
//! `LEPIK_SEED` and `LEPIK_HISTORIES` set the seed and the number of damaged files (see `runner`).
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails, and a panic with a clear message is how a test fails"
)]
#![allow(missing_docs, reason = "nothing outside this binary uses it")]

mod damage;
mod properties;
#[path = "../laws/runner.rs"]
mod runner;

use std::fs;
use std::path::Path;

use proptest::test_runner::TestCaseError;
use serde_json::{Map, Value as Json, json};

use self::damage::{damage, damages};
use self::properties::{BETWEEN, Law};

/// A file with its name.
type Seed = (String, Vec<u8>);

/// The files of a folder that end so.
fn files(folder: &str, endings: &[&str]) -> Vec<Seed> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut files: Vec<Seed> = fs::read_dir(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)))
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{} holds files", path.display());
    files
}

/// Tries a property on files as they are, then on damaged ones: so many in a hundred of the histories.
fn check(name: &str, share: u32, property: fn(&[u8]) -> Law, mut seeds: Vec<Seed>) {
    seeds.extend(files(&format!("fuzz/corpus/{name}"), &[""]));
    for (seed, bytes) in &seeds {
        property(bytes).unwrap_or_else(|broken| panic!("{seed}: {broken}"));
    }
    let (pick, cases) = (|| 0..seeds.len(), runner::histories() * share / 100);
    runner::say(&format!("{name}: {} files and {cases} damaged ones, LEPIK_SEED={}", seeds.len(), runner::seed()));
    runner::check(name, cases, &(pick(), pick(), damages()), |(seed, other, damages)| {
        let mut bytes = seeds[seed].1.clone();
        damage(&mut bytes, &seeds[other].1, &damages);
        property(&bytes).map_err(|broken| TestCaseError::fail(format!("{}: {broken}", seeds[seed].0)))
    });
}

#[test]
fn a_file_is_refused_or_read_and_written_alike() {
    let mut seeds = files("golden/v1", &[".json"]);
    seeds.extend(files("golden/broken", &[".json"]));
    seeds.extend(files("golden/view", &[".json"]));
    check("read_file", 50, properties::read_file, seeds);
}

#[test]
fn two_files_merge_into_the_same_whichever_comes_first() {
    let files = files("golden/v1", &[".json"]);
    let pair = |pair: &[Seed]| (format!("{} and {}", pair[0].0, pair[1].0), [&*pair[0].1, &pair[1].1].join(&BETWEEN));
    let mut seeds: Vec<Seed> = files.windows(2).map(pair).collect();
    seeds.extend(files);
    check("merge", 50, properties::merge, seeds);
}

#[test]
fn a_table_is_refused_or_becomes_records_and_comes_back_as_it_went() {
    check("table", 5, properties::table, files("golden/import", &[".csv"]));
}

#[test]
fn a_board_is_refused_or_becomes_records_with_titles() {
    check("board", 30, properties::board, files("golden/import", &[".json", ".nbx"]));
}

#[test]
fn a_sealed_file_opens_to_what_was_sealed_or_not_at_all() {
    check("sealed", 100, properties::sealed, files("golden/sealed", &[".json"]));
}

/// Were anything looked up by going through all the others, each of these would take minutes.
#[test]
fn what_is_huge_costs_what_it_weighs() {
    const MANY: usize = 10_000;
    let list = |one: fn(usize) -> Json| (0..MANY).map(one).collect::<Json>();
    let file = |mut record: Json| {
        (record["id"], record["kind"]) = ("a".into(), "campaign".into());
        json!({"format": "lepik-plan", "version": 1, "records": [record]})
    };
    let ones: Json = (0..MANY).map(|n| (format!("x{n}"), 1.into())).collect::<Map<_, _>>().into();
    let mut fields = ones.clone();
    fields["merge"] = json!({"seen": {}, "writes": {"AAAAAAAA": ones}});
    let values = list(|n| json!({"path": "title", "replica": "AAAAAAAA", "n": MANY - n, "value": n.to_string()}));
    let custom = list(|n| json!({"idCustomField": n.to_string(), "value": "x"}));
    let plans = [
        ("rows", file(json!({"steps": list(|n| json!({"text": n.to_string()}))}))),
        ("unknown fields", file(fields)),
        ("values in conflict", file(json!({"merge": {"conflicts": values}}))),
        ("choices", file(json!({"labels": list(|n| n.to_string().into())}))),
    ];
    let boards = [
        (
            "steps",
            json!({"lists": [], "cards": [{"id": "c"}], "checklists": [
                {"idCard": "c", "checkItems": list(|n| json!({"name": n.to_string()}))},
            ]}),
        ),
        (
            "fields",
            json!({"lists": [], "cards": [{"id": "c", "customFieldItems": custom}],
            "customFields": list(|n| json!({"id": n.to_string()}))}),
        ),
        ("lists", json!({"cards": [], "lists": list(|n| json!({"id": n.to_string()}))})),
    ];
    for (what, plan) in plans {
        properties::read_file(plan.to_string().as_bytes()).unwrap_or_else(|broken| panic!("{what}: {broken:.1000}"));
    }
    for (what, board) in boards {
        properties::board(board.to_string().as_bytes()).unwrap_or_else(|broken| panic!("{what}: {broken:.1000}"));
    }
}
