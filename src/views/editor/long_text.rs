//! A long text: typed as it is, and shown with its markup when the person asks for it.

use leptos::prelude::*;

use super::control::Target;
use super::shape::Shape;
use super::text::TextControl;
use crate::model::value::Value;
use crate::views::kit::markdown::Markdown;
use crate::views::kit::texts::t;

/// The control and, once there is text, the button that shows it with its markup.
#[component]
pub fn LongText(
    /// Where it writes.
    target: Target,
    /// The id of what describes it.
    #[prop(optional_no_strip)]
    described: Option<String>,
) -> impl IntoView {
    let (label, name) = (target.label(), target.name());
    let asked = RwSignal::new(false);
    let text = {
        let target = target.clone();
        Memo::new(move |_| match target.value() {
            Some(Value::Text(text)) => text,
            _ => String::new(),
        })
    };
    let has_text = Memo::new(move |_| text.with(|text| !text.is_empty()));
    let is_shown = Memo::new(move |_| asked.get() && has_text.get());
    let button = move || {
        let label = format!("{}: {label}", t().markdown.preview);
        has_text.get().then(|| {
            view! {
                <button
                    class="button button-quiet button-small preview-toggle"
                    type="button"
                    data-testid="preview"
                    data-field=name.clone()
                    aria-label=label
                    aria-pressed=move || if is_shown.get() { "true" } else { "false" }
                    on:click=move |_| asked.update(|asked| *asked = !*asked)
                >
                    {t().markdown.preview}
                </button>
            }
        })
    };
    view! {
        {button}
        // The control stays while it is out of sight: what could not be taken yet must not be lost.
        <div class="long-text" hidden=move || is_shown.get()>
            <TextControl target shape=Shape::Lines described/>
        </div>
        {move || is_shown.get().then(|| view! { <Markdown text/> })}
    }
}
