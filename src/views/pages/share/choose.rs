//! Choosing or dropping files.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::views::app;
use crate::views::browser::files;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// The place to choose or drop files.
#[component]
pub fn ChooseFiles() -> impl IntoView {
    let app = app();
    let is_over = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    let dropped = |event: &ev::DragEvent| event.data_transfer().and_then(|data| data.files());
    view! {
        <label
            class="drop-files"
            class:is-over=move || is_over.get()
            on:dragover=move |event| {
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                is_over.set(false);
                files::take(app, dropped(&event));
            }
        >
            <Icon glyph=Glyph::Upload/>
            <span class="drop-files-title">{t().choose_files}</span>
            <span class="small">{t().drop_files}</span>
            <input
                class="visually-hidden"
                type="file"
                multiple
                accept=".json,.nbx,.csv,.tsv,.txt,application/json,text/csv"
                data-testid="import-file"
                node_ref=input
                on:change=move |_| {
                    if let Some(input) = input.get_untracked() {
                        files::take(app, input.files());
                        // The same file can be chosen again.
                        input.set_value("");
                    }
                }
            />
        </label>
    }
}
