//! A title that is written anew where it stands.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// A line with a title in it. Enter and leaving it take the new one, Escape the old one.
#[component]
pub fn Rename(
    /// The title as it is.
    text: String,
    /// What the line is called.
    label: &'static str,
    /// What happens then: the new title, if there is one, and whether the hand is still here.
    #[prop(into)]
    done: UnsyncCallback<(Option<String>, bool)>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(input) = input.get() {
            input.focus().ok();
            input.select();
        }
    });
    let was = text.clone();
    let is_done = StoredValue::new(false);
    let finish = move |take: bool, is_here: bool| {
        // Going away takes the focus, too.
        if is_done.try_get_value() != Some(false) {
            return;
        }
        is_done.set_value(true);
        let typed = input.get_untracked().map(|input| input.value().trim().to_owned()).unwrap_or_default();
        done.run(((take && !typed.is_empty() && typed != was).then_some(typed), is_here));
    };
    let on_key = {
        let finish = finish.clone();
        move |event: ev::KeyboardEvent| {
            let take = match event.key().as_str() {
                "Enter" => true,
                "Escape" => false,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            finish(take, true);
        }
    };
    view! {
        <input
            class="input"
            type="text"
            autocomplete="off"
            aria-label=label
            value=text
            node_ref=input
            on:keydown=on_key
            on:blur=move |_| finish(true, false)
        />
    }
}
