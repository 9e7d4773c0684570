//! The single file in Firefox, opened as by double click. Not part of `make test`, which drives Chromium; `make firefox`
//! runs it.
//!
//! Firefox is spoken to in its own protocol (`marionette`), so it needs no driver beside it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails, and a panic with a clear message is how a test fails"
)]
#![allow(
    missing_docs,
    dead_code,
    unused_imports,
    reason = "nothing outside uses it, and it uses but a part of the browser tests"
)]

mod marionette;

#[path = "../browser"]
mod shared {
    //! What the browser tests have that is of use here.

    pub mod browser;
    pub mod driver;
    pub mod pages;
    pub mod pdf;
    pub mod plan_file;
    pub mod profile;
    pub mod server;
}

use shared::{browser, driver, pages, pdf, plan_file, profile, server};

use crate::browser::wait_for;
use crate::marionette::Firefox;
use crate::pages::hook;
use crate::plan_file::but_for_exported;
use crate::profile::Profile;
use crate::server::single_file;
use serde_json::{Value, json};

impl Firefox {
    /// Opens the program and waits for the plan.
    async fn open(&mut self, address: &str) {
        self.command("WebDriver:Navigate", &json!({ "url": address }));
        self.ready().await;
    }

    async fn reload(&mut self) {
        self.command("WebDriver:Refresh", &json!({}));
        self.ready().await;
    }

    async fn ready(&mut self) {
        self.wait("the first page", "return document.documentElement.dataset.ready === 'true'").await;
    }

    /// Waits until a script answers with something, and returns that.
    async fn wait(&mut self, what: &str, script: &str) -> Value {
        wait_for(what, async || match self.script(script) {
            Value::Null | Value::Bool(false) => Err("nothing".to_owned()),
            value => Ok(value),
        })
        .await
    }

    /// Clicks what a hook names, once it is there.
    async fn click(&mut self, id: &str) {
        let script = format!("const found = document.querySelector('{}'); found?.click(); return !!found", hook(id));
        self.wait(id, &script).await;
    }

    /// The number of cards on the board, once there are any.
    async fn cards(&mut self) -> Value {
        self.wait("the cards", &format!("return document.querySelectorAll('{}').length || null", hook("card"))).await
    }

    async fn saved(&mut self) {
        self.wait(
            "all to be saved",
            &format!("return document.querySelector('{}[data-state=saved]')", hook("save-state")),
        )
        .await;
    }

    async fn export(&mut self, profile: &Profile) -> String {
        self.click("nav-share").await;
        self.click("export-json").await;
        let confirm = format!("document.querySelector('{}')?.click()", hook("export-confirm"));
        wait_for("the downloaded file", async || {
            self.script(&confirm);
            profile.take_download()
        })
        .await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_single_file_works_in_firefox() {
    let address = single_file();
    let profile = Profile::fresh();
    let mut firefox = Firefox::start(&profile);
    firefox.open(&address).await;
    firefox.click("load-sample").await;
    firefox.click("nav-board-outreach").await;
    let cards = firefox.cards().await;
    firefox.saved().await;

    // Links and the editor stay within the page, and the address follows them.
    firefox.script("window.isTheSame = true");
    firefox.click("nav-table").await;
    firefox.wait("the page in the address", "return location.search === '?page=table'").await;
    firefox.click("nav-board-outreach").await;
    firefox.cards().await;
    firefox.click("card").await;
    let editor = format!("return document.querySelector('{}')?.dataset.id", hook("record-editor"));
    firefox.wait("the editor", &editor).await;
    firefox.command("WebDriver:Back", &json!({}));
    firefox.wait("the editor to close", &format!("return !document.querySelector('{}')", hook("record-editor"))).await;
    assert_eq!(firefox.script("return window.isTheSame"), true);

    firefox.reload().await;
    assert_eq!(firefox.cards().await, cards);
    let file = firefox.export(&profile).await;
    assert_eq!(firefox.errors(), "");
    drop(firefox);

    // The next day.
    let mut firefox = Firefox::start(&profile);
    firefox.open(&address).await;
    assert_eq!(but_for_exported(&firefox.export(&profile).await), but_for_exported(&file));
    drop(firefox);

    // At a colleague's.
    let profile = Profile::fresh();
    let mut firefox = Firefox::start(&profile);
    firefox.open(&address).await;
    firefox.click("nav-share").await;
    firefox.choose("import-file", &profile.file(file.as_bytes(), "json")).await;
    let preview = format!("return document.querySelector('{}')?.dataset.new", hook("import-preview"));
    assert_eq!(firefox.wait("what the file would do", &preview).await, "50");
    firefox.click("import-accept").await;
    firefox.saved().await;
    firefox.click("nav-board-outreach").await;
    assert_eq!(firefox.cards().await, cards);
    assert_eq!(but_for_exported(&firefox.export(&profile).await), but_for_exported(&file));
}
