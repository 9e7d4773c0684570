//! Sessions of a browser: tabs, keys, scripts, the console, and the one way to wait.

mod devtools;

use crate::driver::Driver;
use crate::engine::Engine;
use crate::profile::Profile;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A window wide enough for the board with the editor docked beside it.
pub const WIDE: (u32, u32) = (1440, 1000);

/// The keys that select all of a control's text. Control goes up by its second press: geckodriver does not know the key
/// that lets go of all others.
pub const SELECT_ALL: &str = "\u{e009}a\u{e009}";

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

/// One running browser. [`Browser::close`] ends it and fails on errors in the console; a failing test ends it
/// by dropping it.
pub struct Browser {
    engine: Engine,
    client: Client,
    session: String,
    driver: Arc<Driver>,
    // Last: the folder goes after the browser.
    profile: Arc<Profile>,
}

impl Browser {
    /// Starts the browser on a profile with a window of the given size.
    pub async fn start(profile: &Arc<Profile>, size: (u32, u32)) -> Self {
        let engine = Engine::chosen();
        let driver = Driver::for_session(engine);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities(profile, size))
            .connect(&driver.url())
            .await
            .unwrap_or_else(|error| panic!("{engine:?} does not start: {error}"));
        // The session ends in `Drop`, where fantoccini's own way out has no runtime left to run on.
        client.persist().await.expect("the session is there");
        let session = client.session_id().await.expect("the session is there").expect("a session has an id");
        let browser = Self { engine, client, session, driver, profile: Arc::clone(profile) };
        if engine == Engine::Firefox {
            browser.client.set_window_size(size.0, size.1).await.expect("the window can be sized");
            browser.hide_toolbars();
        }
        browser
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

    /// Sends a command of this session.
    fn request(&self, method: &str, path: &str, body: &str) -> Result<Value, String> {
        self.driver.request(method, &format!("/session/{}{path}", self.session), body)
    }

    /// Loads the page anew, as a person does.
    pub async fn reload(&self) {
        match self.engine {
            Engine::Chromium => self.client.refresh().await.expect("the page reloads"),
            // geckodriver reloads past the service worker, as a person does who holds Shift.
            Engine::Firefox => {
                let place = self.client.current_url().await.expect("a page is open");
                self.client.goto(place.as_str()).await.expect("the page reloads");
            }
        }
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
            eprintln!("the console of the failing test: {:#?}", self.console());
        }
        let _ = self.request("DELETE", "", "");
    }
}

/// Whether an element may become usable by itself: it is being drawn, replaced or uncovered.
fn not_yet(error: &CmdError) -> bool {
    error.is_no_such_element()
        || error.is_stale_element_reference()
        || error.is_element_not_interactable()
        || matches!(error, CmdError::Standard(refusal) if refusal.error == ErrorStatus::ElementClickIntercepted)
}
