//! Paper. What is printed is drawn for it, when the browser says that it prints: a sheet is a table whose head (plan, page,
//! date, filter, marking) the browser repeats on every page. Everything else of the page is left out (`style/print.css`). A
//! page without a sheet of its own is printed as it is, and becomes the body of such a table under [`PageHead`].

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::board::card::marks;
use super::browser::print;
use super::kit::icon::{Glyph, Icon};
use super::kit::texts::{field, kind, plan_title, plan_year, stage, t, title};
use super::{app, way};
use crate::i18n::show;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::query;
use crate::model::record::Record;

/// What is drawn while the page is printed. While a record is open, that is printed alone.
#[component]
pub fn OnPaper(
    /// Draws it.
    draw: impl Fn() -> AnyView + 'static,
    /// Whether it is drawn beside an open record, too.
    #[prop(default = false)]
    beside_record: bool,
) -> impl IntoView {
    let place = NodeRef::<html::Template>::new();
    let way = way();
    let is_asked = move || beside_record || way.place.with(|place| place.record.is_none());
    print::draw_on_paper(move || Some(place.get_untracked()?.into()), move || is_asked().then(&draw));
    view! { <template node_ref=place></template> }
}

/// The button that prints what is in view.
#[component]
pub fn PrintButton() -> impl IntoView {
    view! {
        <button
            class="button button-quiet button-icon"
            type="button"
            data-testid="print"
            aria-label=t().handover.print
            title=t().handover.print
            on:click=move |_| print::print()
        >
            <Icon glyph=Glyph::Print/>
        </button>
    }
}

/// Plan, page and date, what is left out, and whether anything below is restricted.
fn head(name: String, filter: &[String], holds_restricted: bool) -> impl IntoView + use<> {
    let app = app();
    let filter = (!filter.is_empty()).then(|| format!("{}: {}", t().filters.bar, filter.join("; ")));
    view! {
        <p class="print-head">
            <b>{move || plan_title(app.head.get().title())}</b>
            <span>{name}</span>
            <span>{move || show::date(app.today.get())}</span>
            {filter.map(|filter| view! { <span>{filter}</span> })}
            {holds_restricted.then(|| view! { <b>{t().handover.holds_restricted}</b> })}
        </p>
    }
}

/// The head of a page that has no sheet of its own: the first thing in it.
#[component]
pub fn PageHead(
    /// What is printed.
    #[prop(into)]
    name: Signal<String>,
    /// What it is narrowed to.
    #[prop(into, default = Signal::stored(Vec::new()))]
    filter: Signal<Vec<String>>,
    /// Whether there are restricted records on it.
    #[prop(into, default = Signal::stored(false))]
    holds_restricted: Signal<bool>,
) -> impl IntoView {
    let draw = move || {
        let head = filter.with(|filter| head(name.get(), filter, holds_restricted.get()));
        view! { <div class="paper-head" data-testid="paper-head">{head}</div> }.into_any()
    };
    view! { <OnPaper draw beside_record=true/> }
}

/// Whether one of these records is restricted.
pub fn any_restricted<'a>(ids: impl IntoIterator<Item = &'a Id>) -> bool {
    let mut ids = ids.into_iter();
    app().ask(|plan| ids.any(|id| plan.get(id).is_some_and(|record| query::is_restricted(record))))
}

/// A sheet of paper, or of its preview on the screen.
#[component]
pub fn Sheet(
    /// What is printed.
    name: String,
    /// What it is narrowed to.
    #[prop(default = Vec::new())]
    filter: Vec<String>,
    /// The lines of the marking, for a single record that is restricted.
    #[prop(default = Vec::new())]
    marking: Vec<String>,
    /// Whether there are restricted records on it.
    #[prop(default = false)]
    holds_restricted: bool,
    /// What stands below the head.
    children: Children,
) -> impl IntoView {
    let marking = (!marking.is_empty()).then(|| {
        let lines = marking.into_iter().map(|line| view! { <span>{line}</span> }).collect_view();
        view! { <p class="print-marking" data-testid="print-marking">{lines}</p> }
    });
    view! {
        <table class="sheet" role="presentation" data-testid="sheet">
            <thead>
                <tr>
                    <td>{head(name, &filter, holds_restricted)}{marking}</td>
                </tr>
            </thead>
            <tbody>
                <tr>
                    <td>{children()}</td>
                </tr>
            </tbody>
        </table>
    }
}

/// Lists of records on paper, each under its name.
#[component]
pub fn ListSheet(
    /// What is printed.
    title: String,
    /// The lists by their names.
    lists: Vec<(String, Vec<Arc<Record>>)>,
    /// What they are narrowed to.
    #[prop(default = Vec::new())]
    filter: Vec<String>,
) -> impl IntoView {
    let holds_restricted = lists.iter().flat_map(|(_, records)| records).any(|record| query::is_restricted(record));
    let name = title.clone();
    let parts = lists
        .into_iter()
        .map(|(name, records)| {
            let count = records.len();
            // A list that is called as its page has its heading above.
            let heading =
                (name != title).then(|| view! { <h2>{name}<span class="muted">{format!(" ({count})")}</span></h2> });
            view! {
                <section>
                    {heading}
                    <RecordTable records/>
                </section>
            }
        })
        .collect_view();
    view! {
        <Sheet name filter holds_restricted>
            <h1>{title}</h1>
            {parts}
        </Sheet>
    }
}

/// Records as a table: what they are, where they stand, whose they are, when.
#[component]
fn RecordTable(records: Vec<Arc<Record>>) -> impl IntoView {
    let rows = records
        .into_iter()
        .map(|record| {
            view! {
                <tr>
                    <th scope="row">
                        {title(&record)}
                        <small>{kind(record.kind_id())}</small>
                        {marks(&record)}
                    </th>
                    <td>{stage(record.kind_id(), record.stage_id())}</td>
                    <td>{record.get(&common::OWNER).cloned()}</td>
                    <td class="nowrap">{dates(&record)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="data paper-list of-records">
            <thead>
                <tr>
                    <th scope="col">{t().handover.record}</th>
                    <th scope="col">{t().stage}</th>
                    <th scope="col">{field(common::OWNER.name())}</th>
                    <th scope="col">{t().handover.dates}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// From when to when, as far as it is known.
fn dates(record: &Record) -> Option<String> {
    let year = plan_year();
    match (record.get(&common::START), record.get(&common::DUE)) {
        (Some(start), Some(due)) => Some(show::date_range(*start, *due, year)),
        (Some(start), None) => Some(format!("{}–", show::short_date(*start, year))),
        (None, Some(due)) => Some(show::short_date(*due, year)),
        (None, None) => None,
    }
}
