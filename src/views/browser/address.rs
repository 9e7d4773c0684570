//! What an address can hold.

/// A text as a part of an address. The router decodes a parameter a second time, so a per cent sign is written twice.
pub fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(&text.replace('%', "%25")).into()
}
