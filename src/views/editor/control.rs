//! One field: its label, its control, what helps, what is wrong, and the values a person has to choose between.

use std::sync::Arc;

use leptos::prelude::*;

use super::access::{AccessControl, element_name};
use super::attention::{FieldWarning, Needed, warning_id as attention_id};
use super::choices::{Chips, OneChoice, Ticks};
use super::codes::{CodeWarning, warning_id};
use super::conflict::Conflict;
use super::long_text::LongText;
use super::shape::Shape;
use super::text::TextControl;
use crate::i18n::lists;
use crate::model::command::{Command, CommandError};
use crate::model::field::{Field, FieldType, Options, Unit};
use crate::model::held::Part;
use crate::model::id::{Dot, Id};
use crate::model::kinds::{common, plan};
use crate::model::marking;
use crate::model::record::{Path, Record};
use crate::model::register::Register;
use crate::model::review::marks::new_row;
use crate::model::value::{Item, Value};
use crate::views::app;
use crate::views::kit::texts::{field as field_name, language, row_name, t};

/// The record that is open, and where in it a control writes: a field, a property of an item, or an element of the
/// marking.
#[derive(Clone)]
pub struct Target {
    /// The record.
    pub record: Memo<Arc<Record>>,
    /// Its id.
    pub id: Id,
    /// The field or property.
    pub field: &'static Field,
    /// The collection and item whose property it is.
    pub item: Option<(&'static str, Id)>,
}

impl Target {
    /// The register that it writes.
    pub fn path(&self) -> Path {
        match &self.item {
            Some((collection, item)) => Path::item(*collection, item.clone()),
            None if marking::is_element(self.field) => Path::field(common::ACCESS.name()),
            None => Path::field(self.field.name),
        }
    }

    /// The name of the control: the field's id, or `collection.property`.
    pub fn name(&self) -> String {
        match &self.item {
            Some((collection, _)) => format!("{collection}.{}", self.field.name),
            None => self.field.name.to_owned(),
        }
    }

    /// What people call it.
    pub fn label(&self) -> String {
        match &self.item {
            Some((collection, _)) => {
                language().item_field(collection, self.field.name).unwrap_or(self.field.name).to_owned()
            }
            None if marking::is_element(self.field) => element_name(self.field.name).to_owned(),
            None => field_name(self.field.name),
        }
    }

    /// What people call it, with the collection that it belongs to.
    pub fn place_name(&self) -> String {
        match &self.item {
            Some((collection, _)) => row_name(collection, self.field.name),
            None => self.label(),
        }
    }

    /// The place of its item in the collection, from 1.
    pub fn row(&self) -> Option<usize> {
        let (collection, item) = self.item.as_ref()?;
        self.record.with(|record| record.items(collection).iter().position(|(id, _)| *id == item)).map(|row| row + 1)
    }

    /// The id of the control on the page.
    pub fn control(&self) -> String {
        match &self.item {
            Some((collection, item)) => format!("f-{collection}-{item}-{}", self.field.name),
            None => format!("f-{}", self.field.name),
        }
    }

    /// Its part of a value of the register.
    fn part(&self, value: &Value) -> Option<Value> {
        match value {
            Value::Item(item) if self.item.is_some() => item.get(self.field.name).cloned(),
            Value::Access(access) if marking::is_element(self.field) => marking::value(access, self.field),
            value => (self.item.is_none() && *value != Value::Cleared).then(|| value.clone()),
        }
    }

    fn item_now(record: &Record, path: &Path) -> Option<Item> {
        match record.value(path) {
            Some(Value::Item(item)) => Some(item.clone()),
            _ => None,
        }
    }

    /// The value in sight, if there is one.
    pub fn value(&self) -> Option<Value> {
        let path = self.path();
        self.record.with(|record| self.part(record.value(&path)?))
    }

    /// Every value that stands there: several where copies disagree.
    pub fn values(&self) -> Vec<Value> {
        let path = self.path();
        self.record.with(|record| {
            let values = record.register(&path).map(|register| register.values()).unwrap_or_default();
            values.into_iter().filter_map(|value| self.part(value)).collect()
        })
    }

    /// Every write that stands there, with what the control shows of it.
    pub fn parts(&self) -> Vec<Part> {
        let path = self.path();
        self.record.with(|record| {
            let pairs = record.register(&path).map_or(&[][..], Register::pairs);
            pairs.iter().map(|(dot, value)| (*dot, self.part(value))).collect()
        })
    }

    /// Whether copies disagree about the register.
    pub fn is_conflict(&self) -> bool {
        let path = self.path();
        self.record.with(|record| record.register(&path).is_some_and(Register::is_conflict))
    }

    /// The writes that are in sight now: what a commit may replace (rule M2).
    pub fn dots(&self) -> Vec<Dot> {
        let path = self.path();
        // A control of an item shows one property of it: the other texts of a conflict it has not shown.
        let shown = |dots: Vec<Dot>| match &self.item {
            Some(_) => dots.last().copied().into_iter().collect(),
            None => dots,
        };
        let register = |record: &Arc<Record>| {
            record.register(&path).map(|register| register.pairs().iter().map(|(dot, _)| *dot).collect())
        };
        shown(self.record.with_untracked(register).unwrap_or_default())
    }

    /// Writes a value over the writes that the person has seen. An item is written whole.
    pub fn write(&self, value: Value, over: Option<Vec<Dot>>, spell: Option<u64>) -> Result<(), CommandError> {
        let command = match &self.item {
            None if marking::is_element(self.field) => {
                let access = self.record.with_untracked(|record| record.get(&common::ACCESS).cloned());
                let bases = app().head.with_untracked(|head| lists::standing(head, plan::BASES.name));
                let access = marking::changed(&access.ok_or(CommandError::NoItem)?, self.field, &value, &bases);
                let field = common::ACCESS.name().into();
                Command::Set { id: self.id.clone(), field, value: Value::Access(access.into()), over }
            }
            None => Command::Set { id: self.id.clone(), field: self.field.name.into(), value, over },
            Some((collection, item)) => {
                let path = self.path();
                let now = self.record.with_untracked(|record| Self::item_now(record, &path));
                // A row that is named by what it is about comes with its first words.
                let is_new = now.is_none();
                let mut changed = now.or_else(|| new_row(collection, item)).ok_or(CommandError::NoItem)?;
                match value {
                    Value::Cleared => changed.remove(self.field.name),
                    value => changed.insert(self.field.name.into(), value),
                };
                let (id, collection, item) = (self.id.clone(), (*collection).into(), item.clone());
                if is_new {
                    Command::AddItem { id, collection, item, value: changed }
                } else {
                    Command::ChangeItem { id, collection, item, value: changed, over }
                }
            }
        };
        edit(command, spell)
    }
}

/// Carries out an edit. The first one of a list of the plan takes over the rows that hold until then.
pub fn edit(command: Command, spell: Option<u64>) -> Result<(), CommandError> {
    let app = app();
    let command = app.head.with_untracked(|head| lists::taking_over(head, command));
    app.dispatch(&command, spell)
}

/// A field with everything around it.
#[component]
pub fn FieldView(
    /// The record that is open.
    record: Memo<Arc<Record>>,
    /// Its id.
    id: Id,
    /// The field.
    field: &'static Field,
) -> impl IntoView {
    let target = Target { record, id, field, item: None };
    let name = field_name(field.name);
    let label_for = target.control();
    let hint_id = format!("h-{}", field.name);
    let hint = language().hint(field.name);
    let warning = attention_id(&target);
    let described = Some(hint.map_or_else(|| warning.clone(), |_| format!("{hint_id} {warning}")));
    let in_group = matches!(field.field_type, FieldType::Choices(Options::Fixed(_) | Options::List(_)));
    let is_wide = match field.field_type {
        FieldType::Choices(Options::Free) => false,
        FieldType::LongText | FieldType::Choices(_) | FieldType::Access => true,
        _ => field.name == common::PRIORITY.name(),
    };
    let conflict = view! { <Conflict record id=target.id.clone() path=Path::field(field.name)/> };
    let hint = hint.map(|hint| view! { <p class="hint" id=hint_id><span>{hint}</span></p> });
    let class = if is_wide { "field wide" } else { "field" };
    if in_group {
        return view! {
            <fieldset class=class aria-describedby=described.clone()>
                <legend class="label">{name}</legend>
                {conflict}
                <Ticks target=target.clone()/>
                <CodeWarning target=target.clone()/>
                <FieldWarning target/>
                {hint}
            </fieldset>
        }
        .into_any();
    }
    view! {
        <div class=class>
            <label class="label" for=label_for>{name}<Needed target=target.clone()/></label>
            {conflict}
            {control(target.clone(), described)}
            <FieldWarning target/>
            {hint}
        </div>
    }
    .into_any()
}

/// The control for a type of field, with a warning where its text holds a personal code.
pub fn control(target: Target, described: Option<String>) -> AnyView {
    let is_text = match target.field.field_type {
        FieldType::Text | FieldType::LongText | FieldType::Access => !marking::is_element(target.field),
        FieldType::Choice(options) | FieldType::Choices(options) => {
            matches!(options, Options::List(_) | Options::Free | Options::Places) && !marking::is_element(target.field)
        }
        FieldType::Number(_)
        | FieldType::Money
        | FieldType::Date
        | FieldType::Moment
        | FieldType::YesNo
        | FieldType::Items(_)
        | FieldType::Rank
        | FieldType::Trash => false,
    };
    if !is_text {
        return bare(target, described);
    }
    let warning = warning_id(&target);
    let described = described.map_or(warning.clone(), |described| format!("{described} {warning}"));
    view! {
        {bare(target.clone(), Some(described))}
        <CodeWarning target/>
    }
    .into_any()
}

fn bare(target: Target, described: Option<String>) -> AnyView {
    let unit = |id: &'static str| Some(language().unit(id));
    let text = |target: Target, shape: Shape, unit: Option<&'static str>| {
        view! { <TextControl target shape unit described=described.clone()/> }.into_any()
    };
    match target.field.field_type {
        FieldType::Text | FieldType::Rank => text(target, Shape::Line, None),
        FieldType::LongText => view! { <LongText target described/> }.into_any(),
        FieldType::Number(Unit::Percent) => text(target, Shape::Number, unit("percent")),
        FieldType::Number(Unit::Hours) => text(target, Shape::Number, unit("hours")),
        FieldType::Number(Unit::Count | Unit::Grade) => text(target, Shape::Number, None),
        FieldType::Number(Unit::Year) => text(target, Shape::Year, None),
        FieldType::Money => text(target, Shape::Money, unit("euro")),
        FieldType::Date => text(target, Shape::Date, None),
        FieldType::YesNo | FieldType::Choice(_) => view! { <OneChoice target described/> }.into_any(),
        FieldType::Choices(_) => view! { <Chips target/> }.into_any(),
        FieldType::Access => view! { <AccessControl target described/> }.into_any(),
        // Rows have sections of their own; the others are the program's.
        FieldType::Items(_) | FieldType::Moment | FieldType::Trash => ().into_any(),
    }
}

/// Why a write was refused, in words.
pub fn refusal(error: CommandError) -> String {
    match error {
        CommandError::NoTitle => t().title_needed,
        CommandError::TooLong => t().too_long,
        CommandError::NoRecord | CommandError::NoItem => t().gone,
        CommandError::StillOpen => t().archive.still_open,
        CommandError::NotInBin => t().archive.not_in_bin,
        CommandError::NotArchived => t().archive.not_archived,
        CommandError::IdTaken | CommandError::NoStage | CommandError::WrongType => t().not_possible,
    }
    .to_owned()
}
