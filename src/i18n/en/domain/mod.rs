//! Domain texts in English. Stages, fields, choices and hints have files of their own.
//! British spelling; the same functions and ids as in the Estonian file, which is the norm.
//! Every function answers `None` for an id it does not know.

mod choices;
mod fields;
mod hints;
mod stages;

pub(crate) use choices::choice;
pub(crate) use fields::{field, item_field, item_name};
pub(crate) use hints::hint;
pub(crate) use stages::stage;

/// Name of one of the seven duties; each duty is a board.
pub(crate) fn duty(id: &str) -> Option<&'static str> {
    Some(match id {
        "model" => "Organisation and funding model",
        "outreach" => "Outreach",
        "guides" => "Guides and materials",
        "training" => "Trainings",
        "network" => "Cooperation network",
        "improvement" => "Improvements and other work",
        "assignment" => "One-off assignments",
        _ => return None,
    })
}

/// Name of a phase: a column of boards of mixed kinds.
pub(crate) fn phase(id: &str) -> Option<&'static str> {
    Some(match id {
        "planned" => "Planned",
        "active" => "In progress",
        "approval" => "In approval",
        "done" => "Completed",
        "closed" => "Cancelled or set aside",
        _ => return None,
    })
}

/// Name of a kind of record, with a capital first letter.
pub(crate) fn kind(id: &str) -> Option<&'static str> {
    Some(match id {
        "needs_mapping" => "Needs mapping",
        "model_scenario" => "Model scenario",
        "system_proposal" => "System development proposal",
        "discussion" => "Discussion",
        "study_visit" => "Study visit",
        "campaign" => "Campaign",
        "material" => "Guidance material",
        "training_needs" => "Training-needs survey",
        "programme" => "Training programme",
        "training" => "Training",
        "trainer_contract" => "Trainer contract",
        "partner" => "Partner",
        "cooperation" => "Cooperation activity",
        "foreign_practice" => "Foreign-practice note",
        "improvement" => "Improvement proposal",
        "other_activity" => "Other activity",
        "assignment" => "One-off assignment",
        _ => return None,
    })
}

/// Heading of a section of the record editor. The kind's own section is headed by the kind's name.
pub(crate) fn section(id: &str) -> Option<&'static str> {
    Some(match id {
        "basics" => "Basics",
        "schedule" => "Schedule and waiting",
        "parameters" => "Parameters",
        "steps" => "Steps",
        "result" => "Result and metrics",
        "money" => "Money",
        "links" => "Links",
        "access" => "Access",
        "notes" => "Notes",
        "lists" => "Lists",
        _ => return None,
    })
}

/// Sign of a unit of measure.
pub(crate) fn unit(id: &str) -> Option<&'static str> {
    Some(match id {
        "percent" => "%",
        "euro" => "€",
        "hours" => "h",
        _ => return None,
    })
}
