//! One choice for many records, and choices that all of them get or lose.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::many::{write_all, writes_of};
use super::wide::{can_add, offers};
use crate::model::field::{Field, FieldType};
use crate::model::kinds::common;
use crate::model::record::{Path, Record};
use crate::model::sort::{self, gathered};
use crate::model::value::Value;
use crate::views::app;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::options;
use crate::views::kit::pick_many::PickMany;
use crate::views::kit::texts::{field as field_name, stage, t};

/// The choices of one field for some records, each with how many it fits.
fn choices(records: &[Arc<Record>], field: &'static Field) -> Vec<(String, String, usize)> {
    let today = app().today_untracked();
    let is_stage = field.name == common::STAGE.name();
    let kinds: BTreeSet<&str> = gathered(records.iter().map(|record| record.kind_id()));
    let mut ids: Vec<String> = Vec::new();
    for kind in kinds.iter().filter_map(|kind| crate::model::kinds::find(kind)) {
        for id in options::ids(field, Some(kind), today) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    if is_stage {
        sort::by_key(&mut ids, |id| crate::model::subject::Subject::Field(field).place(id));
    }
    let choice = |id: String| {
        let fits = |record: &&Arc<Record>| !is_stage || record.kind().is_some_and(|kind| kind.stage(&id).is_some());
        let count = records.iter().filter(fits).count();
        // One id may be called differently on the ways of two kinds.
        let mut names: Vec<String> = Vec::new();
        for record in records.iter().filter(fits) {
            let name =
                if is_stage { stage(record.kind_id(), &id) } else { options::name(field, record.kind_id(), &id) };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let name = names.join(" / ");
        (id, name, count)
    };
    ids.into_iter().map(choice).collect()
}

/// One of some for all: a stage, for those whose kind has it; an owner.
#[component]
pub fn OneDialog(
    /// The records.
    records: Vec<Arc<Record>>,
    /// The field.
    field: &'static Field,
    /// What happens when it closes.
    #[prop(into)]
    on_close: UnsyncCallback<()>,
) -> impl IntoView {
    let dialog = DialogRef::new();
    let count = records.len();
    let is_stage = field.name == common::STAGE.name();
    let choices = choices(&records, field);
    let first = if is_stage { choices.first().map(|(id, ..)| id.clone()).unwrap_or_default() } else { String::new() };
    let chosen = RwSignal::new(first);
    let rows = choices
        .iter()
        .map(|(id, name, fits)| {
            let text = if *fits == count { name.clone() } else { (t().table.fits_in_list)(name, *fits, count) };
            view! { <option value=id.clone()>{text}</option> }
        })
        .collect_view();
    let empty = (!is_stage).then(|| view! { <option value="">{t().no_choice}</option> });
    let choices = StoredValue::new(choices);
    let fits = Memo::new(move |_| {
        let found = choices.with_value(|choices| {
            chosen.with(|chosen| choices.iter().find(|(id, ..)| id == chosen).map(|(.., fits)| *fits))
        });
        found.unwrap_or(count)
    });
    let records = StoredValue::new(records);
    let submit = move || {
        let id = chosen.get_untracked();
        let value = |record: &Record| match id.as_str() {
            "" => Some(Value::Cleared),
            id if is_stage => record.kind().and_then(|kind| kind.stage(id)).map(|stage| Value::Text(stage.id.into())),
            id => Some(Value::Text(id.to_owned())),
        };
        let writes = records.with_value(|records| writes_of(records, field.name, value));
        close(dialog);
        write_all(writes);
    };
    view! {
        <Dialog dialog title=(t().table.change_title)(&field_name(field.name), count) on_close testid="many-dialog">
            <form method="dialog" on:submit=move |event| {
                event.prevent_default();
                submit();
            }>
                <div class="field">
                    <label class="label" for="many-one">{field_name(field.name)}</label>
                    <select
                        class="select"
                        id="many-one"
                        data-testid="many-one"
                        aria-describedby="many-fits"
                        on:change=move |event| chosen.set(event_target_value(&event))
                    >
                        {empty}
                        {rows}
                    </select>
                    <p class="hint" id="many-fits" role="status">
                        <span>{move || (fits.get() < count).then(|| (t().table.fits)(fits.get(), count))}</span>
                    </p>
                </div>
                <div class="dialog-actions">
                    <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
                    <button class="button button-main" type="submit" data-testid="many-take">
                        {move || (t().table.change_count)(fits.get())}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

/// The fields of several choices that every kind has.
fn fields() -> impl Iterator<Item = &'static Field> {
    common::FIELDS.iter().filter(|field| matches!(field.field_type, FieldType::Choices(_)) && field.section.is_some())
}

/// Choices that all records get, or lose.
#[component]
pub fn ChoicesDialog(
    /// The records.
    records: Vec<Arc<Record>>,
    /// What happens when it closes.
    #[prop(into)]
    on_close: UnsyncCallback<()>,
) -> impl IntoView {
    let dialog = DialogRef::new();
    let count = records.len();
    let name = RwSignal::new(fields().next().map_or("", |field| field.name));
    let adds = RwSignal::new(true);
    let chosen = RwSignal::new(Vec::<String>::new());
    let field = move || fields().find(|field| field.name == name.get());
    let options =
        fields().map(|field| view! { <option value=field.name>{field_name(field.name)}</option> }).collect_view();
    let records = StoredValue::new(records);
    let submit = move || {
        let chosen = chosen.get_untracked();
        let adds = adds.get_untracked();
        let Some(field) = untrack(field) else { return };
        let value = |record: &Record| {
            let mut list = match record.value(&Path::field(field.name)) {
                Some(Value::List(list)) => list.clone(),
                _ => Vec::new(),
            };
            list.retain(|id| adds || !chosen.contains(id));
            if adds {
                let new: Vec<String> = chosen.iter().filter(|id| !list.contains(id)).cloned().collect();
                list.extend(new);
            }
            Some(Value::List(list).normal())
        };
        let writes = records.with_value(|records| writes_of(records, field.name, value));
        close(dialog);
        write_all(writes);
    };
    let picker = move || {
        let field = field()?;
        let held: Vec<String> = records.with_value(|records| {
            let today = app().today_untracked();
            records.iter().flat_map(|record| crate::model::subject::Subject::Field(field).ids(record, today)).collect()
        });
        let mut offered = offers(field, "", &held);
        if !adds.get() {
            offered.retain(|(id, _)| held.contains(id));
        }
        let offered = StoredValue::new(offered);
        Some(view! {
            <PickMany
                legend=field_name(field.name)
                options=Signal::derive(move || offered.get_value())
                chosen
                can_add=can_add(field) && adds.get()
            />
        })
    };
    let radio = move |is_add: bool, text: &'static str, testid: &'static str| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="many-mode"
                    data-testid=testid
                    prop:checked=move || adds.get() == is_add
                    on:change=move |_| {
                        adds.set(is_add);
                        chosen.set(Vec::new());
                    }
                />
                <span>{text}</span>
            </label>
        }
    };
    view! {
        <Dialog dialog title=(t().table.change_title)(t().table.change_choices, count) on_close testid="many-dialog">
            <form method="dialog" on:submit=move |event| {
                event.prevent_default();
                submit();
            }>
                <div class="field">
                    <label class="label" for="many-field">{t().table.which_field}</label>
                    <select
                        class="select"
                        id="many-field"
                        data-testid="many-field"
                        on:change=move |event| {
                            let id = event_target_value(&event);
                            name.set(fields().find(|field| field.name == id).map_or("", |field| field.name));
                            chosen.set(Vec::new());
                        }
                    >
                        {options}
                    </select>
                </div>
                <fieldset class="row">
                    <legend class="visually-hidden">{t().table.add_or_remove}</legend>
                    {radio(true, t().table.add_values, "many-add")}
                    {radio(false, t().table.remove_values, "many-remove")}
                </fieldset>
                {picker}
                <div class="dialog-actions">
                    <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
                    <button class="button button-main" type="submit" data-testid="many-take">
                        {(t().table.change_count)(count)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}
