//! Two versions of a text laid side by side, word by word, and both in one draft. The comparison is Myers' (*An O(ND)
//! Difference Algorithm and Its Variations*, 1986), by the crate `similar`.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Most comparisons of words that are worth a person's waiting. Texts that differ in more are compared line by line.
const EFFORT: usize = 4_000_000;

/// A piece of two texts that are compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Both have it.
    Same(String),
    /// Only the first has it.
    Removed(String),
    /// Only the second has it.
    Added(String),
}

/// What makes the second text of the first, in the order of reading. The pieces that are not `Added` make the first
/// text, those that are not `Removed` the second, letter by letter.
pub fn compare(first: &str, second: &str) -> Vec<Piece> {
    pieces(&words(first), &words(second))
        .or_else(|| pieces(&lines(first), &lines(second)))
        .unwrap_or_else(|| [Piece::Removed(first.to_owned()), Piece::Added(second.to_owned())].into())
}

/// Both texts in one: what both have stands once, what only one has stands in its place, the first one's before the
/// second's.
pub fn draft(first: &str, second: &str) -> String {
    let mut draft = String::new();
    let mut last_removed = false;
    for piece in compare(first, second) {
        let (text, is_added) = match &piece {
            Piece::Same(text) | Piece::Removed(text) => (text, false),
            Piece::Added(text) => (text, true),
        };
        // Two words that stand for each other would run into one: "10%" and "95".
        let runs_on = !draft.ends_with(char::is_whitespace) && text.starts_with(char::is_alphanumeric);
        if last_removed && is_added && runs_on {
            draft.push(' ');
        }
        draft.push_str(text);
        last_removed = matches!(piece, Piece::Removed(_));
    }
    draft
}

/// The pieces, unless it would take too long to find them.
fn pieces(first: &[&str], second: &[&str]) -> Option<Vec<Piece>> {
    let ahead = first.iter().zip(second).take_while(|(one, other)| one == other).count();
    let behind = first.iter().skip(ahead).rev().zip(second.iter().skip(ahead).rev());
    let behind = behind.take_while(|(one, other)| one == other).count();
    let left = |all: &[&str]| all.len() - ahead - behind;
    if left(first).saturating_mul(left(second)) > EFFORT {
        return None;
    }
    let mut pieces = Vec::new();
    let text = |words: &[&str], from: usize, count: usize| -> String {
        words.iter().skip(from).take(count).copied().collect()
    };
    for op in capture_diff_slices(Algorithm::Myers, first, second) {
        match op {
            DiffOp::Equal { old_index, len, .. } => pieces.push(Piece::Same(text(first, old_index, len))),
            DiffOp::Delete { old_index, old_len, .. } => pieces.push(Piece::Removed(text(first, old_index, old_len))),
            DiffOp::Insert { new_index, new_len, .. } => pieces.push(Piece::Added(text(second, new_index, new_len))),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                pieces.push(Piece::Removed(text(first, old_index, old_len)));
                pieces.push(Piece::Added(text(second, new_index, new_len)));
            }
        }
    }
    Some(pieces)
}

/// The words of a text, and each letter between them by itself.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if first.is_alphanumeric() {
            rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at(end);
        words.push(word);
        rest = after;
    }
    words
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `[-gone-]{+come+}` for what differs.
    fn marked(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| match piece {
                Piece::Same(text) => text.clone(),
                Piece::Removed(text) => format!("[-{text}-]"),
                Piece::Added(text) => format!("{{+{text}+}}"),
            })
            .collect()
    }

    fn check(first: &str, second: &str, expected: &str) {
        let pieces = compare(first, second);
        assert_eq!(marked(&pieces), expected);
        let side = |skip: fn(&Piece) -> bool| -> String {
            let kept = pieces.iter().filter(|piece| !skip(piece));
            kept.map(|(Piece::Same(text) | Piece::Removed(text) | Piece::Added(text))| text.as_str()).collect()
        };
        assert_eq!(side(|piece| matches!(piece, Piece::Added(_))), first);
        assert_eq!(side(|piece| matches!(piece, Piece::Removed(_))), second);
    }

    #[test]
    fn words_that_differ_are_marked_and_no_more() {
        check("", "", "");
        check("sama", "sama", "sama");
        check("", "uus", "{+uus+}");
        check("vana", "", "[-vana-]");
        check("kahte stsenaariumi.", "kolme stsenaariumi.", "[-kahte-]{+kolme+} stsenaariumi.");
        check("jäävad samaks.", "jäävad samaks!", "jäävad samaks[-.-]{+!+}");
        check("üks kolm", "üks kaks kolm", "üks {+kaks +}kolm");
        check("õ\u{1F600}", "õ\u{1F601}", "õ[-\u{1F600}-]{+\u{1F601}+}");
    }

    #[test]
    fn texts_that_differ_in_everything_are_compared_by_lines_or_as_wholes() {
        let text = |word: &str, end: &str| (0..3_000).map(|n| format!("{word}{n}{end}")).collect::<String>();
        check(
            &format!("esimene\n{}\nviimane", text("a", " ")),
            &format!("esimene\n{}\nviimane", text("b", " ")),
            &format!("esimene\n[-{}\n-]{{+{}\n+}}viimane", text("a", " "), text("b", " ")),
        );
        check(&text("a", "\n"), &text("b", "\n"), &format!("[-{}-]{{+{}+}}", text("a", "\n"), text("b", "\n")));
    }

    #[test]
    fn a_draft_holds_the_words_of_both() {
        let check = |first, second, expected| assert_eq!(draft(first, second), expected);
        check("kahte stsenaariumi.", "kolme stsenaariumi.", "kahte kolme stsenaariumi.");
        check("üks kolm", "üks kaks kolm", "üks kaks kolm");
        check("jäävad samaks.", "jäävad samaks!", "jäävad samaks.!");
        check("", "uus", "uus");
        check("tõuseb 10%, summani", "tõuseb 95,00 summani", "tõuseb 10% 95,00 summani");
        check("a\n", "b\n", "a b\n");
    }
}
