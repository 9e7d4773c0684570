//! Points to restore (rule S8): whichever write fails while one is made, or while what it was made before is stored, the
//! import is lossless, and a point that is said to be kept is the plan as it was.

use std::collections::BTreeSet;

use lepik::model::command::{Author, Command};
use lepik::model::date::Moment;
use lepik::model::id::{Id, ReplicaId};
use lepik::model::kinds::campaign;
use lepik::model::plan::Plan;
use lepik::model::record::Record;
use lepik::model::value::Value;
use lepik::storage::keeper::Keeper;
use lepik::storage::memory::{Fault, When};
use lepik::storage::restore::{self, Before, Making};

use super::disk::Disk;
use super::inspection::reopen;
use super::session::{id, plan_id};

const FAULTS: [Fault; 3] = [Fault::Throws, Fault::Drops, Fault::StoresHalf];

fn author(replica: &str) -> Author {
    Author { replica: ReplicaId::parse(replica).unwrap(), now: now() }
}

fn now() -> Moment {
    Moment::from_unix_seconds(1_800_000_000)
}

/// A plan with two campaigns, and a copy of it that has gone its own way.
fn copies() -> (Plan, Plan) {
    let mut plan = Plan::new(plan_id());
    let create = |plan: &mut Plan, of: &str, replica: &str| {
        let values = vec![("title".into(), Value::Text(of.into()))];
        plan.apply(&Command::Create { id: id(of), kind: &campaign::KIND, values }, author(replica)).unwrap();
    };
    create(&mut plan, "spring", "ADVISER-");
    create(&mut plan, "autumn", "ADVISER-");
    let mut other = plan.clone();
    let goal = Command::Set { id: id("spring"), field: "goal".into(), value: Value::Text("Tuntus".into()), over: None };
    other.apply(&goal, author("COLLEAGU")).unwrap();
    create(&mut other, "radio", "COLLEAGU");
    (plan, other)
}

fn all(plan: &Plan) -> Vec<Record> {
    std::iter::once(plan.head()).chain(plan.records()).map(|record| Record::clone(record)).collect()
}

/// Makes a point and takes the copy over. Returns whether the point was said to be kept, the plan in memory, and what was
/// said to be saved of it.
fn import(keeper: &mut Keeper<Disk>, disk: &Disk, before: &Plan, other: &Plan) -> (bool, Plan, BTreeSet<Id>) {
    let mut making = Making::new(all(before).len());
    assert!(all(before).iter().all(|record| making.add(record)));
    let kept = making.keep(disk, before.id(), now(), &Before::Files("koopia.json".to_owned())) == Ok(true);
    let mut plan = before.clone();
    all(other).iter().for_each(|record| _ = plan.join(record));
    let saved = all(&plan).into_iter().filter(|record| keeper.save(record).is_ok());
    let saved = saved.map(|record| record.id().clone()).collect();
    (kept, plan, saved)
}

/// A store with the plan.
fn store(plan: &Plan) -> (Disk, Keeper<Disk>) {
    let disk = Disk::default();
    let mut keeper = Keeper::new(disk.clone(), plan_id());
    all(plan).iter().for_each(|record| _ = keeper.save(record).unwrap());
    (disk, keeper)
}

fn check_point(disk: &Disk, before: &Plan, kept: bool, place: &str) {
    let point = restore::read(disk, &plan_id(), now()).map(|plan| all(&plan));
    assert!(!kept || point.as_ref() == Some(&all(before)), "{place}: it is not what it was said to be");
    assert!(point.is_none_or(|point| point == all(before)), "{place}: half a point is none");
}

#[test]
fn an_import_is_lossless_whichever_write_fails() {
    let (before, other) = copies();
    let writes = {
        let (disk, mut keeper) = store(&before);
        disk.fail(When::From(usize::MAX), Fault::Throws);
        let (kept, merged, saved) = import(&mut keeper, &disk, &before, &other);
        assert!(kept && saved.len() == all(&merged).len());
        check_point(&disk, &before, kept, "without mishap");
        assert_eq!(all(&reopen(&disk).plan), all(&merged));
        disk.writes()
    };
    for fault in FAULTS {
        for when in (0..writes).flat_map(|n| [When::Once(n), When::From(n)]) {
            let place = format!("{fault:?} {when:?}");
            let (disk, mut keeper) = store(&before);
            disk.fail(when, fault);
            let (kept, merged, saved) = import(&mut keeper, &disk, &before, &other);
            let left = disk.after_power_cut();
            check_point(&left, &before, kept, &place);
            let found = reopen(&left).plan;
            for record in all(&merged).iter().filter(|record| saved.contains(record.id())) {
                let found = found.get(record.id()).unwrap_or_else(|| panic!("{place}: {} is gone", record.id()));
                let mut joined = Record::clone(found);
                joined.join(record);
                assert_eq!(joined, **found, "{place}");
            }
            // The store works again: what failed is saved.
            disk.fail(When::From(usize::MAX), Fault::Throws);
            let unsaved: Vec<Id> = keeper.unsaved().keys().cloned().collect();
            unsaved.iter().for_each(|id| _ = keeper.save(merged.get(id).unwrap()).unwrap());
            assert_eq!(all(&reopen(&disk).plan), all(&merged), "{place}");
        }
    }
}
