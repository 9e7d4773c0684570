//! The second copy (rule S9): the text of each record once more in another store of the browser. A browser may say yes to
//! a text and write it down minutes later, and then a crash takes it; the second copy is safe in milliseconds. At the
//! start what it holds is joined with what is stored, so whichever lost something gets it back.

use super::keeper::{Keeper, read};
use super::keys::Key;
use super::plans::head;
use super::{Store, StoreError};
use crate::model::record::{Presence, Record};

/// Stands in the second copy as soon as it has held a text: where it stands alone, everything was wiped; where nothing
/// stands, the program starts for the first time.
pub const SENTINEL: &str = "lepik/here";

impl<S: Store> Keeper<S> {
    /// Joins a text of the second copy with what is stored of its record. Answers the record as it is now if less of it
    /// was stored. What belongs to a plan that was removed for good goes from the second copy, too.
    ///
    /// # Errors
    /// Where it could not be stored. What was stored before is still there, and the second copy still holds its text.
    pub fn bring_back(&self, key: &Key, text: &str) -> Result<Option<Record>, StoreError> {
        let own = self.store.get(&key.text())?;
        if own.as_deref() == Some(text) {
            return Ok(None);
        }
        let is_removed = || head(&self.store, key.plan()).is_some_and(|head| head.presence() == Presence::Purged);
        if matches!(key, Key::Record(..)) && is_removed() {
            self.store.also(&key.text(), None);
            return Ok(None);
        }
        // One that cannot be read is no help; it stays, for a program that can.
        let Some(record) = read(key, text) else { return Ok(None) };
        let before = own.and_then(|own| read(key, &own));
        let (joined, _) = self.put(key, &record)?;
        Ok((before.as_deref() != Some(&joined)).then_some(joined))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Moment, parse_date};
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kinds::training;
    use crate::model::plan::Plan;
    use crate::model::value::Value;
    use crate::storage::memory::{Fault, MemoryStore, When};

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn author() -> Author {
        Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(1_800_000_000) }
    }

    /// A plan with one record, and its keeper.
    fn kept() -> (Plan, Keeper<MemoryStore>) {
        let mut plan = Plan::new(id("plan"));
        let values = vec![("title".into(), Value::Text("Kursus".to_owned()))];
        plan.apply(&Command::Create { id: id("course"), kind: &training::KIND, values }, author()).unwrap();
        let mut keeper = Keeper::new(MemoryStore::default(), id("plan"));
        keeper.save(plan.get(&id("course")).unwrap()).unwrap();
        (plan, keeper)
    }

    fn write(plan: &mut Plan, field: &'static str, text: &str) {
        let value = Value::Text(text.to_owned());
        plan.apply(&Command::Set { id: id("course"), field: field.into(), value, over: None }, author()).unwrap();
    }

    fn bring_all_back(keeper: &Keeper<MemoryStore>) -> usize {
        let texts = keeper.store().second();
        let brought = texts.iter().map(|(key, text)| keeper.bring_back(&Key::parse(key).unwrap(), text).unwrap());
        brought.flatten().count()
    }

    fn title_and_place(keeper: &Keeper<MemoryStore>) -> Option<(String, bool)> {
        let record = keeper.peek(&id("plan")).unwrap().plan.get(&id("course"))?.clone();
        Some((record.title().to_owned(), record.get(&training::IMPACT).is_some()))
    }

    #[test]
    fn what_the_store_lost_comes_back() {
        let (mut plan, mut keeper) = kept();
        let early = keeper.store().get("lepik/1/plan/course").unwrap().unwrap();
        write(&mut plan, "impact", "Tartu");
        keeper.save(plan.get(&id("course")).unwrap()).unwrap();
        assert_eq!(bring_all_back(&keeper), 0, "nothing is missing");
        keeper.store().set("lepik/1/plan/course", &early).unwrap();
        assert_eq!(title_and_place(&keeper), Some(("Kursus".to_owned(), false)));
        assert_eq!(bring_all_back(&keeper), 1);
        assert_eq!(title_and_place(&keeper), Some(("Kursus".to_owned(), true)));
        keeper.store().remove("lepik/1/plan/course").unwrap();
        assert_eq!(bring_all_back(&keeper), 1);
        assert_eq!(title_and_place(&keeper), Some(("Kursus".to_owned(), true)));
    }

    #[test]
    fn what_the_second_copy_lacks_is_not_taken_from_the_store() {
        let (mut plan, mut keeper) = kept();
        let early = keeper.store().second();
        write(&mut plan, "impact", "Tartu");
        keeper.save(plan.get(&id("course")).unwrap()).unwrap();
        let (key, text) = early.first_key_value().unwrap();
        assert_eq!(keeper.bring_back(&Key::parse(key).unwrap(), text), Ok(None));
        assert_eq!(title_and_place(&keeper), Some(("Kursus".to_owned(), true)));
    }

    #[test]
    fn the_second_copy_takes_what_the_store_has_no_room_for() {
        let (mut plan, mut keeper) = kept();
        keeper.store().limit(Some(keeper.store().used()));
        write(&mut plan, "impact", "Tartu");
        assert_eq!(keeper.save(plan.get(&id("course")).unwrap()), Err(StoreError::Full));
        assert_eq!(title_and_place(&keeper), Some(("Kursus".to_owned(), false)));
        keeper.store().limit(None);
        assert_eq!(bring_all_back(&keeper), 1);
        assert_eq!(title_and_place(&keeper), Some(("Kursus".to_owned(), true)));
    }

    #[test]
    fn what_was_let_go_of_on_purpose_does_not_come_back() {
        let (_, mut keeper) = kept();
        keeper.forget(&id("course"));
        assert_eq!(keeper.store().second().len(), 0);
    }

    #[test]
    fn a_plan_that_was_removed_for_good_does_not_come_back() {
        let (_, keeper) = kept();
        let late = keeper.store().second();
        keeper.remove_plan(&id("plan"), parse_date("2027-02-01").unwrap()).unwrap();
        assert_eq!(keeper.store().second().into_keys().collect::<Vec<_>>(), ["lepik/1/plan"]);
        // A removal that the second copy missed.
        let (key, text) = late.first_key_value().unwrap();
        assert_eq!(keeper.bring_back(&Key::parse(key).unwrap(), text), Ok(None));
        assert_eq!(title_and_place(&keeper), None);
    }

    #[test]
    fn what_cannot_be_read_changes_nothing() {
        let (_, keeper) = kept();
        let before = keeper.store().get("lepik/1/plan/course").unwrap();
        for text in ["", "null", "[]", "{\"id\":\"other\",\"kind\":\"training\"}"] {
            let key = Key::parse("lepik/1/plan/course").unwrap();
            assert_eq!(keeper.bring_back(&key, text), Ok(None), "{text}");
        }
        assert_eq!(keeper.store().get("lepik/1/plan/course").unwrap(), before);
    }

    #[test]
    fn a_store_that_fails_leaves_the_second_copy_as_it_is() {
        let (_, keeper) = kept();
        let texts = keeper.store().second();
        keeper.store().remove("lepik/1/plan/course").unwrap();
        keeper.store().fail(When::From(0), Fault::Throws);
        let (key, text) = texts.first_key_value().unwrap();
        assert_eq!(keeper.bring_back(&Key::parse(key).unwrap(), text), Err(StoreError::Failed));
        assert_eq!(keeper.store().second(), texts);
    }
}
