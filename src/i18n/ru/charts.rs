//! What stands around every chart.

use crate::i18n::messages::charts::Charts;

pub(super) const CHARTS: Charts = Charts {
    as_table: "В виде таблицы",
    as_chart: "В виде диаграммы",
    save: "Скачать диаграмму",
    save_svg: "Скачать (SVG)",
    save_png: "Скачать (PNG)",
    no_picture: "Не удалось создать изображение. Скачайте диаграмму в формате SVG.",
};
