//! What can be done with the compared scenarios: another base, a copy to try something, and the choice of one.

use leptos::prelude::*;

use super::desk::{Desk, Scenario};
use crate::model::command::Command;
use crate::model::funding::beside::{first_inputs, superseded};
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::kinds::model_scenario::{CHOSEN, SUPERSEDED};
use crate::model::sort;
use crate::model::value::Value;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{t, title};

/// Which scenarios are compared, and with which.
#[component]
pub fn Compared(
    /// What is compared.
    desk: Desk,
) -> impl IntoView {
    let words = &t().scenarios;
    let refused = RwSignal::new(None::<String>);
    let tick = move |id: Id, is_ticked: bool| {
        let mut ids = desk.ids.get_untracked();
        refused.set(if is_ticked { desk.full() } else { (ids.len() < 2).then(|| words.at_least.to_owned()) });
        if refused.with_untracked(Option::is_some) {
            return false;
        }
        ids.retain(|known| *known != id);
        if is_ticked {
            ids.push(id);
        }
        desk.compare(ids);
        true
    };
    let row = move |record: std::sync::Arc<crate::model::record::Record>| {
        let id = record.id().clone();
        let (shown, name, hook) = (id.clone(), title(&record), id.to_string());
        let is_in = Memo::new(move |_| desk.ids.with(|ids| ids.contains(&shown)));
        view! {
            <label class="check small">
                <input
                    type="checkbox"
                    data-testid="compared"
                    data-scenario=hook
                    prop:checked=move || is_in.get()
                    on:click=move |event| {
                        // What is refused stays as it was.
                        if !tick(id.clone(), event_target_checked(&event)) {
                            event.prevent_default();
                        }
                    }
                />
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <fieldset class="toolbar compared">
            <legend class="visually-hidden">{words.compared}</legend>
            <span class="muted small" aria-hidden="true">{words.compared}</span>
            <For each=move || desk.all.get() key=|record| (record.id().clone(), title(record)) children=row/>
        </fieldset>
        {move || refused.get().map(|words| view! {
            <p class="hint is-danger" role="alert" data-testid="refused"><Icon glyph=Glyph::Alert small=true/><span>{words}</span></p>
        })}
    }
}

/// The base, by its name.
#[component]
pub fn Base(
    /// What is compared.
    desk: Desk,
) -> impl IntoView {
    let options = move || {
        let names = desk.scenarios.with(|all| {
            all.iter().map(|scenario| (scenario.record.id().to_string(), scenario.name())).collect::<Vec<_>>()
        });
        (0..)
            .zip(names)
            .map(|(place, (id, name))| view! { <option value=id selected=place == 0>{name}</option> })
            .collect_view()
    };
    let choose = move |chosen: String| {
        let mut ids = desk.ids.get_untracked();
        // The others keep their order.
        sort::by_key(&mut ids, |id| id.as_str() != chosen);
        desk.compare(ids);
    };
    view! {
        <label class="row small base">
            <span class="muted">{t().scenarios.base}</span>
            <select
                class="select"
                data-testid="scenario-base"
                on:change=move |event| choose(event_target_value(&event))
            >
                {options}
            </select>
        </label>
    }
}

/// Makes a copy of the base, compares it, and puts the hand on its first input.
pub fn copy_base(desk: Desk) {
    let app = app();
    app.finish_draft();
    if let Some(full) = desk.full() {
        return app.toast(full, false);
    }
    let Some(base) = untrack(|| desk.scenario(0, |scenario| scenario.record.clone())) else { return };
    let name = (t().templates.copy_title)(&title(&base));
    let Ok(id) = app.copy_record(&base, &name) else { return };
    let ids: Vec<Id> = desk.ids.get_untracked().into_iter().chain([id.clone()]).collect();
    let inputs = untrack(|| desk.scenarios.with(|all| all.iter().map(|one| one.inputs.clone()).collect::<Vec<_>>()));
    desk.compare(ids);
    app.toast((t().scenarios.copied)(&name), true);
    if let Some(first) = first_inputs(&inputs).first() {
        focus::last(format!("[id=\"input-{}-{id}\"]", first.name()));
    }
}

/// Asks once which scenario is chosen, and says what becomes of the others.
#[component]
pub fn ChooseDialog(
    /// What is compared.
    desk: Desk,
    /// What happens when it closes, whatever was decided.
    #[prop(into)]
    on_close: UnsyncCallback<()>,
) -> impl IntoView {
    let app = app();
    let dialog = DialogRef::new();
    let words = &t().scenarios;
    // What is asked about stays as it was asked.
    let records = StoredValue::new(untrack(|| desk.records()));
    let chosen = RwSignal::new(records.with_value(|records| records.first().map(|record| record.id().clone())));
    let choice = move |(place, scenario): (usize, &Scenario)| {
        let id = scenario.record.id().clone();
        let value = id.to_string();
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="chosen-scenario"
                    value=value
                    checked=place == 0
                    autofocus=place == 0
                    on:change=move |_| chosen.set(Some(id.clone()))
                />
                <span>{scenario.name()}</span>
            </label>
        }
    };
    let choices = desk.scenarios.with_untracked(|all| all.iter().enumerate().map(choice).collect_view());
    let others = move || {
        let names: Vec<String> = chosen
            .with(|chosen| {
                let chosen = chosen.as_ref();
                records.with_value(|records| {
                    chosen.map(|chosen| superseded(records, chosen).into_iter().map(|record| title(record)).collect())
                })
            })
            .unwrap_or_default();
        if names.is_empty() {
            return view! { <p>{words.superseded_none}</p> }.into_any();
        }
        let rows = names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view();
        view! { <p>{words.superseded}":"</p><ul class="plain-list" data-testid="superseded">{rows}</ul> }.into_any()
    };
    let choose = move || {
        let Some(chosen) = chosen.get_untracked() else { return };
        let stage = |id: &Id, stage: &str| (id.clone(), common::STAGE.name().into(), Value::Text(stage.to_owned()));
        let mut writes = vec![stage(&chosen, CHOSEN)];
        records.with_value(|records| {
            writes.extend(superseded(records, &chosen).into_iter().map(|record| stage(record.id(), SUPERSEDED)));
        });
        let name = records
            .with_value(|records| records.iter().find(|record| *record.id() == chosen).map(|record| title(record)));
        // Closed ones are compared only where someone says so.
        desk.compare(desk.ids.get_untracked());
        if app.dispatch(&Command::SetAll { writes }, None).is_ok() {
            app.toast((words.chosen)(&name.unwrap_or_default()), true);
        }
    };
    view! {
        <Dialog dialog title=words.choose_title.to_owned() on_close testid="choose-dialog">
            <form method="dialog" class="stack" on:submit=move |event| {
                event.prevent_default();
                close(dialog);
                choose();
            }>
                <fieldset class="stack">
                    <legend class="visually-hidden">{words.choose_which}</legend>
                    {choices}
                </fieldset>
                <div aria-live="polite">{others}</div>
                <div class="dialog-actions">
                    <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>{words.not_yet}</button>
                    <button class="button button-main" type="submit" data-testid="choose-confirm">{words.choose}</button>
                </div>
            </form>
        </Dialog>
    }
}
