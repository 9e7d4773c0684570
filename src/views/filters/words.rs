//! Conditions in words.

use crate::i18n::show;
use crate::model::date::Date;
use crate::model::decimal::{Decimal, Money};
use crate::model::field::FieldType;
use crate::model::filter::{Condition, Filter, Term, Test};
use crate::model::subject::Subject;
use crate::views::kit::options::{subject_choice, subject_name};
use crate::views::kit::texts::{language, t};

/// So many tests are told one by one; more are counted.
const TOLD: usize = 2;

/// A condition as its chip says it.
pub fn condition(condition: &Condition) -> String {
    match condition.tests.len() {
        count if count > TOLD => format!("{}: {}", subject_name(condition.subject), (t().filters.values)(count)),
        _ => in_full(condition),
    }
}

fn in_full(condition: &Condition) -> String {
    let tests: Vec<_> = condition.tests.iter().map(|one| test(condition.subject, one)).collect();
    format!("{}: {}", subject_name(condition.subject), tests.join(t().filters.or))
}

/// Everything that is asked, each test by its name: paper cannot be opened.
pub fn on_paper(filter: &Filter) -> Vec<String> {
    filter.conditions.iter().map(in_full).collect()
}

/// A test in words.
pub fn test(subject: Subject, test: &Test) -> String {
    match test {
        Test::Is(id) => subject_choice(subject, id),
        Test::Says(words) => (t().filters.says)(words),
        Test::Between(from, to) => between(from.map(|end| number(subject, end)), to.map(|end| number(subject, end))),
        Test::Days(from, to) => between(from.map(show::date), to.map(show::date)),
        Test::Term(term) => self::term(*term).to_owned(),
        Test::Empty => t().filters.empty.to_owned(),
        Test::Filled => t().filters.filled.to_owned(),
    }
}

fn term(term: Term) -> &'static str {
    match term {
        Term::Past => t().filters.past,
        Term::Today => t().filters.today,
        Term::Week => t().filters.week,
        Term::Month => t().filters.month,
        Term::Year => t().filters.year,
    }
}

fn between(from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => format!("{from}–{to}"),
        (Some(from), None) => (t().filters.from_on)(&from),
        (None, Some(to)) => (t().filters.up_to)(&to),
        (None, None) => t().filters.filled.to_owned(),
    }
}

/// A number with the unit of its field.
fn number(subject: Subject, number: Decimal) -> String {
    match (subject, Money::new(number)) {
        (Subject::Field(field), Ok(money)) if matches!(field.field_type, FieldType::Money) => {
            show::money_with_sign(language(), money)
        }
        (Subject::Field(field), _) => match field.field_type {
            FieldType::Number(unit) => (language().words().number)(number, unit),
            _ => show::number(language(), number),
        },
        (Subject::Text | Subject::Kind | Subject::Duty | Subject::Phase | Subject::Mark, _) => {
            show::number(language(), number)
        }
    }
}

/// A day as it is typed in the form.
pub fn days(test: Option<&Test>) -> (Option<Date>, Option<Date>) {
    match test {
        Some(Test::Days(from, to)) => (*from, *to),
        _ => (None, None),
    }
}
