//! A filter over records: conditions of which a record fits all, each with tests of which it fits one. What can be asked
//! follows from the definitions of the fields ([`Subject`]).
//!
//! As text, for addresses and saved views: conditions behind each other with a semicolon between them, each the id of its
//! subject and its tests with a comma between them. A test begins with a sign: `=` is this choice, `~` says these words,
//! `#1..5` a number from to, `@2027-01-01..` a day from to, `@week` a term, `-` empty, `+` not empty. A backslash stands
//! before a comma, semicolon or backslash that means itself.

use std::fmt;

use super::calendar::is_same_week;
use super::date::{Date, parse_date};
use super::decimal::{Decimal, parse_decimal};
use super::field::{FieldType, Options};
use super::kinds::common;
use super::record::{Path, Record};
use super::subject::{Asks, Subject};
use super::value::{ITEM_RANK, Value};
use super::{places, query, search};

/// Conditions that a record must fit all.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// The conditions; one a subject.
    pub conditions: Vec<Condition>,
    /// Conditions that a later program wrote, each as it was written. They are kept and left out of account: what cannot
    /// be asked hides nothing.
    pub unknown: Vec<String>,
}

/// What is asked about one subject; a record must fit one of the tests.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Condition {
    /// What it is about.
    pub subject: Subject,
    /// The tests; never none.
    pub tests: Vec<Test>,
}

/// One test.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Test {
    /// It is, or has, this choice.
    Is(String),
    /// It says these words.
    Says(String),
    /// It is a number from to, both included.
    Between(Option<Decimal>, Option<Decimal>),
    /// It is a day from to, both included.
    Days(Option<Date>, Option<Date>),
    /// It is a day that stands so to today.
    Term(Term),
    /// There is nothing.
    Empty,
    /// There is something.
    Filled,
}

/// How a day stands to today.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Term {
    /// Before today.
    Past,
    /// Today.
    Today,
    /// In this week, Monday to Sunday (ISO 8601).
    Week,
    /// In this month.
    Month,
    /// In this year.
    Year,
}

impl Term {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Past, Self::Today, Self::Week, Self::Month, Self::Year];

    /// Its id in addresses and saved views.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Past => "past",
            Self::Today => "today",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    fn holds(self, day: Date, today: Date) -> bool {
        match self {
            Self::Past => day < today,
            Self::Today => day == today,
            Self::Week => is_same_week(day, today),
            Self::Month => (day.year(), day.month()) == (today.year(), today.month()),
            Self::Year => day.year() == today.year(),
        }
    }
}

impl Filter {
    /// Reads the text of a filter; what it does not understand is kept.
    pub fn parse(text: &str) -> Self {
        let mut filter = Self::default();
        for part in split(text, ';').filter(|part| !part.is_empty()) {
            match Condition::parse(part) {
                Some(condition) => filter.set(condition),
                None => filter.unknown.push(part.to_owned()),
            }
        }
        filter
    }

    /// Whether everything fits, as far as this program can tell.
    pub fn is_empty(&self) -> bool {
        self.conditions.is_empty() && self.unknown.is_empty()
    }

    /// Whether a record fits today.
    pub fn fits(&self, record: &Record, today: Date) -> bool {
        self.conditions.iter().all(|condition| condition.fits(record, today))
    }

    /// What is asked about a subject.
    pub fn of(&self, subject: Subject) -> Option<&Condition> {
        self.conditions.iter().find(|condition| condition.subject == subject)
    }

    /// Asks this about its subject, in place of what was asked before; without tests, no longer.
    pub fn set(&mut self, condition: Condition) {
        match self.conditions.iter().position(|other| other.subject == condition.subject) {
            Some(at) if condition.tests.is_empty() => _ = self.conditions.remove(at),
            Some(at) => {
                if let Some(here) = self.conditions.get_mut(at) {
                    *here = condition;
                }
            }
            None if condition.tests.is_empty() => {}
            None => self.conditions.push(condition),
        }
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = self.conditions.iter().map(Condition::text);
        let parts: Vec<String> = known.chain(self.unknown.iter().cloned()).collect();
        f.write_str(&parts.join(";"))
    }
}

impl Condition {
    fn parse(text: &str) -> Option<Self> {
        let end = text.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')?;
        let (id, tests) = text.split_at(end);
        let subject = Subject::parse(id)?;
        let tests: Vec<Test> = split(tests, ',').map(Test::parse).collect::<Option<_>>()?;
        // A test that can never be met would empty the list; it was made for something else.
        tests.iter().all(|test| test.is_about(subject)).then_some(Self { subject, tests })
    }

    fn text(&self) -> String {
        let tests: Vec<String> = self.tests.iter().map(Test::text).collect();
        format!("{}{}", self.subject.id(), tests.join(","))
    }

    fn fits(&self, record: &Record, today: Date) -> bool {
        self.tests.iter().any(|test| test.fits(self.subject, record, today))
    }
}

impl Test {
    /// Reads one test.
    pub fn parse(text: &str) -> Option<Self> {
        let mut rest = text.chars();
        let sign = rest.next()?;
        let rest = rest.as_str();
        match sign {
            '=' => Some(Self::Is(plain(rest))),
            '~' => Some(Self::Says(plain(rest))),
            '-' if rest.is_empty() => Some(Self::Empty),
            '+' if rest.is_empty() => Some(Self::Filled),
            '#' => {
                let (from, to) = range(rest, |text| parse_decimal(text).ok())?;
                Some(Self::Between(from, to))
            }
            '@' => match Term::ALL.into_iter().find(|term| term.id() == rest) {
                Some(term) => Some(Self::Term(term)),
                None => range(rest, parse_date).map(|(from, to)| Self::Days(from, to)),
            },
            _ => None,
        }
    }

    /// Its text.
    pub fn text(&self) -> String {
        match self {
            Self::Is(id) => format!("={}", escaped(id)),
            Self::Says(words) => format!("~{}", escaped(words)),
            Self::Between(from, to) => format!("#{}..{}", shown(from.as_ref()), shown(to.as_ref())),
            Self::Days(from, to) => format!("@{}..{}", shown(from.as_ref()), shown(to.as_ref())),
            Self::Term(term) => format!("@{}", term.id()),
            Self::Empty => "-".to_owned(),
            Self::Filled => "+".to_owned(),
        }
    }

    /// Whether it can be asked about a subject.
    fn is_about(&self, subject: Subject) -> bool {
        match (self, subject.asks()) {
            (Self::Is(_), Asks::Choice)
            | (Self::Says(_), Asks::Words | Asks::Rows)
            | (Self::Between(..), Asks::Number)
            | (Self::Days(..) | Self::Term(_), Asks::Day) => true,
            (Self::Empty | Self::Filled, _) => subject != Subject::Text,
            _ => false,
        }
    }

    fn fits(&self, subject: Subject, record: &Record, today: Date) -> bool {
        match self {
            Self::Is(id) => subject.ids(record, today).iter().any(|other| other == id || lies_in(subject, other, id)),
            Self::Says(words) => says(subject, record, words),
            Self::Between(from, to) => number(subject, record).is_some_and(|number| is_within(number, from, to)),
            Self::Days(from, to) => day(subject, record).is_some_and(|day| is_within(day, from, to)),
            Self::Term(term) => day(subject, record).is_some_and(|day| term.holds(day, today)),
            Self::Empty => !is_filled(subject, record, today),
            Self::Filled => is_filled(subject, record, today),
        }
    }
}

fn is_within<T: PartialOrd>(value: T, from: &Option<T>, to: &Option<T>) -> bool {
    from.as_ref().is_none_or(|from| *from <= value) && to.as_ref().is_none_or(|to| value <= *to)
}

/// The value of a field in sight, if there is one.
fn value(subject: Subject, record: &Record) -> Option<&Value> {
    match subject {
        Subject::Field(field) => record.value(&Path::field(field.name)).filter(|value| **value != Value::Cleared),
        Subject::Text | Subject::Kind | Subject::Duty | Subject::Phase | Subject::Mark => None,
    }
}

/// What a field holds of a number.
pub fn number(subject: Subject, record: &Record) -> Option<Decimal> {
    match value(subject, record)? {
        Value::Number(number) => Some(*number),
        Value::Money(money) => Some(money.amount()),
        _ => None,
    }
}

/// The day that a field holds; of a moment, the universal one.
pub fn day(subject: Subject, record: &Record) -> Option<Date> {
    match value(subject, record)? {
        Value::Date(date) => Some(*date),
        Value::Moment(moment) => Some(moment.date()),
        _ => None,
    }
}

/// Whether one place is a county and the other lies in it: who asks for a county wants all of it.
fn lies_in(subject: Subject, place: &str, county: &str) -> bool {
    let is_of_places =
        matches!(subject, Subject::Field(field) if matches!(field.field_type, FieldType::Choices(Options::Places)));
    is_of_places && places::county(place) == Some(county)
}

fn is_filled(subject: Subject, record: &Record, today: Date) -> bool {
    match subject {
        Subject::Field(field) => match field.field_type {
            FieldType::Items(_) => !record.items(field.name).is_empty(),
            // What copies disagree about may be restricted, too.
            FieldType::Access => query::is_restricted(record),
            _ => field.name == common::STAGE.name() || value(subject, record).is_some(),
        },
        Subject::Text | Subject::Kind | Subject::Duty | Subject::Phase | Subject::Mark => {
            !subject.ids(record, today).is_empty()
        }
    }
}

/// Whether all words are said, in any order.
fn says(subject: Subject, record: &Record, words: &str) -> bool {
    let words = search::words(words);
    let texts: Vec<String> = match subject {
        Subject::Field(field) => match field.field_type {
            FieldType::Items(_) => {
                let rows = record.items(field.name);
                let properties = rows.iter().flat_map(|(_, row)| row.iter().filter(|(name, _)| *name != ITEM_RANK));
                properties.filter_map(|(_, value)| text_of(value)).collect()
            }
            _ => value(subject, record).and_then(text_of).into_iter().collect(),
        },
        Subject::Text => return search::says(record, &words),
        Subject::Kind | Subject::Duty | Subject::Phase | Subject::Mark => Vec::new(),
    };
    let texts: Vec<String> = texts.iter().map(|text| search::fold(text)).collect();
    words.iter().all(|word| texts.iter().any(|text| text.contains(word)))
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::List(list) => Some(list.join(" ")),
        Value::Access(access) => {
            Some([&access.basis, &access.holder].into_iter().flatten().cloned().collect::<Vec<_>>().join(" "))
        }
        Value::Cleared
        | Value::Number(_)
        | Value::Money(_)
        | Value::Date(_)
        | Value::Moment(_)
        | Value::YesNo(_)
        | Value::Item(_)
        | Value::Trashed(_)
        | Value::Unknown(_) => None,
    }
}

/// The parts between separators that no backslash stands before.
fn split(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut is_escaped = false;
    text.split(move |letter: char| {
        let parts = letter == separator && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        parts
    })
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, ',' | ';' | '\\') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        out.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    out
}

fn range<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<(Option<T>, Option<T>)> {
    let (from, to) = text.split_once("..")?;
    let end = |text: &str| if text.is_empty() { Some(None) } else { read(text).map(Some) };
    Some((end(from)?, end(to)?))
}

fn shown(end: Option<&impl fmt::Display>) -> String {
    end.map(ToString::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::decimal::Money;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kinds;
    use crate::model::value::{Access, FieldValue, Item};

    // A Thursday.
    const TODAY: Date = Date::constant(2026, 11, 26);

    fn record(kind: &'static str, values: &[(&'static str, Value)]) -> Record {
        let mut record = Record::new(Id::from_bits(1), kind);
        for (name, value) in values {
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, Path::field(*name), value.clone(), None);
        }
        record
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn date(text: &str) -> Value {
        Value::Date(parse_date(text).unwrap())
    }

    fn training() -> Record {
        let list = |texts: &[&str]| Value::List(texts.iter().map(|text| (*text).to_owned()).collect());
        let mut record = record(
            "training",
            &[
                ("title", text("Õppepäev: lapse kaasamine")),
                ("stage", text("held")),
                ("owner", text("nõunik, ajutine")),
                ("labels", list(&["kevad", "ida"])),
                ("areas", list(&["0784"])),
                ("due", date("2026-11-25")),
                ("start", date("2026-11-23")),
                ("budget", Money::parse("4500.50").unwrap().into_value()),
                ("seats", Decimal::from(20).into_value()),
                ("impact", text("Praktika muutus.\nKaks asutust.")),
                ("access", Value::Access(Access { holder: Some("SKA".into()), ..Access::default() }.into())),
            ],
        );
        let dot = record.take_dot(ReplicaId::from_bits(1));
        let step = Item::from_iter([("text".into(), text("Saada kutsed")), (ITEM_RANK.into(), text("80"))]);
        record.write(dot, Path::item("steps", Id::from_bits(2)), Value::Item(step), None);
        record
    }

    #[test]
    fn a_record_fits_every_condition_by_one_of_its_tests() {
        let record = training();
        let check = |text: &str, expected: bool| {
            let filter = Filter::parse(text);
            assert_eq!(filter.unknown, [""; 0], "{text}");
            assert_eq!(filter.fits(&record, TODAY), expected, "{text}");
        };
        check("", true);
        check("kind=training", true);
        check("kind=campaign", false);
        check("kind=campaign,=training", true);
        check("kind=training;stage=running", false);
        check("kind=training;stage=running,=held", true);
        check("duty=training", true);
        check("phase=active", true);
        check("phase=done,=closed", false);
        check("owner=nõunik\\, ajutine", true);
        check("owner=nõunik", false);
        check("labels=ida", true);
        check("labels=lääs,=kevad", true);
        check("labels=lääs", false);
        check("priority-", true);
        check("priority+", false);
        check("stage+", true);
        check("title~KAASAMINE õppepäev", true);
        check("title~kutsed", false);
        check("impact~asutust", true);
        check("areas=0037", true);
        check("areas=0784", true);
        check("areas=0296,=0078", false);
        check("text~kutsed", true);
        check("text~puudub", false);
        check("steps~kutsed", true);
        check("steps~80", false);
        check("steps+;notes-", true);
        check("access+", true);
        check("access~ska", true);
        check("mark=restricted", true);
        check("mark=late", true);
        check("mark=waiting", false);
    }

    #[test]
    fn numbers_and_days_fit_between_their_ends() {
        let record = training();
        let check = |text: &str, expected: bool| {
            assert_eq!(Filter::parse(text).fits(&record, TODAY), expected, "{text}");
        };
        check("budget#4500.50..", true);
        check("budget#4500.51..", false);
        check("budget#..4500.50", true);
        check("budget#..100,#4000..5000", true);
        check("budget#..", true);
        check("actual_cost#..", false);
        check("seats#20..20", true);
        check("due@2026-11-25..2026-11-25", true);
        check("due@2026-11-26..", false);
        check("due@..2026-11-25", true);
        check("due@past", true);
        check("due@today", false);
        check("due@week", true);
        check("due@month", true);
        check("due@year", true);
        check("ended@past,-", true);
        check("ended@year", false);
        check("changed@year", false);
    }

    #[test]
    fn every_field_of_every_kind_can_be_filtered() {
        for kind in kinds::ALL {
            let record = record(kind.id, &[]);
            for subject in Subject::of(Some(kind)).into_iter().filter(|subject| *subject != Subject::Text) {
                let empty = Filter::parse(&format!("{}-", subject.id()));
                let filled = Filter::parse(&format!("{}+", subject.id()));
                assert!(empty.unknown.is_empty() && filled.unknown.is_empty(), "{}", subject.id());
                assert_ne!(empty.fits(&record, TODAY), filled.fits(&record, TODAY), "{}.{}", kind.id, subject.id());
                let test = match subject.asks() {
                    Asks::Choice => "=a",
                    Asks::Words | Asks::Rows => "~a",
                    Asks::Number => "#1..",
                    Asks::Day => "@week",
                };
                let filter = Filter::parse(&format!("{}{test}", subject.id()));
                assert!(filter.unknown.is_empty(), "{}.{}", kind.id, subject.id());
                assert!(!filter.fits(&record, TODAY), "{}.{}", kind.id, subject.id());
            }
        }
    }

    #[test]
    fn a_filter_comes_back_from_its_text() {
        let check = |text: &str| assert_eq!(Filter::parse(text).to_string(), text);
        check("");
        check("kind=training,=campaign;due@past,-");
        check("title~a\\,b\\;c\\\\");
        check("budget#-3.5..,#..0;due@2027-01-01..2027-12-31");
        check("owner-;labels+");
        let odd = Test::Is("a,b;c\\d=~#@-+ õ|&".into());
        let subject = Subject::parse("owner").unwrap();
        let mut filter = Filter::default();
        filter.set(Condition { subject, tests: vec![odd, Test::Empty] });
        assert_eq!(Filter::parse(&filter.to_string()), filter);
    }

    #[test]
    fn what_a_later_program_asks_is_kept_and_hides_nothing() {
        let record = training();
        let check = |text: &str, unknown: &[&str]| {
            let filter = Filter::parse(text);
            assert_eq!(filter.unknown, unknown, "{text}");
            assert_eq!(filter.fits(&record, TODAY), !text.contains("campaign"), "{text}");
            assert_eq!(Filter::parse(&filter.to_string()), filter, "{text}");
            assert!(unknown.iter().all(|part| filter.to_string().contains(part)), "{text}");
        };
        check("weather=rain", &["weather=rain"]);
        check("due@quarter;kind=training", &["due@quarter"]);
        check("due@quarter,@past", &["due@quarter,@past"]);
        check("kind=campaign;owner?x\\;y", &["owner?x\\;y"]);
        check("budget=4", &["budget=4"]);
        check("due@2027-02-30..", &["due@2027-02-30.."]);
        check("kind", &["kind"]);
    }

    #[test]
    fn a_subject_is_asked_about_once() {
        let mut filter = Filter::parse("kind=training;kind=campaign;owner-");
        assert_eq!(filter.to_string(), "kind=campaign;owner-");
        filter.set(Condition { subject: Subject::Kind, tests: Vec::new() });
        assert_eq!(filter.to_string(), "owner-");
        assert!(filter.of(Subject::Kind).is_none());
    }
}
