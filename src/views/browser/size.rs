//! How large things are on the screen, in CSS pixels.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, EventTarget, ResizeObserver};

/// The width of what an event's element stands in.
pub fn width_around(target: Option<EventTarget>) -> Option<i32> {
    Some(target?.dyn_into::<Element>().ok()?.parent_element()?.client_width())
}

/// Says how wide an element is, now and whenever that changes, until the present owner is cleaned up.
pub fn when_width_changes(element: &Element, say: impl Fn(i32) + 'static) {
    say(element.client_width());
    let of = element.clone();
    let changed = Closure::<dyn Fn()>::new(move || say(of.client_width()));
    if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(element);
        let kept = StoredValue::new_local((observer, changed));
        on_cleanup(move || {
            kept.try_with_value(|(observer, _)| observer.disconnect());
        });
    }
}

/// The height of the first element that fits.
pub fn height_of(selector: &str) -> Option<i32> {
    Some(document().query_selector(selector).ok()??.client_height())
}

/// The height of the window.
pub fn window_height() -> u32 {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    height.max(0.0) as u32
}
