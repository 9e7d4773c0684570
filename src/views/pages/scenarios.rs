//! The page `scenarios`.

use leptos::prelude::*;

use crate::views::frame::page_title;
use crate::views::route::Page;

/// The page.
#[component]
pub fn Scenarios() -> impl IntoView {
    view! {
        <main class="page page-scenarios" id="content" tabindex="-1">
            <div class="page-head">
                <h1>{page_title(Page::Scenarios)}</h1>
            </div>
        </main>
    }
}
