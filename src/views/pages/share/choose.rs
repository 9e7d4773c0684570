//! Choosing files. They can be dropped, too, anywhere in the window (`frame`).

use leptos::html;
use leptos::prelude::*;

use crate::views::app;
use crate::views::browser::files;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// The place to choose files.
#[component]
pub fn ChooseFiles() -> impl IntoView {
    view! {
        <label class="drop-files">
            <Icon glyph=Glyph::Upload/>
            <span class="drop-files-title">{t().choose_files}</span>
            <span class="small">{t().arrival.drop_anywhere}</span>
            <FileInput beside=false testid="import-file"/>
        </label>
    }
}

/// A button that chooses files.
#[component]
pub fn FileButton(
    /// What stands on it.
    words: &'static str,
    /// Its picture.
    glyph: Glyph,
    /// Whether the files come beside those that are there; else in their place.
    beside: bool,
    /// The hook of its input.
    testid: &'static str,
) -> impl IntoView {
    view! {
        <label class="button">
            <Icon glyph/>
            {words}
            <FileInput beside testid/>
        </label>
    }
}

#[component]
fn FileInput(beside: bool, testid: &'static str) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    view! {
        <input
            class="visually-hidden"
            type="file"
            multiple
            accept=".json,.nbx,.csv,.tsv,.txt,application/json,text/csv"
            data-testid=testid
            node_ref=input
            on:change=move |_| {
                if let Some(input) = input.get_untracked() {
                    files::take(app(), input.files(), beside);
                    // The same file can be chosen again.
                    input.set_value("");
                }
            }
        />
    }
}
