//! The words of boards in Estonian.

use crate::i18n::messages::board::Board;

pub(super) const BOARD: Board = Board {
    name: "Tahvel",
    late: |days| if days == 0 { "Hilinenud".to_owned() } else { format!("Hilinenud {days} tööpäeva") },
    left: |days| if days == 1 { "1 tööpäev".to_owned() } else { format!("{days} tööpäeva") },
    waits: |whom, days, over| {
        let whom = whom.map_or_else(|| "Ootel".to_owned(), |whom| format!("Ootab: {whom}"));
        let days = days.map(|days| format!(", {days} tp")).unwrap_or_default();
        format!("{whom}{days}{}", if over { ", tähtaeg möödas" } else { "" })
    },
    review_due: "Vaata läbi",
    review_soon: |date| format!("Läbivaatus {date}"),
    silent: "Võta ühendust",
    closed: "Suletud",
    toolbar: "Tahvli filtrid",
    kind: "Kirje liik",
    all_kinds: |count| format!("Kõik liigid ({count})"),
    mark_late: "Hilinenud",
    mark_this_week: "Sel nädalal",
    mark_waiting: "Ootel",
    mark_review: "Läbivaatus",
    mark_silent: "Ühendust võtmata",
    mark_conflict: "Vastuolus",
    nothing_fits_title: "Ükski kirje ei vasta filtrile",
    nothing_fits: "Tahvlil on kirjeid, aga mitte ühtegi sellist.",
    show_all: "Näita kõiki",
    which_stage: "Millisesse etappi?",
    which_stage_words: |title, phase| format!("„{title}“ on nüüd veerus „{phase}“, kus on mitu etappi."),
    put_there: "Määra etapp",
    put_back: "Pane tagasi",
    lifted: |title| format!("„{title}“ on üles tõstetud"),
    drop_here: |place, of| format!("Tõsta siia: {place}. koht {of}-st"),
    dropped_in_stage: |title, stage, place, of| {
        format!("„{title}“ on viidud etappi „{stage}“, {place}. kohale {of}-st")
    },
    column_deeds: |column| format!("Veeru toimingud: {column}"),
    set_limit: "Määra piir…",
    limit_title: |column| format!("Veeru „{column}“ piir"),
    limit: "Kõige rohkem kaarte",
    limit_hint: "Kui kaarte on rohkem, siis veerg hoiatab. Keelatud pole midagi. Jäta väli tühjaks, kui piiri pole vaja.",
    not_a_limit: "Kirjuta täisarv 1–999 või jäta väli tühjaks.",
    save_limit: "Määra piir",
    limit_is: |column, limit| format!("Veeru „{column}“ piir on {limit}"),
    limit_gone: |column| format!("Veerul „{column}“ pole enam piiri"),
    over_limit: "üle piiri",
    of_limit: |limit| format!("piir {limit}"),
    over_limit_words: |count, limit| format!("Veerus on {count} kaarti, piir on {limit}"),
    lanes: "Rühmitus",
    no_lanes: "Rühmitamata",
    by_owner: "Rühmita vastutaja järgi",
    by_area: "Rühmita maakonna järgi",
    by_kind: "Rühmita liigi järgi",
    no_owner: "Vastutaja määramata",
    no_area: "Piirkond määramata",
    several_areas: "Mitu maakonda",
    term: |days, date| format!("{days}. tööpäev tänasest: {date}"),
};
