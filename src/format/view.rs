//! Reading copies for partners and the public (rule F7): what of a plan may leave the house, chosen by duty, kind and
//! field. Whatever is exported for others, in whichever format, is made from [`records_in_view`], the one gate.
//!
//! - A restricted record is left out wholly, and so is one about whose marking copies disagree. No link, count or order
//!   in the copy tells that it is there.
//! - So are records in the bin, stubs, templates, records of a kind that this program does not know, and records that
//!   came back from a purge without anyone having said anew that they are public: their marking may have been purged.
//! - Of a record, what is listed ([`fields::LISTED`]) and chosen is shown: of values in conflict the one in sight.
//! - A copy has no merge data. Reading it back is refused ([`FileError::ViewOnly`](super::error::FileError::ViewOnly)).

pub mod fields;

use std::collections::{BTreeMap, BTreeSet};

use serde::ser::{Error, Serialize, SerializeMap, Serializer};

use self::fields::{ViewField, ViewFields};
use super::file::{Exported, MARKER, VERSION};
use super::write::to_json;
use crate::model::field::{Field, Typed};
use crate::model::id::{Id, ReplicaId};
use crate::model::kind::{DUTIES, Kind};
use crate::model::kinds::{self, common, plan};
use crate::model::plan::Plan;
use crate::model::query::is_public;
use crate::model::record::{Path, Record};
use crate::model::shelf::{self, Shelf};
use crate::model::sort::gathered;
use crate::model::value::{FieldValue, Item, Value};

/// What a reading copy shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct View {
    /// The duties, by id.
    pub duties: BTreeSet<&'static str>,
    /// The kinds, by id.
    pub kinds: BTreeSet<&'static str>,
    /// The fields.
    pub fields: ViewFields,
    /// Whether finished records that were put away are shown, too.
    pub archived: bool,
}

/// A record as a copy shows it: values that may be shown and nothing else.
#[derive(Clone, PartialEq, Debug)]
pub struct ViewRecord<'a> {
    /// Its id.
    pub id: &'a Id,
    /// Its kind.
    pub kind: &'static Kind,
    /// What it says, in the order of its fields; what is empty is left out.
    pub shown: Vec<(&'static str, Shown<'a>)>,
}

/// What a field shows.
#[derive(Clone, PartialEq, Debug)]
pub enum Shown<'a> {
    /// Its value.
    Value(&'a Value),
    /// Its rows in their order.
    Rows(Vec<ViewRow<'a>>),
}

/// A row as a copy shows it.
#[derive(Clone, PartialEq, Debug)]
pub struct ViewRow<'a> {
    /// Its id.
    pub id: &'a Id,
    /// What it says, in the order of its properties; what is empty is left out.
    pub shown: Vec<(&'static str, &'a Value)>,
}

impl View {
    /// What anyone may read of all that is not marked.
    pub fn default_for_public() -> Self {
        Self {
            duties: DUTIES.iter().map(|duty| duty.id).collect(),
            kinds: kinds::ALL.iter().map(|kind| kind.id).collect(),
            fields: ViewFields::public(),
            archived: false,
        }
    }

    /// The kind of a record that is in the copy.
    fn shows(&self, record: &Record) -> Option<&'static Kind> {
        self.chooses(record).filter(|_| is_public(record))
    }

    /// The kind of a record that was chosen, whatever restricts it.
    fn chooses(&self, record: &Record) -> Option<&'static Kind> {
        let kind = record.kind()?;
        let is_chosen = self.kinds.contains(kind.id) && kind.duty.is_some_and(|duty| self.duties.contains(duty));
        let is_kept = match shelf::of(record) {
            Shelf::Boards => true,
            Shelf::Archive => self.archived,
            Shelf::Templates | Shelf::Bin | Shelf::Gone => false,
        };
        (is_chosen && is_kept).then_some(kind)
    }
}

impl ViewRecord<'_> {
    /// The value of a field, if it is shown.
    pub fn get<T: FieldValue>(&self, field: &Typed<T>) -> Option<&T> {
        self.shown.iter().find_map(|(name, shown)| match shown {
            Shown::Value(value) if *name == field.name() => T::from_value(value),
            Shown::Value(_) | Shown::Rows(_) => None,
        })
    }

    /// A record that says what is shown and nothing else, for those who look through what goes out.
    pub fn to_record(&self) -> Record {
        let mut record = Record::new(self.id.clone(), self.kind.id);
        for (name, shown) in &self.shown {
            match shown {
                Shown::Value(value) => put(&mut record, Path::field(*name), (*value).clone()),
                Shown::Rows(rows) => {
                    for row in rows {
                        let item = row.shown.iter().map(|(name, value)| ((*name).into(), (*value).clone())).collect();
                        put(&mut record, Path::item(*name, row.id.clone()), Value::Item(item));
                    }
                }
            }
        }
        record
    }

    /// The rows of a field that are shown.
    pub fn rows(&self, field: &Field) -> &[ViewRow<'_>] {
        let rows = self.shown.iter().find_map(|(name, shown)| match shown {
            Shown::Rows(rows) if *name == field.name => Some(rows),
            Shown::Value(_) | Shown::Rows(_) => None,
        });
        rows.map_or(&[], Vec::as_slice)
    }
}

/// How many records a copy would show, and how many more it would if they were not restricted.
pub fn count(plan: &Plan, view: &View) -> (usize, usize) {
    let chosen = plan.records().filter(|record| view.chooses(record).is_some());
    let (public, restricted): (Vec<_>, Vec<_>) = chosen.partition(|record| is_public(record));
    (public.len(), restricted.len())
}

/// Puts a value into a record that is no one's work: who wrote what is not told.
pub(super) fn put(record: &mut Record, path: Path, value: Value) {
    let dot = record.take_dot(ReplicaId::from_bits(0));
    record.write(dot, path, value, None);
}

/// What a copy shows of a plan, by record id. Everything that is exported for others is made from this.
pub fn records_in_view<'a>(plan: &'a Plan, view: &View) -> Vec<ViewRecord<'a>> {
    let shown: BTreeMap<&str, (&'a Record, &'static Kind)> =
        gathered(plan.records().filter_map(|record| Some((record.id().as_str(), (&**record, view.shows(record)?)))));
    let mut fields: BTreeMap<&str, Vec<ViewField>> = BTreeMap::new();
    for (_, kind) in shown.values() {
        fields.entry(kind.id).or_insert_with(|| view.fields.of_kind(kind));
    }
    let is_shown = |id: &str| shown.contains_key(id);
    shown
        .values()
        .map(|&(record, kind)| {
            let fields = fields.get(kind.id).into_iter().flatten();
            let shown = fields.filter_map(|field| Some((field.field.name, shown_of(record, field, is_shown)?)));
            ViewRecord { id: record.id(), kind, shown: shown.collect() }
        })
        .collect()
}

/// A value of another type than the field's is not shown: copies of two kinds under one id leave such a thing behind.
fn shown_of<'a>(record: &'a Record, of: &ViewField, is_shown: impl Fn(&str) -> bool) -> Option<Shown<'a>> {
    let name = of.field.name;
    if of.field.item_fields().is_none() {
        let value = record.value(&Path::field(name)).filter(|value| of.field.field_type.holds(value))?;
        return Some(Shown::Value(value));
    }
    // A link says something of the record that it leads to.
    let leads_out =
        |item: &Item| name == common::LINKS.name && !common::LINK_TO.in_item(item).is_some_and(|to| is_shown(to));
    let rows = record.items(name).into_iter().filter(|(_, item)| !leads_out(item)).map(|(id, item)| {
        let value = |property: &&Field| item.get(property.name).filter(|value| property.field_type.holds(value));
        let shown = of.properties.iter().filter_map(|property| Some((property.name, value(property)?)));
        ViewRow { id, shown: shown.collect() }
    });
    let rows: Vec<ViewRow> = rows.filter(|row| !row.shown.is_empty()).collect();
    (!rows.is_empty()).then_some(Shown::Rows(rows))
}

/// Writes a reading copy. The scope is always `view`, whatever `exported` says.
///
/// # Errors
/// Never for a plan that was made or read by this program; serde's signature asks for it.
pub fn write_view(plan: &Plan, view: &View, exported: &Exported) -> Result<String, serde_json::Error> {
    let records = records_in_view(plan, view);
    let mut text = serde_json::to_string_pretty(&Written { head: plan.head(), exported, records })?;
    text.push('\n');
    Ok(text)
}

struct Written<'a> {
    head: &'a Record,
    exported: &'a Exported,
    records: Vec<ViewRecord<'a>>,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", MARKER)?;
        map.serialize_entry("version", &VERSION)?;
        map.serialize_entry("plan", &Head(self.head))?;
        map.serialize_entry("exported", &Signature(self.exported))?;
        map.serialize_entry("records", &self.records)?;
        map.end()
    }
}

/// Of the plan's own record a copy says what it is called and which year it plans.
struct Head<'a>(&'a Record);

impl Serialize for Head<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for name in [common::TITLE.name(), plan::YEAR.name()].into_iter().filter(|_| is_public(self.0)) {
            if let Some(value) = self.0.value(&Path::field(name)) {
                map.serialize_entry(name, &Said(value))?;
            }
        }
        map.end()
    }
}

struct Signature<'a>(&'a Exported);

impl Serialize for Signature<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Without `..`: what is added there must be decided about here.
        // A reading copy does not come back, so nothing has to know it again.
        let Exported { id: _, at, by, app, scope: _, base: _ } = self.0;
        let texts = [("at", &at.map(|at| at.to_string())), ("by", by), ("app", app)];
        let mut map = serializer.serialize_map(None)?;
        for (name, text) in texts.into_iter().filter(|(_, text)| text.is_some()) {
            map.serialize_entry(name, text)?;
        }
        map.serialize_entry("scope", "view")?;
        map.end()
    }
}

impl Serialize for ViewRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.id.as_str())?;
        map.serialize_entry("kind", self.kind.id)?;
        for (name, shown) in &self.shown {
            match shown {
                Shown::Value(value) => map.serialize_entry(name, &Said(value))?,
                Shown::Rows(rows) => map.serialize_entry(name, rows)?,
            }
        }
        map.end()
    }
}

impl Serialize for ViewRow<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.id.as_str())?;
        for (name, value) in &self.shown {
            map.serialize_entry(name, &Said(value))?;
        }
        map.end()
    }
}

struct Said<'a>(&'a Value);

impl Serialize for Said<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        to_json(self.0).map_err(S::Error::custom)?.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::file::Scope;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Date, Moment};
    use crate::model::kinds::{campaign, training};
    use crate::model::query::is_restricted;
    use crate::model::value::Access;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn author(replica: u128) -> Author {
        Author { replica: ReplicaId::from_bits(replica), now: Moment::from_unix_seconds(0) }
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn set(record: &str, field: &'static str, value: Value) -> Command {
        Command::Set { id: id(record), field: field.into(), value, over: None }
    }

    fn mark(record: &str) -> Command {
        set(record, "access", Value::Access(Access::default().into()))
    }

    /// A campaign `a` that feeds a training `b`, and what was done to them.
    fn plan(commands: &[Command]) -> Plan {
        let create = |record: &str, kind: &'static Kind| {
            let values = vec![("title".into(), text(record))];
            Command::Create { id: id(record), kind, values }
        };
        let link = [(common::LINK_TO.name().into(), text("b")), (common::LINK_RELATION.name().into(), text("feeds"))];
        let link = Command::AddItem {
            id: id("a"),
            collection: common::LINKS.name.into(),
            item: id("l"),
            value: link.into_iter().collect(),
        };
        let mut plan = Plan::new(id("plan"));
        for command in [&create("a", &campaign::KIND), &create("b", &training::KIND), &link].into_iter().chain(commands)
        {
            plan.apply(command, author(1)).unwrap();
        }
        plan
    }

    /// The records of a copy: `a: title stage links, b: title stage`.
    fn look(plan: &Plan, view: &View) -> String {
        let names = |record: &ViewRecord| {
            let names: Vec<_> = record.shown.iter().map(|(name, _)| *name).collect();
            format!("{}: {}", record.id, names.join(" "))
        };
        records_in_view(plan, view).iter().map(names).collect::<Vec<_>>().join(", ")
    }

    const BOTH: &str = "a: title stage links, b: title stage";

    #[test]
    fn what_is_not_public_is_left_out_with_the_links_to_it() {
        let check = |commands: &[Command], expected: &str| {
            let plan = plan(commands);
            assert_eq!(look(&plan, &View::default_for_public()), expected, "{commands:?}");
            let records = records_in_view(&plan, &View::default_for_public());
            assert_eq!(count(&plan, &View::default_for_public()).0, records.len());
        };
        let (alone, end) = ("a: title stage", "b: title stage");
        check(&[], BOTH);
        check(&[mark("b")], alone);
        check(&[mark("a")], end);
        check(&[mark("b"), set("b", "access", Value::Cleared)], BOTH);
        check(&[Command::Trash { id: id("b") }], alone);
        check(&[Command::Trash { id: id("b") }, Command::Restore { id: id("b") }], BOTH);
    }

    #[test]
    fn a_mark_of_one_copy_is_enough() {
        let check = |mine: Command, theirs: Command| {
            let (mut here, mut there) = (plan(&[]), plan(&[]));
            here.apply(&mine, author(2)).unwrap();
            there.apply(&theirs, author(3)).unwrap();
            here.join(there.get(&id("b")).unwrap());
            assert_eq!(look(&here, &View::default_for_public()), "a: title stage");
        };
        check(mark("b"), set("b", "access", Value::Cleared));
        check(set("b", "access", Value::Cleared), mark("b"));
        check(mark("b"), set("b", "title", text("Uus")));
    }

    #[test]
    fn what_came_back_from_a_purge_is_not_public_until_someone_says_so() {
        let trash = || Command::Trash { id: id("b") };
        let purge = Command::Purge { ids: vec![id("b")], on: Date::constant(2027, 2, 1) };
        // Both know the mark; one purges the record, another edits it, a third puts it into the bin.
        let (mut here, mut there, mut third) = (plan(&[mark("b")]), plan(&[mark("b")]), plan(&[mark("b")]));
        for command in [trash(), purge] {
            here.apply(&command, author(1)).unwrap();
        }
        there.apply(&set("b", "description", text("Salajane")), author(2)).unwrap();
        third.apply(&trash(), author(3)).unwrap();
        for other in [&there, &third] {
            here.join(other.get(&id("b")).unwrap());
            let record = here.get(&id("b")).unwrap();
            assert!(record.presence().in_sight() && !is_restricted(record), "the mark was purged");
            assert_eq!(look(&here, &View::default_for_public()), "a: title stage");
        }
        here.apply(&set("b", "access", Value::Cleared), author(2)).unwrap();
        assert_eq!(look(&here, &View::default_for_public()), "a: title stage links, b: description");
    }

    #[test]
    fn nothing_tells_what_a_review_makes_of_a_record_or_says_of_a_duty() {
        use crate::model::kind::DUTIES;
        use crate::model::period::Period;
        use crate::model::review::marks::{Mark, new_row, words_row};
        let (mut reviewed, year) = (plan(&[mark("b")]), Period::year(2027));
        let plain = reviewed.clone();
        for (record, to) in [("a", Mark::Pinned), ("b", Mark::LeftOut)] {
            let command = Mark::set(reviewed.get(&id(record)).unwrap(), year, Some(to)).unwrap();
            reviewed.apply(&command, author(1)).unwrap();
        }
        let item = words_row(&DUTIES[1], year).unwrap();
        let mut value = new_row("review_words", &item).unwrap();
        value.insert("text".into(), text("Salajane b"));
        let words = Command::AddItem { id: id("plan"), collection: "review_words".into(), item, value };
        reviewed.apply(&words, author(1)).unwrap();
        // Nothing of a restricted record stands outside of it.
        assert!(reviewed.head().registers().all(|(path, _)| path.name != "review_marks"));
        let exported = Exported { id: None, at: None, by: None, app: None, scope: Scope::Full, base: None };
        let all = View { fields: ViewFields::all(), ..View::default_for_public() };
        let [before, after] = [&plain, &reviewed].map(|plan| write_view(plan, &all, &exported).unwrap());
        assert_eq!(before, after);
    }

    #[test]
    fn templates_are_left_out_and_what_was_put_away_unless_it_is_asked_for() {
        let check = |commands: &[Command], archived: bool, expected: &str| {
            let view = View { archived, ..View::default_for_public() };
            assert_eq!(look(&plan(commands), &view), expected, "{commands:?}");
        };
        let put_away =
            || [set("b", "stage", text("assessed")), Command::Archive { ids: vec![id("b")], archived: true }];
        check(&[set("b", "template", Value::YesNo(true))], true, "a: title stage");
        check(&put_away(), false, "a: title stage");
        check(&put_away(), true, BOTH);
    }

    #[test]
    fn duties_kinds_and_fields_are_chosen() {
        let check = |change: fn(&mut View), expected: &str| {
            let mut view = View::default_for_public();
            change(&mut view);
            assert_eq!(look(&plan(&[]), &view), expected);
        };
        check(|view| view.duties.retain(|duty| *duty == "training"), "b: title stage");
        check(|view| view.kinds.retain(|kind| *kind == "campaign"), "a: title stage");
        check(|view| view.fields.set(None, "links", false), "a: title stage, b: title stage");
        check(|view| view.fields.set(None, "stage", false), "a: title links, b: title");
    }

    #[test]
    fn exporters_get_values_and_rows() {
        let plan = plan(&[]);
        let view = View::default_for_public();
        let records = records_in_view(&plan, &view);
        assert_eq!(records[0].get(&common::TITLE).map(String::as_str), Some("a"));
        assert_eq!(records[0].get(&common::DUE), None);
        assert_eq!(records[0].rows(&common::LINKS)[0].shown, [("relation", &text("feeds")), ("to", &text("b"))]);
        assert!(records[1].rows(&common::LINKS).is_empty());
    }

    #[test]
    fn the_scope_is_always_that_of_a_copy_and_a_restricted_plan_says_nothing() {
        let exported = Exported { id: None, at: None, by: None, app: None, scope: Scope::Full, base: None };
        let mut plan = plan(&[set("plan", "title", text("Tööplaan")), Command::Trash { id: id("a") }, mark("b")]);
        let write = |plan: &Plan| {
            let text = write_view(plan, &View::default_for_public(), &exported).unwrap();
            text.split_whitespace().collect::<String>()
        };
        let written = |head: &str| {
            format!(
                r#"{{"format":"lepik-plan","version":1,"plan":{{{head}}},"exported":{{"scope":"view"}},"records":[]}}"#
            )
        };
        assert_eq!(write(&plan), written(r#""title":"Tööplaan""#));
        plan.apply(&mark("plan"), author(1)).unwrap();
        assert_eq!(write(&plan), written(""));
    }
}
