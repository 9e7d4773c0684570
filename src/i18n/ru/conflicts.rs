//! What copies disagree about, in Russian.

use super::plural;
use crate::i18n::messages::conflicts::Conflicts;

/// The words.
pub(super) const CONFLICTS: Conflicts = Conflicts {
    page: "Расхождения",
    count: |count| format!("{count} {}", plural(count, "расхождение", "расхождения", "расхождений")),
    lead: "Эти записи изменили в разных копиях, не видя изменений друг друга. Пока вы не приняли решение, сохраняются все значения. Решение дойдёт до коллег со следующим экспортом плана.",
    empty_title: "Расхождений нет",
    empty: "Если при объединении копий окажется, что одно и то же изменили по-разному, здесь можно решить, что останется.",
    all: "Все расхождения",
    changed: |moment| format!("последнее изменение {moment}"),
    // A field or row with several values
    question: |field| format!("Какое значение останется в поле «{field}»?"),
    row: |collection, row| format!("{collection}, строка {row}"),
    combine: "Объединить",
    combine_texts: "Составить из этих текстов новый",
    combine_hint: "В черновике слова всех текстов. Удалите лишнее и сохраните.",
    combine_lists: "Оставить все варианты",
    another: "Другое значение",
    write_own: "Ввести новое значение",
    own_value: |field| format!("Новое значение поля «{field}»"),
    keep_value: "Оставить это значение",
    keep_empty: "Оставить поле пустым",
    keep_text: "Сохранить объединённый текст",
    keep_own: "Сохранить новое значение",
    keep_list: "Оставить все варианты",
    settled: |left| match left {
        0 => "Решение принято. Расхождений больше нет.".to_owned(),
        _ => format!(
            "Решение принято. {} {left} {} с расхождениями.",
            plural(left, "Осталась", "Остались", "Осталось"),
            plural(left, "запись", "записи", "записей"),
        ),
    },
    // Put into the bin or purged by one, edited by another
    contested: |fields| format!("Запись отправили в корзину, а в другой копии её в это же время изменили: {fields}."),
    contested_again: "В одной копии запись вернули из корзины, а в другой в это же время снова отправили туда.",
    recovered: |day, fields| {
        format!(
            "Запись удалили навсегда {day}, но в другой копии её изменили, не зная об этом. Сохранились только эти изменения: {fields}. Остальное удалено."
        )
    },
    recovered_empty: |day| {
        format!("Запись удалили навсегда {day}, но в другой копии её вернули из корзины. Содержимое не сохранилось.")
    },
    plan_contested: |fields| format!("План удалили, а в другой копии его в это же время изменили: {fields}."),
    plan_contested_again: "В одной копии удалённый план восстановили, а в другой в это же время снова удалили.",
    plan_keep: "Оставить план",
    plan_delete: "Удалить план",
    kept: |title| format!("«{title}» остаётся"),
};
