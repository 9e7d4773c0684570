//! The text of the pages that browsers print. No reader for every PDF: it knows what Chromium's Skia and Firefox's cairo
//! write, which is objects, plain or several to a stream, deflated streams, and fonts that say by a table which letter a
//! glyph stands for.

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
    let content =
        reference(&page.dictionary, "/Contents").and_then(|id| objects.get(&id)).expect("a page has a content");
    let mut text = String::new();
    show(page, &content.stream, objects, &mut text);
    text
}

/// Adds the text that a content shows, which takes its fonts, and further contents, from what belongs to its owner.
fn show(owner: &Object, content: &[u8], objects: &BTreeMap<u32, Object>, text: &mut String) {
    let resources = reference(&owner.dictionary, "/Resources").and_then(|id| objects.get(&id)).unwrap_or(owner);
    let fonts = fonts(&resources.dictionary, objects);
    let forms: HashMap<String, &Object> = named(&resources.dictionary, "/XObject", objects).collect();
    let mut font: Option<&Font> = None;
    let mut last = String::new();
    for token in tokens(content) {
        match token {
            Token::Glyphs(glyphs) => {
                if let Some(font) = font {
                    let letters = glyphs.chunks(font.bytes).filter_map(|code| font.letters.get(&number(code)));
                    text.extend(letters.map(String::as_str));
                }
            }
            Token::Word(word) => {
                font = fonts.get(&last).or(font);
                match word.as_str() {
                    "Do" => forms.get(&last).into_iter().for_each(|form| show(form, &form.stream, objects, text)),
                    // A text that begins elsewhere is another word.
                    "ET" | "Tm" if !text.ends_with('\n') => text.push('\n'),
                    "Td" if last != "0" => text.push('\n'),
                    _ => {}
                }
                last = word;
            }
        }
    }
}

/// A part of a content.
enum Token {
    Word(String),
    Glyphs(Vec<u8>),
}

/// The words of a content and its glyphs, which stand as digits in `<…>` or as letters in `(…)`.
fn tokens(content: &[u8]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = content;
    while let [first, after @ ..] = rest {
        let is_end = |byte: &u8| byte.is_ascii_whitespace() || b"[]()<>/".contains(byte);
        rest = match first {
            // A dictionary.
            b'<' if after.starts_with(b"<") => &after[1..],
            b'<' => {
                let length = after.iter().position(|byte| *byte == b'>').unwrap_or(after.len());
                let digits: Vec<u8> = after[..length].iter().copied().filter(u8::is_ascii_hexdigit).collect();
                tokens.push(Token::Glyphs(digits.chunks(2).map(|byte| hexadecimal(byte) as u8).collect()));
                &after[length..]
            }
            b'(' => {
                let (glyphs, rest) = literal(after);
                tokens.push(Token::Glyphs(glyphs));
                rest
            }
            byte if is_end(byte) && *byte != b'/' => after,
            _ => {
                let length = after.iter().position(is_end).unwrap_or(after.len());
                tokens.push(Token::Word(String::from_utf8_lossy(&rest[..=length]).into_owned()));
                &after[length..]
            }
        };
    }
    tokens
}

/// Reads up to the bracket that closes, and answers what comes behind it.
fn literal(mut rest: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut bytes = Vec::new();
    let mut open = 1;
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'\\', [b'0'..=b'7', ..]) => {
                let length = after.iter().take(3).take_while(|digit| (b'0'..=b'7').contains(digit)).count();
                let code = after[..length].iter().fold(0, |code, digit| code * 8 + u32::from(digit - b'0'));
                bytes.push(code as u8);
                rest = &after[length..];
                continue;
            }
            (b'\\', [escaped, after @ ..]) => {
                bytes.push(*escaped);
                rest = after;
                continue;
            }
            (b'(', _) => open += 1,
            (b')', _) => open -= 1,
            _ => {}
        }
        if open == 0 {
            break;
        }
        bytes.push(*first);
    }
    (bytes, rest)
}

fn number(code: &[u8]) -> u32 {
    code.iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

fn hexadecimal(digits: &[u8]) -> u32 {
    std::str::from_utf8(digits).ok().and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or_default()
}

fn fonts(dictionary: &str, objects: &BTreeMap<u32, Object>) -> HashMap<String, Font> {
    let read = |font: &Object| {
        let table = reference(&font.dictionary, "/ToUnicode").and_then(|id| objects.get(&id));
        let letters = table.map(|table| letters(&String::from_utf8_lossy(&table.stream))).unwrap_or_default();
        Font { bytes: if font.dictionary.contains("/Type0") { 2 } else { 1 }, letters }
    };
    named(dictionary, "/Font", objects).map(|(name, font)| (name, read(font))).collect()
}

/// The objects that a dictionary gives names to, of one kind.
fn named<'a>(
    dictionary: &'a str,
    kind: &str,
    objects: &'a BTreeMap<u32, Object>,
) -> impl Iterator<Item = (String, &'a Object)> {
    let list = dictionary.split_once(kind).and_then(|(_, rest)| rest.split_once("<<")?.1.split_once(">>"));
    let mut words = list.map_or("", |(list, _)| list).split_ascii_whitespace();
    // A name, a number, `0` and `R`.
    let entries = std::iter::from_fn(move || Some((words.next()?, words.next()?, words.next()?, words.next()?)));
    entries.filter_map(|(name, id, ..)| Some((name.to_owned(), objects.get(&id.parse().ok()?)?)))
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
        let code = |hex: &str| hexadecimal(hex.as_bytes());
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

fn utf_16(digits: &str, step: u16) -> String {
    let mut units: Vec<u16> = digits.as_bytes().chunks(4).map(|unit| hexadecimal(unit) as u16).collect();
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
        if dictionary.contains("/ObjStm") {
            objects.extend(packed(&dictionary, &stream));
        }
        objects.insert(id.unwrap_or_default(), Object { dictionary, stream });
    }
    objects
}

/// The objects in the stream of another: pairs of a number and a place come first.
fn packed(dictionary: &str, stream: &[u8]) -> Vec<(u32, Object)> {
    let first =
        dictionary.split_once("/First").and_then(|(_, rest)| rest.split_ascii_whitespace().next()?.parse().ok());
    let text = String::from_utf8_lossy(stream);
    let (index, bodies) = text.split_at(first.expect("it says where they begin"));
    let index: Vec<usize> = index.split_ascii_whitespace().map(|number| number.parse().expect("a number")).collect();
    let ends = index.iter().skip(3).step_by(2).copied().chain([bodies.len()]);
    let object = |(entry, end): (&[usize], usize)| {
        let dictionary = bodies[entry[1]..end].to_owned();
        (entry[0] as u32, Object { dictionary, stream: Vec::new() })
    };
    index.chunks(2).zip(ends).map(object).collect()
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
