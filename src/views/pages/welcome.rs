//! What a newcomer sees, on the overview and on each board, as long as the plan is empty.

use leptos::prelude::*;

use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// What this is, where the data lie, how to begin.
#[component]
pub fn Welcome() -> impl IntoView {
    let app = app();
    let way = way();
    view! {
        <section class="welcome tile">
            <h2>{t().welcome_title}</h2>
            <p>{t().welcome_what}</p>
            <p>{t().welcome_where}</p>
            <p>{t().welcome_out}</p>
            <div class="row">
                <button class="button button-main" type="button" data-testid="load-sample" on:click=move |_| {
                    if app.load_sample() {
                        app.toast(t().sample_loaded, false);
                        focus::later("#content");
                    }
                }>
                    {t().load_sample}
                </button>
                <button class="button" type="button" on:click=move |_| way.go(Place::page(Page::Share))>
                    <Icon glyph=Glyph::Upload/>
                    {t().open_file}
                </button>
            </div>
        </section>
    }
}
