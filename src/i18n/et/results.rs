//! The pages about what the work of a duty has come to.

use crate::i18n::messages::results::Results;

pub(super) const RESULTS: Results = Results {
    proposals: "Arendusettepanekud",
    outreach: "Teavituse tulemused",
    training: "Koolituste tulemused",
    network: "Võrgustiku seis",
    to_board: "Tahvlile",
};
