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
    late_since: |date| format!("самый давний срок {date}"),
    late_none: "ни один срок не прошёл",
    soon: |_| "со сроком в ближайшие 10 рабочих дней",
    soon_first: |when| format!("первый срок: {when}"),
    soon_none: "скоро ничего не заканчивается",
    waiting: |count| plural(count, "ожидает", "ожидают", "ожидают"),
    waiting_longest: |days| match days {
        0 => "все с сегодняшнего дня".to_owned(),
        _ => format!("дольше всего: {days} {}", plural(days, "рабочий день", "рабочих дня", "рабочих дней")),
    },
    waiting_none: "никого не ждут",
    conflicts: |count| plural(count, "противоречие", "противоречия", "противоречий"),
    conflicts_ask: |count| plural(count, "ждёт вашего решения", "ждут вашего решения", "ждут вашего решения"),
    conflicts_none: "копии согласны между собой",
    news: |count| plural(count, "запись изменена другими", "записи изменены другими", "записей изменено другими"),
    news_after: |when| format!("после {when}"),
    news_first: "после прошлого посещения",
    late_head: "Просрочено",
    late_empty: "Ни один срок не прошёл.",
    soon_head: "Срок близко",
    soon_empty: "В ближайшие 10 рабочих дней сроки не истекают.",
    waiting_head: "В ожидании",
    waiting_empty: "Ни одна запись никого не ждёт.",
    conflicts_head: "Противоречия",
    upkeep_head: "Пересмотр и контакты",
    upkeep_empty: "В ближайшие 30 дней пересматривать нечего.",
    news_head: "Изменилось с прошлого посещения",
    news_empty: "С вашего прошлого посещения другие ничего не меняли. Изменения появятся здесь, когда вы импортируете файл коллеги.",
    all: |count| format!("Все: {count}"),
    over_by: |days| if days == 0 { "прошёл".to_owned() } else { format!("просрочено: {days} р. д.") },
    until: |date| format!("до {date}"),
    waits_for: |whom| format!("Ожидает: {whom}"),
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
    load_words: "Часы записи распределяются поровну по её рабочим дням, 8 часов составляют рабочий день. Возможное число: рабочие дни одного человека.",
    load_month: |month, planned, possible, records| {
        let noun = plural(records, "запись", "записи", "записей");
        format!("{month}: запланировано рабочих дней {planned}, возможно {possible}, {records} {noun}")
    },
    load_planned: "запланированные рабочие дни",
    load_possible: |days| {
        format!("возможно ({days} {} в году)", plural(days, "рабочий день", "рабочих дня", "рабочих дней"))
    },
    load_over: "! больше возможного",
    load_unplaced: |count| format!("Без времени или объёма: {count} {}", plural(count, "запись", "записи", "записей")),
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
    of_unplaced: "Время или объём не указаны",
    of_work: "Записи",
    of_done: "Завершённые записи",
    of_means: "Бюджет и расходы",
    all_duties: "все рабочие задачи",
};
