//! What a report is about: the days, and what is left out.

use crate::i18n::messages::scope::Scope;

pub(super) const SCOPE: Scope = Scope {
    period: "Период",
    year: |year| format!("{year} год"),
    own: "Другой период",
    first: "Первый день",
    last: "Последний день",
    backwards: "Последний день раньше первого.",
    public_only: "Без записей AK",
};
