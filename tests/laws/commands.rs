//! The laws of undo (issue 1, point 8): undo puts back what the step changed and redo does it again, one step or a whole
//! session; what someone else has written since stays.

use std::collections::{BTreeMap, BTreeSet};

use lepik::model::back::back_to;
use lepik::model::change::History;
use lepik::model::command::Command;
use lepik::model::id::{Dot, Id, VersionVector};
use lepik::model::kinds::common;
use lepik::model::merge::Incoming;
use lepik::model::plan::Plan;
use lepik::model::record::{Path, Presence, Record};
use lepik::model::value::{ITEM_RANK, Item, Value};
use proptest::strategy::Strategy;
use proptest::test_runner::TestCaseResult;
use proptest::{prop_assert, prop_assert_eq};

use crate::actions::{Action, Deed, actions};
use crate::runner;
use crate::world::World;

/// Each case is a short history and a session.
fn cases() -> u32 {
    runner::histories() / 10
}

/// What a person sees of the records that are not in the bin, and what is in those that are: all values in their order,
/// whoever wrote them. When a record was last written does not count, nor what was known when it was trashed.
type Content = BTreeMap<Id, (bool, BTreeMap<Path, Vec<Value>>)>;

fn content(plan: &Plan) -> Content {
    let records = plan.records().chain([plan.head()]);
    records
        .map(|record| {
            let registers = record.registers().filter(|(path, _)| path.name != common::CHANGED.name());
            let values = registers.map(|(path, register)| {
                let plain = |value: &&Value| match value {
                    Value::Trashed(_) => Value::Trashed(VersionVector::default()),
                    other => Value::clone(other),
                };
                let values: BTreeSet<Value> = register.values().iter().map(plain).collect();
                (path.clone(), values.into_iter().collect())
            });
            (record.id().clone(), (record.presence().in_sight(), values.collect()))
        })
        .collect()
}

/// Compares with an earlier content. What was not there then must be out of sight.
fn same_as(plan: &Plan, then: &Content) -> TestCaseResult {
    let mut now = content(plan);
    now.retain(|id, (in_sight, _)| then.contains_key(id) || *in_sight);
    prop_assert_eq!(&now, then);
    Ok(())
}

/// A history that many have made, and then what one does alone, and can undo.
fn stories(alone: std::ops::Range<usize>) -> impl Strategy<Value = (Vec<Action>, Vec<Action>)> {
    let is_undoable = |action: Action| match action.deed {
        Deed::WriteUnknown { record, .. } => Action { deed: Deed::Restore { record }, ..action },
        Deed::Purge { record } => Action { deed: Deed::Trash { record }, ..action },
        Deed::Tab { .. } | Deed::Restart | Deed::Replace { .. } => Action { deed: Deed::Create, ..action },
        _ => action,
    };
    let alone = actions(alone).prop_map(move |actions| {
        actions.into_iter().map(is_undoable).map(|action| Action { who: 0, ..action }).collect()
    });
    (actions(0..25), alone)
}

fn perform(world: &mut World, actions: &[Action]) -> TestCaseResult {
    actions.iter().try_for_each(|action| world.perform(action))
}

fn act(world: &mut World, who: u8, deed: Deed) -> TestCaseResult {
    world.perform(&Action { who, deed })
}

fn undo_all(world: &mut World) -> TestCaseResult {
    while world.replicas[0].history.next_undo().is_some() {
        act(world, 0, Deed::Undo)?;
    }
    Ok(())
}

fn redo_all(world: &mut World) -> TestCaseResult {
    while world.replicas[0].history.next_redo().is_some() {
        act(world, 0, Deed::Redo)?;
    }
    Ok(())
}

#[test]
fn a_session_is_undone_and_redone_step_by_step() {
    runner::check("sessions", cases(), &stories(1..20), |(before, session)| {
        let mut world = World::new(3);
        perform(&mut world, &before)?;
        act(&mut world, 0, Deed::Restart)?;
        let start = content(&world.replicas[0].plan);
        world.is_silent = false;
        perform(&mut world, &session)?;
        if world.is_silent {
            // Someone else's equal values came without a word, and stay when one's own go.
            return Ok(());
        }
        redo_all(&mut world)?;
        let end = content(&world.replicas[0].plan);
        for _ in 0..2 {
            undo_all(&mut world)?;
            same_as(&world.replicas[0].plan, &start)?;
            redo_all(&mut world)?;
            same_as(&world.replicas[0].plan, &end)?;
        }
        Ok(())
    });
}

#[test]
fn a_step_is_undone_and_redone() {
    runner::check("steps", cases(), &stories(1..2), |(before, step)| {
        let mut world = World::new(3);
        perform(&mut world, &before)?;
        act(&mut world, 0, Deed::Restart)?;
        let start = content(&world.replicas[0].plan);
        world.is_silent = false;
        perform(&mut world, &step)?;
        if world.is_silent {
            return Ok(());
        }
        let end = content(&world.replicas[0].plan);
        let is_step = world.replicas[0].history.next_undo().is_some();
        prop_assert!(is_step || end == start, "what changes something can be undone");
        act(&mut world, 0, Deed::Undo)?;
        same_as(&world.replicas[0].plan, &start)?;
        act(&mut world, 0, Deed::Redo)?;
        same_as(&world.replicas[0].plan, &end)
    });
}

/// One value, where and under which name it was written.
type Written = (Id, Path, Dot, Value);

/// The values that one did not know before, and the records in sight that hold any and are not in someone's bin.
fn new_to(before: &Plan, plan: &Plan) -> (BTreeSet<Written>, BTreeSet<Id>) {
    let (mut values, mut in_sight) = (BTreeSet::new(), BTreeSet::new());
    for record in plan.records().chain([plan.head()]) {
        let nothing = VersionVector::default();
        let seen = before.get(record.id()).map_or(&nothing, |before| before.seen());
        for (path, register) in record.registers().filter(|(path, _)| path.name != common::CHANGED.name()) {
            for (dot, value) in register.pairs().iter().filter(|(dot, _)| !seen.covers(*dot)) {
                values.insert((record.id().clone(), path.clone(), *dot, value.clone()));
                if record.presence().in_sight() && !is_in_a_bin(record) {
                    in_sight.insert(record.id().clone());
                }
            }
        }
    }
    (values, in_sight)
}

fn is_in_a_bin(record: &Record) -> bool {
    let register = record.register(&Path::field(common::TRASHED.name()));
    register.is_some_and(|register| register.pairs().iter().any(|(_, value)| matches!(value, Value::Trashed(_))))
}

/// One takes steps; a colleague writes, having seen them or not; one undoes and redoes.
fn check_colleague(stream: &str, has_seen: bool) {
    let input = (stories(1..4), actions(1..6));
    runner::check(stream, cases(), &input, |((before, steps), theirs)| {
        let mut world = World::new(2);
        perform(&mut world, &before)?;
        act(&mut world, 0, Deed::Restart)?;
        if !has_seen {
            world.hand_over(0, 1);
        }
        perform(&mut world, &steps)?;
        if has_seen {
            world.hand_over(0, 1);
        }
        let mine = world.replicas[0].plan.clone();
        for action in theirs {
            if let Some(command) = world.command(1, &action.deed) {
                world.apply(1, &command)?;
            }
        }
        world.hand_over(1, 0);
        let (theirs, shown) = new_to(&mine, &world.replicas[0].plan);
        for deed in [Deed::Undo, Deed::Undo, Deed::Redo, Deed::Redo, Deed::Undo] {
            act(&mut world, 0, deed)?;
            let plan = &world.replicas[0].plan;
            let (left, _) = new_to(&mine, plan);
            let lost: Vec<_> = theirs.difference(&left).collect();
            prop_assert!(lost.is_empty(), "{lost:?}");
            prop_assert!(shown.iter().all(|id| plan.get(id).is_some_and(|record| record.presence().in_sight())));
        }
        Ok(())
    });
}

#[test]
fn undo_leaves_what_a_colleague_wrote_at_the_same_time() {
    check_colleague("at the same time", false);
}

#[test]
fn undo_leaves_what_a_colleague_wrote_later() {
    check_colleague("later", true);
}

/// What the steps of a plan say, whatever their places.
fn steps(plan: &Plan) -> BTreeSet<(Id, Path, Item)> {
    let mut steps = BTreeSet::new();
    for record in plan.records() {
        for (path, register) in record.registers() {
            for value in register.values() {
                if let Value::Item(item) = value {
                    let mut item = item.clone();
                    item.remove(ITEM_RANK);
                    steps.insert((record.id().clone(), path.clone(), item));
                }
            }
        }
    }
    steps
}

#[test]
fn moving_an_item_decides_nothing_between_people() {
    let steps_of_r0 = proptest::collection::vec((0_u8..3, 0_u8..4, 0_u8..4, 0_u8..3), 0..10);
    runner::check("moves", cases(), &(steps_of_r0, 0_u8..4, 0_u8..4), |(before, item, to)| {
        let mut world = World::new(3);
        for (who, item, to, deed) in before {
            let deed = match deed {
                0 => Deed::AddItem { record: 0, item, value: to },
                1 => Deed::ChangeItem { record: 0, item, value: to, over: None },
                _ => Deed::MoveItem { record: 0, item, to },
            };
            act(&mut world, who, deed)?;
        }
        (1..3).for_each(|other| world.hand_over(other, 0));
        let said = steps(&world.replicas[0].plan);
        act(&mut world, 0, Deed::MoveItem { record: 0, item, to })?;
        prop_assert_eq!(said, steps(&world.replicas[0].plan));
        Ok(())
    });
}

/// All that the records say, place by place. When a record was last written does not count, nor what was known when it was
/// trashed, nor that someone kept what had come back from a purge.
fn said(plan: &Plan) -> BTreeMap<(Id, Path), BTreeSet<Value>> {
    let records = plan.records().chain([plan.head()]);
    let all =
        records.flat_map(|record| record.registers().map(|(path, register)| (record.id().clone(), path, register)));
    let kept_apart = [common::CHANGED.name(), common::KEPT.name()];
    let counting = all.filter(|(_, path, _)| !kept_apart.iter().any(|name| path.name == *name));
    let plain = |value: &&Value| match value {
        Value::Trashed(_) => Value::Trashed(VersionVector::default()),
        other => Value::clone(other),
    };
    let values = counting.map(|(id, path, register)| {
        let values = register.values();
        let said: BTreeSet<Value> = values.iter().map(plain).filter(|value| *value != Value::Cleared).collect();
        ((id, path.clone()), said)
    });
    values.filter(|(_, said)| !said.is_empty()).collect()
}

#[test]
fn going_back_says_again_all_that_was_said_then_and_one_undo_takes_it_back() {
    let input = (stories(0..1), actions(1..25));
    runner::check("going back", cases(), &input, |((before, _), since)| {
        let mut world = World::new(3);
        perform(&mut world, &before)?;
        act(&mut world, 0, Deed::Restart)?;
        let then = world.replicas[0].plan.clone();
        perform(&mut world, &since)?;
        for other in [1, 2] {
            world.hand_over(other, 0);
        }
        act(&mut world, 0, Deed::Restart)?;
        let now = world.replicas[0].plan.clone();
        let writer = world.fresh_writer();
        let back = |record| back_to(record, now.get(record.id()).map(AsRef::as_ref), writer);
        let back = then.records().chain([then.head()]).filter_map(back);
        let incoming: Vec<Incoming> = back.map(|record| Incoming { record, loose: Vec::new() }).collect();
        let (mut plan, author, mut history) = (now.clone(), world.author(0), History::default());
        history.note(plan.apply(&Command::Merge { incoming }, author).expect("merging refuses nothing"), None);
        let mut gone_back = said(&plan);
        gone_back.retain(|(id, _), _| then.get(id).is_some());
        let mut wanted = said(&then);
        // A record that had been purged then is not purged again.
        let was_purged = |id: &Id| then.get(id).is_some_and(|record| record.presence() == Presence::Purged);
        gone_back.retain(|(id, _), _| !was_purged(id));
        wanted.retain(|(id, _), _| !was_purged(id));
        prop_assert_eq!(gone_back, wanted);
        history.undo(&mut plan, author);
        prop_assert_eq!(said(&plan), said(&now));
        Ok(())
    });
}
