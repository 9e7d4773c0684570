//! How large things are on the screen, in CSS pixels.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

/// The width of what an event's element stands in.
pub fn width_around(target: Option<EventTarget>) -> Option<i32> {
    Some(target?.dyn_into::<Element>().ok()?.parent_element()?.client_width())
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
