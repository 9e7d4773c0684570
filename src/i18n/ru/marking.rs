//! The marking of restricted information, in Russian.

use super::plural;
use crate::i18n::messages::marking::Marking;

/// `5 лет`, after a preposition that takes the genitive: `1 года`.
fn years(count: i16) -> String {
    let number = usize::from(count.unsigned_abs());
    format!("{count} {}", plural(number, "года", "лет", "лет"))
}

/// The words.
pub(super) const MARKING: Marking = Marking {
    basis: "Основание",
    basis_hint: "Основания можно добавить в настройках, в список «Основания ограничения доступа».",
    marked_on: "Дата отметки",
    until: "Действует до",
    holder: "Владелец информации",
    ak_until: |until| format!("AK до {until}"),
    extend: "Продлить на 5 лет",
    extended: |until| format!("Теперь ограничение действует до {until}"),
    missing: |elements| {
        let names: Vec<String> = elements.iter().map(|name| format!("«{name}»")).collect();
        format!("В отметке не заполнено: {}.", names.join(", "))
    },
    basis_not_in_force: "В день отметки это основание не действует.",
    ends_before_it_begins: "Ограничение заканчивается раньше, чем сделана отметка.",
    too_long: |count, last| format!("Основание допускает ограничение не более {}, то есть до {last}.", years(count)),
    needs_extension: |count, last| {
        format!(
            "Основание допускает ограничение не более {}, то есть до {last}. Для более долгого срока нужно решение о продлении.",
            years(count)
        )
    },
    too_long_even_extended: |last| {
        format!("Ограничение можно продлить один раз не более чем на 5 лет, всего до {last}.")
    },
    public_by_nature: "Результаты исследования общедоступны. Оставьте отметку, только если закон даёт основание ограничить доступ к ним.",
    disputed: "Отметки в копиях расходятся: пока вы не примете решение, доступ к записи считается ограниченным.",
    disputed_mark: "AK: копии расходятся",
    still_needed: "Ограничение доступа ещё нужно?",
    still_needed_words: |title, stage| {
        format!("Запись «{title}» теперь на этапе «{stage}», но на ней всё ещё отметка AK.")
    },
    keep: "Оставить отметку",
    kept: "Отметка осталась",
    lift: "Снять отметку",
    lifted: "Отметка снята, доступ к записи открытый",
};
