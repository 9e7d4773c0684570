//! Files can be dropped anywhere in the window; they lead to the page that shows what they would do.

use leptos::prelude::*;

use crate::views::browser::{drops, files};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// What is shown while files are held over the window.
#[component]
pub fn DropFiles() -> impl IntoView {
    let is_over = RwSignal::new(false);
    let way = way();
    drops::listen(is_over, move |dropped| {
        way.go(Place::page(Page::Share));
        files::take(app(), Some(dropped), true);
    });
    view! {
        <Show when=move || is_over.get()>
            <div class="drop-cover">
                <p><Icon glyph=Glyph::Upload/>{t().arrival.drop_hint}</p>
            </div>
        </Show>
    }
}
