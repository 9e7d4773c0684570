//! The page `table`: all records, or those of one kind, as a table that is sorted, grouped, summed and edited in place.

use leptos::prelude::*;

use crate::model::id::Id;
use crate::model::kinds;
use crate::model::listing::Listing;
use crate::model::shelf;
use crate::model::sort::gathered;
use crate::model::subject::Subject;
use crate::state::exports::{Handout, Sort};
use crate::views::app;
use crate::views::browser::focus;
use crate::views::filters::FilterBar;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::options::subject_name;
use crate::views::kit::texts::{kind as kind_name, t};
use crate::views::pages::board::NewRecord;
use crate::views::pages::share::hand_out;
use crate::views::pages::welcome::Welcome;
use crate::views::paper::PrintButton;
use crate::views::table::columns::ColumnsButton;
use crate::views::table::desk::Desk;
use crate::views::table::grid::Grid;
use crate::views::table::many::ManyBar;
use crate::views::table::paper::Paper;
use crate::views::table::saved::{Views, name as view_name};
use crate::views::table::wide::WideEditor;

/// The page.
#[component]
pub fn Table() -> impl IntoView {
    let app = app();
    let desk = Desk::new();
    let name = Signal::derive(move || match (view_name(desk), desk.kind()) {
        (Some(name), _) => name,
        (None, Some(kind)) => kind_name(kind.id),
        (None, None) => t().table.all_records.to_owned(),
    });
    let eyebrow = move || if view_name(desk).is_some() { t().table.eyebrow_saved } else { t().table.page };
    let is_empty = Memo::new(move |_| desk.count() == 0);
    let plan_is_empty = Memo::new(move |_| {
        app.structure.track();
        app.ask(|plan| !plan.records().any(|record| shelf::is_work(record)))
    });
    let filter = Signal::derive(move || desk.listing.with(|listing| listing.filter.clone()));
    view! {
        <main class="page page-table" id="content" tabindex="-1">
            <div class="page-head">
                <h1><span class="eyebrow">{eyebrow}</span>{name}</h1>
                <PrintButton/>
                <button
                    class="button"
                    type="button"
                    data-testid="table-csv"
                    disabled=move || is_empty.get()
                    on:click=move |_| export(desk)
                >
                    <Icon glyph=Glyph::Download/>
                    {t().table.export}
                </button>
                <NewRecord kinds=kinds::ALL.to_vec()/>
            </div>
            <div class="toolbar" role="group" aria-label=t().table.toolbar>
                <Views desk/>
                <KindSelect desk/>
                <GroupSelect desk/>
                <FilterBar
                    filter
                    kind=Signal::derive(move || desk.kind())
                    set=move |filter| desk.change(|listing| listing.filter = filter)
                />
                <span class="push"></span>
                <ColumnsButton desk/>
            </div>
            <Show when=move || plan_is_empty.get()>
                <Welcome/>
            </Show>
            <Show when=move || is_empty.get() && !plan_is_empty.get()>
                <div class="empty">
                    <Icon glyph=Glyph::Search/>
                    <h2>{t().board.nothing_fits_title}</h2>
                    <p>{t().table.nothing_fits}</p>
                    <button class="button" type="button" data-testid="show-all" on:click=move |_| {
                        desk.change(|listing| {
                            listing.filter = crate::model::filter::Filter::default();
                            listing.kind = None;
                        });
                        focus::later("#content");
                    }>
                        {t().board.show_all}
                    </button>
                </div>
            </Show>
            <Show when=move || !is_empty.get()>
                <Grid desk/>
            </Show>
            <ManyBar desk/>
            <WideEditor desk/>
            <Paper desk name/>
        </main>
    }
}

/// Downloads what the table shows, as a table for spreadsheets; what is restricted is asked about first.
fn export(desk: Desk) {
    let ids = desk.groups.with_untracked(|groups| -> Vec<Id> {
        groups.iter().flat_map(|group| &group.records).map(|record| record.id().clone()).collect()
    });
    let places = gathered(ids.into_iter().enumerate().map(|(place, id)| (id, place)));
    let columns = desk.shown.with_untracked(|shown| shown.iter().map(|(_, subject)| *subject).collect());
    hand_out(&Handout { sort: Sort::Listed(places, columns), archived: false, restricted: true });
}

/// All kinds, or one with its own fields.
#[component]
fn KindSelect(desk: Desk) -> impl IntoView {
    let kind = Memo::new(move |_| desk.kind().map(|kind| kind.id));
    let options = kinds::ALL
        .iter()
        .map(|known| {
            let id = known.id;
            view! { <option value=id selected=move || kind.get() == Some(id)>{kind_name(id)}</option> }
        })
        .collect_view();
    let choose = move |id: &str| {
        let kind = kinds::ALL.iter().copied().find(|kind| kind.id == id);
        // Another kind has other columns; what is asked about all kinds is still asked.
        let usual = Listing::first(kind);
        desk.change(|listing| *listing = Listing { filter: listing.filter.clone(), ..usual });
    };
    view! {
        <select
            class="select"
            aria-label=t().board.kind
            data-testid="table-kind"
            on:change=move |event| choose(&event_target_value(&event))
        >
            <option value="" selected=move || kind.get().is_none()>{(t().board.all_kinds)(kinds::ALL.len())}</option>
            {options}
        </select>
    }
}

/// By what the records are grouped.
#[component]
fn GroupSelect(desk: Desk) -> impl IntoView {
    let by = Memo::new(move |_| desk.listing.with(|listing| listing.grouped_by()).map(Subject::id));
    let options = move || {
        let subjects = Subject::of(desk.kind()).into_iter().filter(|subject| subject.is_grouped());
        subjects
            .map(|subject| {
                let id = subject.id();
                let name = (t().table.group_by)(&subject_name(subject).to_lowercase());
                view! { <option value=id selected=move || by.get() == Some(id)>{name}</option> }
            })
            .collect_view()
    };
    view! {
        <select
            class="select"
            aria-label=t().table.grouping
            data-testid="table-group"
            on:change=move |event| {
                let id = event_target_value(&event);
                desk.change(|listing| listing.group = Some(id).filter(|id| !id.is_empty()));
            }
        >
            <option value="" selected=move || by.get().is_none()>{t().table.no_groups}</option>
            {options}
        </select>
    }
}
