//! The frame around every page: rail, top bar, notices of the store, messages, and the keys that work everywhere.

mod acts;
mod combobox;
mod drop_files;
mod folder;
mod leaving;
mod lift;
mod messages;
mod notices;
mod palette;
mod rail;
mod sealing;
mod search;
mod shortcuts;
mod topbar;
mod version;
mod work;

pub use acts::Act;
pub use combobox::{pieces, where_found};
pub use drop_files::DropFiles;
pub use leaving::LeavingQuestion;
pub use lift::LiftQuestion;
pub use palette::Palette;
pub use rail::LastExport;
pub use sealing::SealForm;
pub use shortcuts::ShortcutList;
pub use topbar::{set_language, theme_name};

use leptos::ev;
use leptos::prelude::*;

use self::acts::OnRecord;
use super::browser::focus;
use super::kit::texts::{plan_title, t};
use super::later::{self, Part};
use super::pages::{board, overview};
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
    // A switch of the language draws the page anew: no text of the old one can stay behind.
    // Another plan, too: a card keeps to the record that it was drawn for.
    let plan = Memo::new(move |_| app.head.with(|head| head.id().clone()));
    // Known before they are followed: a memo that is worked out within an effect for the first time leaves the effect due
    // once more, and the first step to another place would draw the page anew, with all that was chosen on it.
    page.with_untracked(|_| ());
    plan.with_untracked(|_| ());
    let content = move || {
        language.track();
        // Read, not only followed: a memo that was never read counts as changed when it is first looked at, and the first
        // step to another place would draw the page anew.
        plan.with(|_| ());
        match page.get() {
            Page::Board(duty) => view! { <board::Board duty=Some(duty)/> }.into_any(),
            Page::Overview => view! { <overview::Overview/> }.into_any(),
            Page::Unknown => view! { <board::Board duty=None/> }.into_any(),
            other => later::part(Part::Page(other)).unwrap_or_else(|| view! { <Loading/> }.into_any()),
        }
    };
    let editor = move || {
        language.track();
        plan.with(|_| ());
        record.get().and_then(|id| later::part(Part::Editor(id)))
    };
    view! {
        <a class="skip" href="#content" rel="external" on:click=move |event| {
            event.prevent_default();
            focus::later("#content");
        }>{move || t().skip}</a>
        {move || { language.track(); view! { <topbar::TopBar/> } }}
        {move || { language.track(); view! { <rail::Rail menu_is_open/> } }}
        <notices::Notices/>
        {content}
        {editor}
        {move || { language.track(); view! { <rail::TabBar menu_is_open/> } }}
        <messages::Messages/>
        {move || later::part(Part::Drops)}
        {move || {
            language.track();
            app.leaving.get().and_then(|leaving| later::part(Part::Leaving(leaving)))
        }}
        {move || {
            language.track();
            app.sealing.get().and_then(|sealing| later::part(Part::Sealing(sealing)))
        }}
        {move || app.palette.get().and_then(|begin| later::part(Part::Palette(begin)))}
        {move || app.shortcuts.get().then(|| later::part(Part::Shortcuts)).flatten()}
    }
}

/// In the place of a page whose part of the program is still being loaded. Where that has failed a notice says so.
#[component]
fn Loading() -> impl IntoView {
    let goes_on = move || !later::has_failed();
    view! {
        <main class="page" id="content" tabindex="-1" aria-busy=move || goes_on().to_string()>
            <Show when=goes_on>
                <p class="page-loading hint" role="status">{t().version.part_loading}</p>
            </Show>
        </main>
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
        Page::Scenarios => t().scenarios.page.to_owned(),
        Page::Review => t().review.page.to_owned(),
        Page::Results(duty) => t().results.page(duty.id).to_owned(),
        Page::Records => t().find.records.to_owned(),
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

/// The shortcuts, wherever the focus is.
fn listen_for_keys() {
    let way = way();
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() {
            return;
        }
        if event.key() == "Tab" {
            request_animation_frame(uncover);
        }
        let Some(act) = shortcuts::find(&event) else { return };
        if *act == Act::Record(OnRecord::Close) {
            let is_open = way.place.with_untracked(|place| place.record.is_some());
            lift::leave_open(!is_open);
            if !is_open {
                return;
            }
        }
        event.prevent_default();
        later::run(act.clone());
    });
    on_cleanup(move || keys.remove());
}

/// In a narrow window the editor lies over the page: when Tab goes to what it covers, it makes way.
fn uncover() {
    let way = way();
    let place = way.place.get_untracked();
    if place.record.is_some() && focus::is_under(".panel") {
        way.go(place.with(None));
    }
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
