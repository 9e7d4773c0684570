//! Where everything stands in a chart of a given width, in pixels of the screen. Lengths are inexact, as a drawing is;
//! every number that is read comes with the chart, as a text.

use rust_decimal::prelude::ToPrimitive;

use super::{Bar, Chart, Paint, Shape};
use crate::model::decimal::Decimal;

/// The height of the letters.
pub const TEXT: f64 = 12.0;
/// From line to line.
pub(super) const LINE: f64 = 15.0;
/// Between neighbouring marks: it tells them apart without their colours.
const GAP: f64 = 1.5;
/// Between a bar and its words.
const AIR: f64 = 8.0;
/// Between the edge of a mark and the text on it.
const INSET: f64 = 5.0;
/// So much of the width a name may take before it goes on in the next line.
const NAMES: f64 = 0.36;

/// Where a text begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// Its beginning stands at the place.
    Start,
    /// Its middle does.
    Middle,
    /// Its end does.
    End,
}

/// How a text looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// The name of a bar, or a number beside a mark.
    Plain,
    /// What stands behind a bar.
    Strong,
    /// What the scale says.
    Axis,
    /// A text on a mark.
    On(Paint),
}

/// A text.
#[derive(Clone, PartialEq, Debug)]
pub struct Label {
    /// From the left.
    pub x: f64,
    /// From above, to the line that the letters stand on.
    pub y: f64,
    /// Where it begins.
    pub anchor: Anchor,
    /// How it looks.
    pub style: Style,
    /// What it says.
    pub text: String,
}

/// What a line is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stroke {
    /// A place on the scale.
    Grid,
    /// Nothing.
    Zero,
    /// A limit.
    Limit,
}

/// A line from above down.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// From the left.
    pub x: f64,
    /// Where it begins, from above.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// What it is for.
    pub stroke: Stroke,
}

/// A mark in its place.
#[derive(Clone, PartialEq, Debug)]
pub struct Placed {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// What it is painted with.
    pub paint: Paint,
    /// How much it stands for.
    pub value: Decimal,
    /// In which row it stands: which of the bars it is in, or its row on the map.
    pub row: usize,
    /// In which column: which mark of its bar it is, or its column on the map.
    pub column: usize,
    /// What it says, as a whole.
    pub words: String,
    /// The text on it or beside it, if there is one.
    pub label: Option<Label>,
}

/// A chart with everything in its place.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Drawing {
    /// How wide it is.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// The marks, bar by bar.
    pub marks: Vec<Placed>,
    /// The texts that belong to no mark.
    pub labels: Vec<Label>,
    /// The lines.
    pub lines: Vec<Line>,
}

/// About how wide a text is, in the fonts of the program; rather too wide than too narrow.
pub fn text_width(text: &str, is_strong: bool) -> f64 {
    let letter = |letter: char| match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | '\'' | '|' => 0.3,
        ' ' | '\u{a0}' | 'f' | 't' | 'r' | 'I' | '(' | ')' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' | 'ж' | 'ш' | 'щ' | 'ю' | 'ы' | 'м' | 'ф' | '%' => 0.9,
        letter if letter.is_uppercase() => 0.72,
        _ => 0.58,
    };
    let width: f64 = text.chars().map(letter).sum();
    TEXT * width * if is_strong { 1.06 } else { 1.0 }
}

/// A text in lines of at most so many pixels; a word that is longer has a line of its own.
pub fn wrapped(text: &str, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if text_width(line, false) + text_width(word, false) + TEXT * 0.38 <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The words that a text is cut into where a line ends.
fn longest_word(text: &str) -> f64 {
    text.split(' ').map(|word| text_width(word, false)).fold(0.0, f64::max)
}

fn length(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

/// Where the marks of a bar begin and end on its scale, from the middle out where they diverge; what is nothing, or cannot
/// stand behind another, has no place.
pub fn spans(bar: &Bar, shape: Shape) -> Vec<(f64, f64)> {
    let mut from = 0.0;
    let span = |value: f64| match shape {
        Shape::Stacked => {
            let start = from;
            from += value.max(0.0);
            (start, from)
        }
        Shape::Diverging | Shape::Map => (value.min(0.0), value.max(0.0)),
    };
    bar.marks.iter().map(|mark| length(mark.value)).map(span).collect()
}

impl Chart {
    /// Puts everything in its place.
    pub fn draw(&self, width: f64) -> Drawing {
        if self.shape == Shape::Map {
            return self.draw_map(width);
        }
        let bars = self.drawn_bars();
        let widest = |of: &dyn Fn(&Bar) -> f64| bars.iter().map(of).fold(0.0, f64::max);
        let names = widest(&|bar| text_width(&bar.name, false));
        let names = names.min((width * NAMES).max(widest(&|bar| longest_word(&bar.name))));
        let left = if names > 0.0 { names + AIR } else { 0.0 };
        let ends = widest(&|bar| text_width(&bar.end, true));
        let right = (width - if ends > 0.0 { ends + AIR } else { 0.0 }).max(left + 1.0);
        let few = bars.len() <= 5 && self.shape == Shape::Stacked && self.limit.is_none();
        let (thickness, pitch): (f64, f64) = if few { (28.0, 40.0) } else { (18.0, 26.0) };
        let mut scale = Scale::of(self, left, right);
        let mut drawing = Drawing { width, ..Drawing::default() };
        let has_limit_name = self.limit.as_ref().is_some_and(|(_, name)| !name.is_empty());
        let first = if has_limit_name { LINE + 3.0 } else { 2.0 };
        let mut top = first;
        scale.fit(bars);
        let mut group = "";
        for (index, bar) in bars.iter().enumerate() {
            if bar.group != group {
                group = &bar.group;
                // Strong letters are a little wider than plain ones.
                for text in wrapped(group, width / 1.06) {
                    top += LINE;
                    let (anchor, style) = (Anchor::Start, Style::Strong);
                    drawing.labels.push(Label { x: 0.0, y: top, anchor, style, text });
                }
                top += 2.0;
            }
            let lines = wrapped(&bar.name, names);
            let row = pitch.max(lines.len() as f64 * LINE + 8.0);
            let y = top + (row - thickness) / 2.0;
            let above = top + (row - lines.len() as f64 * LINE) / 2.0 - 3.5;
            for (line, text) in (1..).map(f64::from).zip(lines) {
                let label = Label { x: names, y: above + line * LINE, anchor: Anchor::End, style: Style::Plain, text };
                drawing.labels.push(label);
            }
            let mut end = scale.zero;
            let mut column = 0;
            for (mark, (from, to)) in bar.marks.iter().zip(spans(bar, self.shape)) {
                let (x, to) = (scale.at(from), scale.at(to));
                if to <= x {
                    continue;
                }
                end = end.max(to);
                let gap = if self.shape == Shape::Stacked { GAP } else { 0.0 };
                let width = (to - x - gap).max(1.0);
                let place = Label {
                    x: x + width / 2.0,
                    y: y + thickness / 2.0 + 4.5,
                    anchor: Anchor::Middle,
                    style: Style::On(mark.paint),
                    text: mark.on.clone(),
                };
                drawing.marks.push(Placed {
                    x,
                    y,
                    width,
                    height: thickness,
                    paint: mark.paint,
                    value: mark.value,
                    row: index,
                    column,
                    words: mark.words.clone(),
                    label: self.shape.label(place, x, width, mark.value < Decimal::ZERO),
                });
                column += 1;
            }
            if !bar.end.is_empty() {
                let x = bar.limit.map_or(end, |limit| end.max(scale.at(length(limit)))) + AIR;
                let y = y + thickness / 2.0 + 4.5;
                let label = Label { x, y, anchor: Anchor::Start, style: Style::Strong, text: bar.end.clone() };
                drawing.labels.push(label);
            }
            if let Some(limit) = bar.limit {
                let (x, from, to) = (scale.at(length(limit)), y - 3.0, y + thickness + 3.0);
                drawing.lines.push(Line { x, from, to, stroke: Stroke::Limit });
            }
            top += row;
        }
        drawing.height = top + 2.0;
        self.draw_scale(&scale, first, top, &mut drawing);
        drawing
    }

    /// The scale, the limit and the line of nothing, from above the bars to below them.
    fn draw_scale(&self, scale: &Scale, first: f64, top: f64, drawing: &mut Drawing) {
        for (value, text) in &self.ticks {
            let x = scale.at(length(*value));
            drawing.lines.push(Line { x, from: first - 2.0, to: top, stroke: Stroke::Grid });
            let label = Label { x, y: top + LINE, anchor: Anchor::Middle, style: Style::Axis, text: text.clone() };
            drawing.labels.push(label);
            drawing.height = top + LINE + 5.0;
        }
        if self.shape == Shape::Diverging {
            drawing.lines.push(Line { x: scale.zero, from: first - 2.0, to: top, stroke: Stroke::Zero });
        }
        if let Some((limit, name)) = &self.limit {
            let x = scale.at(length(*limit));
            drawing.lines.push(Line { x, from: first - 2.0, to: top, stroke: Stroke::Limit });
            let half = text_width(name, false) / 2.0;
            let within = x.min(drawing.width - half).max(half);
            let label = Label { x: within, y: TEXT, anchor: Anchor::Middle, style: Style::Axis, text: name.clone() };
            drawing.labels.extend(Some(label).filter(|label| !label.text.is_empty()));
        }
    }
}

impl Shape {
    /// The text of a mark: on it where it fits. Where it does not, it stands beside a mark that has the room to itself.
    fn label(self, mut label: Label, x: f64, width: f64, is_below: bool) -> Option<Label> {
        if label.text.is_empty() {
            return None;
        }
        let fits = text_width(&label.text, true) + 2.0 * INSET <= width;
        match self {
            Self::Stacked | Self::Map => fits.then_some(label),
            Self::Diverging => {
                let out = if fits { INSET } else { -INSET };
                label.x = if is_below { x + out } else { x + width - out };
                label.anchor = if is_below == fits { Anchor::Start } else { Anchor::End };
                label.style = if fits { label.style } else { Style::Plain };
                Some(label)
            }
        }
    }
}

/// From values to pixels.
struct Scale {
    shape: Shape,
    zero: f64,
    /// Pixels there are from nothing to the edge.
    room: f64,
    /// Pixels a unit.
    unit: f64,
}

impl Scale {
    fn of(chart: &Chart, left: f64, right: f64) -> Self {
        let (zero, room) = match chart.shape {
            Shape::Stacked | Shape::Map => (left, right - left),
            Shape::Diverging => ((left + right) / 2.0, (right - left) / 2.0),
        };
        let bars = chart.drawn_bars();
        let ends = bars.iter().flat_map(|bar| spans(bar, chart.shape)).map(|(from, to)| to.max(-from));
        let limits = bars.iter().filter_map(|bar| bar.limit).chain(chart.limit.iter().map(|(limit, _)| *limit));
        let ticks = chart.ticks.iter().map(|(value, _)| *value);
        let most = ends.chain(limits.chain(ticks).map(length)).fold(0.0, f64::max);
        Self { shape: chart.shape, zero, room, unit: if most > 0.0 { room / most } else { 0.0 } }
    }

    fn at(&self, value: f64) -> f64 {
        self.zero + value * self.unit
    }

    /// Draws everything so much smaller that the texts beside marks have room, too.
    fn fit(&mut self, bars: &[Bar]) {
        if self.shape == Shape::Stacked {
            return;
        }
        for mark in bars.iter().flat_map(|bar| &bar.marks) {
            let (value, text) = (length(mark.value).abs(), text_width(&mark.on, true));
            let is_beside = text + 2.0 * INSET > value * self.unit;
            let room = (self.room - text - INSET).max(1.0);
            if is_beside && value * self.unit > room {
                self.unit = room / value;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Mark;
    use super::*;

    fn mark(paint: Paint, value: i64) -> Mark {
        Mark { paint, value: value.into(), on: value.to_string(), words: format!("= {value}") }
    }

    fn bar(name: &str, values: &[i64]) -> Bar {
        let marks = values.iter().zip(Paint::SERIES).map(|(value, paint)| mark(paint, *value)).collect();
        Bar { name: name.into(), marks, ..Bar::default() }
    }

    fn marks(drawing: &Drawing) -> String {
        let one = |mark: &Placed| format!("{}: {:.1}–{:.1}", mark.paint.class(), mark.x, mark.x + mark.width);
        drawing.marks.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn stacked_marks_follow_each_other_with_a_gap() {
        let check = |values: &[i64], expected: &str| {
            let chart = Chart { bars: vec![bar("", values)], ..Chart::default() };
            assert_eq!(marks(&chart.draw(400.0)), expected, "{values:?}");
        };
        check(&[100, 100], "s1: 0.0–198.5, s2: 200.0–398.5");
        check(&[300, 0, 100], "s1: 0.0–298.5, s3: 300.0–398.5");
        check(&[100, -50, 100], "s1: 0.0–198.5, s3: 200.0–398.5");
        check(&[399, 1], "s1: 0.0–397.5, s2: 399.0–400.0");
        check(&[0, 0], "");
        check(&[], "");
    }

    #[test]
    fn diverging_marks_stand_on_their_side_of_nothing() {
        let check = |values: &[i64], expected: &str| {
            let chart = Chart { bars: vec![bar("", values)], shape: Shape::Diverging, ..Chart::default() };
            assert_eq!(marks(&chart.draw(400.0)), expected, "{values:?}");
        };
        check(&[-100, 50], "s1: 0.0–200.0, s2: 200.0–300.0");
        check(&[25, -100], "s1: 200.0–250.0, s2: 0.0–200.0");
    }

    #[test]
    fn a_limit_and_the_scale_are_measured_as_the_bars_are() {
        let ticks = vec![(0.into(), "0".into()), (200.into(), "200".into())];
        let limit = Some((50.into(), "most".into()));
        let chart = Chart { bars: vec![bar("", &[100])], ticks, limit, ..Chart::default() };
        let drawing = chart.draw(400.0);
        let at = |stroke: Stroke| drawing.lines.iter().filter(move |line| line.stroke == stroke).map(|line| line.x);
        assert_eq!(at(Stroke::Grid).collect::<Vec<_>>(), [0.0, 400.0]);
        assert_eq!(at(Stroke::Limit).collect::<Vec<_>>(), [100.0]);
        assert_eq!(marks(&drawing), "s1: 0.0–198.5");
        let own = Bar { limit: Some(400.into()), ..bar("", &[100]) };
        let drawing = Chart { bars: vec![own], ..Chart::default() }.draw(400.0);
        assert_eq!(marks(&drawing), "s1: 0.0–98.5");
        assert_eq!(drawing.lines.first().map(|line| line.x), Some(400.0));
    }

    #[test]
    fn a_text_stands_on_its_mark_only_where_it_fits() {
        let placed = |shape: Shape, values: &[i64]| {
            let drawing = Chart { bars: vec![bar("", values)], shape, ..Chart::default() }.draw(200.0);
            let one = |mark: &Placed| match &mark.label {
                Some(Label { style: Style::On(_), text, .. }) => format!("on {text}"),
                Some(Label { text, .. }) => format!("beside {text}"),
                None => "none".to_owned(),
            };
            drawing.marks.iter().map(one).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(placed(Shape::Stacked, &[1900, 100]), "on 1900, none");
        assert_eq!(placed(Shape::Diverging, &[-1900, 100]), "on -1900, beside 100");
    }

    #[test]
    fn all_texts_keep_within_the_drawing() {
        let long = "Koordineerimine, süsteemid ja teavitus";
        for width in [220.0, 320.0, 400.0, 900.0] {
            for shape in [Shape::Stacked, Shape::Diverging] {
                let mut bars = vec![bar(long, &[-100_000, 95_000]), bar("Sõit", &[-90_000, 40]), bar("A", &[-1, 1])];
                for bar in &mut bars {
                    bar.end = if shape == Shape::Stacked { "puudu 2".into() } else { String::new() };
                }
                let drawing = Chart { bars, shape, ..Chart::default() }.draw(width);
                for label in drawing.labels.iter().chain(drawing.marks.iter().filter_map(|mark| mark.label.as_ref())) {
                    let size = text_width(&label.text, label.style != Style::Plain);
                    let left = match label.anchor {
                        Anchor::Start => label.x,
                        Anchor::Middle => label.x - size / 2.0,
                        Anchor::End => label.x - size,
                    };
                    let right = left + size;
                    assert!(left > -0.5 && right < width + 0.5, "{width} {shape:?}: {label:?} from {left} to {right}");
                    assert!(label.y > 8.0 && label.y < drawing.height, "{label:?} in {}", drawing.height);
                }
            }
        }
    }

    #[test]
    fn a_group_is_named_once_above_its_bars() {
        let of = |group: &str, name: &str| Bar { group: group.into(), ..bar(name, &[1]) };
        let bars = vec![of("A", "1"), of("A", "2"), of("B", "1")];
        let drawing = Chart { bars, ..Chart::default() }.draw(400.0);
        let texts: Vec<&str> = drawing.labels.iter().map(|label| label.text.as_str()).collect();
        assert_eq!(texts, ["A", "1", "2", "B", "1"]);
        let heights: Vec<f64> = drawing.labels.iter().map(|label| label.y).collect();
        assert!(heights.is_sorted(), "{heights:?}");
        assert_eq!(of("A", "1").full_name(), "A, 1");
        assert_eq!(of("", "1").full_name(), "1");
    }

    #[test]
    fn a_long_name_goes_on_in_the_next_line() {
        let check = |text: &str, width: f64, expected: &[&str]| assert_eq!(wrapped(text, width), expected, "{text}");
        check("Kohtumisi juhtumi kohta", 400.0, &["Kohtumisi juhtumi kohta"]);
        check("Kohtumisi juhtumi kohta", 110.0, &["Kohtumisi juhtumi", "kohta"]);
        check("Kohtumisi juhtumi kohta", 10.0, &["Kohtumisi", "juhtumi", "kohta"]);
        check("", 100.0, &[]);
    }
}
