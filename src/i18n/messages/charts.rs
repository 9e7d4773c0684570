//! What stands around every chart.

/// The words in one language.
#[derive(Debug)]
pub struct Charts {
    pub as_table: &'static str,
    pub as_chart: &'static str,
    pub save: &'static str,
    pub save_svg: &'static str,
    pub save_png: &'static str,
    pub no_picture: &'static str,
}
