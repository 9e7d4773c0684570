//! What needs more room than a cell: many lines of text, several choices. One dialog, one command.

use leptos::prelude::*;

use super::desk::{Desk, Editing, Spot};
use super::edit::write;
use super::lines::Line;
use crate::model::field::{Field, FieldType, Options};
use crate::model::record::Path;
use crate::model::subject::Subject;
use crate::model::value::Value;
use crate::views::app;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::options::{self, Choice};
use crate::views::kit::pick_many::PickMany;
use crate::views::kit::texts::{field as field_name, t, title};

/// What can be chosen in a field of several choices: all that is on offer, what records hold, and what is chosen already.
pub fn offers(field: &'static Field, kind: &str, chosen: &[String]) -> Vec<Choice> {
    let today = app().today_untracked();
    let kind_of = crate::model::kinds::find(kind);
    let mut ids = options::ids(field, kind_of, today);
    let held = options::of_subject(Subject::Field(field), kind_of).into_iter().map(|(id, _)| id);
    let others: Vec<String> = held.chain(chosen.iter().cloned()).filter(|id| !ids.contains(id)).collect();
    for id in others {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter().map(|id| (id.clone(), options::name(field, kind, &id))).collect()
}

/// Whether words of one's own can be added to the choices of a field.
pub const fn can_add(field: &Field) -> bool {
    matches!(field.field_type, FieldType::Choices(Options::Free | Options::List(_)))
}

/// The dialog, while there is something to edit in it.
#[component]
pub fn WideEditor(desk: Desk) -> impl IntoView {
    move || desk.wide.get().and_then(|editing| editor(desk, editing))
}

fn editor(desk: Desk, editing: Editing) -> Option<AnyView> {
    let dialog = DialogRef::new();
    let record = app().ask(|plan| plan.get(&editing.id).cloned())?;
    let field = record.field(editing.field)?;
    let now = record.value(&Path::field(field.name)).cloned();
    let heading = format!("{}: {}", field_name(field.name), title(&record));
    let error = RwSignal::new(None::<String>);
    let text = RwSignal::new(match &now {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    });
    let chosen = RwSignal::new(match now {
        Some(Value::List(list)) => list,
        _ => Vec::new(),
    });
    let is_list = matches!(field.field_type, FieldType::Choices(_));
    let control = if is_list {
        let offers = StoredValue::new(offers(field, record.kind_id(), &chosen.get_untracked()));
        view! {
            <PickMany
                legend=field_name(field.name)
                options=Signal::derive(move || offers.get_value())
                chosen
                can_add=can_add(field)
            />
        }
        .into_any()
    } else {
        view! {
            <div class="field">
                <label class="label" for="wide-text">{field_name(field.name)}</label>
                <textarea
                    class="textarea"
                    id="wide-text"
                    data-testid="wide-text"
                    prop:value=text.get_untracked()
                    on:input=move |event| text.set(event_target_value(&event))
                ></textarea>
            </div>
        }
        .into_any()
    };
    let back = (Spot::At(Line::Row(editing.id.clone())), editing.column);
    let submit = move || {
        let value = if is_list { Value::List(chosen.get_untracked()) } else { Value::Text(text.get_untracked()) };
        match write(&editing, value) {
            Ok(()) => close(dialog),
            Err(words) => error.set(Some(words)),
        }
    };
    let closed = move || {
        desk.wide.try_set(None);
        desk.go(back.0.clone(), back.1);
    };
    let view = view! {
        <Dialog dialog title=heading on_close=closed testid="cell-dialog">
            <form method="dialog" on:submit=move |event| {
                event.prevent_default();
                submit();
            }>
                {control}
                {move || error.get().map(|words| view! {
                    <p class="hint is-danger" role="alert"><Icon glyph=Glyph::Alert small=true/><span>{words}</span></p>
                })}
                <div class="dialog-actions">
                    <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
                    <button class="button button-main" type="submit" data-testid="cell-save">{t().table.save}</button>
                </div>
            </form>
        </Dialog>
    };
    Some(view.into_any())
}
