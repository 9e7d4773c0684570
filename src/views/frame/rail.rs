//! The rail with the duties and pages, and on a phone the bar at the foot.

use leptos::prelude::*;

use super::page_title;
use crate::i18n::NAME;
use crate::model::query;
use crate::state::remembered::Since;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{day, t};
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// The other ways to see all records, with their icons.
const VIEWS: [(Page, Glyph); 5] = [
    (Page::Table, Glyph::Table),
    (Page::Calendar, Glyph::Calendar),
    (Page::Timeline, Glyph::Timeline),
    (Page::Scenarios, Glyph::Scenario),
    (Page::Review, Glyph::Report),
];

/// The pages about the plan as a whole, with their icons.
const OTHERS: [(Page, Glyph); 5] = [
    (Page::Share, Glyph::Share),
    (Page::Plans, Glyph::File),
    (Page::Archive, Glyph::Archive),
    (Page::Trash, Glyph::Trash),
    (Page::Settings, Glyph::Settings),
];

/// The rail.
#[component]
pub fn Rail(menu_is_open: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let way = way();
    let counts = Memo::new(move |_| {
        app.structure.track();
        let today = app.today.get();
        app.ask(|plan| query::counts(plan, today))
    });
    let current = move |page: Page| way.place.get().page.marked(page);
    let count = move |duty: &'static str| {
        let count = counts.with(|counts| counts.open.get(duty).copied().unwrap_or_default());
        (count > 0).then(|| {
            view! {
                <span class="count">
                    <span class="visually-hidden">{t().open_records}" "</span>
                    {count}
                </span>
            }
        })
    };
    let boards = Page::duties()
        .map(|duty| {
            let page = Page::Board(duty);
            view! {
                <li>
                    <a
                        href=Place::page(page).href()
                        data-testid=format!("nav-{}", page.id())
                        aria-current=move || current(page)
                    >
                        <span class="rail-no" aria-hidden="true">{duty.number}</span>
                        <span><span class="visually-hidden">{duty.number}" "</span>{page_title(page)}</span>
                        {move || count(duty.id)}
                    </a>
                </li>
            }
        })
        .collect_view();
    let unknown = move || {
        counts.with(|counts| counts.has_unknown).then(|| {
            view! {
                <li>
                    <a
                        href=Place::page(Page::Unknown).href()
                        data-testid="nav-board-unknown"
                        aria-current=move || current(Page::Unknown)
                    >
                        <Icon glyph=Glyph::File/>
                        <span>{page_title(Page::Unknown)}</span>
                        {move || count("")}
                    </a>
                </li>
            }
        })
    };
    let late = move || {
        let count = counts.with(|counts| counts.late);
        (count > 0).then(|| {
            view! {
                <span class="count count-danger">
                    <span class="visually-hidden">{(t().overview.late)(count)}" "</span>
                    {count}
                </span>
            }
        })
    };
    let link = move |(page, glyph): (Page, Glyph)| {
        view! {
            <li>
                <a
                    href=Place::page(page).href()
                    data-testid=format!("nav-{}", page.id())
                    aria-current=move || current(page)
                >
                    <Icon glyph/>
                    <span>{page_title(page)}</span>
                    {move || (page == Page::Overview).then(late)}
                </a>
            </li>
        }
    };
    let overview = link((Page::Overview, Glyph::Overview));
    let views = VIEWS.into_iter().map(link).collect_view();
    let others = OTHERS.into_iter().map(link).collect_view();
    view! {
        <nav class="rail" class:is-open=move || menu_is_open.get() aria-label=t().main_menu>
            <a class="rail-name" href=Place::page(Page::first()).href()>
                {NAME}
            </a>
            <ul>{overview}</ul>
            <div>
                <h2>{t().boards}</h2>
                <ul>{boards}{unknown}</ul>
            </div>
            <div>
                <h2>{t().views}</h2>
                <ul>{views}</ul>
            </div>
            <div>
                <h2>{t().plan}</h2>
                <ul>
                    {others}
                    // Where there is no keyboard.
                    <li>
                        <button type="button" data-testid="open-palette" on:click=move |_| {
                            menu_is_open.set(false);
                            app.palette.set(Some(String::new()));
                        }>
                            <Icon glyph=Glyph::Search/>
                            <span>{t().find.palette}</span>
                        </button>
                    </li>
                </ul>
            </div>
            <div class="rail-store">
                <label for="store">{move || (t().store_fill)(app.fill.get())}</label>
                <progress class="bar bar-thin" id="store" max="100" value=move || app.fill.get()></progress>
                <LastExport/>
            </div>
        </nav>
    }
}

/// When the whole plan went out last, and how much has changed since.
#[component]
pub fn LastExport() -> impl IntoView {
    let app = app();
    // Asked again at every edit, drawn anew only when the answer differs.
    let since = Memo::new(move |_| app.since_export());
    move || {
        let (words, changes) = match since.get() {
            Since::Empty => return None,
            Since::Never => (t().handover.never_exported.to_owned(), None),
            Since::Export(at, changes) => ((t().handover.exported_since)(&day(at), changes), Some(changes)),
        };
        Some(view! { <p data-testid="last-export" data-changes=changes>{words}</p> })
    }
}

/// The bar at the foot of a phone; its last button shows the rail.
#[component]
pub fn TabBar(menu_is_open: RwSignal<bool>) -> impl IntoView {
    let way = way();
    let tab = |page: Page, glyph: Glyph, name: String, is_current: Signal<bool>| {
        view! {
            <a href=Place::page(page).href() aria-current=move || is_current.get().then_some("page")>
                <Icon glyph/>
                {name}
            </a>
        }
    };
    let is_board = Signal::derive(move || matches!(way.place.get().page, Page::Board(_) | Page::Unknown));
    let of_page = |(page, glyph): (Page, Glyph)| {
        let is_current = Signal::derive(move || way.place.get().page.marked(page).is_some());
        tab(page, glyph, page_title(page), is_current)
    };
    let [overview, calendar, table] =
        [(Page::Overview, Glyph::Overview), (Page::Calendar, Glyph::Calendar), (Page::Table, Glyph::Table)]
            .map(of_page);
    view! {
        <nav class="tabbar" aria-label=t().quick_menu>
            {overview}
            {tab(Page::first_board(), Glyph::Board, t().board.name.to_owned(), is_board)}
            {calendar}
            {table}
            <button
                type="button"
                aria-expanded=move || if menu_is_open.get() { "true" } else { "false" }
                on:click=move |_| menu_is_open.update(|open| *open = !*open)
            >
                <Icon glyph=Glyph::Menu/>
                {t().menu}
            </button>
        </nav>
    }
}
