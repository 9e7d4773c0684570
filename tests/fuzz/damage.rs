//! What happens to files on their way, and what an enemy does to them: bytes change, go, come twice; the rest is cut off;
//! texts and numbers change places, stand in for others or grow; brackets nest. The laws damage files with this, too.

use std::ops::Range;

use lepik::model::value::TEXT_LIMIT;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::strategy::Strategy;

/// One damage: of which sort, where, and how much.
pub type Damage = (u8, usize, u8);

/// Numbers, texts and what else stands at the borders of what a file may hold.
const EXTREMES: [&str; 16] = [
    "0",
    "-0",
    "-1",
    "0.1",
    "1e308",
    "9007199254740991",
    "4503599627370497",
    "999999999999999",
    "\"\"",
    "\"\\u0000\"",
    "\"9999-12-31\"",
    "\"-0.005\"",
    "null",
    "true",
    "{}",
    "[[]]",
];

/// Some damages.
pub fn damages() -> impl Strategy<Value = Vec<Damage>> {
    vec((0_u8..11, any::<usize>(), any::<u8>()), 1..4)
}

/// Damages a file. What comes from elsewhere comes from another.
pub fn damage(text: &mut Vec<u8>, other: &[u8], damages: &[Damage]) {
    for &(sort, at, size) in damages {
        let place = at % text.len().max(1);
        let end = (place + usize::from(size)).min(text.len());
        match sort {
            0 if place < text.len() => text[place] ^= 1 << (size % 8),
            // A digit, a quote, a bracket in place of another.
            1 if place < text.len() => text[place] = b"0129\"{}[],:-e."[usize::from(size) % 14],
            2 => drop(text.drain(place..end)),
            3 => text.extend_from_within(place..end),
            4 => text.truncate(place),
            5 => {
                let from = at % other.len().max(1);
                let upto = (from + usize::from(size)).min(other.len());
                text.splice(place..place, other[from..upto].iter().copied());
            }
            6 => nest(text, place, usize::from(size)),
            _ => change_token(text, other, sort, at, usize::from(size)),
        }
    }
}

fn nest(text: &mut Vec<u8>, place: usize, depth: usize) {
    let (open, close) = if depth.is_multiple_of(2) { ("[", "]") } else { ("{\"a\":", "}") };
    let Some(token) = tokens(text).into_iter().find(|token| token.start >= place) else { return };
    let nested = [open.repeat(depth).as_bytes(), &text[token.clone()], close.repeat(depth).as_bytes()].concat();
    text.splice(token, nested);
}

fn change_token(text: &mut Vec<u8>, other: &[u8], sort: u8, at: usize, size: usize) {
    let (mine, theirs) = (tokens(text), tokens(other));
    let (Some(token), Some(next)) = (mine.get(at % mine.len().max(1)), mine.get(size % mine.len().max(1))) else {
        return;
    };
    let new = match sort {
        7 => text[next.clone()].to_vec(),
        8 if !theirs.is_empty() => other[theirs[size % theirs.len()].clone()].to_vec(),
        // Longer than a text may be.
        9 if size.is_multiple_of(16) => text[token.clone()].repeat(1 + TEXT_LIMIT / token.len()),
        9 => text[token.clone()].repeat(2),
        _ => EXTREMES[size % EXTREMES.len()].as_bytes().to_vec(),
    };
    text.splice(token.clone(), new);
}

/// Where texts between quotes and numbers stand.
fn tokens(text: &[u8]) -> Vec<Range<usize>> {
    let (mut tokens, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let start = at;
        at += 1;
        match text[start] {
            b'"' => {
                while at < text.len() && text[at] != b'"' {
                    at += 1 + usize::from(text[at] == b'\\');
                }
                at = (at + 1).min(text.len());
                tokens.push(start..at);
            }
            b'0'..=b'9' | b'-' => {
                while at < text.len() && matches!(text[at], b'0'..=b'9' | b'.' | b'e' | b'-') {
                    at += 1;
                }
                tokens.push(start..at);
            }
            _ => {}
        }
    }
    tokens
}
