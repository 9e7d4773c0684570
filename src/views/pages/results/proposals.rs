//! The results page `proposals`.

use leptos::prelude::*;

/// The content of the page.
#[component]
pub fn Proposals() -> impl IntoView {}
