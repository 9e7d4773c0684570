//! Letters as they are compared where case and marks do not count: „Õppevisiit“ is found by `oppevisiit`.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// A small letter without its marks; none for a mark that stands by itself. However a letter was composed, it comes out
/// as the same (Unicode's canonical decomposition), and one letter stays one, so places in a text can be told.
pub fn plain(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return Some(letter.to_ascii_lowercase());
    }
    match letter {
        // The usual ones, without a look into the tables.
        'õ' | 'ö' => return Some('o'),
        'ä' => return Some('a'),
        'ü' => return Some('u'),
        'а'..='и' | 'к'..='я' => return Some(letter),
        _ if is_mark(letter) => return None,
        _ => {}
    }
    let mut parts = const { DecomposingNormalizerBorrowed::new_nfd() }.normalize_iter(std::iter::once(letter));
    let first = parts.next();
    // Of a syllable that is made of letters none goes.
    let base = first.filter(|_| parts.all(is_mark)).unwrap_or(letter);
    let small = base.to_lowercase().next().unwrap_or(base);
    Some(match small {
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        other => other,
    })
}

/// The marks that are put on the letters of Latin, Cyrillic and Greek.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_their_case_and_their_marks() {
        let check = |text: &str, expected: &str| {
            assert_eq!(text.chars().filter_map(plain).collect::<String>(), expected, "{text:?}");
        };
        check("ÕÄÖÜ õäöü", "oaou oaou");
        check("ŠŽ šž", "sz sz");
        check("O\u{303}ppevisiit", "oppevisiit");
        check("Ёлка ещё, Йод", "елка еще, иод");
        check("и\u{306}", "и");
        check("Øre Łódź Đ", "ore lodz d");
        check("ǟ İ ß", "a i ß");
        check("Αθήνα", "αθηνα");
        check("한 5 €", "한 5 €");
    }
}
