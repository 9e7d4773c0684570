//! The folder that colleagues share, in Estonian.

use crate::i18n::messages::folder::Folder;

/// The words.
pub(super) const FOLDER: Folder = Folder {
    title: "Ühine kaust",
    lead: "Seo plaan kaustaga, mida näevad ka kolleegid, näiteks OneDrive’i, SharePointi või Nextcloudi kaustaga. Iga kolleegi Lepik kirjutab sinna oma faili ja võtab teiste failidest muudatused üle. Midagi ei lähe kaduma ka siis, kui mitu inimest töötab korraga.",
    not_offered: "See brauser ei lase plaani kaustaga siduda. Ava Lepik Chrome’is või Edge’is, või ekspordi plaan faili ja impordi kolleegide failid.",
    tie: "Vali kaust…",
    tied: |name| format!("Plaan on seotud kaustaga „{name}“"),
    asks: |name| format!("Kas jätkata kaustaga „{name}“?"),
    asks_why: "Pärast taaskäivitust küsib brauser uuesti, kas Lepik tohib seda kausta kasutada. Seni kolleegide muudatusi siia ei tule ja sinu omi kausta ei kirjutata.",
    tied_again: "Plaan on jälle kaustaga seotud",
    allow: "Jätka",
    later: "Hiljem",
    untie: "Katkesta seos kaustaga",
    untied: "Plaan ei ole enam kaustaga seotud. Kaustas olevad failid jäid alles.",
    own_file: |file| format!("Sinu fail: {file}"),
    written: |when| format!("Viimati kirjutatud: {when}"),
    not_written: "Fail kirjutatakse varsti.",
    left_out: |count| match count {
        1 => "1 kirje jääb kaustast välja: see on mõeldud asutusesiseseks kasutamiseks või sisaldab isikukoodi."
            .to_owned(),
        _ => format!(
            "{count} kirjet jääb kaustast välja: need on mõeldud asutusesiseseks kasutamiseks või sisaldavad isikukoodi."
        ),
    },
    let_in: "Kirjuta ka need",
    all_goes: "Kausta lähevad ka AK-kirjed või isikukoodiga kirjed.",
    keep_out: "Jäta need välja",
    others: "Kolleegide failid",
    no_others: "Kolleegide faile selles kaustas veel ei ole.",
    taken: "Muudatused on üle võetud",
    needs_look: "Vaata fail enne ülevõtmist läbi",
    unreadable: "Faili ei saa praegu lugeda. Kui see muutub, proovib Lepik uuesti.",
    look: "Vaata",
    look_at: |file| format!("Vaata faili {file}"),
    came: |by, count| format!("Ühisest kaustast võeti üle {count} kirje muudatused ({by})"),
    not_permitted: "Brauser ei andnud luba seda kausta kasutada.",
    gone: "Kausta enam ei ole või on see ümber nimetatud. Vali kaust uuesti.",
    full: "Faili ei saanud kausta kirjutada: kettal ei ole ruumi. Plaan on brauseris alles.",
    failed: "Kausta ei saa praegu kasutada. Lepik proovib uuesti; plaan on brauseris alles.",
};
