//! Every id that a file may hold, frozen: a file that was ever written names kinds, stages, fields and choices by them.

use std::fmt::Write;

use lepik::model::field::{Field, FieldType, Options, Policy, Unit};
use lepik::model::kind::{DUTIES, Kind, Phase};
use lepik::model::kinds;

use super::files::differs_from;

/// The stages of every kind as section 5 of the domain has them, each with the letter of its phase.
const STAGES: &[(&str, &str)] = &[
    ("needs_mapping", "planned P method A collecting A analysis A approval R approved A published D"),
    ("model_scenario", "draft P calculated A discussion A approval R chosen D rejected X superseded X"),
    ("system_proposal", "idea P described A submitted R assessed R development A testing A in_use D declined X"),
    ("discussion", "planned P invited A held A summarising A summary_approval R summary_sent D"),
    ("study_visit", "need_mapped P proposed R approved A arranging A held A reported A applied D"),
    ("campaign", "idea P planned P preparing A approved R running A ended A assessed D"),
    ("material", "planned P drafting A feedback R editing A translation A approved A published D review A withdrawn X"),
    ("training_needs", "planned P method A survey A analysis A approval R handed_over D"),
    ("programme", "planned P drafting A approval R approved A in_use D updating A withdrawn X"),
    ("training", "planned P registration A full A running A held A feedback A assessed D"),
    ("trainer_contract", "need P estimated P invited A assessing A signing R in_force A accepted A paid D failed X"),
    ("partner", "possible P contacted A cooperating A agreement A passive P ended X"),
    ("cooperation", "planned P agreed A held A follow_up A completed D"),
    ("foreign_practice", "found P studied A summarised A shared A applied D"),
    (
        "improvement",
        "draft P reasoned A submitted R considered R accepted A partly_accepted A declined X implemented D",
    ),
    ("other_activity", "planned P in_progress A on_hold P approval R completed D"),
    ("assignment", "received P clarifying A in_progress A delivered R correcting A accepted D"),
];

fn options(options: Options) -> String {
    match options {
        Options::Fixed(ids) => ids.join("|"),
        Options::Stages => "<stages>".to_owned(),
        Options::List(name) => format!("<list {name}>"),
        Options::Places => "<places>".to_owned(),
        Options::Free => "<free>".to_owned(),
    }
}

fn type_of(field: &Field) -> String {
    match field.field_type {
        FieldType::Text => "text".to_owned(),
        FieldType::LongText => "long text".to_owned(),
        FieldType::Number(unit) => match unit {
            Unit::Count => "number",
            Unit::Percent => "number %",
            Unit::Hours => "number h",
            Unit::Grade => "number 1-5",
            Unit::Year => "number year",
        }
        .to_owned(),
        FieldType::Money => "money".to_owned(),
        FieldType::Date => "date".to_owned(),
        FieldType::Moment => "moment".to_owned(),
        FieldType::YesNo => "yes or no".to_owned(),
        FieldType::Choice(from) => format!("choice {}", options(from)),
        FieldType::Choices(from) => format!("choices {}", options(from)),
        FieldType::Items(_) => "items".to_owned(),
        FieldType::Access => "access".to_owned(),
        FieldType::Rank => "rank".to_owned(),
        FieldType::Trash => "trash".to_owned(),
    }
}

/// One line for a field, and one for each property of its rows.
fn add_fields(table: &mut String, owner: &str, fields: &[Field]) {
    for field in fields {
        let policy = match field.policy {
            Policy::Ask => "ask",
            Policy::Pick => "pick",
        };
        writeln!(table, "field {owner}.{}: {}, {policy}", field.name, type_of(field)).unwrap();
        for property in field.item_fields().unwrap_or_default() {
            writeln!(table, "property {owner}.{}.{}: {}", field.name, property.name, type_of(property)).unwrap();
        }
    }
}

fn add_kind(table: &mut String, kind: &Kind) {
    writeln!(table, "\nkind {}: {}", kind.id, kind.duty.unwrap_or("no duty")).unwrap();
    for stage in kind.stages {
        writeln!(table, "stage {}.{}: {}", kind.id, stage.id, stage.phase.id()).unwrap();
    }
    add_fields(table, kind.id, kind.fields);
}

#[test]
fn the_ids_are_as_they_were_frozen() {
    let mut table = String::new();
    for duty in DUTIES {
        writeln!(table, "duty {}: {}", duty.id, duty.number).unwrap();
    }
    table.push('\n');
    add_fields(&mut table, "*", kinds::common::FIELDS);
    kinds::ALL.iter().copied().chain([&kinds::plan::KIND]).for_each(|kind| add_kind(&mut table, kind));
    let advice = "Ids are for ever: files hold them. A new id is a new line here; to change or drop one is a new version \
                  of the file with a migration.";
    let different = differs_from("v1", "ids.txt", &table, advice);
    assert!(different.is_none(), "{}", different.unwrap_or_default());
}

#[test]
fn the_kinds_and_stages_are_those_of_the_domain() {
    assert_eq!(kinds::ALL.len(), 17);
    let letter = |phase: Phase| match phase {
        Phase::Planned => "P",
        Phase::Active => "A",
        Phase::Approval => "R",
        Phase::Done => "D",
        Phase::Closed => "X",
    };
    let stages = |kind: &Kind| {
        let words: Vec<_> = kind.stages.iter().flat_map(|stage| [stage.id, letter(stage.phase)]).collect();
        words.join(" ")
    };
    let found: Vec<_> = kinds::ALL.iter().map(|kind| (kind.id, stages(kind))).collect();
    // Every kind ends with the stage that all have.
    let expected: Vec<_> = STAGES.iter().map(|(kind, stages)| (*kind, format!("{stages} cancelled X"))).collect();
    assert_eq!(found, expected);
}
