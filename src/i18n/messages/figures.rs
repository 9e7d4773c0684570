//! Figures that follow from a record's values.

use crate::model::derived::FigureId;

/// The words about derived figures.
#[derive(Debug)]
pub struct Figures {
    pub title: &'static str,
    pub price_per_participant: &'static str,
    pub response_rate: &'static str,
    pub cost_per_contact: &'static str,
    pub cost_per_application: &'static str,
    pub programme_hours: &'static str,
    pub gap: &'static str,
    pub weighted_gap: &'static str,
    pub progress: &'static str,
}

impl Figures {
    /// What a figure is called.
    pub const fn label(&self, id: FigureId) -> &'static str {
        match id {
            FigureId::PricePerParticipant => self.price_per_participant,
            FigureId::ResponseRate => self.response_rate,
            FigureId::CostPerContact => self.cost_per_contact,
            FigureId::CostPerApplication => self.cost_per_application,
            FigureId::ProgrammeHours => self.programme_hours,
            FigureId::Gap => self.gap,
            FigureId::WeightedGap => self.weighted_gap,
            FigureId::Progress => self.progress,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_figure_has_its_own_words_in_every_language() {
        let label = |language: Language, id| language.messages().figures.label(id);
        for id in FigureId::ALL {
            let texts = Language::ALL.map(|language| label(language, id));
            assert!(texts.iter().all(|text| !text.is_empty() && *text == text.trim()), "{id:?}: {texts:?}");
            assert_eq!(BTreeSet::from(texts).len(), texts.len(), "{id:?}: {texts:?}");
        }
        for language in Language::ALL {
            let labels: BTreeSet<_> = FigureId::ALL.iter().map(|id| label(language, *id)).collect();
            assert_eq!(labels.len(), FigureId::ALL.len(), "{language:?}: {labels:?}");
        }
    }
}
