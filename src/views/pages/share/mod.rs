//! Sharing: the plan out as a file, colleagues' files in. What a file would do is shown before anything is done.

mod arrived;
mod choose;
mod choose_view;
mod comparison;
mod copies;
mod fates;
mod file_tile;
mod folder;
mod foreign;
mod give_out;
mod mapping;
mod pick_list;
mod preview;
mod restore_points;
mod sealed;
mod sent;
mod set_aside;
mod statistics;
mod table;

pub use folder::allow;
pub use give_out::{export, give, hand_out, seal};

use leptos::prelude::*;

use crate::model::query;
use crate::state::comparing::Row;
use crate::views::app;
use crate::views::frame::page_title;
use crate::views::kit::texts::t;
use crate::views::paper::PageHead;
use crate::views::route::Page;

/// The page.
#[component]
pub fn Share() -> impl IntoView {
    let app = app();
    let has_files = Memo::new(move |_| app.has_files());
    // Who goes elsewhere has left the files alone.
    on_cleanup(move || app.cancel_import());
    view! {
        <main class="page" id="content" tabindex="-1">
            <PageHead
                name=page_title(Page::Share)
                holds_restricted=Signal::derive(move || {
                    let is_restricted = |row: &Row| {
                        let sides = row.merged.before.iter().chain([&row.merged.after]);
                        sides.into_iter().any(|record| query::is_restricted(record))
                    };
                    let shown = app.transfer.with(|transfer| transfer.preview.clone());
                    shown.is_some_and(|shown| shown.rows.iter().any(is_restricted))
                })
            />
            <Show when=move || has_files.get() fallback=|| view! { <Start/> }>
                <arrived::Arrived/>
            </Show>
        </main>
    }
}

/// Export, choosing files, points to restore, what could not be read.
#[component]
fn Start() -> impl IntoView {
    view! {
        <div class="page-head">
            <h1><span class="eyebrow">{t().plan}</span>{page_title(Page::Share)}</h1>
            <p class="lead">{t().share_lead}</p>
        </div>
        <div class="tiles">
            <give_out::WholePlan/>
            <section class="tile stack">
                <h2>{t().import}</h2>
                <choose::ChooseFiles/>
            </section>
            <sent::ToDeputy/>
        </div>
        <folder::SharedFolder/>
        <copies::Copies/>
        <sent::Sent/>
        <restore_points::RestorePoints/>
        <set_aside::SetAsideTexts/>
    }
}
