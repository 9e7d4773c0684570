//! Domain texts in Russian. Stages, fields, choices and hints have files of their own.
//! Short and plain, with ё; the same functions and ids as in the Estonian file, which is the norm.
//! Every function answers `None` for an id it does not know.

mod choices;
mod fields;
mod hints;
mod stages;

pub(crate) use choices::choice;
pub(crate) use fields::{field, item_field, item_name};
pub(crate) use hints::hint;
pub(crate) use stages::stage;

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
        "needs_mapping" => "Изучение потребностей",
        "model_scenario" => "Сценарий модели",
        "system_proposal" => "Предложение по развитию инфосистемы",
        "discussion" => "Обсуждение",
        "study_visit" => "Учебный визит",
        "campaign" => "Информационная кампания",
        "material" => "Методический материал",
        "training_needs" => "Изучение потребности в обучении",
        "programme" => "Программа обучения",
        "training" => "Обучение",
        "trainer_contract" => "Договор с обучающим",
        "partner" => "Партнёр",
        "cooperation" => "Совместное действие",
        "foreign_practice" => "Обзор зарубежной практики",
        "improvement" => "Предложение по улучшению",
        "other_activity" => "Прочая деятельность",
        "assignment" => "Разовое поручение",
        _ => return None,
    })
}

/// Heading of a section of the record editor. The kind's own section is headed by the kind's name.
pub(crate) fn section(id: &str) -> Option<&'static str> {
    Some(match id {
        "basics" => "Основные данные",
        "schedule" => "Сроки и ожидание",
        "parameters" => "Параметры",
        "steps" => "Шаги",
        "result" => "Результат и показатели",
        "money" => "Финансы",
        "links" => "Связи",
        "access" => "Доступ",
        "notes" => "Заметки",
        "lists" => "Списки",
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
