//! The page about the state of the network.

use super::plural;
use crate::i18n::messages::network::Network;

pub(super) const NETWORK: Network = Network {
    map: "Партнёры по уездам",
    map_words: |county, count| format!("{county}: {count} {}", plural(count, "партнёр", "партнёра", "партнёров")),
    map_note: "Каждый квадрат — уезд; число показывает, сколько партнёров там работает.",
    anywhere: |count| format!("Партнёров без региона: {count}"),
    county: "Уезд",
    partners: "Партнёры",
    no_partners_title: "Партнёров пока нет",
    no_partners: "Здесь собираются партнёры, учебные визиты, обзоры зарубежной практики и совместные действия.",
    freshness_note: "Сколько партнёров каждого вида и как давно с ними был контакт.",
    freshness: "Давность контактов по видам партнёров",
    fresh: "До 90 дней",
    ageing: "91–180 дней",
    old: "Более 180 дней",
    never: "Контакт не отмечен",
    no_sector: "Вид не указан",
    partner: "Партнёр",
    count: "Партнёров",
    visit: "Учебный визит",
    note: "Обзор",
    activity: "Совместное действие",
    when: "Когда",
    days_ago: |days| match days {
        0 => "сегодня".to_owned(),
        _ => {
            let count = usize::try_from(days).unwrap_or_default();
            format!("{days} {} назад", plural(count, "день", "дня", "дней"))
        }
    },
    overdue: "Пора связаться",
    visits: "Учебные визиты и чему научились",
    no_visits: "В этом периоде нет учебных визитов.",
    no_lesson: "Чему научились, не записано",
    practices: "Практика других стран",
    no_practices: "В этом периоде нет обзоров зарубежной практики.",
    stale: "Устарело",
    exchanges: "Обмен информацией",
    no_exchanges: "В этом периоде нет совместных действий.",
    no_outcome: "Результат не записан",
    follow_ups: |count| format!("Последующих шагов: {count}"),
};
