//! What is asked about a chosen file on the page behind `nav-share`, before it is compared.

use super::{App, Preview, hook, hook_with};
use crate::browser::wait_for;

impl App {
    /// Waits until something is asked about the chosen file.
    pub async fn expect_question(&self) {
        self.browser.find(&hook("import-question")).await;
    }

    /// What a choice of the question stands at.
    pub async fn chosen(&self, choice: &str) -> String {
        self.browser.find(&hook(choice)).await;
        self.text_of(&format!("return document.querySelector('{}').value", hook(choice))).await
    }

    /// Makes a choice of the question.
    pub async fn choose(&self, choice: &str, value: &str) {
        self.select(&hook(choice), value).await;
    }

    async fn select(&self, css: &str, value: &str) {
        let select = self.browser.find(css).await;
        select.select_by_value(value).await.unwrap_or_else(|error| panic!("{css} offers no {value}: {error}"));
    }

    /// Says what a column becomes.
    pub async fn take_column_for(&self, column: usize, target: &str) {
        self.select(&hook_with("import-column", "column", &column.to_string()), target).await;
    }

    /// Waits until the columns are taken for these.
    pub async fn expect_columns(&self, expected: &[&str]) {
        let script = format!("return [...document.querySelectorAll('{}')].map(it => it.value)", hook("import-column"));
        wait_for("what the columns become", async || {
            let seen = self.browser.script(&script, vec![]).await;
            let seen: Vec<String> = serde_json::from_value(seen).expect("the script returns texts");
            if seen == expected { Ok(()) } else { Err(format!("{seen:?}")) }
        })
        .await;
    }

    /// Says what the rows of a table become: `records`, `metrics`, `areas`.
    pub async fn take_rows_for(&self, purpose: &str) {
        self.browser.click(&format!("{}[value=\"{purpose}\"]", hook("import-purpose"))).await;
    }

    /// Finds and chooses the record that statistics go to.
    pub async fn take_record(&self, word: &str, id: &str) {
        self.browser.find(&hook("statistics-find")).await.send_keys(word).await.expect("the box takes text");
        self.browser.click(&format!("{}[value=\"{id}\"]", hook("statistics-record"))).await;
    }

    /// Goes on to the preview.
    pub async fn to_preview(&self) -> Preview {
        self.browser.click(&format!("{}:not(:disabled)", hook("import-next"))).await;
        self.read_preview().await
    }

    /// Tries a passphrase on the sealed file.
    pub async fn try_passphrase(&self, passphrase: &str) {
        let input = self.browser.find(&hook("passphrase")).await;
        input.send_keys(passphrase).await.expect("the box takes text");
        self.browser.click(&hook("passphrase-open")).await;
    }
}
