//! Two copies of a large plan, edited apart.

use lepik::format::error::SIZE_LIMIT;
use lepik::format::file::{self, Exported, Scope};
use lepik::format::sample::sample;
use lepik::format::write_record;
use lepik::model::command::{Author, Command};
use lepik::model::date::Moment;
use lepik::model::id::{Id, ReplicaId};
use lepik::model::merge::Incoming;
use lepik::model::plan::Plan;
use lepik::model::record::{Path, Record};
use lepik::model::value::Value;
use serde_json::Value as Json;

fn author(replica: u128) -> Author {
    Author { replica: ReplicaId::from_bits(replica << 20 | 0x5_a5a5), now: Moment::from_unix_seconds(1_800_000_000) }
}

/// The texts of both copies: so many records of the sample's size. There one in so many was edited, here every second;
/// one in twenty of those that both edited are in conflict.
pub fn copies(records: usize, one_in: usize) -> (String, String) {
    let mut n = 0_u128;
    let mut fresh = || {
        n += 1;
        // Multiplied by a large odd number, so that ids have nothing in common.
        Id::from_bits(n.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835))
    };
    let sample = sample(&mut fresh).unwrap();
    let mut small = Plan::new(fresh());
    small.apply(&Command::Merge { incoming: sample.records }, author(1)).unwrap();
    let mut plan = Plan::new(fresh());
    let title = Command::Set { id: plan.id().clone(), field: "title".into(), value: text("Suur plaan"), over: None };
    plan.apply(&title, author(1)).unwrap();
    // Without the largest five ten thousand of them fit into a file.
    let mut all: Vec<_> = small.records().collect();
    all.sort_by_key(|record| write_record(record).unwrap().len());
    all.truncate(all.len() - 5);
    let many = all
        .iter()
        .cycle()
        .take(records)
        .map(|record| Incoming { record: another(record, &mut fresh), loose: Vec::new() });
    plan.apply(&Command::Merge { incoming: many.collect() }, author(1)).unwrap();

    let ids: Vec<Id> = plan.records().map(|record| record.id().clone()).collect();
    let (mut here, mut there) = (plan.clone(), plan);
    for (number, id) in ids.iter().enumerate() {
        let set = |field: &'static str, value: &str| Command::Set {
            id: id.clone(),
            field: field.into(),
            value: text(value),
            over: None,
        };
        if number % one_in == 0 {
            there.apply(&set("register_ref", &format!("1.2-3/{number}")), author(3)).unwrap();
        }
        if number % 2 == 0 {
            here.apply(&set("close_reason", &format!("vastus {number}")), author(2)).unwrap();
        }
        if number % 20 == 0 {
            here.apply(&set("register_ref", &format!("4.5-6/{number}")), author(2)).unwrap();
        }
    }
    (compact(&here), compact(&there))
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

/// A record under another id, with ids in its rows as the program gives them: 22 characters without a pattern.
fn another(record: &Record, fresh: &mut impl FnMut() -> Id) -> Record {
    let (id, kind) = (fresh(), record.kind_id().to_owned().into());
    let renamed = record.registers().map(|(path, register)| {
        let path = Path { name: path.name.clone(), item: path.item.as_ref().map(|_| fresh()) };
        (path, register.clone())
    });
    Record::from_parts(id, kind, renamed.collect(), record.seen().clone(), record.purged())
}

/// Without the white space of an exported file, with which it would be larger than a file may be.
fn compact(plan: &Plan) -> String {
    let exported = Exported { id: None, at: None, by: None, app: None, scope: Scope::Full, base: None };
    let written = file::write(plan, &exported).unwrap();
    let text = serde_json::from_str::<Json>(&written).unwrap().to_string();
    assert!(text.len() <= SIZE_LIMIT, "{} of {SIZE_LIMIT} bytes", text.len());
    text
}
