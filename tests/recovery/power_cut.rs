//! Every write of the session fails, in every way, once or from then on; power is cut after every step.

use std::io::Write;

use lepik::storage::keeper::Keeper;
use lepik::storage::memory::{Fault, When};

use super::disk::Disk;
use super::inspection::{Inspector, Texts, reopen};
use super::session::{Session, morning, plan_id, run};

/// What throws and what is dropped leave the same texts, so one stands for both where failures are combined.
const TRACES: [Fault; 2] = [Fault::Drops, Fault::StoresHalf];

/// Counts what was tried and what was lost.
#[derive(Default)]
struct Tally {
    inspector: Inspector,
    points: usize,
    cuts: usize,
    losses: Vec<String>,
}

impl Tally {
    /// Power is cut; these texts are left.
    fn cut(&mut self, left: Texts, session: &Session, place: impl FnOnce() -> String) {
        self.cuts += 1;
        let losses = self.inspector.losses(left, session);
        if let Some(first) = losses.first() {
            self.losses.push(format!("{}: {first} ({} in all)", place(), losses.len()));
        }
    }

    /// Says the figures, past the capture of the test's output, and fails if anything was lost.
    fn finish(self, what: &str) {
        let Self { points, cuts, losses, .. } = self;
        let lost = losses.len();
        #[allow(clippy::explicit_write, reason = "eprintln! is caught by the test runner; the figure is to be seen")]
        writeln!(std::io::stderr(), "storage points tested ({what}): {points}, power cuts: {cuts}, losses: {lost}")
            .unwrap();
        assert!(losses.is_empty(), "{}", losses.iter().take(8).cloned().collect::<Vec<_>>().join("\n"));
    }
}

/// How many writes the whole session makes when nothing fails.
fn writes_of_session() -> usize {
    let session = run(&morning(), &[(When::From(usize::MAX), Fault::Throws)], |_, _| {});
    assert_eq!(session.refused, 0, "the script fits itself");
    session.disk.writes()
}

#[test]
fn without_mishap_everything_is_reported_saved_and_there() {
    let mut inspector = Inspector::default();
    let session = run(&morning(), &[], |step, session| {
        assert_eq!(inspector.losses(session.disk.texts(), session), [""; 0], "{step}");
    });
    assert_eq!(session.reported, session.in_memory());
    assert!(session.tabs.iter().all(|tab| tab.keeper.unsaved().is_empty()));
}

#[test]
fn nothing_reported_saved_is_lost_whichever_write_throws() {
    check_every_write(Fault::Throws);
}

#[test]
fn nothing_reported_saved_is_lost_whichever_write_is_dropped() {
    check_every_write(Fault::Drops);
}

#[test]
fn nothing_reported_saved_is_lost_whichever_write_stores_half() {
    check_every_write(Fault::StoresHalf);
}

fn check_every_write(fault: Fault) {
    let mut tally = Tally::default();
    for n in 0..writes_of_session() {
        for when in [When::Once(n), When::From(n)] {
            tally.points += 1;
            let mut last = None;
            let session = run(&morning(), &[(when, fault)], |step, session| {
                if session.disk.writes() <= n {
                    return;
                }
                // Power is cut wherever something may be different from the last time.
                let now = Some((session.disk.texts(), session.reported.clone()));
                if now != last {
                    tally.cut(session.disk.texts(), session, || format!("{when:?} {fault:?}, after \"{step}\""));
                    last = now;
                }
            });
            check_mended(session, || format!("{when:?} {fault:?}"));
        }
    }
    tally.finish(&format!("{fault:?}"));
}

/// The store works again: all that failed is saved, and there at the next start.
fn check_mended(mut session: Session, place: impl Fn() -> String) {
    session.disk.fail(When::From(usize::MAX), Fault::Throws);
    session.retry();
    assert!(session.tabs.iter().all(|tab| tab.keeper.unsaved().is_empty()), "{}", place());
    let opened = reopen(&session.disk);
    for (id, record) in session.in_memory() {
        let found = opened.plan.get(&id).unwrap_or_else(|| panic!("{id}, {}", place()));
        let mut joined = (**found).clone();
        joined.join(&record);
        assert_eq!(joined, **found, "{}", place());
    }
}

#[test]
fn nothing_is_lost_when_the_power_fails_again_during_recovery() {
    let mut tally = Tally::default();
    for n in 0..writes_of_session() {
        for fault in TRACES {
            let session = run(&morning(), &[(When::From(n), fault)], |_, _| {});
            let left = session.disk.texts();
            for again in TRACES {
                for m in 0.. {
                    let disk = Disk::of(&left);
                    disk.fail(When::From(m), again);
                    let mut keeper = Keeper::new(disk.clone(), plan_id());
                    let opened = keeper.open().unwrap();
                    // The first edit after the power cut.
                    opened.plan.records().for_each(|record| drop(keeper.save(record)));
                    if disk.writes() <= m {
                        break;
                    }
                    tally.points += 1;
                    tally.cut(disk.texts(), &session, || format!("{fault:?} from {n}, then {again:?} from {m}"));
                }
            }
        }
    }
    tally.finish("again during recovery");
}

#[test]
fn nothing_is_lost_when_two_writes_fail() {
    let mut tally = Tally::default();
    for n in 0..writes_of_session() {
        for second in TRACES {
            for m in [0, 2] {
                tally.points += 1;
                let mishaps = [(When::Once(n), Fault::StoresHalf), (When::From(m), second)];
                let session = run(&morning(), &mishaps, |_, _| {});
                tally.cut(session.disk.texts(), &session, || format!("half at {n}, then {second:?} from {m}"));
            }
        }
    }
    tally.finish("two failures");
}
