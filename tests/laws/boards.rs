//! The law of boards: whoever moves cards at the same time, each card ends in one column, once, and all copies show the
//! same boards, in whichever order they hear of each other.

use std::collections::BTreeSet;

use lepik::model::command::{Author, Command, Place};
use lepik::model::date::Moment;
use lepik::model::id::{Id, ReplicaId};
use lepik::model::kinds::{discussion, study_visit};
use lepik::model::plan::Plan;
use lepik::model::query::{self, Column};
use lepik::model::rank;
use lepik::model::value::Value;
use proptest::collection::vec;
use proptest::{prop_assert, prop_assert_eq};

use crate::runner;
use crate::world::id;

/// How many cards the board has.
const CARDS: u8 = 6;
/// How many people move them.
const PEOPLE: u8 = 3;

fn card(number: u8) -> Id {
    id(&format!("card{}", number % CARDS))
}

fn author(who: u8) -> Author {
    Author { replica: ReplicaId::from_bits(u128::from(who) + 1), now: Moment::from_unix_seconds(1_800_000_000) }
}

/// The board that all begin with: cards of two kinds.
fn start() -> Plan {
    let mut plan = Plan::new(id("plan"));
    for number in 0..CARDS {
        let kind = if number % 2 == 0 { &discussion::KIND } else { &study_visit::KIND };
        let values = vec![("title".into(), Value::Text(format!("Kaart {number}")))];
        plan.apply(&Command::Create { id: card(number), kind, values }, author(PEOPLE)).unwrap();
    }
    plan
}

fn board(plan: &Plan) -> Vec<Column> {
    query::columns(plan, Some("model"), None, |_| true)
}

fn move_card(plan: &mut Plan, who: u8, (moved, stage, place): (u8, u8, u8)) {
    let stages = plan.get(&card(moved)).unwrap().kind().unwrap().stages;
    let stage = stages[usize::from(stage) % stages.len()].id.to_owned();
    let other = card(place / 4);
    let place = match place % 4 {
        0 => Place::First,
        1 => Place::Last,
        // A card has no place beside itself.
        _ if other == card(moved) => Place::Last,
        2 => Place::After(other),
        _ => Place::Before(other),
    };
    plan.apply(&Command::Move { id: card(moved), stage, place }, author(who)).unwrap();
}

fn join_all(plan: &mut Plan, other: &Plan) {
    other.records().for_each(|record| _ = plan.join(record));
}

#[test]
fn cards_moved_apart_stand_in_one_column_once_and_copies_agree() {
    let moves = vec((0..PEOPLE, (0_u8..CARDS, 0_u8..16, 0_u8..24), 0_u8..6), 1..30);
    runner::check("boards", runner::histories() / 10, &moves, |moves| {
        let mut copies = vec![start(); usize::from(PEOPLE)];
        for (who, step, hears) in moves {
            move_card(&mut copies[usize::from(who)], who, step);
            // Now and then someone hears of another's moves.
            if hears < PEOPLE && hears != who {
                let other = copies[usize::from(who)].clone();
                join_all(&mut copies[usize::from(hears)], &other);
            }
        }
        let mut forth = copies[0].clone();
        copies[1..].iter().for_each(|other| join_all(&mut forth, other));
        let mut back = copies[usize::from(PEOPLE) - 1].clone();
        copies.iter().rev().skip(1).for_each(|other| join_all(&mut back, other));
        prop_assert_eq!(board(&forth), board(&back));

        let shown: Vec<Id> = board(&forth).into_iter().flat_map(|column| column.cards).collect();
        let all: BTreeSet<Id> = (0..CARDS).map(card).collect();
        prop_assert_eq!(shown.len(), usize::from(CARDS));
        prop_assert_eq!(shown.into_iter().collect::<BTreeSet<_>>(), all);

        // Where two have got one rank, the next move there sets it right.
        for number in 0..CARDS {
            move_card(&mut forth, 0, (number, 0, 0));
            let column = board(&forth).into_iter().find(|column| column.cards.contains(&card(number))).unwrap();
            prop_assert_eq!(column.cards.first(), Some(&card(number)));
        }
        let ranks: Vec<Option<String>> = forth
            .in_order(|_| true)
            .iter()
            .map(|record| record.get(&lepik::model::kinds::common::RANK).cloned())
            .collect();
        let ranks: Vec<Option<&str>> = ranks.iter().map(Option::as_deref).collect();
        prop_assert!(rank::place(&ranks, ranks.len()).1.is_empty(), "{ranks:?}");
        Ok(())
    });
}
