//! What a user can do, in terms of the stable hooks alone.
//!
//! [`App`] is the frame; `board`, `conflicts`, `dates`, `drag`, `editor`, `intake`, `keys`, `scenarios`, `share`, `shelves`, `table`, `tour` and
//! `version` add what can be done
//! there. Every reading that may lag behind a deed waits for what it expects; a plain reading is of this instant.

mod board;
mod conflicts;
mod dates;
mod drag;
mod editor;
mod intake;
mod keys;
mod scenarios;
mod share;
mod shelves;
mod table;
mod tour;
mod version;

pub use board::Card;
pub use drag::{Half, Hand};
pub use editor::Editor;
pub use share::Preview;
pub use tour::{OPENED, PAGES, Stop};

use crate::browser::{Browser, WIDE, wait_for};
use crate::profile::Profile;
use crate::server::Server;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A selector for a stable hook.
pub fn hook(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}

/// A selector for a hook with one of its data attributes.
pub fn hook_with(id: &str, attribute: &str, value: &str) -> String {
    format!("[data-testid=\"{id}\"][data-{attribute}=\"{value}\"]")
}

/// The program in one browser, in whichever tab is in use.
pub struct App {
    pub browser: Browser,
    address: String,
}

impl App {
    /// Starts a browser with an empty profile and opens the program.
    pub async fn start(server: &Server) -> Self {
        Self::start_on(server, &Profile::fresh()).await
    }

    /// Starts a browser on a profile that may have a past, and opens the program.
    pub async fn start_on(server: &Server, profile: &Arc<Profile>) -> Self {
        Self::start_at(&server.url(), profile).await
    }

    /// Starts a browser on a profile and opens an address, whether or not a server is there.
    pub async fn start_at(address: &str, profile: &Arc<Profile>) -> Self {
        let app = Self { browser: Browser::start(profile, WIDE).await, address: address.to_owned() };
        app.open("").await;
        app
    }

    /// Opens an address below the program's own and waits for the plan.
    pub async fn open(&self, path: &str) {
        self.browser.client().goto(&format!("{}{path}", self.address)).await.expect("the page opens");
        self.ready().await;
    }

    /// Waits until the plan is loaded and the first page painted.
    pub async fn ready(&self) {
        self.browser.find("html[data-ready=\"true\"]").await;
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        self.browser.reload().await;
        self.ready().await;
    }

    /// Goes back in the history of the tab.
    pub async fn back(&self) {
        self.browser.client().back().await.expect("there is a page before");
        self.ready().await;
    }

    /// Goes forward in the history of the tab.
    pub async fn forward(&self) {
        self.browser.client().forward().await.expect("there is a page after");
        self.ready().await;
    }

    /// Ends the browser; fails if the console holds an error.
    pub fn close(self) {
        self.browser.close();
    }

    /// The page's content-security policy: each directive with its sources.
    pub async fn policy(&self) -> BTreeMap<String, String> {
        let policy = "return document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]').content";
        let policy = self.text_of(policy).await;
        let directives = policy.split("; ").map(|directive| directive.split_once(' ').unwrap_or((directive, "")));
        directives.map(|(name, sources)| (name.to_owned(), sources.to_owned())).collect()
    }

    /// The address of the page in view.
    pub async fn place(&self) -> String {
        self.text_of("return location.href").await
    }

    /// Waits until the page in view has the address.
    pub async fn expect_place(&self, address: &str) {
        wait_for(address, async || match self.place().await {
            place if place == address => Ok(()),
            place => Err(place),
        })
        .await;
    }

    /// Follows a link of the navigation: `overview`, `board-model`, `share` …
    pub async fn follow(&self, page: &str) {
        let link = hook(&format!("nav-{page}"));
        self.browser.click(&link).await;
        let script = format!("return [location.href, document.querySelector('{link}')?.href]");
        wait_for(&format!("the page behind nav-{page}"), async || match self.browser.script(&script, vec![]).await {
            places if places[0] == places[1] => Ok(()),
            places => Err(places.to_string()),
        })
        .await;
    }

    /// Loads the sample plan into the empty program.
    pub async fn load_sample(&self) {
        self.browser.click(&hook("load-sample")).await;
        self.browser.gone(&hook("load-sample")).await;
        self.wait_saved().await;
    }

    /// Undoes the last step.
    pub async fn undo(&self) {
        self.browser.click(&enabled("undo")).await;
    }

    /// Does the step again that was undone last.
    pub async fn redo(&self) {
        self.browser.click(&enabled("redo")).await;
    }

    /// `saved`, `saving`, `unsaved` or `error`.
    pub async fn save_state(&self) -> String {
        self.text_of(&format!("return document.querySelector('{}').dataset.state", hook("save-state"))).await
    }

    /// Waits until everything is saved.
    pub async fn wait_saved(&self) {
        wait_for("everything to be saved", async || match self.save_state().await {
            state if state == "saved" => Ok(()),
            state => Err(state),
        })
        .await;
    }

    /// Waits for a notice about the storage.
    pub async fn expect_notice(&self, code: &str) {
        self.browser.find(&hook_with("storage-notice", "code", code)).await;
    }

    /// Chooses a language on the page of settings.
    pub async fn choose_language(&self, tag: &str) {
        self.follow("settings").await;
        let select = self.browser.find(&hook("language")).await;
        select.select_by_value(tag).await.expect("the language is offered");
        self.browser.find(&format!("html[lang=\"{tag}\"]")).await;
    }

    /// Everything in the local storage of the program's origin.
    pub async fn storage(&self) -> BTreeMap<String, String> {
        let entries = self.browser.script("return { ...localStorage }", vec![]).await;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        entries
            .as_object()
            .expect("the script returns an object")
            .iter()
            .map(|(key, value)| (key.clone(), text(value)))
            .collect()
    }

    /// Runs a script that returns text.
    pub async fn text_of(&self, script: &str) -> String {
        let value = self.browser.script(script, vec![]).await;
        value.as_str().unwrap_or_else(|| panic!("`{script}` returned {value}")).to_owned()
    }
}

/// A button that can be used: a click on a disabled one would be lost without an error.
fn enabled(button: &str) -> String {
    format!("{}:not(:disabled):not([aria-disabled=\"true\"])", hook(button))
}
