//! Numbers, money and dates as people read them (section 7 of the domain), and read back as people write them.

use super::Language;
use crate::model::date::{Date, Moment, parse_date};
use crate::model::decimal::{Decimal, Money, NumberError, in_range, parse_decimal};
use crate::model::derived::Figure;

/// A no-break space: figures are never cut at a line's end.
const SPACE: char = '\u{a0}';
const MINUS: char = '−';

/// `22.11.2026`, in every language of the team.
pub fn date(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// `22.11` in the plan's year, else with the year.
pub fn short_date(day: Date, year: i16) -> String {
    if day.year() == year { format!("{:02}.{:02}", day.day(), day.month()) } else { date(day) }
}

/// `06.09–29.10` in the plan's year, else with the years.
pub fn date_range(start: Date, due: Date, year: i16) -> String {
    if start == due {
        return short_date(due, year);
    }
    format!("{}–{}", short_date(start, year), short_date(due, year))
}

/// The number of a quarter as Estonian and Russian write it: `IV`.
pub const fn roman(quarter: i8) -> &'static str {
    match quarter {
        1 => "I",
        2 => "II",
        3 => "III",
        _ => "IV",
    }
}

/// `22.11.2026 14.00`, given the minutes that the person's clock is ahead of universal time.
pub fn moment(moment: Moment, minutes_ahead: i64) -> String {
    let local = Moment::from_unix_seconds(moment.unix_seconds() + 60 * minutes_ahead);
    let (hour, minute) = local.hour_minute();
    format!("{} {hour}.{minute:02}", date(local.date()))
}

/// `1 234,5`; in English `1,234.5`.
pub fn number(language: Language, number: Decimal) -> String {
    figures(language, &number.normalize().to_string())
}

/// `1 234,50`; the euro sign stands beside, in the field's frame or in [`money_with_sign`].
pub fn money(language: Language, money: Money) -> String {
    figures(language, &money.to_string())
}

/// `1 234,50 €`; in English `€1,234.50`.
pub fn money_with_sign(language: Language, amount: Money) -> String {
    in_euros(language, &money(language, amount))
}

/// The same for a price that has parts of a cent: `97,8515 €`.
pub fn number_with_euro(language: Language, amount: Decimal) -> String {
    in_euros(language, &number(language, amount))
}

fn in_euros(language: Language, figures: &str) -> String {
    match language {
        Language::Et | Language::Ru => format!("{figures}{SPACE}€"),
        Language::En => match figures.strip_prefix(MINUS) {
            Some(figures) => format!("{MINUS}€{figures}"),
            None => format!("€{figures}"),
        },
    }
}

/// Per cent: `66,7%`.
pub fn percent(language: Language, percent: Decimal) -> String {
    match language {
        Language::Et | Language::En => format!("{}%", number(language, percent)),
        Language::Ru => format!("{}{SPACE}%", number(language, percent)),
    }
}

/// A derived figure with its unit: `66,7%`, `16 h`.
pub fn figure(language: Language, figure: Figure) -> String {
    match figure {
        Figure::Money(amount) => money_with_sign(language, amount),
        Figure::Percent(percent) => self::percent(language, percent),
        Figure::Hours(hours) => format!("{}{SPACE}{}", number(language, hours), language.unit("hours")),
        Figure::Number(plain) => number(language, plain),
    }
}

fn figures(language: Language, plain: &str) -> String {
    let (space, point) = match language {
        Language::Et | Language::Ru => (SPACE, ','),
        Language::En => (',', '.'),
    };
    let (sign, plain) = plain.strip_prefix('-').map_or((None, plain), |plain| (Some(MINUS), plain));
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let mut text: String = sign.into_iter().collect();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(space);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

/// Reads a number as people write it: `1 200,50`, `1200.50`, `−3`. Where a comma could be either, it is what it is in
/// the language: in English it groups (`1,200` is twelve hundred), else it is the decimal comma.
///
/// # Errors
/// Where it is no number, or has too many digits.
pub fn read_number(language: Language, text: &str) -> Result<Decimal, NumberError> {
    let mut plain: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| if letter == MINUS { '-' } else { letter })
        .collect();
    let whole = plain.split('.').next().unwrap_or_default();
    let groups = language == Language::En && whole.split(',').skip(1).all(|group| group.len() == 3);
    if groups || plain.contains('.') {
        plain = plain.replace(',', "");
    }
    in_range(parse_decimal(&plain.replace(',', "."))?)
}

/// Reads money as people write it, with or without the sign.
///
/// # Errors
/// Where it is no number, has too many digits, or more than two places.
pub fn read_money(language: Language, text: &str) -> Result<Money, NumberError> {
    // The sign of a negative sum may stand before that of the currency.
    let text = text.trim();
    let (sign, sum) = text.strip_prefix(['-', MINUS]).map_or(("", text), |sum| ("-", sum));
    Money::new(read_number(language, &format!("{sign}{}", sum.trim().trim_matches('€')))?)
}

/// Reads a date as people write it: `22.11.2026`, `2.1.2026`, or ISO.
pub fn read_date(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Some(date) = parse_date(text) {
        return Some(date);
    }
    let parts: Vec<&str> = text.split('.').collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let in_two = |part: &str| {
        if part.len() == 1 { format!("0{part}") } else { part.to_owned() }
    };
    parse_date(&format!("{year}-{}-{}", in_two(month), in_two(day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_grouped_by_no_break_spaces() {
        let check = |text: &str, et: &str, en: &str| {
            let money = Money::parse(text).unwrap();
            assert_eq!(money_with_sign(Language::Et, money), et);
            assert_eq!(money_with_sign(Language::En, money), en);
        };
        check("1234.5", "1\u{a0}234,50\u{a0}€", "€1,234.50");
        check("-482406.83", "−482\u{a0}406,83\u{a0}€", "−€482,406.83");
        check("7", "7,00\u{a0}€", "€7.00");
        check("123", "123,00\u{a0}€", "€123.00");
        let price = parse_decimal("1097.8515").unwrap();
        assert_eq!(number_with_euro(Language::Et, price), "1\u{a0}097,8515\u{a0}€");
    }

    #[test]
    fn derived_figures_have_their_unit() {
        let check = |of: Figure, et: &str, en: &str, ru: &str| {
            let shown = Language::ALL.map(|language| figure(language, of));
            assert_eq!(shown, [et, en, ru]);
        };
        let decimal = |text: &str| parse_decimal(text).unwrap();
        let money = Money::parse("1234.5").unwrap();
        check(Figure::Money(money), "1\u{a0}234,50\u{a0}€", "€1,234.50", "1\u{a0}234,50\u{a0}€");
        check(Figure::Percent(decimal("66.7")), "66,7%", "66.7%", "66,7\u{a0}%");
        check(Figure::Percent(decimal("-10")), "−10%", "−10%", "−10\u{a0}%");
        check(Figure::Hours(decimal("16.5")), "16,5\u{a0}h", "16.5\u{a0}h", "16,5\u{a0}ч");
        check(Figure::Number(decimal("-1")), "−1", "−1", "−1");
    }

    #[test]
    fn what_is_shown_can_be_read_back() {
        for text in ["0", "4.5", "-1234567.25", "999999999999999", "0.001"] {
            let value = parse_decimal(text).unwrap();
            for language in Language::ALL {
                assert_eq!(read_number(language, &number(language, value)), Ok(value), "{text} {language:?}");
            }
        }
    }

    #[test]
    fn people_write_numbers_and_dates_their_way() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(
                read_number(Language::Et, text).ok().map(|number| number.to_string()).as_deref(),
                expected,
                "{text:?}"
            );
        };
        check("1 200,50", Some("1200.5"));
        check("1200.50", Some("1200.5"));
        check("1,200.50", Some("1200.5"));
        check("1,200", Some("1.2"));
        assert_eq!(read_number(Language::En, "1,200").unwrap().to_string(), "1200");
        assert_eq!(read_number(Language::En, "1,5").unwrap().to_string(), "1.5");
        check(" −3 ", Some("-3"));
        check("3 800,555", Some("3800.555"));
        check("abc", None);
        check("", None);
        assert_eq!(read_money(Language::Et, "3 800,555"), Err(NumberError::TooManyPlaces));
        assert_eq!(read_money(Language::Et, "3 800,50 €").unwrap().to_string(), "3800.50");
        assert_eq!(read_money(Language::En, "−€482.00").unwrap().to_string(), "-482.00");
        assert!(read_money(Language::Et, "1€50").is_err());
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(read_date(text).map(|date| date.to_string()).as_deref(), expected, "{text:?}");
        };
        check("2.1.2027", Some("2027-01-02"));
        check("31.03.2027", Some("2027-03-31"));
        check("2027-03-31", Some("2027-03-31"));
        check("31.02.2027", None);
        check("31.03.27", None);
        check("31.03", None);
    }

    #[test]
    fn moments_are_shown_in_the_persons_time() {
        let at = Moment::parse("2026-11-22T22:30:00Z").unwrap();
        assert_eq!(moment(at, 120), "23.11.2026 0.30");
        assert_eq!(moment(at, 0), "22.11.2026 22.30");
    }
}
