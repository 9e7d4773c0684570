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
    closer: "Показать меньше времени, ближе",
    wider: "Показать больше времени",
    year: |year| format!("{year} год"),
    years: |first, last| format!("{first}–{last} годы"),
    quarter: |quarter| format!("{} квартал", show::roman(quarter)),
    quarter_year: |quarter, year| format!("{} квартал {year}", show::roman(quarter)),
    settings: "Настройки шкалы времени",
    rows: "Строки",
    by_duty: "Строки: обязанности",
    by_kind: "Строки: виды",
    by_owner: "Строки: ответственные",
    no_duty: "Неизвестного вида",
    no_owner: "Без ответственного",
    links: "Связи",
    hide_done: "Скрыть завершённые",
    print: "Печать A3",
    list: "Записи на шкале времени",
    help: "Стрелки вверх и вниз ведут от записи к записи, Enter открывает запись, пробел берёт её. Стрелки влево и вправо переносят на день, вверх и вниз на неделю, Shift со стрелкой меняет конец, пробел кладёт, Escape возвращает. Плюс и минус меняют охват.",
    key: "Обозначения",
    milestone: "один день",
    late: "просрочено",
    late_key: "просрочено",
    linked: |count| format!("связей на шкале: {count}"),
    undated: |count| format!("{count} {} без дат, здесь не видно.", plural(count, "запись", "записи", "записей")),
    empty_title: "За это время нет ни одной записи",
    empty: "Посмотри другое время, сними фильтры или задай записи начало и срок.",
};
