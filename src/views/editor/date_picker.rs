//! The browser's own calendar beside a date that is typed.

use leptos::html;
use leptos::prelude::*;

use crate::model::value::Value;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// The browser's own calendar, behind a button.
#[component]
pub fn DatePicker(value: Memo<Option<Value>>, #[prop(into)] pick: UnsyncCallback<String>) -> impl IntoView {
    let picker = NodeRef::<html::Input>::new();
    let iso = move || match value.get() {
        Some(Value::Date(date)) => date.to_string(),
        _ => String::new(),
    };
    view! {
        <button class="affix-end" type="button" aria-label=t().pick_date title=t().pick_date on:click=move |_| {
            if let Some(picker) = picker.get_untracked() {
                picker.show_picker().ok();
            }
        }>
            <Icon glyph=Glyph::Calendar small=true/>
        </button>
        <input
            class="date-picker"
            type="date"
            tabindex="-1"
            aria-hidden="true"
            node_ref=picker
            prop:value=iso
            on:change=move |event| pick.run(event_target_value(&event))
        />
    }
}
