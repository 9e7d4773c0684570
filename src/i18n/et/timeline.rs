//! The words of the page `timeline`.

use crate::i18n::messages::timeline::Timeline;
use crate::i18n::show;
use crate::model::scale::Zoom;

pub(super) const TIMELINE: Timeline = Timeline {
    page: "Ajatelg",
    extent: "Ulatus",
    zoom: |zoom| match zoom {
        Zoom::Week => "Nädal",
        Zoom::Month => "Kuu",
        Zoom::Quarter => "Kvartal",
        Zoom::Year => "Aasta",
        Zoom::ThreeYears => "3 aastat",
    },
    closer: "Näita lühemat ajavahemikku",
    wider: "Näita pikemat ajavahemikku",
    year: |year| format!("{year}. aasta"),
    years: |first, last| format!("{first}.–{last}. aasta"),
    quarter: |quarter| format!("{} kvartal", show::roman(quarter)),
    quarter_year: |quarter, year| format!("{year}. aasta {} kvartal", show::roman(quarter)),
    settings: "Ajatelje seaded",
    rows: "Read",
    by_duty: "Read: tööülesanded",
    by_kind: "Read: liigid",
    by_owner: "Read: vastutajad",
    no_duty: "Tundmatut liiki",
    no_owner: "Vastutajata",
    links: "Seosed",
    hide_done: "Peida lõpetatud",
    print: "Prindi (A3)",
    list: "Ajatelje kirjed",
    help: "Üles- ja allanoolega liigud kirjete vahel, Enter avab kirje, tühik haarab selle. Vasak- ja paremnool viivad kirjet päeva, üles- ja allanool nädala võrra, Shift koos noolega muudab lõppu, tühik paneb kirje maha, Escape viib endisele kuupäevale tagasi. Pluss ja miinus muudavad ulatust.",
    key: "Tähised",
    milestone: "üks päev",
    late: "hilinenud",
    late_key: "hilinenud",
    linked: |count| format!("seoseid ajateljel: {count}"),
    undated: |count| {
        if count == 1 {
            "1 kirje on kuupäevadeta ja siin ei paista.".to_owned()
        } else {
            format!("{count} kirjet on kuupäevadeta ja siin ei paista.")
        }
    },
    empty_title: "Selles ajavahemikus pole ühtegi kirjet",
    empty: "Vaata teist ajavahemikku, eemalda filtrid või lisa kirjele algus ja tähtaeg.",
};
