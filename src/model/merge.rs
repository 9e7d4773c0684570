//! What a file would do, and doing it. A record with merge data is joined; what a file says without a dot (written by
//! hand or by another program) becomes an ordinary write where it differs (rule F5).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::change::{RecordChange, trash};
use super::command::Author;
use super::id::Id;
use super::plan::Plan;
use super::rank;
use super::record::{Path, Presence, Record};
use super::value::{ITEM_RANK, Item, Name, Value, placeless};

/// One record as a file brought it.
#[derive(Clone, PartialEq, Debug)]
pub struct Incoming {
    /// What has dots.
    pub record: Arc<Record>,
    /// What has none, in the file's order.
    pub loose: Vec<(Path, Value)>,
}

/// What merging a record would do. A record counts once, as the first that fits (see the acceptance hooks).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Verdict {
    /// It is not here yet.
    New,
    /// A field would get a second value that a person has to decide about.
    Conflict,
    /// Something would change.
    Changed,
    /// Nothing would change that a person can see.
    Same,
}

/// A record as it was and as merging leaves it. Nothing is done yet: whoever shows it takes it later as it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Merged {
    /// As it is here.
    pub before: Option<Arc<Record>>,
    /// As merging leaves it; the very same where nothing changes.
    pub after: Arc<Record>,
}

impl Merged {
    /// Merges what a file brought with what is here.
    pub fn new(before: Option<Arc<Record>>, incoming: &Incoming, author: Author) -> Self {
        let after = merged_or_same(before.as_ref(), incoming, author);
        Self { before, after }
    }

    /// Merges what another file brought of the same record.
    pub fn add(&mut self, incoming: &Incoming, author: Author) {
        self.after = merged_or_same(Some(&self.after), incoming, author);
    }

    /// Whether anything changes, seen or not.
    pub fn changes(&self) -> bool {
        self.before.as_ref() != Some(&self.after)
    }

    /// What merging does.
    pub fn verdict(&self) -> Verdict {
        let after = &self.after;
        let Some(before) = &self.before else {
            // A stub of something that was never here has nothing to show.
            return if after.presence() == Presence::Purged { Verdict::Same } else { Verdict::New };
        };
        if before == after || !after.differs_in_sight(before) {
            return Verdict::Same;
        }
        let contested = after.presence() == Presence::Contested && before.presence() != Presence::Contested;
        let fresh = after.conflicts().any(|(path, register)| before.register(path) != Some(register));
        if contested || fresh { Verdict::Conflict } else { Verdict::Changed }
    }
}

fn merged_or_same(here: Option<&Arc<Record>>, incoming: &Incoming, author: Author) -> Arc<Record> {
    let there = &incoming.record;
    let is_all = incoming.loose.is_empty();
    match here {
        None if is_all => there.clone(),
        // Of most records one side has not gone on.
        Some(here) if is_all && here.includes(there) => here.clone(),
        Some(here) if is_all && there.includes(here) => there.clone(),
        Some(here) => {
            let record = merged(Some(here), incoming, author);
            if **here == record { here.clone() } else { Arc::new(record) }
        }
        None => Arc::new(merged(None, incoming, author)),
    }
}

impl Plan {
    /// What merging would do, without doing it.
    pub fn preview(&self, incoming: &Incoming, author: Author) -> Verdict {
        Merged::new(self.get(incoming.record.id()).cloned(), incoming, author).verdict()
    }

    /// Takes what was merged before. Where a record is no longer as it was then, what merging left is joined with it.
    pub(super) fn take_all(&mut self, merged: &[Merged]) -> Vec<RecordChange> {
        let take = |Merged { before, after }: &Merged| {
            let id = after.id();
            let here = self.get(id).cloned();
            if here == *before {
                self.place(after.clone());
            } else {
                self.join(after);
            }
            self.came(id, here)
        };
        merged.iter().filter_map(take).collect()
    }

    /// Merges records, in their order; one that comes twice changes once.
    pub(super) fn merge_all(&mut self, incoming: &[Incoming], author: Author) -> Vec<RecordChange> {
        let mut before: BTreeMap<&Id, Option<Arc<Record>>> = BTreeMap::new();
        for one in incoming {
            let here = self.get(one.record.id()).cloned();
            before.entry(one.record.id()).or_insert(here);
            self.merge(one, author);
        }
        before.into_iter().filter_map(|(id, before)| self.came(id, before)).collect()
    }

    /// Merges one record; `None` if nothing changed.
    pub(super) fn merge(&mut self, incoming: &Incoming, author: Author) -> Option<RecordChange> {
        let id = incoming.record.id();
        let before = self.get(id).cloned();
        self.place(merged_or_same(before.as_ref(), incoming, author));
        self.came(id, before)
    }

    /// What merging has done to a record.
    fn came(&self, id: &Id, before: Option<Arc<Record>>) -> Option<RecordChange> {
        let here = self.get(id)?;
        match before {
            Some(before) if before == *here => None,
            Some(before) => Some(RecordChange::merged(before, here.clone())),
            None => Some(RecordChange::Arrived(here.clone())),
        }
    }
}

/// The record that merging would leave.
fn merged(here: Option<&Record>, incoming: &Incoming, author: Author) -> Record {
    let mut record = match here {
        Some(here) => {
            let mut record = here.clone();
            record.join(&incoming.record);
            record
        }
        None => Record::clone(&incoming.record),
    };
    let mut collections: BTreeMap<&Name, Rows> = BTreeMap::new();
    for (path, _) in incoming.loose.iter().filter(|(path, _)| path.item.is_some()) {
        collections.entry(&path.name).or_insert_with(|| Rows::of(&record, &path.name));
    }
    let is_new = |(path, value): &&(Path, Value)| !says(&record, collections.get(&path.name), path, value);
    let differing: Vec<_> = incoming.loose.iter().filter(is_new).collect();
    if !differing.is_empty() {
        let dot = record.take_dot(author.replica);
        for (path, value) in differing {
            match value {
                // Written by hand: `"trashed": true`. Whoever accepts it knows what is here.
                Value::Trashed(known) if known.is_empty() => trash(&mut record, dot),
                Value::Item(item) => {
                    let mut item = laid_over(&record, path, item);
                    if let Some(rows) = collections.get_mut(&path.name) {
                        rows.place(&mut item);
                    }
                    record.write(dot, path.clone(), Value::Item(item), None);
                }
                other => record.write(dot, path.clone(), other.clone(), None),
            }
        }
    }
    record
}

/// The rows of a collection, gone through once for all that come: a file may bring thousands.
struct Rows {
    /// What they say, but for their places.
    said: BTreeSet<Item>,
    /// The last place.
    last: Option<String>,
}

impl Rows {
    fn of(record: &Record, collection: &str) -> Self {
        let items = record.items(collection);
        let last = items.iter().filter_map(|(_, item)| rank_of(item)).max().map(str::to_owned);
        Self { said: items.into_iter().map(|(_, item)| placeless(item.clone())).collect(), last }
    }

    /// Gives a row that has no place the one behind all others.
    fn place(&mut self, item: &mut Item) {
        if !item.contains_key(ITEM_RANK) {
            let last = self.last.as_deref();
            let (rank, _) = rank::place(if last.is_none() { &[] } else { std::slice::from_ref(&last) }, 1);
            item.insert(ITEM_RANK.into(), Value::Text(rank));
        }
        let rank = rank_of(item);
        if rank > self.last.as_deref() {
            self.last = rank.map(str::to_owned);
        }
    }
}

fn rank_of(item: &Item) -> Option<&str> {
    match item.get(ITEM_RANK) {
        Some(Value::Text(rank)) => Some(rank),
        _ => None,
    }
}

/// An item written by hand over the one that is here: what it does not mention stays (rule F5).
fn laid_over(record: &Record, path: &Path, item: &Item) -> Item {
    let mut whole = match record.value(path) {
        Some(Value::Item(here)) => here.clone(),
        _ => Item::new(),
    };
    whole.extend(item.iter().map(|(name, value)| (name.clone(), value.clone())));
    whole
}

/// Whether the record says this already. An item counts by what it says, because a file written by hand may give it
/// another id and no place.
fn says(record: &Record, rows: Option<&Rows>, path: &Path, value: &Value) -> bool {
    match (value, rows) {
        // In the bin is in the bin, whatever was known when it was put there.
        (Value::Trashed(_), _) => record.value(path).is_some_and(|here| matches!(here, Value::Trashed(_))),
        (Value::Cleared, _) => record.value(path).is_none(),
        (Value::Item(item), Some(rows)) if path.item.is_some() => {
            rows.said.contains(&placeless(laid_over(record, path, item)))
        }
        (other, _) => record.register(path).is_some_and(|register| register.values().contains(&other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::History;
    use crate::model::command::Command;
    use crate::model::date::Moment;
    use crate::model::id::{Dot, ReplicaId, VersionVector};
    use crate::model::kinds::campaign;

    fn author(replica: u128) -> Author {
        Author { replica: ReplicaId::from_bits(replica), now: Moment::from_unix_seconds(0) }
    }

    fn id() -> Id {
        Id::from_bits(1)
    }

    fn set(plan: &mut Plan, replica: u128, field: &'static str, value: &str) {
        let command = Command::Set { id: id(), field: field.into(), value: Value::Text(value.into()), over: None };
        plan.apply(&command, author(replica)).unwrap();
    }

    /// A plan with one campaign, in two copies.
    fn copies() -> (Plan, Plan) {
        let mut plan = Plan::new(Id::from_bits(9));
        let values = vec![("title".into(), Value::Text("Kampaania".into()))];
        plan.apply(&Command::Create { id: id(), kind: &campaign::KIND, values }, author(1)).unwrap();
        (plan.clone(), plan)
    }

    fn incoming(plan: &Plan) -> Incoming {
        Incoming { record: plan.get(&id()).unwrap().clone(), loose: Vec::new() }
    }

    fn ahead(here: &Plan, there: &Plan) -> Merged {
        Merged::new(here.get(&id()).cloned(), &incoming(there), author(7))
    }

    #[test]
    fn what_was_merged_ahead_is_taken_as_merging_now_would_do_and_undone_in_one_step() {
        let check = |mine: &[(&'static str, &str)], theirs: &[(&'static str, &str)], expected: Verdict| {
            let (mut here, mut there) = copies();
            mine.iter().for_each(|(field, value)| set(&mut here, 2, field, value));
            theirs.iter().for_each(|(field, value)| set(&mut there, 3, field, value));
            let merged = ahead(&here, &there);
            assert_eq!(merged.verdict(), expected, "{mine:?} {theirs:?}");
            let (mut now, before) = (here.clone(), here.get(&id()).cloned());
            now.apply(&Command::Merge { incoming: vec![incoming(&there)] }, author(7)).unwrap();
            let change = here.apply(&Command::Take { merged: vec![merged] }, author(7)).unwrap();
            assert_eq!(here.get(&id()), now.get(&id()));
            let mut history = History::default();
            history.note(change, None);
            history.undo(&mut here, author(7));
            if expected != Verdict::Same {
                assert_eq!(here.get(&id()).cloned(), before);
            }
        };
        check(&[], &[], Verdict::Same);
        check(&[("goal", "a")], &[], Verdict::Same);
        check(&[], &[("goal", "b")], Verdict::Changed);
        check(&[("description", "a")], &[("goal", "b")], Verdict::Changed);
        check(&[("goal", "a")], &[("goal", "b")], Verdict::Conflict);
        check(&[("goal", "a")], &[("goal", "a")], Verdict::Same);
    }

    #[test]
    fn what_was_written_since_stays_beside_what_is_taken() {
        let (mut here, mut there) = copies();
        set(&mut there, 3, "goal", "b");
        let merged = ahead(&here, &there);
        set(&mut here, 2, "goal", "a");
        here.apply(&Command::Take { merged: vec![merged] }, author(7)).unwrap();
        assert!(here.get(&id()).unwrap().register(&Path::field("goal")).unwrap().is_conflict());
    }

    #[test]
    fn a_record_that_comes_in_several_files_counts_once() {
        let (here, mut first) = copies();
        let mut second = here.clone();
        set(&mut first, 3, "goal", "a");
        set(&mut second, 4, "goal", "b");
        let mut merged = ahead(&here, &first);
        assert_eq!(merged.verdict(), Verdict::Changed);
        merged.add(&incoming(&second), author(7));
        assert_eq!(merged.verdict(), Verdict::Conflict);
    }

    /// What a row would say is looked up, not searched for: a hundred thousand would take hours.
    #[test]
    fn very_many_rows_without_dots_are_merged_one_behind_the_other_and_once() {
        let row = |n: u32| {
            let item = Item::from_iter([("text".into(), Value::Text(format!("Samm {n}")))]);
            // Among rows of one place the ids would decide: they run the other way.
            (Path::item("steps", Id::from_bits((20_000 - n).into())), Value::Item(item))
        };
        let (mut plan, _) = copies();
        let record = Record::new(id(), campaign::KIND.id).into();
        let incoming = vec![Incoming { record, loose: (0..3_000).map(row).collect() }];
        plan.apply(&Command::Merge { incoming: incoming.clone() }, author(7)).unwrap();
        let steps = plan.get(&id()).unwrap().items("steps");
        let said: Vec<_> = steps.iter().map(|(_, step)| step.get("text").cloned()).collect();
        assert_eq!(said, (0..3_000).map(|n| Some(Value::Text(format!("Samm {n}")))).collect::<Vec<_>>());
        // Under other ids they say the same.
        let again = incoming.into_iter().map(|one| {
            let renamed = one.loose.into_iter().zip(10_000_u32..).map(|((_, value), n)| (row(n).0, value));
            Incoming { loose: renamed.collect(), ..one }
        });
        let change = plan.apply(&Command::Merge { incoming: again.collect() }, author(8)).unwrap();
        assert!(change.is_empty());
    }

    #[test]
    fn what_changes_nothing_is_the_very_same() {
        let (here, there) = copies();
        let merged = ahead(&here, &there);
        assert!(!merged.changes() && Arc::ptr_eq(&merged.after, here.get(&id()).unwrap()));
    }

    #[test]
    fn what_no_one_can_see_changes_all_the_same() {
        let (here, mut there) = copies();
        assert!(!ahead(&here, &there).changes());
        // The same words by two: no one has to decide anything.
        set(&mut there, 3, "title", "Kampaania");
        let merged = ahead(&here, &there);
        assert_eq!((merged.changes(), merged.verdict()), (true, Verdict::Same));
    }

    #[test]
    fn a_record_that_is_not_here_is_new_unless_only_its_stub_comes() {
        let (plan, there) = copies();
        let here = Plan::new(plan.id().clone());
        assert_eq!(ahead(&here, &there).verdict(), Verdict::New);
        let mut stub = Record::clone(there.get(&id()).unwrap());
        stub.purge(crate::model::date::parse_date("2027-01-01").unwrap());
        let stub = Incoming { record: stub.into(), loose: Vec::new() };
        assert_eq!(Merged::new(None, &stub, author(7)).verdict(), Verdict::Same);
    }

    #[test]
    fn trash_against_edit_is_a_conflict_once() {
        let (mut here, mut there) = copies();
        set(&mut here, 2, "goal", "a");
        there.apply(&Command::Trash { id: id() }, author(3)).unwrap();
        let merged = ahead(&here, &there);
        assert_eq!(merged.verdict(), Verdict::Conflict);
        here.apply(&Command::Take { merged: vec![merged] }, author(7)).unwrap();
        set(&mut there, 3, "description", "b");
        assert_eq!(ahead(&here, &there).verdict(), Verdict::Changed);
    }

    /// What comes without dots says in the bin what its writer knew; one that only says "in the bin" knew what is here.
    #[test]
    fn trash_without_a_dot_knows_what_it_says_it_knew() {
        let trashed = |known: VersionVector| {
            let (mut here, _) = copies();
            set(&mut here, 2, "goal", "a");
            let record = Record::new(id(), campaign::KIND.id).into();
            let loose = vec![(Path::field("trashed"), Value::Trashed(known))];
            here.apply(&Command::Merge { incoming: vec![Incoming { record, loose }] }, author(7)).unwrap();
            here.get(&id()).unwrap().presence()
        };
        assert_eq!(trashed(VersionVector::default()), Presence::Trashed);
        let title_alone = Dot { replica: author(1).replica, n: 1 };
        assert_eq!(trashed([title_alone].into_iter().collect()), Presence::Contested);
    }

    #[test]
    fn a_row_laid_over_one_that_is_here_keeps_its_place_and_what_it_does_not_mention() {
        let (mut plan, _) = copies();
        let item = |properties: &[(&'static str, &str)]| -> Item {
            properties.iter().map(|(name, text)| ((*name).into(), Value::Text((*text).into()))).collect()
        };
        let mut merge = |n: u128, row: &Item| {
            let loose = vec![(Path::item("steps", Id::from_bits(n)), Value::Item(row.clone()))];
            let record = Record::new(id(), campaign::KIND.id).into();
            !plan.apply(&Command::Merge { incoming: vec![Incoming { record, loose }] }, author(7)).unwrap().is_empty()
        };
        assert!(merge(1, &item(&[("text", "a"), ("who", "x")])));
        assert!(merge(2, &item(&[("text", "b"), (ITEM_RANK, "c080")])));
        assert!(merge(3, &item(&[("text", "c")])));
        assert!(merge(1, &item(&[("text", "A")])));
        assert!(!merge(1, &item(&[("who", "x")])), "said already");
        let steps = plan.get(&id()).unwrap().items("steps");
        let said: Vec<_> = steps.iter().map(|(_, step)| placeless((*step).clone())).collect();
        assert_eq!(said, [item(&[("text", "A"), ("who", "x")]), item(&[("text", "b")]), item(&[("text", "c")])]);
    }
}
