//! The workshop of the funding model.

use super::{App, hook};
use crate::browser::wait_for;
use std::collections::BTreeMap;

/// A figure by its scenario, its line and its year.
pub type Figures = BTreeMap<(String, String, u8), Option<String>>;

/// A chart as it says itself: the values of its marks bar by bar, and of its table row by row.
pub struct ChartNumbers {
    pub marks: Vec<Vec<String>>,
    pub rows: Vec<Vec<Option<String>>>,
}

impl App {
    /// Opens the workshop of an empty plan with the worked example; answers the id of its scenario.
    pub async fn load_example(&self) -> String {
        self.open("?page=scenarios").await;
        self.browser.click(&hook("load-example")).await;
        self.browser.find(&hook("scenario-results")).await;
        self.compared().await.remove(0)
    }

    /// The compared scenarios, the base first.
    pub async fn compared(&self) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll('[data-testid=scenario-base] option')].map(option => option.value)";
        serde_json::from_value(self.browser.script(script, vec![]).await).expect("ids")
    }

    /// Waits until so many scenarios are compared; answers their ids.
    pub async fn expect_compared(&self, count: usize) -> Vec<String> {
        wait_for(&format!("{count} compared scenarios"), async || match self.compared().await {
            ids if ids.len() == count => Ok(ids),
            ids => Err(format!("{ids:?}")),
        })
        .await
    }

    /// Every figure of the page, as files say it. One that stands there twice says the same twice.
    pub async fn figures(&self, within: &str) -> Figures {
        let script =
            "return [...document.querySelectorAll(`${arguments[0]} [data-testid=scenario-result]`)].map(cell =>
            [cell.dataset.scenario, cell.dataset.line, Number(cell.dataset.year), cell.dataset.value ?? null])";
        let found = self.browser.script(script, vec![within.into()]).await;
        let found: Vec<(String, String, u8, Option<String>)> = serde_json::from_value(found).expect("figures");
        let mut figures = Figures::new();
        for (scenario, line, year, value) in found {
            let before = figures.insert((scenario.clone(), line.clone(), year), value.clone());
            assert!(before.is_none_or(|before| before == value), "{scenario} {line} {year} says two things");
        }
        figures
    }

    /// Waits until a line of a scenario comes to an amount in a year.
    pub async fn expect_result(&self, scenario: &str, line: &str, year: u8, value: &str) {
        wait_for(&format!("{line} of {scenario} in year {year} to be {value}"), async || {
            match self.figures("main").await.get(&(scenario.to_owned(), line.to_owned(), year)) {
                Some(Some(seen)) if seen == value => Ok(()),
                seen => Err(format!("{seen:?}")),
            }
        })
        .await;
    }

    /// Shows a year.
    pub async fn show_year(&self, year: u8) {
        self.browser.click(&format!("[data-testid=scenario-year][data-year=\"{year}\"]")).await;
        self.browser.find(&format!("[data-testid=scenario-year][data-year=\"{year}\"][aria-pressed=true]")).await;
    }

    /// The control of an input of a scenario.
    pub fn input(scenario: &str, input: &str) -> String {
        format!("[data-testid=scenario-input][data-input={input}][data-scenario=\"{scenario}\"] input")
    }

    /// What a chart says, in its marks and in its table.
    pub async fn chart(&self, id: &str) -> ChartNumbers {
        let marks = "return [...document.querySelectorAll(`[data-testid=${arguments[0]}] [data-testid=chart-mark]`)]
            .map(mark => [Number(mark.dataset.row), mark.dataset.value])";
        let found = self.browser.script(marks, vec![id.into()]).await;
        let found: Vec<(usize, String)> = serde_json::from_value(found).expect("marks");
        let mut marks: Vec<Vec<String>> = Vec::new();
        for (bar, value) in found {
            marks.resize(marks.len().max(bar + 1), Vec::new());
            marks[bar].push(value);
        }
        self.browser.click(&hook(&format!("{id}-switch"))).await;
        self.browser.find(&format!("[data-testid={id}] [data-testid=chart-table]")).await;
        let rows =
            "return [...document.querySelectorAll(`[data-testid=${arguments[0]}] [data-testid=chart-row]`)].map(row =>
            [...row.querySelectorAll('[data-testid=chart-cell]')].map(cell => cell.dataset.value ?? null))";
        let rows = serde_json::from_value(self.browser.script(rows, vec![id.into()]).await).expect("rows");
        self.browser.click(&hook(&format!("{id}-switch"))).await;
        self.browser.find(&hook(&format!("{id}-figure"))).await;
        ChartNumbers { marks, rows }
    }
}
