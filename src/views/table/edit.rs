//! A cell as it is written: one control at a time, one command an edit. Enter takes it and goes down, Tab takes it and goes
//! on, Escape puts back what stood there, and leaving it by mouse takes it, too.

use std::sync::Arc;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::cell::{Way, is_disputed, lock, way_of};
use super::desk::{Desk, Editing, Spot};
use super::keys::step;
use super::lines::Line;
use crate::model::command::Command;
use crate::model::field::Field;
use crate::model::id::{Dot, Id};
use crate::model::kinds::common;
use crate::model::record::{Path, Record};
use crate::model::subject::Subject;
use crate::model::value::Value;
use crate::views::browser::focus;
use crate::views::editor::{Shape, read, refusal, shown};
use crate::views::kit::options;
use crate::views::kit::texts::{field as field_name, t, title};
use crate::views::{app, way};

/// The writes that stand in a field now.
fn dots(record: &Record, field: &str) -> Vec<Dot> {
    let register = record.register(&Path::field(field.to_owned()));
    register.map(|register| register.pairs().iter().map(|(dot, _)| *dot).collect()).unwrap_or_default()
}

/// The field that a cell shows, if it can be written here; else it says why not, or opens the record.
fn writable(desk: Desk, record: &Record, column: usize) -> Option<&'static Field> {
    let app = app();
    let subject = desk.subject(column)?;
    if is_disputed(record, subject) {
        // Between two values a person decides, and the record shows both.
        let way = way();
        way.go(way.place.get_untracked().with(Some(record.id().clone())));
        focus::unfold_and_go(format!(
            "[data-testid=record-editor][data-id=\"{}\"] [data-testid=conflict][data-field=\"{}\"] button",
            record.id(),
            subject.id()
        ));
        app.toast(t().table.disputed, false);
        return None;
    }
    if let Some(reason) = lock(record, subject) {
        app.toast(reason, false);
        return None;
    }
    match subject {
        Subject::Field(field) => record.field(field.name),
        Subject::Text | Subject::Kind | Subject::Duty | Subject::Phase | Subject::Mark => None,
    }
}

/// Begins to edit a cell, with what was typed if something was.
pub fn begin(desk: Desk, id: &Id, column: usize, typed: Option<String>) {
    let Some(record) = app().ask(|plan| plan.get(id).cloned()) else { return };
    desk.active.set((Spot::At(Line::Row(id.clone())), column));
    let Some(field) = writable(desk, &record, column) else { return };
    let over = dots(&record, field.name);
    let editing = Editing { id: id.clone(), column, field: field.name, typed, over };
    match way_of(field) {
        Some(Way::Line(_) | Way::Choice) => desk.editing.set(Some(editing)),
        Some(Way::Wide) => desk.wide.set(Some(editing)),
        None => {}
    }
}

/// Empties a cell.
pub fn empty(desk: Desk, id: &Id, column: usize) {
    let app = app();
    let Some(record) = app.ask(|plan| plan.get(id).cloned()) else { return };
    let Some(field) = writable(desk, &record, column) else { return };
    if record.value(&Path::field(field.name)).is_none_or(|value| *value == Value::Cleared) {
        return;
    }
    if field.name == common::STAGE.name() {
        app.toast(t().table.needs_stage, false);
        return;
    }
    let over = Some(dots(&record, field.name));
    match app.dispatch(&Command::Set { id: id.clone(), field: field.name.into(), value: Value::Cleared, over }, None) {
        Ok(()) => app.toast((t().table.emptied)(&field_name(field.name)), true),
        Err(error) => app.toast(refusal(error), false),
    }
}

/// Lets go of the control in a cell; what was typed is lost. The next key is the cell's at once.
pub fn discard(desk: Desk) {
    focus::out_to(".cell.is-edit");
    desk.editing.try_set(None);
}

/// Writes what an edit came to; a value that stands there already is no write.
///
/// # Errors
/// Why it is refused, in words.
pub fn write(editing: &Editing, value: Value) -> Result<(), String> {
    let app = app();
    let now =
        app.ask(|plan| plan.get(&editing.id).and_then(|record| record.value(&Path::field(editing.field)).cloned()));
    let value = value.normal();
    if now.unwrap_or(Value::Cleared) == value {
        return Ok(());
    }
    let over = Some(editing.over.clone());
    let command = Command::Set { id: editing.id.clone(), field: editing.field.into(), value, over };
    app.dispatch(&command, None).map_err(refusal)
}

/// What is done after an edit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    /// Nothing: the hand is elsewhere already.
    Stay,
    /// The hand goes so many lines and columns on.
    Go(isize, isize),
}

/// The control in a cell.
#[component]
pub fn CellEditor(desk: Desk, record: Memo<Arc<Record>>) -> impl IntoView {
    let editing = desk.editing.get_untracked()?;
    let field = record.with_untracked(|record| record.field(editing.field))?;
    let label = record.with_untracked(|record| format!("{}: {}", field_name(field.name), title(record)));
    match way_of(field)? {
        Way::Line(shape) => Some(view! { <TypedCell desk record editing shape label/> }.into_any()),
        Way::Choice => Some(view! { <ChosenCell desk record editing field label/> }.into_any()),
        Way::Wide => None,
    }
}

/// Ends an edit with a value, or goes on where it cannot be taken.
fn finish(desk: Desk, editing: &Editing, value: Result<Value, String>, then: Then, error: RwSignal<Option<String>>) {
    match value.and_then(|value| write(editing, value)) {
        Ok(()) => {
            discard(desk);
            if let Then::Go(lines, columns) = then {
                // From the cell that was edited, wherever its line has gone since.
                desk.active.set((Spot::At(Line::Row(editing.id.clone())), editing.column));
                step(desk, lines, columns);
            }
        }
        Err(words) => error.set(Some(words)),
    }
}

/// What a key in a control does.
enum Heard {
    /// Takes what was typed or chosen.
    Take(Then),
    /// Leaves all as it was.
    PutBack,
    /// What it does anywhere.
    Usual,
}

fn heard(event: &ev::KeyboardEvent) -> Heard {
    let back = event.shift_key();
    match event.key().as_str() {
        "Enter" => Heard::Take(Then::Go(if back { -1 } else { 1 }, 0)),
        "Tab" => Heard::Take(Then::Go(0, if back { -1 } else { 1 })),
        "Escape" => Heard::PutBack,
        _ => Heard::Usual,
    }
}

#[component]
fn TypedCell(desk: Desk, record: Memo<Arc<Record>>, editing: Editing, shape: Shape, label: String) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let error = RwSignal::new(None::<String>);
    let now = record.with_untracked(|record| record.value(&Path::field(editing.field)).cloned());
    let begun = editing.typed.clone();
    let text = begun.clone().unwrap_or_else(|| shown(shape, now.as_ref()));
    let is_figure = matches!(shape, Shape::Number | Shape::Money | Shape::Year);
    Effect::new(move |_| {
        if let Some(input) = input.get() {
            input.focus().ok();
            match &begun {
                None => input.select(),
                // Behind what was typed to begin with.
                Some(text) => {
                    let end = u32::try_from(text.encode_utf16().count()).unwrap_or_default();
                    input.set_selection_range(end, end).ok();
                }
            }
        }
    });
    let editing = StoredValue::new(editing);
    // Set before the control goes: going takes the focus from it, too.
    let is_done = StoredValue::new(false);
    let end = move |then: Then| {
        if is_done.try_get_value() != Some(false) {
            return;
        }
        let typed = input.get_untracked().map(|input| input.value()).unwrap_or_default();
        let value = read(shape, &typed);
        is_done.set_value(value.is_ok());
        finish(desk, &editing.get_value(), value, then, error);
        if error.try_get_untracked().flatten().is_some() {
            is_done.set_value(false);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        event.stop_propagation();
        match heard(&event) {
            Heard::Take(then) => {
                event.prevent_default();
                end(then);
            }
            Heard::PutBack => {
                event.prevent_default();
                is_done.set_value(true);
                put_back(desk, &editing.get_value());
            }
            Heard::Usual => error.set(None),
        }
    };
    view! {
        <input
            class="cell-input"
            class:input-num=is_figure
            type="text"
            autocomplete="off"
            data-testid="cell-input"
            aria-label=label
            aria-invalid=move || error.get().is_some().then_some("true")
            aria-describedby=move || error.get().is_some().then_some("cell-error")
            value=text
            node_ref=input
            on:keydown=on_key
            on:blur=move |_| end(Then::Stay)
        />
        {move || error.get().map(|words| view! { <span class="cell-error" id="cell-error" role="alert">{words}</span> })}
    }
}

/// Leaves all as it was; the hand is on the cell again.
fn put_back(desk: Desk, editing: &Editing) {
    discard(desk);
    desk.go(Spot::At(Line::Row(editing.id.clone())), editing.column);
    app().announce(t().table.put_back);
}

#[component]
fn ChosenCell(
    desk: Desk,
    record: Memo<Arc<Record>>,
    editing: Editing,
    field: &'static Field,
    label: String,
) -> impl IntoView {
    let select = NodeRef::<html::Select>::new();
    let error = RwSignal::new(None::<String>);
    let is_stage = field.name == common::STAGE.name();
    let (kind, kind_id) = record.with_untracked(|record| (record.kind(), record.kind_id().to_owned()));
    let today = app().today_untracked();
    let mut ids = options::ids(field, kind, today);
    // What is chosen already but not on the list stands at the end.
    let now =
        record.with_untracked(|record| Subject::Field(field).ids(record, today).into_iter().next()).unwrap_or_default();
    if !now.is_empty() && !ids.contains(&now) {
        ids.push(now.clone());
    }
    let rows: Vec<(String, String)> =
        ids.into_iter().map(|id| (id.clone(), options::name(field, &kind_id, &id))).collect();
    // A letter begins with the first choice that begins so.
    let begun = editing.typed.clone().map(|typed| typed.to_lowercase());
    let first = begun.and_then(|begun| rows.iter().find(|(_, name)| name.to_lowercase().starts_with(&begun)));
    let chosen = first.map_or_else(|| now.clone(), |(id, _)| id.clone());
    Effect::new(move |_| {
        if let Some(select) = select.get() {
            select.focus().ok();
        }
    });
    let editing = StoredValue::new(editing);
    let is_done = StoredValue::new(false);
    let is_yes_no = matches!(field.field_type, crate::model::field::FieldType::YesNo);
    let end = move |then: Then| {
        if is_done.try_get_value() != Some(false) {
            return;
        }
        is_done.set_value(true);
        let value = match select.get_untracked().map(|select| select.value()).unwrap_or_default() {
            id if id.is_empty() => Value::Cleared,
            id if is_yes_no => Value::YesNo(id == "true"),
            id => Value::Text(id),
        };
        finish(desk, &editing.get_value(), Ok(value), then, error);
        if let Some(words) = error.try_get_untracked().flatten() {
            app().toast(words, false);
            discard(desk);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        event.stop_propagation();
        match heard(&event) {
            Heard::Take(then) => {
                event.prevent_default();
                end(then);
            }
            Heard::PutBack => {
                event.prevent_default();
                is_done.set_value(true);
                put_back(desk, &editing.get_value());
            }
            Heard::Usual => {}
        }
    };
    let nothing = chosen.is_empty();
    let empty = (!is_stage).then(|| view! { <option value="" selected=nothing>{t().no_choice}</option> });
    let options = rows
        .into_iter()
        .map(|(id, name)| {
            let is_chosen = id == chosen;
            view! { <option value=id selected=is_chosen>{name}</option> }
        })
        .collect_view();
    view! {
        <select
            class="cell-input"
            data-testid="cell-input"
            aria-label=label
            node_ref=select
            on:keydown=on_key
            on:blur=move |_| end(Then::Stay)
        >
            {empty}
            {options}
        </select>
    }
}
