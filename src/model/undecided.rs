//! What a person still has to decide about a record, because copies of it disagree: about fields and rows (rule M6), and
//! whether it is wanted at all (rule M7). The mark on cards, the count in the top bar, the editor and the page of conflicts
//! all ask here.

use super::id::Dot;
use super::record::{Path, Presence, Record};
use super::sort;
use super::value::{Item, Name, Value};

/// One thing to decide.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Matter {
    /// Whether the record stays: one put it into the bin or purged it, another edited it without knowing.
    Stay,
    /// Which value a field or row has.
    Value(Path),
}

/// One of the values to choose between, with the writes that say it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Version {
    /// What was written.
    pub value: Value,
    /// By which writes.
    pub dots: Vec<Dot>,
}

/// What is undecided about a record: first whether it stays, then its fields in the order of its kind.
pub fn matters(record: &Record) -> Vec<Matter> {
    let place = |path: &Path| record.kind()?.all_fields().position(|field| field.name == path.name);
    let mut paths: Vec<&Path> = paths(record).collect();
    sort::by_key(&mut paths, |path| (place(path).is_none(), place(path)));
    let stay = asks_to_stay(record).then_some(Matter::Stay);
    stay.into_iter().chain(paths.into_iter().cloned().map(Matter::Value)).collect()
}

/// Whether anything is undecided about a record.
pub fn is_undecided(record: &Record) -> bool {
    asks_to_stay(record) || paths(record).next().is_some()
}

fn asks_to_stay(record: &Record) -> bool {
    matches!(record.presence(), Presence::Contested | Presence::Recovered)
}

/// The fields and rows to decide about. What lies in the bin asks when it is taken out; rows that this program does not
/// know it does not write (rule F4).
fn paths(record: &Record) -> impl Iterator<Item = &Path> {
    let is_there = record.presence().in_sight();
    let can_be_written = |path: &Path| path.item.is_none() || record.is_items(&path.name);
    record.conflicts().map(|(path, _)| path).filter(move |path| is_there && can_be_written(path))
}

/// The values to choose between, the one in sight first; none where nothing is undecided.
pub fn versions(record: &Record, path: &Path) -> Vec<Version> {
    // Most fields are agreed about, and the editor asks for each of them.
    let register = record.register(path).filter(|register| register.is_conflict());
    let register = register.filter(|_| paths(record).any(|undecided| undecided == path));
    let pairs = register.map(|register| register.pairs()).unwrap_or_default();
    let mut versions: Vec<Version> = Vec::new();
    for (dot, value) in pairs.iter().rev() {
        match versions.iter_mut().find(|version| version.value.says_same(value)) {
            Some(version) => version.dots.push(*dot),
            None => versions.push(Version { value: value.clone(), dots: vec![*dot] }),
        }
    }
    versions
}

/// Whether versions of a row say different things about a property.
pub fn differs(items: &[&Item], property: &str) -> bool {
    items.windows(2).any(|pair| match pair {
        [one, other] => one.get(property) != other.get(property),
        _ => false,
    })
}

/// All choices of all lists, each once, in the order in which they come; `None` where a version is no list, or where one
/// of them says all of it already.
pub fn union(versions: &[Version]) -> Option<Value> {
    let mut all: Vec<String> = Vec::new();
    for version in versions {
        let Value::List(list) = &version.value else { return None };
        all.extend(list.iter().filter(|choice| !all.contains(choice)).cloned().collect::<Vec<_>>());
    }
    let is_new = versions.iter().all(|version| match &version.value {
        Value::List(list) => list.len() < all.len(),
        _ => false,
    });
    is_new.then_some(Value::List(all))
}

/// The fields that were edited by someone who did not know that the record was in the bin or purged, each once.
pub fn edited_unknowingly(record: &Record) -> Vec<Name> {
    let mut names: Vec<Name> = match record.presence() {
        Presence::Contested => record.edits_unknown_to_the_bin().into_iter().map(|path| path.name.clone()).collect(),
        Presence::Recovered => record.work().map(|(path, _)| path.name.clone()).collect(),
        Presence::Live | Presence::Trashed | Presence::Purged => Vec::new(),
    };
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::History;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Date, Moment};
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kinds::{campaign, common};
    use crate::model::plan::{Plan, REPLICAS};
    use crate::model::value::Access;

    const DAY: Date = Date::constant(2027, 2, 1);

    fn author(replica: u128) -> Author {
        Author { replica: ReplicaId::from_bits(replica), now: Moment::from_unix_seconds(0) }
    }

    fn id() -> Id {
        Id::from_bits(1)
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn list(choices: &str) -> Value {
        Value::List(choices.split_whitespace().map(str::to_owned).collect())
    }

    fn set(field: &'static str, value: Value) -> Command {
        Command::Set { id: id(), field: field.into(), value, over: None }
    }

    fn step(words: &str) -> Command {
        let value = Item::from_iter([("text".into(), text(words))]);
        Command::ChangeItem {
            id: id(),
            collection: common::STEPS.name.into(),
            item: Id::from_bits(2),
            value,
            over: None,
        }
    }

    fn trash() -> Command {
        Command::Trash { id: id() }
    }

    fn restore() -> Command {
        Command::Restore { id: id() }
    }

    fn purge() -> Command {
        Command::Purge { ids: vec![id()], on: DAY }
    }

    /// A copy of the plan and the one who works on it.
    #[derive(Clone)]
    struct Copy {
        plan: Plan,
        writer: u128,
    }

    impl Copy {
        fn does(&mut self, commands: &[Command]) {
            for command in commands {
                self.plan.apply(command, author(self.writer)).unwrap();
            }
        }

        fn merges(&mut self, other: &Self) {
            self.plan.join(other.record());
        }

        fn record(&self) -> &Record {
            self.plan.get(&id()).unwrap()
        }

        /// `stay`, `field`, `collection/`.
        fn undecided(&self) -> String {
            let words = |matter: &Matter| match matter {
                Matter::Stay => "stay".to_owned(),
                Matter::Value(Path { name, item: None }) => name.to_string(),
                Matter::Value(Path { name, item: Some(_) }) => format!("{name}/"),
            };
            let words: Vec<String> = matters(self.record()).iter().map(words).collect();
            assert_eq!(is_undecided(self.record()), !words.is_empty());
            words.join(" ")
        }
    }

    /// Two copies of a campaign with one step.
    fn two() -> (Copy, Copy) {
        let mut plan = Plan::new(Id::from_bits(0));
        let values = vec![("title".into(), text("Kampaania")), ("labels".into(), list("eelarve"))];
        let (collection, item) = (common::STEPS.name.into(), Id::from_bits(2));
        let value = Item::from_iter([("text".into(), text("Kuulutada"))]);
        for command in [
            Command::Create { id: id(), kind: &campaign::KIND, values },
            Command::AddItem { id: id(), collection, item, value },
        ] {
            plan.apply(&command, author(1)).unwrap();
        }
        (Copy { plan: plan.clone(), writer: 2 }, Copy { plan, writer: 3 })
    }

    /// Two copies that went their own ways, each merged with the other.
    fn apart(mine: &[Command], theirs: &[Command]) -> (Copy, Copy) {
        let (mut a, mut b) = two();
        a.does(mine);
        b.does(theirs);
        let before = a.clone();
        a.merges(&b);
        b.merges(&before);
        assert_eq!(a.record(), b.record());
        (a, b)
    }

    #[test]
    fn what_copies_disagree_about_is_undecided() {
        let check = |mine: &[Command], theirs: &[Command], expected: &str| {
            assert_eq!(apart(mine, theirs).0.undecided(), expected, "{mine:?} {theirs:?}");
        };
        let access = || Value::Access(Access::default().into());
        check(&[], &[], "");
        check(&[set("title", text("a"))], &[set("title", text("b"))], "title");
        check(&[set("title", text("a"))], &[set("title", text("a"))], "");
        check(&[set("title", text("a"))], &[set("description", text("b"))], "");
        check(&[set("rank", text("a"))], &[set("rank", text("b"))], "");
        check(&[step("a")], &[step("b")], "steps/");
        check(&[set("access", access())], &[set("access", Value::Cleared)], "access");
        check(&[trash()], &[set("description", text("b"))], "stay");
        check(&[trash()], &[trash()], "");
        check(&[trash(), purge()], &[set("description", text("b"))], "stay");
        check(&[trash(), purge()], &[], "");
        check(
            &[step("a"), set("budget", Value::Cleared), set("title", text("a")), trash()],
            &[set("title", text("b")), step("b")],
            "stay title steps/",
        );
    }

    #[test]
    fn what_lies_in_the_bin_asks_when_it_is_taken_out() {
        let (mut a, _) = apart(&[set("title", text("a"))], &[set("title", text("b"))]);
        a.does(&[trash()]);
        assert_eq!(a.undecided(), "");
        a.does(&[restore()]);
        assert_eq!(a.undecided(), "title");
    }

    #[test]
    fn the_plan_itself_can_be_undecided_but_not_about_the_names_of_its_writers() {
        let mut head = Record::new(Id::from_bits(0), "plan");
        for replica in [1, 2] {
            let dot = head.take_dot(ReplicaId::from_bits(replica));
            let value = text(&replica.to_string());
            head.write(dot, Path::item(REPLICAS, id()), value.clone(), Some(&[]));
            assert_eq!(matters(&head), []);
        }
        for replica in [1, 2] {
            let dot = head.take_dot(ReplicaId::from_bits(replica));
            head.write(dot, Path::field("title"), text(&replica.to_string()), Some(&[]));
        }
        assert_eq!(matters(&head), [Matter::Value(Path::field("title"))]);
    }

    #[test]
    fn a_decision_travels() {
        let check =
            |mine: &[Command], theirs: &[Command], decision: &Command, path: &Path, expected: Option<&Value>| {
                let (mut a, mut b) = apart(mine, theirs);
                a.does(std::slice::from_ref(decision));
                assert_eq!((a.undecided(), a.record().value(path)), (String::new(), expected), "{decision:?}");
                b.merges(&a);
                assert_eq!(a.record(), b.record(), "{decision:?}");
                // A copy from before brings the question back no more than the values that were not chosen.
                b.merges(&two().0);
                assert_eq!(a.record(), b.record(), "{decision:?}");
            };
        let (title, steps) = (Path::field("title"), Path::item(common::STEPS.name, Id::from_bits(2)));
        let titles = [set("title", text("a")), set("title", text("b"))];
        let [mine, theirs] = titles.each_ref().map(std::slice::from_ref);
        check(mine, theirs, &set("title", text("a")), &title, Some(&text("a")));
        check(mine, theirs, &set("title", text("b")), &title, Some(&text("b")));
        check(mine, theirs, &set("title", text("a b")), &title, Some(&text("a b")));
        let none = set("access", Value::Cleared);
        let marked = Value::Access(Access::default().into());
        let (mark, path) = (set("access", marked.clone()), Path::field("access"));
        let (set_mark, lifted) = (std::slice::from_ref(&mark), std::slice::from_ref(&none));
        check(set_mark, lifted, &none, &path, None);
        check(set_mark, lifted, &mark, &path, Some(&marked));
        let (mut a, mut b) = apart(&[step("a")], &[step("b")]);
        a.does(&[step("c")]);
        b.merges(&a);
        assert_eq!((b.undecided(), b.record()), (String::new(), a.record()));
        assert!(matches!(b.record().value(&steps), Some(Value::Item(item)) if item.get("text") == Some(&text("c"))));
    }

    #[test]
    fn two_different_decisions_made_apart_disagree_again_and_both_stay() {
        let (mut a, mut b) = apart(&[set("title", text("a"))], &[set("title", text("b"))]);
        a.does(&[set("title", text("a"))]);
        b.does(&[set("title", text("a b"))]);
        a.merges(&b);
        assert_eq!(a.undecided(), "title");
        let values: Vec<Value> =
            versions(a.record(), &Path::field("title")).into_iter().map(|version| version.value).collect();
        assert_eq!(values.len(), 2);
        assert!(values.contains(&text("a")) && values.contains(&text("a b")));
    }

    #[test]
    fn the_same_decision_made_twice_is_one() {
        let (mut a, mut b) = apart(&[set("title", text("a"))], &[set("title", text("b"))]);
        for copy in [&mut a, &mut b] {
            copy.does(&[set("title", text("b"))]);
        }
        a.merges(&b);
        assert_eq!(a.undecided(), "");
    }

    #[test]
    fn one_undo_brings_the_question_back() {
        for (mine, theirs, decision, expected) in [
            (vec![set("title", text("a"))], vec![set("title", text("b"))], set("title", text("c")), "title"),
            (vec![trash()], vec![set("title", text("b"))], restore(), "stay"),
            (vec![trash()], vec![set("title", text("b"))], trash(), "stay"),
            (vec![trash(), purge()], vec![set("title", text("b"))], restore(), "stay"),
        ] {
            let (mut a, _) = apart(&mine, &theirs);
            let mut history = History::default();
            history.note(a.plan.apply(&decision, author(2)).unwrap(), None);
            assert_eq!(a.undecided(), "");
            history.undo(&mut a.plan, author(2)).unwrap();
            assert_eq!(a.undecided(), expected, "{decision:?}");
        }
    }

    #[test]
    fn who_is_asked_whether_a_record_stays_can_keep_it_or_put_it_away() {
        let check = |mine: &[Command], decision: Command, expected: Presence| {
            let (mut a, mut b) = apart(mine, &[set("description", text("b"))]);
            a.does(std::slice::from_ref(&decision));
            b.merges(&a);
            for copy in [a, b] {
                assert_eq!((copy.undecided(), copy.record().presence()), (String::new(), expected), "{decision:?}");
            }
        };
        check(&[trash()], restore(), Presence::Live);
        check(&[trash()], trash(), Presence::Trashed);
        check(&[trash(), purge()], restore(), Presence::Live);
        check(&[trash(), purge()], trash(), Presence::Trashed);
    }

    #[test]
    fn what_was_kept_after_a_purge_is_asked_about_after_another() {
        let (mut a, mut b) = apart(&[trash(), purge()], &[set("description", text("b"))]);
        a.does(&[restore()]);
        b.merges(&a);
        b.does(&[trash(), Command::Purge { ids: vec![id()], on: Date::constant(2027, 2, 2) }]);
        a.does(&[set("description", text("c"))]);
        a.merges(&b);
        assert_eq!(a.undecided(), "stay");
    }

    #[test]
    fn a_restore_that_did_not_know_of_the_purge_does_not_answer_for_it() {
        let (mut a, mut b) = two();
        a.does(&[trash()]);
        b.merges(&a);
        b.does(&[restore()]);
        a.does(&[purge()]);
        a.merges(&b);
        assert_eq!(a.record().presence(), Presence::Recovered);
    }

    #[test]
    fn it_is_known_what_was_edited_unknowingly() {
        let check = |mine: &[Command], theirs: &[Command], expected: &[&str]| {
            assert_eq!(edited_unknowingly(apart(mine, theirs).0.record()), expected, "{mine:?} {theirs:?}");
        };
        let edits = [set("title", text("b")), step("b"), set("description", text("b")), set("rank", text("b"))];
        check(&[trash()], &edits, &["description", "steps", "title"]);
        check(&[trash(), purge()], &edits, &["description", "steps", "title"]);
        check(&[trash()], &[], &[]);
        check(&[set("title", text("a"))], &edits, &[]);
    }

    #[test]
    fn versions_are_told_by_what_they_say_and_the_one_in_sight_is_first() {
        let (mut a, b) = apart(&[step("a")], &[step("b")]);
        // A row of two minds that is moved stays of two minds.
        let (collection, item) = (common::STEPS.name.into(), Id::from_bits(2));
        a.does(&[Command::MoveItem { id: id(), collection, item: item.clone(), to: 0 }]);
        a.merges(&b);
        let path = Path::item(common::STEPS.name, item);
        let versions = versions(a.record(), &path);
        assert_eq!(versions.len(), 2);
        assert!(a.record().value(&path).is_some_and(|value| value.says_same(&versions[0].value)));
        let items: Vec<&Item> = versions
            .iter()
            .filter_map(|version| match &version.value {
                Value::Item(item) => Some(item),
                _ => None,
            })
            .collect();
        assert!(differs(&items, "text") && !differs(&items, "done"));
    }

    #[test]
    fn lists_are_united_where_none_says_it_all() {
        let check = |lists: &[Value], expected: Option<&str>| {
            let version = |value: &Value| Version { value: value.clone(), dots: Vec::new() };
            let united = union(&lists.iter().map(version).collect::<Vec<_>>());
            assert_eq!(united, expected.map(list), "{lists:?}");
        };
        check(&[list("a b"), list("b c")], Some("a b c"));
        check(&[list("a"), list("b"), list("a c")], Some("a b c"));
        check(&[list("a b"), list("b a")], None);
        check(&[list("a b"), list("a")], None);
        check(&[list("a"), Value::Cleared], None);
        check(&[text("a"), text("b")], None);
    }

    #[test]
    fn what_this_program_does_not_know_can_be_decided_but_not_written() {
        let (mut a, _) = two();
        let mut record = Record::clone(a.record());
        for (replica, json) in [(5, "1"), (6, "2")] {
            let dot = record.take_dot(ReplicaId::from_bits(replica));
            record.write(dot, Path::field("guests"), Value::Unknown(json.into()), Some(&[]));
        }
        a.plan.join(&record);
        assert_eq!(a.undecided(), "guests");
        assert!(a.plan.apply(&set("guests", Value::Unknown("3".into())), author(2)).is_err());
        a.does(&[set("guests", Value::Unknown("1".into()))]);
        assert_eq!(a.undecided(), "");
    }
}
