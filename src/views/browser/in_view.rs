//! Hearing when an element comes near the window, or when the page scrolls, so that long lists draw only what is about
//! to be seen.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far from the window is near: a screen of cards is drawn before it is reached.
const MARGIN: &str = "1200px";

/// Calls back when the element is near the window, until the present owner is cleaned up.
pub fn when_near(element: &Element, near: impl Fn() + 'static) {
    let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let mut entries = entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
        if entries.any(|entry| entry.is_intersecting()) {
            near();
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    if let Ok(observer) = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options) {
        observer.observe(element);
        let kept = StoredValue::new_local((observer, seen));
        on_cleanup(move || {
            kept.try_with_value(|(observer, _)| observer.disconnect());
        });
    }
}

/// Calls back at the next frame after the page was scrolled or its window resized, until the present owner is cleaned up.
pub fn when_scrolled(look: impl Fn() + Clone + 'static) {
    let is_asked = StoredValue::new(false);
    let ask = move || {
        if is_asked.get_value() {
            return;
        }
        is_asked.set_value(true);
        let look = look.clone();
        request_animation_frame(move || {
            if is_asked.try_set_value(false).is_none() {
                look();
            }
        });
    };
    let again = ask.clone();
    let handles =
        [window_event_listener(ev::scroll, move |_| ask()), window_event_listener(ev::resize, move |_| again())];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
}
