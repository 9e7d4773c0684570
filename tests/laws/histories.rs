//! The laws of the join, over random histories of up to five replicas (rules M1–M10): whatever people do and however
//! they exchange it, all copies end alike, no write is lost but to one that had seen it, a partial file deletes nothing,
//! and what speaks against the bin is shown.

use std::cell::Cell;

use lepik::format::file::Scope;
use lepik::model::record::Record;
use proptest::strategy::Strategy;
use proptest::test_runner::TestCaseResult;
use proptest::{prop_assert, prop_assert_eq};

use crate::actions::{Action, REPLICAS, actions};
use crate::exchange::write;
use crate::runner;
use crate::world::World;
use crate::written::same_plan;

/// How many replicas, and what they do.
pub fn history() -> impl Strategy<Value = (usize, Vec<Action>)> {
    (2..=usize::from(REPLICAS), actions(1..40))
}

/// The histories are shared out between two tests, for two processors.
fn check_histories(share: &str, law: impl Fn(&mut World) -> TestCaseResult) {
    let histories = runner::histories() / 2;
    let (done, exchanged) = (Cell::new(0), Cell::new(0));
    runner::check(share, histories, &history(), |(replicas, actions)| {
        let mut world = World::new(replicas);
        for action in &actions {
            world.perform(action)?;
        }
        law(&mut world)?;
        done.set(done.get() + actions.len());
        exchanged.set(exchanged.get() + world.exchanges);
        Ok(())
    });
    let (actions, exchanges) = (done.get(), exchanged.get());
    runner::say(&format!(
        "histories: {histories}, seed: {}, actions: {actions}, exchanges: {exchanges}",
        runner::seed()
    ));
}

/// Everyone holds what they must.
fn no_write_is_lost(world: &World) -> TestCaseResult {
    for replica in &world.replicas {
        for record in replica.plan.records().chain([replica.plan.head()]) {
            world.ledger.check(&replica.known[record.id()], record)?;
        }
    }
    Ok(())
}

/// All exchange everything, one by file and the others from tab to tab: then nothing is left to exchange.
fn copies_converge(world: &mut World) -> TestCaseResult {
    let count = world.replicas.len();
    let file = world.export(1, 0);
    world.import(0, &[file])?;
    (2..count).for_each(|other| world.hand_over(other, 0));
    (1..count).for_each(|other| world.hand_over(0, other));
    let text = world.export(0, 0).text;
    let (first, others) = world.replicas.split_first().unwrap();
    for other in others {
        prop_assert!(same_plan(&first.plan, &other.plan), "copies_converge");
    }
    let last = others.last().unwrap();
    prop_assert_eq!(&write(&last.plan, Scope::Full), &text, "copies_export_the_same_bytes");
    Ok(())
}

/// The states that one record had, here and in files.
fn states(world: &World) -> Vec<Vec<&Record>> {
    let ids = world.replicas.iter().flat_map(|replica| replica.known.keys());
    let ids: std::collections::BTreeSet<_> = ids.collect();
    let of = |id| {
        let here = world.replicas.iter().filter_map(move |replica| replica.plan.get(id));
        let mut states: Vec<&Record> = here.map(|record| &**record).collect();
        states.extend(world.files.iter().filter_map(|file| Some(&**file.records.get(id)?)));
        states.dedup();
        states
    };
    ids.into_iter().map(of).collect()
}

fn joined(a: &Record, b: &Record) -> Record {
    let mut joined = a.clone();
    joined.join(b);
    joined
}

/// Whatever two or three states: the order, the grouping and the repetition of joins do not matter, and a join knows
/// all that its parts know.
fn joins_agree(world: &World) -> TestCaseResult {
    for states in states(world) {
        for pair in states.windows(2) {
            let [a, b] = pair else { continue };
            let ab = joined(a, b);
            prop_assert_eq!(&ab, &joined(b, a), "joins_commute");
            prop_assert_eq!(&joined(&ab, b), &ab, "joins_are_idempotent");
            prop_assert_eq!(&joined(a, &ab), &ab, "joins_are_monotone");
            prop_assert_eq!(
                [a.includes(b), b.includes(a)],
                [ab == **a, ab == **b],
                "a copy includes what changes nothing"
            );
            prop_assert!(ab.includes(a) && ab.includes(b), "a join includes its parts");
            let mut seen = ab.seen().clone();
            seen.join(a.seen());
            seen.join(b.seen());
            prop_assert_eq!(&seen, ab.seen(), "joins_are_monotone");
        }
        for three in states.windows(3) {
            let [a, b, c] = three else { continue };
            prop_assert_eq!(joined(&joined(a, b), c), joined(a, &joined(b, c)), "joins_associate");
        }
    }
    Ok(())
}

fn all_laws(world: &mut World) -> TestCaseResult {
    no_write_is_lost(world)?;
    joins_agree(world)?;
    copies_converge(world)?;
    no_write_is_lost(world)
}

#[test]
fn copies_converge_and_no_write_is_lost_in_half_of_the_histories() {
    check_histories("first half", all_laws);
}

#[test]
fn copies_converge_and_no_write_is_lost_in_the_other_half() {
    check_histories("second half", all_laws);
}
