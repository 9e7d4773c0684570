//! What goes out, in Estonian.

use crate::i18n::messages::export::Export;

fn found(restricted: usize, codes: usize) -> String {
    let restricted =
        (restricted > 0).then(|| format!("{restricted} {}", if restricted == 1 { "AK-kirje" } else { "AK-kirjet" }));
    let codes = (codes > 0).then(|| format!("{codes} {}", if codes == 1 { "isikukood" } else { "isikukoodi" }));
    restricted.into_iter().chain(codes).collect::<Vec<_>>().join(" ja ")
}

/// The words.
pub(super) const EXPORT: Export = Export {
    // Copies
    copies: "Koopiad lugejatele ja teistele programmidele",
    copies_lead: "Kolleegile, kes plaani edasi muudab, saada kogu plaan: koopiaid ei saa plaaniga kadudeta ühendada.",
    downloaded: |name| format!("Fail on alla laaditud: {name}"),
    view: "Lugemiskoopia",
    view_words: "Partnerile või avalikkusele. AK-kirjed jäävad alati täielikult välja.",
    view_count: |shown, restricted| {
        let shown = format!("Kaasa läheb {shown} {}", if shown == 1 { "kirje" } else { "kirjet" });
        match restricted {
            0 => format!("{shown}."),
            1 => format!("{shown}, välja jääb 1 AK-kirje."),
            _ => format!("{shown}, välja jääb {restricted} AK-kirjet."),
        }
    },
    view_get: "Laadi koopia alla",
    view_choose: "Vali, mida lugemiskoopia näitab",
    view_in_name: "lugemiskoopia",
    boards: "Tahvlid",
    kinds: "Kirjete liigid",
    fields: "Väljad",
    fields_words: "Märkmed, pakkumused ja muu ainult kolleegidele mõeldu ei lähe kaasa ühegi valikuga.",
    fields_public: "Vali avalikkusele sobivad väljad",
    fields_all: "Vali kõik väljad",
    fields_of_all: "Kõigi kirjete väljad",
    archived: "Ka arhiveeritud kirjed",
    table: "Tabel (CSV)",
    table_words: "Avaneb Excelis. Ühe liigi tabelis on ka selle liigi oma väljad.",
    table_get: "Laadi tabel alla",
    all_kinds: "Kõik liigid",
    calendar: "Kalender (ICS)",
    calendar_words: "Outlookile ja Teamsile: kuupäevadega kirjed, sammude ja kokkulepete tähtajad.",
    calendar_get: "Laadi kalender alla",
    list: "Nimekiri (Markdown)",
    list_words: "Tekst kirja või dokumenti: iga tahvli kohta tabel.",
    list_get: "Laadi nimekiri alla",
    all_boards: "Kõik tahvlid",
    record_get: "Laadi alla Markdownina",
    // The question before an export
    goes_out: |restricted, codes| format!("Failis on {}", found(restricted, codes)),
    restricted_words: "AK-teavet tohib saada ainult see, kellel on selleks õigus.",
    seal_advice: "Krüpteeri fail parooliga. Asutuses saadetakse AK-teavet DigiDociga krüpteeritult.",
    leave_out_advice: "Jäta AK-kirjed välja või krüpteeri fail enne saatmist: asutuses kasutatakse selleks DigiDoci.",
    digidoc_advice: "Krüpteeri fail enne saatmist: asutuses kasutatakse selleks DigiDoci.",
    leave_out: |count| format!("Jäta {count} {} välja", if count == 1 { "AK-kirje" } else { "AK-kirjet" }),
    seal_instead: "Krüpteeri parooliga…",
    // Sealed files
    seal: "Ekspordi krüpteeritult…",
    seal_title: "Krüpteeritud fail",
    seal_words: "Fail avaneb ainult parooliga. Unustatud parooli ei saa taastada ja ilma selleta ei saa faili avada keegi.",
    seal_channel: "Anna parool edasi teist teed pidi, näiteks telefonis, mitte samas kirjas.",
    seal_digidoc: "AK-teabe saatmiseks kasutatakse asutuses DigiDoci.",
    passphrase: "Parool",
    passphrase_again: "Parool uuesti",
    passphrase_hint: |least| format!("Vähemalt {least} tähemärki. Hästi sobivad neli või viis juhuslikku sõna."),
    passphrase_show: "Näita parooli",
    passphrase_short: |least| format!("Paroolis peab olema vähemalt {least} tähemärki."),
    passphrases_differ: "Paroolid on erinevad. Kirjuta sama parool mõlemale reale.",
    seal_deed: "Krüpteeri ja laadi alla",
    sealing: "Krüpteerin…",
    sealed: |name| format!("Krüpteeritud fail on alla laaditud: {name}"),
    sealed_in_name: "krupteeritud",
    seal_too_large: "Plaan on suurem kui 20\u{a0}MiB. Nii suurt faili Lepik ei krüpteeri; ekspordi plaan ja krüpteeri see DigiDociga.",
    seal_no_memory: "Krüpteerimiseks jäi mälu väheks. Sulge mõni vahekaart ja proovi uuesti.",
    seal_no_randomness: "See brauser ei anna krüpteerimiseks juhuarve. Proovi teise brauseriga.",
    seal_not_verified: "Krüpteeritud fail ei avanenud kontrollimisel, seepärast jäi see alla laadimata. Proovi uuesti.",
};
