//! The marking of restricted information, in English.

use crate::i18n::messages::marking::Marking;

/// The words.
pub(super) const MARKING: Marking = Marking {
    basis: "Legal basis",
    basis_hint: "You can add legal bases in the settings, in the list “Legal bases of restrictions”.",
    marked_on: "Marked on",
    until: "Restricted until",
    holder: "Holder of information",
    ak_until: |until| format!("AK until {until}"),
    extend: "Extend by 5 years",
    extended: |until| format!("The restriction now applies until {until}"),
    missing: |elements| {
        let names: Vec<String> = elements.iter().map(|name| format!("“{name}”")).collect();
        format!("Missing from the marking: {}.", names.join(", "))
    },
    basis_not_in_force: "This basis is not in force on the day of the marking.",
    ends_before_it_begins: "The restriction ends before the date of the marking.",
    too_long: |years, last| {
        let noun = if years == 1 { "year" } else { "years" };
        format!("The basis allows access to be restricted for at most {years} {noun}, that is until {last}.")
    },
    needs_extension: |years, last| {
        let noun = if years == 1 { "year" } else { "years" };
        format!(
            "The basis allows access to be restricted for at most {years} {noun}, that is until {last}. A longer term needs a decision to extend it."
        )
    },
    too_long_even_extended: |last| {
        format!("A restriction can be extended once by up to 5 years, that is until {last} in all.")
    },
    public_by_nature: "The results of a study are public. Keep the mark only if the law gives a basis to restrict access to them.",
    disputed: "Copies disagree about the marking: the record counts as restricted until you decide.",
    disputed_mark: "AK: copies disagree",
    still_needed: "Is the restriction still needed?",
    still_needed_words: |title, stage| format!("“{title}” has reached “{stage}” but is still marked AK."),
    keep: "Keep the mark",
    kept: "The mark stays",
    lift: "Remove the mark",
    lifted: "The mark is removed; the record is public",
};
