//! Several plans in one store: a plan is removed for good whatever breaks off on the way, and nothing else is touched.

use lepik::format::file::{self, Exported, Scope};
use lepik::model::command::{Author, Command};
use lepik::model::date::{Date, Moment};
use lepik::model::id::{Id, ReplicaId};
use lepik::model::kinds::campaign;
use lepik::model::plan::Plan;
use lepik::model::record::Presence;
use lepik::model::value::Value;
use lepik::storage::keeper::Keeper;
use lepik::storage::memory::{Fault, When};
use lepik::storage::{Store, keys, plans};

use super::disk::Disk;
use super::session::id;

const TODAY: Date = Date::constant(2027, 6, 9);
const RECORDS: [&str; 3] = ["spring", "autumn", "radio"];
/// A text of the old plan that nobody can read.
const UNREADABLE: (&str, &str) = ("lepik/1/old/odd", "{\"id\":\"odd\",\"title\":\"Poolik");

fn author() -> Author {
    Author { replica: ReplicaId::parse("TAB-ONE-").unwrap(), now: Moment::from_unix_seconds(0) }
}

fn title(of: &Id, title: &str) -> Command {
    Command::Set { id: of.clone(), field: "title".into(), value: Value::Text(title.into()), over: None }
}

/// A plan with its records.
fn plan(of: &str) -> Plan {
    let mut plan = Plan::new(id(of));
    plan.apply(&title(&id(of), "Tööplaan 2026"), author()).unwrap();
    for record in RECORDS {
        let values = vec![("title".into(), Value::Text(record.into()))];
        plan.apply(&Command::Create { id: id(record), kind: &campaign::KIND, values }, author()).unwrap();
    }
    plan
}

fn save(keeper: &mut Keeper<Disk>, plan: &Plan) {
    for record in plan.records().chain([plan.head()]) {
        keeper.save(record).unwrap();
    }
}

/// A store with the plan in view, `here`, and one that is in the bin, `old`.
fn store() -> (Disk, Keeper<Disk>) {
    let disk = Disk::default();
    let mut keeper = Keeper::new(disk.clone(), id("old"));
    let mut old = plan("old");
    old.apply(&Command::Trash { id: id("old") }, author()).unwrap();
    save(&mut keeper, &old);
    keeper.switch(id("here")).unwrap();
    save(&mut keeper, &plan("here"));
    disk.set(UNREADABLE.0, UNREADABLE.1).unwrap();
    disk.set("lepik/1/older/spring", "of another plan").unwrap();
    (disk, keeper)
}

fn count(disk: &Disk, of: &str) -> Option<usize> {
    plans::counts(disk).unwrap().get(&id(of)).copied()
}

#[test]
fn plans_are_counted_without_reading_their_records() {
    let (disk, _) = store();
    assert_eq!((count(&disk, "here"), count(&disk, "old"), count(&disk, "none")), (Some(3), Some(4), None));
    assert!(plans::is_deleted(&disk, &id("old")) && !plans::is_deleted(&disk, &id("here")));
    assert_eq!(plans::head(&disk, &id("old")).unwrap().title(), "Tööplaan 2026");
}

#[test]
fn a_removed_plan_leaves_a_stub_and_what_cannot_be_read() {
    let (disk, keeper) = store();
    let before = disk.texts();
    keeper.remove_plan(&id("old"), TODAY).unwrap();
    let stub = plans::head(&disk, &id("old")).unwrap();
    assert_eq!((stub.presence(), stub.purged(), stub.title()), (Presence::Purged, Some(TODAY), ""));
    assert_eq!(count(&disk, "old"), Some(0));
    assert!(disk.texts().values().any(|text| text == UNREADABLE.1), "it is set aside");
    let others = |key: &&String| !key.starts_with("lepik/1/old") && !key.starts_with("lepik/unreadable/");
    let after = disk.texts();
    assert!(before.keys().filter(others).eq(after.keys().filter(others)));
    assert!(before.iter().filter(|(key, _)| others(key)).all(|(key, text)| after.get(key) == Some(text)));
}

/// What is remembered of exports is no one's record and no text that cannot be read, and it goes with its plan.
#[test]
fn what_is_remembered_of_exports_stands_apart_and_goes_with_its_plan() {
    let (disk, mut keeper) = store();
    let remembered = |of: &str| disk.get(&keys::exports(&id(of))).unwrap();
    for of in ["old", "here"] {
        disk.set(&keys::exports(&id(of)), "{\"base\":\"x").unwrap();
    }
    let opened = keeper.switch(id("here")).unwrap();
    assert_eq!((opened.plan.records().len(), opened.unreadable), (RECORDS.len(), 0));
    assert_eq!(count(&disk, "here"), Some(RECORDS.len()));
    assert!(keeper.set_aside_texts().unwrap().is_empty());
    keeper.remove_plan(&id("old"), TODAY).unwrap();
    assert_eq!((remembered("old").is_some(), remembered("here").is_some()), (false, true));
}

#[test]
fn a_removal_that_breaks_off_is_taken_up_again() {
    let writes = {
        let (disk, keeper) = store();
        disk.fail(When::From(usize::MAX), Fault::Throws);
        keeper.remove_plan(&id("old"), TODAY).unwrap();
        disk.writes()
    };
    assert!(writes > RECORDS.len());
    for fault in [Fault::Throws, Fault::Drops, Fault::StoresHalf] {
        for when in (0..writes).flat_map(|n| [When::Once(n), When::From(n)]) {
            let (disk, keeper) = store();
            disk.fail(when, fault);
            keeper.remove_plan(&id("old"), TODAY).ok();
            let left = disk.after_power_cut();
            let mut keeper = Keeper::new(left.clone(), id("here"));
            assert!(plans::is_deleted(&left, &id("old")), "{fault:?} {when:?}: it is never half alive");
            assert_eq!(keeper.open().unwrap().plan.records().len(), RECORDS.len());
            assert!(left.texts().values().any(|text| text == UNREADABLE.1), "{fault:?} {when:?}");
            keeper.remove_plan(&id("old"), TODAY).unwrap();
            assert_eq!(count(&left, "old"), Some(0), "{fault:?} {when:?}");
            assert!(plans::is_deleted(&left, &id("old")));
        }
    }
}

/// Someone downloads the file first, removes the plan and thinks better of it.
#[test]
fn a_file_brings_a_removed_plan_back_whole() {
    let (disk, mut keeper) = store();
    let exported = Exported { id: None, at: None, by: None, app: None, scope: Scope::Full, base: None };
    let text = file::write(&plan("old"), &exported).unwrap();
    keeper.remove_plan(&id("old"), TODAY).unwrap();
    keeper.admit(&id("old")).unwrap();
    let mut plan = keeper.switch(id("old")).unwrap().plan;
    let file = file::read(text.as_bytes(), &mut || unreachable!()).unwrap();
    let incoming = std::iter::once(file.plan).chain(file.records).collect();
    plan.apply(&Command::Merge { incoming }, author()).unwrap();
    save(&mut keeper, &plan);
    let back = keeper.open().unwrap().plan;
    assert_eq!((back.head().title(), back.records().len()), ("Tööplaan 2026", RECORDS.len()));
    assert!(!plans::is_deleted(&disk, &id("old")));
    // A plan that was not removed is let in as it is.
    let before = disk.texts();
    keeper.admit(&id("here")).unwrap();
    assert_eq!(disk.texts(), before);
}

/// Another tab, which does not know, writes to the plan after it was removed.
#[test]
fn what_another_tab_wrote_meanwhile_is_still_listed() {
    let (disk, keeper) = store();
    let mut other = Keeper::new(disk.clone(), id("old"));
    let mut plan = other.open().unwrap().plan;
    keeper.remove_plan(&id("old"), TODAY).unwrap();
    plan.apply(&title(&id("radio"), "Raadio"), author()).unwrap();
    other.save(plan.get(&id("radio")).unwrap()).unwrap();
    assert_eq!(count(&disk, "old"), Some(1));
    assert!(plans::is_deleted(&disk, &id("old")), "the plan itself stays deleted");
    assert_eq!(other.peek(&id("old")).unwrap().plan.get(&id("radio")).unwrap().title(), "Raadio");
}

#[test]
fn the_own_record_of_a_plan_that_is_not_in_view_is_stored() {
    let (disk, keeper) = store();
    let mut renamed = keeper.peek(&id("old")).unwrap().plan;
    renamed.apply(&title(&id("old"), "Tööplaan 2025"), author()).unwrap();
    keeper.save_head(renamed.head()).unwrap();
    assert_eq!(Keeper::new(disk, id("old")).open().unwrap().plan.head().title(), "Tööplaan 2025");
}
