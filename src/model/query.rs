//! Questions to a plan: what a board shows, what a search finds.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::date::Date;
use super::id::Id;
use super::kind::Phase;
use super::kinds::common;
use super::plan::Plan;
use super::record::{Path, Record};
use super::value::Value;

/// What a board shows in one column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// The phase that its stages belong to.
    pub phase: Phase,
    /// The stage, where the board shows one kind's exact stages.
    pub stage: Option<&'static str>,
    /// Its cards from top to bottom.
    pub cards: Vec<Id>,
}

/// Which records a board shows: those of a duty, or, without one, those whose kind this program does not know.
pub fn on_board(record: &Record, duty: Option<&str>) -> bool {
    match record.kind() {
        Some(kind) => duty.is_some() && kind.duty == duty,
        None => duty.is_none(),
    }
}

/// The columns of a board. One kind shows its exact stages and, for records with a stage that this program does not
/// know, they stand in the first column of their phase; mixed kinds show the five phases.
pub fn columns(plan: &Plan, duty: Option<&str>, kind: Option<&str>) -> Vec<Column> {
    let of_kind = |record: &Record| kind.is_none_or(|kind| record.kind_id() == kind);
    let records = plan.in_order(|record| on_board(record, duty) && of_kind(record));
    let mut columns: Vec<Column> = match kind.and_then(super::kinds::find) {
        Some(kind) => kind
            .stages
            .iter()
            .map(|stage| Column {
                phase: stage.phase,
                stage: Some(stage.id),
                cards: Vec::new(),
            })
            .collect(),
        None => Phase::ALL
            .iter()
            .map(|&phase| Column {
                phase,
                stage: None,
                cards: Vec::new(),
            })
            .collect(),
    };
    for record in records {
        let exact = columns
            .iter()
            .position(|column| column.stage == Some(record.stage_id()));
        let by_phase = || {
            columns
                .iter()
                .position(|column| column.phase == record.phase())
        };
        if let Some(column) = exact
            .or_else(by_phase)
            .and_then(|index| columns.get_mut(index))
        {
            column.cards.push(record.id().clone());
        }
    }
    columns
}

/// How many records still have to be done, by duty; records of unknown kinds under "".
pub fn open_by_duty(plan: &Plan) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for record in plan
        .records()
        .filter(|record| record.phase().is_open() && record.presence().in_sight())
    {
        let duty = record.kind().and_then(|kind| kind.duty).unwrap_or("");
        *counts.entry(duty).or_default() += 1;
    }
    counts
}

/// Whether work goes on past its last day.
pub fn is_late(record: &Record, today: Date) -> bool {
    record.phase().is_open() && record.get(&common::DUE).is_some_and(|due| *due < today)
}

/// Done and all steps of a record.
pub fn steps_done(record: &Record) -> (usize, usize) {
    let items = record.items(common::STEPS.name);
    let done = items
        .iter()
        .filter(|(_, item)| item.get(common::STEP_DONE.name()) == Some(&Value::YesNo(true)));
    (done.count(), items.len())
}

/// Whether copies disagree about the marking or it is set: a record counts as restricted until a person decides.
pub fn is_restricted(record: &Record) -> bool {
    record
        .register(&Path::field(common::ACCESS.name()))
        .is_some_and(|register| {
            register
                .pairs()
                .iter()
                .any(|(_, value)| matches!(value, Value::Access(_)))
        })
}

/// The records whose texts hold the words, those with all words in the title first.
pub fn search(plan: &Plan, text: &str, limit: usize) -> Vec<Arc<Record>> {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let holds = |text: &str, word: &String| text.to_lowercase().contains(word.as_str());
    let (mut titles, mut others) = (Vec::new(), Vec::new());
    for record in plan.records().filter(|record| record.presence().in_sight()) {
        if words.iter().all(|word| holds(record.title(), word)) {
            titles.push(record.clone());
        } else if titles.len() + others.len() < limit
            && words
                .iter()
                .all(|word| record.texts().any(|text| holds(text, word)))
        {
            others.push(record.clone());
        }
        if titles.len() == limit {
            break;
        }
    }
    titles.extend(others);
    titles.truncate(limit);
    titles
}
