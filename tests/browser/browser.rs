//! Chromium sessions: tabs, keys, scripts, the console, and the one way to wait.

use crate::driver::{Driver, binary};
use crate::pdf;
use crate::profile::Profile;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::wd::{Capabilities, WindowHandle};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A window wide enough for the board with the editor docked beside it.
pub const WIDE: (u32, u32) = (1440, 1000);

/// How long a test waits for anything.
const DEADLINE: Duration = Duration::from_secs(10);
/// How often it looks.
const POLL: Duration = Duration::from_millis(20);

/// Looks until `condition` gives a value; fails after ten seconds, saying what it waited for and what it saw
/// instead. This is the only place where a test lets time pass.
pub async fn wait_for<T>(what: &str, mut condition: impl AsyncFnMut() -> Result<T, String>) -> T {
    let start = Instant::now();
    loop {
        match condition().await {
            Ok(value) => return value,
            Err(seen) => assert!(start.elapsed() < DEADLINE, "waited {DEADLINE:?} for {what}; instead: {seen}"),
        }
        tokio::time::sleep(POLL).await;
    }
}

/// One running Chromium. [`Browser::close`] ends it and fails on errors in the console; a failing test ends it
/// by dropping it.
pub struct Browser {
    client: Client,
    session: String,
    driver: Arc<Driver>,
    // Last: the folder goes after the browser.
    profile: Arc<Profile>,
}

impl Browser {
    /// Starts Chromium on a profile with a window of the given size.
    pub async fn start(profile: &Arc<Profile>, (width, height): (u32, u32)) -> Self {
        let driver = Driver::shared();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(profile, width, height))
            .connect(&driver.url())
            .await
            .expect("chromedriver starts Chromium");
        // The session ends in `Drop`, where fantoccini's own way out has no runtime left to run on.
        client.persist().await.expect("the session is there");
        let session = client.session_id().await.expect("the session is there").expect("a session has an id");
        Self { client, session, driver, profile: Arc::clone(profile) }
    }

    /// The profile it runs on.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Fantoccini's client, for plain navigation.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Ends the browser as a person would and fails if any page of it logged an error: an exception, a failed
    /// request, a violation of the content-security policy.
    pub fn close(self) {
        let errors = self.console_errors();
        assert!(errors.is_empty(), "errors in the console:\n{}", errors.join("\n"));
    }

    /// The severe entries of the console since the last call.
    pub fn console_errors(&self) -> Vec<String> {
        let path = format!("/session/{}/se/log", self.session);
        let log = self.driver.request("POST", &path, r#"{"type":"browser"}"#).expect("chromedriver keeps the console");
        let entries = log.as_array().expect("a log is a list");
        entries.iter().filter(|entry| entry["level"] == "SEVERE").map(|entry| entry["message"].to_string()).collect()
    }

    /// Runs a script as the body of a function; its arguments are `arguments[0]` and on.
    pub async fn script(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(body, arguments).await.unwrap_or_else(|error| panic!("the script `{body}` failed: {error}"))
    }

    /// Runs a script that answers by its last argument, a function.
    pub async fn script_later(&self, body: &str, arguments: Vec<Value>) -> Value {
        let result = self.client.execute_async(body, arguments).await;
        result.unwrap_or_else(|error| panic!("the script `{body}` failed: {error}"))
    }

    /// The first element for a selector, waiting for it to appear.
    pub async fn find(&self, css: &str) -> Element {
        wait_for(css, async || self.client.find(Locator::Css(css)).await.map_err(|error| error.to_string())).await
    }

    /// How many elements there are for a selector just now.
    pub async fn count(&self, css: &str) -> usize {
        self.client.find_all(Locator::Css(css)).await.expect("a valid selector").len()
    }

    /// Waits until there is no element for a selector.
    pub async fn gone(&self, css: &str) {
        wait_for(&format!("no {css}"), async || match self.count(css).await {
            0 => Ok(()),
            count => Err(format!("{count} of them")),
        })
        .await;
    }

    /// Clicks an element as soon as it can be clicked. One that lies under a bar that stays is scrolled away from it first,
    /// as a person would.
    pub async fn click(&self, css: &str) {
        let scroll = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
        wait_for(&format!("{css} to be clicked"), async || {
            let element = self.client.find(Locator::Css(css)).await;
            match async { element?.click().await }.await {
                Ok(()) => Ok(()),
                Err(error) if not_yet(&error) => {
                    drop(self.client.execute(scroll, vec![css.into()]).await);
                    Err(error.to_string())
                }
                Err(error) => panic!("{css} cannot be clicked: {error}"),
            }
        })
        .await;
    }

    /// Prints the page in view and answers the text of each page of paper.
    pub async fn print(&self) -> Vec<String> {
        let pdf = self.driver.request("POST", &format!("/session/{}/print", self.session), "{}");
        let pdf = pdf.expect("chromedriver prints");
        let pdf = BASE64_STANDARD.decode(pdf.as_str().expect("a text")).expect("a PDF comes in base64");
        pdf::pages(&pdf)
    }

    /// Prints the page in view on the paper that its styles ask for: the size of each page, in points, and its text.
    pub async fn print_as_styled(&self) -> Vec<([f64; 2], String)> {
        let answer = self.devtools("Page.printToPDF", &json!({ "preferCSSPageSize": true, "printBackground": true }));
        let pdf = BASE64_STANDARD.decode(answer["data"].as_str().expect("a text")).expect("a PDF comes in base64");
        pdf::sizes(&pdf).into_iter().zip(pdf::pages(&pdf)).collect()
    }

    /// Shows the page as on a medium; an empty name goes back to the screen.
    pub async fn emulate_media(&self, media: &str) {
        self.devtools("Emulation.setEmulatedMedia", &json!({ "media": media }));
    }

    /// Shows the page as to a person whose system asks for something: `prefers-contrast` `more`.
    pub fn emulate_wish(&self, feature: &str, value: &str) {
        let features = json!([{ "name": feature, "value": value }]);
        self.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// Gives the page so many CSS pixels, which may be fewer than a window can have.
    pub fn view_at(&self, (width, height): (u32, u32)) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &size);
    }

    /// What no WebDriver command does.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        let command = json!({ "cmd": command, "params": parameters }).to_string();
        let path = format!("/session/{}/goog/cdp/execute", self.session);
        self.driver.request("POST", &path, &command).unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Presses the keys one after another, wherever the focus is; with `held` keys down throughout.
    pub async fn press(&self, held: &[char], keys: &str) {
        let down = |actions: KeyActions, &value: &char| actions.then(KeyAction::Down { value });
        let up = |actions: KeyActions, &value: &char| actions.then(KeyAction::Up { value });
        let mut actions = held.iter().fold(KeyActions::new("keyboard".to_owned()), down);
        for key in keys.chars() {
            actions = up(down(actions, &key), &key);
        }
        let actions = held.iter().fold(actions, up);
        self.client.perform_actions(actions).await.expect("keys can be pressed");
    }

    /// The tab in use.
    pub async fn tab(&self) -> WindowHandle {
        self.client.window().await.expect("a tab is open")
    }

    /// Opens an empty tab of the same profile and goes there.
    pub async fn new_tab(&self) -> WindowHandle {
        let tab = self.client.new_window(true).await.expect("a new tab").handle;
        self.switch_to(&tab).await;
        tab
    }

    /// Goes to a tab.
    pub async fn switch_to(&self, tab: &WindowHandle) {
        self.client.switch_to_window(tab.clone()).await.expect("the tab is open");
    }

    /// Closes the tab in use; the test then switches to another.
    pub async fn close_tab(&self) {
        self.client.close_window().await.expect("the tab is open");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if std::thread::panicking() {
            // Why a page did not do what the test waited for mostly stands here.
            let path = format!("/session/{}/se/log", self.session);
            let log = self.driver.request("POST", &path, r#"{"type":"browser"}"#).unwrap_or_default();
            eprintln!("the console of the failing test: {log:#}");
        }
        let _ = self.driver.request("DELETE", &format!("/session/{}", self.session), "");
    }
}

/// Whether an element may become usable by itself: it is being drawn, replaced or uncovered.
fn not_yet(error: &CmdError) -> bool {
    error.is_no_such_element()
        || error.is_stale_element_reference()
        || error.is_element_not_interactable()
        || matches!(error, CmdError::Standard(refusal) if refusal.error == ErrorStatus::ElementClickIntercepted)
}

/// What chromedriver is asked for.
fn capabilities(profile: &Profile, width: u32, height: u32) -> Capabilities {
    let options = json!({
        "binary": binary("LEPIK_CHROMIUM", "chromium"),
        "args": [
            "--headless=new",
            // Containers lack what the sandbox and shared memory need.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            // Nothing slides while a test aims at it.
            "--force-prefers-reduced-motion",
            format!("--user-data-dir={}", profile.user_data().display()),
            format!("--window-size={width},{height}"),
        ],
        "prefs": {
            "download.default_directory": profile.downloads(),
            "download.prompt_for_download": false,
            // A plan may be exported many times in one visit.
            "profile.default_content_setting_values.automatic_downloads": 1,
        },
    });
    let capabilities = json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
    capabilities.as_object().expect("an object was written").clone()
}
