//! What stands around every chart.

use crate::i18n::messages::charts::Charts;

pub(super) const CHARTS: Charts = Charts {
    as_table: "As a table",
    as_chart: "As a chart",
    save: "Download the chart",
    save_svg: "Download (SVG)",
    save_png: "Download (PNG)",
    no_picture: "The image could not be created. Download the chart as an SVG file instead.",
};
