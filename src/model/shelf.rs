//! Where a record is kept: on the boards, in the archive, among the templates, in the bin. Whoever lists, counts or sums
//! records asks here, so that all leave out the same ones.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::change::RecordChange;
use super::command::{Author, CommandError};
use super::date::Date;
use super::field::Typed;
use super::id::Id;
use super::kinds::common;
use super::plan::Plan;
use super::record::{Path, Presence, Record};
use super::sort;
use super::value::Value;

/// Where a record is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shelf {
    /// At work: boards, lists, calendars and counts show it.
    Boards,
    /// Finished and put away: the archive shows it, the search finds it, sums hold it.
    Archive,
    /// A template, which is no work of its own.
    Templates,
    /// In the bin.
    Bin,
    /// Purged from the bin.
    Gone,
}

/// Where a record is kept. What copies disagree about stays on the boards, where someone decides about it (rule M7), and so
/// does work that goes on after all.
pub fn of(record: &Record) -> Shelf {
    match record.presence() {
        Presence::Trashed => Shelf::Bin,
        Presence::Purged => Shelf::Gone,
        Presence::Live | Presence::Contested | Presence::Recovered if has(record, &common::TEMPLATE) => {
            Shelf::Templates
        }
        Presence::Live if has(record, &common::ARCHIVED) && !record.phase().is_open() => Shelf::Archive,
        Presence::Live | Presence::Contested | Presence::Recovered => Shelf::Boards,
    }
}

fn has(record: &Record, mark: &Typed<bool>) -> bool {
    record.get(mark).is_some_and(|yes| *yes)
}

/// Whether boards, lists, calendars and counts show a record.
pub fn is_on_boards(record: &Record) -> bool {
    of(record) == Shelf::Boards
}

/// Whether a record is work, under way or put away: what the search finds, links lead to and sums hold.
pub fn is_work(record: &Record) -> bool {
    matches!(of(record), Shelf::Boards | Shelf::Archive)
}

/// Whether a record can be put into the archive.
pub fn can_be_archived(record: &Record) -> bool {
    is_on_boards(record) && !record.phase().is_open()
}

/// The day by which finished records are sorted: when it ended, else when it was to end, else when it began.
fn day(record: &Record) -> Option<&Date> {
    [&common::ENDED, &common::DUE, &common::START].into_iter().find_map(|field| record.get(field))
}

/// The year that a finished record belongs to; without a date, the plan's.
pub fn year(record: &Record, plan_year: i16) -> i16 {
    day(record).map_or(plan_year, |day| day.year())
}

/// The records that fit, by year, the newest first.
pub fn by_year(
    plan: &Plan,
    plan_year: i16,
    fits: impl Fn(&Record) -> bool,
) -> BTreeMap<Reverse<i16>, Vec<Arc<Record>>> {
    let mut records: Vec<_> = plan.records().filter(|record| fits(record)).cloned().collect();
    sort::by(&mut records, |a, b| (day(b), a.title()).cmp(&(day(a), b.title())));
    let mut years: BTreeMap<Reverse<i16>, Vec<Arc<Record>>> = BTreeMap::new();
    for record in records {
        years.entry(Reverse(year(&record, plan_year))).or_default().push(record);
    }
    years
}

/// The plan's own templates, by title.
pub fn templates(plan: &Plan) -> Vec<Arc<Record>> {
    let mut records: Vec<_> = plan.records().filter(|record| of(record) == Shelf::Templates).cloned().collect();
    sort::by(&mut records, |a, b| (a.title(), a.id()).cmp(&(b.title(), b.id())));
    records
}

impl Plan {
    /// Puts records into the archive or brings them back; those that are there already are passed over.
    pub(super) fn archive(
        &mut self,
        ids: &[Id],
        archived: bool,
        author: Author,
    ) -> Result<Vec<RecordChange>, CommandError> {
        let records = self.all(ids)?;
        // The plan itself can be put away at any time.
        if archived && records.iter().any(|record| record.id() != self.id() && record.phase().is_open()) {
            return Err(CommandError::StillOpen);
        }
        let other = records.iter().filter(|record| has(record, &common::ARCHIVED) != archived);
        let value = if archived { Value::YesNo(true) } else { Value::Cleared };
        let write = |record| {
            self.write(record, author, |record, dot| {
                record.write(dot, Path::field(common::ARCHIVED.name()), value.clone(), None);
            })
        };
        Ok(other.map(write).collect())
    }

    /// Purges records from the bin: stubs are left (rule M3).
    pub(super) fn purge(&mut self, ids: &[Id], on: Date) -> Result<Vec<RecordChange>, CommandError> {
        let records = self.all(ids)?;
        if records.iter().any(|record| record.id() == self.id() || record.presence() != Presence::Trashed) {
            return Err(CommandError::NotInBin);
        }
        let purge = |record: Arc<Record>| {
            let mut record = Arc::unwrap_or_clone(record);
            record.purge(on);
            let change = RecordChange::Purged(record.id().clone());
            self.put(record);
            change
        };
        Ok(records.into_iter().map(purge).collect())
    }

    /// Lets go of archived records that a file holds. No stub is left, so that the file can bring them back.
    pub(super) fn move_out(&mut self, ids: &[Id]) -> Result<Vec<RecordChange>, CommandError> {
        let records = self.all(ids)?;
        if records.iter().any(|record| record.id() == self.id() || of(record) != Shelf::Archive) {
            return Err(CommandError::NotArchived);
        }
        records.iter().for_each(|record| self.forget(record.id()));
        Ok(records.into_iter().map(RecordChange::Left).collect())
    }

    /// The records of these ids, if all are here.
    pub(super) fn all(&self, ids: &[Id]) -> Result<Vec<Arc<Record>>, CommandError> {
        ids.iter().map(|id| self.find(id)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::History;
    use crate::model::command::Command;
    use crate::model::date::{Moment, parse_date};
    use crate::model::id::ReplicaId;
    use crate::model::kinds::campaign;
    use crate::model::merge::Incoming;
    use crate::model::query;
    use crate::model::search::{Index, words};

    fn author(replica: u128) -> Author {
        Author { replica: ReplicaId::from_bits(replica), now: Moment::from_unix_seconds(0) }
    }

    fn id(id: &str) -> Id {
        Id::parse(id).unwrap()
    }

    fn set(record: &str, field: &'static str, value: Value) -> Command {
        Command::Set { id: id(record), field: field.into(), value, over: None }
    }

    fn stage(record: &str, stage: &str) -> Command {
        set(record, "stage", Value::Text(stage.into()))
    }

    fn archive(record: &str, archived: bool) -> Command {
        Command::Archive { ids: vec![id(record)], archived }
    }

    fn trash(record: &str) -> Command {
        Command::Trash { id: id(record) }
    }

    fn purge(records: &[&str]) -> Command {
        let ids = records.iter().map(|record| id(record)).collect();
        Command::Purge { ids, on: Date::constant(2027, 2, 1) }
    }

    /// A plan with one campaign, `a`, and what was done to it.
    fn plan(commands: &[Command]) -> Plan {
        let mut plan = Plan::new(id("plan"));
        let values = vec![("title".into(), Value::Text("Kampaania".into()))];
        let create = Command::Create { id: id("a"), kind: &campaign::KIND, values };
        for command in [&create].into_iter().chain(commands) {
            plan.apply(command, author(1)).unwrap();
        }
        plan
    }

    #[test]
    fn a_record_is_kept_in_one_place() {
        let check = |commands: &[Command], expected: Shelf| {
            assert_eq!(of(plan(commands).get(&id("a")).unwrap()), expected, "{commands:?}");
        };
        let done = || stage("a", "assessed");
        let template = || set("a", "template", Value::YesNo(true));
        check(&[], Shelf::Boards);
        check(&[done()], Shelf::Boards);
        check(&[done(), archive("a", true)], Shelf::Archive);
        check(&[stage("a", "cancelled"), archive("a", true)], Shelf::Archive);
        check(&[done(), archive("a", true), archive("a", false)], Shelf::Boards);
        check(&[done(), archive("a", true), stage("a", "running")], Shelf::Boards);
        check(&[done(), archive("a", true), trash("a")], Shelf::Bin);
        check(&[template()], Shelf::Templates);
        check(&[template(), set("a", "template", Value::YesNo(false))], Shelf::Boards);
        check(&[template(), trash("a")], Shelf::Bin);
        check(&[trash("a"), purge(&["a"])], Shelf::Gone);
    }

    #[test]
    fn what_copies_disagree_about_is_not_put_away() {
        let mut plan = plan(&[stage("a", "assessed"), archive("a", true)]);
        let mut other = plan.clone();
        other.apply(&trash("a"), author(2)).unwrap();
        plan.apply(&set("a", "goal", Value::Text("Teadlikkus".into())), author(1)).unwrap();
        plan.join(other.get(&id("a")).unwrap());
        assert_eq!(of(plan.get(&id("a")).unwrap()), Shelf::Boards);
    }

    #[test]
    fn boards_and_counts_leave_out_what_is_put_away_and_the_search_finds_work() {
        let found = |plan: &Plan| {
            let on_board =
                query::columns(plan, Some("outreach"), None, |_| true).iter().map(|column| column.cards.len()).sum();
            let open: usize = query::counts(plan, Date::MIN).open.values().sum();
            let mut index = Index::of(plan);
            index.freshen(plan, usize::MAX, &|_, _| None);
            (on_board, open, index.find(&words("kampaania"), 9, |_| true).count)
        };
        let check = |commands: &[Command], expected: (usize, usize, usize)| {
            assert_eq!(found(&plan(commands)), expected, "{commands:?}");
        };
        check(&[], (1, 1, 1));
        check(&[stage("a", "assessed")], (1, 0, 1));
        check(&[stage("a", "assessed"), archive("a", true)], (0, 0, 1));
        check(&[set("a", "template", Value::YesNo(true))], (0, 0, 0));
        check(&[trash("a")], (0, 0, 0));
    }

    #[test]
    fn only_finished_work_is_archived_only_the_bin_is_purged_and_only_the_archive_moved_out() {
        let check = |command: &Command, expected: CommandError| {
            let mut plan = plan(&[]);
            let before = plan.get(&id("a")).cloned();
            assert_eq!(plan.apply(command, author(1)), Err(expected), "{command:?}");
            assert_eq!(plan.get(&id("a")).cloned(), before);
        };
        check(&archive("a", true), CommandError::StillOpen);
        check(&archive("b", true), CommandError::NoRecord);
        check(&purge(&["a"]), CommandError::NotInBin);
        check(&purge(&["plan"]), CommandError::NotInBin);
        check(&purge(&["b"]), CommandError::NoRecord);
        let move_out = |record: &str| Command::MoveOut { ids: vec![id(record)] };
        check(&move_out("a"), CommandError::NotArchived);
        check(&move_out("plan"), CommandError::NotArchived);
        check(&move_out("b"), CommandError::NoRecord);
        let mut plan = plan(&[]);
        plan.apply(&archive("plan", true), author(1)).unwrap();
        assert!(has(plan.head(), &common::ARCHIVED), "the plan itself can be put away while work goes on");
    }

    #[test]
    fn finished_records_belong_to_the_year_in_which_they_ended() {
        let date = |field: &'static str, text: &str| set("a", field, Value::Date(parse_date(text).unwrap()));
        let check = |commands: &[Command], expected: i16| {
            let plan = plan(commands);
            assert_eq!(year(plan.get(&id("a")).unwrap(), 2030), expected, "{commands:?}");
            let years = by_year(&plan, 2030, |_| true);
            assert_eq!(years.keys().map(|year| year.0).collect::<Vec<_>>(), [expected]);
        };
        check(&[], 2030);
        check(&[date("start", "2026-12-01")], 2026);
        check(&[date("start", "2026-12-01"), date("due", "2027-01-31")], 2027);
        check(&[date("due", "2027-12-31"), date("ended", "2028-01-03")], 2028);
    }

    /// Someone who can undo.
    fn person(commands: &[Command]) -> (Plan, History) {
        let (mut plan, mut history) = (plan(&[]), History::default());
        for command in commands {
            let change = plan.apply(command, author(1)).unwrap();
            history.note(change, None);
        }
        (plan, history)
    }

    #[test]
    fn archiving_is_one_step_that_can_be_undone() {
        let (mut plan, mut history) = person(&[stage("a", "assessed"), archive("a", true), archive("a", true)]);
        history.undo(&mut plan, author(1)).unwrap();
        assert_eq!(of(plan.get(&id("a")).unwrap()), Shelf::Boards, "archiving again did nothing");
        history.redo(&mut plan, author(1)).unwrap();
        assert_eq!(of(plan.get(&id("a")).unwrap()), Shelf::Archive);
    }

    #[test]
    fn what_was_moved_out_leaves_no_trace_and_comes_back_by_undo_or_by_its_file() {
        let move_out = Command::MoveOut { ids: vec![id("a")] };
        let (mut plan, mut history) = person(&[stage("a", "assessed"), archive("a", true)]);
        let before = plan.get(&id("a")).cloned();
        let change = plan.apply(&move_out, author(1)).unwrap();
        history.note(change, None);
        assert_eq!(plan.get(&id("a")), None);
        history.undo(&mut plan, author(1)).unwrap();
        assert_eq!(plan.get(&id("a")).cloned(), before);
        history.redo(&mut plan, author(1)).unwrap();
        assert_eq!(plan.get(&id("a")), None);
        let incoming = vec![Incoming { record: before.clone().unwrap(), loose: Vec::new() }];
        plan.apply(&Command::Merge { incoming }, author(2)).unwrap();
        assert_eq!(plan.get(&id("a")).cloned(), before);
    }

    #[test]
    fn what_was_purged_is_in_no_step_any_more() {
        let goal = || set("a", "goal", Value::Text("Teadlikkus".into()));
        let (mut plan, mut history) = person(&[goal(), trash("a"), purge(&["a"])]);
        assert_eq!(history.next_undo(), None);
        assert!(history.undo(&mut plan, author(1)).is_none());
        assert_eq!(plan.get(&id("a")).unwrap().purged(), Some(Date::constant(2027, 2, 1)));

        // A step that was undone is no way back either, and steps of other records stay.
        let (mut plan, mut history) = person(&[goal(), goal(), set("plan", "title", Value::Text("Plaan".into()))]);
        history.undo(&mut plan, author(1)).unwrap();
        for command in [trash("a"), purge(&["a"])] {
            let change = plan.apply(&command, author(1)).unwrap();
            history.note(change, None);
        }
        assert_eq!((history.next_undo(), history.next_redo()), (None, None));
    }

    /// Another tab purges what this one can still undo.
    #[test]
    fn undo_brings_nothing_back_that_was_purged_elsewhere() {
        let goal = set("a", "goal", Value::Text("Teadlikkus".into()));
        let (mut plan, mut history) = person(&[goal, trash("a")]);
        let mut other = plan.clone();
        other.apply(&purge(&["a"]), author(2)).unwrap();
        plan.join(other.get(&id("a")).unwrap());
        for _ in 0..2 {
            assert!(history.undo(&mut plan, author(1)).unwrap().is_empty());
            assert_eq!(of(plan.get(&id("a")).unwrap()), Shelf::Gone);
        }
    }

    #[test]
    fn an_old_copy_brings_nothing_back_and_an_unknown_edit_is_recovered() {
        let mut here = plan(&[trash("a")]);
        let old = plan(&[]);
        let mut edited = old.clone();
        edited.apply(&set("a", "goal", Value::Text("Teadlikkus".into())), author(2)).unwrap();
        here.apply(&purge(&["a"]), author(1)).unwrap();
        here.join(old.get(&id("a")).unwrap());
        assert_eq!(of(here.get(&id("a")).unwrap()), Shelf::Gone);
        here.join(edited.get(&id("a")).unwrap());
        assert_eq!(here.get(&id("a")).unwrap().presence(), Presence::Recovered);
        assert_eq!(of(here.get(&id("a")).unwrap()), Shelf::Boards);
    }
}
