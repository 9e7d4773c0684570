//! Domain texts in Russian: duties, phases, kinds, stages, fields, choices, hints.
//! Short and plain, with ё; the same functions and ids as in the Estonian file, which is the norm.
//! Every function answers `None` for an id it does not know.

/// Name of one of the seven duties; each duty is a board.
pub(crate) fn duty(id: &str) -> Option<&'static str> {
    Some(match id {
        "model" => "Модель организации и финансирования",
        "outreach" => "Информирование",
        "guides" => "Руководства и материалы",
        "training" => "Обучение",
        "network" => "Сеть сотрудничества",
        "improvement" => "Улучшения и прочая работа",
        "assignment" => "Разовые поручения",
        _ => return None,
    })
}

/// Name of a phase: a column of boards of mixed kinds.
pub(crate) fn phase(id: &str) -> Option<&'static str> {
    Some(match id {
        "planned" => "Запланировано",
        "active" => "В работе",
        "approval" => "На согласовании",
        "done" => "Завершено",
        "closed" => "Отменено",
        _ => return None,
    })
}

/// Name of a kind of record, with a capital first letter.
pub(crate) fn kind(id: &str) -> Option<&'static str> {
    Some(match id {
        "model_scenario" => "Сценарий модели",
        "campaign" => "Информационная кампания",
        "training" => "Обучение",
        _ => return None,
    })
}

/// Name of a stage of a kind, as it stands on the card; every kind has `cancelled`.
pub(crate) fn stage(kind: &str, id: &str) -> Option<&'static str> {
    Some(match (kind, id) {
        ("model_scenario", "draft") => "Черновик",
        ("model_scenario", "calculated") => "Рассчитан",
        ("model_scenario", "discussion") => "Обсуждается",
        ("model_scenario", "approval") => "На согласовании",
        ("model_scenario", "chosen") => "Выбран",
        ("model_scenario", "rejected") => "Отклонён",
        ("model_scenario", "superseded") => "Заменён",
        ("campaign", "idea") => "Идея",
        ("campaign", "planned") => "Запланирована",
        ("campaign", "preparing") => "Готовится",
        ("campaign", "approved") => "Согласована",
        ("campaign", "running") => "Идёт",
        ("campaign", "ended") => "Закончилась",
        ("campaign", "assessed") => "Эффект оценён",
        ("training", "planned") => "Запланировано",
        ("training", "registration") => "Регистрация открыта",
        ("training", "full") => "Группа набрана",
        ("training", "running") => "Идёт",
        ("training", "held") => "Проведено",
        ("training", "feedback") => "Отзывы собраны",
        ("training", "assessed") => "Эффект оценён",
        (_, "cancelled") => "Отменено",
        _ => return None,
    })
}

/// Heading of a section of the record editor. The kind's own section is headed by the kind's name.
pub(crate) fn section(id: &str) -> Option<&'static str> {
    Some(match id {
        "basics" => "Основные данные",
        "schedule" => "Сроки и ожидание",
        "parameters" => "Параметры",
        "rows" => "Регионы и случаи",
        "steps" => "Шаги",
        "result" => "Результат и показатели",
        "money" => "Финансы",
        "links" => "Связи",
        "access" => "Доступ",
        "notes" => "Заметки",
        "history" => "История",
        _ => return None,
    })
}

/// Label of a field: common fields, own fields of the kinds, fields of the plan.
pub(crate) fn field(id: &str) -> Option<&'static str> {
    Some(match id {
        // Common fields.
        "title" => "Название",
        "description" => "Описание",
        "stage" => "Этап",
        "owner" => "Ответственный",
        "involved" => "Участвуют",
        "start" => "Начало",
        "due" => "Срок",
        "ended" => "Завершено",
        "priority" => "Приоритет",
        "expected_result" => "Ожидаемый результат",
        "metrics" => "Показатели",
        "budget" => "Бюджет",
        "actual_cost" => "Фактические расходы",
        "funding_source" => "Источник финансирования",
        "areas" => "Регионы",
        "languages" => "Языки",
        "workload" => "Трудозатраты",
        "access" => "Доступ",
        "register_ref" => "Номер документа",
        "links" => "Связи",
        "waiting_for" => "Ожидание",
        "waiting_until" => "Ожидание до",
        "labels" => "Метки",
        "steps" => "Шаги",
        "notes" => "Заметки",
        "close_reason" => "Причина отмены",
        "rank" => "Место в столбце",
        "trashed" => "В корзине",
        "changed" => "Изменено",
        // Campaign.
        "goal" => "Цель",
        "audiences" => "Целевые группы",
        "messages" => "Ключевые сообщения",
        "channels" => "Каналы",
        "reach" => "Охват, человек",
        "inquiries" => "Обращений",
        "applications" => "Заявлений",
        // Training.
        "form" => "Форма",
        "place" => "Место проведения",
        "seats" => "Мест",
        "registered" => "Зарегистрировано",
        "attended" => "Участвовало",
        "hours" => "Объём обучения",
        "satisfaction" => "Удовлетворённость",
        "impact" => "Эффект",
        "price_per_participant" => "Стоимость на одного участника",
        // Model scenario.
        "rows" => "Регионы и случаи",
        "meetings_per_case" => "Встреч на один случай",
        "meeting_fee" => "Стоимость встречи",
        "co_mediation_share" => "Доля совместной медиации",
        "no_show_share" => "Доля неявок",
        "no_show_fee_share" => "Плата при неявке",
        "child_hearing_share" => "Доля заслушиваний ребёнка",
        "child_hearing_fee" => "Плата за заслушивание",
        "interpreter_share" => "Доля встреч с переводом",
        "interpreter_fee" => "Плата переводчику",
        "travel_per_meeting" => "Проезд на одну встречу",
        "room_per_meeting" => "Помещение на одну встречу",
        "mediators" => "Семейных медиаторов",
        "meetings_per_mediator" => "Встреч на одного медиатора",
        "training_per_mediator" => "Обучение одного медиатора",
        "supervision_per_mediator" => "Супервизия одного медиатора",
        "coordination" => "Координация",
        "systems" => "Инфосистемы",
        "outreach" => "Информирование",
        "overhead_share" => "Доля накладных расходов",
        "agreement_share" => "Доля соглашений",
        "reference_cost" => "Расходы на случай для сравнения",
        "growth_share" => "Рост числа случаев",
        "indexation_share" => "Рост цен",
        "years" => "Число лет",
        "sources" => "Источники",
        // Plan.
        "year" => "Год",
        "roles" => "Роли",
        "funding_sources" => "Источники финансирования",
        _ => return None,
    })
}

/// Label of a field of an item in a collection, such as the baseline of a metric.
pub(crate) fn item_field(collection: &str, id: &str) -> Option<&'static str> {
    Some(match (collection, id) {
        ("metrics", "name") => "Показатель",
        ("metrics", "unit") => "Единица",
        ("metrics", "baseline") => "Исходный уровень",
        ("metrics", "target") => "Цель",
        ("metrics", "actual") => "Факт",
        ("steps", "text") => "Шаг",
        ("steps", "done") => "Выполнено",
        ("steps", "due") => "Срок",
        ("steps", "owner") => "Ответственный",
        ("notes", "at") => "Время",
        ("notes", "by") => "Автор",
        ("notes", "text") => "Заметка",
        ("links", "to") => "Запись",
        ("links", "relation") => "Вид связи",
        ("rows", "area") => "Регион",
        ("rows", "cases") => "Случаев",
        ("sources", "parameter") => "Параметр",
        ("sources", "source") => "Источник",
        ("sources", "as_of") => "По состоянию на",
        _ => return None,
    })
}

/// Whole text of the button that adds an item to a collection.
pub(crate) fn item_name(collection: &str) -> Option<&'static str> {
    Some(match collection {
        "steps" => "Добавить шаг",
        "metrics" => "Добавить показатель",
        "notes" => "Добавить заметку",
        "links" => "Добавить связь",
        "rows" => "Добавить регион",
        "sources" => "Добавить источник",
        _ => return None,
    })
}

/// Text of a choice of a field with a closed list of choices.
pub(crate) fn choice(field: &str, id: &str) -> Option<&'static str> {
    Some(match (field, id) {
        ("priority", "high") => "Высокий",
        ("priority", "medium") => "Средний",
        ("priority", "low") => "Низкий",
        ("languages", "et") => "эстонский",
        ("languages", "ru") => "русский",
        ("languages", "en") => "английский",
        ("form", "base") => "Базовое обучение",
        ("form", "further") => "Повышение квалификации",
        ("form", "supervision") => "Супервизия",
        ("form", "covision") => "Ковизия",
        ("form", "exam") => "Экзамен",
        ("form", "network_day") => "День сети сотрудничества",
        ("relation", "feeds") => "Даёт исходные данные",
        ("relation", "blocks") => "Блокирует",
        ("relation", "belongs_to") => "Входит в состав",
        ("relation", "replaces") => "Заменяет",
        ("relation", "relates") => "Связано",
        ("access", "public") => "Открытый",
        ("access", "AK") => "Для внутреннего пользования (AK)",
        _ => return None,
    })
}

/// Short hint under a field; most fields need none.
pub(crate) fn hint(field: &str) -> Option<&'static str> {
    Some(match field {
        "description" => "Разметка: **жирный**, *курсив*, пункты списка начинаются с «- ».",
        "areas" => "Уезд, город или волость.",
        "workload" => "В часах.",
        "register_ref" => "Например, 5.2-9/5517-1.",
        "waiting_for" => "Роль, учреждение или работа, например TEHIK.",
        "satisfaction" => "Средняя оценка участников, 1–5.",
        "impact" => "Что изменилось за полгода?",
        "co_mediation_share" => "В процентах от числа встреч.",
        "no_show_share" => "В процентах от числа встреч.",
        "no_show_fee_share" => "В процентах от стоимости встречи.",
        "child_hearing_share" => "В процентах от числа случаев.",
        "child_hearing_fee" => "За одно заслушивание.",
        "interpreter_share" => "В процентах от числа встреч.",
        "interpreter_fee" => "За одну встречу.",
        "meetings_per_mediator" => "Встреч в год.",
        "training_per_mediator" => "На одного медиатора в год.",
        "supervision_per_mediator" => "На одного медиатора в год.",
        "coordination" => "Расходы в год.",
        "systems" => "Расходы в год.",
        "outreach" => "Расходы в год.",
        "overhead_share" => "В процентах от промежуточного итога.",
        "agreement_share" => "В процентах от числа случаев.",
        "reference_cost" => "Например, расходы суда на один случай.",
        "growth_share" => "В процентах в год.",
        "indexation_share" => "В процентах в год.",
        "years" => "От 1 до 5 лет.",
        "sources" => "Откуда взято значение и на какую дату.",
        _ => return None,
    })
}

/// Sign of a unit of measure.
pub(crate) fn unit(id: &str) -> Option<&'static str> {
    Some(match id {
        "percent" => "%",
        "euro" => "€",
        "hours" => "ч",
        _ => return None,
    })
}
