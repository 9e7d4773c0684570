//! The pages about what the work of a duty has come to.

use crate::i18n::messages::results::Results;

pub(super) const RESULTS: Results = Results {
    proposals: "Предложения по развитию",
    outreach: "Результаты информирования",
    training: "Результаты обучения",
    network: "Состояние сети",
    to_board: "К доске",
};
