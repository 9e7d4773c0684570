//! What the record editor and the page say of their own accord, in Russian.

use crate::i18n::messages::history::History;

/// The words.
pub(super) const HISTORY: History = History {
    title: "История",
    lead: "О каждом поле известно, кто записал его последним. Время известно только для последнего изменения записи. Того, что было заменено или удалено, запись не помнит.",
    nothing: "Кто заполнял поля этой записи, неизвестно.",
    last: |moment| format!("последнее {moment}"),
    you: "вы",
    sample: "пример плана",
    copy: |replica| format!("копия {replica}"),
    earlier: "раньше",
    rows: |count| format!("строк: {count}"),
    to_bin: "Перемещено в корзину",
    out_of_bin: "Возвращено из корзины",
    to_archive: "Перемещено в архив",
    out_of_archive: "Возвращено из архива",
    // Fields that need attention
    required: "обязательно",
    title_hint: "Название (обязательно)",
    attention: |count| format!("Требуют внимания поля ({count})"),
    no_title: "У записи должно быть название.",
    no_owner: "Работа идёт, но ответственный не указан.",
    no_due: "Работа идёт, но срок не указан.",
    no_end: "Работа завершена, но дата окончания не указана.",
    no_close_reason: "Укажите, почему работа отменена.",
    // A field that has changed elsewhere while it is being edited
    changed_elsewhere: |field| format!("Поле «{field}» тем временем изменено в другом месте. Ваш текст сохранён."),
    changed_by: |who| format!("Это поле тем временем изменено в другом месте ({who}). Теперь там:"),
    take: "Взять это значение",
    yours_stays: "Если писать дальше, сохранятся оба.",
    both_stay: "Сохранены оба значения. Выше можно выбрать, какое останется.",
    // A page that has broken
    fault_title: "Страница сломалась",
    fault: "Из-за ошибки в программе эта страница больше не работает. Всё, что было сохранено, осталось в этом браузере. Могло пропасть только то, что вы набирали в последний момент.",
    fault_again: "Если та же страница сломается снова, откройте обзор: остальные страницы работают.",
    reload: "Загрузить страницу заново",
    to_overview: "Открыть обзор",
    download: "Скачать сохранённые данные",
    no_download: "Сохранённые данные не удалось записать в файл отсюда. Загрузите страницу заново и экспортируйте план.",
};
