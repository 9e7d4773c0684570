//! Handing over, the files that went out, and paper, in Russian.

use super::plural;
use crate::i18n::messages::handover::Handover;

fn records(count: usize) -> String {
    format!("{count} {}", plural(count, "запись", "записи", "записей"))
}

/// The words.
pub(super) const HANDOVER: Handover = Handover {
    // What the last export lacks
    never_exported: "Этот план отсюда ещё не экспортировался.",
    exported_since: |date, count| {
        if count == 0 {
            return format!("Последний экспорт {date}; с тех пор изменений нет.");
        }
        let noun = plural((count % 100) as usize, "изменение", "изменения", "изменений");
        format!("Последний экспорт {date}; с тех пор {count} {noun}.")
    },
    // Files that went out
    files: "Экспортированные файлы",
    files_words: "Последние 50 файлов, экспортированных из этого браузера. Отметьте, кому передан файл: так будет ясно, чьего ответа ждать.",
    whole_plan: "Весь план",
    part: "Часть плана",
    to_whom: "Кому",
    to_whom_of: |file| format!("Кому передан {file}"),
    to_saved: "Получатель записан",
    returned: |date| format!("Вернулся {date}"),
    from_your_file: |date| format!("Создан на основе вашего файла, экспортированного {date}."),
    // The page
    page: "Передать заместителю",
    lead: "Выберите записи, которые нужны заместителю. Они попадут в отдельный файл, который откроется, даже если этого плана у него ещё нет. Позже его файл объединится с вашим планом, а невыбранные записи останутся на месте.",
    words: "Выберите записи, экспортируйте их заместителю отдельным файлом и распечатайте сопроводительный лист.",
    which: "Какие записи",
    any_owner: "Все ответственные",
    no_owner: "Без ответственного",
    all_boards: "Все доски",
    all_kinds: "Все виды",
    due_from: "Срок с",
    due_to: "Срок до",
    text: "Поиск в тексте записи",
    with_finished: "Показать также завершённые и архивные записи",
    choose_all: "Выбрать все",
    chosen: |chosen, all| format!("Выбрано: {chosen} из {all}"),
    due: |date| format!("срок {date}"),
    nothing_fits: "Измените фильтры или покажите все незавершённые записи.",
    empty_title: "Передавать нечего",
    empty: "В плане нет незавершённых записей. Завершённые появятся, если добавить их в фильтре.",
    to_hint: "Для себя: останется в списке экспортированных файлов и на сопроводительном листе.",
    download: |count| format!("Экспортировать файл: {}", records(count)),
    exported: |name| format!("Часть плана экспортирована: {name}"),
    print_cover: "Распечатать сопроводительный лист",
    // The cover list
    cover: "Сопроводительный лист",
    cover_of: records,
    cover_to: |to| format!("Кому: {to}"),
    cover_by: |by| format!("Кто передаёт: {by}"),
    nothing_chosen: "Выберите хотя бы одну запись, и здесь появится сопроводительный лист.",
    nothing_open: "В выбранных записях нет ничего незавершённого.",
    deadlines: "Сроки",
    open: "Незавершённые записи",
    waiting: "В ожидании",
    contacts: "Контакты",
    day: "Дата",
    work: "Работа",
    record: "Запись",
    next_steps: "Следующие шаги",
    awaited: "Кого или чего ждём",
    since: "С",
    until: "До",
    over: "истёк",
    partner: "Партнёр",
    linked: "Связанные записи",
    // Paper
    print: "Печать",
    print_record: "Распечатать запись",
    holds_restricted: "Содержит записи для внутреннего пользования (AK)",
    dates: "Период",
};
