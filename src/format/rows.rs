//! The rows of a collection in one cell, and back: a row a line, its properties by their names.
//!
//! ```text
//! Tehtud: jah; Samm: Kuulutada välja; Tähtaeg: 15.09.2027
//! Samm: Leida ruum
//! ```
//!
//! Where a value has several lines, all but the first are indented; where it holds what separates properties, a no-break
//! space keeps that together.

use super::cells::Cells;
use crate::model::field::Field;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::record::Record;
use crate::model::value::{Item, Value};

const SEPARATOR: &str = "; ";
const INDENT: &str = "  ";
const NO_BREAK_SPACE: char = '\u{a0}';

/// A text in which none of the separators is one.
pub(super) fn keep_together(text: &str, separators: &[&str]) -> String {
    separators.iter().fold(text.to_owned(), |text, separator| {
        text.replace(separator, &format!("{}{NO_BREAK_SPACE}", separator.trim_end()))
    })
}

/// The text that [`keep_together`] was given.
pub(super) fn take_apart(text: &str, separators: &[&str]) -> String {
    separators.iter().fold(text.to_owned(), |text, separator| {
        text.replace(&format!("{}{NO_BREAK_SPACE}", separator.trim_end()), separator)
    })
}

/// The rows of a record's collection.
pub(super) fn write(cells: Cells<'_>, record: &Record, collection: &Field) -> String {
    let rows =
        record.items(collection.name).into_iter().map(|(_, item)| row(cells, record.kind_id(), collection, item));
    rows.filter(|row| !row.is_empty()).collect::<Vec<_>>().join("\n")
}

fn row(cells: Cells<'_>, kind: &str, collection: &Field, item: &Item) -> String {
    let fields = collection.item_fields().unwrap_or_default();
    let said = fields.iter().filter_map(|field| {
        let value = item.get(field.name)?;
        let name = (cells.words.item_field)(collection.name, field.name).unwrap_or(field.name);
        let text = match value {
            Value::Text(to) if is_link(collection, field) => link(cells, to),
            value => cells.value(kind, field, value),
        };
        let text = keep_together(&text, &[SEPARATOR]).replace('\n', &format!("\n{INDENT}"));
        Some(format!("{name}: {text}"))
    });
    said.collect::<Vec<_>>().join(SEPARATOR)
}

/// Whether a property is the record that a link leads to.
pub(super) fn is_link(collection: &Field, property: &Field) -> bool {
    collection.name == common::LINKS.name && property.name == common::LINK_TO.name()
}

/// A record by its title, and by its id, so that the link can be read again.
fn link(cells: Cells<'_>, to: &str) -> String {
    let title = Id::parse(to).and_then(|id| (cells.title_of)(&id));
    title.map_or_else(|| to.to_owned(), |title| format!("{title} [{to}]"))
}

/// A row as read: its properties by their place in `names`, in the order of the text.
pub(super) type Row = Vec<(usize, String)>;

/// Reads rows. A property may have several names, one a language; none for a text that is not written like rows.
pub(super) fn read(text: &str, names: &[Vec<&str>]) -> Option<Vec<Row>> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n') {
        match (line.strip_prefix(INDENT), lines.last_mut()) {
            (Some(rest), Some(row)) => {
                row.push('\n');
                row.push_str(rest);
            }
            _ if line.trim().is_empty() => {}
            _ => lines.push(line.to_owned()),
        }
    }
    lines.iter().map(|line| properties(line, names)).collect()
}

/// The properties of one row; none for a text that does not begin with the name of one, or names one twice.
pub(super) fn properties(text: &str, names: &[Vec<&str>]) -> Option<Row> {
    let mut row: Row = Vec::new();
    for part in text.split(SEPARATOR) {
        match named(part, names) {
            Some((index, _)) if row.iter().any(|(taken, _)| *taken == index) => return None,
            Some((index, value)) => row.push((index, value.to_owned())),
            None => {
                let (_, value) = row.last_mut()?;
                value.push_str(SEPARATOR);
                value.push_str(part);
            }
        }
    }
    row.iter_mut().for_each(|(_, value)| *value = take_apart(value, &[SEPARATOR]));
    Some(row)
}

fn named<'a>(part: &'a str, names: &[Vec<&str>]) -> Option<(usize, &'a str)> {
    let value_of = |name: &&str| part.strip_prefix(*name)?.strip_prefix(": ");
    names.iter().enumerate().find_map(|(index, names)| Some((index, names.iter().find_map(value_of)?)))
}

/// The id of the record that a link leads to, as [`write()`] says it.
pub(super) fn read_link(text: &str) -> Option<Id> {
    let id = text.strip_suffix(']').and_then(|text| text.rsplit_once('[')).map_or(text, |(_, id)| id);
    Id::parse(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_told_from_their_values() {
        let names = [vec!["Samm", "Step"], vec!["Tehtud", "Done"]];
        let check = |text: &str, expected: Option<&[&[(usize, &str)]]>| {
            let read = read(text, &names);
            let shown = |row: &Row| row.iter().map(|(index, value)| (*index, value.clone())).collect::<Vec<_>>();
            let expected = expected.map(|rows| {
                rows.iter().map(|row| row.iter().map(|(index, text)| (*index, (*text).to_owned())).collect()).collect()
            });
            assert_eq!(read.map(|rows| rows.iter().map(shown).collect::<Vec<_>>()), expected, "{text:?}");
        };
        check("Samm: a; Tehtud: jah\nStep: b", Some(&[&[(0, "a"), (1, "jah")], &[(0, "b")]]));
        check("Samm: a; b; Tehtud: jah", Some(&[&[(0, "a; b"), (1, "jah")]]));
        check("Samm: a;\u{a0}Tehtud: jah", Some(&[&[(0, "a; Tehtud: jah")]]));
        check("Samm: a\n  Samm: b", Some(&[&[(0, "a\nSamm: b")]]));
        check("Samm: a\n\nSamm: b", Some(&[&[(0, "a")], &[(0, "b")]]));
        check("Samm: a; Samm: b", None);
        check("a\nb", None);
        check("", Some(&[]));
    }

    #[test]
    fn what_separates_is_kept_together() {
        for text in ["a; b", "a;b", "a, b; c", "; ", ""] {
            let kept = keep_together(text, &["; ", ", "]);
            assert!(!kept.contains("; ") && !kept.contains(", "), "{kept:?}");
            assert_eq!(take_apart(&kept, &["; ", ", "]), text);
        }
    }

    #[test]
    fn a_link_is_read_by_its_id() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(read_link(text).map(|id| id.to_string()).as_deref(), expected, "{text:?}");
        };
        check("Kampaania [a] [0CyT4hM2p0aS2bVwT1xq9Z]", Some("0CyT4hM2p0aS2bVwT1xq9Z"));
        check("0CyT4hM2p0aS2bVwT1xq9Z", Some("0CyT4hM2p0aS2bVwT1xq9Z"));
        check("Kampaania kevad", None);
        check("[]", None);
    }
}
