//! The page about what outreach has come to.

use crate::i18n::messages::outreach::Outreach;

pub(super) const OUTREACH: Outreach = Outreach {
    figures: "Основные показатели информирования",
    reach: "Охвачено людей",
    inquiries: "Вопросов об услуге",
    applications: "Заявлений на услугу",
    campaigns: "Информационные кампании",
    no_campaigns_title: "В этом периоде нет информационных кампаний",
    no_campaigns: "Здесь собираются показатели, расходы и целевые группы всех кампаний.",
    metrics: "Показатели",
    no_metrics: "Ни у одной кампании пока нет показателя.",
    reached: "Цель достигнута",
    reached_of: |reached, all| format!("Достигнуто: {reached} из {all}"),
    money: "Бюджет и фактические расходы",
    money_note: "Черта — бюджет; красная часть — сверх него.",
    spent: "Израсходовано",
    left: "Остаток",
    over: "Сверх бюджета",
    no_money: "Ни у одной кампании нет ни бюджета, ни расходов.",
    channels: "Каналы по месяцам",
    channels_note: "Сколько кампаний используют канал в этом месяце.",
    no_channels: "Каналов нет.",
    audiences: "Целевые группы",
    seen: "Идёт или завершено",
    ahead: "Ещё впереди",
    nothing: "Ничего не получили",
    nothing_count: |count| match count {
        0 => "Каждая целевая группа что-то получила.".to_owned(),
        _ => format!("Ничего не получили, целевых групп: {count}."),
    },
    total: "Всего",
    campaign: "Кампания",
    of_budget: |budget| format!("из бюджета {budget}"),
};
