//! The results page `outreach`.

use leptos::prelude::*;

/// The content of the page.
#[component]
pub fn Outreach() -> impl IntoView {}
