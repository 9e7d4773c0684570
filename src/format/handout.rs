//! Hand-outs: copies of records in the formats of other programs. Whatever goes out in one passes here, so that all of
//! them keep the same things to themselves.
//!
//! - A record leaves as what it says now: no merge data, no values in conflict that are not in sight, not when it was
//!   written and by whom, not its place on a board, and no field that the format does not show.
//! - A restricted record ([`query::is_public`]) is in the copy only if the person said so. Else no link, count, order or
//!   title tells that it is there.
//! - Records in the bin and templates are in none.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use super::markdown_out::Document;
use super::view::put;
use super::words::Words;
use super::{csv_out, ics, markdown_out};
use crate::model::date::Moment;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::kinds::{self, common};
use crate::model::marking::restriction;
use crate::model::plan::Plan;
use crate::model::query;
use crate::model::record::{Path, Record};
use crate::model::shelf::{self, Shelf};
use crate::model::sort;
use crate::model::subject::Subject;
use crate::model::value::Value;

/// A format, and what of a plan goes into it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sort {
    /// A table of one kind with all its fields, or of all kinds with those they share.
    Table(Option<&'static Kind>),
    /// A table as a list shows it: these records at these places, with these columns.
    Listed(BTreeMap<Id, usize>, Vec<Subject>),
    /// A calendar of all that has dates.
    Calendar,
    /// A list of one board's records, or of all boards', as a document.
    List(Option<&'static str>),
    /// One record as a document.
    Document(Id),
}

/// A hand-out that was asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Handout {
    /// What it is.
    pub sort: Sort,
    /// Whether finished records that were put away go along.
    pub archived: bool,
    /// Whether restricted records do.
    pub restricted: bool,
}

/// What a hand-out is written with.
#[derive(Clone, Copy)]
pub struct Writing<'a> {
    /// The words.
    pub words: &'a Words,
    /// What a plan is called that has no title, or none that may be told.
    pub untitled_plan: &'a str,
    /// When it is written.
    pub now: Moment,
    /// A moment as people read it, in the person's time.
    pub moment: &'a dyn Fn(Moment) -> String,
}

impl Handout {
    /// How the name of its file ends.
    pub const fn ending(&self) -> &'static str {
        match self.sort {
            Sort::Table(_) | Sort::Listed(..) => "csv",
            Sort::Calendar => "ics",
            Sort::List(_) | Sort::Document(_) => "md",
        }
    }

    /// The records that go out, with what goes out of them: by kind, then by date.
    pub fn records(&self, plan: &Plan) -> Vec<Arc<Record>> {
        let chosen = plan.records().filter(|record| self.chooses(record));
        let mut records: Vec<_> = chosen.map(|record| Arc::new(self.plain(plan, record))).collect();
        match &self.sort {
            Sort::Listed(places, _) => sort::by_key(&mut records, |record| places.get(record.id()).copied()),
            Sort::Table(_) | Sort::Calendar | Sort::List(_) | Sort::Document(_) => {
                sort::by(&mut records, |a, b| order(a).cmp(&order(b)));
            }
        }
        records
    }

    /// The text of its file.
    ///
    /// # Errors
    /// Never: memory is written to; the signature of the writer of tables asks for it.
    pub fn write(&self, plan: &Plan, with: &Writing<'_>) -> io::Result<String> {
        let records = self.records(plan);
        let records = records.iter().map(|record| &**record);
        let title_of = |id: &Id| plan.get(id).map(|record| record.title().to_owned()).filter(|title| !title.is_empty());
        let document = Document { words: with.words, title_of: &title_of, moment: with.moment };
        let title = self.title(plan).unwrap_or(with.untitled_plan);
        Ok(match &self.sort {
            Sort::Table(kind) => {
                let bytes = csv_out::write(records, *kind, with.words, &title_of)?;
                String::from_utf8(bytes).map_err(io::Error::other)?
            }
            Sort::Listed(_, columns) => {
                let bytes = csv_out::write_listed(records, columns, with.words, &title_of)?;
                String::from_utf8(bytes).map_err(io::Error::other)?
            }
            Sort::Calendar => ics::write(records, title, with.now, with.words),
            Sort::List(_) => document.list(records, title),
            Sort::Document(_) => records.map(|record| document.record(record)).collect(),
        })
    }

    /// What the file is about; none for a plan without a title, or with one that may not be told.
    pub fn title<'a>(&self, plan: &'a Plan) -> Option<&'a str> {
        let about = match &self.sort {
            Sort::Document(id) => plan.get(id)?,
            Sort::Table(_) | Sort::Listed(..) | Sort::Calendar | Sort::List(_) => plan.head(),
        };
        let is_told = self.restricted || query::is_public(about);
        Some(about.title()).filter(|title| is_told && !title.is_empty())
    }

    /// Whether a record goes out.
    fn chooses(&self, record: &Record) -> bool {
        let is_asked_for = match &self.sort {
            Sort::Table(kind) => kind.is_none_or(|kind| kind.id == record.kind_id()),
            Sort::Listed(places, _) => places.contains_key(record.id()),
            Sort::Calendar | Sort::List(None) => true,
            Sort::List(Some(duty)) => query::on_board(record, Some(duty)),
            Sort::Document(id) => id == record.id(),
        };
        is_asked_for && self.keeps(record) && (self.restricted || query::is_public(record))
    }

    /// Whether a record is where hand-outs are taken from.
    fn keeps(&self, record: &Record) -> bool {
        match shelf::of(record) {
            Shelf::Boards => true,
            Shelf::Archive => self.archived,
            Shelf::Templates | Shelf::Bin | Shelf::Gone => false,
        }
    }

    /// Whether the format shows a field.
    fn shows(&self, record: &Record, name: &str) -> bool {
        let Some(field) = record.field(name) else {
            return matches!(self.sort, Sort::Document(_));
        };
        let is_written = match &self.sort {
            Sort::Listed(_, columns) => columns.iter().any(|column| column.id() == name),
            Sort::Table(None) => common::field(name).is_some(),
            Sort::Table(Some(_)) | Sort::Document(_) => true,
            Sort::Calendar => ics::shows(field),
            Sort::List(_) => markdown_out::lists(field),
        };
        // The program's own fields tell who wrote and when, and where others stand.
        is_written && field.section.is_some()
    }

    fn plain(&self, plan: &Plan, record: &Record) -> Record {
        // A link says something of the record that it leads to.
        let may_be_named =
            |id: &Id| plan.get(id).is_some_and(|to| self.chooses(to) || self.keeps(to) && query::is_public(to));
        let mut plain = Record::new(record.id().clone(), record.kind_id().to_owned());
        for (path, _) in record.registers().filter(|(path, _)| self.shows(record, &path.name)) {
            let value = if *path == Path::field(common::ACCESS.name()) {
                restriction(record).map(|access| Value::Access(access.clone().into()))
            } else {
                record
                    .value(path)
                    .filter(|value| !is_link(path) || leads(value).is_some_and(|to| may_be_named(&to)))
                    .cloned()
            };
            if let Some(value) = value {
                put(&mut plain, path.clone(), value);
            }
        }
        plain
    }
}

fn is_link(path: &Path) -> bool {
    path.name == common::LINKS.name
}

/// Where a link leads.
fn leads(value: &Value) -> Option<Id> {
    match value {
        Value::Item(item) => Id::parse(common::LINK_TO.in_item(item)?),
        _ => None,
    }
}

/// What orders records in a hand-out. Not their rank: it changes where restricted cards are moved, too.
fn order(record: &Record) -> impl Ord + '_ {
    let kind = kinds::ALL.iter().position(|kind| kind.id == record.kind_id()).unwrap_or(kinds::ALL.len());
    let day = record.get(&common::DUE).or_else(|| record.get(&common::START));
    (kind, day.is_none(), day, record.title(), record.id())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Date, parse_date};
    use crate::model::id::ReplicaId;
    use crate::model::kinds::{campaign, training};
    use crate::model::value::Access;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn set(id: &str, field: &'static str, value: Value) -> Command {
        Command::Set { id: self::id(id), field: field.into(), value, over: None }
    }

    fn mark(id: &str) -> Command {
        set(id, "access", Value::Access(Access { basis: Some("AvTS § 35".into()), ..Access::default() }.into()))
    }

    /// A training `a`, due, with a note, that feeds the campaigns `b` and `c`.
    fn plan(commands: &[Command]) -> Plan {
        let mut plan = Plan::new(id("plan"));
        for (name, kind) in [("a", training::KIND.id), ("b", campaign::KIND.id), ("c", campaign::KIND.id)] {
            let mut record = Record::new(id(name), kind);
            put(&mut record, Path::field("title"), text(name));
            put(&mut record, Path::field("changed"), Value::Moment(Moment::from_unix_seconds(0)));
            put(&mut record, Path::field("later"), Value::Unknown("1".into()));
            plan.join(&record);
        }
        let item = |properties: &[(&'static str, &str)]| {
            Value::Item(properties.iter().map(|(name, said)| ((*name).into(), text(said))).collect())
        };
        let mut record = Record::clone(plan.get(&id("a")).unwrap());
        put(&mut record, Path::field("due"), Value::Date(parse_date("2027-03-31").unwrap()));
        put(&mut record, Path::field("place"), text("Tartu"));
        put(&mut record, Path::item("notes", id("n")), item(&[("text", "Märkus")]));
        for to in ["b", "c", "d"] {
            put(&mut record, Path::item("links", id(to)), item(&[("relation", "feeds"), ("to", to)]));
        }
        plan.put(record);
        let author = Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) };
        for command in commands {
            plan.apply(command, author).unwrap();
        }
        plan
    }

    fn handout(sort: Sort, restricted: bool) -> Handout {
        Handout { sort, archived: false, restricted }
    }

    /// The records that go out, each with the paths of what goes out of it.
    fn look(plan: &Plan, handout: &Handout) -> String {
        let path = |path: &Path| match &path.item {
            Some(item) => format!("{}/{item}", path.name),
            None => path.name.to_string(),
        };
        let said = |record: &Arc<Record>| {
            let paths: Vec<_> = record.registers().map(|(at, _)| path(at)).collect();
            format!("{}: {}", record.id(), paths.join(" "))
        };
        handout.records(plan).iter().map(said).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn a_list_goes_out_as_it_stands() {
        let subjects = |ids: &[&str]| ids.iter().map(|id| Subject::parse(id).unwrap()).collect::<Vec<_>>();
        let check = |ids: &[&str], columns: &[&str], restricted: bool, expected: &[&str]| {
            let places = ids.iter().enumerate().map(|(place, name)| (id(name), place)).collect();
            let handout = handout(Sort::Listed(places, subjects(columns)), restricted);
            let writing = Writing {
                words: Language::Et.words(),
                untitled_plan: "",
                now: Moment::from_unix_seconds(0),
                moment: &|_| String::new(),
            };
            let text = handout.write(&plan(&[mark("b")]), &writing).unwrap();
            let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
            assert_eq!(lines, expected, "{ids:?} {columns:?}");
        };
        let head = "Tähtaeg;Pealkiri;Lepiku tunnus";
        check(&["c", "a", "b"], &["due", "title"], true, &[head, ";c;c", "31.03.2027;a;a", ";b;b"]);
        check(&["b", "c", "a"], &["due", "title"], false, &[head, ";c;c", "31.03.2027;a;a"]);
        // What follows from other fields and what the program notes has no column.
        check(&["c"], &["title", "phase", "mark", "changed"], true, &["Pealkiri;Lepiku tunnus", "c;c"]);
    }

    #[test]
    fn each_format_gets_what_it_shows() {
        let check = |sort: Sort, expected: &str| {
            assert_eq!(look(&plan(&[]), &handout(sort.clone(), true)), expected, "{sort:?}")
        };
        let (b, c) = ("b: title", "c: title");
        check(Sort::Table(None), &format!("{b}, {c}, a: due links/b links/c notes/n title"));
        check(Sort::Table(Some(&training::KIND)), "a: due links/b links/c notes/n place title");
        check(Sort::Calendar, &format!("{b}, {c}, a: due title"));
        check(Sort::List(None), &format!("{b}, {c}, a: due title"));
        check(Sort::List(Some("outreach")), &format!("{b}, {c}"));
        check(Sort::Document(id("a")), "a: due later links/b links/c notes/n place title");
        check(Sort::Document(id("x")), "");
    }

    #[test]
    fn what_is_restricted_goes_out_only_if_the_person_said_so() {
        let check = |commands: &[Command], restricted: bool, expected: &str| {
            let table = handout(Sort::Table(None), restricted);
            assert_eq!(look(&plan(commands), &table), expected, "{commands:?}");
        };
        check(&[mark("b")], true, "b: access title, c: title, a: due links/b links/c notes/n title");
        check(&[mark("b")], false, "c: title, a: due links/c notes/n title");
        check(&[mark("a")], false, "b: title, c: title");
        check(&[Command::Trash { id: id("b") }], true, "c: title, a: due links/c notes/n title");
        check(&[set("c", "template", Value::YesNo(true))], true, "b: title, a: due links/b notes/n title");
    }

    #[test]
    fn a_link_out_of_a_part_is_kept_unless_it_names_what_is_restricted() {
        let table = handout(Sort::Table(Some(&training::KIND)), true);
        assert_eq!(look(&plan(&[mark("b")]), &table), "a: due links/c notes/n place title");
        let written = |commands: &[Command]| {
            let writing = Writing {
                words: Language::Et.words(),
                untitled_plan: "Plaan",
                now: Moment::from_unix_seconds(0),
                moment: &|moment| moment.to_string(),
            };
            table.write(&plan(commands), &writing).unwrap()
        };
        assert!(written(&[]).contains("Kirje: b [b]\nSeose liik: Annab sisendi; Kirje: c [c]"));
        assert!(!written(&[mark("b")]).contains("[b]"));
    }

    #[test]
    fn what_was_put_away_and_what_came_back_from_a_purge() {
        let put_away =
            || [set("b", "stage", text("assessed")), Command::Archive { ids: vec![id("b")], archived: true }];
        let check = |archived: bool, expected: &str| {
            let list = Handout { sort: Sort::List(None), archived, restricted: false };
            assert_eq!(look(&plan(&put_away()), &list), expected);
        };
        check(false, "c: title, a: due title");
        check(true, "b: stage title, c: title, a: due title");

        let mut here = plan(&[mark("b"), Command::Trash { id: id("b") }]);
        let author = |bits| Author { replica: ReplicaId::from_bits(bits), now: Moment::from_unix_seconds(0) };
        here.apply(&Command::Purge { ids: vec![id("b")], on: Date::constant(2027, 2, 1) }, author(2)).unwrap();
        let mut there = plan(&[mark("b")]);
        there.apply(&set("b", "title", text("Uus")), author(3)).unwrap();
        here.join(there.get(&id("b")).unwrap());
        let list = |restricted| look(&here, &handout(Sort::List(None), restricted));
        assert_eq!(list(false), "c: title, a: due title", "its mark was purged");
        assert!(list(true).contains("b: "), "{}", list(true));
    }

    #[test]
    fn a_restricted_plan_does_not_say_its_title() {
        let title = |commands: &[Command], restricted: bool| {
            let (plan, list) = (plan(commands), handout(Sort::List(None), restricted));
            list.title(&plan).map(str::to_owned)
        };
        let named = || set("plan", "title", text("Tööplaan"));
        assert_eq!(title(&[], false), None);
        assert_eq!(title(&[named()], false).as_deref(), Some("Tööplaan"));
        assert_eq!(title(&[named(), mark("plan")], false), None);
        assert_eq!(title(&[named(), mark("plan")], true).as_deref(), Some("Tööplaan"));
    }
}
