//! Every id of the model has a text in every language, and no two languages are the same by accident.

use super::*;
use crate::model::field::{Field, FieldType, Options};
use crate::model::kind::{DUTIES, Phase};
use crate::model::kinds;

/// Words that are the same in several languages, rightly.
const SAME: &[&str] = &["%", "€", "h", "AK", "ESF+", "Format", "Budget"];

/// Asks all languages for one text and compares them.
fn check(what: &str, text: impl Fn(Language) -> Option<&'static str>) {
    let texts = Language::ALL.map(|language| text(language).unwrap_or_else(|| panic!("{what} in {language:?}")));
    for text in texts {
        assert!(!text.trim().is_empty(), "{what}");
    }
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
        assert!(texts[a] != texts[b] || SAME.contains(&texts[a]), "{what}: {:?} in two languages", texts[a]);
    }
}

fn fields() -> impl Iterator<Item = &'static Field> {
    kinds::ALL.iter().flat_map(|kind| kind.all_fields()).chain(kinds::plan::KIND.fields)
}

#[test]
fn every_duty_phase_kind_and_stage_has_a_text() {
    for duty in DUTIES {
        check(duty.id, |language| Some(language.duty(duty.id)));
    }
    for phase in Phase::ALL {
        check(phase.id(), |language| Some(language.phase(phase.id())));
    }
    for kind in kinds::ALL {
        check(kind.id, |language| language.kind(kind.id));
        for stage in kind.stages {
            check(&format!("{}.{}", kind.id, stage.id), |language| language.stage(kind.id, stage.id));
        }
    }
}

#[test]
fn every_field_choice_and_item_has_a_text() {
    for field in fields() {
        check(field.name, |language| language.field(field.name));
        if let FieldType::Choice(Options::Fixed(ids)) | FieldType::Choices(Options::Fixed(ids)) = field.field_type {
            for id in ids {
                check(&format!("{}.{id}", field.name), |language| language.choice(field.name, id));
            }
        }
        for property in field.item_fields().unwrap_or_default() {
            let what = format!("{}.{}", field.name, property.name);
            check(&what, |language| language.item_field(field.name, property.name));
            check(field.name, |language| Some(language.item_name(field.name)));
            if let FieldType::Choice(Options::Fixed(ids)) = property.field_type {
                for id in ids {
                    check(&format!("{what}.{id}"), |language| language.choice(property.name, id));
                }
            }
        }
    }
}

#[test]
fn every_editable_list_has_entries() {
    for field in fields() {
        if let FieldType::Choice(Options::List(name)) | FieldType::Choices(Options::List(name)) = field.field_type {
            assert!(!lists::list(name).is_empty(), "{name}");
        }
    }
}
