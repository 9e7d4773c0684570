//! The file: its gates on the way in, its bytes on the way out (rules F1, F3, F6, F7, F9).

use std::collections::BTreeSet;

use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::error::{Fault, FileError, RecordFault, SIZE_LIMIT, SetAside};
use super::json::{self, Json, Object};
use super::known::{Known, Mark};
use super::read::read_record;
use super::write::{Whole, extras, labels};
use crate::model::date::Moment;
use crate::model::id::Id;
use crate::model::kinds;
use crate::model::merge::Incoming;
use crate::model::plan::{Plan, REPLICAS};
use crate::model::record::Record;

/// What marks a file as Lepik's.
pub(super) const MARKER: &str = "lepik-plan";
/// The version that this program writes and the newest it reads.
pub(super) const VERSION: u64 = 1;

/// What part of a plan a file holds (rule F7). A file never says that what it leaves out was deleted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// Everything.
    Full,
    /// Some records; merges back like any other file.
    Selection,
}

impl Scope {
    /// Its id in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Selection => "selection",
        }
    }
}

/// Who exported a file, when and what (rule F2). For people; nothing is decided by it but the scope.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Exported {
    /// What tells this export from all others; files of older programs have none.
    pub id: Option<String>,
    /// When.
    pub at: Option<Moment>,
    /// The role of the person.
    pub by: Option<String>,
    /// The program.
    pub app: Option<String>,
    /// What part.
    pub scope: Scope,
    /// The file that this copy of the plan came from: the [`Exported::mark`] of the one that it took in last.
    pub base: Option<String>,
}

impl Exported {
    /// By what a copy that took this file in names it: its id; for a file without one, when it was exported.
    pub fn mark(&self) -> Option<String> {
        self.id.clone().or_else(|| Some(self.at?.to_string()))
    }
}

/// A file as read: nothing of it has been taken over yet.
#[derive(Clone, PartialEq, Debug)]
pub struct PlanFile {
    /// The plan's own record; a new one where the file has none.
    pub plan: Incoming,
    /// Whether the file names its plan.
    pub names_plan: bool,
    /// Who exported it.
    pub exported: Exported,
    /// The records that could be read.
    pub records: Vec<Incoming>,
    /// Those that could not.
    pub set_aside: Vec<SetAside>,
}

impl PlanFile {
    /// Records from a file that knows no plans, on their way to one.
    pub fn of_records(plan: Id, records: Vec<Incoming>) -> Self {
        let plan = Incoming { record: Record::new(plan, kinds::plan::KIND.id).into(), loose: Vec::new() };
        let exported = Exported { id: None, at: None, by: None, app: None, scope: Scope::Selection, base: None };
        Self { plan, names_plan: false, exported, records, set_aside: Vec::new() }
    }
}

/// Reads a file. `new_id` names what has no id.
///
/// # Errors
/// The first gate that the file does not pass. A bad record does not fail the file: it is set aside.
pub fn read(bytes: &[u8], new_id: &mut dyn FnMut() -> Id) -> Result<PlanFile, FileError> {
    let mut reading = Reading::open(bytes, new_id)?;
    let mut known = Known::default();
    while reading.read_next(&mut known, new_id)? {}
    Ok(reading.finish())
}

/// A file that has passed the gates up to its records. They are read one by one, so that whoever reads a large file can
/// pause, and stop.
#[derive(Debug)]
pub struct Reading<'a> {
    text: &'a str,
    file: PlanFile,
    taken: BTreeSet<Id>,
    left: std::vec::IntoIter<&'a str>,
    number: usize,
}

impl<'a> Reading<'a> {
    /// Passes the gates up to the records.
    ///
    /// # Errors
    /// The first gate that the file does not pass.
    pub fn open(bytes: &'a [u8], new_id: &mut dyn FnMut() -> Id) -> Result<Self, FileError> {
        if bytes.len() > SIZE_LIMIT {
            return Err(FileError::TooLarge);
        }
        let text = str::from_utf8(bytes).map_err(|_| FileError::NotUtf8)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self::pass(text, new_id).map_err(|error| whole_fault(text, error))
    }

    fn pass(text: &'a str, new_id: &mut dyn FnMut() -> Id) -> Result<Self, FileError> {
        let (json, unread) = json::parse_but(text, "records")?;
        let Json::Object(mut top) = json else {
            return Err(FileError::NotAPlan);
        };
        if top.remove("format").as_ref().and_then(Json::as_str) != Some(MARKER) {
            return Err(FileError::NotAPlan);
        }
        match top.remove("version").and_then(|version| version.as_u64()) {
            Some(VERSION) => {}
            Some(newer) if newer > VERSION => return Err(FileError::TooNew),
            _ => return Err(FileError::NotAPlan),
        }
        let Some(Json::Array(_)) = top.remove("records") else {
            return Err(FileError::NotAPlan);
        };
        let exported = read_exported(top.remove("exported"))?;
        let plan = top.remove("plan");
        let names_plan = plan.as_ref().and_then(|plan| plan.get("id")).is_some();
        let mut set_aside = Vec::new();
        let plan = read_plan(plan, top, new_id, &mut set_aside)?;
        let taken = BTreeSet::from([plan.record.id().clone()]);
        let file = PlanFile { plan, names_plan, exported, records: Vec::with_capacity(unread.len()), set_aside };
        Ok(Self { text, file, taken, left: unread.into_iter(), number: 0 })
    }

    /// Reads the next record, or takes the known one of the same text. Answers whether there was one.
    ///
    /// # Errors
    /// Where it is no JSON as all programs read it alike: the whole file is refused then.
    pub fn read_next(&mut self, known: &mut Known, new_id: &mut dyn FnMut() -> Id) -> Result<bool, FileError> {
        let Some(text) = self.left.next() else {
            return Ok(false);
        };
        self.number += 1;
        let mark = Mark::of(text);
        let read = match known.get(mark) {
            Some(record) => Ok(Incoming { record, loose: Vec::new() }),
            None => self.read_text(text, mark, known, new_id)?,
        };
        let fault = match read {
            Ok(incoming) if incoming.record.kind_id() == kinds::plan::KIND.id => RecordFault::OtherKind.at("kind"),
            Ok(incoming) if self.taken.insert(incoming.record.id().clone()) => {
                self.file.records.push(incoming);
                return Ok(true);
            }
            Ok(_) => RecordFault::DuplicateId.at("id"),
            Err(fault) => fault,
        };
        let name = json::parse_listed(text).map(|json| name_of(&json)).unwrap_or_default();
        self.file.set_aside.push(SetAside { number: self.number, name, fault });
        Ok(true)
    }

    fn read_text(
        &self,
        text: &str,
        mark: Mark,
        known: &mut Known,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Result<Result<Incoming, Fault>, FileError> {
        let json = json::parse_listed(text).map_err(|error| whole_fault(self.text, error))?;
        let mut is_named = true;
        let read = read_record(json, &mut || {
            is_named = false;
            new_id()
        });
        if let Ok(incoming) = &read
            && is_named
            && incoming.loose.is_empty()
        {
            known.note(mark, &incoming.record);
        }
        Ok(read)
    }

    /// How many records have been read, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.number, self.number + self.left.len())
    }

    /// The file as far as it has been read.
    pub fn finish(self) -> PlanFile {
        self.file
    }
}

/// Records are only looked through until it is their turn, and what is wrong with the JSON of one of them comes before all
/// other faults of the file: read whole, the file says it, and in which of its lines.
fn whole_fault(text: &str, found: FileError) -> FileError {
    json::parse(text).err().unwrap_or(found)
}

fn name_of(json: &Json) -> String {
    let text = |key: &str| json.get(key).and_then(Json::as_str).filter(|text| !text.is_empty());
    text("title").or_else(|| text("id")).unwrap_or_default().chars().take(120).collect()
}

/// The plan's own record, with what else stands at the file's top (rule F4).
fn read_plan(
    plan: Option<Json>,
    top: Object,
    new_id: &mut dyn FnMut() -> Id,
    set_aside: &mut Vec<SetAside>,
) -> Result<Incoming, FileError> {
    let mut object = match plan {
        Some(Json::Object(object)) => object,
        None => Object::default(),
        Some(_) => return Err(FileError::NotAPlan),
    };
    object.remove("kind");
    object.add("kind", Json::String(kinds::plan::KIND.id.into()));
    // What a later program keeps at the top, and the labels of the replicas.
    let mut twice = None;
    for (key, json) in top {
        let key = format!("/{key}");
        if object.get(&key).is_some() {
            twice.get_or_insert_with(|| RecordFault::WrongType.at(&key));
        }
        object.add(key, json);
    }
    let id = object.get("id").and_then(Json::as_str).and_then(Id::parse);
    let name = name_of(&Json::Object(object.clone()));
    let read = twice.map_or_else(|| read_record(Json::Object(object), new_id), Err);
    read.or_else(|fault| {
        // Without a readable plan the records still are; they must not go into a plan that they are not of.
        set_aside.push(SetAside { number: 0, name, fault });
        let record = Record::new(id.unwrap_or_else(new_id), kinds::plan::KIND.id).into();
        Ok(Incoming { record, loose: Vec::new() })
    })
}

fn read_exported(json: Option<Json>) -> Result<Exported, FileError> {
    let text = |key: &str| json.as_ref()?.get(key)?.as_str().map(str::to_owned);
    let scope = match text("scope").as_deref() {
        Some("view") => return Err(FileError::ViewOnly),
        Some("selection") => Scope::Selection,
        _ => Scope::Full,
    };
    let at = text("at").as_deref().and_then(Moment::parse);
    Ok(Exported { id: text("id"), at, by: text("by"), app: text("app"), scope, base: text("base") })
}

/// Writes the whole plan.
///
/// # Errors
/// Never for a plan that was made or read by this program; serde's signature asks for it.
pub fn write(plan: &Plan, exported: &Exported) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(&Written { plan, exported })?;
    text.push('\n');
    Ok(text)
}

struct Written<'a> {
    plan: &'a Plan,
    exported: &'a Exported,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let head = self.plan.head();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", MARKER)?;
        map.serialize_entry("version", &VERSION)?;
        map.serialize_entry("plan", &Whole { record: head, has_top: true })?;
        map.serialize_entry("exported", self.exported)?;
        let labels = labels(head).map_err(S::Error::custom)?;
        if !labels.is_empty() {
            map.serialize_entry(REPLICAS.trim_start_matches('/'), &labels)?;
        }
        for (name, json) in extras(head).map_err(S::Error::custom)? {
            map.serialize_entry(name, &json)?;
        }
        map.serialize_entry("records", &Records(self.plan))?;
        map.end()
    }
}

impl Serialize for Exported {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { id, at, by, app, scope, base } = self;
        let at = at.map(|at| at.to_string());
        let scope = Some(scope.id().to_owned());
        let entries = [("id", id), ("at", &at), ("by", by), ("app", app), ("scope", &scope), ("base", base)];
        let mut map = serializer.serialize_map(None)?;
        for (name, text) in entries {
            if let Some(text) = text {
                map.serialize_entry(name, text)?;
            }
        }
        map.end()
    }
}

struct Records<'a>(&'a Plan);

impl Serialize for Records<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.records().len()))?;
        for record in self.0.records() {
            list.serialize_element(&Whole { record, has_top: false })?;
        }
        list.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exported(id: Option<&str>, base: Option<&str>) -> Exported {
        Exported {
            id: id.map(str::to_owned),
            at: Moment::parse("2027-06-08T13:42:10Z"),
            by: Some("koordinaator".into()),
            app: None,
            scope: Scope::Selection,
            base: base.map(str::to_owned),
        }
    }

    #[test]
    fn a_file_says_what_it_is_and_what_it_came_from() {
        let check = |id: Option<&str>, base: Option<&str>, mark: &str| {
            let plan = Plan::new(Id::from_bits(1));
            let text = write(&plan, &exported(id, base)).unwrap();
            let read = read(text.as_bytes(), &mut || Id::from_bits(2)).unwrap().exported;
            assert_eq!(read, exported(id, base));
            assert_eq!(read.mark().as_deref(), Some(mark));
        };
        check(Some("r7Qd0-Zk"), Some("mX2_9aLp"), "r7Qd0-Zk");
        check(Some("r7Qd0-Zk"), None, "r7Qd0-Zk");
        // As older programs write it.
        check(None, None, "2027-06-08T13:42:10Z");
    }
}
