//! The board of a duty: its stages as columns with cards.

use std::sync::Arc;

use leptos::prelude::*;

use super::welcome::Welcome;
use crate::model::command::Command;
use crate::model::kind::{Duty, Kind};
use crate::model::kinds::{self, common};
use crate::model::query::{self, Column};
use crate::model::record::Record;
use crate::model::shelf;
use crate::model::value::{Name, Value};
use crate::state::clock;
use crate::views::board::OnBoard;
use crate::views::board::carry::Carry;
use crate::views::board::lanes::Columns;
use crate::views::board::narrow::{Narrow, Toolbar};
use crate::views::board::sight::Sight;
use crate::views::board::stage_dialog::StageDialog;
use crate::views::board::template_dialog::TemplateDialog;
use crate::views::browser::focus;
use crate::views::frame::page_title;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::menu::Menu;
use crate::views::kit::texts::{kind as kind_name, language, stage as stage_name, t, title};
use crate::views::paper::{ListSheet, OnPaper, PrintButton};
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// The board of a duty; without one, of the records whose kind this program does not know.
#[component]
pub fn Board(duty: Option<&'static Duty>) -> impl IntoView {
    let (app, way) = (app(), way());
    let id = duty.map(|duty| duty.id);
    let page = duty.map_or(Page::Unknown, Page::Board);
    let kinds: Vec<&'static Kind> = id.map(|id| kinds::of_duty(id).collect()).unwrap_or_default();
    // A board of one kind shows its exact stages; one of several, when it is narrowed to a kind.
    let only = match kinds.as_slice() {
        [kind] => Some(*kind),
        _ => None,
    };
    let kind = Memo::new(move |_| only.or_else(|| way.place.with(|place| place.kind)));
    let narrow = Narrow::new();
    let on = OnBoard { duty, carry: Carry::new(), sight: Sight::new() };
    let carry = on.carry;
    let stored = Memo::new(move |_| {
        app.structure.track();
        let (marks, today) = (narrow.marks(), app.today.get());
        let wanted = |record: &Record| marks.iter().all(|mark| mark.is_on(record, today));
        app.ask(|plan| query::columns(plan, id, kind.get(), wanted))
    });
    let is_empty = Memo::new(move |_| stored.with(|columns| columns.iter().all(|column| column.cards.is_empty())));
    let plan_is_empty = Memo::new(move |_| {
        app.structure.track();
        app.ask(|plan| !plan.records().any(|record| shelf::is_work(record)))
    });
    let is_narrow = Memo::new(move |_| !narrow.marks().is_empty());
    view! {
        <main class="page page-board" id="content" tabindex="-1">
            <div class="page-head">
                <h1>
                    {duty.map(|duty| view! { <span class="eyebrow">{t().duty}" "{duty.number}</span> })}
                    {page_title(page)}
                </h1>
                {duty.and_then(Page::results).map(|results| view! {
                    <a class="button" href=Place::page(results).href() data-testid="to-results">
                        <Icon glyph=Glyph::Report/>
                        {page_title(results)}
                    </a>
                })}
                <PrintButton/>
                {(!kinds.is_empty()).then(|| view! { <NewRecord kinds=kinds.clone()/> })}
            </div>
            {duty.map(|duty| view! { <Toolbar duty kinds=kinds.clone() narrow/> })}
            <Show when=move || is_empty.get() && plan_is_empty.get()>
                <Welcome/>
            </Show>
            <Show when=move || is_empty.get() && !plan_is_empty.get() && !is_narrow.get()>
                <div class="empty">
                    <Icon glyph=Glyph::Board/>
                    <h2>{t().empty_board_title}</h2>
                    <p>{t().empty_board}</p>
                </div>
            </Show>
            <Show when=move || is_empty.get() && is_narrow.get()>
                <div class="empty">
                    <Icon glyph=Glyph::Search/>
                    <h2>{t().board.nothing_fits_title}</h2>
                    <p>{t().board.nothing_fits}</p>
                    <button class="button" type="button" on:click=move |_| {
                        narrow.clear();
                        focus::later("#content");
                    }>
                        {t().board.show_all}
                    </button>
                </div>
            </Show>
            <p class="visually-hidden" id="card-help">{t().card_help}</p>
            <Columns on kind kinds stored/>
            {move || carry.asked.get().map(|asked| view! { <StageDialog carry asked/> })}
            {paper(page, stored, Signal::derive(move || narrow.on_paper(kind.get().filter(|_| only.is_none()))))}
        </main>
    }
}

/// The board on paper: its columns as tables.
fn paper(page: Page, columns: Memo<Vec<Column>>, filter: Signal<Vec<String>>) -> impl IntoView {
    let app = app();
    let lists = move || {
        let columns = columns.get().into_iter().filter(|column| !column.cards.is_empty());
        let list = |column: Column| {
            let records: Vec<_> =
                column.cards.iter().filter_map(|id| app.record(id)).map(|record| record.get()).collect();
            Some((name_of(&column, &records)?, records))
        };
        columns.filter_map(list).collect()
    };
    let draw = move || view! { <ListSheet title=page_title(page) lists=lists() filter=filter.get()/> }.into_any();
    view! { <OnPaper draw/> }
}

/// What a column is called: by its stage where the board shows one kind's.
fn name_of(column: &Column, records: &[Arc<Record>]) -> Option<String> {
    let kind = records.first()?.kind_id();
    Some(match column.stage {
        Some(id) => stage_name(kind, id),
        None => language().phase(column.phase.id()).to_owned(),
    })
}

/// The button that makes a record: a menu of the board's kinds.
#[component]
pub fn NewRecord(kinds: Vec<&'static Kind>) -> impl IntoView {
    let app = app();
    let face = view! {
        <Icon glyph=Glyph::Plus/>
        {t().new_record}
    };
    let chosen = RwSignal::new(None::<Arc<Record>>);
    let all = kinds.clone();
    // Looked up when the menu opens.
    let templates = move || {
        let templates = app.templates(&all);
        (!templates.is_empty()).then(|| {
            let rows = templates.into_iter().map(|template| view! { <TemplateRow template chosen/> }).collect_view();
            view! {
                <li class="menu-line" aria-hidden="true"></li>
                <li class="menu-head">{t().templates.from_template}</li>
                {rows}
            }
        })
    };
    view! {
        <Menu
            label=Signal::derive(|| t().new_record.to_owned())
            class="button button-main"
            testid="new-record"
            face=face.into_any()
        >
            {kinds
                .iter()
                .map(|&kind| {
                    view! {
                        <li>
                            <button
                                type="button"
                                data-testid=format!("new-kind-{}", kind.id)
                                on:click=move |_| create(kind, None)
                            >
                                <Icon glyph=Glyph::Plus/>
                                {kind_name(kind.id)}
                            </button>
                        </li>
                    }
                })
                .collect_view()}
            {templates.clone()}
        </Menu>
        {move || chosen.get().map(|template| view! { <TemplateDialog template on_close=move || _ = chosen.try_set(None)/> })}
    }
}

#[component]
fn TemplateRow(template: Arc<Record>, chosen: RwSignal<Option<Arc<Record>>>) -> impl IntoView {
    let name = title(&template);
    view! {
        <li>
            <button
                type="button"
                data-testid=format!("template-{}", template.id())
                on:click=move |_| chosen.set(Some(template.clone()))
            >
                <Icon glyph=Glyph::Copy/>
                <span>{name}</span>
            </button>
        </li>
    }
}

/// Makes a record, opens its editor and puts the hand on its title.
pub fn create(kind: &'static Kind, stage: Option<&'static str>) {
    create_with(
        kind,
        stage.map(|stage| (common::STAGE.name().into(), Value::Text(stage.to_owned()))).into_iter().collect(),
    );
}

/// Makes a record with some values, as [`create`] does.
pub fn create_with(kind: &'static Kind, values: Vec<(Name, Value)>) {
    let app = app();
    let id = clock::new_id();
    let title = (common::TITLE.name().into(), Value::Text((t().new_title)(&kind_name(kind.id))));
    let values = [title].into_iter().chain(values).collect();
    let command = Command::Create { id: id.clone(), kind, values };
    if app.dispatch(&command, None).is_ok() {
        if let Some(record) = app.ask(|plan| plan.get(&id).cloned()) {
            let way = way();
            way.go(way.place.get_untracked().near(&record));
        }
        focus::select_later("[data-testid=record-editor] [name=title]");
        app.announce((t().created)(&kind_name(kind.id)));
    }
}
