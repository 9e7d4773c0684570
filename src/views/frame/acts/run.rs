//! Doing what acts say. The focus goes where the hand is needed next.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::{close_editor, redo, set_language, undo};
use super::{Act, CopyFor, OnRecord};
use crate::model::command::Command;
use crate::model::group::Group;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::state::exports::{Handout, Sort};
use crate::views::board::card::trash;
use crate::views::browser::focus;
use crate::views::browser::print::print;
use crate::views::editor;
use crate::views::kit::texts::{stage, t, title};
use crate::views::pages::board::create;
use crate::views::pages::share::{export, hand_out, seal};
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// Most acts that are remembered as used.
const RECENT: usize = 6;

impl Act {
    /// Does it.
    pub fn run(&self) {
        let app = app();
        match self {
            Self::Palette => app.palette.set(Some(String::new())),
            Self::Search => focus::later("[data-testid=search]"),
            Self::Shortcuts => app.shortcuts.set(true),
            Self::New => app.palette.set(Some(t().find.new.to_owned())),
            Self::Create(kind) => create(kind, None),
            Self::Undo => undo(),
            Self::Redo => redo(),
            Self::Go(page) => go(*page),
            Self::Open(id) => open(id),
            Self::All(words, _) => {
                way().go(Place::list(Group::Words(words.clone())));
                focus::later("#content");
            }
            Self::Export => export(),
            Self::Seal => seal(),
            Self::HandOut(copy) => {
                let sort = match copy {
                    CopyFor::Table => Sort::Table(None),
                    CopyFor::Calendar => Sort::Calendar,
                    CopyFor::List => Sort::List(None),
                };
                hand_out(&Handout { sort, archived: false, restricted: true });
            }
            Self::Import => {
                way().go(Place::page(Page::Share));
                focus::last("[data-testid=import-file]");
            }
            Self::Print => print(),
            Self::Plan(id, _) => {
                if app.open_plan(id) {
                    go(Page::first());
                } else {
                    app.toast(t().plan_not_opened, false);
                }
            }
            Self::NewPlan => {
                if app.new_plan(t().untitled_plan) {
                    go(Page::Settings);
                }
            }
            Self::Sample => {
                if app.load_sample() {
                    go(Page::first());
                }
            }
            Self::Theme(theme) => {
                app.choices.theme.set(*theme);
                app.write_settings();
                app.announce(self.name());
            }
            Self::Language(language) => set_language(language.tag()),
            // Whether or not there is such a record.
            Self::Record(OnRecord::Close) => {
                app.finish_draft();
                close_editor();
            }
            Self::Record(deed) => {
                let id = way().place.with_untracked(|place| place.record.clone());
                if let Some(record) = id.and_then(|id| app.ask(|plan| plan.get(&id).cloned())) {
                    deed.run(&record);
                }
            }
        }
    }

    /// Notes that it was chosen from the palette, which offers it sooner from then on.
    pub fn remember(&self) {
        let Some(id) = self.id() else { return };
        let app = app();
        app.choices.recent.update(|ids| {
            ids.retain(|other| *other != id);
            ids.insert(0, id);
            ids.truncate(RECENT);
        });
        app.write_settings();
    }
}

impl OnRecord {
    fn run(&self, record: &Arc<Record>) {
        match self {
            Self::Stage(_, stage) => move_to(record, stage),
            Self::Copy => editor::copy(record),
            Self::Template => editor::save_template(record),
            Self::Markdown => {
                let sort = Sort::Document(record.id().clone());
                hand_out(&Handout { sort, archived: true, restricted: true });
            }
            Self::Archive => editor::archive(record),
            Self::Trash => trash(record.id()),
            Self::Close => close_editor(),
        }
    }
}

fn go(page: Page) {
    way().go(Place::page(page));
    focus::later("#content");
}

/// Shows a record on its page.
fn open(id: &Id) {
    let Some(record) = app().ask(|plan| plan.get(id).cloned()) else { return };
    way().go(Place::of(&record));
    focus::later("[data-testid=record-editor] [name=title]");
}

fn move_to(record: &Record, to: &'static str) {
    let app = app();
    app.finish_draft();
    let value = Value::Text(to.to_owned());
    let command = Command::Set { id: record.id().clone(), field: common::STAGE.name().into(), value, over: None };
    if app.dispatch(&command, None).is_ok() {
        app.toast((t().moved)(&title(record), &stage(record.kind_id(), to)), true);
        focus::later("[data-testid=record-editor] [name=stage]");
    }
}
