//! Estonian personal codes (isikukood, EVS 585) in free text: eleven digits `G YYMMDD SSS C`. Content that holds one is
//! personal data and has no place on the board.

use std::ops::Range;

use super::date::Date;

/// The weights of the check digit, and those of the second round.
const WEIGHTS: [[u32; 10]; 2] = [[1, 2, 3, 4, 5, 6, 7, 8, 9, 1], [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]];

/// Where the personal codes stand in a text, in bytes. Letters and marks may stand around one, further digits may not;
/// a code that is written in groups is none, and only ASCII digits are digits.
pub fn find(text: &str) -> impl Iterator<Item = Range<usize>> {
    let no_digit = |letter: char| !letter.is_ascii_digit();
    let mut end = 0;
    text.split_inclusive(no_digit)
        .map(move |part| {
            let start = end;
            end += part.len();
            (start, part.trim_end_matches(no_digit))
        })
        .filter(|(_, digits)| is_code(digits))
        .map(|(start, digits)| start..start + digits.len())
}

/// What may be shown of a code: its first digit, which says the century and the sex, and dots.
pub fn masked(code: &str) -> String {
    let mut shown: String = code.chars().take(1).collect();
    shown.push_str(&"\u{2022}".repeat(10));
    shown
}

/// Whether a run of ASCII digits is a code: its length, its date and its check digit.
fn is_code(digits: &str) -> bool {
    let Ok(digits) = <[u8; 11]>::try_from(digits.as_bytes()) else {
        return false;
    };
    let digits = digits.map(|digit| u32::from(digit.wrapping_sub(b'0')));
    let [g, y1, y2, m1, m2, d1, d2, .., check] = digits;
    let is_date = || {
        let year = 1800 + (g - 1) / 2 * 100 + y1 * 10 + y2;
        let (year, month, day) = (i16::try_from(year), i8::try_from(m1 * 10 + m2), i8::try_from(d1 * 10 + d2));
        matches!((year, month, day), (Ok(year), Ok(month), Ok(day)) if Date::new(year, month, day).is_ok())
    };
    (1..=8).contains(&g) && is_date() && check == check_digit(&digits)
}

/// The check digit of the first ten: the weighted sum modulo 11; where that is 10, with the second weights; else 0.
fn check_digit(digits: &[u32; 11]) -> u32 {
    let rest = |weights: &[u32; 10]| weights.iter().zip(digits).map(|(weight, digit)| weight * digit).sum::<u32>() % 11;
    WEIGHTS.iter().map(rest).find(|rest| *rest < 10).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_a_century_a_real_date_and_its_check_digit() {
        let check = |code: &str, expected: bool| assert_eq!(find(code).next().is_some(), expected, "{code}");
        check("59912310012", true);
        check("59912310108", true);
        check("59912310460", true);
        check("59912310013", false);
        check("59913310017", false);
        check("59902300012", false);
        check("09912310018", false);
        check("99912310016", false);
        check("00000000000", false);
        check("50002290002", true);
        check("30002290000", false);
    }

    #[test]
    fn the_check_digit_takes_a_second_round_and_is_0_after_it() {
        let check = |code: &str| {
            let digits = code.bytes().map(|byte| u32::from(byte - b'0')).collect::<Vec<_>>().try_into().unwrap();
            let rests = WEIGHTS.map(|weights| weights.iter().zip(digits).map(|(w, d)| w * d).sum::<u32>() % 11);
            (rests, check_digit(&digits))
        };
        assert_eq!(check("59912310012"), ([2, 9], 2));
        assert_eq!(check("59912310108"), ([10, 8], 8));
        assert_eq!(check("59912310460"), ([10, 10], 0));
    }

    #[test]
    fn a_code_is_found_among_anything_but_digits() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<_> = find(text).map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text:?}");
        };
        let one = &["59912310012"][..];
        check("59912310012", one);
        check("(isikukood:59912310012)", one);
        check("õ59912310012õ, 59912310013", one);
        check("ik59912310012.", one);
        check("59912310012-59912310108/59912310460", &["59912310012", "59912310108", "59912310460"]);
        check("5.2-9/59912310012", one);
        check("\u{a0}59912310012\n", one);
        check("٣59912310012३", one);
        check("159912310012", &[]);
        check("599123100120", &[]);
        check("5991231001", &[]);
        check("599 1231 0012", &[]);
        check("5991231\u{a0}0012", &[]);
        check("５９９１２３１００１２", &[]);
        check("٥٩٩١٢٣١٠٠١٢", &[]);
        check("", &[]);
    }

    #[test]
    fn a_shown_code_does_not_tell_who() {
        assert_eq!(masked("59912310012"), "5••••••••••");
        assert_eq!(masked("5"), masked("59912310108"));
        assert_eq!(masked(""), "••••••••••");
    }
}
