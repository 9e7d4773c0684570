//! The laws of copies in the formats of other programs, over records full of texts that could be taken for something
//! else: what is written is read back, harms no one who opens it, and nothing that is brought here stops the program.

use std::collections::{BTreeMap, BTreeSet};

use icalendar::{Calendar, CalendarComponent, Component};
use lepik::format::board::Import;
use lepik::format::markdown_out::Document;
use lepik::format::table::Table;
use lepik::format::{csv_in, csv_out, ics, nullboard, statistics, trello};
use lepik::i18n::Language;
use lepik::i18n::words::VOCABULARY;
use lepik::model::command::Author;
use lepik::model::date::{Date, Moment};
use lepik::model::decimal::{Decimal, Money};
use lepik::model::field::{Field, FieldType, Options};
use lepik::model::id::{Id, ReplicaId};
use lepik::model::kind::Kind;
use lepik::model::kinds::{self, other_activity};
use lepik::model::merge::Verdict;
use lepik::model::plan::Plan;
use lepik::model::record::{Path, Record};
use lepik::model::value::{Access, Item, Value};
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::strategy::Strategy;
use proptest::test_runner::TestCaseResult;
use proptest::{prop_assert, prop_assert_eq};
use pulldown_cmark::{Event, HeadingLevel, Options as Extensions, Parser, Tag, TagEnd};

use crate::runner;

/// What texts are put together from.
const PARTS: [&str; 48] = [
    "a",
    "õ",
    "🎈",
    "Samm: ",
    "; Tehtud: jah",
    "; ",
    ", ",
    ";",
    ",",
    "\n",
    "\n\n",
    "\r\n",
    "\"",
    "'",
    "=1+1",
    "+",
    "-",
    "@",
    "#",
    "# ",
    "##",
    "===",
    "---",
    "|",
    "| - |",
    "[x](https://a.ee)",
    "![x](y)",
    "[x]: https://a.ee",
    "<b>",
    "<!-- ",
    "&amp;",
    "`",
    "```",
    "~~~",
    "*",
    "_",
    "1. ",
    "- ",
    "> ",
    "    ",
    "\t",
    "\\",
    "{#a}",
    "$",
    "[^1]",
    "\u{2028}",
    "\u{feff}",
    "END:VEVENT",
];

/// Random numbers that a record is made of; they run out never, because they are gone through again.
#[derive(Debug, Clone)]
struct Dice {
    numbers: Vec<u16>,
    next: usize,
}

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        let number = usize::from(self.numbers[self.next % self.numbers.len()]) + self.next / self.numbers.len();
        self.next += 1;
        number % sides
    }

    fn text(&mut self) -> String {
        let parts: Vec<&str> = (0..1 + self.throw(8)).map(|_| PARTS[self.throw(PARTS.len())]).collect();
        let long = if self.throw(20) == 0 { "pikk ".repeat(40) } else { String::new() };
        parts.concat() + &long
    }

    /// One line as a person leaves it: nothing blank at its ends.
    fn line(&mut self) -> String {
        let line = self.text().replace(['\n', '\r'], " ").trim().to_owned();
        if line.is_empty() { "tühi".to_owned() } else { line }
    }

    fn date(&mut self) -> Date {
        let (year, month, day) = (1 + self.throw(9999) as i16, 1 + self.throw(12) as i8, 1 + self.throw(28) as i8);
        Date::new(year, month, day).unwrap()
    }

    fn choice(&mut self, kind: &Kind, options: Options) -> String {
        let places = (VOCABULARY.places)();
        match options {
            Options::Fixed(ids) => ids[self.throw(ids.len())].to_owned(),
            Options::Stages => kind.stages[self.throw(kind.stages.len())].id.to_owned(),
            Options::Places => places[self.throw(places.len())].to_owned(),
            Options::List(_) | Options::Free => self.line(),
        }
    }

    fn value(&mut self, kind: &Kind, field: &Field) -> Value {
        let number = self.throw(1 << 16) as i64 - (1 << 15);
        match field.field_type {
            FieldType::Text if field.name == "to" => Value::Text(format!("r{}", self.throw(20))),
            FieldType::Text => Value::Text(self.line()),
            FieldType::LongText => Value::Text(format!("t{}", self.text())),
            FieldType::Number(_) => Value::Number(Decimal::new(number, self.throw(4) as u32).normalize()),
            FieldType::Money => Value::Money(Money::new(Decimal::new(number, 2)).unwrap()),
            FieldType::Date => Value::Date(self.date()),
            FieldType::Moment => Value::Moment(Moment::from_unix_seconds(number * 86_399)),
            FieldType::YesNo => Value::YesNo(self.throw(2) == 0),
            FieldType::Choice(options) => Value::Text(self.choice(kind, options)),
            FieldType::Choices(options) => {
                Value::List((0..1 + self.throw(3)).map(|_| self.choice(kind, options)).collect())
            }
            FieldType::Access => {
                let mut some = |text: String| (self.throw(3) > 0).then_some(text);
                let (basis, holder) = (some("AvTS § 35; lg 1".into()), some("SKA; =1".into()));
                let (marked_on, until) = (Some(self.date()), Some(self.date()).filter(|_| self.throw(2) == 0));
                Value::Access(Access { basis, marked_on, until, holder, unknown: BTreeMap::new() }.into())
            }
            FieldType::Items(_) | FieldType::Rank | FieldType::Trash => Value::Cleared,
        }
        .normal()
    }

    fn record(&mut self, id: usize) -> Record {
        let kind = kinds::ALL[self.throw(kinds::ALL.len())];
        let mut record = Record::new(Id::parse(&format!("r{id}")).unwrap(), kind.id);
        let mut write = |path: Path, value: Value| {
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, path, value, None);
        };
        for field in kind.all_fields().filter(|field| field.section.is_some()) {
            if self.throw(3) == 0 {
                continue;
            }
            let Some(properties) = field.item_fields() else {
                write(Path::field(field.name), self.value(kind, field));
                continue;
            };
            for row in 0..self.throw(3) {
                let mut item = Item::from_iter([("rank".into(), Value::Text(format!("8{row}")))]);
                for property in properties {
                    if item.len() == 1 || self.throw(2) == 0 {
                        item.insert(property.name.into(), self.value(kind, property));
                    }
                }
                write(Path::item(field.name, Id::parse(&format!("{}{row}", field.name)).unwrap()), Value::Item(item));
            }
        }
        record
    }
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    vec(any::<u16>(), 40..120).prop_map(|numbers| {
        let mut dice = Dice { numbers, next: 0 };
        (0..1 + dice.throw(3)).map(|id| dice.record(id)).collect()
    })
}

fn cases() -> u32 {
    runner::histories() / 40
}

fn title_of(id: &Id) -> Option<String> {
    (id.as_str().len() == 2).then(|| format!("Pealkiri; [{id}] \"=\" {id}"))
}

fn ids() -> impl FnMut() -> Id {
    let mut n = 0;
    move || {
        n += 1;
        Id::from_bits(n)
    }
}

fn author() -> Author {
    Author { replica: ReplicaId::from_bits(2), now: Moment::from_unix_seconds(0) }
}

/// Writes records of one kind or of all, reads them and compares.
fn comes_back(records: &[Record], kind: Option<&'static Kind>, language: Language) -> TestCaseResult {
    let written = csv_out::write(records, kind, language.words(), &title_of).unwrap();
    let table = Table::read(&written).map_err(|error| format!("{error:?}")).unwrap();
    let import = csv_in::Import::new(&table, kind.unwrap_or(&other_activity::KIND), &VOCABULARY);
    let (back, problems) = import.records(&import.guess(), &mut ids());
    let titled = |record: &&Record| !record.title().is_empty();
    let untitled = records.len() - records.iter().filter(titled).count();
    prop_assert_eq!(problems.len(), untitled, "{:?}\n{:#?}", problems, table);
    let mut plan = Plan::new(Id::parse("plan").unwrap());
    records.iter().for_each(|record| _ = plan.join(record));
    prop_assert_eq!(back.len(), records.len());
    for incoming in &back {
        prop_assert_eq!(plan.preview(incoming, author()), Verdict::Same, "{:#?}\n{:#?}", incoming, table);
    }
    Ok(())
}

#[test]
fn a_table_that_comes_back_as_it_went_changes_nothing() {
    runner::check("copies", cases(), &(records(), 0..3_usize), |(records, language)| {
        let language = Language::ALL[language];
        comes_back(&records, None, language)?;
        records.iter().try_for_each(|record| comes_back(std::slice::from_ref(record), record.kind(), language))
    });
}

#[test]
fn no_cell_is_a_formula() {
    runner::check("copies", cases(), &records(), |records| {
        let written = csv_out::write(&records, None, Language::En.words(), &title_of).unwrap();
        let table = csv::ReaderBuilder::new().delimiter(b';').from_reader(written.as_slice());
        for cell in
            table.into_records().map(Result::unwrap).flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>())
        {
            let unseen = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '\u{feff}';
            let bare = cell.trim_start_matches(unseen);
            let number = cell.replace(',', ".").parse::<f64>().is_ok();
            prop_assert!(number || !bare.starts_with(['=', '+', '-', '@']), "{:?}", cell);
        }
        Ok(())
    });
}

#[test]
fn a_calendar_is_read_by_another_program() {
    runner::check("copies", cases(), &records(), |records| {
        let text = ics::write(&records, "Plaan; 2027", Moment::from_unix_seconds(1_800_000_000), Language::Et.words());
        prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
        for line in text.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        let calendar: Calendar = text.parse().map_err(proptest::test_runner::TestCaseError::fail)?;
        let mut uids = BTreeSet::new();
        for component in &calendar.components {
            let CalendarComponent::Event(event) = component else {
                return Err(proptest::test_runner::TestCaseError::fail(format!("{component:?}")));
            };
            let uid = event.get_uid().unwrap();
            prop_assert!(uids.insert(uid.to_owned()), "{}", uid);
            let Some(record) = records.iter().find(|record| uid == format!("{}@lepik", record.id())) else { continue };
            let seen = |letter: char| if letter.is_control() && letter != '\t' { ' ' } else { letter };
            let title: String = record.title().chars().map(seen).collect();
            if !title.is_empty() {
                prop_assert_eq!(event.get_summary(), Some(title.as_str()));
            }
        }
        let date = |record: &Record, field: &'static str| record.value(&Path::field(field)).is_some();
        let dated = records.iter().filter(|record| date(record, "start") || date(record, "due")).count();
        let rows = records
            .iter()
            .flat_map(|record| ["steps", "agreements", "follow_ups"].into_iter().flat_map(|name| record.items(name)));
        let due = rows.filter(|(_, item)| item.contains_key("due")).count();
        prop_assert_eq!(uids.len(), dated + due);
        Ok(())
    });
}

/// What a reader sees of a text: its letters, one blank apart.
fn seen(text: &str) -> String {
    let blank = |letter: char| letter.is_whitespace() || letter.is_control();
    text.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn no_text_is_markup_of_the_page() {
    let extensions = Extensions::all() - Extensions::ENABLE_SMART_PUNCTUATION;
    let words = Language::Et.words();
    runner::check("copies", cases(), &records(), |records| {
        let document = Document { words, title_of: &title_of, moment: &|moment| moment.to_string() };
        let whole = records.iter().map(|record| (document.record(record), record.title().to_owned()));
        let list = (document.list(&records, "# [a](b) | c #"), "# [a](b) | c #".to_owned());
        for (text, title) in whole.chain([list]) {
            let (mut heading, mut level, mut tops) = (String::new(), None, 0);
            for event in Parser::new_ext(&text, extensions) {
                match event {
                    Event::Start(Tag::Heading { level: at, id, ref classes, .. }) => {
                        prop_assert!(id.is_none() && classes.is_empty(), "{}", text);
                        (heading, level) = (String::new(), Some(at));
                    }
                    Event::End(TagEnd::Heading(HeadingLevel::H1)) => {
                        tops += 1;
                        let title = if title.is_empty() { words.untitled } else { &title };
                        prop_assert_eq!(seen(&heading), seen(title), "{}", text);
                        level = None;
                    }
                    Event::End(TagEnd::Heading(_)) => {
                        let fields = kinds::ALL.iter().flat_map(|kind| kind.all_fields());
                        let known = fields.filter_map(|field| (words.field)(field.name)).any(|name| name == heading);
                        let duty = heading.starts_with("3.");
                        prop_assert!(level == Some(HeadingLevel::H2) && (known || duty), "{}\n{}", heading, text);
                        level = None;
                    }
                    Event::Text(part) if level.is_some() => heading.push_str(&part),
                    Event::Start(
                        Tag::Link { .. }
                        | Tag::Image { .. }
                        | Tag::HtmlBlock
                        | Tag::FootnoteDefinition(_)
                        | Tag::MetadataBlock(_)
                        | Tag::DefinitionList
                        | Tag::Strikethrough
                        | Tag::Superscript
                        | Tag::Subscript,
                    )
                    | Event::Html(_)
                    | Event::InlineHtml(_)
                    | Event::InlineMath(_)
                    | Event::DisplayMath(_)
                    | Event::FootnoteReference(_) => prop_assert!(false, "{:?}\n{}", event, text),
                    _ => {}
                }
            }
            prop_assert_eq!(tops, 1, "{}", text);
        }
        Ok(())
    });
}

fn is_read_or_refused(bytes: &[u8]) {
    if let Ok(table) = Table::read(bytes) {
        for kind in [&other_activity::KIND, &kinds::training::KIND] {
            let import = csv_in::Import::new(&table, kind, &VOCABULARY);
            let mapping = import.guess();
            import.preview(&mapping, 5);
            assert_eq!(import.records(&mapping, &mut ids()).0.len(), table.rows.len());
        }
        let columns = statistics::Columns { period: Some(0), area: Some(1), count: Some(2) };
        statistics::as_metrics(&table, columns);
        statistics::as_rows(&table, columns);
    }
    let import = Import {
        kind: &other_activity::KIND,
        words: Language::Et.words(),
        vocabulary: &VOCABULARY,
        day: &|moment| moment.date(),
    };
    trello::read(bytes, &import, &mut ids()).ok();
    nullboard::read(bytes, &import, &mut ids()).ok();
}

const SAMPLES: [&[u8]; 3] = [
    include_bytes!("../golden/import/plan-windows-1257.csv"),
    include_bytes!("../golden/import/trello.json"),
    include_bytes!("../golden/import/nullboard.nbx"),
];

#[test]
fn no_foreign_file_stops_the_program() {
    let cuts = vec((any::<u16>(), any::<u8>()), 1..6);
    runner::check("copies", cases(), &(0..SAMPLES.len(), cuts, any::<bool>()), |(sample, cuts, is_short)| {
        let mut bytes = SAMPLES[sample].to_vec();
        for (at, byte) in &cuts {
            let at = usize::from(*at) % bytes.len();
            bytes[at] = *byte;
        }
        if is_short {
            bytes.truncate(usize::from(cuts[0].0) % bytes.len());
        }
        is_read_or_refused(&bytes);
        Ok(())
    });
    runner::check("bytes", cases(), &vec(any::<u8>(), 0..200), |bytes| {
        is_read_or_refused(&bytes);
        Ok(())
    });
    let rows = vec(vec(0..PARTS.len(), 0..6), 0..12);
    runner::check("parts", cases(), &rows, |rows| {
        let text: Vec<String> = rows.iter().map(|row| row.iter().map(|part| PARTS[*part]).collect()).collect();
        is_read_or_refused(text.join("\n").as_bytes());
        Ok(())
    });
}
