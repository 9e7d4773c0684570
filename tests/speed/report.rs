//! The figures as a table in the README, and whether one of them has become worse by more than a quarter since the last.

use std::fs;
use std::path::{Path, PathBuf};

/// What stands around the table.
const BEGIN: &str = "<!-- speed: written by `make speed` -->\n";
const END: &str = "<!-- /speed -->\n";
/// So much worse than the last time is a regression.
const WORSE: f64 = 1.25;

/// A figure: how many times the floor, or how long.
pub struct Figure {
    /// What was measured, and among how many records.
    pub what: String,
    /// How much, the less the better.
    pub value: f64,
    /// Its unit: `×` for a ratio.
    pub unit: &'static str,
    /// What the least of programs took in the same run, where the figure is no ratio already: machines differ, so figures of
    /// two runs are compared by their ratios to it.
    pub floor: Option<f64>,
    /// What it should not pass.
    pub limit: Option<f64>,
    /// What it was made of.
    pub made_of: String,
    /// A change of less than this is noise.
    pub noise: f64,
}

impl Figure {
    /// A ratio to the floor, in milliseconds each.
    pub fn ratio(what: impl Into<String>, program: f64, floor: f64, limit: Option<f64>) -> Self {
        let made_of = format!("{program:.1} ms : {floor:.1} ms");
        Self { what: what.into(), value: program / floor, unit: "×", floor: None, limit, made_of, noise: 0.2 }
    }

    /// Milliseconds.
    pub fn time(
        what: impl Into<String>,
        value: f64,
        floor: f64,
        limit: Option<f64>,
        made_of: impl Into<String>,
    ) -> Self {
        Self { what: what.into(), value, unit: "ms", floor: Some(floor), limit, made_of: made_of.into(), noise: 2.0 }
    }

    fn row(&self) -> String {
        let Self { what, value, unit, floor, limit, made_of, .. } = self;
        let [floor, limit] =
            [floor, limit].map(|other| other.map_or(String::new(), |other| format!("{other:.1} {unit}")));
        format!("| {what} | {value:.2} {unit} | {floor} | {limit} | {made_of} |\n")
    }
}

fn readme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// The last value of a figure and its floor, from a table.
fn last(table: &str, what: &str) -> Option<(f64, Option<f64>)> {
    let row = table.lines().find(|line| line.starts_with(&format!("| {what} | ")))?;
    let number = |column: usize| row.split('|').nth(column)?.trim().split(' ').next()?.parse().ok();
    Some((number(2)?, number(3)))
}

/// Writes the table and fails where a figure has become worse by more than a quarter.
pub fn publish(figures: &[Figure]) {
    let text = fs::read_to_string(readme()).expect("the README is there");
    let (before, rest) = text.split_once(BEGIN).expect("the README has a place for the table");
    let (old, after) = rest.split_once(END).expect("the place has an end");
    let rows: String = figures.iter().map(Figure::row).collect();
    println!("{rows}");
    // What was not measured this time stays.
    let name = |row: &str| row.split(" | ").next().map(str::to_owned);
    let is_new = |row: &&str| figures.iter().any(|figure| name(&figure.row()) == name(row));
    let kept = old.lines().skip(2).filter(|row| !is_new(row)).map(|row| format!("{row}\n"));
    let table = format!(
        "| what | figure | floor | limit | made of |\n|---|---|---|---|---|\n{}{rows}",
        kept.collect::<String>()
    );
    fs::write(readme(), format!("{before}{BEGIN}{table}{END}{after}")).expect("the README can be written");
    let worse: Vec<String> = figures
        .iter()
        .filter_map(|figure| {
            let (last, floor) = last(old, &figure.what)?;
            // What the last run would have given on the machine of this one.
            let last = last * figure.floor.zip(floor).map_or(1.0, |(now, then)| now / then);
            let is_worse = figure.value > last * WORSE && figure.value > last + figure.noise;
            is_worse.then(|| format!("{}: {:.2} after {last:.2} {}", figure.what, figure.value, figure.unit))
        })
        .collect();
    assert!(worse.is_empty(), "worse by more than a quarter:\n{}", worse.join("\n"));
}
