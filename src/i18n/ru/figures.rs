//! Figures that follow from a record's values.

use crate::i18n::messages::figures::Figures;

pub(super) const FIGURES: Figures = Figures {
    title: "Рассчитано",
    price_per_participant: "Стоимость на одного участника",
    response_rate: "Доля ответивших",
    cost_per_contact: "Стоимость контакта",
    cost_per_application: "Стоимость заявления",
    programme_hours: "Общий объём модулей",
    gap: "Разрыв",
    weighted_gap: "Взвешенный разрыв",
    progress: "Достижение цели",
};
