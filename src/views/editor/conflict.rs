//! A field with two values: both stay until a person chooses one, or writes a third in the control below. The choice is
//! a write and travels like any other (rule M6).

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::command::Command;
use crate::model::field::Policy;
use crate::model::id::{Dot, Id};
use crate::model::record::{Path, Record};
use crate::model::value::Value;
use crate::state::transfer::value_text;
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field, t, value as shown};

/// The values to choose between, if there are several.
#[component]
pub fn Conflict(
    /// The record that is open.
    record: Memo<Arc<Record>>,
    /// Its id.
    id: Id,
    /// The register.
    path: Path,
) -> impl IntoView {
    let id = StoredValue::new(id);
    let path = StoredValue::new(path);
    // Each different value with one of its writes, by which it is known who wrote it.
    let values = Memo::new(move |_| {
        record.with(|record| {
            let path = path.get_value();
            let asks = record.field(&path.name).is_none_or(|field| field.policy == Policy::Ask);
            let register = record.register(&path).filter(|register| asks && register.is_conflict());
            let pairs = register.map(|register| register.pairs()).unwrap_or_default();
            let mut values: Vec<(Dot, Value)> = Vec::new();
            for (dot, value) in pairs.iter().rev() {
                if !values.iter().any(|(_, other)| other == value) {
                    values.push((*dot, value.clone()));
                }
            }
            values
        })
    });
    let settle = move |value: Value| {
        let (id, Path { name, item }) = (id.get_value(), path.get_value());
        let command = match (item, value) {
            (None, value) => Command::Set { id, field: name, value, over: None },
            (Some(item), Value::Item(value)) => Command::ChangeItem { id, collection: name, item, value, over: None },
            (Some(item), _) => Command::RemoveItem { id, collection: name, item },
        };
        if app().dispatch(&command, None).is_ok() {
            app().toast(t().settled, true);
        }
    };
    let name = path.with_value(|path| path.name.to_string());
    let place = path.with_value(|path| match &path.item {
        Some(item) => format!("{}/{item}", path.name),
        None => path.name.to_string(),
    });
    view! {
        <Show when=move || !values.with(Vec::is_empty)>
            {
                let name = name.clone();
                let place = place.clone();
                move || {
                    let name = name.clone();
                    let choices = values
                        .get()
                        .into_iter()
                        .map(|(dot, value)| {
                            let text = record.with_untracked(|record| shown(record, &name, &value));
                            let role = app().ask(|plan| plan.role_of(dot.replica).map(str::to_owned));
                            let from = role.unwrap_or_else(|| (t().writer)(dot.replica.as_str()));
                            view! {
                                <button
                                    class="conflict-choice"
                                    type="button"
                                    data-testid="conflict-choice"
                                    data-value=value_text(&value)
                                    on:click=move |_| settle(value.clone())
                                >
                                    <span>{text}</span>
                                    <small>{from}</small>
                                </button>
                            }
                        })
                        .collect_view();
                    view! {
                        <div class="conflict" data-testid="conflict" data-field=place.clone() role="group" aria-label=format!("{}: {}", t().conflict, field(&name))>
                            <p class="conflict-head">
                                <Icon glyph=Glyph::Conflict small=true/>
                                <span>{t().conflict_words}</span>
                            </p>
                            {choices}
                        </div>
                    }
                }
            }
        </Show>
    }
}
