//! Where an input comes from and as of when: said beside it, and written on the spot.

use leptos::prelude::*;

use super::desk::{Desk, Scenario};
use crate::i18n::show;
use crate::model::command::Command;
use crate::model::date::Date;
use crate::model::funding::Source;
use crate::model::kinds::model_scenario::{self as kind, Parameter};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::state::clock;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::editor::edit;
use crate::views::filters::Day;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field as field_name, t};

/// A source as people read it; none where it is missing.
fn said(source: &Source) -> Option<String> {
    let words = &t().scenarios;
    match source.as_of {
        _ if source.text.is_empty() => None,
        Some(date) => Some((words.as_of)(&source.text, &show::date(date))),
        None => Some((words.as_of_missing)(&source.text)),
    }
}

/// The base's source of an input, and those of the others where they have their own.
#[component]
pub fn SourceCell(
    /// What is compared.
    desk: Desk,
    /// The input.
    parameter: Parameter,
) -> impl IntoView {
    let is_asked = RwSignal::new(false);
    let button_id = format!("source-{}", parameter.name());
    let sources = Memo::new(move |_| {
        desk.scenarios.with(|all| {
            all.iter().map(|scenario| (scenario.name(), Source::of(&scenario.record, parameter))).collect::<Vec<_>>()
        })
    });
    let face = move || {
        let base = sources.with(|sources| sources.first().and_then(|(_, source)| source.clone()));
        let missing = base.as_ref().is_none_or(|source| !source.is_whole()).then(|| {
            view! { <span class="badge badge-warning" data-testid="no-source"><Icon glyph=Glyph::Alert/>{t().scenarios.no_source}</span> }
        });
        let words = base.as_ref().and_then(said).map(|words| view! { <span data-testid="source-words">{words}</span> });
        view! { {words}{missing} }
    };
    let others = move || {
        sources.with(|sources| {
            let base = sources.first().and_then(|(_, source)| source.clone());
            let own = sources.iter().skip(1).filter(|(_, source)| source.is_some() && *source != base);
            let own = own
                .filter_map(|(name, source)| Some(view! { <li>{format!("{name}: {}", said(source.as_ref()?)?)}</li> }));
            let own: Vec<_> = own.collect();
            (!own.is_empty()).then(|| {
                let count = own.len();
                view! {
                    <details class="small muted">
                        <summary>{(t().scenarios.own_sources)(count)}</summary>
                        <ul>{own}</ul>
                    </details>
                }
            })
        })
    };
    let label = (t().scenarios.edit_source)(&field_name(parameter.name()));
    let back = format!("#{button_id}");
    let closed = move || {
        is_asked.set(false);
        focus::later(back.clone());
    };
    view! {
        <button
            class="source"
            type="button"
            id=button_id
            data-testid="source"
            data-input=parameter.name()
            title=label.clone()
            on:click=move |_| is_asked.set(true)
        >
            {face}
            <span class="visually-hidden">{format!(". {label}")}</span>
        </button>
        {others}
        {move || {
            let closed = closed.clone();
            is_asked.get().then(|| view! { <SourceDialog desk parameter on_close=closed/> })
        }}
    }
}

/// Asks for the source and its day.
#[component]
fn SourceDialog(desk: Desk, parameter: Parameter, #[prop(into)] on_close: UnsyncCallback<()>) -> impl IntoView {
    let dialog = DialogRef::new();
    let words = &t().scenarios;
    let (text, day, is_wrong) = (RwSignal::new(String::new()), RwSignal::new(None::<Date>), RwSignal::new(false));
    let place = RwSignal::new(0_usize);
    let show_own = move |of: usize| {
        place.set(of);
        let own = untrack(|| desk.scenario(of, |scenario| Source::of(&scenario.record, parameter)).flatten());
        text.set(own.as_ref().map(|source| source.text.clone()).unwrap_or_default());
        day.set(own.and_then(|source| source.as_of));
    };
    show_own(0);
    let names = desk.scenarios.with_untracked(|all| all.iter().map(Scenario::name).collect::<Vec<_>>());
    let options = (0_usize..)
        .zip(names)
        .map(|(of, name)| view! { <option value=of selected=of == 0>{name}</option> })
        .collect_view();
    let save = move || {
        if is_wrong.get_untracked() {
            return focus::now("#source-day");
        }
        let record = untrack(|| desk.scenario(place.get(), |scenario| scenario.record.clone()));
        if let Some(record) = record {
            write(&record, parameter, text.get_untracked().trim(), day.get_untracked());
        }
        close(dialog);
    };
    view! {
        <Dialog dialog title=(words.source_of)(&field_name(parameter.name())) on_close testid="source-dialog">
            <form method="dialog" class="stack" on:submit=move |event| {
                event.prevent_default();
                save();
            }>
                <div class="field">
                    <label class="label" for="source-for">{words.source_for}</label>
                    <select class="select" id="source-for" on:change=move |event| {
                        show_own(event_target_value(&event).parse().unwrap_or_default());
                    }>
                        {options}
                    </select>
                </div>
                <div class="field">
                    <label class="label" for="source-text">{words.source}</label>
                    <input
                        class="input"
                        type="text"
                        id="source-text"
                        autocomplete="off"
                        autofocus
                        prop:value=move || text.get()
                        on:input=move |event| text.set(event_target_value(&event))
                    />
                </div>
                <Day id="source-day" label=words.day date=Memo::new(move |_| day.get()) pick=move |date| day.set(date) is_wrong/>
                <div class="dialog-actions">
                    <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
                    <button class="button button-main" type="submit" data-testid="save-source">{words.save}</button>
                </div>
            </form>
        </Dialog>
    }
}

/// Writes a source over the one in sight, or as a new one; one that says nothing is taken away.
fn write(record: &Record, parameter: Parameter, text: &str, day: Option<Date>) {
    let found = Source::item_of(record, parameter);
    let mut value = found.map(|(_, item)| item.clone()).unwrap_or_default();
    let text = (!text.is_empty()).then(|| Value::Text(text.to_owned()));
    let day = day.map(Value::Date);
    let says_nothing = text.is_none() && day.is_none();
    let of = Some(Value::Text(parameter.name().to_owned()));
    for (name, part) in
        [(kind::SOURCE_PARAMETER.name(), of), (kind::SOURCE_TEXT.name(), text), (kind::SOURCE_AS_OF.name(), day)]
    {
        match part {
            Some(part) => value.insert(name.into(), part),
            None => value.remove(name),
        };
    }
    let (id, collection) = (record.id().clone(), kind::SOURCES.name.into());
    let command = match found {
        Some((item, _)) if says_nothing => Command::RemoveItem { id, collection, item: item.clone() },
        Some((item, _)) => Command::ChangeItem { id, collection, item: item.clone(), value, over: None },
        None if says_nothing => return,
        None => Command::AddItem { id, collection, item: clock::new_id(), value },
    };
    if edit(command, None).is_ok() {
        app().announce(t().saved);
    }
}
