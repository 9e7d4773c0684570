//! The results page `training`.

use leptos::prelude::*;

/// The content of the page.
#[component]
pub fn Training() -> impl IntoView {}
