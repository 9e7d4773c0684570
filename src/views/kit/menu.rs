//! A button with a menu of deeds: a native `<details>`, closed by Escape, by a click elsewhere and by each deed.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A menu under a button. `label` names the button where its face is only an icon.
#[component]
pub fn Menu(
    /// What the button is called.
    #[prop(into)]
    label: Signal<String>,
    /// The class of the button.
    #[prop(default = "button button-quiet button-icon button-small")]
    class: &'static str,
    /// The stable hook of the button.
    #[prop(optional)]
    testid: &'static str,
    /// What stands on the button.
    face: AnyView,
    /// Whether the menu begins where the button begins, instead of ending where it ends.
    #[prop(default = false)]
    from_start: bool,
    /// The `<li>` rows.
    children: ChildrenFn,
) -> impl IntoView {
    let details = NodeRef::<html::Details>::new();
    let open = RwSignal::new(false);
    let close = move |focus: bool| {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
            if focus && let Ok(Some(summary)) = details.query_selector("summary") {
                summary.dyn_ref::<web_sys::HtmlElement>().map(|summary| summary.focus().ok());
            }
        }
    };
    let outside = window_event_listener(ev::pointerdown, move |event| {
        let inside = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok()).is_some_and(|target| {
            details.try_get_untracked().flatten().is_some_and(|details| details.contains(Some(&target)))
        });
        if !inside && open.try_get_untracked() == Some(true) {
            close(false);
        }
    });
    on_cleanup(move || outside.remove());
    let on_key = move |event: ev::KeyboardEvent| {
        let step: isize = match event.key().as_str() {
            "Escape" if open.get_untracked() => {
                event.stop_propagation();
                event.prevent_default();
                close(true);
                return;
            }
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            _ => return,
        };
        event.stop_propagation();
        event.prevent_default();
        if let Some(details) = details.get_untracked() {
            if open.get_untracked() {
                move_focus(&details, step);
            } else {
                // The rows are there once the opening is painted.
                details.set_open(true);
                open.set(true);
                request_animation_frame(move || move_focus(&details, step));
            }
        }
    };
    let class_name = if from_start { "menu-box is-start" } else { "menu-box" };
    view! {
        <details
            class=class_name
            node_ref=details
            on:toggle=move |_| open.set(details.get_untracked().is_some_and(|details| details.open()))
            on:keydown=on_key
            on:click=move |event| {
                let deed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
                if deed.is_some_and(|deed| deed.closest(".menu").ok().flatten().is_some()) {
                    close(false);
                }
            }
        >
            <summary
                class=class
                aria-label=move || label.get()
                data-testid=(!testid.is_empty()).then_some(testid)
            >
                {face}
            </summary>
            <Show when=move || open.get()>
                <ul class="menu">{children()}</ul>
            </Show>
        </details>
    }
}

/// Moves the focus among the rows of an open menu, round at the ends.
fn move_focus(details: &web_sys::HtmlDetailsElement, step: isize) {
    let Ok(rows) = details.query_selector_all(".menu a, .menu button") else {
        return;
    };
    let rows: Vec<web_sys::HtmlElement> =
        (0..rows.length()).filter_map(|index| rows.get(index)?.dyn_into().ok()).collect();
    let active = document().active_element();
    let here = rows.iter().position(|row| active.as_ref() == Some(row.as_ref()));
    let count = rows.len() as isize;
    let next = match here {
        Some(here) => (here as isize + step).rem_euclid(count.max(1)),
        None if step > 0 => 0,
        None => count - 1,
    };
    if let Some(row) = usize::try_from(next).ok().and_then(|next| rows.get(next)) {
        row.focus().ok();
    }
}
