//! What stands on the page, told by classes of its root, for rules of the styles about what is elsewhere on it. Were such
//! a rule to ask a part of the page that holds all others what it `:has()`, the browser would at any change within match
//! anew all elements about which any rule asks so.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::*;

thread_local! {
    /// How many of each there are.
    static STANDING: RefCell<BTreeMap<&'static str, usize>> = const { RefCell::new(BTreeMap::new()) };
}

/// Gives the root a class until the present owner is cleaned up, and longer while another has asked for the same.
pub fn stands(class: &'static str) {
    tell(class, |count| *count += 1);
    on_cleanup(move || tell(class, |count| *count -= 1));
}

fn tell(class: &'static str, change: impl FnOnce(&mut usize)) {
    let stands = STANDING.with_borrow_mut(|standing| {
        let count = standing.entry(class).or_default();
        change(count);
        *count > 0
    });
    if let Some(root) = document().document_element() {
        root.class_list().toggle_with_force(class, stands).ok();
    }
}
