//! The store: what was wiped, what came back from the second copy, what a newer program has left.

use crate::i18n::messages::store::Store;

pub(super) const STORE: Store = Store {
    recovered_title: "The records have been brought back",
    recovered: |count| {
        format!(
            "The browser’s storage had been emptied. Lepik brought {count} {} back from its second copy. Save the plan to a file as well: a file stays even if the browser deletes both copies.",
            if count == 1 { "record" } else { "records" }
        )
    },
    wiped_title: "This browser’s data have been deleted",
    wiped: "A plan was kept here, but the browser’s storage is empty and the second copy is gone too.",
    wiped_why: "Lepik does not delete data by itself. The browser, a clean-up program or someone in the browser’s settings may have done so.",
    wiped_what: "Open the file exported last, or a colleague’s copy: it brings all records back.",
    begin_anew: "Begin with an empty plan",
    room: "Storage",
    more_room: "Moving the finished records of earlier years to an archive file makes room:",
    second: "Each record is kept in two places in the browser; if one is damaged, Lepik restores it from the other.",
    no_second: "This browser allows no second copy. Export the plan to a file from time to time.",
    lasting: "The browser has promised to keep the data even when the computer runs short of space.",
    not_lasting: "When the computer runs short of space, the browser may delete the data. Export the plan to a file from time to time.",
    ask_lasting: "Ask the browser to keep the data",
    refused: "The browser did not promise to keep the data. Export the plan to a file from time to time.",
};
