//! The page about what outreach has come to.

use crate::i18n::messages::outreach::Outreach;

pub(super) const OUTREACH: Outreach = Outreach {
    figures: "Основные показатели информирования",
    reach: "Охвачено людей",
    inquiries: "Обращений по поводу услуги",
    applications: "Заявлений на услугу",
    campaigns: "Информационные кампании",
    no_campaigns_title: "В этом периоде нет информационных кампаний",
    no_campaigns: "Здесь собираются показатели, расходы и целевые группы всех кампаний.",
    metrics: "Показатели",
    no_metrics: "Ни у одной кампании пока нет показателей.",
    reached: "Цель достигнута",
    money: "Бюджет и фактические расходы",
    money_note: "Линия показывает бюджет, красная часть — его превышение.",
    spent: "Израсходовано",
    left: "Остаток",
    over: "Сверх бюджета",
    channels: "Каналы по месяцам",
    channels_note: "Во скольких кампаниях канал используется в этом месяце.",
    no_channels: "Каналов нет.",
    audiences: "Целевые группы",
    seen: "Идут или завершены",
    ahead: "Предстоят",
    nothing: "Не охвачено",
    nothing_count: |count| match count {
        0 => "Каждая целевая группа охвачена хотя бы одной кампанией.".to_owned(),
        _ => format!("Кампаниями не охвачено целевых групп: {count}."),
    },
    total: "Всего",
    campaign: "Кампания",
    of_budget: |budget| format!("из бюджета {budget}"),
};
