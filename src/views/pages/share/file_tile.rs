//! One of the chosen files: whose it is, or why it is refused.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::foreign;
use crate::format::error::{FileError, JsonFault};
use crate::state::transfer::Loaded;
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{moment, plan_title, t};

/// A file, by its place among the chosen ones.
pub fn file_tile(number: usize, file: &Loaded) -> AnyView {
    if let Some(tile) = foreign::tile(file) {
        return tile;
    }
    let leave = view! {
        <button
            class="button button-quiet button-icon button-small"
            type="button"
            data-testid="import-leave"
            aria-label=(t().arrival.leave_file)(&file.name)
            on:click=move |_| spawn_local(app().leave_file_out(number))
        >
            <Icon glyph=Glyph::Close small=true/>
        </button>
    };
    match file.about() {
        Ok(about) => {
            let by = about.by.unwrap_or_else(|| t().someone.to_owned());
            let at = about.at.map_or_else(|| t().unknown_time.to_owned(), moment);
            let scope = if about.is_selection { t().arrival.selection } else { t().arrival.full };
            let more = about.is_selection.then(|| format!(" {}", t().arrival.selection_words));
            view! {
                <section class="tile file" data-testid="import-loaded">
                    <Icon glyph=Glyph::File/>
                    <h2>{file.name.clone()}</h2>
                    {leave}
                    {if file.is_point {
                        view! { <p>{t().arrival.point_words}</p> }.into_any()
                    } else {
                        view! {
                            <p>{(t().arrival.exported)(&by, &at, scope, about.records)}</p>
                            <p>{(t().arrival.of_plan)(&plan_title(&about.title))}{more}</p>
                            {super::sent::from_here(file)}
                        }
                        .into_any()
                    }}
                </section>
            }
            .into_any()
        }
        Err(error) => view! {
            <div class="notice notice-danger file-refused" role="alert" data-testid="import-error" data-code=error.code()>
                <Icon glyph=Glyph::Alert/>
                <p class="notice-title">{(t().refused)(&file.name)}</p>
                <p>{foreign::refusal(error)}" "{t().nothing_changed}</p>
                {leave}
            </div>
        }
        .into_any(),
    }
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
