//! Long texts with markup.

use crate::i18n::messages::markdown::Markdown;

pub(super) const MARKDOWN: Markdown = Markdown { preview: "Preview", new_tab: "opens in a new tab" };
