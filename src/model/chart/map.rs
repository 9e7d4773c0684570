//! Maps of squares: where each stands, its name, and its number below.

use super::drawing::{Anchor, Drawing, LINE, Label, Placed, Style, text_width, wrapped};
use super::{Bar, Chart};
use crate::model::sort;

/// Between neighbouring squares.
const GAP: f64 = 2.0;
/// From the edge of a square to its texts.
const EDGE: f64 = 4.0;

impl Chart {
    /// Puts every square in its place, row by row. A bar without a square or a mark is in the table alone.
    pub(super) fn draw_map(&self, width: f64) -> Drawing {
        let placed = |bar: &'_ Bar| bar.square.zip(bar.marks.first().cloned());
        let mut bars: Vec<_> = self
            .drawn_bars()
            .iter()
            .filter_map(|bar| placed(bar).map(|(square, mark)| (square, mark, &bar.name)))
            .collect();
        sort::by_key(&mut bars, |((column, row), ..)| (*row, *column));
        let last = |of: fn((u8, u8)) -> u8| bars.iter().map(|(square, ..)| of(*square)).max().unwrap_or_default();
        let pitch = width / (f64::from(last(|(column, _)| column)) + 1.0);
        let side = pitch - GAP;
        // A double name that is too long for a line breaks where it is joined.
        let name = |name: &str| match text_width(name, false) <= side - EDGE {
            true => vec![name.to_owned()],
            false => wrapped(&name.replace('-', "- "), side - EDGE),
        };
        let lines = bars.iter().map(|(.., text)| name(text).len()).max().unwrap_or_default();
        let height = (lines as f64 + 1.0) * LINE + 2.0 * EDGE;
        let mut drawing = Drawing { width, ..Drawing::default() };
        for ((column, row), mark, text) in bars {
            let (x, y) = (f64::from(column) * pitch, f64::from(row) * (height + GAP));
            let label = |line: usize, style: Style, text: String| Label {
                x: x + side / 2.0,
                y: y + (line as f64 + 1.0) * LINE,
                anchor: Anchor::Middle,
                style,
                text,
            };
            for (line, text) in name(text).into_iter().enumerate() {
                drawing.labels.push(label(line, Style::Plain, text));
            }
            drawing.marks.push(Placed {
                x,
                y,
                width: side,
                height,
                paint: mark.paint,
                value: mark.value,
                row: row.into(),
                column: column.into(),
                words: mark.words,
                label: Some(label(lines, Style::Strong, mark.on)),
            });
            drawing.height = drawing.height.max(y + height);
        }
        drawing
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Mark, Paint, Shape};
    use super::*;

    fn map(squares: &[(&str, (u8, u8), usize)]) -> Chart {
        let bar = |(name, square, count): &(&str, (u8, u8), usize)| {
            let mark = Mark {
                paint: Paint::shade(*count, 6),
                value: (*count).into(),
                on: count.to_string(),
                words: format!("{name}: {count}"),
            };
            Bar { name: (*name).to_owned(), square: Some(*square), marks: vec![mark], ..Bar::default() }
        };
        Chart { shape: Shape::Map, bars: squares.iter().map(bar).collect(), ..Chart::default() }
    }

    #[test]
    fn squares_stand_in_their_rows_and_columns_and_none_is_left_out_for_being_nothing() {
        let drawing = map(&[("Valga", (1, 1), 6), ("Harju", (0, 0), 0), ("Tartu", (2, 0), 1)]).draw(300.0);
        let one = |mark: &Placed| {
            format!("{} {} {:.0}+{:.0},{:.0}", mark.words, mark.paint.class(), mark.x, mark.width, mark.y)
        };
        let marks: Vec<_> = drawing.marks.iter().map(one).collect();
        assert_eq!(marks, ["Harju: 0 shade-0 0+98,0", "Tartu: 1 shade-1 200+98,0", "Valga: 6 shade-3 100+98,40"]);
        assert_eq!((drawing.width, drawing.height), (300.0, 78.0));
    }

    #[test]
    fn names_and_numbers_keep_within_their_square() {
        let drawing = map(&[("Lääne-Viru", (0, 0), 12), ("Põlva", (5, 0), 3)]).draw(330.0);
        let labels = drawing.labels.iter().chain(drawing.marks.iter().filter_map(|mark| mark.label.as_ref()));
        let texts: Vec<_> = labels.map(|label| format!("{} {:.0}", label.text, label.y)).collect();
        assert_eq!(texts, ["Lääne- 15", "Viru 30", "Põlva 15", "12 45", "3 45"]);
        let wide = map(&[("Lääne-Viru", (0, 0), 12)]).draw(100.0);
        assert_eq!(wide.labels.iter().map(|label| label.text.as_str()).collect::<Vec<_>>(), ["Lääne-Viru"]);
        assert!(drawing.labels.iter().all(|label| label.y < drawing.height));
    }

    #[test]
    fn a_map_of_nothing_is_empty() {
        assert!(map(&[]).draw(300.0).marks.is_empty());
    }

    #[test]
    fn a_shade_says_which_third_of_the_most_there_is() {
        let check = |count: usize, most: usize, expected: u8| {
            assert_eq!(Paint::shade(count, most), Paint::Shade(expected), "{count} of {most}");
        };
        check(0, 6, 0);
        check(1, 6, 1);
        check(2, 6, 1);
        check(3, 6, 2);
        check(5, 6, 3);
        check(6, 6, 3);
        check(9, 6, 3);
        check(0, 0, 0);
        check(1, 1, 3);
    }
}
