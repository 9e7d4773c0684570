//! Sharing: the plan out as a file, colleagues' files in. What a file would do is shown before anything is done.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::format::error::{FileError, JsonFault, RecordFault, SetAside};
use crate::model::merge::Verdict;
use crate::model::value::Value;
use crate::state::transfer::{Loaded, Preview, Row};
use crate::views::browser::{files, focus};
use crate::views::frame::page_title;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field, kind, plan_title, t, value};
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// Most records of a preview that are listed one by one.
const LISTED: usize = 200;

/// Downloads the whole plan.
pub fn export() {
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
    view! {
        <main class="page" id="content" tabindex="-1">
            <Show when=move || has_files.get() fallback=Start>
                <Arrived/>
            </Show>
        </main>
    }
}

/// Nothing chosen yet: export, choose files, what could not be read.
#[component]
fn Start() -> impl IntoView {
    view! {
        <div class="page-head">
            <h1><span class="eyebrow">{t().plan}</span>{page_title(Page::Share)}</h1>
            <p class="lead">{t().share_lead}</p>
        </div>
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
    let take = move |list: Option<web_sys::FileList>| {
        if let Some(list) = list.filter(|list| list.length() > 0) {
            files::read(app, &list);
        }
    };
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
                take(dropped(&event));
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
                        take(input.files());
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

/// Why a record is set aside, in a few words.
fn record_fault(fault: RecordFault) -> &'static str {
    match fault {
        RecordFault::NotAnObject => t().fault_not_an_object,
        RecordFault::NoKind => t().fault_no_kind,
        RecordFault::BadId => t().fault_bad_id,
        RecordFault::DuplicateId => t().fault_duplicate_id,
        RecordFault::OtherKind => t().fault_other_kind,
        RecordFault::WrongType => t().fault_wrong_type,
        RecordFault::BadDate => t().fault_bad_date,
        RecordFault::TooManyPlaces => t().too_many_places,
        RecordFault::NumberOutOfRange => t().number_out_of_range,
        RecordFault::TooLong => t().too_long,
        RecordFault::BadMerge => t().fault_bad_merge,
        RecordFault::TooDeep => t().error_too_deep,
    }
}

/// What would be new, changed, in conflict, the same, set aside.
#[component]
fn Comparison(preview: Preview) -> impl IntoView {
    let [fresh, changed, conflicts, same] =
        [Verdict::New, Verdict::Changed, Verdict::Conflict, Verdict::Same].map(|verdict| preview.count(verdict));
    let problems = preview.problems.len();
    let counts = [
        (Glyph::Conflict, conflicts, t().in_conflict),
        (Glyph::Plus, fresh, t().fresh),
        (Glyph::Move, changed, t().changed),
        (Glyph::Alert, problems, t().set_aside),
        (Glyph::Check, same, t().same),
    ];
    let chips = counts
        .into_iter()
        .map(|(glyph, count, words)| {
            view! { <li class="chip"><Icon glyph small=true/><b>{count}</b>{words}</li> }
        })
        .collect_view();
    let left_out = (!preview.left_out.is_empty()).then(|| {
        view! {
            <div class="notice notice-warning">
                <Icon glyph=Glyph::Info/>
                <p>{(t().left_out)(&preview.left_out.join(", "))}</p>
            </div>
        }
    });
    let differing: Vec<Row> = preview.rows.into_iter().filter(|row| row.verdict != Verdict::Same).collect();
    let more = differing.len().saturating_sub(LISTED);
    let rows = differing.iter().take(LISTED).map(row).collect_view();
    let problem_rows = preview.problems.iter().map(|(file, problem)| problem_row(file, problem)).collect_view();
    view! {
        <section
            class="stack"
            data-testid="import-preview"
            data-new=fresh
            data-changed=changed
            data-conflicts=conflicts
            data-same=same
            data-problems=problems
            aria-label=t().import_preview
        >
            <ul class="counts">{chips}</ul>
            {left_out}
            {(problems > 0).then(|| view! {
                <div class="tile">
                    <h2>{t().set_aside_title}</h2>
                    <ul class="list">{problem_rows}</ul>
                </div>
            })}
            {(!differing.is_empty()).then(|| view! {
                <div class="tile">
                    <ul class="list">{rows}</ul>
                    {(more > 0).then(|| view! { <p class="muted">{(t().and_more)(more)}</p> })}
                </div>
            })}
            {differing.is_empty().then(|| view! { <p class="muted">{t().nothing_differs}</p> })}
        </section>
    }
}

fn row(row: &Row) -> impl IntoView + use<> {
    let (class, glyph, words) = match row.verdict {
        Verdict::New => ("badge badge-info", Glyph::Plus, t().verdict_new),
        Verdict::Conflict => ("badge badge-conflict", Glyph::Conflict, t().conflict),
        Verdict::Changed => ("badge", Glyph::Move, t().verdict_changed),
        Verdict::Same => ("badge", Glyph::Check, t().verdict_same),
    };
    let title = if row.title.is_empty() { t().untitled.to_owned() } else { row.title.clone() };
    let fields: Vec<String> =
        row.fields.iter().filter(|name| *name != "changed").map(|name| field(name).to_lowercase()).collect();
    let meta = if row.verdict == Verdict::New { kind(&row.kind) } else { fields.join(", ") };
    view! {
        <li>
            <div class="list-text">
                <p class="list-title">{title}</p>
                <p class="list-meta">{meta}</p>
            </div>
            <span class=class><Icon glyph/>{words}</span>
        </li>
    }
}

fn problem_row(file: &str, problem: &SetAside) -> impl IntoView + use<> {
    let name = match (problem.name.as_str(), problem.number) {
        ("", 0) => t().plan.to_owned(),
        ("", number) => (t().record_number)(number),
        (name, _) => name.to_owned(),
    };
    let place = &problem.fault.place;
    let place = if place.is_empty() { String::new() } else { format!(" ({place})") };
    view! {
        <li>
            <Icon glyph=Glyph::Alert/>
            <div class="list-text">
                <p class="list-title">{name}</p>
                <p class="list-meta">{record_fault(problem.fault.fault)}{place}" · "{file.to_owned()}</p>
            </div>
        </li>
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
