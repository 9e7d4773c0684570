//! The partners on the map of the counties, one square a county.

use crate::i18n::places::place;
use crate::model::chart::{Bar, Cell, Chart, Mark, Paint, Shape};
use crate::model::places;
use crate::model::results::network::{Network, square};
use crate::views::kit::texts::{t, title};

/// How many partners there are in each county.
pub fn map(state: &Network) -> Chart {
    let words = &t().network;
    let most = state.counties.values().map(Vec::len).max().unwrap_or_default();
    let bar = |code: &str| {
        let partners = state.counties.get(code).map_or(&[][..], Vec::as_slice);
        let (name, count) = (place(code).map_or("", |place| place.name), partners.len());
        let mark = Mark {
            paint: Paint::shade(count, most),
            value: count.into(),
            on: count.to_string(),
            words: (words.map_words)(name, count),
        };
        let names = partners.iter().map(|record| title(record)).collect::<Vec<_>>().join("; ");
        Bar {
            // Without the word for county, which every one has.
            name: name.split(' ').next().unwrap_or_default().to_owned(),
            square: square(code),
            marks: vec![mark],
            cells: vec![Cell { text: count.to_string(), value: Some(count.into()) }, Cell { text: names, value: None }],
            ..Bar::default()
        }
    };
    let bars: Vec<Bar> = places::counties().map(bar).collect();
    let said = bars.iter().flat_map(|bar| &bar.marks).filter(|mark| !mark.value.is_zero());
    Chart {
        summary: said.map(|mark| mark.words.as_str()).collect::<Vec<_>>().join("; "),
        shape: Shape::Map,
        bars,
        heads: [words.county, words.count, words.partners].map(str::to_owned).to_vec(),
        ..Chart::default()
    }
}
