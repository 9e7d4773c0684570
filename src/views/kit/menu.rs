//! A button with a menu of deeds: a native `<details>`, closed by Escape, by a click elsewhere and by each deed.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::views::browser::focus;

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
    let close = move |back: bool| {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
            if back {
                focus::first_in(&details, "summary");
            }
        }
    };
    let outside = window_event_listener(ev::pointerdown, move |event| {
        let inside =
            details.try_get_untracked().flatten().is_some_and(|details| focus::is_in(event.target(), &details));
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
                focus::step(&details, ".menu a, .menu button", step);
            } else {
                // The rows are there once the opening is painted.
                details.set_open(true);
                open.set(true);
                request_animation_frame(move || focus::step(&details, ".menu a, .menu button", step));
            }
        }
    };
    let class_name = if from_start { "menu-box is-start" } else { "menu-box" };
    view! {
        <details
            class=class_name
            node_ref=details
            on:toggle=move |_| {
                // The event comes later than the deed: the menu may be gone by then.
                let is_open = details.try_get_untracked().flatten().is_some_and(|details| details.open());
                open.try_set(is_open);
            }
            on:keydown=on_key
            on:click=move |event| {
                if focus::is_below(event.target(), ".menu") {
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
