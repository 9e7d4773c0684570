//! What people write above the columns of their tables and call the lists of their boards, in all three languages: by it
//! foreign files are understood. Compared without marks, case and punctuation, so one form of a name is enough.

use crate::format::words::ListNames;
use crate::model::kind::Phase;

/// The usual heads of a column that holds a field, besides the field's own name; for statistics those of `period`, `area`
/// and `count`.
pub fn heads(field: &str) -> &'static [&'static str] {
    match field {
        "title" => &[
            "nimetus",
            "nimi",
            "tegevus",
            "ülesanne",
            "teema",
            "name",
            "task",
            "subject",
            "summary",
            "название",
            "наименование",
            "задача",
            "тема",
        ],
        "description" => &["sisu", "selgitus", "details", "desc", "содержание", "пояснение"],
        "stage" => &["staatus", "olek", "seis", "status", "state", "статус", "состояние"],
        "owner" => {
            &["täitja", "teostaja", "eestvedaja", "assignee", "assigned to", "responsible", "исполнитель", "кто делает"]
        }
        "labels" => &["märksõnad", "märksõna", "silt", "tags", "label", "теги", "метка"],
        "priority" => &["tähtsus", "importance", "важность"],
        "areas" => &["piirkond", "maakond", "KOV", "area", "region", "county", "регион", "уезд"],
        "languages" => &["keel", "language", "язык"],
        "start" => &["alguskuupäev", "algab", "start date", "begin", "from", "дата начала"],
        "due" => &[
            "lõpp",
            "lõppkuupäev",
            "lõpptähtaeg",
            "kuupäev",
            "due date",
            "deadline",
            "end",
            "end date",
            "finish",
            "date",
            "окончание",
            "дата окончания",
            "крайний срок",
            "дата",
        ],
        "ended" => &["tegelik lõpp", "lõpetamise kuupäev", "completed on", "дата завершения"],
        "waiting_for" => &["keda oodatakse", "ootel", "on hold", "blocked by"],
        "workload" => &["maht", "töötunnid", "tunnid", "hours", "часы"],
        "expected_result" => &["tulemus", "result", "outcome", "результат"],
        "budget" => &["planeeritud kulu", "kavandatud kulu", "summa", "amount", "смета", "сумма"],
        "actual_cost" => &["kulu", "kulud", "cost", "spent", "расход", "расходы"],
        "funding_source" => &["rahastus", "rahastaja", "funding", "финансирование"],
        "register_ref" => &["DHS viit", "dokumendi viit", "registri viit", "ref", "номер документа"],
        "steps" => &["alamülesanded", "kontrollnimekiri", "checklist", "subtasks", "подзадачи"],
        "notes" => &["märkused", "märkus", "kommentaarid", "kommentaar", "comments", "комментарии", "примечание"],
        "access" => &["juurdepääsupiirang", "AK", "restriction", "ограничение доступа"],
        "period" => {
            &["periood", "kuu", "kvartal", "aasta", "month", "quarter", "year", "период", "месяц", "квартал", "год"]
        }
        "area" => &["piirkond", "maakond", "tööpiirkond", "KOV", "region", "county", "регион", "район", "уезд"],
        "count" => {
            &["arv", "kogus", "juhtumite arv", "menetlusi", "number", "cases", "value", "количество", "число", "дела"]
        }
        _ => &[],
    }
}

/// What the lists of a board are called, by what stands in them.
pub const LISTS: &[ListNames] = &[
    ListNames {
        stage: "planned",
        phase: Phase::Planned,
        names: &[
            "to do",
            "todo",
            "backlog",
            "ideas",
            "planned",
            "next",
            "teha",
            "vaja teha",
            "kavas",
            "ideed",
            "tulekul",
            "järgmisena",
            "uued",
            "сделать",
            "к выполнению",
            "план",
            "идеи",
        ],
    },
    ListNames {
        stage: "in_progress",
        phase: Phase::Active,
        names: &[
            "doing",
            "in progress",
            "wip",
            "töös",
            "teen",
            "teoksil",
            "pooleli",
            "käimas",
            "в работе",
            "в процессе",
        ],
    },
    ListNames {
        stage: "on_hold",
        phase: Phase::Planned,
        names: &["on hold", "waiting", "blocked", "paused", "ootel", "ootab", "ожидание", "на паузе"],
    },
    ListNames {
        stage: "approval",
        phase: Phase::Approval,
        names: &[
            "review",
            "in review",
            "approval",
            "kooskõlastada",
            "kinnitamisel",
            "ülevaatamisel",
            "на согласовании",
            "на проверке",
        ],
    },
    ListNames {
        stage: "completed",
        phase: Phase::Done,
        names: &["done", "completed", "finished", "tehtud", "valmis", "lõpetatud", "готово", "сделано", "выполнено"],
    },
    ListNames {
        stage: "cancelled",
        phase: Phase::Closed,
        names: &["cancelled", "canceled", "won't do", "ära jäetud", "ei tee", "отменено"],
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::format::words::fold;
    use crate::model::kinds::{common, other_activity};

    #[test]
    fn no_head_means_two_fields() {
        let mut taken = BTreeSet::new();
        for field in common::FIELDS {
            for head in heads(field.name) {
                assert!(taken.insert(fold(head)), "{}: {head}", field.name);
            }
        }
    }

    #[test]
    fn no_list_means_two_stages_and_every_stage_is_known() {
        let mut taken = BTreeSet::new();
        for list in LISTS {
            let stage = other_activity::KIND.stage(list.stage);
            assert_eq!(stage.map(|stage| stage.phase), Some(list.phase), "{}", list.stage);
            for name in list.names {
                assert!(taken.insert(fold(name)), "{name}");
            }
        }
    }
}
