//! What the boards of other programs have in common: the gates of every file, cards that become records, lists that
//! become stages.

use serde::de::DeserializeOwned;

use super::draft::Draft;
use super::error::{BoardError, FileError, SIZE_LIMIT};
use super::json;
use super::words::{Vocabulary, Words, fold};
use crate::model::date::{Date, Moment};
use crate::model::kind::{Kind, Stage};
use crate::model::kinds::common;
use crate::model::merge::Incoming;
use crate::model::value::Value;

/// Most characters of a title; a longer first line stands whole in the description.
const TITLE_LIMIT: usize = 200;

/// What a board is read by.
#[derive(Clone, Copy)]
pub struct Import<'a> {
    /// What its cards become.
    pub kind: &'static Kind,
    /// The person's words.
    pub words: &'a Words,
    /// The words by which its lists are understood.
    pub vocabulary: &'a Vocabulary,
    /// The day on which a moment falls where the person is.
    pub day: &'a dyn Fn(Moment) -> Date,
}

/// A list of a board, and what becomes of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct List {
    /// What it is called.
    pub name: String,
    /// How many cards are in it.
    pub cards: usize,
    /// The stage that its cards come to; none where it is not understood, and they come to the first.
    pub stage: Option<&'static Stage>,
}

/// A board as read.
#[derive(Clone, PartialEq, Debug)]
pub struct Board {
    /// What it is called.
    pub title: String,
    /// Its lists in their order.
    pub lists: Vec<List>,
    /// Its cards, list by list from top to bottom.
    pub records: Vec<Incoming>,
    /// How many persons it names; none of them comes along (the domain holds roles, never persons).
    pub persons_left_out: usize,
}

/// Takes a file through the gates to its own shape. Keys that the shape does not know are left out.
pub(super) fn open<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, BoardError> {
    if bytes.len() > SIZE_LIMIT {
        return Err(BoardError::File(FileError::TooLarge));
    }
    let text = str::from_utf8(bytes).map_err(|_| BoardError::File(FileError::NotUtf8))?;
    let json = json::parse(text.strip_prefix('\u{feff}').unwrap_or(text)).map_err(BoardError::File)?;
    serde_json::from_value(json.into()).map_err(|_| BoardError::NotABoard)
}

impl Import<'_> {
    /// The stage of a list: one that is called so, else one at the point that such a list usually stands for.
    pub(super) fn stage_of(&self, list: &str) -> Option<&'static Stage> {
        let name = fold(list);
        let languages = self.vocabulary.languages;
        let is_called = |stage: &&Stage| {
            let names = languages.iter().filter_map(|words| (words.stage)(self.kind.id, stage.id));
            names.chain([stage.id]).any(|stage| fold(stage) == name)
        };
        // `To do (May)`, `Done 2026`
        let begins = |usual: &str| {
            let rest = name.strip_prefix(&fold(usual));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        self.kind.stages.iter().find(is_called).or_else(|| {
            let list = self.vocabulary.lists.iter().find(|list| list.names.iter().any(|usual| begins(usual)))?;
            let of_phase = || self.kind.stages.iter().find(|stage| stage.phase == list.phase);
            self.kind.stage(list.stage).or_else(of_phase)
        })
    }

    /// What becomes of a list.
    pub(super) fn list(&self, name: &str, cards: usize) -> List {
        List { name: name.trim().to_owned(), cards, stage: self.stage_of(name) }
    }

    /// Notes on a draft the list it comes from: its stage, unless it has one, and its name as a label.
    pub(super) fn place(&self, draft: &mut Draft, list: &str, labels: Vec<String>) {
        if !draft.has(common::STAGE.name())
            && let Some(stage) = self.stage_of(list)
        {
            draft.set(common::STAGE.name(), Value::Text(stage.id.to_owned()));
        }
        let labels: Vec<String> = [list.trim().to_owned()].into_iter().chain(labels).collect();
        if !draft.set("labels", Value::List(labels.clone())) {
            draft.tell(labels.join(", "));
        }
    }
}

/// A card's text: its first line is the title, the rest the description.
pub(super) fn entitle(draft: &mut Draft, text: &str) {
    let text = text.trim();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim();
    let (title, description) = match first.char_indices().nth(TITLE_LIMIT) {
        None => (first.to_owned(), rest.trim()),
        Some((end, _)) => (format!("{}…", first.get(..end).unwrap_or(first)), text),
    };
    draft.set(common::TITLE.name(), Value::Text(title));
    describe(draft, description);
}

/// A description; one that is too long goes where it finds room.
pub(super) fn describe(draft: &mut Draft, text: &str) {
    if !text.trim().is_empty() && !draft.set(common::DESCRIPTION.name(), Value::Text(text.to_owned())) {
        draft.tell(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::i18n::words::VOCABULARY;
    use crate::model::id::Id;
    use crate::model::kinds::{campaign, other_activity};

    #[test]
    fn a_list_is_understood_by_its_name() {
        let check = |kind: &'static Kind, list: &str, expected: Option<&str>| {
            let import =
                Import { kind, words: Language::Et.words(), vocabulary: &VOCABULARY, day: &|moment| moment.date() };
            assert_eq!(import.stage_of(list).map(|stage| stage.id), expected, "{list}");
        };
        let other = &other_activity::KIND;
        check(other, "To Do", Some("planned"));
        check(other, "Teha", Some("planned"));
        check(other, "TÖÖS!", Some("in_progress"));
        check(other, "Doing (max 3)", Some("in_progress"));
        check(other, "В работе", Some("in_progress"));
        check(other, "Ootel", Some("on_hold"));
        check(other, "Review", Some("approval"));
        check(other, "Tehtud 2026", Some("completed"));
        check(other, "Tühistatud", Some("cancelled"));
        check(other, "completed", Some("completed"));
        check(other, "Märkmed", None);
        check(other, "Donegal", None);
        check(other, "", None);
        check(&campaign::KIND, "Käimas", Some("running"));
        check(&campaign::KIND, "Doing", Some("preparing"));
        check(&campaign::KIND, "Ootel", Some("idea"));
        check(&campaign::KIND, "Done", Some("assessed"));
    }

    #[test]
    fn the_first_line_is_the_title() {
        let check = |text: &str, title: Option<&str>, description: Option<&str>| {
            let mut draft = Draft::new(Id::from_bits(1), &other_activity::KIND);
            entitle(&mut draft, text);
            let incoming = draft.finish(None, &mut || Id::from_bits(2));
            let said = |field: &str| {
                incoming.loose.iter().find(|(path, _)| path.name == field).map(|(_, value)| value.clone())
            };
            assert_eq!(said("title"), title.map(|text| Value::Text(text.into())), "{text:?}");
            assert_eq!(said("description"), description.map(|text| Value::Text(text.into())), "{text:?}");
        };
        check("a", Some("a"), None);
        check(" a \n\nb\nc\n", Some("a"), Some("b\nc"));
        check(" \n ", None, None);
        let long = "õ".repeat(TITLE_LIMIT + 1);
        check(&long, Some(&format!("{}…", "õ".repeat(TITLE_LIMIT))), Some(&long));
        check(&"õ".repeat(TITLE_LIMIT), Some(&"õ".repeat(TITLE_LIMIT)), None);
    }

    #[test]
    fn what_is_no_json_is_refused_at_the_gates() {
        let check = |bytes: &[u8], code: &str| match open::<Vec<u8>>(bytes) {
            Err(BoardError::File(error)) => assert_eq!(error.code(), code),
            other => panic!("{other:?}"),
        };
        check(&vec![b' '; SIZE_LIMIT + 1], "too-large");
        check(b"\xff", "not-utf8");
        check(br#"{"a":1,"a":2}"#, "not-json");
        check("[".repeat(129).as_bytes(), "not-json");
        assert_eq!(open::<Vec<u8>>(b"{}"), Err(BoardError::NotABoard));
    }
}
