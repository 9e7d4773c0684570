//! Every id of the model has a text in every language, no two languages are the same by accident, and no text is left of
//! an id that is gone.

use std::collections::BTreeSet;

use super::*;
use crate::model::field::{Field, FieldType, Options, Section};
use crate::model::kind::{CANCELLED, DUTIES, Kind, Phase};
use crate::model::kinds::{self, plan};

/// Words that are the same in several languages, rightly.
const SAME: &[&str] = &["%", "€", "h", "Video"];

/// A function of the domain's texts and the ids that it is asked for: `["stage", "training", "held"]`.
type Key = Vec<&'static str>;

macro_rules! files {
    ($language:literal) => {
        concat!(
            include_str!(concat!($language, "/domain/mod.rs")),
            include_str!(concat!($language, "/domain/stages.rs")),
            include_str!(concat!($language, "/domain/fields.rs")),
            include_str!(concat!($language, "/domain/choices.rs")),
            include_str!(concat!($language, "/domain/hints.rs"))
        )
    };
}

/// What the domain's files of a language have a text for: the ids between quotes before each arrow.
fn written(language: Language) -> BTreeSet<Key> {
    let source = match language {
        Language::Et => files!("et"),
        Language::En => files!("en"),
        Language::Ru => files!("ru"),
    };
    let mut function = "";
    let mut keys = BTreeSet::new();
    for line in source.lines() {
        if let Some(rest) = line.strip_prefix("pub(crate) fn ") {
            function = rest.split('(').next().unwrap();
        } else if let Some((ids, _)) = line.split_once(" =>").filter(|(ids, _)| ids.contains('"')) {
            keys.insert([function].into_iter().chain(ids.split('"').skip(1).step_by(2)).collect());
        }
    }
    keys
}

/// All kinds, the plan included.
fn all_kinds() -> impl Iterator<Item = &'static Kind> {
    kinds::ALL.iter().copied().chain([&plan::KIND])
}

/// The ids that a field offers and that need a text.
fn choices(field: &Field) -> &'static [&'static str] {
    match field.field_type {
        FieldType::Choice(Options::Fixed(ids)) | FieldType::Choices(Options::Fixed(ids)) => ids,
        FieldType::Access => &["public", "AK"],
        _ => &[],
    }
}

/// What needs a text.
fn needed() -> BTreeSet<Key> {
    let mut keys: BTreeSet<Key> = ["percent", "euro", "hours"].map(|id| vec!["unit", id]).into();
    keys.extend(DUTIES.iter().map(|duty| vec!["duty", duty.id]));
    keys.extend(Phase::ALL.map(|phase| vec!["phase", phase.id()]));
    keys.extend(Section::ALL.iter().filter_map(|section| section.id()).map(|id| vec!["section", id]));
    keys.insert(vec!["stage", CANCELLED.id]);
    for kind in kinds::ALL {
        keys.insert(vec!["kind", kind.id]);
        let own = kind.stages.iter().filter(|stage| **stage != CANCELLED);
        keys.extend(own.map(|stage| vec!["stage", kind.id, stage.id]));
    }
    for field in all_kinds().flat_map(Kind::all_fields) {
        keys.insert(vec!["field", field.name]);
        keys.extend(choices(field).iter().map(|id| vec!["choice", field.name, id]));
        for property in field.item_fields().unwrap_or_default() {
            keys.insert(vec!["item_name", field.name]);
            keys.insert(vec!["item_field", field.name, property.name]);
            keys.extend(choices(property).iter().map(|id| vec!["choice", property.name, id]));
        }
    }
    keys
}

/// What may have a text.
fn helped() -> BTreeSet<Key> {
    all_kinds().flat_map(Kind::all_fields).map(|field| vec!["hint", field.name]).collect()
}

fn text(language: Language, key: &[&str]) -> Option<&'static str> {
    match *key {
        ["unit", id] => Some(language.unit(id)),
        ["duty", id] => Some(language.duty(id)),
        ["phase", id] => Some(language.phase(id)),
        ["section", id] => Some(language.section(id)),
        ["kind", id] => language.kind(id),
        ["stage", id] => language.stage("", id),
        ["stage", kind, id] => language.stage(kind, id),
        ["field", id] => language.field(id),
        ["item_name", id] => Some(language.item_name(id)),
        ["item_field", collection, id] => language.item_field(collection, id),
        ["choice", field, id] => language.choice(field, id),
        ["hint", id] => language.hint(id),
        _ => None,
    }
}

#[test]
fn every_id_has_a_text_and_every_text_an_id() {
    let (needed, helped) = (needed(), helped());
    for language in Language::ALL {
        let written = written(language);
        let missing: Vec<_> = needed.difference(&written).collect();
        assert!(missing.is_empty(), "{language:?} lacks {missing:?}");
        let stale: Vec<_> = written.iter().filter(|key| !needed.contains(*key) && !helped.contains(*key)).collect();
        assert!(stale.is_empty(), "{language:?} has texts of what is no more: {stale:?}");
    }
}

/// A hint in one language only is an oversight.
#[test]
fn no_text_is_empty_or_the_same_in_two_languages() {
    let mut same = BTreeSet::new();
    for key in Language::ALL.into_iter().flat_map(written) {
        let texts = Language::ALL.map(|language| {
            let text = text(language, &key).unwrap_or_default();
            assert!(!text.trim().is_empty() && text == text.trim(), "{key:?} in {language:?}");
            text
        });
        for (a, b) in [(0, 1), (0, 2), (1, 2)] {
            if texts[a] == texts[b] {
                assert!(SAME.contains(&texts[a]), "{key:?}: {:?} in two languages", texts[a]);
                same.insert(texts[a]);
            }
        }
    }
    assert_eq!(same, SAME.iter().copied().collect(), "every exception is still needed");
}

#[test]
fn names_that_stand_side_by_side_differ() {
    let check = |what: &str, language: Language, keys: Vec<Key>| {
        let names: Vec<_> = keys.iter().map(|key| text(language, key).unwrap_or_default()).collect();
        let distinct = names.iter().collect::<BTreeSet<_>>().len();
        assert_eq!(distinct, names.len(), "{what} in {language:?}: {names:?}");
    };
    for language in Language::ALL {
        check("kinds", language, kinds::ALL.iter().map(|kind| vec!["kind", kind.id]).collect());
        for kind in all_kinds() {
            let stages = kind.stages.iter().map(|stage| vec!["stage", kind.id, stage.id]);
            check(kind.id, language, stages.collect());
            check(kind.id, language, kind.all_fields().map(|field| vec!["field", field.name]).collect());
            for field in kind.all_fields() {
                let rows = field.item_fields().unwrap_or_default();
                let names = rows.iter().map(|property| vec!["item_field", field.name, property.name]);
                check(field.name, language, names.collect());
                for field in rows.iter().chain([field]) {
                    let ids = choices(field).iter().map(|id| vec!["choice", field.name, id]);
                    check(field.name, language, ids.collect());
                }
            }
        }
    }
}

#[test]
fn every_list_of_the_plan_has_entries() {
    for field in plan::KIND.fields.iter().filter(|field| field.section == Some(Section::Lists)) {
        let entries: Vec<&str> = match field.name {
            "bases" => lists::BASES.iter().map(|basis| basis.text).collect(),
            "thresholds" => lists::THRESHOLDS.iter().map(|threshold| threshold.procedure).collect(),
            name => lists::list(name).to_vec(),
        };
        assert!(!entries.is_empty(), "{}", field.name);
        let distinct = entries.iter().collect::<BTreeSet<_>>().len();
        assert!(distinct == entries.len() || field.name == "thresholds", "{}: {entries:?}", field.name);
    }
}

/// Section 7 of the domain.
#[test]
fn the_thresholds_were_raised() {
    let on = |procedure: &str, date: Option<&str>| {
        let date = date.map(|date| crate::model::date::parse_date(date).unwrap());
        let fits = |threshold: &&lists::Threshold| threshold.procedure == procedure && threshold.valid_from == date;
        lists::THRESHOLDS.iter().find(fits).map(|threshold| threshold.from.to_string())
    };
    let known = choices(&plan::THRESHOLD_PROCEDURE.field);
    assert_eq!(lists::THRESHOLDS.len(), 2 * known.len());
    let now = known.iter().map(|procedure| on(procedure, Some("2026-11-01")).unwrap());
    assert_eq!(now.collect::<Vec<_>>(), ["50000.00", "100000.00", "500000.00"]);
    let before = known.iter().map(|procedure| on(procedure, None).unwrap());
    assert_eq!(before.collect::<Vec<_>>(), ["30000.00", "60000.00", "300000.00"]);
}
