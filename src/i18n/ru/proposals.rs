//! The register of development proposals.

use super::plural;
use crate::i18n::messages::proposals::Proposals;

pub(super) const PROPOSALS: Proposals = Proposals {
    open: "Открытые предложения",
    system: "Информационная система",
    all_systems: "Все информационные системы",
    no_system: "Система не указана",
    only_open: "Только открытые",
    extract: "Выписка (Markdown)",
    extract_hint: "В выписку войдут предложения, показанные ниже: текущее и желаемое состояние, польза, правовое основание, критерии приёмки.",
    in_name: "predlozheniya",
    shown: |count| format!("Показано {count} {}", plural(count, "предложение", "предложения", "предложений")),
    proposal: "Предложение",
    age: "Возраст",
    days: |days| {
        let count = usize::try_from(days).unwrap_or_default();
        format!("{days} {}", plural(count, "день", "дня", "дней"))
    },
    waits: "Ожидает",
    until: |date| format!("до {date}"),
    linked: "Связанные потребности и обсуждения",
    empty_title: "В этом периоде нет предложений по развитию",
    empty: "Здесь появятся предложения, работа над которыми приходится на выбранный период или у которых нет дат.",
    none_fit: "Ни одно предложение не подходит. Выберите другую систему или покажите и завершённые.",
};
