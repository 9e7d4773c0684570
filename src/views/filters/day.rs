//! A day in a form that narrows something.

use leptos::prelude::*;

use crate::i18n::show;
use crate::model::date::Date;
use crate::model::value::Value;
use crate::views::editor::DatePicker;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// A day that is typed or picked; empty, it does not narrow.
#[component]
pub fn Day(
    id: &'static str,
    label: &'static str,
    date: Memo<Option<Date>>,
    #[prop(into)] pick: Callback<Option<Date>>,
    /// Whether what is typed is no day; for a form that must not be taken then.
    #[prop(default = RwSignal::new(false))]
    is_wrong: RwSignal<bool>,
) -> impl IntoView {
    // What is no day stays to be mended.
    let typed = RwSignal::new(String::new());
    let shown = move || if is_wrong.get() { typed.get() } else { date.get().map(show::date).unwrap_or_default() };
    let error = format!("{id}-error");
    let described = error.clone();
    let take = move |text: String| {
        let day = show::read_date(&text);
        is_wrong.set(day.is_none() && !text.trim().is_empty());
        typed.set(text);
        pick.run(day);
    };
    view! {
        <div class="field">
            <label class="label" for=id>{label}</label>
            <div class="affix">
                <input
                    class="input"
                    type="text"
                    id=id
                    inputmode="numeric"
                    autocomplete="off"
                    placeholder=t().date_hint
                    aria-invalid=move || is_wrong.get().then_some("true")
                    aria-describedby=move || is_wrong.get().then(|| described.clone())
                    prop:value=shown
                    on:change=move |event| take(event_target_value(&event))
                />
                <DatePicker value=Memo::new(move |_| date.get().map(Value::Date)) pick=take/>
            </div>
            {move || is_wrong.get().then(|| view! {
                <p class="hint is-danger" id=error.clone() role="alert">
                    <Icon glyph=Glyph::Alert small=true/>
                    <span>{t().not_a_date}</span>
                </p>
            })}
        </div>
    }
}
