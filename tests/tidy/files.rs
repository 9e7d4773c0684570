//! Sizes, headers, marks, what lies at the top, comments in the manifests, and what styles may ask.

use std::collections::BTreeSet;

use super::check;
use super::repository::{all, rust, text};

/// Most lines of code of one file; a longer one has a reason.
const SIZE_LIMIT: usize = 300;

/// Files that may be longer, and why.
const LONGER: &[(&str, &str)] = &[
    ("src/i18n/places.rs", "a table: the counties and local governments"),
    ("src/i18n/et/", "words"),
    ("src/i18n/en/", "words"),
    ("src/i18n/ru/", "words"),
];

/// What may lie at the top of the repository; dotfiles may, too.
const TOP: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "Makefile",
    "README.md",
    "Trunk.toml",
    "index.html",
    "rust-toolchain.toml",
    "src",
    "style",
    "tests",
];

#[test]
fn files_stay_small() {
    let long: Vec<String> = rust("src")
        .iter()
        .filter(|source| !LONGER.iter().any(|(name, _)| source.name.starts_with(name)))
        .filter(|source| source.size() > SIZE_LIMIT)
        .map(|source| format!("{}: {} lines of code", source.name, source.size()))
        .collect();
    check(
        &long,
        "Split the file along its themes; a file has at most 300 lines of code, comments and tests not counted.",
    );
}

#[test]
fn every_exception_is_still_needed() {
    let files = all();
    let gone: Vec<String> = LONGER
        .iter()
        .filter(|(name, _)| !files.iter().any(|file| file.starts_with(name)))
        .map(|(name, _)| (*name).to_owned())
        .collect();
    check(&gone, "Take it off the list LONGER in tests/tidy/files.rs.");
}

#[test]
fn every_file_begins_by_saying_what_it_is_for() {
    let silent: Vec<String> = ["src", "tests"]
        .iter()
        .flat_map(|folder| rust(folder))
        .filter(|source| !source.whole.starts_with("//! "))
        .map(|source| source.name)
        .collect();
    check(&silent, "Begin the file with `//!` and a sentence that says what it is for.");
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, or this file would find itself.
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("HA", "CK")];
    let mut wrong = Vec::new();
    for name in all().iter().filter(|name| !name.ends_with(".lock")) {
        let Some(text) = text(name) else { continue };
        for (number, line) in (1..).zip(text.lines()) {
            if marks.iter().any(|mark| super::source::has_word(line, mark)) {
                wrong.push(format!("{name}:{number}: {}", line.trim()));
            }
        }
    }
    for source in ["src", "tests"].iter().flat_map(|folder| rust(folder)) {
        let code = source.code();
        for macro_or_mark in ["dbg!", "todo!", "unimplemented!", "#[ignore"] {
            if code.contains(macro_or_mark) {
                wrong.push(format!("{}: {macro_or_mark}", source.name));
            }
        }
    }
    check(&wrong, "Do it, or drop it; what is planned stands in an issue.");
}

#[test]
fn unit_tests_stand_last_in_their_file() {
    let mut wrong = Vec::new();
    for source in rust("src") {
        let parts: Vec<&str> = source.whole.split("#[cfg(test)]").collect();
        if parts.len() > 2 || parts.get(1).is_some_and(|tests| !tests.trim_start().starts_with("mod tests")) {
            wrong.push(source.name);
        }
    }
    check(&wrong, "Put what is only for tests into one `mod tests` at the end: what follows it is not looked at here.");
}

#[test]
fn only_what_belongs_there_lies_at_the_top() {
    let strange: BTreeSet<String> = all()
        .iter()
        .map(|name| name.split('/').next().unwrap_or(name).to_owned())
        .filter(|name| !name.starts_with('.') && !TOP.contains(&name.as_str()))
        .collect();
    let strange: Vec<String> = strange.into_iter().collect();
    check(&strange, "Nothing else lies at the top; put it into src, style, tests or .ci, or name it in .gitignore.");
}

#[test]
fn nothing_names_a_place_on_someone_s_machine() {
    let places = [
        concat!("/ho", "me/"),
        concat!("/Us", "ers/"),
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
        concat!("/mn", "t/"),
        concat!("C:", "\\"),
    ];
    let mut wrong = Vec::new();
    for name in all() {
        let Some(text) = text(&name) else { continue };
        for (number, line) in (1..).zip(text.lines()) {
            // A path of its own, not the end of an address or of a longer path.
            let continues = |letter: char| letter.is_alphanumeric() || "._-~})".contains(letter);
            let named = |place: &str| line.match_indices(place).any(|(at, _)| !line[..at].ends_with(continues));
            if places.into_iter().any(named) {
                wrong.push(format!("{name}:{number}: {}", line.trim()));
            }
        }
    }
    check(&wrong, "Use a path relative to the repository, or a variable.");
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let (mut wrong, mut found) = (Vec::new(), 0);
    for name in ["Cargo.toml", "src/Cargo.toml"] {
        let manifest = text(name).unwrap();
        let lines: Vec<&str> = manifest.lines().map(str::trim).collect();
        let is_comment = |at: usize| lines.get(at).is_some_and(|line| line.starts_with('#'));
        let mut in_list = false;
        for (at, line) in lines.iter().enumerate() {
            if line.starts_with('[') {
                in_list = line.ends_with("dependencies]");
                // `[dependencies.web-sys]`, and its comment above or below.
                if line.contains("dependencies.") {
                    found += 1;
                    if !is_comment(at - 1) && !is_comment(at + 1) {
                        wrong.push(format!("{name}:{}: {line}", at + 1));
                    }
                }
            } else if in_list && line.contains('=') && !line.starts_with('#') {
                found += 1;
                // One comment may stand above several that belong together.
                let above = (0..at).rev().find(|above| !lines[*above].contains('=') || is_comment(*above));
                if !line.contains(" # ") && !above.is_some_and(is_comment) {
                    wrong.push(format!("{name}:{}: {line}", at + 1));
                }
            }
        }
    }
    assert!(found > 10, "the dependencies are found: {found}");
    check(&wrong, "Say in a comment above the dependency what it is for.");
}

/// Where what holds the whole page is asked what it has, any change within it makes the browser match anew all that rules with
/// `:has()` are about. On paper nothing changes.
#[test]
fn no_style_of_the_screen_asks_the_whole_page_what_it_has() {
    let sheets = all().into_iter().filter(|name| name.starts_with("style/") && name.ends_with(".css"));
    let mut wrong = Vec::new();
    for sheet in sheets.filter(|name| name != "style/print.css") {
        let text = text(&sheet).unwrap();
        wrong.extend(asks_the_page(&text).into_iter().map(|line| format!("{sheet}:{line}")));
    }
    check(&wrong, "Tell it by a class of the root: src/views/browser/standing.rs.");
}

/// The lines of rules in which `html`, `body`, `.app` or a page is asked what it has, also as the `&` of a rule around.
fn asks_the_page(sheet: &str) -> Vec<usize> {
    let is_whole =
        |asked: &str| ["html", ":root", "body", ".app", ".page"].iter().any(|whole| asked.starts_with(whole));
    // Of each rule that is open, whether it is about the whole.
    let (mut open, mut found): (Vec<Option<bool>>, _) = (Vec::new(), Vec::new());
    for (number, line) in (1..).zip(sheet.lines()) {
        let selector = line.trim().trim_end_matches(['{', ',', ' ']);
        let around = open.iter().rev().find_map(|about| *about).unwrap_or_default();
        let asks = selector.match_indices(":has(").any(|(at, _)| {
            let compound = selector[..at].rsplit([' ', ',', '>']).next().unwrap_or_default();
            let asked = compound.trim_end_matches(":not(");
            let asked = asked.rsplit('(').next().unwrap_or_default();
            is_whole(asked) || asked.starts_with('&') && around
        });
        if asks {
            found.push(number);
        }
        if line.contains('{') {
            // Conditions such as `@media` leave the rule around as it is.
            let is_rule = !selector.starts_with('@');
            open.push(is_rule.then(|| selector.rsplit([' ', '>']).next().is_some_and(is_whole)));
        }
        for _ in line.matches('}') {
            open.pop();
        }
    }
    found
}

#[test]
fn what_styles_ask_is_found() {
    let check = |sheet: &str, expected: &[usize]| assert_eq!(asks_the_page(sheet), expected, "{sheet}");
    check(".app:has(> .panel) .x {\n}", &[1]);
    check("a,\n.page-table:has(b) {\n}", &[2]);
    check(":is(html:has(.x), b) {\n}", &[1]);
    check(".app:not(:has(x)) {\n}", &[1]);
    check(".app {\n  @media print {\n    &:has(> .panel) {\n    }\n  }\n}", &[3]);
    check(".app {\n  & > .x {\n    &:has(y) {\n    }\n  }\n}\n.tile:has(x) {\n}", &[]);
    check(".has-panel .app > .page {\n  color: red;\n}\n.page .tile:has(a) {\n}", &[]);
}
