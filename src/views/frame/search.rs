//! Search in the top bar: what is typed is looked for in all texts of the plan.

use leptos::ev;
use leptos::prelude::*;

use crate::model::query;
use crate::model::shelf::{self, Shelf};
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{kind, stage, t, title};
use crate::views::route::Place;
use crate::views::{app, way};

/// Most hits that are shown.
const LIMIT: usize = 20;

/// The search box and what it finds.
#[component]
pub fn Search() -> impl IntoView {
    let app = app();
    let way = way();
    let text = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let selected = RwSignal::new(0_usize);
    let hits = Memo::new(move |_| {
        app.structure.track();
        text.with(|text| app.ask(|plan| query::search(plan, text, LIMIT)))
    });
    let close = move || {
        text.set(String::new());
        open.set(false);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let count = hits.with_untracked(Vec::len);
        match event.key().as_str() {
            "ArrowDown" if count > 0 => selected.update(|at| *at = (*at + 1) % count),
            "ArrowUp" if count > 0 => selected.update(|at| *at = (*at + count - 1) % count),
            "Enter" => {
                let hit = hits.with_untracked(|hits| hits.get(selected.get_untracked()).cloned());
                let Some(hit) = hit else { return };
                way.go(Place::of(&hit));
                close();
                focus::later("[data-testid=record-editor] [name=title]");
            }
            "Escape" if open.get_untracked() => close(),
            _ => return,
        }
        event.prevent_default();
    };
    let results = move || {
        if !open.get() || text.with(|text| text.trim().is_empty()) {
            return None;
        }
        let hits = hits.get();
        if hits.is_empty() {
            return Some(view! { <p class="search-none">{t().nothing_found}</p> }.into_any());
        }
        let rows = hits
            .into_iter()
            .enumerate()
            .map(|(index, hit)| {
                view! {
                    <a
                        id=format!("hit-{index}")
                        role="option"
                        tabindex="-1"
                        href=Place::of(&hit).href()
                        data-noscroll=""
                        data-testid="search-result"
                        data-id=hit.id().to_string()
                        aria-selected=move || if selected.get() == index { "true" } else { "false" }
                        on:click=move |_| close()
                    >
                        <Pip phase=hit.phase().id()/>
                        <span class="search-title">{title(&hit)}</span>
                        <span class="search-kind">
                            {kind(hit.kind_id())}" · "{stage(hit.kind_id(), hit.stage_id())}
                            {(shelf::of(&hit) == Shelf::Archive).then(|| {
                                view! { " " <span class="badge"><Icon glyph=Glyph::Archive/>{t().archive.mark}</span> }
                            })}
                        </span>
                    </a>
                }
            })
            .collect_view();
        Some(rows.into_any())
    };
    view! {
        <div class="search" role="search" on:focusout=move |event| {
            let stays = event.related_target().is_some();
            if !stays { set_timeout(move || open.set(false), std::time::Duration::from_millis(200)) }
        }>
            <Icon glyph=Glyph::Search/>
            <input
                class="input"
                type="search"
                data-testid="search"
                role="combobox"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls="search-results"
                aria-autocomplete="list"
                aria-activedescendant=move || {
                    (open.get() && !hits.with(Vec::is_empty)).then(|| format!("hit-{}", selected.get()))
                }
                aria-label=t().search_label
                placeholder=t().search_hint
                prop:value=move || text.get()
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    selected.set(0);
                    open.set(true);
                }
                on:focus=move |_| open.set(true)
                on:keydown=on_key
            />
            <kbd aria-hidden="true">{t().search_key}</kbd>
            <div class="search-results" id="search-results" role="listbox" aria-label=t().search_results>{results}</div>
            <p class="visually-hidden" role="status">
                {move || (open.get() && text.with(|text| !text.is_empty())).then(|| (t().found)(hits.with(Vec::len)))}
            </p>
        </div>
    }
}
