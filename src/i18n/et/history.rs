//! What the record editor and the page say of their own accord, in Estonian.

use crate::i18n::messages::history::History;

/// The words.
pub(super) const HISTORY: History = History {
    title: "Ajalugu",
    lead: "Iga välja kohta on teada, kes selle viimati kirjutas. Kellaaeg on teada vaid kirje viimase muudatuse kohta. Seda, mis on üle kirjutatud või eemaldatud, kirje ei mäleta.",
    nothing: "Kes selle kirje välju on kirjutanud, pole teada.",
    last: |moment| format!("viimati {moment}"),
    you: "sina",
    sample: "näidisplaan",
    copy: |replica| format!("koopia {replica}"),
    earlier: "varem",
    rows: |count| match count {
        1 => "1 rida".to_owned(),
        _ => format!("{count} rida"),
    },
    to_bin: "Pandud prügikasti",
    out_of_bin: "Prügikastist välja võetud",
    to_archive: "Pandud arhiivi",
    out_of_archive: "Arhiivist tagasi toodud",
    // Fields that need attention
    required: "kohustuslik",
    title_hint: "Pealkiri (kohustuslik)",
    attention: |count| match count {
        1 => "1 väli vajab tähelepanu".to_owned(),
        _ => format!("{count} välja vajavad tähelepanu"),
    },
    no_title: "Kirjel peab olema pealkiri.",
    no_owner: "Töö käib, aga vastutajat pole märgitud.",
    no_due: "Töö käib, aga tähtaega pole märgitud.",
    no_end: "Töö on lõpetatud, aga lõppemise kuupäeva pole märgitud.",
    no_close_reason: "Märgi, miks töö tühistati.",
    // A field that has changed elsewhere while it is being edited
    changed_elsewhere: |field| format!("Väli „{field}“ on vahepeal mujal muutunud. Sinu tekst on alles."),
    changed_by: |who| format!("See väli on vahepeal mujal muutunud ({who}). Seal on nüüd:"),
    take: "Võta see väärtus",
    yours_stays: "Kui kirjutad edasi, jäävad alles mõlemad.",
    both_stay: "Mõlemad väärtused on alles. Ülal saad valida, kumb jääb.",
    // A page that has broken
    fault_title: "Leht läks katki",
    fault: "Programmis on viga, mille tõttu see leht enam ei tööta. Kõik, mis oli salvestatud, on selles brauseris alles. Kaduda võis vaid see, mida viimase hetkeni tippisid.",
    fault_again: "Kui sama leht läheb uuesti katki, ava ülevaade: ülejäänud lehed töötavad edasi.",
    reload: "Laadi leht uuesti",
    to_overview: "Ava ülevaade",
    download: "Laadi alla salvestatud andmed",
    no_download: "Salvestatud andmeid ei saanud siit faili panna. Laadi leht uuesti ja ekspordi plaan.",
};
