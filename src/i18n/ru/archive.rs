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
    // Moving out
    move_out: "Перенести в архивный файл",
    move_out_year: |count, year| {
        let records = plural(count, "запись", "записи", "записей");
        format!("Перенести в архивный файл: {count} {records} за {year} год")
    },
    move_out_words: "Если места мало, перенесите записи прошлых лет в архивный файл. При импорте файла они вернутся. Если в файле коллеги они ещё остались, в предпросмотре импорта они будут показаны как новые записи.",
    is_file_there: "Файл сохранён?",
    move_out_question: |count, file| {
        let records = plural(count, "запись", "записи", "записей");
        format!(
            "В файле {file} теперь {count} {records}. Если файл на месте, их можно убрать из этого плана; при импорте файла они вернутся."
        )
    },
    move_out_deed: |count| format!("Убрать из плана {count} {}", plural(count, "запись", "записи", "записей")),
    moved_out: |count, file| {
        let records = plural(count, "запись", "записи", "записей");
        format!("Из плана убрано: {count} {records}. Сохраните файл {file}.")
    },
    changed_meanwhile: "За это время записи изменились и остались в плане. Перенесите их в файл ещё раз.",
    in_name: "arhiv",
    deed_move_out: "перенос записей в архивный файл",
    before_move_out: "перед переносом записей в архивный файл",
    not_archived: "В архивный файл можно перенести только записи из архива.",
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
