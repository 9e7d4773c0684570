//! Two tabs over one store (rule S7): what the other has stored is joined before it is written over, and what is stored
//! already costs no write.

use lepik::model::command::{Author, Command};
use lepik::model::date::Moment;
use lepik::model::id::{Id, ReplicaId};
use lepik::model::kinds::campaign;
use lepik::model::plan::Plan;
use lepik::model::record::{Path, Record};
use lepik::model::value::Value;
use lepik::storage::Store;
use lepik::storage::keeper::Keeper;
use lepik::storage::memory::{Fault, When};

use super::disk::Disk;
use super::session::id;

const RECORDS: [&str; 3] = ["spring", "autumn", "radio"];

fn author(tab: u128) -> Author {
    Author { replica: ReplicaId::from_bits(tab), now: Moment::from_unix_seconds(0) }
}

/// A tab: the plan as it is there, and who stores it.
struct Tab {
    plan: Plan,
    keeper: Keeper<Disk>,
    author: Author,
}

impl Tab {
    fn open(disk: &Disk, number: u128) -> Self {
        let mut keeper = Keeper::new(disk.clone(), id("plan"));
        let plan = keeper.open().unwrap().plan;
        Self { plan, keeper, author: author(number) }
    }

    fn set(&mut self, record: &str, field: &'static str, value: &str) {
        let value = Value::Text(value.into());
        let command = Command::Set { id: id(record), field: field.into(), value, over: None };
        self.plan.apply(&command, self.author).unwrap();
    }

    fn records(&self) -> Vec<Record> {
        self.plan.records().map(|record| Record::clone(record)).collect()
    }
}

/// A store with three records, open in two tabs.
fn two_tabs() -> (Disk, Tab, Tab) {
    let disk = Disk::default();
    let mut tab = Tab::open(&disk, 1);
    for record in RECORDS {
        let values = vec![("title".into(), Value::Text(record.into()))];
        tab.plan.apply(&Command::Create { id: id(record), kind: &campaign::KIND, values }, tab.author).unwrap();
    }
    assert_eq!(tab.keeper.save_all(&tab.records()), []);
    let other = Tab::open(&disk, 2);
    assert_eq!(other.records(), tab.records());
    (disk, tab, other)
}

fn said(disk: &Disk, record: &str, field: &'static str) -> Option<Value> {
    let tab = Tab::open(disk, 3);
    tab.plan.get(&id(record)).and_then(|record| record.value(&Path::field(field)).cloned())
}

#[test]
fn what_the_other_tab_has_stored_is_joined_before_it_is_written_over() {
    let check = |save: fn(&mut Tab)| {
        let (disk, mut here, mut there) = two_tabs();
        there.set("spring", "goal", "there");
        there.keeper.save(there.plan.get(&id("spring")).unwrap()).unwrap();
        here.set("spring", "description", "here");
        here.set("autumn", "description", "here");
        save(&mut here);
        assert_eq!(said(&disk, "spring", "goal"), Some(Value::Text("there".into())));
        assert_eq!(said(&disk, "spring", "description"), Some(Value::Text("here".into())));
    };
    check(|tab| {
        let record = tab.plan.get(&id("spring")).unwrap().clone();
        let joined = tab.keeper.save(&record).unwrap();
        assert!(joined.is_some_and(|joined| joined.includes(&record) && joined != *record), "there was more");
    });
    check(|tab| assert_eq!(tab.keeper.save_all(&tab.records()).len(), 1, "of one there was more"));
}

#[test]
fn what_is_stored_already_costs_no_write() {
    let (disk, mut here, _) = two_tabs();
    let writes = disk.writes();
    here.records().iter().for_each(|record| _ = here.keeper.save(record).unwrap());
    here.keeper.save_all(&here.records());
    Tab::open(&disk, 3);
    assert_eq!(disk.writes(), writes);
}

#[test]
fn many_records_are_saved_with_one_spare_together() {
    let (disk, mut here, _) = two_tabs();
    RECORDS.iter().for_each(|record| here.set(record, "goal", "here"));
    let writes = disk.writes();
    here.keeper.save_all(&here.records());
    assert_eq!(disk.writes() - writes, RECORDS.len() + 2, "the spare, each record, the spare goes");
    RECORDS.iter().for_each(|record| assert_eq!(said(&disk, record, "goal"), Some(Value::Text("here".into()))));
}

#[test]
fn what_is_let_go_of_here_stays_where_the_other_tab_has_written_it() {
    let (disk, mut here, mut there) = two_tabs();
    there.set("spring", "goal", "there");
    there.keeper.save(there.plan.get(&id("spring")).unwrap()).unwrap();
    let gone: Vec<Id> = ["spring", "autumn"].map(id).into();
    gone.iter().for_each(|id| here.keeper.forget(id));
    let left: Vec<_> = Tab::open(&disk, 3).records().iter().map(|record| record.id().clone()).collect();
    assert_eq!(left, ["radio", "spring"].map(id));
}

/// The texts that wait under one spare are the only whole ones where the power went while the records were written.
#[test]
fn what_waits_under_one_spare_stays_until_each_record_is_stored() {
    for torn in 1..=RECORDS.len() {
        for failing in 0..8 {
            let (disk, mut here, _) = two_tabs();
            RECORDS.iter().for_each(|record| here.set(record, "goal", "here"));
            disk.fail(When::Once(torn), Fault::StoresHalf);
            here.keeper.save_all(&here.records());
            let disk = disk.after_power_cut();
            disk.fail(When::Once(failing), Fault::Throws);
            Tab::open(&disk, 3);
            let disk = disk.after_power_cut();
            for record in RECORDS {
                let goal = said(&disk, record, "goal");
                assert_eq!(goal, Some(Value::Text("here".into())), "{record}: {torn} torn, then {failing} fails");
            }
        }
    }
}

/// What cannot be read is no other tab's work to write over: it is set aside, each text once (rule S6).
#[test]
fn what_was_broken_meanwhile_is_set_aside_and_not_written_over() {
    let (disk, mut tab, _) = two_tabs();
    let key = "lepik/1/plan/spring";
    for (number, broken) in [(1, "Poolik"), (2, "Teisiti poolik"), (2, "Poolik")] {
        disk.set(key, broken).unwrap();
        tab.set("spring", "title", broken);
        assert_eq!(tab.keeper.save_all(&tab.records()), []);
        let aside = tab.keeper.set_aside_texts().unwrap();
        assert_eq!(aside.len(), number, "{aside:?}");
        assert!(aside.iter().any(|(_, text)| text == broken), "{aside:?}");
    }
    // The beginning of what is written is nothing that could be lost.
    let whole = disk.get(key).unwrap().unwrap();
    let torn: String = whole.chars().take(whole.chars().count() / 2).collect();
    disk.set(key, &torn).unwrap();
    tab.keeper.save(tab.plan.get(&id("spring")).unwrap()).unwrap();
    assert_eq!(tab.keeper.set_aside_texts().unwrap().len(), 2);
    assert_eq!(disk.get(key).unwrap(), Some(whole));
}
