//! Paper: hearing that the page is about to be printed, and asking the browser to print it.

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, Element};

/// What stands in the page while it is printed, and what goes with it.
struct Drawn {
    view: AnyViewState,
    owner: Owner,
}

impl Drawn {
    fn take_away(mut self) {
        self.view.unmount();
        self.owner.cleanup();
    }
}

/// Draws something right before a place of the page, within the event that announces the printing, and takes it away after.
/// What follows a signal is drawn in a microtask: Firefox has taken its picture of the page by then.
pub fn draw_on_paper(place: impl Fn() -> Option<Element> + 'static, draw: impl Fn() -> Option<AnyView> + 'static) {
    // A listener of the window must not keep alive what it draws for.
    let Some(owner) = Owner::current().map(|owner| owner.downgrade()) else { return };
    let drawn = StoredValue::new_local(None::<Drawn>);
    let take_away = move || {
        if let Some(Some(drawn)) = drawn.try_update_value(Option::take) {
            drawn.take_away();
        }
    };
    let draw_now = move || {
        let place = place()?;
        let parent = place.parent_element()?;
        let owner = owner.upgrade()?.with(Owner::new);
        let mut view = owner.with(|| untrack(|| Some(draw()?.build())))?;
        view.mount(&parent, Some(&place));
        Some(Drawn { view, owner })
    };
    let before = window_event_listener(ev::beforeprint, move |_| {
        take_away();
        drawn.set_value(draw_now());
    });
    let after = window_event_listener(ev::afterprint, move |_| take_away());
    on_cleanup(move || {
        before.remove();
        after.remove();
        take_away();
    });
}

/// Asks for paper of another size than the style sheets do, as long as what is drawn on it stands. Firefox learns from the name
/// of a sheet only whether it lies across; its size is that of the sheets without a name.
pub fn ask_for_paper(size: &str) {
    let Ok(style) = CssStyleSheet::new() else { return };
    style.replace_sync(&format!("@page {{ size: {size} }}")).ok();
    document().adopted_style_sheets().push(&style);
    let style = StoredValue::new_local(style);
    on_cleanup(move || {
        let is_other = |sheet: JsValue, _, _| style.with_value(|style| sheet != *AsRef::<JsValue>::as_ref(style));
        document().set_adopted_style_sheets(&document().adopted_style_sheets().filter(&mut { is_other }));
    });
}

/// Asks the browser to print the page, once what was pressed has closed.
pub fn print() {
    request_animation_frame(|| {
        window().print().ok();
    });
}
