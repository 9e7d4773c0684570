//! The page `overview`.

use leptos::prelude::*;

use crate::views::kit::texts::t;

/// The page.
#[component]
pub fn Overview() -> impl IntoView {
    view! {
        <main class="page page-overview" id="content" tabindex="-1">
            <div class="page-head">
                <h1>{t().overview.page}</h1>
            </div>
        </main>
    }
}
