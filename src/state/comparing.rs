//! What chosen files would do to the plan that they go to, record by record. Nothing is changed here.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::app::App;
use super::clock;
use super::codes::CodeAt;
use super::slices::{Slices, Stage, Stopped};
use super::transfer::Transfer;
use crate::format::error::{RecordFault, SetAside};
use crate::format::file::PlanFile;
use crate::model::command::Author;
use crate::model::compare::{Fate, fate};
use crate::model::id::Id;
use crate::model::merge::{Incoming, Merged, Verdict};
use crate::model::plan::Plan;
use crate::model::record::Record;
use crate::model::sort;

/// One record of the preview.
#[derive(Clone, Debug)]
pub struct Row {
    /// What merging would do.
    pub verdict: Verdict,
    /// What would become of the record as a whole, where copies disagree about whether it is there.
    pub fate: Option<Fate>,
    /// The record before and after.
    pub merged: Merged,
    /// Its title in the file.
    title: String,
}

impl Row {
    /// The record.
    pub fn id(&self) -> &Id {
        self.merged.after.id()
    }

    /// Its title after merging; of one that is or will be purged as the other side has it. Empty where no one knows it.
    pub fn title(&self) -> &str {
        let before = self.merged.before.as_ref().map_or("", |before| before.title());
        [self.merged.after.title(), &self.title, before].into_iter().find(|title| !title.is_empty()).unwrap_or_default()
    }
}

/// What the chosen files would do.
#[derive(Debug)]
pub struct Preview {
    /// The plan they go to.
    pub plan: Id,
    /// Whether that is the plan in view.
    pub is_here: bool,
    /// The records: what has to be decided first, what stays the same last.
    pub rows: Vec<Row>,
    /// The plan's own record, where a file brings it.
    pub head: Option<Merged>,
    /// What cannot be read, by file.
    pub problems: Vec<(String, SetAside)>,
    /// The personal codes that would come with them.
    pub codes: Vec<CodeAt>,
    /// The files that are of another plan than the first; nothing of them is taken.
    pub left_out: Vec<String>,
}

impl Preview {
    /// How many records have this verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.rows.iter().filter(|row| row.verdict == verdict).count()
    }

    /// Whether accepting would change anything, seen or not.
    pub fn changes(&self) -> bool {
        !self.is_here || self.head.iter().chain(self.rows.iter().map(|row| &row.merged)).any(Merged::changes)
    }

    /// Whether the plan's own record would differ for a person.
    pub fn changes_head(&self) -> bool {
        self.head.as_ref().is_some_and(|head| head.verdict() != Verdict::Same)
    }
}

impl App {
    /// Compares files with the plan they go to.
    pub(super) async fn compare(self, transfer: &Transfer, slices: &mut Slices) -> Result<Option<Preview>, Stopped> {
        if untrack(|| self.asks()) {
            return Ok(None);
        }
        let readable = || transfer.files.iter().filter_map(|file| Some((file.name.as_str(), file.readable()?)));
        let Some((_, first)) = readable().next() else {
            return Ok(None);
        };
        // Without a plan of its own, a file that knows records of this one is meant for it (rule F5).
        let known = |file: &PlanFile| {
            self.ask(|plan| file.records.iter().any(|incoming| plan.get(incoming.record.id()).is_some()))
        };
        let into_here = transfer.into_here || (!first.names_plan && known(first));
        let target = if into_here { self.plan_id() } else { first.plan.record.id().clone() };
        // Files of several plans are not mixed: those of another plan than the first wait for their own import.
        let first = first.plan.record.id();
        let (same, others): (Vec<_>, Vec<_>) =
            readable().partition(|(_, file)| !file.names_plan || file.plan.record.id() == first);
        let mut comparing = Comparing::new(self, target);
        let of = same.iter().map(|(_, file)| file.records.len()).sum();
        let mut done = 0;
        for (name, file) in same {
            comparing.begin(name, file);
            for (number, incoming) in (1..).zip(&file.records) {
                comparing.compare(name, number, incoming);
                done += 1;
                slices.reach(Stage::Comparing, done, of).await?;
            }
        }
        let mut preview = comparing.finish();
        for (done, row) in (1..).zip(&preview.rows) {
            preview.codes.extend(CodeAt::brought(&row.merged));
            slices.reach(Stage::Comparing, done, of).await?;
        }
        preview.left_out = others.into_iter().map(|(name, _)| name.to_owned()).collect();
        Ok(Some(preview))
    }
}

/// A comparison under way.
struct Comparing {
    app: App,
    /// The plan that the files go to, where it is not the one in view.
    other: Option<Plan>,
    /// A writer of its own for what the files say without merge data: whatever is written here meanwhile has another.
    author: Author,
    places: HashMap<Id, usize>,
    preview: Preview,
}

impl Comparing {
    fn new(app: App, target: Id) -> Self {
        let is_here = target == app.plan_id();
        let peek = || app.with_core(|core| core.keeper.peek(&target));
        let other = (!is_here).then(|| peek().map_or_else(|_| Plan::new(target.clone()), |opened| opened.plan));
        Self {
            app,
            other,
            author: Author { replica: clock::new_replica(), now: clock::now() },
            places: HashMap::new(),
            preview: Preview {
                plan: target,
                is_here,
                rows: Vec::new(),
                head: None,
                problems: Vec::new(),
                codes: Vec::new(),
                left_out: Vec::new(),
            },
        }
    }

    fn here(&self, id: &Id) -> Option<Arc<Record>> {
        match &self.other {
            Some(plan) => plan.get(id).cloned(),
            None => self.app.ask(|plan| plan.get(id).cloned()),
        }
    }

    fn begin(&mut self, name: &str, file: &PlanFile) {
        let preview = &mut self.preview;
        preview.problems.extend(file.set_aside.iter().map(|set_aside| (name.to_owned(), set_aside.clone())));
        if *file.plan.record.id() == preview.plan {
            let before = self.here(file.plan.record.id());
            match &mut self.preview.head {
                Some(head) => head.add(&file.plan, self.author),
                None => self.preview.head = Some(Merged::new(before, &file.plan, self.author)),
            }
        }
    }

    fn compare(&mut self, name: &str, number: usize, incoming: &Incoming) {
        let record = &incoming.record;
        let place = self.places.get(record.id()).copied();
        let before = if place.is_some() { None } else { self.here(record.id()) };
        let row = place.and_then(|place| self.preview.rows.get_mut(place));
        let known = row.as_ref().map(|row| &row.merged.after).or(before.as_ref());
        if known.is_some_and(|known| known.kind_id() != record.kind_id()) {
            let set_aside =
                SetAside { number, name: record.title().to_owned(), fault: RecordFault::OtherKind.at("kind") };
            self.preview.problems.push((name.to_owned(), set_aside));
            return;
        }
        match row {
            Some(row) => {
                row.merged.add(incoming, self.author);
                row.judge(record);
            }
            None => {
                let merged = Merged::new(before, incoming, self.author);
                let mut row = Row { verdict: Verdict::Same, fate: None, merged, title: String::new() };
                row.judge(record);
                self.places.insert(record.id().clone(), self.preview.rows.len());
                self.preview.rows.push(row);
            }
        }
    }

    fn finish(self) -> Preview {
        let mut preview = self.preview;
        preview.codes = preview.head.as_ref().map(CodeAt::brought).unwrap_or_default();
        let order = |verdict| match verdict {
            Verdict::Conflict => 0,
            Verdict::Changed => 1,
            Verdict::New => 2,
            Verdict::Same => 3,
        };
        sort::by_key(&mut preview.rows, |row| order(row.verdict));
        preview
    }
}

impl Row {
    /// Says anew what merging would do, after one more file.
    fn judge(&mut self, there: &Record) {
        self.verdict = self.merged.verdict();
        let here = self.merged.before.as_ref().map(|before| before.presence());
        self.fate = fate(here, there.presence(), self.merged.after.presence());
        if self.merged.after.title().is_empty() && self.title.is_empty() {
            self.title = there.title().to_owned();
        }
    }
}
