//! Development proposals as a document for the owner of a system: what each asks for, why, and how one will see that it is
//! done.

use std::sync::Arc;

use super::report::{Part, Report};
use super::view::put;
use super::words::Words;
use crate::model::field::{Field, Typed};
use crate::model::kinds::{common, system_proposal};
use crate::model::marking::restriction;
use crate::model::record::{Path, Record};
use crate::model::value::Value;

/// What fits on a line.
const FACTS: &[&Field] = &[
    &common::STAGE.field,
    &system_proposal::SYSTEM.field,
    &common::PRIORITY.field,
    &system_proposal::TICKET.field,
    &system_proposal::LEGAL_BASIS.field,
];

/// What has a heading of its own.
const TEXTS: &[&Typed<String>] = &[
    &system_proposal::AS_IS,
    &system_proposal::TO_BE,
    &system_proposal::BENEFIT,
    &system_proposal::ACCEPTANCE_CRITERIA,
];

/// What of a proposal goes out, and nothing else of it.
pub fn plain(record: &Record) -> Arc<Record> {
    let mut plain = Record::new(record.id().clone(), record.kind_id().to_owned());
    let texts = TEXTS.iter().map(|text| &text.field);
    for field in FACTS.iter().copied().chain(texts).chain([&common::TITLE.field]) {
        let path = Path::field(field.name);
        if let Some(value) = record.value(&path) {
            put(&mut plain, path, value.clone());
        }
    }
    if let Some(access) = restriction(record) {
        put(&mut plain, Path::field(common::ACCESS.name()), Value::Access(access.clone().into()));
    }
    Arc::new(plain)
}

/// The document about proposals, in their order.
pub fn report<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    title: String,
    about: Vec<String>,
    language: &'static str,
    words: &Words,
) -> Report {
    let records: Vec<&Record> = records.into_iter().collect();
    // The longest restriction governs the whole.
    let access = records.iter().filter_map(|record| restriction(record)).max_by_key(|access| access.until);
    let marking = access.map(|access| words.marking_lines(access)).unwrap_or_default();
    let parts = records.iter().flat_map(|record| proposal(record, words)).collect();
    Report { language, marking, title, about, parts }
}

fn proposal(record: &Record, words: &Words) -> Vec<Part> {
    let name = |field: &Field| (words.field)(field.name).unwrap_or(field.name).to_owned();
    let title = if record.title().is_empty() { words.untitled } else { record.title() };
    let choice = |field: &Field, id: &str| words.choice_name(record.kind_id(), field, id).to_owned();
    let fact = |field: &&Field| match record.value(&Path::field(field.name)) {
        Some(Value::Text(text)) => Some((name(field), choice(field, text))),
        // Where nothing was chosen, the first stage holds.
        None if field.name == common::STAGE.name() => Some((name(field), choice(field, record.stage_id()))),
        _ => None,
    };
    let restricted = restriction(record).map(|_| (name(&common::ACCESS.field), words.marking.short.to_owned()));
    let mut parts =
        vec![Part::Heading(title.to_owned()), Part::Facts(FACTS.iter().filter_map(fact).chain(restricted).collect())];
    for text in TEXTS {
        if let Some(said) = record.get(text) {
            parts.extend([Part::Subheading(name(&text.field)), Part::Prose(said.clone())]);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::report::markdown;
    use crate::i18n::Language;
    use crate::model::date::parse_date;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::value::Access;

    fn record(values: &[(&'static str, Value)]) -> Record {
        let mut record = Record::new(Id::from_bits(1), system_proposal::KIND.id);
        for (name, value) in values {
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, Path::field(*name), value.clone(), None);
        }
        record
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn written(records: &[Record]) -> String {
        let (title, about) = ("Arendusettepanekud: STAR".into(), vec!["Tööplaan".into()]);
        markdown::write(&report(records, title, about, "et", Language::Et.words()))
    }

    #[test]
    fn a_proposal_says_what_it_asks_for_in_words_that_are_no_markup() {
        let full = record(&[
            ("title", text("STAR | <script> *märge*\n# uus")),
            ("stage", text("submitted")),
            ("system", text("STAR")),
            ("priority", text("high")),
            ("ticket", text("ARENDUS-12")),
            ("legal_basis", text("RPLS § 10 lg 4")),
            ("as_is", text("# Märget ei näe\n- a\n- <b>")),
            ("to_be", text("Märge on näha.")),
            ("benefit", text("Kiirem.")),
            ("acceptance_criteria", text("1. Näha\n2. Õige")),
            ("description", text("Kirjeldust ei saadeta.")),
        ]);
        let expected = "\
# Arendusettepanekud: STAR

Tööplaan

## STAR \\| \\<script> \\*märge\\* # uus

- **Etapp:** Esitatud
- **Infosüsteem:** STAR
- **Prioriteet:** Kõrge
- **Arenduspilet:** ARENDUS-12
- **Õiguslik alus:** RPLS § 10 lg 4

### Praegune olukord

**Märget ei näe**

- a
- \\<b>

### Soovitud olukord

Märge on näha.

### Oodatav kasu

Kiirem.

### Vastuvõtukriteeriumid

1. Näha
2. Õige

## Pealkirjata kirje

- **Etapp:** Idee
";
        assert_eq!(written(&[full.clone(), record(&[])]), expected);
        let fields: Vec<_> = plain(&full).registers().map(|(path, _)| path.name.to_string()).collect();
        assert!(!fields.contains(&"description".to_owned()) && fields.len() == 10, "{fields:?}");
    }

    #[test]
    fn a_restricted_proposal_brings_its_marking() {
        let access = |until: &str| Value::Access(Access { until: parse_date(until), ..Access::default() }.into());
        let restricted = [record(&[("access", access("2030-01-01"))]), record(&[("access", access("2031-01-01"))])];
        let text = written(&restricted);
        assert!(text.starts_with("ASUTUSESISESEKS KASUTAMISEKS  \n"), "{text}");
        assert!(text.contains("kehtib kuni: 01.01.2031") && text.contains("- **Juurdepääs:** AK\n"), "{text}");
        assert!(restricted.iter().all(|record| crate::model::query::is_restricted(&plain(record))));
    }
}
