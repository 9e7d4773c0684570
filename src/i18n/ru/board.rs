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
    toolbar: "Отбор записей",
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
    term: |days, date| format!("{days}-й рабочий день от сегодняшнего: {date}"),
};
