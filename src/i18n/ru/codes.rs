//! Personal codes, in Russian.

use crate::i18n::messages::codes::Codes;

/// The words.
pub(super) const CODES: Codes = Codes {
    place: |field, row, line| match (row, line) {
        (None, None) => format!("«{field}»"),
        (Some(row), None) => format!("«{field}» (строка {row})"),
        (None, Some(line)) => format!("«{field}» (строка текста {line})"),
        (Some(row), Some(line)) => format!("«{field}» (строка {row}, строка текста {line})"),
    },
    at_place: |place, code| {
        format!("Похоже, в поле {place} есть личный код ({code}). Личных данных на доске быть не должно: удалите код.")
    },
    title: "Личные коды",
    in_files: "Они попали бы в план вместе с файлом. Личных данных на доске быть не должно: попросите отправителя удалить их или удалите сами после импорта.",
    before_export: "В экспортированном файле личные коды увидят все, кто его получит. Удалите их до экспорта.",
    export_anyway: "Всё равно экспортировать",
    open_record: |title| format!("Открыть запись «{title}»"),
    open_settings: "Открыть настройки",
};
