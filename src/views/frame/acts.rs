//! Acts: everything that can be done from wherever one is, each by one value. The palette lists them, shortcuts point at
//! them.

mod run;
mod words;

use leptos::prelude::*;

use crate::i18n::Language;
use crate::model::id::Id;
use crate::model::kind::{Kind, Phase};
use crate::model::kinds;
use crate::model::record::Record;
use crate::model::shelf::{self, Shelf};
use crate::model::sort;
use crate::state::plans::Kept;
use crate::state::settings::Theme;
use crate::views::route::Page;
use crate::views::{app, way};

/// Something that can be done.
#[derive(Clone, PartialEq, Debug)]
pub enum Act {
    /// Shows the palette.
    Palette,
    /// Goes to the search box.
    Search,
    /// Shows the shortcuts.
    Shortcuts,
    /// Offers the kinds of new records.
    New,
    /// Makes a record.
    Create(&'static Kind),
    /// Takes the last step back.
    Undo,
    /// Does it again.
    Redo,
    /// Goes to a page.
    Go(Page),
    /// Shows a record.
    Open(Id),
    /// Shows all records that hold the words.
    All(String, usize),
    /// Downloads the whole plan.
    Export,
    /// Downloads it under a passphrase.
    Seal,
    /// Downloads a copy for another program.
    HandOut(CopyFor),
    /// Chooses files to take in.
    Import,
    /// Prints the page.
    Print,
    /// Shows another plan.
    Plan(Id, String),
    /// Makes a plan.
    NewPlan,
    /// Shows the sample plan.
    Sample,
    /// Changes the colours.
    Theme(Theme),
    /// Changes the language.
    Language(Language),
    /// Does something with the open record.
    Record(OnRecord),
}

/// The copies for other programs, with their defaults.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CopyFor {
    /// A table.
    Table,
    /// A calendar.
    Calendar,
    /// A list.
    List,
}

/// Something that can be done with the open record.
#[derive(Clone, PartialEq, Debug)]
pub enum OnRecord {
    /// Moves it to a stage of its kind.
    Stage(&'static str, &'static str),
    /// Copies it.
    Copy,
    /// Keeps it as a template.
    Template,
    /// Downloads it.
    Markdown,
    /// Puts it into the archive.
    Archive,
    /// Puts it into the bin.
    Trash,
    /// Closes the editor.
    Close,
}

impl Act {
    /// Its id among those that were used last; none for what leads to one record or plan.
    pub fn id(&self) -> Option<String> {
        Some(match self {
            Self::Palette | Self::Open(_) | Self::All(..) | Self::Plan(..) | Self::Record(_) => return None,
            Self::Search => "search".to_owned(),
            Self::Shortcuts => "shortcuts".to_owned(),
            Self::New => "new".to_owned(),
            Self::Create(kind) => format!("create-{}", kind.id),
            Self::Undo => "undo".to_owned(),
            Self::Redo => "redo".to_owned(),
            Self::Go(page) => format!("go-{}", page.id()),
            Self::Export => "export".to_owned(),
            Self::Seal => "seal".to_owned(),
            Self::HandOut(CopyFor::Table) => "table".to_owned(),
            Self::HandOut(CopyFor::Calendar) => "calendar".to_owned(),
            Self::HandOut(CopyFor::List) => "list".to_owned(),
            Self::Import => "import".to_owned(),
            Self::Print => "print".to_owned(),
            Self::NewPlan => "new-plan".to_owned(),
            Self::Sample => "sample".to_owned(),
            Self::Theme(theme) => format!("theme-{}", theme.id()),
            Self::Language(language) => format!("language-{}", language.tag()),
        })
    }

    /// Everything that can be done now, in the order of the palette.
    pub fn all() -> Vec<Self> {
        let app = app();
        let mut acts = on_open_record();
        let (undo, redo) = app.steps.get();
        acts.extend(undo.map(|_| Self::Undo));
        acts.extend(redo.map(|_| Self::Redo));
        acts.push(Self::Go(Page::Overview));
        acts.extend(Page::duties().map(|duty| Self::Go(Page::Board(duty))));
        acts.extend([Page::Table, Page::Calendar, Page::Timeline, Page::Scenarios, Page::Review].map(Self::Go));
        acts.extend(Page::duties().filter_map(Page::results).map(Self::Go));
        acts.extend([Page::Conflicts, Page::Share, Page::Handover].map(Self::Go));
        acts.extend([Page::Plans, Page::Archive, Page::Trash, Page::Settings].map(Self::Go));
        acts.extend(kinds::ALL.iter().map(|kind| Self::Create(kind)));
        acts.extend([Self::Export, Self::Seal, Self::Import, Self::Print]);
        acts.extend([CopyFor::Table, CopyFor::Calendar, CopyFor::List].map(Self::HandOut));
        let others = app.plans().into_iter().filter(|plan| !plan.is_here && plan.kept == Kept::AtHand);
        acts.extend(others.map(|plan| Self::Plan(plan.id, plan.title)));
        acts.extend([Self::NewPlan, Self::Sample]);
        acts.extend(Theme::ALL.map(Self::Theme));
        acts.extend(Language::ALL.map(Self::Language));
        acts.extend([Self::Search, Self::Shortcuts]);
        acts
    }
}

/// What can be done with the record whose editor is open.
fn on_open_record() -> Vec<Act> {
    let id = way().place.with(|place| place.record.clone());
    let record = id.and_then(|id| app().record(&id)).map(|record| record.get());
    let Some(record) = record.filter(|record| !matches!(shelf::of(record), Shelf::Bin | Shelf::Gone)) else {
        return Vec::new();
    };
    let mut acts = stages(&record);
    let is_copied = record.kind().is_some() && shelf::is_work(&record);
    if is_copied {
        acts.extend([OnRecord::Copy, OnRecord::Template, OnRecord::Markdown]);
    }
    if shelf::can_be_archived(&record) {
        acts.push(OnRecord::Archive);
    }
    acts.extend([OnRecord::Trash, OnRecord::Close]);
    acts.into_iter().map(Act::Record).collect()
}

/// The stages that a record can be moved to: the next one first, those that set it aside last.
fn stages(record: &Record) -> Vec<OnRecord> {
    let Some(kind) = record.kind() else { return Vec::new() };
    let here = kind.stages.iter().position(|stage| stage.id == record.stage_id()).unwrap_or_default();
    let (before, after) = kind.stages.split_at(here);
    let mut others: Vec<_> = after.iter().skip(1).chain(before).collect();
    sort::by_key(&mut others, |stage| stage.phase == Phase::Closed);
    others.into_iter().map(|stage| OnRecord::Stage(kind.id, stage.id)).collect()
}
