//! What goes out of the program as files.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::plan::Plan;
use crate::model::record::Record;
use crate::views::app;
use crate::views::browser::files;
use crate::views::frame::LastExport;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// Downloads the whole plan; one that holds personal codes is asked about first.
pub fn export() {
    let app = app();
    app.finish_draft();
    app.leave(&app.ask(everything), Callback::new(|()| send()));
}

/// Every record of a plan, its own and those in the bin included.
fn everything(plan: &Plan) -> Vec<Arc<Record>> {
    std::iter::once(plan.head()).chain(plan.records()).cloned().collect()
}

/// Downloads the whole plan.
fn send() {
    let app = app();
    if let Some((name, text)) = app.export() {
        files::download(&name, &text);
        app.toast((t().exported)(&name), false);
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
            <p>
                <button class="button button-main" type="button" data-testid="export-json" on:click=move |_| export()>
                    <Icon glyph=Glyph::Download/>
                    {t().export_plan}
                </button>
            </p>
        </section>
    }
}
