//! The laws of the file (rules F2–F6): whatever is accepted, made by this program, by hand, by a later program or by an
//! enemy, is written so that it is read again alike, also after it has been joined with anything else; unknown fields
//! survive; what cannot be read is refused without a panic.

use std::sync::Arc;

use lepik::format::file::{self, Reading, Scope};
use lepik::format::known::{Known, Mark};
use lepik::format::{read_stored, write_record};
use lepik::model::command::{Author, Command};
use lepik::model::date::Moment;
use lepik::model::id::{Id, ReplicaId};
use lepik::model::plan::Plan;
use proptest::collection::{btree_map, vec};
use proptest::prelude::{Just, any, prop_oneof};
use proptest::strategy::Strategy;
use proptest::test_runner::{TestCaseError, TestCaseResult};
use proptest::{prop_assert, prop_assert_eq};
use serde_json::{Map, Value as Json, json};

use crate::actions::actions;
use crate::exchange::{read, write};
use crate::foreign::{file as foreign_file, merge_block};
use crate::runner;
use crate::world::{World, id, same_plan};

fn cases() -> u32 {
    runner::histories() / 20
}

/// Reads a file as it comes and takes over what it holds.
fn accept(plan: &mut Plan, text: &[u8], n: &mut u128) -> bool {
    let mut new_id = || {
        *n += 1;
        Id::from_bits(*n)
    };
    let Ok(file) = file::read(text, &mut new_id) else { return false };
    let author = Author { replica: ReplicaId::from_bits(*n), now: Moment::from_unix_seconds(0) };
    *n += 1;
    // A file without a plan gets a new one; all go into the same here.
    let head = (file.plan.record.id() == plan.id()).then_some(file.plan);
    let incoming = head.into_iter().chain(file.records).collect();
    plan.apply(&Command::Merge { incoming }, author).is_ok()
}

/// Writes a plan and reads it: the same again, from the file and from the store.
fn check_written(plan: &Plan) -> TestCaseResult {
    let text = write(plan, Scope::Full);
    let again = read(&text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
    let mut other = Plan::from_head(Arc::unwrap_or_clone(again.plan.record));
    prop_assert_eq!(&again.plan.loose, &[], "{}", text);
    for incoming in &again.records {
        prop_assert_eq!(&incoming.loose, &[], "{}", text);
        other.join(&incoming.record);
    }
    prop_assert!(same_plan(plan, &other), "{plan:#?}\n{text}\n{other:#?}");
    prop_assert_eq!(&write(&other, Scope::Full), &text);
    let mut known = Known::default();
    for record in plan.records().chain([plan.head()]) {
        let stored = write_record(record).unwrap();
        known.note(Mark::of(&stored), record);
        let read = read_stored(&stored, &mut || unreachable!());
        let read = read.ok_or_else(|| TestCaseError::fail(stored.clone()))?;
        prop_assert_eq!(&read.record, record, "{}", stored);
        prop_assert_eq!(read.loose, &[], "{}", stored);
        prop_assert_eq!(write_record(&read.record).unwrap(), stored);
    }
    check_known(plan, &text, &mut known)
}

/// A file whose records are all known is read without making one of them anew.
fn check_known(plan: &Plan, text: &str, known: &mut Known) -> TestCaseResult {
    let mut reading = Reading::open(text.as_bytes(), &mut || unreachable!()).unwrap();
    while reading.read_next(known, &mut || unreachable!()).unwrap() {}
    let file = reading.finish();
    prop_assert_eq!(file.set_aside, []);
    for incoming in file.records {
        let here = plan.get(incoming.record.id());
        prop_assert!(here.is_some_and(|here| Arc::ptr_eq(here, &incoming.record)), "{}", text);
    }
    Ok(())
}

#[test]
fn what_is_accepted_is_written_and_read_alike() {
    runner::check("foreign", cases(), &vec(foreign_file(), 1..4), |files| {
        let (mut plan, mut n) = (Plan::new(id("plan")), 0);
        for file in files {
            prop_assert!(accept(&mut plan, file.to_string().as_bytes(), &mut n), "{}", file);
            check_written(&plan)?;
        }
        Ok(())
    });
}

#[test]
fn what_people_make_and_others_spoil_is_written_and_read_alike() {
    runner::check("spoilt", cases(), &(actions(0..30), vec(foreign_file(), 1..3)), |(actions, files)| {
        let mut world = World::new(3);
        actions.iter().try_for_each(|action| world.perform(action))?;
        (1..3).for_each(|other| world.hand_over(other, 0));
        let (mut plan, mut n) = (world.replicas[0].plan.clone(), 0);
        check_written(&plan)?;
        for file in files {
            accept(&mut plan, file.to_string().as_bytes(), &mut n);
        }
        check_written(&plan)
    });
}

/// Any JSON that all programs read alike.
fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        (-(1_i64 << 53) + 1..1 << 53).prop_map(Json::from),
        (-1e15..1e15_f64).prop_map(Json::from),
        any::<f64>().prop_filter("in range", |number| number.abs() < 1e15).prop_map(Json::from),
        any::<String>().prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 20, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Json::from),
            btree_map(any::<String>(), inner, 0..4).prop_map(|map| Json::Object(map.into_iter().collect())),
        ]
    })
}

#[test]
fn unknown_fields_survive() {
    let name = any::<String>().prop_map(|name| format!("x{name}"));
    runner::check("unknown", cases(), &(name, any_json(), any::<bool>(), 0..3_u8), |(name, value, named, kind)| {
        let kind = ["training", "visit", "training"][usize::from(kind)];
        let mut record = Map::new();
        record.insert("id".into(), "r0".into());
        record.insert("kind".into(), kind.into());
        record.insert("steps".into(), json!([{"id": "s0", name.clone(): value}]));
        record.insert(name.clone(), value.clone());
        if named {
            let path = name.replace('~', "~0").replace('/', "~1");
            record.insert("merge".into(), merge_block(&[&path, "steps/s0"]));
        }
        let mut file = json!({"format": "lepik-plan", "version": 1, "plan": {"id": "plan"}, "records": [record]});
        file[&name] = value.clone();
        let (mut plan, mut n) = (Plan::new(id("plan")), 0);
        prop_assert!(accept(&mut plan, file.to_string().as_bytes(), &mut n));
        let written: Json = serde_json::from_str(&write(&plan, Scope::Full)).unwrap();
        prop_assert_eq!(&written[&name], &value, "at the top");
        prop_assert_eq!(&written["records"][0][&name], &value, "in a record");
        prop_assert_eq!(&written["records"][0]["steps"][0][&name], &value, "in an item");
        check_written(&plan)
    });
}

#[test]
fn garbage_is_refused_without_a_panic() {
    let bytes = prop_oneof![
        vec(any::<u8>(), 0..200),
        any::<String>().prop_map(String::into_bytes),
        any_json().prop_map(|json| json.to_string().into_bytes()),
    ];
    runner::check("garbage", cases(), &bytes, |bytes| {
        prop_assert!(!accept(&mut Plan::new(id("plan")), &bytes, &mut 0));
        Ok(())
    });
}

/// What happens to files on their way: bytes change, go, come twice, the rest is cut off.
fn damage(text: &mut Vec<u8>, damages: &[(u8, usize, u8)]) {
    for &(kind, at, byte) in damages {
        let at = at % text.len().max(1);
        let end = (at + usize::from(byte)).min(text.len());
        match kind {
            0 if at < text.len() => text[at] = byte,
            // A digit, a quote, a bracket in place of another.
            1 if at < text.len() => text[at] = b"0129\"{}[],:-e."[usize::from(byte) % 14],
            2 => drop(text.drain(at..end)),
            3 => text.extend_from_within(at..end),
            4 => text.truncate(at),
            _ => {
                let copy = text[at..end].to_vec();
                text.splice(at..at, copy);
            }
        }
    }
}

#[test]
fn a_damaged_file_is_refused_or_read_alike() {
    let damages = vec((0_u8..6, any::<usize>(), any::<u8>()), 1..4);
    runner::check("damaged", cases(), &(actions(0..20), damages), |(actions, damages)| {
        let mut world = World::new(2);
        actions.iter().try_for_each(|action| world.perform(action))?;
        world.hand_over(1, 0);
        let mut text = write(&world.replicas[0].plan, Scope::Full).into_bytes();
        damage(&mut text, &damages);
        let mut plan = Plan::new(id("plan"));
        if accept(&mut plan, &text, &mut 0) {
            check_written(&plan)?;
        }
        Ok(())
    });
}
