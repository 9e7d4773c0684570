//! Who may use whom: `model` ← `format` ← `storage` ← `state` ← `views`, with `i18n` beside.

use std::collections::BTreeSet;

use super::check;
use super::repository::rust;
use super::source::{Source, is_word};

/// A layer and the paths of the crate that it may use, itself included.
const LAYERS: &[(&str, &[&str])] = &[
    ("model", &["model"]),
    ("format", &["format", "model"]),
    ("storage", &["storage", "format", "model"]),
    // It hands words to the format: the names of those it needs, and those of the errors, are all it knows of it.
    ("i18n", &["i18n", "model", "format::error", "format::words", "storage::StoreError"]),
    // Which language is chosen is state; the words are not.
    ("state", &["state", "storage", "format", "model", "i18n::Language"]),
    // What a file is refused for is data that the state hands on; the words for it are chosen by the views.
    ("views", &["views", "state", "model", "i18n", "format::error"]),
];

/// What reaches outside, and the places that may.
const ABILITIES: &[(&[&str], &str, &[&str])] = &[
    (
        &[
            "leptos",
            "leptos_router",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "gloo",
            "gloo_storage",
        ],
        "the core knows no browser: the model, the file and the words build without it",
        &["src/storage/browser.rs", "src/storage/browser/", "src/state/", "src/views/", "src/main.rs"],
    ),
    (
        &["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo", "gloo_storage"],
        "what only a browser can do has one home: the storage adapter, the clock of the state, or src/views/browser/",
        &["src/storage/browser.rs", "src/storage/browser/", "src/state/clock.rs", "src/views/browser/"],
    ),
    (
        &["leptos::html", "leptos::ev", "leptos::svg", "leptos_router", "view!"],
        "the state has no elements: it hands signals to the views",
        &["src/views/"],
    ),
    (
        &["SystemTime", "Instant", "rand", "thread_rng", "getrandom", "uuid", "Uuid", "Zoned", "Timestamp"],
        "no clock and no randomness: time, new ids and the replica come in as arguments",
        &["src/state/clock.rs"],
    ),
    (&["serde", "serde_json"], "JSON stays in the format: hand over a Record, an Incoming or a text", &["src/format/"]),
    (&["println!", "eprintln!", "std::fs", "std::env", "std::net", "std::process"], "a browser has none of it", &[]),
];

/// The paths of the crate that a file uses, as `(line, path)`: `crate::model::id`, and `super::…` where it leaves the
/// layer. Groups in braces are taken apart.
fn used(source: &Source) -> BTreeSet<(usize, String)> {
    let code = source.code();
    let module = source.module();
    let mut used = BTreeSet::new();
    // The core is a package of its own, and a part of the same house.
    for root in ["crate::", "lepik_core::"] {
        for (at, _) in code.match_indices(root).filter(|(at, _)| !code[..*at].ends_with(is_word)) {
            follow(&code[at + root.len()..], "", line(&code, at), &mut used);
        }
    }
    let chain = |at: usize| code[..at].ends_with("super::");
    for (at, _) in code.match_indices("super::").filter(|(at, _)| !chain(*at)) {
        let rest = code[at..].trim_start_matches("super::");
        let up = (code[at..].len() - rest.len()) / "super::".len();
        if up == module.len() {
            follow(rest, "", line(&code, at), &mut used);
        } else if up > module.len() {
            panic!("{}: a path leaves the crate", source.name);
        }
    }
    used
}

fn line(code: &str, at: usize) -> usize {
    1 + code[..at].matches('\n').count()
}

/// Reads a path, or a group of them, up to two parts deep.
fn follow(rest: &str, before: &str, line: usize, used: &mut BTreeSet<(usize, String)>) {
    if let Some(group) = rest.strip_prefix('{') {
        let mut depth = 0;
        let mut start = 0;
        for (at, letter) in group.char_indices() {
            match letter {
                '{' => depth += 1,
                ',' | '}' if depth == 0 => {
                    follow(group[start..at].trim_start(), before, line, used);
                    start = at + 1;
                    if letter == '}' {
                        return;
                    }
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
        return;
    }
    let name: String = rest.chars().take_while(|letter| is_word(*letter)).collect();
    if name.is_empty() {
        return;
    }
    let path = if before.is_empty() { name.clone() } else { format!("{before}::{name}") };
    match rest[name.len()..].strip_prefix("::") {
        Some(rest) if before.is_empty() => follow(rest, &path, line, used),
        _ => _ = used.insert((line, path)),
    }
}

#[test]
fn each_layer_uses_only_those_below_it() {
    let mut wrong = Vec::new();
    for (layer, allowed) in LAYERS {
        for source in rust(&format!("src/{layer}")) {
            for (line, path) in used(&source) {
                let fits = |allowed: &&str| path == **allowed || path.starts_with(&format!("{allowed}::"));
                if !allowed.iter().any(fits) {
                    wrong.push(format!("{}:{line}: {layer} uses {path}", source.name));
                }
            }
        }
    }
    check(
        &wrong,
        "A layer uses only those below it (src/lib.rs). Move what is needed down, or hand it in as an argument.",
    );
}

#[test]
fn what_reaches_outside_stays_in_its_place() {
    let mut wrong = Vec::new();
    for source in rust("src") {
        for (words, why, places) in ABILITIES {
            if places.iter().any(|place| source.name.starts_with(place)) {
                continue;
            }
            for word in *words {
                let lines = source.lines_with(word);
                wrong.extend(lines.iter().map(|line| format!("{}:{line}: {word} ({why})", source.name)));
            }
        }
    }
    check(&wrong, "Move it to its place, or give it as an argument.");
}

#[test]
fn every_folder_is_a_layer() {
    let known: BTreeSet<&str> = LAYERS.iter().map(|(layer, _)| *layer).collect();
    let there = rust("src");
    let folders: BTreeSet<&str> = there
        .iter()
        .filter_map(|source| source.name.strip_prefix("src/")?.split_once('/'))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(folders, known, "A new folder in src is a new layer: say in tests/tidy/layers.rs what it may use.");
    let main = there.iter().find(|source| source.name == "src/main.rs").unwrap();
    assert!(main.size() < 20, "src/main.rs only starts the program; the rest belongs into the library.");
}

#[test]
fn paths_are_found() {
    let check = |name: &str, code: &str, expected: &[&str]| {
        let found: Vec<String> = used(&Source::read(name, code)).into_iter().map(|(_, path)| path).collect();
        assert_eq!(found, expected, "{code}");
    };
    check("src/views/a.rs", "use crate::format::error::FileError;", &["format::error"]);
    check("src/views/a.rs", "use crate::{format::{error, file}, model};", &["format::error", "format::file", "model"]);
    check("src/views/a.rs", "fn f(x: &crate::storage::keeper::Keeper)", &["storage::keeper"]);
    check("src/views/pages/a.rs", "super::super::super::storage::x(); super::super::kit::x()", &["storage::x"]);
    check("src/views/mod.rs", "use super::storage;", &["storage"]);
    check("src/views/mod.rs", "use lepik_core::storage::keeper;", &["storage::keeper"]);
    check("src/views/mod.rs", "// crate::storage\nlet a = \"crate::storage\"; my_crate::storage", &[]);
}
