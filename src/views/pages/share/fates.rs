//! What becomes of a whole record, and why one is set aside, in words.

use crate::format::error::{RecordFault, SetAside};
use crate::model::compare::Fate;
use crate::views::kit::texts::{field, t};

/// What becomes of a record as a whole, in a sentence or two.
pub fn fate_words(fate: Fate) -> &'static str {
    let words = &t().arrival;
    match fate {
        Fate::Trashed => words.trashed,
        Fate::Restored => words.restored,
        Fate::TrashedThereEditedHere => words.trashed_there_edited_here,
        Fate::TrashedHereEditedThere => words.trashed_here_edited_there,
        Fate::Purged => words.purged,
        Fate::PurgedThereEditedHere => words.purged_there_edited_here,
        Fate::PurgedHereEditedThere => words.purged_here_edited_there,
        Fate::StaysPurged => words.stays_purged,
        Fate::OnlyAStub => words.only_a_stub,
    }
}

/// What a record that is set aside is called.
pub fn problem_title(problem: &SetAside) -> String {
    match (problem.name.as_str(), problem.number) {
        ("", 0) => t().plan.to_owned(),
        ("", number) => (t().record_number)(number),
        (name, _) => name.to_owned(),
    }
}

/// Why a record is set aside, and where in it.
pub fn problem_words(problem: &SetAside) -> String {
    let place = &problem.fault.place;
    // A field by its name; what lies deeper in it stands as it is.
    let place = match place.split_once(['.', '/', '[']) {
        _ if place.is_empty() => String::new(),
        Some(_) => format!(" ({place})"),
        None => format!(" ({})", field(place).to_lowercase()),
    };
    format!("{}{place}", record_fault(problem.fault.fault))
}

fn record_fault(fault: RecordFault) -> &'static str {
    match fault {
        RecordFault::NotAnObject => t().fault_not_an_object,
        RecordFault::NoKind => t().fault_no_kind,
        RecordFault::BadId => t().fault_bad_id,
        RecordFault::DuplicateId => t().fault_duplicate_id,
        RecordFault::OtherKind => t().fault_other_kind,
        RecordFault::WrongType => t().fault_wrong_type,
        RecordFault::BadDate => t().fault_bad_date,
        RecordFault::TooManyPlaces => t().too_many_places,
        RecordFault::NumberOutOfRange => t().number_out_of_range,
        RecordFault::TooLong => t().too_long,
        RecordFault::BadMerge => t().fault_bad_merge,
        RecordFault::TooDeep => t().error_too_deep,
    }
}
