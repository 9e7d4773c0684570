//! The archive and the emptying of the bin in Russian.

use super::super::messages::archive::Archive;
use super::plural;

/// The words.
pub(super) const ARCHIVE: Archive = Archive {
    page: "Архив",
    lead: "Завершённые записи, которые больше не нужны на досках. Поиск их находит, связи с ними сохраняются.",
    empty_title: "Архив пуст",
    empty: "Завершённую или отменённую запись можно отправить в архив из её меню, а все записи года сразу — с этой страницы.",
    finished: "Завершённые записи на досках",
    archive_year: |count, year| {
        format!(
            "Отправить в архив {count} {} за {year} год",
            plural(count, "завершённую запись", "завершённые записи", "завершённых записей")
        )
    },
    archived_year: |count, year| {
        format!("Отправлено в архив: {count} {} за {year} год", plural(count, "запись", "записи", "записей"))
    },
    archive: "В архив",
    archived: |title| format!("Запись «{title}» в архиве"),
    bring_back: "Вернуть",
    brought_back: |title| format!("Запись «{title}» снова на доске"),
    in_archive: "Запись в архиве",
    mark: "В архиве",
    // Purging
    purge: "Удалить навсегда",
    empty_bin: "Очистить корзину",
    empty_bin_title: "Очистить корзину?",
    purge_title: |title| format!("Удалить «{title}» навсегда?"),
    purge_words: |count| {
        format!(
            "{} {count} {}. Отменить это нельзя.",
            plural(count, "Будет навсегда удалена", "Будут навсегда удалены", "Будет навсегда удалено"),
            plural(count, "запись", "записи", "записей")
        )
    },
    purge_deed: |count| format!("Удалить {count} {}", plural(count, "запись", "записи", "записей")),
    keep: "Оставить",
    purged: |count| {
        format!(
            "{} {count} {}",
            plural(count, "Навсегда удалена", "Навсегда удалены", "Навсегда удалено"),
            plural(count, "запись", "записи", "записей")
        )
    },
    deed_purge: "удаление навсегда",
    // Why a command was refused
    still_open: "В архив можно отправить только завершённую или отменённую запись.",
    not_in_bin: "Навсегда удалить можно только то, что в корзине.",
};
