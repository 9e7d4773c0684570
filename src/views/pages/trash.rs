//! The bin: what was put there, and the way back.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::record::{Presence, Record};
use crate::model::sort;
use crate::model::value::Value;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::editor::refusal;
use crate::views::frame::page_title;
use crate::views::kit::dialog::Confirm;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field, kind, stage, t, title, value};
use crate::views::paper::{ListSheet, OnPaper};
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
            sort::by_key(&mut trashed, |record| std::cmp::Reverse(record.get(&common::CHANGED).copied()));
            trashed
        };
        app.ask(in_bin)
    });
    // What is asked about: one record, or all.
    let purging = RwSignal::new(None::<Vec<Arc<Record>>>);
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
                let purge_label = format!("{}: {name}", t().archive.purge);
                let restored = (t().restored)(&name);
                let mark = record.get(&common::TEMPLATE).is_some_and(|yes| *yes);
                let mark = mark.then(|| format!("{} · ", t().templates.template));
                view! {
                    <li>
                        <Icon glyph=Glyph::Trash/>
                        <div class="list-text">
                            <p class="list-title">{name}</p>
                            <p class="list-meta">
                                {mark}{kind(record.kind_id())}" · "{stage(record.kind_id(), record.stage_id())}{changed}
                            </p>
                        </div>
                        <div class="row">
                            <button class="button button-small" type="button" aria-label=label on:click=move |_| {
                                if app.dispatch(&Command::Restore { id: id.clone() }, None).is_ok() {
                                    app.toast(restored.clone(), true);
                                    focus::later("#content");
                                }
                            }>{t().restore}</button>
                            <button
                                class="button button-small"
                                type="button"
                                data-testid="purge"
                                aria-label=purge_label
                                on:click=move |_| purging.set(Some(vec![record.clone()]))
                            >
                                {t().archive.purge}
                            </button>
                        </div>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <main class="page" id="content" tabindex="-1">
            <div class="page-head">
                <h1><span class="eyebrow">{t().plan}</span>{page_title(Page::Trash)}</h1>
                <Show when=move || !records.with(Vec::is_empty)>
                    <button
                        class="button"
                        type="button"
                        data-testid="empty-bin"
                        on:click=move |_| purging.set(Some(records.get_untracked()))
                    >
                        <Icon glyph=Glyph::Trash/>
                        {t().archive.empty_bin}
                    </button>
                </Show>
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
            <OnPaper draw=move || {
                let lists = vec![(page_title(Page::Trash), records.get())];
                view! { <ListSheet title=page_title(Page::Trash) lists/> }.into_any()
            }/>
            {move || purging.get().map(|records| view! { <Purge records on_close=move || _ = purging.try_set(None)/> })}
        </main>
    }
}

/// Asks before records are purged: it is the one deed that cannot be undone.
#[component]
fn Purge(records: Vec<Arc<Record>>, #[prop(into)] on_close: UnsyncCallback<()>) -> impl IntoView {
    let app = app();
    let count = records.len();
    let title = match records.as_slice() {
        [record] => (t().archive.purge_title)(&title(record)),
        _ => t().archive.empty_bin_title.to_owned(),
    };
    let purge = move || {
        let ids: Vec<Id> = records.iter().map(|record| record.id().clone()).collect();
        spawn_local(async move {
            match app.purge(ids).await {
                Ok(()) => app.toast((t().archive.purged)(count), false),
                // Someone has taken one of them out meanwhile.
                Err(error) => app.toast(refusal(error), false),
            }
            focus::later("#content");
        });
    };
    view! {
        <Confirm
            title
            words=(t().archive.purge_words)(count)
            keep=t().archive.keep.to_owned()
            deed=(t().archive.purge_deed)(count)
            testid="purge-confirm"
            on_yes=purge
            on_close
        />
    }
}
