//! The page behind `nav-share`: files in and out.

use super::{App, hook, hook_with};
use crate::browser::wait_for;
use std::collections::BTreeMap;

/// What a file would do, counted in records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Preview {
    pub new: u32,
    pub changed: u32,
    pub conflicts: u32,
    pub same: u32,
    /// Records set aside because they cannot be read.
    pub problems: u32,
}

impl Preview {
    /// A file of which every record is new.
    pub fn all_new(new: u32) -> Self {
        Self { new, ..Self::default() }
    }

    /// A file that would change nothing.
    pub fn all_same(same: u32) -> Self {
        Self { same, ..Self::default() }
    }
}

impl App {
    /// Chooses a file to import; nothing is done with it yet.
    pub async fn choose_file(&self, content: &[u8]) {
        self.choose_file_as(content, "json").await;
    }

    /// Chooses a file whose name has an ending.
    pub async fn choose_file_as(&self, content: &[u8], ending: &str) {
        self.follow("share").await;
        let path = self.browser.profile().file(content, ending);
        let input = self.browser.find(&hook("import-file")).await;
        input.send_keys(&path.display().to_string()).await.expect("the input takes a file");
    }

    /// Chooses one more file, beside those that are in preview.
    pub async fn add_file(&self, content: &[u8]) {
        let path = self.browser.profile().file(content, "json");
        let input = self.browser.find(&hook("import-add")).await;
        input.send_keys(&path.display().to_string()).await.expect("the input takes a file");
    }

    /// Drops a file onto the page in view, as a person would who drags it from a folder.
    pub async fn drop_file(&self, content: &str) {
        let script = "const data = new DataTransfer();
            data.items.add(new File([arguments[0]], 'lohistatud.json', { type: 'application/json' }));
            for (const type of ['dragenter', 'dragover', 'drop']) {
                document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
            }";
        self.browser.script(script, vec![content.into()]).await;
    }

    /// Waits until the preview holds so many files, those included that are refused.
    pub async fn expect_files(&self, count: usize) {
        let files = format!("{}, {}", hook("import-loaded"), hook("import-error"));
        wait_for(&format!("{count} files"), async || match self.browser.count(&files).await {
            found if found == count => Ok(()),
            found => Err(found.to_string()),
        })
        .await;
    }

    /// Ticks a record of the preview, or takes its tick away.
    pub async fn toggle_row(&self, id: &str) {
        self.browser.click(&format!("{} {}", hook_with("import-row", "id", id), hook("import-take"))).await;
    }

    /// Opens a record of the preview, and waits for its fields that differ: field, here, there.
    pub async fn compare_row(&self, id: &str) -> Vec<[String; 3]> {
        let row = hook_with("import-row", "id", id);
        self.browser.click(&format!("{row} button")).await;
        self.browser.find(&format!("{row} [aria-current=true]")).await;
        let script = "return [...document.querySelectorAll('[data-testid=import-field]')].map(row =>
            [row.dataset.field, ...[...row.querySelectorAll('td')].map(cell => cell.innerHTML.replace(/<!--.*?-->/g, ''))])";
        let rows = self.browser.script(script, vec![]).await;
        let row = |row: &serde_json::Value| [0, 1, 2].map(|n| row[n].as_str().unwrap_or_default().to_owned());
        rows.as_array().expect("a list").iter().map(row).collect()
    }

    /// Chooses a file and waits for what it would do.
    pub async fn preview(&self, content: &[u8]) -> Preview {
        self.choose_file(content).await;
        self.read_preview().await
    }

    /// Waits for what the chosen file would do.
    pub async fn read_preview(&self) -> Preview {
        let script = format!("return {{ ...document.querySelector('{}')?.dataset }}", hook("import-preview"));
        wait_for("what the file would do", async || {
            let data = self.browser.script(&script, vec![]).await;
            let count =
                |name: &str| data[name].as_str().and_then(|text| text.parse().ok()).ok_or_else(|| data.to_string());
            Ok(Preview {
                new: count("new")?,
                changed: count("changed")?,
                conflicts: count("conflicts")?,
                same: count("same")?,
                problems: count("problems")?,
            })
        })
        .await
    }

    /// Accepts the import in preview and waits until it is saved.
    pub async fn accept_import(&self) {
        self.browser.click(&hook("import-accept")).await;
        self.browser.gone(&hook("import-preview")).await;
        self.wait_saved().await;
    }

    /// Whether the import in preview would change anything.
    pub async fn can_accept(&self) -> bool {
        let script = format!("return !document.querySelector('{}').disabled", hook("import-accept"));
        self.browser.script(&script, vec![]).await.as_bool().expect("the button is there")
    }

    /// Leaves everything as it was.
    pub async fn cancel_import(&self) {
        self.browser.click(&hook("import-cancel")).await;
        self.browser.gone(&hook("import-preview")).await;
    }

    /// Previews and accepts a file.
    pub async fn import(&self, content: &str) -> Preview {
        let preview = self.preview(content.as_bytes()).await;
        self.accept_import().await;
        preview
    }

    /// Waits until a file is refused whole with a code.
    pub async fn expect_refusal(&self, code: &str) {
        self.browser.find(&hook_with("import-error", "code", code)).await;
    }

    /// Exports the whole plan and returns the text of the file.
    pub async fn export(&self) -> String {
        self.follow("share").await;
        self.download("export-json", "export-confirm").await.1
    }

    /// Exports the whole plan under a passphrase and returns the text of the file.
    pub async fn export_sealed(&self, passphrase: &str) -> String {
        self.follow("share").await;
        self.browser.click(&hook("export-sealed")).await;
        for line in ["passphrase", "passphrase-again"] {
            let input = self.browser.find(&hook(line)).await;
            assert_eq!(input.prop("value").await.expect("it has a value").as_deref(), Some(""), "nothing is kept");
            input.send_keys(passphrase).await.expect("it takes a text");
        }
        self.download("seal-confirm", "export-confirm").await.1
    }

    /// Exports what is chosen on the page of handing over and returns the text of the file.
    pub async fn hand_over(&self) -> String {
        self.download("export-selection", "export-confirm").await.1
    }

    /// Downloads a copy by its button and returns its name and text; a question on the way is answered by `answer`.
    pub async fn download(&self, button: &str, answer: &str) -> (String, String) {
        self.browser.click(&hook(button)).await;
        wait_for("the downloaded file", async || {
            if self.browser.count(&hook(answer)).await > 0 {
                self.browser.click(&hook(answer)).await;
            }
            self.browser.profile().take_file()
        })
        .await
    }

    /// The stored plan and records, without what the program keeps for itself.
    pub async fn stored_plans(&self) -> BTreeMap<String, String> {
        let mut storage = self.storage().await;
        storage.retain(|key, _| key.starts_with("lepik/1/"));
        storage
    }
}
