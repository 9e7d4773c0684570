//! The panel: head with title, marks and stage; below it the sections of the kind's fields.

use std::sync::Arc;

use leptos::prelude::*;

use super::attention::{AttentionSummary, FieldWarning, look_at, warning_id as attention_id};
use super::choices::OneChoice;
use super::codes::{CodeWarning, warning_id};
use super::conflict::{Conflict, Stay};
use super::control::Target;
use super::deeds::{InArchive, RecordMenu};
use super::fold::Fold;
use super::history::History;
use super::links::Links;
use super::paper::Paper;
use super::scenario;
use super::shape::Shape;
use super::text::TextControl;
use super::thresholds::Thresholds;
use super::unknown::Unknown;
use crate::model::command::Command;
use crate::model::field::{Field, Section};
use crate::model::id::Id;
use crate::model::kind::DUTIES;
use crate::model::kinds::{common, model_scenario, trainer_contract};
use crate::model::record::{Path, Presence, Record};
use crate::model::undecided::is_undecided;
use crate::model::value::Value;
use crate::state::clock;
use crate::views::app;
use crate::views::board::card::{marks, trash};
use crate::views::browser::focus;
use crate::views::browser::standing::stands;
use crate::views::frame::{LiftQuestion, close_editor};
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{kind, language, stage, t, title};
use crate::views::route::{Page, Place};

/// The editor of a record.
#[component]
pub fn Editor(id: Id) -> impl IntoView {
    let app = app();
    // A record may come while its address is open: from a file, from another tab.
    let signal = Memo::new({
        let id = id.clone();
        move |_| {
            app.structure.track();
            app.record(&id).is_some()
        }
    });
    move || {
        let id = id.clone();
        signal.get().then(|| app.record(&id)).flatten().map(|record| {
            let record = Memo::new(move |_| record.get());
            view! { <Panel id record/> }
        })
    }
}

#[component]
fn Panel(id: Id, record: Memo<Arc<Record>>) -> impl IntoView {
    look_at(record);
    let look = record.get_untracked();
    let kind_id = look.kind_id().to_owned();
    let number = look.kind().and_then(|kind| DUTIES.iter().find(|duty| Some(duty.id) == kind.duty));
    let bar = match number {
        Some(duty) => format!("{} · {}", kind(&kind_id), duty.number),
        None => kind(&kind_id),
    };
    let target = |field: &'static Field| Target { record, id: id.clone(), field, item: None };
    let trash_id = id.clone();
    let bin_id = StoredValue::new(id.clone());
    let is_trashed = Memo::new(move |_| record.with(|record| record.presence() == Presence::Trashed));
    let fields: Vec<&'static Field> = match look.kind() {
        Some(kind) => kind.all_fields().collect(),
        None => common::FIELDS.iter().collect(),
    };
    let is_there = |section: &Section| fields.iter().any(|field| field.section == Some(*section));
    let sections: Vec<Section> =
        Section::ALL.into_iter().filter(|section| *section != Section::Head && is_there(section)).collect();
    let count = sections.len();
    let drawn = drawn_in_turn(count);
    let is_whole = move || drawn.get() >= count;
    let sections = move || sections.iter().take(drawn.get()).copied().collect::<Vec<_>>();
    let section_id = id.clone();
    let section = move |section: Section| {
        let id = section_id.clone();
        let fields = fields.iter().copied().filter(|field| field.section == Some(section)).collect();
        let name = section.id().map_or_else(|| kind(&kind_id), |id| language().section(id).to_owned());
        match section {
            Section::Links => view! { <Links record id name/> }.into_any(),
            Section::Own if kind_id == trainer_contract::KIND.id => view! {
                <Fold section name fields record id=id.clone()/>
                <Thresholds record id/>
            }
            .into_any(),
            Section::Parameters if kind_id == model_scenario::KIND.id => view! {
                <Fold section name fields record id=id.clone()/>
                <scenario::Results record id/>
            }
            .into_any(),
            _ => view! { <Fold section name fields record id/> }.into_any(),
        }
    };
    let at_title = target(&common::TITLE.field);
    let title_warning = Some(format!("{} {}", warning_id(&at_title), attention_id(&at_title)));
    let stage_target = target(&common::STAGE.field);
    let has_stages = look.kind().is_some();
    stands("has-panel");
    view! {
        <aside class="panel" aria-labelledby="record-title" data-testid="record-editor" data-id=id.to_string()>
            <div class="panel-bar">
                <span>{bar}</span>
                <div class="push"><RecordMenu record/></div>
                <button
                    class="button button-quiet button-icon button-small"
                    type="button"
                    data-testid="trash-record"
                    aria-label=t().to_trash
                    title=t().to_trash
                    on:click=move |_| trash(&trash_id)
                >
                    <Icon glyph=Glyph::Trash small=true/>
                </button>
                <button
                    class="button button-quiet button-icon button-small"
                    type="button"
                    aria-label=t().close_record
                    title=t().close_record
                    on:click=move |_| close_editor()
                >
                    <Icon glyph=Glyph::Close small=true/>
                </button>
            </div>
            <div class="panel-head">
                <h2 class="visually-hidden" id="record-title">{move || record.with(|record| title(record))}</h2>
                // What is in the bin can be read, and taken out again; writing in it would bring it back unasked.
                <div class="panel-live" inert=move || is_trashed.get()>
                <TextControl target=target(&common::TITLE.field) shape=Shape::Title described=title_warning/>
                <CodeWarning target=target(&common::TITLE.field)/>
                <FieldWarning target=at_title/>
                <Conflict record id=id.clone() path=Path::field(common::TITLE.name())/>
                {move || record.with(marks)}
                <AttentionSummary/>
                <ToAll record/>
                <Conflict record id=id.clone() path=Path::field(common::STAGE.name())/>
                {has_stages.then(|| view! {
                    <div class="stage-line">
                        <div class="stage-pick">
                            {move || view! { <Pip phase=record.with(|record| record.phase().id())/> }}
                            <OneChoice target=stage_target/>
                        </div>
                        <NextStage record id=id.clone()/>
                    </div>
                })}
                </div>
                <LiftQuestion editor=id.clone()/>
                <Stay record id=id.clone()/>
                <InArchive record/>
                <Show when=move || is_trashed.get()>
                    <div class="notice notice-warning">
                        <Icon glyph=Glyph::Trash/>
                        <p class="notice-title">{t().in_the_bin}</p>
                        <div class="row">
                            <button
                                class="button button-small button-main"
                                type="button"
                                data-testid="restore-record"
                                on:click=move |_| restore(&bin_id.get_value())
                            >
                                {t().restore}
                            </button>
                        </div>
                    </div>
                </Show>
            </div>
            <div class="panel-body">
                <div class="panel-live" inert=move || is_trashed.get()>
                    <For each=sections key=|section| *section children=section/>
                    <Show when=is_whole>
                        <Unknown record/>
                    </Show>
                </div>
                <Show when=is_whole>
                    <History record/>
                </Show>
            </div>
            <Paper record/>
        </aside>
    }
}

/// How many of so many sections are drawn: the first with the panel, the others, which in most windows lie below what is in
/// sight, one by one once that is painted. All at once would stop the page.
fn drawn_in_turn(sections: usize) -> ReadSignal<usize> {
    let (drawn, set_drawn) = signal(1);
    clock::begin(async move {
        clock::painted().await;
        for count in 2..=sections {
            // Nothing is drawn into a panel that was closed meanwhile.
            if set_drawn.try_set(count).is_some() {
                break;
            }
            clock::pause().await;
        }
    });
    drawn
}

/// The way to everything that is undecided, from a record that is.
#[component]
fn ToAll(record: Memo<Arc<Record>>) -> impl IntoView {
    let is_undecided = Memo::new(move |_| record.with(|record| is_undecided(record)));
    view! {
        <Show when=move || is_undecided.get()>
            <p class="small">
                <a href=Place::page(Page::Conflicts).href() data-testid="all-conflicts">{t().conflicts.all}</a>
            </p>
        </Show>
    }
}

/// Takes a record out of the bin; the hand goes back to its title.
fn restore(id: &Id) {
    let app = app();
    if app.dispatch(&Command::Restore { id: id.clone() }, None).is_ok() {
        let name = app.ask(|plan| plan.get(id).map(|record| title(record))).unwrap_or_default();
        app.announce((t().restored)(&name));
        focus::later("[data-testid=record-editor] [name=title]");
    }
}

/// The button that takes the record to the next stage of its kind.
#[component]
fn NextStage(record: Memo<Arc<Record>>, id: Id) -> impl IntoView {
    let next = Memo::new(move |_| {
        record.with(|record| {
            let stages = record.kind()?.stages;
            let here = stages.iter().position(|stage| stage.id == record.stage_id())?;
            let next = stages.get(here + 1)?;
            // No button leads aside.
            (record.phase().is_open() && next.phase != crate::model::kind::Phase::Closed).then_some(next.id)
        })
    });
    move || {
        let id = id.clone();
        next.get().map(|next| {
            let name = record.with_untracked(|record| stage(record.kind_id(), next));
            view! {
                <button class="button button-main next-stage" type="button" title=t().next_stage on:click=move |_| {
                    let value = Value::Text(next.to_owned());
                    let command =
                        Command::Set { id: id.clone(), field: common::STAGE.name().into(), value, over: None };
                    if app().dispatch(&command, None).is_ok() {
                        let name = record.with_untracked(|record| stage(record.kind_id(), next));
                        app().announce((t().moved)(&record.with_untracked(|record| title(record)), &name));
                        focus::later("[data-testid=record-editor] [name=stage]");
                    }
                }>
                    <span>{name}</span>
                    <Icon glyph=Glyph::Right small=true/>
                </button>
            }
        })
    }
}
