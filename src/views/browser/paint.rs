//! What is done in each frame.

use leptos::prelude::*;

/// Does something in each frame, as long as it answers that there is more to do.
pub fn each_frame(mut deed: impl FnMut() -> bool + 'static) {
    request_animation_frame(move || {
        if deed() {
            each_frame(deed);
        }
    });
}
