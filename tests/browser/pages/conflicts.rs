//! The page behind `nav-conflicts`: what is undecided, and deciding it.

use super::{App, hook, hook_with};
use crate::browser::wait_for;

impl App {
    /// Waits until the top bar says that so many records are undecided; none is no link.
    pub async fn expect_undecided(&self, count: usize) {
        match count {
            0 => self.browser.gone(&hook("nav-conflicts")).await,
            _ => drop(self.browser.find(&hook_with("nav-conflicts", "count", &count.to_string())).await),
        }
    }

    /// Waits until the page lists these questions, each as `record field`, in any order.
    pub async fn expect_questions(&self, expected: &[(&str, &str)]) {
        let script = "return [...document.querySelectorAll(arguments[0])].map(question =>
            `${question.closest(arguments[1]).dataset.id} ${question.dataset.field}`).sort()";
        let mut expected: Vec<String> = expected.iter().map(|(id, field)| format!("{id} {field}")).collect();
        expected.sort();
        wait_for(&format!("the questions {expected:?}"), async || {
            let seen = self.browser.script(script, vec![hook("decide").into(), hook("undecided").into()]).await;
            if seen == serde_json::json!(expected) { Ok(()) } else { Err(seen.to_string()) }
        })
        .await;
    }

    /// A selector for a question on the page.
    pub fn question(&self, id: &str, field: &str) -> String {
        format!("{} {}", hook_with("undecided", "id", id), hook_with("decide", "field", field))
    }

    /// Chooses a value and decides for it, by mouse.
    pub async fn decide(&self, id: &str, field: &str, value: &str) {
        let question = self.question(id, field);
        self.browser.click(&format!("{question} {}", hook_with("decide-choice", "value", value))).await;
        self.browser.click(&format!("{question} {}:not(:disabled)", hook("decide-button"))).await;
        self.browser.gone(&question).await;
    }
}
