//! Paper: hearing that the page is about to be printed, and asking the browser to print it.

use leptos::ev;
use leptos::prelude::*;

/// Whether the page is being printed: it may look different on paper. What follows this is drawn before the browser takes
/// its picture of the page.
pub fn listen() -> RwSignal<bool> {
    let is_printing = RwSignal::new(false);
    let before = window_event_listener(ev::beforeprint, move |_| is_printing.set(true));
    let after = window_event_listener(ev::afterprint, move |_| is_printing.set(false));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    is_printing
}

/// Asks the browser to print the page, once what was pressed has closed.
pub fn print() {
    request_animation_frame(|| {
        window().print().ok();
    });
}
