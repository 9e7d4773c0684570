//! Charts as plain data: bars of marks that stand behind each other or on both sides of nothing, and maps of squares. What a
//! chart says is made by whoever shows it; where everything stands in it is worked out in [`drawing`], in pixels.

pub mod drawing;
mod map;

use super::decimal::Decimal;

/// What a mark is painted with. Colour is never all that tells marks apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paint {
    /// The first series.
    One,
    /// The second.
    Two,
    /// The third.
    Three,
    /// The fourth.
    Four,
    /// The fifth.
    Five,
    /// The sixth.
    Six,
    /// What is short, late or too much.
    Danger,
    /// The first series, the deeper the more there is: from 0, for nothing, to [`Paint::DEEPEST`].
    Shade(u8),
}

impl Paint {
    /// The series in their order.
    pub const SERIES: [Self; 6] = [Self::One, Self::Two, Self::Three, Self::Four, Self::Five, Self::Six];

    /// The deepest shade.
    pub const DEEPEST: u8 = 3;

    /// The shade of so many where the most is `most`: the same step for each third of it.
    pub fn shade(count: usize, most: usize) -> Self {
        let steps = count.saturating_mul(usize::from(Self::DEEPEST)).div_ceil(most.max(1));
        Self::Shade(u8::try_from(steps).unwrap_or(Self::DEEPEST).min(Self::DEEPEST))
    }

    /// Its class in style sheets.
    pub const fn class(self) -> &'static str {
        match self {
            Self::One => "s1",
            Self::Two => "s2",
            Self::Three => "s3",
            Self::Four => "s4",
            Self::Five => "s5",
            Self::Six => "s6",
            Self::Danger => "over",
            Self::Shade(0) => "shade-0",
            Self::Shade(1) => "shade-1",
            Self::Shade(2) => "shade-2",
            Self::Shade(_) => "shade-3",
        }
    }
}

/// A value in a bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// What it is painted with.
    pub paint: Paint,
    /// How much.
    pub value: Decimal,
    /// A short text that stands on it where there is room.
    pub on: String,
    /// What it says, as a whole: "1. aasta, Kohtumised: 237 262,50 €".
    pub words: String,
}

/// A cell of the table behind a chart.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Cell {
    /// As people read it.
    pub text: String,
    /// The number, if it is one.
    pub value: Option<Decimal>,
}

/// A bar, and its row in the table.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Bar {
    /// What it and its neighbours are about: said once, above the first of them.
    pub group: String,
    /// What it is about.
    pub name: String,
    /// Its marks in their order. What is nothing is not drawn.
    pub marks: Vec<Mark>,
    /// What stands behind it.
    pub end: String,
    /// A limit of its own to hold it against.
    pub limit: Option<Decimal>,
    /// Where it stands on a map: its column and row, from the north-west.
    pub square: Option<(u8, u8)>,
    /// Its row in the table, but for the name.
    pub cells: Vec<Cell>,
}

impl Bar {
    /// What it is about as a whole, where it stands alone.
    pub fn full_name(&self) -> String {
        if self.group.is_empty() { self.name.clone() } else { format!("{}, {}", self.group, self.name) }
    }
}

/// How the marks of a bar stand to each other.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Shape {
    /// Behind each other, from nothing on.
    #[default]
    Stacked,
    /// On both sides of nothing, by their sign.
    Diverging,
    /// One square a bar, each with one mark.
    Map,
}

/// A chart.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Chart {
    /// What there is to see in it, in words.
    pub summary: String,
    /// How the marks stand.
    pub shape: Shape,
    /// The bars, and the rows of the table.
    pub bars: Vec<Bar>,
    /// How many of the bars are drawn, where the table has more rows.
    pub drawn: Option<usize>,
    /// What the paints mean.
    pub legend: Vec<(Paint, String)>,
    /// What the numbers on the marks are counted in, where it stands nowhere else.
    pub unit: Option<String>,
    /// The places on the scale that are named.
    pub ticks: Vec<(Decimal, String)>,
    /// A limit to hold all bars against, and its name.
    pub limit: Option<(Decimal, String)>,
    /// The heads of the table: what a bar is, then one for each cell.
    pub heads: Vec<String>,
}

impl Chart {
    /// The bars that are drawn.
    pub fn drawn_bars(&self) -> &[Bar] {
        self.bars.get(..self.drawn.unwrap_or(usize::MAX)).unwrap_or(&self.bars)
    }

    /// Whether a column of the table, counted behind the names, holds words instead of numbers.
    pub fn is_of_words(&self, column: usize) -> bool {
        self.bars.iter().filter_map(|bar| bar.cells.get(column)).all(|cell| cell.value.is_none())
    }
}

/// Places on a scale from nothing to at least `most`, at steps of 1, 2 or 5 times a power of ten: as many steps as come
/// closest to `about` without being more. None where there is nothing to measure.
pub fn ticks(most: Decimal, about: u8) -> Vec<Decimal> {
    let Some(wanted) = most.checked_div(about.into()).filter(|wanted| *wanted > Decimal::ZERO) else {
        return Vec::new();
    };
    let steps = (-12..=24).flat_map(|power| [1, 2, 5].map(|digit| step(digit, power)));
    let Some(step) = steps.flatten().find(|step| *step >= wanted) else { return Vec::new() };
    let mut ticks = vec![Decimal::ZERO];
    while let Some(last) = ticks.last().copied().filter(|last| *last < most) {
        let Some(next) = last.checked_add(step) else { break };
        ticks.push(next.normalize());
    }
    ticks
}

fn step(digit: i64, power: i32) -> Option<Decimal> {
    let scale = u32::try_from(-power).unwrap_or_default();
    let tens = 10_i128.checked_pow(u32::try_from(power).unwrap_or_default())?;
    Decimal::try_from_i128_with_scale(i128::from(digit).checked_mul(tens)?, scale).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::decimal::parse_decimal;

    #[test]
    fn steps_are_one_two_or_five_times_a_power_of_ten() {
        let check = |most: &str, about: u8, expected: &str| {
            let ticks = ticks(parse_decimal(most).unwrap(), about);
            let text = ticks.iter().map(Decimal::to_string).collect::<Vec<_>>().join(" ");
            assert_eq!(text, expected, "{most} in {about}");
        };
        check("538266.96", 6, "0 100000 200000 300000 400000 500000 600000");
        check("6", 6, "0 1 2 3 4 5 6");
        check("7", 6, "0 2 4 6 8");
        check("13", 4, "0 5 10 15");
        check("0.9", 5, "0 0.2 0.4 0.6 0.8 1");
        check("1", 1, "0 1");
        check("0", 6, "");
        check("-4", 6, "");
        check("5", 0, "");
        assert_eq!(ticks(Decimal::MAX, 6), []);
    }

    #[test]
    fn only_so_many_bars_are_drawn_as_are_asked_for() {
        let bars = vec![Bar::default(), Bar::default(), Bar::default()];
        let check = |drawn: Option<usize>, expected: usize| {
            let chart = Chart { bars: bars.clone(), drawn, ..Chart::default() };
            assert_eq!(chart.drawn_bars().len(), expected);
        };
        check(None, 3);
        check(Some(2), 2);
        check(Some(8), 3);
        check(Some(0), 0);
    }
}
