//! Events of the window that the state must hear of, and what the state sets on the document.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::app::{App, SaveState};
use crate::state::clock;
use crate::state::settings::Theme;
use crate::views::kit::texts::t;

/// How often unsaved work is tried again, and the date and the shared folder are looked at.
const ROUND: Duration = Duration::from_secs(3);

/// Starts to listen, for as long as the page is open.
pub fn listen(app: App) {
    // Dropping these handles does not end them; the page does.
    let _ = window_event_listener(ev::storage, move |event| {
        let (key, before, after) = (event.key(), event.old_value(), event.new_value());
        if app.stored_elsewhere(key.as_deref(), before.as_deref(), after.as_deref()) {
            app.toast(t().plan_page.removed_elsewhere, false);
        }
    });
    let _ = window_event_listener(ev::pagehide, move |_| {
        app.finish_draft();
        app.finish_saving();
        if document().visibility_state() != web_sys::VisibilityState::Hidden {
            app.leave_visit();
        }
    });
    let _ = window_event_listener(ev::visibilitychange, move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Hidden {
            app.finish_draft();
            app.leave_visit();
        } else {
            app.begin_visit();
        }
    });
    // The browser asks whether to leave while something is in memory only (rule S4).
    let _ = window_event_listener(ev::beforeunload, move |event| {
        app.finish_draft();
        if app.save.get_untracked() != SaveState::Saved {
            event.prevent_default();
        }
    });
    let round = move || {
        app.retry();
        spawn_local(app.share_round());
        let today = clock::today();
        if app.today_untracked() != today {
            app.today.set(today);
            spawn_local(app.keep_the_day());
        }
    };
    set_interval(round, ROUND);
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            root.set_attribute("lang", app.choices.language.get().tag()).ok();
            match app.choices.theme.get() {
                Theme::System => root.remove_attribute("data-theme").ok(),
                theme @ (Theme::Light | Theme::Dark) => root.set_attribute("data-theme", theme.id()).ok(),
            };
        }
    });
}

/// Tells the world that the first page is painted.
pub fn say_ready() {
    request_animation_frame(|| {
        if let Some(root) = document().document_element() {
            root.set_attribute("data-ready", "true").ok();
        }
    });
}
