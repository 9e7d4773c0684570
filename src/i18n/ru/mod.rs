//! Russian.

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

/// The form of a noun after a number (CLDR plural rules for Russian: one, few, many).
const fn plural(count: usize, one: &'static str, few: &'static str, many: &'static str) -> &'static str {
    match (count % 10, count % 100) {
        (_, 11..=14) => many,
        (1, _) => one,
        (2..=4, _) => few,
        _ => many,
    }
}

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
    views: "Представления",
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
    skip: "Перейти к содержанию",
    main_menu: "Главное меню",
    quick_menu: "Быстрый доступ",
    menu: "Меню",
    boards: "Доски",
    plan: "План",
    plans: "Планы в этом браузере",
    new_plan: "Новый план",
    untitled_plan: "План без названия",
    plan_not_opened: "Другой план не открыт: часть изменений ещё не сохранена. Экспортируйте план или освободите место в хранилище браузера.",
    duty: "Обязанность",
    share: "Обмен",
    trash: "Корзина",
    settings: "Настройки",
    unknown_board: "Записи неизвестного вида",
    open_records: "незавершённых записей",
    store_fill: |percent| format!("Хранилище браузера заполнено на {percent}\u{a0}%"),
    // Search
    search_label: "Поиск по плану",
    search_key: "Ctrl K",
    messages: "Сообщения",
    search_hint: "Поиск записей, шагов, заметок",
    search_results: "Результаты поиска",
    nothing_found: "Записей не найдено. Попробуйте слово короче.",
    found: |count| format!("Найдено: {count}"),
    // Saving
    saved: "Сохранено",
    saving: "Сохранение…",
    unsaved: |count| format!("Не сохранено: {count} {}", plural(count, "запись", "записи", "записей")),
    save_failed: "Сохранить не удалось",
    only_in_memory: "Только в памяти",
    blocked_title: "Браузер не разрешает сохранять данные",
    blocked: "Lepik работает, но всё остаётся только в памяти этой страницы. Прежде чем закрыть её, экспортируйте план в файл.",
    full_title: "Хранилище браузера заполнено",
    full: |count| {
        format!(
            "Изменения в {count} {} находятся в памяти, но не на диске. Ничего не потеряно: сразу экспортируйте план в файл.",
            plural(count, "записи", "записях", "записях")
        )
    },
    failed_title: "Сохранить не удалось",
    failed: |count| {
        format!(
            "Изменения в {count} {} находятся в памяти, но не на диске. Lepik повторит попытку, а пока экспортируйте план в файл.",
            plural(count, "записи", "записях", "записях")
        )
    },
    unreadable_title: |count| {
        format!(
            "Не удалось прочитать {count} {}",
            plural(count, "сохранённую запись", "сохранённые записи", "сохранённых записей")
        )
    },
    unreadable: "Текст не потерян, он отложен. Скачайте его и обратитесь за помощью или импортируйте записи из более раннего файла.",
    unreadable_texts: "Тексты, которые не удалось прочитать",
    show_unreadable: "Показать отложенные тексты",
    understood: "Скрыть сообщение",
    characters: |count| format!("{count} {}", plural(count, "знак", "знака", "знаков")),
    // Undo
    undo: "Отменить",
    redo: "Повторить",
    undone: "Изменение отменено",
    redone: "Изменение повторено",
    nothing_put_back: "Эти данные позже изменили, поэтому всё осталось как есть",
    nothing_to_undo: "Нечего отменять",
    nothing_to_redo: "Нечего повторять",
    deed_create: "добавление записи",
    deed_edit: "изменение записи",
    deed_move: "перемещение записи",
    deed_trash: "отправка записи в корзину",
    deed_restore: "восстановление записи",
    deed_merge: "импорт файла",
    // Board and card
    new_record: "Новая запись",
    add_record: "Добавить запись",
    new_title: |kind| format!("{kind} без названия"),
    created: |kind| format!("Запись добавлена: {}", kind.to_lowercase()),
    untitled: "Запись без названия",
    unknown_kind: |id| format!("Неизвестный вид: {id}"),
    unknown_stage: |id| format!("Неизвестный этап: {id}"),
    records_noun: |count| plural(count, "запись", "записи", "записей"),
    fold: "Свернуть столбец",
    unfold: "Развернуть столбец",
    empty_board_title: "На этой доске пока нет записей",
    empty_board: "Добавьте первую запись кнопкой «Новая запись».",
    card_help: "Enter открывает запись, пробел берёт карточку. Стрелки перемещают её, пробел опускает, Escape возвращает на место.",
    marks: "Отметки",
    today: "Сегодня",
    tomorrow: "Завтра",
    ak: "AK",
    conflict: "Расхождение",
    trashed_and_edited: "Отправлено в корзину, но изменено в другой копии",
    purged_and_edited: "Удалено навсегда, но изменено в другой копии",
    steps_done: "Выполнено шагов",
    deeds: "Действия",
    open: "Открыть запись",
    move_to: "Перевести на этап…",
    to_trash: "Отправить в корзину",
    move_title: |title| format!("Переместить «{title}»"),
    stage: "Этап",
    place_in_column: "Место в столбце",
    place_of: |place, of| format!("Место {place} из {of}"),
    cancel: "Отмена",
    move_record: "Переместить запись",
    moved: |title, stage| format!("Запись «{title}» переведена на этап «{stage}»"),
    grabbed: |title| {
        format!("Карточка «{title}» взята. Стрелки перемещают её, пробел опускает, Escape возвращает на место.")
    },
    over: |title, column, place, of| format!("«{title}»: «{column}», место {place} из {of}"),
    dropped: |title, column, place, of| {
        format!("Карточка «{title}» перемещена в столбец «{column}», место {place} из {of}")
    },
    put_back: |title| format!("Карточка «{title}» возвращена на место"),
    trashed: |title| format!("Запись «{title}» в корзине"),
    // First start
    welcome_title: "Добро пожаловать в Lepik",
    welcome_what: "Lepik — план работы советника по услуге семейной медиации: планируйте год на досках, выполняйте задуманное и показывайте результаты.",
    welcome_where: "Все данные хранятся только в этом браузере; ничего никуда не отправляется, учётная запись не нужна.",
    welcome_out: "На странице «Обмен» план можно сохранить в файл и объединить с копией, изменённой коллегой, не потеряв ни слова.",
    load_sample: "Загрузить образец плана",
    sample_loaded: "Образец плана открыт",
    open_file: "Открыть файл",
    // Record editor
    close_record: "Закрыть запись",
    next_stage: "Перевести на следующий этап",
    no_choice: "–",
    add_more: "Добавить",
    remove: "Убрать",
    up: "Вверх",
    down: "Вниз",
    row_removed: "Строка убрана",
    date_hint: "дд.мм.гггг",
    pick_date: "Выбрать дату в календаре",
    not_a_date: "Введите дату в виде 31.03.2027 или срок, например «10 рабочих дней».",
    not_a_number: "Введите число, например 1\u{a0}200,5.",
    number_out_of_range: "В числе может быть до 15 значащих цифр.",
    too_many_places: "Введите сумму не более чем с двумя знаками после запятой, например 3\u{a0}800,50.",
    too_long: "Текст длиннее 100\u{a0}000 знаков. Разделите его на несколько записей.",
    title_needed: "Название не может быть пустым; прежнее осталось.",
    gone: "Этой записи или строки больше нет.",
    not_possible: "Это изменение невозможно.",
    due_before_start: "Срок раньше начала.",
    empty_value: "(пусто)",
    yes: "да",
    no: "нет",
    restricted: "для внутреннего пользования (AK)",
    in_the_bin: "Запись в корзине",
    conflict_words: "Два человека изменили это поле, не видя изменений друг друга. Выберите одно из значений или введите новое; до тех пор сохраняются все.",
    writer: |replica| format!("из копии {replica}"),
    keep: "Оставить запись",
    unknown_fields: "Неизвестные поля",
    unknown_fields_hint: "Они пришли из файла, созданного более новой версией Lepik или другой программой. Lepik хранит их без изменений.",
    // Parts of the record editor
    relations: relations::RELATIONS,
    figures: figures::FIGURES,
    procurement: procurement::PROCUREMENT,
    markdown: markdown::MARKDOWN,
    // Bin
    trash_lead: "Записи из корзины не видны на досках и в поиске. Любую можно восстановить.",
    trash_empty_title: "Корзина пуста",
    trash_empty: "Сюда попадают записи, отправленные в корзину из меню карточки или из открытой записи.",
    restore: "Восстановить",
    restored: |title| format!("Запись «{title}» восстановлена"),
    // Settings
    this_browser: "Этот браузер",
    language: "Язык",
    theme: "Оформление",
    theme_system: "как в системе",
    theme_light: "светлое",
    theme_dark: "тёмное",
    your_role: "Ваша роль",
    role_hint: "Роль передаётся с экспортированным файлом, чтобы коллеги знали, кто что написал. Имя Lepik не спрашивает.",
    // Sharing
    share_lead: "Коллеги передают план друг другу файлом. Каждый может менять свою копию; при импорте копии объединяются, и ни одно слово не теряется.",
    export: "Экспорт",
    export_words: "Весь план в одном файле, включая корзину и записи с ограничением доступа (AK).",
    export_plan: "Экспортировать план",
    exported: |name| format!("План экспортирован: {name}"),
    import: "Импорт",
    choose_files: "Выбрать файлы",
    import_preview: "Предпросмотр импорта",
    someone: "коллега",
    unknown_time: "время неизвестно",
    other_files: "Выбрать другие файлы",
    foreign_plan: "Этот файл из другого плана",
    open_as_own: "Открыть как отдельный план",
    copy_into_here: "Добавить записи в текущий план",
    left_out: |names| format!("Пока не учтены файлы из другого плана: {names}. Импортируйте их отдельно."),
    verdict_new: "Новая",
    verdict_changed: "Изменена",
    verdict_same: "Без изменений",
    record_number: |number| format!("Запись №\u{a0}{number}"),
    and_more: |count| format!("и ещё {count}"),
    imported: |[new, changed, conflicts]| {
        format!("Перенесено. Новых: {new}, изменённых: {changed}, с расхождениями: {conflicts}")
    },
    take_over: "Перенести",
    leave_all: "Оставить всё как есть",
    import_cancelled: "Ничего не изменено",
    nothing_changed: "Ничего не изменено.",
    refused: |name| format!("Файл {name} нельзя импортировать"),
    download: "Скачать",
    // Why a file or a record cannot be read
    error_too_large: "Файл больше 20\u{a0}МиБ.",
    error_not_utf8: "Файл не является текстом в кодировке UTF-8.",
    error_not_json: |what, line, column| format!("Файл нельзя прочитать: {what} (строка {line}, столбец {column})."),
    error_syntax: "JSON с ошибкой или неполный",
    error_duplicate_key: "одно и то же имя встречается в объекте дважды",
    error_too_deep: "слишком глубокая вложенность данных",
    error_number_range: "число слишком большое или слишком точное",
    error_not_a_plan: "Этот файл не является планом Lepik.",
    error_too_new: "Файл создан более новой версией Lepik. Обновите Lepik и импортируйте файл снова.",
    error_view_only: "Это копия для чтения: часть данных опущена, поэтому объединить её с планом нельзя.",
    fault_not_an_object: "запись не является объектом",
    fault_no_kind: "у записи нет вида",
    fault_bad_id: "идентификатор слишком длинный или содержит недопустимый знак",
    fault_duplicate_id: "такой идентификатор в файле уже встречался",
    fault_other_kind: "запись с этим идентификатором здесь другого вида",
    fault_wrong_type: "значение не подходит для этого поля",
    fault_bad_date: "неверная дата",
    fault_bad_merge: "данные для объединения повреждены",
    // Areas with a file of their own
    archive: archive::ARCHIVE,
    plan_page: plans::PLANS,
    templates: templates::TEMPLATES,
};
