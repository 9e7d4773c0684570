//! The chosen files: what they are, what they would do, and the decision.

use leptos::prelude::*;

use super::foreign::{self, Questions};
use super::preview::Comparison;
use crate::format::error::{FileError, JsonFault};
use crate::model::merge::Verdict;
use crate::model::value::Value;
use crate::state::transfer::Loaded;
use crate::views::browser::focus;
use crate::views::frame::page_title;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{plan_title, t, value};
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// The chosen files and what they would do.
#[component]
pub fn Arrived() -> impl IntoView {
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
            <p class="lead">{move || if app.asks() { t().intake.lead } else { t().import_lead }}</p>
        </div>
        <Questions/>
        <div class="files">{files}</div>
        <Show when=move || preview.with(Option::is_none)>
            <p>
                <button
                    class="button"
                    class:button-main=move || !app.asks()
                    type="button"
                    data-testid="import-cancel"
                    on:click=move |_| cancel()
                >
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
    if let Some(tile) = foreign::tile(file) {
        return tile;
    }
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
                    {super::sent::from_here(file)}
                </article>
            }
            .into_any()
        }
        Err(error) => view! {
            <div class="notice notice-danger" role="alert" data-testid="import-error" data-code=error.code()>
                <Icon glyph=Glyph::Alert/>
                <p class="notice-title">{(t().refused)(&file.name)}</p>
                <p>{foreign::refusal(error)}" "{t().nothing_changed}</p>
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
pub(super) fn file_error(error: &FileError) -> String {
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
