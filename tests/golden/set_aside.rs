//! Every record that is set aside, why and where; the good ones beside it go on.

use std::collections::BTreeSet;

use lepik::format::error::{Fault, RecordFault};
use lepik::format::file::PlanFile;
use lepik::model::merge::Incoming;

use super::files::{bytes, id, names, read};
use super::{variant, variants};

/// A file with this record between two good ones.
fn with(record: &str) -> Vec<u8> {
    let good = |id: &str| format!(r#"{{"id":"{id}","kind":"training","title":"Hea kirje"}}"#);
    let (before, after) = (good("before"), good("after"));
    format!(r#"{{"format":"lepik-plan","version":1,"plan":{{"id":"p"}},"records":[{before},{record},{after}]}}"#)
        .into_bytes()
}

/// The one fault of a file whose second record of three is bad. The others are read.
fn only_fault(file: &PlanFile) -> Fault {
    let ids: Vec<_> = file.records.iter().map(|incoming: &Incoming| incoming.record.id().clone()).collect();
    assert_eq!(ids, [id("before"), id("after")]);
    assert!(file.records.iter().all(|incoming| incoming.loose.len() == 1), "the good ones are read whole");
    let [set_aside] = file.set_aside.as_slice() else { panic!("{:?}", file.set_aside) };
    assert_eq!(set_aside.number, 2, "counted from 1");
    set_aside.fault.clone()
}

fn check(record: &str, fault: RecordFault, place: &str) {
    let found = only_fault(&read(&with(record)).unwrap_or_else(|error| panic!("{record:.200}: {error:?}")));
    assert_eq!(found, fault.at(place), "{record:.200}");
}

/// A training whose fields are these.
fn check_fields(fields: &str, fault: RecordFault, place: &str) {
    check(&format!(r#"{{"id":"a","kind":"training",{fields}}}"#), fault, place);
}

fn reads(fields: &str) {
    let file = read(&with(&format!(r#"{{"id":"a","kind":"training",{fields}}}"#))).unwrap();
    assert_eq!(file.set_aside, [], "{fields:.200}");
}

/// The stored files and the fault of their bad record.
const EXPECTED: &[(&str, RecordFault, &str, &str)] = &[
    ("record-not-an-object", RecordFault::NotAnObject, "", ""),
    ("record-no-kind", RecordFault::NoKind, "kind", "Liigita"),
    ("record-bad-id", RecordFault::BadId, "id", "kaks sõna"),
    ("record-duplicate-id", RecordFault::DuplicateId, "id", "Teine sama tunnusega"),
    ("record-other-kind", RecordFault::OtherKind, "kind", "Teine plaan"),
    ("record-wrong-type", RecordFault::WrongType, "title", "a"),
    ("record-impossible-date", RecordFault::BadDate, "due", "Kuupäev"),
    ("record-money-three-places", RecordFault::TooManyPlaces, "budget", "Raha"),
    ("record-number-16-digits", RecordFault::NumberOutOfRange, "seats", "Arv"),
    ("record-merge-no-object", RecordFault::BadMerge, "merge", "Mestimine"),
];

#[test]
fn every_stored_bad_record_is_set_aside_with_its_fault_place_and_name() {
    for &(name, fault, place, title) in EXPECTED {
        let file = read(&bytes("broken", name)).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(only_fault(&file), fault.at(place), "{name}");
        assert_eq!(file.set_aside[0].name, title, "{name}");
    }
    let stored: BTreeSet<String> =
        names("broken", ".json").into_iter().filter(|name| name.starts_with("record-")).collect();
    assert_eq!(stored, EXPECTED.iter().map(|(name, ..)| (*name).to_owned()).collect());
}

#[test]
fn every_fault_of_a_record_has_a_file() {
    let all = variants!(RecordFault: NotAnObject, NoKind, BadId, DuplicateId, OtherKind, WrongType, BadDate, TooManyPlaces,
        NumberOutOfRange, TooLong, TooDeep, BadMerge);
    // Long texts and deep values are not stored; the tests below make them.
    let made = [RecordFault::TooLong, RecordFault::TooDeep];
    let met = EXPECTED.iter().map(|(_, fault, ..)| *fault).chain(made);
    assert_eq!(met.map(|fault| variant(&fault)).collect::<BTreeSet<_>>(), all);
}

#[test]
fn a_record_is_an_object_with_a_kind_and_an_id_of_its_own() {
    for text in ["5", "null", "true", "\"a\"", "[]"] {
        check(text, RecordFault::NotAnObject, "");
    }
    check(r#"{"id":"a","kind":""}"#, RecordFault::WrongType, "kind");
    check(r#"{"id":"a","kind":null}"#, RecordFault::WrongType, "kind");
    check(r#"{"id":"a","kind":["training"]}"#, RecordFault::WrongType, "kind");
    for id in ["\"\"", "\"a/b\"", "\"õ\"", "5", "null", "[]"] {
        check(&format!(r#"{{"id":{id},"kind":"training"}}"#), RecordFault::BadId, "id");
    }
    check(&format!(r#"{{"id":"{}","kind":"training"}}"#, "x".repeat(65)), RecordFault::BadId, "id");
    // The plan's own id is taken as well.
    check(r#"{"id":"p","kind":"training"}"#, RecordFault::DuplicateId, "id");
    check(r#"{"id":"a","kind":"training","purged":"2027-02-30"}"#, RecordFault::BadDate, "purged");
    check(r#"{"id":"a","kind":"training","purged":true}"#, RecordFault::BadDate, "purged");
}

#[test]
fn a_value_is_of_its_field_s_type() {
    let wrong = |fields: &str, place: &str| check_fields(fields, RecordFault::WrongType, place);
    for json in ["5", "true", "[]", "{}"] {
        for text in ["title", "description", "stage", "owner", "form", "rank"] {
            wrong(&format!(r#""{text}":{json}"#), text);
        }
    }
    for json in ["\"20\"", "true", "[]", "{}"] {
        wrong(&format!(r#""seats":{json}"#), "seats");
    }
    for json in ["true", "[]", "\"\"", "\"abc\"", "\"4 500\"", "\"12,50\"", "\"1e3\"", "\".5\""] {
        wrong(&format!(r#""budget":{json}"#), "budget");
    }
    for json in ["20270331", "true", "[]"] {
        wrong(&format!(r#""due":{json}"#), "due");
        wrong(&format!(r#""changed":{json}"#), "changed");
    }
    for json in ["\"a\"", "5", "{}", "[5]", "[\"a\",null]"] {
        wrong(&format!(r#""labels":{json}"#), "labels");
    }
    for json in ["\"a\"", "5", "{}", "true"] {
        wrong(&format!(r#""steps":{json}"#), "steps");
    }
    for json in ["\"AK\"", "true", "[]"] {
        wrong(&format!(r#""access":{json}"#), "access");
    }
    for json in ["\"yes\"", "5", "[]", r#"{"seen":[]}"#, r#"{"seen":{"short":1}}"#, r#"{"seen":{"aaaaaaaa":0}}"#] {
        wrong(&format!(r#""trashed":{json}"#), "trashed");
    }
}

#[test]
fn what_is_wrong_inside_a_value_is_named_with_its_place() {
    check_fields(r#""steps":[{"text":"a"},5]"#, RecordFault::WrongType, "steps[1]");
    check_fields(r#""steps":[{"text":"a"},{"done":"yes"}]"#, RecordFault::WrongType, "steps[1].done");
    check_fields(r#""steps":[{"due":"2027-02-30"}]"#, RecordFault::BadDate, "steps[0].due");
    check_fields(r#""steps":[{"rank":5}]"#, RecordFault::WrongType, "steps[0].rank");
    check_fields(r#""notes":[{"at":"2027-01-12"}]"#, RecordFault::BadDate, "notes[0].at");
    check_fields(r#""metrics":[{},{"target":1234567890123456}]"#, RecordFault::NumberOutOfRange, "metrics[1].target");
    check_fields(r#""steps":[{"id":"s","text":"a"},{"id":"s","text":"b"}]"#, RecordFault::DuplicateId, "steps[1]");
    check_fields(r#""steps":[{"id":"a b"}]"#, RecordFault::BadId, "steps[0]");
    check_fields(r#""steps":[{"id":5}]"#, RecordFault::BadId, "steps[0]");
    check_fields(r#""access":{}"#, RecordFault::WrongType, "access.mark");
    check_fields(r#""access":{"mark":"salajane"}"#, RecordFault::WrongType, "access.mark");
    check_fields(r#""access":{"mark":"AK","basis":5}"#, RecordFault::WrongType, "access.basis");
    check_fields(r#""access":{"mark":"AK","until":"2027-02-30"}"#, RecordFault::BadDate, "access.until");
}

#[test]
fn impossible_dates_and_moments_are_told() {
    for date in
        ["2027-02-29", "2027-13-01", "2027-00-10", "2027-3-1", "31.03.2027", "", "0000-01-01", "2027-03-31T00:00:00Z"]
    {
        check_fields(&format!(r#""due":"{date}""#), RecordFault::BadDate, "due");
    }
    for moment in ["2027-01-12", "2027-01-12T25:00:00Z", "2027-01-12T09:15:00", "2027-01-12T09:15:00+02:00", ""] {
        check_fields(&format!(r#""changed":"{moment}""#), RecordFault::BadDate, "changed");
    }
    reads(r#""due":"2028-02-29","changed":"2027-01-12T09:15:00Z""#);
}

#[test]
fn numbers_and_money_are_exact_or_told() {
    for number in ["1234567890123456", "1234567890.123456", "0.1234567890123456", "1e-30", "1e15"] {
        check_fields(&format!(r#""seats":{number}"#), RecordFault::NumberOutOfRange, "seats");
    }
    for money in ["\"3800.555\"", "3800.555", "\"0.001\""] {
        check_fields(&format!(r#""budget":{money}"#), RecordFault::TooManyPlaces, "budget");
    }
    for money in ["\"99999999999999\"", "\"99999999999999.99\"", "\"12345678901234567890123456789012345\""] {
        check_fields(&format!(r#""budget":{money}"#), RecordFault::NumberOutOfRange, "budget");
    }
    reads(r#""seats":999999999999999,"hours":-0.00000000000001,"budget":"9999999999999.99","actual_cost":3800.5"#);
    reads(r#""seats":1e3,"budget":"3800.500""#);
}

#[test]
fn texts_of_more_than_100_000_characters_are_told() {
    let (long, longest) = ("õ".repeat(100_001), "õ".repeat(100_000));
    let too_long = |fields: &str, place: &str| check_fields(fields, RecordFault::TooLong, place);
    too_long(&format!(r#""title":"{long}""#), "title");
    too_long(&format!(r#""impact":"{long}""#), "impact");
    too_long(&format!(r#""labels":["a","{long}"]"#), "labels");
    too_long(&format!(r#""steps":[{{"text":"{long}"}}]"#), "steps[0].text");
    too_long(&format!(r#""access":{{"mark":"AK","holder":"{long}"}}"#), "access.holder");
    too_long(&format!(r#""later":{{"deep":["{long}"]}}"#), "later");
    too_long(&format!(r#""steps":[{{"later":"{long}"}}]"#), "steps[0].later");
    reads(&format!(r#""title":"{longest}","later":"{longest}""#));
    check(&format!(r#"{{"id":"a","kind":"{long}"}}"#), RecordFault::TooLong, "kind");
}

#[test]
fn unknown_values_nested_too_deep_are_told() {
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    check_fields(&format!(r#""later":{}"#, deep(122)), RecordFault::TooDeep, "later");
    check_fields(&format!(r#""steps":[{{"later":{}}}]"#, deep(122)), RecordFault::TooDeep, "steps[0].later");
    reads(&format!(r#""later":{}"#, deep(121)));
}

#[test]
fn a_merge_block_that_is_not_as_it_must_be_is_told() {
    let bad = |merge: &str, place: &str| {
        check_fields(&format!(r#""title":"T","merge":{merge}"#), RecordFault::BadMerge, place);
    };
    for json in ["5", "null", "[]", "\"\""] {
        bad(json, "merge");
        bad(&format!(r#"{{"seen":{json}}}"#), "merge.seen");
        bad(&format!(r#"{{"writes":{json}}}"#), "merge.writes");
        bad(&format!(r#"{{"writes":{{"aaaaaaaa":{json}}}}}"#), "merge.writes");
    }
    for n in ["0", "-1", "1.5", "\"1\"", "null"] {
        bad(&format!(r#"{{"seen":{{"aaaaaaaa":{n}}}}}"#), "merge.seen");
        bad(&format!(r#"{{"writes":{{"aaaaaaaa":{{"title":{n}}}}}}}"#), "merge.writes.title");
    }
    for replica in ["short", "nine-char", "õõõõ", "a b c d "] {
        bad(&format!(r#"{{"seen":{{"{replica}":1}}}}"#), "merge.seen");
        bad(&format!(r#"{{"writes":{{"{replica}":{{"title":1}}}}}}"#), "merge.writes.title");
    }
    for path in ["steps", "title/a", "steps/a b", "steps/", "sessions/õ"] {
        bad(&format!(r#"{{"writes":{{"aaaaaaaa":{{"{path}":1}}}}}}"#), &format!("merge.writes.{path}"));
    }
    bad(r#"{"writes":{"aaaaaaaa":{"title":1},"bbbbbbbb":{"title":2}}}"#, "merge.writes");
    for json in ["5", "null", "{}"] {
        bad(&format!(r#"{{"conflicts":{json}}}"#), "merge.conflicts");
    }
}

#[test]
fn a_conflict_that_is_not_as_it_must_be_is_told() {
    let good = r#"{"path":"title","replica":"aaaaaaaa","n":1,"value":"T"}"#;
    let bad = |conflict: &str, fault: RecordFault| {
        let merge = format!(r#""merge":{{"conflicts":[{good},{conflict}]}}"#);
        check_fields(&merge, fault, "merge.conflicts[1]");
    };
    for conflict in [
        "5",
        "{}",
        r#"{"replica":"aaaaaaaa","n":1,"value":"T"}"#,
        r#"{"path":"title","n":1,"value":"T"}"#,
        r#"{"path":"title","replica":"aaaaaaaa","value":"T"}"#,
        r#"{"path":5,"replica":"aaaaaaaa","n":1}"#,
        r#"{"path":"title","replica":"short","n":1}"#,
        r#"{"path":"title","replica":"aaaaaaaa","n":0}"#,
        r#"{"path":"steps","replica":"aaaaaaaa","n":1}"#,
        r#"{"path":"title/a","replica":"aaaaaaaa","n":1}"#,
        r#"{"path":"steps/a b","replica":"aaaaaaaa","n":1}"#,
        r#"{"path":"steps/a","replica":"aaaaaaaa","n":1,"value":"T"}"#,
        r#"{"path":"sessions/a","replica":"aaaaaaaa","n":1,"value":[]}"#,
        r#"{"path":"steps/a","replica":"aaaaaaaa","n":1,"value":{"id":"a","text":"T"}}"#,
    ] {
        bad(conflict, RecordFault::BadMerge);
    }
    bad(r#"{"path":"title","replica":"aaaaaaaa","n":1,"value":5}"#, RecordFault::WrongType);
    bad(r#"{"path":"due","replica":"aaaaaaaa","n":1,"value":"2027-02-29"}"#, RecordFault::BadDate);
    bad(r#"{"path":"budget","replica":"aaaaaaaa","n":1,"value":"0.001"}"#, RecordFault::TooManyPlaces);
    let inner = r#"{"path":"steps/a","replica":"aaaaaaaa","n":1,"value":{"done":5}}"#;
    check_fields(&format!(r#""merge":{{"conflicts":[{inner}]}}"#), RecordFault::WrongType, "merge.conflicts[0].done");
    reads(&format!(r#""merge":{{"conflicts":[{good}]}}"#));
}

/// Only a file that someone has edited holds a further value where none is in sight, or a label of one who wrote nothing.
#[test]
fn a_further_value_is_kept_where_none_is_in_sight() {
    let conflict = |path: &str| format!(r#"{{"path":"{path}","replica":"aaaaaaaa","n":1,"value":"T"}}"#);
    let merge = |path: &str| format!(r#""merge":{{"conflicts":[{}]}}"#, conflict(path));
    let file = read(&with(&format!(r#"{{"id":"a","kind":"training",{}}}"#, merge("title")))).unwrap();
    assert_eq!((file.records[1].record.title(), file.set_aside.len()), ("T", 0));
    let plan = format!(r#"{{"id":"p",{}}}"#, merge("/replicas/bbbbbbbb"));
    let file = read(format!(r#"{{"format":"lepik-plan","version":1,"plan":{plan},"records":[]}}"#).as_bytes()).unwrap();
    let labels: Vec<_> = file.plan.record.registers().filter(|(path, _)| path.item.is_some()).collect();
    assert_eq!((labels.len(), file.set_aside.len()), (1, 0));
}

/// Rows that this program does not know are told by their writes, wherever those stand among the others.
#[test]
fn rows_of_a_later_program_are_rows() {
    for writes in [r#""visits/x":1"#, r#""stage":1,"visits/x":1"#, r#""stage":1,"title":1,"visits/x":1,"zone":1"#] {
        let merge = format!(r#""merge":{{"seen":{{"aaaaaaaa":1}},"writes":{{"aaaaaaaa":{{{writes}}}}}}}"#);
        let rows = r#""visits":[{"id":"x","who":"Mari"}]"#;
        let file = read(&with(&format!(r#"{{"id":"a","kind":"training",{rows},{merge}}}"#))).unwrap();
        assert_eq!(file.records[1].record.items("visits").len(), 1, "{writes}");
    }
}

/// The plan's own record is number 0; what cannot be read of it does not take the others with it.
#[test]
fn a_bad_plan_is_set_aside_and_its_records_are_read() {
    let check = |plan: &str, top: &str, fault: RecordFault, place: &str| {
        let record = r#"{"id":"a","kind":"training","title":"Hea kirje"}"#;
        let file = format!(r#"{{"format":"lepik-plan","version":1,"plan":{plan},"records":[{record}]{top}}}"#);
        let file = read(file.as_bytes()).unwrap();
        assert_eq!(file.records.len(), 1);
        assert_eq!(file.set_aside.len(), 1);
        assert_eq!((file.set_aside[0].number, file.set_aside[0].fault.clone()), (0, fault.at(place)));
        assert!(file.names_plan);
        file.plan.record.id().clone()
    };
    assert_eq!(check(r#"{"id":"p","title":5}"#, "", RecordFault::WrongType, "title"), id("p"));
    assert_eq!(check(r#"{"id":"p"}"#, r#","replicas":[]"#, RecordFault::WrongType, "/replicas"), id("p"));
    check(r#"{"id":"a b"}"#, "", RecordFault::BadId, "id");
    let deep = "[".repeat(122) + &"]".repeat(122);
    check(r#"{"id":"p"}"#, &format!(r#","later":{deep}"#), RecordFault::TooDeep, "/later");
}

#[test]
fn many_bad_records_are_all_told_and_none_takes_a_good_one_with_it() {
    let records: Vec<String> = (0..100)
        .map(|n| match n % 2 {
            0 => format!(r#"{{"id":"r{n}","kind":"training","title":"Hea kirje"}}"#),
            _ => format!(r#"{{"id":"r{n}","kind":"training","title":5}}"#),
        })
        .collect();
    let file = format!(r#"{{"format":"lepik-plan","version":1,"records":[{}]}}"#, records.join(","));
    let file = read(file.as_bytes()).unwrap();
    assert_eq!((file.records.len(), file.set_aside.len()), (50, 50));
    assert!(file.set_aside.iter().zip(1..).all(|(set_aside, n)| set_aside.number == 2 * n));
}
