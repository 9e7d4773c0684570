//! The words that copies for people are written with, and those by which foreign tables and boards are understood. They
//! come in as an argument: `i18n` fills them, nothing here chooses a language.

pub mod review;

use crate::model::date::Date;
use crate::model::decimal::{Decimal, Money};
use crate::model::field::{Field, FieldType, Options, Unit};
use crate::model::kind::{DUTIES, Phase};
use crate::model::letters::plain;
use crate::model::record::Record;
use crate::model::value::Access;

/// The words of one language, by the ids of the domain.
#[derive(Debug)]
pub struct Words {
    /// A kind's name.
    pub kind: fn(&str) -> Option<&'static str>,
    /// A duty's name.
    pub duty: fn(&str) -> Option<&'static str>,
    /// The name of a kind's stage.
    pub stage: fn(&str, &str) -> Option<&'static str>,
    /// A field's name.
    pub field: fn(&str) -> Option<&'static str>,
    /// The name of a property of a collection's rows.
    pub item_field: fn(&str, &str) -> Option<&'static str>,
    /// The name of a fixed choice of a field.
    pub choice: fn(&str, &str) -> Option<&'static str>,
    /// The name of a place by its code.
    pub place: fn(&str) -> Option<&'static str>,
    /// A date as people read it; it must be one that they may write, too.
    pub date: fn(Date) -> String,
    /// Money with its sign.
    pub money: fn(Money) -> String,
    /// A number with its unit.
    pub number: fn(Decimal, Unit) -> String,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// The head of the column with a record's id, as no other program would call its own.
    pub id: &'static str,
    /// The head of the column with a record's kind.
    pub kind_head: &'static str,
    /// The head of the column with a record's duty.
    pub duty_head: &'static str,
    /// What stands in place of an empty title.
    pub untitled: &'static str,
    /// The label of what was put away on the board that it comes from.
    pub archived: &'static str,
    /// The form of words of a restriction, and the names of its elements.
    pub marking: Marking,
}

/// The form of words of a restriction (section 7 of the domain), and the names of its elements.
#[derive(Debug)]
pub struct Marking {
    /// The form of words.
    pub title: &'static str,
    /// The short one, for a cell.
    pub short: &'static str,
    /// Who holds the information.
    pub holder: &'static str,
    /// When it was marked.
    pub made: &'static str,
    /// How long it holds.
    pub until: &'static str,
    /// On what basis.
    pub basis: &'static str,
}

/// By what words a foreign table or board is understood, in all languages at once.
#[derive(Debug)]
pub struct Vocabulary {
    /// The languages.
    pub languages: &'static [&'static Words],
    /// What people write above a column, by the name of the field; besides its name.
    pub heads: fn(&str) -> &'static [&'static str],
    /// What people call the lists of a board.
    pub lists: &'static [ListNames],
    /// The codes of all places.
    pub places: fn() -> Vec<&'static str>,
}

/// What the lists of a board are called that hold work at one point of its way.
#[derive(Debug)]
pub struct ListNames {
    /// The stage, for a kind that has it.
    pub stage: &'static str,
    /// The phase, for one that does not.
    pub phase: Phase,
    /// The names.
    pub names: &'static [&'static str],
}

impl Words {
    /// A choice of a field as people read it; what is unknown stands as it is.
    pub(super) fn choice_name<'a>(&self, kind: &str, field: &Field, id: &'a str) -> &'a str {
        let (FieldType::Choice(options) | FieldType::Choices(options)) = field.field_type else {
            return id;
        };
        let known = match options {
            Options::Fixed(_) => (self.choice)(field.name, id),
            Options::Stages => (self.stage)(kind, id),
            Options::Places => (self.place)(id),
            Options::List(_) | Options::Free => None,
        };
        known.unwrap_or(id)
    }

    /// Yes or no.
    pub(super) const fn yes_no(&self, yes: bool) -> &'static str {
        if yes { self.yes } else { self.no }
    }

    /// A record's duty with its number in the job description: `3.4 Koolitused`; empty for a kind that is not known.
    pub(super) fn duty_of(&self, record: &Record) -> String {
        let duty = record.kind().and_then(|kind| DUTIES.iter().find(|duty| Some(duty.id) == kind.duty));
        duty.map(|duty| format!("{} {}", duty.number, (self.duty)(duty.id).unwrap_or(duty.id))).unwrap_or_default()
    }

    /// The elements of a marking in the order of its lines, by their names.
    pub(super) fn marking_elements(&self, access: &Access) -> [(&'static str, Option<String>); 4] {
        let date = |date: Option<Date>| date.map(self.date);
        [
            (self.marking.holder, access.holder.clone()),
            (self.marking.made, date(access.marked_on)),
            (self.marking.until, date(access.until)),
            (self.marking.basis, access.basis.clone()),
        ]
    }

    /// The marking in the five lines of section 7 of the domain; a dash stands for what is missing.
    pub fn marking_lines(&self, access: &Access) -> Vec<String> {
        let elements = self.marking_elements(access).into_iter();
        let lines = elements.map(|(name, said)| format!("{name}: {}", said.as_deref().unwrap_or("–")));
        std::iter::once(self.marking.title.to_owned()).chain(lines).collect()
    }
}

/// A text by which names are compared: small letters without marks, words one blank apart, nothing else.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match plain(letter) {
            Some(letter) if letter.is_alphanumeric() => folded.push(letter),
            Some(_) if !folded.is_empty() && !folded.ends_with(' ') => folded.push(' '),
            _ => {}
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_marks_case_and_punctuation() {
        let check = |text: &str, expected: &str| assert_eq!(fold(text), expected, "{text:?}");
        check("Tähtaeg", "tahtaeg");
        check("TÄHTAEG:", "tahtaeg");
        check("  Lõpp – kuupäev ", "lopp kuupaev");
        check("Ta\u{308}htaeg", "tahtaeg");
        check("Eelarve (€)", "eelarve");
        check("to-do", "to do");
        check("Срок исполнени\u{438}\u{306}", "срок исполнении");
        check("Причина закрытия ещё", "причина закрытия еще");
        check("ŠŽ õü", "sz ou");
        check(" – ", "");
        check("", "");
    }
}
