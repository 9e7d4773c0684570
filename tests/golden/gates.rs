//! The gates of rule F6 in their order: a file with two defects is refused at the first of them.

use lepik::format::error::{FileError, JsonFault, SIZE_LIMIT};

use super::files::read;

fn check(file: &[u8], expected: &str) {
    let found = match read(file) {
        Ok(file) if file.set_aside.is_empty() => "read",
        Ok(_) => "set aside",
        Err(error) => error.code(),
    };
    assert_eq!(found, expected, "{:.120}", String::from_utf8_lossy(file));
}

#[test]
fn size_comes_before_utf_8() {
    check(&vec![0xff; SIZE_LIMIT + 1], "too-large");
    check(&[0xff; 9], "not-utf8");
}

#[test]
fn utf_8_comes_before_json() {
    check(b"{\"title\": \"\xff\", oops", "not-utf8");
    check(b"{\"title\": \"\", oops", "not-json");
}

#[test]
fn json_comes_before_the_marker() {
    check(br#"{"format":"other","format":"other"}"#, "not-json");
    check(br#"{"format":"other","version":9}"#, "not-a-plan");
    check(br#"{"format":"lepik-plan","version":2,"records":[{"id":1,"id":1}]}"#, "not-json");
    check(br#"{"format":"lepik-plan","version":2,"records":[1e400]}"#, "not-json");
}

#[test]
fn the_marker_comes_before_the_version() {
    check(br#"{"format":"other","version":2,"records":[]}"#, "not-a-plan");
    check(br#"{"version":2,"records":[]}"#, "not-a-plan");
}

#[test]
fn the_version_comes_before_what_it_governs() {
    check(br#"{"format":"lepik-plan","version":2}"#, "too-new");
    check(br#"{"format":"lepik-plan","version":2,"records":{}}"#, "too-new");
    check(br#"{"format":"lepik-plan","version":2,"exported":{"scope":"view"},"records":[]}"#, "too-new");
    check(br#"{"format":"lepik-plan","version":9007199254740991,"plan":5}"#, "too-new");
    check(br#"{"format":"lepik-plan","version":0,"records":[]}"#, "not-a-plan");
}

#[test]
fn the_scope_comes_before_the_records() {
    check(br#"{"format":"lepik-plan","version":1,"exported":{"scope":"view"},"records":[5]}"#, "view-only");
    check(br#"{"format":"lepik-plan","version":1,"exported":{"scope":"full"},"records":[5]}"#, "set aside");
    check(br#"{"format":"lepik-plan","version":1,"exported":{"scope":"full"},"records":[]}"#, "read");
}

/// Within one gate the first defect in the text is the one that is named.
#[test]
fn of_two_defects_of_one_gate_the_first_is_named() {
    let check = |file: &str, expected: JsonFault| {
        let FileError::NotJson { fault, .. } = read(file.as_bytes()).unwrap_err() else { panic!("{file}") };
        assert_eq!(fault, expected, "{file}");
    };
    check(r#"{"a":1,"a":1e400}"#, JsonFault::DuplicateKey);
    check(r#"{"b":1e400,"a":1,"a":1}"#, JsonFault::NumberOutOfRange);
    check(r#"{"b":9007199254740992,"a":oops}"#, JsonFault::NumberOutOfRange);
    check(r#"{"a":oops,"b":1e400}"#, JsonFault::Syntax);
    check(&format!("{}oops", "[".repeat(200)), JsonFault::TooDeep);
}
