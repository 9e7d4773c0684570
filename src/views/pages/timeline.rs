//! The page `timeline`.

use leptos::prelude::*;

use crate::views::kit::texts::t;

/// The page.
#[component]
pub fn Timeline() -> impl IntoView {
    view! {
        <main class="page page-timeline" id="content" tabindex="-1">
            <div class="page-head">
                <h1>{t().timeline.page}</h1>
            </div>
        </main>
    }
}
