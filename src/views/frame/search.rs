//! Search in the top bar: what is typed is looked for in all texts of the plan.

use std::time::Duration;

use leptos::prelude::*;

use super::acts::Act;
use super::combobox::Combobox;
use crate::model::search::words;
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;
use crate::views::later;

/// Most hits that are shown; the others are a page of their own.
const LIMIT: usize = 12;

/// How long after records have come the search is made ready.
const SOON: Duration = Duration::from_millis(1500);

/// The search box and what it finds.
#[component]
pub fn Search() -> impl IntoView {
    let app = app();
    let text = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let found = Memo::new(move |_| {
        // Nobody sees what a closed list would hold.
        if !open.get() {
            return (Vec::new(), 0);
        }
        text.with(|text| hits(text, LIMIT))
    });
    let acts = Memo::new(move |_| {
        let (mut acts, count) = found.get();
        if count > acts.len() {
            acts.push(Act::All(text.get(), count));
        }
        acts
    });
    let close = move || {
        text.set(String::new());
        open.set(false);
    };
    let choose = move |act: Act| {
        close();
        later::run(act);
    };
    // While the person looks around, at the start and after a file or another plan: whoever types first shall not wait.
    Effect::new(move |_| {
        app.structure.track();
        set_timeout(move || app.prepare_search(), SOON);
    });
    let wake = move || {
        app.prepare_search();
        open.set(true);
    };
    let escape = move || {
        let is_open = open.get_untracked();
        close();
        is_open
    };
    view! {
        <div class="search" role="search" on:focusout=move |event| {
            let stays = event.related_target().is_some();
            if !stays { set_timeout(move || _ = open.try_set(false), Duration::from_millis(200)) }
        }>
            <Icon glyph=Glyph::Search/>
            <Combobox
                id="search"
                label=t().search_label
                hint=t().search_hint
                list_label=t().search_results
                nothing=t().nothing_found
                text
                open=Signal::derive(move || open.get() && text.with(|text| !text.trim().is_empty()))
                acts
                count=Signal::derive(move || found.with(|(_, count)| *count))
                on_wake=wake
                on_choose=choose
                on_escape=escape
            />
            <kbd aria-hidden="true">{t().search_key}</kbd>
        </div>
    }
}

/// The records that hold what was typed, the first ones, and how many there are.
pub fn hits(text: &str, limit: usize) -> (Vec<Act>, usize) {
    let (records, count) = app().search(&words(text), limit);
    (records.iter().map(|record| Act::Open(record.id().clone())).collect(), count)
}
