//! What goes out of the program as files: the whole plan, plain or sealed, and what sends any of them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::state::exports::{Handout, Sort, View};
use crate::state::leaving::{Instead, everything};
use crate::views::app;
use crate::views::browser::files;
use crate::views::frame::LastExport;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{moment, t};

/// Downloads the whole plan; one with something to think about is asked about first.
pub fn export() {
    let app = app();
    app.finish_draft();
    let send = move || give(app.export(), t().exported);
    app.leave_or(&app.ask(everything), send, Some(Instead::Seal(Arc::new(seal))));
}

/// Downloads the whole plan under a passphrase.
pub fn seal() {
    let app = app();
    app.finish_draft();
    app.leave_sealed(&app.ask(everything), Arc::new(move || app.export()));
}

/// Downloads a copy in the format of another program.
pub fn hand_out(handout: &Handout) {
    let app = app();
    app.finish_draft();
    let records = app.records_to_hand_out(handout);
    let without = Handout { restricted: false, ..handout.clone() };
    // Of one record nothing would be left.
    let instead =
        (!matches!(handout.sort, Sort::Document(_))).then(|| Instead::LeaveOut(Arc::new(move || hand_out(&without))));
    let handout = handout.clone();
    let send = move || give(app.handout_file(&handout, &moment), t().exports.downloaded);
    app.leave_or(&records, send, instead);
}

/// Downloads a reading copy.
pub fn give_view(view: &View) {
    let app = app();
    app.finish_draft();
    let records = app.records_in_view(view);
    let view = view.clone();
    app.leave(&records, move || give(app.view_file(&view), t().exports.downloaded));
}

/// Hands the person a file, if there is one, and says so.
pub fn give(file: Option<(String, String)>, said: fn(&str) -> String) {
    if let Some((name, text)) = file {
        files::download(&name, &text);
        app().toast(said(&name), false);
    }
}

/// The whole plan as a file.
#[component]
pub fn WholePlan() -> impl IntoView {
    view! {
        <section class="tile stack">
            <h2>{t().export}</h2>
            <p class="muted">{t().export_words}</p>
            <div class="muted"><LastExport/></div>
            <p class="row">
                <button class="button button-main" type="button" data-testid="export-json" on:click=move |_| export()>
                    <Icon glyph=Glyph::Download/>
                    {t().export_plan}
                </button>
                <button class="button" type="button" data-testid="export-sealed" on:click=move |_| seal()>
                    <Icon glyph=Glyph::Lock/>
                    {t().exports.seal}
                </button>
            </p>
        </section>
    }
}
