//! What a newcomer sees, on the overview and on each board, as long as the plan is empty; and what the one sees instead
//! whose data were wiped.

use leptos::prelude::*;

use crate::state::ground::Arrival;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// What stands in place of an empty plan.
#[component]
pub fn Welcome() -> impl IntoView {
    let app = app();
    move || if app.arrival.get() == Arrival::Wiped { wiped().into_any() } else { first_start().into_any() }
}

/// What happened to the data, and how they come back.
fn wiped() -> impl IntoView {
    let app = app();
    view! {
        <section class="welcome tile" role="alert" data-testid="storage-notice" data-code="wiped">
            <h2>{t().store.wiped_title}</h2>
            <p>{t().store.wiped}</p>
            <p>{t().store.wiped_why}</p>
            <p>{t().store.wiped_what}</p>
            <div class="row">
                {open_file(true)}
                <button class="button" type="button" data-testid="begin-anew" on:click=move |_| {
                    app.arrival.set(Arrival::Usual);
                    focus::later("#content");
                }>
                    {t().store.begin_anew}
                </button>
            </div>
        </section>
    }
}

fn open_file(is_main: bool) -> impl IntoView {
    let way = way();
    view! {
        <button class="button" class:button-main=is_main type="button" on:click=move |_| way.go(Place::page(Page::Share))>
            <Icon glyph=Glyph::Upload/>
            {t().open_file}
        </button>
    }
}

/// What this is, where the data lie, how to begin.
fn first_start() -> impl IntoView {
    let app = app();
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
                {open_file(false)}
            </div>
        </section>
    }
}
