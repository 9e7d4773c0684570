//! What there is to say of the program itself: a part of it could not be loaded, a newer version is ready and can be taken
//! into use, or has stored what this one does not understand.

use leptos::prelude::*;

use super::acts::Act;
use crate::state::app::{App, SaveState};
use crate::state::version::NewerData;
use crate::views::app;
use crate::views::browser::{files, worker};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;
use crate::views::later;

/// The offer of a newer version. It forces nothing: whoever goes on with the old one may.
#[component]
pub fn NewerVersion() -> impl IntoView {
    let app = app();
    let waits = app.version.newer_waits;
    // Only while loading the page anew loses nothing.
    let is_safe = move || {
        app.keeps
            && app.version.newer_data.get() == NewerData::Absent
            && matches!(app.save.get(), SaveState::Saved | SaveState::Saving)
    };
    view! {
        // Always there, so that what comes into it is read out.
        <div class="asked" role="status">
            <Show when=move || waits.get() && is_safe()>
                <div class="notice" data-testid="update">
                    <Icon glyph=Glyph::Info/>
                    <p class="notice-title">{move || t().version.is_ready}</p>
                    <p>{move || t().version.is_ready_words}</p>
                    <div class="row">
                        <button
                            class="button button-small button-main"
                            type="button"
                            data-testid="update-accept"
                            on:click=move |_| worker::take_over(app)
                        >
                            {move || t().version.take}
                        </button>
                        <button
                            class="button button-small"
                            type="button"
                            data-testid="update-later"
                            on:click=move |_| waits.set(false)
                        >
                            {move || t().version.later}
                        </button>
                    </div>
                </div>
            </Show>
        </div>
    }
}

/// Says that the later part of the program could not be loaded.
#[component]
pub fn MissingPart() -> impl IntoView {
    view! {
        <Show when=later::has_failed>
            <div class="notice notice-danger" role="alert" data-testid="part-missing">
                <Icon glyph=Glyph::Alert/>
                <p class="notice-title">{move || t().version.part_missing}</p>
                <p>{move || t().version.part_missing_words}</p>
                <div class="row">
                    <button
                        class="button button-small button-main"
                        type="button"
                        data-testid="part-again"
                        on:click=move |_| later::retry()
                    >
                        {move || t().version.try_again}
                    </button>
                </div>
            </div>
        </Show>
    }
}

/// The refusal of data that a newer version has stored.
#[component]
pub fn NewerDataNotice() -> impl IntoView {
    let app = app();
    let newer = app.version.newer_data;
    let came = move || newer.get() == NewerData::Came;
    view! {
        <Show when=move || newer.get() != NewerData::Absent>
            <div class="notice notice-danger" role="alert" data-testid="storage-notice" data-code="newer-version">
                <Icon glyph=Glyph::Alert/>
                <p class="notice-title">{move || t().version.newer_data}</p>
                <p>{move || if came() { t().version.newer_data_came } else { t().version.newer_data_found }}</p>
                <div class="row">
                    <button
                        class="button button-small button-main"
                        type="button"
                        data-testid="newer-reload"
                        on:click=move |_| worker::take_over(app)
                    >
                        {move || t().history.reload}
                    </button>
                    <button class="button button-small" type="button" data-testid="newer-save" on:click=move |_| {
                        if came() { later::run(Act::Export) } else { files::download("lepik.txt", &App::newer_texts()) }
                    }>
                        <Icon glyph=Glyph::Download small=true/>
                        {move || if came() { t().export_plan } else { t().version.newer_save }}
                    </button>
                </div>
            </div>
        </Show>
    }
}
