//! What has become of the files that went out: to whom, how much they hold, whether they came back.

use leptos::prelude::*;

use crate::state::remembered::Remembered;
use crate::state::transfer::Loaded;
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{day, moment, t};
use crate::views::route::{Page, Place};

/// The way to the page where a part of the plan is handed over.
#[component]
pub fn ToDeputy() -> impl IntoView {
    view! {
        <section class="tile stack">
            <h2>{t().handover.page}</h2>
            <p class="muted">{t().handover.words}</p>
            <p>
                <a class="button" href=Place::page(Page::Handover).href() data-testid="nav-handover">
                    <Icon glyph=Glyph::Role/>
                    {t().handover.page}
                </a>
            </p>
        </section>
    }
}

/// The files that went out, the newest first.
#[component]
pub fn Sent() -> impl IntoView {
    let app = app();
    let files = Memo::new(move |_| app.memory.with(|memory| memory.files.clone()));
    // Keyed by all but the note: the control keeps the hand while it is written in.
    let key = |file: &Remembered| (file.id.clone(), file.returned);
    view! {
        <Show when=move || !files.with(Vec::is_empty)>
            <section class="tile narrow stack" data-testid="sent-files">
                <h2>{t().handover.files}</h2>
                <p class="muted small">{t().handover.files_words}</p>
                <ul class="list sent">
                    <For each=move || files.get() key=key let:file>
                        <Row file/>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn Row(file: Remembered) -> impl IntoView {
    let app = app();
    let what = if file.is_full() { t().handover.whole_plan } else { t().handover.part };
    let count = file.records;
    let back = file.returned.map(|at| {
        view! {
            <span class="badge badge-success" data-testid="came-back">
                <Icon glyph=Glyph::Check/>
                {(t().handover.returned)(&day(at))}
            </span>
        }
    });
    let hook = file.id.clone();
    let control = format!("to-{}", file.id);
    let label = (t().handover.to_whom_of)(&file.file);
    view! {
        <li data-testid="sent-file" data-id=hook>
            <Icon glyph=Glyph::File/>
            <div class="list-text">
                <p class="list-title">{moment(file.at)}" · "{what}</p>
                <p class="list-meta">{count}" "{(t().records_noun)(count)}" · "<span class="file-name">{file.file}</span></p>
                {back}
            </div>
            <div class="sent-to">
                <label class="label" for=control.clone()>{t().handover.to_whom}</label>
                <input
                    class="input input-small"
                    type="text"
                    id=control
                    autocomplete="off"
                    maxlength="200"
                    data-testid="sent-to"
                    title=label
                    prop:value=file.to
                    on:change=move |event| {
                        app.say_to(&file.id, &event_target_value(&event));
                        app.announce(t().handover.to_saved);
                    }
                />
            </div>
        </li>
    }
}

/// Says that a file that came in was made from one that went out of this browser.
pub fn from_here(file: &Loaded) -> Option<impl IntoView + use<>> {
    let plan = file.outcome.as_ref().ok()?;
    let known = app().known_export(&plan.exported)?;
    Some(view! { <p data-testid="from-here">{(t().handover.from_your_file)(&day(known.at))}</p> })
}
