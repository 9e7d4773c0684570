//! Every whole file that is refused, and why.

use std::collections::BTreeSet;

use lepik::format::error::{FileError, JsonFault, SIZE_LIMIT};

use super::files::{adopt, bytes, names, read};
use super::variants;

/// What is wrong with a file that is no JSON, and the line and column where it shows.
fn not_json(fault: JsonFault, line: usize, column: usize) -> FileError {
    FileError::NotJson { line, column, fault }
}

/// The stored files and the one error of each.
fn expected() -> Vec<(&'static str, FileError)> {
    use FileError::{NotAPlan, NotUtf8, TooNew, ViewOnly};
    use JsonFault::{DuplicateKey, NumberOutOfRange, Syntax, TooDeep};
    vec![
        ("not-utf8", NotUtf8),
        ("utf-16", NotUtf8),
        ("empty", not_json(Syntax, 1, 0)),
        ("blank", not_json(Syntax, 3, 0)),
        ("bom-alone", not_json(Syntax, 1, 0)),
        ("bom-twice", not_json(Syntax, 1, 1)),
        ("truncated", not_json(Syntax, 5, 11)),
        ("two-documents", not_json(Syntax, 8, 1)),
        ("trailing-comma", not_json(Syntax, 6, 3)),
        ("comment", not_json(Syntax, 5, 5)),
        ("single-quotes", not_json(Syntax, 2, 3)),
        ("nan", not_json(Syntax, 5, 46)),
        ("leading-zero", not_json(Syntax, 5, 47)),
        ("line-break-in-text", not_json(Syntax, 6, 0)),
        ("lone-surrogate", not_json(Syntax, 5, 53)),
        ("not-json-but-csv", not_json(Syntax, 1, 1)),
        ("duplicate-key", not_json(DuplicateKey, 5, 11)),
        ("duplicate-key-nested", not_json(DuplicateKey, 5, 91)),
        ("duplicate-key-escaped", not_json(DuplicateKey, 5, 65)),
        ("depth-129", not_json(TooDeep, 5, 172)),
        ("number-1e400", not_json(NumberOutOfRange, 5, 50)),
        ("number-2-pow-53", not_json(NumberOutOfRange, 5, 61)),
        ("number-minus-2-pow-53", not_json(NumberOutOfRange, 5, 62)),
        ("number-30-digits", not_json(NumberOutOfRange, 5, 75)),
        ("array-at-top", NotAPlan),
        ("text-at-top", NotAPlan),
        ("null-at-top", NotAPlan),
        ("no-format", NotAPlan),
        ("other-format", NotAPlan),
        ("format-number", NotAPlan),
        ("no-version", NotAPlan),
        ("version-2", TooNew),
        ("version-text", NotAPlan),
        ("version-0", NotAPlan),
        ("version-fraction", NotAPlan),
        ("no-records", NotAPlan),
        ("records-object", NotAPlan),
        ("plan-list", NotAPlan),
        ("view-scope", ViewOnly),
    ]
}

#[test]
fn every_broken_file_is_refused_with_its_error() {
    let wrong: Vec<String> = expected()
        .into_iter()
        .map(|(name, error)| (name, read(&bytes("broken", name)).map(|file| file.set_aside), Err(error)))
        .filter(|(_, found, expected)| found != expected)
        .map(|(name, found, expected)| format!("{name}: {found:?}, expected {expected:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_stored_file_is_expected() {
    let stored: BTreeSet<String> =
        names("broken", ".json").into_iter().filter(|name| !name.starts_with("record-")).collect();
    let expected: BTreeSet<String> = expected().into_iter().map(|(name, _)| name.to_owned()).collect();
    assert_eq!(stored, expected);
}

#[test]
fn every_error_of_a_file_has_a_file() {
    let all = variants!(FileError: TooLarge, NotUtf8, NotJson, NotAPlan, TooNew, ViewOnly);
    // A file of 20 MiB is not stored; the test below makes it.
    let mut met = BTreeSet::from(["TooLarge".to_owned()]);
    met.extend(expected().iter().map(|(_, error)| super::variant(error)));
    assert_eq!(met, all);
}

#[test]
fn every_fault_of_json_has_a_file() {
    let all = variants!(JsonFault: Syntax, DuplicateKey, TooDeep, NumberOutOfRange);
    let met = expected().into_iter().filter_map(|(_, error)| match error {
        FileError::NotJson { fault, .. } => Some(super::variant(&fault)),
        _ => None,
    });
    assert_eq!(met.collect::<BTreeSet<_>>(), all);
}

#[test]
fn a_file_of_20_mib_is_read_and_one_byte_more_is_refused() {
    let mut file = bytes("v1", "least");
    file.resize(SIZE_LIMIT, b' ');
    assert!(read(&file).is_ok());
    file.push(b' ');
    assert_eq!(read(&file).unwrap_err(), FileError::TooLarge);
}

#[test]
fn depth_128_is_no_reason_to_refuse_a_file() {
    let deep = String::from_utf8(bytes("broken", "depth-129")).unwrap().replace("[]", "0");
    assert!(read(deep.as_bytes()).is_ok());
}

/// A value in sight may become a value in conflict, which is written deeper in the file.
#[test]
fn the_deepest_value_that_is_read_survives_a_conflict() {
    let file = |replica: &str, depth: usize| {
        let deep = format!("{}\"{replica}\"{}", "[".repeat(depth), "]".repeat(depth));
        let merge = format!(r#"{{"seen":{{"{replica}":1}},"writes":{{"{replica}":{{"later":1,"steps/s":1}}}}}}"#);
        format!(
            r#"{{"format":"lepik-plan","version":1,"plan":{{"id":"p"}},"records":[{{"id":"a","kind":"training","later":{deep},"steps":[{{"id":"s","later":{deep}}}],"merge":{merge}}}]}}"#
        )
    };
    let depth = (1..128)
        .rev()
        .find(|depth| read(file("aaaaaaaa", *depth).as_bytes()).is_ok_and(|file| file.set_aside.is_empty()));
    assert_eq!(depth, Some(120));
    let mut plan = adopt(&read(file("aaaaaaaa", 120).as_bytes()).unwrap());
    super::files::merge(&mut plan, &read(file("bbbbbbbb", 120).as_bytes()).unwrap());
    let exported = read(file("aaaaaaaa", 1).as_bytes()).unwrap().exported;
    let again = read(lepik::format::file::write(&plan, &exported).unwrap().as_bytes()).unwrap();
    assert_eq!(again.set_aside, []);
    assert_eq!(adopt(&again).records().collect::<Vec<_>>(), plan.records().collect::<Vec<_>>());
}
