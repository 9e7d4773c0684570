//! The chosen files: what they are, what they would do, and the decision.

use std::collections::HashSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::choose::FileButton;
use super::file_tile::file_tile;
use super::foreign::Questions;
use super::preview::Comparison;
use crate::model::id::Id;
use crate::state::accept::{Accepted, PointMade};
use crate::state::comparing::Preview;
use crate::views::browser::focus;
use crate::views::browser::standing::stands;
use crate::views::frame::page_title;
use crate::views::kit::icon::Glyph;
use crate::views::kit::texts::t;
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// The chosen files and what they would do.
#[component]
pub fn Arrived() -> impl IntoView {
    let app = app();
    // By id: it holds when another file is added.
    let left_out = RwSignal::new(HashSet::<Id>::new());
    let files = move || {
        app.transfer
            .with(|transfer| transfer.files.iter().enumerate().map(|(n, file)| file_tile(n, file)).collect_view())
    };
    let preview = move || app.transfer.with(|transfer| transfer.preview.clone());
    let has_preview = Memo::new(move |_| app.transfer.with(|transfer| transfer.preview.is_some()));
    let into_here = Memo::new(move |_| app.transfer.with(|transfer| transfer.into_here));
    let foreign = Memo::new(move |_| {
        into_here.get()
            || app.transfer.with(|transfer| transfer.preview.as_ref().is_some_and(|preview| !preview.is_here))
    });
    Effect::new(move |_| {
        app.transfer.track();
        focus::later("#content");
    });
    view! {
        <div class="page-head">
            <h1><span class="eyebrow">{page_title(Page::Share)}</span>{t().import_preview}</h1>
            <div class="row">
                <FileButton words=t().other_files glyph=Glyph::Upload beside=false testid="import-file"/>
                <FileButton words=t().arrival.add_file glyph=Glyph::Plus beside=true testid="import-add"/>
            </div>
            <p class="lead">{move || if app.asks() { t().intake.lead } else { t().arrival.lead }}</p>
        </div>
        <Questions/>
        <div class="files">{files}</div>
        <Show when=move || !has_preview.get()>
            <p>
                <button class="button" type="button" data-testid="import-cancel" on:click=move |_| cancel()>
                    {t().leave_all}
                </button>
            </p>
        </Show>
        <Show when=move || foreign.get()>
            <fieldset class="field">
                <legend class="label">{t().foreign_plan}</legend>
                <label class="check">
                    <input type="radio" name="target" prop:checked=move || !into_here.get() on:change=move |_| spawn_local(app.import_into_here(false))/>
                    {t().open_as_own}
                </label>
                <label class="check">
                    <input type="radio" name="target" prop:checked=move || into_here.get() on:change=move |_| spawn_local(app.import_into_here(true))/>
                    {t().copy_into_here}
                </label>
            </fieldset>
        </Show>
        {move || preview().map(|preview| view! {
            <Comparison preview=preview.clone() left_out/>
            <Decision preview left_out/>
        })}
        <Show when=move || !has_preview.get()>
            <p>
                <button class="button" type="button" data-testid="import-cancel" on:click=move |_| cancel()>
                    {t().leave_all}
                </button>
            </p>
        </Show>
    }
}

/// Leaves all as it was.
fn cancel() {
    app().cancel_import();
    app().announce(t().import_cancelled);
    focus::later("#content");
}

/// Takes over what is chosen; then the first board is shown.
async fn accept(left_out: HashSet<Id>) {
    let (app, way) = (app(), way());
    match app.accept_import(left_out).await {
        Accepted::Taken { counts, point } => {
            let point = match point {
                PointMade::Kept => t().arrival.point_kept,
                PointMade::NoRoom => t().arrival.no_room_for_point,
                PointMade::NotNeeded => "",
            };
            way.go(Place::page(Page::first()));
            app.toast(format!("{}. {point}", (t().imported)(counts)).trim_end(), true);
            focus::later("#content");
        }
        Accepted::Stopped => app.toast(t().arrival.stopped, false),
        Accepted::NotOpened => app.toast(t().plan_not_opened, false),
    }
}

/// The bar at the foot: what is chosen, and the two ways to end.
#[component]
fn Decision(preview: std::sync::Arc<Preview>, left_out: RwSignal<HashSet<Id>>) -> impl IntoView {
    let app = app();
    let is_differing = preview.rows.iter().any(|row| row.verdict != crate::model::merge::Verdict::Same);
    // Without a record to choose there can still be what no one sees, the plan's own data, or a plan to open.
    let always = !preview.is_here || preview.changes_head() || (!is_differing && preview.changes());
    let is_point = preview.is_here;
    let counts = Memo::new(move |_| left_out.with(|left_out| preview.counts(left_out)));
    let count = move || counts.get().iter().sum::<usize>();
    let can_accept = move || app.work.get().is_none() && (always || count() > 0);
    let words = move || {
        let words = match count() {
            0 if is_differing => t().arrival.none_chosen.to_owned(),
            0 => t().arrival.nothing_differs.to_owned(),
            count => (t().arrival.will_take)(count),
        };
        let [.., conflicts] = counts.get();
        let undecided = (conflicts > 0).then(|| (t().arrival.undecided)(conflicts));
        let point = (is_point && count() > 0).then(|| t().arrival.point_before.to_owned());
        let more: String = undecided.into_iter().chain(point).map(|words| format!(" · {words}")).collect();
        view! { <b>{words}</b><span class="muted">{more}</span> }
    };
    let label = move || match count() {
        0 => t().take_over.to_owned(),
        count => (t().arrival.take_count)(count),
    };
    stands("has-bar");
    view! {
        <div class="action-bar">
            <p>{words}</p>
            <button class="button" type="button" data-testid="import-cancel" on:click=move |_| cancel()>{t().leave_all}</button>
            <button
                class="button button-main"
                type="button"
                data-testid="import-accept"
                disabled=move || !can_accept()
                on:click=move |_| spawn_local(accept(left_out.get_untracked()))
            >
                {label}
            </button>
        </div>
    }
}
