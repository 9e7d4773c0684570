//! The page `table`.

use leptos::prelude::*;

use crate::views::kit::texts::t;

/// The page.
#[component]
pub fn Table() -> impl IntoView {
    view! {
        <main class="page page-table" id="content" tabindex="-1">
            <div class="page-head">
                <h1>{t().table.page}</h1>
            </div>
        </main>
    }
}
