//! Where things stand in the window, in pixels.

use leptos::prelude::*;
use web_sys::Element;

use super::pointer::Point;

/// The box of an element.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Frame {
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
}

/// The box of an element.
pub fn frame(element: &Element) -> Frame {
    let rect = element.get_bounding_client_rect();
    Frame { left: rect.left(), right: rect.right(), top: rect.top(), bottom: rect.bottom() }
}

/// The box of what stands in an element at a place.
pub fn child(element: &Element, place: usize) -> Option<Frame> {
    element.children().item(u32::try_from(place).ok()?).as_ref().map(frame)
}

/// The boxes of all that stands in what stands in an element at a place.
pub fn grandchildren(element: &Element, place: usize) -> Vec<Frame> {
    let child = u32::try_from(place).ok().and_then(|place| element.children().item(place));
    let mut next = child.and_then(|child| child.first_element_child());
    let mut frames = Vec::new();
    while let Some(element) = next {
        frames.push(frame(&element));
        next = element.next_element_sibling();
    }
    frames
}

/// Whether the page is scrolled down.
pub fn is_scrolled() -> bool {
    window().scroll_y().is_ok_and(|top| top > 0.0)
}

/// The lower right corner of the window.
pub fn window_corner() -> Point {
    let number = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64());
    let window = window();
    Point { x: number(window.inner_width()).unwrap_or_default(), y: number(window.inner_height()).unwrap_or_default() }
}
