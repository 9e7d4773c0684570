//! The marking of restricted content with its five elements (section 7 of the domain). It stays Estonian in every
//! language: it is an official form of words.

use leptos::prelude::*;

use super::control::Target;
use super::text::{Shape, next_spell, read};
use crate::i18n::{lists, show};
use crate::model::date::Date;
use crate::model::value::{Access, Value};
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{choice, language, t};

/// How many years a restriction lasts at most (AvTS § 40 lg 1).
const YEARS: i16 = 5;

/// Public or for internal use, and the elements of the marking.
#[component]
pub fn AccessControl(target: Target) -> impl IntoView {
    let control = target.control();
    let name = target.field.name;
    let field_type = target.field.field_type;
    let target = StoredValue::new(target);
    let access = Memo::new(move |_| match target.with_value(Target::value) {
        Some(Value::Access(access)) => Some(access),
        _ => None,
    });
    let write = move |value: Value| {
        target.with_value(|target| target.write(value, Some(target.dots()), Some(next_spell())).ok());
    };
    let mark = move |restricted: bool| {
        if !restricted {
            return write(Value::Cleared);
        }
        let today = app().today_untracked();
        let until = today.with().year(today.year() + YEARS).build();
        write(Value::Access(Access {
            basis: lists::BASES.first().map(|basis| basis.text.to_owned()),
            marked_on: Some(today),
            until: until.ok(),
            holder: Some(lists::HOLDER.to_owned()),
            ..Access::default()
        }));
    };
    let is_restricted = Memo::new(move |_| access.with(Option::is_some));
    let change = move |change: &dyn Fn(&mut Access)| {
        if let Some(mut access) = access.get_untracked() {
            change(&mut access);
            write(Value::Access(access));
        }
    };
    let date = |value: Option<Date>| value.map(show::date).unwrap_or_default();
    let read_date = |text: &str| match read(Shape::Date, text) {
        Ok(Value::Date(date)) => Some(Some(date)),
        Ok(Value::Cleared) => Some(None),
        _ => None,
    };
    view! {
        <select class="select" id=control name=name on:change=move |event| mark(event_target_value(&event) == "AK")>
            <option value="" selected=move || !is_restricted.get()>
                {language().choice("access", "public").unwrap_or_default()}
            </option>
            <option value="AK" selected=move || is_restricted.get()>{choice(name, field_type, "AK")}</option>
        </select>
        <Show when=move || is_restricted.get()>
            <div class="marking" lang="et">
                <strong><Icon glyph=Glyph::Lock small=true/>{lists::MARKING}</strong>
                <div class="fields">
                    <label class="field wide">
                        <span class="label">{lists::MARKING_HOLDER}</span>
                        <input
                            class="input"
                            type="text"
                            prop:value=move || access.get().and_then(|access| access.holder).unwrap_or_default()
                            on:change=move |event| {
                                let text = event_target_value(&event);
                                change(&|access| access.holder = (!text.is_empty()).then(|| text.clone()));
                            }
                        />
                    </label>
                    <label class="field">
                        <span class="label">{lists::MARKING_MADE}</span>
                        <input
                            class="input"
                            type="text"
                            placeholder=t().date_hint
                            prop:value=move || date(access.get().and_then(|access| access.marked_on))
                            on:change=move |event| {
                                if let Some(date) = read_date(&event_target_value(&event)) {
                                    change(&|access| access.marked_on = date);
                                }
                            }
                        />
                    </label>
                    <label class="field">
                        <span class="label">{lists::MARKING_UNTIL}</span>
                        <input
                            class="input"
                            type="text"
                            placeholder=t().date_hint
                            prop:value=move || date(access.get().and_then(|access| access.until))
                            on:change=move |event| {
                                if let Some(date) = read_date(&event_target_value(&event)) {
                                    change(&|access| access.until = date);
                                }
                            }
                        />
                    </label>
                    <label class="field wide">
                        <span class="label">{lists::MARKING_BASIS}</span>
                        <input
                            class="input"
                            type="text"
                            list="l-basis"
                            prop:value=move || access.get().and_then(|access| access.basis).unwrap_or_default()
                            on:change=move |event| {
                                let text = event_target_value(&event);
                                change(&|access| access.basis = (!text.is_empty()).then(|| text.clone()));
                            }
                        />
                        <datalist id="l-basis">
                            {lists::BASES
                                .iter()
                                .map(|basis| view! { <option value=basis.text></option> })
                                .collect_view()}
                        </datalist>
                    </label>
                </div>
            </div>
        </Show>
    }
}
