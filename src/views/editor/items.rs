//! A collection: rows that can be added, edited, moved and removed, by mouse and by keyboard.

use std::sync::Arc;

use leptos::prelude::*;

use super::conflict::Conflict;
use super::control::{Target, control, edit};
use super::figures::ItemFigures;
use crate::model::command::Command;
use crate::model::field::{Field, FieldType};
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::record::{Path, Record};
use crate::model::value::{Item, Value};
use crate::state::clock;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{language, t, value as shown};

/// The rows of a collection and the button that adds one.
#[component]
pub fn Items(
    /// The record that is open.
    record: Memo<Arc<Record>>,
    /// Its id.
    id: Id,
    /// The collection.
    field: &'static Field,
    /// What is said when a row has been removed; else just that.
    #[prop(optional)]
    farewell: Option<fn(&'static str, &Item) -> String>,
) -> impl IntoView {
    let name = field.name;
    let fields = field.item_fields().unwrap_or_default();
    let id = StoredValue::new(id);
    let rows = Memo::new(move |_| {
        record.with(|record| record.items(name).into_iter().map(|(id, _)| id.clone()).collect::<Vec<Id>>())
    });
    let add = move || {
        let item = clock::new_id();
        let command =
            Command::AddItem { id: id.get_value(), collection: name.into(), item: item.clone(), value: fresh(fields) };
        if edit(command, None).is_ok() {
            let first = fields.iter().find(|field| matches!(field.field_type, FieldType::Text | FieldType::LongText));
            if let Some(first) = first.or(fields.first()) {
                focus::later(format!("#f-{name}-{item}-{}", first.name));
            }
        }
    };
    let class = if name == common::STEPS.name { "steps" } else { "items" };
    view! {
        <Show when=move || !rows.with(Vec::is_empty)>
            <ol class=class>
                <For each=move || rows.get() key=Clone::clone let:item>
                    <Row record id=id.get_value() collection=name fields item rows farewell/>
                </For>
            </ol>
        </Show>
        <p>
            <button class="button button-small" type="button" id=add_id(name) data-testid=add_id(name) on:click=move |_| add()>
                <Icon glyph=Glyph::Plus small=true/>
                {language().item_name(name)}
            </button>
        </p>
    }
}

/// The id of the button that adds a row.
fn add_id(collection: &str) -> String {
    format!("add-{collection}")
}

/// What a new row holds: when and by whom, where the collection asks for it.
fn fresh(fields: &'static [Field]) -> Item {
    let mut item = Item::new();
    for field in fields {
        match (field.name, field.field_type) {
            (name, FieldType::Moment) => {
                item.insert(name.into(), Value::Moment(clock::now()));
            }
            ("by", _) => {
                if let Some(role) = app().choices.role.get_untracked() {
                    item.insert("by".into(), Value::Text(role));
                }
            }
            _ => {}
        }
    }
    item
}

#[component]
fn Row(
    record: Memo<Arc<Record>>,
    id: Id,
    collection: &'static str,
    fields: &'static [Field],
    item: Id,
    rows: Memo<Vec<Id>>,
    farewell: Option<fn(&'static str, &Item) -> String>,
) -> impl IntoView {
    let place = {
        let item = item.clone();
        Memo::new(move |_| rows.with(|rows| rows.iter().position(|row| *row == item)).unwrap_or_default())
    };
    let ids = StoredValue::new((id.clone(), item.clone()));
    let go = move |to: usize| {
        let (id, item) = ids.get_value();
        let is_down = to > place.get_untracked();
        let command = Command::MoveItem { id, collection: collection.into(), item: item.clone(), to };
        if edit(command, None).is_ok() {
            let of = rows.with_untracked(Vec::len);
            app().announce((t().place_of)(to + 1, of));
            // The row is drawn anew: the focus goes with it, to the button that can still be used.
            let down = if is_down { to + 1 < of } else { to == 0 };
            focus::later(format!("#{}-{collection}-{item}", if down { "down" } else { "up" }));
        }
    };
    let remove = move || {
        let (id, item) = ids.get_value();
        let path = Path::item(collection, item.clone());
        let words = match (farewell, record.with_untracked(|record| record.value(&path).cloned())) {
            (Some(farewell), Some(Value::Item(row))) => farewell(collection, &row),
            _ => t().row_removed.to_owned(),
        };
        if edit(Command::RemoveItem { id, collection: collection.into(), item }, None).is_ok() {
            app().toast(words, true);
            focus::later(format!("#{}", add_id(collection)));
        }
    };
    let path = Path::item(collection, item.clone());
    let at = {
        let path = path.clone();
        move || {
            let moment = record.with(|record| match record.value(&path) {
                Some(Value::Item(item)) => item.values().find(|value| matches!(value, Value::Moment(_))).cloned(),
                _ => None,
            });
            moment.map(|moment| record.with(|record| shown(record, "at", &moment)))
        }
    };
    let number = move || format!("{}.", place.get() + 1);
    let tools = view! {
        <div class="item-tools">
            <button
                class="button button-quiet button-icon button-small is-up"
                type="button"
                id=format!("up-{collection}-{item}")
                aria-label=move || format!("{}: {}", t().up, place.get() + 1)
                disabled=move || place.get() == 0
                on:click=move |_| go(place.get_untracked().saturating_sub(1))
            >
                <Icon glyph=Glyph::Down small=true/>
            </button>
            <button
                class="button button-quiet button-icon button-small"
                type="button"
                id=format!("down-{collection}-{item}")
                aria-label=move || format!("{}: {}", t().down, place.get() + 1)
                disabled=move || place.get() + 1 == rows.with(Vec::len)
                on:click=move |_| go(place.get_untracked() + 1)
            >
                <Icon glyph=Glyph::Down small=true/>
            </button>
            <button
                class="button button-quiet button-icon button-small"
                type="button"
                data-testid="remove-row"
                aria-label=move || format!("{}: {}", t().remove, place.get() + 1)
                on:click=move |_| remove()
            >
                <Icon glyph=Glyph::Close small=true/>
            </button>
        </div>
    };
    let property =
        |field: &'static Field| Target { record, id: id.clone(), field, item: Some((collection, item.clone())) };
    let figures = view! { <ItemFigures record path=path.clone()/> };
    let conflict = view! { <Conflict record id=id.clone() path/> };
    if collection == common::STEPS.name {
        let done = property(&common::STEP_DONE.field);
        let others = fields.iter().filter(|field| field.name != common::STEP_DONE.name());
        let (texts, meta): (Vec<_>, Vec<_>) = others.partition(|field| matches!(field.field_type, FieldType::Text));
        return view! {
            <li class="step">
                <Tick target=done/>
                {texts.into_iter().map(|field| control(property(field), None)).collect_view()}
                <div class="step-meta">
                    {meta.into_iter().map(|field| control(property(field), None)).collect_view()}
                    {tools}
                </div>
                {conflict}
            </li>
        }
        .into_any();
    }
    if let [field] = fields {
        return view! { <li class="item is-line">{control(property(field), None)}{tools}{conflict}</li> }.into_any();
    }
    let controls = fields
        .iter()
        .filter(|field| field.section.is_some())
        .map(|field| {
            let target = property(field);
            let wide = matches!(field.field_type, FieldType::LongText | FieldType::Text) && field.name != "unit";
            let class = if wide { "field wide" } else { "field" };
            view! {
                <div class=class>
                    <label class="label" for=target.control()>{target.label()}</label>
                    {control(target, None)}
                </div>
            }
        })
        .collect_view();
    view! {
        <li class="item">
            <div class="item-head"><span>{number}" "{at}</span>{tools}</div>
            {conflict}
            <div class="item-fields">{controls}</div>
            {figures}
        </li>
    }
    .into_any()
}

/// A box to tick.
#[component]
fn Tick(target: Target) -> impl IntoView {
    let (name, label) = (target.name(), target.label());
    let target = StoredValue::new(target);
    let ticked = Memo::new(move |_| target.with_value(Target::value) == Some(Value::YesNo(true)));
    view! {
        <label class="check">
            <input
                type="checkbox"
                name=name
                aria-label=label
                prop:checked=move || ticked.get()
                on:change=move |event| {
                    let value = Value::YesNo(event_target_checked(&event));
                    target.with_value(|target| target.write(value, Some(target.dots()), None).ok());
                }
            />
        </label>
    }
}
