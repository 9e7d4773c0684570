//! The words of the page `timeline`.

use super::plural;
use crate::i18n::messages::timeline::Timeline;
use crate::i18n::show;
use crate::model::scale::Zoom;

pub(super) const TIMELINE: Timeline = Timeline {
    page: "Шкала времени",
    extent: "Охват",
    zoom: |zoom| match zoom {
        Zoom::Week => "Неделя",
        Zoom::Month => "Месяц",
        Zoom::Quarter => "Квартал",
        Zoom::Year => "Год",
        Zoom::ThreeYears => "3 года",
    },
    closer: "Показать более короткий период",
    wider: "Показать более длинный период",
    year: |year| format!("{year} год"),
    years: |first, last| format!("{first}–{last} годы"),
    quarter: |quarter| format!("{} квартал", show::roman(quarter)),
    quarter_year: |quarter, year| format!("{} квартал {year} года", show::roman(quarter)),
    settings: "Настройки шкалы времени",
    rows: "Строки",
    by_duty: "Строки: обязанности",
    by_kind: "Строки: виды",
    by_owner: "Строки: ответственные",
    no_duty: "Неизвестного вида",
    no_owner: "Без ответственного",
    links: "Связи",
    hide_done: "Скрыть завершённые",
    print: "Печать (A3)",
    list: "Записи на шкале времени",
    help: "Стрелки вверх и вниз ведут от записи к записи, Enter открывает запись, пробел берёт её. Стрелки влево и вправо переносят её на день, вверх и вниз — на неделю, Shift со стрелкой меняет конец, пробел опускает, Escape возвращает прежнюю дату. Плюс и минус меняют охват.",
    key: "Обозначения",
    milestone: "один день",
    late: "просрочено",
    late_key: "просрочено",
    linked: |count| format!("связей на шкале: {count}"),
    undated: |count| {
        format!(
            "{count} {}.",
            plural(
                count,
                "запись без дат здесь не показана",
                "записи без дат здесь не показаны",
                "записей без дат здесь не показано"
            )
        )
    },
    empty_title: "В этом периоде нет ни одной записи",
    empty: "Выберите другой период, уберите фильтры или укажите в записи начало и срок.",
};
