//! Sealed files, frozen: `sealed/*.json`, each sealed from a file of `v1`. Two were sealed by `sealed/open_sealed.py`,
//! which shares no code with this program, and it opens the third, which this program made:
//!
//! ```text
//! open_sealed.py seal v1/by-hand.json 'kask, kuusk ja põõsas' > sealed/by-python.json
//! open_sealed.py seal v1/least.json 'põõsas' 64 1 1 > sealed/by-python-at-little-cost.json
//! open_sealed.py open sealed/by-lepik.json 'kask, kuusk ja põõsas' | cmp - v1/by-hand.json
//! ```
//!
//! Like every file that was ever written they open for ever.

use lepik::format::error::OpenError;
use lepik::format::sealed::{is_sealed, open, seal};

use super::files::{bytes, differs_from, names, read};

/// The file, its passphrase, and what was sealed.
const FILES: &[(&str, &str, &str)] = &[
    ("by-lepik", "kask, kuusk ja põõsas", "by-hand"),
    ("by-python", "kask, kuusk ja põõsas", "by-hand"),
    (CHEAP, "põõsas", "least"),
];
/// Its key takes no time, so it can be tried thousands of times.
const CHEAP: &str = "by-python-at-little-cost";

#[test]
fn every_sealed_file_opens_to_what_was_sealed() {
    let expected: Vec<_> = FILES.iter().map(|(name, ..)| (*name).to_owned()).collect();
    let mut stored = names("sealed", ".json");
    stored.sort_by_key(|name| expected.iter().position(|expected| expected == name));
    assert_eq!(stored, expected);
    for (name, passphrase, sealed) in FILES {
        let file = bytes("sealed", name);
        assert!(is_sealed(&file), "{name}");
        let opened = open(&file, passphrase).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert!(opened == bytes("v1", sealed), "{name}");
        assert!(read(&opened).is_ok(), "{name}");
    }
}

#[test]
fn a_file_is_sealed_as_frozen() {
    let text = String::from_utf8(bytes("v1", "by-hand")).unwrap();
    let (salt, nonce) = (std::array::from_fn(|n| n as u8), std::array::from_fn(|n| 100 + n as u8));
    let sealed = seal(&text, "kask, kuusk ja põõsas", salt, nonce).unwrap();
    let advice = "Sealed files open for ever; what must change is a new version.";
    let different = differs_from("sealed", "by-lepik.json", &sealed, advice);
    assert!(different.is_none(), "{}", different.unwrap_or_default());
}

#[test]
fn a_plan_is_no_sealed_file_and_the_other_way_round() {
    let plan = bytes("v1", "full");
    assert!(!is_sealed(&plan));
    assert_eq!(open(&plan, "põõsas"), Err(OpenError::NotSealed));
    assert_eq!(read(&bytes("sealed", CHEAP)).unwrap_err().code(), "not-a-plan");
}

#[test]
fn a_passphrase_opens_however_its_letters_were_composed() {
    let check = |passphrase: &str, opens: bool| {
        let opened = open(&bytes("sealed", CHEAP), passphrase);
        assert_eq!(opened, if opens { Ok(bytes("v1", "least")) } else { Err(OpenError::Locked) }, "{passphrase:?}");
    };
    check("p\u{f5}\u{f5}sas", true);
    check("po\u{303}o\u{303}sas", true);
    check("p\u{f5}o\u{303}sas", true);
    check("poosas", false);
    check("P\u{f5}\u{f5}sas", false);
    check("", false);
}

#[test]
fn whatever_bit_is_changed_the_file_stays_locked() {
    let whole = bytes("sealed", CHEAP);
    for at in 0..whole.len() {
        for bit in 0..8 {
            let mut changed = whole.clone();
            changed[at] ^= 1 << bit;
            assert!(open(&changed, "põõsas").is_err(), "byte {at}, bit {bit}");
        }
        let mut shorter = whole.clone();
        shorter.remove(at);
        // The line break at the end is no part of it.
        assert_eq!(open(&shorter, "põõsas").is_ok(), at == whole.len() - 1, "without byte {at}");
        assert_eq!(open(&whole[..at], "põõsas").is_ok(), at == whole.len() - 1, "cut off at {at}");
    }
    let json = String::from_utf8(whole).unwrap();
    let (header, data) = json.split_once("\"data\":\"").unwrap();
    let swapped = format!("{header}\"data\":\"{}{}{}", &data[4..8], &data[..4], &data[8..]);
    assert_eq!(open(swapped.as_bytes(), "põõsas"), Err(OpenError::Locked));
}

/// The header of one file before the data of another.
#[test]
fn a_header_fits_its_own_data_alone() {
    let text = |name| String::from_utf8(bytes("sealed", name)).unwrap();
    let (mine, theirs) = (text("by-lepik"), text("by-python"));
    let (header, _) = mine.split_once("\"data\"").unwrap();
    let (_, data) = theirs.split_once("\"data\"").unwrap();
    let mixed = format!("{header}\"data\"{data}");
    assert_eq!(open(mixed.as_bytes(), "kask, kuusk ja põõsas"), Err(OpenError::Locked));
}

#[test]
fn errors_have_their_stable_names() {
    let check = |error: OpenError, expected: &str| assert_eq!(error.code(), expected);
    check(OpenError::NotSealed, "not-a-plan");
    check(OpenError::TooLarge, "too-large");
    check(OpenError::TooNew, "too-new");
    check(OpenError::TooCostly, "damaged");
    check(OpenError::Damaged, "damaged");
    check(OpenError::Locked, "wrong-passphrase");
    check(OpenError::NoMemory, "no-memory");
}
