//! What is asked about a chosen file, in Russian.

use super::super::messages::intake::Intake;
use super::plural;

fn counted(count: usize, one: &'static str, few: &'static str, many: &'static str) -> String {
    format!("{count} {}", plural(count, one, few, many))
}

/// The words.
pub(super) const INTAKE: Intake = Intake {
    lead: "Перед предпросмотром нужен ваш ответ. Пока ничего не изменено.",
    leave_file: "Убрать файл",
    leave_named: |name| format!("Убрать файл: {name}"),
    to_preview: "Далее к предпросмотру",
    ask_again: "Изменить выбор",
    ask_again_named: |name| format!("Изменить выбор: {name}"),
    became: |count| match count {
        0 => "Из этого файла не получится ни одной записи.".to_owned(),
        _ => format!("Из файла получится {}.", counted(count, "запись", "записи", "записей")),
    },
    // Sealed files
    sealed: "Файл зашифрован паролем.",
    passphrase: "Пароль",
    passphrase_hint: "Пароль знает отправитель файла. Lepik его не сохраняет.",
    open: "Открыть файл",
    opening: "Открытие файла…",
    opened: "Файл открыт",
    wrong_passphrase: "Пароль не подходит, или файл изменили после шифрования. Проверьте пароль и повторите попытку.",
    damaged: "Файл неполный или повреждён. Попросите отправителя прислать его ещё раз.",
    no_memory: "Для открытия файла не хватает памяти. Закройте другие вкладки и повторите попытку.",
    // Tables
    table: |rows, columns| {
        format!(
            "Таблица: {}, {}",
            counted(rows, "строка", "строки", "строк"),
            counted(columns, "столбец", "столбца", "столбцов"),
        )
    },
    purpose: "Чем станут строки таблицы?",
    as_records: "Записями",
    as_metrics: "Показателями одной записи",
    as_areas: "Регионами сценария",
    encoding: "Кодировка",
    delimiter: "Разделитель столбцов",
    semicolon: "точка с запятой (;)",
    comma: "запятая (,)",
    tab: "табуляция",
    head: "В первой строке названия столбцов",
    decimal_comma: "дробная часть после запятой (1234,50)",
    decimal_point: "дробная часть после точки (1234.50)",
    dotted_dates: "даты вида 31.03.2027",
    iso_dates: "даты вида 2027-03-31",
    not_so_written: "Так этот файл прочитать нельзя, поэтому выбор остался прежним.",
    kind: "Вид записи",
    kind_of_others: "Вид для строк, где он не указан",
    columns: "Чем станут столбцы?",
    columns_lead: "Ничего не пропадёт: столбец без своего поля попадёт в описание под своим названием.",
    column_head: "Столбец",
    becomes: "Чем станет",
    column: |name| format!("Столбец «{name}»"),
    into_description: "В описание",
    record_kind: "Вид записи",
    record_id: "Код записи в Lepik",
    follows: "Следует из вида записи",
    first_rows: |shown, all| {
        if shown < all {
            format!("Показаны первые строки: {shown} из {all}.")
        } else {
            String::new()
        }
    },
    no_titles: "Столбец названия не выбран: записи останутся без названия.",
    problems: |count| {
        let verb = plural(count, "не подходит", "не подходят", "не подходят");
        format!("{} {verb} своему полю", counted(count, "ячейка", "ячейки", "ячеек"))
    },
    problems_lead: "Их текст не пропадёт: он попадёт в описание, а у имеющейся записи — в заметку.",
    problem: |row, column, text| match text {
        "" => format!("Строка {row}, столбец «{column}»"),
        _ => format!("Строка {row}, столбец «{column}»: {text}"),
    },
    // Why a cell is not what its column was taken for
    not_a_date: "не дата",
    not_a_number: "не число, или его можно прочесть двояко",
    number_out_of_range: "больше 15 значащих цифр",
    too_many_places: "больше двух знаков после запятой",
    not_yes_or_no: "не «да» и не «нет»",
    unknown_choice: "такого варианта нет",
    unknown_kind: "такого вида записи нет",
    no_such_field: "у вида этой строки нет такого поля",
    filled: "поле уже заполнил другой столбец",
    not_rows: "не в виде строк этого поля",
    not_a_marking: "не отметка об ограничении доступа",
    too_long: "больше 100\u{a0}000 знаков",
    bad_id: "не код записи",
    id_twice: "такой же код уже есть выше",
    no_title: "нет названия",
    // Statistics
    period: "Период",
    area: "Регион",
    count: "Количество",
    uncounted: |count| {
        let verb = plural(count, "пропущена", "пропущены", "пропущено");
        format!("{} {verb}: количество не удалось прочитать", counted(count, "строка", "строки", "строк"))
    },
    uncounted_lead: "Проверьте, в каком столбце количество, или исправьте эти строки в таблице.",
    find_record: "Найти запись",
    records: "Показатели какой записи?",
    scenarios: "Регионы какого сценария?",
    no_records: "Подходящей записи не нашлось. Поищите по названию или другому слову.",
    no_scenarios: "В этом плане нет подходящего сценария. Добавьте его на доске и импортируйте файл снова.",
    landing: |added, updated| format!("Добавится {added}, обновится {updated}"),
    row: "Строка",
    now: "Сейчас",
    then: "После",
    new_row: "новая строка",
    // Boards of other programs
    board: |program, title, count| {
        let cards = counted(count, "карточка", "карточки", "карточек");
        if title.is_empty() { format!("{program}: {cards}") } else { format!("{program}: «{title}», {cards}") }
    },
    lists: "Чем станут списки?",
    list: "Список",
    cards: "Карточек",
    list_lead: "Название списка станет ещё и меткой записи.",
    persons_left_out: |count| match count {
        1 => "Имя одного человека не переносится: в Lepik вместо людей роли.".to_owned(),
        _ => format!(
            "Имена {count} {} не переносятся: в Lepik вместо людей роли.",
            plural(count, "человека", "человек", "человек"),
        ),
    },
    // Why a file is refused
    error_not_a_table: "Это не таблица, сохранённая как текст. Книгу Excel сначала сохраните как файл CSV.",
    error_empty: "Файл пуст.",
    error_too_many_rows: "В таблице больше 100\u{a0}000 строк. Разделите её на несколько файлов.",
    error_too_many_columns: "В таблице больше 500 столбцов.",
    error_too_many_cards: "На доске больше 100\u{a0}000 карточек.",
};
