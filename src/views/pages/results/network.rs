//! The results page `network`.

use leptos::prelude::*;

/// The content of the page.
#[component]
pub fn Network() -> impl IntoView {}
