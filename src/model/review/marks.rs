//! What the adviser adds to a review by hand: a sentence about each duty, and which records count or do not count whatever
//! their stage says. Both are rows whose id is made from what they are about, so that two copies which write the same one
//! write the same row.
//!
//! Sentences are rows of the plan's own record. A mark is a row of the record that it is about: there the period alone
//! makes the id, and nothing that tells of a restricted record stands anywhere but in that record.

use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::kind::{DUTIES, Duty};
use crate::model::kinds::{common, plan};
use crate::model::period::Period;
use crate::model::record::Record;
use crate::model::value::{FieldValue, Item};

/// What the review of a period makes of a record, whatever its stage and its dates say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Mark {
    /// It counts as evidence.
    Pinned,
    /// It is left out.
    LeftOut,
}

impl Mark {
    /// All of them.
    const ALL: [Self; 2] = [Self::Pinned, Self::LeftOut];

    /// Its id in files.
    const fn id(self) -> &'static str {
        match self {
            Self::Pinned => "pinned",
            Self::LeftOut => "left_out",
        }
    }

    /// The mark of a record in the review of a period, if it has one.
    pub fn of(record: &Record, period: Period) -> Option<Self> {
        let row = row_of(period)?;
        let items = record.items(common::REVIEW_MARKS.name);
        let id = items.iter().find(|(id, _)| **id == row).and_then(|(_, item)| common::REVIEW_MARK.in_item(item))?;
        Self::ALL.into_iter().find(|mark| mark.id() == id)
    }

    /// The command that gives a record a mark, or takes it away; none where nothing would change.
    pub fn set(record: &Record, period: Period, mark: Option<Self>) -> Option<Command> {
        let (id, collection, item) = (record.id().clone(), common::REVIEW_MARKS.name.into(), row_of(period)?);
        let is_there = record.items(common::REVIEW_MARKS.name).iter().any(|(known, _)| **known == item);
        let value =
            mark.map(|mark| Item::from_iter([(common::REVIEW_MARK.name().into(), mark.id().to_owned().into_value())]));
        match (value, is_there) {
            (Some(_), true) if Self::of(record, period) == mark => None,
            (Some(value), true) => Some(Command::ChangeItem { id, collection, item, value, over: None }),
            (Some(value), false) => Some(Command::AddItem { id, collection, item, value }),
            (None, true) => Some(Command::RemoveItem { id, collection, item }),
            (None, false) => None,
        }
    }
}

/// The row of a period among the marks of a record.
fn row_of(period: Period) -> Option<Id> {
    Id::parse(&name(period))
}

/// A period as a part of an id: `2027-01-01_2027-12-31`.
fn name(period: Period) -> String {
    period.to_string().replace("..", "_")
}

/// The row of what is said of a duty in the review of a period.
pub fn words_row(duty: &Duty, period: Period) -> Option<Id> {
    Id::parse(&format!("{}-{}", duty.id, name(period)))
}

/// What such a row holds before anything is said: what it is about. `None` for a row of another collection, and for an id
/// that says nothing of the kind.
pub fn new_row(collection: &str, row: &Id) -> Option<Item> {
    let (duty, period) = row.as_str().split_once('-').filter(|_| collection == plan::REVIEW_WORDS.name)?;
    let duty = DUTIES.iter().find(|known| known.id == duty)?;
    let period = Period::parse(&period.replace('_', ".."))?;
    Some(Item::from_iter([
        (plan::REVIEW_DUTY.name().into(), duty.number.to_owned().into_value()),
        (plan::REVIEW_PERIOD.name().into(), period.to_string().into_value()),
    ]))
}

/// What the adviser says of a duty in the review of a period; nothing where nothing was said.
pub fn words<'a>(head: &'a Record, duty: &Duty, period: Period) -> &'a str {
    let row = words_row(duty, period);
    let items = head.items(plan::REVIEW_WORDS.name);
    let said = items.into_iter().find(|(id, _)| Some(*id) == row.as_ref());
    said.and_then(|(_, item)| plan::REVIEW_TEXT.in_item(item)).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::History;
    use crate::model::command::Author;
    use crate::model::date::Moment;
    use crate::model::id::ReplicaId;
    use crate::model::kinds::campaign;
    use crate::model::plan::Plan;
    use crate::model::record::{Path, Presence};
    use crate::model::undecided::{Matter, matters};
    use crate::model::value::Value;

    fn author(replica: u128) -> Author {
        Author { replica: ReplicaId::from_bits(replica), now: Moment::from_unix_seconds(0) }
    }

    fn id() -> Id {
        Id::from_bits(1)
    }

    fn year() -> Period {
        Period::year(2027)
    }

    fn plan() -> Plan {
        let mut plan = Plan::new(Id::from_bits(0));
        let values = vec![("title".into(), Value::Text("Kampaania".into()))];
        plan.apply(&Command::Create { id: id(), kind: &campaign::KIND, values }, author(1)).unwrap();
        plan
    }

    fn put(plan: &mut Plan, replica: u128, mark: Option<Mark>) {
        let command = Mark::set(plan.get(&id()).unwrap(), year(), mark).unwrap();
        plan.apply(&command, author(replica)).unwrap();
    }

    fn mark(plan: &Plan) -> Option<Mark> {
        Mark::of(plan.get(&id()).unwrap(), year())
    }

    fn say(plan: &mut Plan, replica: u128, text: &str) {
        let duty = &DUTIES[1];
        let row = words_row(duty, year()).unwrap();
        let mut value = new_row("review_words", &row).unwrap();
        value.insert("text".into(), Value::Text(text.into()));
        let (id, collection) = (plan.id().clone(), plan::REVIEW_WORDS.name.into());
        plan.apply(&Command::AddItem { id, collection, item: row, value }, author(replica)).unwrap();
    }

    fn join(mine: &mut Plan, theirs: &Plan) {
        for record in theirs.records().chain([theirs.head()]) {
            mine.join(record);
        }
    }

    #[test]
    fn a_mark_is_set_changed_taken_away_and_undone() {
        let mut plan = plan();
        assert_eq!(Mark::set(plan.get(&id()).unwrap(), year(), None), None);
        for expected in [Some(Mark::Pinned), Some(Mark::LeftOut), None, Some(Mark::LeftOut)] {
            put(&mut plan, 1, expected);
            assert_eq!(mark(&plan), expected);
            assert_eq!(Mark::set(plan.get(&id()).unwrap(), year(), expected), None);
        }
        assert_eq!(Mark::of(plan.get(&id()).unwrap(), Period::quarter(2027, 1)), None, "of another period");
        let mut history = History::default();
        let command = Mark::set(plan.get(&id()).unwrap(), year(), Some(Mark::Pinned)).unwrap();
        history.note(plan.apply(&command, author(1)).unwrap(), None);
        history.undo(&mut plan, author(1)).unwrap();
        assert_eq!(mark(&plan), Some(Mark::LeftOut));
    }

    #[test]
    fn two_who_mark_the_same_record_are_asked_nothing_and_end_alike() {
        let (mut mine, mut theirs) = (plan(), plan());
        put(&mut mine, 2, Some(Mark::Pinned));
        put(&mut theirs, 3, Some(Mark::LeftOut));
        let before = mine.clone();
        join(&mut mine, &theirs);
        join(&mut theirs, &before);
        assert_eq!(mine.get(&id()), theirs.get(&id()));
        assert_eq!(mine.get(&id()).unwrap().items(common::REVIEW_MARKS.name).len(), 1);
        assert!(matters(mine.get(&id()).unwrap()).is_empty());
    }

    #[test]
    fn a_mark_brings_nothing_back_from_the_bin() {
        let (mut mine, mut theirs) = (plan(), plan());
        mine.apply(&Command::Trash { id: id() }, author(2)).unwrap();
        put(&mut theirs, 3, Some(Mark::Pinned));
        join(&mut mine, &theirs);
        assert_eq!(mine.get(&id()).unwrap().presence(), Presence::Trashed);
    }

    #[test]
    fn two_sentences_about_one_duty_are_one_row_and_a_question() {
        let (mut mine, mut theirs) = (plan(), plan());
        assert_eq!(words(mine.head(), &DUTIES[1], year()), "");
        say(&mut mine, 2, "Kampaania jõudis kõigini.");
        say(&mut theirs, 3, "Kampaania jäi kevadesse.");
        assert_eq!(words(mine.head(), &DUTIES[1], year()), "Kampaania jõudis kõigini.");
        let before = mine.clone();
        join(&mut mine, &theirs);
        join(&mut theirs, &before);
        assert_eq!(mine.head(), theirs.head());
        let row = words_row(&DUTIES[1], year()).unwrap();
        assert_eq!(matters(mine.head()), [Matter::Value(Path::item(plan::REVIEW_WORDS.name, row))]);
    }

    #[test]
    fn a_row_says_what_it_is_about() {
        let check = |collection: &str, row: &str, expected: Option<[&str; 2]>| {
            let item = new_row(collection, &Id::parse(row).unwrap());
            let told = item
                .as_ref()
                .map(|item| [&plan::REVIEW_DUTY, &plan::REVIEW_PERIOD].map(|of| of.in_item(item).unwrap()));
            assert_eq!(told.map(|told| told.map(String::as_str)), expected, "{row}");
        };
        check("review_words", "model-2027-01-01_2027-03-31", Some(["3.1", "2027-01-01..2027-03-31"]));
        check("limits", "model-2027-01-01_2027-03-31", None);
        check("review_words", "other-2027-01-01_2027-03-31", None);
        check("review_words", "model-2027-01-01", None);
        check("review_words", "model", None);
    }
}
