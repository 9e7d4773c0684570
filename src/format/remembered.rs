//! What this browser remembers of the files that a plan went out in: when, to whom, and whether they came back. It stands
//! beside the plan and is none of it: no file brings it along, and a damaged text is as good as none.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::file::{Exported, Scope};
use crate::model::date::Moment;
use crate::model::id::Id;
use crate::model::sort;

/// Most files that are remembered.
const MOST: usize = 50;

/// A file that went out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remembered {
    /// The id of the export.
    pub id: String,
    /// When.
    pub at: Moment,
    /// What part of the plan.
    pub scope: Scope,
    /// To whom, in the person's own words.
    pub to: String,
    /// How many records.
    pub records: usize,
    /// The name of the file.
    pub file: String,
    /// How many writes the plan had seen then.
    pub writes: u64,
    /// When a file that came from it was taken in.
    pub returned: Option<Moment>,
}

impl Remembered {
    /// Whether the whole plan went out.
    pub fn is_full(&self) -> bool {
        self.scope == Scope::Full
    }

    /// Whether a copy that names this mark as its base took this file in.
    fn is_at(&self, mark: &str) -> bool {
        self.id == mark || self.at.to_string() == mark
    }

    fn read(json: &Value) -> Option<Self> {
        let text = |key: &str| json.get(key).and_then(Value::as_str);
        let number = |key: &str| json.get(key).and_then(Value::as_u64);
        Some(Self {
            id: text("id")?.to_owned(),
            at: Moment::parse(text("at")?)?,
            scope: [Scope::Full, Scope::Selection].into_iter().find(|scope| Some(scope.id()) == text("scope"))?,
            to: text("to").unwrap_or_default().to_owned(),
            records: number("records").and_then(|count| usize::try_from(count).ok()).unwrap_or_default(),
            file: text("file").unwrap_or_default().to_owned(),
            writes: number("writes").unwrap_or_default(),
            returned: text("returned").and_then(Moment::parse),
        })
    }

    fn write(&self) -> Value {
        let Self { id, at, scope, to, records, file, writes, returned } = self;
        json!({
            "id": id,
            "at": at.to_string(),
            "scope": scope.id(),
            "to": to,
            "records": records,
            "file": file,
            "writes": writes,
            "returned": returned.map(|at| at.to_string()),
        })
    }
}

/// What is remembered of one plan.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Memory {
    /// The mark of the file that was taken in last: what the next one comes from.
    pub base: Option<String>,
    /// The files that went out, the newest first.
    pub files: Vec<Remembered>,
    /// The records that were moved out into a file.
    pub moved_out: BTreeSet<Id>,
}

impl Memory {
    /// Reads it.
    pub fn read(text: &str) -> Self {
        let json: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
        let moved_out = json.get("moved_out").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let files = json.get("files").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        Self {
            base: json.get("base").and_then(Value::as_str).map(str::to_owned),
            files: files.iter().filter_map(Remembered::read).collect(),
            moved_out: moved_out.iter().filter_map(|id| Id::parse(id.as_str()?)).collect(),
        }
    }

    /// Writes it.
    pub fn write(&self) -> String {
        let files: Vec<Value> = self.files.iter().map(Remembered::write).collect();
        let moved_out: Vec<&str> = self.moved_out.iter().map(Id::as_str).collect();
        json!({ "base": self.base, "files": files, "moved_out": moved_out }).to_string()
    }

    /// Remembers one more file. Of too many the oldest are forgotten, but never the last whole plan.
    pub fn add(&mut self, file: Remembered) {
        self.files.insert(0, file);
        sort::by_key(&mut self.files, |file| Reverse(file.at));
        let last_full = self.last_full().cloned();
        self.files.truncate(MOST);
        if let Some(full) = last_full.filter(|full| !self.files.contains(full)) {
            self.files.pop();
            self.files.push(full);
        }
    }

    /// When the whole plan went out last.
    pub fn last_full(&self) -> Option<&Remembered> {
        self.files.iter().find(|file| file.is_full())
    }

    /// The file that another one is, or comes from.
    pub fn source(&self, of: &Exported) -> Option<&Remembered> {
        let came_from = |mark: &str| self.files.iter().find(|file| file.is_at(mark));
        of.id.as_deref().and_then(came_from).or_else(|| of.base.as_deref().and_then(came_from))
    }

    /// Takes note of a file that was taken in. One that went out of here and was taken in as it was is no news.
    pub fn arrive(&mut self, file: &Exported, now: Moment) {
        if self.files.iter().any(|known| Some(&known.id) == file.id.as_ref()) {
            return;
        }
        let base = file.base.as_deref().unwrap_or_default();
        if let Some(source) = self.files.iter_mut().find(|known| known.is_at(base)) {
            source.returned = Some(now);
        }
        self.base = file.mark().or_else(|| self.base.take());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Moment {
        Moment::from_unix_seconds(second)
    }

    fn file(id: &str, scope: Scope, second: i64) -> Remembered {
        Remembered {
            id: id.into(),
            at: at(second),
            scope,
            to: "koordinaator".into(),
            records: 12,
            file: "lepik_tooplaan-2027_2027-05-31.json".into(),
            writes: u64::MAX,
            returned: None,
        }
    }

    fn arrived(id: Option<&str>, base: Option<&str>) -> Exported {
        let (id, base) = (id.map(str::to_owned), base.map(str::to_owned));
        Exported { id, at: Some(at(7)), by: None, app: None, scope: Scope::Full, base }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let mut memory = Memory { base: Some("mX2_9aLp".into()), ..Memory::default() };
        memory.moved_out.insert(Id::parse("old").unwrap());
        memory.add(file("a", Scope::Full, 1));
        memory.add(Remembered { returned: Some(at(9)), ..file("b", Scope::Selection, 2) });
        assert_eq!(Memory::read(&memory.write()), memory);
    }

    #[test]
    fn a_damaged_text_is_as_good_as_none() {
        let check = |text: &str, files: usize| assert_eq!(Memory::read(text).files.len(), files, "{text}");
        check("", 0);
        check("[]", 0);
        check(r#"{"files":3}"#, 0);
        check(r#"{"files":[{"id":"a"},null]}"#, 0);
        check(r#"{"files":[{"id":"a","at":"2027-05-31T10:00:00Z","scope":"full"}]}"#, 1);
        check(r#"{"files":[{"id":"a","at":"2027-05-31T10:00:00Z","scope":"later"}]}"#, 0);
    }

    #[test]
    fn fifty_files_are_remembered_and_always_the_last_whole_plan() {
        let mut memory = Memory::default();
        memory.add(file("old", Scope::Full, 0));
        memory.add(file("full", Scope::Full, 1));
        (2..70).for_each(|n| memory.add(file(&n.to_string(), Scope::Selection, n)));
        assert_eq!(memory.files.len(), MOST);
        assert_eq!(memory.files.first().unwrap().id, "69");
        assert_eq!(memory.last_full().unwrap().id, "full");
    }

    #[test]
    fn a_file_is_known_by_what_it_came_from() {
        let mut memory = Memory::default();
        memory.add(file("a", Scope::Full, 1));
        memory.add(file("b", Scope::Selection, 2));
        let moment = at(2).to_string();
        let check = |id: Option<&str>, base: Option<&str>, expected: Option<&str>| {
            let known = memory.source(&arrived(id, base)).map(|file| file.id.as_str());
            assert_eq!(known, expected, "{id:?} {base:?}");
        };
        check(Some("x"), Some("a"), Some("a"));
        check(Some("x"), Some(&moment), Some("b"));
        check(Some("b"), None, Some("b"));
        check(Some("b"), Some("a"), Some("b"));
        check(Some("x"), Some("y"), None);
        check(None, None, None);
    }

    #[test]
    fn a_file_that_is_taken_in_is_what_the_copy_comes_from() {
        let mut memory = Memory::default();
        memory.add(file("a", Scope::Full, 1));
        let mut check = |id: Option<&str>, base: Option<&str>, expected: Option<&str>, is_back: bool| {
            memory.arrive(&arrived(id, base), at(8));
            assert_eq!(memory.base.as_deref(), expected, "{id:?} {base:?}");
            assert_eq!(memory.files.first().unwrap().returned, is_back.then(|| at(8)), "{id:?} {base:?}");
        };
        // The own file once more.
        check(Some("a"), None, None, false);
        check(Some("y"), Some("z"), Some("y"), false);
        check(Some("x"), Some("a"), Some("x"), true);
        check(Some("a"), None, Some("x"), true);
        check(None, None, Some(&at(7).to_string()), true);
    }
}
