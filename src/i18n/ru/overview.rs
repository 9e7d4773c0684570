//! The words of the page `overview`.

use super::calendar::{CALENDAR, OF_MONTHS};
use super::plural;
use crate::i18n::capitalised;
use crate::i18n::messages::overview::{Overview, nth};
use crate::model::group::Upkeep;

pub(super) const OVERVIEW: Overview = Overview {
    page: "Обзор",
    today: |day| {
        let (weekday, month) = (capitalised(CALENDAR.weekday(day)), nth(&OF_MONTHS, day.month()));
        format!("{weekday}, {} {month} {} · {}-я неделя", day.day(), day.year(), day.iso_week_date().week())
    },
    months: ["янв", "фев", "март", "апр", "май", "июнь", "июль", "авг", "сент", "окт", "нояб", "дек"],
    figures: "Что требует внимания",
    late: |count| plural(count, "просрочена", "просрочены", "просрочено"),
    late_since: |date| format!("самый ранний срок {date}"),
    late_none: "ни один срок не прошёл",
    soon: |_| "со сроком в ближайшие 10 рабочих дней",
    soon_first: |when| format!("первый срок: {when}"),
    soon_none: "ближайших сроков нет",
    waiting: |_| "в ожидании",
    waiting_longest: |days| match days {
        0 => "все с сегодняшнего дня".to_owned(),
        _ => format!("дольше всего: {days} {}", plural(days, "рабочий день", "рабочих дня", "рабочих дней")),
    },
    waiting_none: "записей в ожидании нет",
    conflicts: |count| plural(count, "расхождение", "расхождения", "расхождений"),
    conflicts_ask: |count| plural(count, "ждёт вашего решения", "ждут вашего решения", "ждут вашего решения"),
    conflicts_none: "копии совпадают",
    news: |count| plural(count, "запись изменена другими", "записи изменены другими", "записей изменено другими"),
    news_after: |when| format!("после {when}"),
    news_first: "после прошлого посещения",
    late_head: "Просрочено",
    late_empty: "Ни один срок не прошёл.",
    soon_head: "Срок приближается",
    soon_empty: "В ближайшие 10 рабочих дней сроков нет.",
    waiting_head: "В ожидании",
    waiting_empty: "Записей в ожидании нет.",
    conflicts_head: "Расхождения",
    upkeep_head: "Пересмотр и контакты",
    upkeep_empty: "В ближайшие 30 дней ничего пересматривать и ни с кем связываться не нужно.",
    news_head: "Изменилось с прошлого посещения",
    news_empty: "С вашего прошлого посещения другие ничего не меняли. Изменения появятся здесь, когда вы импортируете файл коллеги.",
    all: |count| format!("Все: {count}"),
    over_by: |days| {
        if days == 0 { "прошёл".to_owned() } else { format!("просрочено: {days}\u{a0}р.\u{a0}д.") }
    },
    until: |date| format!("до {date}"),
    waits_for: |whom| format!("Ожидание: {whom}"),
    waits_since: |date| format!("с {date}"),
    decide: "решите",
    upkeep: |reason| match reason {
        Upkeep::Contact => "Связаться",
        Upkeep::Review => "Пересмотреть",
        Upkeep::Restriction => "Ограничение доступа заканчивается",
    },
    last_contact: |date| format!("последний контакт {date}"),
    new_record: "Новая запись",
    two_values: "два значения",
    more_fields: |count| format!("и ещё {count}"),
    someone: "кто-то",
    load_head: "Нагрузка по месяцам",
    load_words: "Трудозатраты записи распределяются поровну по её рабочим дням; 8 часов — один рабочий день. Возможно столько, сколько рабочих дней у одного человека.",
    load_month: |month, planned, possible, records| {
        let noun = plural(records, "запись", "записи", "записей");
        format!("{month}: рабочих дней запланировано {planned}, возможно {possible}; {records} {noun}")
    },
    load_planned: "запланированные рабочие дни",
    load_possible: |days| {
        format!("возможно ({days} {} в году)", plural(days, "рабочий день", "рабочих дня", "рабочих дней"))
    },
    load_over: "! больше возможного",
    load_unplaced: |count| format!("Без дат или трудозатрат: {count} {}", plural(count, "запись", "записи", "записей")),
    progress_head: "Ход работы и бюджет",
    done: "Завершено записей",
    done_of: |done, all| format!("Завершено записей: {done} из {all}"),
    spent: "Израсходовано",
    budget: "Бюджет",
    spent_of: |percent| format!("Израсходовано {percent}\u{a0}% бюджета"),
    total: "Всего",
    sources_head: "Источники финансирования",
    source: "Источник финансирования",
    no_source: "Не указан",
    no_means: "Ни у одной записи нет бюджета или расходов.",
    of_month: |month, year| format!("Нагрузка: {month} {year}"),
    of_unplaced: "Даты или трудозатраты не указаны",
    of_work: "Записи",
    of_done: "Завершённые записи",
    of_means: "Бюджет и расходы",
    all_duties: "все обязанности",
};
