//! No word that a person reads stands outside `src/i18n/`.

use super::check;
use super::repository::rust;
use super::source::{Literal, Source, is_word};

/// Attributes that are read out or shown.
const READ_ATTRIBUTES: &[&str] = &[
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
];

/// Texts that no person reads, and why they may stand where they do.
const NOT_FOR_PEOPLE: &[(&str, &str, &str)] = &[
    ("src/format/json.rs", "number out of range", "the words by which serde_json is understood"),
    ("src/format/json.rs", "a name", "what serde asks of every visitor"),
    ("src/format/report/html.rs", r"<!doctype html>\n{}", "how every page begins"),
    ("src/model/kinds/trainer_contract.rs", "käsundusleping", "an id of the domain"),
    ("src/model/kinds/trainer_contract.rs", "töövõtuleping", "an id of the domain"),
];

fn sources() -> Vec<Source> {
    rust("src").into_iter().filter(|source| !source.name.starts_with("src/i18n/")).collect()
}

fn is_for_people(source: &Source, literal: &Literal) -> bool {
    !NOT_FOR_PEOPLE.iter().any(|(name, text, _)| *name == source.name && *text == literal.text)
}

fn has_letter(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// The text without its escapes and the names in braces that stand for values.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '\\']) {
        plain.push_str(&rest[..at]);
        let braces = rest[at..].starts_with('{') || rest[at..].starts_with("\\u{");
        let skipped = if braces { rest[at..].find('}').map_or(rest.len() - at, |end| end + 1) } else { 2 };
        rest = rest.get(at + skipped..).unwrap_or_default();
    }
    plain + rest
}

/// The ranges of `view! { … }` in the code, in characters.
fn views(source: &Source) -> Vec<std::ops::Range<usize>> {
    let opening: Vec<char> = "view! {".chars().collect();
    let mut views = Vec::new();
    for start in 0..source.code.len() {
        if source.code[start..].starts_with(&opening) {
            let mut depth = 0;
            let end = (start..source.code.len()).find(|at| {
                match source.code[*at] {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ => return false,
                }
                depth == 0
            });
            views.push(start..end.unwrap_or(source.code.len()));
        }
    }
    views
}

/// Whether a text stands as a child between tags.
fn is_text_node(source: &Source, literal: &Literal) -> bool {
    let mut before = source.code[..literal.at].iter().rev().skip_while(|letter| letter.is_whitespace());
    let mut after = source.code[literal.at + 2..].iter().skip_while(|letter| letter.is_whitespace());
    let ends_tag = before.next() == Some(&'>') && !matches!(before.next(), Some('=' | '-'));
    ends_tag || after.next() == Some(&'<')
}

/// The attribute that a text is given to, if it is one that is read.
fn read_attribute(source: &Source, literal: &Literal) -> Option<&'static str> {
    let start = source.code[..literal.at].iter().rposition(|letter| *letter == '\n').unwrap_or(0);
    let before: String = source.code[start..literal.at].iter().collect();
    let name = before.trim_end().strip_suffix('=')?.trim_end().to_owned();
    READ_ATTRIBUTES.iter().copied().find(|attribute| {
        let rest = name.strip_suffix(attribute);
        rest.is_some_and(|rest| !rest.ends_with(|letter| is_word(letter) || letter == '-'))
    })
}

#[test]
fn no_letter_beyond_ascii_stands_outside_i18n() {
    let mut wrong = Vec::new();
    for source in sources() {
        for literal in source.literals.iter().filter(|literal| is_for_people(&source, literal)) {
            if literal.text.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii()) {
                wrong.push(format!("{}:{}: {:?}", source.name, literal.line, literal.text));
            }
        }
    }
    check(&wrong, "A text in a language of people belongs into src/i18n/, in et, en and ru.");
}

#[test]
fn no_view_holds_words() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.name.starts_with("src/views/")) {
        let views = views(source);
        for literal in source.literals.iter().filter(|literal| has_letter(&plain(&literal.text))) {
            let place = format!("{}:{}: {:?}", source.name, literal.line, literal.text);
            if let Some(attribute) = read_attribute(source, literal) {
                wrong.push(format!("{place} for {attribute}"));
            } else if views.iter().any(|view| view.contains(&literal.at)) && is_text_node(source, literal) {
                wrong.push(format!("{place} as a child"));
            }
        }
    }
    check(&wrong, "Put the words into Messages (src/i18n/messages.rs) and take them from there.");
}

/// Two words in a row are a sentence. Lists of classes and selectors look alike, so the views have a test of their own.
#[test]
fn no_sentence_stands_below_the_views() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !source.name.starts_with("src/views/")) {
        for literal in &source.literals {
            let text = plain(&literal.text);
            let words: Vec<&str> = text.split(' ').filter(|word| has_letter(word)).collect();
            if words.len() > 1 && is_for_people(source, literal) {
                wrong.push(format!("{}:{}: {:?}", source.name, literal.line, literal.text));
            }
        }
    }
    check(&wrong, "Return an error or an id, and choose the words in src/i18n/; or name the text in NOT_FOR_PEOPLE.");
}

#[test]
fn words_are_found() {
    let check = |code: &str, node: bool, attribute: Option<&str>| {
        let source = Source::read("src/views/x.rs", code);
        let literal = &source.literals[0];
        let in_view = views(&source).iter().any(|view| view.contains(&literal.at));
        assert_eq!(in_view && is_text_node(&source, literal), node, "{code}");
        assert_eq!(read_attribute(&source, literal), attribute, "{code}");
    };
    check("view! { <p>\"Tere\"</p> }", true, None);
    check("view! { <p>\n    \"Tere\"\n    {name}</p> }", true, None);
    check("view! { <p>{name} \"tere\" </p> }", true, None);
    check("view! { <p class=\"card\"/> }", false, None);
    check("view! { <p>{match a { A => \"id\" }}</p> }", false, None);
    check("view! { <p aria-label=\"Tere\"/> }", false, Some("aria-label"));
    check("view! { <p attr:title=\"Tere\"/> }", false, Some("title"));
    check("view! { <p data-title=\"tere\" subtitle=\"\"/> }", false, None);
    check("fn f() -> &str { \"id\" }", false, None);
    assert_eq!(plain("{count}\u{a0}%\\n{0:.1} päeva\\u{e4}"), "\u{a0}% päeva");
}
