//! What acts are called and which sign they bear.

use leptos::prelude::*;

use super::super::page_title;
use super::super::topbar::{deed_name, theme_name};
use super::{Act, CopyFor, OnRecord};
use crate::views::app;
use crate::views::kit::icon::Glyph;
use crate::views::kit::texts::{kind, plan_title, stage, t, title};
use crate::views::route::Page;

impl Act {
    /// What it is called.
    pub fn name(&self) -> String {
        let (undo, redo) = app().steps.get();
        match self {
            Self::Palette => t().find.palette.to_owned(),
            Self::Search => t().find.search.to_owned(),
            Self::Shortcuts => t().find.shortcuts.to_owned(),
            Self::New => t().new_record.to_owned(),
            Self::Create(new) => (t().find.create)(&kind(new.id)),
            Self::Undo => undo.map_or_else(|| t().undo.to_owned(), |deed| format!("{}: {}", t().undo, deed_name(deed))),
            Self::Redo => redo.map_or_else(|| t().redo.to_owned(), |deed| format!("{}: {}", t().redo, deed_name(deed))),
            Self::Go(Page::Board(duty)) => format!("{} {}", duty.number, page_title(Page::Board(duty))),
            Self::Go(page) => page_title(*page),
            Self::Open(id) => app().ask(|plan| plan.get(id).map(|record| title(record))).unwrap_or_default(),
            Self::All(_, count) => (t().find.show_all)(*count),
            Self::Export => t().export_plan.to_owned(),
            Self::Seal => t().exports.seal.to_owned(),
            Self::HandOut(CopyFor::Table) => t().exports.table_get.to_owned(),
            Self::HandOut(CopyFor::Calendar) => t().exports.calendar_get.to_owned(),
            Self::HandOut(CopyFor::List) => t().exports.list_get.to_owned(),
            Self::Import => t().import.to_owned(),
            Self::Print => t().find.print.to_owned(),
            Self::Plan(_, title) => (t().find.open_plan)(&plan_title(title)),
            Self::NewPlan => t().new_plan.to_owned(),
            Self::Sample => t().load_sample.to_owned(),
            Self::Theme(theme) => format!("{}: {}", t().theme, theme_name(*theme)),
            Self::Language(language) => format!("{}: {}", t().language, language.name()),
            Self::Record(OnRecord::Stage(kind, id)) => (t().find.to_stage)(&stage(kind, id)),
            Self::Record(OnRecord::Copy) => t().templates.copy.to_owned(),
            Self::Record(OnRecord::Template) => t().templates.save.to_owned(),
            Self::Record(OnRecord::Markdown) => t().exports.record_get.to_owned(),
            Self::Record(OnRecord::Archive) => t().archive.archive.to_owned(),
            Self::Record(OnRecord::Trash) => t().to_trash.to_owned(),
            Self::Record(OnRecord::Close) => t().close_record.to_owned(),
        }
    }

    /// What sort of act it is; it is found by this word, too.
    pub fn group(&self) -> &'static str {
        match self {
            Self::Palette | Self::Search | Self::Shortcuts | Self::Undo | Self::Redo | Self::Print => "",
            Self::Go(Page::Board(_)) => t().board.name,
            Self::Go(_) => t().find.page,
            Self::New | Self::Create(_) => t().find.new,
            Self::Open(_) | Self::All(..) => "",
            Self::Export | Self::Seal | Self::HandOut(_) | Self::Import => t().find.file,
            Self::Plan(..) | Self::NewPlan | Self::Sample => t().plan,
            Self::Theme(_) | Self::Language(_) => t().settings,
            Self::Record(_) => t().find.open_record,
        }
    }

    /// Its sign.
    pub fn glyph(&self) -> Glyph {
        match self {
            Self::Palette | Self::Search | Self::All(..) => Glyph::Search,
            Self::Shortcuts => Glyph::Info,
            Self::New | Self::Create(_) | Self::NewPlan => Glyph::Plus,
            Self::Undo => Glyph::Undo,
            Self::Redo => Glyph::Redo,
            Self::Go(page) => page_glyph(*page),
            Self::Open(_) => Glyph::Right,
            Self::Export | Self::HandOut(_) | Self::Sample => Glyph::Download,
            Self::Seal => Glyph::Lock,
            Self::Import => Glyph::Upload,
            Self::Print => Glyph::Print,
            Self::Plan(..) => Glyph::Board,
            Self::Theme(_) => Glyph::Theme,
            Self::Language(_) => Glyph::Settings,
            Self::Record(OnRecord::Stage(..)) => Glyph::Move,
            Self::Record(OnRecord::Copy) => Glyph::Copy,
            Self::Record(OnRecord::Template) => Glyph::File,
            Self::Record(OnRecord::Markdown) => Glyph::Download,
            Self::Record(OnRecord::Archive) => Glyph::Archive,
            Self::Record(OnRecord::Trash) => Glyph::Trash,
            Self::Record(OnRecord::Close) => Glyph::Close,
        }
    }
}

fn page_glyph(page: Page) -> Glyph {
    match page {
        Page::Overview => Glyph::Overview,
        Page::Board(_) | Page::Unknown => Glyph::Board,
        Page::Table | Page::Records => Glyph::Table,
        Page::Calendar => Glyph::Calendar,
        Page::Timeline => Glyph::Timeline,
        Page::Scenarios => Glyph::Scenario,
        Page::Review | Page::Results(_) => Glyph::Report,
        Page::Conflicts => Glyph::Conflict,
        Page::Share | Page::Handover => Glyph::Share,
        Page::Plans => Glyph::File,
        Page::Archive => Glyph::Archive,
        Page::Trash => Glyph::Trash,
        Page::Settings => Glyph::Settings,
    }
}
