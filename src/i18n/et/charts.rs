//! What stands around every chart.

use crate::i18n::messages::charts::Charts;

pub(super) const CHARTS: Charts = Charts {
    as_table: "Tabelina",
    as_chart: "Joonisena",
    save: "Laadi joonis alla",
    save_svg: "Laadi alla (SVG)",
    save_png: "Laadi alla (PNG)",
    no_picture: "Pildifaili ei õnnestunud luua. Laadi joonis alla SVG-failina.",
};
