//! The question itself, asked in passing or in full.

use leptos::prelude::*;

use super::Question;
use super::shown::{name, row_words, versions, writers};
use super::third::{Own, Third, control};
use crate::model::kinds::common;
use crate::model::undecided::Version;
use crate::model::value::Value;
use crate::state::transfer::value_text;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// Above the control of the field: each value is a button.
pub fn in_passing(question: Question) -> impl IntoView {
    let own = Own::new(question);
    let choices = move || {
        let versions = question.versions.get().into_iter().zip(versions(question));
        versions
            .map(|(version, shown)| {
                let (from, hook) = (writers(&version), value_text(&version.value));
                let deed = is_access(question).then(|| view! { <b>{mark_deed(&version.value)}</b> });
                let decide = move |_| question.decide(version.value.clone(), question.dots());
                view! {
                    <button
                        class="conflict-choice"
                        type="button"
                        data-testid="conflict-choice"
                        data-value=hook
                        on:click=decide
                    >
                        {deed}
                        {shown}
                        <small>{from}</small>
                    </button>
                }
            })
            .collect_view()
    };
    let is_writing = RwSignal::new(false);
    let third = move || match own.third()? {
        Third::List(_, words) => Some(
            view! {
                <button
                    class="conflict-choice"
                    type="button"
                    data-testid="conflict-combine"
                    on:click=move |_| own.decide()
                >
                    <span>{words}</span>
                    <small>{t().conflicts.combine_lists}</small>
                </button>
            }
            .into_any(),
        ),
        Third::Draft(_) => Some(
            view! {
                <button
                    class="button button-small"
                    type="button"
                    data-testid="conflict-combine"
                    aria-expanded=move || if is_writing.get() { "true" } else { "false" }
                    on:click=move |_| {
                        is_writing.update(|is_writing| *is_writing = !*is_writing);
                        focus::later("[data-testid=record-editor] [data-testid=own-value]");
                    }
                >
                    <Icon glyph=Glyph::Note small=true/>
                    {t().conflicts.combine}
                </button>
            }
            .into_any(),
        ),
        Third::Typed(..) => None,
    };
    let writing = move || {
        is_writing.get().then(|| {
            view! {
                {control(own)}
                <p>
                    <button
                        class="button button-small button-main"
                        type="button"
                        data-testid="own-save"
                        on:click=move |_| own.decide()
                    >
                        {t().conflicts.keep_text}
                    </button>
                </p>
            }
        })
    };
    view! {
        <div
            class="conflict"
            data-testid="conflict"
            data-field=question.hook()
            role="group"
            aria-label=move || format!("{}: {}", t().conflict, name(question))
        >
            <p class="conflict-head">
                <Icon glyph=Glyph::Conflict small=true/>
                <span>{t().conflict_words}</span>
            </p>
            {choices}
            {third}
            {writing}
        </div>
    }
}

/// What is chosen and not decided on yet.
#[derive(Clone, PartialEq)]
enum Chosen {
    Nothing,
    Value(Value),
    Own,
}

/// On the page: a value is chosen and then decided on, by one button that names the deed.
pub fn in_full(question: Question) -> impl IntoView {
    let own = Own::new(question);
    let chosen = RwSignal::new(Chosen::Nothing);
    // Another copy may have brought a decision of its own meanwhile.
    let standing = Memo::new(move |_| match chosen.get() {
        Chosen::Value(value) if !has(&question.versions.get(), &value) => Chosen::Nothing,
        Chosen::Own if own.third().is_none() => Chosen::Nothing,
        chosen => chosen,
    });
    let group = question.at.with_value(|(id, _)| format!("decide-{id}-{}", question.hook()));
    let decide = move || match standing.get_untracked() {
        Chosen::Value(value) => question.decide(value, question.dots()),
        Chosen::Own => own.decide(),
        Chosen::Nothing => {}
    };
    let radio = {
        let group = group.clone();
        move |choice: Chosen, testid: &'static str, value: Option<String>| {
            let this = choice.clone();
            view! {
                <span class="check">
                    <input
                        type="radio"
                        name=group.clone()
                        data-testid=testid
                        data-value=value
                        prop:checked=move || standing.with(|standing| *standing == this)
                        on:change=move |_| chosen.set(choice.clone())
                    />
                </span>
            }
        }
    };
    let choices = {
        let radio = radio.clone();
        move || {
            let versions = question.versions.get().into_iter().zip(versions(question));
            let choice = |(version, shown): (Version, AnyView)| {
                let hook = value_text(&version.value);
                let from = writers(&version);
                view! {
                    <label>
                        {radio(Chosen::Value(version.value), "decide-choice", Some(hook))}
                        <span><small>{from}</small>{shown}</span>
                    </label>
                }
            };
            versions.map(choice).collect_view()
        }
    };
    let third = move || {
        let third = own.third()?;
        let (deed, words) = match third {
            Third::List(_, words) => (t().conflicts.combine_lists, words),
            Third::Draft(_) => (t().conflicts.combine, t().conflicts.combine_texts.to_owned()),
            Third::Typed(..) => (t().conflicts.another, t().conflicts.write_own.to_owned()),
        };
        Some(view! {
            <label class="choice-own">
                {radio(Chosen::Own, "decide-own", None)}
                <span><small>{deed}</small>{words}</span>
            </label>
        })
    };
    let has_control = Memo::new(move |_| {
        standing.get() == Chosen::Own && matches!(own.third(), Some(Third::Draft(_) | Third::Typed(..)))
    });
    let writing = move || has_control.get().then(|| control(own));
    let deed = move || deed(question, &standing.get(), own.third().as_ref());
    let legend = move || (t().conflicts.question)(&name(question));
    let words = move || {
        let words = if is_access(question) { Some(t().marking.disputed.to_owned()) } else { row_words(question) };
        words.map(|words| view! { <p class="small muted">{words}</p> })
    };
    view! {
        <form
            class="decide"
            data-testid="decide"
            data-field=question.hook()
            on:submit=move |event| {
                event.prevent_default();
                decide();
            }
        >
            <h3 class="row">
                <span class="badge badge-conflict"><Icon glyph=Glyph::Conflict/>{t().conflict}</span>
                {move || name(question)}
            </h3>
            {words}
            <fieldset class="choice">
                <legend class="visually-hidden">{legend}</legend>
                {choices}
                {third}
                {writing}
                <p>
                    <button
                        class="button button-main"
                        type="submit"
                        data-testid="decide-button"
                        disabled=move || standing.with(|standing| *standing == Chosen::Nothing)
                    >
                        {deed}
                    </button>
                </p>
            </fieldset>
        </form>
    }
}

fn is_access(question: Question) -> bool {
    question.at.with_value(|(_, path)| path.name == common::ACCESS.name())
}

/// What becomes of the mark.
fn mark_deed(value: &Value) -> &'static str {
    if *value == Value::Cleared { t().marking.lift } else { t().marking.keep }
}

fn has(versions: &[Version], value: &Value) -> bool {
    versions.iter().any(|version| version.value == *value)
}

/// What the button does.
fn deed(question: Question, chosen: &Chosen, third: Option<&Third>) -> &'static str {
    match (chosen, third) {
        (Chosen::Value(value), _) if is_access(question) => mark_deed(value),
        (Chosen::Value(Value::Cleared), _) => t().conflicts.keep_empty,
        (Chosen::Own, Some(Third::List(..))) => t().conflicts.keep_list,
        (Chosen::Own, Some(Third::Draft(_))) => t().conflicts.keep_text,
        (Chosen::Own, _) => t().conflicts.keep_own,
        (Chosen::Value(_) | Chosen::Nothing, _) => t().conflicts.keep_value,
    }
}
