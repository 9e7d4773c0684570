//! What has to do with frames: what takes so long that the page has to say so first, what is done in each of them.

use std::time::Duration;

use leptos::prelude::*;

/// Does something once what has been said before is painted.
pub fn after(deed: impl FnOnce() + 'static) {
    // The frame is asked for before it is painted; what it puts off comes after.
    request_animation_frame(move || set_timeout(deed, Duration::ZERO));
}

/// Does something in each frame, as long as it answers that there is more to do.
pub fn each_frame(mut deed: impl FnMut() -> bool + 'static) {
    request_animation_frame(move || {
        if deed() {
            each_frame(deed);
        }
    });
}
