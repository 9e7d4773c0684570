//! What is asked about a chosen file, in Estonian.

use super::super::messages::intake::Intake;

fn records(count: usize) -> String {
    format!("{count} {}", if count == 1 { "kirje" } else { "kirjet" })
}

/// The words.
pub(super) const INTAKE: Intake = Intake {
    lead: "Enne eelvaadet on vaja sinu vastust. Midagi pole veel muudetud.",
    leave_file: "Jäta fail kõrvale",
    leave_named: |name| format!("Jäta fail kõrvale: {name}"),
    to_preview: "Edasi eelvaatesse",
    ask_again: "Muuda valikuid",
    ask_again_named: |name| format!("Muuda valikuid: {name}"),
    became: |count| match count {
        0 => "Sellest failist ei tule ühtegi kirjet.".to_owned(),
        _ => format!("Failist tuleb {}.", records(count)),
    },
    // Sealed files
    sealed: "Fail on parooliga krüpteeritud.",
    passphrase: "Parool",
    passphrase_hint: "Parooli annab faili saatja. Lepik seda ei salvesta.",
    open: "Ava fail",
    opening: "Avan faili…",
    opened: "Fail on avatud",
    wrong_passphrase: "Parool ei sobi või on faili pärast krüpteerimist muudetud. Kontrolli parooli ja proovi uuesti.",
    damaged: "Fail on poolik või rikutud. Palu saatjal see uuesti saata.",
    no_memory: "Faili avamiseks ei jätku mälu. Sulge teised vahekaardid ja proovi uuesti.",
    // Tables
    table: |rows, columns| format!("Tabel: {rows} rida, {columns} {}", if columns == 1 { "veerg" } else { "veergu" }),
    purpose: "Mis tabeli ridadest saab?",
    as_records: "Kirjed",
    as_metrics: "Ühe kirje mõõdikud",
    as_areas: "Stsenaariumi piirkonnad",
    encoding: "Kodeering",
    delimiter: "Veergude eraldaja",
    semicolon: "semikoolon (;)",
    comma: "koma (,)",
    tab: "tabeldusmärk",
    head: "Esimesel real on veergude nimed",
    decimal_comma: "kümnendkohad komaga (1234,50)",
    decimal_point: "kümnendkohad punktiga (1234.50)",
    dotted_dates: "kuupäevad kujul 31.03.2027",
    iso_dates: "kuupäevad kujul 2027-03-31",
    not_so_written: "Nii ei saa seda faili lugeda, seepärast jäi endine valik.",
    kind: "Kirje liik",
    kind_of_others: "Liik ridadele, mille liiki tabelis pole",
    columns: "Mis veergudest saab?",
    columns_lead: "Midagi ei lähe kaduma: veerg, millele sobivat välja pole, läheb oma nimega kirjelduse sisse.",
    column_head: "Veerg",
    becomes: "Mis sellest saab",
    column: |name| format!("Veerg „{name}“"),
    into_description: "Kirjelduse sisse",
    record_kind: "Kirje liik",
    record_id: "Lepiku tunnus",
    follows: "Tuleneb kirje liigist",
    first_rows: |shown, all| {
        if shown < all { format!("Näha on esimesed {shown} rida {all}-st.") } else { String::new() }
    },
    no_titles: "Pealkirja veerg on valimata: kirjed jääksid pealkirjata.",
    problems: |count| format!("{count} {} ei sobi oma väljale", if count == 1 { "lahter" } else { "lahtrit" }),
    problems_lead: "Nende tekst ei kao: see läheb kirjelduse sisse, olemasoleval kirjel märkusesse.",
    problem: |row, column, text| match text {
        "" => format!("Rida {row}, veerg „{column}“"),
        _ => format!("Rida {row}, veerg „{column}“: {text}"),
    },
    // Why a cell is not what its column was taken for
    not_a_date: "pole kuupäev",
    not_a_number: "pole ühemõtteline arv",
    number_out_of_range: "arvus on üle 15 tüvenumbri",
    too_many_places: "summal on üle kahe kümnendkoha",
    not_yes_or_no: "pole „jah“ ega „ei“",
    unknown_choice: "sellist valikut pole",
    unknown_kind: "sellist kirje liiki pole",
    no_such_field: "selle rea liigil pole sellist välja",
    filled: "välja täitis juba teine veerg",
    not_rows: "pole selle välja ridade kujul",
    not_a_marking: "pole juurdepääsupiirangu märge",
    too_long: "üle 100\u{a0}000 tähemärgi",
    bad_id: "pole kirje tunnus",
    id_twice: "sama tunnus on juba eespool",
    no_title: "pealkiri puudub",
    // Statistics
    period: "Periood",
    area: "Piirkond",
    count: "Arv",
    uncounted: |count| format!("{count} rida jääb välja, sest arvu ei saa lugeda"),
    uncounted_lead: "Kontrolli, milline veerg on arv, või paranda need read tabelis.",
    find_record: "Otsi kirjet",
    records: "Millise kirje mõõdikud?",
    scenarios: "Millise stsenaariumi piirkonnad?",
    no_records: "Sobivat kirjet ei leitud. Otsi pealkirja või mõne muu sõna järgi.",
    no_scenarios: "Selles plaanis pole sobivat stsenaariumi. Lisa see tahvlil ja impordi fail uuesti.",
    landing: |added, updated| format!("Lisandub {added}, uueneb {updated}"),
    row: "Rida",
    now: "Praegu",
    then: "Pärast",
    new_row: "uus rida",
    // Boards of other programs
    board: |program, title, count| {
        let cards = format!("{count} {}", if count == 1 { "kaart" } else { "kaarti" });
        if title.is_empty() { format!("{program}: {cards}") } else { format!("{program}: „{title}“, {cards}") }
    },
    lists: "Mis nimekirjadest saab?",
    list: "Nimekiri",
    cards: "Kaarte",
    list_lead: "Nimekirja nimi jääb kirjele ka sildiks.",
    persons_left_out: |count| match count {
        1 => "Ühe inimese nimi jääb maha: Lepikus on inimeste asemel rollid.".to_owned(),
        _ => format!("{count} inimese nimed jäävad maha: Lepikus on inimeste asemel rollid."),
    },
    // Why a file is refused
    error_not_a_table: "See ei ole tekstina salvestatud tabel. Exceli tööraamat salvesta enne CSV-failina.",
    error_empty: "Fail on tühi.",
    error_too_many_rows: "Tabelis on üle 100\u{a0}000 rea. Jaga see mitmeks failiks.",
    error_too_many_columns: "Tabelis on üle 500 veeru.",
    error_too_many_cards: "Tahvlil on üle 100\u{a0}000 kaardi.",
};
