//! The overview, the first page: what asks for attention today, what others have changed, how the work of the year is
//! spread and how far it has come. Every figure leads to its records.

mod agenda;
mod figures;
mod load;
mod news;
mod progress;

use leptos::prelude::*;

use super::board::NewRecord;
use super::welcome::Welcome;
use crate::model::kinds;
use crate::model::overview::{self, Overview as Figures};
use crate::model::{query, shelf};
use crate::views::app;
use crate::views::frame::page_title;
use crate::views::kit::texts::{plan_year, t};
use crate::views::paper::{PageHead, PrintButton};
use crate::views::route::Page;

/// The page.
#[component]
pub fn Overview() -> impl IntoView {
    let app = app();
    // One pass over the plan for each committed edit, while the page is in view; a part is drawn anew where it differs.
    let overview = Memo::new(move |_| {
        app.follow_edits();
        let (year, today) = (plan_year(), app.today.get());
        app.ask(|plan| overview::of(plan, year, today))
    });
    let is_empty = Memo::new(move |_| overview.with(|overview| overview.work == 0));
    let part = move |part: fn(&Figures) -> AnyView| move || overview.with(part);
    view! {
        <main class="page page-overview" id="content" tabindex="-1">
            // It names records of all sorts.
            <PageHead
                name=page_title(Page::Overview)
                holds_restricted=Signal::derive(move || {
                    app.ask(|plan| plan.records().any(|record| shelf::is_work(record) && query::is_restricted(record)))
                })
            />
            <div class="page-head">
                <h1>
                    <span class="eyebrow">{move || (t().overview.today)(app.today.get())}</span>
                    {page_title(Page::Overview)}
                </h1>
                <Show when=move || !is_empty.get()>
                    <PrintButton/>
                </Show>
                <NewRecord kinds=kinds::ALL.to_vec()/>
            </div>
            <Show when=move || !is_empty.get() fallback=|| view! { <Welcome/> }>
                {part(figures::figures)}
                // Where there is no room beside each other, what asks for attention comes first.
                <div class="overview">
                    <div class="pair">
                        <div class="stack stack-wide">
                            {part(agenda::late)}
                            {part(agenda::conflicts)}
                        </div>
                        {part(agenda::soon)}
                    </div>
                    <div class="stack stack-wide overview-side">
                        {part(agenda::waiting)}
                        {part(agenda::upkeep)}
                        <news::NewsTile/>
                    </div>
                    <div class="stack stack-wide">
                        {part(load::load)}
                        {part(progress::progress)}
                        {part(progress::sources)}
                    </div>
                </div>
            </Show>
        </main>
    }
}
