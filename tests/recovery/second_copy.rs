//! The browser forgets what it had said yes to: local storage is as it was at any moment of the day, the second copy as it
//! is now. The next start joins the two, and nothing that was reported saved is lost.

use std::collections::BTreeSet;

use lepik::storage::keeper::Keeper;
use lepik::storage::keys::Key;

use super::disk::Disk;
use super::inspection::{Inspector, Texts};
use super::session::{morning, plan_id, run};

/// What the next start makes of these texts and the second copy.
fn joined(texts: &Texts, second: &Texts) -> Texts {
    let keeper = Keeper::new(Disk::of(texts), plan_id());
    for (key, text) in second {
        keeper.bring_back(&Key::parse(key).unwrap(), text).unwrap();
    }
    keeper.store().texts()
}

#[test]
fn nothing_reported_saved_is_lost_when_the_store_falls_back_to_any_earlier_state() {
    let mut inspector = Inspector::default();
    let mut states: BTreeSet<Vec<(String, String)>> = BTreeSet::new();
    let (mut cuts, mut losses) = (0, Vec::new());
    run(&morning(), &[], |step, session| {
        states.insert(session.disk.texts().into_iter().collect());
        let second = session.disk.second();
        for state in &states {
            cuts += 1;
            let texts = joined(&state.iter().cloned().collect(), &second);
            losses.extend(inspector.losses(texts, session).into_iter().map(|loss| format!("after \"{step}\": {loss}")));
        }
    });
    assert!(cuts > 500, "{cuts}");
    assert_eq!(losses, [""; 0]);
}

#[test]
fn all_records_come_back_when_the_store_is_wiped() {
    let session = run(&morning(), &[], |_, _| {});
    let disk = Disk::of(&joined(&Texts::new(), &session.disk.second()));
    let plan = Keeper::new(disk, plan_id()).open().unwrap().plan;
    for (id, record) in session.in_memory() {
        let found = if id == plan_id() { Some(plan.head()) } else { plan.get(&id) };
        assert_eq!(found.map(AsRef::as_ref), Some(&record), "{id}");
    }
}
