//! Figures that follow from a record's values.

use crate::i18n::messages::figures::Figures;

pub(super) const FIGURES: Figures = Figures {
    title: "Arvutatud",
    price_per_participant: "Hind osaleja kohta",
    response_rate: "Vastamismäär",
    cost_per_contact: "Kulu teavitatud inimese kohta",
    cost_per_application: "Kulu taotluse kohta",
    programme_hours: "Moodulite maht kokku",
    gap: "Puudujääk",
    weighted_gap: "Kaalutud puudujääk",
    progress: "Sihttasemest saavutatud",
};
