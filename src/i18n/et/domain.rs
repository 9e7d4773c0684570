//! Domain texts in Estonian, the default language: duties, phases, kinds, stages, fields, choices, hints.
//! The wording of DOMAIN.md is the norm; the English and Russian files have the same functions and ids.
//! Every function answers `None` for an id it does not know.

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
        "model_scenario" => "Mudeli stsenaarium",
        "campaign" => "Teavitustegevus",
        "training" => "Koolitus",
        _ => return None,
    })
}

/// Name of a stage of a kind, as it stands on the card; every kind has `cancelled`.
pub(crate) fn stage(kind: &str, id: &str) -> Option<&'static str> {
    Some(match (kind, id) {
        ("model_scenario", "draft") => "Mustand",
        ("model_scenario", "calculated") => "Arvutatud",
        ("model_scenario", "discussion") => "Arutelul",
        ("model_scenario", "approval") => "Kooskõlastamisel",
        ("model_scenario", "chosen") => "Valitud",
        ("model_scenario", "rejected") => "Kõrvale jäetud",
        ("model_scenario", "superseded") => "Asendatud",
        ("campaign", "idea") => "Idee",
        ("campaign", "planned") => "Kavandatud",
        ("campaign", "preparing") => "Ettevalmistamisel",
        ("campaign", "approved") => "Kooskõlastatud",
        ("campaign", "running") => "Käimas",
        ("campaign", "ended") => "Lõppenud",
        ("campaign", "assessed") => "Mõju hinnatud",
        ("training", "planned") => "Kavandatud",
        ("training", "registration") => "Registreerimine avatud",
        ("training", "full") => "Rühm täitunud",
        ("training", "running") => "Käimas",
        ("training", "held") => "Toimunud",
        ("training", "feedback") => "Tagasiside kogutud",
        ("training", "assessed") => "Mõju hinnatud",
        (_, "cancelled") => "Tühistatud",
        _ => return None,
    })
}

/// Heading of a section of the record editor. The kind's own section is headed by the kind's name.
pub(crate) fn section(id: &str) -> Option<&'static str> {
    Some(match id {
        "basics" => "Põhiandmed",
        "schedule" => "Ajakava ja ootamine",
        "parameters" => "Parameetrid",
        "rows" => "Piirkonnad ja juhtumid",
        "steps" => "Sammud",
        "result" => "Tulemus ja mõõdikud",
        "money" => "Raha",
        "links" => "Seosed",
        "access" => "Juurdepääs",
        "notes" => "Märkmed",
        "history" => "Ajalugu",
        _ => return None,
    })
}

/// Label of a field: common fields, own fields of the kinds, fields of the plan.
pub(crate) fn field(id: &str) -> Option<&'static str> {
    Some(match id {
        // Common fields.
        "title" => "Pealkiri",
        "description" => "Kirjeldus",
        "stage" => "Etapp",
        "owner" => "Vastutaja",
        "involved" => "Kaasatud",
        "start" => "Algus",
        "due" => "Tähtaeg",
        "ended" => "Lõpetatud",
        "priority" => "Prioriteet",
        "expected_result" => "Oodatav tulemus",
        "metrics" => "Mõõdikud",
        "budget" => "Eelarve",
        "actual_cost" => "Tegelik kulu",
        "funding_source" => "Rahastusallikas",
        "areas" => "Piirkonnad",
        "languages" => "Keeled",
        "workload" => "Töömaht",
        "access" => "Juurdepääs",
        "register_ref" => "Viit",
        "links" => "Seosed",
        "waiting_for" => "Ootab",
        "waiting_until" => "Ootab kuni",
        "labels" => "Sildid",
        "steps" => "Sammud",
        "notes" => "Märkmed",
        "close_reason" => "Tühistamise põhjus",
        "rank" => "Koht veerus",
        "trashed" => "Prügikastis",
        "changed" => "Muudetud",
        // Campaign.
        "goal" => "Eesmärk",
        "audiences" => "Sihtrühmad",
        "messages" => "Põhisõnumid",
        "channels" => "Kanalid",
        "reach" => "Teavitatud inimesi",
        "inquiries" => "Pöördumisi",
        "applications" => "Taotlusi",
        // Training.
        "form" => "Vorm",
        "place" => "Toimumiskoht",
        "seats" => "Kohti",
        "registered" => "Registreerunuid",
        "attended" => "Osalejaid",
        "hours" => "Koolituse maht",
        "satisfaction" => "Rahulolu",
        "impact" => "Mõju",
        "price_per_participant" => "Hind osaleja kohta",
        // Model scenario.
        "rows" => "Piirkonnad ja juhtumid",
        "meetings_per_case" => "Kohtumisi juhtumi kohta",
        "meeting_fee" => "Kohtumise hind",
        "co_mediation_share" => "Kaaslepituse osakaal",
        "no_show_share" => "Ärajäänud kohtumiste osakaal",
        "no_show_fee_share" => "Tasu ärajäänud kohtumise eest",
        "child_hearing_share" => "Lapse ärakuulamise osakaal",
        "child_hearing_fee" => "Lapse ärakuulamise tasu",
        "interpreter_share" => "Tõlkega kohtumiste osakaal",
        "interpreter_fee" => "Tõlgi tasu",
        "travel_per_meeting" => "Sõidukulu kohtumise kohta",
        "room_per_meeting" => "Ruumikulu kohtumise kohta",
        "mediators" => "Perelepitajaid",
        "meetings_per_mediator" => "Kohtumisi perelepitaja kohta",
        "training_per_mediator" => "Perelepitaja koolituskulu",
        "supervision_per_mediator" => "Perelepitaja supervisioonikulu",
        "coordination" => "Koordineerimine",
        "systems" => "Infosüsteemid",
        "outreach" => "Teavitus",
        "overhead_share" => "Üldkulu osakaal",
        "agreement_share" => "Kokkulepete osakaal",
        "reference_cost" => "Võrdluskulu juhtumi kohta",
        "growth_share" => "Juhtumite kasv",
        "indexation_share" => "Hinnatõus",
        "years" => "Aastate arv",
        "sources" => "Allikad",
        // Plan.
        "year" => "Aasta",
        "roles" => "Rollid",
        "funding_sources" => "Rahastusallikad",
        _ => return None,
    })
}

/// Label of a field of an item in a collection, such as the baseline of a metric.
pub(crate) fn item_field(collection: &str, id: &str) -> Option<&'static str> {
    Some(match (collection, id) {
        ("metrics", "name") => "Mõõdik",
        ("metrics", "unit") => "Ühik",
        ("metrics", "baseline") => "Algtase",
        ("metrics", "target") => "Siht",
        ("metrics", "actual") => "Tegelik",
        ("steps", "text") => "Samm",
        ("steps", "done") => "Tehtud",
        ("steps", "due") => "Tähtaeg",
        ("steps", "owner") => "Vastutaja",
        ("notes", "at") => "Aeg",
        ("notes", "by") => "Kirjutaja",
        ("notes", "text") => "Märkus",
        ("links", "to") => "Kirje",
        ("links", "relation") => "Seose liik",
        ("rows", "area") => "Piirkond",
        ("rows", "cases") => "Juhtumeid",
        ("sources", "parameter") => "Parameeter",
        ("sources", "source") => "Allikas",
        ("sources", "as_of") => "Seisuga",
        _ => return None,
    })
}

/// Whole text of the button that adds an item to a collection.
pub(crate) fn item_name(collection: &str) -> Option<&'static str> {
    Some(match collection {
        "steps" => "Lisa samm",
        "metrics" => "Lisa mõõdik",
        "notes" => "Lisa märkus",
        "links" => "Lisa seos",
        "rows" => "Lisa piirkond",
        "sources" => "Lisa allikas",
        _ => return None,
    })
}

/// Text of a choice of a field with a closed list of choices.
pub(crate) fn choice(field: &str, id: &str) -> Option<&'static str> {
    Some(match (field, id) {
        ("priority", "high") => "Kõrge",
        ("priority", "medium") => "Keskmine",
        ("priority", "low") => "Madal",
        ("languages", "et") => "eesti",
        ("languages", "ru") => "vene",
        ("languages", "en") => "inglise",
        ("form", "base") => "Baaskoolitus",
        ("form", "further") => "Täienduskoolitus",
        ("form", "supervision") => "Supervisioon",
        ("form", "covision") => "Kovisioon",
        ("form", "exam") => "Eksam",
        ("form", "network_day") => "Võrgustikupäev",
        ("relation", "feeds") => "Annab sisendi",
        ("relation", "blocks") => "Takistab",
        ("relation", "belongs_to") => "On osa kirjest",
        ("relation", "replaces") => "Asendab",
        ("relation", "relates") => "On seotud",
        ("access", "public") => "Avalik",
        ("access", "AK") => "Asutusesiseseks kasutamiseks (AK)",
        _ => return None,
    })
}

/// Short hint under a field; most fields need none.
pub(crate) fn hint(field: &str) -> Option<&'static str> {
    Some(match field {
        "description" => "Märgistus: **paks**, *kaldkiri*, loend reaga „- “.",
        "areas" => "Maakond, linn või vald.",
        "workload" => "Tundides.",
        "register_ref" => "Näiteks 5.2-9/5517-1.",
        "waiting_for" => "Roll, asutus või töö, näiteks TEHIK.",
        "satisfaction" => "Osalejate keskmine hinnang, 1–5.",
        "impact" => "Mis on poole aastaga muutunud?",
        "co_mediation_share" => "Mitu protsenti kohtumistest on kaaslepitusega.",
        "no_show_share" => "Mitu protsenti kohtumistest jääb ära.",
        "no_show_fee_share" => "Mitu protsenti kohtumise hinnast makstakse.",
        "child_hearing_share" => "Mitmes protsendis juhtumitest kuulatakse laps ära.",
        "child_hearing_fee" => "Ühe ärakuulamise eest.",
        "interpreter_share" => "Mitu protsenti kohtumistest vajab tõlget.",
        "interpreter_fee" => "Ühe kohtumise eest.",
        "meetings_per_mediator" => "Kohtumisi aastas.",
        "training_per_mediator" => "Ühe perelepitaja kohta aastas.",
        "supervision_per_mediator" => "Ühe perelepitaja kohta aastas.",
        "coordination" => "Kulu aastas.",
        "systems" => "Kulu aastas.",
        "outreach" => "Kulu aastas.",
        "overhead_share" => "Mitu protsenti vahesummast.",
        "agreement_share" => "Mitu protsenti juhtumitest lõpeb kokkuleppega.",
        "reference_cost" => "Näiteks ühe juhtumi kulu kohtus.",
        "growth_share" => "Mitu protsenti juhtumeid lisandub aastas.",
        "indexation_share" => "Mitu protsenti tõusevad hinnad aastas.",
        "years" => "1–5 aastat.",
        "sources" => "Kust väärtus on pärit ja mis kuupäeva seisuga.",
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
