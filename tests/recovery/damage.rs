//! Damaged texts (rule S6): whatever stands under a key of ours, the rest of the plan loads, and the text is set aside
//! as it was, once.

use std::collections::BTreeMap;

use lepik::model::id::Id;
use lepik::storage::keeper::Keeper;
use lepik::storage::keys::Key;
use lepik::storage::memory::{Fault, When};
use lepik::storage::packing::Unpacker;
use lepik::storage::{Store, StoreError};

use super::disk::Disk;
use super::inspection::{records, reopen};
use super::session::{morning, plan_id, run};

/// The texts that a whole session leaves, those of the plan with their keys.
fn evening() -> (BTreeMap<String, String>, Vec<(Key, String)>) {
    let disk = run(&morning(), &[], |_, _| {}).disk;
    reopen(&disk);
    let texts = disk.texts();
    let ours = texts.iter().filter_map(|(key, text)| Some((Key::parse(key)?, text.clone())));
    let ours: Vec<_> = ours.filter(|(key, _)| *key.plan() == plan_id()).collect();
    assert_eq!(ours.len(), 5, "the plan and four records");
    (texts, ours)
}

fn unpacked(text: &str) -> String {
    Unpacker::default().unpack(text).unwrap().to_owned()
}

/// A text as it is stored now, and unpacked, as an earlier program or a person may have stored it.
fn forms(ours: &[(Key, String)]) -> Vec<(Key, String)> {
    let plain = ours.iter().map(|(key, text)| (key.clone(), unpacked(text)));
    ours.iter().cloned().chain(plain).collect()
}

/// The text without its last character.
fn cut(text: &str) -> &str {
    &text[..text.char_indices().next_back().unwrap().0]
}

/// What is set aside, texts by key.
fn aside(disk: &Disk) -> BTreeMap<String, String> {
    Keeper::new(disk.clone(), plan_id()).set_aside_texts().unwrap().into_iter().collect()
}

/// Puts a text in place of a record's and opens the plan twice.
fn check(texts: &BTreeMap<String, String>, key: &Key, damaged: &str) {
    let place = || format!("{} holds {:.60}", key.text(), damaged);
    let whole = records(&reopen(&Disk::of(texts)));
    let disk = Disk::of(texts);
    let before = aside(&disk);
    disk.set(&key.text(), damaged).unwrap();
    let opened = reopen(&disk);
    assert_eq!(opened.unreadable, 1, "{}", place());
    let others = |all: &BTreeMap<Id, _>| all.keys().filter(|id| *id != key.record()).cloned().collect::<Vec<_>>();
    let found = records(&opened);
    assert_eq!(others(&found), others(&whole), "{}", place());
    assert!(others(&whole).iter().all(|id| found[id] == whole[id]), "{}", place());
    let new: Vec<_> = aside(&disk).into_iter().filter(|(key, _)| !before.contains_key(key)).collect();
    let [(aside_key, aside_text)] = new.as_slice() else { panic!("{}: set aside are {:?}", place(), new.len()) };
    assert!(aside_key.starts_with("lepik/unreadable/"), "{aside_key}");
    assert!(aside_text == damaged, "{}: set aside byte by byte", place());
    let all = disk.texts();
    assert_eq!(reopen(&disk).unreadable, 0, "{}", place());
    assert!(disk.texts() == all, "{}: opening again changes nothing", place());
}

#[test]
fn a_text_cut_short_anywhere_is_set_aside() {
    let (texts, ours) = evening();
    let mut cuts = 0;
    for (key, text) in &forms(&ours) {
        for (end, _) in text.char_indices().step_by(7) {
            check(&texts, key, &text[..end]);
            cuts += 1;
        }
    }
    assert!(cuts > 200, "{cuts}");
}

#[test]
fn what_is_no_record_is_set_aside() {
    let (texts, ours) = evening();
    let deep = "[".repeat(5_000_000);
    for (key, text) in &forms(&ours) {
        let twice = format!("{text}{text}");
        let spaced = unpacked(text).replace('"', "'");
        for damaged in ["", " ", "null", "[]", "{}", "0", "\"\"", "\u{0}", "\u{feff}", &twice, &spaced, &deep] {
            check(&texts, key, damaged);
        }
    }
}

#[test]
fn the_text_of_another_record_is_set_aside() {
    let (texts, ours) = evening();
    for (key, _) in &ours {
        for (other, text) in ours.iter().filter(|(other, _)| other != key) {
            check(&texts, key, text);
            assert_ne!(key, other);
        }
    }
}

/// A flipped bit of plain JSON may still leave a record, with another value; then it is read. A packed text notices it,
/// unless the bit says nothing.
#[test]
fn a_flipped_bit_is_either_read_or_set_aside() {
    let (texts, ours) = evening();
    let whole = records(&reopen(&Disk::of(&texts)));
    for packed in [true, false] {
        let (mut read, mut unreadable) = (0, 0);
        for (key, text) in forms(&ours).iter().filter(|(_, text)| text.starts_with('{') != packed) {
            for (at, letter) in text.char_indices().step_by(5) {
                let bit = char::from_u32(u32::from(letter) ^ 1).unwrap();
                let flipped = format!("{}{bit}{}", &text[..at], &text[at + letter.len_utf8()..]);
                let disk = Disk::of(&texts);
                disk.set(&key.text(), &flipped).unwrap();
                let opened = reopen(&disk);
                let there = disk.get(&key.text()).unwrap();
                match opened.unreadable {
                    0 => {
                        assert_eq!(there.as_deref(), Some(flipped.as_str()), "{} at {at}", key.text());
                        assert!(!packed || records(&opened) == whole, "{} at {at}", key.text());
                    }
                    _ => assert!(aside(&disk).values().any(|aside| *aside == flipped), "{} at {at}", key.text()),
                }
                unreadable += opened.unreadable;
                read += 1 - opened.unreadable;
            }
        }
        assert!(unreadable > 20, "{unreadable}");
        assert!(packed || read > 0, "plain JSON has values");
    }
}

#[test]
fn a_record_is_saved_again_beside_its_damaged_text() {
    let (texts, ours) = evening();
    let whole = reopen(&Disk::of(&texts));
    for (key, text) in &ours {
        let disk = Disk::of(&texts);
        let damaged = cut(text);
        let mut keeper = Keeper::new(disk.clone(), plan_id());
        // The damage happens while the program runs.
        disk.set(&key.text(), damaged).unwrap();
        keeper.save(whole.plan.get(key.record()).unwrap()).unwrap();
        assert_eq!(records(&reopen(&disk)), records(&whole), "{}", key.text());
    }
}

/// A power cut has left a spare beside the text; one of them, or both, are damaged besides.
#[test]
fn of_a_text_and_its_spare_one_whole_one_is_enough_and_the_other_is_kept() {
    let (texts, ours) = evening();
    let whole = records(&reopen(&Disk::of(&texts)));
    let check = |key: &Key, own: &str, spare: &str, set_aside: &[&str]| {
        let disk = Disk::of(&texts);
        let before = aside(&disk);
        disk.set(&key.text(), own).unwrap();
        disk.set(&key.spare(), spare).unwrap();
        let opened = reopen(&disk);
        let place = || format!("{}: {own:.40}, spare {spare:.40}", key.text());
        assert_eq!(opened.unreadable, set_aside.len(), "{}", place());
        let new = aside(&disk).into_iter().filter(|(key, _)| !before.contains_key(key));
        assert_eq!(new.map(|(_, text)| text).collect::<Vec<_>>(), set_aside, "{}", place());
        assert_eq!(disk.get(&key.spare()).unwrap(), None, "{}: the spare has done its work", place());
        if set_aside.len() < 2 {
            assert_eq!(records(&opened), whole, "{}", place());
            assert_eq!(records(&reopen(&disk)), whole, "{}", place());
        }
    };
    for (key, text) in &ours {
        let torn: String = text.chars().take(text.chars().count() / 2).collect();
        let torn = torn.as_str();
        check(key, text, text, &[]);
        check(key, torn, text, &[]);
        check(key, text, torn, &[]);
        check(key, "{\"other\":1}", text, &["{\"other\":1}"]);
        check(key, text, "{\"other\":1}", &["{\"other\":1}"]);
        check(key, "{\"one\":1}", "{\"two\":2}", &["{\"one\":1}", "{\"two\":2}"]);
    }
}

/// The store takes the copy, and then does not let go of the original at first.
#[test]
fn a_text_that_cannot_be_moved_at_first_is_copied_once() {
    let (texts, ours) = evening();
    let (key, text) = &ours[0];
    let disk = Disk::of(&texts);
    let before = aside(&disk).len();
    let damaged = cut(text);
    disk.set(&key.text(), damaged).unwrap();
    disk.fail(When::Once(1), Fault::Drops);
    for there in [Some(damaged), None] {
        assert_eq!(reopen(&disk).unreadable, 1);
        assert_eq!(aside(&disk).len(), before + 1);
        assert_eq!(disk.get(&key.text()).unwrap().as_deref(), there);
    }
}

/// Under one spare wait the texts of many records; one of them is damaged, and the store does not take its copy at first.
#[test]
fn a_spare_of_many_stays_until_what_is_damaged_in_it_is_set_aside() {
    let (texts, ours) = evening();
    let (key, _) = &ours[1];
    let waiting = format!("{} {{\"other\":1}}\n", key.record());
    let disk = Disk::of(&texts);
    let before = aside(&disk).len();
    disk.set(&key.spares(), &waiting).unwrap();
    disk.fail(When::Once(0), Fault::Throws);
    for (there, copies) in [(Some(&*waiting), 0), (None, 1)] {
        assert_eq!(reopen(&disk).unreadable, 1);
        assert_eq!(disk.get(&key.spares()).unwrap().as_deref(), there);
        assert_eq!(aside(&disk).len(), before + copies);
    }
}

/// A newer program's own keys tell an older one to stay away, from what it could mend, too.
#[test]
fn what_a_newer_program_uses_is_not_changed() {
    let (mut texts, ours) = evening();
    texts.insert(ours[0].0.text(), "{".to_owned());
    texts.insert(ours[1].0.spare(), ours[1].1.clone());
    let check = |key: &str, expected: Option<StoreError>| {
        let mut texts = texts.clone();
        texts.insert(key.to_owned(), "of another program".to_owned());
        let disk = Disk::of(&texts);
        let mut keeper = Keeper::new(disk.clone(), plan_id());
        // What an older one left there can be looked at.
        assert_eq!(keeper.peek(&plan_id()).unwrap().plan.records().len(), 4, "{key}");
        assert_eq!(disk.texts(), texts, "{key}");
        assert_eq!(keeper.switch(plan_id()).err(), expected, "{key}");
        assert_eq!(keeper.open().err(), expected, "{key}");
        assert_eq!(disk.texts() == texts, expected.is_some(), "{key}");
        assert_eq!(disk.second().is_empty(), expected.is_some(), "{key}");
    };
    check("lepik/2/plan/course", Some(StoreError::Newer));
    check("lepik/2/other", Some(StoreError::Newer));
    check("lepik/0/plan/course", None);
    check("lepik/later", None);
}
