//! What the frozen files say, value by value.

use std::collections::BTreeMap;
use std::sync::Arc;

use lepik::model::date::{Moment, parse_date};
use lepik::model::decimal::{Money, parse_decimal};
use lepik::model::id::VersionVector;
use lepik::model::plan::Plan;
use lepik::model::record::{Path, Presence, Record};
use lepik::model::value::{Access, Item, Value};

use super::files::{adopt, bytes, id, read};

fn plan(name: &str) -> Plan {
    adopt(&read(&bytes("v1", name)).unwrap())
}

fn record(plan: &Plan, name: &str) -> Arc<Record> {
    plan.get(&id(name)).unwrap_or_else(|| panic!("{name}")).clone()
}

/// A path as the file writes it.
fn path(text: &str) -> Path {
    match text.split_once('/').filter(|(collection, _)| ["steps", "sessions"].contains(collection)) {
        Some((collection, item)) => Path::item(collection.to_owned(), id(item)),
        None => Path::field(text.to_owned()),
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn number(text: &str) -> Value {
    Value::Number(parse_decimal(text).unwrap())
}

fn money(text: &str) -> Value {
    Value::Money(Money::parse(text).unwrap())
}

fn date(text: &str) -> Value {
    Value::Date(parse_date(text).unwrap())
}

fn list(texts: &[&str]) -> Value {
    Value::List(texts.iter().map(|text| (*text).to_owned()).collect())
}

fn unknown(json: &str) -> Value {
    Value::Unknown(json.into())
}

fn item(properties: &[(&'static str, Value)]) -> Value {
    Value::Item(properties.iter().map(|(name, value)| ((*name).into(), value.clone())).collect::<Item>())
}

#[test]
fn every_type_of_field_is_read() {
    let plan = plan("full");
    let check = |of: &str, field: &str, expected: Value| {
        assert_eq!(record(&plan, of).value(&path(field)), Some(&expected), "{of} {field}");
    };
    check("plan-2027", "year", number("2027"));
    check("campaign-1", "title", text("Kampaania „Lahkelt lahku“: kevad 2027"));
    check("training-1", "impact", text("Osalejad tunnevad ohu ära.\nJa oskavad küsida."));
    check("training-1", "satisfaction", number("4.6"));
    check("campaign-1", "actual_cost", money("-12.50"));
    check("campaign-1", "due", date("2027-04-30"));
    check("training-1", "changed", Value::Moment(Moment::parse("2027-06-07T08:20:00Z").unwrap()));
    check("campaign-1", "stage", text("preparing"));
    check("campaign-1", "areas", list(&["0037", "0784"]));
    let done = [("text", text("Lähteülesanne")), ("done", Value::YesNo(true)), ("rank", text("80"))];
    check("campaign-1", "steps/s1", item(&done));
    let access = Access {
        basis: Some("AvTS § 35 lg 2 p 2".into()),
        marked_on: parse_date("2027-02-01"),
        until: parse_date("2032-02-01"),
        holder: Some("Sotsiaalkindlustusamet".into()),
        unknown: BTreeMap::new(),
    };
    check("campaign-1", "access", Value::Access(access.into()));
    check("training-1", "rank", text("8180"));
    let order: Vec<_> = record(&plan, "campaign-1").items("steps").iter().map(|(id, _)| id.to_string()).collect();
    assert_eq!(order, ["s1", "s2"], "by rank, whatever the order in the file");
}

#[test]
fn the_greatest_value_is_in_sight_and_the_others_are_kept() {
    let plan = plan("conflicts");
    let check = |of: &str, at: &str, asks: bool, expected: &[Value]| {
        let record = record(&plan, of);
        let pairs: Vec<Value> =
            record.register(&path(at)).unwrap().pairs().iter().rev().map(|(_, value)| value.clone()).collect();
        assert_eq!(pairs, expected, "{of}: in sight first");
        let in_sight = Some(&expected[0]).filter(|value| **value != Value::Cleared);
        assert_eq!(record.value(&path(at)), in_sight, "{of}");
        assert_eq!(
            record.conflicts().map(|(path, _)| path.clone()).collect::<Vec<_>>().contains(&path(at)),
            asks,
            "{of}"
        );
    };
    check("plan-2027", "title", true, &[text("Tööplaan 2027"), text("Perelepituse tööplaan")]);
    check("one-field", "budget", true, &[money("4800"), money("4500")]);
    let swapped = &[money("9"), money("1"), money("2")];
    check("the-order-in-the-file-does-not-matter", "budget", true, swapped);
    check("one-cleared", "due", true, &[Value::Cleared, date("2027-05-01")]);
    check("other-cleared", "due", true, &[date("2027-05-01"), Value::Cleared]);
    let first = [("text", text("Leida ruum Tartus")), ("done", Value::YesNo(true)), ("rank", text("80"))];
    let second = [("text", text("Leida ruum Narvas")), ("due", date("2027-03-01")), ("rank", text("80"))];
    check("one-item", "steps/s1", true, &[item(&first), item(&second)]);
    check("same-dot", "place", true, &[text("Tartu"), text("Narva")]);
    check("no-question", "rank", false, &[text("82"), text("80")]);
    check("list-and-access", "labels", true, &[list(&["b", "a"]), list(&["a", "b"])]);
}

#[test]
fn the_bin_is_read() {
    let plan = plan("bin");
    let check = |of: &str, expected: Presence| assert_eq!(record(&plan, of).presence(), expected, "{of}");
    check("trashed", Presence::Trashed);
    check("trashed-by-hand", Presence::Trashed);
    check("contested", Presence::Contested);
    check("restored", Presence::Live);
    check("purged", Presence::Purged);
    check("recovered", Presence::Recovered);
    assert_eq!(record(&plan, "purged").purged(), parse_date("2027-03-01"));
}

#[test]
fn what_was_kept_after_a_purge_is_read() {
    let kept = plan("kept");
    assert_eq!(record(&kept, "kept").presence(), Presence::Live);
    assert_eq!(record(&kept, "purged-again").presence(), Presence::Recovered);
}

#[test]
fn what_a_later_program_wrote_is_kept() {
    let plan = plan("later");
    let check = |of: &str, at: &str, expected: Value| {
        assert_eq!(record(&plan, of).value(&path(at)), Some(&expected), "{of} {at}");
    };
    check("plan-2027", "/signature", unknown(r#"{"by":"hilisem programm","z":1}"#));
    check("plan-2027", "holidays", unknown(r#"["2027-02-24"]"#));
    check("unknown-field", "stage", text("postponed"));
    check("unknown-field", "form", text("online"));
    check("unknown-field", "third", unknown("0.30000000000000004"));
    check("unknown-field", "tiny", unknown("1.5e-30"));
    check("unknown-field", "nothing", unknown("null"));
    check("unknown-field", "nested", unknown(r#"{"a":"","b":[1,{"c":null,"d":"õ"}]}"#));
    check("unknown-field", "odd/name", unknown(r#""kaldkriipsuga""#));
    let known = [("text", text("Samm")), ("rank", text("80"))];
    let odd = [("weight", unknown("3")), ("assignees", unknown(r#"["a","b"]"#)), ("none", unknown("null"))];
    check("unknown-field", "steps/s1", item(&[&known[..], &odd].concat()));
    check("unknown-collection", "sessions/x1", item(&[("day", unknown(r#""2027-09-14""#)), ("rank", text("82"))]));
    let by = unknown(r#"{"role":"nõunik"}"#);
    let odd = BTreeMap::from([("by".to_owned(), by), ("lifted_on".to_owned(), unknown(r#""2029-01-01""#))]);
    let access = Access { basis: Some("AvTS § 35 lg 2 p 2".into()), unknown: odd, ..Access::default() };
    check("unknown-field", "access", Value::Access(access.into()));
    assert_eq!(record(&plan, "unknown-collection").items("sessions")[0].0, &id("x2"), "by rank");
}

/// A kind is unknown for as long as a program does not know it: what was kept of it is read then.
#[test]
fn a_record_of_a_kind_of_a_later_program_is_kept() {
    let check = |plan: &Plan, at: &str, expected: Value| {
        assert_eq!(record(plan, "unknown-kind").value(&path(at)), Some(&expected), "{at}");
    };
    let unknown_yet = plan("unknown-kind");
    check(&unknown_yet, "auditor", unknown(r#""siseaudiitor""#));
    check(&unknown_yet, "sample", unknown("20"));
    check(&unknown_yet, "budget", money("2400"));
    let foreign = record(&unknown_yet, "unknown-kind");
    assert_eq!((foreign.kind_id(), foreign.kind(), foreign.stage_id()), ("x-audit", None, "sampling"));
    // When this file was frozen, the program did not know study visits.
    let known_by_now = plan("later");
    check(&known_by_now, "country", text("Soome"));
    check(&known_by_now, "participants", number("3"));
    check(&known_by_now, "budget", money("2400"));
    assert!(record(&known_by_now, "unknown-kind").stage().is_some());
}

#[test]
fn a_file_written_by_hand_becomes_ordinary_writes() {
    let plan = plan("by-hand");
    let visit = record(&plan, "visit");
    let check =
        |field: &str, expected: Option<Value>| assert_eq!(visit.value(&path(field)), expected.as_ref(), "{field}");
    check("budget", Some(money("1200.50")));
    check("hours", Some(number("4.5")));
    check("labels", Some(list(&["a"])));
    check("impact", None);
    check("due", None);
    check("later", Some(unknown(r#"{"a":2,"b":1}"#)));
    assert!(visit.registers().flat_map(|(_, register)| register.pairs()).all(|(dot, _)| dot.n == 1), "one deed");
    assert_eq!(record(&plan, "gone").presence(), Presence::Trashed);
    assert_eq!(record(&plan, "kept").presence(), Presence::Live);
}

#[test]
fn what_has_no_id_gets_one() {
    let file = read(&bytes("v1", "without-ids")).unwrap();
    assert!(!file.names_plan, "a plan without an id is a new one");
    let plan = adopt(&file);
    assert_eq!(plan.records().len(), 2);
    assert_eq!(plan.head().title(), "Ilma tunnusteta");
    let first = plan.records().find(|record| record.title() == "Esimene").unwrap();
    assert_eq!(first.items("steps").len(), 2, "two equal steps are two steps");
    assert!(!read(&bytes("v1", "least")).unwrap().names_plan);
    assert!(read(&bytes("v1", "full")).unwrap().names_plan);
}

#[test]
fn a_record_put_into_the_bin_by_hand_knows_what_the_file_knew() {
    let seen = record(&plan("bin"), "trashed-by-hand").get(&lepik::model::kinds::common::TRASHED).cloned();
    assert_eq!(seen, Some(record(&plan("bin"), "trashed-by-hand").seen().clone()));
    assert_ne!(seen, Some(VersionVector::default()));
}
