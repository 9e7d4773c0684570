//! Files in and out. Chosen files are read and compared first; nothing changes until the person accepts
//! ([`accept`](super::accept)).

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::App;
use super::clock;
use super::comparing::Preview;
use super::intake::{Arrival, Found, Refusal};
use super::slices::{Slices, Stage, Stopped};
use crate::format::error::FileError;
use crate::format::file::{self, Exported, PlanFile, Reading, Scope};
use crate::format::sample::sample;
use crate::format::sealed::SEALED_LIMIT;
use crate::model::command::Command;
use crate::model::date::Moment;
use crate::model::id::ReplicaId;
use crate::model::kinds::common;
use crate::model::plan::Plan;
use crate::model::value::Value;

/// Who writes the sample, in every copy of it. A change of the sample needs another.
const SAMPLE_WRITER: ReplicaId = ReplicaId::SAMPLE;

/// Reading a file of more bytes is announced before, because its JSON is read in one go.
const LONG: usize = 1 << 20;

/// When files that were left are freed: after what follows has been shown and stored.
const LATER: Duration = Duration::from_secs(2);

/// A file that was chosen.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Its name.
    pub name: String,
    /// Whether it is no file, but a point to restore.
    pub is_point: bool,
    /// Its number among those that something was asked about.
    pub arrival: Option<usize>,
    /// What it holds, or why it is refused.
    pub outcome: Result<Arc<PlanFile>, Refusal>,
}

/// What a file says of itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct About {
    /// The role of the one who exported it.
    pub by: Option<String>,
    /// When.
    pub at: Option<Moment>,
    /// Whether it holds but a part of its plan.
    pub is_selection: bool,
    /// The title of its plan.
    pub title: String,
    /// How many records could be read.
    pub records: usize,
}

impl Loaded {
    /// What the file says of itself.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn about(&self) -> Result<About, &Refusal> {
        let file = self.outcome.as_ref()?;
        // With or without merge data.
        let loose = file.plan.loose.iter().find_map(|(path, value)| match value {
            Value::Text(text) if path.name == common::TITLE.name() => Some(text.as_str()),
            _ => None,
        });
        let Exported { id: _, at, by, app: _, scope, base: _ } = file.exported.clone();
        Ok(About {
            by,
            at,
            is_selection: scope == Scope::Selection,
            title: loose.unwrap_or_else(|| file.plan.record.title()).to_owned(),
            records: file.records.len(),
        })
    }

    /// What it holds, if it can be read.
    pub(super) fn readable(&self) -> Option<&Arc<PlanFile>> {
        self.outcome.as_ref().ok()
    }
}

/// The chosen files and what they would do.
#[derive(Clone, Default, Debug)]
pub struct Transfer {
    /// The files.
    pub files: Vec<Loaded>,
    /// What those would do that can be read.
    pub preview: Option<Arc<Preview>>,
    /// Whether the files go into the plan in view though they are of another (rule F1).
    pub into_here: bool,
}

impl App {
    /// Reads files (name and bytes; no bytes for one that is too large to be read at all) and compares them, with those
    /// that are there already or in their place.
    pub async fn read_files(self, chosen: Vec<(String, Option<Vec<u8>>)>, beside: bool) {
        self.finish_draft();
        let mut transfer = if beside { self.transfer.get_untracked() } else { Transfer::default() };
        let mut arrivals = if beside { self.intake.get_untracked() } else { Vec::new() };
        let first = arrivals.iter().map(|arrival| arrival.number + 1).max().unwrap_or(0);
        let mut slices = Slices::begin(self);
        for (number, (name, bytes)) in (first..).zip(chosen) {
            let Ok(found) = self.recognise(&name, bytes, &mut slices).await else {
                return;
            };
            let outcome = match found {
                Ok(Found::Step(step)) => {
                    arrivals.push(Arrival { number, name, step, is_answered: false });
                    continue;
                }
                Ok(Found::Plan(plan)) => Ok(plan),
                Err(refusal) => Err(refusal),
            };
            transfer.files.push(Loaded { name, is_point: false, arrival: None, outcome });
        }
        self.intake.set(arrivals);
        self.compare_files(transfer, slices).await;
    }

    /// Compares what did not come as a file.
    pub(super) async fn take_in(self, loaded: Loaded) {
        self.intake.set(Vec::new());
        let transfer = Transfer { files: vec![loaded], ..Transfer::default() };
        self.compare_files(transfer, Slices::begin(self)).await;
    }

    /// Whether a file is so large that it need not be read.
    pub fn is_too_large(size: f64) -> bool {
        size > SEALED_LIMIT as f64
    }

    /// Says whether files of another plan go into the plan in view.
    pub async fn import_into_here(self, into_here: bool) {
        let transfer = Transfer { into_here, ..self.transfer.get_untracked() };
        self.compare_files(transfer, Slices::begin(self)).await;
    }

    /// Leaves one of the files out.
    pub async fn leave_file_out(self, number: usize) {
        let mut transfer = self.transfer.get_untracked();
        if number < transfer.files.len() {
            let file = transfer.files.remove(number);
            self.intake.update(|arrivals| arrivals.retain(|arrival| Some(arrival.number) != file.arrival));
        }
        self.compare_files(transfer, Slices::begin(self)).await;
    }

    /// Compares the files that are there anew; until then nothing can be accepted.
    pub(super) fn compare_anew(self) {
        self.transfer.update(|transfer| transfer.preview = None);
        let slices = Slices::begin(self);
        spawn_local(async move { self.compare_files(self.transfer.get_untracked(), slices).await });
    }

    async fn compare_files(self, transfer: Transfer, mut slices: Slices) {
        if let Ok(preview) = self.compare(&transfer, &mut slices).await {
            self.transfer.set(Transfer { preview: preview.map(Arc::new), ..transfer });
        }
    }

    /// Leaves all as it was.
    pub fn cancel_import(&self) {
        self.stop_work();
        if untrack(|| self.has_files()) {
            let left = self.transfer.try_update(std::mem::take);
            self.intake.set(Vec::new());
            // Freeing thousands of records takes several frames, and no one waits for it.
            set_timeout(move || drop(left), LATER);
        }
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
        let incoming = std::iter::once(file.plan).chain(file.records).collect();
        self.import(&Command::Merge { incoming });
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

    /// The text of a plan's file, as it was at a moment.
    pub(super) fn written(&self, plan: &Plan, at: Moment) -> Option<String> {
        let exported = Exported { id: None, at: Some(at), base: None, ..self.exported(plan.id(), Scope::Full) };
        file::write(plan, &exported).ok()
    }
}

/// Reads a plan's file. What it says of records letter by letter as this plan or another file did is not read again.
pub(super) async fn read(
    app: App,
    bytes: &[u8],
    slices: &mut Slices,
) -> Result<Result<Arc<PlanFile>, FileError>, Stopped> {
    if bytes.len() > LONG {
        slices.before_long(Stage::Reading).await?;
    }
    let mut reading = match Reading::open(bytes, &mut clock::new_id) {
        Ok(reading) => reading,
        Err(error) => return Ok(Err(error)),
    };
    app.with_core_mut(|core| core.known.tidy());
    loop {
        match app.with_core_mut(|core| reading.read_next(&mut core.known, &mut clock::new_id)) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => return Ok(Err(error)),
        }
        let (done, of) = reading.progress();
        slices.reach(Stage::Reading, done, of).await?;
    }
    Ok(Ok(Arc::new(reading.finish())))
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
