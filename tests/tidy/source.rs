//! Takes a Rust file apart far enough: code, texts, comments. Tests within a file are left out.

use std::iter::Peekable;
use std::str::CharIndices;

/// A literal text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Literal {
    /// The line it begins in, from 1.
    pub line: usize,
    /// Where its opening quote stands in [`Source::code`], in characters.
    pub at: usize,
    /// What stands between the quotes, as written.
    pub text: String,
}

/// A file, its unit tests left out.
pub struct Source {
    pub name: String,
    /// As it is, tests included.
    pub whole: String,
    /// The code, with nothing between quotes and blanks for comments.
    pub code: Vec<char>,
    pub literals: Vec<Literal>,
}

/// A file without its unit tests.
fn without_tests(whole: &str) -> &str {
    whole.split_once("#[cfg(test)]").map_or(whole, |(before, _)| before)
}

impl Source {
    pub fn read(name: &str, whole: &str) -> Self {
        let text = without_tests(whole);
        let mut source =
            Self { name: name.to_owned(), whole: whole.to_owned(), code: Vec::new(), literals: Vec::new() };
        source.take_apart(text);
        source
    }

    fn take_apart(&mut self, text: &str) {
        let mut letters = text.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let rest = &text[at..];
            let raw = raw_hashes(rest).filter(|_| begins_raw(&self.code));
            if rest.starts_with("//") {
                skip(&mut letters, rest.find('\n').unwrap_or(rest.len()), at);
            } else if rest.starts_with("/*") {
                let end = rest.find("*/").map_or(rest.len(), |end| end + 2);
                self.code.extend(rest[..end].chars().filter(|letter| *letter == '\n'));
                skip(&mut letters, end, at);
            } else if let Some(hashes) = raw {
                let close = format!("\"{}", "#".repeat(hashes));
                let start = hashes + 2;
                let end = rest[start..].find(&close).map_or(rest.len(), |end| start + end);
                self.literal(&rest[start..end]);
                skip(&mut letters, end + close.len(), at);
            } else if letter == '"' {
                let end = end_of_text(rest);
                self.literal(&rest[1..end]);
                skip(&mut letters, end + 1, at);
            } else if let Some(length) = char_literal(rest) {
                self.code.push('\'');
                self.code.push('\'');
                skip(&mut letters, length, at);
            } else {
                self.code.push(letter);
            }
        }
    }

    fn literal(&mut self, text: &str) {
        let line = 1 + self.code.iter().filter(|letter| **letter == '\n').count();
        self.literals.push(Literal { line, at: self.code.len(), text: text.to_owned() });
        self.code.extend(['"', '"']);
        // Keeps the lines; a blank would separate the quotes.
        self.code.extend(text.chars().filter(|letter| *letter == '\n'));
    }

    /// The code as text.
    pub fn code(&self) -> String {
        self.code.iter().collect()
    }

    /// The lines of code in which the word stands, from 1.
    pub fn lines_with(&self, word: &str) -> Vec<usize> {
        let code = self.code();
        (1..).zip(code.lines()).filter(|(_, line)| has_word(line, word)).map(|(number, _)| number).collect()
    }

    /// How many lines hold code.
    pub fn size(&self) -> usize {
        let lines = without_tests(&self.whole).lines().map(str::trim);
        lines.filter(|line| !line.is_empty() && !line.starts_with("//")).count()
    }

    /// The path of the module, from the crate's root: `["views", "board"]`.
    pub fn module(&self) -> Vec<&str> {
        let path = self.name.trim_start_matches("src/").trim_end_matches(".rs");
        path.split('/').filter(|part| !["mod", "lib", "main"].contains(part)).collect()
    }
}

/// Whether the word stands there by itself.
pub fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !(before.is_some_and(is_word) || after.is_some_and(is_word) && word.ends_with(is_word))
    })
}

pub fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Whether an `r` may begin a raw text after this code: it is not the end of a name; `br` and `cr` are raw, too.
fn begins_raw(code: &[char]) -> bool {
    match code {
        [.., before, 'b' | 'c'] => !is_word(*before),
        [.., before] => !is_word(*before),
        [] => true,
    }
}

/// How many `#` a raw text begins with, if it is one.
fn raw_hashes(rest: &str) -> Option<usize> {
    let hashes = rest.strip_prefix('r')?;
    let count = hashes.len() - hashes.trim_start_matches('#').len();
    hashes[count..].starts_with('"').then_some(count)
}

/// The place of the quote that ends a text which begins at 0.
fn end_of_text(rest: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a character between quotes; a lifetime is none.
fn char_literal(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        return inner[2..].find('\'').map(|end| end + 4);
    }
    let first = inner.chars().next()?.len_utf8();
    inner[first..].starts_with('\'').then_some(first + 2)
}

fn skip(letters: &mut Peekable<CharIndices<'_>>, length: usize, from: usize) {
    while letters.next_if(|(at, _)| *at < from + length).is_some() {}
}

#[test]
fn code_texts_and_comments_are_told_apart() {
    let check = |text: &str, code: &str, texts: &[&str]| {
        let source = Source::read("src/x.rs", text);
        assert_eq!(source.code(), code, "{text}");
        assert_eq!(source.literals.iter().map(|literal| literal.text.as_str()).collect::<Vec<_>>(), texts, "{text}");
    };
    check("let a = \"b\"; // \"c\"\nd", "let a = \"\"; \nd", &["b"]);
    check("/* \"a\n\" */ b", "\n b", &[]);
    check(r##"r"a\" r#"b"c"# br"d""##, r#""" "" b"""#, &[r"a\", "b\"c", "d"]);
    check(r#"f('"', '\'', '\u{1}', "x\"y", 'a)"#, r#"f('', '', '', "", 'a)"#, &[r#"x\"y"#]);
    check("&'static str; 'a: loop {}", "&'static str; 'a: loop {}", &[]);
    check("var\"a\"", "var\"\"", &["a"]);
    check("a\n#[cfg(test)]\nmod tests { \"b\" }", "a\n", &[]);
    assert!(has_word("use web_sys::Window", "web_sys") && !has_word("my_web_sys", "web_sys"));
    assert!(has_word("leptos::html::div()", "leptos::html") && !has_word("serde_json", "serde"));
}
