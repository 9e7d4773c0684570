//! The record on paper: all that is filled in, by section, under its marking on every page.

use std::sync::Arc;

use leptos::prelude::*;

use super::figures::Figures;
use super::links::lines as link_lines;
use crate::model::field::{Field, FieldType, Section};
use crate::model::kind::DUTIES;
use crate::model::kinds::common;
use crate::model::marking;
use crate::model::record::{Path, Record};
use crate::model::register::Register;
use crate::model::value::{Item, Value};
use crate::views::board::card::marks;
use crate::views::kit::icon::Pip;
use crate::views::kit::markdown::Markdown;
use crate::views::kit::texts::{field as field_name, kind, language, property, stage, t, title, value};
use crate::views::paper::{OnPaper, Sheet};

/// The record, while it is printed.
#[component]
pub fn Paper(record: Memo<Arc<Record>>) -> impl IntoView {
    view! { <OnPaper draw=move || view! { <RecordSheet record/> }.into_any() beside_record=true/> }
}

#[component]
fn RecordSheet(record: Memo<Arc<Record>>) -> impl IntoView {
    let look = record.get();
    let marking = marking::restriction(&look).map(|access| language().words().marking_lines(access));
    let duty = look.kind().and_then(|kind| DUTIES.iter().find(|duty| Some(duty.id) == kind.duty));
    let name = match duty {
        Some(duty) => format!("{} · {}", kind(look.kind_id()), duty.number),
        None => kind(look.kind_id()),
    };
    let fields: Vec<&'static Field> = match look.kind() {
        Some(kind) => kind.all_fields().collect(),
        None => common::FIELDS.iter().collect(),
    };
    let is_said = |section: &Section| !matches!(section, Section::Head | Section::Access | Section::Links);
    let sections = Section::ALL
        .into_iter()
        .filter(is_said)
        .filter_map(|section| {
            let name = section.id().map_or_else(|| kind(look.kind_id()), |id| language().section(id).to_owned());
            let parts: Vec<AnyView> = part(&look, &fields, section, &name);
            let figures = (section == Section::Own).then(|| view! { <Figures record/> });
            (!parts.is_empty()).then(|| view! { <section><h2>{name}</h2>{parts}{figures}</section> })
        })
        .collect_view();
    let links = link_lines(&look);
    let links = (!links.is_empty()).then(|| {
        let lines = links.into_iter().map(|(words, name)| view! { <div><dt>{words}</dt><dd>{name}</dd></div> });
        let heading = Section::Links.id().map(|id| language().section(id));
        view! { <section><h2>{heading}</h2><dl class="facts">{lines.collect_view()}</dl></section> }
    });
    view! {
        <Sheet name marking=marking.unwrap_or_default()>
            <h1>{title(&look)}</h1>
            <p class="card-stage">
                <Pip phase=look.phase().id()/>
                {stage(look.kind_id(), look.stage_id())}
            </p>
            {marks(&look)}
            {sections}
            {links}
            {unknown(&look)}
        </Sheet>
    }
}

/// A section of a name: what fits on a line first, then long texts and rows.
fn part(record: &Record, fields: &[&'static Field], section: Section, name: &str) -> Vec<AnyView> {
    let fields = || fields.iter().copied().filter(|field| field.section == Some(section));
    let facts: Vec<_> = fields().filter(|field| !is_long(field)).filter_map(|field| fact(record, field)).collect();
    let facts = (!facts.is_empty()).then(|| view! { <dl class="facts">{facts}</dl> }.into_any());
    facts
        .into_iter()
        .chain(fields().filter(|field| is_long(field)).filter_map(|field| long(record, field, name)))
        .collect()
}

const fn is_long(field: &Field) -> bool {
    matches!(field.field_type, FieldType::LongText | FieldType::Items(_))
}

/// What stands in a field: all of it where copies disagree.
fn values(record: &Record, field: &Field) -> Vec<Value> {
    let path = Path::field(field.name);
    match record.register(&path).filter(|register| register.is_conflict()) {
        Some(register) => register.values().into_iter().cloned().collect(),
        None => record.value(&path).cloned().into_iter().collect(),
    }
}

fn fact(record: &Record, field: &Field) -> Option<impl IntoView + use<>> {
    let texts: Vec<String> = values(record, field).iter().map(|said| value(record, field.name, said)).collect();
    let said = texts.join(" / ");
    (!texts.is_empty()).then(|| {
        view! { <div><dt>{field_name(field.name)}</dt><dd>{said}{conflict(record, field)}</dd></div> }
    })
}

/// That copies disagree about a field or a row of it.
fn conflict(record: &Record, field: &Field) -> Option<impl IntoView + use<>> {
    let is_disputed = record.conflicts().any(|(path, _)| path.name == field.name);
    is_disputed.then(|| view! { " "<span class="badge badge-conflict">{(t().arrival.in_conflict)(1)}</span> })
}

/// A long text or rows, under a heading unless the section is called the same.
fn long(record: &Record, field: &'static Field, section: &str) -> Option<AnyView> {
    let name = field_name(field.name);
    let mark = conflict(record, field);
    let heading = (name != section || mark.is_some()).then(|| view! { <h3>{name}{mark}</h3> });
    let Some(properties) = field.item_fields() else {
        let texts: Vec<_> = values(record, field)
            .into_iter()
            .map(|said| value(record, field.name, &said))
            .map(|text| view! { <Markdown text/> })
            .collect();
        return (!texts.is_empty()).then(|| view! { {heading}{texts} }.into_any());
    };
    let items: Vec<&Item> = record.items(field.name).into_iter().map(|(_, item)| item).collect();
    let used = |property: &&Field| items.iter().any(|item| item.contains_key(property.name));
    let used: Vec<&'static Field> = properties.iter().filter(used).collect();
    let heads = used
        .iter()
        .map(|property| {
            let name = language().item_field(field.name, property.name).unwrap_or(property.name);
            view! { <th scope="col">{name}</th> }
        })
        .collect_view();
    let rows = items
        .iter()
        .map(|item| {
            let cells = used.iter().map(|of| view! { <td>{item.get(of.name).map(|said| cell(field, of, said))}</td> });
            view! { <tr>{cells.collect_view()}</tr> }
        })
        .collect_view();
    (!used.is_empty()).then(|| {
        view! {
            {heading}
            <table class="data paper-list">
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
}

fn cell(collection: &Field, of: &Field, said: &Value) -> AnyView {
    let text = property(collection.name, of, said);
    match of.field_type {
        FieldType::LongText => view! { <Markdown text/> }.into_any(),
        _ => text.into_any(),
    }
}

/// What this program has no field for.
fn unknown(record: &Record) -> Option<impl IntoView + use<>> {
    let unknown = record.registers().filter(|(path, _)| record.field(&path.name).is_none());
    let rows: Vec<_> = unknown
        .filter_map(|(path, register): (&Path, &Register)| {
            Some((path.name.to_string(), register.in_sight()?.1.clone()))
        })
        .map(|(name, said)| view! { <div><dt>{name.clone()}</dt><dd>{value(record, &name, &said)}</dd></div> })
        .collect();
    (!rows.is_empty()).then(|| view! { <section><h2>{t().unknown_fields}</h2><dl class="facts">{rows}</dl></section> })
}
