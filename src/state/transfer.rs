//! Files in and out. A chosen file is read and compared first; nothing changes until the person accepts, and accepting
//! is one step that one undo takes back.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::app::App;
use super::clock;
use super::codes::CodeAt;
use super::intake::Refusal;
use crate::format::error::{RecordFault, SetAside};
use crate::format::file::{self, PlanFile, Scope};
use crate::format::sample::sample;
use crate::format::sealed::SEALED_LIMIT;
use crate::model::command::Command;
use crate::model::id::{Id, ReplicaId};
use crate::model::merge::{Incoming, Verdict};
use crate::model::plan::Plan;

/// Who writes the sample, in every copy of it. A change of the sample needs another.
const SAMPLE_WRITER: ReplicaId = ReplicaId::SAMPLE;

/// A file that was chosen.
#[derive(Clone, PartialEq, Debug)]
pub struct Loaded {
    /// Its name.
    pub name: String,
    /// Its number among those that something was asked about.
    pub arrival: Option<usize>,
    /// What it holds, or why it is refused.
    pub outcome: Result<PlanFile, Refusal>,
}

/// One record of the preview.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// The record.
    pub id: Id,
    /// Its title after merging.
    pub title: String,
    /// Its kind.
    pub kind: String,
    /// What merging would do.
    pub verdict: Verdict,
    /// The fields that would change.
    pub fields: Vec<String>,
}

/// What the chosen files would do.
#[derive(Clone, PartialEq, Debug)]
pub struct Preview {
    /// The plan they go to.
    pub plan: Id,
    /// Its title.
    pub title: String,
    /// Whether that is the plan in view.
    pub is_here: bool,
    /// The records, by verdict.
    pub rows: Vec<Row>,
    /// What cannot be read, by file.
    pub problems: Vec<(String, SetAside)>,
    /// The personal codes that would come with them.
    pub codes: Vec<CodeAt>,
    /// The files that are of another plan than the first; nothing of them is taken.
    pub left_out: Vec<String>,
    /// Whether accepting would change anything.
    pub changes: bool,
    incoming: Vec<Incoming>,
}

impl Preview {
    /// How many records have this verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.rows.iter().filter(|row| row.verdict == verdict).count()
    }
}

/// The chosen files and what they would do.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Transfer {
    /// The files.
    pub files: Vec<Loaded>,
    /// What those would do that can be read.
    pub preview: Option<Preview>,
    /// Whether the files go into the plan in view though they are of another (rule F1).
    pub into_here: bool,
}

impl App {
    /// Reads files (name and bytes; no bytes for one that is too large to be read at all) and compares them.
    pub fn read_files(&self, files: Vec<(String, Option<Vec<u8>>)>) {
        self.finish_draft();
        let files = self.take_in(files);
        self.transfer.set(Transfer { files, preview: None, into_here: false });
        self.compare();
    }

    /// Whether a file is so large that it need not be read.
    pub fn is_too_large(size: f64) -> bool {
        size > SEALED_LIMIT as f64
    }

    /// Says whether files of another plan go into the plan in view.
    pub fn import_into_here(&self, into_here: bool) {
        self.transfer.update(|transfer| transfer.into_here = into_here);
        self.compare();
    }

    /// Compares the chosen files with the plan they go to.
    pub(super) fn compare(&self) {
        let preview = self.transfer.with_untracked(|transfer| {
            if untrack(|| self.asks()) {
                return None;
            }
            let readable: Vec<(&str, &PlanFile)> = transfer
                .files
                .iter()
                .filter_map(|file| Some((file.name.as_str(), file.outcome.as_ref().ok()?)))
                .collect();
            let (_, first) = readable.first()?;
            // Without a plan of its own, a file that knows records of this one is meant for it (rule F5).
            let known = |file: &PlanFile| {
                self.ask(|plan| file.records.iter().any(|incoming| plan.get(incoming.record.id()).is_some()))
            };
            let into_here = transfer.into_here || (!first.names_plan && known(first));
            let target = if into_here { self.plan_id() } else { first.plan.record.id().clone() };
            // Files of several plans are not mixed: those of another plan than the first wait for their own import.
            let first = first.plan.record.id();
            let (same, others): (Vec<_>, Vec<_>) =
                readable.into_iter().partition(|(_, file)| !file.names_plan || file.plan.record.id() == first);
            let mut preview = self.preview(target, &same);
            preview.left_out = others.into_iter().map(|(name, _)| name.to_owned()).collect();
            Some(preview)
        });
        self.transfer.update(|transfer| transfer.preview = preview);
    }

    fn preview(&self, target: Id, files: &[(&str, &PlanFile)]) -> Preview {
        let is_here = target == self.plan_id();
        let mut plan = if is_here {
            self.ask(Plan::clone)
        } else {
            self.with_core(|core| core.keeper.peek(&target))
                .map_or_else(|_| Plan::new(target.clone()), |opened| opened.plan)
        };
        let author = self.author();
        let mut problems = Vec::new();
        let mut incoming = Vec::new();
        let mut codes = Vec::new();
        let mut rows: BTreeMap<Id, Row> = BTreeMap::new();
        let mut changes = !is_here;
        for (name, file) in files {
            problems.extend(file.set_aside.iter().map(|set_aside| ((*name).to_owned(), set_aside.clone())));
            let head = (*file.plan.record.id() == target).then_some(&file.plan);
            for (index, record) in head.into_iter().map(|head| (0, head)).chain((1..).zip(&file.records)) {
                let id = record.record.id().clone();
                let before = plan.get(&id).cloned();
                if before.as_ref().is_some_and(|before| before.kind_id() != record.record.kind_id()) {
                    let fault = RecordFault::OtherKind.at("kind");
                    let title = record.record.title().to_owned();
                    problems.push(((*name).to_owned(), SetAside { number: index, name: title, fault }));
                    continue;
                }
                let verdict = plan.preview(record, author);
                let merge = Command::Merge { incoming: vec![record.clone()] };
                let changed = plan.apply(&merge, author).is_ok_and(|change| !change.is_empty());
                changes |= changed;
                incoming.push(record.clone());
                let Some(after) = plan.get(&id) else { continue };
                if changed {
                    codes.extend(CodeAt::new_in(after, before.as_deref()));
                }
                if index == 0 {
                    continue;
                }
                let mut fields: BTreeSet<&str> = BTreeSet::new();
                if let (Some(before), Verdict::Changed | Verdict::Conflict) = (&before, verdict) {
                    let differs = after.registers().filter(|(path, register)| before.register(path) != Some(register));
                    fields.extend(differs.map(|(path, _)| path.name.as_ref()));
                }
                let row = Row {
                    id: id.clone(),
                    title: after.title().to_owned(),
                    kind: after.kind_id().to_owned(),
                    verdict: rows.get(&id).map_or(verdict, |row| row.verdict.min(verdict)),
                    fields: fields.into_iter().map(str::to_owned).collect(),
                };
                rows.insert(id, row);
            }
        }
        let mut rows: Vec<Row> = rows.into_values().collect();
        // What has to be decided first, what stays the same last.
        let order = |verdict| match verdict {
            Verdict::Conflict => 0,
            Verdict::New => 1,
            Verdict::Changed => 2,
            Verdict::Same => 3,
        };
        rows.sort_by_key(|row| order(row.verdict));
        let title = plan.head().title().to_owned();
        Preview { plan: target, title, is_here, rows, problems, codes, left_out: Vec::new(), changes, incoming }
    }

    /// Leaves all as it was.
    pub fn cancel_import(&self) {
        self.transfer.set(Transfer::default());
        self.intake.set(Vec::new());
    }

    /// Takes over what the preview shows, as one step. Answers what was taken over; `None` if the other plan cannot be
    /// shown now.
    pub fn accept_import(&self) -> Option<Preview> {
        let preview = self.transfer.get_untracked().preview?;
        if !self.open_plan(&preview.plan) {
            return None;
        }
        self.merge(preview.incoming.clone());
        self.note_arrival();
        self.cancel_import();
        Some(preview)
    }

    fn merge(&self, incoming: Vec<Incoming>) {
        // Merging refuses nothing: a file has passed its gates.
        self.dispatch(&Command::Merge { incoming }, None).ok();
        // A file may name writes of this very writer (a copy edited by hand): later ones need a fresh name (rule M8).
        self.fresh_replica();
        self.measure();
    }

    /// Opens the sample plan, as a plan of its own. Answers whether it is in view now.
    pub fn load_sample(&self) -> bool {
        let Ok(file) = sample(&mut clock::new_id) else {
            return false;
        };
        if !self.open_plan(file.plan.record.id()) {
            return false;
        }
        // It was opened before: what the person has made of it stays.
        if !self.ask(Plan::is_empty) {
            return true;
        }
        // Everyone who loads the sample gets the very same writes, so copies of it have nothing to disagree about.
        self.with_core_mut(|core| core.replica = SAMPLE_WRITER);
        self.merge(std::iter::once(file.plan).chain(file.records).collect());
        true
    }

    /// The whole plan as a file: its name and its text.
    pub fn export(&self) -> Option<(String, String)> {
        self.finish_draft();
        self.file_of(&self.ask(Plan::clone))
    }

    /// A plan as a file: its name and its text. It is remembered.
    pub(super) fn file_of(&self, plan: &Plan) -> Option<(String, String)> {
        let exported = self.exported(plan.id(), Scope::Full);
        let text = file::write(plan, &exported).ok()?;
        let name = file_name(plan.head().title(), &clock::today().to_string(), "json");
        self.remember(plan, &exported, &name, "");
        Some((name, text))
    }
}

/// A value as files say it, for those who compare what is in sight with a file.
pub fn value_text(value: &crate::model::value::Value) -> String {
    crate::format::value_text(value)
}

/// A file name of plain characters only: `lepik_tooplaan-2027_2026-11-22.json` (section 7 of the domain).
pub(super) fn file_name(title: &str, date: &str, ending: &str) -> String {
    let plain = |letter: char| match letter.to_lowercase().next() {
        Some('\u{e4}') => Some('a'),
        Some('\u{f5}' | '\u{f6}') => Some('o'),
        Some('\u{fc}') => Some('u'),
        Some('\u{161}') => Some('s'),
        Some('\u{17e}') => Some('z'),
        Some(letter) if letter.is_ascii_alphanumeric() => Some(letter),
        _ => None,
    };
    let words: Vec<String> = title
        .split(|letter: char| !letter.is_alphanumeric())
        .map(|word| word.chars().filter_map(plain).collect())
        .filter(|word: &String| !word.is_empty())
        .collect();
    let name: String = words.join("-").chars().take(60).collect();
    let name = if name.is_empty() { "plan".to_owned() } else { name };
    format!("lepik_{name}_{date}.{ending}")
}

/// The name of a file that holds a part of what the other names, or holds it in another way.
pub(super) fn by_part(name: &str, part: &str) -> String {
    let (title, rest) = name.rsplit_once('_').unwrap_or((name, ""));
    format!("{title}-{part}_{rest}")
}
