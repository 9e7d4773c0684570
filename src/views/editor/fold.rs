//! A section of the editor: it folds, and folded it shows its gist.

use std::sync::Arc;

use leptos::prelude::*;

use super::control::FieldView;
use super::figures::Figures;
use super::items::Items;
use crate::i18n::show;
use crate::model::field::{Field, FieldType, Section};
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::query;
use crate::model::record::{Path, Record};
use crate::model::value::Value;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field as field_name, language, plan_year, t};

/// The section.
#[component]
pub fn Fold(
    /// Which it is.
    section: Section,
    /// What it is called.
    name: String,
    /// The fields in it.
    fields: Vec<&'static Field>,
    /// The record that is open.
    record: Memo<Arc<Record>>,
    /// Its id.
    id: Id,
) -> impl IntoView {
    let filled = {
        let fields = fields.clone();
        move |record: &Record| fields.iter().any(|field| is_filled(record, field))
    };
    let always = matches!(section, Section::Basics | Section::Schedule | Section::Own | Section::Steps);
    let is_open = always || record.with_untracked(|record| filled(record));
    let gist = move || record.with(|record| gist(section, record));
    let (rows, plain): (Vec<&'static Field>, Vec<&'static Field>) =
        fields.into_iter().partition(|field| matches!(field.field_type, FieldType::Items(_)));
    let several = rows.len() > 1 || !plain.is_empty();
    let row_id = id.clone();
    let rows = rows
        .into_iter()
        .map(|field| {
            let head = several.then(|| view! { <h4 class="label">{field_name(field.name)}</h4> });
            view! { {head}<Items record id=row_id.clone() field/> }
        })
        .collect_view();
    let plain = (!plain.is_empty()).then(|| {
        let fields = plain.into_iter().map(|field| view! { <FieldView record id=id.clone() field/> }).collect_view();
        view! { <div class="fields">{fields}</div> }
    });
    let figures = (section == Section::Own).then(|| view! { <Figures record/> });
    view! {
        <details class="fold" open=is_open>
            <summary>
                <Icon glyph=Glyph::Right small=true/>
                <h3>{name}</h3>
                <span class="faint">{gist}</span>
            </summary>
            <div class="fold-body">{plain}{rows}{figures}</div>
        </details>
    }
}

fn is_filled(record: &Record, field: &Field) -> bool {
    match field.field_type {
        FieldType::Items(_) => !record.items(field.name).is_empty(),
        _ => record.register(&Path::field(field.name)).is_some_and(|register| register.values() != [&Value::Cleared]),
    }
}

/// What a folded section holds, in a few figures.
fn gist(section: Section, record: &Record) -> Option<String> {
    let year = plan_year();
    let count = |name: &str| Some(record.items(name).len()).filter(|count| *count > 0).map(|count| count.to_string());
    match section {
        Section::Schedule => match (record.get(&common::START), record.get(&common::DUE)) {
            (Some(start), Some(due)) => Some(show::date_range(*start, *due, year)),
            (Some(date), None) | (None, Some(date)) => Some(show::short_date(*date, year)),
            (None, None) => None,
        },
        Section::Steps => {
            let (done, all) = query::steps_done(record);
            (all > 0).then(|| format!("{done} / {all}"))
        }
        Section::Result => count("metrics"),
        Section::Money => record.get(&common::BUDGET).map(|money| show::money_with_sign(language(), *money)),
        Section::Access => query::is_restricted(record).then(|| {
            let until = record.get(&common::ACCESS).and_then(|access| access.until);
            until.map_or(t().ak.to_owned(), |until| (t().marking.ak_until)(&show::date(until)))
        }),
        Section::Notes => count("notes"),
        // The links have a section that knows both ends.
        Section::Head | Section::Basics | Section::Own | Section::Parameters | Section::Links | Section::Lists => None,
    }
}
