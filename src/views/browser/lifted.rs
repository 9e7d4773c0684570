//! The picture of a thing in the hand: it follows the pointer above everything else.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::measure::frame;
use super::pointer::Point;

/// How far below its upper edge a picture hangs at most: what lies below stays in sight above it.
const HANGS: f64 = 24.0;

/// A picture of an element, in sight until it is dropped.
#[derive(Debug)]
pub struct Lifted {
    picture: HtmlElement,
    /// From the pointer to the upper left corner.
    grip: Point,
}

impl Lifted {
    /// Takes a picture of an element that was pressed at a place; `class` says how it looks in the hand.
    pub fn new(element: &Element, pressed: Point, class: &str) -> Option<Self> {
        let box_ = frame(element);
        let picture = element.clone_node_with_deep(true).ok()?.dyn_into::<HtmlElement>().ok()?;
        // No one is to find, reach or hear the same thing twice.
        for name in ["id", "data-testid", "data-id"] {
            picture.remove_attribute(name).ok();
        }
        picture.set_attribute("inert", "").ok();
        picture.set_attribute("aria-hidden", "true").ok();
        picture.class_list().add_1(class).ok();
        picture.style().set_property("inline-size", &format!("{}px", box_.right - box_.left)).ok();
        let lifted = Self { picture, grip: Point { x: box_.left - pressed.x, y: (box_.top - pressed.y).max(-HANGS) } };
        lifted.to(pressed);
        document().body()?.append_child(&lifted.picture).ok()?;
        Some(lifted)
    }

    /// Holds it under the pointer.
    pub fn to(&self, place: Point) {
        let (x, y) = (place.x + self.grip.x, place.y + self.grip.y);
        self.picture.style().set_property("translate", &format!("{x}px {y}px")).ok();
    }
}

impl Drop for Lifted {
    fn drop(&mut self) {
        self.picture.remove();
    }
}
