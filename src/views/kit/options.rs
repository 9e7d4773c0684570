//! What can be chosen: the ids of a field, or of anything else about records, with the names that people read.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::icon::Glyph;
use super::texts::{choice, field as field_name, kind as kind_name, language, stage, t};
use crate::i18n::lists::entries;
use crate::i18n::places::PLACES;
use crate::model::date::Date;
use crate::model::field::{Field, FieldType, Options};
use crate::model::kind::{Kind, Phase};
use crate::model::kinds::{self, training};
use crate::model::mark::Mark;
use crate::model::results::training::competences;
use crate::model::shelf;
use crate::model::sort;
use crate::model::subject::{RESTRICTED, Subject};
use crate::views::app;
use crate::views::frame::page_title;
use crate::views::route::Page;

/// An id with its name.
pub type Choice = (String, String);

/// The ids that a field offers on a day to a record of a kind; a field without a list offers none.
pub fn ids(field: &Field, kind: Option<&'static Kind>, day: Date) -> Vec<String> {
    let options = match field.field_type {
        FieldType::Choice(options) | FieldType::Choices(options) => options,
        FieldType::YesNo => Options::Fixed(&["true", "false"]),
        FieldType::Text
        | FieldType::LongText
        | FieldType::Number(_)
        | FieldType::Money
        | FieldType::Date
        | FieldType::Moment
        | FieldType::Items(_)
        | FieldType::Access
        | FieldType::Rank
        | FieldType::Trash => Options::Free,
    };
    let stages = kind.map(|kind| kind.stages).unwrap_or_default();
    match options {
        Options::Fixed(ids) => ids.iter().map(|id| (*id).to_owned()).collect(),
        Options::Stages => stages.iter().map(|stage| stage.id.to_owned()).collect(),
        Options::List(name) => app().head.with(|head| entries(head, name, day)),
        Options::Places => PLACES.iter().map(|place| place.code.to_owned()).collect(),
        Options::Free if field.name == training::COVERS.name() => app().ask(competences),
        Options::Free => Vec::new(),
    }
}

/// What a choice of a field is called, in a record of a kind.
pub fn name(field: &Field, kind: &str, id: &str) -> String {
    match field.field_type {
        FieldType::YesNo if id == "true" => t().yes.to_owned(),
        FieldType::YesNo => t().no.to_owned(),
        FieldType::Choice(Options::Stages) => stage(kind, id),
        _ => choice(field.name, field.field_type, id),
    }
}

/// What a subject is called.
pub fn subject_name(subject: Subject) -> String {
    match subject {
        Subject::Text => t().filters.text.to_owned(),
        Subject::Kind => t().copies.kind.to_owned(),
        Subject::Duty => t().duty.to_owned(),
        Subject::Phase => t().filters.phase.to_owned(),
        Subject::Mark => t().filters.mark.to_owned(),
        Subject::Field(field) => field_name(field.name),
    }
}

/// What a choice of a subject is called.
pub fn subject_choice(subject: Subject, id: &str) -> String {
    match subject {
        Subject::Text => id.to_owned(),
        Subject::Kind => kind_name(id),
        Subject::Duty => duty_name(id),
        Subject::Phase => language().phase(id).to_owned(),
        Subject::Mark => match Mark::ALL.into_iter().find(|mark| mark.id() == id) {
            Some(mark) => mark_face(mark).1.to_owned(),
            None if id == RESTRICTED => t().ak.to_owned(),
            None => id.to_owned(),
        },
        Subject::Field(field) => {
            // A stage is called as on the way of the first kind that has it.
            let of = kinds::ALL.iter().find(|kind| kind.stage(id).is_some()).map_or("", |kind| kind.id);
            name(field, of, id)
        }
    }
}

fn duty_name(id: &str) -> String {
    match Page::duties().find(|duty| duty.id == id) {
        Some(duty) => format!("{} {}", duty.number, page_title(Page::Board(duty))),
        None => id.to_owned(),
    }
}

/// The sign and the name of a mark.
pub fn mark_face(mark: Mark) -> (Glyph, &'static str) {
    match mark {
        Mark::Late => (Glyph::Alert, t().board.mark_late),
        Mark::ThisWeek => (Glyph::Clock, t().board.mark_this_week),
        Mark::Waiting => (Glyph::Wait, t().board.mark_waiting),
        Mark::Review => (Glyph::File, t().board.mark_review),
        Mark::Silent => (Glyph::Role, t().board.mark_silent),
        Mark::Conflict => (Glyph::Conflict, t().board.mark_conflict),
    }
}

/// What records can be asked for about a subject: what is on offer, and what records hold beside it.
pub fn of_subject(subject: Subject, kind: Option<&'static Kind>) -> Vec<Choice> {
    let today = app().today_untracked();
    let ids: Vec<String> = match subject {
        Subject::Text => Vec::new(),
        Subject::Kind => kinds::ALL.iter().map(|kind| kind.id.to_owned()).collect(),
        Subject::Duty => Page::duties().map(|duty| duty.id.to_owned()).collect(),
        Subject::Phase => Phase::ALL.iter().map(|phase| phase.id().to_owned()).collect(),
        Subject::Mark => Mark::ALL.iter().map(|mark| mark.id()).chain([RESTRICTED]).map(str::to_owned).collect(),
        Subject::Field(field) => of_field(field, kind, today),
    };
    ids.into_iter()
        .map(|id| {
            let name = match (subject, kind) {
                (Subject::Field(field), Some(kind)) => name(field, kind.id, &id),
                _ => subject_choice(subject, &id),
            };
            (id, name)
        })
        .collect()
}

fn of_field(field: &'static Field, kind: Option<&'static Kind>, today: Date) -> Vec<String> {
    let mut offered = ids(field, kind, today);
    if matches!(field.field_type, FieldType::Choice(Options::Stages)) && kind.is_none() {
        // Those of all kinds, each once.
        let all = kinds::ALL.iter().flat_map(|kind| kind.stages).map(|stage| stage.id.to_owned());
        let mut seen = BTreeSet::new();
        offered = all.filter(|id| seen.insert(id.clone())).collect();
        sort::by_key(&mut offered, |id| Subject::Field(field).place(id));
        return offered;
    }
    let subject = Subject::Field(field);
    let held: BTreeSet<String> = app().ask(|plan| {
        let records = plan.records().filter(|record| shelf::is_on_boards(record));
        records.flat_map(|record| subject.ids(record, today)).collect()
    });
    // Of places only those that records name: there are 94.
    if matches!(field.field_type, FieldType::Choices(Options::Places)) {
        offered.retain(|id| held.contains(id));
    }
    let others: Vec<String> = held.into_iter().filter(|id| !offered.contains(id)).collect();
    offered.extend(others);
    offered
}
