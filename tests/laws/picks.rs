//! What the numbers of an action pick: the record, the field and its new value, the command.

use std::sync::OnceLock;

use lepik::model::command::{Author, Command, Place};
use lepik::model::date::{Date, Moment};
use lepik::model::decimal::{Decimal, Money};
use lepik::model::id::{Dot, Id, ReplicaId};
use lepik::model::kinds::{campaign, common, model_scenario, training};
use lepik::model::plan::Plan;
use lepik::model::record::{Path, Record};
use lepik::model::value::{Item, Value};

use crate::actions::Deed;
use crate::world::{World, id};

/// The plan that everyone begins with: two records of known kinds, one of an unknown kind.
pub fn start() -> &'static Plan {
    static START: OnceLock<Plan> = OnceLock::new();
    START.get_or_init(|| {
        let author = Author { replica: ReplicaId::from_bits(0), now: Moment::from_unix_seconds(1_800_000_000) };
        let mut plan = Plan::new(id("plan"));
        let text = |text: &str| Value::Text(text.to_owned());
        let title = |title: &str| vec![(common::TITLE.name().into(), text(title))];
        let item = |value: &str| Item::from_iter([("text".into(), text(value))]);
        let add = |item_id: &str| Command::AddItem {
            id: id("r0"),
            collection: "steps".into(),
            item: id(item_id),
            value: item(item_id),
        };
        for command in [
            Command::Set { id: id("plan"), field: "title".into(), value: text("Tööplaan"), over: None },
            Command::Create { id: id("r0"), kind: &campaign::KIND, values: title("Teabepäev") },
            Command::Create { id: id("r1"), kind: &training::KIND, values: title("Koolitus") },
            add("s0"),
            add("s1"),
        ] {
            plan.apply(&command, author).unwrap();
        }
        let mut visit = Record::new(id("r2"), "visit");
        let dot = visit.take_dot(author.replica);
        visit.write(dot, Path::field("title"), text("Külaskäik"), None);
        visit.write(dot, Path::field("guests"), Value::Unknown("[3]".into()), None);
        plan.join(&visit);
        plan
    })
}

impl World {
    /// The record that a number picks, if it is here.
    pub fn pick(&self, who: usize, pick: u8) -> Option<Id> {
        let plan = &self.replicas[who].plan;
        let picked = match pick % 8 {
            0..=4 => id("r0"),
            5 => id("r1"),
            6 => id("r2"),
            _ if pick < 128 => plan.id().clone(),
            _ => {
                plan.records().find(|record| record.id().as_str().starts_with("made")).map(|made| made.id().clone())?
            }
        };
        plan.get(&picked).map(|_| picked)
    }

    /// A field with a value that is new, common, or cleared.
    pub fn value(&self, field: u8, value: u8) -> (&'static str, Value) {
        let n = if value % 8 == 6 { 0 } else { self.ticks };
        let (name, new) = match field % 8 {
            0..=2 => ("title", Value::Text(format!("Pealkiri {n}"))),
            3 | 4 => ("description", Value::Text(format!("Õunapuu\r\n\"{n}\""))),
            5 => ("due", Value::Date(Date::constant(2027, 1 + (n % 12) as i8, 1 + (n / 12 % 28) as i8))),
            6 => ("budget", Value::Money(Money::new(Decimal::new(i64::from(n), 2)).unwrap())),
            _ => ("labels", Value::List(vec!["eelarve".into(), format!("{n}")])),
        };
        (name, if value % 8 == 7 { Value::Cleared } else { new })
    }

    fn item(&self, value: u8) -> Item {
        let text = ("text".into(), Value::Text(format!("Samm {}", self.ticks)));
        let done = ("done".into(), Value::YesNo(value.is_multiple_of(2)));
        [text, done].into_iter().collect()
    }

    /// The writes of a register that someone has seen of it.
    fn shown(&self, who: usize, id: &Id, path: &Path, over: Option<u8>) -> Option<Vec<Dot>> {
        let pairs = self.replicas[who].plan.get(id)?.register(path)?.pairs();
        let mask = over?;
        Some(
            pairs
                .iter()
                .enumerate()
                .filter(|(bit, _)| mask & (1 << (bit % 6)) != 0)
                .map(|(_, (dot, _))| *dot)
                .collect(),
        )
    }

    /// The command that a deed stands for.
    pub fn command(&mut self, who: usize, deed: &Deed) -> Option<Command> {
        let items =
            |record: &u8, item: &u8| Some((self.pick(who, *record)?, "steps".into(), id(&format!("s{}", item % 4))));
        Some(match deed {
            Deed::Set { record, field, value, over } => {
                let id = self.pick(who, *record)?;
                let (field, value) = self.value(*field, *value);
                let over = self.shown(who, &id, &Path::field(field), *over);
                Command::Set { id, field: field.into(), value, over }
            }
            Deed::SetAll { record, field, value } => {
                let records = [self.pick(who, *record)?, self.pick(who, record.wrapping_add(1))?];
                let writes = records.iter().flat_map(|id| {
                    // Three apart they are different fields.
                    [*field, field.wrapping_add(3)].map(|field| {
                        let (field, value) = self.value(field, *value);
                        (id.clone(), field.into(), value)
                    })
                });
                Command::SetAll { writes: writes.collect() }
            }
            Deed::AddItem { record, item, value } => {
                let (id, collection, item) = items(record, item)?;
                Command::AddItem { id, collection, item, value: self.item(*value) }
            }
            Deed::ChangeItem { record, item, value, over } => {
                let (id, collection, item) = items(record, item)?;
                let over = self.shown(who, &id, &Path::item("steps", item.clone()), *over);
                Command::ChangeItem { id, collection, item, value: self.item(*value), over }
            }
            Deed::RemoveItem { record, item } => {
                let (id, collection, item) = items(record, item)?;
                Command::RemoveItem { id, collection, item }
            }
            Deed::MoveItem { record, item, to } => {
                let (id, collection, item) = items(record, item)?;
                Command::MoveItem { id, collection, item, to: usize::from(*to % 4) }
            }
            Deed::Move { record, stage, place } => {
                let id = self.pick(who, *record)?;
                let stages = self.replicas[who].plan.get(&id)?.kind()?.stages;
                let stage = stages.get(usize::from(*stage) % stages.len().max(1))?.id.to_owned();
                let other = self.pick(who, place / 4)?;
                let place = match place % 4 {
                    0 => Place::First,
                    1 => Place::Last,
                    2 => Place::After(other),
                    _ => Place::Before(other),
                };
                Command::Move { id, stage, place }
            }
            Deed::Create => {
                self.made += 1;
                let title = Value::Text(format!("Stsenaarium {}", self.made));
                let values = vec![("title".into(), title)];
                Command::Create { id: id(&format!("made{}", self.made)), kind: &model_scenario::KIND, values }
            }
            Deed::Trash { record } => {
                Command::Trash { id: self.pick(who, *record).filter(|id| id.as_str() != "plan")? }
            }
            Deed::TrashAll { record } => {
                let records = [self.pick(who, *record)?, self.pick(who, record.wrapping_add(1))?];
                let mut ids: Vec<Id> = records.into_iter().filter(|id| id.as_str() != "plan").collect();
                ids.dedup();
                Command::TrashAll { ids }
            }
            Deed::Restore { record } => Command::Restore { id: self.pick(who, *record)? },
            _ => return None,
        })
    }
}
