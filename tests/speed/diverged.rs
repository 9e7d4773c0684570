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

/// The texts of both copies: so many records of the sample's size. In each copy one in so many was edited; every second of
/// those was edited in both, and is in conflict then.
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
        .map(|record| Incoming { record: another(record, &mut fresh).into(), loose: Vec::new() });
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
        let (turn, place) = (number / one_in, number % one_in);
        if place == 0 {
            there.apply(&set("register_ref", &format!("1.2-3/{number}")), author(3)).unwrap();
        }
        // The same record where the turn is even, and the one after it where it is odd.
        let is_both = turn % 2 == 0;
        if place == usize::from(!is_both) % one_in {
            let field = if is_both { "register_ref" } else { "close_reason" };
            here.apply(&set(field, &format!("4.5-6/{number}")), author(2)).unwrap();
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

/// As the program writes it, but without the white space, with which it would be larger than a file may be.
fn compact(plan: &Plan) -> String {
    let exported = Exported { id: None, at: None, by: None, app: None, scope: Scope::Full, base: None };
    let written = file::write(plan, &exported).unwrap();
    // A line break stands only between values, and what a line begins with is only the indentation.
    let text: String = written.lines().map(|line| line.trim_start().replacen("\": ", "\":", 1)).collect();
    let read = |text: &str| serde_json::from_str::<Json>(text).unwrap();
    assert!(read(&text) == read(&written));
    assert!(text.len() <= SIZE_LIMIT, "{} of {SIZE_LIMIT} bytes", text.len());
    text
}
