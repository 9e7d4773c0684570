//! The page `calendar`.

use leptos::prelude::*;

use crate::views::kit::texts::t;

/// The page.
#[component]
pub fn Calendar() -> impl IntoView {
    view! {
        <main class="page page-calendar" id="content" tabindex="-1">
            <div class="page-head">
                <h1>{t().calendar.page}</h1>
            </div>
        </main>
    }
}
