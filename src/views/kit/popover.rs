//! A button with a menu of deeds as a native popover, for places where a `<details>` means a folded section: in the
//! record editor. It lies above all else, and a click elsewhere closes it.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::views::browser::focus;

/// A menu under a button whose face is only an icon.
#[component]
pub fn Popover(
    /// What the button is called.
    #[prop(into)]
    label: Signal<String>,
    /// The id of the menu, and the stable hook of the button.
    id: &'static str,
    /// What stands on the button.
    face: AnyView,
    /// The `<li>` rows.
    children: Children,
) -> impl IntoView {
    let anchor = NodeRef::<html::Div>::new();
    let menu = NodeRef::<html::Ul>::new();
    let is_open = move || menu.get_untracked().is_some_and(|menu| menu.matches(":popover-open").unwrap_or(false));
    let close = move || {
        if let Some(menu) = menu.get_untracked().filter(|_| is_open()) {
            menu.hide_popover().ok();
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let (Some(anchor), Some(menu)) = (anchor.get_untracked(), menu.get_untracked()) else { return };
        let step = match event.key().as_str() {
            "Escape" if is_open() => {
                close();
                focus::first_in(&anchor, "button");
                0
            }
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            _ => return,
        };
        event.stop_propagation();
        event.prevent_default();
        if step != 0 {
            menu.show_popover().ok();
            focus::step(&menu, "button", step);
        }
    };
    view! {
        <div class="menu-anchor" node_ref=anchor on:keydown=on_key>
            <button
                class="button button-quiet button-icon button-small"
                type="button"
                popovertarget=id
                data-testid=id
                aria-label=move || label.get()
                title=move || label.get()
            >
                {face}
            </button>
            <ul class="menu" id=id popover="auto" node_ref=menu on:click=move |_| close()>{children()}</ul>
        </div>
    }
}
