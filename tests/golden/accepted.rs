//! Every frozen file is read whole and written in its one form.

use std::collections::BTreeSet;

use lepik::format::file::{self, Exported, Scope};
use lepik::model::kinds;
use lepik::model::value::Value;

use super::files::{adopt, bytes, differs, id, merge, names, read};

/// The frozen files that are read.
fn inputs() -> Vec<String> {
    names("v1", ".json").into_iter().filter(|name| !name.ends_with(".out")).collect()
}

#[test]
fn every_file_is_read_whole_and_written_as_frozen() {
    let mut different = Vec::new();
    for name in inputs() {
        let file = read(&bytes("v1", &name)).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(file.set_aside, [], "{name}");
        // What the next export is called and comes from is its own; the frozen ones say neither.
        let exported = Exported { id: None, base: None, ..file.exported.clone() };
        different.extend(differs(&name, &file::write(&adopt(&file), &exported).unwrap()));
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn what_was_written_is_read_and_written_as_the_same_bytes() {
    let frozen = names("v1", ".out.json");
    assert!(frozen.len() >= inputs().len());
    for name in frozen {
        let text = bytes("v1", &format!("{name}.out"));
        let file = read(&text).unwrap();
        assert_eq!(file.set_aside, [], "{name}");
        let loose: Vec<_> = file.records.iter().chain([&file.plan]).flat_map(|incoming| &incoming.loose).collect();
        assert!(loose.is_empty(), "{name}: every value that is written has its write: {loose:?}");
        let mut plan = adopt(&file);
        let written = file::write(&plan, &file.exported).unwrap();
        assert!(written.as_bytes() == text, "{name}");
        assert!(!merge(&mut plan, &file), "{name}: merging it again changes nothing");
        assert!(written.ends_with("}\n") && !written.contains(['\r', '\t', '\u{feff}']), "{name}");
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_make_no_difference() {
    let written = |name: &str| {
        let file = read(&bytes("v1", name)).unwrap();
        file::write(&adopt(&file), &file.exported).unwrap()
    };
    assert!(bytes("v1", "bom").starts_with(b"\xef\xbb\xbf{\n"), "the mark is still there");
    assert!(bytes("v1", "crlf").starts_with(b"{\r\n"), "the line ends are still there");
    assert_eq!(written("bom"), written("crlf"));
    assert_eq!(written("bom"), written("bom-and-crlf"));
}

#[test]
fn every_field_of_every_kind_stands_in_a_file() {
    let plans: Vec<_> = inputs().iter().map(|name| adopt(&read(&bytes("v1", name)).unwrap())).collect();
    let mut there = BTreeSet::new();
    for record in plans.iter().flat_map(|plan| plan.records().chain([plan.head()])) {
        for (path, register) in record.registers() {
            let values = || register.pairs().iter().map(|(_, value)| value);
            if values().any(|value| *value != Value::Cleared) {
                there.insert((record.kind_id().to_owned(), path.name.to_string()));
            }
            for property in values().filter_map(|value| match value {
                Value::Item(item) => Some(item.keys()),
                _ => None,
            }) {
                there.extend(property.map(|property| (path.name.to_string(), property.to_string())));
            }
        }
    }
    let common: Vec<&str> = kinds::common::FIELDS.iter().map(|field| field.name).collect();
    for kind in kinds::ALL.iter().copied().chain([&kinds::plan::KIND]) {
        for field in kind.all_fields() {
            // A common field needs to be there once.
            let stands = |(owner, name): &(String, String)| {
                name == field.name && (owner == kind.id || common.contains(&field.name))
            };
            assert!(there.iter().any(stands), "add a file with `{}` of `{}` to tests/golden/v1", field.name, kind.id);
            for property in field.item_fields().unwrap_or_default() {
                let stands = there.contains(&(field.name.to_owned(), property.name.to_owned()));
                assert!(stands, "add a file with `{}` in `{}` to tests/golden/v1", property.name, field.name);
            }
        }
    }
}

#[test]
fn a_selection_merges_into_the_plan_that_it_was_taken_from() {
    let full = read(&bytes("v1", "full")).unwrap();
    let selection = read(&bytes("v1", "selection")).unwrap();
    assert_eq!((full.exported.scope, selection.exported.scope), (Scope::Full, Scope::Selection));
    let mut plan = adopt(&full);
    assert!(merge(&mut plan, &selection));
    assert!(!merge(&mut plan, &selection), "once is enough");
    assert_eq!(plan.records().len(), full.records.len(), "what it leaves out was not deleted");
    assert_eq!(differs("full-and-selection", &file::write(&plan, &full.exported).unwrap()), None);
    let mut other_way = adopt(&selection);
    merge(&mut other_way, &full);
    let both: Vec<_> = plan.records().map(|record| (**record).clone()).collect();
    assert_eq!(both, other_way.records().map(|record| (**record).clone()).collect::<Vec<_>>());
}

#[test]
fn what_a_file_written_by_hand_does_not_mention_stays() {
    let by_hand = read(&bytes("v1", "by-hand")).unwrap();
    let mut plan = adopt(&by_hand);
    assert!(!merge(&mut plan, &by_hand), "merging it again changes nothing");
    let less = br#"{"format":"lepik-plan","version":1,"records":[{"id":"visit","kind":"training","place":"Tartu"}]}"#;
    assert!(merge(&mut plan, &read(less).unwrap()));
    let visit = plan.get(&id("visit")).unwrap();
    assert_eq!(visit.title(), "Käsitsi kirjutatud");
    assert_eq!(visit.items("steps").len(), 2);
    assert_eq!(plan.records().len(), 3);
}

/// A power cut of the sender, a line lost in the mail: nothing of it may stop the program.
#[test]
fn a_damaged_file_is_refused_or_read_but_never_stops_the_program() {
    for name in inputs() {
        let whole = bytes("v1", &name);
        for at in (0..whole.len()).step_by(23) {
            assert!(read(&whole[..at]).is_err(), "{name} cut off at {at}");
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << (at % 8);
            read(&flipped).ok();
        }
    }
}
