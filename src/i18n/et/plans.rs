//! The page of plans in Estonian.

use super::super::messages::plans::Plans;

fn records(count: usize) -> String {
    format!("{count} {}", if count == 1 { "kirje" } else { "kirjet" })
}

/// The words.
pub(super) const PLANS: Plans = Plans {
    page: "Plaanid",
    lead: "Igal plaanil on oma kirjed, loendid ja fail. Siin on kõik plaanid, mida see brauser hoiab.",
    manage: "Halda plaane…",
    in_view: "Avatud",
    last_changed: |moment| format!("viimati muudetud {moment}"),
    open: "Ava",
    rename: "Nimeta ümber",
    title: "Plaani pealkiri",
    renamed: |title| format!("Plaani pealkiri on nüüd „{title}“"),
    download: "Laadi alla failina",
    archive: "Arhiveeri",
    archived_heading: "Arhiveeritud plaanid",
    archived: |title| format!("Plaan „{title}“ on arhiveeritud"),
    bring_back: "Too tagasi",
    brought_back: |title| format!("Plaan „{title}“ on arhiivist tagasi"),
    not_written: "Brauseri hoidlasse ei saanud kirjutada, seepärast jäi plaan endiseks. Vabasta hoidlas ruumi ja proovi uuesti.",
    // Into the next year
    duplicate: "Tee uue aasta plaan…",
    duplicate_title: |title| format!("Uue aasta plaan „{title}“ põhjal"),
    year: "Aasta",
    year_needed: "Kirjuta aasta nelja numbriga, näiteks 2028.",
    title_needed: "Kirjuta plaanile pealkiri.",
    along: |count| match count {
        0 => "Lõpetamata kirjeid pole: kaasa tulevad plaani loendid ja mallid.".to_owned(),
        1 => "Kaasa tuleb 1 lõpetamata kirje, lisaks plaani loendid ja mallid.".to_owned(),
        _ => format!("Kaasa tuleb {count} lõpetamata kirjet, lisaks plaani loendid ja mallid."),
    },
    dates: "Kuupäev jääb uuel aastal samaks; kui see pole tööpäev, nihkub see järgmisele, aasta lõpus eelmisele tööpäevale. Kirjed alustavad esimesest etapist ja sammud on tegemata.",
    behind: |count| match count {
        0 => "Maha jäävad kirjete märkmed, tulemused ja tegelikud kulud.".to_owned(),
        _ => format!(
            "Maha {} lõpetatud või tühistatud {} ning kõigi kirjete märkmed, tulemused ja tegelikud kulud.",
            if count == 1 { "jääb 1".to_owned() } else { format!("jäävad {count}") },
            if count == 1 { "kirje" } else { "kirjet" },
        ),
    },
    make: "Tee uus plaan",
    duplicated: |title, count| format!("Plaan „{title}“ on avatud, kaasa tuli {}", records(count)),
    // Deleted plans
    delete: "Kustuta",
    deleted_heading: "Kustutatud plaanid",
    deleted_lead: "Kustutatud plaan on siin, kuni taastad selle või kustutad jäädavalt.",
    deleted: |title| format!("Plaan „{title}“ on kustutatud plaanide hulgas"),
    restored: |title| format!("Plaan „{title}“ on taastatud"),
    remove: "Kustuta jäädavalt",
    remove_title: |title| format!("Kustutada „{title}“ jäädavalt?"),
    remove_words: |count| format!("Plaanis on {}. Kustutamist ei saa tagasi võtta.", records(count)),
    remove_deed: "Kustuta plaan",
    removed: |title| format!("Plaan „{title}“ on jäädavalt kustutatud"),
    deleted_here_title: "See plaan on kustutatud",
    deleted_here: "Plaan kustutati teisel vahekaardil. Kõik kirjed on alles: taasta plaan või ava mõni teine.",
    restore_here: "Taasta plaan",
    removed_elsewhere: "Plaan kustutati teisel vahekaardil jäädavalt, seepärast on avatud teine plaan",
};
