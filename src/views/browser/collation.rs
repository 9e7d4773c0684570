//! The order of words. It is the browser's own: a table of all languages' letters would weigh more than the rest of the
//! program, and only the browser's agrees with every other list on the person's screen.

use std::collections::HashMap;

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

/// Content is Estonian, whichever language the program speaks.
const ORDER: &str = "et";

/// Each word with its place in Estonian order.
pub fn places(words: impl IntoIterator<Item = String>) -> HashMap<String, usize> {
    let list: js_sys::Array = words.into_iter().map(JsValue::from).collect();
    let collator = js_sys::Intl::Collator::new(&js_sys::Array::of1(&ORDER.into()), &js_sys::Object::new());
    // Sorted within the browser: a comparison across the border for each pair would take ten times as long.
    let sort = js_sys::Reflect::get(&list, &"sort".into()).ok();
    if let Some(sort) = sort.and_then(|sort| sort.dyn_into::<js_sys::Function>().ok()) {
        sort.call1(&list, &collator.compare()).ok();
    }
    list.iter().enumerate().filter_map(|(place, word)| Some((word.as_string()?, place))).collect()
}
