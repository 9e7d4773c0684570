//! What every file that was accepted keeps to, whoever made it: it is written so that it is read again alike (rule F3),
//! from the file and from the store (rule F8), and nothing but what it names has changed. The laws use this, too.

use std::collections::BTreeSet;
use std::sync::Arc;

use lepik::format::file::{self, Exported, Reading, Scope};
use lepik::format::known::{Known, Mark};
use lepik::format::{read_stored, write_record};
use lepik::model::command::{Author, Command};
use lepik::model::date::Moment;
use lepik::model::id::{Id, ReplicaId};
use lepik::model::merge::Incoming;
use lepik::model::plan::Plan;

/// That something holds, or why not.
pub type Law = Result<(), String>;

/// Says what is wrong unless it holds.
pub fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Law {
    if holds { Ok(()) } else { Err(otherwise()) }
}

/// Names what has no name, by counting.
pub fn counted(n: &mut u128) -> impl FnMut() -> Id {
    || {
        *n += 1;
        Id::from_bits(*n)
    }
}

/// A writer that no one has been before (rule M8).
pub fn writer(n: &mut u128) -> Author {
    *n += 1;
    Author { replica: ReplicaId::from_bits(*n), now: Moment::from_unix_seconds(0) }
}

/// Whether nothing at all differs.
pub fn same_plan(a: &Plan, b: &Plan) -> bool {
    a.head() == b.head() && a.records().eq(b.records())
}

/// Two plans are the same; if not, this says which record differs.
pub fn ensure_same(a: &Plan, b: &Plan) -> Law {
    let ids = a.records().chain(b.records()).chain([a.head()]).map(|record| record.id());
    let differing = ids.map(|id| (a.get(id), b.get(id))).find(|(a, b)| a != b);
    ensure(same_plan(a, b), || format!("{differing:#?}"))
}

/// Everything, in a file.
pub fn write(plan: &Plan) -> String {
    let exported = Exported { id: None, at: None, by: None, app: None, scope: Scope::Full, base: None };
    file::write(plan, &exported).unwrap()
}

/// Reads a file as it comes and takes over what it holds; its plan's own record only if that is this plan. Whether it
/// was read: if not, nothing has changed.
pub fn accept(plan: &mut Plan, bytes: &[u8], n: &mut u128) -> Result<bool, String> {
    let Ok(file) = file::read(bytes, &mut counted(n)) else { return Ok(false) };
    let head = (file.plan.record.id() == plan.id()).then_some(file.plan);
    merge(plan, head.into_iter().chain(file.records).collect(), n)?;
    Ok(true)
}

/// Whether a record is taken in: one that is here under another kind is set aside before.
pub fn fits(plan: &Plan, incoming: &Incoming) -> bool {
    plan.get(incoming.record.id()).is_none_or(|here| here.kind_id() == incoming.record.kind_id())
}

/// Merges records; what they do not name stays (rule M4). Whether anything changed.
pub fn merge(plan: &mut Plan, incoming: Vec<Incoming>, n: &mut u128) -> Result<bool, String> {
    let before = plan.clone();
    let incoming: Vec<_> = incoming.into_iter().filter(|one| fits(plan, one)).collect();
    let named: BTreeSet<Id> = incoming.iter().map(|one| one.record.id().clone()).collect();
    let merged = plan.apply(&Command::Merge { incoming }, writer(n));
    for record in before.records().chain([before.head()]) {
        let is_same = plan.get(record.id()).is_some_and(|here| Arc::ptr_eq(here, record));
        ensure(is_same || merged.is_ok() && named.contains(record.id()), || format!("changed: {}", record.id()))?;
    }
    merged.map(|change| !change.is_empty()).map_err(|error| format!("{error:?}"))
}

/// A plan that is written and read is the same again, from the file and from the store.
pub fn check_written(plan: &Plan) -> Law {
    let text = write(plan);
    let again = file::read(text.as_bytes(), &mut || unreachable!()).map_err(|error| format!("{error:?}\n{text}"))?;
    ensure(again.set_aside.is_empty(), || format!("{:?}\n{text}", again.set_aside))?;
    let mut other = Plan::from_head(Arc::unwrap_or_clone(again.plan.record));
    for incoming in &again.records {
        ensure(incoming.loose.is_empty(), || format!("{:?}\n{text}", incoming.loose))?;
        other.join(&incoming.record);
    }
    ensure(again.plan.loose.is_empty(), || format!("{:?}\n{text}", again.plan.loose))?;
    ensure_same(plan, &other)?;
    ensure(write(&other) == text, || format!("{text}\n{}", write(&other)))?;
    let mut known = Known::default();
    for record in plan.records().chain([plan.head()]) {
        let stored = write_record(record).unwrap();
        known.note(Mark::of(&stored), record);
        let read = read_stored(&stored, &mut || unreachable!()).ok_or_else(|| stored.clone())?;
        ensure(read.record == *record && read.loose.is_empty(), || format!("{stored}\n{read:#?}"))?;
        ensure(write_record(&read.record).unwrap() == stored, || stored.clone())?;
    }
    check_known(plan, &text, &mut known)
}

/// A file whose records are all known is read without making one of them anew.
fn check_known(plan: &Plan, text: &str, known: &mut Known) -> Law {
    let mut reading = Reading::open(text.as_bytes(), &mut || unreachable!()).unwrap();
    while reading.read_next(known, &mut || unreachable!()).unwrap() {}
    for incoming in reading.finish().records {
        let here = plan.get(incoming.record.id());
        ensure(here.is_some_and(|here| Arc::ptr_eq(here, &incoming.record)), || text.to_owned())?;
    }
    Ok(())
}
