//! Domain texts in Estonian, the default language. Stages, fields, choices and hints have files of their own.
//! Its wording is the norm; the English and Russian files have the same functions and ids.
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
        "model" => "Korraldus- ja rahastusmudel",
        "outreach" => "Teavitustegevus",
        "guides" => "Juhendid ja materjalid",
        "training" => "Koolitused",
        "network" => "Koostöövõrgustik",
        "improvement" => "Uuendused ja muu töö",
        "assignment" => "Ühekordsed ülesanded",
        _ => return None,
    })
}

/// Name of a phase: a column of boards of mixed kinds.
pub(crate) fn phase(id: &str) -> Option<&'static str> {
    Some(match id {
        "planned" => "Kavandatud",
        "active" => "Töös",
        "approval" => "Kooskõlastamisel",
        "done" => "Lõpetatud",
        "closed" => "Tühistatud või kõrvale jäetud",
        _ => return None,
    })
}

/// Name of a kind of record, with a capital first letter.
pub(crate) fn kind(id: &str) -> Option<&'static str> {
    Some(match id {
        "needs_mapping" => "Vajaduste kaardistus",
        "model_scenario" => "Mudeli stsenaarium",
        "system_proposal" => "Arendusettepanek",
        "discussion" => "Arutelu",
        "study_visit" => "Õppevisiit",
        "campaign" => "Teavitustegevus",
        "material" => "Juhendmaterjal",
        "training_needs" => "Koolitusvajaduse kaardistus",
        "programme" => "Koolitusprogramm",
        "training" => "Koolitus",
        "trainer_contract" => "Koolitaja leping",
        "partner" => "Koostööpartner",
        "cooperation" => "Koostöötegevus",
        "foreign_practice" => "Välispraktika ülevaade",
        "improvement" => "Parendusettepanek",
        "other_activity" => "Muu tegevus",
        "assignment" => "Ühekordne ülesanne",
        _ => return None,
    })
}

/// Heading of a section of the record editor. The kind's own section is headed by the kind's name.
pub(crate) fn section(id: &str) -> Option<&'static str> {
    Some(match id {
        "basics" => "Põhiandmed",
        "schedule" => "Ajakava ja ootamine",
        "parameters" => "Parameetrid",
        "steps" => "Sammud",
        "result" => "Tulemus ja mõõdikud",
        "money" => "Raha",
        "links" => "Seosed",
        "access" => "Juurdepääs",
        "notes" => "Märkmed",
        "lists" => "Loendid",
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
