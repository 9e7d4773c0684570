//! Search: which records hold the words of a person, how well, and where. Case and marks do not count, and neither does
//! how a letter was composed ([`letters`](super::letters)).

mod index;

pub use index::{Found, Index};

use super::field::{Field, FieldType};
use super::kinds::common;
use super::letters::plain;
use super::record::{Path, Record};
use super::value::{ITEM_RANK, Name, Value};

/// The name by which people know a fixed choice or a place; `None` where the value stands for itself.
pub type Said<'a> = &'a dyn Fn(&Field, &str) -> Option<&'static str>;

/// How well a text fits, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fit {
    /// It begins with the words.
    Start,
    /// Each of the words begins a word of it.
    WordStarts,
    /// It holds the words.
    Holds,
    /// Less than that: for a record, another of its texts holds a word; for a name, it has the letters in their order.
    Loose,
}

/// A text as it is compared.
pub fn fold(text: &str) -> String {
    text.chars().filter_map(plain).collect()
}

/// The words of a search.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split_whitespace().map(str::to_owned).collect()
}

/// Whether the texts of a record hold all words of a search.
pub fn says(record: &Record, words: &[String]) -> bool {
    let mut text = String::new();
    if !words.is_empty() {
        texts(record, &|_, _| None, &mut |_, _, part| add(&mut text, part));
    }
    words.iter().all(|word| text.contains(word))
}

/// How well a folded text fits the words, if it holds all of them.
fn fit(folded: &str, words: &[String], joined: &str) -> Option<Fit> {
    if !words.iter().all(|word| folded.contains(word.as_str())) {
        return None;
    }
    let begins = |word: &String| {
        let before = |at: usize| folded.get(..at).and_then(|before| before.chars().next_back());
        folded.match_indices(word.as_str()).any(|(at, _)| before(at).is_none_or(|letter| !letter.is_alphanumeric()))
    };
    Some(if folded.starts_with(joined) {
        Fit::Start
    } else if words.iter().all(begins) {
        Fit::WordStarts
    } else {
        Fit::Holds
    })
}

/// How well the folded name of a deed fits the words: `uka` fits „uus kampaania“, too.
pub fn fit_loosely(folded: &str, words: &[String]) -> Option<Fit> {
    fit(folded, words, &words.join(" ")).or_else(|| {
        let mut left = folded.chars();
        let wanted = words.iter().flat_map(|word| word.chars());
        let starts = words.first()?.chars().next() == folded.chars().next();
        let mut in_order = wanted.map(|letter| left.any(|other| other == letter));
        (starts && in_order.all(|is_there| is_there)).then_some(Fit::Loose)
    })
}

/// A piece of a text, and whether it was looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The letters as they were written.
    pub text: String,
    /// Whether they are a word of the search.
    pub is_hit: bool,
}

/// A text in pieces: what was looked for and what stands between.
pub fn marked(text: &str, words: &[String]) -> Vec<Piece> {
    let (mut folded, mut places) = (String::new(), Vec::new());
    for (at, letter) in text.char_indices() {
        if let Some(letter) = plain(letter) {
            folded.push(letter);
            places.resize(folded.len(), at);
        }
    }
    let place = |at: usize| places.get(at).copied().unwrap_or(text.len());
    let found = words.iter().flat_map(|word| folded.match_indices(word.as_str()));
    let mut hits: Vec<(usize, usize)> = found.map(|(at, word)| (place(at), place(at + word.len()))).collect();
    hits.sort_unstable();
    let mut pieces = Vec::new();
    let mut piece = |from: usize, to: usize, is_hit: bool| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text: text.to_owned(), is_hit });
        }
    };
    let mut done = 0;
    for (from, to) in hits {
        piece(done, from.max(done), false);
        piece(from.max(done), to.max(done), true);
        done = done.max(to);
    }
    piece(done, text.len(), false);
    pieces
}

/// Where a record holds words that its title lacks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spot {
    /// The field or the collection.
    pub field: Name,
    /// The property of the row.
    pub property: Option<Name>,
    /// A few words around the first hit.
    pub pieces: Vec<Piece>,
}

/// Where a record holds words that its title lacks: in the text that holds most of them.
pub fn spot(record: &Record, words: &[String], said: Said) -> Option<Spot> {
    let title = fold(record.title());
    let missing: Vec<&String> = words.iter().filter(|word| !title.contains(word.as_str())).collect();
    if missing.is_empty() {
        return None;
    }
    let mut best: Option<(usize, Spot)> = None;
    texts(record, said, &mut |path, property, text| {
        let folded = fold(text);
        let count = missing.iter().filter(|word| folded.contains(word.as_str())).count();
        if count > best.as_ref().map_or(0, |(count, _)| *count) {
            let property = property.cloned();
            best = Some((count, Spot { field: path.name.clone(), property, pieces: snippet(text, words) }));
        }
    });
    best.map(|(_, spot)| spot)
}

/// Letters of a snippet before the first hit, and in all.
const BEFORE: usize = 32;
const IN_ALL: usize = 110;

/// A few words around the first hit.
fn snippet(text: &str, words: &[String]) -> Vec<Piece> {
    let mut pieces = marked(text, words);
    if let Some(first) = pieces.first_mut().filter(|piece| !piece.is_hit) {
        let skipped = first.text.chars().count().saturating_sub(BEFORE);
        if skipped > 0 {
            let tail: String = first.text.chars().skip(skipped).collect();
            // From the beginning of a word on, if one begins there.
            let tail = tail.split_once(char::is_whitespace).map_or(tail.as_str(), |(_, rest)| rest);
            first.text = format!("…{tail}");
        }
    }
    let mut left = IN_ALL;
    for piece in &mut pieces {
        if piece.text.chars().count() > left {
            piece.text = piece.text.chars().take(left).chain(['…'].into_iter().filter(|_| left > 0)).collect();
            left = 0;
        } else {
            left -= piece.text.chars().count();
        }
    }
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// Adds a text to those that are searched; a line apart, so that no word runs over from one into the next.
fn add(texts: &mut String, text: &str) {
    texts.extend(text.chars().filter_map(plain));
    texts.push('\n');
}

/// Shows every text of a record that people wrote or chose, amounts included; of values in conflict all.
fn texts(record: &Record, said: Said, see: &mut dyn FnMut(&Path, Option<&Name>, &str)) {
    for (path, register) in record.registers() {
        let field = record.field(&path.name);
        // What the program keeps for itself, and where the record stands, which no one looks for by an id.
        if field.is_some_and(|field| field.section.is_none()) || path.name == common::STAGE.name() {
            continue;
        }
        for (_, value) in register.pairs() {
            match value {
                // Ids of other records.
                Value::Item(_) if path.name == common::LINKS.name => {}
                Value::Item(item) => {
                    let fields = field.and_then(Field::item_fields).unwrap_or_default();
                    for (name, value) in item.iter().filter(|(name, _)| *name != ITEM_RANK) {
                        let property = fields.iter().find(|field| field.name == name);
                        tell(property, value, said, &mut |text| see(path, Some(name), text));
                    }
                }
                value => tell(field, value, said, &mut |text| see(path, None, text)),
            }
        }
    }
}

fn tell(field: Option<&Field>, value: &Value, said: Said, see: &mut dyn FnMut(&str)) {
    let choice = field.filter(|field| matches!(field.field_type, FieldType::Choice(_) | FieldType::Choices(_)));
    let name = |text: &str| choice.and_then(|field| said(field, text));
    // As it is stored and as it is written in Estonian and Russian.
    let mut amount = |plain: String| {
        see(&plain);
        if plain.contains('.') {
            see(&plain.replace('.', ","));
        }
    };
    match value {
        Value::Number(number) => amount(number.normalize().to_string()),
        Value::Money(money) => amount(money.to_string()),
        Value::Text(text) => see(name(text).unwrap_or(text)),
        Value::Unknown(json) => see(json),
        Value::List(list) => list.iter().for_each(|text| see(name(text).unwrap_or(text))),
        Value::Access(access) => access.basis.iter().chain(&access.holder).for_each(|text| see(text)),
        Value::Cleared | Value::Date(_) | Value::Moment(_) | Value::YesNo(_) | Value::Item(_) | Value::Trashed(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::decimal::{Money, parse_decimal};
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kinds::campaign;
    use crate::model::value::Item;

    #[test]
    fn a_text_fits_by_where_the_words_stand_in_it() {
        let check = |text: &str, wanted: &str, expected: Option<Fit>| {
            assert_eq!(fit_loosely(&fold(text), &words(wanted)), expected, "{text:?} {wanted:?}");
        };
        check("Õppevisiit Soome", "oppevisiit", Some(Fit::Start));
        check("Õppevisiit Soome", "ÕPPEVISIIT  soo", Some(Fit::Start));
        check("Õppevisiit Soome", "soome õppe", Some(Fit::WordStarts));
        check("„Lahkelt lahku“: kevad", "lahkelt", Some(Fit::WordStarts));
        check("Õppevisiit", "visiit", Some(Fit::Holds));
        check("Õppevisiit", "visiit õppe", Some(Fit::Holds));
        check("Uus: kampaania", "uka", Some(Fit::Loose));
        check("Uus: kampaania", "u k", Some(Fit::WordStarts));
        check("Uus: kampaania", "kua", None);
        check("Ёлка", "елка", Some(Fit::Start));
        check("Õppevisiit", "retk", None);
    }

    /// The pieces with what was looked for in brackets.
    fn shown(pieces: &[Piece]) -> String {
        let show = |piece: &Piece| if piece.is_hit { format!("[{}]", piece.text) } else { piece.text.clone() };
        pieces.iter().map(show).collect()
    }

    #[test]
    fn what_was_looked_for_is_marked_as_it_was_written() {
        let check = |text: &str, wanted: &str, expected: &str| {
            assert_eq!(shown(&marked(text, &words(wanted))), expected, "{text:?} {wanted:?}");
        };
        check("Õppevisiit Soome", "oppe soome", "[Õppe]visiit [Soome]");
        check("O\u{303}ppevisiit", "o", "[O\u{303}]ppevisiit");
        check("ababa", "aba", "[aba]ba");
        check("abcd", "abc bcd", "[abc][d]");
        check("midagi", "muud", "midagi");
        check("", "muud", "");
    }

    #[test]
    fn a_long_text_is_shown_around_the_first_hit() {
        let check = |text: &str, wanted: &str, expected: &str| {
            assert_eq!(shown(&snippet(text, &words(wanted))), expected);
        };
        check("lühike ja otsitud", "otsitud", "lühike ja [otsitud]");
        let long = format!("{} sõna otsitud {}", "üks".repeat(20), "kaks ".repeat(30));
        let shown = shown(&snippet(&long, &words("otsitud")));
        assert!(shown.starts_with("…sõna [otsitud] kaks kaks") && shown.ends_with('…'), "{shown}");
        assert!(shown.chars().count() < IN_ALL + 6, "{shown}");
    }

    fn record() -> Record {
        let mut record = Record::new(Id::from_bits(1), campaign::KIND.id);
        let mut write = |path: Path, value: Value| {
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, path, value, None);
        };
        let text = |text: &str| Value::Text(text.into());
        write(Path::field("title"), text("Kevadkampaania"));
        write(Path::field("stage"), text("running"));
        write(Path::field("rank"), text("8080"));
        write(Path::field("register_ref"), text("5.2-9/5517-1"));
        write(Path::field("labels"), Value::List(vec!["eelarve".into()]));
        write(Path::field("areas"), Value::List(vec!["0784".into()]));
        write(Path::field("priority"), text("high"));
        write(Path::field("budget"), Value::Money(Money::parse("9500.5").unwrap()));
        write(Path::field("reach"), Value::Number(parse_decimal("40000").unwrap()));
        write(Path::field("from_a_later_program"), Value::Unknown("\"külalised\"".into()));
        let step = Item::from_iter([("text".into(), text("Trükkida plakatid")), (ITEM_RANK.into(), text("7070"))]);
        write(Path::item("steps", Id::from_bits(2)), Value::Item(step));
        let link = Item::from_iter([("to".into(), text("teine-kirje"))]);
        write(Path::item("links", Id::from_bits(3)), Value::Item(link));
        record
    }

    #[test]
    fn all_that_people_wrote_is_searched_and_what_the_program_keeps_is_not() {
        let said = |field: &Field, id: &str| match (field.name, id) {
            ("areas", "0784") => Some("Tallinn"),
            ("priority", "high") => Some("Kõrge"),
            _ => None,
        };
        let check = |wanted: &str, expected: Option<&str>| {
            let found = spot(&record(), &words(wanted), &said).map(|spot| {
                let property = spot.property.map(|name| format!("/{name}")).unwrap_or_default();
                format!("{}{property}: {}", spot.field, shown(&spot.pieces))
            });
            assert_eq!(found.as_deref(), expected, "{wanted:?}");
        };
        check("plakat", Some("steps/text: Trükkida [plakat]id"));
        check("trukkida kevad", Some("steps/text: [Trükkida] plakatid"));
        check("5517", Some("register_ref: 5.2-9/[5517]-1"));
        check("eelarve", Some("labels: [eelarve]"));
        check("tallinn", Some("areas: [Tallinn]"));
        check("korge", Some("priority: [Kõrge]"));
        check("9500", Some("budget: [9500].50"));
        check("9500,50", Some("budget: [9500,50]"));
        check("40000", Some("reach: [40000]"));
        check("kulalised", Some("from_a_later_program: \"[külalised]\""));
        for nothing in ["kevad", "0784", "high", "running", "8080", "7070", "teine"] {
            check(nothing, None);
        }
    }

    #[test]
    fn a_record_says_all_words_in_whichever_of_its_texts() {
        let check = |wanted: &str, expected: bool| assert_eq!(says(&record(), &words(wanted)), expected, "{wanted:?}");
        check("", true);
        check("plakat EELARVE kevad", true);
        check("plakat puudub", false);
    }
}
