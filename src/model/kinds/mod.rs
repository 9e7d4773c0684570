//! The kinds. A new one is a file here and a line in [`ALL`].

pub mod assignment;
pub mod campaign;
pub mod common;
pub mod cooperation;
pub mod discussion;
pub mod foreign_practice;
pub mod improvement;
pub mod material;
pub mod model_scenario;
pub mod needs_mapping;
pub mod other_activity;
pub mod partner;
pub mod plan;
pub mod programme;
pub mod study_visit;
pub mod system_proposal;
pub mod trainer_contract;
pub mod training;
pub mod training_needs;

use super::kind::Kind;

/// Every kind of record that a board can show, in the order of the duties.
pub const ALL: &[&Kind] = &[
    &needs_mapping::KIND,
    &model_scenario::KIND,
    &system_proposal::KIND,
    &discussion::KIND,
    &study_visit::KIND,
    &campaign::KIND,
    &material::KIND,
    &training_needs::KIND,
    &programme::KIND,
    &training::KIND,
    &trainer_contract::KIND,
    &partner::KIND,
    &cooperation::KIND,
    &foreign_practice::KIND,
    &improvement::KIND,
    &other_activity::KIND,
    &assignment::KIND,
];

/// The kind of this id, the plan itself included.
pub fn find(id: &str) -> Option<&'static Kind> {
    ALL.iter().copied().chain([&plan::KIND]).find(|kind| kind.id == id)
}

/// The kinds of a duty.
pub fn of_duty(duty: &str) -> impl Iterator<Item = &'static Kind> {
    ALL.iter().copied().filter(move |kind| kind.duty == Some(duty))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::{Field, FieldType, Options};
    use crate::model::kind::{CANCELLED, DUTIES};
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_has_its_duty_its_stages_and_no_name_twice() {
        for kind in ALL {
            assert!(DUTIES.iter().any(|duty| Some(duty.id) == kind.duty), "{}", kind.id);
            assert_eq!(kind.stages.last(), Some(&CANCELLED), "{}", kind.id);
            let stages: BTreeSet<_> = kind.stages.iter().map(|stage| stage.id).collect();
            assert_eq!(stages.len(), kind.stages.len(), "{}", kind.id);
            let names: Vec<_> = kind.all_fields().map(|field| field.name).collect();
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{}", kind.id);
        }
        assert_eq!(ALL.iter().map(|kind| kind.id).collect::<BTreeSet<_>>().len(), ALL.len());
    }

    /// The file gives these names a meaning of its own (rule F2).
    #[test]
    fn no_field_takes_a_name_of_the_file() {
        for kind in ALL {
            for field in kind.all_fields() {
                assert!(!["id", "kind", "merge", "purged"].contains(&field.name), "{}", field.name);
                if let FieldType::Items(fields) = field.field_type {
                    assert!(fields.iter().all(|field| field.name != "id"), "{}", field.name);
                }
            }
        }
    }
    #[test]
    fn every_list_to_choose_from_is_one_of_the_plan() {
        let fields = ALL.iter().flat_map(|kind| kind.all_fields());
        for field in fields.flat_map(|field| field.item_fields().unwrap_or_default().iter().chain([field])) {
            if let FieldType::Choice(Options::List(name)) | FieldType::Choices(Options::List(name)) = field.field_type {
                let entries = plan::KIND.field(name).and_then(Field::item_fields).unwrap_or_default();
                assert!(entries.iter().any(|entry| entry.name == plan::ENTRY_TEXT.name()), "{}: {name}", field.name);
            }
        }
    }
}
