//! The words of the page `overview`.

use super::calendar::{CALENDAR, MONTHS};
use crate::i18n::capitalised;
use crate::i18n::messages::overview::{Overview, nth};
use crate::model::group::Upkeep;

pub(super) const OVERVIEW: Overview = Overview {
    page: "Ülevaade",
    today: |day| {
        let (weekday, month) = (capitalised(CALENDAR.weekday(day)), nth(&MONTHS, day.month()));
        format!("{weekday}, {}. {month} {} · {}. nädal", day.day(), day.year(), day.iso_week_date().week())
    },
    months: ["jaan", "veebr", "märts", "apr", "mai", "juuni", "juuli", "aug", "sept", "okt", "nov", "dets"],
    figures: "Mis vajab tähelepanu",
    late: |_| "üle tähtaja",
    late_since: |date| format!("varaseim tähtaeg {date}"),
    late_none: "ükski tähtaeg pole möödas",
    soon: |_| "tähtaeg 10 tööpäeva jooksul",
    soon_first: |when| format!("esimene {when}"),
    soon_none: "lähiajal tähtaegu pole",
    waiting: |_| "ootel",
    waiting_longest: |days| match days {
        0 => "kõik alates tänasest".to_owned(),
        1 => "kõige kauem 1 tööpäev".to_owned(),
        _ => format!("kõige kauem {days} tööpäeva"),
    },
    waiting_none: "ükski kirje pole ootel",
    conflicts: |_| "vastuolu",
    conflicts_ask: |_| "vajab sinu otsust",
    conflicts_none: "koopiad ühtivad",
    news: |count| if count == 1 { "teiste muudetud kirje" } else { "teiste muudetud kirjet" },
    news_after: |when| format!("pärast {when}"),
    news_first: "pärast viimast külastust",
    late_head: "Üle tähtaja",
    late_empty: "Ükski tähtaeg pole möödas.",
    soon_head: "Tähtaeg lähedal",
    soon_empty: "Järgmise 10 tööpäeva jooksul ei saabu ühegi kirje tähtaeg.",
    waiting_head: "Ootel",
    waiting_empty: "Ükski kirje pole praegu ootel.",
    conflicts_head: "Vastuolud",
    upkeep_head: "Läbivaatused ja kontaktid",
    upkeep_empty: "Järgmise 30 päeva jooksul pole vaja midagi läbi vaadata ega kellegagi ühendust võtta.",
    news_head: "Muutunud pärast viimast külastust",
    news_empty: "Teised pole pärast sinu viimast külastust midagi muutnud. Muudatused jõuavad siia, kui impordid kolleegi faili.",
    all: |count| format!("Kõik {count}"),
    over_by: |days| if days == 0 { "möödas".to_owned() } else { format!("{days} tp üle") },
    until: |date| format!("kuni {date}"),
    waits_for: |whom| format!("Ootab: {whom}"),
    waits_since: |date| format!("alates {date}"),
    decide: "otsusta",
    upkeep: |reason| match reason {
        Upkeep::Contact => "Võta ühendust",
        Upkeep::Review => "Vaata läbi",
        Upkeep::Restriction => "Juurdepääsupiirang lõpeb",
    },
    last_contact: |date| format!("viimane kontakt {date}"),
    new_record: "Uus kirje",
    two_values: "kaks väärtust",
    more_fields: |count| format!("ja veel {count}"),
    someone: "keegi",
    load_head: "Töökoormus kuude kaupa",
    load_words: "Kirje töömaht jaguneb ühtlaselt kirje tööpäevadele; 8 tundi on üks tööpäev. Võimalik on nii palju, kui ühel inimesel tööpäevi on.",
    load_month: |month, planned, possible, records| {
        let noun = if records == 1 { "kirje" } else { "kirjet" };
        format!("{month}: tööpäevi kavandatud {planned}, võimalik {possible}; {records} {noun}")
    },
    load_planned: "kavandatud tööpäevi",
    load_possible: |days| format!("võimalik ({days} tööpäeva aastas)"),
    load_over: "! üle võimaliku",
    load_unplaced: |count| {
        if count == 1 {
            "1 kirjel on kuupäev või töömaht märkimata".to_owned()
        } else {
            format!("{count} kirjel on kuupäev või töömaht märkimata")
        }
    },
    progress_head: "Edenemine ja eelarve",
    done: "Lõpetatud kirjeid",
    done_of: |done, all| format!("Lõpetatud {done} {} {all}-st", if done == 1 { "kirje" } else { "kirjet" }),
    spent: "Kulunud",
    budget: "Eelarve",
    spent_of: |percent| format!("Eelarvest kulunud {percent}%"),
    total: "Kokku",
    sources_head: "Rahastusallikad",
    source: "Rahastusallikas",
    no_source: "Märkimata",
    no_means: "Ühelgi kirjel pole eelarvet ega kulu.",
    of_month: |month, year| format!("Töökoormus: {month} {year}"),
    of_unplaced: "Kuupäev või töömaht märkimata",
    of_work: "Kirjed",
    of_done: "Lõpetatud kirjed",
    of_means: "Eelarve ja kulu",
    all_duties: "kõik tööülesanded",
};
