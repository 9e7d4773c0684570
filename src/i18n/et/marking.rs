//! The marking of restricted information, in Estonian.

use crate::i18n::messages::marking::Marking;

/// The words.
pub(super) const MARKING: Marking = Marking {
    basis: "Alus",
    basis_hint: "Aluseid saad lisada seadetes loendisse „Juurdepääsupiirangu alused“.",
    marked_on: "Märge tehtud",
    until: "Piirang kehtib kuni",
    holder: "Teabevaldaja",
    ak_until: |until| format!("AK kuni {until}"),
    extend: "Pikenda 5 aasta võrra",
    extended: |until| format!("Piirang kehtib nüüd kuni {until}"),
    missing: |elements| {
        let names: Vec<String> = elements.iter().map(|name| format!("„{name}“")).collect();
        format!("Märkes on täitmata: {}.", names.join(", "))
    },
    basis_not_in_force: "See alus märke tegemise kuupäeval ei kehti.",
    ends_before_it_begins: "Piirang lõpeb enne märke tegemist.",
    too_long: |years, last| {
        let noun = if years == 1 { "aasta" } else { "aastat" };
        format!("Alus lubab juurdepääsu piirata kuni {years} {noun}, s.o kuni {last}.")
    },
    needs_extension: |years, last| {
        let noun = if years == 1 { "aasta" } else { "aastat" };
        format!(
            "Alus lubab juurdepääsu piirata kuni {years} {noun}, s.o kuni {last}. Pikemaks ajaks on vaja pikendamise otsust."
        )
    },
    too_long_even_extended: |last| format!("Piirangut saab pikendada ühe korra kuni 5 aasta võrra, kokku kuni {last}."),
    public_by_nature: "Uuringu tulemused on avalikud. Jäta märge alles ainult siis, kui seadus annab aluse neile juurdepääsu piirata.",
    disputed: "Märge on koopiates erinev: kuni sa pole otsustanud, loetakse kirje piiranguga kirjeks.",
    disputed_mark: "AK: koopiad erinevad",
    still_needed: "Kas juurdepääsupiirang on veel vajalik?",
    still_needed_words: |title, stage| format!("„{title}“ jõudis etappi „{stage}“, kuid kirjel on endiselt AK-märge."),
    keep: "Jäta märge alles",
    kept: "Märge jäi alles",
    lift: "Eemalda märge",
    lifted: "Märge on eemaldatud, kirje on avalik",
};
