//! Scrolling under a thing that is held near an edge: the page up and down, one element sideways.

use leptos::prelude::*;
use web_sys::Element;

use super::measure::{frame, window_corner};
use super::pointer::Point;

/// How near to an edge it begins.
const NEAR: f64 = 72.0;
/// How far one frame scrolls at most.
const FASTEST: f64 = 18.0;

/// Scrolls by one frame's worth, if a place is near an edge. Answers whether anything has moved.
pub fn scroll(place: Point, sideways: &Element) -> bool {
    let window = window();
    let (low, across) = (window_corner().y, frame(sideways));
    let before = (window.scroll_y().unwrap_or_default(), sideways.scroll_left());
    let down = speed(place.y, 0.0, low);
    if down != 0.0 {
        window.scroll_by_with_x_and_y(0.0, down);
    }
    let aside = speed(place.x, across.left, across.right);
    if aside != 0.0 {
        sideways.set_scroll_left(before.1 + aside as i32);
    }
    before != (window.scroll_y().unwrap_or_default(), sideways.scroll_left())
}

/// The nearer to an edge, the faster; beyond it as fast as can be.
fn speed(at: f64, from: f64, to: f64) -> f64 {
    let part = |distance: f64| ((NEAR - distance) / NEAR).clamp(0.0, 1.0);
    (FASTEST * (part(to - at) - part(at - from))).round()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_faster_nearer_to_an_edge() {
        let check = |at: f64, expected: f64| assert_eq!(speed(at, 0.0, 900.0), expected, "{at}");
        check(450.0, 0.0);
        check(72.0, 0.0);
        check(36.0, -9.0);
        check(0.0, -18.0);
        check(-50.0, -18.0);
        check(864.0, 9.0);
        check(990.0, 18.0);
    }
}
