//! Controls in which a person types: one line, many lines, numbers, money, dates. While the hand is in the control its
//! text is the person's; what is typed is stored after a pause of 300 ms (rule S2) and when the control is left.

use std::cell::Cell;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::control::{Target, refusal};
use super::date_picker::DatePicker;
use crate::i18n::show;
use crate::i18n::term::read_term;
use crate::model::calendar;
use crate::model::date::Date;
use crate::model::decimal::NumberError;
use crate::model::id::Dot;
use crate::model::kinds::common;
use crate::model::value::Value;
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{language, t};

/// How long the hand may rest before what is typed is stored.
const PAUSE: Duration = Duration::from_millis(300);

/// What a control takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// One line of text.
    Line,
    /// Many lines.
    Lines,
    /// The record's title: grows with its text, takes no line break.
    Title,
    /// A number.
    Number,
    /// A calendar year: a number without gaps.
    Year,
    /// Euros.
    Money,
    /// A date.
    Date,
}

thread_local! {
    static SPELLS: Cell<u64> = const { Cell::new(0) };
}

/// The number of the next spell of typing: one visit to a control is one undo step.
pub fn next_spell() -> u64 {
    SPELLS.with(|spells| {
        spells.set(spells.get() + 1);
        spells.get()
    })
}

/// What a value looks like in a control.
pub fn shown(shape: Shape, value: Option<&Value>) -> String {
    match value {
        Some(Value::Number(number)) if shape == Shape::Year => number.to_string(),
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Number(number)) => show::number(language(), *number),
        Some(Value::Money(money)) => show::money(language(), *money),
        Some(Value::Date(date)) => show::date(*date),
        _ => String::new(),
    }
}

/// Reads what was typed.
///
/// # Errors
/// What is wrong with it, in words.
pub fn read(shape: Shape, text: &str) -> Result<Value, String> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Ok(Value::Cleared);
    }
    let number_error = |error: NumberError| {
        match error {
            NumberError::NotANumber => t().not_a_number,
            NumberError::OutOfRange => t().number_out_of_range,
            NumberError::TooManyPlaces => t().too_many_places,
        }
        .to_owned()
    };
    match shape {
        Shape::Line | Shape::Title => Ok(Value::Text(trimmed.replace(['\r', '\n'], " "))),
        // As it was written: blank lines at the end are someone still writing.
        Shape::Lines => Ok(Value::Text(text.to_owned())),
        Shape::Number | Shape::Year => show::read_number(language(), trimmed).map(Value::Number).map_err(number_error),
        Shape::Money => show::read_money(language(), trimmed).map(Value::Money).map_err(number_error),
        Shape::Date => show::read_date(trimmed)
            .or_else(|| read_term(trimmed).and_then(after_today))
            .map(Value::Date)
            .ok_or_else(|| t().not_a_date.to_owned()),
    }
}

/// The last day of a term in working days that begins today.
fn after_today(days: u16) -> Option<Date> {
    calendar::add_working_days(app().today_untracked(), days.into())
}

/// What the hand has done in a control since it came.
#[derive(Clone)]
struct Draft {
    text: String,
    /// The writes that were in sight when the hand came, and its own since.
    over: Vec<Dot>,
    spell: u64,
    typed: bool,
}

/// A control for typing.
#[component]
pub fn TextControl(
    /// Where it writes.
    target: Target,
    /// What it takes.
    shape: Shape,
    /// The sign of its unit.
    #[prop(optional_no_strip)]
    unit: Option<&'static str>,
    /// The id of what describes it.
    #[prop(optional_no_strip)]
    described: Option<String>,
) -> impl IntoView {
    let app = app();
    let draft = RwSignal::new(None::<Draft>);
    let error = RwSignal::new(None::<String>);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let name = target.name();
    let is_due = target.item.is_none() && target.field.name == common::DUE.name();
    let label =
        target.item.as_ref().map(|_| target.label()).or_else(|| (shape == Shape::Title).then(|| target.label()));
    let error_id = format!("e-{}", target.control());
    let target = StoredValue::new(target);
    let value = Memo::new(move |_| target.with_value(Target::value));
    let text = move || {
        draft
            .with(|draft| draft.as_ref().map(|draft| draft.text.clone()))
            .unwrap_or_else(|| shown(shape, value.get().as_ref()))
    };
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    // Stores what was typed; the hand stays where it is.
    let commit = move || {
        stop();
        let Some(Some(now)) = draft.try_get_untracked() else {
            return;
        };
        if !now.typed {
            return;
        }
        match read(shape, &now.text) {
            // Writing what is in sight anyway changes nothing, unless it settles a conflict.
            Ok(value)
                if Some(&value) == target.with_value(Target::value).as_ref()
                    && target.with_value(|target| target.dots().len() == 1) =>
            {
                error.set(None);
            }
            Ok(Value::Cleared) if target.with_value(|target| target.dots().is_empty()) => error.set(None),
            Ok(value) => {
                let before = target.with_value(Target::dots);
                match target.with_value(|target| target.write(value, Some(now.over), Some(now.spell))) {
                    Ok(()) => {
                        error.set(None);
                        let own: Vec<Dot> =
                            target.with_value(Target::dots).into_iter().filter(|dot| !before.contains(dot)).collect();
                        draft.update(|draft| {
                            if let Some(draft) = draft {
                                draft.over.extend(own);
                            }
                        });
                    }
                    Err(refused) => error.set(Some(refusal(refused))),
                }
            }
            Err(words) => error.set(Some(words)),
        }
        if let Some(draft) = draft.write().as_mut() {
            draft.typed = false;
        }
        app.end_draft();
    };
    let begin = move || {
        if draft.with_untracked(Option::is_none) {
            let (text, over) = target.with_value(|target| (shown(shape, target.value().as_ref()), target.dots()));
            draft.set(Some(Draft { text, over, spell: next_spell(), typed: false }));
        }
    };
    let on_input = move |typed: String| {
        begin();
        draft.update(|draft| {
            if let Some(draft) = draft {
                draft.text = typed;
                draft.typed = true;
            }
        });
        app.begin_draft(Callback::new(move |()| commit()));
        stop();
        timer.set_value(set_timeout_with_handle(commit, PAUSE).ok());
    };
    let leave = move || {
        commit();
        // What could not be taken stays in the control, to be mended; the title falls back to the one that is stored.
        if error.try_get_untracked().flatten().is_none() || shape == Shape::Title {
            draft.try_set(None);
        }
    };
    on_cleanup(move || {
        stop();
        if draft.try_with_untracked(|draft| draft.as_ref().is_some_and(|draft| draft.typed)).unwrap_or(false) {
            app.finish_draft();
        }
    });
    let described = {
        let error_id = error_id.clone();
        move || match (error.get().is_some(), &described) {
            (true, _) => Some(error_id.clone()),
            (false, described) => described.clone(),
        }
    };
    let invalid = move || error.get().is_some().then_some("true");
    let control_id = target.with_value(Target::control);
    let input = if matches!(shape, Shape::Lines | Shape::Title) {
        let is_title = shape == Shape::Title;
        view! {
            <textarea
                class=if is_title { "title-input" } else { "textarea" }
                id=control_id
                name=name
                rows=if is_title { "1" } else { "3" }
                aria-label=label
                aria-required=is_title.then_some("true")
                aria-describedby=described
                aria-invalid=invalid
                prop:value=text
                on:focus=move |_| begin()
                on:input=move |event| on_input(event_target_value(&event))
                on:blur=move |_| leave()
                on:keydown=move |event: ev::KeyboardEvent| {
                    if is_title && event.key() == "Enter" {
                        event.prevent_default();
                        commit();
                    }
                }
            ></textarea>
        }
        .into_any()
    } else {
        let is_figure = matches!(shape, Shape::Number | Shape::Year | Shape::Money);
        let mode = match shape {
            Shape::Number | Shape::Money => Some("decimal"),
            Shape::Year => Some("numeric"),
            // A date can be written in words: a term in working days.
            Shape::Date | Shape::Line | Shape::Lines | Shape::Title => None,
        };
        view! {
            <input
                class="input"
                class:input-num=is_figure
                type="text"
                id=control_id
                name=name
                inputmode=mode
                autocomplete="off"
                aria-label=label
                placeholder=(shape == Shape::Date).then(|| t().date_hint)
                aria-describedby=described
                aria-invalid=invalid
                prop:value=text
                on:focus=move |_| begin()
                on:input=move |event| on_input(event_target_value(&event))
                on:blur=move |_| leave()
                on:keydown=move |event: ev::KeyboardEvent| {
                    if event.key() == "Enter" {
                        commit();
                    }
                }
            />
        }
        .into_any()
    };
    let input = match (shape, unit) {
        (Shape::Date, _) => {
            let picked = move |date: String| {
                on_input(date);
                leave();
            };
            view! { <div class="affix">{input}<DatePicker value pick=picked/></div> }.into_any()
        }
        (_, Some(unit)) => {
            view! { <div class="affix">{input}<span class="affix-end" aria-hidden="true">{unit}</span></div> }
                .into_any()
        }
        (_, None) => input,
    };
    let warning = move || {
        let late = is_due
            && target.with_value(|target| {
                target.record.with(|record| match (record.get(&common::START), record.get(&common::DUE)) {
                    (Some(start), Some(due)) => start > due,
                    _ => false,
                })
            });
        late.then(|| {
            view! {
                <p class="hint is-warning"><Icon glyph=Glyph::Alert small=true/><span>{t().due_before_start}</span></p>
            }
        })
    };
    // A term says at once which day it means.
    let term = move || {
        let days =
            draft.with(|draft| draft.as_ref().filter(|_| shape == Shape::Date).and_then(|d| read_term(&d.text)))?;
        let date = show::date(after_today(days)?);
        Some(view! { <p class="hint" role="status"><span>{(t().board.term)(days, &date)}</span></p> })
    };
    view! {
        {input}
        {term}
        {move || {
            error.get().map(|words| {
                view! {
                    <p class="hint is-danger" id=error_id.clone() role="alert">
                        <Icon glyph=Glyph::Alert small=true/>
                        <span>{words}</span>
                    </p>
                }
            })
        }}
        {warning}
    }
}
