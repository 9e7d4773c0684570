//! What copies disagree about, in Estonian.

use crate::i18n::messages::conflicts::Conflicts;

/// The words.
pub(super) const CONFLICTS: Conflicts = Conflicts {
    page: "Vastuolud",
    count: |count| format!("{count} vastuolu"),
    lead: "Neid kirjeid on eri koopiates muudetud teineteise muudatusi nägemata. Kuni sa pole otsustanud, jäävad kõik väärtused alles. Otsus jõuab kolleegideni plaani järgmise ekspordiga.",
    empty_title: "Vastuolusid pole",
    empty: "Kui koopiate ühendamisel selgub, et sama kohta on muudetud mitut moodi, saad siin otsustada, mis jääb.",
    all: "Kõik vastuolud",
    changed: |moment| format!("viimati muudetud {moment}"),
    // A field or row with several values
    question: |field| format!("Milline väärtus jääb väljale „{field}“?"),
    row: |collection, row| format!("{collection}, {row}. rida"),
    combine: "Ühenda",
    combine_texts: "Kirjuta tekstidest uus",
    combine_hint: "Mustandis on kõigi tekstide sõnad. Kustuta, mis on üle, ja salvesta.",
    combine_lists: "Jäta alles kõik valikud",
    another: "Muu väärtus",
    write_own: "Kirjuta uus väärtus",
    own_value: |field| format!("Uus väärtus väljale „{field}“"),
    keep_value: "Jäta see väärtus",
    keep_empty: "Jäta väli tühjaks",
    keep_text: "Salvesta ühendatud tekst",
    keep_own: "Salvesta uus väärtus",
    keep_list: "Jäta kõik valikud",
    settled: |left| match left {
        0 => "Otsus on tehtud. Vastuolusid rohkem pole.".to_owned(),
        1 => "Otsus on tehtud. Vastuolus on veel 1 kirje.".to_owned(),
        _ => format!("Otsus on tehtud. Vastuolus on veel {left} kirjet."),
    },
    // Put into the bin or purged by one, edited by another
    contested: |fields| format!("Kirje visati prügikasti, aga teises koopias muudeti seda samal ajal: {fields}."),
    contested_again: "Ühes koopias võeti kirje prügikastist välja, teises pandi see samal ajal uuesti sinna.",
    recovered: |day, fields| {
        format!(
            "Kirje kustutati {day} jäädavalt, aga teises koopias muudeti seda kustutamisest teadmata. Alles on ainult need muudatused: {fields}. Muu sisu on kustutatud."
        )
    },
    recovered_empty: |day| {
        format!(
            "Kirje kustutati {day} jäädavalt, aga teises koopias võeti see prügikastist välja. Sisu pole enam alles."
        )
    },
    plan_contested: |fields| format!("Plaan kustutati, aga teises koopias muudeti seda samal ajal: {fields}."),
    plan_contested_again: "Ühes koopias toodi plaan kustutatud plaanide hulgast tagasi, teises kustutati see samal ajal uuesti.",
    plan_keep: "Jäta plaan alles",
    plan_delete: "Kustuta plaan",
    kept: |title| format!("„{title}“ jääb alles"),
};
