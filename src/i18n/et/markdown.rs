//! Long texts with markup.

use crate::i18n::messages::markdown::Markdown;

pub(super) const MARKDOWN: Markdown = Markdown { preview: "Eelvaade", new_tab: "avaneb uuel vahekaardil" };
