//! The archive and the emptying of the bin in Estonian.

use super::super::messages::archive::Archive;

fn records(count: usize) -> String {
    format!("{count} {}", if count == 1 { "kirje" } else { "kirjet" })
}

/// The words.
pub(super) const ARCHIVE: Archive = Archive {
    page: "Arhiiv",
    lead: "Lõpetatud kirjed, mida tahvlitel enam vaja pole. Otsing leiab need üles ja seosed nendega jäävad alles.",
    empty_title: "Arhiiv on tühi",
    empty: "Lõpetatud või tühistatud kirje saad arhiveerida avatud kirje menüüst, terve aasta kirjed korraga siit lehelt.",
    finished: "Lõpetatud kirjed tahvlitel",
    archive_year: |count, year| match count {
        1 => format!("Arhiveeri {year}. aasta 1 lõpetatud kirje"),
        _ => format!("Arhiveeri {year}. aasta kõik {count} lõpetatud kirjet"),
    },
    archived_year: |count, year| format!("{year}. aasta {} on arhiivis", records(count)),
    archive: "Arhiveeri",
    archived: |title| format!("„{title}“ on arhiivis"),
    bring_back: "Too tagasi",
    brought_back: |title| format!("„{title}“ on tahvlil tagasi"),
    in_archive: "Kirje on arhiivis",
    mark: "Arhiivis",
    // Moving out
    move_out: "Vii arhiivifaili",
    move_out_year: |count, year| format!("Vii arhiivifaili: {year}. aasta {}", records(count)),
    move_out_words: "Kui ruumi napib, vii varasemate aastate kirjed arhiivifaili. Faili importimisel tulevad need tagasi. Kui impordid kolleegi faili, kus need on veel alles, näitab eelvaade neid uute kirjetena.",
    is_file_there: "Kas fail on salvestatud?",
    move_out_question: |count, file| {
        format!(
            "{} on nüüd failis {file}. Kui fail on olemas, võib kirjed siit plaanist eemaldada; faili importimisel tulevad need tagasi.",
            records(count)
        )
    },
    move_out_deed: |count| format!("Eemalda plaanist {}", records(count)),
    moved_out: |count, file| format!("Plaanist on eemaldatud {}. Hoia alles fail {file}.", records(count)),
    changed_meanwhile: "Kirjed on vahepeal muutunud ja jäid plaani. Vii need uuesti faili.",
    in_name: "arhiiv",
    deed_move_out: "kirjete viimine arhiivifaili",
    before_move_out: "enne kirjete viimist arhiivifaili",
    not_archived: "Arhiivifaili saab viia ainult arhiivis olevaid kirjeid.",
    // Purging
    purge: "Kustuta jäädavalt",
    empty_bin: "Tühjenda prügikast",
    empty_bin_title: "Tühjendada prügikast?",
    purge_title: |title| format!("Kustutada „{title}“ jäädavalt?"),
    purge_words: |count| format!("{} kustutatakse jäädavalt. Seda ei saa tagasi võtta.", records(count)),
    purge_deed: |count| format!("Kustuta {}", records(count)),
    keep: "Jäta alles",
    purged: |count| format!("{} on jäädavalt kustutatud", records(count)),
    deed_purge: "jäädav kustutamine",
    // Why a command was refused
    still_open: "Arhiveerida saab ainult lõpetatud või tühistatud kirje.",
    not_in_bin: "Jäädavalt kustutada saab ainult prügikastis olevat kirjet.",
};
