//! The words of boards in Russian.

use super::plural;
use crate::i18n::messages::board::Board;

pub(super) const BOARD: Board = Board {
    name: "Доска",
    late: |days| {
        let noun = plural(days, "рабочий день", "рабочих дня", "рабочих дней");
        if days == 0 { "Просрочено".to_owned() } else { format!("Просрочено на {days} {noun}") }
    },
    left: |days| format!("{days} {}", plural(days, "рабочий день", "рабочих дня", "рабочих дней")),
    waits: |whom, days, over| {
        let whom = whom.map_or_else(|| "Ожидание".to_owned(), |whom| format!("Ожидание: {whom}"));
        let days = days.map(|days| format!(", {days}\u{a0}р.\u{a0}д.")).unwrap_or_default();
        format!("{whom}{days}{}", if over { ", срок истёк" } else { "" })
    },
    review_due: "Пора пересмотреть",
    review_soon: |date| format!("Пересмотр {date}"),
    silent: "Пора связаться",
    closed: "Закрыто",
    toolbar: "Фильтры доски",
    kind: "Вид записи",
    all_kinds: |count| format!("Все виды ({count})"),
    mark_late: "Просрочено",
    mark_this_week: "На этой неделе",
    mark_waiting: "Ожидание",
    mark_review: "Пересмотр",
    mark_silent: "Пора связаться",
    mark_conflict: "Расхождение",
    nothing_fits_title: "Ни одна запись не подходит",
    nothing_fits: "На доске есть записи, но таких среди них нет.",
    show_all: "Показать все",
    which_stage: "На какой этап?",
    which_stage_words: |title, phase| format!("Запись «{title}» теперь в столбце «{phase}», где несколько этапов."),
    put_there: "Выбрать этап",
    put_back: "Вернуть",
    lifted: |title| format!("Карточка «{title}» поднята"),
    drop_here: |place, of| format!("Опустить сюда: место {place} из {of}"),
    dropped_in_stage: |title, stage, place, of| {
        format!("Карточка «{title}» переведена на этап «{stage}», место {place} из {of}")
    },
    column_deeds: |column| format!("Действия со столбцом: {column}"),
    set_limit: "Задать ограничение…",
    limit_title: |column| format!("Ограничение столбца «{column}»"),
    limit: "Не больше карточек",
    limit_hint: "Если карточек больше, столбец предупредит. Ничего не запрещается. Оставьте поле пустым, если ограничение не нужно.",
    not_a_limit: "Введите целое число от 1 до 999 или оставьте поле пустым.",
    save_limit: "Задать ограничение",
    limit_is: |column, limit| format!("Ограничение столбца «{column}»: {limit}"),
    limit_gone: |column| format!("У столбца «{column}» больше нет ограничения"),
    over_limit: "сверх ограничения",
    of_limit: |limit| format!("ограничение {limit}"),
    over_limit_words: |count, limit| {
        format!("В столбце {count} {}, ограничение: {limit}", plural(count, "карточка", "карточки", "карточек"))
    },
    lanes: "Группировка",
    no_lanes: "Без группировки",
    by_owner: "По ответственным",
    by_area: "По уездам",
    by_kind: "По видам",
    no_owner: "Ответственный не указан",
    no_area: "Регион не указан",
    several_areas: "Несколько уездов",
    term: |days, date| format!("{days}-й рабочий день от сегодняшнего: {date}"),
};
