//! Long texts with markup.

/// The words about markup.
#[derive(Debug)]
pub struct Markdown {
    pub preview: &'static str,
    pub new_tab: &'static str,
}
