//! Messages that go by themselves, and the live region that says everything aloud.

use std::time::Duration;

use leptos::prelude::*;

use super::undo;
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// How long a message stays.
const STAY: Duration = Duration::from_secs(8);

/// The message in sight and the live region.
#[component]
pub fn Messages() -> impl IntoView {
    let app = app();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        if app.toast.get().is_some() {
            timer.set_value(set_timeout_with_handle(move || app.toast.set(None), STAY).ok());
        }
    });
    let toast = move || {
        app.toast.get().map(|toast| {
            view! {
                <div class="toast">
                    <Icon glyph=Glyph::Check/>
                    <span>{toast.text}</span>
                    <Show when=move || toast.undo>
                        <button type="button" on:click=move |_| {
                            app.toast.set(None);
                            undo();
                        }>{move || t().undo}</button>
                    </Show>
                </div>
            }
        })
    };
    view! {
        <div class="toasts" role="region" aria-label=move || t().messages>{toast}</div>
        <div class="visually-hidden" role="status" aria-live="assertive" aria-atomic="true">
            {move || app.announcement.get()}
        </div>
    }
}
