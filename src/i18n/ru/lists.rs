//! The editable lists, in Russian.

use super::plural;
use crate::i18n::messages::lists::Lists;

/// The words.
pub(super) const LISTS: Lists = Lists {
    lead: "Из этих списков выбираются значения в записях. Списки принадлежат плану: они попадают в экспортированный файл и объединяются, как записи. Изменение списка не меняет ни одной записи: выбранное значение в ней остаётся.",
    entries: |count| format!("{count} {}", plural(count, "значение", "значения", "значений")),
    entries_from_start: |count| {
        format!("исходный список, {count} {}", plural(count, "значение", "значения", "значений"))
    },
    from_start: "Действует исходный список Lepik. После первого изменения он становится списком плана; если удалить все строки, снова действует исходный.",
    removed: |entry, count| match count {
        0 => format!("«{entry}» удалено из списка. Ни одна запись его не использует."),
        count => format!(
            "«{entry}» удалено из списка. Его {} {count} {}; изменений в них нет.",
            plural(count, "использует", "используют", "используют"),
            plural(count, "запись", "записи", "записей")
        ),
    },
};
