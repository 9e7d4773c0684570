//! Pairs of plans that differ only in what no reading copy may tell of: in restricted records, in records in the bin, in
//! templates and stubs, in links to all of these, in who wrote. Drawn as small numbers, so that a failing pair shrinks.

use lepik::model::date::{Date, Moment};
use lepik::model::decimal::{Decimal, Money};
use lepik::model::field::{Field, FieldType};
use lepik::model::id::{Id, ReplicaId, VersionVector};
use lepik::model::kinds::{self, common};
use lepik::model::plan::{Plan, REPLICAS};
use lepik::model::query::is_restricted;
use lepik::model::record::{Path, Presence, Record};
use lepik::model::shelf;
use lepik::model::value::{Access, Item, Name, Value};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::any;
use proptest::strategy::Strategy;

use crate::world::id;

/// How many records of each sort a plan has.
const COUNT: u8 = 4;

/// One write: the field, the value, the writer, and whether the writer had not seen what was there.
type Write = (u8, u8, u8, bool);

/// A record: its kind and what was written.
#[derive(Clone, Debug)]
struct Drawn {
    kind: u8,
    writes: Vec<Write>,
}

/// What differs between the two plans.
#[derive(Clone, Debug)]
struct Side {
    /// Why a record is hidden, and the record; or it is not there.
    hidden: Vec<Option<(u8, Drawn)>>,
    /// Links to hidden records, and who made them.
    links: Vec<(u8, u8, u8)>,
    /// Who is called what.
    labels: Vec<(u8, u8)>,
    /// What else is written in the plan's own record.
    head: Vec<Write>,
}

/// Two plans that a copy may not tell apart.
#[derive(Clone, Debug)]
pub struct Pair {
    shared: Vec<Drawn>,
    sides: [Side; 2],
}

pub fn pairs() -> impl Strategy<Value = Pair> {
    let count = usize::from(COUNT);
    let drawn = || (any::<u8>(), vec(any::<Write>(), 0..14)).prop_map(|(kind, writes)| Drawn { kind, writes });
    let side = move || {
        let hidden = vec(option::weighted(0.8, (any::<u8>(), drawn())), count);
        let head = vec(any::<Write>(), 0..4);
        (hidden, vec(any::<(u8, u8, u8)>(), 0..4), vec(any::<(u8, u8)>(), 0..3), head)
            .prop_map(|(hidden, links, labels, head)| Side { hidden, links, labels, head })
    };
    (vec(drawn(), count), side(), side()).prop_map(|(shared, a, b)| Pair { shared, sides: [a, b] })
}

impl Pair {
    /// Both plans.
    pub fn plans(&self) -> [Plan; 2] {
        [0, 1].map(|at| plan(&self.shared, &self.sides[at]))
    }
}

pub fn shared_id(pick: u8) -> Id {
    id(&format!("shared-{}", pick % COUNT))
}

pub fn hidden_id(pick: u8) -> Id {
    id(&format!("hidden-{}", pick % COUNT))
}

fn writer(pick: u8) -> ReplicaId {
    ReplicaId::from_bits(u128::from(pick % 4).wrapping_mul(0x5bd1_e995_7b93))
}

fn plan(shared: &[Drawn], side: &Side) -> Plan {
    let mut head = Record::new(id("plan"), "plan");
    for (name, value) in [("title", Value::Text("Tööplaan".into())), ("year", Value::Number(Decimal::from(2027)))] {
        write(&mut head, 0, Path::field(name), value);
    }
    let lists: Vec<Field> =
        kinds::plan::KIND.fields.iter().filter(|field| field.item_fields().is_some()).copied().collect();
    fill(&mut head, &lists, &side.head);
    for (who, label) in &side.labels {
        let path = Path::item(REPLICAS, id(writer(*who).as_str()));
        write(&mut head, *who, path, Value::Text(format!("Roll {label}")));
    }
    let mut plan = Plan::from_head(head);
    for (at, drawn) in (0..).zip(shared) {
        let mut record = known(shared_id(at), drawn);
        for (number, (_, to, who)) in side.links.iter().enumerate().filter(|(_, (from, ..))| from % COUNT == at) {
            // An edit would bring back what is in the bin.
            if matches!(record.presence(), Presence::Live | Presence::Contested) {
                let link = link(hidden_id(*to).as_str(), *to);
                let path = Path::item(common::LINKS.name, id(&format!("one-sided-{number}")));
                write(&mut record, *who, path, Value::Item(link));
                write(
                    &mut record,
                    *who,
                    Path::field("changed"),
                    Value::Moment(Moment::from_unix_seconds(number as i64)),
                );
            }
        }
        plan.join(&record);
    }
    for (at, hidden) in (0..).zip(&side.hidden) {
        if let Some((why, drawn)) = hidden {
            plan.join(&hide(hidden_id(at), *why, drawn));
        }
    }
    plan
}

/// A record of a kind that this program knows, with all that was drawn.
fn known(id: Id, drawn: &Drawn) -> Record {
    let kind = kinds::ALL[usize::from(drawn.kind) % kinds::ALL.len()];
    let mut record = Record::new(id, kind.id);
    let fields: Vec<Field> = kind.all_fields().copied().collect();
    fill(&mut record, &fields, &drawn.writes);
    record
}

/// A record that no copy shows, for one reason or another.
fn hide(id: Id, why: u8, drawn: &Drawn) -> Record {
    let mut record = known(id, drawn);
    let who = drawn.kind;
    let access = || Value::Access(access(why).into());
    match why % 14 {
        0..=3 => write(&mut record, who, Path::field("access"), access()),
        // One marks it, another says that it is public; either value is in sight.
        4 | 5 => beside(&mut record, "access", [Value::Cleared, access()]),
        6 | 7 => beside(&mut record, "access", [access(), Value::Cleared]),
        8 => {
            let seen = record.seen().clone();
            write(&mut record, who, Path::field("trashed"), Value::Trashed(seen));
        }
        9 => record.purge(Date::constant(2027, 1, 31)),
        // It came back, for all that is known without the mark that it had.
        10 | 11 => {
            record.purge(Date::constant(2027, 1, 31));
            write(&mut record, who, Path::field("description"), Value::Text("Kellegi muudatus".into()));
            if why % 14 == 11 {
                write(&mut record, who, Path::field("trashed"), Value::Trashed(VersionVector::default()));
            }
        }
        12 => {
            write(&mut record, who, Path::field("stage"), Value::Text("cancelled".into()));
            write(&mut record, who, Path::field("archived"), Value::YesNo(true));
        }
        _ => write(&mut record, who, Path::field("template"), Value::YesNo(true)),
    }
    // What was drawn may speak against it.
    if shelf::is_on_boards(&record) && record.purged().is_none() && !is_restricted(&record) {
        write(&mut record, who, Path::field("access"), access());
    }
    record
}

/// Writes two values of which neither writer had seen the other's, the second in sight.
fn beside(record: &mut Record, field: &'static str, values: [Value; 2]) {
    let dots = [1, 2].map(|who| record.take_dot(ReplicaId::from_bits(who)));
    let (low, high) = (dots[0].min(dots[1]), dots[0].max(dots[1]));
    let [first, second] = values;
    record.write(low, Path::field(field), first, None);
    record.write(high, Path::field(field), second, Some(&[]));
}

fn write(record: &mut Record, who: u8, path: Path, value: Value) {
    let dot = record.take_dot(writer(who));
    record.write(dot, path, value, None);
}

fn fill(record: &mut Record, fields: &[Field], writes: &[Write]) {
    for (field, n, who, unseen) in writes {
        let over = unseen.then_some(&[][..]);
        let dot = record.take_dot(writer(*who));
        let pick = usize::from(*field) % (fields.len() + 1);
        let Some(field) = fields.get(pick) else {
            record.write(dot, Path::field("later"), Value::Unknown(n.to_string()), over);
            continue;
        };
        let (path, value) = match field.item_fields() {
            Some(_) if field.name == common::LINKS.name => {
                let to = if n % 2 == 0 { hidden_id(n / 2) } else { shared_id(n / 2) };
                (Path::item(field.name, id(&format!("l{}", n % 3))), Value::Item(link(to.as_str(), *n)))
            }
            Some(rows) => (Path::item(field.name, id(&format!("s{}", n % 3))), Value::Item(row(rows, *n))),
            None => (Path::field(field.name), value(field, *n, record)),
        };
        record.write(dot, path, value, over);
    }
}

fn link(to: &str, n: u8) -> Item {
    let relation = common::RELATIONS[usize::from(n) % common::RELATIONS.len()];
    let said = [(common::LINK_TO.name(), to), (common::LINK_RELATION.name(), relation)];
    said.into_iter().map(|(name, text)| (name.into(), Value::Text(text.into()))).collect()
}

fn row(fields: &[Field], n: u8) -> Item {
    let rank = (Name::Borrowed("rank"), Value::Text(format!("{:02x}", 128 + n % 8)));
    let said = fields.iter().filter(|field| field.item_fields().is_none());
    let said = said.map(|field| (Name::Borrowed(field.name), plain(field.field_type, n)));
    said.chain([rank]).collect()
}

/// A value that the field may hold. What is drawn for all plans is public.
fn value(field: &Field, n: u8, record: &Record) -> Value {
    match field.field_type {
        _ if n % 8 == 7 => Value::Cleared,
        FieldType::Access => Value::Cleared,
        FieldType::Trash => Value::Trashed(record.seen().clone()),
        other => plain(other, n),
    }
}

fn plain(field_type: FieldType, n: u8) -> Value {
    match field_type {
        FieldType::Number(_) => Value::Number(Decimal::from(n)),
        FieldType::Money => Value::Money(Money::new(Decimal::new(i64::from(n), 2)).unwrap()),
        FieldType::Date => Value::Date(Date::constant(2027, 1, 1 + (n % 28) as i8)),
        FieldType::Moment => Value::Moment(Moment::from_unix_seconds(i64::from(n))),
        FieldType::YesNo => Value::YesNo(n.is_multiple_of(2)),
        FieldType::Choices(_) => Value::List(vec![format!("v{n}"), "ühine".into()]),
        FieldType::Text
        | FieldType::LongText
        | FieldType::Choice(_)
        | FieldType::Rank
        | FieldType::Items(_)
        | FieldType::Access
        | FieldType::Trash => Value::Text(format!("Tekst {n}")),
    }
}

fn access(n: u8) -> Access {
    Access { basis: Some(format!("AvTS § 35 lg {n}")), until: None, ..Access::default() }
}
