//! Estonian, the first language: as an official would write it. The user is addressed as „sina“.

mod archive;
mod arrival;
mod board;
mod calendar;
mod charts;
mod codes;
mod conflicts;
mod copies;
pub(super) mod domain;
mod export;
mod figures;
mod filters;
mod find;
mod folder;
mod handover;
mod history;
mod intake;
mod lists;
mod markdown;
mod marking;
mod network;
mod outreach;
mod overview;
mod plans;
mod procurement;
mod proposals;
mod relations;
mod results;
mod review;
mod scenarios;
mod scope;
mod store;
mod table;
mod templates;
mod timeline;
mod trainings;
mod version;

use super::Messages;

/// The words.
pub(super) const MESSAGES: Messages = Messages {
    arrival: arrival::ARRIVAL,
    board: board::BOARD,
    // Areas with files of their own
    overview: overview::OVERVIEW,
    find: find::FIND,
    table: table::TABLE,
    filters: filters::FILTERS,
    calendar: calendar::CALENDAR,
    timeline: timeline::TIMELINE,
    scope: scope::SCOPE,
    store: store::STORE,
    charts: charts::CHARTS,
    scenarios: scenarios::SCENARIOS,
    results: results::RESULTS,
    proposals: proposals::PROPOSALS,
    review: review::REVIEW,
    outreach: outreach::OUTREACH,
    trainings: trainings::TRAININGS,
    network: network::NETWORK,
    views: "Vaated",
    codes: codes::CODES,
    conflicts: conflicts::CONFLICTS,
    intake: intake::INTAKE,
    copies: copies::COPIES,
    folder: folder::FOLDER,
    handover: handover::HANDOVER,
    history: history::HISTORY,
    version: version::VERSION,
    lists: lists::LISTS,
    marking: marking::MARKING,
    exports: export::EXPORT,
    // Frame
    skip: "Liigu sisu juurde",
    main_menu: "Põhimenüü",
    quick_menu: "Kiirvalik",
    menu: "Menüü",
    boards: "Tahvlid",
    plan: "Plaan",
    plans: "Plaanid selles brauseris",
    new_plan: "Uus plaan",
    untitled_plan: "Pealkirjata plaan",
    plan_not_opened: "Plaani ei vahetatud: osa muudatusi on veel salvestamata. Ekspordi plaan või vabasta brauseri hoidlas ruumi.",
    duty: "Tööülesanne",
    share: "Jagamine",
    trash: "Prügikast",
    settings: "Seaded",
    unknown_board: "Tundmatut liiki kirjed",
    open_records: "lõpetamata kirjeid",
    store_fill: |percent| format!("Brauseri hoidla: {percent}% täis"),
    // Search
    search_label: "Otsi plaanist",
    search_key: "Ctrl K",
    messages: "Teated",
    search_hint: "Otsi kirjet, sammu, märkust",
    search_results: "Otsingutulemused",
    nothing_found: "Ühtegi kirjet ei leitud. Proovi lühemat sõna.",
    found: |count| format!("Leitud: {count}"),
    // Saving
    saved: "Salvestatud",
    saving: "Salvestan…",
    unsaved: |count| format!("Salvestamata: {count} {}", if count == 1 { "kirje" } else { "kirjet" }),
    save_failed: "Salvestamine ebaõnnestus",
    only_in_memory: "Ainult mälus",
    blocked_title: "Brauser ei luba andmeid salvestada",
    blocked: "Lepik töötab, kuid kõik jääb ainult selle lehe mällu. Ekspordi plaan faili, enne kui lehe sulged.",
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
    unreadable: "Tekst pole kadunud, see on kõrvale pandud. Laadi see alla ja küsi abi Lepiku haldajalt või impordi kirjed varasemast failist.",
    unreadable_texts: "Tekstid, mida ei saanud lugeda",
    show_unreadable: "Vaata kõrvale pandud tekste",
    understood: "Peida teade",
    characters: |count| format!("{count} {}", if count == 1 { "tähemärk" } else { "tähemärki" }),
    // Undo
    undo: "Võta tagasi",
    redo: "Tee uuesti",
    undone: "Muudatus on tagasi võetud",
    redone: "Muudatus on uuesti tehtud",
    nothing_put_back: "Sama kohta on hiljem muudetud, seepärast jäi kõik nii, nagu on",
    nothing_to_undo: "Pole midagi tagasi võtta",
    nothing_to_redo: "Pole midagi uuesti teha",
    deed_create: "kirje lisamine",
    deed_edit: "kirje muutmine",
    deed_move: "kirje teisaldamine",
    deed_trash: "kirje viskamine prügikasti",
    deed_restore: "kirje taastamine",
    deed_merge: "faili importimine",
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
    empty_board: "Lisa esimene kirje nupuga „Uus kirje“.",
    card_help: "Enter avab kirje, tühik haarab kaardi. Nooled liigutavad kaarti, tühik paneb selle maha, Escape viib endisesse kohta tagasi.",
    marks: "Märgid",
    today: "Täna",
    tomorrow: "Homme",
    ak: "AK",
    conflict: "Vastuolu",
    trashed_and_edited: "Visati prügikasti, kuid mujal muudeti",
    purged_and_edited: "Kustutati jäädavalt, kuid mujal muudeti",
    steps_done: "Samme tehtud",
    deeds: "Toimingud",
    open: "Ava kirje",
    move_to: "Vii etappi…",
    to_trash: "Viska prügikasti",
    move_title: |title| format!("Kuhu viia „{title}“?"),
    stage: "Etapp",
    place_in_column: "Koht veerus",
    place_of: |place, of| format!("{place}. koht {of}-st"),
    cancel: "Loobu",
    move_record: "Vii kirje",
    moved: |title, stage| format!("„{title}“ on viidud etappi „{stage}“"),
    grabbed: |title| {
        format!(
            "„{title}“ on haaratud. Nooled liigutavad kaarti, tühik paneb selle maha, Escape viib endisesse kohta tagasi."
        )
    },
    over: |title, column, place, of| format!("„{title}“: „{column}“, {place}. koht {of}-st"),
    dropped: |title, column, place, of| format!("„{title}“ on viidud veergu „{column}“, {place}. kohale {of}-st"),
    put_back: |title| format!("„{title}“ on tagasi endises kohas"),
    trashed: |title| format!("„{title}“ on prügikastis"),
    // First start
    welcome_title: "Tere tulemast Lepikusse",
    welcome_what: "Lepik on perelepitusteenuse nõuniku tööplaan: kavanda aasta töö tahvlitel, tee see ära ja näita tulemusi.",
    welcome_where: "Kõik andmed on ainult selles brauseris; neid ei saadeta kuhugi ja kontot pole vaja.",
    welcome_out: "Lehel „Jagamine“ saad plaani failina kaasa võtta ja kolleegi muudetud koopia sellega ühendada, nii et ükski sõna ei kao.",
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
    not_a_date: "Kirjuta kuupäev kujul 31.03.2027 või tähtaeg kujul „10 tööpäeva“.",
    not_a_number: "Kirjuta arv, näiteks 1\u{a0}200,5.",
    number_out_of_range: "Arvus võib olla kuni 15 tüvenumbrit.",
    too_many_places: "Kirjuta summa kuni kahe kohaga pärast koma, näiteks 3\u{a0}800,50.",
    too_long: "Tekst on pikem kui 100\u{a0}000 tähemärki. Jaga see mitme kirje vahel.",
    title_needed: "Pealkiri ei saa olla tühi; eelmine jäi alles.",
    gone: "Seda kirjet või rida enam pole.",
    not_possible: "Seda muudatust ei saa teha.",
    due_before_start: "Tähtaeg on enne algust.",
    empty_value: "(tühi)",
    yes: "jah",
    no: "ei",
    restricted: "asutusesiseseks kasutamiseks (AK)",
    in_the_bin: "Kirje on prügikastis",
    conflict_words: "Kaks inimest muutsid sama välja teineteise muudatust nägemata. Vali üks väärtus või kirjuta uus; seni jäävad kõik alles.",
    writer: |replica| format!("koopiast {replica}"),
    keep: "Jäta kirje alles",
    unknown_fields: "Tundmatud väljad",
    unknown_fields_hint: "Need tulid failist, mille on teinud uuem Lepik või muu programm. Lepik hoiab need muutmata kujul alles.",
    // Parts of the record editor
    relations: relations::RELATIONS,
    figures: figures::FIGURES,
    procurement: procurement::PROCUREMENT,
    markdown: markdown::MARKDOWN,
    // Bin
    trash_lead: "Prügikasti kirjed ei paista tahvlitel ega otsingus. Iga kirje saab taastada.",
    trash_empty_title: "Prügikast on tühi",
    trash_empty: "Siia jõuavad kirjed, mille viskad prügikasti kaardi menüüst või avatud kirjest.",
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
    role_hint: "Roll läheb eksporditud failiga kaasa, et kolleegid teaksid, kes mida kirjutas. Nime Lepik ei küsi.",
    // Sharing
    share_lead: "Plaan liigub kolleegide vahel failina. Igaüks võib oma koopiat muuta; importimisel koopiad ühendatakse ja ükski sõna ei kao.",
    export: "Eksport",
    export_words: "Kogu plaan ühes failis koos prügikasti ja AK-kirjetega.",
    export_plan: "Ekspordi plaan",
    exported: |name| format!("Plaan on eksporditud: {name}"),
    import: "Import",
    choose_files: "Vali failid",
    import_preview: "Importimise eelvaade",
    someone: "kolleeg",
    unknown_time: "teadmata ajal",
    other_files: "Vali teised failid",
    foreign_plan: "See fail on teisest plaanist",
    open_as_own: "Ava eraldi plaanina",
    copy_into_here: "Lisa kirjed praegusesse plaani",
    left_out: |names| format!("Praegu jäid välja teise plaani failid: {names}. Impordi need eraldi."),
    verdict_new: "Uus",
    verdict_changed: "Muudetud",
    verdict_same: "Sama",
    record_number: |number| format!("Kirje nr\u{a0}{number}"),
    and_more: |count| format!("ja veel {count}"),
    imported: |[new, changed, conflicts]| {
        let noun = if new == 1 { "uus" } else { "uut" };
        format!("Üle võetud: {new} {noun}, {changed} muudetud, {conflicts} vastuolus")
    },
    take_over: "Võta üle",
    leave_all: "Jäta kõik nii, nagu on",
    import_cancelled: "Midagi ei muudetud",
    nothing_changed: "Midagi ei muudetud.",
    refused: |name| format!("Faili {name} ei saa importida"),
    download: "Laadi alla",
    // Why a file or a record cannot be read
    error_too_large: "Fail on suurem kui 20\u{a0}MiB.",
    error_not_utf8: "Fail ei ole UTF-8-kodeeringus.",
    error_not_json: |what, line, column| format!("Faili ei saa lugeda: {what} (rida {line}, veerg {column})."),
    error_syntax: "JSON on vigane või poolik",
    error_duplicate_key: "sama nimi esineb ühes objektis kaks korda",
    error_too_deep: "andmed on liiga sügavalt pesastatud",
    error_number_range: "arv on liiga suur või liiga täpne",
    error_not_a_plan: "See fail ei ole Lepiku plaan.",
    error_too_new: "Fail on tehtud uuema Lepikuga. Võta kasutusele uus versioon ja impordi fail uuesti.",
    error_view_only: "See on lugemiskoopia: osa andmeid on välja jäetud, seepärast ei saa seda plaaniga ühendada.",
    fault_not_an_object: "kirje ei ole objekt",
    fault_no_kind: "kirjel puudub liik",
    fault_bad_id: "tunnus on liiga pikk või sisaldab lubamatut märki",
    fault_duplicate_id: "sama tunnus on failis juba varem kasutusel",
    fault_other_kind: "sama tunnusega kirje on siin teist liiki",
    fault_wrong_type: "väärtus ei sobi sellele väljale",
    fault_bad_date: "kuupäev on vigane",
    fault_bad_merge: "ühendamisandmed on vigased",
    // Areas with a file of their own
    archive: archive::ARCHIVE,
    plan_page: plans::PLANS,
    templates: templates::TEMPLATES,
};
