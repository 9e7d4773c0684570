//! A chart as an SVG file that stands alone: its title, its legend, and every colour, size and font written into it, on white
//! ground. It is for documents and slides, so it is light whatever the screen is.

use std::fmt::Write;

use super::markup::escape;
use crate::model::chart::drawing::{Anchor, Drawing, Label, Stroke, Style, TEXT, text_width, wrapped};
use crate::model::chart::{Chart, Paint};

/// How wide the drawing in a file is, in pixels.
const WIDTH: f64 = 720.0;
/// White around all of it.
const MARGIN: f64 = 24.0;
/// From line to line.
const LINE: f64 = 18.0;
/// How much of its colour each shade has, from none on; the same as in the style sheet.
const SHADES: [f64; 4] = [0.0, 0.15, 0.28, 0.42];
/// The size of the title.
const TITLE: f64 = 16.0;

/// The colours and the font, as a style sheet writes them.
pub struct Look<'a> {
    /// The value of a colour by its name in the style sheet.
    pub colour: &'a dyn Fn(&str) -> String,
    /// The list of fonts.
    pub font: &'a str,
}

/// Writes a chart under its title and what is said of it.
pub fn write_chart(chart: &Chart, title: &str, note: &str, look: &Look<'_>) -> String {
    let drawing = chart.draw(WIDTH);
    let mut y = MARGIN + TEXT;
    let mut body = look.text((MARGIN, y), "start", ("--ink", TITLE, true), title);
    for line in wrapped(note, WIDTH) {
        y += LINE;
        body += &look.text((MARGIN, y), "start", ("--ink-muted", TEXT, false), &line);
    }
    y += LINE;
    body += &element("g", &[("transform", format!("translate({MARGIN} {y})"))], &look.drawing(&drawing));
    y += drawing.height + LINE;
    let (legend, end) = look.legend(chart, y);
    let (width, height) = (WIDTH + 2.0 * MARGIN, (end + MARGIN).ceil());
    let ground = [("width", width.to_string()), ("height", height.to_string()), ("fill", "#ffffff".to_owned())];
    let content = [
        element("title", &[], &escape(title)),
        element("desc", &[], &escape(&chart.summary)),
        element("rect", &ground, ""),
        body,
        legend,
    ];
    let about = [
        ("xmlns", "http://www.w3.org/2000/svg".to_owned()),
        ("width", width.to_string()),
        ("height", height.to_string()),
        ("viewBox", format!("0 0 {width} {height}")),
        ("font-family", look.font.to_owned()),
    ];
    element("svg", &about, &content.concat())
}

/// An element on a line of its own; its content is XML already.
fn element(name: &str, attributes: &[(&str, String)], content: &str) -> String {
    let mut text = format!("<{name}");
    for (name, value) in attributes {
        _ = write!(text, " {name}=\"{}\"", escape(value));
    }
    _ = match content {
        "" => writeln!(text, "/>"),
        content => writeln!(text, ">{content}</{name}>"),
    };
    text
}

/// A length in pixels.
fn pixels(length: f64) -> String {
    format!("{length:.1}")
}

impl Look<'_> {
    fn text(&self, (x, y): (f64, f64), anchor: &str, style: (&str, f64, bool), text: &str) -> String {
        let (colour, size, is_strong) = style;
        let about = [
            ("x", pixels(x)),
            ("y", pixels(y)),
            ("text-anchor", anchor.to_owned()),
            ("font-size", size.to_string()),
            ("font-weight", if is_strong { "600" } else { "400" }.to_owned()),
            ("fill", (self.colour)(colour)),
        ];
        element("text", &about, &escape(text))
    }

    fn label(&self, label: &Label) -> String {
        let anchor = match label.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let (colour, is_strong) = match label.style {
            Style::Plain => ("--ink", false),
            Style::Strong => ("--ink", true),
            Style::Axis => ("--ink-muted", false),
            Style::On(Paint::Two) => ("--series-2-ink", true),
            Style::On(_) => ("--series-ink", true),
        };
        self.text((label.x, label.y), anchor, (colour, TEXT, is_strong), &label.text)
    }

    fn lines(&self, drawing: &Drawing, wanted: fn(Stroke) -> bool) -> String {
        let line = |line: &crate::model::chart::drawing::Line| {
            let (colour, width, dashes) = match line.stroke {
                Stroke::Grid => ("--line-soft", "1", None),
                Stroke::Zero => ("--ink-muted", "1", None),
                Stroke::Limit => ("--ink", "2", Some("4 3")),
            };
            let mut about = vec![
                ("x1", pixels(line.x)),
                ("x2", pixels(line.x)),
                ("y1", pixels(line.from)),
                ("y2", pixels(line.to)),
                ("stroke", (self.colour)(colour)),
                ("stroke-width", width.to_owned()),
            ];
            about.extend(dashes.map(|dashes| ("stroke-dasharray", dashes.to_owned())));
            element("line", &about, "")
        };
        drawing.lines.iter().filter(|line| wanted(line.stroke)).map(line).collect()
    }

    fn rect(&self, (x, y): (f64, f64), (width, height): (f64, f64), paint: Paint, content: &str) -> String {
        let mut about = vec![
            ("x", pixels(x)),
            ("y", pixels(y)),
            ("width", pixels(width)),
            ("height", pixels(height)),
            ("fill", (self.colour)(colour(paint))),
        ];
        // As in the style sheet: what is shaded is edged, because nothing may be white on white.
        if let Paint::Shade(shade) = paint {
            about.push(("fill-opacity", SHADES.get(usize::from(shade)).unwrap_or(&SHADES[3]).to_string()));
            about.push(("stroke", (self.colour)("--line")));
        }
        element("rect", &about, content)
    }

    /// In the order of the screen: the scale below the marks, the limit above them.
    fn drawing(&self, drawing: &Drawing) -> String {
        let mut text = self.lines(drawing, |stroke| stroke == Stroke::Grid);
        for mark in &drawing.marks {
            let words = element("title", &[], &escape(&mark.words));
            text += &self.rect((mark.x, mark.y), (mark.width, mark.height), mark.paint, &words);
            text.extend(mark.label.as_ref().map(|label| self.label(label)));
        }
        text += &self.lines(drawing, |stroke| stroke != Stroke::Grid);
        text.extend(drawing.labels.iter().map(|label| self.label(label)));
        text
    }

    /// The legend in as many lines as it takes, and where it ends.
    fn legend(&self, chart: &Chart, top: f64) -> (String, f64) {
        let (mut x, mut y) = (MARGIN, top + TEXT);
        let mut text = String::new();
        for (paint, name) in &chart.legend {
            let width = text_width(name, false) + LINE;
            if x > MARGIN && x + width > MARGIN + WIDTH {
                (x, y) = (MARGIN, y + LINE);
            }
            text += &self.rect((x, y - 10.0), (TEXT, TEXT), *paint, "");
            text += &self.text((x + LINE, y), "start", ("--ink-muted", TEXT, false), name);
            x += width + TITLE;
        }
        let unit = chart.unit.iter().map(|unit| self.text((x, y), "start", ("--ink-muted", TEXT, false), unit));
        text.extend(unit);
        (text, y)
    }
}

/// The name of a paint's colour in the style sheet.
const fn colour(paint: Paint) -> &'static str {
    match paint {
        Paint::One | Paint::Shade(_) => "--series-1",
        Paint::Two => "--series-2",
        Paint::Three => "--series-3",
        Paint::Four => "--series-4",
        Paint::Five => "--series-5",
        Paint::Six => "--series-6",
        Paint::Danger => "--danger-ink",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::chart::{Bar, Mark};

    fn written(name: &str) -> String {
        let mark = Mark { paint: Paint::Two, value: 3.into(), on: "3".into(), words: "kolm".into() };
        let bars = vec![Bar { name: name.into(), marks: vec![mark], ..Bar::default() }];
        let legend = vec![(Paint::Two, "Vaja".into())];
        let chart =
            Chart { bars, legend, unit: Some("tk".into()), limit: Some((2.into(), "piir".into())), ..Chart::default() };
        let look = Look { colour: &|token| format!("[{token}]"), font: "\"Segoe UI\", sans-serif" };
        write_chart(&chart, "Pealkiri", "Märkus", &look)
    }

    #[test]
    fn the_file_says_all_that_the_screen_says() {
        let text = written("Baas");
        for words in ["Pealkiri", "Märkus", "Baas", ">3<", "kolm", "Vaja", ">tk<", "piir"] {
            assert!(text.contains(words), "{words} in {text}");
        }
    }

    #[test]
    fn the_file_stands_alone() {
        let text = written("Baas");
        assert!(text.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"768\""), "{text}");
        for foreign in ["class=", "style=", "var(", "href", "url("] {
            assert!(!text.contains(foreign), "{foreign} in {text}");
        }
        let fills = text.matches("<text").count() + text.matches("<rect").count();
        assert_eq!(text.matches("fill=").count(), fills, "all has its colour");
        assert!(text.contains("fill=\"[--series-2]\"") && text.contains("fill=\"[--series-2-ink]\""));
        assert!(text.contains("font-family=\"&quot;Segoe UI&quot;, sans-serif\""));
    }

    #[test]
    fn names_cannot_break_the_file() {
        let text = written("<A & \"B\">\u{1}");
        assert!(text.contains(">&lt;A &amp; &quot;B&quot;&gt; </text>"), "{text}");
    }
}
