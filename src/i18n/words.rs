//! The words that the format is given: those of one language to write with, those of all to understand foreign files by.

use super::{Language, en, et, heads, lists, places, ru, show};
use crate::format::words::{Marking, Vocabulary, Words};
use crate::model::decimal::Decimal;
use crate::model::derived::Figure;
use crate::model::field::Unit;

/// The words by which foreign tables and boards are understood.
pub static VOCABULARY: Vocabulary = Vocabulary {
    languages: &[&ET, &EN, &RU],
    heads: heads::heads,
    lists: heads::LISTS,
    places: || places::PLACES.iter().map(|place| place.code).collect(),
};

impl Language {
    /// The words by which foreign tables and boards are understood, whichever language is on.
    pub const fn vocabulary() -> &'static Vocabulary {
        &VOCABULARY
    }

    /// The words that copies for people are written with.
    pub const fn words(self) -> &'static Words {
        match self {
            Self::Et => &ET,
            Self::En => &EN,
            Self::Ru => &RU,
        }
    }
}

macro_rules! words {
    ($module:ident, $language:expr) => {
        Words {
            kind: $module::domain::kind,
            duty: $module::domain::duty,
            stage: $module::domain::stage,
            field: $module::domain::field,
            item_field: $module::domain::item_field,
            choice: $module::domain::choice,
            place: |code| places::place(code).map(|place| place.name),
            date: show::date,
            money: |money| show::money_with_sign($language, money),
            number: |number, unit| with_unit($language, number, unit),
            yes: $module::MESSAGES.yes,
            no: $module::MESSAGES.no,
            id: $module::MESSAGES.copies.id,
            kind_head: $module::MESSAGES.copies.kind,
            duty_head: $module::MESSAGES.duty,
            untitled: $module::MESSAGES.untitled,
            archived: $module::MESSAGES.copies.archived,
            marking: MARKING,
        }
    };
}

static ET: Words = words!(et, Language::Et);
static EN: Words = words!(en, Language::En);
static RU: Words = words!(ru, Language::Ru);

const MARKING: Marking = Marking {
    title: lists::MARKING,
    short: lists::MARKING_SHORT,
    holder: lists::MARKING_HOLDER,
    made: lists::MARKING_MADE,
    until: lists::MARKING_UNTIL,
    basis: lists::MARKING_BASIS,
};

fn with_unit(language: Language, number: Decimal, unit: Unit) -> String {
    match unit {
        Unit::Percent => show::figure(language, Figure::Percent(number)),
        Unit::Hours => show::figure(language, Figure::Hours(number)),
        Unit::Count | Unit::Grade => show::number(language, number),
        Unit::Year => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::format::words::fold;
    use crate::model::kinds;

    /// What is written above a column must lead back to the one field it was written for.
    #[test]
    fn no_head_of_a_column_means_two_things() {
        for words in VOCABULARY.languages {
            for kind in kinds::ALL {
                let fields = kind.all_fields().filter_map(|field| (words.field)(field.name));
                let heads: Vec<_> = fields.chain([words.id, words.kind_head, words.duty_head]).map(fold).collect();
                assert_eq!(heads.iter().collect::<BTreeSet<_>>().len(), heads.len(), "{}: {heads:?}", kind.id);
            }
        }
    }

    #[test]
    fn numbers_have_their_unit() {
        let check = |unit: Unit, expected: &str| assert_eq!((ET.number)(Decimal::new(20275, 1), unit), expected);
        check(Unit::Count, "2\u{a0}027,5");
        check(Unit::Percent, "2\u{a0}027,5%");
        check(Unit::Hours, "2\u{a0}027,5\u{a0}h");
        check(Unit::Year, "2027.5");
    }
}
