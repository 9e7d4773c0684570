//! Long texts with markup.

use crate::i18n::messages::markdown::Markdown;

pub(super) const MARKDOWN: Markdown =
    Markdown { preview: "Просмотр", new_tab: "откроется в новой вкладке" };
