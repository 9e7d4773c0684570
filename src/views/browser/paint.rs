//! What takes so long that the page has to say so first.

use std::time::Duration;

use leptos::prelude::*;

/// Does something once what has been said before is painted.
pub fn after(deed: impl FnOnce() + 'static) {
    // The frame is asked for before it is painted; what it puts off comes after.
    request_animation_frame(move || set_timeout(deed, Duration::ZERO));
}
