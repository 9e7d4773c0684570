//! The page of plans in Russian.

use super::super::messages::plans::Plans;
use super::plural;

fn records(count: usize) -> String {
    format!("{count} {}", plural(count, "запись", "записи", "записей"))
}

/// The words.
pub(super) const PLANS: Plans = Plans {
    page: "Планы",
    lead: "У каждого плана свои записи, списки и файл. Здесь все планы, которые хранит этот браузер.",
    manage: "Управление планами…",
    in_view: "Открыт",
    last_changed: |moment| format!("последнее изменение {moment}"),
    open: "Открыть",
    rename: "Переименовать",
    title: "Название плана",
    renamed: |title| format!("Теперь план называется «{title}»"),
    download: "Скачать файлом",
    archive: "В архив",
    archived_heading: "Планы в архиве",
    archived: |title| format!("План «{title}» в архиве"),
    bring_back: "Вернуть",
    brought_back: |title| format!("План «{title}» возвращён из архива"),
    not_written: "Записать в хранилище браузера не удалось, поэтому план остался прежним. Освободите место и повторите попытку.",
    // Into the next year
    duplicate: "Создать на новый год…",
    duplicate_title: |title| format!("План на новый год на основе «{title}»"),
    year: "Год",
    year_needed: "Укажите год четырьмя цифрами, например 2028.",
    title_needed: "Укажите название плана.",
    along: |count| match count {
        0 => "Незавершённых записей нет: переходят только списки плана и шаблоны.".to_owned(),
        _ => format!(
            "{} {count} {}, а также списки плана и шаблоны.",
            plural(count, "Переходит", "Переходят", "Переходит"),
            plural(count, "незавершённая запись", "незавершённые записи", "незавершённых записей"),
        ),
    },
    dates: "Даты в новом году те же; если день нерабочий, дата сдвигается на следующий рабочий, в конце года — на предыдущий. Записи начинаются с первого этапа, шаги не выполнены.",
    behind: |count| match count {
        0 => "Заметки, результаты и фактические расходы не переходят.".to_owned(),
        _ => format!(
            "Не {} {count} {}, а также заметки, результаты и фактические расходы всех записей.",
            plural(count, "переходит", "переходят", "переходит"),
            plural(
                count,
                "завершённая или отменённая запись",
                "завершённые или отменённые записи",
                "завершённых или отменённых записей"
            ),
        ),
    },
    make: "Создать новый план",
    duplicated: |title, count| format!("План «{title}» открыт, перенесено: {}", records(count)),
    // Deleted plans
    delete: "Удалить",
    deleted_heading: "Удалённые планы",
    deleted_lead: "Удалённый план остаётся здесь, пока вы не восстановите его или не удалите навсегда.",
    deleted: |title| format!("План «{title}» среди удалённых"),
    restored: |title| format!("План «{title}» восстановлен"),
    remove: "Удалить навсегда",
    remove_title: |title| format!("Удалить «{title}» навсегда?"),
    remove_words: |count| format!("Будет удалён план, в нём {}. Отменить это нельзя.", records(count)),
    remove_deed: "Удалить план",
    removed: |title| format!("План «{title}» удалён навсегда"),
    deleted_here_title: "Этот план удалён",
    deleted_here: "План удалили в другой вкладке. Все записи на месте: восстановите план или откройте другой.",
    restore_here: "Восстановить план",
    removed_elsewhere: "План удалили навсегда в другой вкладке, поэтому открыт другой план",
};
