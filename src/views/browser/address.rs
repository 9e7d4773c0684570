//! Words in addresses.

/// A text as it can stand in the query of an address.
pub fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}
