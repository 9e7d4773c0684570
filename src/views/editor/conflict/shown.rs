//! What the values of a conflict look like side by side: long texts with their differences marked, rows and markings by
//! what they say differently.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::Question;
use crate::model::field::{Field, FieldType};
use crate::model::kinds::common;
use crate::model::marking;
use crate::model::record::{Path, Record};
use crate::model::sort::gathered;
use crate::model::text_diff::compare;
use crate::model::undecided::{self, Version};
use crate::model::value::{Access, FieldValue, Item, Value};
use crate::views::editor::access::element_name;
use crate::views::kit::difference;
use crate::views::kit::texts::{field, language, of_field, t, value as shown, writer};

/// One thing that a value says: a property of a row, an element of the marking, or all of it.
pub struct Part {
    label: Option<String>,
    text: String,
    is_long: bool,
}

/// The values as they are shown, in their order. The first is compared with the second, each other with the first.
pub fn versions(question: Question) -> Vec<AnyView> {
    question.versions.with(|versions| {
        question.record.with_untracked(|record| {
            let parts = question.at.with_value(|(_, path)| parts(record, path, versions));
            let with = |index: usize| parts.get(if index == 0 { 1 } else { 0 });
            parts.iter().enumerate().map(|(index, own)| beside(own, with(index), index == 0)).collect()
        })
    })
}

/// The parts of one value beside those of another.
fn beside(own: &[Part], other: Option<&Vec<Part>>, is_first: bool) -> AnyView {
    let part = |(index, own): (usize, &Part)| {
        let other = other.and_then(|other| other.get(index)).filter(|other| own.is_long && other.is_long);
        let text = match other {
            Some(other) if is_first => difference::before(&compare(&own.text, &other.text)).into_any(),
            Some(other) => difference::after(&compare(&other.text, &own.text)).into_any(),
            None => view! { <span class="prose">{own.text.clone()}</span> }.into_any(),
        };
        let label = own.label.clone().map(|label| view! { <b>{label}": "</b> });
        view! { <span class="version-part">{label}{text}</span> }
    };
    view! { <span class="version">{own.iter().enumerate().map(part).collect_view()}</span> }.into_any()
}

/// What each value says. Rows and markings that are all there say only what differs.
fn parts(record: &Record, path: &Path, versions: &[Version]) -> Vec<Vec<Part>> {
    let items = rows(versions);
    let differing: Vec<&Field> = if items.len() == versions.len() {
        properties(record, path).filter(|field| undecided::differs(&items, field.name)).collect()
    } else {
        properties(record, path).collect()
    };
    let markings: Vec<&Access> = versions.iter().filter_map(|version| Access::from_value(&version.value)).collect();
    let said =
        |element: &Field| gathered::<BTreeSet<_>, _>(markings.iter().map(|access| marking::value(access, element)));
    let elements: Vec<&Field> = marking::ELEMENTS.iter().filter(|element| said(element).len() > 1).collect();
    versions
        .iter()
        .map(|version| match &version.value {
            Value::Item(item) if path.name != common::LINKS.name && !differing.is_empty() => {
                differing.iter().map(|field| property(path, field, item)).collect()
            }
            Value::Access(access) if markings.len() == versions.len() && !elements.is_empty() => elements
                .iter()
                .map(|element| Part {
                    label: Some(element_name(element.name).to_owned()),
                    text: of_field(element, &marking::value(access, element).unwrap_or(Value::Cleared)),
                    is_long: false,
                })
                .collect(),
            value => vec![whole(record, path, value)],
        })
        .collect()
}

fn whole(record: &Record, path: &Path, value: &Value) -> Part {
    let is_long = record.field(&path.name).is_some_and(|field| matches!(field.field_type, FieldType::LongText));
    Part { label: None, text: shown(record, &path.name, value), is_long: is_long && *value != Value::Cleared }
}

fn property(path: &Path, field: &Field, item: &Item) -> Part {
    let value = item.get(field.name).unwrap_or(&Value::Cleared);
    let label = language().item_field(&path.name, field.name).unwrap_or(field.name).to_owned();
    let is_long = matches!((field.field_type, value), (FieldType::LongText, Value::Text(_)));
    Part { label: Some(label), text: of_field(field, value), is_long }
}

/// The properties of the rows of a collection.
pub fn properties<'a>(record: &'a Record, path: &Path) -> impl Iterator<Item = &'static Field> + use<'a> {
    record.field(&path.name).and_then(Field::item_fields).unwrap_or_default().iter()
}

/// The values that are rows.
pub fn rows(versions: &[Version]) -> Vec<&Item> {
    versions.iter().filter_map(|version| Item::from_value(&version.value)).collect()
}

/// What is asked about, as a heading says it.
pub fn name(question: Question) -> String {
    question.at.with_value(|(_, path)| {
        let name = field(&path.name);
        let Some(id) = &path.item else { return name };
        let row = |record: &Record| record.items(&path.name).iter().position(|(item, _)| *item == id);
        match question.record.with(|record| row(record)) {
            Some(row) => (t().conflicts.row)(&name, row + 1),
            None => name,
        }
    })
}

/// The words by which a row is known, where all agree about them.
pub fn row_words(question: Question) -> Option<String> {
    let texts = |record: &Record, path: &Path, versions: &[Version]| {
        let first = properties(record, path).find(|field| matches!(field.field_type, FieldType::Text))?;
        let items = rows(versions);
        let known = path.name != common::LINKS.name && !undecided::differs(&items, first.name);
        Some(of_field(first, items.first().filter(|_| known)?.get(first.name)?))
    };
    question.at.with_value(|(_, path)| {
        question.record.with(|record| question.versions.with(|versions| texts(record, path, versions)))
    })
}

/// Who wrote a value, each once.
pub fn writers(version: &Version) -> String {
    let mut names: Vec<String> = Vec::new();
    for dot in &version.dots {
        let name = writer(dot.replica);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}
