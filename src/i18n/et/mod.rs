//! Estonian, the first language: as an official would write it. The user is addressed as „sina“.

pub(super) mod domain;

use super::Messages;

/// The words.
pub(super) const MESSAGES: Messages = Messages {
    // Frame
    skip: "Otse sisu juurde",
    main_menu: "Põhimenüü",
    quick_menu: "Kiirvalik",
    menu: "Menüü",
    board: "Tahvel",
    boards: "Tahvlid",
    plan: "Plaan",
    plans: "Plaanid selles brauseris",
    new_plan: "Uus plaan",
    untitled_plan: "Nimeta plaan",
    plan_not_opened: "Plaani ei vahetatud: osa muudatusi on veel salvestamata. Ekspordi plaan või tee brauseri hoidlas ruumi.",
    duty: "Tööülesanne",
    share: "Jagamine",
    trash: "Prügikast",
    settings: "Seaded",
    unknown_board: "Tundmatut liiki kirjed",
    open_records: "avatud kirjeid",
    store_fill: |percent| format!("Brauseri hoidla: {percent}% täis"),
    // Search
    search_label: "Otsi plaanist",
    search_hint: "Otsi kirjet, sammu, märkust",
    search_results: "Otsingu tulemused",
    nothing_found: "Ühtegi kirjet ei leitud. Proovi lühemat sõna.",
    found: |count| format!("Leitud: {count}"),
    // Saving
    saved: "Salvestatud",
    saving: "Salvestan…",
    unsaved: |count| {
        format!(
            "Salvestamata: {count} {}",
            if count == 1 { "kirje" } else { "kirjet" }
        )
    },
    save_failed: "Salvestamine ebaõnnestus",
    only_in_memory: "Ainult mälus",
    blocked_title: "Brauser ei luba andmeid salvestada",
    blocked: "Lepik töötab, kuid kõik jääb ainult selle lehe mällu. Ekspordi plaan enne lehe sulgemist faili.",
    full_title: "Brauseri hoidla on täis",
    full: |count| {
        format!(
            "Muudatused {count} kirjes on mälus, kuid mitte kettal. Midagi pole kadunud: ekspordi plaan kohe faili."
        )
    },
    failed_title: "Salvestamine ebaõnnestus",
    failed: |count| {
        format!(
            "Muudatused {count} kirjes on mälus, kuid mitte kettal. Lepik proovib uuesti; seniks ekspordi plaan faili."
        )
    },
    unreadable_title: |count| {
        if count == 1 {
            "Ühte salvestatud kirjet ei saanud lugeda".to_owned()
        } else {
            format!("{count} salvestatud kirjet ei saanud lugeda")
        }
    },
    unreadable: "Nende tekst on kõrvale pandud ja alles. Laadi see alla ning küsi abi hooldajalt või impordi kirjed varasemast failist.",
    unreadable_texts: "Tekstid, mida ei saanud lugeda",
    show_unreadable: "Vaata kõrvale pandud tekste",
    understood: "Selge",
    characters: |count| format!("{count} märki"),
    // Undo
    undo: "Võta tagasi",
    redo: "Tee uuesti",
    undone: "Muudatus on tagasi võetud",
    redone: "Muudatus on uuesti tehtud",
    nothing_put_back: "Seda kohta on hiljem muudetud, seepärast jäi kõik alles",
    nothing_to_undo: "Midagi pole tagasi võtta",
    nothing_to_redo: "Midagi pole uuesti teha",
    deed_create: "kirje lisamine",
    deed_edit: "kirje muutmine",
    deed_move: "kirje viimine",
    deed_trash: "kirje prügikasti viskamine",
    deed_restore: "kirje taastamine",
    deed_merge: "faili import",
    // Board and card
    new_record: "Uus kirje",
    add_record: "Lisa kirje",
    new_title: |kind| format!("Uus {}", kind.to_lowercase()),
    created: |kind| format!("Kirje on lisatud: {}", kind.to_lowercase()),
    untitled: "Pealkirjata kirje",
    unknown_kind: |id| format!("Tundmatu liik: {id}"),
    unknown_stage: |id| format!("Tundmatu etapp: {id}"),
    records_noun: |count| if count == 1 { "kirje" } else { "kirjet" },
    fold: "Ahenda veerg",
    unfold: "Ava veerg",
    empty_board_title: "Sellel tahvlil pole veel kirjeid",
    empty_board: "Lisa esimene kirje nupust „Uus kirje“.",
    card_help: "Enter avab kirje, tühik haarab kaardi, nooled viivad, tühik paneb maha, Escape jätab kaardi endisesse kohta.",
    marks: "Märgid",
    late: "Hilinenud",
    today: "Täna",
    tomorrow: "Homme",
    waits_for: "Ootab",
    ak: "AK",
    conflict: "Vastuolu",
    trashed_and_edited: "Visati prügikasti, kuid mujal muudeti",
    purged_and_edited: "Kustutati jäädavalt, kuid mujal muudeti",
    steps_done: "Samme tehtud",
    deeds: "Toimingud",
    open: "Ava kirje",
    move_to: "Vii etappi…",
    to_trash: "Viska prügikasti",
    move_title: |title| format!("Vii „{title}“"),
    stage: "Etapp",
    place_in_column: "Koht veerus",
    place_of: |place, of| format!("{place}. koht {of}-st"),
    cancel: "Loobu",
    move_record: "Vii kirje",
    moved: |title, stage| format!("„{title}“ viidud etappi „{stage}“"),
    grabbed: |title| {
        format!(
            "„{title}“ on haaratud. Nooled viivad, tühik paneb maha, Escape jätab endisesse kohta."
        )
    },
    over: |title, column, place, of| format!("„{title}“: „{column}“, {place}. koht {of}-st"),
    dropped: |title, column, place, of| {
        format!("„{title}“ viidud etappi „{column}“, {place}. kohale {of}-st")
    },
    put_back: |title| format!("„{title}“ jäi endisesse kohta"),
    trashed: |title| format!("„{title}“ on prügikastis"),
    // First start
    welcome_title: "Tere tulemast Lepikusse",
    welcome_what: "Lepik on perelepitusteenuse nõuniku tööplaan: kavanda aasta töö tahvlitel, vii see ellu ja näita tulemust.",
    welcome_where: "Kõik andmed on ainult selles brauseris; midagi ei saadeta kuhugi ja kontot pole vaja.",
    welcome_out: "Jagamise lehelt saad plaani failina kaasa võtta ja kolleegi muudetud koopia nii tagasi tuua, et ükski sõna ei kao.",
    load_sample: "Laadi näidisplaan",
    sample_loaded: "Näidisplaan on avatud",
    open_file: "Ava fail",
    // Record editor
    close_record: "Sulge kirje",
    next_stage: "Vii järgmisse etappi",
    no_choice: "–",
    add_more: "Lisa",
    remove: "Eemalda",
    up: "Üles",
    down: "Alla",
    row_removed: "Rida on eemaldatud",
    date_hint: "pp.kk.aaaa",
    pick_date: "Vali kuupäev kalendrist",
    not_a_date: "Kirjuta kuupäev kujul 31.03.2027.",
    not_a_number: "Kirjuta arv, näiteks 1 200,5.",
    number_out_of_range: "Arvus võib olla kuni 15 tüvenumbrit.",
    too_many_places: "Kirjuta summa kuni kahe kohaga pärast koma, näiteks 3 800,50.",
    too_long: "Tekst on pikem kui 100 000 märki. Jaga see mitme kirje vahel.",
    title_needed: "Kirjel peab olema pealkiri; eelmine jäi alles.",
    gone: "Seda kirjet või rida enam ei ole.",
    not_possible: "Seda muudatust ei saa teha.",
    due_before_start: "Tähtaeg on enne algust.",
    empty_value: "(tühi)",
    yes: "jah",
    no: "ei",
    restricted: "asutusesiseseks kasutamiseks (AK)",
    in_the_bin: "Kirje on prügikastis",
    conflict_words: "Kaks inimest muutsid seda välja teineteise muudatust nägemata. Vali üks või kirjuta uus väärtus; seni jäävad alles kõik.",
    settled: "Vastuolu on lahendatud",
    writer: |replica| format!("koopiast {replica}"),
    contested_words: "Üks inimene viskas kirje prügikasti, teine muutis seda samal ajal. Otsusta, kas kirje jääb alles.",
    recovered_words: "Kirje kustutati jäädavalt, kuid keegi oli seda enne kustutamist nägemata muutnud. Alles on see, mida ta kirjutas.",
    keep: "Jäta kirje alles",
    unknown_fields: "Tundmatud väljad",
    unknown_fields_hint: "Need tulid failist, mille tegi uuem või teine programm. Lepik hoiab need muutmata alles.",
    // Bin
    trash_lead: "Prügikastis olevad kirjed ei paista tahvlitel ega otsingus. Iga kirje saab taastada.",
    trash_empty_title: "Prügikast on tühi",
    trash_empty: "Siia jõuavad kirjed, mille viskad prügikasti kaardi või kirje menüüst.",
    restore: "Taasta",
    restored: |title| format!("„{title}“ on taastatud"),
    // Settings
    this_browser: "See brauser",
    language: "Keel",
    theme: "Välimus",
    theme_system: "süsteemi järgi",
    theme_light: "hele",
    theme_dark: "tume",
    your_role: "Sinu roll",
    role_hint: "Roll läheb kaasa eksporditud failiga, et kolleegid teaksid, kes mida kirjutas. Nime siia ei kirjutata.",
    // Sharing
    share_lead: "Plaan liigub kolleegide vahel failina. Igaüks võib oma koopiat muuta; tagasi tulles ühendatakse koopiad ilma ühtegi sõna kaotamata.",
    export: "Eksport",
    export_words: "Kogu plaan ühes failis, koos prügikasti ja piiranguga kirjetega.",
    export_plan: "Ekspordi plaan",
    exported: |name| format!("Plaan on eksporditud: {name}"),
    import: "Import",
    choose_files: "Vali failid",
    drop_files: "või lohista need siia. Enne ülevõtmist näed, mida need muudaksid.",
    import_preview: "Impordi eelvaade",
    import_lead: "Midagi pole veel muudetud. Ülevõtmise saab ühe sammuga tagasi võtta.",
    file_words: |title, by, at, count| {
        format!(
            "„{title}“. Eksportis {by} {at} · {count} {}",
            if count == 1 { "kirje" } else { "kirjet" }
        )
    },
    someone: "kolleeg",
    unknown_time: "teadmata ajal",
    other_files: "Vali teised failid",
    foreign_plan: "See fail on teisest plaanist",
    open_as_own: "Ava eraldi plaanina",
    copy_into_here: "Lisa kirjed praegusesse plaani",
    in_conflict: "vastuolus",
    fresh: "uut",
    changed: "muudetud",
    set_aside: "kõrvale pandud",
    same: "samasugust",
    verdict_new: "Uus",
    verdict_changed: "Muudetud",
    verdict_same: "Sama",
    set_aside_title: "Kirjed, mida ei saa lugeda",
    record_number: |number| format!("Kirje nr {number}"),
    and_more: |count| format!("ja veel {count}"),
    nothing_differs: "Kõik failis olevad kirjed on siin juba samasugusena olemas.",
    will_take: |[new, changed, conflicts]| {
        format!("{new} uut, {changed} muudetud, {conflicts} vastuolus")
    },
    imported: |[new, changed, conflicts]| {
        format!("Üle võetud: {new} uut, {changed} muudetud, {conflicts} vastuolus")
    },
    take_over: "Võta üle",
    leave_all: "Jäta kõik nagu on",
    import_cancelled: "Midagi ei muudetud",
    nothing_changed: "Midagi ei muudetud.",
    refused: |name| format!("Faili {name} ei saa importida"),
    download: "Laadi alla",
    // Why a file or a record cannot be read
    error_too_large: "Fail on suurem kui 20 MiB.",
    error_not_utf8: "Fail ei ole UTF-8 tekst.",
    error_not_json: |what, line, column| {
        format!("Faili ei saa lugeda: {what} (rida {line}, veerg {column}).")
    },
    error_syntax: "see ei ole terviklik JSON",
    error_duplicate_key: "sama nimi esineb ühes objektis kaks korda",
    error_too_deep: "see on põimitud sügavamalt kui 128 tasandit",
    error_number_range: "arv on suurem, kui täpselt hoida saab",
    error_not_a_plan: "See ei ole Lepiku plaani fail.",
    error_too_new: "Faili tegi uuem Lepik. Võta kasutusele uus versioon ja impordi siis.",
    error_view_only: "See on lugemiskoopia: osa andmeid on välja jäetud, seepärast ei saa seda tagasi ühendada.",
    fault_not_an_object: "kirje ei ole objekt",
    fault_no_kind: "kirjel puudub liik",
    fault_bad_id: "tunnuses on lubamatu märk või see on liiga pikk",
    fault_duplicate_id: "sama tunnus on failis juba teisel kirjel",
    fault_other_kind: "sama tunnusega kirje on siin teist liiki",
    fault_wrong_type: "väärtus ei sobi sellele väljale",
    fault_bad_date: "sellist kuupäeva ei ole",
    fault_bad_merge: "ühendamise andmed on vigased",
};
