//! The words of the page `timeline`.

use crate::i18n::messages::timeline::Timeline;

pub(super) const TIMELINE: Timeline = Timeline { page: "Ajajoon" };
