//! The bin: what was put there, and the way back.

use leptos::prelude::*;

use crate::model::command::Command;
use crate::model::kinds::common;
use crate::model::record::Presence;
use crate::model::value::Value;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::frame::page_title;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field, kind, stage, t, title, value};
use crate::views::route::Page;

/// The bin.
#[component]
pub fn Trash() -> impl IntoView {
    let app = app();
    let records = Memo::new(move |_| {
        app.structure.track();
        let in_bin = |plan: &crate::model::plan::Plan| {
            let trashed = plan.records().filter(|record| record.presence() == Presence::Trashed).cloned();
            let mut trashed: Vec<_> = trashed.collect();
            trashed.sort_by_key(|record| std::cmp::Reverse(record.get(&common::CHANGED).copied()));
            trashed
        };
        app.ask(in_bin)
    });
    let rows = move || {
        records
            .get()
            .into_iter()
            .map(|record| {
                let name = title(&record);
                let id = record.id().clone();
                let changed = record.get(&common::CHANGED).map(|moment| {
                    format!(
                        " · {} {}",
                        field("changed").to_lowercase(),
                        value(&record, "changed", &Value::Moment(*moment))
                    )
                });
                let label = format!("{}: {name}", t().restore);
                let restored = (t().restored)(&name);
                view! {
                    <li>
                        <Icon glyph=Glyph::Trash/>
                        <div class="list-text">
                            <p class="list-title">{name}</p>
                            <p class="list-meta">
                                {kind(record.kind_id())}" · "{stage(record.kind_id(), record.stage_id())}{changed}
                            </p>
                        </div>
                        <button class="button button-small" type="button" aria-label=label on:click=move |_| {
                            if app.dispatch(&Command::Restore { id: id.clone() }, None).is_ok() {
                                app.toast(restored.clone(), true);
                                focus::later("#content");
                            }
                        }>{t().restore}</button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <main class="page" id="content" tabindex="-1">
            <div class="page-head">
                <h1><span class="eyebrow">{t().plan}</span>{page_title(Page::Trash)}</h1>
                <p class="lead">{t().trash_lead}</p>
            </div>
            <Show
                when=move || !records.with(Vec::is_empty)
                fallback=|| view! {
                    <div class="empty narrow">
                        <Icon glyph=Glyph::Trash/>
                        <h2>{t().trash_empty_title}</h2>
                        <p>{t().trash_empty}</p>
                    </div>
                }
            >
                <div class="tile narrow"><ul class="list">{rows}</ul></div>
            </Show>
        </main>
    }
}
