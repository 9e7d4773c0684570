//! A record in the making from a foreign file: values without merge data (rule F5). What finds no place of its own goes
//! into the description of a new record. One that is here already has a description of its own, so it gets a note; and so
//! does what does not fit into a description: nothing is dropped.

use super::words::Words;
use crate::model::field::Field;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::kinds::common;
use crate::model::merge::Incoming;
use crate::model::record::{Path, Record};
use crate::model::value::{Item, TEXT_LIMIT, Value};

/// The property of a note that holds what it says.
pub(super) const NOTE_TEXT: &str = "text";

pub(super) struct Draft {
    id: Id,
    kind: &'static Kind,
    is_new: bool,
    loose: Vec<(Path, Value)>,
    description: String,
    lines: Vec<String>,
}

impl Draft {
    /// A new record.
    pub(super) const fn new(id: Id, kind: &'static Kind) -> Self {
        Self { id, kind, is_new: true, loose: Vec::new(), description: String::new(), lines: Vec::new() }
    }

    /// A record that is likely to be here already.
    pub(super) fn known(id: Id, kind: &'static Kind) -> Self {
        Self { is_new: false, ..Self::new(id, kind) }
    }

    /// Its kind.
    pub(super) const fn kind(&self) -> &'static Kind {
        self.kind
    }

    /// Whether a field or a collection has been filled.
    pub(super) fn has(&self, field: &str) -> bool {
        let filled = field == common::DESCRIPTION.name() && !self.description.is_empty();
        filled || self.loose.iter().any(|(path, _)| path.name == field)
    }

    /// Fills a field of the record's kind; whether it could be.
    pub(super) fn set(&mut self, field: &'static str, value: Value) -> bool {
        let value = value.normal();
        match self.kind.field(field) {
            Some(known) if known.field_type.holds(&value) && !value.is_too_long() => {}
            _ => return false,
        }
        match value {
            Value::Cleared => {}
            Value::Text(text) if field == common::DESCRIPTION.name() => self.description = text,
            value => self.loose.push((Path::field(field), value)),
        }
        true
    }

    /// Adds a row to a collection; whether it could be.
    pub(super) fn add(&mut self, collection: &Field, id: Id, item: Item) -> bool {
        match Value::Item(item).normal() {
            Value::Item(item) if item.is_empty() => true,
            value if collection.field_type.holds(&value) && !value.is_too_long() => {
                self.loose.push((Path::item(collection.name, id), value));
                true
            }
            _ => false,
        }
    }

    /// Tells what has no place of its own.
    pub(super) fn tell(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    /// The record. One without a title is called what the language calls it.
    pub(super) fn finish(mut self, words: Option<&Words>, new_id: &mut dyn FnMut() -> Id) -> Incoming {
        if let Some(words) = words.filter(|_| !self.has(common::TITLE.name())) {
            self.set(common::TITLE.name(), Value::Text(words.untitled.to_owned()));
        }
        let lines = self.lines.join("\n");
        let between = if self.description.is_empty() || lines.is_empty() { "" } else { "\n\n" };
        let both = Value::Text(format!("{}{between}{lines}", self.description));
        let description = Path::field(common::DESCRIPTION.name());
        if self.is_new && !both.is_too_long() {
            self.loose.push((description, both.normal()));
        } else {
            self.loose.push((description, Value::Text(self.description).normal()));
            let letters: Vec<char> = lines.chars().collect();
            for part in letters.chunks(TEXT_LIMIT) {
                let text = Value::Text(part.iter().collect());
                let note = Value::Item(Item::from_iter([(NOTE_TEXT.into(), text)]));
                self.loose.push((Path::item(common::NOTES.name, new_id()), note));
            }
        }
        self.loose.retain(|(_, value)| *value != Value::Cleared);
        Incoming { record: Record::new(self.id, self.kind.id).into(), loose: self.loose }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kinds::other_activity;

    fn finished(draft: Draft) -> Vec<(String, Value)> {
        let incoming = draft.finish(None, &mut || Id::from_bits(9));
        incoming.loose.into_iter().map(|(path, value)| (path.name.into_owned(), value)).collect()
    }

    fn draft() -> Draft {
        Draft::new(Id::from_bits(1), &other_activity::KIND)
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn what_has_no_place_stands_below_the_description() {
        let check = |description: &str, lines: &[&str], expected: &[(String, Value)]| {
            let mut draft = draft();
            draft.set("description", text(description));
            lines.iter().for_each(|line| draft.tell(*line));
            assert_eq!(finished(draft), expected);
        };
        let whole = |said: &str| [("description".to_owned(), text(said))];
        check("", &[], &[]);
        check("a", &[], &whole("a"));
        check("", &["b: 1", "c: 2"], &whole("b: 1\nc: 2"));
        check("a", &["b: 1"], &whole("a\n\nb: 1"));
    }

    /// Its own description would be lost.
    #[test]
    fn what_has_no_place_in_a_record_that_is_here_becomes_a_note() {
        let mut known = Draft::known(Id::from_bits(1), &other_activity::KIND);
        known.tell("b: 1");
        let note = Value::Item(Item::from_iter([(NOTE_TEXT.into(), text("b: 1"))]));
        assert_eq!(finished(known), [("notes".to_owned(), note)]);
    }

    #[test]
    fn what_does_not_fit_into_the_description_becomes_notes() {
        let mut draft = draft();
        draft.set("description", text("a"));
        draft.tell("õ".repeat(TEXT_LIMIT + 1));
        let finished = finished(draft);
        let lengths: Vec<(&str, usize)> = finished
            .iter()
            .map(|(name, value)| match value {
                Value::Text(text) => (name.as_str(), text.chars().count()),
                Value::Item(item) => match item.get(NOTE_TEXT) {
                    Some(Value::Text(text)) => (name.as_str(), text.chars().count()),
                    other => panic!("{other:?}"),
                },
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(lengths, [("description", 1), ("notes", TEXT_LIMIT), ("notes", 1)]);
    }

    #[test]
    fn a_field_takes_what_it_may_hold() {
        let mut draft = draft();
        assert!(draft.set("title", text("a")));
        assert!(draft.has("title"));
        assert!(!draft.set("due", text("homme")));
        assert!(!draft.set("seats", text("a")), "no field of this kind");
        assert!(!draft.set("basis", text(&"a".repeat(TEXT_LIMIT + 1))));
        assert!(draft.add(&common::STEPS, Id::from_bits(2), Item::new()), "an empty row says nothing");
        assert!(!draft.has("steps"));
        assert_eq!(finished(draft), [("title".to_owned(), text("a"))]);
    }
}
