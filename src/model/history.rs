//! The steps that can be undone and redone. What an undo puts back stands under a new dot, so the step before, whose
//! outcome it is, is told the new one; otherwise it would be taken for someone else's write.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, PathChange, RecordChange};
use super::command::Author;
use super::deed::Deed;
use super::id::Id;
use super::plan::Plan;
use super::record::Path;
use super::register::Register;
use super::sort::gathered;

/// Most steps that can be undone.
const STEPS: usize = 500;

/// The steps that can be undone and redone, of this start of the program.
#[derive(Default, Debug)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
    open_spell: Option<u64>,
}

impl History {
    /// Notes a change. Changes of one spell of typing (the same number) become one step.
    pub fn note(&mut self, mut change: Change, spell: Option<u64>) {
        let purged = change.records.iter().filter(|record| matches!(record, RecordChange::Purged(_)));
        self.forget(&gathered(purged.map(RecordChange::id)));
        // What no one can see is no step to undo.
        change.records.retain(|record| match record {
            RecordChange::Purged(_) => false,
            RecordChange::Merged { before, after, paths } => {
                let is_seen = |path: &PathChange| path.before.values() != path.after.values();
                paths.iter().any(is_seen) || before.presence() != after.presence()
            }
            RecordChange::Created(_)
            | RecordChange::Arrived(_)
            | RecordChange::Left(_)
            | RecordChange::Wrote { .. } => true,
        });
        if change.is_empty() {
            return;
        }
        self.undone.clear();
        let goes_on = spell.is_some() && spell == self.open_spell;
        self.open_spell = spell;
        if goes_on && self.done.last_mut().is_some_and(|last| last.absorb(&change)) {
            return;
        }
        self.done.push(change);
        if self.done.len() > STEPS {
            self.done.remove(0);
        }
    }

    /// Lets go of what was purged for good: no step knows of it any more.
    fn forget(&mut self, purged: &BTreeSet<&Id>) {
        if purged.is_empty() {
            return;
        }
        for steps in [&mut self.done, &mut self.undone] {
            steps.iter_mut().for_each(|step| step.records.retain(|record| !purged.contains(record.id())));
            steps.retain(|step| !step.is_empty());
        }
    }

    /// What undo would undo.
    pub fn next_undo(&self) -> Option<Deed> {
        self.done.last().map(|change| change.deed)
    }

    /// What redo would redo.
    pub fn next_redo(&self) -> Option<Deed> {
        self.undone.last().map(|change| change.deed)
    }

    /// Undoes the last step. `None` without one; an empty change where others have written over all of it.
    pub fn undo(&mut self, plan: &mut Plan, author: Author) -> Option<Change> {
        self.open_spell = None;
        step(&mut self.done, &mut self.undone, plan, author)
    }

    /// Redoes the last step that was undone.
    pub fn redo(&mut self, plan: &mut Plan, author: Author) -> Option<Change> {
        self.open_spell = None;
        step(&mut self.undone, &mut self.done, plan, author)
    }
}

fn step(from: &mut Vec<Change>, to: &mut Vec<Change>, plan: &mut Plan, author: Author) -> Option<Change> {
    let change = from.pop()?;
    let reverted = plan.revert(&change, author);
    let renamed = renamed(&change, &reverted);
    for record in from.iter_mut().flat_map(|earlier| &mut earlier.records) {
        let Some(renamed) = renamed.get(record.id()) else { continue };
        for path in record.paths_mut() {
            if let Some((_, is)) = renamed.get(&path.path).filter(|(was, _)| *was == path.after) {
                path.after = is.clone();
            }
        }
    }
    if !reverted.is_empty() {
        to.push(reverted.clone());
    }
    Some(reverted)
}

/// Registers by record and path: as they were, and as they are under their new dots.
type Renamed = BTreeMap<Id, BTreeMap<Path, (Register, Register)>>;

/// What was put back whole, and what was written again beside it.
fn renamed(change: &Change, reverted: &Change) -> Renamed {
    let undone: BTreeMap<(&Id, &Path), &PathChange> = gathered(
        change
            .records
            .iter()
            .flat_map(|record| record.paths().iter().map(move |path| ((record.id(), &path.path), path))),
    );
    let mut renamed = Renamed::new();
    for record in &reverted.records {
        for path in record.paths() {
            let was = match undone.get(&(record.id(), &path.path)) {
                Some(undone) if undone.after == path.before => &undone.before,
                Some(_) => continue,
                None => &path.before,
            };
            let registers = (was.clone(), path.after.clone());
            renamed.entry(record.id().clone()).or_default().insert(path.path.clone(), registers);
        }
    }
    renamed
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::command::Command;
    use super::super::date::Moment;
    use super::super::id::ReplicaId;
    use super::super::kinds::{campaign, common};
    use super::super::merge::Incoming;
    use super::super::record::{Presence, Record};
    use super::super::value::{Name, Value};
    use super::*;

    fn author(replica: u128) -> Author {
        Author { replica: ReplicaId::from_bits(replica), now: Moment::from_unix_seconds(0) }
    }

    fn id() -> Id {
        Id::from_bits(1)
    }

    fn title(title: &str) -> (Name, Value) {
        (common::TITLE.name().into(), Value::Text(title.into()))
    }

    fn create() -> Command {
        Command::Create { id: id(), kind: &campaign::KIND, values: vec![title("a")] }
    }

    fn rename(text: &str) -> Command {
        let (field, value) = title(text);
        Command::Set { id: id(), field, value, over: None }
    }

    /// Someone with a plan, who can undo.
    struct Person {
        plan: Plan,
        history: History,
        author: Author,
    }

    impl Person {
        fn new(replica: u128, commands: &[Command]) -> Self {
            let mut person =
                Self { plan: Plan::new(Id::from_bits(0)), history: History::default(), author: author(replica) };
            commands.iter().for_each(|command| person.act(command));
            person
        }

        fn act(&mut self, command: &Command) {
            let change = self.plan.apply(command, self.author).unwrap();
            self.history.note(change, None);
        }

        fn undo(&mut self, times: usize) {
            (0..times).for_each(|_| assert!(self.history.undo(&mut self.plan, self.author).is_some()));
        }

        fn redo(&mut self, times: usize) {
            (0..times).for_each(|_| assert!(self.history.redo(&mut self.plan, self.author).is_some()));
        }

        fn record(&self) -> &Record {
            self.plan.get(&id()).unwrap()
        }
    }

    #[test]
    fn every_step_on_one_field_is_undone_and_redone() {
        let mut person = Person::new(1, &[create(), rename("b"), rename("c"), rename("d")]);
        for _ in 0..2 {
            for expected in ["c", "b", "a"] {
                person.undo(1);
                assert_eq!(person.record().title(), expected);
            }
            for expected in ["b", "c", "d"] {
                person.redo(1);
                assert_eq!(person.record().title(), expected);
            }
        }
    }

    fn wait_for(whom: &str) -> Command {
        let value = if whom.is_empty() { Value::Cleared } else { Value::Text(whom.into()) };
        Command::Set { id: id(), field: common::WAITING_FOR.name().into(), value, over: None }
    }

    #[test]
    fn a_record_knows_since_when_it_waits() {
        let mut person = Person::new(1, &[create()]);
        let at = |person: &mut Person, second: i64, whom: &str| {
            person.author.now = Moment::from_unix_seconds(second);
            person.act(&wait_for(whom));
        };
        let since = |person: &Person| person.record().get(&common::WAITING_SINCE).map(|since| since.unix_seconds());
        at(&mut person, 5, "TEHIK");
        assert_eq!(since(&person), Some(5));
        at(&mut person, 6, "TEHIK ja SKA");
        assert_eq!(since(&person), Some(5), "it still waits");
        at(&mut person, 7, "");
        assert_eq!(since(&person), None);
        person.author.now = Moment::from_unix_seconds(8);
        person.undo(1);
        assert_eq!(since(&person), Some(5), "as if it had never stopped");
        person.undo(2);
        assert_eq!(since(&person), None);
        person.redo(1);
        assert_eq!(since(&person), Some(5));
    }

    #[test]
    fn one_spell_of_typing_is_one_step() {
        let mut person = Person::new(1, &[create()]);
        for text in ["T", "TE", "TEHIK"] {
            let change = person.plan.apply(&wait_for(text), person.author).unwrap();
            person.history.note(change, Some(1));
        }
        person.undo(1);
        assert_eq!(person.record().get(&common::WAITING_FOR), None);
        assert_eq!(person.record().get(&common::WAITING_SINCE), None);
        person.redo(1);
        assert_eq!(person.record().get(&common::WAITING_FOR).map(String::as_str), Some("TEHIK"));
    }

    /// What was put back stands under dots that the one who trashed it could not know.
    #[test]
    fn what_is_trashed_again_by_redo_is_in_the_bin() {
        let mut person = Person::new(1, &[create(), rename("b"), Command::Trash { id: id() }]);
        person.undo(3);
        assert_eq!(person.record().presence(), Presence::Trashed, "as made, then undone");
        person.redo(3);
        assert_eq!(person.record().presence(), Presence::Trashed);
        person.undo(1);
        assert_eq!(person.record().presence(), Presence::Live);
    }

    #[test]
    fn what_a_colleague_has_written_to_stays_in_sight() {
        let check = |command: &Command, presence| {
            let mut person = Person::new(1, &[create()]);
            let mut other = person.plan.clone();
            other.apply(command, author(2)).unwrap();
            person.plan.join(other.get(&id()).unwrap());
            person.undo(1);
            assert_eq!(person.record().presence(), presence);
        };
        check(&rename("b"), Presence::Live);
        check(&Command::Restore { id: id() }, Presence::Live);
        check(&Command::Trash { id: id() }, Presence::Trashed);
    }

    fn from_file(plan: &Plan) -> Incoming {
        Incoming { record: plan.get(&id()).unwrap().clone(), loose: Vec::new() }
    }

    /// A file edited by hand brings a second value under a dot that is here; meanwhile someone writes in another tab.
    #[test]
    fn a_value_that_shares_its_dot_with_one_that_goes_stays() {
        let mut person = Person::new(1, &[create()]);
        let mut other = person.plan.clone();
        person.act(&rename("b"));
        other.apply(&rename("c"), author(2)).unwrap();
        let mut edited = from_file(&person.plan);
        let path = Path::field(common::TITLE.name());
        let dot = edited.record.register(&path).unwrap().in_sight().unwrap().0;
        Arc::make_mut(&mut edited.record).write(dot, path.clone(), Value::Text("x".into()), None);
        person.act(&Command::Merge { incoming: vec![edited] });
        person.plan.join(other.get(&id()).unwrap());
        let titles = |person: &Person| person.record().register(&path).unwrap().values().len();
        assert_eq!(titles(&person), 3);
        person.undo(1);
        assert_eq!(titles(&person), 2);
    }

    /// Two files of one import may hold two states of one record.
    #[test]
    fn an_import_is_undone_whole() {
        let mut other = Person::new(2, &[create()]).plan;
        let mut person = Person::new(1, &[]);
        person.plan.join(other.get(&id()).unwrap());
        let mut next = |text| {
            other.apply(&rename(text), author(2)).unwrap();
            from_file(&other)
        };
        person.act(&Command::Merge { incoming: vec![next("b"), next("c")] });
        assert_eq!(person.record().title(), "c");
        person.undo(1);
        assert_eq!(person.record().title(), "a");
        person.redo(1);
        assert_eq!(person.record().title(), "c");
    }

    #[test]
    fn a_record_that_came_from_a_file_goes_again() {
        let other = Person::new(2, &[create()]).plan;
        let import = Command::Merge { incoming: vec![from_file(&other)] };
        let mut person = Person::new(1, std::slice::from_ref(&import));
        person.undo(1);
        assert!(person.plan.is_empty(), "untouched, it is let go of");
        // Meanwhile another tab has it: redo adds nothing, and undo does not take it from there.
        person.plan.join(other.get(&id()).unwrap());
        person.redo(1);
        person.history.undo(&mut person.plan, person.author);
        assert_eq!(person.record().presence(), Presence::Live);

        let mut person = Person::new(1, &[import, rename("b")]);
        person.undo(2);
        assert_eq!(person.record().presence(), Presence::Trashed, "it has been written to, so it cannot be let go of");
    }
}
