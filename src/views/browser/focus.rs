//! The focus goes where the hand is.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Moves the focus to the first element that fits.
pub fn now(selector: &str) {
    if let Some(element) = find(selector) {
        element.focus().ok();
    }
}

/// Moves the focus to the first element that fits, once the page is painted.
pub fn later(selector: impl Into<String>) {
    let selector = selector.into();
    request_animation_frame(move || now(&selector));
}

/// Scrolls no more than it takes to bring the first element that fits into sight, once the page is painted.
pub fn reveal(selector: impl Into<String>) {
    let selector = selector.into();
    request_animation_frame(move || {
        if let Some(element) = find(&selector) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Takes the focus from whatever has it.
pub fn leave() {
    if let Some(element) = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.blur().ok();
    }
}

/// Moves the focus from a control that is about to go to what it stands in, so that no key falls beside the page.
pub fn out_to(selector: &str) {
    let around = document().active_element().and_then(|control| control.closest(selector).ok().flatten());
    if let Some(around) = around.and_then(|around| around.dyn_into::<HtmlElement>().ok()) {
        around.focus().ok();
    }
}

/// Moves the focus to a card, to the row of a record in a list or the table, or to where a calendar or the timeline shows
/// it, if it is on the page.
pub fn card(id: &str) {
    let on = |testid: &str, part: &str| format!("[data-testid={testid}][data-id=\"{id}\"]{part}");
    let places = [
        on("card", " .card-link"),
        on("archive-row", " a"),
        on("listed", " a"),
        on("evidence", " a"),
        on("carried-over", " a"),
        on("proposal", " a"),
        on("row", " [tabindex=\"0\"]"),
        on("calendar-item", ""),
        on("timeline-row", " a"),
    ];
    later(places.join(", "));
}

/// Moves the focus to a text control, once the page is painted, with its text selected: the next key replaces it.
pub fn select_later(selector: &'static str) {
    request_animation_frame(move || {
        if let Some(element) = find(selector) {
            element.focus().ok();
            if let Some(text) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
                text.select();
            }
        }
    });
}

/// Moves the focus as [`later`] does, after what the deed itself moves it to.
pub fn last(selector: impl Into<String>) {
    let selector = selector.into();
    request_animation_frame(move || later(selector));
}

fn find(selector: &str) -> Option<HtmlElement> {
    // The parts of a drawing take the focus as other elements do, though they are none of HTML.
    document().query_selector(selector).ok().flatten().map(JsCast::unchecked_into)
}

/// Moves the focus to the first element that fits within another.
pub fn first_in(within: &Element, selector: &str) {
    let found = within.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.focus().ok();
    }
}

/// Moves the focus among the elements that fit within another, round at the ends.
pub fn step(within: &Element, selector: &str, step: isize) {
    let Ok(rows) = within.query_selector_all(selector) else { return };
    let rows: Vec<HtmlElement> = (0..rows.length()).filter_map(|index| rows.get(index)?.dyn_into().ok()).collect();
    let active = document().active_element();
    let here = rows.iter().position(|row| active.as_ref() == Some(row.as_ref()));
    let count = rows.len() as isize;
    let next = match here {
        Some(here) => (here as isize + step).rem_euclid(count.max(1)),
        None if step > 0 => 0,
        None => count - 1,
    };
    if let Some(row) = usize::try_from(next).ok().and_then(|next| rows.get(next)) {
        row.focus().ok();
    }
}

/// Notes in which of the blocks that fit the hand is. What it answers moves the focus, once the page is painted, to the
/// first control that fits in the block that stands there by then, or in the last one; where none is left, to the rest.
/// A folded section around it is unfolded.
pub fn to_next(blocks: &'static str, control: &'static str, rest: impl Into<String>) -> impl FnOnce() {
    let rest = rest.into();
    let all = move || -> Vec<HtmlElement> {
        let found = document().query_selector_all(blocks).ok();
        let nodes = found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |index| found.get(index)));
        nodes.filter_map(|node| node.dyn_into().ok()).collect()
    };
    let active = document().active_element();
    let here = all().iter().position(|block| active.as_ref().is_some_and(|active| block.contains(Some(active))));
    move || {
        request_animation_frame(move || {
            let blocks = all();
            match blocks.get(here.unwrap_or_default()).or(blocks.last()) {
                Some(block) => {
                    if let Ok(Some(folded)) = block.closest("details:not([open])") {
                        folded.set_attribute("open", "").ok();
                    }
                    first_in(block, control);
                }
                None => later(rest),
            }
        });
    }
}

/// Moves the focus to the first element that fits, as soon as there is one: it may stand in a part of the page that is drawn
/// a few frames after the others. Folded sections around it are unfolded. The ring is shown whatever was pressed, for the eye
/// has to find a place far off. Whoever goes elsewhere meanwhile stays there.
pub fn unfold_and_go(selector: impl Into<String>) {
    const FRAMES: u32 = 60;
    fn look(selector: String, from: Option<Element>, frames: u32) {
        request_animation_frame(move || {
            if document().active_element() != from && !is_nowhere() {
                return;
            }
            let Some(element) = find(&selector) else {
                if frames > 0 {
                    look(selector, from, frames - 1);
                }
                return;
            };
            while let Ok(Some(folded)) = element.closest("details:not([open])") {
                if folded.set_attribute("open", "").is_err() {
                    break;
                }
            }
            let options = FocusOptions::new();
            options.set_focus_visible(true);
            element.focus_with_options(&options).ok();
        });
    }
    look(selector.into(), document().active_element(), FRAMES);
}

/// Whether the focus is in the first element that fits. It is while the window is not the one in use, too.
pub fn is_at(selector: &str) -> bool {
    document().active_element().is_some_and(|active| find(selector).is_some_and(|element| *element == active))
}

/// Whether no element has the focus: the one that had it is gone.
pub fn is_nowhere() -> bool {
    let body = document().body();
    document().active_element().is_none_or(|active| body.is_some_and(|body| active == *body))
}

/// Whether what has the focus lies wholly under an element that fits.
pub fn is_under(selector: &str) -> bool {
    let Some(active) = document().active_element() else { return false };
    let frame = active.get_bounding_client_rect();
    let (left, right, middle) = (frame.left(), frame.right(), (frame.top() + frame.bottom()) / 2.0);
    [left + 2.0, (left + right) / 2.0, right - 2.0].into_iter().all(|x| {
        let above = document().element_from_point(x as f32, middle as f32);
        above.is_some_and(|above| !active.contains(Some(&above)) && matches!(above.closest(selector), Ok(Some(_))))
    })
}

/// Whether an event came from within an element.
pub fn is_in(target: Option<EventTarget>, element: &Element) -> bool {
    let node = target.and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    node.is_some_and(|node| element.contains(Some(&node)))
}

/// The element that fits from which, or from within which, an event came.
pub fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// Whether an event came from an element that fits, or from within one.
pub fn is_below(target: Option<EventTarget>, selector: &str) -> bool {
    closest(target, selector).is_some()
}

/// Whether a key press means the page: it came from within it, or no element has the focus.
pub fn is_on_page(target: Option<EventTarget>) -> bool {
    is_nowhere() || is_below(target, "main")
}

/// Whether a key press belongs to a control that takes text or a choice, or to a dialog that blocks the page.
pub fn is_in_control(target: Option<EventTarget>) -> bool {
    is_below(target, "input, textarea, select, dialog:not(.lift)")
}
