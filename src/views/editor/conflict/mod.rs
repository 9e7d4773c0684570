//! A field or row with several values: all stay until a person keeps one or writes another. The decision is a write and
//! travels like any other (rule M6). The editor asks in passing, with a button for each value; the page of conflicts asks
//! in full.

mod ask;
mod shown;
mod stay;
mod third;

pub use stay::Stay;

use std::sync::Arc;

use leptos::prelude::*;

use super::control::refusal;
use crate::model::command::Command;
use crate::model::id::{Dot, Id};
use crate::model::record::{Path, Record};
use crate::model::undecided::{self, Version};
use crate::model::value::Value;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::texts::t;

/// Where the question stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Above the control of the field: a click on a value decides.
    Editor,
    /// Among others: a value is chosen first, and then decided on.
    Page,
}

/// The values to choose between, if there are several.
#[component]
pub fn Conflict(
    /// The record.
    record: Memo<Arc<Record>>,
    /// Its id.
    id: Id,
    /// The register.
    path: Path,
    /// Where the question stands.
    #[prop(default = Place::Editor)]
    place: Place,
) -> impl IntoView {
    let at = StoredValue::new((id, path));
    let versions =
        Memo::new(move |_| record.with(|record| at.with_value(|(_, path)| undecided::versions(record, path))));
    let question = Question { record, at, versions, place };
    view! {
        <Show when=move || !versions.with(Vec::is_empty)>
            {match place {
                Place::Editor => ask::in_passing(question).into_any(),
                Place::Page => ask::in_full(question).into_any(),
            }}
        </Show>
    }
}

/// What is asked.
#[derive(Clone, Copy)]
struct Question {
    record: Memo<Arc<Record>>,
    at: StoredValue<(Id, Path)>,
    versions: Memo<Vec<Version>>,
    place: Place,
}

impl Question {
    /// `field`, or `collection/item`.
    fn hook(self) -> String {
        self.at.with_value(|(_, path)| match &path.item {
            Some(item) => format!("{}/{item}", path.name),
            None => path.name.to_string(),
        })
    }

    /// The writes that are in sight now: what a decision replaces (rule M2).
    fn dots(self) -> Vec<Dot> {
        self.versions.with_untracked(|versions| versions.iter().flat_map(|version| version.dots.clone()).collect())
    }

    /// Decides, over the writes that the person has seen. The hand goes to the next question.
    fn decide(self, value: Value, over: Vec<Dot>) {
        let (id, Path { name, item }) = self.at.get_value();
        let rest = match &item {
            Some(item) => format!("[id^=\"f-{name}-{item}-\"]"),
            None => format!("[id=\"f-{name}\"]"),
        };
        let over = Some(over);
        let command = match (item, value) {
            (None, value) => Command::Set { id, field: name, value, over },
            (Some(item), Value::Item(value)) => Command::ChangeItem { id, collection: name, item, value, over },
            (Some(item), _) => Command::RemoveItem { id, collection: name, item },
        };
        let go_on = next(self.place, rest);
        match app().dispatch(&command, None) {
            Ok(()) => {
                app().toast(settled(), true);
                go_on();
            }
            Err(error) => app().toast(refusal(error), false),
        }
    }
}

/// Moves the hand to the next question; in the editor, where none is left, to the rest.
fn next(place: Place, rest: String) -> Box<dyn FnOnce()> {
    match place {
        Place::Editor => {
            let questions = "[data-testid=record-editor] [data-testid=conflict]";
            Box::new(focus::to_next(questions, "[data-testid=conflict-choice]", rest))
        }
        Place::Page => Box::new(focus::to_next("[data-testid=decide]", "input, button", "#content")),
    }
}

/// That it is decided, and how many records are left.
fn settled() -> String {
    (t().conflicts.settled)(untrack(|| app().count_undecided()))
}
