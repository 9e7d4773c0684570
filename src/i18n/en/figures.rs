//! Figures that follow from a record's values.

use crate::i18n::messages::figures::Figures;

pub(super) const FIGURES: Figures = Figures {
    title: "Calculated",
    price_per_participant: "Cost per participant",
    response_rate: "Response rate",
    cost_per_contact: "Cost per person reached",
    cost_per_application: "Cost per application",
    programme_hours: "Hours of all modules",
    gap: "Gap",
    weighted_gap: "Weighted gap",
    progress: "Progress to target",
};
