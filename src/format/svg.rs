//! A chart as an SVG file that stands alone: its title, its legend, and every colour, size and font written into it, on white
//! ground. It is for documents and slides, so it is light whatever the screen is.

use std::fmt::Write;

use crate::model::chart::drawing::{Anchor, Drawing, Label, Stroke, Style, TEXT, text_width, wrapped};
use crate::model::chart::{Chart, Paint};

/// How wide the drawing in a file is, in pixels.
const WIDTH: f64 = 720.0;
/// White around all of it.
const MARGIN: f64 = 24.0;
/// From line to line.
const LINE: f64 = 18.0;

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
    let mut body = String::new();
    let mut y = MARGIN + TEXT;
    look.text(&mut body, (MARGIN, y), "start", ("--ink", 16.0, true), title);
    for line in wrapped(note, WIDTH) {
        y += LINE;
        look.text(&mut body, (MARGIN, y), "start", ("--ink-muted", TEXT, false), &line);
    }
    y += LINE;
    _ = write!(body, "<g transform=\"translate({MARGIN} {y})\">");
    look.drawing(&mut body, &drawing);
    body.push_str("</g>\n");
    y += drawing.height + LINE;
    y = look.legend(&mut body, chart, y);
    let (width, height) = (WIDTH + 2.0 * MARGIN, (y + MARGIN).ceil());
    let (title, summary, font) = (escaped(title), escaped(&chart.summary), escaped(look.font));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"{font}\">\n<title>{title}</title>\n<desc>{summary}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n{body}</svg>\n"
    )
}

impl Look<'_> {
    fn text(&self, to: &mut String, (x, y): (f64, f64), anchor: &str, style: (&str, f64, bool), text: &str) {
        let (colour, size, is_strong) = style;
        let (fill, weight) = ((self.colour)(colour), if is_strong { 600 } else { 400 });
        let text = escaped(text);
        _ = writeln!(
            to,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" font-size=\"{size}\" font-weight=\"{weight}\" \
             fill=\"{fill}\">{text}</text>"
        );
    }

    fn label(&self, to: &mut String, label: &Label) {
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
        self.text(to, (label.x, label.y), anchor, (colour, TEXT, is_strong), &label.text);
    }

    fn lines(&self, to: &mut String, drawing: &Drawing, wanted: fn(Stroke) -> bool) {
        for line in drawing.lines.iter().filter(|line| wanted(line.stroke)) {
            let (colour, width, dashes) = match line.stroke {
                Stroke::Grid => ("--line-soft", 1, ""),
                Stroke::Zero => ("--ink-muted", 1, ""),
                Stroke::Limit => ("--ink", 2, " stroke-dasharray=\"4 3\""),
            };
            let (x, from, until, colour) = (line.x, line.from, line.to, (self.colour)(colour));
            _ = writeln!(
                to,
                "<line x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{from:.1}\" y2=\"{until:.1}\" stroke=\"{colour}\" \
                 stroke-width=\"{width}\"{dashes}/>"
            );
        }
    }

    /// In the order of the screen: the scale below the marks, the limit above them.
    fn drawing(&self, to: &mut String, drawing: &Drawing) {
        self.lines(to, drawing, |stroke| stroke == Stroke::Grid);
        for mark in &drawing.marks {
            let (x, y, width, height) = (mark.x, mark.y, mark.width, mark.height);
            let (fill, words) = ((self.colour)(paint(mark.paint)), escaped(&mark.words));
            _ = writeln!(
                to,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{fill}\">\
                 <title>{words}</title></rect>"
            );
            if let Some(label) = &mark.label {
                self.label(to, label);
            }
        }
        self.lines(to, drawing, |stroke| stroke != Stroke::Grid);
        for label in &drawing.labels {
            self.label(to, label);
        }
    }

    /// The legend in as many lines as it takes; answers where it ends.
    fn legend(&self, to: &mut String, chart: &Chart, top: f64) -> f64 {
        let (mut x, mut y) = (MARGIN, top + TEXT);
        for (paint_of, name) in &chart.legend {
            let width = text_width(name, false) + 18.0;
            if x > MARGIN && x + width > MARGIN + WIDTH {
                (x, y) = (MARGIN, y + LINE);
            }
            let (fill, above) = ((self.colour)(paint(*paint_of)), y - 10.0);
            _ = writeln!(
                to,
                "<rect x=\"{x:.1}\" y=\"{above:.1}\" width=\"12\" height=\"12\" rx=\"2\" fill=\"{fill}\"/>"
            );
            self.text(to, (x + 18.0, y), "start", ("--ink-muted", TEXT, false), name);
            x += width + 16.0;
        }
        if let Some(unit) = &chart.unit {
            self.text(to, (x, y), "start", ("--ink-muted", TEXT, false), unit);
        }
        y
    }
}

/// The name of a paint's colour in the style sheet.
const fn paint(paint: Paint) -> &'static str {
    match paint {
        Paint::One => "--series-1",
        Paint::Two => "--series-2",
        Paint::Three => "--series-3",
        Paint::Four => "--series-4",
        Paint::Five => "--series-5",
        Paint::Six => "--series-6",
        Paint::Danger => "--danger-ink",
    }
}

/// Text between tags and within quotes; what XML cannot hold is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
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
