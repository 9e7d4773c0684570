//! Files that are dragged into the window. Drags that carry no files are left alone.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{DragEvent, FileList};

fn carries_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&JsValue::from_str("Files"), 0))
}

/// Says whether files are held over the window, and calls back when they are dropped, until the present owner is cleaned
/// up.
pub fn listen(is_over: RwSignal<bool>, dropped: impl Fn(FileList) + 'static) {
    // Each element on the way is entered before the one before is left.
    let depth = StoredValue::new(0_usize);
    let step = move |event: &DragEvent, next: fn(usize) -> usize| {
        if carries_files(event) {
            depth.update_value(|depth| *depth = next(*depth));
            is_over.set(depth.get_value() > 0);
        }
    };
    let handles = [
        window_event_listener(ev::dragenter, move |event| step(&event, |depth| depth + 1)),
        window_event_listener(ev::dragleave, move |event| step(&event, |depth| depth.saturating_sub(1))),
        window_event_listener(ev::dragover, |event| {
            // Without it the browser would open the file in place of the program.
            if carries_files(&event) {
                event.prevent_default();
            }
        }),
        window_event_listener(ev::drop, move |event| {
            if carries_files(&event) {
                event.prevent_default();
                step(&event, |_| 0);
                if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
                    dropped(files);
                }
            }
        }),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
}
