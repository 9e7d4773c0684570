//! One deed on many records: the bar at the foot, while records are picked. Each deed is one step, and one undo takes it
//! back.

use std::sync::Arc;

use leptos::prelude::*;

use super::cell::sum_text;
use super::desk::{Desk, summed};
use super::many_dates::DatesDialog;
use super::many_values::{ChoicesDialog, OneDialog};
use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::listing::sum;
use crate::model::record::Record;
use crate::model::value::{Name, Value};
use crate::views::app;
use crate::views::browser::focus;
use crate::views::browser::standing::stands;
use crate::views::editor::refusal;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::options::subject_name;
use crate::views::kit::texts::t;

/// What is asked about the picked records.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Asked {
    Stage,
    Owner,
    Choices,
    Dates,
}

/// A field of a record and what it gets.
pub type Write = (Id, Name, Value);

/// Writes, says how many records have changed, and offers to take it back.
pub fn write_all(writes: Vec<Write>) {
    let app = app();
    let mut ids: Vec<&Id> = writes.iter().map(|(id, ..)| id).collect();
    ids.dedup();
    let count = ids.len();
    if count == 0 {
        app.toast(t().table.none_changed, false);
        return;
    }
    match app.dispatch(&Command::SetAll { writes }, None) {
        Ok(()) => app.toast((t().table.changed)(count), true),
        Err(error) => app.toast(refusal(error), false),
    }
}

/// The bar.
#[component]
pub fn ManyBar(desk: Desk) -> impl IntoView {
    let count = Memo::new(move |_| desk.picked.with(|picked| picked.len()));
    let asked = RwSignal::new(None::<Asked>);
    let dialog = move || {
        let records = untrack(|| desk.chosen());
        let close = move || {
            asked.try_set(None);
            focus::later("[data-testid=many-bar] button");
        };
        Some(match asked.get()? {
            Asked::Stage => view! { <OneDialog records field=&common::STAGE.field on_close=close/> }.into_any(),
            Asked::Owner => view! { <OneDialog records field=&common::OWNER.field on_close=close/> }.into_any(),
            Asked::Choices => view! { <ChoicesDialog records on_close=close/> }.into_any(),
            Asked::Dates => view! { <DatesDialog records on_close=close/> }.into_any(),
        })
    };
    let deed = move |what: Asked, testid: &'static str, glyph: Glyph, text: &'static str| {
        view! {
            <button
                class="button button-small"
                type="button"
                data-testid=testid
                on:click=move |_| asked.set(Some(what))
            >
                <Icon glyph small=true/>
                {text}
            </button>
        }
    };
    let bar = move || {
        (count.get() > 0).then(|| {
            stands("has-bar");
            view! {
                <div class="action-bar" role="group" aria-label=t().table.many data-testid="many-bar">
                    <p>
                        <strong>{move || (t().table.picked)(count.get())}</strong>
                        <span class="muted">{move || gist(desk)}</span>
                    </p>
                    {deed(Asked::Stage, "many-stage", Glyph::Right, t().table.change_stage)}
                    {deed(Asked::Owner, "many-owner", Glyph::Role, t().table.change_owner)}
                    {deed(Asked::Choices, "many-choices", Glyph::Flag, t().table.change_choices)}
                    {deed(Asked::Dates, "many-dates", Glyph::Calendar, t().table.change_dates)}
                    <button
                        class="button button-small"
                        type="button"
                        data-testid="many-trash"
                        on:click=move |_| trash(desk)
                    >
                        <Icon glyph=Glyph::Trash small=true/>
                        {t().to_trash}
                    </button>
                    <button
                        class="button button-quiet button-icon button-small"
                        type="button"
                        data-testid="many-clear"
                        aria-label=t().table.pick_none
                        title=t().table.pick_none
                        on:click=move |_| {
                            desk.pick_all(false);
                            focus::later("[data-testid=table-grid] [tabindex=\"0\"]");
                        }
                    >
                        <Icon glyph=Glyph::Close small=true/>
                    </button>
                </div>
            }
        })
    };
    view! { {bar}{dialog} }
}

/// What the picked records come to: the sums of the shown columns.
fn gist(desk: Desk) -> String {
    let chosen = desk.chosen();
    let parts = desk.shown.get().into_iter().filter_map(|(_, subject)| {
        let field = summed(subject)?;
        let sum = sum_text(field, sum(&chosen, field)?);
        Some(format!(" · {} {sum}", subject_name(subject).to_lowercase()))
    });
    parts.collect()
}

/// Puts the picked records into the bin; undo is offered, so nothing is asked.
fn trash(desk: Desk) {
    let app = app();
    let ids: Vec<Id> = desk.picked.get_untracked().into_iter().collect();
    let count = ids.len();
    match app.dispatch(&Command::TrashAll { ids }, None) {
        Ok(()) => app.toast((t().table.trashed)(count), true),
        Err(error) => app.toast(refusal(error), false),
    }
    focus::later("[data-testid=table-grid] [tabindex=\"0\"]");
}

/// The writes of one field of several records; those that have the value already are left out.
pub fn writes_of(records: &[Arc<Record>], field: &'static str, value: impl Fn(&Record) -> Option<Value>) -> Vec<Write> {
    let write = |record: &Arc<Record>| {
        let path = crate::model::record::Path::field(field);
        let now = record.value(&path).cloned().unwrap_or(Value::Cleared);
        let wanted = value(record)?;
        (wanted != now).then(|| (record.id().clone(), Name::from(field), wanted))
    };
    records.iter().filter_map(write).collect()
}
