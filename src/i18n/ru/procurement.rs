//! What contracts cost, against the thresholds of procurement.

use crate::i18n::messages::procurement::Procurement;
use crate::i18n::ru::plural;

pub(super) const PROCUREMENT: Procurement = Procurement {
    title: "Пороги закупок",
    sum: "Предполагаемая стоимость связанных договоров без налога с оборота",
    too_large: "Сумма слишком велика, чтобы её рассчитать.",
    contracts: |count| format!("{count} {}", plural(count, "договор", "договора", "договоров")),
    unknown: |count| {
        let whose = plural(count, "договора", "договоров", "договоров");
        format!("У {count} {whose} не указана предполагаемая стоимость: сумма может быть больше.")
    },
    not_counted: "Этот договор отменён или не состоялся и в сумме не учитывается.",
    linked: "Договоры, учтённые вместе с этим",
    thresholds_on: |date| format!("Пороги упрощённой закупки на {date}"),
    since: |date| format!("действует с {date}"),
    below: |rest| format!("Ниже порога, запас {rest}"),
    reached: "Порог достигнут: нужна упрощённая закупка",
    no_threshold: "На этот день порога нет",
    edit: "Изменить пороги в настройках",
};
