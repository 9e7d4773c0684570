//! Figures that follow from a record's values.

use crate::i18n::messages::figures::Figures;

pub(super) const FIGURES: Figures = Figures {
    title: "Рассчитано",
    price_per_participant: "Стоимость на одного участника",
    response_rate: "Доля ответивших",
    cost_per_contact: "Стоимость на одного охваченного человека",
    cost_per_application: "Стоимость на одно заявление",
    programme_hours: "Общий объём модулей",
    gap: "Разрыв",
    weighted_gap: "Взвешенный разрыв",
    progress: "Достижение цели",
};
