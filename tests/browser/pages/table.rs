//! The table: lines, cells, the hand in them.

use super::{App, hook, hook_with};
use crate::browser::wait_for;
use fantoccini::key::Key;
use serde_json::Value;

impl App {
    /// Opens the table with what the address says beside.
    pub async fn table(&self, query: &str) {
        self.open(&format!("?page=table{query}")).await;
        self.browser.find(&hook("table-grid")).await;
    }

    /// The ids of the records that are drawn, in the order of the lines.
    pub async fn lines(&self) -> Vec<String> {
        let script = format!(
            "return [...document.querySelectorAll('{}')]
                .sort((a, b) => a.getAttribute('aria-rowindex') - b.getAttribute('aria-rowindex'))
                .map(row => row.dataset.id)",
            hook("row")
        );
        serde_json::from_value(self.browser.script(&script, vec![]).await).expect("ids")
    }

    /// Waits until the drawn records are these, in this order.
    pub async fn expect_lines(&self, ids: &[&str]) {
        wait_for(&format!("the lines {ids:?}"), async || match self.lines().await {
            lines if lines == ids => Ok(()),
            lines => Err(format!("{lines:?}")),
        })
        .await;
    }

    /// Waits until a cell shows a text; blanks of any width count as one.
    pub async fn expect_cell(&self, id: &str, column: &str, text: &str) {
        let css = format!("{} [data-column=\"{column}\"]", hook_with("row", "id", id));
        self.expect_text(&css, text).await;
    }

    /// Waits until an element shows a text; blanks of any width count as one.
    pub async fn expect_text(&self, css: &str, text: &str) {
        let script = "return document.querySelector(arguments[0])?.innerText.replace(/\\s+/g, ' ').trim()";
        wait_for(&format!("`{text}` in {css}"), async || match self.browser.script(script, vec![css.into()]).await {
            Value::String(seen) if seen == text => Ok(()),
            seen => Err(seen.to_string()),
        })
        .await;
    }

    /// Puts the hand on a cell by mouse.
    pub async fn touch(&self, id: &str, column: &str) {
        self.browser.click(&format!("{} [data-column=\"{column}\"]", hook_with("row", "id", id))).await;
        self.expect_hand(id, column).await;
    }

    /// Waits until the hand is on a cell.
    pub async fn expect_hand(&self, id: &str, column: &str) {
        self.expect_focus(&format!("{} [data-column=\"{column}\"]", hook_with("row", "id", id))).await;
    }

    /// Picks records by their tick boxes.
    pub async fn pick(&self, ids: &[&str]) {
        for id in ids {
            self.browser.click(&format!("{} {}", hook_with("row", "id", id), hook("pick"))).await;
            self.browser.find(&format!("{}[aria-selected=true]", hook_with("row", "id", id))).await;
        }
    }

    /// Asks one more thing of the records: a subject, and a choice of it.
    pub async fn filter(&self, subject: &str, choice: &str) {
        self.browser.click(&hook("filter-add")).await;
        let select = self.browser.find(&hook("filter-subject")).await;
        select.select_by_value(subject).await.expect("the subject is offered");
        self.browser.click(&format!("{} input[value=\"{choice}\"]", hook("filter-form"))).await;
        self.browser.click(&hook("filter-take")).await;
        self.browser.find(&hook_with("filter-chip", "subject", subject)).await;
    }

    /// Presses one key wherever the focus is.
    pub async fn key(&self, key: Key) {
        self.browser.press(&[], &key.to_string()).await;
    }
}
