//! Questions to a plan: what a board shows, and how many records there are.

use std::collections::BTreeMap;

use super::date::Date;
use super::group::Group;
use super::id::Id;
use super::kind::{Kind, Phase};
use super::kinds::common;
use super::mark::Mark;
use super::plan::Plan;
use super::record::{Path, Presence, Record};
use super::shelf;
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

impl Column {
    /// The stage that a record gets here: the column's own, its present one if that is of the phase, else its kind's
    /// first of the phase.
    pub fn stage_for(&self, record: &Record) -> String {
        let present = record.stage_id().to_owned();
        match self.stage {
            Some(stage) => stage.to_owned(),
            None if record.phase() == self.phase => present,
            None => self.stages_of(record).first().map_or(present, |first| (*first).to_owned()),
        }
    }

    /// The stages between which a person has to choose when a record comes here from another phase.
    pub fn stages_to_choose(&self, record: &Record) -> Vec<&'static str> {
        let is_settled = self.stage.is_some() || record.phase() == self.phase;
        if is_settled { Vec::new() } else { self.stages_of(record) }
    }

    fn stages_of(&self, record: &Record) -> Vec<&'static str> {
        let stages = record.kind().map(|kind| kind.stages).unwrap_or_default();
        stages.iter().filter(|stage| stage.phase == self.phase).map(|stage| stage.id).collect()
    }
}

/// Which records a board shows: those of a duty, or, without one, those whose kind this program does not know.
pub fn on_board(record: &Record, duty: Option<&str>) -> bool {
    match record.kind() {
        Some(kind) => duty.is_some() && kind.duty == duty,
        None => duty.is_none(),
    }
}

/// The columns of a board with the records that are wanted. One kind shows its exact stages and, for records with a
/// stage that this program does not know, they stand in the first column of their phase; mixed kinds show the five phases.
pub fn columns(
    plan: &Plan,
    duty: Option<&str>,
    kind: Option<&'static Kind>,
    wanted: impl Fn(&Record) -> bool,
) -> Vec<Column> {
    let of_kind = |record: &Record| kind.is_none_or(|kind| record.kind_id() == kind.id);
    let records = plan.in_order(|record| on_board(record, duty) && of_kind(record) && wanted(record));
    let mut columns: Vec<Column> = match kind {
        Some(kind) => kind
            .stages
            .iter()
            .map(|stage| Column { phase: stage.phase, stage: Some(stage.id), cards: Vec::new() })
            .collect(),
        None => Phase::ALL.iter().map(|&phase| Column { phase, stage: None, cards: Vec::new() }).collect(),
    };
    for record in records {
        let exact = columns.iter().position(|column| column.stage == Some(record.stage_id()));
        let by_phase = || columns.iter().position(|column| column.phase == record.phase());
        if let Some(column) = exact.or_else(by_phase).and_then(|index| columns.get_mut(index)) {
            column.cards.push(record.id().clone());
        }
    }
    columns
}

/// How many records of a board, of one kind or all, have each mark today; marks that none has are left out.
pub fn marks(plan: &Plan, duty: &str, kind: Option<&Kind>, today: Date) -> BTreeMap<Mark, usize> {
    let mut counts = BTreeMap::new();
    let of_kind = |record: &Record| kind.is_none_or(|kind| record.kind_id() == kind.id);
    let shown = |record: &Record| on_board(record, Some(duty)) && of_kind(record) && shelf::is_on_boards(record);
    for record in plan.records().filter(|record| shown(record)) {
        for mark in Mark::ALL.into_iter().filter(|mark| mark.is_on(record, today)) {
            *counts.entry(mark).or_default() += 1;
        }
    }
    counts
}

/// How many records the boards show, in the ways that lead to them.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Counts {
    /// Those that still have to be done, by duty; of unknown kinds under "".
    pub open: BTreeMap<&'static str, usize>,
    /// Those that are late.
    pub late: usize,
    /// Whether one is of an unknown kind, done or not.
    pub has_unknown: bool,
}

/// Counts in one pass over the records: it is asked at each start.
pub fn counts(plan: &Plan, today: Date) -> Counts {
    let mut counts = Counts::default();
    for record in plan.records().filter(|record| shelf::is_on_boards(record)) {
        let kind = record.kind();
        if record.phase().is_open() {
            *counts.open.entry(kind.and_then(|kind| kind.duty).unwrap_or("")).or_default() += 1;
        }
        counts.late += usize::from(Group::Late.holds(record, today));
        counts.has_unknown |= kind.is_none();
    }
    counts
}

/// Done and all steps of a record.
pub fn steps_done(record: &Record) -> (usize, usize) {
    let items = record.items(common::STEPS.name);
    let done = items.iter().filter(|(_, item)| item.get(common::STEP_DONE.name()) == Some(&Value::YesNo(true)));
    (done.count(), items.len())
}

/// Whether copies disagree about the marking or it is set: a record counts as restricted until a person decides.
pub fn is_restricted(record: &Record) -> bool {
    record
        .register(&Path::field(common::ACCESS.name()))
        .is_some_and(|register| register.pairs().iter().any(|(_, value)| matches!(value, Value::Access(_))))
}

/// Whether a record may go to others. What came back from a purge had its marking purged, if it had one, so someone has
/// to say anew that there is none; of what is purged nothing is left to go.
pub fn is_public(record: &Record) -> bool {
    let is_said = record.purged().is_none()
        || record.presence() == Presence::Purged
        || record.register(&Path::field(common::ACCESS.name())).is_some();
    is_said && !is_restricted(record)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command, Place};
    use crate::model::date::Moment;
    use crate::model::id::ReplicaId;
    use crate::model::kinds::{self, campaign, training};

    fn author() -> Author {
        Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) }
    }

    fn plan(records: &[(&str, &'static Kind, &str)]) -> Plan {
        let mut plan = Plan::new(Id::parse("plan").unwrap());
        for (id, kind, stage) in records {
            let values = vec![
                ("title".into(), Value::Text(format!("Kirje {id}"))),
                ("stage".into(), Value::Text((*stage).into())),
            ];
            plan.apply(&Command::Create { id: Id::parse(id).unwrap(), kind, values }, author()).unwrap();
        }
        plan
    }

    /// The cards of the columns that are not empty: `idea: a b | running: c`.
    fn look(plan: &Plan, duty: &str, kind: Option<&str>) -> String {
        let columns = columns(plan, Some(duty), kind.and_then(kinds::find), |_| true);
        let cards = |column: &Column| column.cards.iter().map(|id| format!(" {id}")).collect::<String>();
        let filled = columns.iter().filter(|column| !column.cards.is_empty());
        let texts: Vec<_> =
            filled.map(|column| format!("{}:{}", column.stage.unwrap_or(column.phase.id()), cards(column))).collect();
        texts.join(" | ")
    }

    #[test]
    fn a_board_shows_its_duty_by_stage_or_by_phase_in_order() {
        let campaign = &campaign::KIND;
        let mut plan = plan(&[
            ("a", campaign, "idea"),
            ("b", campaign, "running"),
            ("c", campaign, "idea"),
            ("d", &training::KIND, "held"),
            ("e", campaign, "from_a_later_program"),
        ]);
        assert_eq!(look(&plan, "outreach", Some("campaign")), "idea: a c e | running: b");
        assert_eq!(look(&plan, "outreach", None), "planned: a c e | active: b");
        assert_eq!(look(&plan, "training", Some("training")), "held: d");
        let id = |id: &str| Id::parse(id).unwrap();
        let command = Command::Move { id: id("e"), stage: "idea".into(), place: Place::Before(id("a")) };
        plan.apply(&command, author()).unwrap();
        plan.apply(&Command::Trash { id: id("b") }, author()).unwrap();
        assert_eq!(look(&plan, "outreach", Some("campaign")), "idea: e a c");
        assert_eq!(counts(&plan, Date::MIN).open, BTreeMap::from([("outreach", 3), ("training", 1)]));
    }

    #[test]
    fn what_leads_to_boards_is_counted_open_late_and_unknown() {
        let training = &training::KIND;
        let mut plan = plan(&[("a", training, "held"), ("b", training, "planned"), ("c", training, "assessed")]);
        let check = |plan: &Plan, expected: (&[(&'static str, usize)], usize, bool)| {
            let Counts { open, late, has_unknown } = counts(plan, Date::constant(2027, 3, 1));
            assert_eq!((&*open.into_iter().collect::<Vec<_>>(), late, has_unknown), expected);
        };
        check(&plan, (&[("training", 2)], 0, false));
        for id in ["a", "c"] {
            let due = Value::Date(Date::constant(2027, 2, 26));
            let set = Command::Set { id: Id::parse(id).unwrap(), field: "due".into(), value: due, over: None };
            plan.apply(&set, author()).unwrap();
        }
        // What is done is not late.
        check(&plan, (&[("training", 2)], 1, false));
        // Of a kind that this program does not know.
        let strange = Record::new(Id::parse("d").unwrap(), "strange");
        plan.join(&strange);
        check(&plan, (&[("", 1), ("training", 2)], 1, true));
        plan.apply(&Command::Trash { id: Id::parse("a").unwrap() }, author()).unwrap();
        check(&plan, (&[("", 1), ("training", 1)], 0, true));
    }
}
