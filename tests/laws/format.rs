//! The laws of the file (rules F2–F6): whatever is accepted, made by this program, by hand, by a later program or by an
//! enemy, is written so that it is read again alike, also after it has been joined with anything else; unknown fields
//! survive; what cannot be read is refused without a panic.

use lepik::format::file::Scope;
use lepik::model::plan::Plan;
use proptest::collection::{btree_map, vec};
use proptest::prelude::{Just, any, prop_oneof};
use proptest::strategy::Strategy;
use proptest::test_runner::{TestCaseError, TestCaseResult};
use proptest::{prop_assert, prop_assert_eq};
use serde_json::{Map, Value as Json, json};

use crate::actions::actions;
use crate::damage::{damage, damages};
use crate::exchange::write;
use crate::foreign::{file as foreign_file, merge_block};
use crate::runner;
use crate::world::{World, id};
use crate::written;

fn cases() -> u32 {
    runner::histories() / 20
}

fn accept(plan: &mut Plan, file: &[u8], n: &mut u128) -> Result<bool, TestCaseError> {
    written::accept(plan, file, n).map_err(TestCaseError::fail)
}

fn check_written(plan: &Plan) -> TestCaseResult {
    written::check_written(plan).map_err(TestCaseError::fail)
}

#[test]
fn what_is_accepted_is_written_and_read_alike() {
    runner::check("foreign", cases(), &vec(foreign_file(), 1..4), |files| {
        let (mut plan, mut n) = (Plan::new(id("plan")), 0);
        for file in files {
            prop_assert!(accept(&mut plan, file.to_string().as_bytes(), &mut n)?, "{}", file);
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
            accept(&mut plan, file.to_string().as_bytes(), &mut n)?;
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
        prop_assert!(accept(&mut plan, file.to_string().as_bytes(), &mut n)?);
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
        prop_assert!(!accept(&mut Plan::new(id("plan")), &bytes, &mut 0)?);
        Ok(())
    });
}

#[test]
fn a_damaged_file_is_refused_or_read_alike() {
    runner::check("damaged", cases(), &(actions(0..20), damages()), |(actions, damages)| {
        let mut world = World::new(2);
        actions.iter().try_for_each(|action| world.perform(action))?;
        world.hand_over(1, 0);
        let mut text = write(&world.replicas[0].plan, Scope::Full).into_bytes();
        let whole = text.clone();
        damage(&mut text, &whole, &damages);
        let mut plan = Plan::new(id("plan"));
        if accept(&mut plan, &text, &mut 0)? {
            check_written(&plan)?;
        }
        Ok(())
    });
}
