//! The editable lists, in Estonian.

use crate::i18n::messages::lists::Lists;

/// The words.
pub(super) const LISTS: Lists = Lists {
    lead: "Nendest loenditest valid kirjetes väärtusi. Loendid kuuluvad plaani: need lähevad eksporditud failiga kaasa ja ühendatakse nagu kirjed. Loendi muutmine ei muuda ühtegi kirjet: kord valitud väärtus jääb kirjesse alles.",
    entries: |count| format!("{count} {}", if count == 1 { "väärtus" } else { "väärtust" }),
    entries_from_start: |count| format!("vaikeloend, {count} {}", if count == 1 { "väärtus" } else { "väärtust" }),
    from_start: "Kehtib Lepiku vaikeloend. Esimese muudatusega saab sellest plaani oma loend; kui eemaldad kõik read, kehtib taas vaikeloend.",
    removed: |entry, count| match count {
        0 => format!("„{entry}“ on loendist eemaldatud. Ükski kirje seda ei kasuta."),
        1 => format!("„{entry}“ on loendist eemaldatud. Seda kasutab 1 kirje; see jäi muutmata."),
        count => format!("„{entry}“ on loendist eemaldatud. Seda kasutab {count} kirjet; need jäid muutmata."),
    },
};
