//! Links between records.

use crate::i18n::messages::relations::Relations;

pub(super) const RELATIONS: Relations = Relations {
    // What the other record is to this one, where the link leads here
    fed_by: "Получает исходные данные",
    blocked_by: "Блокируется",
    has_part: "Включает",
    replaced_by: "Заменено записью",
    unsaid: "Вид связи не указан",
    // The chain
    chain: "Цепочка",
    before: "Предыдущие записи",
    this_record: "Эта запись",
    after: "Следующие записи",
    // The list
    none: "У этой записи пока нет связей. Выберите вид связи и найдите запись, с которой её связать.",
    in_bin: "В корзине",
    purged: "Запись удалена навсегда",
    absent: "Этой записи нет в плане",
    no_record: "Запись не выбрана",
    removed: |title| format!("Связь с записью «{title}» удалена"),
    // Adding
    find: "Найти запись",
    found: "Записи, с которыми можно связать",
    added: |relation, title| format!("Связь с записью «{title}» добавлена: {}", relation.to_lowercase()),
};
