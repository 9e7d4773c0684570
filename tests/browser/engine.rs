//! The two browsers that the tests run in, and how each is started. Chromium is the usual one; `LEPIK_BROWSER=firefox`
//! chooses the other.

use crate::profile::Profile;
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use std::env;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::Command;

/// A browser with its driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
}

/// What not every browser, or its driver, offers: the whole list of what tests leave out.
#[derive(Debug, Clone, Copy)]
pub enum Feature {
    Pen,
    Folder,
}

impl Engine {
    /// The one that `LEPIK_BROWSER` names.
    pub fn chosen() -> Self {
        match env::var("LEPIK_BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok(other) => panic!("LEPIK_BROWSER is chromium or firefox, not {other}"),
        }
    }

    /// Whether a test can have something; where it cannot, that is said, for what is left out must not pass in silence.
    pub fn offers(self, feature: Feature) -> bool {
        let lack = match (self, feature) {
            (Self::Chromium, _) => return true,
            (Self::Firefox, Feature::Pen) => "geckodriver moves no pen",
            (Self::Firefox, Feature::Folder) => "Firefox ties nothing to a folder of the computer",
        };
        let current = std::thread::current();
        let test = current.name().unwrap_or_default();
        // Past the harness, which keeps to itself what a test prints that passes.
        let _ = writeln!(io::stderr(), "{test}: left out in {self:?}: {lack}");
        false
    }

    /// The driver, which takes a port of its own choice.
    pub fn driver(self) -> Command {
        let mut command = match self {
            Self::Chromium => Command::new(binary("LEPIK_CHROMEDRIVER", "chromedriver")),
            Self::Firefox => Command::new(binary("LEPIK_GECKODRIVER", "geckodriver")),
        };
        command.arg("--port=0");
        if self == Self::Firefox {
            // Errors of pages, media and sizes are to be had from the browser's own window alone.
            command.arg("--allow-system-access");
        }
        command
    }

    /// The port, where the line of the driver's output names it.
    pub fn port(self, line: &str) -> Option<u16> {
        let before = match self {
            Self::Chromium => "started successfully on port ",
            Self::Firefox => "Listening on 127.0.0.1:",
        };
        line.rsplit_once(before)?.1.trim_end_matches('.').parse().ok()
    }

    /// What the driver is asked for.
    pub fn capabilities(self, profile: &Profile, size: (u32, u32)) -> Capabilities {
        let capabilities = match self {
            Self::Chromium => chromium(profile, size),
            Self::Firefox => firefox(profile),
        };
        capabilities.as_object().expect("an object was written").clone()
    }
}

fn chromium(profile: &Profile, (width, height): (u32, u32)) -> Value {
    const ALLOW: u32 = 1;
    const BLOCK: u32 = 2;
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
            // Chromium counts all storage of a page among its cookies.
            "profile.default_content_setting_values.cookies": if profile.denies_storage() { BLOCK } else { ALLOW },
        },
    });
    json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
}

/// Network chatter is turned off by geckodriver itself.
fn firefox(profile: &Profile) -> Value {
    const FINE_AND_HOVERING: u32 = 6;
    const REJECT_ALL: u32 = 2;
    const REJECT_TRACKERS: u32 = 5;
    let options = json!({
        "binary": binary("LEPIK_FIREFOX", "firefox-esr"),
        "args": ["-headless", "-profile", profile.user_data()],
        "prefs": {
            "browser.download.folderList": 2,
            "browser.download.dir": profile.downloads(),
            // It would ask the host's root for an icon where a page comes back from memory.
            "browser.chrome.guess_favicon": false,
            // The list of downloads would open over the page and take the focus.
            "browser.download.alwaysOpenPanel": false,
            // What pages say in the console goes to the output; what the browser's own windows say mostly does not.
            "devtools.console.stdout.content": true,
            "devtools.console.stdout.chrome": false,
            // Firefox, too, counts all storage of a page among its cookies.
            "network.cookie.cookieBehavior": if profile.denies_storage() { REJECT_ALL } else { REJECT_TRACKERS },
            // Nothing slides while a test aims at it.
            "ui.prefersReducedMotion": 1,
            // Without a screen it would take itself for a device without a mouse.
            "ui.primaryPointerCapabilities": FINE_AND_HOVERING,
            "ui.allPointerCapabilities": FINE_AND_HOVERING,
        },
    });
    json!({ "moz:firefoxOptions": options })
}

/// The program named by the variable, else the one on PATH; chromedriver wants the whole path of the browser.
fn binary(variable: &str, name: &str) -> PathBuf {
    if let Some(named) = env::var_os(variable) {
        return named.into();
    }
    env::split_paths(&env::var_os("PATH").unwrap_or_default())
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
        .unwrap_or_else(|| panic!("{name} is not on PATH: install it, or name it in {variable}"))
}
