//! Sharing: the plan out as a file, colleagues' files in. What a file would do is shown before anything is done.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::format::error::{FileError, JsonFault};

use super::preview::Comparison;
use crate::model::merge::Verdict;
use crate::model::value::Value;
use crate::state::transfer::Loaded;
use crate::views::browser::{files, focus};
use crate::views::frame::page_title;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{plan_title, t, value};
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// Downloads the whole plan; one that holds personal codes is asked about first.
pub fn export() {
    let app = app();
    let codes = app.codes();
    if codes.is_empty() { send() } else { app.leaving.set(codes) }
}

/// Downloads the whole plan.
pub fn send() {
    let app = app();
    if let Some((name, text)) = app.export() {
        files::download(&name, &text);
        app.toast((t().exported)(&name), false);
    }
}

/// The page.
#[component]
pub fn Share() -> impl IntoView {
    let app = app();
    let has_files = Memo::new(move |_| app.transfer.with(|transfer| !transfer.files.is_empty()));
    // Who goes elsewhere has left the files alone.
    on_cleanup(move || app.cancel_import());
    view! {
        <main class="page" id="content" tabindex="-1">
            <Show when=move || has_files.get()>
                <Arrived/>
            </Show>
            <Start/>
        </main>
    }
}

/// Export, choosing files, what could not be read; below the preview while there is one.
#[component]
fn Start() -> impl IntoView {
    let has_files = Memo::new(move |_| app().transfer.with(|transfer| !transfer.files.is_empty()));
    view! {
        <Show when=move || !has_files.get()>
            <div class="page-head">
                <h1><span class="eyebrow">{t().plan}</span>{page_title(Page::Share)}</h1>
                <p class="lead">{t().share_lead}</p>
            </div>
        </Show>
        <div class="tiles">
            <section class="tile stack">
                <h2>{t().export}</h2>
                <p class="muted">{t().export_words}</p>
                <p>
                    <button class="button button-main" type="button" data-testid="export-json" on:click=move |_| export()>
                        <Icon glyph=Glyph::Download/>
                        {t().export_plan}
                    </button>
                </p>
            </section>
            <section class="tile stack">
                <h2>{t().import}</h2>
                <ChooseFiles/>
            </section>
        </div>
        <SetAsideTexts/>
    }
}

/// The place to choose or drop files.
#[component]
fn ChooseFiles() -> impl IntoView {
    let app = app();
    let is_over = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    let dropped = |event: &ev::DragEvent| event.data_transfer().and_then(|data| data.files());
    view! {
        <label
            class="drop-files"
            class:is-over=move || is_over.get()
            on:dragover=move |event| {
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                is_over.set(false);
                files::take(app, dropped(&event));
            }
        >
            <Icon glyph=Glyph::Upload/>
            <span class="drop-files-title">{t().choose_files}</span>
            <span class="small">{t().drop_files}</span>
            <input
                class="visually-hidden"
                type="file"
                multiple
                accept=".json,application/json"
                data-testid="import-file"
                node_ref=input
                on:change=move |_| {
                    if let Some(input) = input.get_untracked() {
                        files::take(app, input.files());
                        // The same file can be chosen again.
                        input.set_value("");
                    }
                }
            />
        </label>
    }
}

/// The chosen files and what they would do.
#[component]
fn Arrived() -> impl IntoView {
    let app = app();
    let way = way();
    let accept = move || {
        if let Some(preview) = app.accept_import() {
            let taken = [Verdict::New, Verdict::Changed, Verdict::Conflict].map(|verdict| preview.count(verdict));
            way.go(Place::page(Page::first()));
            app.toast((t().imported)(taken), true);
            focus::later("#content");
        } else {
            app.toast(t().plan_not_opened, false);
        }
    };
    let cancel = move || {
        app.cancel_import();
        app.announce(t().import_cancelled);
        focus::later("#content");
    };
    let files = move || app.transfer.with(|transfer| transfer.files.iter().map(file_tile).collect::<Vec<_>>());
    let preview = Memo::new(move |_| app.transfer.with(|transfer| transfer.preview.clone()));
    let foreign = Memo::new(move |_| {
        app.transfer
            .with(|transfer| transfer.into_here || transfer.preview.as_ref().is_some_and(|preview| !preview.is_here))
    });
    let into_here = Memo::new(move |_| app.transfer.with(|transfer| transfer.into_here));
    Effect::new(move |_| {
        preview.track();
        focus::later("#content");
    });
    view! {
        <div class="page-head">
            <h1><span class="eyebrow">{page_title(Page::Share)}</span>{t().import_preview}</h1>
            <p class="lead">{t().import_lead}</p>
        </div>
        <div class="files">{files}</div>
        <Show when=move || preview.with(Option::is_none)>
            <p>
                <button class="button button-main" type="button" data-testid="import-cancel" on:click=move |_| cancel()>
                    {t().other_files}
                </button>
            </p>
        </Show>
        <Show when=move || foreign.get()>
            <fieldset class="field">
                <legend class="label">{t().foreign_plan}</legend>
                <label class="check">
                    <input type="radio" name="target" prop:checked=move || !into_here.get() on:change=move |_| app.import_into_here(false)/>
                    {t().open_as_own}
                </label>
                <label class="check">
                    <input type="radio" name="target" prop:checked=move || into_here.get() on:change=move |_| app.import_into_here(true)/>
                    {t().copy_into_here}
                </label>
            </fieldset>
        </Show>
        {move || preview.get().map(|preview| {
            let changes = preview.changes;
            let words = (t().will_take)(
                [Verdict::New, Verdict::Changed, Verdict::Conflict].map(|verdict| preview.count(verdict)),
            );
            view! {
                <Comparison preview/>
                <div class="action-bar">
                    <p><strong>{words}</strong></p>
                    <button class="button" type="button" data-testid="import-cancel" on:click=move |_| cancel()>
                        {t().leave_all}
                    </button>
                    <button
                        class="button button-main"
                        type="button"
                        data-testid="import-accept"
                        disabled=!changes
                        on:click=move |_| accept()
                    >
                        {t().take_over}
                    </button>
                </div>
            }
        })}
    }
}

fn file_tile(file: &Loaded) -> AnyView {
    match &file.outcome {
        Ok(plan) => {
            let by = plan.exported.by.clone().unwrap_or_else(|| t().someone.to_owned());
            let at = plan.exported.at.map(|at| value(&plan.plan.record, "changed", &Value::Moment(at)));
            let title = loose_title(file);
            view! {
                <article class="file tile">
                    <Icon glyph=Glyph::File/>
                    <h2>{file.name.clone()}</h2>
                    <p>{(t().file_words)(&title, &by, at.as_deref().unwrap_or(t().unknown_time), plan.records.len())}</p>
                </article>
            }
            .into_any()
        }
        Err(error) => view! {
            <div class="notice notice-danger" role="alert" data-testid="import-error" data-code=error.code()>
                <Icon glyph=Glyph::Alert/>
                <p class="notice-title">{(t().refused)(&file.name)}</p>
                <p>{file_error(error)}" "{t().nothing_changed}</p>
            </div>
        }
        .into_any(),
    }
}

/// The title of a file's plan, with or without merge data.
fn loose_title(file: &Loaded) -> String {
    let Ok(plan) = &file.outcome else {
        return String::new();
    };
    let loose = plan.plan.loose.iter().find_map(|(path, value)| match value {
        Value::Text(text) if path.name == "title" => Some(text.as_str()),
        _ => None,
    });
    plan_title(loose.unwrap_or_else(|| plan.plan.record.title()))
}

/// Why a file is refused, in a sentence.
fn file_error(error: &FileError) -> String {
    match error {
        FileError::TooLarge => t().error_too_large.to_owned(),
        FileError::NotUtf8 => t().error_not_utf8.to_owned(),
        FileError::NotJson { line, column, fault } => {
            let what = match fault {
                JsonFault::Syntax => t().error_syntax,
                JsonFault::DuplicateKey => t().error_duplicate_key,
                JsonFault::TooDeep => t().error_too_deep,
                JsonFault::NumberOutOfRange => t().error_number_range,
            };
            (t().error_not_json)(what, *line, *column)
        }
        FileError::NotAPlan => t().error_not_a_plan.to_owned(),
        FileError::TooNew => t().error_too_new.to_owned(),
        FileError::ViewOnly => t().error_view_only.to_owned(),
    }
}

/// The texts of the store that could not be read; each can be taken out as a file.
#[component]
fn SetAsideTexts() -> impl IntoView {
    let texts = app().set_aside();
    (!texts.is_empty()).then(|| {
        let rows = texts
            .into_iter()
            .map(|(key, text)| {
                let name = format!("{}.txt", key.replace('/', "_"));
                let size = (t().characters)(text.chars().count());
                view! {
                    <li>
                        <Icon glyph=Glyph::File/>
                        <div class="list-text">
                            <p class="list-title">{key}</p>
                            <p class="list-meta">{size}</p>
                        </div>
                        <button class="button button-small" type="button" on:click=move |_| files::download(&name, &text)>
                            <Icon glyph=Glyph::Download small=true/>
                            {t().download}
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="tile narrow">
                <h2>{t().unreadable_texts}</h2>
                <p class="muted">{t().unreadable}</p>
                <ul class="list">{rows}</ul>
            </section>
        }
    })
}
