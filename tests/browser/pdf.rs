//! The text of the pages that Chromium prints. No reader for every PDF: it knows what Skia writes, which is plain objects,
//! deflated streams, and fonts that say by a table which letter a glyph stands for.

use std::collections::{BTreeMap, HashMap};

/// An object: its dictionary as text, and its stream.
struct Object {
    dictionary: String,
    stream: Vec<u8>,
}

/// Letters by glyph.
struct Font {
    bytes: usize,
    letters: HashMap<u32, String>,
}

/// The text of each page.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let objects = objects(pdf);
    objects.values().filter(|object| is_page(object)).map(|page| text(page, &objects)).collect()
}

/// The breadth and height of each page, in points.
pub fn sizes(pdf: &[u8]) -> Vec<[f64; 2]> {
    let objects = objects(pdf);
    objects.values().filter(|object| is_page(object)).map(size).collect()
}

fn is_page(object: &Object) -> bool {
    object.dictionary.contains("/Type /Page") && !object.dictionary.contains("/Type /Pages")
}

fn size(page: &Object) -> [f64; 2] {
    let corners = page.dictionary.split_once("/MediaBox").and_then(|(_, rest)| rest.split_once('[')?.1.split_once(']'));
    let corners = corners.expect("a page has a size").0.split_ascii_whitespace();
    let corners: Vec<f64> = corners.map(|number| number.parse().expect("a number")).collect();
    [corners[2] - corners[0], corners[3] - corners[1]]
}

fn text(page: &Object, objects: &BTreeMap<u32, Object>) -> String {
    let resources = reference(&page.dictionary, "/Resources").and_then(|id| objects.get(&id)).unwrap_or(page);
    let fonts = fonts(&resources.dictionary, objects);
    let content =
        reference(&page.dictionary, "/Contents").and_then(|id| objects.get(&id)).expect("a page has a content");
    let content = String::from_utf8_lossy(&content.stream);
    let mut font = None;
    let mut text = String::new();
    let mut last = "";
    for token in content.split_ascii_whitespace() {
        if last.starts_with('/') {
            font = fonts.get(last).or(font);
        }
        // Glyphs stand in `<…>`, one or several to a token.
        for glyphs in token.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(glyphs, _)| glyphs) {
            if let Some(font) = font {
                text.extend(codes(glyphs, font.bytes).filter_map(|code| font.letters.get(&code)).map(String::as_str));
            }
        }
        // A text that begins elsewhere is another word.
        if token == "ET" {
            text.push('\n');
        }
        last = token;
    }
    text
}

fn codes(hexadecimal: &str, bytes: usize) -> impl Iterator<Item = u32> {
    let digits: Vec<char> = hexadecimal.chars().collect();
    let codes: Vec<u32> = digits
        .chunks(2 * bytes)
        .filter_map(|code| u32::from_str_radix(&code.iter().collect::<String>(), 16).ok())
        .collect();
    codes.into_iter()
}

fn fonts(dictionary: &str, objects: &BTreeMap<u32, Object>) -> HashMap<String, Font> {
    let list = dictionary.split_once("/Font").and_then(|(_, rest)| rest.split_once("<<")?.1.split_once(">>"));
    let mut words = list.map_or("", |(list, _)| list).split_ascii_whitespace();
    let mut fonts = HashMap::new();
    while let (Some(name), Some(id), Some(_), Some(_)) = (words.next(), words.next(), words.next(), words.next()) {
        let Some(font) = id.parse().ok().and_then(|id: u32| objects.get(&id)) else { continue };
        let table = reference(&font.dictionary, "/ToUnicode").and_then(|id| objects.get(&id));
        let letters = table.map(|table| letters(&String::from_utf8_lossy(&table.stream))).unwrap_or_default();
        let bytes = if font.dictionary.contains("/Type0") { 2 } else { 1 };
        fonts.insert(name.to_owned(), Font { bytes, letters });
    }
    fonts
}

/// Reads the table of a font: `<glyph> <letters>`, or `<first> <last> <letter of the first>`.
fn letters(table: &str) -> HashMap<u32, String> {
    let mut letters = HashMap::new();
    let mut is_range = false;
    for line in table.lines() {
        match line.split_ascii_whitespace().last() {
            Some("beginbfchar") => is_range = false,
            Some("beginbfrange") => is_range = true,
            _ => {}
        }
        let parts: Vec<&str> =
            line.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(hex, _)| hex).collect();
        let code = |hex: &str| u32::from_str_radix(hex, 16).unwrap_or_default();
        match (is_range, parts.as_slice()) {
            (false, [glyph, text]) => _ = letters.insert(code(glyph), utf_16(text, 0)),
            (true, [first, last, text]) => {
                letters.extend((code(first)..=code(last)).zip(0..).map(|(glyph, step)| (glyph, utf_16(text, step))));
            }
            _ => {}
        }
    }
    letters
}

fn utf_16(hexadecimal: &str, step: u16) -> String {
    let mut units: Vec<u16> = codes(hexadecimal, 2).filter_map(|unit| u16::try_from(unit).ok()).collect();
    if let Some(last) = units.last_mut() {
        *last += step;
    }
    String::from_utf16_lossy(&units)
}

/// The number behind a key, where that names an object.
fn reference(dictionary: &str, key: &str) -> Option<u32> {
    let (_, rest) = dictionary.split_once(key)?;
    let mut words = rest.split(|letter: char| letter.is_ascii_whitespace() || letter == '/' || letter == '>');
    let id = words.by_ref().find(|word| !word.is_empty())?.parse().ok()?;
    (words.next()? == "0" && words.next()? == "R").then_some(id)
}

fn objects(pdf: &[u8]) -> BTreeMap<u32, Object> {
    let mut objects = BTreeMap::new();
    let mut from = 0;
    while let Some(at) = find(&pdf[from..], b" 0 obj").map(|at| from + at) {
        from = at + b" 0 obj".len();
        let digits = pdf[..at].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let id = String::from_utf8_lossy(&pdf[at - digits..at]).parse();
        let end = find(&pdf[from..], b"endobj").map_or(pdf.len(), |end| from + end);
        let body = &pdf[from..end];
        let (dictionary, stream) = match find(body, b"stream\n") {
            Some(begin) => (&body[..begin], &body[begin + b"stream\n".len()..]),
            None => (body, &[][..]),
        };
        let dictionary = String::from_utf8_lossy(dictionary).into_owned();
        // What follows the deflated bytes is not read.
        let stream = miniz_oxide::inflate::decompress_to_vec_zlib(stream).unwrap_or_else(|fault| fault.output);
        objects.insert(id.unwrap_or_default(), Object { dictionary, stream });
    }
    objects
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
