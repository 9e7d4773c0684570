//! What can be done with the open record as a whole: template, copy, file, archive.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::record::Record;
use crate::model::shelf::{self, Shelf};
use crate::state::exports::{Handout, Sort};
use crate::views::browser::focus;
use crate::views::browser::print::print;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::popover::Popover;
use crate::views::kit::texts::{t, title};
use crate::views::pages::share::hand_out;
use crate::views::route::Place;
use crate::views::{app, way};

/// The menu in the head of the editor.
#[component]
pub fn RecordMenu(record: Memo<Arc<Record>>) -> impl IntoView {
    // A record that is in the bin, or a template, has none of these; one of an unknown kind cannot be copied.
    let shown = Memo::new(move |_| record.with(|record| shelf::is_work(record) && record.kind().is_some()));
    let can_be_archived = Memo::new(move |_| record.with(|record| shelf::can_be_archived(record)));
    let label = Signal::derive(move || record.with(|record| format!("{}: {}", t().deeds, title(record))));
    let rows = move || {
        view! {
            <li>
                <button type="button" data-testid="save-template" on:click=move |_| save_template(&record.get_untracked())>
                    <Icon glyph=Glyph::File/>
                    {t().templates.save}
                </button>
            </li>
            <li>
                <button type="button" data-testid="copy-record" on:click=move |_| copy(&record.get_untracked())>
                    <Icon glyph=Glyph::Copy/>
                    {t().templates.copy}
                </button>
            </li>
            <li>
                <button type="button" data-testid="record-markdown" on:click=move |_| {
                    let sort = Sort::Document(record.with_untracked(|record| record.id().clone()));
                    hand_out(&Handout { sort, archived: true, restricted: true });
                }>
                    <Icon glyph=Glyph::Download/>
                    {t().exports.record_get}
                </button>
            </li>
            <li>
                <button type="button" data-testid="print-record" on:click=move |_| print()>
                    <Icon glyph=Glyph::Print/>
                    {t().handover.print_record}
                </button>
            </li>
            <Show when=move || can_be_archived.get()>
                <li>
                    <button type="button" data-testid="archive-record" on:click=move |_| archive(&record.get_untracked())>
                        <Icon glyph=Glyph::Archive/>
                        {t().archive.archive}
                    </button>
                </li>
            </Show>
        }
    };
    view! {
        <Show when=move || shown.get()>
            <Popover label id="record-menu" face=view! { <Icon glyph=Glyph::More small=true/> }.into_any()>
                {rows()}
            </Popover>
        </Show>
    }
}

/// Keeps a record as a template of the plan.
pub fn save_template(record: &Record) {
    let app = app();
    app.finish_draft();
    if app.save_template(record).is_ok() {
        app.toast((t().templates.saved)(&title(record)), true);
        focus::later("[data-testid=record-menu]");
    }
}

/// Makes a copy of a record and opens it.
pub fn copy(record: &Record) {
    let app = app();
    app.finish_draft();
    let Ok(id) = app.copy_record(record, &(t().templates.copy_title)(&title(record))) else { return };
    if let Some(copy) = app.ask(|plan| plan.get(&id).cloned()) {
        let way = way();
        way.go(way.place.get_untracked().near(&copy));
        app.toast(t().templates.copied, true);
        focus::select_later("[data-testid=record-editor] [name=title]");
    }
}

/// Puts a finished record into the archive.
pub fn archive(record: &Record) {
    let app = app();
    let command = Command::Archive { ids: vec![record.id().clone()], archived: true };
    if app.dispatch(&command, None).is_ok() {
        let way = way();
        way.go(way.place.get_untracked().with(None));
        app.toast((t().archive.archived)(&title(record)), true);
        focus::later("#content");
    }
}

/// Brings a record back from the archive. Answers whether it is back.
pub fn bring_back(id: &Id) -> bool {
    let app = app();
    let name = app.ask(|plan| plan.get(id).map(|record| title(record))).unwrap_or_default();
    let done = app.dispatch(&Command::Archive { ids: vec![id.clone()], archived: false }, None).is_ok();
    if done {
        app.toast((t().archive.brought_back)(&name), true);
    }
    done
}

/// Says that the record is in the archive, and offers the way back.
#[component]
pub fn InArchive(record: Memo<Arc<Record>>) -> impl IntoView {
    let shown = Memo::new(move |_| record.with(|record| shelf::of(record) == Shelf::Archive));
    view! {
        <Show when=move || shown.get()>
            <div class="notice" data-testid="in-archive">
                <Icon glyph=Glyph::Archive/>
                <p class="notice-title">{t().archive.in_archive}</p>
                <div class="row">
                    <button
                        class="button button-small"
                        type="button"
                        data-testid="bring-back"
                        on:click=move |_| {
                            let record = record.get_untracked();
                            if bring_back(record.id()) {
                                // It goes on where it stands now.
                                let now = app().ask(|plan| plan.get(record.id()).cloned());
                                way().go(Place::of(&now.unwrap_or(record)));
                                focus::later("[data-testid=record-editor] [name=title]");
                            }
                        }
                    >
                        {t().archive.bring_back}
                    </button>
                </div>
            </div>
        </Show>
    }
}
