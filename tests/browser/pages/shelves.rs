//! Plans, templates, the archive and the bin.

use super::{App, Editor, hook, hook_with};
use crate::browser::wait_for;

impl App {
    /// Waits until a plan is on the list behind `nav-plans` and answers a selector for its row.
    pub async fn plan_row(&self, title: &str) -> String {
        let script = "const rows = [...document.querySelectorAll(arguments[0])];
            return rows.find(row => row.textContent.includes(arguments[1]))?.dataset.id";
        let arguments = || vec![hook("plan-row").into(), title.into()];
        let id = wait_for(&format!("the plan {title}"), async || {
            let id = self.browser.script(script, arguments()).await;
            id.as_str().map(str::to_owned).ok_or_else(|| id.to_string())
        })
        .await;
        hook_with("plan-row", "id", &id)
    }

    /// Presses a button in the row of a plan.
    pub async fn with_plan(&self, title: &str, deed: &str) {
        let row = self.plan_row(title).await;
        self.browser.click(&format!("{row} {}", hook(deed))).await;
    }

    /// Deletes a plan; it can be brought back.
    pub async fn delete_plan(&self, title: &str) {
        self.with_plan(title, "plan-menu").await;
        self.with_plan(title, "plan-delete").await;
        let row = self.plan_row(title).await;
        self.browser.find(&format!("{row} {}", hook("plan-restore"))).await;
    }

    /// Makes a record from a template that begins on a day, and leaves its editor open.
    pub async fn new_from_template(&self, template: &str, first_day: &str) -> Editor<'_> {
        let before = self.open_record().await;
        self.browser.click(&hook("new-record")).await;
        self.browser.click(&hook(&format!("template-{template}"))).await;
        let day = self.browser.find(&hook("first-day")).await;
        day.clear().await.expect("the day can be cleared");
        day.send_keys(first_day).await.expect("the day can be typed");
        self.browser.click(&hook("template-confirm")).await;
        let id = wait_for("the editor of the new record", async || match self.open_record().await {
            Some(id) if before.as_ref() != Some(&id) => Ok(id),
            other => Err(format!("{other:?} is open")),
        })
        .await;
        self.editor(&id).await
    }

    /// The plan's own templates that the board in view offers.
    pub async fn own_templates(&self) -> Vec<String> {
        self.browser.click(&hook("new-record")).await;
        self.browser.find(&format!("{} ~ ul", hook("new-record"))).await;
        let script = "return [...document.querySelectorAll('[data-testid^=\"template-\"]')]
            .map(row => row.dataset.testid.replace('template-', '')).filter(id => !id.startsWith('mall-'))";
        let own = self.browser.script(script, vec![]).await;
        self.browser.click(&hook("new-record")).await;
        let own = own.as_array().expect("the script returns a list");
        own.iter().filter_map(|id| id.as_str()).map(str::to_owned).collect()
    }

    /// Does something with the open record that stands in the menu of the editor's head.
    pub async fn with_record(&self, deed: &str) {
        self.browser.click(&hook("record-menu")).await;
        self.browser.click(&hook(deed)).await;
    }

    /// Types into the search box and opens the only hit.
    pub async fn open_hit(&self, words: &str) {
        let search = self.browser.find(&hook("search")).await;
        search.send_keys(words).await.expect("the search takes text");
        self.browser.click(&hook("search-result")).await;
    }
}
