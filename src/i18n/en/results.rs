//! The pages about what the work of a duty has come to.

use crate::i18n::messages::results::Results;

pub(super) const RESULTS: Results = Results {
    proposals: "Development proposals",
    outreach: "Results of outreach",
    training: "Results of trainings",
    network: "State of the network",
    to_board: "To the board",
};
