//! Every write of the session fails, in every way, once or from then on; power is cut after every step.

use std::io::Write;

use lepik::storage::keeper::Keeper;
use lepik::storage::memory::{Fault, When};

use super::disk::Disk;
use super::inspection::{losses, losses_on, reopen};
use super::session::{morning, plan_id, run};

const FAULTS: [Fault; 3] = [Fault::Throws, Fault::Drops, Fault::StoresHalf];
/// What throws and what is dropped leave the same texts, so one stands for both where failures are combined.
const TRACES: [Fault; 2] = [Fault::Drops, Fault::StoresHalf];

/// Counts what was tried and what was lost.
#[derive(Default)]
struct Tally {
    points: usize,
    cuts: usize,
    losses: Vec<String>,
}

impl Tally {
    fn cut(&mut self, place: impl FnOnce() -> String, losses: Vec<String>) {
        self.cuts += 1;
        if let Some(first) = losses.first() {
            self.losses.push(format!("{}: {first} ({} in all)", place(), losses.len()));
        }
    }

    /// Says the figures, past the capture of the test's output, and fails if anything was lost.
    fn finish(self, what: &str) {
        let Self { points, cuts, losses } = self;
        let lost = losses.len();
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
    let session = run(&morning(), &[], |step, session| assert_eq!(losses(session), [""; 0], "{step}"));
    assert_eq!(session.reported, session.in_memory());
    assert!(session.tabs.iter().all(|tab| tab.keeper.unsaved().is_empty()));
}

#[test]
fn nothing_reported_saved_is_lost_whichever_write_fails() {
    let mut tally = Tally::default();
    for n in 0..writes_of_session() {
        for fault in FAULTS {
            for when in [When::Once(n), When::From(n)] {
                tally.points += 1;
                let mut last = None;
                run(&morning(), &[(when, fault)], |step, session| {
                    // Power is cut wherever something may be different from the last time.
                    let now = Some((session.disk.texts(), session.reported.clone()));
                    if session.disk.writes() > n && now != last {
                        tally.cut(|| format!("{when:?} {fault:?}, after \"{step}\""), losses(session));
                        last = now;
                    }
                });
            }
        }
    }
    tally.finish("one failure");
}

#[test]
fn what_failed_is_saved_as_soon_as_the_store_works_again() {
    for n in 0..writes_of_session() {
        for fault in FAULTS {
            let mut session = run(&morning(), &[(When::From(n), fault)], |_, _| {});
            session.disk.fail(When::From(usize::MAX), fault);
            session.retry();
            assert!(session.tabs.iter().all(|tab| tab.keeper.unsaved().is_empty()), "{fault:?} from {n}");
            let opened = reopen(&session.disk.after_power_cut());
            for (id, record) in session.in_memory() {
                let found = opened.plan.get(&id).unwrap_or_else(|| panic!("{id}, {fault:?} from {n}"));
                let mut joined = (**found).clone();
                joined.join(&record);
                assert_eq!(joined, **found, "{fault:?} from {n}");
            }
        }
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
                    let place = || format!("{fault:?} from {n}, then {again:?} from {m}");
                    tally.cut(place, losses_on(&disk.after_power_cut(), &session));
                }
            }
        }
    }
    tally.finish("again during recovery");
}

#[test]
fn nothing_is_lost_when_two_writes_fail() {
    let mut tally = Tally::default();
    // What throws and what is dropped leave the same texts, so each stands once for both.
    let pairs =
        [Fault::Drops, Fault::StoresHalf].map(|first| [Fault::Throws, Fault::StoresHalf].map(|second| (first, second)));
    for n in 0..writes_of_session() {
        for &(first, second) in pairs.as_flattened() {
            for m in [0, 2] {
                tally.points += 1;
                let session = run(&morning(), &[(When::Once(n), first), (When::From(m), second)], |_, _| {});
                tally.cut(|| format!("{first:?} at {n}, then {second:?} from {m}"), losses(&session));
            }
        }
    }
    tally.finish("two failures");
}
