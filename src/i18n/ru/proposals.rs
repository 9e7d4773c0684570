//! The register of development proposals.

use super::plural;
use crate::i18n::messages::proposals::Proposals;

pub(super) const PROPOSALS: Proposals = Proposals {
    open: "Незавершённые предложения",
    system: "Инфосистема",
    all_systems: "Все инфосистемы",
    no_system: "Инфосистема не указана",
    only_open: "Только незавершённые",
    extract: "Выписка (Markdown)",
    extract_hint: "В выписку войдут предложения, показанные ниже: текущее и желаемое положение, ожидаемая польза, правовое основание и критерии приёмки.",
    in_name: "predlozheniya",
    shown: |count| format!("Показано {count} {}", plural(count, "предложение", "предложения", "предложений")),
    proposal: "Предложение",
    age: "Давность",
    days: |days| {
        let count = usize::try_from(days).unwrap_or_default();
        format!("{days} {}", plural(count, "день", "дня", "дней"))
    },
    waits: "Ожидание",
    until: |date| format!("до {date}"),
    linked: "Связанные потребности и обсуждения",
    empty_title: "В этом периоде нет предложений по развитию",
    empty: "Здесь появятся предложения, работа над которыми приходится на выбранный период или у которых нет дат.",
    none_fit: "Ни одно предложение не подходит. Выберите другую инфосистему или покажите и завершённые.",
};
