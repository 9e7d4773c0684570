//! Files that no version of this program would write: names with slashes and names that the file keeps for itself, rows
//! and a value under one name, several values under one dot, writes without values, values without writes.

use proptest::collection::vec;
use proptest::prelude::any;
use proptest::strategy::Strategy;
use serde_json::{Map, Value as Json, json};

/// Names of fields: known, unknown, odd, and the file's own.
const NAMES: [&str; 20] = [
    "title",
    "due",
    "budget",
    "labels",
    "steps",
    "trashed",
    "access",
    "workload",
    "visits",
    "guests",
    "a",
    "a/b",
    "",
    "/x",
    "visits/v0",
    "rank",
    "stage",
    "changed",
    "/replicas",
    "/records",
];

/// Paths of fields and items.
const PATHS: [&str; 16] = [
    "title",
    "due",
    "budget",
    "labels",
    "trashed",
    "visits",
    "guests",
    "a~1b",
    "",
    "/x",
    "/records",
    "steps/s0",
    "steps/s1",
    "visits/v0",
    "visits/v1",
    "a/b",
];

/// Paths that mean something else in a file, or nothing.
const ODD_PATHS: [&str; 12] = [
    "id",
    "kind",
    "merge",
    "purged",
    "id/x",
    "a/b/c",
    "title/t0",
    "steps",
    "/x/y",
    "/replicas",
    "/replicas/AAAAAAAA",
    "a/",
];

const REPLICAS: [&str; 3] = ["AAAAAAAA", "BBBBBBBB", "CCCCCCCC"];

/// A merge block in which one replica has written all these paths at once.
pub fn merge_block(paths: &[&str]) -> Json {
    let writes: Map<String, Json> = paths.iter().map(|path| ((*path).to_owned(), 1.into())).collect();
    json!({"seen": {"AAAAAAAA": 1}, "writes": {"AAAAAAAA": writes}})
}

/// A value that the field may hold; one in eight is any other.
fn value(name: &str, pick: u8) -> Json {
    let n = pick / 8;
    let row = |id: &str| json!({"id": id, "text": format!("t{n}"), "who": n, "rank": "80"});
    let name = if pick % 8 == 7 { NAMES[usize::from(n) % NAMES.len()] } else { name };
    match name {
        "title" | "stage" | "rank" => json!(format!("õ\n{}", n % 4)),
        "due" => json!(format!("2027-01-{:02}", 1 + n % 28)),
        "budget" => json!(format!("{n}.5")),
        "labels" => [json!([]), json!(["a", "a", ""]), json!(["b", format!("{n}")])][usize::from(n) % 3].clone(),
        "steps" | "visits" => json!([row("v0"), row("s0"), row(&format!("s{}", 1 + n % 3))]),
        "trashed" => [json!(true), json!(false), json!({"seen": {"AAAAAAAA": 1 + n % 3}}), Json::Null]
            [usize::from(n) % 4]
            .clone(),
        "access" => json!({"mark": "AK", "basis": "AvTS § 35", "until": "2030-01-01"}),
        "workload" => json!(f64::from(n) / 10.0),
        "changed" => json!("2027-06-07T08:20:00.5Z"),
        "/replicas" => json!({"AAAAAAAA": "nõunik", "BBBBBBBB": n}),
        _ => [json!(n), Json::Null, json!({"b": [0.1, -0.0]}), json!([{"id": "v0"}]), json!(""), json!([])]
            [usize::from(n) % 6]
            .clone(),
    }
}

/// A value for a path: a row for an item's.
fn value_at(path: &str, pick: u8) -> Option<Json> {
    match path.split_once('/') {
        _ if pick % 5 == 4 => None,
        Some(("", _)) | None => Some(value(path, pick)),
        Some(_) if pick % 16 == 6 => Some(json!({"id": "odd", "text": "x"})),
        Some(_) => Some(json!({"text": format!("c{pick}"), "who": [pick], "due": Json::Null})),
    }
}

fn path(pick: u8) -> &'static str {
    let index = usize::from(pick / 16);
    if pick % 16 == 15 { ODD_PATHS[index % ODD_PATHS.len()] } else { PATHS[index] }
}

/// A record: its fields, its merge data, whether it is a stub.
fn record() -> impl Strategy<Value = Map<String, Json>> {
    let picks = || any::<(u8, u8)>();
    let writes = vec((picks(), 0_usize..3), 0..6);
    let conflicts = vec((picks(), 0_usize..3, 1_u8..4), 0..4);
    (vec(picks(), 0..6), writes, conflicts, 0_u8..10).prop_map(|(fields, writes, conflicts, rest)| {
        let mut record = Map::new();
        for (name, pick) in fields {
            let name = NAMES[usize::from(name) % NAMES.len()];
            record.insert(name.to_owned(), value(name, pick));
        }
        let mut taken = std::collections::BTreeSet::new();
        let mut by_replica: Map<String, Json> = Map::new();
        for ((at, n), replica) in writes {
            if taken.insert(path(at)) {
                let paths = by_replica.entry(REPLICAS[replica]).or_insert_with(|| json!({}));
                paths[path(at)] = (1 + n % 4).into();
            }
        }
        let conflicts: Vec<Json> = conflicts
            .into_iter()
            .map(|((at, pick), replica, n)| {
                let mut conflict = json!({"path": path(at), "replica": REPLICAS[replica], "n": n});
                if let Some(value) = value_at(path(at), pick) {
                    conflict["value"] = value;
                }
                conflict
            })
            .collect();
        if rest % 2 == 0 {
            record.insert(
                "merge".into(),
                json!({"seen": {"AAAAAAAA": rest + 1}, "writes": by_replica, "conflicts": conflicts}),
            );
        }
        if rest == 8 {
            record.insert("purged".into(), "2027-12-31".into());
        }
        record
    })
}

/// A file of one plan and two records.
pub fn file() -> impl Strategy<Value = Json> {
    (record(), vec(record(), 2), any::<(u8, u8)>()).prop_map(|(mut plan, records, (top, pick))| {
        plan.insert("id".into(), "plan".into());
        let records: Vec<Json> = records
            .into_iter()
            .zip([("r0", "campaign"), ("r2", "visit")])
            .map(|(mut record, (id, kind))| {
                record.insert("id".into(), id.into());
                record.insert("kind".into(), kind.into());
                Json::Object(record)
            })
            .collect();
        let mut file = json!({"format": "lepik-plan", "version": 1, "plan": plan, "records": records});
        match top % 4 {
            0 => file["x"] = value("", pick),
            1 => file["replicas"] = value("/replicas", pick),
            2 => file["later/x"] = value("", pick),
            _ => {}
        }
        file
    })
}
