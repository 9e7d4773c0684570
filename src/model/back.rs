//! Back to an earlier state: what has to be written for a record to say again what it said then. It is written anew, by
//! whoever goes back, so that copies with what came since then merge with it as with any other write.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::id::{ReplicaId, VersionVector};
use super::kinds::common;
use super::record::{Path, Presence, Record};
use super::sort::gathered;
use super::value::{FieldValue, Value};

/// The record as it is once it says again what `then` said: fields and rows written since then are gone, too. One that is
/// not here any more comes back as it was; who goes back to before a purge keeps what comes back from it. `None` where it
/// says the same, or had been purged then. The writer must be a fresh one: it may take its time until this is taken over.
pub fn back_to(then: &Arc<Record>, now: Option<&Record>, writer: ReplicaId) -> Option<Arc<Record>> {
    let Some(now) = now else { return Some(then.clone()) };
    let paths: BTreeSet<&Path> = gathered(then.registers().chain(now.registers()).map(|(path, _)| path));
    // When it was last written, and that someone kept what had come back from a purge, is no one's work.
    let aside = [common::CHANGED.name(), common::KEPT.name()];
    let is_work = |path: &Path| aside.iter().all(|name| path.name != *name);
    let differs = |path: &&Path| is_work(path) && said(then, path) != said(now, path);
    let differing: Vec<&Path> = paths.into_iter().filter(differs).collect();
    if differing.is_empty() || then.presence() == Presence::Purged {
        return None;
    }
    let mut back = now.clone();
    let dot = back.take_dot(writer);
    for path in differing {
        let mut values: Vec<Value> = said(then, path).into_iter().collect();
        for value in &mut values {
            if matches!(value, Value::Trashed(_)) {
                *value = back.seen().clone().into_value();
            }
        }
        // A field that is empty is one that was cleared; a row that is not there was removed.
        if values.is_empty() && path.item.is_none() {
            values.push(Value::Cleared);
        }
        back.replace(dot, path.clone(), values);
    }
    if let Some(on) = now.purged() {
        back.replace(dot, Path::field(common::KEPT.name()), [Value::Date(on)]);
    }
    Some(Arc::new(back))
}

/// All that a record says in a place. In the bin is in the bin, whatever was known when it was put there; what was cleared
/// says nothing.
fn said(record: &Record, path: &Path) -> BTreeSet<Value> {
    let values = record.register(path).map_or(Vec::new(), |register| register.values().to_vec());
    let plain = |value: &Value| match value {
        Value::Trashed(_) => Value::Trashed(VersionVector::default()),
        value => value.clone(),
    };
    gathered(values.into_iter().map(plain).filter(|value| *value != Value::Cleared))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Moment, parse_date};
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kinds::training;
    use crate::model::merge::Incoming;
    use crate::model::plan::Plan;
    use crate::model::value::Item;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn author() -> Author {
        Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(1_800_000_000) }
    }

    fn set(field: &'static str, text: &str) -> Command {
        let value = if text.is_empty() { Value::Cleared } else { Value::Text(text.to_owned()) };
        Command::Set { id: id("course"), field: field.into(), value, over: None }
    }

    fn step(item: &str, said: &[(&'static str, &str)]) -> Command {
        let said = said.iter().map(|(name, text)| ((*name).into(), Value::Text((*text).to_owned())));
        Command::AddItem { id: id("course"), collection: "steps".into(), item: id(item), value: Item::from_iter(said) }
    }

    fn plan() -> Plan {
        let mut plan = Plan::new(id("plan"));
        let values = vec![("title".into(), Value::Text("Kursus".to_owned()))];
        plan.apply(&Command::Create { id: id("course"), kind: &training::KIND, values }, author()).unwrap();
        plan
    }

    /// What the course says after `since` has happened to a plan in which `first` had, and the plan went back.
    fn gone_back(first: &[Command], since: &[Command]) -> (Arc<Record>, Arc<Record>) {
        let mut plan = plan();
        first.iter().for_each(|command| _ = plan.apply(command, author()).unwrap());
        let then = plan.get(&id("course")).unwrap().clone();
        since.iter().for_each(|command| _ = plan.apply(command, author()).unwrap());
        let back = back_to(&then, plan.get(&id("course")).map(AsRef::as_ref), ReplicaId::from_bits(2));
        let incoming = back.into_iter().map(|record| Incoming { record, loose: Vec::new() }).collect();
        plan.apply(&Command::Merge { incoming }, author()).unwrap();
        (then, plan.get(&id("course")).unwrap().clone())
    }

    fn check(first: &[Command], since: &[Command]) {
        let (then, now) = gone_back(first, since);
        assert_eq!(now.presence(), Presence::Live);
        assert_eq!(back_to(&then, Some(&now), ReplicaId::from_bits(3)), None, "{now:?}");
        for (path, _) in
            then.registers().chain(now.registers()).filter(|(path, _)| path.name != "changed" && path.name != "kept")
        {
            assert_eq!(then.value(path), now.value(path), "{path:?}");
        }
    }

    #[test]
    fn what_was_written_since_goes_and_what_was_there_comes_back() {
        check(&[set("impact", "Suur")], &[set("impact", "Väike")]);
        check(&[set("impact", "Suur")], &[set("impact", "")]);
        check(&[], &[set("impact", "Suur"), set("title", "Muu")]);
        check(&[step("a", &[("text", "Saal")])], &[step("b", &[("text", "Kohv")])]);
        let remove = Command::RemoveItem { id: id("course"), collection: "steps".into(), item: id("a") };
        check(&[step("a", &[("text", "Saal")])], &[remove]);
    }

    #[test]
    fn a_row_says_again_just_what_it_said() {
        let value = Item::from_iter([
            ("text".into(), Value::Text("Ruum".into())),
            ("owner".into(), Value::Text("Mari".into())),
        ]);
        let edit =
            Command::ChangeItem { id: id("course"), collection: "steps".into(), item: id("a"), value, over: None };
        check(&[step("a", &[("text", "Saal")])], &[edit]);
    }

    #[test]
    fn rows_that_say_the_same_all_come_back() {
        let remove = Command::RemoveItem { id: id("course"), collection: "steps".into(), item: id("b") };
        check(&[step("a", &[("text", "Saal")]), step("b", &[("text", "Saal")])], &[remove]);
    }

    #[test]
    fn what_was_put_into_the_bin_or_purged_comes_back() {
        let trash = || Command::Trash { id: id("course") };
        let purge = || Command::Purge { ids: vec![id("course")], on: parse_date("2027-02-01").unwrap() };
        check(&[set("impact", "Suur")], &[trash()]);
        check(&[set("impact", "Suur")], &[trash(), purge()]);
    }

    #[test]
    fn what_was_in_the_bin_goes_there_again() {
        let trash = Command::Trash { id: id("course") };
        let (then, now) = gone_back(&[trash], &[Command::Restore { id: id("course") }]);
        assert_eq!((then.presence(), now.presence()), (Presence::Trashed, Presence::Trashed));
    }

    #[test]
    fn what_says_the_same_is_not_written() {
        let plan = plan();
        let record = plan.get(&id("course")).unwrap();
        assert_eq!(back_to(record, Some(record), ReplicaId::from_bits(2)), None);
    }

    #[test]
    fn what_is_not_here_any_more_comes_back_with_its_own_writes() {
        let record = plan().get(&id("course")).unwrap().clone();
        assert_eq!(back_to(&record, None, ReplicaId::from_bits(2)), Some(record));
    }
}
