//! What stands at a spot of the page, told by the `data-` attributes of its elements: where a pointer presses or is held,
//! where the focus is, what of a long list is in sight.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

use super::pointer::{self, Point};

/// The element that fits around what an event came from.
fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// What an attribute says at the element around the spot that was pressed.
pub fn pressed(event: &PointerEvent, attribute: &str) -> Option<String> {
    around(event, &format!("[{attribute}]"))?.get_attribute(attribute)
}

/// How broad the element is that fits around the spot that was pressed, in pixels.
pub fn breadth(event: &PointerEvent, selector: &str) -> Option<f64> {
    Some(around(event, selector)?.get_bounding_client_rect().width())
}

/// Where a mouse is.
pub fn place_of(event: &MouseEvent) -> Point {
    Point { x: f64::from(event.client_x()), y: f64::from(event.client_y()) }
}

/// What an attribute says at a place: at the element around it or, where something lies over it, at the one of the same
/// row that reaches so far.
pub fn at(place: Point, attribute: &str, row: &str) -> Option<String> {
    let selector = format!("[{attribute}]");
    if let Some(element) = pointer::under(place, &selector) {
        return element.get_attribute(attribute);
    }
    let all = pointer::under(place, row)?.query_selector_all(&selector).ok()?;
    let mut all = (0..all.length()).filter_map(|index| all.get(index)?.dyn_into::<Element>().ok());
    let reaches = |element: &Element| {
        let edges = element.get_bounding_client_rect();
        edges.left() <= place.x && place.x < edges.right()
    };
    all.find(reaches)?.get_attribute(attribute)
}

/// What an attribute says around the element that has the focus.
pub fn focused(attribute: &str) -> Option<String> {
    let around = document().active_element()?.closest(&format!("[{attribute}]")).ok().flatten();
    around?.get_attribute(attribute)
}

/// How far the wheel turns, downwards, and over which part of the breadth of an element that fits, from its left edge.
pub fn wheel(event: &WheelEvent, selector: &str) -> (f64, Option<f64>) {
    let part = || {
        let area: Element = event.current_target()?.dyn_into().ok()?;
        let edges = area.query_selector(selector).ok()??.get_bounding_client_rect();
        (edges.width() > 0.0).then(|| ((f64::from(event.client_x()) - edges.left()) / edges.width()).clamp(0.0, 1.0))
    };
    (event.delta_y(), part())
}

/// What is in sight of rows of one height within an element that scrolls, in pixels.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Sight {
    /// How far it is scrolled.
    pub top: f64,
    /// How much of it is in sight.
    pub height: f64,
    /// The height of a row.
    pub row: f64,
}

/// What is in sight of so many rows, which the element that fits holds.
pub fn sight(area: &Element, rows: &str, count: usize) -> Sight {
    let rows = area.query_selector(rows).ok().flatten().map_or(0.0, |rows| f64::from(rows.client_height()));
    Sight {
        top: f64::from(area.scroll_top()),
        height: f64::from(area.client_height()),
        row: rows / count.max(1) as f64,
    }
}

/// Scrolls no more than it takes to see a row whole below the head, which stays.
pub fn show_row(area: &Element, head: &str, place: usize, sight: Sight) {
    let head = area.query_selector(head).ok().flatten().map_or(0.0, |head| f64::from(head.client_height()));
    let (top, end) = (place as f64 * sight.row, (place + 1) as f64 * sight.row);
    let seen = sight.height - head;
    if top < sight.top {
        area.set_scroll_top(top as i32);
    } else if end > sight.top + seen {
        area.set_scroll_top((end - seen).ceil() as i32);
    }
}
