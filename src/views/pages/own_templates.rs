//! The plan's own templates: a list to rename and remove them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::command::Command;
use crate::model::kinds::common;
use crate::model::record::Record;
use crate::model::shelf;
use crate::model::value::Value;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::editor::refusal;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::rename::Rename;
use crate::views::kit::texts::{kind, t, title};

/// The list.
#[component]
pub fn OwnTemplates() -> impl IntoView {
    let app = app();
    let templates = Memo::new(move |_| {
        app.structure.track();
        app.ask(shelf::templates)
    });
    view! {
        <section class="tile narrow">
            <h2>{t().templates.heading}</h2>
            <Show
                when=move || !templates.with(Vec::is_empty)
                fallback=|| view! { <p class="muted small">{t().templates.none}</p> }
            >
                <p class="muted small">{t().templates.lead}</p>
                <ul class="list">
                    {move || templates.get().into_iter().map(|template| view! { <Row template/> }).collect_view()}
                </ul>
            </Show>
        </section>
    }
}

#[component]
fn Row(template: Arc<Record>) -> impl IntoView {
    let app = app();
    let is_renaming = RwSignal::new(false);
    let id = template.id().clone();
    // A new title makes no other list, so the row follows its record.
    let record = app.record(&id);
    let name =
        Memo::new(move |_| record.as_ref().map(|record| record.with(|record| title(record))).unwrap_or_default());
    let back = format!("[data-template=\"{id}\"] button");
    let renamed = id.clone();
    let shown = move || {
        if !is_renaming.get() {
            return view! { <p class="list-title">{move || name.get()}</p> }.into_any();
        }
        let (id, back) = (renamed.clone(), back.clone());
        let done = move |(text, is_here): (Option<String>, bool)| {
            is_renaming.set(false);
            if is_here {
                focus::later(back.clone());
            }
            if let Some(text) = text {
                let command = Command::Set {
                    id: id.clone(),
                    field: common::TITLE.name().into(),
                    value: Value::Text(text),
                    over: None,
                };
                if let Err(error) = app.dispatch(&command, None) {
                    app.toast(refusal(error), false);
                }
            }
        };
        view! { <Rename text=name.get_untracked() label=t().templates.title done/> }.into_any()
    };
    let label = move |words: &str| format!("{words}: {}", name.get());
    let removed = id.clone();
    view! {
        <li data-testid="own-template" data-template=id.to_string()>
            <Icon glyph=Glyph::Copy/>
            <div class="list-text">
                {shown}
                <p class="list-meta">{kind(template.kind_id())}</p>
            </div>
            <div class="row">
                <button
                    class="button button-small"
                    type="button"
                    aria-label=move || label(t().templates.rename)
                    on:click=move |_| is_renaming.set(true)
                >
                    {t().templates.rename}
                </button>
                <button
                    class="button button-small"
                    type="button"
                    aria-label=move || label(t().templates.remove)
                    on:click=move |_| {
                        let name = name.get_untracked();
                        if app.dispatch(&Command::Trash { id: removed.clone() }, None).is_ok() {
                            app.toast((t().templates.removed)(&name), true);
                            focus::later("#content");
                        }
                    }
                >
                    {t().templates.remove}
                </button>
            </div>
        </li>
    }
}
