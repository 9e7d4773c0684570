//! Terms in working days as people write them into a date field: `10 tööpäeva`, `in ten working days`, `10 р. д.`, `+10`.
//! The words of all languages are read whichever is on: the content of a plan is in all of them, too.

/// What may stand before the number; longer before shorter.
const BEFORE: &[&str] = &[
    "hiljemalt",
    "kuni",
    "pärast",
    "in",
    "within",
    "не позднее чем через",
    "не позднее",
    "через",
    "спустя",
    "в течение",
    "в течении",
    "по истечении",
    "за",
];

/// What counts working days. A full stop has become a space.
const UNITS: &[&str] = &[
    "tööpäev",
    "tööpäeva",
    "tööp",
    "tp",
    "t p",
    "working day",
    "working days",
    "workday",
    "workdays",
    "business day",
    "business days",
    "wd",
    "w d",
    "рабочий день",
    "рабочего дня",
    "рабочих дня",
    "рабочих дней",
    "раб день",
    "раб дня",
    "раб дней",
    "раб дн",
    "рд",
    "р д",
];

/// What may stand behind it all.
const AFTER: &[&str] = &[
    "pärast",
    "jooksul",
    "hiljem",
    "järel",
    "möödumisel",
    "from now",
    "from today",
    "later",
    "спустя",
    "с сегодняшнего дня",
];

/// Number words: Estonian in the nominative and the genitive, English, Russian in the nominative (which is the
/// accusative of days) and the genitive, with е for ё.
const NUMBERS: &[(u16, &str)] = &[
    (1, "üks ühe one один одного"),
    (2, "kaks kahe two два двух"),
    (3, "kolm kolme three три трех"),
    (4, "neli nelja four четыре четырех"),
    (5, "viis viie five пять пяти"),
    (6, "kuus kuue six шесть шести"),
    (7, "seitse seitsme seven семь семи"),
    (8, "kaheksa eight восемь восьми"),
    (9, "üheksa nine девять девяти"),
    (10, "kümme kümne ten десять десяти"),
    (11, "üksteist üheteistkümne eleven одиннадцать одиннадцати"),
    (12, "kaksteist kaheteistkümne twelve двенадцать двенадцати"),
    (13, "kolmteist kolmeteistkümne thirteen тринадцать тринадцати"),
    (14, "neliteist neljateistkümne fourteen четырнадцать четырнадцати"),
    (15, "viisteist viieteistkümne fifteen пятнадцать пятнадцати"),
    (16, "kuusteist kuueteistkümne sixteen шестнадцать шестнадцати"),
    (17, "seitseteist seitsmeteistkümne seventeen семнадцать семнадцати"),
    (18, "kaheksateist kaheksateistkümne eighteen восемнадцать восемнадцати"),
    (19, "üheksateist üheksateistkümne nineteen девятнадцать девятнадцати"),
    (20, "kakskümmend kahekümne twenty двадцать двадцати"),
    (30, "kolmkümmend kolmekümne thirty тридцать тридцати"),
];

/// Reads a term in working days, from 1 on. A bare number is none, and neither are other days; with a plus, the unit may
/// be left out.
pub fn read_term(text: &str) -> Option<u16> {
    let plain = plain(text);
    let (has_plus, text) = plain.strip_prefix('+').map_or((false, plain.as_str()), |text| (true, text.trim_start()));
    let text = BEFORE.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(' ')).unwrap_or(text);
    let text = AFTER.iter().find_map(|word| text.strip_suffix(word)?.strip_suffix(' ')).unwrap_or(text);
    let (number, unit) = text.split_once(' ').unwrap_or((text, ""));
    if !(UNITS.contains(&unit) || has_plus && unit.is_empty()) {
        return None;
    }
    read_count(number).filter(|days| *days > 0)
}

/// Small letters, one space between words and between a number and its unit, no full stops.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.to_lowercase().chars() {
        let letter = match letter {
            'ё' => 'е',
            '.' => ' ',
            letter if letter.is_whitespace() => ' ',
            letter => letter,
        };
        if letter.is_alphabetic() && plain.ends_with(|last: char| last.is_ascii_digit()) {
            plain.push(' ');
        }
        if letter != ' ' || !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(letter);
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// A number in figures or in words.
fn read_count(word: &str) -> Option<u16> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok();
    }
    NUMBERS.iter().find(|(_, words)| words.split(' ').any(|known| known == word)).map(|(number, _)| *number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn check(text: &str, expected: Option<u16>) {
        assert_eq!(read_term(text), expected, "{text:?}");
    }

    #[test]
    fn estonian_terms_are_read() {
        check("10 tööpäeva", Some(10));
        check("10\u{a0}tööpäeva", Some(10));
        check(" 10  Tööpäeva ", Some(10));
        check("10tööpäeva", Some(10));
        check("10 tööpäeva pärast", Some(10));
        check("10 tööpäeva jooksul", Some(10));
        check("pärast 10 tööpäeva", Some(10));
        check("hiljemalt viie tööpäeva jooksul", Some(5));
        check("10 tp", Some(10));
        check("10 tp.", Some(10));
        check("10tp", Some(10));
        check("10 t.p.", Some(10));
        check("1 tööpäev", Some(1));
        check("üks tööpäev", Some(1));
        check("kümme tööpäeva", Some(10));
        check("kümne tööpäeva jooksul", Some(10));
        check("KÜMNE TÖÖPÄEVA PÄRAST", Some(10));
        check("viieteistkümne tööpäeva pärast", Some(15));
        check("kaheksa tööpäeva", Some(8));
        check("kolmekümne tööpäeva jooksul", Some(30));
    }

    #[test]
    fn english_terms_are_read() {
        check("10 working days", Some(10));
        check("in ten working days", Some(10));
        check("Within 10 working days.", Some(10));
        check("one working day", Some(1));
        check("10 wd", Some(10));
        check("10wd", Some(10));
        check("10 business days from now", Some(10));
        check("twenty workdays later", Some(20));
    }

    #[test]
    fn russian_terms_are_read() {
        check("10 рабочих дней", Some(10));
        check("10\u{202f}рабочих\u{a0}дней", Some(10));
        check("через десять рабочих дней", Some(10));
        check("Через 1 рабочий день", Some(1));
        check("через три рабочих дня", Some(3));
        check("в течение трёх рабочих дней", Some(3));
        check("в течение четырех рабочих дней", Some(4));
        check("не позднее чем через 5 рабочих дней", Some(5));
        check("не позднее 5 рабочих дней", Some(5));
        check("10 рабочих дней спустя", Some(10));
        check("10 р. д.", Some(10));
        check("10 р.д.", Some(10));
        check("10рд", Some(10));
        check("10 раб. дн.", Some(10));
        check("ДВАДЦАТЬ РАБОЧИХ ДНЕЙ", Some(20));
    }

    #[test]
    fn a_plus_stands_for_working_days() {
        check("+10", Some(10));
        check("+ 10", Some(10));
        check(" +10 ", Some(10));
        check("+10 tp", Some(10));
        check("+10 päeva", None);
        check("+1.5", None);
        check("+0", None);
        check("+", None);
        check("++10", None);
        check("+-10", None);
    }

    #[test]
    fn anything_else_is_no_term() {
        check("10", None);
        check("kümme", None);
        check("10 päeva", None);
        check("10 days", None);
        check("10 дней", None);
        check("10 kalendripäeva", None);
        check("10 nädalat", None);
        check("0 tp", None);
        check("-10 tp", None);
        check("−10 tp", None);
        check("1,5 tp", None);
        check("1.5 tp", None);
        check("10 20 tp", None);
        check("65536 tp", None);
        check("65535 tp", Some(65535));
        check("١٠ tp", None);
        check("tp", None);
        check("tööpäeva", None);
        check("pärast", None);
        check("in", None);
        check("kümmekond tööpäeva", None);
        check("10 tööpäeva enne", None);
        check("22.11.2026", None);
        check("2026-11-22", None);
        check("", None);
    }

    #[test]
    fn every_number_word_has_one_meaning() {
        let words: Vec<_> = NUMBERS.iter().flat_map(|(_, words)| words.split(' ')).collect();
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
        for (number, words) in NUMBERS {
            for word in words.split(' ') {
                check(&format!("{word} tp"), Some(*number));
            }
        }
    }
}
