//! The page `review`.

use leptos::prelude::*;

use crate::views::frame::page_title;
use crate::views::route::Page;

/// The page.
#[component]
pub fn Review() -> impl IntoView {
    view! {
        <main class="page page-review" id="content" tabindex="-1">
            <div class="page-head">
                <h1>{page_title(Page::Review)}</h1>
            </div>
        </main>
    }
}
