//! Links between records.

use crate::i18n::messages::relations::Relations;

pub(super) const RELATIONS: Relations = Relations {
    // What the other record is to this one, where the link leads here
    fed_by: "Fed by",
    blocked_by: "Blocked by",
    has_part: "Includes",
    replaced_by: "Replaced by",
    unsaid: "Relation not chosen",
    // The chain
    chain: "Chain",
    before: "Records before this one",
    this_record: "This record",
    after: "Records after this one",
    // The list
    none: "This record has no links yet. Choose a relation and search for the record to link to.",
    in_bin: "In the bin",
    purged: "Record deleted for good",
    absent: "This record is not in the plan",
    no_record: "No record chosen",
    removed: |title| format!("Link to “{title}” removed"),
    // Adding
    find: "Search for a record",
    found: "Records to link to",
    added: |relation, title| format!("Link to “{title}” added: {}", relation.to_lowercase()),
};
