//! A value that no one has written yet: long texts in one draft, lists in one, or whatever the person types.

use leptos::prelude::*;

use super::shown::{name, properties, rows};
use super::{Place, Question};
use crate::model::field::{Field, FieldType, Unit};
use crate::model::id::Dot;
use crate::model::record::{Path, Record};
use crate::model::text_diff::draft;
use crate::model::undecided::{self, Version};
use crate::model::value::{FieldValue, Item, Value};
use crate::views::browser::focus;
use crate::views::editor::shape::{Shape, read, shown};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{of_field, t};

/// What a third value can be made of.
#[derive(Clone, PartialEq, Debug)]
pub enum Third {
    /// All choices of all lists.
    List(Value, String),
    /// The texts in one draft, to be edited.
    Draft(String),
    /// What the person types, beginning with the value in sight.
    Typed(Shape, String),
}

/// A third value being written. What is typed stays when another copy's value arrives meanwhile.
#[derive(Clone, Copy)]
pub struct Own {
    question: Question,
    third: Memo<Option<Third>>,
    typed: RwSignal<Option<String>>,
    /// The writes that were in sight when the typing began.
    over: StoredValue<Option<Vec<Dot>>>,
    error: RwSignal<Option<String>>,
}

impl Own {
    /// Nothing is typed yet.
    pub fn new(question: Question) -> Self {
        let Question { record, at, versions, place } = question;
        let third = Memo::new(move |_| {
            record.with(|record| {
                at.with_value(|(_, path)| versions.with(|versions| third(record, path, versions, place)))
            })
        });
        Self { question, third, typed: RwSignal::new(None), over: StoredValue::new(None), error: RwSignal::new(None) }
    }

    /// What it can be made of.
    pub fn third(self) -> Option<Third> {
        self.third.get()
    }

    fn text(self) -> String {
        let fresh = || match self.third.get() {
            Some(Third::Draft(text) | Third::Typed(_, text)) => text,
            Some(Third::List(..)) | None => String::new(),
        };
        self.typed.get().unwrap_or_else(fresh)
    }

    /// Decides for what is written.
    pub fn decide(self) {
        let text = untrack(|| self.text());
        let over = self.over.get_value().unwrap_or_else(|| self.question.dots());
        let value = match self.third.get_untracked() {
            Some(Third::List(value, _)) => Ok(value),
            Some(Third::Draft(_)) => read(Shape::Lines, &text),
            Some(Third::Typed(shape, _)) => read(shape, &text),
            None => return,
        };
        match value {
            Ok(value) => self.question.decide(self.whole(value), over),
            Err(words) => {
                self.error.set(Some(words));
                focus::later(format!("[id=\"{}\"]", self.id()));
            }
        }
    }

    /// The value of the register: a row with the property that was written, or the value itself.
    fn whole(self, value: Value) -> Value {
        let Question { record, at, versions, .. } = self.question;
        let whole = |record: &Record, path: &Path, versions: &[Version]| {
            let mut item = Item::from_value(&versions.first()?.value)?.clone();
            let field = only_text(record, path, versions)?;
            item.insert(field.name.into(), value.clone());
            Some(Value::Item(item))
        };
        let row = record.with_untracked(|record| {
            at.with_value(|(_, path)| versions.with_untracked(|versions| whole(record, path, versions)))
        });
        row.unwrap_or(value)
    }

    fn id(self) -> String {
        self.question.at.with_value(|(id, _)| format!("own-{id}-{}", self.question.hook()))
    }
}

/// The long text that is all in which versions of a row differ.
fn only_text(record: &Record, path: &Path, versions: &[Version]) -> Option<&'static Field> {
    let items = rows(versions);
    let mut fields = properties(record, path).filter(|field| undecided::differs(&items, field.name));
    let only = fields.next().filter(|field| matches!(field.field_type, FieldType::LongText))?;
    (items.len() == versions.len() && fields.next().is_none()).then_some(only)
}

fn third(record: &Record, path: &Path, versions: &[Version], place: Place) -> Option<Third> {
    if path.item.is_some() {
        let field = only_text(record, path, versions)?;
        return one_draft(rows(versions).into_iter().filter_map(|row| row.get(field.name)));
    }
    let field = record.field(&path.name)?;
    let values = || versions.iter().map(|version| &version.value);
    // In the editor the field's own control takes whatever is typed.
    let typed = |shape: Shape| {
        (place == Place::Page)
            .then(|| Third::Typed(shape, shown(shape, versions.first().map(|version| &version.value))))
    };
    match field.field_type {
        FieldType::LongText => one_draft(values()),
        FieldType::Choices(_) => {
            undecided::union(versions).map(|list| Third::List(list.clone(), of_field(field, &list)))
        }
        FieldType::Text => typed(Shape::Line),
        FieldType::Number(Unit::Year) => typed(Shape::Year),
        FieldType::Number(_) => typed(Shape::Number),
        FieldType::Money => typed(Shape::Money),
        FieldType::Date => typed(Shape::Date),
        FieldType::Moment
        | FieldType::YesNo
        | FieldType::Choice(_)
        | FieldType::Items(_)
        | FieldType::Access
        | FieldType::Rank
        | FieldType::Trash => None,
    }
}

/// All texts in one, where there are several.
fn one_draft<'a>(values: impl Iterator<Item = &'a Value>) -> Option<Third> {
    let mut texts = values.filter_map(String::from_value);
    let (first, second) = (texts.next()?, texts.next()?);
    Some(Third::Draft(texts.fold(draft(first, second), |all, text| draft(&all, text))))
}

/// The control in which it is written.
pub fn control(own: Own) -> AnyView {
    let label = move || (t().conflicts.own_value)(&name(own.question));
    let id = own.id();
    let (hint, error_id) = (format!("h-{id}"), format!("e-{id}"));
    let described = {
        let (hint, error_id) = (hint.clone(), error_id.clone());
        move || if own.error.with(Option::is_some) { error_id.clone() } else { hint.clone() }
    };
    let invalid = move || own.error.with(Option::is_some).then_some("true");
    let type_in = move |text: String| {
        if own.over.with_value(Option::is_none) {
            own.over.set_value(Some(own.question.dots()));
        }
        own.typed.set(Some(text));
        own.error.set(None);
    };
    let control = match own.third.get_untracked() {
        Some(Third::Draft(_)) => view! {
            <textarea
                class="textarea"
                id=id
                rows="4"
                data-testid="own-value"
                aria-label=label
                aria-describedby=described
                aria-invalid=invalid
                prop:value=move || own.text()
                on:input=move |event| type_in(event_target_value(&event))
            ></textarea>
            <p class="hint" id=hint><span>{t().conflicts.combine_hint}</span></p>
        }
        .into_any(),
        Some(Third::Typed(shape, _)) => view! {
            <input
                class="input"
                type="text"
                id=id
                autocomplete="off"
                inputmode=matches!(shape, Shape::Number | Shape::Money | Shape::Year).then_some("decimal")
                data-testid="own-value"
                aria-label=label
                aria-describedby=described
                aria-invalid=invalid
                prop:value=move || own.text()
                on:input=move |event| type_in(event_target_value(&event))
            />
        }
        .into_any(),
        Some(Third::List(..)) | None => ().into_any(),
    };
    let error = move || {
        own.error.get().map(|words| {
            view! {
                <p class="hint is-danger" id=error_id.clone() role="alert">
                    <Icon glyph=Glyph::Alert small=true/>
                    <span>{words}</span>
                </p>
            }
        })
    };
    view! { <div class="field">{control}{error}</div> }.into_any()
}
