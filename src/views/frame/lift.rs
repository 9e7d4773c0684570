//! The question whether a restriction is still needed, once a marked record has been approved or published. It lies in
//! the page and blocks nothing: undo takes back whatever is decided.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::marking;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{stage, t, title};
use crate::views::{app, way};

/// The question, above the page or in the editor of the record that it is about.
#[component]
pub fn LiftQuestion(
    /// The record whose editor this stands in.
    #[prop(optional)]
    editor: Option<Id>,
) -> impl IntoView {
    let app = app();
    let way = way();
    let here = editor.clone();
    let asked = Memo::new(move |_| {
        let id = app.lift.get()?;
        let open = way.place.with(|place| place.record.clone());
        // Where its editor is open the question stands there.
        let is_here = match &here {
            Some(editor) => *editor == id,
            None => open.as_ref() != Some(&id),
        };
        let record = app.record(&id).filter(|_| is_here)?.get();
        marking::may_be_lifted(&record).then_some(record)
    });
    let is_above = editor.is_none();
    Effect::new(move |before: Option<bool>| {
        let is_asked = asked.with(Option::is_some);
        // On a board the move is done and the hand is free; in the editor it may still be on its way through the stages.
        if is_asked && is_above && before == Some(false) {
            focus::last("[data-testid=lift-keep]");
        }
        is_asked
    });
    let question = move || {
        app.choices.language.track();
        asked.get().map(|record| view! { <Question record/> })
    };
    view! { <div class="asked" role="status">{question}</div> }
}

/// Forgets the question where it no longer stands: what was moved is moved back, or no longer marked.
pub fn forget_when_moot() {
    let app = app();
    Effect::new(move |_| {
        if let Some(id) = app.lift.get() {
            let record = app.record(&id).map(|record| record.get());
            if !record.is_some_and(|record| marking::may_be_lifted(&record)) {
                app.lift.set(None);
            }
        }
    });
}

/// Escape leaves the mark as it is.
pub fn leave_open(with_focus: bool) {
    let app = app();
    if let Some(id) = app.lift.get_untracked() {
        app.lift.set(None);
        if with_focus {
            focus::card(id.as_str());
        }
    }
}

#[component]
fn Question(record: Arc<Record>) -> impl IntoView {
    let app = app();
    let id = record.id().clone();
    let words = (t().marking.still_needed_words)(&title(&record), &stage(record.kind_id(), record.stage_id()));
    let back = {
        let id = id.clone();
        move || {
            app.lift.set(None);
            return_focus(&id);
        }
    };
    let keep = {
        let back = back.clone();
        move || {
            back();
            app.announce(t().marking.kept);
        }
    };
    let lift = move || {
        let command =
            Command::Set { id: id.clone(), field: common::ACCESS.name().into(), value: Value::Cleared, over: None };
        if app.dispatch(&command, None).is_ok() {
            app.toast(t().marking.lifted, true);
        }
        back();
    };
    view! {
        <dialog class="notice lift" open aria-labelledby="lift-title" aria-describedby="lift-words" data-testid="lift">
            <Icon glyph=Glyph::Lock/>
            <p class="notice-title" id="lift-title">{t().marking.still_needed}</p>
            <p id="lift-words">{words}</p>
            <div class="row">
                <button class="button button-small button-main" type="button" data-testid="lift-keep" on:click=move |_| keep()>
                    {t().marking.keep}
                </button>
                <button class="button button-small" type="button" data-testid="lift-remove" on:click=move |_| lift()>
                    {t().marking.lift}
                </button>
            </div>
        </dialog>
    }
}

/// The hand goes back to the record: to its stage in the editor, else to its card.
fn return_focus(id: &Id) {
    if way().place.with_untracked(|place| place.record.as_ref() == Some(id)) {
        focus::later("[data-testid=record-editor] [name=stage]");
    } else {
        focus::card(id.as_str());
    }
}
