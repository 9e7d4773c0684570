//! Controls in which a person types: one line, many lines, numbers, money, dates. While the hand is in the control its
//! text is the person's; what is typed is stored after a pause of 300 ms (rule S2) and when the control is left.

use std::cell::Cell;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::attention::is_required;
use super::control::{Target, refusal};
use super::date_picker::DatePicker;
use super::hand::{ChangedElsewhere, Hand};
use super::shape::{Shape, after_today, read, shown};
use crate::i18n::show;
use crate::i18n::term::read_term;
use crate::model::value::Value;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// How long the hand may rest before what is typed is stored.
const PAUSE: Duration = Duration::from_millis(300);

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

/// What the hand has done in a control since it came.
#[derive(Clone)]
struct Draft {
    /// What was typed; nothing yet shows what is stored.
    text: Option<String>,
    spell: u64,
    /// Whether something of it is not stored yet.
    typed: bool,
}

/// What a control says of itself that stands apart from the form of its record.
#[derive(Clone)]
pub struct Apart {
    /// Its id on the page.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Whether it is framed.
    pub framed: Signal<bool>,
    /// Whether each key that gives a value is stored at once: what follows from it is beside it.
    pub is_at_once: bool,
    /// The duty that it says something of in a review.
    pub duty: Option<&'static str>,
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
    /// What it says of itself outside the form.
    #[prop(optional)]
    apart: Option<Apart>,
) -> impl IntoView {
    let app = app();
    let draft = RwSignal::new(None::<Draft>);
    let error = RwSignal::new(None::<String>);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let name = target.name();
    let is_at_once = apart.as_ref().is_some_and(|apart| apart.is_at_once);
    let framed = apart.as_ref().map(|apart| apart.framed);
    let duty = apart.as_ref().and_then(|apart| apart.duty);
    let (control_id, label) = match apart {
        Some(Apart { id, label, .. }) => (id, Some(label)),
        None => {
            let is_named = target.item.is_some() || shape == Shape::Title;
            (target.control(), is_named.then(|| target.label()))
        }
    };
    let error_id = format!("e-{control_id}");
    let required = is_required(&target);
    let target = StoredValue::new(target);
    let hand = Hand::new(target, move || {
        if let Some(draft) = draft.write().as_mut().filter(|draft| !draft.typed) {
            draft.text = None;
        }
    });
    let text = move || {
        let typed = draft.with(|draft| draft.as_ref().and_then(|draft| draft.text.clone()));
        typed.unwrap_or_else(|| shown(shape, hand.value().as_ref()))
    };
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    // Stores what was typed; the hand stays where it is.
    let commit = move || {
        stop();
        let Some(Some(Draft { text: Some(text), spell, typed: true })) = draft.try_get_untracked() else {
            return;
        };
        let in_sight = || untrack(|| target.with_value(Target::value));
        match read(shape, &text) {
            // Writing what is in sight anyway changes nothing, unless it settles a conflict.
            Ok(value)
                if hand.was_shown(&value)
                    || (Some(&value) == in_sight().as_ref()
                        && target.with_value(|target| target.dots().len() == 1)) =>
            {
                error.set(None);
            }
            Ok(Value::Cleared) if target.with_value(|target| target.dots().is_empty()) => error.set(None),
            Ok(value) => error.set(hand.write(value, Some(spell)).err().map(refusal)),
            Err(words) => error.set(Some(words)),
        }
        if let Some(draft) = draft.write().as_mut() {
            draft.typed = false;
        }
        app.end_draft();
    };
    let begin = move || {
        if draft.with_untracked(Option::is_none) {
            hand.come();
            draft.set(Some(Draft { text: None, spell: next_spell(), typed: false }));
        }
    };
    let on_input = move |typed: String| {
        begin();
        draft.update(|draft| {
            if let Some(draft) = draft {
                draft.text = Some(typed);
                draft.typed = true;
            }
        });
        app.begin_draft(Callback::new(move |()| commit()));
        stop();
        // What is no value may be one that is not written to the end.
        let is_value = draft.with_untracked(|draft| {
            draft.as_ref().and_then(|draft| draft.text.as_deref()).is_some_and(|text| read(shape, text).is_ok())
        });
        if is_at_once && is_value {
            commit();
        } else {
            timer.set_value(set_timeout_with_handle(commit, PAUSE).ok());
        }
    };
    let leave = move || {
        commit();
        // What could not be taken stays in the control, to be mended; the title falls back to the one that is stored.
        if error.try_get_untracked().flatten().is_none() || shape == Shape::Title {
            hand.go();
            draft.try_set(None);
        }
    };
    let control = StoredValue::new(format!("[id=\"{control_id}\"]"));
    let on_blur = move |event: ev::FocusEvent| {
        let is_typed = || draft.try_get_untracked().flatten().is_some_and(|draft| draft.text.is_some());
        let is_here = || control.try_get_value().is_some_and(|control| focus::is_at(&control));
        // Only the window has lost the focus: the person comes back to what they were writing.
        let is_window = event.related_target().is_none() && is_here();
        if hand.stays(&event) || (is_window && is_typed()) {
            commit();
        } else {
            leave();
        }
    };
    let take = move |()| {
        stop();
        hand.renew();
        error.set(None);
        draft.update(|draft| {
            if let Some(draft) = draft {
                draft.text = None;
                draft.typed = false;
            }
        });
        app.end_draft();
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
    let input = if matches!(shape, Shape::Lines | Shape::Title) {
        let is_title = shape == Shape::Title;
        view! {
            <textarea
                class=if is_title { "title-input" } else { "textarea" }
                id=control_id
                name=name
                rows=if is_title { "1" } else { "3" }
                data-testid=duty.map(|_| "review-words")
                data-duty=duty
                aria-label=label
                aria-required=move || required.get().then_some("true")
                placeholder=is_title.then(|| t().history.title_hint)
                aria-describedby=described
                aria-invalid=invalid
                prop:value=text
                on:focus=move |_| begin()
                on:input=move |event| on_input(event_target_value(&event))
                on:blur=on_blur
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
                class:is-changed=move || framed.is_some_and(|framed| framed.get())
                data-changed=move || framed.is_some_and(|framed| framed.get()).then_some("true")
                type="text"
                id=control_id
                name=name
                inputmode=mode
                autocomplete="off"
                aria-label=label
                aria-required=move || required.get().then_some("true")
                placeholder=(shape == Shape::Date).then(|| t().date_hint)
                aria-describedby=described
                aria-invalid=invalid
                prop:value=text
                on:focus=move |_| begin()
                on:input=move |event| on_input(event_target_value(&event))
                on:blur=on_blur
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
            view! { <div class="affix">{input}<DatePicker value=hand.in_sight() pick=picked/></div> }.into_any()
        }
        (_, Some(unit)) => {
            view! { <div class="affix">{input}<span class="affix-end" aria-hidden="true">{unit}</span></div> }
                .into_any()
        }
        (_, None) => input,
    };
    // A term says at once which day it means.
    let term = move || {
        let days = draft.with(|draft| read_term(draft.as_ref().filter(|_| shape == Shape::Date)?.text.as_deref()?))?;
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
        <ChangedElsewhere hand take leave=move |()| leave()/>
    }
}
