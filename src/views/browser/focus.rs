//! The focus goes where the hand is.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Moves the focus to the first element that fits, once the page is painted.
pub fn later(selector: impl Into<String>) {
    let selector = selector.into();
    request_animation_frame(move || {
        if let Some(element) = find(&selector) {
            element.focus().ok();
        }
    });
}

/// Moves the focus to a card, if it is on the page.
pub fn card(id: &str) {
    later(format!("[data-testid=card][data-id=\"{id}\"] .card-link"));
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

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Whether a key press belongs to a control that takes text or a choice.
pub fn is_in_control(target: Option<web_sys::EventTarget>) -> bool {
    target
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.closest("input, textarea, select, dialog").ok().flatten().is_some())
}
