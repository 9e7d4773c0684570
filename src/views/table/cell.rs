//! A cell as it is read, and how it can be written.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::show;
use crate::model::decimal::{Decimal, Money};
use crate::model::field::{Field, FieldType, Options, Policy};
use crate::model::kinds::common;
use crate::model::mark::Mark;
use crate::model::query;
use crate::model::record::{Path, Record};
use crate::model::subject::Subject;
use crate::model::undecided::is_undecided;
use crate::model::value::Value;
use crate::views::browser::{focus, pointer};
use crate::views::editor::Shape;
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::options::{subject_choice, subject_name};
use crate::views::kit::texts::{kind, language, stage, t, title, value as value_text};
use crate::views::{app, way};

/// How a cell is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Typed on one line.
    Line(Shape),
    /// Chosen from a list.
    Choice,
    /// In a dialog: many lines, several choices.
    Wide,
}

/// How the cells of a field are written; `None` where they are not.
pub const fn way_of(field: &Field) -> Option<Way> {
    match field.field_type {
        FieldType::Text => Some(Way::Line(Shape::Line)),
        FieldType::Number(crate::model::field::Unit::Year) => Some(Way::Line(Shape::Year)),
        FieldType::Number(_) => Some(Way::Line(Shape::Number)),
        FieldType::Money => Some(Way::Line(Shape::Money)),
        FieldType::Date => Some(Way::Line(Shape::Date)),
        FieldType::YesNo | FieldType::Choice(_) => Some(Way::Choice),
        FieldType::LongText | FieldType::Choices(_) => Some(Way::Wide),
        FieldType::Moment | FieldType::Items(_) | FieldType::Access | FieldType::Rank | FieldType::Trash => None,
    }
}

/// Why a cell cannot be written here.
pub fn lock(record: &Record, subject: Subject) -> Option<String> {
    match subject {
        Subject::Text | Subject::Kind | Subject::Duty => Some(t().table.locked_kind.to_owned()),
        Subject::Phase => Some(t().table.locked_phase.to_owned()),
        Subject::Mark => Some(t().table.locked_mark.to_owned()),
        Subject::Field(field) if record.field(field.name).is_none() => Some(t().table.locked_other_kind.to_owned()),
        Subject::Field(field) => match field.field_type {
            FieldType::Moment => Some(t().table.locked_moment.to_owned()),
            FieldType::Items(_) => Some((t().table.locked_rows)(&subject_name(subject))),
            FieldType::Access => Some(t().table.locked_access.to_owned()),
            _ => None,
        },
    }
}

/// Whether copies disagree about a cell: that is decided in the record.
pub fn is_disputed(record: &Record, subject: Subject) -> bool {
    match subject {
        Subject::Field(field) => {
            let register = record.register(&Path::field(field.name));
            field.policy == Policy::Ask && register.is_some_and(|register| register.is_conflict())
        }
        Subject::Text | Subject::Kind | Subject::Duty | Subject::Phase | Subject::Mark => false,
    }
}

/// What stands before the value that is in sight while copies disagree.
pub fn dispute() -> AnyView {
    view! {
        <span class="cell-dispute" title=t().conflict>
            <Icon glyph=Glyph::Conflict small=true/>
            <span class="visually-hidden">{t().conflict}": "</span>
        </span>
    }
    .into_any()
}

/// What a cell says.
pub fn content(record: &Arc<Record>, subject: Subject) -> AnyView {
    match subject {
        Subject::Text => ().into_any(),
        Subject::Kind => words(kind(record.kind_id())),
        Subject::Duty => match record.kind().and_then(|kind| kind.duty) {
            Some(duty) => words(subject_choice(subject, duty)),
            None => ().into_any(),
        },
        Subject::Phase => with_pip(record, language().phase(record.phase().id()).to_owned()),
        Subject::Mark => {
            let ids = subject.ids(record, app().today.get());
            words(ids.iter().map(|id| subject_choice(subject, id)).collect::<Vec<_>>().join(", "))
        }
        Subject::Field(field) if field.name == common::TITLE.name() => title_cell(record),
        Subject::Field(field) if field.name == common::STAGE.name() => {
            with_pip(record, stage(record.kind_id(), record.stage_id()))
        }
        Subject::Field(field) if field.name == common::DUE.name() => due_cell(record),
        Subject::Field(field) => match text(record, field) {
            Some(text) => words(text),
            None if subject.is_summed() => view! { <span class="muted" aria-hidden="true">"–"</span> }.into_any(),
            None => ().into_any(),
        },
    }
}

/// What a field says in one line, if it says anything.
pub fn text(record: &Record, field: &'static Field) -> Option<String> {
    if let FieldType::Items(_) = field.field_type {
        let count = record.items(field.name).len();
        let text = if field.name == common::STEPS.name {
            let (done, all) = query::steps_done(record);
            format!("{done} / {all}")
        } else {
            count.to_string()
        };
        return (count > 0).then_some(text);
    }
    if matches!(field.field_type, FieldType::Choice(Options::Stages)) {
        return Some(stage(record.kind_id(), record.stage_id()));
    }
    match (record.value(&Path::field(field.name))?, field.field_type) {
        (Value::Cleared, _) => None,
        (Value::Number(number), FieldType::Number(unit)) => Some((language().words().number)(*number, unit)),
        (value, _) => Some(value_text(record, field.name, value)),
    }
}

/// A sum with the unit of its field.
pub fn sum_text(field: &Field, sum: Decimal) -> String {
    match (field.field_type, Money::new(sum)) {
        (FieldType::Money, Ok(money)) => show::money_with_sign(language(), money),
        (FieldType::Number(unit), _) => (language().words().number)(sum, unit),
        _ => show::number(language(), sum),
    }
}

fn words(text: String) -> AnyView {
    view! { <span class="cell-text">{text}</span> }.into_any()
}

fn with_pip(record: &Record, text: String) -> AnyView {
    view! { <Pip phase=record.phase().id()/><span class="cell-text">{text}</span> }.into_any()
}

fn due_cell(record: &Record) -> AnyView {
    let Some(due) = record.get(&common::DUE) else { return ().into_any() };
    let is_late = Mark::Late.is_on(record, app().today.get());
    let sign = is_late.then(|| {
        view! {
            <Icon glyph=Glyph::Alert small=true/>
            <span class="visually-hidden">{t().board.mark_late}" "</span>
        }
    });
    view! { <span class="cell-text nowrap" class:is-late=is_late>{sign}{show::date(*due)}</span> }.into_any()
}

/// The title, which leads to the record, and what must be noticed about it.
fn title_cell(record: &Arc<Record>) -> AnyView {
    let way = way();
    let id = record.id().clone();
    let href = move || way.place.get().with(Some(id.clone())).href();
    let (name, hint) = (title(record), title(record));
    let today = app().today.get();
    let mut badges = Vec::new();
    let mut badge = |class: &'static str, glyph: Glyph, text: &'static str| {
        badges.push(view! { <span class=format!("badge {class}")><Icon glyph/>{text}</span> });
    };
    if Mark::Waiting.is_on(record, today) {
        badge("badge-waiting", Glyph::Wait, t().board.mark_waiting);
    }
    if query::is_restricted(record) {
        badge("badge-restricted", Glyph::Lock, t().ak);
    }
    if is_undecided(record) {
        badge("badge-conflict", Glyph::Conflict, t().conflict);
    }
    let badges = (!badges.is_empty()).then(|| view! { <span class="cell-badges">{badges}</span> });
    view! {
        <span class="cell-text">
            <a
                href=href
                tabindex="-1"
                data-noscroll=""
                title=hint
                on:click=move |event| {
                    if pointer::is_by_key(&event) {
                        focus::later("[data-testid=record-editor] [name=title]");
                    }
                }
            >
                {name}
            </a>
        </span>
        {badges}
    }
    .into_any()
}
