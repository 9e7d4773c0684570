//! The laws of single values: what is written is read again, and only what is a value is read; the order of cards holds
//! through any moves.

use lepik::format::{read_stored, write_record};
use lepik::model::date::{Moment, parse_date};
use lepik::model::decimal::{Decimal, Money, in_range, parse_decimal};
use lepik::model::id::{Id, ReplicaId};
use lepik::model::rank;
use lepik::model::record::{Path, Record};
use lepik::model::value::Value;
use proptest::collection::vec;
use proptest::prelude::{Just, any, prop_oneof};
use proptest::strategy::Strategy;
use proptest::test_runner::TestCaseResult;
use proptest::{prop_assert, prop_assert_eq};

use crate::runner;
use crate::world::id;

const CASES: u32 = 5000;

/// Fifteen digits.
const LIMIT: i64 = 1_000_000_000_000_000;

/// Writes a field of a record and reads it again.
fn check_stored(field: &'static str, value: Value) -> TestCaseResult {
    let mut record = Record::new(id("r0"), "training");
    let dot = record.take_dot(ReplicaId::from_bits(1));
    record.write(dot, Path::field(field), value, None);
    let stored = write_record(&record).unwrap();
    let read = read_stored(&stored, &mut || unreachable!());
    prop_assert_eq!(read.map(|read| read.record), Some(record.into()), "{}", stored);
    Ok(())
}

/// The calendar once more, by its rules.
fn is_a_day(year: u16, month: usize, day: u8) -> bool {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = [31, if is_leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    year > 0 && (1..=12).contains(&month) && (1..=days[month - 1]).contains(&day)
}

#[test]
fn a_date_is_read_if_it_is_one() {
    let text = prop_oneof![
        (0_u16..10_000, 0_u8..15, 0_u8..35).prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}")),
        "[-0-9.]{0,12}",
    ];
    runner::check("dates", CASES, &text, |text: String| {
        let parts: Vec<&str> = text.split('-').collect();
        let is_one = match parts.as_slice() {
            [y, m, d] => {
                let lengths = (y.len(), m.len(), d.len()) == (4, 2, 2);
                lengths && matches!((y.parse(), m.parse(), d.parse()), (Ok(y), Ok(m), Ok(d)) if is_a_day(y, m, d))
            }
            _ => false,
        };
        let date = parse_date(&text);
        prop_assert_eq!(date.is_some(), is_one, "{}", text);
        if let Some(date) = date {
            prop_assert_eq!(date.to_string(), text);
            check_stored("due", Value::Date(date))?;
        }
        Ok(())
    });
}

#[test]
fn a_moment_is_read_as_it_was_written() {
    // Years 1 to 9999.
    runner::check("moments", CASES, &(-62_135_596_800..253_402_300_800_i64), |seconds| {
        let moment = Moment::from_unix_seconds(seconds);
        prop_assert_eq!(moment.unix_seconds(), seconds);
        prop_assert_eq!(Moment::parse(&moment.to_string()), Some(moment));
        check_stored("changed", Value::Moment(moment))
    });
}

#[test]
fn money_is_exact_to_the_cent() {
    runner::check("money", CASES, &(1 - LIMIT..LIMIT), |cents| {
        let money = Money::new(Decimal::new(cents, 2)).unwrap();
        let text = money.to_string();
        prop_assert_eq!(text.split_once('.').map(|(_, places)| places.len()), Some(2), "{}", text);
        prop_assert_eq!(text.replace('.', "").parse(), Ok(cents));
        prop_assert_eq!(Money::parse(&text), Ok(money));
        check_stored("budget", Value::Money(money))
    });
}

#[test]
fn fifteen_digits_survive_a_json_number() {
    let digits = prop_oneof![1 - LIMIT..LIMIT, -1000..1000_i64];
    runner::check("numbers", CASES, &(digits, 0_u32..=28), |(digits, places)| {
        let number = in_range(Decimal::new(digits, places)).unwrap();
        prop_assert_eq!(parse_decimal(&number.to_string()), Ok(number));
        check_stored("workload", Value::Number(number))
    });
}

#[test]
fn a_number_is_read_if_it_is_one() {
    runner::check("number texts", CASES, &"[-+,.e0-9]{0,8}|-?[0-9]{0,12}[.]?[0-9]{0,12}", |text| {
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let is_one = digits.split('.').count() < 3
            && digits.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        match parse_decimal(&text) {
            Ok(number) => prop_assert!(is_one && text.parse() == Ok(number.to_string().parse::<f64>().unwrap())),
            Err(error) => prop_assert!(!is_one || digits.len() > 15, "{text}: {error:?}"),
        }
        Ok(())
    });
}

#[test]
fn random_bits_make_ids_that_sort_alike() {
    runner::check("ids", CASES, &(any::<u128>(), any::<u128>()), |(a, b)| {
        let (first, second) = (Id::from_bits(a), Id::from_bits(b));
        prop_assert_eq!(a.cmp(&b), first.cmp(&second));
        prop_assert_eq!(Id::parse(first.as_str()), Some(first));
        let replica = ReplicaId::from_bits(a);
        prop_assert_eq!(ReplicaId::parse(replica.as_str()), Some(replica));
        Ok(())
    });
}

/// A list in the order of its ranks, as a board shows it: those without one last.
fn sorted(mut ranks: Vec<Option<String>>) -> Vec<Option<String>> {
    ranks.sort_by_key(|rank| (rank.is_none(), rank.clone()));
    ranks
}

#[test]
fn things_stand_where_they_are_put() {
    // Ranks as they may come: several alike, none, and texts that are no ranks.
    let texts = [None, Some("80"), Some("80"), Some("8180"), Some("zz"), Some("8"), Some("zõ"), Some("0080")];
    let rank = (0..texts.len()).prop_map(move |pick| texts[pick].map(str::to_owned));
    // Anywhere, or over and over at the top.
    let place = prop_oneof![any::<usize>(), Just(0), Just(0), Just(1)];
    let input = (vec(rank, 0..6), prop_oneof![vec(place, 1..20), vec(0_usize..2, 1..400)]);
    runner::check("ranks", 500, &input, |(ranks, places)| {
        let mut list = sorted(ranks);
        for place in places {
            let place = place % (list.len() + 1);
            let present: Vec<Option<&str>> = list.iter().map(Option::as_deref).collect();
            let (own, neighbours) = rank::place(&present, place);
            for (index, rank) in neighbours {
                list[index] = Some(rank);
            }
            list.insert(place, Some(own));
            let in_order = |pair: &[Option<String>]| pair[1].is_none() || pair[0].is_some() && pair[0] <= pair[1];
            prop_assert!(list.windows(2).all(in_order), "{list:?}");
            let (before, after) = list.split_at(place);
            prop_assert!(before.last().is_none_or(|before| *before < after[0]), "{list:?}");
            prop_assert!(after.get(1).is_none_or(|next| next.is_none() || after[0] < *next), "{list:?}");
        }
        Ok(())
    });
}
