//! The store: what was wiped, what came back from the second copy, what a newer program has left.

use crate::i18n::messages::store::Store;

pub(super) const STORE: Store = Store {
    recovered_title: "Kirjed toodi tagasi",
    recovered: |count| {
        format!(
            "Brauseri hoidla oli tühjaks tehtud. Lepik tõi teisest koopiast tagasi {count} {}. Salvesta plaan ka faili: fail jääb alles ka siis, kui brauser kustutab mõlemad koopiad.",
            if count == 1 { "kirje" } else { "kirjet" }
        )
    },
    wiped_title: "Selle brauseri andmed on kustutatud",
    wiped: "Siin on plaani peetud, kuid brauseri hoidla on tühi ja ka teine koopia on kadunud.",
    wiped_why: "Lepik ise andmeid ei kustuta. Seda võib teha brauser, arvuti puhastusprogramm või keegi brauseri seadetes.",
    wiped_what: "Ava viimati eksporditud fail või kolleegi koopia: sealt tulevad kõik kirjed tagasi.",
    begin_anew: "Alusta tühja plaaniga",
    room: "Salvestusruum",
    more_room: "Ruumi saab juurde, kui viid varasemate aastate lõpetatud kirjed arhiivifaili:",
    second: "Iga kirje on brauseris kahes kohas: kui üks rikneb, taastab Lepik kirje teisest.",
    no_second: "Teist koopiat see brauser ei võimalda. Ekspordi plaan aeg-ajalt faili.",
    lasting: "Brauser on lubanud andmed alles hoida ka siis, kui arvutis ruumi napib.",
    not_lasting: "Kui arvutis napib ruumi, võib brauser andmed kustutada. Ekspordi plaan aeg-ajalt faili.",
    ask_lasting: "Palu brauseril andmed alles hoida",
    refused: "Brauser ei andnud lubadust andmed alles hoida. Ekspordi plaan aeg-ajalt faili.",
};
