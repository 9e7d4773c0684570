//! The inputs of the compared scenarios beside each other: first those that differ and those that weigh most, all on demand.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::{Desk, Scenario};
use super::sources::SourceCell;
use crate::model::command::Command;
use crate::model::field::{Field, FieldType, Unit};
use crate::model::funding::beside::{self, Area};
use crate::model::funding::{Inputs, MOST_YEARS};
use crate::model::id::Id;
use crate::model::kinds::model_scenario::{self as kind, KIND, Parameter};
use crate::model::record::Record;
use crate::model::value::{Item, Value};
use crate::state::clock;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::editor::{Apart, Shape, Target, TextControl, edit};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field as field_name, t};

/// The tile.
#[component]
pub fn InputsTile(
    /// What is compared.
    desk: Desk,
) -> impl IntoView {
    let words = &t().scenarios;
    let shows_all = RwSignal::new(false);
    let inputs = move || desk.scenarios.with(|all| all.iter().map(|one| one.inputs.clone()).collect::<Vec<Inputs>>());
    // A row that is there stays where it is, whatever is typed in it; what comes to differ is added below.
    let first = Memo::new(move |before: Option<&(Vec<Id>, Vec<Parameter>)>| {
        let (ids, inputs) = (desk.ids.get(), inputs());
        let known = before.filter(|(of, _)| *of == ids).map(|(_, shown)| shown.clone());
        let mut shown = known.unwrap_or_else(|| beside::first_inputs(&inputs));
        let differing = Parameter::ALL.into_iter().filter(|parameter| beside::differs(&inputs, *parameter));
        let more: Vec<Parameter> = differing.filter(|parameter| !shown.contains(parameter)).collect();
        shown.extend(more);
        (ids, shown)
    });
    let parameters =
        move || if shows_all.get() { Parameter::ALL.to_vec() } else { first.with(|(_, shown)| shown.clone()) };
    let areas = Memo::new(move |_| beside::areas(&inputs()));
    let shown_areas = move || if shows_all.get() { areas.get() } else { Vec::new() };
    let count = move || {
        let shown = if shows_all.get() { Parameter::ALL.len() } else { first.with(|(_, shown)| shown.len()) };
        (words.inputs_shown)(shown, Parameter::ALL.len())
    };
    let heads = move || {
        let names = desk.scenarios.with(|all| all.iter().map(Scenario::name).collect::<Vec<_>>());
        names.into_iter().map(|name| view! { <th scope="col" class="num">{name}</th> }).collect_view()
    };
    let body = move || {
        let ids = StoredValue::new(desk.ids.get());
        view! {
            <For
                each=shown_areas
                key=Clone::clone
                children=move |area| view! { <AreaRows desk area ids=ids.get_value()/> }
            />
            <For
                each=parameters
                key=|parameter| *parameter
                children=move |parameter| view! { <ParameterRow desk parameter ids=ids.get_value()/> }
            />
        }
    };
    view! {
        <section class="tile flush" data-testid="scenario-inputs">
            <div class="tile-head">
                <h2 id="inputs-title">{words.inputs}</h2>
                <span class="small muted">{count}</span>
                <button
                    class="chart-switch small"
                    type="button"
                    data-testid="all-inputs"
                    aria-expanded=move || shows_all.get().to_string()
                    on:click=move |_| shows_all.update(|all| *all = !*all)
                >
                    {move || if shows_all.get() { words.show_fewer } else { words.show_all }}
                </button>
            </div>
            <div class="scroll" role="region" tabindex="0" aria-labelledby="inputs-title">
                <table class="data inputs-table">
                    <thead>
                        <tr>
                            <th scope="col">{words.input}</th>
                            {heads}
                            <th scope="col">{words.source_head}</th>
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
            <p class="tile-foot small muted">{words.nothing}</p>
        </section>
    }
}

/// The record of a compared scenario, as controls follow it.
fn record_of(id: &Id) -> Option<Memo<Arc<Record>>> {
    let signal = app().record(id)?;
    Some(Memo::new(move |_| signal.get()))
}

/// The sign of what a parameter is counted in.
fn unit(parameter: Parameter) -> Option<&'static str> {
    match parameter.field_type() {
        FieldType::Money => Some("€"),
        FieldType::Number(Unit::Percent) => Some("%"),
        _ => None,
    }
}

#[component]
fn ParameterRow(desk: Desk, parameter: Parameter, ids: Vec<Id>) -> impl IntoView {
    let name = field_name(parameter.name());
    let sign = unit(parameter);
    let shape = if matches!(parameter.field_type(), FieldType::Money) { Shape::Money } else { Shape::Number };
    let label = sign.map_or_else(|| name.clone(), |sign| format!("{name}, {sign}"));
    let framed = move |place: usize| {
        Signal::derive(move || {
            desk.scenarios.with(|all| {
                let amount = |place: usize| all.get(place).map(|scenario| scenario.inputs.amount(parameter));
                amount(place) != amount(0)
            })
        })
    };
    let cells = (0_usize..)
        .zip(ids)
        .map(|(place, id)| {
            let field = KIND.field(parameter.name());
            let control = record_of(&id).zip(field).map(|(record, field)| {
                let of = desk.scenario(place, Scenario::name).unwrap_or_default();
                let apart = Apart {
                    id: format!("input-{}-{id}", parameter.name()),
                    label: format!("{label}: {of}"),
                    framed: framed(place),
                    is_at_once: true,
                    duty: None,
                };
                view! { <TextControl target=Target { record, id: id.clone(), field, item: None } shape apart/> }
            });
            view! { <td data-testid="scenario-input" data-input=parameter.name() data-scenario=id.to_string()>{control}</td> }
        })
        .collect_view();
    let most = (parameter == Parameter::Years).then(|| format!("1–{MOST_YEARS}"));
    view! {
        <tr>
            <th scope="row">{name}" "<span class="faint">{sign}{most}</span></th>
            {cells}
            <td><SourceCell desk parameter/></td>
        </tr>
    }
}

/// The rows of an area: its cases, and its mediators.
#[component]
fn AreaRows(desk: Desk, area: Area, ids: Vec<Id>) -> impl IntoView {
    let name = if area.0.is_empty() { t().scenarios.unnamed_area.to_owned() } else { area.0.clone() };
    let area = StoredValue::new(area);
    let row = |label: String, field: &'static Field, ids: Vec<Id>| {
        let cells = (0_usize..)
            .zip(ids)
            .map(|(place, id)| view! { <AreaCell desk area field place id label=label.clone()/> })
            .collect_view();
        view! { <tr><th scope="row">{label}</th>{cells}<td></td></tr> }
    };
    view! {
        {row((t().scenarios.area_cases)(&name), &kind::ROW_CASES.field, ids.clone())}
        {row((t().scenarios.area_mediators)(&name), &kind::ROW_MEDIATORS.field, ids)}
    }
}

/// A number of an area in a scenario; where the scenario lacks the area, it can be added.
#[component]
fn AreaCell(
    desk: Desk,
    area: StoredValue<Area>,
    field: &'static Field,
    place: usize,
    id: Id,
    label: String,
) -> impl IntoView {
    let scenario = id.to_string();
    let record = record_of(&id);
    let item = Memo::new(move |_| {
        record.and_then(|record| record.with(|record| area.with_value(|area| item_of(record, area))))
    });
    let framed = Signal::derive(move || {
        desk.scenarios.with(|all| {
            let number = |place: usize| {
                let record = &all.get(place)?.record;
                let item = area.with_value(|area| item_of(record, area))?;
                let (_, item) = record.items(kind::ROWS.name).into_iter().find(|(id, _)| **id == item)?;
                item.get(field.name).cloned()
            };
            number(place) != number(0)
        })
    });
    let control = move || {
        let record = record?;
        let of = desk.scenario(place, Scenario::name).unwrap_or_default();
        let control_id = |item: &Id| format!("input-{}-{item}", field.name);
        let Some(item) = item.get() else {
            let name = area.with_value(|(name, _)| name.clone());
            let (words, id) = ((t().scenarios.add_area_to)(&name, &of), id.clone());
            let add = move |_| {
                let item = clock::new_id();
                let value = Item::from_iter([(kind::ROW_AREA.name().into(), Value::Text(name.clone()))]);
                let collection = kind::ROWS.name.into();
                let command = Command::AddItem { id: id.clone(), collection, item: item.clone(), value };
                if edit(command, None).is_ok() {
                    focus::later(format!("[id=\"{}\"]", control_id(&item)));
                }
            };
            // Once is enough: the other row of the area is filled in the same item.
            let is_first = field.name == kind::ROW_CASES.name();
            return is_first.then(|| {
                view! {
                    <button class="button button-quiet button-small" type="button" aria-label=words on:click=add>
                        <Icon glyph=Glyph::Plus small=true/>
                        {t().scenarios.add_area}
                    </button>
                }
                .into_any()
            });
        };
        let apart =
            Apart { id: control_id(&item), label: format!("{label}: {of}"), framed, is_at_once: true, duty: None };
        let target = Target { record, id: id.clone(), field, item: Some((kind::ROWS.name, item)) };
        Some(view! { <TextControl target shape=Shape::Number apart/> }.into_any())
    };
    view! { <td data-testid="scenario-input" data-input=field.name data-scenario=scenario>{control}</td> }
}

/// The item of a record that tells of an area.
fn item_of(record: &Record, area: &Area) -> Option<Id> {
    let items = record.items(kind::ROWS.name);
    let name = |item: &Item| kind::ROW_AREA.in_item(item).cloned().unwrap_or_default();
    let names: Vec<String> = items.iter().map(|(_, item)| name(item)).collect();
    let areas = beside::areas_of(names.iter().map(String::as_str));
    let place = areas.iter().position(|known| known == area)?;
    items.get(place).map(|(id, _)| (*id).clone())
}
