//! The editable lists, in English.

use crate::i18n::messages::lists::Lists;

/// The words.
pub(super) const LISTS: Lists = Lists {
    lead: "Records take their choices from these lists. The lists belong to the plan: they travel with the exported file and merge as records do. Changing a list changes no record: what was once chosen stays in the record.",
    entries: |count| format!("{count} {}", if count == 1 { "entry" } else { "entries" }),
    entries_from_start: |count| format!("default list, {count} {}", if count == 1 { "entry" } else { "entries" }),
    from_start: "Lepik’s default list applies. With your first change it becomes the plan’s own; remove every row and the default list applies again.",
    removed: |entry, count| match count {
        0 => format!("“{entry}” removed from the list. No record uses it."),
        1 => format!("“{entry}” removed from the list. 1 record uses it and stays as it is."),
        count => format!("“{entry}” removed from the list. {count} records use it and stay as they are."),
    },
};
