//! Handing over to a deputy: which records, the file, and the cover list that goes with it.

mod choice;
mod cover;
mod filters;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::model::handover::{self, Filter};
use crate::model::id::Id;
use crate::model::record::Record;
use crate::state::leaving::Instead;
use crate::views::app;
use crate::views::browser::print;
use crate::views::browser::standing::stands;
use crate::views::frame::page_title;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;
use crate::views::pages::share::give;
use crate::views::route::Page;

/// What is chosen, and for whom.
#[derive(Clone, Copy)]
struct Desk {
    filter: RwSignal<Filter>,
    /// The records on offer that were unticked: what is offered goes along unless someone says otherwise.
    left_out: RwSignal<BTreeSet<Id>>,
    offered: Memo<Vec<Arc<Record>>>,
    chosen: Memo<BTreeSet<Id>>,
    to: RwSignal<String>,
}

impl Desk {
    fn new() -> Self {
        let app = app();
        let filter = RwSignal::new(Filter::default());
        let left_out = RwSignal::new(BTreeSet::new());
        let offered = Memo::new(move |_| {
            app.structure.track();
            app.ask(|plan| filter.with(|filter| handover::offered(plan, filter)))
        });
        let chosen = Memo::new(move |_| {
            let ids = offered.get().into_iter().map(|record| record.id().clone());
            left_out.with(|left_out: &BTreeSet<Id>| ids.filter(|id| !left_out.contains(id)).collect())
        });
        Self { filter, left_out, offered, chosen, to: RwSignal::new(String::new()) }
    }
}

/// The page.
#[component]
pub fn Handover() -> impl IntoView {
    let desk = Desk::new();
    let count = Memo::new(move |_| desk.chosen.with(BTreeSet::len));
    stands("has-bar");
    view! {
        <main class="page page-handover" id="content" tabindex="-1">
            <div class="page-head">
                <h1><span class="eyebrow">{page_title(Page::Share)}</span>{page_title(Page::Handover)}</h1>
                <p class="lead">{t().handover.lead}</p>
            </div>
            <div class="split handover">
                <div class="stack">
                    <ForWhom desk/>
                    <filters::Filters desk/>
                    <choice::Choice desk/>
                </div>
                <cover::Preview desk/>
            </div>
            <div class="action-bar">
                <p><strong>{move || (t().handover.chosen)(count.get(), desk.offered.with(Vec::len))}</strong></p>
                <button
                    class="button"
                    type="button"
                    data-testid="print-cover"
                    disabled=move || count.get() == 0
                    on:click=move |_| print::print()
                >
                    <Icon glyph=Glyph::Print/>
                    {t().handover.print_cover}
                </button>
                <button
                    class="button button-main"
                    type="button"
                    data-testid="export-selection"
                    disabled=move || count.get() == 0
                    on:click=move |_| hand_over(desk)
                >
                    <Icon glyph=Glyph::Download/>
                    {move || (t().handover.download)(count.get())}
                </button>
            </div>
        </main>
    }
}

/// For whom it is; that stays here and on the cover list.
#[component]
fn ForWhom(desk: Desk) -> impl IntoView {
    view! {
        <section class="tile field">
            <label class="label" for="handover-to">{t().handover.to_whom}</label>
            <input
                class="input"
                type="text"
                id="handover-to"
                autocomplete="off"
                maxlength="200"
                aria-describedby="handover-to-hint"
                data-testid="handover-to"
                prop:value=move || desk.to.get()
                on:input=move |event| desk.to.set(event_target_value(&event))
            />
            <p class="hint" id="handover-to-hint"><span>{t().handover.to_hint}</span></p>
        </section>
    }
}

/// Downloads the chosen records; where there is something to decide about first, that is asked.
fn hand_over(desk: Desk) {
    let app = app();
    app.finish_draft();
    let chosen = desk.chosen.get_untracked();
    let leaving: Vec<Arc<Record>> = app.ask(|plan| {
        let records = plan.records().filter(|record| chosen.contains(record.id()));
        // The plan itself goes along.
        std::iter::once(plan.head()).chain(records).cloned().collect()
    });
    let to = desk.to.get_untracked();
    let file = Arc::new(move || app.hand_over(&chosen, &to));
    let seal = {
        let (leaving, file) = (leaving.clone(), file.clone());
        Arc::new(move || app.leave_sealed(&leaving, file.clone()))
    };
    app.leave_or(&leaving, move || give(file(), t().handover.exported), Some(Instead::Seal(seal)));
}
