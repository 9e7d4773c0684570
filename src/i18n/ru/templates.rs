//! Templates and copies in Russian.

use super::super::messages::templates::Templates;

/// The words.
pub(super) const TEMPLATES: Templates = Templates {
    from_template: "По шаблону",
    heading: "Шаблоны этого плана",
    lead: "Запись по шаблону создаётся на доске кнопкой «Новая запись». Даты отсчитываются в рабочих днях от первого дня.",
    none: "Своих шаблонов в этом плане пока нет. Откройте подходящую запись и выберите в её меню «Сохранить как шаблон».",
    prefix: "Шаблон: ",
    use_title: |title| format!("Новая запись по шаблону «{title}»"),
    first_day: "Первый день",
    first_day_hint: "Все даты отсчитываются от этого дня в рабочих днях.",
    make: "Добавить запись",
    save: "Сохранить как шаблон",
    saved: |title| format!("Запись «{title}» сохранена как шаблон; он под кнопкой «Новая запись»"),
    copy: "Создать копию",
    copy_title: |title| format!("{title} (копия)"),
    copied: "Копия добавлена",
    rename: "Переименовать",
    title: "Название шаблона",
    remove: "В корзину",
    removed: |title| format!("Шаблон «{title}» в корзине"),
    template: "шаблон",
};
