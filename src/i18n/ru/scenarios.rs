//! The page `scenarios`.

use crate::i18n::messages::scenarios::Scenarios;

pub(super) const SCENARIOS: Scenarios = Scenarios { page: "Сценарии" };
