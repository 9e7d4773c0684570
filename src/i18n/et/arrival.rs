//! Files that come back, in Estonian.

use crate::i18n::messages::arrival::Arrival;

const fn records(count: usize) -> &'static str {
    if count == 1 { "kirje" } else { "kirjet" }
}

/// The words.
pub(super) const ARRIVAL: Arrival = Arrival {
    lead: "Midagi pole veel muudetud. Vaata failid üle ja vali, mida üle võtta; kõike saab ühe sammuga tagasi võtta.",
    add_file: "Lisa fail",
    drop_anywhere: "või lohista need ükskõik kuhu Lepiku aknas. Enne ülevõtmist näed, mida need muudaksid.",
    drop_hint: "Lase failid lahti, et näha, mida need muudaksid",
    leave_file: |name| format!("Jäta fail kõrvale: {name}"),
    exported: |by, at, scope, count| format!("Eksportis {by} {at} · {scope}, {count} {}", records(count)),
    full: "kogu plaan",
    selection: "valik",
    selection_words: "Failist puuduvaid kirjeid pole kustutatud.",
    of_plan: |title| format!("Plaanist „{title}“."),
    show_records: "Näita kirjeid",
    all: "Kõik",
    in_conflict: |_| "vastuolus",
    changed: |_| "muudetud",
    fresh: |count| if count == 1 { "uus" } else { "uut" },
    set_aside: |_| "kõrvale pandud",
    same: |count| if count == 1 { "samasugune" } else { "samasugust" },
    records: "Kirjed",
    take: |title| format!("Võta üle: {title}"),
    take_all: "Võta üle kõik",
    chosen: |chosen, of| format!("{chosen} / {of} valitud"),
    more_fields: |count| if count == 1 { "veel 1 väli".to_owned() } else { format!("veel {count} välja") },
    aside: "Kõrvale",
    set_aside_words: "Seda kirjet ei saa lugeda, seepärast jääb see kõrvale. Teisi kirjeid see ei takista.",
    in_file: |name| format!("Failis {name}"),
    nothing_differs: "Üle võtta pole midagi: kõik on siin juba samamoodi.",
    head_comes: |fields| format!("Plaani enda andmed tulevad alati kaasa. Muutub: {fields}."),
    record_of: |number, of| format!("kirje {number} / {of}"),
    previous: "Eelmine kirje",
    next: "Järgmine kirje",
    field: "Väli",
    here: "Siin",
    there: "Failis",
    caption: "Muudetud väljad: siin ja failis",
    new_caption: "Uue kirje väljad",
    both_stay: "Kaks inimest muutsid sama välja teineteise muudatust nägemata. Kuni otsuseni jäävad alles mõlemad; otsustad kirjes pärast ülevõtmist.",
    row_added: "lisandub",
    row_changed: "muutub",
    row_removed: "eemaldati failis",
    moved: "teises kohas",
    others_same: |count| {
        if count == 1 {
            "Ülejäänud 1 väli on sama.".to_owned()
        } else {
            format!("Ülejäänud {count} välja on samad.")
        }
    },
    all_same: "Kõik väljad on samad.",
    trashed: "Failis visati kirje prügikasti; ka siin läheb see prügikasti, kust selle saab taastada.",
    restored: "Failis võeti kirje prügikastist välja; ka siin tuleb see tahvlile tagasi.",
    trashed_there_edited_here: "Failis visati kirje prügikasti, siin muudeti seda viskamisest teadmata. Kirje jääb alles, kuni otsustad.",
    trashed_here_edited_there: "Siin visati kirje prügikasti, failis muudeti seda viskamisest teadmata. Kirje tuleb tahvlile tagasi ja jääb sinna, kuni otsustad.",
    purged: "Failis kustutati kirje prügikastist jäädavalt; ülevõtmisel kustub see ka siin.",
    purged_there_edited_here: "Failis kustutati kirje jäädavalt, siin muudeti seda kustutamisest teadmata. Alles jäävad siin tehtud muudatused.",
    purged_here_edited_there: "Siin kustutati kirje jäädavalt, failis muudeti seda kustutamisest teadmata. Tagasi tulevad failis tehtud muudatused.",
    stays_purged: "Siin on kirje jäädavalt kustutatud; failis on selle vana koopia, mis kirjet tagasi ei too.",
    only_a_stub: "Kirje on failis jäädavalt kustutatud ja siin seda pole olnud.",
    will_take: |count| format!("{count} {} üle võtta", records(count)),
    none_chosen: "Ühtegi kirjet pole valitud",
    undecided: |count| {
        let noun = if count == 1 { "kirje on" } else { "kirjet on" };
        format!("{count} {noun} vastuolus, mõlemad väärtused jäävad alles")
    },
    point_before: "enne tehakse taastepunkt",
    take_count: |count| format!("Võta üle {count} {}", records(count)),
    point_kept: "Plaani senine seis on taastepunktina alles.",
    no_room_for_point: "Taastepunkti ei saanud teha, sest see ei mahu brauseri hoidlasse.",
    stopped: "Katkestatud, midagi ei muudetud",
    reading: "Loen faili",
    comparing: "Võrdlen faili plaaniga",
    keeping: "Teen taastepunkti",
    saving: "Salvestan ülevõetud kirjeid",
    done_of: |done, of| format!("{done} / {of}"),
    stop: "Katkesta",
    stop_saving: "Katkesta ja võta tagasi",
    points: "Taastepunktid",
    points_lead: "Plaani seis jäetakse alles iga päev, enne iga ülevõtmist ja enne prügikasti tühjendamist. Seisu saab praegusega võrrelda ja taastada, tervikuna või kirjete kaupa, või failina alla laadida. Kui ruumi napib, kustuvad vanemad taastepunktid ise.",
    before_files: |names| format!("enne ülevõtmist failist {names}"),
    before_back: "enne taastamist",
    point_words: "Siin on näha, mida taastamine muudaks. Kirjed, mis on lisatud pärast seda punkti, jäävad alles.",
    before_purge: "enne lõplikku kustutamist",
    before_day: "päeva alguses",
    go_back: "Võrdle ja taasta",
    point_name: |when| format!("Taastepunkt {when}"),
    nothing_to_go_back: "Plaan on praegu samas seisus, taastada pole midagi.",
    record_count: |count| format!("{count} {}", records(count)),
    point_damaged: "Seda taastepunkti ei saa lugeda",
    download_point: |when| format!("Laadi alla taastepunkt {when}"),
    remove_point: |when| format!("Kustuta taastepunkt {when}"),
    point_removed: "Taastepunkt on kustutatud",
    delete: "Kustuta",
};
