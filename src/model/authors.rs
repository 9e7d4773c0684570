//! Who wrote what of a record, told from its registers. They hold the last write of each field and row and who made it;
//! what was written over or removed is not there any more. The moment is known of those writes alone beside which
//! [`common::CHANGED`] stands: every deed notes it, in place of what it had noted before.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::date::Moment;
use super::field::Policy;
use super::id::Dot;
use super::kinds::common;
use super::record::{Path, Record};
use super::register::Register;
use super::sort::{self, gathered};
use super::value::{FieldValue, Name, Value};

/// What is left of one write.
#[derive(Clone, PartialEq, Debug)]
pub struct Write {
    /// Which write it was, and so whose.
    pub dot: Dot,
    /// When it was made, where that is known.
    pub at: Option<Moment>,
    /// What it says, in the order of the kind.
    pub said: Vec<Said>,
}

/// What a write says about one field or collection.
#[derive(Clone, PartialEq, Debug)]
pub struct Said {
    /// The field or the collection.
    pub name: Name,
    /// What it holds since.
    pub what: What,
    /// Whether others say something else about the same place.
    pub is_disputed: bool,
}

/// What was written.
#[derive(Clone, PartialEq, Debug)]
pub enum What {
    /// A value, or that there is none.
    Value(Value),
    /// So many rows.
    Rows(usize),
}

/// Who wrote what, as late as it is known to be first: the writes whose moment is known, then the rest. Of one writer
/// they are in their order; between writers nothing tells the order of the rest.
pub fn of(record: &Record) -> Vec<Write> {
    let mut writes: BTreeMap<Dot, Vec<Said>> = BTreeMap::new();
    for (path, register) in record.registers().filter(|(path, _)| is_told(record, path)) {
        let is_disputed = register.is_conflict();
        for (dot, value) in standing(register) {
            let said = writes.entry(*dot).or_default();
            match said.iter_mut().find(|said| said.name == path.name && said.is_disputed == is_disputed) {
                Some(Said { what: What::Rows(count), .. }) => *count += 1,
                _ => {
                    let what = if path.item.is_some() { What::Rows(1) } else { What::Value(value.clone()) };
                    said.push(Said { name: path.name.clone(), what, is_disputed });
                }
            }
        }
    }
    let moments = moments(record);
    let place = |name: &Name| record.kind()?.all_fields().position(|field| field.name == name);
    let mut writes: Vec<Write> = writes
        .into_iter()
        .map(|(dot, mut said)| {
            sort::by_key(&mut said, |said| (place(&said.name).is_none(), place(&said.name)));
            Write { dot, at: moments.get(&dot).copied(), said }
        })
        .collect();
    sort::by_key(&mut writes, |write| Reverse((write.at, write.dot)));
    writes
}

/// What people do. Places in a column, and what the program notes for itself, are no one's work.
fn is_told(record: &Record, path: &Path) -> bool {
    [common::TRASHED.name(), common::ARCHIVED.name(), common::REVIEW_MARKS.name].contains(&&*path.name)
        || record.field(&path.name).is_none_or(|field| field.policy == Policy::Ask)
}

/// The writes that stand: the one in sight, and of each other value the latest.
fn standing(register: &Register) -> Vec<&(Dot, Value)> {
    let mut standing: Vec<&(Dot, Value)> = Vec::new();
    for pair in register.pairs().iter().rev() {
        if !standing.iter().any(|(_, value)| value.says_same(&pair.1)) {
            standing.push(pair);
        }
    }
    standing
}

fn moments(record: &Record) -> BTreeMap<Dot, Moment> {
    let pairs = record.register(&Path::field(common::CHANGED.name())).map_or(&[][..], Register::pairs);
    gathered(pairs.iter().filter_map(|(dot, value)| Some((*dot, *Moment::from_value(value)?))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kinds::campaign;
    use crate::model::plan::Plan;
    use crate::model::value::Item;

    fn id() -> Id {
        Id::from_bits(1)
    }

    fn author(replica: &str, hour: i64) -> Author {
        Author { replica: ReplicaId::parse(&replica.repeat(8)).unwrap(), now: Moment::from_unix_seconds(3600 * hour) }
    }

    fn set(field: &'static str, text: &str) -> Command {
        let value = if text.is_empty() { Value::Cleared } else { Value::Text(text.into()) };
        Command::Set { id: id(), field: field.into(), value, over: None }
    }

    fn step(item: u128) -> Command {
        let value = Item::from_iter([("text".into(), Value::Text("Leia ruum".into()))]);
        Command::AddItem { id: id(), collection: "steps".into(), item: Id::from_bits(item), value }
    }

    /// A plan with one record, made by replica a at one o'clock.
    fn plan() -> Plan {
        let mut plan = Plan::new(Id::parse("plan").unwrap());
        let values = vec![("title".into(), Value::Text("Kampaania".into())), ("goal".into(), Value::Text("A".into()))];
        plan.apply(&Command::Create { id: id(), kind: &campaign::KIND, values }, author("a", 1)).unwrap();
        plan
    }

    fn after(mut plan: Plan, deeds: &[(&str, i64, Command)]) -> Plan {
        for (replica, hour, deed) in deeds {
            plan.apply(deed, author(replica, *hour)).unwrap();
        }
        plan
    }

    /// `b at 3: goal=B | a: title=Kampaania`; a star marks what is disputed, `-` what was cleared.
    fn told(plan: &Plan) -> String {
        let said = |said: &Said| {
            let what = match &said.what {
                What::Value(Value::Text(text)) => text.clone(),
                What::Value(Value::Cleared) => "-".into(),
                What::Value(Value::Trashed(_)) => "bin".into(),
                What::Value(other) => format!("{other:?}"),
                What::Rows(count) => format!("{count} rows"),
            };
            format!("{}={what}{}", said.name, if said.is_disputed { "*" } else { "" })
        };
        let write = |write: &Write| {
            let at = write.at.map_or(String::new(), |at| format!(" at {}", at.unix_seconds() / 3600));
            let said: Vec<String> = write.said.iter().map(said).collect();
            format!("{}{at}: {}", &write.dot.replica.as_str()[..1], said.join(", "))
        };
        of(plan.get(&id()).unwrap()).iter().map(write).collect::<Vec<_>>().join(" | ")
    }

    fn joined(mut one: Plan, other: &Plan) -> Plan {
        one.join(other.get(&id()).unwrap());
        one
    }

    #[test]
    fn the_last_write_of_each_field_is_told_with_its_writer() {
        let check = |deeds: &[(&str, i64, Command)], expected: &str| assert_eq!(told(&after(plan(), deeds)), expected);
        check(&[], "a at 1: title=Kampaania, stage=idea, goal=A");
        check(&[("b", 2, set("goal", "B"))], "b at 2: goal=B | a: title=Kampaania, stage=idea");
        check(&[("b", 2, set("goal", ""))], "b at 2: goal=- | a: title=Kampaania, stage=idea");
        check(
            &[("b", 2, set("goal", "B")), ("b", 3, set("description", "C"))],
            "b at 3: description=C | b: goal=B | a: title=Kampaania, stage=idea",
        );
        check(
            &[("b", 2, set("goal", "B")), ("c", 3, set("goal", "C"))],
            "c at 3: goal=C | a: title=Kampaania, stage=idea",
        );
        check(
            &[("b", 2, step(7)), ("b", 3, step(8))],
            "b at 3: steps=1 rows | b: steps=1 rows | a: title=Kampaania, stage=idea, goal=A",
        );
    }

    #[test]
    fn the_bin_is_told() {
        let trash = || ("b", 2, Command::Trash { id: id() });
        let restore = ("c", 3, Command::Restore { id: id() });
        assert_eq!(told(&after(plan(), &[trash()])), "b at 2: trashed=bin | a: title=Kampaania, stage=idea, goal=A");
        assert_eq!(
            told(&after(plan(), &[trash(), restore])),
            "c at 3: trashed=- | a: title=Kampaania, stage=idea, goal=A"
        );
    }

    #[test]
    fn values_in_conflict_are_told_each_with_its_writer() {
        let (mine, theirs) =
            (after(plan(), &[("b", 2, set("goal", "B"))]), after(plan(), &[("c", 3, set("goal", "C"))]));
        let both = joined(mine, &theirs);
        assert_eq!(told(&both), "c at 3: goal=C* | b at 2: goal=B* | a: title=Kampaania, stage=idea");
        // Whoever decides writes over both moments, too.
        assert_eq!(
            told(&after(both, &[("d", 4, set("goal", "B"))])),
            "d at 4: goal=B | a: title=Kampaania, stage=idea"
        );
    }

    #[test]
    fn a_value_written_twice_is_told_once() {
        let (mine, theirs) =
            (after(plan(), &[("b", 2, set("goal", "B"))]), after(plan(), &[("c", 3, set("goal", "B"))]));
        assert_eq!(told(&joined(mine, &theirs)), "c at 3: goal=B | a: title=Kampaania, stage=idea");
    }

    #[test]
    fn of_a_record_without_writes_nothing_is_known() {
        assert_eq!(of(&Record::new(id(), campaign::KIND.id)), Vec::new());
    }
}
