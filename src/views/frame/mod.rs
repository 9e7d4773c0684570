//! The frame around every page: rail, top bar, notices of the store, messages, and the keys that work everywhere.

mod drop_files;
mod leaving;
mod lift;
mod messages;
mod notices;
mod rail;
mod sealing;
mod search;
mod topbar;
mod work;

pub use lift::LiftQuestion;
pub use rail::LastExport;
pub use topbar::{set_language, theme_name};

use leptos::ev;
use leptos::prelude::*;

use super::browser::{events, focus};
use super::editor::Editor;
use super::kit::texts::{plan_title, t};
use super::pages::{
    archive, board, calendar, conflicts, handover, overview, plans, settings, share, table, timeline, trash,
};
use super::paper;
use super::route::Page;
use super::{app, way};

/// Everything in view.
#[component]
pub fn Frame() -> impl IntoView {
    let app = app();
    let way = way();
    let page = Memo::new(move |_| way.place.get().page);
    let record = Memo::new(move |_| way.place.get().record);
    let language = app.choices.language;
    Effect::new(move |_| {
        let plan = plan_title(app.head.get().title());
        let page = page_title(page.get());
        document().set_title(&format!("{page} – {plan} – Lepik"));
    });
    // On a phone the rail is a page of its own until a link in it is taken.
    let menu_is_open = RwSignal::new(false);
    Effect::new(move |_| {
        way.place.track();
        menu_is_open.set(false);
    });
    listen_for_keys();
    lift::forget_when_moot();
    paper::prepare();
    events::say_ready();
    // A switch of the language draws the page anew: no text of the old one can stay behind.
    // Another plan, too: a card keeps to the record that it was drawn for.
    let plan = Memo::new(move |_| app.head.with(|head| head.id().clone()));
    let content = move || {
        language.track();
        plan.track();
        match page.get() {
            Page::Board(duty) => view! { <board::Board duty=Some(duty)/> }.into_any(),
            Page::Overview => view! { <overview::Overview/> }.into_any(),
            Page::Table => view! { <table::Table/> }.into_any(),
            Page::Calendar => view! { <calendar::Calendar/> }.into_any(),
            Page::Timeline => view! { <timeline::Timeline/> }.into_any(),
            Page::Unknown => view! { <board::Board duty=None/> }.into_any(),
            Page::Conflicts => view! { <conflicts::Conflicts/> }.into_any(),
            Page::Share => view! { <share::Share/> }.into_any(),
            Page::Handover => view! { <handover::Handover/> }.into_any(),
            Page::Plans => view! { <plans::Plans/> }.into_any(),
            Page::Archive => view! { <archive::Archive/> }.into_any(),
            Page::Trash => view! { <trash::Trash/> }.into_any(),
            Page::Settings => view! { <settings::Settings/> }.into_any(),
        }
    };
    let editor = move || {
        language.track();
        plan.track();
        record.get().map(|id| view! { <Editor id/> })
    };
    view! {
        <a class="skip" href="#content" rel="external" on:click=move |event| {
            event.prevent_default();
            focus::later("#content");
        }>{move || t().skip}</a>
        {move || { language.track(); view! { <topbar::TopBar/> } }}
        {move || { language.track(); view! { <rail::Rail menu_is_open/> } }}
        <notices::Notices/>
        {move || { language.track(); view! { <paper::PageHead page/> } }}
        {content}
        {editor}
        {move || { language.track(); view! { <rail::TabBar menu_is_open/> } }}
        <messages::Messages/>
        <drop_files::DropFiles/>
        {move || { language.track(); view! { <leaving::LeavingQuestion/> } }}
        {move || { language.track(); view! { <sealing::SealForm/> } }}
    }
}

/// A page's name.
pub fn page_title(page: Page) -> String {
    let language = app().choices.language.get();
    match page {
        Page::Board(duty) => language.duty(duty.id).to_owned(),
        Page::Overview => t().overview.page.to_owned(),
        Page::Table => t().table.page.to_owned(),
        Page::Calendar => t().calendar.page.to_owned(),
        Page::Timeline => t().timeline.page.to_owned(),
        Page::Unknown => t().unknown_board.to_owned(),
        Page::Conflicts => t().conflicts.page.to_owned(),
        Page::Share => t().share.to_owned(),
        Page::Handover => t().handover.page.to_owned(),
        Page::Plans => t().plan_page.page.to_owned(),
        Page::Archive => t().archive.page.to_owned(),
        Page::Trash => t().trash.to_owned(),
        Page::Settings => t().settings.to_owned(),
    }
}

/// Undo, redo, search and Escape, wherever the focus is; a text control keeps its own undo.
fn listen_for_keys() {
    let app = app();
    let way = way();
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() {
            return;
        }
        let in_control = focus::is_in_control(event.target());
        let with_control = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        match event.key().to_lowercase().as_str() {
            "z" if with_control && !in_control => {
                event.prevent_default();
                if event.shift_key() { redo() } else { undo() }
            }
            "y" if with_control && !in_control => {
                event.prevent_default();
                redo();
            }
            "k" if with_control => {
                event.prevent_default();
                focus::later("[data-testid=search]");
            }
            "escape" => {
                let place = way.place.get_untracked();
                lift::leave_open(place.record.is_none());
                if place.record.is_some() {
                    event.prevent_default();
                    app.finish_draft();
                    close_editor();
                }
            }
            _ => {}
        }
    });
    on_cleanup(move || keys.remove());
}

/// Closes the editor; the focus returns to the card.
pub fn close_editor() {
    let way = way();
    let place = way.place.get_untracked();
    // What is typed is stored when its control is left, and that has to be while it is there.
    focus::leave();
    way.go(place.with(None));
    if let Some(id) = place.record {
        focus::card(id.as_str());
    }
}

/// Undoes the last step and says so.
pub fn undo() {
    let app = app();
    match app.undo() {
        Some(true) => app.toast(t().undone, false),
        Some(false) => app.toast(t().nothing_put_back, false),
        None => app.announce(t().nothing_to_undo),
    }
}

/// Redoes the step that was undone last and says so.
pub fn redo() {
    let app = app();
    match app.redo() {
        Some(true) => app.toast(t().redone, false),
        Some(false) => app.toast(t().nothing_put_back, false),
        None => app.announce(t().nothing_to_redo),
    }
}
