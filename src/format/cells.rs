//! Values as the texts of a table's cells. Numbers and dates stand as a spreadsheet in Estonia reads them: `1234,50`,
//! `31.03.2027`, no gaps and no signs. [`super::readings`] reads them back.

use super::rows;
use super::words::Words;
use crate::model::field::Field;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::marking::restriction;
use crate::model::record::{Path, Record};
use crate::model::value::{Access, Value};

/// The title of the record that a link leads to; none for one that must not be named.
pub type TitleOf<'a> = &'a dyn Fn(&Id) -> Option<String>;

/// What cells are written with.
#[derive(Clone, Copy)]
pub(super) struct Cells<'a> {
    pub(super) words: &'a Words,
    pub(super) title_of: TitleOf<'a>,
}

impl Cells<'_> {
    /// What a record says in a field.
    pub(super) fn field(&self, record: &Record, field: &Field) -> String {
        if field.name == common::ACCESS.name() {
            return restriction(record).map_or_else(|| self.public(), |access| self.access(access));
        }
        match field.item_fields() {
            Some(_) => rows::write(*self, record, field),
            None => {
                let value = record.value(&Path::field(field.name));
                value.map(|value| self.value(record.kind_id(), field, value)).unwrap_or_default()
            }
        }
    }

    /// A value of a field or of a property of a row.
    pub(super) fn value(&self, kind: &str, field: &Field, value: &Value) -> String {
        let number = |plain: String| plain.replace('.', ",");
        match value {
            Value::Text(text) => self.words.choice_name(kind, field, text).to_owned(),
            Value::Number(plain) => number(plain.normalize().to_string()),
            Value::Money(money) => number(money.to_string()),
            Value::Date(date) => (self.words.date)(*date),
            Value::Moment(moment) => moment.to_string(),
            Value::YesNo(yes) => self.words.yes_no(*yes).to_owned(),
            Value::List(list) => {
                let names = list.iter().map(|id| self.words.choice_name(kind, field, id));
                names.map(|name| rows::keep_together(name, &["; ", ", "])).collect::<Vec<_>>().join("; ")
            }
            Value::Access(access) => self.access(access),
            Value::Unknown(json) => json.clone(),
            // Rows are written whole, and the bin is no one's column.
            Value::Cleared | Value::Item(_) | Value::Trashed(_) => String::new(),
        }
    }

    fn public(&self) -> String {
        (self.words.choice)(common::ACCESS.name(), "public").unwrap_or_default().to_owned()
    }

    fn access(&self, access: &Access) -> String {
        let elements = self.words.marking_elements(access).into_iter().filter_map(|(name, said)| Some((name, said?)));
        let elements = elements.map(|(name, said)| format!("{name}: {}", rows::keep_together(&said, &["; "])));
        std::iter::once(self.words.marking.short.to_owned()).chain(elements).collect::<Vec<_>>().join("; ")
    }
}

/// The text, so that no spreadsheet takes it for a formula (CSV injection, CWE-1236): an apostrophe in front, which
/// spreadsheets do not show. Numbers below zero are none.
pub(super) fn harmless(text: String) -> String {
    if is_dangerous(&text) { format!("'{text}") } else { text }
}

/// The text that [`harmless`] was given.
pub(super) fn as_typed(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_dangerous(rest)).unwrap_or(text)
}

/// Whether a text begins as a formula. Apostrophes in front are looked through, so that [`as_typed`] can tell those that
/// were typed from the one that was put there.
fn is_dangerous(text: &str) -> bool {
    let unseen = |letter: char| {
        letter == '\''
            || letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    let first = text.trim_start_matches(unseen).chars().next();
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'];
    first.is_some_and(|first| signs.contains(&first)) && !is_below_zero(text)
}

fn is_below_zero(text: &str) -> bool {
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.strip_prefix('-').is_some_and(|rest| {
        let (whole, fraction) = rest.split_once([',', '.']).unwrap_or((rest, "0"));
        is_digits(whole) && is_digits(fraction)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula_for_a_spreadsheet() {
        let check = |text: &str, expected: &str| {
            let written = harmless(text.to_owned());
            assert_eq!(written, expected, "{text:?}");
            assert_eq!(as_typed(&written), text);
        };
        check("=1+1", "'=1+1");
        check("+372 5555", "'+372 5555");
        check("-", "'-");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t=1");
        check("\r\n=1", "'\r\n=1");
        check("  -2+3", "'  -2+3");
        check("\u{a0}=1", "'\u{a0}=1");
        check("\u{feff}=1", "'\u{feff}=1");
        check("＝1", "'＝1");
        check("＠a", "'＠a");
        check("−2+3", "'−2+3");
        check("-5", "-5");
        check("-1234,50", "-1234,50");
        check("-5-3", "'-5-3");
        check("-1,", "'-1,");
        check("--1", "'--1");
        check("'=1", "''=1");
        check("''=1", "'''=1");
        check("'-5", "''-5");
        check("'tsitaat'", "'tsitaat'");
        check("tere=1", "tere=1");
        check("", "");
    }

    #[test]
    fn an_apostrophe_that_someone_typed_stays() {
        let check = |text: &str, expected: &str| assert_eq!(as_typed(text), expected);
        check("'tere", "'tere");
        check("'", "'");
        check("'=1", "=1");
    }
}
