//! The archive: finished records that were put away, by year; and the years whose finished records still stand on boards.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::show;
use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::record::Record;
use crate::model::shelf::{self, Shelf};
use crate::model::sort::gathered;
use crate::state::moving_out::NotMovedOut;
use crate::views::app;
use crate::views::browser::{files, focus};
use crate::views::editor::bring_back;
use crate::views::frame::page_title;
use crate::views::kit::dialog::Confirm;
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{field, kind, plan_year, stage, t, title};
use crate::views::paper::{ListSheet, OnPaper, PrintButton};
use crate::views::route::{Page, Place};

/// The records of one year.
type Year = (i16, Vec<Arc<Record>>);

/// The page.
#[component]
pub fn Archive() -> impl IntoView {
    let years = by_year(|record| shelf::of(record) == Shelf::Archive);
    let finished = by_year(shelf::can_be_archived);
    let asked = RwSignal::new(None);
    let sections = move || years.get().into_iter().map(|year| year_section(year, asked)).collect_view();
    view! {
        <main class="page" id="content" tabindex="-1">
            <div class="page-head">
                <h1><span class="eyebrow">{t().plan}</span>{page_title(Page::Archive)}</h1>
                <Show when=move || !years.with(Vec::is_empty)>
                    <PrintButton/>
                </Show>
                <p class="lead">{t().archive.lead}</p>
                <Show when=move || !years.with(Vec::is_empty)>
                    <p class="muted narrow">{t().archive.move_out_words}</p>
                </Show>
            </div>
            <Show when=move || !finished.with(Vec::is_empty)>
                <section class="tile narrow stack">
                    <h2>{t().archive.finished}</h2>
                    <div class="row">{move || finished.get().into_iter().map(archive_button).collect_view()}</div>
                </section>
            </Show>
            <Show
                when=move || !years.with(Vec::is_empty)
                fallback=|| view! {
                    <div class="empty narrow">
                        <Icon glyph=Glyph::Archive/>
                        <h2>{t().archive.empty_title}</h2>
                        <p>{t().archive.empty}</p>
                    </div>
                }
            >
                {sections}
            </Show>
            {move || asked.get().map(|in_file| view! { <MoveOut in_file on_close=move || asked.set(None)/> })}
            <OnPaper draw=move || {
                let lists = years.get().into_iter().map(|(year, records)| (year.to_string(), records)).collect();
                view! { <ListSheet title=page_title(Page::Archive) lists/> }.into_any()
            }/>
        </main>
    }
}

/// The records that fit, by year.
fn by_year(fits: fn(&Record) -> bool) -> Memo<Vec<Year>> {
    let app = app();
    Memo::new(move |_| {
        app.structure.track();
        let plan_year = plan_year();
        let years = app.ask(|plan| shelf::by_year(plan, plan_year, fits));
        years.into_iter().map(|(year, records)| (year.0, records)).collect()
    })
}

/// The button that puts away all finished records of a year.
fn archive_button((year, records): Year) -> impl IntoView {
    let app = app();
    let count = records.len();
    view! {
        <button class="button" type="button" data-testid="archive-year" data-year=year on:click=move |_| {
            let ids: Vec<Id> = records.iter().map(|record| record.id().clone()).collect();
            if app.dispatch(&Command::Archive { ids, archived: true }, None).is_ok() {
                app.toast((t().archive.archived_year)(count, year), true);
                focus::later("#content");
            }
        }>
            <Icon glyph=Glyph::Archive/>
            {(t().archive.archive_year)(count, year)}
        </button>
    }
}

fn year_section((year, records): Year, asked: RwSignal<Option<InFile>>) -> impl IntoView {
    let count = records.len();
    let label = (t().archive.move_out_year)(count, year);
    let leaving = records.clone();
    let rows = records.into_iter().map(row).collect_view();
    view! {
        <section class="tile narrow">
            <div class="tile-head">
                <h2>{year}</h2>
                <p class="muted small">{count}" "{(t().records_noun)(count)}</p>
                <button
                    class="button button-small"
                    type="button"
                    data-testid="move-out"
                    data-year=year
                    aria-label=label
                    on:click=move |_| give_file(&leaving, year, asked)
                >
                    <Icon glyph=Glyph::Download small=true/>
                    {t().archive.move_out}
                </button>
            </div>
            <ul class="list">{rows}</ul>
        </section>
    }
}

/// The records that a file holds now, and its name.
#[derive(Clone)]
struct InFile {
    records: Vec<Arc<Record>>,
    file: String,
}

/// Gives the person the records of a year as a file; then they are asked whether they have it.
fn give_file(records: &[Arc<Record>], year: i16, asked: RwSignal<Option<InFile>>) {
    let app = app();
    let records = records.to_vec();
    let ids: BTreeSet<Id> = gathered(records.iter().map(|record| record.id().clone()));
    let with_plan: Vec<_> = std::iter::once(app.head.get_untracked()).chain(records.iter().cloned()).collect();
    app.leave(&with_plan, move || {
        if let Some((file, text)) = app.archive_file(&ids, year) {
            files::download(&file, &text);
            asked.set(Some(InFile { records: records.clone(), file }));
        }
    });
}

/// Asks whether the file is there before the records leave the plan: a browser does not say what became of a download.
#[component]
fn MoveOut(in_file: InFile, #[prop(into)] on_close: UnsyncCallback<()>) -> impl IntoView {
    let app = app();
    let InFile { records, file } = in_file;
    let count = records.len();
    let name = file.clone();
    let move_out = move || {
        let (records, file) = (records.clone(), file.clone());
        spawn_local(async move {
            match app.move_out(&records).await {
                Ok(()) => app.toast((t().archive.moved_out)(count, &file), true),
                Err(NotMovedOut::Changed) => app.toast(t().archive.changed_meanwhile, false),
                Err(NotMovedOut::Stopped) => {}
            }
            focus::later("#content");
        });
    };
    view! {
        <Confirm
            title=t().archive.is_file_there.to_owned()
            words=(t().archive.move_out_question)(count, &name)
            keep=t().archive.keep.to_owned()
            deed=(t().archive.move_out_deed)(count)
            testid="move-out-confirm"
            on_yes=move_out
            on_close
        />
    }
}

fn row(record: Arc<Record>) -> impl IntoView {
    let name = title(&record);
    let (id, phase) = (record.id().clone(), record.phase().id());
    let label = format!("{}: {name}", t().archive.bring_back);
    let href = Place::page(Page::Archive).with(Some(record.id().clone())).href();
    let ended =
        record.get(&common::ENDED).map(|day| format!(" · {} {}", field("ended").to_lowercase(), show::date(*day)));
    let hook = id.to_string();
    view! {
        <li data-testid="archive-row" data-id=hook>
            <Pip phase/>
            <div class="list-text">
                <p class="list-title"><a href=href data-noscroll="">{name}</a></p>
                <p class="list-meta">
                    {kind(record.kind_id())}" · "{stage(record.kind_id(), record.stage_id())}{ended}
                </p>
            </div>
            <button class="button button-small" type="button" aria-label=label on:click=move |_| {
                if bring_back(&id) {
                    focus::later("#content");
                }
            }>{t().archive.bring_back}</button>
        </li>
    }
}
