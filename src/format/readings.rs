//! The texts of a table's cells as values: what [`super::cells`] writes, and what people and other programs write instead.
//! A cell that could mean two things means neither: it is told as a fault, never read by chance.

use std::collections::BTreeMap;

use super::error::CellFault;
use super::rows;
use super::words::{Vocabulary, Words, fold};
use crate::model::date::{Date, Moment, parse_date};
use crate::model::decimal::{Decimal, Money, NumberError, parse_decimal};
use crate::model::field::{Field, FieldType, Options, Unit};
use crate::model::kind::Kind;
use crate::model::kinds::{self, common};
use crate::model::sort::gathered;
use crate::model::value::{Access, Item, Value};

type Read<T> = Result<T, CellFault>;

/// Yes and no besides the words of the languages.
const YES: [&str; 3] = ["x", "1", "true"];
const NO: [&str; 2] = ["0", "false"];

/// What cells are read by.
pub(super) struct Readings<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    places: BTreeMap<String, &'static str>,
    comma_groups: bool,
}

impl<'a> Readings<'a> {
    /// `comma_groups`: where a comma could be either, it groups digits instead of ending the whole ones.
    pub(super) fn new(vocabulary: &'a Vocabulary, comma_groups: bool) -> Self {
        let name = |code: &'static str| vocabulary.languages.first().and_then(|words| (words.place)(code));
        let codes = (vocabulary.places)();
        let named = codes.iter().filter_map(|code| Some((fold(name(code)?), *code)));
        let places = gathered(named.chain(codes.iter().map(|code| ((*code).to_owned(), *code))));
        Self { vocabulary, places, comma_groups }
    }

    fn any(&self, is_it: impl Fn(&Words) -> bool) -> bool {
        self.vocabulary.languages.iter().any(|words| is_it(words))
    }

    /// A kind by its id or name.
    pub(super) fn kind(&self, text: &str) -> Read<&'static Kind> {
        let text = fold(text);
        let is_it = |kind: &&&Kind| self.is_named(&text, kind.id, |words| (words.kind)(kind.id));
        kinds::ALL.iter().find(is_it).copied().ok_or(CellFault::UnknownKind)
    }

    fn is_named(&self, folded: &str, id: &str, name: impl Fn(&Words) -> Option<&'static str>) -> bool {
        fold(id) == folded || self.any(|words| name(words).is_some_and(|name| fold(name) == folded))
    }

    /// A value of a field or of a property of a row; not empty.
    pub(super) fn value(&self, kind: &Kind, field: &Field, text: &str) -> Read<Value> {
        let value = match field.field_type {
            FieldType::Text => Value::Text(text.trim().to_owned()),
            FieldType::LongText => Value::Text(text.to_owned()),
            FieldType::Number(Unit::Percent) => {
                Value::Number(number(text.trim_end().trim_end_matches('%'), self.comma_groups)?)
            }
            FieldType::Number(_) => Value::Number(number(text, self.comma_groups)?),
            FieldType::Money => Value::Money(self.money(text)?),
            FieldType::Date => Value::Date(date(text)?),
            FieldType::Moment => Value::Moment(Moment::parse(text.trim()).ok_or(CellFault::NotADate)?),
            FieldType::YesNo => Value::YesNo(self.yes_no(text)?),
            FieldType::Choice(options) => Value::Text(self.choice(kind, field, options, text)?),
            FieldType::Choices(options) => {
                let texts = split(text, options);
                Value::List(texts.iter().map(|text| self.choice(kind, field, options, text)).collect::<Read<_>>()?)
            }
            FieldType::Access => self.access(text)?,
            FieldType::Items(_) => return Err(CellFault::NotRows),
            FieldType::Rank | FieldType::Trash => return Err(CellFault::NoSuchField),
        };
        if value.is_too_long() { Err(CellFault::TooLong) } else { Ok(value) }
    }

    fn money(&self, text: &str) -> Read<Money> {
        let digits = digits(without_euro(text), self.comma_groups)?;
        // `4,500` is no price of four euros and a half, whatever it is.
        if digits.fraction.len() > 2 {
            return Err(CellFault::TooManyPlaces);
        }
        Money::new(digits.parse()?).map_err(number_fault)
    }

    /// What ends the whole digits of a number or an amount.
    pub(super) fn decimal_sign(&self, text: &str) -> Option<char> {
        let text = without_euro(text).trim_end_matches('%').trim();
        let fraction = digits(text, self.comma_groups).ok()?.fraction;
        text.strip_suffix(fraction).filter(|_| !fraction.is_empty())?.chars().next_back()
    }

    fn yes_no(&self, text: &str) -> Read<bool> {
        let text = fold(text);
        if YES.contains(&text.as_str()) || self.any(|words| fold(words.yes) == text) {
            Ok(true)
        } else if NO.contains(&text.as_str()) || self.any(|words| fold(words.no) == text) {
            Ok(false)
        } else {
            Err(CellFault::NotYesOrNo)
        }
    }

    fn choice(&self, kind: &Kind, field: &Field, options: Options, text: &str) -> Read<String> {
        let folded = fold(text);
        let known = match options {
            Options::Fixed(ids) => {
                ids.iter().find(|id| self.is_named(&folded, id, |words| (words.choice)(field.name, id))).copied()
            }
            Options::Stages => {
                let mut ids = kind.stages.iter().map(|stage| stage.id);
                ids.find(|id| self.is_named(&folded, id, |words| (words.stage)(kind.id, id)))
            }
            Options::Places => self.places.get(&folded).copied(),
            Options::List(_) | Options::Free => return Ok(text.trim().to_owned()),
        };
        known.map(str::to_owned).ok_or(CellFault::UnknownChoice)
    }

    /// `AK`, with or without its elements; what is public says nothing, so no restriction is ever lifted by a table.
    fn access(&self, text: &str) -> Read<Value> {
        let (mark, elements) = text.trim().split_once("; ").unwrap_or((text.trim(), ""));
        let folded = fold(mark);
        let name = |words: &Words, id: &str| (words.choice)(common::ACCESS.name(), id).map(fold);
        let is_public = self.any(|words| name(words, "public").as_ref() == Some(&folded));
        if is_public || self.yes_no(mark) == Ok(false) {
            return Ok(Value::Cleared);
        }
        let is_marking = |words: &Words| {
            [words.marking.short, words.marking.title].iter().any(|text| fold(text) == folded)
                || name(words, "AK").as_ref() == Some(&folded)
        };
        if !self.any(is_marking) && self.yes_no(mark) != Ok(true) {
            return Err(CellFault::NotAMarking);
        }
        let mut access = Access::default();
        if !elements.is_empty() {
            let names = |element: fn(&Words) -> &'static str| -> Vec<&str> {
                self.vocabulary.languages.iter().map(|words| element(words)).collect()
            };
            let names = [
                names(|words| words.marking.holder),
                names(|words| words.marking.made),
                names(|words| words.marking.until),
                names(|words| words.marking.basis),
            ];
            for (element, text) in rows::properties(elements, &names).ok_or(CellFault::NotAMarking)? {
                match element {
                    0 => access.holder = Some(text),
                    1 => access.marked_on = Some(date(&text)?),
                    2 => access.until = Some(date(&text)?),
                    _ => access.basis = Some(text),
                }
            }
        }
        Ok(Value::Access(access.into()))
    }

    /// The rows of a collection. A text that is not written like rows is lines or one note, where the rows have a text.
    pub(super) fn rows(&self, kind: &Kind, collection: &Field, text: &str) -> Read<Vec<Item>> {
        let fields = collection.item_fields().ok_or(CellFault::NotRows)?;
        let names_of = |field: &Field| -> Vec<&str> {
            let languages = self.vocabulary.languages.iter();
            languages.filter_map(|words| (words.item_field)(collection.name, field.name)).collect()
        };
        let names: Vec<Vec<&str>> = fields.iter().map(names_of).collect();
        let Some(rows) = rows::read(text, &names) else {
            return self.plain_rows(kind, fields, text);
        };
        let mut items = Vec::with_capacity(rows.len());
        for row in rows {
            let mut item = Item::new();
            for (index, text) in row {
                let field = fields.get(index).ok_or(CellFault::NotRows)?;
                let value = if rows::is_link(collection, field) {
                    Value::Text(rows::read_link(&text).ok_or(CellFault::BadId)?.to_string())
                } else {
                    self.value(kind, field, &text)?
                };
                item.insert(field.name.into(), value);
            }
            items.push(item);
        }
        Ok(items)
    }

    fn plain_rows(&self, kind: &Kind, fields: &'static [Field], text: &str) -> Read<Vec<Item>> {
        let field = fields.iter().find(|field| field.name == "text").ok_or(CellFault::NotRows)?;
        let texts: Vec<&str> = match field.field_type {
            FieldType::LongText => vec![text],
            _ => text.lines().map(without_bullet).filter(|line| !line.is_empty()).collect(),
        };
        texts
            .into_iter()
            .map(|text| Ok(Item::from_iter([(field.name.into(), self.value(kind, field, text)?)])))
            .collect()
    }
}

fn without_euro(text: &str) -> &str {
    let text = text.trim();
    let signs = ["€", "EUR", "eur"];
    let plain = signs.iter().find_map(|sign| text.strip_suffix(sign).or_else(|| text.strip_prefix(sign)));
    plain.unwrap_or(text)
}

fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    ["- ", "* ", "• "].iter().find_map(|bullet| line.strip_prefix(bullet)).unwrap_or(line).trim()
}

/// The texts of a cell that holds several. What is not one of few may itself hold a comma or a semicolon.
fn split(text: &str, options: Options) -> Vec<String> {
    let few = matches!(options, Options::Fixed(_) | Options::Places | Options::Stages);
    let parts: Vec<&str> = if few {
        text.split([';', ',', '\n']).collect()
    } else if text.contains("; ") || text.contains('\n') {
        text.split('\n').flat_map(|line| line.split("; ")).collect()
    } else {
        text.split(", ").collect()
    };
    let texts = parts.into_iter().map(|part| rows::take_apart(part, &["; ", ", "]).trim().to_owned());
    texts.filter(|text| !text.is_empty()).collect()
}

/// A number as people write it: `1 234,50`, `1.234,50`, `1,234.50`, `−3`.
pub(super) fn number(text: &str, comma_groups: bool) -> Read<Decimal> {
    digits(text, comma_groups).and_then(|digits| digits.parse())
}

/// The digits of a number.
struct Digits<'a> {
    sign: &'static str,
    whole: String,
    fraction: &'a str,
}

impl Digits<'_> {
    fn parse(&self) -> Read<Decimal> {
        let fraction = if self.fraction.is_empty() { "0" } else { self.fraction };
        parse_decimal(&format!("{}{}.{fraction}", self.sign, self.whole)).map_err(number_fault)
    }
}

/// Of a comma and a point, the last ends the whole digits. One alone ends them, too, unless three digits follow it: then a
/// point could group as well, so it means nothing, and a comma is what it is in the language. What stands more than once
/// groups.
fn digits(text: &str, comma_groups: bool) -> Read<Digits<'_>> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let signs: Vec<char> = digits.chars().filter(|letter| ",.".contains(*letter)).collect();
    let (whole, fraction) = match (signs.as_slice(), digits.rsplit_once([',', '.'])) {
        ([sign], Some((whole, fraction))) => {
            let could_group = fraction.len() == 3 && !whole.starts_with('0');
            match (sign, comma_groups) {
                (',', true) if could_group => (digits, ""),
                ('.', false) if could_group => return Err(CellFault::NotANumber),
                _ if fraction.is_empty() => return Err(CellFault::NotANumber),
                _ => (whole, fraction),
            }
        }
        ([first, .., last], Some(parts)) if first != last => parts,
        _ => (digits, ""),
    };
    let is_between = |letter: char| letter.is_whitespace() || ",.".contains(letter);
    let groups: Vec<&str> = whole.split(is_between).collect();
    let is_grouped = |groups: &[&str]| match groups {
        [_] => true,
        [first, others @ ..] => (1..=3).contains(&first.len()) && others.iter().all(|group| group.len() == 3),
        [] => false,
    };
    if is_grouped(&groups) { Ok(Digits { sign, whole: groups.concat(), fraction }) } else { Err(CellFault::NotANumber) }
}

const fn number_fault(error: NumberError) -> CellFault {
    match error {
        NumberError::NotANumber => CellFault::NotANumber,
        NumberError::OutOfRange => CellFault::NumberOutOfRange,
        NumberError::TooManyPlaces => CellFault::TooManyPlaces,
    }
}

/// A date as people write it: `31.03.2027`, `1.4.2027`, `2027-03-31`; midnight may follow, as databases write it.
pub(super) fn date(text: &str) -> Read<Date> {
    let text = text.trim();
    let (day, time) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let is_midnight = time.chars().all(|letter| "0:.Z".contains(letter));
    let read = parse_date(day).or_else(|| {
        let parts: Vec<&str> = day.split('.').collect();
        let [day, month, year] = parts.as_slice() else { return None };
        parse_date(&format!("{year}-{month:0>2}-{day:0>2}"))
    });
    read.filter(|_| is_midnight).ok_or(CellFault::NotADate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written_or_not_at_all() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(number(text, false).ok().map(|number| number.to_string()).as_deref(), expected, "{text:?}");
        };
        check("1234,50", Some("1234.5"));
        check("1234.50", Some("1234.5"));
        check("1 234,50", Some("1234.5"));
        check("1\u{a0}234\u{a0}567", Some("1234567"));
        check("1.234,50", Some("1234.5"));
        check("1,234.50", Some("1234.5"));
        check("1.234.567", Some("1234567"));
        check("1,234,567", Some("1234567"));
        check("1,234", Some("1.234"));
        check("1.234", None);
        check("0.125", Some("0.125"));
        check("1.23", Some("1.23"));
        check("1.2345", Some("1.2345"));
        check(" −3 ", Some("-3"));
        check("+5", Some("5"));
        check("-0,5", Some("-0.5"));
        check("5 10", None);
        check("2027 12", None);
        check("1,2,3", None);
        check("1.2.3", None);
        check("1,23.45,6", None);
        check(",5", None);
        check("5,", None);
        check("1,", None);
        check("1,234,5.6", None);
        check("12 tk", None);
        check("1e3", None);
        check("", None);
        assert_eq!(number("1,234", true).unwrap().to_string(), "1234");
        assert_eq!(number("1,5", true).unwrap().to_string(), "1.5");
        assert_eq!(number("1.234", true).unwrap().to_string(), "1.234");
        assert_eq!(number(&"9".repeat(40), false), Err(CellFault::NumberOutOfRange));
    }

    #[test]
    fn dates_are_read_as_estonia_and_iso_write_them() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(date(text).ok().map(|date| date.to_string()).as_deref(), expected, "{text:?}");
        };
        check("31.03.2027", Some("2027-03-31"));
        check("1.4.2027", Some("2027-04-01"));
        check(" 2027-03-31 ", Some("2027-03-31"));
        check("31.03.2027 0:00", Some("2027-03-31"));
        check("2027-03-31T00:00:00.000Z", Some("2027-03-31"));
        check("31.03.2027 14:00", None);
        check("31.02.2027", None);
        check("03/31/2027", None);
        check("31.03.27", None);
        check("31.03", None);
        check("märts", None);
    }
}
