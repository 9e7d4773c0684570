//! The words of the page `calendar`, and what a calendar calls its days.

use super::plural;
use crate::i18n::capitalised;
use crate::i18n::messages::calendar::Calendar;
use crate::model::calendar::Holiday;

const MONTHS: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

/// Months as they stand in dates.
pub(super) const OF_MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

fn of_month(month: usize) -> &'static str {
    OF_MONTHS.get(month).copied().unwrap_or_default()
}

pub(super) const CALENDAR: Calendar = Calendar {
    page: "Календарь",
    months: MONTHS,
    month_year: |number, year| format!("{} {year}", capitalised(MONTHS.get(number).copied().unwrap_or_default())),
    day_month: |day, number| format!("{day} {}", of_month(number)),
    days_of_month: |first, last, number| format!("{first}–{last} {}", of_month(number)),
    weekdays: ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
    weekdays_short: ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"],
    holiday: |holiday| match holiday {
        Holiday::NewYear => "Новый год",
        Holiday::IndependenceDay => "День независимости",
        Holiday::GoodFriday => "Страстная пятница",
        Holiday::EasterSunday => "Пасха",
        Holiday::SpringDay => "Праздник весны",
        Holiday::WhitSunday => "Троица",
        Holiday::VictoryDay => "День победы в Выннуской битве",
        Holiday::MidsummerDay => "Янов день",
        Holiday::RestorationDay => "День восстановления независимости",
        Holiday::ChristmasEve => "Сочельник",
        Holiday::ChristmasDay => "Рождество",
        Holiday::SecondChristmasDay => "Второй день Рождества",
    },
    shortened: "сокращённый",
    shortened_words: "Рабочий день короче на три часа",
    today: "сегодня",
    week: "Неделя",
    week_short: "Нед.",
    week_of: |number, days| format!("{number}-я неделя, {days}"),
    working_days: |days, shortened| {
        let days = format!("{days} {}", plural(days, "рабочий день", "рабочих дня", "рабочих дней"));
        if shortened == 0 { days } else { format!("{days}, из них сокращённых: {shortened}") }
    },
    views: "Представление",
    month_view: "Месяц",
    week_view: "Неделя",
    agenda_view: "По дням",
    go_today: "Сегодня",
    before: |what| format!("Назад: {what}"),
    after: |what| format!("Вперёд: {what}"),
    shown: "Что показывать",
    sort_work: "Мероприятия",
    sort_due: "Сроки",
    sort_row: "Шаги",
    sort_other: "Другие даты",
    ongoing: "Длится дольше",
    until: |date| format!("до {date}"),
    more: |count| format!("ещё {count}"),
    more_of: |count, day| format!("ещё {count}, {day}"),
    late: "Просрочено",
    row_of: |text, title| format!("{text} ({title})"),
    empty_title: "В эти дни ничего нет",
    empty: "Выберите другое время или добавьте запись: дважды щёлкните по дню или нажмите клавишу N.",
    plan_empty: "В этом плане пока нет записей. Добавьте первую или загрузите на доске образец плана.",
    help: "Enter открывает запись, пробел берёт её. Стрелки переносят её на день или неделю вперёд или назад, Shift со стрелкой меняет конец, пробел опускает, Escape возвращает прежнюю дату.",
    here: "сюда",
    when: |date, weekday| format!("{date}, {weekday}"),
    from_to: |first, last| format!("{first} – {last}"),
    grabbed: |title, when| format!("Взято: «{title}». {when}"),
    over: |title, when| format!("«{title}»: {when}"),
    dropped: |title, when| format!("«{title}»: новая дата {when}"),
    stretched: |title, when| format!("«{title}»: теперь {when}"),
    put_back: |title| format!("«{title}»: прежняя дата возвращена"),
    not_moved: |title| format!("«{title}»: дата не изменилась"),
    on_weekend: "Это выходной день.",
    on_holiday: |name| format!("Это праздничный день: {name}."),
    disputed: |title| format!("«{title}»: в копиях разные даты. Откройте запись и сначала решите, какая останется."),
    new_on: |date| format!("Новая запись, {date}"),
    which_day: "День",
    which_kind: "Какого вида запись?",
};
