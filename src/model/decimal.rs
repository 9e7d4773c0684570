//! Exact numbers: plain ones ([`Decimal`] of at most 15 significant digits, so that a JSON number holds them exactly,
//! RFC 7493 section 2.2) and money in euros with two places ([`Money`]).

use std::fmt;

pub use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy;

/// Most significant digits of a number; more would not survive a JSON reader that works with binary64.
const SIGNIFICANT_DIGITS: u32 = 15;

/// Why a number cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Not a number at all.
    NotANumber,
    /// More than 15 significant digits, or too large.
    OutOfRange,
    /// Money with more than two places.
    TooManyPlaces,
}

/// Reads `1200.50`, `-3`, `4.5`: digits with an optional sign and point, nothing else.
///
/// # Errors
/// Where the text is no such number, or has too many digits.
pub fn parse_decimal(text: &str) -> Result<Decimal, NumberError> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) {
        return Err(NumberError::NotANumber);
    }
    let number = Decimal::from_str_exact(text).map_err(|_| NumberError::OutOfRange)?;
    in_range(number)
}

/// The number in its shortest form, if a JSON number can hold it.
///
/// # Errors
/// [`NumberError::OutOfRange`].
pub fn in_range(number: Decimal) -> Result<Decimal, NumberError> {
    let number = number.normalize();
    if fits(number) { Ok(number) } else { Err(NumberError::OutOfRange) }
}

/// The number rounded half-up to so many places: a half goes away from zero, on both sides of it.
pub fn half_up(number: Decimal, places: u32) -> Decimal {
    number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero).normalize()
}

/// Whether the digits, as they are written, are few enough.
fn fits(number: Decimal) -> bool {
    number.mantissa().abs() < 10_i128.pow(SIGNIFICANT_DIGITS)
}

/// An amount in euros, to the cent.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Money(Decimal);

impl Money {
    /// The amount, if it has at most two places and 15 digits.
    ///
    /// # Errors
    /// [`NumberError::TooManyPlaces`], [`NumberError::OutOfRange`].
    pub fn new(amount: Decimal) -> Result<Self, NumberError> {
        let mut amount = in_range(amount)?;
        if amount.scale() > 2 {
            return Err(NumberError::TooManyPlaces);
        }
        amount.rescale(2);
        if fits(amount) { Ok(Self(amount)) } else { Err(NumberError::OutOfRange) }
    }

    /// Reads `4500.00`, `-3.5`, `12`.
    ///
    /// # Errors
    /// Where it is no number, is too large, or has more than two places.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        Self::new(parse_decimal(text)?)
    }

    /// Whole euros.
    pub const fn euros(euros: u32) -> Self {
        let cents = euros as u64 * 100;
        Self(Decimal::from_parts(cents as u32, (cents >> 32) as u32, 0, false, 2))
    }

    /// The amount as a number.
    pub fn amount(self) -> Decimal {
        self.0
    }
}

impl fmt::Display for Money {
    /// With two places and a point: `4500.00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_exactly() {
        let check = |text: &str, expected: Result<&str, NumberError>| {
            assert_eq!(parse_decimal(text).map(|n| n.to_string()), expected.map(str::to_owned), "{text:?}");
        };
        check("4.50", Ok("4.5"));
        check("-0", Ok("0"));
        check("120", Ok("120"));
        check("999999999999999", Ok("999999999999999"));
        check("9999999999999999", Err(NumberError::OutOfRange));
        check("0.1234567890123456", Err(NumberError::OutOfRange));
        check("1e3", Err(NumberError::NotANumber));
        check("1,5", Err(NumberError::NotANumber));
        check(".5", Err(NumberError::NotANumber));
        check("5.", Err(NumberError::NotANumber));
        check("", Err(NumberError::NotANumber));
        check(&"9".repeat(99), Err(NumberError::OutOfRange));
    }

    #[test]
    fn a_half_is_rounded_away_from_zero() {
        let check = |text: &str, places: u32, expected: &str| {
            assert_eq!(half_up(parse_decimal(text).unwrap(), places).to_string(), expected, "{text:?}");
        };
        check("0.005", 2, "0.01");
        check("0.004999", 2, "0");
        check("-0.005", 2, "-0.01");
        check("31559.325", 2, "31559.33");
        check("2.5", 0, "3");
        check("3.5", 0, "4");
        check("66.65", 1, "66.7");
        check("7", 2, "7");
    }

    #[test]
    fn money_has_two_places() {
        let check = |text: &str, expected: Result<&str, NumberError>| {
            assert_eq!(Money::parse(text).map(|m| m.to_string()), expected.map(str::to_owned), "{text:?}");
        };
        check("4500", Ok("4500.00"));
        check("4500.5", Ok("4500.50"));
        check("-0.01", Ok("-0.01"));
        check("0.010", Ok("0.01"));
        check("3800.555", Err(NumberError::TooManyPlaces));
        check("99999999999999", Err(NumberError::OutOfRange));
        check("4 500", Err(NumberError::NotANumber));
        for euros in [0, 1, 500_000, u32::MAX] {
            assert_eq!(Ok(Money::euros(euros)), Money::parse(&euros.to_string()));
            assert_eq!(Money::euros(euros).to_string(), format!("{euros}.00"));
        }
    }
}
