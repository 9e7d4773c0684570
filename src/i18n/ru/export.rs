//! What goes out, in Russian.

use super::plural;
use crate::i18n::messages::export::Export;

fn restricted_records(count: usize) -> String {
    format!("{count} {}", plural(count, "запись AK", "записи AK", "записей AK"))
}

fn found(restricted: usize, codes: usize) -> String {
    let restricted = (restricted > 0).then(|| restricted_records(restricted));
    let codes = (codes > 0).then(|| format!("{codes} {}", plural(codes, "личный код", "личных кода", "личных кодов")));
    restricted.into_iter().chain(codes).collect::<Vec<_>>().join(" и ")
}

/// The words.
pub(super) const EXPORT: Export = Export {
    // Copies
    copies: "Копии для чтения и для других программ",
    copies_lead: "Коллеге, который продолжит работу над планом, отправьте весь план: копии нельзя объединить с планом без потерь.",
    downloaded: |name| format!("Файл скачан: {name}"),
    view: "Копия для чтения",
    view_words: "Для партнёров или общественности. Записи AK всегда исключаются полностью.",
    view_count: |shown, restricted| {
        let shown = format!(
            "{} {shown} {}",
            plural(shown, "Войдёт", "Войдут", "Войдёт"),
            plural(shown, "запись", "записи", "записей")
        );
        match restricted {
            0 => format!("{shown}."),
            _ => format!(
                "{shown}, не {} {}.",
                plural(restricted, "войдёт", "войдут", "войдёт"),
                restricted_records(restricted)
            ),
        }
    },
    view_get: "Скачать копию",
    view_choose: "Выбрать содержание копии для чтения",
    view_in_name: "kopija-dlja-chtenija",
    boards: "Доски",
    kinds: "Виды записей",
    fields: "Поля",
    fields_words: "Заметки, предложения участников закупки и всё, что предназначено только коллегам, не войдёт ни при каком выборе.",
    fields_public: "Выбрать поля, подходящие для общественности",
    fields_all: "Выбрать все поля",
    fields_of_all: "Поля всех записей",
    archived: "Также записи из архива",
    table: "Таблица (CSV)",
    table_words: "Открывается в Excel. В таблице одного вида есть и его собственные поля.",
    table_get: "Скачать таблицу",
    all_kinds: "Все виды",
    calendar: "Календарь (ICS)",
    calendar_words: "Для Outlook и Teams: записи с датами, сроки шагов и договорённостей.",
    calendar_get: "Скачать календарь",
    list: "Список (Markdown)",
    list_words: "Текст для письма или документа: таблица по каждой доске.",
    list_get: "Скачать список",
    all_boards: "Все доски",
    record_get: "Скачать в формате Markdown",
    // The question before an export
    goes_out: |restricted, codes| format!("В файле {}", found(restricted, codes)),
    restricted_words: "Информацию для внутреннего пользования (AK) может получить только тот, кто имеет на это право.",
    seal_advice: "Зашифруйте файл паролем. В учреждении такую информацию отправляют с помощью DigiDoc.",
    leave_out_advice: "Исключите записи AK или зашифруйте файл перед отправкой: в учреждении для этого используют DigiDoc.",
    digidoc_advice: "Зашифруйте файл перед отправкой: в учреждении для этого используют DigiDoc.",
    leave_out: |count| format!("Исключить {}", restricted_records(count)),
    seal_instead: "Зашифровать паролем…",
    // Sealed files
    seal: "Экспорт с шифрованием…",
    seal_title: "Зашифрованный файл",
    seal_words: "Файл открывается только паролем. Забытый пароль восстановить нельзя, и без него файл не откроет никто.",
    seal_channel: "Передайте пароль другим путём, например по телефону, а не в том же письме.",
    seal_digidoc: "Для отправки информации AK в учреждении используют DigiDoc.",
    passphrase: "Пароль",
    passphrase_again: "Пароль ещё раз",
    passphrase_hint: |least| {
        format!(
            "Не менее {least} {}. Хорошо подходят четыре или пять случайных слов.",
            plural(least, "знака", "знаков", "знаков")
        )
    },
    passphrase_show: "Показать пароль",
    passphrase_short: |least| {
        format!("В пароле должно быть не менее {least} {}.", plural(least, "знака", "знаков", "знаков"))
    },
    passphrases_differ: "Пароли различаются. Введите один и тот же пароль в обе строки.",
    seal_deed: "Зашифровать и скачать",
    sealing: "Шифрование…",
    sealed: |name| format!("Зашифрованный файл скачан: {name}"),
    sealed_in_name: "zashifrovano",
    seal_too_large: "План больше 20\u{a0}МиБ. Файлы такого размера Lepik не шифрует; экспортируйте план и зашифруйте его в DigiDoc.",
    seal_no_memory: "Для шифрования не хватило памяти. Закройте несколько вкладок и повторите попытку.",
    seal_no_randomness: "Этот браузер не даёт случайных чисел для шифрования. Попробуйте другой браузер.",
    seal_not_verified: "При проверке зашифрованный файл не открылся, поэтому он не скачан. Повторите попытку.",
};
